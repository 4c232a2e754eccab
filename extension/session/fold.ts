import type { Stage, TaskStatus } from '../words';
import { LineHistory } from '../code/anchors';
import type { EventBody, EventOf, SessionEvent } from './events';
import { isPauseDue, paceFrom, pauseOffered, worked } from './pace';
import { diagnosisKey, openTurn, type Pending, score, type SessionState, type TaskState, type Talk, type TurnState } from './state';

/**
 * The state after an event: a pure fold, total over every journal (any prefix of a journal folds). Null until the session started;
 * events that make no sense at their place (an answer to a turn that is not open, anything after the end) change nothing.
 */
export function fold(state: SessionState | null, event: SessionEvent): SessionState | null {
	if (event.type === 'started') {
		return state ?? start(event);
	}
	// A finished session changes no more, but its document can still move.
	return state && { ...(state.outcome && event.type !== 'document-moved' ? state : apply(rested(state, event), event, event.id)), last: event.id };
}

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
		lines: LineHistory.of(event.code.version, event.code.text), mastery: event.mastery,
		setAside: [], run: null, dueRun: 'start', standing: 'broken', diagnosed: null, bugs: [], tasks: [], stages: {}, stagesDone: {},
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
			return codeChanged(state, event);
		case 'run-finished':
			return runFinished(state, event, id);
		case 'diagnosed':
			return {
				...state,
				standing: event.standing,
				bugs: [
					...event.bugs.map((bug) => ({ ...bug, line: bug.line ?? null, version: event.version })),
					...state.bugs.filter((bug) => !event.bugs.some((other) => other.id === bug.id)),
				],
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
			return questionLeft(state, event);
		case 'task-left':
			return { ...behind(state, event.task), node: null, verdict: null, pending: { kind: openTurn(state) ? 'student' : 'decide' } };
		case 'help-given':
			return besideQuestion(state, event, 'hint', id, (turn) => ({ ...turn, rung: event.rung }));
		case 'replied':
			return besideQuestion(state, event, 'reply', id, (turn) => (event.to === 'reword' ? { ...turn, rewords: turn.rewords + 1 } : turn));
		case 'answered':
			return answered(state, event, id);
		case 'assessed':
			return assessed(state, event);
		case 'verdict-withdrawn':
			return verdictWithdrawn(state, event);
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
		case 'cancelled':
			return cancelled(state, event);
		case 'finished':
			return finished(state, event, id);
		case 'budget-spent':
		case 'model-failed':
			return state;
	}
}

/** The edits of one event count from the text before it: taken from the end on, none of them moves another. */
function codeChanged(state: SessionState, event: EventOf<'code-changed'>): SessionState {
	const fromTheEnd = [...event.edits].sort((a, b) => b.from - a.from || b.to - a.to);
	const lines = state.lines.changed(event.version, fromTheEnd);
	return { ...state, code: { ...state.code, version: event.version, text: lines.text }, lines, dueRun: event.cause };
}

/** A run of an older version is still a fact, but the run of this one is owed. */
function runFinished(state: SessionState, event: EventOf<'run-finished'>, id: string): SessionState {
	const next: SessionState = { ...state, run: event.digest, dueRun: event.digest.version < state.code.version ? state.dueRun : null };
	if (state.pending.kind === 'start') {
		return { ...next, pending: { kind: 'diagnose' } };
	}
	const before = state.run && { ...score(state), run: state.run };
	return said(next, { kind: 'run', id, cause: event.cause, before, now: { ...score(next), run: event.digest } });
}

/** New tasks go to the end; those of a bug that is still named keep their place and their status. */
function tasksSet(state: SessionState, event: EventOf<'tasks-set'>): SessionState {
	const set = new Map(event.tasks.map((task) => [task.id, task]));
	const kept = state.tasks.map((task): TaskState => ({ ...task, ...set.get(task.id) }));
	const added = [...set.values()].filter((task) => !kept.some((other) => other.id === task.id));
	return resting({
		...state,
		tasks: [...kept, ...added.map((task): TaskState => ({ ...task, status: 'open', left: 0 }))],
		stages: { ...state.stages, ...event.stages },
	});
}

function questionAsked(state: SessionState, event: EventOf<'question-asked'>, id: string): SessionState {
	if (state.turns.some((turn) => turn.id === event.turn)) {
		return state;
	}
	const turn: TurnState = {
		id: event.turn, purpose: event.purpose, node: event.node, task: event.task, stage: event.stage, question: event.question, template: event.template,
		slots: event.slots, form: event.form, version: event.version, status: 'open', solved: false, rung: 'question', rewords: 0, disputed: 0, given: null, assessment: null,
	};
	const kind = event.node?.kind === 'teaching' ? 'taught' : 'asked';
	return resting(said(
		{
			...state,
			turns: [...closedTurns(state, 'withdrawn'), turn],
			node: event.node ?? state.node,
			verdict: event.node ? null : state.verdict,
			closed: event.purpose === 'task' ? state.closed : [...state.closed, event.purpose],
		},
		{ kind, id, turn: event.turn, words: event.words, version: event.version },
	));
}

