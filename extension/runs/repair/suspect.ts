import { callTest } from '../../code/testIds';
import type { Test } from '../../words';
import type { Attempter } from '../attempts';
import type { Program } from '../runner';
import type { Tried } from './candidate';

/** So many tests beside it have to pass before one is the suspect. */
const leastOthers = 3;
/** So many versions have to agree on what comes out there instead, and no less than half of those that leave it. */
const leastAgreeing = 2;
/** Rounds and calls of a version on the call of the test. */
const steps = 4000;

/**
 * The id of the test that may itself be wrong: where no version passes all, those that mend the most pass every other test and agree with
 * the likeliest of them on this one. `partial`: versions that mend something, the likeliest of the best first. Null for none. Rejects as
 * the attempter does.
 */
export async function suspectTest(attempter: Attempter, program: Program, tests: readonly Test[], partial: readonly Pick<Tried, 'text' | 'passed'>[], signal: AbortSignal): Promise<string | null> {
	const most = partial.filter(({ passed }) => passed.filter((one) => one).length === tests.length - 1);
	const left = new Set(most.map(({ passed }) => passed.indexOf(false)));
	const [at] = left;
	const test = at === undefined ? undefined : tests[at];
	// Where each leaves another one, it is the versions that are not right yet.
	if (left.size !== 1 || test?.kind !== 'call' || isAtEdge(test.call) || tests.length <= leastOthers || most.length < leastAgreeing) return null;
	const asked = callTest({ call: test.call, expected: '', compare: 'shown', raises: false, before: test.before ?? '' }, test.origin);
	const done = await attempter.attempt(program, most.map(({ text }) => text), { tests: [asked], budgets: [steps], decisive: 1, all: true }, signal);
	const given = done.map(({ shown }) => shown[0] ?? null);
	const agreeing = given.filter((one) => one !== null && one === given[0]).length;
	return agreeing >= leastAgreeing && agreeing * 2 >= given.length ? test.id : null;
}

/** Something of the call is nothing, zero, one, below zero, empty or alone: a case that programs forget far more often than an example is wrong. */
function isAtEdge(call: string): boolean {
	return /[(,]\s*(?:-\d[\d.]*|[01](?:\.0*)?|''|""|[[({]\s*[\])}]|\[[^\][,]*\])\s*[,)]/.test(call);
}

/** The id of the only test that fails, where enough others pass: what goes against the words of the task only to mend it speaks against the test. Null for none. */
export function contradicted(tests: readonly Test[], { passed }: { readonly passed: readonly boolean[] }): string | null {
	const failing = tests.filter((_, at) => passed[at] !== true);
	const [test] = failing;
	return test?.kind === 'call' && failing.length === 1 && tests.length > leastOthers ? test.id : null;
}
