import type { TaskStatus } from '../../words';
import { LineHistory } from '../../code/anchors';
import type { EventBody, EventOf, SessionEvent } from './events';
import {
	answered, assessed, behind, besideQuestion, callTried, cancelled, closedTurns, questionAsked, questionLeft, questionWithdrawn, resting, said, verdictWithdrawn,
} from './foldTurns';
import { noticeOf } from '../modelNotes';
import { transferAnswered, transferAsked, transferUnread } from './foldTransfers';
import { isPauseDue, paceFrom, pauseOffered, worked } from '../pace';
import { stillFailing } from '../edits/stillFails';
import { triesAfter } from '../edits/tries';
import { diagnosisKey, openTurn, score, type SessionState, type TaskState } from '../state';

/**
 * The state after an event: a pure fold, total over every journal (any prefix of a journal folds). Null until the session started;
 * events that make no sense at their place (an answer to a turn that is not open, anything after the end) change nothing.
 */
export function fold(state: SessionState | null, event: SessionEvent): SessionState | null {
	if (event.type === 'started') {
		return state ?? start(event);
	}
	return state && { ...(state.outcome && !afterEnd.includes(event.type) ? state : apply(rested(state, event), event, event.id, event.at)), last: event.id };
}

/** A finished session changes no more, but its document can still move, and its ideas are asked about on another program. */
const afterEnd: readonly EventBody['type'][] = ['document-moved', 'transfer-asked', 'transfer-answered', 'transfer-unread'];

/** Before another question, a pause is offered when it is due. */
function rested(state: SessionState, event: SessionEvent): SessionState {
	const pace = worked(state.pace, event.at);
	const turns = state.turns.length;
	return event.type === 'question-asked' && isPauseDue(pace, turns)
		? said({ ...state, pace: pauseOffered(pace, turns) }, { kind: 'pause', id: `${event.id}-pause` })
		: { ...state, pace };
}

export function foldAll(events: Iterable<SessionEvent>): SessionState | null {
	let state: SessionState | null = null;
	for (const event of events) {
		state = fold(state, event);
	}
	return state;
}

function start(event: EventOf<'started'> & { readonly id: string; readonly at: number }): SessionState {
	return {
		id: event.session, startedAt: event.at, pace: paceFrom(event.at), document: event.document, problem: event.problem, code: event.code,
		changedAt: event.at, tries: [], settled: event.code.text, began: event.code.text,
		lines: LineHistory.of(event.code.version, event.code.text), mastery: event.mastery, ...(event.course ? { course: event.course } : {}),
		...(event.examples === 'later' ? { examplesLater: true } : {}), setAside: [], run: null, dueRun: 'start', standing: 'broken', diagnosed: null, bugs: [], tasks: [], stages: {}, stagesDone: {},
		node: null, verdict: null, turns: [], talk: [], closed: [], pending: { kind: 'start' }, outcome: null, transfers: [], last: event.id,
	};
}

/** Only the words of the task are others: nothing has to run again. */
function isSaidOtherwise({ examplesLater, problem }: SessionState, next: SessionState['problem']): boolean {
	return examplesLater !== true && next.statement !== problem.statement && JSON.stringify(next.tests) === JSON.stringify(problem.tests);
}

