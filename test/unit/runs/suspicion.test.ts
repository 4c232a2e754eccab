import { describe, expect, it } from 'vitest';
import { rankPlaces, shortestFailing } from '../../../extension/runs/suspicion';
import type { Ending, Run, TestResult } from '../../../extension/words';

const result = (test: string, passed: boolean, lines: readonly number[], more: Partial<TestResult> = {}): TestResult => ({
	test, passed, ending: { kind: 'ended' }, expected: null, output: '', lines, steps: lines.length, ...more,
});
const run = (results: readonly TestResult[], more: Partial<Run> = {}): Run => ({
	version: 1, syntax: null, startup: null, results, missingModule: null, elapsedMs: 1, ...more,
});
const lines = (ranked: ReturnType<typeof rankPlaces>) => ranked.map(({ place }) => (place.kind === 'lines' ? place.from : null));
const raised = (line: number | null): Ending => ({ kind: 'raised', exception: { type: 'KeyError', message: '', line, frames: [] } });

describe('suspicious places', () => {
	it('puts lines first that only failing tests passed', () => {
		const ranked = rankPlaces(run([result('a', false, [1, 2, 5]), result('b', true, [1, 2, 3]), result('c', true, [1, 3])]), []);
		expect(lines(ranked)).toEqual([5, 2, 1]);
		expect(ranked[0]?.score).toBe(1);
		expect(ranked.every(({ score }) => score > 0 && score <= 1)).toBe(true);
	});

	it('breaks ties by the end of the failing run, the same way every time', () => {
		expect(lines(rankPlaces(run([result('a', false, [1, 2, 3, 9])]), []))).toEqual([9, 3, 2, 1]);
		expect(lines(rankPlaces(run([result('a', false, [1, 2, 3, 9], { ending: raised(2) })]), []))[0]).toBe(2);
	});

	it('knows only lines that hold a statement', () => {
		expect(lines(rankPlaces(run([result('a', false, [0, 1, 2])]), [1, 2]))).toEqual([2, 1]);
	});

	it('names the line of a syntax error, and nothing when all passes', () => {
		expect(lines(rankPlaces(run([], { syntax: { message: '', line: 4, column: null, type: 'SyntaxError' } }), []))).toEqual([4]);
		expect(rankPlaces(run([result('a', true, [1])]), [])).toEqual([]);
		expect(rankPlaces(run([result('a', false, [1], { ending: { kind: 'not-run' } })]), [])).toEqual([]);
	});
});

describe('the failing test that is shortest to follow', () => {
	it('ends by itself, in the fewest steps', () => {
		const results = [
			result('long', false, [], { steps: 90 }), result('endless', false, [], { steps: 3, ending: { kind: 'endless', line: 1 } }),
			result('short', false, [], { steps: 12, ending: raised(1) }), result('passes', true, [], { steps: 1 }), result('bad', false, [], { steps: 0, ending: { kind: 'bad-test', reason: '' } }),
		];
		expect(shortestFailing(run(results))).toBe('short');
		expect(shortestFailing(run(results.slice(1, 2)))).toBe('endless');
		expect(shortestFailing(run(results.slice(3)))).toBeNull();
	});

	it('is the first where nobody can follow any', () => {
		expect(shortestFailing(run([result('first', false, [], { steps: 5007, ending: raised(1) }), result('second', false, [], { steps: 4990, ending: raised(1) })]))).toBe('first');
	});
});
