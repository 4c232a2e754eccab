import { describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { isSaidByTask } from '../../../extension/session/examples/saidByTask';
import { frameAround, frameOfNumber } from '../../../extension/tutor/offline/facts/labels';
import { typedProbesOf } from '../../../extension/tutor/offline/closing/typedProbes';
import { emptyOutline } from '../../support/fakes';

const condition = (line: number, text: string) => ({ line, text, body: { from: line + 1, to: line + 1 }, word: 'if', function: null });

function probes(code: string, began: string, conditions: readonly (readonly [number, string])[], examples: readonly (readonly string[])[], statement = '') {
	const outline = { ...emptyOutline, conditions: conditions.map(([line, text]) => condition(line, text)) };
	const problem = { title: 'p', statement, entry: { kind: 'script' } as const, tests: examples.map((typed) => inputTest(typed, '1', 'student')) };
	return typedProbesOf({ problem, outline, code: { language: 'python', version: 2, text: code }, began });
}

const typed = (...given: Parameters<typeof probes>) => probes(...given).flatMap(({ isFar, typed: lines }) => (isFar ? [] : [lines.join(' ')]));

describe('typed input at an edge', () => {
	it('begins where a mended condition turns, then where others do, then beside an example', () => {
		expect(typed('if a < 12\nif a >= 65', 'if a < 12\nif a > 65', [[0, 'a < 12'], [1, 'a >= 65']], [['30']])).toEqual(['65', '12', '31', '29']);
	});

	it('says whether the task speaks of the value', () => {
		expect(probes('if a < 12\nif a >= 65', '', [[0, 'a < 12'], [1, 'a >= 65']], [['100']], 'Free under 12.').filter(({ isFar }) => !isFar).map(({ isSpokenOf, isBound }) => [isSpokenOf, isBound])).toEqual([[true, true], [false, true]]);
	});

	it('puts texts in the place of texts, and the last line alone', () => {
		expect(typed('if w == "stop"', 'if w == "stop"', [[0, 'w == "stop"']], [['red', '50']])).toEqual(['stop 50', '50']);
	});

	it('has nothing that an example has, and nothing for long examples', () => {
		expect(typed('x', 'x', [], [['3'], ['4'], ['2']])).toEqual(['5', '1']);
		expect(typed('x', 'x', [], [['1', '2', '3', '4', '5', '6', '7']])).toEqual([]);
	});
});

describe('an example that the task has too', () => {
	const problem = (statement: string) => ({ title: 'p', statement, entry: { kind: 'script' } as const, tests: [] });

	it.each([
		['one line', 'age 10 -> 5', ['10'], '5', true],
		['values with words between', 'Example: price 3, how many 4 -> Total: 12', ['3', '4'], 'Total: 12', true],
		['several lines', 'Input: 4 9 2 0  ->\nSum: 15\nBiggest: 9', ['4', '9', '2', '0'], 'Sum: 15\nBiggest: 9', true],
		['another value', 'age 10 -> 5', ['10'], '9', false],
		['another input', 'age 10 -> 5', ['1'], '5', false],
		['a longer value', 'age 10 -> 55', ['10'], '5', false],
		['nothing typed', 'prints 5', [], '5', false],
	])('%s', (_, statement, lines, expected, said) => {
		expect(isSaidByTask(problem(statement), inputTest(lines, expected, 'student'))).toBe(said);
	});
});

describe('words beside a value', () => {
	it.each([
		['Total: 12', '12', { before: 'Total: ', after: '' }],
		['24 is the answer', '24', { before: '', after: ' is the answer' }],
		['12 of 24', '24', null],
		['Total: 112', '12', null],
		['Result: yes', 'yes', { before: 'Result: ', after: '' }],
	])('%s around %s', (line, value, frame) => {
		expect(frameAround(line, value)).toEqual(frame);
	});

	it('stand around the only number', () => {
		expect(frameOfNumber('Mean: 2.5 m')).toEqual({ before: 'Mean: ', after: ' m' });
		expect(frameOfNumber('3 plus 4')).toBeNull();
		expect(frameOfNumber('none')).toBeNull();
	});
});