function apply(state: SessionState, event: EventBody, id: string, at: number): SessionState {
	switch (event.type) {
		case 'started':
			return state;
		case 'problem-changed':
			return problemChanged(state, event, id);
		case 'document-moved':
			return { ...state, document: event.document };
		case 'code-changed':
			return { ...codeChanged(state, event), changedAt: at };
		case 'code-replaced':
			return said({ ...state, replaced: event.version, settled: state.code.text }, { kind: 'replaced', id, version: event.version });
		case 'nothing-foreseen':
			return { ...state, tries: [] };
		case 'run-asked':
			return { ...state, dueRun: event.cause };
		case 'run-finished':
			return runFinished({ ...state, tries: triesAfter(state, event, at) }, event, id);
		case 'diagnosed':
			return {
				...withoutOpenEnds(state),
				standing: event.standing,
				...(event.undecided ? { undecided: event.undecided } : {}),
				...(event.suspect === undefined ? {} : { suspect: event.suspect }),
				bugs: [
					...event.bugs.map((bug) => ({ ...bug, line: bug.line ?? null, version: event.version })),
					...state.bugs.filter((bug) => !event.bugs.some((other) => other.id === bug.id) && !event.ruledOut?.includes(bug.id)),
				],
				// What an example has ruled out is nothing to work out; what was understood of it stays.
				tasks: state.tasks.filter(({ bug, status }) => status !== 'open' || event.ruledOut?.includes(bug) !== true),
				// What is named now is there, whatever the run before it made of an earlier repair.
				run: state.run?.known ? { ...state.run, known: { ...state.run.known, gone: state.run.known.gone.filter((id) => !event.bugs.some((bug) => bug.id === id)) } } : state.run,
				diagnosed: diagnosisKey(state, event.version),
				pending: { kind: 'set-tasks' },
			};
		case 'tasks-set':
			return tasksSet(state, event);
		case 'move-decided':
			// A closing purpose that has nothing to ask is left without a question.
			return event.move.kind === 'leave' && event.purpose !== 'task'
				? { ...state, closed: [...state.closed, event.purpose], pending: { kind: 'decide' } }
				: { ...state, pending: { kind: 'perform', move: event.move, purpose: event.purpose } };
		case 'question-asked':
			return questionAsked(state, event, id);
		case 'question-withdrawn':
			return questionWithdrawn(state, event);
		case 'question-left':
			return questionLeft(state, event, id);
		case 'task-left':
			return { ...behind(state, event.task), node: null, verdict: null, pending: { kind: openTurn(state) ? 'student' : 'decide' } };
		case 'help-given':
			return besideQuestion(state, event, 'hint', id, (turn) => ({ ...turn, rung: event.rung }));
		case 'change-offered':
			return besideQuestion(state, event, 'reply', id, (turn) => ({ ...turn, canShowChange: true }));
		case 'looked':
			return said({ ...state, looked: event.version }, { kind: 'looked', id, words: event.words, version: event.version });
		case 'replied':
			return besideQuestion(state, event, 'reply', id, (turn) => (event.to === 'reword' ? { ...turn, rewords: turn.rewords + 1 } : turn));
		case 'answered':
			return answered(state, event, id);
		case 'assessed':
			return assessed(state, event);
		case 'call-tried':
			return callTried(state, event);
		case 'verdict-withdrawn':
			return verdictWithdrawn(state, event, id);
		case 'code-checked':
			return state.pending.kind === 'resolve' ? { ...state, pending: { kind: 'decide' } } : state;
		case 'task-resolved':
			return withTask(state, event.task, 'resolved');
		case 'task-unconfirmed':
			return state.tasks.some((task) => task.id === event.task && task.status === 'open') ? withTask(state, event.task, 'unconfirmed') : state;
		case 'task-reopened':
			return withTask(state, event.task, 'open');
		case 'test-set-aside': {
			const others = state.setAside.filter((test) => test !== event.test);
			return { ...state, setAside: event.aside ? [...others, event.test] : others, dueRun: 'tests' };
		}
		case 'scratch-asked':
			return { ...state, scratch: { turn: event.turn, text: event.text } };
		case 'scratch-run':
			return said(withoutScratch(state), { kind: 'looked', id, words: event.words, version: event.version });
		case 'cancelled':
			return event.turn === null ? withoutScratch(state) : cancelled(state, event);
		case 'finished':
			return { ...finished(state, event, id), finishedAt: at };
		case 'transfer-asked':
			return transferAsked(state, event, id);
		case 'transfer-answered':
			return transferAnswered(state, event, id, at);
		case 'transfer-unread':
			return transferUnread(state, event, id);
		case 'budget-spent':
		case 'model-failed': {
			const notice = noticeOf(state, event, id);
			return notice ? said(state, notice) : state;
		}
	}
}

