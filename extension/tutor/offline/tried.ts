import type { Test, TestResult } from '../../words';
import type { Ground } from '../roles';

/** A test and what the last run gave for it. */
export interface Tried {
	readonly test: Test;
	readonly result: TestResult;
}

/** Pairs of tests and results, in the tests' order. */
export function triedTests(ground: Ground): readonly Tried[] {
	return ground.problem.tests.flatMap((test) => {
		const result = ground.evidence.run.results.find((each) => each.test === test.id);
		return result ? [{ test, result }] : [];
	});
}
