/** Between what a line does and the change stands what it should do: asked where a repair makes it another, and about the thing itself. */
import { describe, expect, it } from 'vitest';
import { inputTest, ownInputTest } from '../../../extension/code/testIds';
import { doubtedOptions } from '../../../extension/tutor/offline/moves/names';
import { answer, check, edit, heard, questionOf, said, startsSessions } from './plainStudent';

const started = startsSessions();
const shows = (...examples: readonly (readonly [string, string])[]) => `    """\n${examples.map(([call, value]) => `    >>> ${call}\n    ${value}\n`).join('')}    """\n`;
const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part));

const middle = `def middle(text):\n${shows(['middle("hello")', "'ell'"], ['middle("cat")', "'a'"])}    return text[1:len(text) - 2]\n`;
const allEven = `def all_even(numbers):\n${shows(['all_even([2, 4, 6])', 'True'], ['all_even([2, 3, 4])', 'False'], ['all_even([])', 'True'])}    for n in numbers:\n        if n % 2 == 0:\n            return True\n        else:\n            return False\n`;
const summed = `def total(n):\n${shows(['total(4)', '10'], ['total(1)', '1'], ['total(3)', '6'])}    s = 0\n    for i in range(1, n):\n        s = s + i\n    return s\n`;
const rotated = `def rotate(items, k):\n${shows(['rotate([1, 2, 3, 4], 1)', '[2, 3, 4, 1]'], ['rotate([5, 6], 0)', '[5, 6]'], ['rotate([1, 2, 3], 2)', '[3, 1, 2]'])}    front = items[0:k - 1]\n    back = items[k:]\n    return back + front\n`;
const table = `def column_sums(table):\n${shows(['column_sums([[1, 2, 3], [4, 5, 6]])', '[5, 7, 9]'], ['column_sums([[1, 2], [3, 4]])', '[4, 6]'], ['column_sums([[7]])', '[7]'])}    sums = []\n    for c in range(len(table) + 1):\n        s = 0\n        for r in range(len(table)):\n            s = s + table[r][c]\n        sums.append(s)\n    return sums\n`;
const taxed = 'def with_tax(price):\n    print(price * 1.2)\n\ntotal = 0\nfor i in range(3):\n    p = float(input("Price: "))\n    total = total + with_tax(p)\nprint("Total:", total)\n';
const hidden = 'text = input("Text: ")\nnew = ""\nfor ch in text:\n    if ch in "0123456789":\n        ch = "#"\n        new = new + ch\nprint(new)\n';
const hours = 'minutes = int(input("Minutes: "))\nhours = minutes / 60\nrest = minutes % 60\nprint(hours, "h", rest, "min")\n';
const clock = 'secs = int(input("Seconds: "))\nhours = secs // 3600\nminutes = (secs - hours * 3600) // 60\nseconds = secs % 60\nprint(str(hours) + ":" + str(minutes) + ":" + str(seconds))\n';
const ticket = 'age = int(input("Age: "))\nif age < 18:\n    price = 5\nelif age < 6:\n    price = 0\nelse:\n    price = 12\nprint("Price:", price)\n';

describe('the way from a fact to the change', { timeout: 60_000 }, () => {
	it('goes over what a value should be, and knows the one that leads on', async () => {
		const session = await started(rotated, 'rotate');
		for (const given of ['[2, 3, 4, 1]', '[2, 3, 4]', lineOf(rotated, 'front ='), '[]']) await answer(session, given);
		expect(said(session)).toContain('By the task, what should front be there?');
		await answer(session, '[1]');
		expect(said(session)).toContain('Yes. A program that comes out right has [1] there, too.');
		expect(questionOf(session).stage).toBe('repair');
	});

	it('goes straight to the change where nobody could type that value', async () => {
		const six = '[100000001, 100000002, 100000003, 100000004, 100000005, 100000006]';
		const five = '[100000001, 100000002, 100000003, 100000004, 100000005]';
		const text = `def rotate(items, k):\n${shows([`rotate(${six}, 6)`, six], ['rotate([], 1)', '[]'], ['rotate([], 2)', '[]'])}    front = items[0:k - 1]\n    back = items[k:]\n    return back + front\n`;
		const session = await started(text, 'rotate');
		for (const given of [six, five, lineOf(text, 'front ='), five]) await answer(session, given);
		expect(said(session)).not.toContain('By the task, what should front be there?');
		expect(questionOf(session).stage).toBe('repair');
	});

	it('goes over the last value that a loop should take', async () => {
		const session = await started(summed, 'total');
		for (const given of ['6', '3', lineOf(summed, 'for i'), '1, 2']) await answer(session, given);
		expect(said(session)).toContain('By the task, which value should i take last?');
		await answer(session, '3');
		expect(said(session)).toContain('You want 3 there, and the run gives 2.');
	});

	it('is not asked for any more once the program passes, and shows the idea all the same', async () => {
		const session = await started(summed, 'total');
		for (const given of ['6', '3', lineOf(summed, 'for i'), '1, 2']) await answer(session, given);
		await edit(session, summed.replace('range(1, n)', 'range(1, n + 1)'));
		expect(session.current.tasks.every(({ status }) => status === 'resolved')).toBe(true);
		expect(questionOf(session).template).not.toBe('explain.wanted-then');
	});

	it('goes over how often a line should run that stands in the wrong block', async () => {
		const session = await started(hidden, null, [inputTest(['room 42'], 'room ##', 'student'), inputTest(['007'], '###', 'student')]);
		for (const given of ['##', lineOf(hidden, 'new = new')]) await answer(session, given);
		expect(questionOf(session)).toMatchObject({ template: 'explain.reached', truth: { kind: 'count', count: 2 } });
		await answer(session, '2');
		expect(said(session)).toContain('By the task, how many times should line 6 run?');
	});
});

