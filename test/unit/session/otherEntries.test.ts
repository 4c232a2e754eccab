/** What a file holds beside the function that a session was about. */
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../extension/code/entries';
import { othersWithExamples, unfinishedBy, unfinishedWords } from '../../../extension/session/otherEntries';
import type { Run, TestResult } from '../../../extension/words';

const at = (line: number, name: string | null, examples: number): Entry => ({ line, entry: name === null ? { kind: 'script' } : { kind: 'function', name }, examples });
const result = (passed: boolean, kind: 'returned' | 'not-run' = 'returned') => ({ passed, ending: { kind } }) as unknown as TestResult;
const run = (...results: readonly TestResult[]): Run => ({ version: 1, syntax: null, startup: null, results, missingModule: null, elapsedMs: 1 });

describe('the other functions of a file', () => {
	it('are those with examples, in the order of the program', () => {
		const offered = [at(30, 'warmest', 2), at(0, null, 1), at(8, 'to_fahrenheit', 2), at(20, 'coldest', 1), at(40, 'helper', 0)];
		expect(othersWithExamples(offered, { kind: 'function', name: 'to_fahrenheit' })).toEqual(['coldest', 'warmest']);
	});

	it('are not spoken of while all of their examples pass, or none could be run', () => {
		expect(unfinishedBy('warmest', run(result(true), result(true)))).toBeNull();
		expect(unfinishedBy('warmest', run(result(false, 'not-run')))).toBeNull();
		expect(unfinishedBy('warmest', run(result(true), result(false)))).toEqual({ name: 'warmest', total: 2, failed: 1 });
	});

	it.each([
		[1, 1, 'warmest has an example of its own, and it fails.'],
		[2, 1, 'warmest has 2 examples of its own, and 1 of them fails.'],
		[3, 2, 'warmest has 3 examples of its own, and 2 of them fail.'],
	])('with %i examples, %i of them failing', (total, failed, message) => {
		expect(unfinishedWords({ name: 'warmest', total, failed })).toEqual({ message, go: 'Go on with warmest' });
	});
});
