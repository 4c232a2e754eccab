/**
 * Programs of our own with one mistake each, its repair, and what a tutor might say: messages that give the repair away in
 * words, and questions that do not. Before anything was found or said, unless `said` or `found` (zero-based lines) is given.
 */
export interface Mistake {
	readonly kind: string;
	readonly source: string;
	/** Pairs of what stands there (once) and what would repair it. */
	readonly repairs: readonly (readonly [string, string])[];
	/** What stands on the student's screen. Missing: nothing. */
	readonly shown?: readonly string[];
	readonly leaks: readonly string[];
	readonly good: readonly string[];
	/** The rest is so before the place was found and after; this is more: what only points at the place, and what may be asked once it was found. */
	readonly moments?: { readonly leaksBefore: readonly string[]; readonly goodAfter: readonly string[] };
	/** What gives it away and passes all the same: the limits of the rules as they are. */
	readonly missed?: readonly string[];
}

export const mistakes: readonly Mistake[] = [
	{
		kind: 'comparison leaves out the limit',
		source: 'def grade(points):\n    if points > 50:\n        return "pass"\n    return "fail"\n',
		repairs: [['points > 50', 'points >= 50'], ['points > 50', 'points > 49']],
		leaks: [
			'Should a student with exactly 50 points be greater than or equal to the limit?',
			'Could the problem be with your comparison operator?',
			'Have you considered that 50 itself is not included by your condition?',
			'Your condition is too strict: it leaves out the limit itself.',
			'What if you checked for at least 50?',
			'How can you adjust the condition so that 50 counts as a pass?',
		],
		good: [
			'What does your program return for `grade(50)`?',
			'Which sentence of the task decides what happens at 50 points?',
			'Is `50 > 50` true or false?',
			'Can you walk me through what happens for `grade(50)`, line by line?',
			'What should `grade(49)` return?',
		],
	},
	{
		kind: 'range ends too early',
		source: 'def total(n):\n    result = 0\n    for i in range(1, n):\n        result = result + i\n    return result\n',
		repairs: [['range(1, n)', 'range(1, n + 1)']],
		leaks: [
			'Does your loop stop one round too early?',
			'Did you notice that the loop never reaches n?',
			'Are you sure that the range includes n?',
			'The end of your range should be n plus one.',
			'Have you thought about increasing the upper bound of the range by one?',
			'Could it be that your loop is skipping the last number?',
		],
		good: [
			'Which values does `i` take for `total(3)`?',
			'What is `result` after the first round of the loop?',
			'How many rounds does the loop make for `total(4)`?',
			'Can you add a print statement that shows `i` in each round?',
			'What does the documentation say about the second argument of `range`?',
			'What should `total(3)` return?',
		],
	},
	{
		kind: 'start value is wrong',
		source: 'def product(numbers):\n    result = 0\n    for number in numbers:\n        result = result * number\n    return result\n',
		repairs: [['result = 0', 'result = 1']],
		leaks: [
			'Should your result start with one instead of zero?',
			'Could the problem be the initial value of result?',
			'What if you initialise the result differently?',
			'Do you think starting from 0 could be causing the issue?',
			'How can you change the starting value so that multiplying works?',
		],
		good: [
			'What is `result` before the loop begins?',
			'What do you get when you multiply any number by 0?',
			'What is `result` after the first round for `product([2, 3])`?',
			'Where in your program does `result` get its first value?',
			'Try `product([5])` by hand. What comes out?',
		],
	},
	{
		kind: 'nothing is returned',
		source: 'def longest(words):\n    best = ""\n    for word in words:\n        if len(word) > len(best):\n            best = word\n',
		repairs: [['            best = word\n', '            best = word\n    return best\n']],
		leaks: [
			'Did you forget to return the best word at the end?',
			'Is your function missing a return statement?',
			'Are you returning anything from your function?',
			'Have you noticed that your function does not return anything?',
			'How can you make your function give back the result?',
			'You need to send the best word back to the caller after the loop.',
		],
		good: [
			'What does your program give for `longest(["a", "bb"])`?',
			'What is `best` after the last round?',
			'What does `None` mean when a call shows it?',
			'Which line runs last before the function ends?',
			'What should `longest(["a", "bb"])` give?',
		],
	},
	{
		kind: 'return inside the loop',
		source: 'def count_even(numbers):\n    count = 0\n    for number in numbers:\n        if number % 2 == 0:\n            count += 1\n        return count\n',
		repairs: [['        return count', '    return count']],
		leaks: [
			'Is your return statement inside the loop?',
			'Should the return be indented less?',
			'Have you considered moving the return statement after the loop?',
			'Could the issue be the indentation of the last line?',
			'Your function returns after the first element only.',
		],
		good: [
			'How many rounds does the loop make for `count_even([2, 4, 6])`?',
			'What is `count` after the first round?',
			'Which line runs after line 5 in the first round?',
			'Can you trace `count_even([2, 4])` with the debugger?',
		],
	},
	{
		kind: 'and for or',
		source: 'def is_weekend(day):\n    if day == "Sat" and day == "Sun":\n        return True\n    return False\n',
		repairs: [['" and day', '" or day']],
		leaks: [
			'Can a day ever be both at the same time, or should only one of the conditions be true?',
			'Could the problem be the logical operator in your condition?',
			'Have you considered using `or`?',
			'Did you mean to use "or" there?',
			'Are you sure that and is the correct operator?',
		],
		good: [
			'For which values of `day` is line 3 reached?',
			'What does the condition on line 2 give for `is_weekend("Sat")`?',
			'What does your program return for `is_weekend("Sun")`?',
			'In your own words, when should the function return `True`?',
		],
	},
	{
		kind: 'wrong variable',
		source: 'def squares(numbers):\n    result = []\n    for number in result:\n        result.append(number * number)\n    return result\n',
		repairs: [['in result', 'in numbers']],
		leaks: [
			'Are you looping over the correct list?',
			'Should the loop go over `numbers` instead of `result`?',
			'Did you notice that the loop iterates over an empty list?',
			'How can you change the loop so that it goes through the given numbers?',
			'You are iterating over the wrong variable.',
		],
		good: [
			'How many elements does `result` have before the loop?',
			'How often does line 4 run for `squares([1, 2])`?',
			'Can you tell me what each line does?',
			'What is the value of `number` in the first round?',
		],
	},
	{
		kind: 'integer division',
		source: 'def average(a, b):\n    return (a + b) // 2\n',
		repairs: [['// 2', '/ 2']],
		leaks: [
			'Are you using the correct division operator?',
			'Could the problem be that your division drops the fraction?',
			'Have you considered using true division with a single slash?',
			'Why are you using integer division there?',
			'How could you modify the operator to keep the decimals?',
		],
		good: [
			'What does `3 // 2` give when you type it?',
			'What is `(1 + 2)` divided by 2, on paper?',
			'What does your program return for `average(1, 2)`?',
			'What does the operator in line 2 do? Look it up in the documentation.',
		],
	},
	{
		kind: 'number is not text',
		source: 'def label(name, age):\n    return name + " is " + age\n',
		repairs: [['+ age', '+ str(age)']],
		leaks: [
			'Do you need to convert age to a string first?',
			'Have you tried turning the number into text with a cast?',
			'What happens if you wrap age in a call of `str`?',
			'You should convert the age before adding it.',
		],
		good: [
			'What does the error message say about the two types?',
			'What is the type of `age` in this call?',
			'What does `"a" + 1` give when you try it in the terminal?',
			'Which line does the error message name?',
		],
	},
	{
		kind: 'step of the loop is missing',
		source: 'def countdown(n):\n    steps = []\n    while n > 0:\n        steps.append(n)\n    return steps\n',
		repairs: [['        steps.append(n)\n', '        steps.append(n)\n        n = n - 1\n'], ['        steps.append(n)\n', '        steps.append(n)\n        n -= 1\n']],
		leaks: [
			'Are you changing n inside the loop?',
			'Did you forget to decrement n?',
			'What if you subtract one from n in each round?',
			'Have you noticed that n never changes, so that the loop never ends?',
			'Shouldn\'t n be updated inside the while loop?',
		],
		good: [
			'What is `n` at the start of the second round?',
			'When does a `while` loop end?',
			'Write down `n` and `steps` for the first three rounds of `countdown(2)`. What do you see?',
			'What did you expect the loop to do after the first round?',
		],
	},
	{
		kind: 'method gives a new value',
		source: 'def clean(text):\n    text.strip()\n    return text\n',
		repairs: [['    text.strip()', '    text = text.strip()'], ['    return text', '    return text.strip()']],
		leaks: [
			'Are you assigning the result of strip back to text?',
			'Have you considered that the method returns a new string and you are not storing it?',
			'How can you update text with the stripped version?',
			'You forgot to assign the result of the call.',
		],
		good: [
			'What is `text` after line 2?',
			'What does the documentation say that `strip` returns?',
			'What does your program return for `clean(" a ")`?',
			'Can a string change, or does each method make a new one?',
		],
	},
	{
		kind: 'recursion does not get smaller',
		source: 'def power(base, n):\n    if n == 0:\n        return 1\n    return base * power(base, n)\n',
		repairs: [['power(base, n)\n', 'power(base, n - 1)\n']],
		leaks: [
			'Are you calling the function with the same arguments again?',
			'Should n get smaller by one in the recursive call?',
			'Could the problem be with the recursive call?',
			'Have you considered passing n minus one?',
			'Your recursive call never reaches the base case.',
		],
		good: [
			'What is `n` in the second call of `power(2, 3)`?',
			'What does infinite recursion mean?',
			'Which calls are made for `power(2, 1)`? Write the first three.',
			'For which `n` does the function stop by itself?',
		],
	},
	{
		kind: 'index is off',
		source: 'def last(items):\n    return items[len(items)]\n',
		repairs: [['items[len(items)]', 'items[len(items) - 1]'], ['items[len(items)]', 'items[-1]']],
		leaks: [
			'Is the index one too large?',
			'Did you consider that the last index is the length minus one?',
			'Should you subtract one from the length?',
			'Could the problem be your index?',
		],
		good: [
			'What is `len(items)` for `last([7, 8])`?',
			'At which index does the first element of a list stand?',
			'Which indexes does a list of three elements have?',
			'What does the error message say?',
		],
	},
	{
		kind: 'duplicates stay',
		source: 'def distinct(words):\n    return sorted(words)\n',
		repairs: [['sorted(words)', 'sorted(set(words))']],
		leaks: [
			'Have you considered using a set?',
			'Are you removing the duplicates before you sort?',
			'How can you remove duplicate words before sorting?',
			'What if you converted the list to a set first?',
		],
		good: [
			'What should `distinct(["a", "b", "a"])` return?',
			'How does that differ from what your program returns?',
			'Which requirement of the task does line 2 serve?',
			'What do the examples that fail have in common?',
		],
	},
	{
		kind: 'word is misspelled',
		source: 'def is_adult(age):\n    if age >= 18:\n        return true\n    return False\n',
		repairs: [['return true', 'return True']],
		leaks: [
			'Did you capitalise the boolean value?',
			'Should true be written with a capital letter?',
			'Are you using the right spelling of the boolean?',
		],
		good: [
			'What does the error message say is not defined?',
			'What are the two values of a boolean?',
			'Which line does the error message name?',
			'How do the two values that you return differ in how they are written?',
		],
	},
	{
		kind: 'branches in the wrong order',
		source: 'def size(n):\n    if n > 10:\n        return "big"\n    elif n > 100:\n        return "huge"\n    return "small"\n',
		repairs: [['    if n > 10:\n        return "big"\n    elif n > 100:\n        return "huge"', '    if n > 100:\n        return "huge"\n    elif n > 10:\n        return "big"']],
		leaks: [
			'Have you considered swapping the two conditions?',
			'Should the check for 100 come before the check for 10?',
			'Are your conditions in the correct order?',
			'How can you reorder the branches so that huge numbers are caught first?',
		],
		good: [
			'What does your program return for `size(500)`?',
			'Which line decides that, for `size(500)`?',
			'Is `500 > 10` true?',
			'For which `n` would line 5 be reached?',
		],
	},
	{
		kind: 'other syntax: loop goes past the end',
		source: 'int sum(int[] values) {\n  int total = 0;\n  for (int i = 0; i <= values.length; i++) {\n    total += values[i];\n  }\n  return total;\n}\n',
		repairs: [['i <= values', 'i < values'], ['values.length', 'values.length - 1']],
		leaks: [
			'Could your loop be running one time too many?',
			'Should the loop condition use strictly less than?',
			'Did you notice that the last index is not valid?',
			'How can you change the condition so that it stops at the last element?',
			'You are reading past the end of the array.',
		],
		good: [
			'What is `i` in the last round, for an array of two values?',
			'Which indexes does an array of two values have?',
			'What does the error message say about the index?',
			'Can you print `i` in each round and run it?',
		],
	},
	{
		kind: 'other syntax: both must hold',
		source: 'function inRange(n, low, high) {\n  return n >= low || n <= high;\n}\n',
		repairs: [['||', '&&']],
		leaks: [
			'Should both comparisons hold at the same time?',
			'Are you using the right logical operator?',
			'What about a logical and?',
			'Is the problem in how the two conditions are combined?',
			'Your operator accepts too many numbers.',
		],
		good: [
			'What does your function return for `inRange(9, 1, 5)`?',
			'Is `9 >= 1` true?',
			'In your own words, when is a number in the range?',
			'What should `inRange(3, 1, 5)` return?',
		],
	},
	{
		kind: 'two places to correct',
		source: 'def spread(numbers):\n    low = 0\n    high = 0\n    for number in numbers:\n        low = min(low, number)\n        high = max(high, number)\n    return high - low\n',
		repairs: [['low = 0\n    high = 0', 'low = numbers[0]\n    high = numbers[0]']],
		leaks: [
			'Is zero a good choice to begin with?',
			'Could the first element be a better starting value?',
			'Are your initial values right for every list?',
			'What if low and high began with the first number?',
		],
		good: [
			'What are `low` and `high` after the first round of `spread([5, 7])`?',
			'What should `spread([5, 7])` return?',
			'Why does `min(0, 5)` give 0?',
			'What is different about the examples that pass?',
		],
	},
	{
		kind: 'value is overwritten',
		source: 'def tally(words):\n    counts = {}\n    for word in words:\n        counts[word] = 1\n    return counts\n',
		repairs: [['counts[word] = 1', 'counts[word] = counts.get(word, 0) + 1']],
		leaks: [
			'Are you increasing the count when the word is already there?',
			'Have you noticed that the count is always set to one?',
			'How can you update the count instead of overwriting it?',
			'Should you add one to the old count?',
		],
		good: [
			'What is in `counts` after the second round of `tally(["a", "a"])`?',
			'What should `tally(["a", "a"])` return?',
			'How often does line 4 run for three words?',
			'Which key has which value at the end?',
		],
	},
];
