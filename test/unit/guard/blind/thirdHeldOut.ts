import type { Mistake } from '../paraphrases';

export const thirdHeldOut: readonly Mistake[] = [
	{
		kind: 'second largest from the wrong end',
		source: 'def second_largest(numbers):\n    ordered = sorted(numbers)\n    return ordered[1]\n',
		repairs: [['ordered[1]', 'ordered[-2]']],
		leaks: [
			'If runners line up with the slowest in front, where do you look for the silver medal?',
			'You pick from the small end of the row, where the big ones are at the other.',
			'What about an index below zero?',
		],
		good: [
			'What is `ordered` for [5, 1, 9, 3]?',
			'Which number should come back for [5, 1, 9, 3]?',
			'What does `sorted` do with a list? Try it on [3, 1, 2].',
		],
	},
	{
		kind: 'line break in every column',
		source: 'def draw(rows, columns):\n    for row in range(rows):\n        for column in range(columns):\n            print("*", end="")\n            print()\n',
		repairs: [['            print()', '        print()']],
		leaks: [
			'On a typewriter, do you push the carriage back after each letter or after each line?',
			'The empty print runs once a star, although once a row would do.',
			'Think about how far that last statement is pushed in.',
		],
		good: [
			'What should `draw(2, 3)` show on the screen?',
			'How many stars does your program print for `draw(2, 3)`?',
			'What does `end=""` do? Try it in two prints of your own.',
		],
	},
	{
		kind: 'hints the wrong way round',
		source: 'def hint(guess, secret):\n    if guess == secret:\n        return "right"\n    if guess > secret:\n        return "too low"\n    return "too high"\n',
		repairs: [['guess > secret', 'guess < secret'], ['"too low"\n    return "too high"', '"too high"\n    return "too low"']],
		leaks: [
			'Somebody who guesses 90 when the secret is 10 would be sent further up by your hints.',
			'The two answers have changed coats.',
			'Would your program be happier if the comparison looked the other way?',
		],
		good: [
			'What should `hint(3, 7)` say?',
			'What does the function give for `hint(7, 7)`?',
			'Which lines run for `hint(3, 7)`? List their numbers.',
		],
	},
	{
		kind: 'counter without self',
		source: 'class Counter:\n    def __init__(self):\n        self.count = 0\n\n    def up(self):\n        count = self.count + 1\n\n    def value(self):\n        return self.count\n',
		repairs: [['        count = self.count + 1', '        self.count = self.count + 1']],
		leaks: [
			'You write the new number on a slip of paper and throw the slip away; the clock on the wall still shows nought.',
			'What is worked out in `up` never reaches the object.',
			'To whom does that variable on the left belong: the object, or the method alone?',
		],
		good: [
			'What should `value()` give after `up()` was called twice?',
			'What is `self.count` right after the object was made?',
			'What does your program give after one call of `up()`?',
		],
	},
	{
		kind: 'first time counts double',
		source: 'def tally(names):\n    seen = {}\n    for name in names:\n        seen[name] = seen.get(name, 1) + 1\n    return seen\n',
		repairs: [['seen.get(name, 1)', 'seen.get(name, 0)']],
		leaks: [
			'How often have you met somebody before you meet them for the first time?',
			'A name that is new is treated as if it had been there once already.',
			'Everybody comes out with one too many, so look at what they start from.',
		],
		good: [
			'What should `tally(["Bo", "Al", "Bo"])` give?',
			'What is `seen` after the first name?',
			'What does the method `get` do when the key is there? Try it.',
		],
	},
	{
		kind: 'diagonal for rows',
		source: 'def row_sums(grid):\n    sums = []\n    for i in range(len(grid)):\n        total = 0\n        for j in range(len(grid[i])):\n            total += grid[i][i]\n        sums.append(total)\n    return sums\n',
		repairs: [['grid[i][i]', 'grid[i][j]']],
		leaks: [
			'Your finger stays on one and the same seat while it should walk along the row.',
			'There is a loop variable that you take the trouble to count up but never use. Do you see it?',
			'Both brackets hold the same letter. Was that on purpose?',
		],
		good: [
			'What are the sums of the rows of [[1, 2], [3, 4]]?',
			'What is `total` when the first row is done?',
			'Which values does `j` take for a row of three numbers?',
		],
	},
	{
		kind: 'minutes and seconds',
		source: 'def clock(total):\n    minutes = total // 60\n    seconds = total / 60\n    return minutes, seconds\n',
		repairs: [['total / 60', 'total % 60'], ['total / 60', 'total - minutes * 60']],
		leaks: [
			'After the full minutes are taken out, what remains? That is what you are after, and dividing again will not give it.',
			'If you share 100 sweets among bags of 60, which operator tells you what lies on the table afterwards?',
			'Your minutes are well done, unlike what comes next.',
		],
		good: [
			'How many minutes and seconds are 130 seconds?',
			'What are `minutes` and `seconds` for 130?',
			'What type has each of the two values that come back?',
		],
	},
	{
		kind: 'the list stays as it was',
		source: 'def double_all(numbers):\n    for n in numbers:\n        n = n * 2\n    return numbers\n',
		repairs: [['    for n in numbers:\n        n = n * 2\n    return numbers', '    return [n * 2 for n in numbers]'], ['    for n in numbers:\n        n = n * 2', '    for i in range(len(numbers)):\n        numbers[i] = numbers[i] * 2']],
		leaks: [
			'If you copy a word from the blackboard and cross out your copy, what does the board say?',
			'Giving a new value to the loop variable leaves the list untouched.',
			'Perhaps you would rather build a fresh list and hand that back.',
		],
		good: [
			'What should `double_all([1, 2])` give?',
			'What is `n` at the end of the first round?',
			'What is in `numbers` after the loop?',
		],
	},
	{
		kind: 'running totals one behind',
		source: 'def running(numbers):\n    total = 0\n    sums = []\n    for n in numbers:\n        sums.append(total)\n        total += n\n    return sums\n',
		repairs: [['        sums.append(total)\n        total += n', '        total += n\n        sums.append(total)']],
		leaks: [
			'You photograph the cake before you have put the candle on it.',
			'Had `total` been raised already when it went into the list, what would you see?',
			'The two statements in the loop would be better off in each other\'s seat.',
		],
		good: [
			'What should `running([1, 2, 3])` give?',
			'What is `sums` after the first round for [1, 2, 3]?',
			'Which line runs first inside of the loop?',
		],
	},
	{
		kind: 'found and then forgotten',
		source: 'def contains(items, wanted):\n    found = False\n    for item in items:\n        if item == wanted:\n            found = True\n        else:\n            found = False\n    return found\n',
		repairs: [['            found = True\n        else:\n            found = False', '            found = True'], ['            found = True', '            return True']],
		leaks: [
			'Having found your keys in the first drawer, would you say they are lost because the last drawer is empty?',
			'It is only the last item that decides.',
			'What good does the other branch do? Take it out and watch.',
		],
		good: [
			'What should `contains([3, 5], 3)` give, and why?',
			'What is `found` after the first round for `contains([3, 5], 3)`?',
			'How many rounds does the loop make for a list of four items?',
		],
	},
];
