import type { Mistake } from '../paraphrases';

export const fourthHeldOut: readonly Mistake[] = [
	{
		kind: 'average',
		source: 'def average(numbers):\n    total = 0\n    for number in numbers:\n        total += number\n        return total / len(numbers)\n',
		repairs: [['        return total / len(numbers)', '    return total / len(numbers)']],
		leaks: [
			'What happens if you take four spaces away in front of `return`?',
			'Should the division happen once for every number, or only after all of them have been seen?',
			'A teacher who hands out the final grade after reading only the first exam: what should she have waited for?',
			'Does `return` belong to the loop or to the function?',
		],
		good: [
			'How many times does the loop go round for `average([2, 4, 6])`?',
			'What is `total` when the function returns for `average([2, 4, 6])`?',
			'What should `average([2, 4, 6])` be?',
			'Can you step through `average([2, 4])` by hand and tell me which lines run?',
		],
		moments: {
			leaksBefore: [
				'Look at how far line 5 is indented. What do you notice?',
				'Your adding is fine; it is the leaving of the function that is not. When does it leave?',
			],
			goodAfter: [
				'In which round does the run come to line 5 for the first time?',
				'What happens to a function when the run comes to `return`?',
			],
		},
	},
	{
		kind: 'even numbers',
		source: 'def evens(limit):\n    result = []\n    for n in range(limit):\n        if n % 2 == 1:\n            result.append(n)\n    return result\n',
		repairs: [['n % 2 == 1', 'n % 2 == 0']],
		shown: ['evens(5)\n[0, 2, 4]'],
		leaks: [
			'What is the remainder of an even number when it is divided by two, and what do you compare with?',
			'Even numbers leave nothing over when you halve them. Does your test say so?',
			'The comparison should be with zero, shouldn\'t it?',
			'Which other remainder could you compare with?',
		],
		good: [
			'Which numbers should `evens(5)` give?',
			'Which numbers does `evens(5)` give now?',
			'What is `3 % 2`?',
			'For which values of `n` does line 5 run when `limit` is 5?',
		],
		moments: {
			leaksBefore: [
				'Is the condition on line 4 picking the numbers that you want?',
				'Does your `if` keep the odd ones by accident?',
			],
			goodAfter: [
				'What does `n % 2` give for `n` equal to 4?',
				'For which of 0, 1, 2 is the condition on line 4 true?',
			],
		},
	},
	{
		kind: 'grade',
		source: 'def grade(points):\n    if points > 90:\n        return "A"\n    if points > 80:\n        return "B"\n    return "C"\n',
		repairs: [['points > 90', 'points >= 90'], ['points > 80', 'points >= 80']],
		shown: ['grade(90)\n\'A\''],
		leaks: [
			'Does somebody with exactly ninety points pass your first test, and should they?',
			'What sign would let the border itself in?',
			'Strictly greater, or greater or the same: which one does the task mean?',
			'What if you added an equals sign?',
		],
		good: [
			'What should `grade(90)` return?',
			'What does `grade(90)` return now?',
			'Which sentence of the task speaks about exactly 90 points?',
			'Which of your examples fail, and what do their numbers share?',
		],
		moments: {
			leaksBefore: [
				'Have you thought about points that lie right on the edge of line 2?',
				'Is the comparison on line 2 the right one?',
			],
			goodAfter: [
				'Is `90 > 90` true?',
				'Which line returns the result for `grade(90)`?',
			],
		},
	},
	{
		kind: 'password',
		source: 'def is_strong(password):\n    if len(password) >= 8 or any(c.isdigit() for c in password):\n        return True\n    return False\n',
		repairs: [['>= 8 or any', '>= 8 and any']],
		shown: ['is_strong("abcdefgh")\nFalse'],
		leaks: [
			'Must both rules hold, or is one enough? Which word between them says so?',
			'Which little word would demand that both parts are true?',
			'You let a password in when it satisfies either rule; the task wants it to satisfy each of them.',
			'If a club wants a ticket and an ID, does showing just one let you in?',
		],
		good: [
			'What should `is_strong("abcdefgh")` return?',
			'Which of the two parts of the condition is true for "abcdefgh"?',
			'Does "abcdefgh" hold a digit?',
			'What does the task say that a strong password needs?',
		],
		moments: {
			leaksBefore: [
				'Is the connective on line 2 right?',
				'Think about the way you joined the two conditions.',
			],
			goodAfter: [
				'What is `True or False`?',
				'What does the condition on line 2 give for "abcdefgh"?',
			],
		},
	},
	{
		kind: 'discount',
		source: 'def price_after(price, percent):\n    discount = price * percent\n    return price - discount\n',
		repairs: [['price * percent', 'price * percent / 100']],
		shown: ['price_after(200, 10)\n180.0'],
		leaks: [
			'Ten percent is ten out of how many? Where does that number show up in your program?',
			'What does "per cent" mean literally, and is that in line 2?',
			'Would dividing by a hundred change anything?',
			'A percent is a hundredth. Your line treats it as a whole.',
		],
		good: [
			'How much is 10 percent of 200?',
			'What is `discount` for `price_after(200, 10)`?',
			'What should a customer pay for something of 200 with 10 percent off?',
			'What does the function return for a price of 200 and 0 percent?',
		],
		moments: {
			leaksBefore: [
				'Take a look at how `discount` is computed. Does that formula make sense?',
				'Is line 2 how you would work out a percentage?',
			],
			goodAfter: [
				'What does `price * percent` give for 200 and 10?',
				'Is the value of `discount` on this run larger or smaller than the price?',
			],
		},
	},
	{
		kind: 'name typo',
		source: 'def greet(name):\n    greeting = "Hello, " + name\n    return greting\n',
		repairs: [['return greting', 'return greeting']],
		leaks: [
			'How many e\'s does the name on line 2 have, and how many does the one on line 3?',
			'Did you spell the variable the same way both times?',
			'Compare the names letter by letter: which one lost an e?',
			'A letter fell out of the name that you return.',
		],
		good: [
			'What does the error message say is not defined?',
			'Which names does your function have after line 2 has run?',
			'On which line did the program stop?',
			'What should `greet("Ana")` return?',
		],
		moments: {
			leaksBefore: [
				'Might there be a typo on line 3?',
				'Is the name in your `return` really the one you made?',
			],
			goodAfter: [
				'Which name does line 2 create?',
				'What does Python do when it comes to a name that it does not know?',
			],
		},
	},
	{
		kind: 'area returns none',
		source: 'def area(width, height):\n    result = width * height\n    print(result)\n',
		repairs: [['print(result)', 'return result']],
		shown: ['area(2, 3)\n6'],
		leaks: [
			'Showing a value on the screen and handing it back to the caller are two things. Which one does line 3 do, and which one does the task want?',
			'What keyword hands a value back to whoever called?',
			'If someone writes `x = area(2, 3)`, will `x` hold anything, and what should be there so that it does?',
			'A waiter who shouts the dish but never brings it to the table: what should your function bring?',
		],
		good: [
			'What does `area(2, 3)` return on this run?',
			'What is `result` when the run comes to line 3?',
			'What is the difference between what your program shows and what the example expects?',
			'What should `area(2, 3)` return?',
		],
		moments: {
			leaksBefore: [
				'Is `print` the right thing to use on line 3?',
				'Does anything in your function give the result back?',
			],
			goodAfter: [
				'What is the value of a call of `print`?',
				'What comes back from `area(2, 3)` on this run?',
			],
		},
	},
	{
		kind: 'duplicates',
		source: 'def unique(items):\n    seen = []\n    for item in items:\n        if item in seen:\n            seen.append(item)\n    return seen\n',
		repairs: [['item in seen', 'item not in seen']],
		shown: ['unique([1, 1, 2])\n[1, 2]'],
		leaks: [
			'When do you want to add an item: when it is already there, or when it is not there yet?',
			'Your condition is the exact opposite of what you need.',
			'What tiny word would flip the test?',
			'A guest list on which only guests who are already on it may be written down: who gets on it, and who should?',
		],
		good: [
			'What is `seen` after the loop for `unique([1, 1, 2])`?',
			'What should `unique([1, 1, 2])` return?',
			'How often does the run come to line 5 for `unique([1, 1, 2])`?',
			'What is `seen` before the first round?',
		],
		moments: {
			leaksBefore: [
				'Read line 4 out loud. Does it say what you mean?',
				'Is your `if` the wrong way round?',
			],
			goodAfter: [
				'Is `1 in []` true?',
				'For which item is the condition on line 4 true on this run?',
			],
		},
	},
	{
		kind: 'string number',
		source: 'age = input("Age: ")\nnext_age = age + 1\nprint(next_age)\n',
		repairs: [['input("Age: ")', 'int(input("Age: "))'], ['age + 1', 'int(age) + 1']],
		leaks: [
			'What does `input` give you, and which function turns that into a whole number?',
			'Text that looks like a number is still text. How can you make a number of it?',
			'Which conversion is missing on line 1?',
			'Would `int` be of any use here?',
		],
		good: [
			'What does the error message say about the two types?',
			'What does `print(type(age))` show after line 1?',
			'On which line did your program stop?',
			'You typed 12. What should the program print?',
		],
		moments: {
			leaksBefore: [
				'Did you remember that `input` always gives text?',
				'Is `age` really a number?',
			],
			goodAfter: [
				'Which type has `age` when the run comes to line 2?',
				'What is `"1" + "1"`?',
			],
		},
	},
	{
		kind: 'early return search',
		source: 'def contains(items, wanted):\n    for item in items:\n        if item == wanted:\n            return True\n        else:\n            return False\n',
		repairs: [['        else:\n            return False', '    return False']],
		shown: ['contains([1, 2], 2)\nTrue'],
		leaks: [
			'When can you be certain that something is not in a list: after the first look, or after you have looked at everything?',
			'Do you give up too early? Where would the `return False` have to stand for you to look at all items?',
			'Do you need the `else` at all?',
			'If you search your pockets for a key and the first one is empty, do you say "I lost it", or do you check the others first?',
		],
		good: [
			'How many rounds does the loop make for `contains([1, 2], 2)`?',
			'What should `contains([1, 2], 2)` return?',
			'Which lines run for `contains([1, 2], 2)`, in order?',
			'What is `item` when the function ends?',
		],
		moments: {
			leaksBefore: [
				'What about the else branch: is it a good idea to leave the function there?',
				'Why do you return on line 6?',
			],
			goodAfter: [
				'After which item does the function end on this run?',
				'How many items of `[1, 2]` does the loop look at?',
			],
		},
	},
	{
		kind: 'swap',
		source: 'def swap_ends(items):\n    items[0] = items[-1]\n    items[-1] = items[0]\n    return items\n',
		repairs: [['    items[0] = items[-1]\n    items[-1] = items[0]', '    items[0], items[-1] = items[-1], items[0]']],
		shown: ['swap_ends([1, 2, 3])\n[3, 2, 1]'],
		leaks: [
			'To exchange the drinks of two full glasses you need a third glass. Where is yours?',
			'Could you keep the old first value somewhere before you overwrite it?',
			'Python can assign two things on a single line. Would that save the value?',
			'After line 2 the first value is gone. Where could you have stored it?',
		],
		good: [
			'What is `items` after line 2 for `[1, 2, 3]`?',
			'What should `swap_ends([1, 2, 3])` return?',
			'Draw the list after each line. What do you get?',
			'What is `items[0]` when the run comes to line 3?',
		],
		moments: {
			leaksBefore: [
				'Does line 2 destroy something that line 3 still needs?',
				'Is there an issue with doing these two assignments one after the other?',
			],
			goodAfter: [
				'Which value does line 3 put at the end on this run?',
				'Where is the 1 after line 2?',
			],
		},
	},
	{
		kind: 'list append result',
		source: 'def squares(n):\n    result = []\n    for i in range(n):\n        result = result.append(i * i)\n    return result\n',
		repairs: [['result = result.append(i * i)', 'result.append(i * i)']],
		leaks: [
			'Does `append` hand a list back, or does it just change the list? So do you need the `result =` in front?',
			'What if you left out everything before `result.append`?',
			'You throw the list away in the first round by storing what `append` gives.',
			'Cut the left side of the assignment on line 4. Does it run?',
		],
		good: [
			'What does the error message say that `None` does not have?',
			'What is `result` after the first round?',
			'On which line does the program stop, and in which round?',
			'What should `squares(3)` give?',
		],
		moments: {
			leaksBefore: [
				'Should line 4 be an assignment at all?',
				'Is something odd about what you do with `append`?',
			],
			goodAfter: [
				'What does `print([].append(1))` show?',
				'What does `append` return?',
			],
		},
	},
	{
		kind: 'sum digits',
		source: 'def digit_sum(number):\n    total = 0\n    while number > 0:\n        total += number % 10\n        number = number / 10\n    return total\n',
		repairs: [['number / 10', 'number // 10']],
		shown: ['digit_sum(123)\n6'],
		leaks: [
			'Python has two kinds of division. Which one drops the fraction?',
			'Two slashes or one: what is the difference?',
			'Should 123 divided by ten be 12.3 or 12 here? How do you get the whole part only?',
			'What if the rest after the point was cut off each time?',
		],
		good: [
			'What is `number` after the first round for `digit_sum(123)`?',
			'What should `digit_sum(123)` give?',
			'What is `123 % 10`?',
			'How many rounds should the loop make for a number with three digits?',
		],
		moments: {
			leaksBefore: [
				'Is your division on line 5 the one that you want?',
				'Are you certain that `number` stays a whole number?',
			],
			goodAfter: [
				'What does `123 / 10` give?',
				'What does line 4 add in the second round?',
			],
		},
	},
];
