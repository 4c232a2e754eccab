/** What a loop carries from round to round: a value that should begin anew, one that goes past its goal, one that comes back; and what stands in a round. */
import { describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { answer, check, press, questionOf, said, startsSessions } from './plainStudent';

const started = startsSessions();
const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part));
const sums = 'def row_sums(table):\n    """\n    >>> row_sums([[1, 2], [3, 4]])\n    [3, 7]\n    >>> row_sums([[5]])\n    [5]\n    >>> row_sums([])\n    []\n    """\n    total = 0\n    sums = []\n    for row in table:\n        for x in row:\n            total += x\n        sums.append(total)\n    return sums\n';
const stairs = 'n = int(input("Steps: "))\nrow = ""\nfor i in range(1, n):\n    for j in range(i):\n        row = row + "*"\n    print(row)\n';

describe('a value that every round should begin anew', { timeout: 60_000 }, () => {
	it.each(['total = 0', 'for row in', 'sums.append'])('is asked about at the beginning of the second round, once %s was found', async (part) => {
		const session = await started(sums, 'row_sums');
		for (const given of ['[3, 7]', '[3, 10]', lineOf(sums, part)]) await answer(session, given);
		expect(said(session)).toMatch(/^Yes, that is the place to look at\./);
		expect(questionOf(session)).toMatchObject({ template: 'explain.carried', slots: { variable: 'total', round: 2 }, truth: { value: { shown: '3' } } });
		await answer(session, '3');
		expect(said(session)).toContain('the round goes on with what the round before left. By the task, what should total be there?');
		await answer(session, '0');
		expect(said(session)).toMatch(/^Yes\. A program that comes out right has 0 there, too\./);
	});

	it('is what the repair is helped with: with which value a round should begin, then which line is there for it', async () => {
		const session = await started(sums, 'row_sums');
		for (const given of ['[3, 7]', '[3, 10]', lineOf(sums, 'total = 0'), '3', '0']) await answer(session, given);
		for (let asked = 0; questionOf(session).stage !== 'repair' && asked < 3; asked++) await answer(session, '1');
		await press(session, 'not-sure');
		expect(said(session)).toBe('When the second round of the loop on line 12 begins, total is 3. With which value should each round begin?');
		await press(session, 'not-sure');
		expect(said(session)).toBe('How often does the line run that gives total the value it begins with?');
		// A check without a change goes the same way, and is no end.
		for (let time = 0; time < 4; time++) await check(session);
		expect(questionOf(session).stage).toBe('repair');
	});

	it('is the mistake that is left when the other one is mended: what had got past the example by chance is none', async () => {
		const session = await started(stairs, null, [inputTest(['3'], '*\n**\n***', 'student')]);
		const chance = session.current.bugs.map(({ id }) => id);
		for (const given of ['**', lineOf(stairs, 'for j')]) await answer(session, given);
		for (let asked = 0; questionOf(session).stage !== 'repair' && asked < 4; asked++) await press(session, 'not-sure');
		await check(session, stairs.replace('range(1, n)', 'range(1, n + 1)'));
		expect(session.current.bugs.map(({ id }) => id)).not.toEqual(expect.arrayContaining(chance));
		expect(questionOf(session)).toMatchObject({ template: 'explain.carried', slots: { variable: 'row' }, truth: { value: { shown: "'*'" } } });
	});
});

describe('a value that is only once as at the beginning', { timeout: 60_000 }, () => {
	it('is not taken for one that every round begins anew', async () => {
		const most = 'def most(xs):\n    """\n    >>> most([4, -5, 2, 1, -1, 3])\n    5\n    >>> most([1, 2])\n    3\n    >>> most([-1])\n    0\n    """\n    here = 0\n    best = 0\n    for x in xs:\n        here = here + x\n        best = max(best, here)\n    return best\n';
		const session = await started(most, 'most');
		for (const given of ['5', '4', lineOf(most, 'here = here')]) await answer(session, given);
		expect(questionOf(session).template).not.toBe('explain.carried');
	});
});

