/** What should be there is asked between what an error shows and the change, and which name or line is there for a result that does not come. */
import { describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { answer, check, press, questionOf, said, startsSessions } from './plainStudent';

const started = startsSessions();
const shows = (...examples: readonly (readonly [string, string])[]) => `    """\n${examples.map(([call, value]) => `    >>> ${call}\n    ${value}\n`).join('')}    """\n`;
const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part));

const place = `def place(x, seq):\n${shows(['place(4, [1, 3, 5])', '2'], ['place(0, [1, 3])', '0'], ['place(9, [1, 3, 5, 7])', '4'])}    for i in len(seq):\n        if x <= seq[i]:\n            return i\n    return len(seq)\n`;
const mean = `def mean(xs):\n${shows(['mean([1, 3])', '2.0'], ['mean([4])', '4.0'], ['mean([1, 2, 6])', '3.0'])}    for x in xs:\n        total = total + x\n    return total / len(xs)\n`;
const letters = `def letters(text):\n${shows(['letters("ab")', "{'a': 1, 'b': 1}"], ['letters("aab")', "{'a': 2, 'b': 1}"], ['letters("")', '{}'])}    counts = {}\n    for c in text:\n        counts[c] = counts[c] + 1\n    return counts\n`;
const rises = `def rises(xs):\n${shows(['rises([1, 3, 5])', 'True'], ['rises([3, 1])', 'False'], ['rises([1, 2, 2])', 'False'])}    for i in range(len(xs)):\n        if xs[i] >= xs[i + 1]:\n            return False\n    return True\n`;
const power = `def power(base, n):\n${shows(['power(2, 0)', '1'], ['power(2, 3)', '8'], ['power(5, 2)', '25'])}    if n == 0:\n        return 1\n    else:\n        result = base * power(base, n - 1)\n`;
const doubled = `def doubled(xs):\n${shows(['doubled([1, 2])', '[2, 4]'], ['doubled([])', '[]'], ['doubled([5])', '[10]'])}    out = []\n    for x in xs:\n        out.append(x * 2)\n`;
const find = `def find(x, seq):\n${shows(['find(4, [1, 3, 5])', '2'], ['find(0, [1, 3])', '0'], ['find(9, [1, 3, 5, 7])', '4'], ['find(9, [])', '0'])}    for i in range(len(seq)):\n        if x <= seq[i]:\n            return i\n`;
const every = `def every(numbers):\n${shows(['every([3, 1, 8])', 'True'], ['every([3, -1, 8])', 'False'], ['every([-2, 4])', 'False'])}    for number in numbers:\n        if number > 0:\n            return True\n        else:\n            return False\n`;
const pizzas = 'people = int(input("people: "))\neach = input("slices: ")\nneeded = people * each\nprint("pizzas:", needed // 8)\n';

describe('what should be where an error stops the program', { timeout: 60_000 }, () => {
	it.each([
		['the first value that a loop should take, where it cannot go through a number', place, 'place', ['right', 'list'], 'By the task, which value should i have in the first round?', '0', '0'],
		['the value that a name should have before the line uses it', mean, 'mean', ['right', 'read'], 'By the task, which value should total have just before line 11 runs for the first time?', '0', '0'],
		['what should be counted once the line has run', letters, 'letters', ['right', '{}', 'read'], 'By the task, what should counts be once line 12 has run?', "{'a': 1}", "{'a': 1}"],
		['the last value that a position should have', rises, 'rises', ['right', '2', '3'], 'By the task, which is the last value that i should have on line 11?', '1', '1'],
	])('is %s', async (_what, text, name, given, asked, wish, meant) => {
		const session = await started(text, name);
		for (const each of given) await answer(session, each);
		expect(said(session)).toContain(asked);
		await answer(session, wish);
		expect(said(session)).toContain(`Yes. A program that comes out right has ${meant} there, too. Change the program`);
		expect(questionOf(session).stage).toBe('repair');
	});

	it('is the kind of value, once it was seen where that comes from', async () => {
		const session = await started(pizzas, null, [inputTest(['5', '8'], 'people: slices: pizzas: 5', 'student')]);
		for (const given of ['right', 'text', 'text-number']) await answer(session, given);
		expect(questionOf(session).template).toBe('explain.origin');
		await answer(session, lineOf(pizzas, 'needed ='));
		expect(questionOf(session)).toMatchObject({ template: 'explain.kind-there', truth: { id: 'number' } });
		await answer(session, 'text');
		expect(said(session)).toContain('What line 4 does there works with a number.');
	});

	it('is of a call that calls itself asked of the call whose result could not be used', async () => {
		const session = await started(power, 'power');
		await answer(session, 'right');
		expect(said(session)).toContain('What does power give back there?');
		await answer(session, 'None');
		await answer(session, 'end');
		expect(questionOf(session)).toMatchObject({ template: 'explain.giver-wanted', truth: { id: 'none' } });
	});

	it('is not asked of a program with whose likeliest repair nothing else is there', async () => {
		const session = await started(letters, 'letters');
		await check(session, letters.replace('counts[c] + 1', 'counts.get(c, 0) + 1'));
		expect(questionOf(session).template).not.toBe('explain.wanted-then');
	});
});

describe('a result that nothing gives back', { timeout: 60_000 }, () => {
	it('is looked for among the names that the run leaves', async () => {
		const session = await started(doubled, 'doubled');
		for (const given of ['[10]', 'None', 'end']) await answer(session, given);
		expect(said(session)).toContain('doubled([5]) should give [10]. Which name holds that when the run is over?');
		await answer(session, 'x');
		expect(said(session)).toContain('Then out holds [10].');
	});

	it('is looked for among the lines that give something back, or in none yet', async () => {
		const session = await started(find, 'find');
		for (const given of ['4', 'None', lineOf(find, 'return i'), 'end']) await answer(session, given);
		expect(said(session)).toContain('Which line of your program is there to give 4 back on this run?');
		await answer(session, 'none');
		expect(said(session)).toContain('Right, none is there for that yet. Change the program');
	});

	it('comes too early where the first round ends the call: how many rounds it takes is for the student to say', async () => {
		const session = await started(every, 'every');
		for (const given of ['False', 'True', lineOf(every, 'return True'), '1']) await answer(session, given);
		expect(said(session)).toContain('By the task, how many rounds does the loop need before the call can end?');
		await answer(session, 'two, every number once');
		expect(said(session)).toContain('Yes. A program that comes out right makes 2 rounds there, too.');
	});
});

describe('a check without a change', { timeout: 60_000 }, () => {
	it('is asked something each time', async () => {
		const session = await started(rises, 'rises');
		for (const given of ['right', '2', '3', '1']) await answer(session, given);
		for (let time = 0; time < 3; time++) {
			await check(session);
			expect(said(session)).toMatch(/\? Then make your change, and check it\.$/);
		}
	});

	it('is not said to be one of a program that was changed since the tutor last spoke', async () => {
		const session = await started(every, 'every');
		for (const given of ['False', 'True', lineOf(every, 'return True'), '1', '2']) await answer(session, given);
		await press(session, 'not-sure');
		const swapped = every.replace('number > 0', 'number <= 0').replace('return True', 'return X').replace('return False', 'return True').replace('return X', 'return False');
		await check(session, swapped);
		expect(said(session)).not.toContain('You have not changed anything');
	});
});
