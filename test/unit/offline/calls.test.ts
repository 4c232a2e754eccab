/** Calls that the student is told of, and may copy into the program. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { callOf } from '../../../extension/tutor/offline/facts/story';
import { value } from './handMade';

const written = languages.find(({ spelling }) => spelling.written)?.spelling.written;

describe('a call with the values of a run', () => {
	it('is one that can be typed where an array is written with its type', () => {
		const words = { ...value('[]'), shown: '{"a", "it"}', type: 'String[]' };
		const rows = { ...value('[]'), shown: '{{1}, {2}}', type: 'int[][]' };
		expect(callOf('first', [words, value('3')], written)).toBe('first(new String[] {"a", "it"}, 3)');
		expect(callOf('first', [rows], written)).toBe('first(new int[][] {{1}, {2}})');
		expect(callOf('first', [{ ...rows, shown: 'null' }], written)).toBe('first(null)');
	});

	it('is as the values show themselves where they are written so', () => {
		expect(callOf('first', [value('[1, 2]'), value('3')])).toBe('first([1, 2], 3)');
	});
});
