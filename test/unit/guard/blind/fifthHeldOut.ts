import type { Mistake } from '../paraphrases';

export const fifthHeldOut: readonly Mistake[] = [
	{
		kind: 'tickets',
		source: 'def ticket_sum(first, last):\n    total = 0\n    for number in range(first, last):\n        total = total + number\n    return total\n',
		repairs: [['range(first, last)', 'range(first, last + 1)']],
		shown: ['ticket_sum(2, 4)\n9'],
		leaks: [
			'What if the range went one further than last?',
			'Since range leaves out its end, how could you get it to stop a step later?',
			'If you want pages 2 up to and including 4 and the copier stops before the number you type, you would type 5. What does that tell you about your second argument?',
			'Would adding one to last help?',
		],
		good: [
			'Which values does number take when you call ticket_sum(2, 4)?',
			'What is line 4 supposed to do each time round?',
		],
		moments: {
			leaksBefore: [
				'Do you think the end of your range is right?',
			],
			goodAfter: [
				'What numbers does range(2, 4) give you? Try it in the shell.',
			],
		},
	},
	{
		kind: 'parade',
		source: 'def backwards(sentence):\n    words = sentence.split()\n    turned = words.reverse()\n    return " ".join(turned)\n',
		repairs: [['    turned = words.reverse()\n    return " ".join(turned)', '    words.reverse()\n    return " ".join(words)'], ['words.reverse()', 'words[::-1]']],
		shown: ['backwards(\'a b c\')\n\'c b a\''],
		leaks: [
			'What if you joined words itself rather than turned?',
			'Since reverse works on the list where it is, do you need a new variable for its result at all?',
			'Have you come across reversed(), which hands you something back, unlike reverse?',
			'Slicing with a step of minus one gives you a new list. Could that go where words.reverse() is?',
		],
		good: [
			'What does turned hold right after line 3?',
			'What is words after line 2 for the sentence \'a b c\'?',
		],
		moments: {
			leaksBefore: [],
			goodAfter: [
				'What does the documentation say about what list.reverse gives back?',
			],
		},
	},
	{
		kind: 'arrange',
		source: 'def arrangements(n):\n    if n == 0:\n        return 0\n    return n * arrangements(n - 1)\n',
		repairs: [['return 0', 'return 1']],
		shown: ['arrangements(3)\n6\narrangements(0)\n1'],
		leaks: [
			'Should arrangements(0) give back one instead?',
			'Which number leaves a product as it is when you multiply with it? Could the base case use that one?',
			'What would the calls give if the base case was 1?',
		],
		good: [
			'Which calls are made, in order, when you run arrangements(2)?',
			'What does arrangements(1) return, step by step?',
		],
		moments: {
			leaksBefore: [
				'Have another look at your base case: is that the number it should hand back?',
			],
			goodAfter: [
				'What does the task say arrangements(0) should be?',
				'What happens to any number when you multiply it by the value that line 3 returns?',
			],
		},
	},
	{
		kind: 'shipping',
		source: 'def fee(weight):\n    if weight < 10:\n        return "medium"\n    elif weight < 2:\n        return "small"\n    else:\n        return "large"\n',
		repairs: [['    if weight < 10:\n        return "medium"\n    elif weight < 2:\n        return "small"', '    if weight < 2:\n        return "small"\n    elif weight < 10:\n        return "medium"']],
		shown: ['fee(1)\n\'small\''],
		leaks: [
			'What happens if you swap the two checks around?',
			'Shouldn\'t the small parcels be asked about first?',
			'Would it be better to test for under 2 before you test for under 10?',
		],
		good: [
			'Which branch does a weight of 1 end up in, and why that one?',
			'Can you find a weight for which your function returns \'small\'?',
		],
		moments: {
			leaksBefore: [
				'Could the order of your conditions matter?',
			],
			goodAfter: [
				'Once one branch of an if has been taken, what does Python do with the elifs under it?',
			],
		},
	},
	{
		kind: 'sale',
		source: 'def sale_price(price, percent):\n    discount = percent / 100\n    return price - discount\n',
		repairs: [['discount = percent / 100', 'discount = price * percent / 100']],
		shown: ['sale_price(200, 10)\n180'],
		leaks: [
			'What if you multiplied that fraction with the price first?',
			'Ten percent of what? Shouldn\'t the price come into line 2?',
			'discount would have to be price times ... what?',
			'Would 1 - discount, multiplied by price, do the job?',
		],
		good: [
			'What value does discount have for sale_price(200, 10)?',
			'If you worked out ten percent off 200 on paper, what steps would you take?',
		],
		moments: {
			leaksBefore: [],
			goodAfter: [
				'What does the variable discount stand for, in euros or as a share?',
			],
		},
	},
	{
		kind: 'museum',
		source: 'def free_entry(age, member):\n    if age < 6 or age >= 65 or member:\n        return True\n    return False\n',
		repairs: [['65 or', '65 and']],
		shown: ['free_entry(70, False)\nFalse'],
		leaks: [
			'What if the second or was an and?',
			'Do an old person and a membership both have to be there at the same time?',
			'Which word joins two conditions that must both hold? Would it suit you here?',
			'age >= 65 needs to go together with member, so how do you connect these two?',
		],
		good: [
			'Which of the three parts of the condition are true for free_entry(70, False)?',
			'According to the task, who gets in for free?',
		],
		moments: {
			leaksBefore: [],
			goodAfter: [
				'What do you get for a member aged 30, and what should you get?',
				'When is A or B true?',
			],
		},
	},
	{
		kind: 'queue',
		source: 'def last_two(names):\n    size = len(names)\n    return names[size], names[size - 1]\n',
		repairs: [['names[size], names[size - 1]', 'names[size - 1], names[size - 2]']],
		shown: ['last_two([\'x\', \'y\', \'z\'])\n(\'z\', \'y\')'],
		leaks: [
			'Counting starts at zero, so shouldn\'t both indexes be one lower?',
			'Python also lets you count from the back with negative indexes. Which would you need?',
			'The last element lives at length minus one. Is that what you wrote?',
			'You subtract 1 in the second index. What would you then subtract in the first?',
		],
		good: [
			'What is size for [\'x\', \'y\', \'z\'], and which indexes does that list have?',
			'Which index does the error complain about?',
		],
		moments: {
			leaksBefore: [],
			goodAfter: [
				'At which position does Python put the first element of a list?',
			],
		},
	},
	{
		kind: 'celsius',
		source: 'def to_celsius(degrees):\n    celsius = degrees - 32 * 5 / 9\n    return round(celsius)\n',
		repairs: [['degrees - 32 *', '(degrees - 32) *']],
		shown: ['to_celsius(212)\n100'],
		leaks: [
			'What would brackets around the subtraction do?',
			'Try to make Python do the minus before the times.',
			'Could you do degrees minus 32 on a line of its own first?',
			'Are you missing some parentheses?',
		],
		good: [
			'What does 32 * 5 / 9 come to?',
			'Work to_celsius(212) out by hand with the steps of the task. What do you get after each step?',
		],
		moments: {
			leaksBefore: [],
			goodAfter: [
				'In which order does Python carry out the three operations on line 2?',
			],
		},
	},
];