/** Help or a reply: the open question stands. */
function besideQuestion(
	state: SessionState, event: EventOf<'help-given' | 'replied'>, kind: 'hint' | 'reply', id: string, change: (turn: TurnState) => TurnState,
): SessionState {
	if (openTurn(state)?.id !== event.turn) {
		return state;
	}
	return resting(said(withTurn(state, event.turn, change), { kind, id, turn: event.turn, words: event.words, version: state.code.version }));
}

function answered(state: SessionState, event: EventOf<'answered'>, id: string): SessionState {
	if (openTurn(state)?.id !== event.turn || state.pending.kind === 'assess') {
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
	if (turn?.id !== event.turn || !turn.given) {
		return state;
	}
	const { assessment } = event;
	if (assessment.kind !== 'answer') {
		const disputed = turn.disputed + (assessment.kind === 'disputes' ? 1 : 0);
		return { ...withTurn(state, turn.id, () => ({ ...turn, assessment, disputed })), pending: { kind: 'decide' } };
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

/** What was right or wrong a moment ago was not judged after all: its node, where it is the last, is asked anew. */
function verdictWithdrawn(state: SessionState, event: EventOf<'verdict-withdrawn'>): SessionState {
	const last = state.turns.at(-1);
	const next = withTurn(state, event.turn, (turn) => (turn.status === 'open' ? turn : { ...turn, assessment: null }));
	return last?.id === event.turn && last.node && last.status !== 'open' ? { ...next, verdict: null } : next;
}

function questionWithdrawn(state: SessionState, event: EventOf<'question-withdrawn'>): SessionState {
	if (openTurn(state)?.id !== event.turn) {
		return state;
	}
	return withTurn(ended(state, event.turn, 'withdrawn'), event.turn, (turn) => ({ ...turn, solved: event.reason === 'solved' }));
}

/**
 * The target goes behind the other open tasks; its next question is a root again. A question is left while it waits for an
 * answer, or after one that taught nothing.
 */
function questionLeft(state: SessionState, event: EventOf<'question-left'>): SessionState {
	const turn = state.turns.at(-1);
	if (turn?.id !== event.turn || (turn.status !== 'open' && turn.status !== 'answered')) {
		return state;
	}
	const next = ended(state, event.turn, 'left');
	const target = state.tasks.find((task) => task.id === turn.task);
	if (!target || turn.purpose !== 'task') {
		return next;
	}
	// A spent ladder has told what the question asked: the same stage on another input would only repeat it. The repair is never told.
	const isTold = event.reason === 'ladder' && turn.stage !== 'repair';
	const before = state.stagesDone[target.bug] ?? [];
	const stagesDone = isTold ? { ...state.stagesDone, [target.bug]: addOnce(before, turn.stage) } : state.stagesDone;
	if (isTold && !before.includes(turn.stage) && !target.shownBy.includes(turn.stage)) {
		return { ...next, stagesDone, node: null };
	}
	return { ...behind(next, target.id), stagesDone, node: null };
}

function behind(state: SessionState, id: string): SessionState {
	const target = state.tasks.find((task) => task.id === id);
	return target ? { ...state, tasks: [...state.tasks.filter((task) => task.id !== id), { ...target, left: target.left + 1 }] } : state;
}

/** The answer is taken back; its question is open again. */
function cancelled(state: SessionState, event: EventOf<'cancelled'>): SessionState {
	const turn = openTurn(state);
	if (!turn || turn.id !== event.turn || state.pending.kind !== 'assess') {
		return state;
	}
	const last = state.talk.findLastIndex((talk) => talk.kind === 'answer' && talk.turn === turn.id);
	// A run that only the press of Check asked for goes with it; one that the program still owes stays.
	const isOwed = turn.given?.kind !== 'check' || state.run?.version !== state.code.version;
	const dueRun = isOwed && state.dueRun === 'check' ? 'edit' : isOwed ? state.dueRun : null;
	return resting({ ...withTurn(state, turn.id, () => ({ ...turn, given: null })), dueRun, talk: state.talk.filter((_, at) => at !== last) });
}

/** Nothing is pending any more, no question is open and no run owed. */
function finished(state: SessionState, event: EventOf<'finished'>, id: string): SessionState {
	return {
		...said(state, { kind: 'end', id, words: event.words, version: state.code.version }),
		turns: closedTurns(state, 'left'), outcome: event.outcome, pending: { kind: 'nothing' }, dueRun: null,
	};
}

/** A turn that is not judged; a diagnosis or tasks that are still to come stay pending. */
function ended(state: SessionState, turn: string, status: 'withdrawn' | 'left'): SessionState {
	const next: SessionState = { ...withTurn(state, turn, (other) => ({ ...other, status })), verdict: null };
	return ['start', 'diagnose', 'set-tasks'].includes(state.pending.kind) ? next : { ...next, pending: { kind: 'decide' } };
}

function closedTurns(state: SessionState, status: 'withdrawn' | 'left'): readonly TurnState[] {
	return state.turns.map((turn) => (turn.status === 'open' ? { ...turn, status } : turn));
}

/** With nothing else under way: judge the answer that was given, else wait for one, else decide. */
function resting(state: SessionState): SessionState {
	const turn = openTurn(state);
	const unjudged = turn?.given && !turn.assessment;
	const pending: Pending = !turn ? { kind: 'decide' } : unjudged ? { kind: 'assess', turn: turn.id } : { kind: 'student' };
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
