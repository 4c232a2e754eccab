import type { Test } from '../words';
import type { Program } from './runner';

/** How a version of the program did on the tests. */
export interface Attempted {
	/** For each test, in the order in which they were given: it passed. False also for a test that was not tried. */
	readonly passed: readonly boolean[];
	/** For each test of several printed lines what of them is right (`rightLines`); empty for any other, and for one that was not tried. */
	readonly lines: readonly (readonly boolean[])[];
	/** Rounds of loops and calls, all tests together. */
	readonly steps: number;
	/** How each tried test ended, as a number to compare with: equal where two versions ended alike, 0 where it passed. */
	readonly ends: readonly number[];
	/** Zero-based line where the text is no program; null when it is one. */
	readonly broken: number | null;
	/** Steps of each tried test, where all were to be tried; else empty. */
	readonly spent: readonly number[];
	/** For each test, where the program is asked to show it (a script; a test that compares what is shown or printed): the value or the output; null otherwise, and where the test did not come to its end. */
	readonly shown: readonly (string | null)[];
}

export interface AttemptPlan {
	readonly tests: readonly Test[];
	/** Steps that a version has for each test: rounds of loops and calls, not lines. Parts of a step count as a whole one. */
	readonly budgets: readonly number[];
	/** The first so many tests decide: a version that passes none of them is not tried on the others. */
	readonly decisive: number;
	/** Every version is tried on every test. */
	readonly all?: boolean;
}

/**
 * Tries versions of one program, contained as every other run. What a version does to its interpreter is undone before
 * the next. Steps end what hangs; the clock is only behind them, so that two calls give the same. Rejects as a runner does.
 */
export interface Attempter {
	/** One result for each text, in their order. */
	attempt(program: Program, texts: readonly string[], plan: AttemptPlan, signal: AbortSignal): Promise<readonly Attempted[]>;
}
