/** The question that meets the idea behind a mistake, before anything is to be changed: sessions that are played up to it. */
import { describe, expect, it } from 'vitest';
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
		expect(said(session)).toBe("Just before it self.players is ['Ann'] already. Click the line that made that list.");
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
		expect(said(session)).toMatch(/On line 9 grid\[0\] and grid\[1\] change at the same time\. How many lists are behind them\?$/);
		await answer(session, '2');
		expect(said(session)).toBe('There is only one list, and each of them means it. Click the line that made them one.');
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