describe('a slice', { timeout: 60_000 }, () => {
	it('is asked about by where it ends, and by the last position that is in it', async () => {
		const session = await started(middle, 'middle');
		for (const given of ["'ell'", "'ell'", "''"]) await answer(session, given);
		expect(said(session)).toContain('What is len(text) - 2 then?');
		await answer(session, '3');
		expect(said(session)).toContain('It takes text[1:3]. Positions count from 0. Which is the last position that is in it?');
		await answer(session, '3');
		expect(said(session)).toMatch(/^The last position in it is 2\. Where a slice ends is not in it\. By the task, which position should be the last in it\?/);
	});
});

describe('a condition both of whose branches end the call', { timeout: 60_000 }, () => {
	it('is asked about by the round in which that is', async () => {
		const session = await started(allEven, 'all_even');
		await answer(session, `line ${lineOf(allEven, 'if n') + 1}, the remainder`);
		expect(said(session)).toContain('In which round of the loop does line 12 end the call');
		await answer(session, '1');
		expect(said(session)).toContain('Right, it is over in the first round, and later rounds never happen.');
	});
});

describe('an error', { timeout: 60_000 }, () => {
	it('over what a function of the program gave is asked about by what that gives, and how it ends', async () => {
		const session = await started(taxed, null, [inputTest(['10', '20', '10'], 'Total: 48.0', 'student')]);
		await answer(session, 'right');
		expect(said(session)).toContain('line 7 goes on with what with_tax gives back. What does with_tax give back there?');
		await answer(session, 'None');
		expect(questionOf(session)).toMatchObject({ template: 'explain.how-ends', truth: { id: 'end' } });
		await edit(session, taxed.replace('    print(price', '    return print(price'));
		expect(heard(session).join('\n')).not.toMatch(/what is price|what is p\b/i);
	});

	it('at the second of two positions is asked about by that one', async () => {
		const session = await started(table, 'column_sums');
		await answer(session, 'right');
		expect(questionOf(session)).toMatchObject({ template: 'predict.at-stop', slots: { variable: 'c' } });
		await answer(session, '1');
		expect(said(session)).toContain('The first position of table[r] is 0. What is its last position when line 14 stops?');
	});
});

describe('a number that is right and written otherwise', { timeout: 60_000 }, () => {
	it('is asked about by the sign that is left out, and holds for the other examples too', async () => {
		const session = await started(clock, null, [ownInputTest(['3725'], '1:02:05'), ownInputTest(['59'], '0:00:59')]);
		expect(session.view).toMatchObject({ passed: 2, total: 2 });
		await answer(session, doubtedOptions.example);
		expect(session.view).toMatchObject({ passed: 0, total: 2 });
		for (const given of ['1:2:5', lineOf(clock, 'print(')]) await answer(session, given);
		expect(said(session)).toContain('Put 1:2:5 under 1:02:05. Each number is right. Which sign is left out?');
		await answer(session, '0');
		expect(said(session)).toContain('Right, 0 is left out: a number is written without it by itself.');
		expect(heard(session).join('\n')).not.toMatch(/what is (?:hours|minutes|seconds)/);
	});
});

describe('a lucky repair', { timeout: 60_000 }, () => {
	it('that rounds what should be cut is tried with a number that shows it', async () => {
		const session = await started(hours, null, [inputTest(['125'], '2 h 5 min', 'student')]);
		await answer(session, '2.0833333333333335 h 5 min');
		await answer(session, 1);
		await edit(session, hours.replace('minutes / 60', 'round(minutes / 60)'));
		await answer(session, '2');
		expect(questionOf(session)).toMatchObject({ template: 'close.probe-typed', slots: { call: '100' } });
	});

	it('is set beside a number alone as the line that the program would print', async () => {
		const session = await started(ticket, null, [inputTest(['4'], 'Price: 0', 'student'), inputTest(['30'], 'Price: 12', 'student')]);
		await answer(session, 'Price: 5');
		await answer(session, lineOf(ticket, 'price = 5'));
		await answer(session, 'true');
		await check(session, ticket.replace('price = 5', 'price = 0'));
		await answer(session, '5');
		expect(said(session)).toContain('You expected Price: 5.');
	});
});
