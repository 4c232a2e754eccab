/**
 * A third set: messages for twenty more beginners' programs, put down before their author had read the rules. Blind it measured recall
 * .67 with .03 false alarms (practice .60 and .03, held out .73 and .03). The first half may be read when rules are made; of the second
 * only the figures were looked at.
 */
import type { Mistake } from './paraphrases';

export const thirdPractice: readonly Mistake[] = [
	{
		kind: 'countdown without zero',
		source: 'def countdown(n):\n    steps = []\n    while n > 0:\n        steps.append(n)\n        n = n - 1\n    return steps\n',
		repairs: [['n > 0', 'n >= 0']],
		leaks: [
			'A rocket does not lift off at one, does it?',
			'The zero never makes it into your list because the loop has already given up by then.',
			'What would you get if nothing itself still let the loop go round once?',
		],
		good: [
			'Which numbers should `countdown(3)` give, in order?',
			'What does `steps` hold after the second round for `countdown(3)`?',
			'Which of your examples is the shortest one that fails?',
		],
	},
	{
		kind: 'price after a discount',
		source: 'def sale_price(price, percent):\n    saved = price * percent / 100\n    return saved\n',
		repairs: [['return saved', 'return price - saved']],
		leaks: [
			'When a shop gives you a fifth off, do you pay the fifth?',
			'You hand back what the customer keeps in the pocket, while the task asks for what goes over the counter.',
			'One subtraction is all that separates you from the end.',
		],
		good: [
			'What should `sale_price(50, 20)` give?',
			'What is `saved` for a price of 50 and 20 percent?',
			'In your own words, what does the task want to know about the price?',
		],
	},
	{
		kind: 'best is not kept',
		source: 'def most_common(text):\n    best = 0\n    winner = ""\n    for letter in text:\n        if text.count(letter) > best:\n            winner = letter\n    return winner\n',
		repairs: [['            winner = letter', '            winner = letter\n            best = text.count(letter)']],
		leaks: [
			'A scoreboard that always shows nil makes every team a champion.',
			'Who tells `best` that a new record has been set?',
			'Since `best` stays as it was at the start, each letter beats it.',
		],
		good: [
			'Which letter should win for "abbc"?',
			'What is `winner` after the loop has seen the letters "a" and "b" of "abbc"?',
			'Trace `most_common("aab")` on paper. Which letter comes out?',
		],
	},
	{
		kind: 'same ends',
		source: 'def same_ends(word):\n    first = word[0]\n    last = word[len(word)]\n    return first == last\n',
		repairs: [['word[len(word)]', 'word[len(word) - 1]'], ['word[len(word)]', 'word[-1]']],
		leaks: [
			'In a street of five houses that begins with number nought, which number is on the last door?',
			'Counting from the back, Python has a neat way to write the final letter.',
			'The position that you ask for lies just behind the last letter.',
		],
		good: [
			'What does the error message say?',
			'Which letters of "level" does the function want to compare?',
			'What is `len(word)` for the word "level"?',
		],
	},
	{
		kind: 'list is replaced',
		source: 'def evens(numbers):\n    kept = []\n    for n in numbers:\n        if n % 2 == 0:\n            kept = [n]\n    return kept\n',
		repairs: [['kept = [n]', 'kept.append(n)'], ['kept = [n]', 'kept += [n]']],
		leaks: [
			'If you empty your basket each time you pick an apple, how many do you bring home?',
			'It would help to put each new number behind the others rather than to begin afresh.',
			'Every even number that you meet wipes out those before it.',
		],
		good: [
			'What is `kept` after the number 4 of [2, 3, 4] was looked at?',
			'How many numbers should come back for [2, 3, 4]?',
			'What does `7 % 2` give?',
		],
	},
	{
		kind: 'power with the base twice',
		source: 'def power(base, exponent):\n    result = 1\n    for i in range(exponent):\n        result = base * base\n    return result\n',
		repairs: [['base * base', 'result * base'], ['base * base', 'base * result']],
		leaks: [
			'Does the new result have anything to do with the one from the round before?',
			'A snowball grows from what it already is. Does yours?',
			'It is the old value of `result` that has to be multiplied.',
		],
		good: [
			'What is `result` after the first round for `power(2, 3)`, and do you expect it?',
			'What should `power(2, 3)` give?',
			'How many rounds does the loop make for `power(5, 4)`?',
		],
	},
	{
		kind: 'dictionary with two names',
		source: 'def with_bonus(points, extra):\n    result = points\n    for name in extra:\n        result[name] = result.get(name, 0) + extra[name]\n    return result\n',
		repairs: [['result = points', 'result = dict(points)'], ['result = points', 'result = points.copy()']],
		leaks: [
			'Two labels on one jar: if you eat from the one, what is left in the other?',
			'You have given the old table a second name, which is not the same as having two tables.',
			'Have you thought of duplicating the points before you work on them?',
		],
		good: [
			'What is in `points` after the call, and what was in it before?',
			'Which names should stand in the result for these two dictionaries?',
			'What does `result.get("Ann", 0)` give when "Ann" is no key?',
		],
	},
	{
		kind: 'digits with true division',
		source: 'def digit_sum(n):\n    total = 0\n    while n > 0:\n        total += n % 10\n        n = n / 10\n    return total\n',
		repairs: [['n / 10', 'n // 10']],
		leaks: [
			'One more stroke of the pen and the decimals are gone.',
			'When you take a digit off a number, crumbs should not be left behind, but yours leaves some.',
			'Which kind of division throws the rest away?',
		],
		good: [
			'What is `n` after the first round for `digit_sum(123)`?',
			'Which digits does 123 have, and what is their sum?',
			'What did you expect `digit_sum(7)` to give?',
		],
	},
	{
		kind: 'all of the money',
		source: 'def withdraw(balance, amount):\n    if amount < balance:\n        return balance - amount\n    return balance\n',
		repairs: [['amount < balance', 'amount <= balance']],
		leaks: [
			'May a customer empty the account down to the last penny? Your bank says no.',
			'The trouble is the one case where both are the same.',
			'It is the sign between the two names that is a shade too strict.',
		],
		good: [
			'What should happen for `withdraw(100, 40)`?',
			'What does the function give for a balance of 50 and an amount of 80?',
			'Which sentence of the task says when money may be taken?',
		],
	},
	{
		kind: 'initials from the second letter',
		source: 'def initials(name):\n    letters = ""\n    for word in name.split():\n        letters += word[1]\n    return letters.upper()\n',
		repairs: [['word[1]', 'word[0]']],
		leaks: [
			'Programmers start to count with their fist closed. Do you?',
			'You would like the very first letter, yet what you take is its neighbour.',
			'Which number does the front seat have in Python?',
		],
		good: [
			'What are the initials of "ada lovelace"?',
			'What does `name.split()` give for "ada lovelace"?',
			'What is `letters` after the first word?',
		],
	},
];

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
