import { describe, expect, it } from 'vitest';
import { compareOutput, isExpectedOutput } from '../../../extension/runs/output';

describe('printed output', () => {
	it.each([
		['7', '7\n', true], ['7\n\n', '7', true], ['a \nb', 'a\nb  \n', true], ['a\r\nb', 'a\nb\n', true], ['7', '8', false], ['a b', 'a  b', false], ['', '', true], ['\na', 'a', false],
	])('%j is what %j means: %s', (expected, text, same) => {
		expect(isExpectedOutput(expected, { text })).toBe(same);
	});

	const printed = { text: 'a? b? sum: 7\n', prompts: [[0, 3], [3, 6]], typed: ['3', '4'] } as const;
	it.each(['sum: 7', 'a? b? sum: 7', 'a? 3\nb? 4\nsum: 7', 'a?\nb?\nsum: 7'])('prompts may be there or not: %j', (expected) => {
		expect(isExpectedOutput(expected, printed)).toBe(true);
	});

	it('does not take a prompt for an answer', () => {
		expect(isExpectedOutput('a? sum: 7', printed)).toBe(false);
		expect(isExpectedOutput('sum: 8', printed)).toBe(false);
	});

	it('is compared line by line in the nearest reading', () => {
		expect(compareOutput('first\nsum: 8\nlast', { text: 'n? first\nsum: 7\nlast\n', prompts: [[0, 3]], typed: ['1'] })).toEqual({
			same: false,
			lines: [{ kind: 'same', text: 'first' }, { kind: 'missing', text: 'sum: 8' }, { kind: 'extra', text: 'sum: 7' }, { kind: 'same', text: 'last' }],
		});
		expect(compareOutput('1', { text: '1\n' })).toEqual({ same: true, lines: [{ kind: 'same', text: '1' }] });
	});

	it.each([
		['Total: 17', 'Total: 17.0', true], ['16.50', '16.5', true], ['7', '7.5', false], ['v1', 'v1.0', false], ['1.0.2', '1.2', false], ['1,000', '1,0', false], ['-3', '-3.0', true], ['x3', 'x3.0', false],
	])('takes numbers by their amount where it may: %s and %s', (expected, text, same) => {
		expect(isExpectedOutput(expected, { text }, ['amounts'])).toBe(same);
		expect(isExpectedOutput(expected, { text })).toBe(false);
	});
});