describe('a loop without an end', { timeout: 60_000 }, () => {
	it('whose value goes past the one that would end it is asked for the round in which it does', async () => {
		const saving = 'money = int(input())\nrate = int(input())\ngoal = int(input())\nmonths = 0\nwhile money != goal:\n    money = money + rate\n    months = months + 1\nprint(months, "months")\n';
		const session = await started(saving, null, [inputTest(['0', '30', '100'], '4 months', 'student')]);
		await answer(session, '30');
		expect(questionOf(session)).toMatchObject({ template: 'explain.goes-past', truth: { value: { shown: '120' } } });
		await answer(session, '100');
		expect(said(session)).toContain('There money is 120: money != goal was true before that round, and is true after it.');
	});

	it('whose value comes back is asked for the round in which it does', async () => {
		const collatz = 'n = int(input())\nsteps = 0\nwhile n > 1:\n    if n % 2 == 0:\n        n = n // 2\n    if n % 2 == 1:\n        n = n * 3 + 1\n    steps = steps + 1\nprint(steps)\n';
		const session = await started(collatz, null, [inputTest(['8'], '3', 'student')]);
		await answer(session, '4');
		expect(questionOf(session)).toMatchObject({ template: 'explain.goes-round', truth: { value: { shown: '4' } } });
		await answer(session, '4');
		expect(said(session)).toMatch(/^Right, n is 4 there, as it was before: the same rounds come again and again\./);
	});
});

describe('what stands on the line that was found', { timeout: 60_000 }, () => {
	it('is a function that nobody has run', async () => {
		const initials = 'def initials(name):\n    """\n    >>> initials("ada lovelace")\n    \'A.L.\'\n    >>> initials("Madonna")\n    \'M.\'\n    """\n    result = ""\n    for word in name.split():\n        result = result + word[0] + "."\n    return result.upper\n';
		const session = await started(initials, 'initials');
		for (const given of ["'M.'", lineOf(initials, 'return result')]) await answer(session, given);
		expect(questionOf(session)).toMatchObject({ template: 'explain.uncalled', truth: { kind: 'choice', id: 'function' } });
		await press(session, 'not-sure');
		expect(said(session)).toBe('On line 9 something is run. Compare how it is written there with line 11.');
		await answer(session, 'value');
		expect(said(session)).toMatch(/^It gives back upper itself: something that can be run, and has not run\./);
	});

	it('is what is put in, before what it is put into', async () => {
		const raise = 'prices = [3, 5]\n\ndef raise_prices(items, percent):\n    """\n    >>> raise_prices([100, 50], 10)\n    [110.0, 55.0]\n    >>> raise_prices([20], 50)\n    [30.0]\n    >>> raise_prices([], 5)\n    []\n    """\n    new = []\n    for p in prices:\n        new.append(p + percent / 100)\n    return new\n';
		const session = await started(raise, 'raise_prices');
		for (const given of ['[110.0, 55.0]', '[3.1, 5.1]', lineOf(raise, 'new.append')]) await answer(session, given);
		expect(questionOf(session)).toMatchObject({ slots: { variable: 'p' }, truth: { value: { shown: '3' } } });
	});

	it('is a call that gives what is named at other places', async () => {
		const paint = 'def area(width, height):\n    return width * height\n\ndef wall(width, height, windows):\n    return area(width, height) - windows * 2\n\ndef cans(width, height, windows):\n    """\n    >>> cans(5, 4, 0)\n    2\n    >>> cans(6, 3, 4)\n    1\n    """\n    metres = wall(width, windows, height)\n    return metres // 10\n';
		const session = await started(paint, 'cans');
		for (const given of ['2', '-1', lineOf(paint, 'metres = wall')]) await answer(session, given);
		expect(questionOf(session)).toMatchObject({ template: 'explain.handed', slots: { variable: 'height' }, truth: { value: { shown: '0' } } });
	});

	it('is no line that loses a value which another uses as a key', async () => {
		const votes = 'votes = {}\nname = input()\nwhile name != "stop":\n    if name in votes:\n        votes[name] = votes[name] + 1\n    else:\n        votes[name] = 0\n    name = input()\nprint(votes)\n';
		const session = await started(votes, null, [inputTest(['Ann', 'Bob', 'Bob', 'stop'], "{'Ann': 1, 'Bob': 2}", 'student')]);
		for (let asked = 0; questionOf(session).stage !== 'locate' && asked < 4; asked++) await press(session, 'not-sure');
		await answer(session, votes.split('\n').lastIndexOf('    name = input()'));
		expect(session.current.turns.every(({ template }) => template !== 'explain.lost')).toBe(true);
	});
});
