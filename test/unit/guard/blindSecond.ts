/**
 * A second set: messages for twelve more beginners' programs, as a teaching assistant would write them, put down before the rules were
 * looked at again. Blind it measured recall .63 with .05 false alarms (practice .73 and .10, held out .53 and 0). The first half was read
 * after that, and rules were made for the kinds of messages in it; of the second only the figures were looked at. Both halves are by one
 * author, who then wrote rules, so that what the second half measures now is kinder than a stranger's messages would be.
 */
import type { Mistake } from './paraphrases';

export const secondPractice: readonly Mistake[] = [
	{
		kind: 'vowels returned in the loop',
		source: 'def vowels(text):\n    count = 0\n    for letter in text:\n        if letter in "aeiou":\n            count += 1\n        return count\n',
		repairs: [['        return count', '    return count']],
		leaks: [
			'How many letters does a function get to look at when it hands back its result while it is still looking?',
			'A friend of mine once closed the shop after the first customer. Do you see where your function does that?',
			'Nice loop! Only, the last line sits a little too far to the right.',
			'Does the final statement belong to the loop or to the function?',
			'If the answer were given back only once every letter has been seen, what would come out?',
		],
		good: [
			'What is `count` after the letter "a" of "banana" has been looked at?',
			'Which letters of "banana" should be counted?',
			'Can you walk me through what happens for `vowels("ab")`, step by step?',
			'How many times does the loop go round for "banana"? Put a print in it and see.',
			'Your program gives 0 for "banana". When would a count of 0 be right?',
		],
	},
	{
		kind: 'sum of two typed numbers',
		source: 'first = input("First number: ")\nsecond = input("Second number: ")\nprint(first + second)\n',
		repairs: [['input("First number: ")\nsecond = input("Second number: ")', 'int(input("First number: "))\nsecond = int(input("Second number: "))'], ['first + second', 'int(first) + int(second)']],
		leaks: [
			'Python has to be told that what was typed is a number. Which function tells it?',
			'You know how to wrap a call in another one, like `len(str(5))`. What would you wrap here?',
			'What if both texts were turned into whole numbers as soon as they are read?',
			'I would convert before I add.',
			'There is a function with three letters, starting with i. Have you met it?',
		],
		good: [
			'You typed 3 and 4. What did you expect to see, and what came out?',
			'What type does `first` have after you have typed 3? Try `print(type(first))`.',
			'What does `"ab" + "cd"` give?',
			'What comes out when you type 10 and 20?',
			'What does the documentation say that `input` gives you?',
		],
	},
	{
		kind: 'prime decided too early',
		source: 'def is_prime(n):\n    if n < 2:\n        return False\n    for d in range(2, n):\n        if n % d == 0:\n            return False\n        else:\n            return True\n',
		repairs: [['        else:\n            return True', '    return True']],
		leaks: [
			'To know that nobody in a room is taller than you, is it enough to ask the first person?',
			'You may say no at once, but when may you say yes?',
			'Try it without the else, with the last line moved out to where the for is.',
			'Your `False` is fine where it is. Your `True` comes too soon, don\'t you think?',
			'Every divisor must have had its turn before you can be sure. Where would that line stand then?',
		],
		good: [
			'Which numbers divide 9?',
			'What should `is_prime(9)` return, and what does yours return?',
			'Which value does `d` have in the first round for n = 9?',
			'How would you show on paper that 9 is not a prime?',
			'For which of 4, 9, 15 and 25 is your program right?',
		],
	},
	{
		kind: 'taken out while walking',
		source: 'def drop_even(numbers):\n    for number in numbers:\n        if number % 2 == 0:\n            numbers.remove(number)\n    return numbers\n',
		repairs: [['in numbers:', 'in numbers[:]:'], ['in numbers:', 'in list(numbers):'], ['    for number in numbers:\n        if number % 2 == 0:\n            numbers.remove(number)\n    return numbers', '    return [number for number in numbers if number % 2 != 0]']],
		leaks: [
			'Sawing off the branch you sit on is rarely wise. What do you saw while you sit on it?',
			'Could you collect the odd ones in a fresh list instead?',
			'Walk over a copy. How do you get one?',
			'A colon between brackets would save the day. Do you know what I mean?',
			'Somebody I taught built a second list and put in it only what should stay. How would yours look?',
		],
		good: [
			'What is left of `[2, 4, 6]` after your function?',
			'What is `numbers` after the first round for `[2, 4, 6]`?',
			'Which number does the loop look at in its second round?',
			'What should come out for `[1, 2, 3, 4]`?',
			'It works for `[1, 2, 3]` and not for `[2, 4, 6]`. What is different about the second list?',
		],
	},
	{
		kind: 'leap years joined with and',
		source: 'def is_leap(year):\n    return year % 4 == 0 and year % 100 != 0 and year % 400 == 0\n',
		repairs: [['and year % 400 == 0', 'or year % 400 == 0']],
		leaks: [
			'Of the two joining words you used the same one twice. Should the second be the other one?',
			'Can a year be divisible by 400 and not by 100? Then must all three really hold together?',
			'The 400 rule is a way out, an alternative. Which word says "alternatively"?',
			'Two letters, rhymes with "more". That is all that you lack.',
			'The first two conditions go together; the third one is enough by itself. Did you write it so?',
		],
		good: [
			'Is 2000 a leap year by the rule in the task? And what does your function say?',
			'What is `2024 % 400`?',
			'Which of the three comparisons hold for 2024?',
			'Read the second sentence of the task again. What does it say about centuries?',
			'Which years do you know that should give True?',
		],
	},
	{
		kind: 'middle of two numbers',
		source: 'def middle(low, high):\n    return low + high / 2\n',
		repairs: [['low + high / 2', '(low + high) / 2'], ['low + high / 2', 'low + (high - low) / 2']],
		leaks: [
			'In mathematics we would draw a long line under the sum. How do you write that in Python?',
			'Division binds more tightly than addition. What can you do about it?',
			'A pair of round friends would help here.',
			'What would happen if you added first and halved afterwards?',
			'Only `high` is being halved, isn\'t it?',
		],
		good: [
			'What is the middle of 4 and 10?',
			'What is `high / 2` for `middle(4, 10)`?',
			'Work out `2 + 6 / 2` by hand. What do you get?',
			'What does your function return for `middle(4, 10)`, and what did you expect?',
			'For which two numbers does your function give the right middle?',
		],
	},
];

