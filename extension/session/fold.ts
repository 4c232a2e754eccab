import type { Stage, TaskStatus } from '../words';
import { LineHistory } from '../code/anchors';
import { applyEdits } from '../code/edits';
import type { EventBody, EventOf, SessionEvent } from './events';
import { openTurn, type Pending, type SessionState, type TaskState, type Talk, type TurnState } from './state';

/**
 * The state after an event: a pure fold, total over every journal (any prefix of a journal folds). Null until the session started;
 * events that make no sense at their place (an answer to a turn that is not open) change nothing.
 */
export function fold(state: SessionState | null, event: SessionEvent): SessionState | null {
	if (event.type === 'started') {
		return state ?? start(event);
	}
	return state && { ...apply(state, event, event.id), last: event.id };
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
		id: event.session, startedAt: event.at, document: event.document, problem: event.problem, code: event.code, lines: LineHistory.of(event.code.version, event.code.text), mastery: event.mastery,
		setAside: [], run: null, dueRun: 'start', standing: 'broken', diagnosedVersion: null, bugs: [], tasks: [], stages: {}, stagesDone: {},
		node: null, verdict: null, turns: [], talk: [], closed: [], pending: { kind: 'start' }, outcome: null, last: event.id,
	};
}

function apply(state: SessionState, event: EventBody, id: string): SessionState {
	switch (event.type) {
		case 'started':
			return state;
		case 'problem-changed':
			return { ...state, problem: event.problem, dueRun: 'tests' };
		case 'document-moved':
			return { ...state, document: event.document };
		case 'code-changed':
			return {
				...state,
				code: { ...state.code, version: event.version, text: applyEdits(state.code.text, event.edits) },
				lines: state.lines.changed(event.version, event.edits),
				dueRun: event.cause,
			};
		case 'run-finished':
			return runFinished(state, event, id);
		case 'diagnosed':
			return {
				...state,
				standing: event.standing,
				// A bug that is gone stays known, so that it is recognised when it comes back.
				bugs: [...event.bugs, ...state.bugs.filter((bug) => !event.bugs.some((other) => other.id === bug.id))],
				diagnosedVersion: event.version,
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
			return ended(state, event.turn, 'withdrawn');
		case 'question-left':
			return questionLeft(state, event);
		case 'help-given':
			return waiting(said(withTurn(state, event.turn, (turn) => ({ ...turn, rung: event.rung })), { kind: 'hint', id, turn: event.turn, words: event.words, version: state.code.version }));
		case 'replied':
			return waiting(said(
				withTurn(state, event.turn, (turn) => (event.to === 'reword' ? { ...turn, rewords: turn.rewords + 1 } : turn)),
				{ kind: 'reply', id, turn: event.turn, words: event.words, version: state.code.version },
			));
		case 'answered':
			return answered(state, event, id);
		case 'assessed':
			return assessed(state, event);
		case 'verdict-withdrawn':
			return withTurn(state, event.turn, (turn) => ({ ...turn, assessment: null }));
		case 'code-checked':
			return state.pending.kind === 'resolve' ? { ...state, pending: { kind: 'decide' } } : state;
		case 'task-resolved':
			return withTask(state, event.task, 'resolved');
		case 'task-unconfirmed':
			return withTask(state, event.task, 'unconfirmed');
		case 'task-reopened':
			return withTask(state, event.task, 'open');
		case 'test-set-aside': {
			const others = state.setAside.filter((test) => test !== event.test);
			return { ...state, setAside: event.aside ? [...others, event.test] : others, dueRun: 'tests' };
		}
		case 'cancelled':
			return cancelled(state, event);
		case 'finished':
			return { ...said(state, { kind: 'end', id, words: event.words, version: state.code.version }), outcome: event.outcome, pending: { kind: 'nothing' }, dueRun: null };
		case 'budget-spent':
		case 'model-failed':
			return state;
	}
}

function runFinished(state: SessionState, event: EventOf<'run-finished'>, id: string): SessionState {
	const next: SessionState = { ...state, run: event.digest, dueRun: null };
	if (state.pending.kind === 'start') {
		return { ...next, pending: { kind: 'diagnose' } };
	}
	return said(next, { kind: 'run', id, cause: event.cause, before: state.run, run: event.digest });
}

/** New tasks go to the end; those of a bug that is still named keep their place and their status. */
function tasksSet(state: SessionState, event: EventOf<'tasks-set'>): SessionState {
	const known = new Map(state.tasks.map((task) => [task.id, task]));
	const set = event.tasks.map((task): TaskState => ({ ...task, status: known.get(task.id)?.status ?? 'open', left: known.get(task.id)?.left ?? 0 }));
	const kept = state.tasks.map((task) => set.find((other) => other.id === task.id) ?? task);
	const added = set.filter((task) => !known.has(task.id));
	return {
		...state,
		tasks: [...kept, ...added],
		stages: { ...state.stages, ...event.stages },
		pending: { kind: openTurn(state) ? 'student' : 'decide' },
	};
}

function questionAsked(state: SessionState, event: EventOf<'question-asked'>, id: string): SessionState {
	const turn: TurnState = {
		id: event.turn, purpose: event.purpose, node: event.node, task: event.task, stage: event.stage, question: event.question, template: event.template,
		slots: event.slots, form: event.form, version: event.version, status: 'open', rung: 'question', rewords: 0, given: null, assessment: null,
	};
	const kind = event.node?.kind === 'teaching' ? 'taught' : 'asked';
	return waiting(said(
		{
			...state,
			turns: [...state.turns.map((other): TurnState => (other.status === 'open' ? { ...other, status: 'withdrawn' } : other)), turn],
			node: event.node ?? state.node,
			verdict: event.node ? null : state.verdict,
			closed: event.purpose === 'task' ? state.closed : [...state.closed, event.purpose],
		},
		{ kind, id, turn: event.turn, words: event.words, version: event.version },
	));
}

function answered(state: SessionState, event: EventOf<'answered'>, id: string): SessionState {
	if (openTurn(state)?.id !== event.turn) {
		return state;
	}
	const next = withTurn(state, event.turn, (turn) => ({ ...turn, given: event.given, assessment: null }));
	return {
		...said(next, { kind: 'answer', id, turn: event.turn, given: event.given, version: event.version }),
		dueRun: event.given.kind === 'check' ? 'check' : state.dueRun,
		pending: { kind: 'assess', turn: event.turn },
	};
}

function assessed(state: SessionState, event: EventOf<'assessed'>): SessionState {
	const turn = openTurn(state);
	if (turn?.id !== event.turn) {
		return state;
	}
	const { assessment } = event;
	if (assessment.kind !== 'answer') {
		return { ...withTurn(state, turn.id, () => ({ ...turn, assessment })), pending: { kind: 'decide' } };
	}
	const judged = withTurn(state, turn.id, () => ({ ...turn, assessment, status: 'answered' }));
	const bug = state.tasks.find((task) => task.id === turn.task)?.bug;
	const moved = assessment.correct ?? assessment.understood.length > 0;
	// A repair that a run confirmed has resolved its task before the verdict is folded.
	const ended = assessment.understood.length > 0 || (moved && judged.tasks.some((task) => task.id === turn.task && task.status !== 'open'));
	return {
		...judged,
		verdict: turn.node ? { answered: moved, ended } : state.verdict,
		stagesDone: moved && bug && turn.purpose === 'task' ? { ...state.stagesDone, [bug]: addOnce(state.stagesDone[bug] ?? [], turn.stage) } : state.stagesDone,
		pending: assessment.understood.length > 0 ? { kind: 'resolve', tasks: assessment.understood } : { kind: 'decide' },
	};
}

/** The target goes behind the other open tasks; its next question is a root again. */
function questionLeft(state: SessionState, event: EventOf<'question-left'>): SessionState {
	const turn = state.turns.find((other) => other.id === event.turn);
	const next = ended(state, event.turn, 'left');
	if (!turn?.task || turn.purpose !== 'task') {
		return next;
	}
	const target = state.tasks.find((task) => task.id === turn.task);
	const others = state.tasks.filter((task) => task.id !== turn.task);
	return { ...next, tasks: target ? [...others, { ...target, left: target.left + 1 }] : others, node: null };
}

/** The answer is taken back; its question is open again. */
function cancelled(state: SessionState, event: EventOf<'cancelled'>): SessionState {
	const turn = openTurn(state);
	if (!turn || turn.id !== event.turn || state.pending.kind !== 'assess') {
		return state;
	}
	const last = state.talk.findLastIndex((talk) => talk.kind === 'answer' && talk.turn === turn.id);
	return waiting({ ...withTurn(state, turn.id, () => ({ ...turn, given: null })), dueRun: null, talk: state.talk.filter((_, at) => at !== last) });
}

function ended(state: SessionState, turn: string, status: 'withdrawn' | 'left'): SessionState {
	const wasOpen = openTurn(state)?.id === turn;
	const next = withTurn(state, turn, (other) => ({ ...other, status }));
	return { ...next, verdict: null, pending: wasOpen || state.pending.kind === 'perform' ? { kind: 'decide' } : state.pending };
}

function waiting(state: SessionState): SessionState {
	const pending: Pending = { kind: openTurn(state) ? 'student' : 'decide' };
	return { ...state, pending };
}

function said(state: SessionState, talk: Talk): SessionState {
	return { ...state, talk: [...state.talk, talk] };
}

function withTurn(state: SessionState, id: string, change: (turn: TurnState) => TurnState): SessionState {
	return { ...state, turns: state.turns.map((turn) => (turn.id === id ? change(turn) : turn)) };
}

function withTask(state: SessionState, id: string, status: TaskStatus): SessionState {
	const task = state.tasks.find((other) => other.id === id);
	// What was understood once is never open again; only what has to be done can be undone.
	if (!task || (status === 'open' && task.kind === 'conceptual')) {
		return state;
	}
	return { ...state, tasks: state.tasks.map((other) => (other.id === id ? { ...other, status } : other)) };
}

function addOnce(stages: readonly Stage[], stage: Stage): readonly Stage[] {
	return stages.includes(stage) ? stages : [...stages, stage];
}
