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
});
