/** What comes after an edit that mended a part: what is left is hunted as what it is, the example in hand is followed, and no session ends on a right half-step. */
import { describe, expect, it } from 'vitest';
import { answer, check, edit, press, questionOf, said, startsSessions } from './plainStudent';

const started = startsSessions();
const shows = (...examples: readonly (readonly [string, string])[]) => `    """\n${examples.map(([call, value]) => `    >>> ${call}\n    ${value}\n`).join('')}    """\n`;

const smallest = `def pairs_of(nums):\n${shows(['pairs_of([])', '[]'], ['pairs_of([1])', '[]'], ['pairs_of([2, 1])', '[(1, 2)]'], ['pairs_of([3, 1, 2])', '[(1, 2), (2, 3)]'])}    nums = nums.sort()\n    found = []\n    for i in range(len(nums)):\n        found.append((nums[i], nums[i + 1]))\n    return found\n`;
const letters = `def letters(word):\n${shows(['letters("noon")', "{'n': 2, 'o': 2}"], ['letters("n")', "{'n': 1}"])}    counts = {}\n    for letter in word:\n        if letter not in counts:\n            counts[letter] = 0\n        else:\n            counts[letter] += 2\n    return counts\n`;
const digits = `def digit_sum(n):\n${shows(['digit_sum(7)', '7'], ['digit_sum(123)', '6'], ['digit_sum(9999)', '36'])}    if n == 0:\n        return 0\n    return n % 10 + digit_sum(n)\n`;
const place = `def place(x, seq):\n${shows(['place(9, (1, 3, 5))', '3'], ['place(3, (1, 3, 5))', '1'], ['place(0, (1, 3))', '0'], ['place(7, (1, 3))', '2'])}    for i in len(seq):\n        if x <= seq[i]:\n            return i\n    return len(seq) + 1\n`;
const day = `def alone(date, births):\n${shows(['alone(1, [1, 2])', 'True'], ['alone(1, [1, 1])', 'False'], ['alone(3, [1])', 'False'])}    count = 0\n    for i in range(len(births)):\n        if day == births[i]:\n            count += 1\n    return count == 1\n\ndef twice(date, births):\n${shows(['twice(1, [1, 1])', 'True'], ['twice(1, [1])', 'False'])}    return\n`;

describe('an edit that mended a part', { timeout: 60_000 }, () => {
	it('leads to the next stop, where the run gets past the one before', async () => {
		const session = await started(smallest, 'pairs_of');
		await answer(session, 'right');
		await check(session, smallest.replace('nums = nums.sort()', 'nums.sort()'));
		expect(session.current.outcome).toBeNull();
		expect(questionOf(session).stage).toBe('read');
		// What stopped it now is told once.
		expect(said(session).match(/IndexError/g)).toHaveLength(1);
	});

	it('ends no session where it lets another example fail for a while', async () => {
		const session = await started(letters, 'letters');
		await answer(session, "{'n': 1}");
		await edit(session, letters.replace('= 0', '= 1'));
		expect(session.current.outcome).toBeNull();
		expect(said(session)).toContain('letters("noon")');
		await edit(session, letters.replace('= 0', '= 1').replace('+= 2', '+= 1'));
		expect(session.view.passed).toBe(2);
	});

	it('keeps the example in hand, also where the mistake before is left on another', async () => {
		const session = await started(digits, 'digit_sum');
		for (const given of ['right', '7', '7']) await answer(session, given);
		expect(questionOf(session).stage).toBe('repair');
		await check(session, digits.replace('digit_sum(n)\n', 'digit_sum(n - 1)\n'));
		expect(said(session)).toMatch(/^digit_sum\(7\) now returns 28, not 7\. The calls inside each other are digit_sum\(7\), digit_sum\(6\)/);
		await answer(session, digits.split('\n').findIndex((line) => line.includes('n % 10')));
		expect(said(session)).not.toContain('9999');
	});

	it('hunts a second mistake that the stop had hidden', async () => {
		const session = await started(place, 'place');
		await answer(session, 'right');
		await answer(session, '0');
		await check(session, place.replace('in len(seq)', 'in range(len(seq))'));
		expect(said(session)).toContain('now returns');
		expect(questionOf(session).stage).not.toBe('repair');
	});

	it('asks on about the same stop where the line was only written anew, and asks something', async () => {
		const session = await started(day, 'alone');
		await answer(session, 'right');
		await answer(session, 'no');
		expect(questionOf(session)).toMatchObject({ template: 'explain.meant-name', truth: { id: 'date' } });
		await answer(session, 'date');
		expect(questionOf(session).stage).toBe('repair');
		await check(session, day.replace('for i in range(len(births)):\n        if day == births[i]', 'for each in births:\n        if day == each'));
		expect(said(session)).toContain('alone gets its values on line 1. Under which names? Compare them with day. Then make your change, and check it.');
		expect(session.current.bugs.filter(({ error }) => error === 'NameError')).toHaveLength(1);
	});

	it('tells of a wish only what a run showed: another value is neither right nor wrong, and shows nothing', async () => {
		const session = await started(place, 'place');
		await answer(session, 'right');
		expect(said(session)).toContain('which value should i have in the first round?');
		await answer(session, '1');
		expect(said(session)).toContain('You want 1 there.');
		expect(session.current.tasks.find(({ id }) => id.endsWith('/place'))?.status).toBe('open');
		await press(session, 'not-sure');
		expect(said(session)).not.toContain('comes out right');
	});
});
