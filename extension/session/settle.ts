import { halfMended } from './edits/halfMended';
import { isItsStop, isSameLine } from './edits/sameStop';
import { isWanted, shouldRunTemplate } from '../tutor/offline/moves/names';
import type { EventBody, RunDigest } from './events/events';
import { standingAt } from '../tutor/offline/diagnosis/unwritten';
import { isPause } from './sentences';
import { allPass, type BugState, countedTests, diagnosisKey, hasRunAtLast, openTurn, score, type SessionState, type TaskState } from './state';

type ResultDigest = RunDigest['results'][number];

/**
 * What a run says of the bugs, as events: tasks done, tasks whose understanding is not yet shown, tasks undone, and an open
 * question that has become pointless. Pure, and idempotent: after its events it has nothing more to say.
 */
export function settle(state: SessionState): readonly EventBody[] {
	const { run } = state;
	if (!run) {
		return [];
	}
	const events: EventBody[] = [];
	const closed = new Set(state.tasks.filter((task) => task.status !== 'open').map((task) => task.id));
	for (const bug of state.bugs.filter((each) => !isUnjudged(state, each))) {
		const tests = countedTestsOf(state, bug);
		const gone = isGone(state, bug, tests, run);
		const back = !gone && shows(state, bug, tests, run);
		for (const task of state.tasks.filter((other) => other.bug === bug.id)) {
			if (gone && task.status === 'open') {
				events.push(task.kind === 'syntactical' ? { type: 'task-resolved', task: task.id, by: 'run' } : wasExplained(state, task) ? { type: 'task-resolved', task: task.id, by: 'answer' } : { type: 'task-unconfirmed', task: task.id });
				closed.add(task.id);
			} else if (back && task.kind === 'syntactical' && task.status === 'resolved') {
				events.push({ type: 'task-reopened', task: task.id });
				closed.delete(task.id);
			}
		}
	}
	events.push(...voidVerdicts(state));
	const turn = openTurn(state);
	if (turn?.purpose === 'foresee' && turn.version !== state.code.version && state.pending.kind === 'student') {
		events.push({ type: 'question-withdrawn', turn: turn.id, reason: 'edit' });
	}
	if (turn?.purpose === 'task' && turn.task && closed.has(turn.task) && state.pending.kind !== 'assess') {
		events.push({ type: 'question-withdrawn', turn: turn.id, reason: 'solved' });
	}
	return events;
}

/** The student said what the run does there, and was only asked what they want instead when they changed the program: that change says it. */
function wasExplained(state: SessionState, { id }: TaskState): boolean {
	const own = state.turns.filter(({ task, status }) => task === id && status !== 'withdrawn');
	const [before, open] = own.slice(-2);
	const isWish = open?.id === openTurn(state)?.id && open !== undefined && (isWanted(open.template) || open.template === shouldRunTemplate);
	return isWish && before?.stage === 'explain' && before.assessment?.kind === 'answer' && before.assessment.correct === true;
}

/** Nothing shows any more whether it is there: no example counts, or others took the place of its own and were not looked at yet. */
function isUnjudged(state: SessionState, bug: BugState): boolean {
	const isReplaced = bug.tests.length > 0 && bug.tests.every((test) => state.problem.tests.every(({ id }) => id !== test));
	const own = countedTestsOf(state, bug);
	// An example that was just put back has not run yet.
	const isNotRun = own.length > 0 && state.run?.broken === null && own.every((test) => state.run?.results.every((result) => result.test !== test));
	return bug.symptom !== 'syntax' && (isNotRun || (countedTests(state).length === 0 ? state.setAside.length > 0 : isReplaced && isDiagnosisDue(state)));
}

/** Answers that were called wrong by an example that does not count any more. */
function voidVerdicts(state: SessionState): readonly EventBody[] {
	const counted = new Set(countedTests(state).map(({ id }) => id));
	const isVoid = ({ status, purpose, stage, slots, assessment }: SessionState['turns'][number]) =>
		status === 'answered' && purpose === 'task' && stage === 'expect' && assessment?.kind === 'answer' && assessment.correct === false && slots.test !== undefined && !counted.has(slots.test);
	return state.turns.filter(isVoid).map(({ id }) => ({ type: 'verdict-withdrawn', turn: id, reason: 'aside' }));
}