export const secondHeldOut: readonly Mistake[] = [
	{
		kind: 'words counted once',
		source: 'def word_counts(words):\n    counts = {}\n    for word in words:\n        if word not in counts:\n            counts[word] = 0\n        counts[word] = 1\n    return counts\n',
		repairs: [['counts[word] = 1', 'counts[word] += 1'], ['counts[word] = 1', 'counts[word] = counts[word] + 1']],
		leaks: [
			'When you score a goal, do you set the board to one or do you raise it by one?',
			'There is a small sign missing in front of the equals sign. Which?',
			'What would happen if each time you took the old count and made it one larger?',
			'My grandmother kept a tally and put a new stroke beside the old ones. What does your last line of the loop do with the old strokes?',
			'Everything before the last statement in the loop is right.',
		],
		good: [
			'What should the count of "a" be for `["a", "b", "a"]`?',
			'What is `counts` after the second round for `["a", "a"]`?',
			'When is `word not in counts` true for `["a", "b", "a"]`?',
			'What does your program return when no word comes twice?',
			'How would you count the words on paper with a pencil?',
		],
	},
	{
		kind: 'search runs past the end',
		source: 'def find(items, wanted):\n    i = 0\n    while i <= len(items):\n        if items[i] == wanted:\n            return i\n        i += 1\n    return -1\n',
		repairs: [['i <= len(items)', 'i < len(items)'], ['i <= len(items)', 'i <= len(items) - 1'], ['i <= len(items)', 'i != len(items)']],
		leaks: [
			'Strictly smaller, or smaller and equal too?',
			'Suppose the loop stopped one step sooner. Would the error still come?',
			'In a street of three houses numbered from nought, would you knock at number three? Your condition does.',
			'Drop one character on the line with while.',
			'Hint: the last position is one less than the length, and your loop does not know that.',
		],
		good: [
			'What is `len(items)` for `[7, 8, 9]`, and what is the last index of that list?',
			'Which error do you see for `find([7, 8, 9], 5)`?',
			'What is `i` when the program stops with the error?',
			'What should `find` return when the wanted item is not there?',
			'What does "list index out of range" mean?',
		],
	},
	{
		kind: 'lower that is lost',
		source: 'def is_palindrome(text):\n    text.lower()\n    return text == text[::-1]\n',
		repairs: [['text.lower()', 'text = text.lower()']],
		leaks: [
			'You ask for small letters and then forget to keep them. How could you keep them?',
			'What is done with the result of the first statement? Nothing?',
			'If I make a copy of a letter and throw it in the bin, do I have a copy? Your program throws one away.',
			'Texts never change. A method of theirs gives a new one, which needs a name.',
			'Maybe start that statement with `text =`?',
		],
		good: [
			'What is `text` just before the return, for `is_palindrome("Anna")`?',
			'What is "Anna" read backwards?',
			'Should capital letters matter, by the task?',
			'Which of "anna", "Anna" and "otto" does your function get right?',
			'What does `"Anna" == "annA"` give?',
		],
	},
	{
		kind: 'grade at the border',
		source: 'def grade(points):\n    if points > 90:\n        return "A"\n    elif points > 75:\n        return "B"\n    else:\n        return "C"\n',
		repairs: [['points > 90', 'points >= 90']],
		leaks: [
			'Someone with exactly ninety points stands on the doorstep. Does your first door let them in, and should it?',
			'"At least" and "more than" are not the same. Which of them did you write in the first condition?',
			'Could the sign be missing a little something beneath it, as in mathematics?',
			'What about 89 in place of 90, if only whole points are given?',
			'The comparison for A should include the number itself.',
		],
		good: [
			'What does the task say about a student with 90 points?',
			'What is `points > 90` when points is 95?',
			'Which examples fail? What do they have in common?',
			'What does your function return for `grade(90)`?',
			'Which line does the program reach for `grade(80)`? What is returned there?',
		],
	},
	{
		kind: 'basket shared by all calls',
		source: 'def put(item, basket=[]):\n    basket.append(item)\n    return basket\n',
		repairs: [['basket=[]):', 'basket=None):\n    if basket is None:\n        basket = []']],
		leaks: [
			'Is the empty list made at every call, or one time when the function is defined?',
			'Default values live longer than you think. What else could stand there, a value for "nothing"?',
			'Imagine that all customers of a supermarket got the same trolley. What in your first line gives them the same one?',
			'I never put brackets behind the equals sign of a parameter.',
			'Make the basket inside the function when none was given.',
		],
		good: [
			'What does `put("apple")` return the first time, and what the second time?',
			'How many items should be in the basket after `put("pear")`?',
			'What is `basket` at the start of the second call?',
			'What did you want to happen when nobody hands in a basket?',
			'Call it three times in a row and print each result. What do you notice?',
		],
	},
	{
		kind: 'divisor by the wrong remainder',
		source: 'def gcd(a, b):\n    while b != 0:\n        a, b = b, a // b\n    return a\n',
		repairs: [['a // b', 'a % b']],
		leaks: [
			'Euclid needs what is left over, not how often it fits.',
			'When you share 48 sweets among 18 children, do you need how many each gets or how many remain? Which of the two does your loop compute?',
			'A percent sign, perhaps?',
			'I like the way you swap the two values. Now look at the second half of the right side again.',
			'Is that the right kind of division for this algorithm?',
		],
		good: [
			'What is the greatest number that divides both 48 and 18?',
			'What are `a` and `b` after the first round of `gcd(48, 18)`?',
			'What is `48 // 18`?',
			'How many rounds does the loop make for `gcd(48, 18)`?',
			'When does the loop end? Which values do `a` and `b` have then?',
		],
	},
];
