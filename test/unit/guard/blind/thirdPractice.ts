import type { Mistake } from '../paraphrases';

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
