import type { BugDigest, EventBody, RunDigest } from './events';
import { countedTests, openTurn, type SessionState } from './state';

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
	for (const bug of state.bugs) {
		const tests = countedTestsOf(state, bug);
		const gone = isGone(bug, tests, run);
		const back = !gone && shows(bug, tests, run);
		for (const task of state.tasks.filter((other) => other.bug === bug.id)) {
			if (gone && task.status === 'open') {
				events.push(task.kind === 'syntactical' ? { type: 'task-resolved', task: task.id, by: 'run' } : { type: 'task-unconfirmed', task: task.id });
				closed.add(task.id);
			} else if (back && task.kind === 'syntactical' && task.status === 'resolved') {
				events.push({ type: 'task-reopened', task: task.id });
				closed.delete(task.id);
			}
		}
	}
	const turn = openTurn(state);
	if (turn?.purpose === 'task' && turn.task && closed.has(turn.task) && state.pending.kind !== 'assess') {
		events.push({ type: 'question-withdrawn', turn: turn.id, reason: 'solved' });
	}
	return events;
}

/** The run shows a failure that no bug with its symptom explains: a new diagnosis is due. */
export function showsMore(state: SessionState): boolean {
	const { run } = state;
	if (!run) {
		return false;
	}
	if (run.broken) {
		return !state.bugs.some((bug) => shows(bug, [], run));
	}
	const counted = countedTests(state).map((test) => test.id);
	return run.results.some(
		(result) => counted.includes(result.test) && !result.passed && result.ending !== 'not-run' && result.ending !== 'bad-test'
			&& !state.bugs.some((bug) => bug.tests.includes(result.test) && resultShows(bug, result)),
	);
}

/** Is the symptom gone? A program that cannot start says nothing of the bugs that show only when it runs. */
export function isGone(bug: BugDigest, tests: readonly string[], run: RunDigest): boolean {
	if (bug.symptom === 'syntax') {
		return run.broken?.kind !== 'syntax';
	}
	if (run.broken) {
		return run.broken.kind === 'startup' && bug.symptom === 'exception' && bug.tests.length === 0 && run.broken.type !== bug.error;
	}
	const results = run.results.filter((result) => tests.includes(result.test));
	if (bug.symptom === 'value' || bug.symptom === 'output') {
		return results.every((result) => result.passed);
	}
	return results.every((result) => result.ending !== 'not-run' && !resultShows(bug, result));
}

function shows(bug: BugDigest, tests: readonly string[], run: RunDigest): boolean {
	if (run.broken) {
		return run.broken.kind === 'syntax' ? bug.symptom === 'syntax' : bug.symptom === 'exception' && run.broken.type === bug.error;
	}
	return run.results.some((result) => tests.includes(result.test) && resultShows(bug, result));
}

function resultShows(bug: BugDigest, result: ResultDigest): boolean {
	if (result.passed) {
		return false;
	}
	switch (bug.symptom) {
		case 'syntax':
			return false;
		case 'exception':
			return result.ending === 'raised' && result.error === bug.error;
		case 'endless':
			return result.ending === 'endless' || result.ending === 'slow' || result.ending === 'memory' || result.ending === 'too-much-output';
		case 'input':
			return result.ending === 'waiting-for-input';
		case 'value':
		case 'output':
			return result.ending !== 'not-run' && result.ending !== 'bad-test' && result.ending !== 'raised' && result.ending !== 'endless';
	}
}

function countedTestsOf(state: SessionState, bug: BugDigest): readonly string[] {
	const counted = countedTests(state).map((test) => test.id);
	return bug.tests.filter((test) => counted.includes(test));
}
