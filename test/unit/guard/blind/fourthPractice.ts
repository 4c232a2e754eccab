import type { Mistake } from '../paraphrases';

export const fourthPractice: readonly Mistake[] = [
	{
		kind: 'vowels',
		source: 'def count_vowels(word):\n    count = 0\n    for letter in word:\n        if letter in "aeio":\n            count = count + 1\n    return count\n',
		repairs: [['"aeio"', '"aeiou"']],
		shown: ['count_vowels("tune")\n2'],
		leaks: [
			'Say the vowels of English aloud. Does your text hold all five of them?',
			'How many vowels does the alphabet have, and how many are in your string?',
			'Which letter is missing from your list of vowels?',
			'¿Qué vocal falta en la cadena de la línea 4?',
		],
		good: [
			'What should `count_vowels("tune")` return?',
			'What is `count` after the loop has gone through "t" and "u" of "tune"?',
			'Which letters of "tune" does the task want counted?',
			'Do the failing words have something in common that the passing ones have not?',
		],
		moments: {
			leaksBefore: [
				'Is the string on line 4 complete?',
				'Could there be something about the letters that you compare with?',
			],
			goodAfter: [
				'For which letters of "tune" is the condition on line 4 true?',
				'What does `letter in "aeio"` give for "t"?',
			],
		},
	},
	{
		kind: 'maximum of negatives',
		source: 'def largest(numbers):\n    best = 0\n    for number in numbers:\n        if number > best:\n            best = number\n    return best\n',
		repairs: [['best = 0', 'best = numbers[0]'], ['best = 0', 'best = float("-inf")']],
		shown: ['largest([-3, -1, -7])\n-1'],
		leaks: [
			'Which number in the list itself could you begin with?',
			'If every number is below zero, can any of them ever beat the value that you start from?',
			'Instead of zero, what might be a fair first champion?',
			'Imagine a high jump where the bar starts at two metres and nobody can clear two metres. Who wins, and what should the bar have started at?',
		],
		good: [
			'What should `largest([-3, -1, -7])` return?',
			'What is `best` after the second round for `largest([-3, -1, -7])`?',
			'How often does the run come to line 5 for `largest([-3, -1, -7])`?',
			'What do the lists of your failing examples have in common?',
		],
		moments: {
			leaksBefore: [
				'Why does `best` begin at 0?',
				'Is zero a good thing to start from?',
			],
			goodAfter: [
				'What is `best` just before the first round?',
				'Is `-3 > 0` true?',
			],
		},
	},
	{
		kind: 'factorial',
		source: 'def factorial(n):\n    result = 0\n    for i in range(1, n + 1):\n        result = result * i\n    return result\n',
		repairs: [['result = 0', 'result = 1']],
		shown: ['factorial(4)\n24'],
		leaks: [
			'What number can you multiply by without changing anything?',
			'What do you get when you multiply anything by nothing at all, and so where should a product begin?',
			'For sums we begin with zero. And for products?',
			'If `result` were one before the loop, what would come out?',
		],
		good: [
			'What is `result` after the first round for `factorial(4)`?',
			'What should `factorial(4)` return?',
			'Which values does `i` take for `factorial(4)`?',
			'How many rounds does the loop make for `factorial(1)`?',
		],
		moments: {
			leaksBefore: [
				'Could the trouble be in the way `result` is set up?',
				'Are you happy with line 2?',
			],
			goodAfter: [
				'What is `0 * 1`?',
				'What does line 4 do with `result` in the first round?',
			],
		},
	},
	{
		kind: 'reverse',
		source: 'def backwards(text):\n    result = ""\n    for letter in text:\n        result = result + letter\n    return result\n',
		repairs: [['result + letter', 'letter + result']],
		shown: ['backwards("abc")\n\'cba\''],
		leaks: [
			'When you put each new card on top of the pile rather than underneath, how does the pile end up?',
			'Does it matter on which side of the text you glue the new letter?',
			'What would you get if the letter came first and the rest after it?',
			'Swap the two sides of the plus. What comes out?',
		],
		good: [
			'What is `result` after two rounds for `backwards("abc")`?',
			'What should `backwards("abc")` give?',
			'Write down `result` at the end of each round for "abc". What do you see?',
			'Which letter of "abc" should come first in the result?',
		],
		moments: {
			leaksBefore: [
				'Are you sure about the order in line 4?',
				'Where do you attach each letter, at the front or at the back?',
			],
			goodAfter: [
				'What does `"a" + "b"` give?',
				'What is `result` before and after line 4 in the second round?',
			],
		},
	},
	{
		kind: 'sum list index',
		source: 'def sum_all(numbers):\n    total = 0\n    for i in range(1, len(numbers)):\n        total += numbers[i]\n    return total\n',
		repairs: [['range(1, len(numbers))', 'range(len(numbers))'], ['range(1, len(numbers))', 'range(0, len(numbers))']],
		shown: ['sum_all([5, 1, 2])\n8'],
		leaks: [
			'What is the index of the first item of a list in Python, and where do you start?',
			'Lists begin counting at zero. Does your range?',
			'Which element do you skip, and how could you start so that you do not?',
			'What if the range had no first argument?',
		],
		good: [
			'Which values does `i` take for `sum_all([5, 1, 2])`?',
			'What is `total` after the first round for `sum_all([5, 1, 2])`?',
			'How many rounds does the loop make for a list of three numbers?',
			'What should `sum_all([5, 1, 2])` return?',
		],
		moments: {
			leaksBefore: [
				'Is there a problem with the start of your range?',
				'Does line 3 visit every position?',
			],
			goodAfter: [
				'What is `numbers[1]` for the list `[5, 1, 2]`?',
				'Which numbers does `range(1, 3)` give?',
			],
		},
	},
	{
		kind: 'palindrome',
		source: 'def is_palindrome(text):\n    for i in range(len(text) // 2):\n        if text[i] != text[len(text) - i]:\n            return False\n    return True\n',
		repairs: [['text[len(text) - i]', 'text[len(text) - i - 1]'], ['text[len(text) - i]', 'text[-1 - i]']],
		leaks: [
			'In a word with four letters, what is the index of the last letter, and what does `len(text) - i` give for the first round? How would you make up the difference?',
			'You are one too far to the right, aren\'t you?',
			'Subtract one more and see what happens.',
			'The last position is always one below the length. Does your index respect that?',
		],
		good: [
			'What does the error message say went wrong?',
			'What is `len(text)` for "noon"?',
			'Which letters of "noon" should be compared in the first round?',
			'Which index has the last letter of "noon"?',
		],
		moments: {
			leaksBefore: [
				'Is the second index on line 3 valid?',
				'What is wrong with the position that you compare with?',
			],
			goodAfter: [
				'What does `len(text) - i` give in the first round for "noon"?',
				'Which positions does "noon" have?',
			],
		},
	},
	{
		kind: 'while countdown',
		source: 'def countdown(n):\n    result = []\n    while n > 0:\n        result.append(n)\n    return result\n',
		repairs: [['        result.append(n)', '        result.append(n)\n        n -= 1'], ['        result.append(n)', '        result.append(n)\n        n = n - 1']],
		leaks: [
			'What has to happen to `n` in each round so that the loop can end?',
			'Nothing in the loop ever makes `n` smaller. What could?',
			'Where do you subtract one from `n`?',
			'An escalator that nobody switches off runs forever. Who lowers your `n`?',
		],
		good: [
			'What is `n` after the first round, and after the second?',
			'What should `countdown(3)` give?',
			'When does a `while` loop stop?',
			'What is in `result` after three rounds for `countdown(3)`?',
		],
		moments: {
			leaksBefore: [
				'Did you forget something inside the loop?',
				'Is there a line missing after line 4?',
			],
			goodAfter: [
				'Which variables change in a round of the loop?',
				'Is the condition on line 3 true after the third round?',
			],
		},
	},
	{
		kind: 'temperature',
		source: 'def to_celsius(f):\n    return f - 32 * 5 / 9\n',
		repairs: [['f - 32 * 5 / 9', '(f - 32) * 5 / 9']],
		shown: ['to_celsius(212)\n100.0'],
		leaks: [
			'Which is worked out first, the minus or the times, and how do you tell Python to do the minus first?',
			'Where would a pair of brackets help?',
			'Times goes before minus, so the 32 is eaten by the fraction. What groups things in maths?',
			'Does the subtraction have to be done before anything else? Can you force that?',
		],
		good: [
			'What should `to_celsius(212)` be?',
			'What does `to_celsius(212)` return now?',
			'What does `32 * 5 / 9` give?',
			'Work out the formula of the task by hand for 212. What do you get after each step?',
		],
		moments: {
			leaksBefore: [
				'Is the order of operations on line 2 what you want?',
				'Have you thought about precedence here?',
			],
			goodAfter: [
				'Which operation of line 2 does Python do first?',
				'What is subtracted from `f` on this run?',
			],
		},
	},
	{
		kind: 'min max slice',
		source: 'def first_three(items):\n    return items[0:2]\n',
		repairs: [['items[0:2]', 'items[0:3]'], ['items[0:2]', 'items[:3]']],
		shown: ['first_three([4, 5, 6, 7])\n[4, 5, 6]'],
		leaks: [
			'Is the end of a slice part of what you get? So which end would you need?',
			'The second number of a slice is not included, so how big must it be for three items?',
			'How about one bigger?',
			'From 0 up to but without 2 are two items. From 0 up to but without what are three?',
		],
		good: [
			'How many items does `first_three([4, 5, 6, 7])` return?',
			'What does `[4, 5, 6, 7][0:2]` give?',
			'Which items of `[4, 5, 6, 7]` does the task want?',
			'What does your function return for a list with only one item?',
		],
		moments: {
			leaksBefore: [
				'Is the end of your slice right?',
				'Could it be that your slice stops too early?',
			],
			goodAfter: [
				'Which positions does a slice `[0:2]` take?',
				'Which item of the expected list is not in yours?',
			],
		},
	},
	{
		kind: 'dictionary count',
		source: 'def count_words(words):\n    counts = {}\n    for word in words:\n        counts[word] = 1\n    return counts\n',
		repairs: [['counts[word] = 1', 'counts[word] = counts.get(word, 0) + 1']],
		shown: ['count_words(["a", "b", "a"])\n{\'a\': 2, \'b\': 1}'],
		leaks: [
			'When a word comes a second time, should you write 1 over the old number or make the old number one bigger?',
			'What would you do with the tally on the blackboard when the same name is called again: wipe it and draw one line, or draw another line beside it?',
			'How can you look up what is already stored for the word and add to it?',
			'Dictionaries have a method that returns a default if a key is not there yet. Which is it?',
		],
		good: [
			'What is `counts` after the second round for `["a", "b", "a"]`?',
			'What should `count_words(["a", "b", "a"])` give?',
			'How often does the run come to line 4 with `word` equal to "a"?',
			'Which of your examples pass? What is special about their words?',
		],
		moments: {
			leaksBefore: [
				'Is it right that line 4 always stores the same number?',
				'Does your loop ever add to a count?',
			],
			goodAfter: [
				'What is `counts["a"]` before and after the third round?',
				'What does an assignment to a key that is already there do?',
			],
		},
	},
	{
		kind: 'fizz',
		source: 'def fizz(n):\n    if n % 3 == 0:\n        return "Fizz"\n    elif n % 5 == 0:\n        return "Buzz"\n    elif n % 3 == 0 and n % 5 == 0:\n        return "FizzBuzz"\n    return str(n)\n',
		repairs: [['    if n % 3 == 0:\n        return "Fizz"\n    elif n % 5 == 0:\n        return "Buzz"\n    elif n % 3 == 0 and n % 5 == 0:\n        return "FizzBuzz"', '    if n % 3 == 0 and n % 5 == 0:\n        return "FizzBuzz"\n    elif n % 3 == 0:\n        return "Fizz"\n    elif n % 5 == 0:\n        return "Buzz"']],
		shown: ['fizz(15)\n\'FizzBuzz\''],
		leaks: [
			'Which of the three tests is the most special one, and should not that one be asked first?',
			'What would happen if you moved the last test to the top?',
			'Put the strictest question at the front. Does 15 still stop at the first one?',
			'Can the third branch ever be reached? In what order would it be?',
		],
		good: [
			'What does `fizz(15)` return now?',
			'What should `fizz(15)` return?',
			'Which of the conditions are true for 15?',
			'Which line returns the result for `fizz(15)`?',
		],
		moments: {
			leaksBefore: [
				'Is the order of your branches right?',
				'Does the test on line 6 come too late?',
			],
			goodAfter: [
				'Does the run come to line 6 for 15?',
				'What happens to the other branches once one condition was true?',
			],
		},
	},
	{
		kind: 'leap year',
		source: 'def is_leap(year):\n    return year % 4 == 0 and year % 100 != 0\n',
		repairs: [['year % 100 != 0', '(year % 100 != 0 or year % 400 == 0)'], ['year % 100 != 0', 'year % 100 != 0 or year % 400 == 0']],
		shown: ['is_leap(2000)\nTrue'],
		leaks: [
			'Centuries that can be divided by four hundred are leap years all the same. Where does your program know that?',
			'What must be added so that 2000 counts too, although it ends in two zeros?',
			'There is an exception to the exception. Which number does it use: 400, right?',
			'Perhaps a third check, joined with or?',
		],
		good: [
			'What should `is_leap(2000)` return?',
			'What does `2000 % 100` give?',
			'Which rule of the task decides the year 2000?',
			'What does your function return for 1900, and for 2000?',
		],
		moments: {
			leaksBefore: [
				'Does line 2 treat the year 2000 as it should?',
				'Have you considered all the rules in your condition?',
			],
			goodAfter: [
				'Which of the two parts of line 2 is false for 2000?',
				'How does the task say that 2000 differs from 1900?',
			],
		},
	},
	{
		kind: 'nested loop table',
		source: 'def table(n):\n    rows = []\n    row = []\n    for i in range(1, n + 1):\n        for j in range(1, n + 1):\n            row.append(i * j)\n        rows.append(row)\n    return rows\n',
		repairs: [['    row = []\n    for i in range(1, n + 1):\n', '    for i in range(1, n + 1):\n        row = []\n']],
		shown: ['table(2)\n[[1, 2], [2, 4]]'],
		leaks: [
			'Should each row begin with a fresh, empty list, and where would you make it?',
			'If you write all your letters on the same sheet, what do you end up with? Where do you take a new sheet?',
			'Move line 3 down by one line and to the right. What happens?',
			'How many row lists do you create, one or `n`? Where would you create more?',
		],
		good: [
			'What is `row` after the first round of the outer loop for `table(2)`?',
			'What should `table(2)` give?',
			'How many numbers does the first row of `table(2)` have on this run?',
			'How often does line 6 run for `table(2)`?',
		],
		moments: {
			leaksBefore: [
				'Is line 3 at the right place?',
				'Do you ever empty `row`?',
			],
			goodAfter: [
				'What does `row` hold when the second round of the outer loop begins?',
				'How often does line 3 run for `table(2)`?',
			],
		},
	},
	{
		kind: 'shout',
		source: 'def shout(text):\n    text.upper()\n    return text + "!"\n',
		repairs: [['text.upper()', 'text = text.upper()']],
		shown: ['shout("hi")\n\'HI!\''],
		leaks: [
			'Strings cannot be changed; methods give you a new one. What do you do with the new one on line 2?',
			'Where do you keep what `upper` gives back?',
			'You make the big letters and then drop them on the floor. How can you catch them?',
			'Could you store it under the same name again?',
		],
		good: [
			'What is `text` when the run comes to line 3 for `shout("hi")`?',
			'What should `shout("hi")` return?',
			'What does `"hi".upper()` give?',
			'What does `shout("hi")` return on this run?',
		],
		moments: {
			leaksBefore: [
				'Does line 2 have any effect on `text`?',
				'Is calling `upper` like that enough?',
			],
			goodAfter: [
				'What is `text` before line 2, and after it?',
				'Does a method of a text change the text or give another one?',
			],
		},
	},
];
