import { describe, expect, it } from 'vitest';
import { Mistakes, isTakenUp, placeOf } from '../../evaluation/sessions/uptake';
import type { Place } from '../../../extension/words';

const original = 'def f(n):\n    a = 0\n    b = 0\n    for i in range(n):\n        b = b + a\n    return a\n';
const fixed = 'def f(n):\n    a = 1\n    b = 0\n    for i in range(n):\n        b = b + a\n    return b\n';
const lines = (from: number, to = from): Place => ({ kind: 'lines', from, to });

describe('where an edit is', () => {
	it('on lines, or in a gap that it fills', () => {
		expect(placeOf('a\nb\nc\n', { from: 2, to: 3, text: 'x' })).toEqual(lines(1));
		expect(placeOf('a\nb\nc\n', { from: 2, to: 4, text: '' })).toEqual(lines(1));
		expect(placeOf('a\nb\nc\n', { from: 2, to: 2, text: 'x\n' })).toEqual({ kind: 'gap', after: 0 });
		expect(placeOf('a\nb', { from: 3, to: 3, text: '\nx' })).toEqual({ kind: 'gap', after: 1 });
		expect(placeOf('a\nb\n', { from: 2, to: 2, text: 'x' })).toEqual(lines(1));
	});
});

describe('a question is taken up', () => {
	it('by a change at the place, whatever it is, and by none elsewhere', () => {
		expect(isTakenUp(original, original.replace('a = 0', 'a = 7'), [lines(1)])).toBe(true);
		expect(isTakenUp(original, original.replace('b = 0', 'b = 7'), [lines(1)])).toBe(false);
		expect(isTakenUp(original, original, [lines(1)])).toBe(false);
	});

	it('in a gap, by lines that are put there', () => {
		const put = original.replace('    return a', '    b = 2\n    return a');
		expect(isTakenUp(original, put, [{ kind: 'gap', after: 4 }])).toBe(true);
		expect(isTakenUp(original, put, [{ kind: 'gap', after: 3 }])).toBe(false);
		expect(isTakenUp(original, put, [lines(5)])).toBe(false);
	});
});

describe('mistakes that are left', () => {
	it('are followed through changes elsewhere', () => {
		const mistakes = new Mistakes(original, fixed);
		expect(mistakes.places).toEqual([lines(1), lines(5)]);
		mistakes.edited(`# mine\n\n${original}`);
		expect(mistakes.places).toEqual([lines(3), lines(7)]);
	});

	it('are none any more once they are mended, though other lines were made otherwise', () => {
		const mistakes = new Mistakes(original, fixed);
		mistakes.edited(original.replace('a = 0', 'a = 1').replace('b = 0', 'b = 5'));
		expect(mistakes.places).toEqual([lines(5)]);
	});

	it('stay where a change was made that does not mend them', () => {
		const mistakes = new Mistakes(original, fixed);
		mistakes.edited(original.replace('a = 0', 'a = 9'));
		expect(mistakes.places).toEqual([lines(1), lines(5)]);
	});
});
