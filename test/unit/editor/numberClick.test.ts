import { describe, expect, test } from 'vitest';
import { clickedNumber, type MouseSelection } from '../../../extension/editor/numberClick';

const last = { line: 9, length: 12 };
const mouse = (from: readonly [number, number], to: readonly [number, number], at = 10_000): MouseSelection =>
	({ at, start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } });

describe('a click on the number of a line', () => {
	test('is a line that is selected whole, with its line break', () => expect(clickedNumber(mouse([3, 0], [4, 0]), null, last)).toBe(3));
	test('is the last line without one', () => expect(clickedNumber(mouse([9, 0], [9, 12]), null, last)).toBe(9));
	test('may follow a click into the same line a while before', () => expect(clickedNumber(mouse([3, 0], [4, 0]), mouse([3, 5], [3, 5], 9000), last)).toBe(3));
	test('may follow a click into another line at once', () => expect(clickedNumber(mouse([3, 0], [4, 0]), mouse([5, 2], [5, 6], 9900), last)).toBe(3));
});

describe('no click on a number is', () => {
	test('a click into the text', () => expect(clickedNumber(mouse([3, 4], [3, 4]), null, last)).toBeNull());
	test('the third click of a triple click', () => expect(clickedNumber(mouse([3, 0], [4, 0]), mouse([3, 4], [3, 9], 9800), last)).toBeNull());
	test('a drag over several lines', () => expect(clickedNumber(mouse([3, 0], [6, 0]), null, last)).toBeNull());
	test('a part of a line', () => expect(clickedNumber(mouse([3, 0], [3, 12]), null, last)).toBeNull());
	test('a click into an empty last line', () => expect(clickedNumber(mouse([9, 0], [9, 0]), null, { line: 9, length: 0 })).toBeNull());
});
