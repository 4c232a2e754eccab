/** Which failing examples are followed step by step. */
import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '../../../extension/runs/evidence';
import type { Runner } from '../../../extension/runs/runner';
import type { Ending, Test, TestResult } from '../../../extension/words';
import { call, outline, raised, traceOf, value } from '../offline/handMade';

const gave = (shown: string): Ending => ({ kind: 'returned', value: value(shown) });
const stopped: Ending = { kind: 'raised', exception: raised('IndexError: no', 2) };

/** The ids of the traced examples, the one to follow first; each is given by how it ends, the shortest run first. */
async function traced(endings: readonly Ending[]): Promise<readonly string[]> {
	const tests = endings.map((_, at): Test => call(`t${at}`, `f(${at})`, '0'));
	const results = tests.map(({ id }, at): TestResult => ({ test: id, passed: false, ending: endings[at] ?? stopped, expected: value('0'), output: '', lines: [1], steps: at + 1 }));
	const followed: string[] = [];
	const runner = {
		run: async () => ({ version: 1, syntax: null, startup: null, results, missingModule: null, elapsedMs: 1 }),
		trace: async (_: unknown, { id }: Test) => { followed.push(id); return traceOf(id, 'f', '', '2\n2 return 1'); },
	} as unknown as Runner;
	await gatherEvidence(runner, { version: 1, text: 'def f(n):\n    return n\n', fileName: 'f.py', entry: { kind: 'function', name: 'f' }, files: [] }, outline({ statementLines: [1] }), tests, [], new AbortController().signal);
	return followed;
}

describe('the examples that are followed', () => {
	it('are the shortest, and one more that fails in the same way', async () => {
		expect(await traced([gave('1'), gave('2'), gave('3'), gave('4')])).toEqual(['t0', 't1']);
	});

	it('are one for each way to fail, and another wrong value where there may be two mistakes', async () => {
		expect(await traced([stopped, gave('1'), gave('2'), gave('3')])).toEqual(['t0', 't1', 't2']);
		expect(await traced([gave('1'), stopped, gave('2'), gave('3')])).toEqual(['t0', 't1', 't2', 't3']);
		expect(await traced([stopped, gave('1'), stopped])).toEqual(['t0', 't1', 't2']);
	});
});