function problemChanged(state: SessionState, { problem, words }: EventOf<'problem-changed'>, id: string): SessionState {
	const next: SessionState = { ...state, problem, ...(state.examplesLater ? { examplesLater: false } : {}), ...(isSaidOtherwise(state, problem) ? {} : { dueRun: 'tests' }) };
	return words ? said(next, { kind: 'looked', id, words, version: state.code.version }) : next;
}

function withoutScratch({ scratch: _, ...state }: SessionState): SessionState {
	return state;
}

/** Without what the diagnosis before this one could not decide. */
function withoutOpenEnds({ undecided: _undecided, suspect: _suspect, ...state }: SessionState): SessionState {
	return state;
}

/** The edits of one event count from the text before it: taken from the end on, none of them moves another. */
function codeChanged(state: SessionState, event: EventOf<'code-changed'>): SessionState {
	const fromTheEnd = [...event.edits].sort((a, b) => b.from - a.from || b.to - a.to);
	const lines = state.lines.changed(event.version, fromTheEnd);
	return { ...state, code: { ...state.code, version: event.version, text: lines.text }, lines, dueRun: event.cause };
}

/** A run of an older version is still a fact, but the run of this one is owed. */
function runFinished(state: SessionState, event: EventOf<'run-finished'>, id: string): SessionState {
	// A rest in typing settles nothing, unless all is done.
	const isSettled = event.cause !== 'edit' || (event.digest.broken === null && event.digest.results.every(({ passed }) => passed));
	const next: SessionState = { ...state, settled: isSettled ? state.code.text : state.settled, run: event.digest, dueRun: event.digest.version < state.code.version ? state.dueRun : null };
	if (state.pending.kind === 'start') {
		return { ...next, pending: { kind: 'diagnose' } };
	}
	const before = state.run && { ...score(state), run: state.run };
	const changed = stillFailing(state.run, next);
	return said(next, { kind: 'run', id, cause: event.cause, before, now: { ...score(next), run: event.digest }, ...(changed === null ? {} : { changed }) });
}

/** New tasks go to the end; those of a bug that is still named keep their place and their status. */
function tasksSet(state: SessionState, event: EventOf<'tasks-set'>): SessionState {
	const set = new Map(event.tasks.map((task) => [task.id, task]));
	const kept = state.tasks.map((task): TaskState => ({ ...task, ...set.get(task.id) }));
	const added = [...set.values()].filter((task) => !kept.some((other) => other.id === task.id));
	const before = new Set(kept.map(({ id }) => id));
	const tasks = added.map((task): TaskState => ({ ...task, status: 'open', left: 0 })).reduce<readonly TaskState[]>((all, task) => withNew(all, task, before), kept);
	return resting({
		...state,
		tasks,
		stages: { ...state.stages, ...event.stages },
	});
}

/** A new task goes to the end; what is to be understood of a bug that was there before, before what is to be done about it. */
function withNew(tasks: readonly TaskState[], task: TaskState, before: ReadonlySet<string>): readonly TaskState[] {
	const at = task.kind === 'conceptual' ? tasks.findIndex((other) => other.bug === task.bug && other.kind === 'syntactical' && other.status === 'open' && before.has(other.id)) : -1;
	return at === -1 ? [...tasks, task] : [...tasks.slice(0, at), task, ...tasks.slice(at)];
}

/** Nothing is pending any more, no question is open and no run owed. */
function finished(state: SessionState, event: EventOf<'finished'>, id: string): SessionState {
	return {
		...said(state, { kind: 'end', id, words: event.words, version: state.code.version }),
		turns: closedTurns(state, 'left'), outcome: event.outcome, pending: { kind: 'nothing' }, dueRun: null,
	};
}

function withTask(state: SessionState, id: string, status: TaskStatus): SessionState {
	const task = state.tasks.find((other) => other.id === id);
	// What was understood once is never open again; only what has to be done can be undone.
	if (!task || (status === 'open' && task.kind === 'conceptual')) {
		return state;
	}
	return { ...state, tasks: state.tasks.map((other) => (other.id === id ? { ...other, status } : other)) };
}
