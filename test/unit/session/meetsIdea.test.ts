/** The question that meets the idea behind a mistake, before anything is to be changed: sessions that are played up to it. */
import { describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { answer, questionOf, said, startsSessions } from './plainStudent';

const started = startsSessions();

const team = `class Team:
    """A team with its players.

    >>> a = Team("red")
    >>> b = Team("blue")
    >>> a.add("Ann")
    >>> b.add("Bob")
    >>> a.size()
    1
    """

    players = []

    def __init__(self, name):
        self.name = name

    def add(self, player):
        self.players.append(player)

    def size(self):
        return len(self.players)
`;

const plot = `def plot(rows, cols, r, c):
    """
    >>> plot(2, 2, 0, 0)
    [['#', '.'], ['.', '.']]
    >>> plot(1, 2, 0, 1)
    [['.', '#']]
    """
    grid = [['.'] * cols] * rows
    grid[r][c] = '#'
    return grid
`;

const doubled = `def doubled(row):
    """
    >>> doubled([3, 4])
    ([3, 4], [6, 4])
    """
    old = row
    new = old
    new[0] = new[0] * 2
    return row, new
`;

const put = `def put(item, bag=[]):
    """
    >>> put("egg")
    ['egg']
    >>> put("milk")
    ['milk']
    """
    bag.append(item)
    return bag
`;

describe('one list behind several names', { timeout: 60_000 }, () => {
	it('that a class makes for all its objects: what the second finds in it, which line made it, and how often', async () => {
		const session = await started(team, 'Team');
		for (const given of ['1', '1', 17]) await answer(session, given);
		expect(said(session)).toMatch(/Look at line 18 when it runs for the second time\. There player is 'Bob'\. What is self\.players just before it\?$/);
		await answer(session, '[]');
		expect(said(session)).toBe("Just before it self.players is ['Ann'] already. Click the line that made it.");
		await answer(session, 11);
		expect(questionOf(session)).toMatchObject({ template: 'explain.made-often', truth: { id: 'once' } });
		await answer(session, 'once');
		expect(said(session)).toMatch(/^Right\. It is made once, and all objects use that one\. Change the program/);
	});

	it('that a function makes in its first line: what a later call finds in it', async () => {
		const session = await started(put, 'put');
		for (const given of ["['milk']", "['milk']", 7]) await answer(session, given);
		expect(questionOf(session)).toMatchObject({ template: 'explain.found-filled', slots: { variable: 'bag' }, truth: { value: { shown: "['egg']" } } });
		for (const given of ["['egg']", 0]) await answer(session, given);
		expect(said(session)).toBe('Right, it is line 1. How often is the [] on line 1 made?');
	});

	it('where rows change together: how many lists there are', async () => {
		const session = await started(plot, 'plot');
		for (const given of ["[['#', '.'], ['.', '.']]", "[['#', '.'], ['#', '.']]", 8]) await answer(session, given);
		expect(said(session)).toMatch(/On line 9 grid\[0\] and grid\[1\] change at the same time\. Each of them is a list\. How many are there really\?$/);
		await answer(session, '2');
		expect(said(session)).toBe('There is only one, and each of the names means it. Click the line that made them one.');
		await answer(session, 7);
		expect(questionOf(session).stage).toBe('repair');
	});

	it('where a name took the list of another', async () => {
		const session = await started(doubled, 'doubled');
		for (const given of ['([3, 4], [6, 4])', '([6, 4], [6, 4])', 7]) await answer(session, given);
		expect(questionOf(session)).toMatchObject({ template: 'explain.one-list', truth: { count: 1 }, foils: [{ answer: '3' }] });
		await answer(session, '1');
		expect(questionOf(session)).toMatchObject({ template: 'explain.made-one', truth: { places: [{ from: 6 }] } });
	});
});

const find = `book = {"ann": 123, "bob": 456}


def find(name):
    """
    >>> find("ann")
    123
    >>> find("Ann")
    123
    """
    name.lower()
    if name in book:
        return book[name]
    return None
`;

const smallest = `def smallest_two(numbers):
    """
    >>> smallest_two([5, 1, 3])
    [1, 3]
    >>> smallest_two([1, 2, 3])
    [1, 2]
    """
    sorted(numbers)
    return numbers[:2]
`;

describe('a call whose value goes nowhere', { timeout: 60_000 }, () => {
	it('is looked for from the right line that shows it, and asked about', async () => {
		const session = await started(find, 'find');
		for (const given of ['123', '123', 13, 11, 'false', 'true']) await answer(session, given);
		expect(said(session)).toBe("Then you want the run to go the other way there. By line 12, name is 'Ann'. Click the line that should have given it another value.");
		await answer(session, 10);
		expect(said(session)).toMatch(/The call name\.lower\(\) gives a new value\. What does line 11 do with it\?$/);
		await answer(session, 'nothing');
		expect(questionOf(session).stage).toBe('repair');
	});

	it('is told once, and then the program is to be changed', async () => {
		const session = await started(smallest, 'smallest_two');
		for (const given of ['[1, 3]', '[1, 3]', 7]) await answer(session, given);
		expect(questionOf(session)).toMatchObject({ template: 'explain.assigned', truth: { value: { shown: '[5, 1, 3]' } } });
		await answer(session, '[1, 3, 5]');
		expect(questionOf(session)).toMatchObject({ template: 'explain.kept', truth: { id: 'nothing' } });
		await answer(session, 'into');
		expect(said(session)).toMatch(/^No name gets it, so it is gone after the line\. sorted makes a new list\. Change the program/);
	});
});

const steps = `n = int(input("n? "))
steps = 0
while n != 1:
    if n % 2 == 0:
        n = n // 2
    else:
        n = 3 * n + 1
steps += 1
print(steps)
`;

const pairs = `def count_pairs(numbers, total):
    """
    >>> count_pairs([1, 3, 2, 2], 4)
    2
    >>> count_pairs([2], 4)
    0
    >>> count_pairs([2, 2], 4)
    1
    """
    count = 0
    for i in range(len(numbers)):
        for j in range(len(numbers)):
            if numbers[i] + numbers[j] == total:
                count += 1
    return count
`;

describe('lines and rounds', { timeout: 60_000 }, () => {
	it('of a line that should stand in the loop are counted side by side', async () => {
		const session = await started(steps, null, [inputTest(['6'], '8', 'student')]);
		for (const given of ['1', 7]) await answer(session, given);
		expect(questionOf(session)).toMatchObject({ template: 'explain.placed', truth: { values: [{ shown: '1' }, { shown: '8' }] } });
		expect(said(session)).toMatch(/Compare line 8 with the rounds of the loop on line 3\. How often does each of them come\?$/);
	});

	it('of two loops: which values meet where something is counted that should not be', async () => {
		const session = await started(pairs, 'count_pairs');
		for (const given of ['0', '1', 11]) await answer(session, given);
		expect(said(session)).toMatch(/Which values do i and j have when line 14 runs\?$/);
		expect(questionOf(session).truth).toMatchObject({ values: [{ shown: '0' }, { shown: '0' }] });
	});
});

describe('an operator between kinds that do not fit', { timeout: 60_000 }, () => {
	it.each([
		['n = int(input("height: "))\nfor i in range(1, n + 1):\n    print(" " * n - i + "#" * i)\n', '" " * n - i', '-'],
		['n = int(input("height: "))\nprint("In a year: " + str(n) + ", then " + n + 1)\n', '", then " + n', '+'],
		['n = input("height: ")\nif n > 0 and n < 9:\n    print("ok")\n', 'n > 0', '>'],
	])('is found by what stands beside it: %j', async (program, whole, sign) => {
		const session = await started(program, null, [inputTest(['3'], 'ok', 'student')]);
		await answer(session, 'right');
		const { truth } = questionOf(session);
		await answer(session, truth.kind === 'choice' ? truth.id : '');
		expect(said(session)).toContain(`In ${whole} on line `);
		expect(said(session)).toMatch(new RegExp(`what stands to the left and to the right of \\${sign}\\?$`));
		await answer(session, 'number-number');
		expect(said(session)).toContain(`There a text and a number stand beside ${sign}.`);
	});
});

const spread = `def spread(numbers):
    """
    >>> spread([3, 8, 5])
    5
    >>> spread([4])
    0
    >>> spread([1, 9])
    8
    """
    low = numbers[0]
    high = numbers[0]
    for n in numbers:
        if n < low:
            low = n
        elif n > high:
            high = n
        return high - low
`;

describe('the line before one that stands in the wrong block', { timeout: 60_000 }, () => {
	it('is no place of the mistake', async () => {
		const session = await started(spread, 'spread');
		for (const given of ['5', '0', 14]) await answer(session, given);
		expect(said(session)).toContain('Keep looking.');
		await answer(session, 16);
		expect(questionOf(session)).toMatchObject({ template: 'explain.return-round' });
	});
});

const columns = `def column_sums(rows):
    """
    >>> column_sums([[1, 2], [3, 4]])
    [4, 6]
    >>> column_sums([[5, 5, 5]])
    [5, 5, 5]
    """
    sums = []
    for c in range(len(rows)):
        total = 0
        for row in rows:
            total += row[c]
        sums.append(total)
    return sums
`;

const vowels = `def vowels(word):
    """
    >>> vowels("oak")
    2
    >>> vowels("sky")
    0
    """
    count = 0
    for letter in word:
        if letter == "a" or "e" or "o":
            count += 1
    return count
`;

describe('what stands in a line', { timeout: 60_000 }, () => {
	it('that counts rows where columns are meant: what its length is', async () => {
		const session = await started(columns, 'column_sums');
		for (const given of ['[5, 5, 5]', '[5]', 8]) await answer(session, given);
		expect(questionOf(session)).toMatchObject({ template: 'explain.rounds' });
		await answer(session, '3');
		expect(said(session)).toBe('It makes 1 round on this run. When line 9 runs, rows is [[5, 5, 5]]. What is len(rows) then?');
		await answer(session, '3');
		expect(said(session)).toContain('There len(rows) is 1: it counts the rows.');
	});

	it('as parts of a condition with texts: which of them count as true', async () => {
		const session = await started(vowels, 'vowels');
		for (const given of ['2', '3', 9]) await answer(session, given);
		expect(questionOf(session)).toMatchObject({
			template: 'explain.parts-each', answer: { rows: [{ label: 'letter == "a"' }, { label: '"e"' }, { label: '"o"' }] }, truth: { values: [{ shown: 'False' }, { shown: 'True' }, { shown: 'True' }] },
		});
	});
});

const account = `class Account:
    """
    >>> a = Account("Ann")
    >>> a.deposit(50)
    >>> a.balance
    50
    """

    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def deposit(self, amount):
        balance = self.balance + amount
`;

describe('a name like that of what an object keeps', { timeout: 60_000 }, () => {
	it('is another: what the object keeps after the line', async () => {
		const session = await started(account, 'Account');
		for (const given of ['50', '0', 13]) await answer(session, given);
		expect(questionOf(session)).toMatchObject({ template: 'explain.field', slots: { variable: 'self.balance' }, truth: { value: { shown: '0' } }, foils: [{ answer: '50' }] });
		await answer(session, '50');
		expect(said(session)).toContain('There self.balance stays 0. The line gives 50 to balance, which is another name.');
	});
});
