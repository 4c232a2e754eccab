import type { Mistake } from '../paraphrases';

export const sixthPractice: readonly Mistake[] = [
	{
		kind: 'age as text',
		source: 'def is_adult(answer):\n    age = answer.strip()\n    if age >= "18":\n        return True\n    return False\n\nprint(is_adult(input("How old are you? ")))\n',
		repairs: [['age = answer.strip()\n    if age >= "18"', 'age = int(answer.strip())\n    if age >= 18']],
		shown: ['is_adult("9")\nFalse'],
		leaks: [
			'Great start! Have you thought about converting what the user typed to a whole number before you compare it?',
			'Keep in mind that text is compared character by character, so "9" comes after "18". What kind of value would be compared by size?',
			'It might be worth wrapping the right-hand side of line 2 in something. What could that be?',
			'If you had a price tag in words, you would first turn it into a figure before asking whether you can afford it. What is the equivalent here?',
			'What would happen if 18 had no quotes around it and age was an int?',
		],
		good: [
			'What do you expect for `is_adult("9")`, and what do you get?',
			'For which ages have you tried your function so far, and which of them came out right?',
			'What is `age` when the function is called with "9"?',
			'Which of the two return statements is reached for `is_adult("9")`?',
			'Could you walk me through what happens from the moment the user presses Enter?',
		],
		moments: {
			leaksBefore: [
				'What type does `age` have on line 3, and is it the one you want?',
			],
			goodAfter: [
				'What does Python say to `"9" >= "18"`, and how does it come to that?',
			],
		},
	},
	{
		kind: 'strip is not kept',
		source: 'def clean(names):\n    result = []\n    for name in names:\n        name.strip()\n        name = name.title()\n        result.append(name)\n    return result\n',
		repairs: [['        name.strip()', '        name = name.strip()']],
		shown: ['clean([" ann ", "bo"])\n[\'Ann\', \'Bo\']'],
		leaks: [
			'Remember that strings in Python cannot be changed in place. What does that mean for the result of strip?',
			'Where does the stripped text go? Do you store it anywhere?',
			'Compare line 4 with line 5: what does the second one have on its left that the first one lacks?',
			'You bake a cake and leave it at the bakery. What would you have to do so that you have it at home, and how does this apply to the call of strip()?',
			'Perhaps assigning the outcome of that call back to name would help?',
		],
		good: [
			'What does your function give for `clean([" ann ", "bo"])`, character by character?',
			'What should the first entry of the result look like?',
			'How many times does the body of the loop run in this example?',
			'Can you tell me in your own words what each line of the loop is meant to do?',
			'Is there an input for which your function already gives the right list?',
		],
		moments: {
			leaksBefore: [
				'Does calling `name.strip()` on its own have any effect on `name`?',
			],
			goodAfter: [
				'What is `name` just before line 4, and what is it just after?',
			],
		},
	},
	{
		kind: 'one row for all',
		source: 'def times_table(n):\n    rows = []\n    row = []\n    for i in range(1, n + 1):\n        for j in range(1, n + 1):\n            row.append(i * j)\n        rows.append(row)\n    return rows\n',
		repairs: [['    row = []\n    for i in range(1, n + 1):\n', '    for i in range(1, n + 1):\n        row = []\n']],
		shown: ['times_table(2)\n[[1, 2], [2, 4]]'],
		leaks: [
			'How could you make sure that each round of the outer loop begins with a fresh, empty row?',
			'Every time you start on a new page, you take a new sheet of paper. When does your program take a new sheet?',
			'Should line 3 be executed once, or once for each i?',
			'Notice that a list appended to another list is not copied. So how many different rows are there really, and where would you have to create them?',
			'Try moving the creation of row to just under the first for. What changes?',
		],
		good: [
			'What does `rows` hold after i = 1 is done?',
			'What should the first inner list of `times_table(2)` be?',
			'How many numbers are there in the result, and how many did you expect?',
			'What are the values of i and j in the third multiplication?',
			'What would a two by two table look like on paper?',
		],
		moments: {
			leaksBefore: [
				'Is `row = []` in the right spot?',
			],
			goodAfter: [
				'How long is `row` each time that line 7 is reached?',
			],
		},
	},
	{
		kind: 'removing in a loop',
		source: 'def drop_short(words):\n    for word in words:\n        if len(word) < 3:\n            words.remove(word)\n    return words\n',
		repairs: [['for word in words:', 'for word in words[:]:'], ['for word in words:', 'for word in list(words):']],
		shown: ['drop_short(["a", "b", "cat"])\n[\'cat\']'],
		leaks: [
			'In general, it is risky to alter a list while you are walking through it. What might you loop over instead?',
			'Have you considered making a copy of the list first?',
			'Would a slice of words in the for line behave differently?',
			'What if you built up a second list with the words that you keep and left the first one alone?',
			'If people leave a queue while you count it by position, you skip somebody. How do you avoid that: perhaps by taking a photo of the queue and going by that?',
		],
		good: [
			'Which words are left in the end, and which did you want to be left?',
			'Which word does the loop look at in its first round, and which one in the second?',
			'How often is `len(word) < 3` checked for `["a", "b", "cat"]`?',
			'What does the task say should become of words with fewer than three letters?',
			'What is `words` after the first round?',
		],
		moments: {
			leaksBefore: [
				'Are you sure it is a good idea to call remove on the list that the for loop goes through?',
			],
			goodAfter: [
				'After "a" is gone, at which position does "b" stand, and which position does the loop look at next?',
			],
		},
	},
	{
		kind: 'or with a bare text',
		source: 'def wants_more(answer):\n    if answer == "y" or "yes":\n        return True\n    else:\n        return False\n',
		repairs: [['answer == "y" or "yes"', 'answer == "y" or answer == "yes"'], ['answer == "y" or "yes"', 'answer in ("y", "yes")']],
		shown: ['wants_more("no")\nFalse'],
		leaks: [
			'Remember that a non-empty string counts as true on its own. What does this mean for the right side of your or?',
			'What is missing between `or` and "yes"?',
			'Might you need to repeat the variable on both sides?',
			'If I ask "is it raining or umbrella?", that does not make sense; each half needs to be a full question. Are both halves of yours full questions?',
			'Is there an operator that tests membership in a collection, which could replace the whole condition?',
		],
		good: [
			'What does `wants_more("no")` return, and what should it return?',
			'Can you find any input for which your function returns False?',
			'Which branch does the program take for "no"?',
			'Which answers should count as a yes according to the task?',
			'What have you tried so far to find out where it goes wrong?',
		],
		moments: {
			leaksBefore: [
				'How does Python read the condition `answer == "y" or "yes"`?',
			],
			goodAfter: [
				'What is the value of `answer == "y"` when answer is "no", and what is the value of the whole condition?',
			],
		},
	},
	{
		kind: 'a default that is kept',
		source: 'def add_item(item, basket=[]):\n    basket.append(item)\n    return basket\n',
		repairs: [['basket=[]):\n', 'basket=None):\n    if basket is None:\n        basket = []\n']],
		shown: ['add_item("milk")\n[\'milk\']\nadd_item("eggs")\n[\'eggs\']'],
		leaks: [
			'Default values are evaluated only once, when the function is defined. How might you use None to get around this?',
			'Could you create the list inside the function body rather than in its header?',
			'What could you use as the default that cannot be modified?',
			'Imagine a hotel that never changes the sheets between guests. What should be done at the beginning of each stay, and what would that look like in code?',
			'¿Y si el valor por defecto fuera None y crearas la lista dentro?',
		],
		good: [
			'What does the second call return, and what did you expect?',
			'What does the first call return?',
			'If you call the function three times, how long is the last result?',
			'Does the result of the second call depend on the first one?',
			'What should somebody get who begins with an empty basket and adds eggs?',
		],
		moments: {
			leaksBefore: [
				'When is the `[]` in the first line created, and how often?',
			],
			goodAfter: [
				'Is `basket` in the second call the same list as in the first call?',
			],
		},
	},
	{
		kind: 'digits without progress',
		source: 'def digit_sum(number):\n    total = 0\n    while number > 0:\n        total += number % 10\n    return total\n',
		repairs: [['        total += number % 10\n', '        total += number % 10\n        number //= 10\n']],
		shown: ['digit_sum(123)\n6'],
		leaks: [
			'A while loop needs something in its body that brings its condition closer to False. What could that be in your case?',
			'After you have added the last digit, how could you chop it off?',
			'Which arithmetic operation throws the last digit of a number away?',
			'When you peel an onion, each step leaves you with a smaller onion. Does number get smaller in your loop?',
			'It looks like there is one more line to be written after line 4. What should it do to number?',
		],
		good: [
			'What is `total` after the first round for `digit_sum(123)`?',
			'What happens when you run `digit_sum(123)`?',
			'What is `digit_sum(0)`, and why does that one work?',
			'What would you do by hand to add up the digits of 123?',
			'What are the values of `number` and `total` at the start of the second round?',
		],
		moments: {
			leaksBefore: [
				'Does anything inside the loop change `number`?',
			],
			goodAfter: [
				'For the condition on line 3 to be false one day, what has to be true of `number`?',
			],
		},
	},
	{
		kind: 'if where elif belongs',
		source: 'def grade(score):\n    letter = "F"\n    if score >= 90:\n        letter = "A"\n    if score >= 80:\n        letter = "B"\n    if score >= 70:\n        letter = "C"\n    return letter\n',
		repairs: [['    if score >= 80:', '    elif score >= 80:'], ['    if score >= 70:', '    elif score >= 70:']],
		shown: ['grade(95)\nA'],
		leaks: [
			'Do you know a way of telling Python to check a condition only if the one before was not met?',
			'Which keyword could you use in place of the second and third if?',
			'In a chain of exclusive choices only one should be taken. How could you link yours together?',
			'What if the function left as soon as it knew the letter, with a return in every branch?',
			'Maybe the checks should go from the lowest bound up to the highest?',
		],
		good: [
			'What does `grade(95)` return?',
			'Which assignments to `letter` are carried out when score is 95?',
			'For which scores does your function return "A"?',
			'Which letter should 95 get by the table in the task?',
			'What is `letter` right after line 4 when score is 95?',
		],
		moments: {
			leaksBefore: [
				'Should line 5 still be looked at once line 3 was true?',
			],
			goodAfter: [
				'Is 95 >= 80 true as well, and what does your program do then?',
			],
		},
	},
];
