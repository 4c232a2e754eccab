import type { Mistake } from '../paraphrases';

export const sixthHeldOut: readonly Mistake[] = [
	{
		kind: 'keys for values',
		source: 'def bill(prices):\n    total = 0\n    for price in prices:\n        total += price\n    return total\n\nprint(bill({"tea": 2, "cake": 4}))\n',
		repairs: [['for price in prices:', 'for price in prices.values():'], ['total += price', 'total += prices[price]']],
		shown: ['bill({"tea": 2, "cake": 4})\n6'],
		leaks: [
			'When you loop over a dictionary, you get its keys. Which method gives you the other half?',
			'Could you look up the amount for each name with square brackets before you add it?',
			'It may help to know that dictionaries have methods such as items and values. Would one of these be of use on line 3?',
			'If you leaf through a phone book by name, how do you get to the number? Do the same on line 4.',
			'Would it be better to go through the values of the dictionary?',
		],
		good: [
			'What should the bill for tea and cake come to?',
			'What does the error message say, and which line does it name?',
			'What is `total` before the loop starts?',
			'What do you know about the thing that is handed to your function?',
			'What do you see if you print `price` in the first round?',
		],
		moments: {
			leaksBefore: [
				'Does a for loop over a dictionary really give you the prices?',
			],
			goodAfter: [
				'What is `price` in the first round for `{"tea": 2, "cake": 4}`?',
			],
		},
	},
	{
		kind: 'recursion that gives nothing back',
		source: 'def sum_to(n):\n    if n == 0:\n        return 0\n    n + sum_to(n - 1)\n',
		repairs: [['    n + sum_to', '    return n + sum_to']],
		shown: ['sum_to(3)\n6'],
		leaks: [
			'A function that reaches its end without a return gives back None. Does that apply to one of your branches?',
			'Your base case hands something back. Should the other case do that too?',
			'What keyword might be missing at the start of line 4?',
			'You compute the sum on the last line, but what do you do with it?',
			'If you ask a friend a question and they work out the answer in their head without telling you, what should they have done? What is the counterpart in the recursive step?',
		],
		good: [
			'What should `sum_to(1)` give?',
			'What does `sum_to(0)` give?',
			'Which calls are made when you call `sum_to(3)`?',
			'What does the message of the error tell you?',
			'What is n in the innermost call?',
		],
		moments: {
			leaksBefore: [
				'What does your function give back when n is not 0?',
			],
			goodAfter: [
				'What becomes of the value of `n + sum_to(n - 1)` once it is worked out?',
			],
		},
	},
	{
		kind: 'no f before the text',
		source: 'def greeting(name, points):\n    text = "Hello {name}, "\n    text = text + f"you have {points} points"\n    return text\n\nprint(greeting(input("Name: "), 5))\n',
		repairs: [['"Hello {name}, "', 'f"Hello {name}, "']],
		shown: ['greeting("Mia", 5)\n\'Hello Mia, you have 5 points\''],
		leaks: [
			'Look closely at the quotation marks on lines 2 and 3. What small difference do you see in front of them?',
			'For curly braces to be replaced, a string must be marked as a formatted one. How is this done?',
			'Would putting a single letter before the text change anything?',
			'You could glue the pieces together with + as well. How would you join "Hello " and name?',
			'What does the second string have that the first one does not?',
		],
		good: [
			'What does the program print when you type Mia?',
			'Which part of the output is as you want it, and which is not?',
			'What do you want to stand where it now says {name}?',
			'What is `text` after line 3?',
			'What is the value of `name` inside of the function?',
		],
		moments: {
			leaksBefore: [
				'Why are the braces of line 3 replaced and those of line 2 are not?',
			],
			goodAfter: [
				'What exactly is stored in `text` after line 2?',
			],
		},
	},
	{
		kind: 'assigned the wrong way round',
		source: 'def longest(words):\n    best = ""\n    for word in words:\n        if len(word) > len(best):\n            word = best\n    return best\n',
		repairs: [['word = best', 'best = word']],
		shown: ['longest(["to", "three"])\n\'three\''],
		leaks: [
			'In an assignment, the name on the left receives the value on the right. Which of your two names should receive something?',
			'Maybe the two sides of line 5 have been mixed up?',
			'What if you read line 5 from right to left?',
			'When someone breaks the record, you write their name on the board, not the old holder\'s name on their shirt. Which of the two does your program do?',
			'Should not `best` be given the new word there?',
		],
		good: [
			'What is returned for `longest(["to", "three"])`?',
			'Is `len(word) > len(best)` true in the first round?',
			'Which word do you want to have at the end for `["to", "three"]`?',
			'What do `word` and `best` hold after the first round?',
			'What is the purpose of `best` in your function?',
		],
		moments: {
			leaksBefore: [
				'Does `best` ever get a new value after line 2?',
			],
			goodAfter: [
				'Which variable has a different value after line 5 than before it?',
			],
		},
	},
	{
		kind: 'sort gives None',
		source: 'def podium(times):\n    ordered = times.sort()\n    return ordered[:3]\n',
		repairs: [['ordered = times.sort()', 'ordered = sorted(times)'], ['ordered = times.sort()\n    return ordered', 'times.sort()\n    return times']],
		shown: ['podium([9, 7, 8, 6])\n[6, 7, 8]'],
		leaks: [
			'Some list methods work in place and return None. Which function returns a new list that is in order?',
			'Did you know there is a built-in function similar to this method that hands you a new list?',
			'What if you sorted first, on a line of its own, and then took the slice of times itself?',
			'Tidying your room does not hand you a second room. So after the sort, which name should you use on line 3?',
			'Is it possible that the method does not return anything?',
		],
		good: [
			'What does the error message say about `ordered`?',
			'What should `podium([9, 7, 8, 6])` return?',
			'Which line of your program does Python stop at?',
			'What do you want `ordered` to hold before the last line?',
			'Which three times belong on the podium in the example?',
		],
		moments: {
			leaksBefore: [
				'What does `times.sort()` give back?',
			],
			goodAfter: [
				'What is `ordered` after line 2, and what is `times`?',
			],
		},
	},
	{
		kind: 'decided after one look',
		source: 'def all_even(numbers):\n    for number in numbers:\n        if number % 2 == 1:\n            return False\n        else:\n            return True\n',
		repairs: [['        else:\n            return True\n', '    return True\n']],
		shown: ['all_even([2, 4, 5])\nFalse'],
		leaks: [
			'One counterexample is enough to say no, but when can you be sure of a yes?',
			'How about waiting until the loop is finished before you return True?',
			'Do you really need the else?',
			'A teacher who checks that everyone has done their homework cannot stop at the first pupil who has. When may she say "all of you", and where in your code would that be?',
			'I wonder whether the last line could be placed outside of the loop.',
		],
		good: [
			'How many numbers does your function look at for `[2, 4, 5]`?',
			'What is `number` when the function returns?',
			'What should `all_even([2, 4, 5])` be, and why?',
			'Have you tried a list with the odd number at the front?',
			'What does your function return for an empty list?',
		],
		moments: {
			leaksBefore: [
				'Is it too early to return True on line 6?',
			],
			goodAfter: [
				'What does a return do to the loop that it stands in?',
			],
		},
	},
	{
		kind: 'division before the sum',
		source: 'def middle(a, b):\n    return a + b / 2\n\nfirst = float(input("First: "))\nsecond = float(input("Second: "))\nprint("The middle is", middle(first, second))\n',
		repairs: [['a + b / 2', '(a + b) / 2']],
		shown: ['middle(4, 8)\n6.0'],
		leaks: [
			'Remember the order of operations from school: division comes before addition. How do you override that?',
			'Which two symbols could you add to make the addition happen first?',
			'Would brackets make a difference?',
			'If two people share a bill, they add up everything before they halve it. Does line 2 add up everything before it halves?',
			'¿Hace falta agrupar la suma antes de dividir?',
		],
		good: [
			'What number lies halfway between 4 and 8?',
			'What does `middle(4, 8)` return?',
			'Can you work out by hand, step by step, what the program does with 4 and 8?',
			'Does `middle(0, 8)` give what you expect?',
			'Which results are right and which ones are wrong: do you see a pattern?',
		],
		moments: {
			leaksBefore: [
				'In which order does Python carry out the + and the / on line 2?',
			],
			goodAfter: [
				'What is the first thing that Python works out on line 2 when a is 4 and b is 8?',
			],
		},
	},
];
