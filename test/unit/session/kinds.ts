/** Programs of the kinds that students bring, each with what its student does from the first question to the end. */
import { callTest, inputTest } from '../../../extension/code/testIds';
import type { Test } from '../../../extension/words';
import type { Deed } from './transcript';

export interface Kind {
	/** The function that the session is about; null for the script. */
	readonly about: string | null;
	readonly program: string;
	/** Examples of the student's own, beside those of the program. */
	readonly own?: readonly Test[];
	readonly deeds: readonly Deed[];
}

const shows = (task: string, ...examples: readonly (readonly [string, string])[]) =>
	`    """${task}\n\n${examples.map(([call, value]) => `    >>> ${call}\n    ${value}\n`).join('')}    """\n`;

const owned = (call: string, expected: string): Test => callTest({ call, expected, compare: 'equal', raises: false, before: '' }, 'student');

const total = `def total(prices):\n${shows('Add the prices.', ['total([2, 3])', '5'], ['total([])', '0'], ['total([4, 1, 1])', '6'])}    result = 0\n    for price in prices[1:]:\n        result = result + price\n    return result\n`;
const place = (empty: string) => `def place(price, prices):\n${shows('Where does the price belong in the prices, which are in order?', ['place(9, (2, 4, 6))', '3'], ['place(3, (2, 4, 6))', '1'], ['place(1, (2, 4))', '0'], [`place(5, ${empty})`, '0'])}`;
const sum = `def total(xs):\n${shows('Add up the numbers. An empty list has the total 0.', ['total([])', '0'], ['total([4, 0])', '4'], ['total([5])', '5'], ['total([1, 2])', '3'], ['total([7, 1, 2])', '10'])}    result = 0\n    for i in range(len(xs) - 1):\n        result += xs[i]\n    return result\n\n\ndef count(ys):\n    n = 0\n    for k in range(len(ys) - 1):\n        n += 1\n    return n\n`;

