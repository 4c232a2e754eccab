import { startTest } from '../../../code/testIds';
import type { Test, TestResult } from '../../../words';
import type { Ground, PastTurn } from '../../roles';

/** A test and what the last run gave for it. */
export interface Tried {
	readonly test: Test;
	readonly result: TestResult;
}

/** What was run: the tests, and the start of the program where that was looked at. */
export function triedOf({ problem, evidence }: Pick<Ground, 'problem' | 'evidence'>): readonly Test[] {
	return evidence.run.results.some(({ test }) => test === startTest.id) ? [...problem.tests, startTest] : problem.tests;
}

/** Pairs of tests and results, in the tests' order. */
export function triedTests(ground: Ground): readonly Tried[] {
	return triedOf(ground).flatMap((test) => {
		const result = ground.evidence.run.results.find((each) => each.test === test.id);
		return result ? [{ test, result }] : [];
	});
}

/** A try at a repair of the program as it was: with another text the same is tried anew, and may be asked for anew. */
export function isPastTry({ question, version }: Pick<PastTurn, 'question' | 'version'>, now: number): boolean {
	return question.template === 'repair.test' && version !== now;
}
