/** Which moment, which line and which run a question is about: whole offline sessions. */
import { describe, expect, it } from 'vitest';
import { answer, check, edit, heard, questionOf, said, startsSessions } from './plainStudent';

const shows = (...examples: readonly (readonly [string, string])[]) => `    """${examples.map(([call, value]) => `\n    >>> ${call}\n    ${value}`).join('')}\n    """\n`;
const grid = `def grid(n):\n${shows(['grid(2)', '[[11, 12], [21, 22]]'], ['grid(1)', '[[11]]'], ['grid(0)', '[]'])}    rows = []\n    for a in range(1, n + 1):\n        row = []\n        for b in range(1, n + 1):\n            row.append(a * 10 + a)\n        rows.append(row)\n    return rows\n`;
const clock = `class Clock:\n    def __init__(self):\n        self.t = 0\n\n    def tick(self):\n        t = self.t + 1\n        return t\n\n\ndef ticks(k):\n${shows(['ticks(1)', '1'], ['ticks(3)', '3'], ['ticks(4)', '4'])}    c = Clock()\n    last = 0\n    for i in range(k):\n        last = c.tick()\n    return last\n`;
const vowels = `def vowels(word):\n${shows(['vowels("melon")', '2'], ['vowels("why")', '0'], ['vowels("area")', '3'])}    n = 0\n    for letter in word:\n        if letter in "aeiou":\n            n += 1\n        return n\n`;
const toll = `def toll(weight):\n${shows(['toll(40)', '9'], ['toll(10)', '3'], ['toll(60)', '9'])}    if weight > 40:\n        return 9\n    return 3\n`;
const prime = `def prime(n):\n${shows(['prime(2)', 'True'], ['prime(7)', 'True'], ['prime(9)', 'False'], ['prime(1)', 'False'], ['prime(4)', 'False'])}    for i in range(2, n):\n        if n % i == 0:\n            return False\n        return True\n`;

const starts = startsSessions();

describe('a question', { timeout: 90_000 }, () => {
	it('about a found line is about the time at which it does what it should not', async () => {
		const session = await starts(grid, 'grid');
		await answer(session, '[[11, 12], [21, 22]]');
		await answer(session, '[[11, 11], [22, 22]]');
		await answer(session, 13);
		expect(said(session)).toContain('Before line 14 runs for the second time, row is [11] and a is 1. What is row after line 14?');
	});

	it('for the place leads from a call into the function in which it was made', async () => {
		const session = await starts(clock, 'ticks');
		await answer(session, '3');
		await answer(session, '1');
		await answer(session, 21);
		expect(said(session)).toMatch(/^On line 22 tick is called\. Follow the run into it\. Click the line in tick that does something you did not expect\.$/);
	});

	it('goes on from a loop that ended too soon to the line that ends it, and what was mended is looked back on', async () => {
		const session = await starts(vowels, 'vowels');
		await answer(session, '2');
		await answer(session, '0');
		await answer(session, 10);
		expect(said(session)).toMatch(/makes 1 round on this run\. Click the line that ends it there\.$/);
		await edit(session, vowels.replace('        return n', '    return n'));
		await check(session);
		expect(heard(session).join('\n')).not.toContain('check an example against the task');
	});

	it('about a condition that was misread asks for another value before it leaves the line', async () => {
		const session = await starts(toll, 'toll');
		await answer(session, '9');
		await answer(session, '3');
		await answer(session, 9);
		await answer(session, 'true');
		const rule = questionOf(session);
		await answer(session, rule.foils[0]?.answer ?? '');
		expect(said(session)).toContain('Suppose weight is 41 when the run comes to line 10. Is weight > 40 true then?');
	});

	it('does not doubt an example at an edge, and takes a run without a round by its rounds', async () => {
		const session = await starts(prime, 'prime');
		expect(said(session)).toContain('Take prime(2). What should it return?');
		await answer(session, 'True');
		await answer(session, 'True');
		expect(said(session)).toContain('How many rounds does the loop make?');
	});

	it('goes by an example that is corrected in the file, and a file\'s example may be set aside', async () => {
		const session = await starts(toll.replace('>>> toll(60)\n    9', '>>> toll(60)\n    8').replace('weight > 40', 'weight >= 40'), 'toll');
		const { text } = session.current.code;
		await edit(session, text.replace('>>> toll(60)\n    8', '>>> toll(60)\n    9'));
		expect(heard(session)).toContain('Your file says 9 for toll(60) now: I go by that.');
		expect(session.view).toMatchObject({ passed: 3, total: 3 });
		session.setAside(session.current.problem.tests[1]?.id ?? '', true);
		await session.go();
		expect(session.view.total).toBe(2);
	});
});