/** A failure is on the screen that no bug explains, and this program on these tests was not diagnosed yet. */
export function isDiagnosisDue(state: SessionState): boolean {
	return (showsMore(state) || hasTakenShape(state) || isNewProgram(state) || (hasRunAtLast(state) && !allPass(state)) || (!isPause(state) && halfMended(state).length > 0)) && state.diagnosed !== diagnosisKey(state);
}

/** Most of the program is another one than was diagnosed, and it does not pass. */
function isNewProgram(state: SessionState): boolean {
	const { passed, total } = score(state);
	return state.replaced !== undefined && state.replaced > Number(state.diagnosed?.split(' ')[0] ?? 0) && passed < total;
}

/** What was planned passes an example by now and fails another: from here on it can be hunted. */
function hasTakenShape(state: SessionState): boolean {
	const { passed, total } = score(state);
	const isShaped = state.standing === 'broken' ? state.bugs.some((bug) => isPlanShaped(state, bug)) : passed > 0 && passed < total;
	return isShaped && state.run?.broken === null;
}

/** A function that was to be written passes an example of its own by now, and fails another. */
export function isPlanShaped({ run, standing }: SessionState, bug: BugState): boolean {
	const own = run?.results.filter(({ test }) => bug.tests.includes(test)) ?? [];
	return standingAt(bug, standing) !== standing && own.some(({ passed }) => passed) && own.some(({ passed }) => !passed);
}

/** The run shows other failures than the one that the open question is about, and not that one: it has to wait. */
export function isTargetMasked(state: SessionState): boolean {
	const turn = openTurn(state);
	const bug = state.tasks.find((task) => task.id === turn?.task)?.bug;
	return turn?.purpose === 'task' && bug !== undefined && isDiagnosisDue(state) && !showing(state).has(bug);
}

/** The open tasks that can be worked on now: those of bugs that this run shows. Where it shows none of them, all. */
export function workable(state: SessionState): readonly TaskState[] {
	const open = state.tasks.filter((task) => task.status === 'open');
	const shown = showing(state);
	const now = open.filter((task) => shown.has(task.bug));
	const workable = now.length > 0 ? now : open;
	const first = aimedElsewhere(state) ?? pointedAt(state) ?? inHand(state, workable);
	return [...workable.filter((task) => task.bug === first), ...workable.filter((task) => task.bug !== first)];
}

/** The bug that was asked about last, while nothing of it had to be left: one is finished before the next. */
function inHand({ turns, tasks }: SessionState, workable: readonly TaskState[]): string | undefined {
	const last = turns.findLast(({ purpose, status }) => purpose === 'task' && status !== 'withdrawn');
	const bug = tasks.find(({ id }) => id === last?.task)?.bug;
	const own = workable.filter((task) => task.bug === bug);
	return own.length > 0 && own.every(({ left }) => left === 0) ? bug : undefined;
}

/** The bug that the example of the last repair shows now, where that is not the one that was to be mended: it is gone from there, and stands elsewhere still. */
export function aimedElsewhere(state: SessionState): string | null {
	const { run, turns, tasks } = state;
	const last = turns.findLast(({ purpose, status }) => purpose === 'task' && status !== 'withdrawn');
	const aim = last?.stage === 'repair' && last.status === 'answered' ? run?.results.find(({ test }) => test === last.slots.test) : undefined;
	const own = tasks.find(({ id }) => id === last?.task)?.bug;
	if (!run || !aim || aim.passed || own === undefined) {
		return null;
	}
	const shown = state.bugs.filter((bug) => bug.tests.includes(aim.test) && resultShows(state, bug, aim, run) && tasks.some((task) => task.bug === bug.id && task.status === 'open'));
	return shown.some(({ id }) => id === own) ? null : (shown[0]?.id ?? null);
}

