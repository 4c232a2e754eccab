import type { Mistake } from '../paraphrases';

export const fifthPractice: readonly Mistake[] = [
	{
		kind: 'fever',
		source: 'def count_fever(readings, limit):\n    count = 0\n    for reading in readings:\n        if reading > limit:\n            count += 1\n    return count\n',
		repairs: [['reading > limit', 'reading >= limit']],
		shown: ['count_fever([37, 38, 39], 38)\n2'],
		leaks: [
			'What would happen if you put greater than or equal to there instead?',
			'Shouldn\'t a reading that is exactly the limit also be let through by that test?',
			'Maybe the comparison on line 4 needs an extra equals sign, don\'t you think?',
			'Think of it as: if reading is at least limit then count goes up. Does your code say that?',
		],
		good: [
			'What is count after the loop has seen 37 and 38?',
			'Read the task once more: which of the three readings in the example should be counted?',
			'What do you expect count_fever([38], 38) to return, and what does it return?',
		],
		moments: {
			leaksBefore: [
				'Is there something about the comparison in your if that could be too strict?',
			],
			goodAfter: [
				'In your own words, for which readings does line 4 let count go up?',
			],
		},
	},
	{
		kind: 'mean',
		source: 'def mean(marks):\n    total = 0\n    for mark in marks:\n        total += mark\n        return total / len(marks)\n',
		repairs: [['        return total', '    return total']],
		shown: ['mean([2, 4, 6])\n4'],
		leaks: [
			'The return is one indent too far, isn\'t it?',
			'What would change if line 5 stood at the same level as the for?',
			'When should the return happen, during the loop or once it is over?',
			'Try pulling the last line back to the left a bit and see what you get.',
		],
		good: [
			'What is total at the moment the function returns?',
			'How many marks has the loop looked at by the time your function gives its answer?',
		],
		moments: {
			leaksBefore: [
				'Does the return belong inside the loop?',
			],
			goodAfter: [
				'What happens to a function when Python reaches a return statement?',
			],
		},
	},
	{
		kind: 'coldest',
		source: 'def warmest(temps):\n    best = 0\n    for temp in temps:\n        if temp > best:\n            best = temp\n    return best\n',
		repairs: [['best = 0', 'best = temps[0]'], ['best = 0', 'best = float("-inf")']],
		shown: ['warmest([-5, -2, -9])\n-2'],
		leaks: [
			'Shouldn\'t you start with the first temperature in the list?',
			'What if best began as one of the temps instead of a number you made up?',
			'You could use negative infinity as a starting value, couldn\'t you?',
			'When you look for the tallest child in a row you take the first child as your tallest and go on from there. How would that look here?',
		],
		good: [
			'What is best when the loop begins, and what is it after -5?',
			'For which lists would your function give the right answer, and for which not?',
			'Is the condition on line 4 ever true for [-5, -2, -9]?',
		],
		moments: {
			leaksBefore: [
				'Is zero a good value to start best with?',
			],
			goodAfter: [],
		},
	},
	{
		kind: 'vowels',
		source: 'def vowels(text):\n    found = 0\n    for letter in text:\n        if letter in "aeiou":\n            found += 1\n    return found\n',
		repairs: [['if letter in', 'if letter.lower() in'], ['"aeiou"', '"aeiouAEIOU"']],
		shown: ['vowels(\'Anna\')\n2'],
		leaks: [
			'What if you turned the letter into a small one before you check it?',
			'Do you know a string method that makes everything lowercase?',
			'Could the string you look in also hold the capital vowels?',
			'Have a think about writing AEIOU in there as well.',
		],
		good: [
			'For which letters of \'Anna\' does found go up?',
			'Which characters does the task ask you to count?',
		],
		moments: {
			leaksBefore: [
				'Does "aeiou" on line 4 have all the letters it needs?',
			],
			goodAfter: [
				'What does \'A\' in "aeiou" give you, True or False?',
			],
		},
	},
	{
		kind: 'tally',
		source: 'def tally(words):\n    counts = {}\n    for word in words:\n        if word in counts:\n            counts[word] = 1\n        else:\n            counts[word] = 1\n    return counts\n',
		repairs: [['            counts[word] = 1\n        else', '            counts[word] += 1\n        else']],
		shown: ['tally([\'a\', \'b\', \'a\'])\n{\'a\': 2, \'b\': 1}'],
		leaks: [
			'When a word is already there, shouldn\'t its count be bumped up by one?',
			'Do you remember the shorthand plus-equals? Where could it be of use here?',
			'counts[word] = counts[word] + something, what would that something be?',
			'Compare the two branches. Should they really both do the same thing?',
			'On line 5 you throw away the old number. How about taking it and making it one bigger?',
		],
		good: [
			'What is in counts after each of the three words?',
			'When the second \'a\' comes along, which line runs?',
		],
		moments: {
			leaksBefore: [],
			goodAfter: [
				'What is the job of line 5, as opposed to line 7?',
			],
		},
	},
	{
		kind: 'launch',
		source: 'def launch(n):\n    steps = []\n    while n > 0:\n        steps.append(n)\n    return steps\n',
		repairs: [['        steps.append(n)\n', '        steps.append(n)\n        n -= 1\n']],
		shown: ['launch(3)\n[3, 2, 1]'],
		leaks: [
			'Does n get smaller anywhere? Where would you make it do so?',
			'You need a line after the append that takes one off n.',
			'append n, then lower n, then check again: which of these three is missing from yours?',
			'How would minus-equals help you in the loop?',
			'Did you forget to decrement your counter?',
		],
		good: [
			'What are n and steps at the end of the first two rounds of the loop?',
			'What would you expect steps to look like after the third round?',
		],
		moments: {
			leaksBefore: [],
			goodAfter: [
				'What has to become false for a while loop to end?',
			],
		},
	},
	{
		kind: 'basket',
		source: 'def add_up(text):\n    total = 0\n    for part in text.split(","):\n        total += part\n    return total\n',
		repairs: [['total += part', 'total += int(part)']],
		shown: ['add_up(\'3,4,5\')\n12'],
		leaks: [
			'How do you turn a string into a whole number in Python?',
			'What if you converted each part before you add it?',
			'Where would you place int() in this program?',
			'Does part perhaps need to be made an integer?',
			'You can\'t add text to a number, so what must be done with part first?',
		],
		good: [
			'What type does part have in the first round?',
			'What is the error message telling you about the two things on line 4?',
		],
		moments: {
			leaksBefore: [],
			goodAfter: [
				'What does text.split(\',\') give you for \'3,4,5\'?',
				'What does Python do with + when one side is a string and the other one a number?',
			],
		},
	},
	{
		kind: 'longword',
		source: 'def longest(words):\n    top = words[0]\n    for word in words:\n        if word > top:\n            top = word\n    return top\n',
		repairs: [['word > top', 'len(word) > len(top)']],
		shown: ['longest([\'fig\', \'banana\', \'pear\'])\n\'banana\''],
		leaks: [
			'Shouldn\'t you compare how many letters they have rather than the words?',
			'Which built-in function tells you the length of a string? Might it be handy on line 4?',
			'What about len on both sides?',
			'You\'re comparing by alphabet. What should the comparison go by?',
		],
		good: [
			'Is \'pear\' > \'banana\' True or False in Python? Try it out.',
			'What is top after each of the three words?',
		],
		moments: {
			leaksBefore: [
				'Is the way you compare the two words the right one?',
			],
			goodAfter: [
				'How does Python decide which of two strings is greater?',
			],
		},
	},
];
