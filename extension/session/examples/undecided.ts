/** When the student is asked what a call should give on which likely repairs part, and what follows from the answer. Pure. */
import { leastTests } from '../../tutor/offline/diagnosis/repairDiagnosis';
import type { Bug, Diagnosis, Stage } from '../../words';
import { isPlanShaped, workable } from '../settle';
import { allPass, type BugState, countedTests, diagnosisKey, type SessionState } from '../state';

/** So many of these questions a session asks; with fewer examples than a diagnosis needs, more. */
const most = { usual: 1, few: 2 };
/** What comes first is about the failing example itself; what comes after it depends on where the bug is. */
const before: readonly Stage[] = ['expect', 'read'];
const after: readonly Stage[] = ['locate', 'explain', 'repair'];

/**
 * The call to ask about now, or null: when it is clear what the failing example should give, and before anything is asked that
 * depends on the repair. Who has left such a question is not asked another.
 */
export function undecidedCall(state: SessionState): string | null {
	const [task] = workable(state);
	if (!task || state.diagnosed !== diagnosisKey(state) || state.run?.broken !== null) {
		return null;
	}
	const asked = state.turns.filter(({ purpose, status }) => purpose === 'narrow' && status !== 'withdrawn');
	const limit = countedTests(state).length < leastTests ? most.few : most.usual;
	if (asked.length >= limit || asked.some(({ status }) => status === 'left') || !isTime(state, task.bug)) {
		return null;
	}
	return state.undecided?.find((call) => !isExample(state, call) && asked.every(({ slots }) => slots.call !== call)) ?? null;
}

function isTime({ turns, tasks, stages, stagesDone }: SessionState, bug: string): boolean {
	const own = tasks.filter((task) => task.bug === bug).map(({ id }) => id);
	const isLate = turns.some((turn) => turn.status !== 'withdrawn' && turn.task !== null && own.includes(turn.task) && after.includes(turn.stage));
	const first = stages[bug]?.filter((stage) => before.includes(stage)) ?? [];
	return !isLate && (first.length === 0 || first.some((stage) => stagesDone[bug]?.includes(stage)));
}

/**
 * One of these calls is an example by now: repairs that do not pass it are to be dropped, also where the program itself does. Or the
 * example that none passed does not count any more.
 */
export function hasDecided(state: SessionState): boolean {
	if (state.diagnosed === diagnosisKey(state) || state.run?.broken !== null || allPass(state)) {
		return false;
	}
	const isSuspectGone = state.suspect !== undefined && countedTests(state).every(({ id }) => id !== state.suspect);
	return isSuspectGone || (state.undecided ?? []).some((call) => isExample(state, call));
}

function isExample({ problem }: SessionState, call: string): boolean {
	return problem.tests.some((test) => test.kind === 'call' && test.call === call);
}

/**
 * What a new diagnosis starts from: once an example has decided, the open bugs are symptoms again, so that whatever explains them
 * now takes their ids. The program is the same: no bug that was gone is back, and none takes the id of one.
 */
export function reconsidered(previous: Diagnosis | null, state: SessionState): Diagnosis | null {
	const asSymptom = ({ id, symptom, places, concept }: Bug): Bug => ({ kind: 'suspected', id, symptom, places, concept });
	const asGone = ({ id, symptom: { kind }, concept }: Bug): Bug => ({ kind: 'suspected', id, symptom: { kind, tests: [], exception: null, syntax: null }, places: [], concept });
	return previous && hasDecided(state) ? { ...previous, bugs: previous.bugs.map((bug) => (isOpen(state, bug.id) ? asSymptom(bug) : asGone(bug))) } : previous;
}

/** Open bugs that are in this diagnosis no more although the program is the same: an example has ruled them out. So is what was to be written, once it is hunted in. */
export function ruledOutBy({ bugs }: Diagnosis, state: SessionState): readonly string[] {
	const past = state.bugs.filter(({ id }) => isOpen(state, id) && bugs.every((other) => other.id !== id));
	return past.filter((bug) => hasDecided(state) || isPlanShaped(state, bug)).map(({ id }) => id);
}

/**
 * Open bugs whose repair had got past the examples by chance: the program has changed elsewhere, and what is known of it now explains every
 * failure without them. They never were there.
 */
export function supplantedBy({ bugs }: Diagnosis, state: SessionState): readonly BugState[] {
	if (bugs.length === 0 || bugs.some(({ kind }) => kind === 'suspected')) return [];
	const explained = new Set(bugs.flatMap(({ symptom }) => symptom.tests));
	return state.bugs.filter(({ id, known, tests }) => known && isOpen(state, id) && bugs.every((other) => other.id !== id) && tests.every((test) => explained.has(test)));
}

function isOpen({ tasks }: SessionState, bug: string): boolean {
	return tasks.some((task) => task.bug === bug && task.status === 'open');
}