/** The bug at whose place the student pointed when they were asked for that of another: they are followed there. */
function pointedAt({ turns, tasks }: SessionState): string | undefined {
	const turn = turns.findLast(({ stage, purpose, status, assessment }) => stage === 'locate' && purpose === 'task' && status === 'answered' && (assessment?.understood.length ?? 0) > 0);
	const bugOf = (id: string | null | undefined) => tasks.find((task) => task.id === id)?.bug;
	const bugs = turn?.assessment?.understood.map(bugOf) ?? [];
	return turn && !bugs.includes(bugOf(turn.task)) ? bugs[0] : undefined;
}

/** All examples that showed the bug are set aside or changed: perhaps there never was one. */
export function isMoot(state: SessionState, id: string): boolean {
	const bug = state.bugs.find((other) => other.id === id);
	return bug !== undefined && bug.tests.length > 0 && countedTestsOf(state, bug).length === 0;
}

/** Ids of the bugs whose symptom the last run shows. */
function showing(state: SessionState): ReadonlySet<string> {
	const { run } = state;
	return new Set(run ? state.bugs.filter((bug) => shows(state, bug, countedTestsOf(state, bug), run)).map((bug) => bug.id) : []);
}

/** The run shows a failure that no bug with its symptom explains. */
function showsMore(state: SessionState): boolean {
	const { run } = state;
	if (!run) {
		return false;
	}
	if (run.broken) {
		return !state.bugs.some((bug) => shows(state, bug, [], run));
	}
	if (run.known && !run.known.whole) {
		return true;
	}
	const counted = countedTests(state).map((test) => test.id);
	return run.results.some(
		(result) => counted.includes(result.test) && !result.passed && result.ending !== 'not-run' && result.ending !== 'bad-test'
			&& !state.bugs.some((bug) => bug.tests.includes(result.test) && resultShows(state, bug, result, run)),
	);
}

/** Is the symptom gone? A program that cannot start says nothing of the bugs that show only when it runs. */
export function isGone(state: SessionState, bug: BugState, tests: readonly string[], run: RunDigest): boolean {
	if (run.known?.gone.includes(bug.id)) {
		return true;
	}
	if (bug.symptom === 'syntax') {
		return run.broken?.kind !== 'syntax';
	}
	if (run.broken) {
		return false;
	}
	const results = run.results.filter((result) => tests.includes(result.test));
	if (bug.known) {
		return results.every((result) => result.passed);
	}
	if (bug.symptom === 'value' || bug.symptom === 'output') {
		return results.every((result) => result.passed);
	}
	return results.every((result) => result.ending !== 'not-run' && !resultShows(state, bug, result, run));
}

function shows(state: SessionState, bug: BugState, tests: readonly string[], run: RunDigest): boolean {
	const { broken } = run;
	if (broken) {
		if (broken.kind === 'syntax') {
			return bug.symptom === 'syntax' && isSameLine(state, bug, broken.line, run) && (bug.message ?? broken.message) === broken.message;
		}
		return bug.symptom === 'exception' && broken.type === bug.error && isSameLine(state, bug, broken.line, run);
	}
	return !run.known?.gone.includes(bug.id) && run.results.some((result) => tests.includes(result.test) && resultShows(state, bug, result, run));
}

function resultShows(state: SessionState, bug: BugState, result: ResultDigest, run: RunDigest): boolean {
	if (result.passed) {
		return false;
	}
	if (bug.known && bug.symptom !== 'syntax') {
		return true;
	}
	switch (bug.symptom) {
		case 'syntax':
			return false;
		case 'exception':
			return isItsStop(state, bug, result, run);
		case 'endless':
			return isUnending(result);
		case 'input':
			return result.ending === 'waiting-for-input';
		case 'value':
		case 'output':
			return result.ending === 'returned' || result.ending === 'ended' || result.ending === 'exited';
	}
}

function isUnending({ ending }: ResultDigest): boolean {
	return ending === 'endless' || ending === 'slow' || ending === 'memory' || ending === 'too-much-output' || ending === 'crashed';
}

function countedTestsOf(state: SessionState, bug: BugState): readonly string[] {
	const counted = countedTests(state).map((test) => test.id);
	return bug.tests.filter((test) => counted.includes(test));
}