/** By the name of the transcript. */
export const kinds: Readonly<Record<string, Kind>> = {
	'ladder': {
		about: 'total', program: total,
		deeds: ['right', 'not-sure', 'not-sure', 'not-sure', 'right', 'not-sure', 'not-sure', 'not-sure', 'right', { says: '0' }, 'not-sure', 'not-sure', 'not-sure', 'show-change', { edits: ['prices[1:]', 'prices'] }, 'right', 'skip'],
	},
	'exception': {
		about: 'place', program: `${place('()')}    if prices == []:\n        return 0\n    elif prices[-1] < price:\n        return len(prices)\n    for i in range(len(prices)):\n        if price <= prices[i]:\n            return i\n`,
		deeds: ['wrong', 'right', 'right', { picks: 'true' }, 'check', { edits: ['prices == []', 'len(prices) == 0'] }, 'skip'],
	},
	'name-without-value': {
		about: 'last_long', program: `def last_long(words):\n${shows('The last word that has more than three letters, or "".', ['last_long(["tree", "sea", "house"])', '\'house\''], ['last_long(["tree"])', '\'tree\''], ['last_long([])', '\'\''])}    for word in words:\n        if len(word) > 3:\n            found = word\n    return found\n`,
		deeds: ['wrong', 'wrong', { edits: ['    for word', '    found = ""\n    for word'] }, 'skip'],
	},
	'name-of-another-function': {
		about: 'bill', program: `def total(prices):\n    amount = sum(prices)\n    return amount\n\n\ndef bill(prices):\n${shows('The sum of the prices, and one for the bag.', ['bill([2, 3])', '6'], ['bill([])', '1'], ['bill([4])', '5'])}    total(prices)\n    return amount + 1\n`,
		deeds: ['right', 'wrong', { edits: ['    total(prices)', '    amount = total(prices)'] }, 'skip', 'skip'],
	},
	'slip': {
		about: 'area', program: `def area(width, height):\n${shows('The area of a field.', ['area(2, 3)', '6'], ['area(1, 1)', '1'], ['area(4, 0)', '0'])}    result = width * height\n    return reslt\n`,
		deeds: ['check', 'not-sure', { edits: ['reslt', 'result'] }, 'skip', 'skip'],
	},
	'syntax-first': {
		about: 'absolute', program: `def absolute(x):\n${shows('Without its sign.', ['absolute(-3)', '3'], ['absolute(3)', '3'], ['absolute(0)', '0'])}    if x < 0\n        return x\n    return x\n`,
		deeds: ['not-sure', { edits: ['x < 0\n', 'x < 0:\n'] }, 'right', 'right', 14, 'right', { edits: ['        return x\n', '        return -x\n'] }, 'skip', 'skip'],
	},
	'endless': {
		about: 'countdown', program: `def countdown(n):\n${shows('How many steps down to 0?', ['countdown(3)', '3'], ['countdown(0)', '0'], ['countdown(1)', '1'])}    steps = 0\n    while n > 0:\n        steps = steps + 1\n    return steps\n`,
		deeds: ['wrong', 'right', 'right', 'check', { edits: ['steps = steps + 1', 'steps = steps + 1\n        n = n - 1'] }, 'right', 'skip'],
	},
	'waiting': {
		about: null, program: 'a = int(input())\nb = int(input())\nc = int(input())\nprint(a + b)\n', own: [inputTest(['3', '4'], '7', 'student'), inputTest(['1', '1'], '2', 'student'), inputTest(['0', '5'], '5', 'student')],
		deeds: ['wrong', 'right', 'right', { edits: ['c = int(input())\n', ''] }, { says: '8' }, 'skip'],
	},
	'plan-then-hunt': {
		about: 'spread', program: `def spread(xs):\n${shows('The largest minus the smallest.', ['spread([4, 9, 2])', '7'], ['spread([5, 1, 1])', '4'], ['spread([3, 8])', '5'])}    pass\n`,
		deeds: ['right', { says: 'I look for the biggest number.' }, { says: 'the smallest, and then minus' }, 'right', { edits: ['    pass', '    return max(xs) - xs[-1]'] }, 'right', { edits: ['xs[-1]', 'min(xs)'] }, 'skip', 'skip'],
	},
	'asks-disputes-unreadable': {
		about: 'total', program: total,
		deeds: [{ says: 'how do I get the last element?' }, 'disputes', { says: '-(-5)' }, 'disputes', 'another-way', { says: 'the thing with the loop' }, 'right'],
	},
	'fixed-by-luck': {
		about: 'total', program: total,
		deeds: [{ edits: ['prices[1:]', 'prices'] }, 'wrong', { says: '99' }, { picks: 'program' }, 'skip'],
	},
	'replaced': {
		about: 'total', program: total,
		deeds: ['right', { writes: total.slice(0, total.indexOf('    result')).concat('    if not prices:\n        return 0\n    first = prices[0]\n    others = prices[1:]\n    return first + total(others)\n') }, 'skip', 'skip', 'skip'],
	},
	'compare-and-counterexample': {
		about: 'first', program: `def first(word):\n${shows('The first letter.', ['first("abcd")', '\'a\''], ['first("house")', '\'h\''], ['first("ab")', '\'a\''], ['first("cat")', '\'c\''])}    if len(word) > 3:\n        return word[1]\n    return word[0]\n`,
		deeds: ['right', 'right', 1, 'right', { says: 'first("horses")' }, { says: '\'h\'' }, { picks: 'keep' }, 11, 'right', { edits: ['word[1]', 'word[0]'] }, 'skip'],
	},
	'elsewhere': {
		about: 'total', program: sum,
		deeds: [{ edits: ['len(xs) - 1', 'len(xs)'] }, 'skip', 23, 'skip', 'skip'],
	},
	'scratch-and-table': {
		about: 'fibonacci', program: `def fibonacci(n):\n${shows('The nth term.', ['fibonacci(1)', '1'], ['fibonacci(2)', '1'], ['fibonacci(5)', '5'], ['fibonacci(10)', '55'])}    if n == 1 or n == 2:\n        return 1\n    a = 0\n    b = 1\n    for i in range(0, n):\n        a, b = b, a + b\n    return b\n`,
		deeds: ['right', { tries: 'list(range(0, 3))' }, { tries: 'fibonacci(5)' }, 'wrong', 'wrong', 'right', 'right', 'right', { edits: ['range(0, n)', 'range(1, n)'] }, 'skip', 'skip'],
	},
	'method-that-gives-nothing': {
		about: 'backwards', program: `def backwards(steps):\n${shows('The steps, the last one first.', ['backwards(["a", "b"])', '[\'b\', \'a\']'], ['backwards(["a"])', '[\'a\']'], ['backwards(["a", "b", "c"])', '[\'c\', \'b\', \'a\']'])}    for step in steps:\n        if step == "":\n            steps.remove(step)\n    return steps.reverse()\n`,
		deeds: ['right', 'wrong', 13, 'right', 'wrong', 'check', { edits: ['return steps.reverse()', 'steps.reverse()\n    return steps'] }, 'skip', 'skip'],
	},
	'nothing-given-back': {
		about: 'place', program: `${place('[]')}    for i, other in enumerate(prices):\n        if price > other and i < len(prices) - 1:\n            continue\n        elif price <= other:\n            return i\n        else:\n            return len(prices)\n`,
		deeds: ['wrong', 'right', 'right', 'right', 'check', { edits: ['            return len(prices)\n', '            return len(prices)\n    return 0\n'] }, 'skip', 'skip'],
	},
	'misread-task': {
		about: 'fare', program: `def fare(age):\n${shows('What a ticket costs. Children under 6 ride free. Everybody from 65 years on pays 2. All others pay 5.', ['fare(65)', '2'], ['fare(5)', '0'], ['fare(6)', '5'], ['fare(70)', '2'])}    if age < 6:\n        return 0\n    if age > 65:\n        return 2\n    return 5\n`,
		deeds: [{ says: '5' }, { picks: 'sentence-3' }, 'right', 'right', 'right', { picks: 'true' }, { edits: ['age > 65', 'age >= 65'] }, { says: 'with the ages where it changes' }],
	},
	'three-tries': {
		about: 'total', program: total,
		deeds: ['right', 'right', 'right', 'right', { says: '0' }, { edits: ['[1:]', '[2:]'] }, { edits: ['[2:]', '[3:]'] }, { edits: ['[3:]', '[-1:]'] }, { edits: ['[-1:]', '[0:2]'] }, 'right', { edits: ['[0:2]', ''] }, 'right', 'skip', 'skip'],
	},
	'own-example-in-doubt': {
		about: 'longest', program: 'def longest(words):\n    """The longest word."""\n    best = ""\n    for word in words:\n        if len(word) > len(best):\n            best = word\n    return best\n',
		own: [owned('longest(["a", "bcd"])', '"bcd"'), owned('longest(["tree", "sea"])', '3'), owned('longest([])', '""')],
		deeds: [{ picks: 'wrong' }, { picks: 'retype' }, { says: '"tree"' }, 'skip'],
	},
	'stuck-with-a-post': {
		about: 'total', program: total.replace('[1:]', '[2:]'),
		deeds: ['right', 'right', ...Array.from({ length: 20 }, (): Deed => 'not-sure')],
	},
};
