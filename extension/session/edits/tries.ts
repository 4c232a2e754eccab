/** Tries that follow each other faster than anybody can think: before the next run the student says what it will give. Pure. */
import type { EventOf } from '../events/events';
import { openTurn, type SessionState } from '../state';

const many = 3;
/** Milliseconds in which they are many. */
const shortMs = 60_000;

/** Another text of the program ran and did not pass; one that did pass, or a prediction, begins afresh. A program that cannot start is half typed. */
export function triesAfter(state: SessionState, { digest }: EventOf<'run-finished'>, at: number): readonly number[] {
	if (digest.broken || digest.version === state.run?.version || state.pending.kind === 'start') return state.tries;
	const counted = state.problem.tests.map(({ id }) => id).filter((id) => !state.setAside.includes(id));
	const isPassed = digest.results.every(({ test, passed }) => passed || !counted.includes(test));
	return isPassed ? [] : [...state.tries, at].filter((each) => at - each < shortMs);
}

/** The run that is owed should wait for a prediction: a new text, at a repair, after so many tries in so short a time. */
export function isHasty(state: SessionState): boolean {
	const turn = openTurn(state);
	// Who writes a program step by step runs each step: none of them is a failed try.
	return state.standing === 'broken' && state.dueRun !== null && state.dueRun !== 'tests' && turn?.purpose === 'task' && turn.stage === 'repair' && state.code.version !== state.run?.version && state.tries.length >= many && state.changedAt - (state.tries.at(-many) ?? 0) < shortMs;
}

/** The question what the next run gives waits for its answer, or for its verdict: the run comes after that. */
export function isForeseeing(state: SessionState): boolean {
	return openTurn(state)?.purpose === 'foresee' && (state.pending.kind === 'student' || state.pending.kind === 'assess');
}
