/** A file in which some functions are not written yet, or are not there at all: those are planned or looked for, and only the others hunted. */
import { describe, expect, it } from 'vitest';
import { callTest } from '../../../extension/code/testIds';
import { answer, check, heard, press, questionOf, said, startsSessions, until } from './plainStudent';

const started = startsSessions();
const example = (call: string, expected: string) => callTest({ call, expected, compare: 'equal', raises: false, before: '' }, 'instructor');

const shapes = `def area(w, h):
    return w * high

def side(area, w):
    return area / w

def volume(w, h, d):
    return
`;
const shapeExamples = [example('area(2, 3)', '6'), example('area(4, 5)', '20'), example('side(6, 2)', '3.0'), example('volume(1, 2, 3)', '6'), example('volume(2, 2, 2)', '8')];

describe('a function that is not written yet', { timeout: 60_000 }, () => {
	it('waits until the mistake of another one is mended, and is planned then', async () => {
		const session = await started(shapes, 'area', shapeExamples);
		expect(session.current.bugs.map(({ id }) => id)).toEqual(['exception-NameError', 'unwritten-volume']);
		expect(session.secrets.diagnosis?.bugs[0]).toMatchObject({ kind: 'known' });
		expect(questionOf(session).template).toBe('read.meaning');
		await until(session, 'repair');
		await check(session, shapes.replace('high', 'h'));
		expect(said(session)).toContain('volume(1, 2, 3)');
		await answer(session, '6');
		expect(questionOf(session)).toMatchObject({ template: 'move.plan-first', stage: 'explain' });
		expect(said(session)).toContain('by hand. What did you do first?');
	});

	it('is hunted in once an example of it passes', async () => {
		const session = await started(shapes.replace('high', 'h'), 'area', shapeExamples);
		expect(session.current.bugs.map(({ id }) => id)).toEqual(['unwritten-volume']);
		await answer(session, '6');
		await check(session, shapes.replace('high', 'h').replace('    return\n', '    return w + h + d\n'));
		expect(session.secrets.diagnosis?.bugs.map(({ id }) => id)).toEqual(['value']);
		expect(said(session)).toContain('volume(2, 2, 2)');
		expect(heard(session).join('\n')).not.toContain('Write the line that does your second step');
	});

	it('has its own examples shown beside the one that is asked about, not those of another', async () => {
		const session = await started(shapes.replace('high', 'h'), 'area', shapeExamples);
		await press(session, 'not-sure', 2);
		expect(said(session)).toMatch(/Another example of this task: volume\(/);
	});
});

describe('a function that the file does not have', { timeout: 60_000 }, () => {
	it('is looked for among those that it has', async () => {
		const session = await started(`def first_try(w):\n    return w\n\ndef second_try(w):\n    return w\n`, 'first_try', [example('area(2, 3)', '6')]);
		await answer(session, 'right');
		expect(said(session)).toContain('Look through this file: does it have one?');
		await answer(session, 'no');
		expect(said(session)).toContain('Right, it has none. The functions in this file are first_try and second_try.');
		await press(session, 'not-sure', 2);
		expect(heard(session)).toEqual(expect.arrayContaining([expect.stringContaining('under another name, in another file, or not yet?'), expect.stringContaining('If it has another name, give it the name that the task uses.')]));
	});

	it('is held beside the one that is nearly called so', async () => {
		const session = await started(`def iseven(n):\n    return n % 2 == 0\n`, 'iseven', [example('is_even(4)', 'True')]);
		await until(session, 'repair');
		await press(session, 'not-sure');
		expect(said(session)).toContain('Compare that, letter by letter, with iseven in your file.');
	});
});

describe('an example whose values stand somewhere else', { timeout: 60_000 }, () => {
	it('is asked about after those that show them', async () => {
		const text = `PRICES = [1, 2]\n\ndef total(xs):\n    return xs[0]\n`;
		const session = await started(text, 'total', [example('total(hidden_prices)', '9'), example('total([4, 2, 1])', '7')]);
		expect(said(session)).toContain('total([4, 2, 1])');
	});
});
