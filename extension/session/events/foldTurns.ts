/** What the events of a turn make of the state: a question comes, is answered, judged, taken back or left. Pure, as the whole fold is. */
import { doubtedTemplate, isMove, weighPrefix } from '../../tutor/offline/moves/names';
import type { Stage } from '../../words';
import type { EventOf } from './events';
import { openTurn, type Pending, type SessionState, type Talk, type TurnState } from '../state';

export function questionAsked(state: SessionState, event: EventOf<'question-asked'>, id: string): SessionState {
	if (state.turns.some((turn) => turn.id === event.turn)) {
		return state;
	}
	// What was offered for a task stays so: the ladder is spent only once.
	const canShowChange = event.stage === 'repair' && event.purpose === 'task' && state.turns.some((turn) => turn.task === event.task && turn.canShowChange);
	const turn: TurnState = {
		id: event.turn, purpose: event.purpose, node: event.node, task: event.task, stage: event.stage, question: event.question, template: event.template,
		slots: event.slots, form: event.form, version: event.version, program: state.code.text, status: 'open', solved: false, rung: 'question', rewords: 0, disputed: 0, given: null, assessment: null,
		...(event.by ? { by: event.by } : {}), ...(canShowChange ? { canShowChange } : {}),
	};
	const kind = event.node?.kind === 'teaching' ? 'taught' : 'asked';
	const waiting = openTurn(state)?.id;
	return resting(said(
		{
			...state,
			// What is open waits for the run that is foreseen: no edit changed it.
			turns: [...closedTurns(state, 'withdrawn').map((other) => (event.purpose === 'foresee' && other.id === waiting ? { ...other, solved: true } : other)), turn],
			tries: event.purpose === 'foresee' ? [] : state.tries,
			node: event.node ?? state.node,
			verdict: event.node ? null : state.verdict,
			closed: event.purpose === 'task' || event.purpose === 'foresee' ? state.closed : [...state.closed, event.purpose],
		},
		{ kind, id, turn: event.turn, words: event.words, version: event.version },
	));
}

/** Help or a reply: the open question stands. */
export function besideQuestion(
	state: SessionState, event: EventOf<'help-given' | 'replied' | 'change-offered'>, kind: 'hint' | 'reply', id: string, change: (turn: TurnState) => TurnState,
): SessionState {
	if (openTurn(state)?.id !== event.turn) {
		return state;
	}
	const look = event.type === 'help-given' ? event.look : undefined;
	return resting(said(withTurn(state, event.turn, change), { kind, id, turn: event.turn, words: event.words, version: state.code.version, ...(look ? { look } : {}) }));
}

export function answered(state: SessionState, event: EventOf<'answered'>, id: string): SessionState {
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

export function assessed(state: SessionState, event: EventOf<'assessed'>): SessionState {
	const turn = openTurn(state);
	if (turn?.id !== event.turn || !turn.given) {
		return state;
	}
	const { assessment } = event;
	const isWeighed = turn.question.startsWith(weighPrefix);
	const weighed = isWeighed || turn.template === doubtedTemplate ? state.bugs.find((bug) => turn.slots.test !== undefined && bug.tests.includes(turn.slots.test))?.id : undefined;
	if (assessment.kind !== 'answer') {
		const disputed = turn.disputed + (assessment.kind === 'disputes' ? 1 : 0);
		return { ...withTurn(state, turn.id, () => ({ ...turn, assessment, disputed, ...(assessment.kind === 'unreadable' ? { unread: (turn.unread ?? 0) + 1 } : {}) })), pending: { kind: 'decide' } };
	}
	const judged = withTurn(state, turn.id, () => ({ ...turn, assessment, status: 'answered' }));
	const bugOf = (id: string | null) => state.tasks.find((task) => task.id === id)?.bug;
	const shown = assessment.understood.map(bugOf);
	// Who points at the place of another mistake has done the stage of that one.
	const bug = shown.length === 0 || shown.includes(bugOf(turn.task)) ? bugOf(turn.task) : shown[0];
	// A move that nobody can judge is neither right nor wrong: it leads on.
	const moved = assessment.correct ?? (assessment.understood.length > 0 || isMove(turn.template));
	// A repair that a run confirmed has resolved its task before the verdict is folded.
	const ended = assessment.understood.length > 0 || (moved && judged.tasks.some((task) => task.id === turn.task && task.status !== 'open'));
	return {
		...judged,
		verdict: turn.node ? { answered: moved, ended } : isWeighed && state.verdict ? { ...state.verdict, answered: true } : state.verdict,
		// What an example should give was just said and weighed: it is not asked for again.
		stagesDone: weighed !== undefined ? { ...state.stagesDone, [weighed]: addOnce(state.stagesDone[weighed] ?? [], 'expect') } : moved && bug && turn.purpose === 'task' && !isMove(turn.template) ? { ...state.stagesDone, [bug]: addOnce(state.stagesDone[bug] ?? [], turn.stage) } : state.stagesDone,
		pending: assessment.understood.length > 0 ? { kind: 'resolve', tasks: assessment.understood } : { kind: 'decide' },
	};
}

/** The call that was given at the open question was run. */
export function callTried(state: SessionState, event: EventOf<'call-tried'>): SessionState {
	return openTurn(state)?.id === event.turn ? withTurn(state, event.turn, (turn) => ({ ...turn, tried: event.tried })) : state;
}

/** What was right or wrong a moment ago was not judged after all: its node, where it is the last, is asked anew. */
export function verdictWithdrawn(state: SessionState, event: EventOf<'verdict-withdrawn'>, id: string): SessionState {
	const last = state.turns.at(-1);
	const judged = state.turns.find((turn) => turn.id === event.turn && turn.status !== 'open');
	const { reason } = event;
	const next = withTurn(state, event.turn, (turn) => (turn.status === 'open' ? turn : { ...turn, assessment: null, ...(reason ? { takenBack: { reason, readAs: turn.assessment?.readAs ?? null } } : {}) }));
	if (!reason || !judged) {
		return last?.id === event.turn && last.node && last.status !== 'open' ? { ...next, verdict: null } : next;
	}
	// What grew out of a wrong verdict goes with it: the target begins afresh, after the stage that was right all the time.
	const bug = state.tasks.find((task) => task.id === judged.task)?.bug;
	const isRight = reason !== 'aside' && bug !== undefined;
	const begun: SessionState = {
		...next,
		...(state.node !== null && state.node.target === judged.node?.target ? { node: null, verdict: null } : {}),
		...(isRight ? { stagesDone: { ...state.stagesDone, [bug]: addOnce(state.stagesDone[bug] ?? [], judged.stage) } } : {}),
	};
	return reason === 'aside' ? said(begun, { kind: 'taken-back', id, turn: event.turn, version: state.code.version }) : begun;
}

export function questionWithdrawn(state: SessionState, event: EventOf<'question-withdrawn'>): SessionState {
	if (openTurn(state)?.id !== event.turn) {
		return state;
	}
	const withdrawn = withTurn(ended(state, event.turn, 'withdrawn'), event.turn, (turn) => ({
		...turn, solved: event.reason === 'solved' || event.reason === 'verdict' || event.reason === 'example', ...(event.test === undefined ? {} : { doubts: event.test }),
	}));
	const purpose = openTurn(state)?.purpose;
	// The edge input was not answered, or the look back: the program as it is then is asked about again.
	const at = purpose === 'probe' || purpose === 'reflect' ? state.closed.lastIndexOf(purpose) : -1;
	return at === -1 ? withdrawn : { ...withdrawn, closed: state.closed.toSpliced(at, 1) };
}

/**
 * The target goes behind the other open tasks; its next question is a root again. A question is left while it waits for an
 * answer, or after one that taught nothing.
 */
export function questionLeft(state: SessionState, event: EventOf<'question-left'>, id: string): SessionState {
	const turn = state.turns.at(-1);
	if (turn?.id !== event.turn || (turn.status !== 'open' && turn.status !== 'answered')) {
		return state;
	}
	// Only the student's own press comes while nothing else is under way.
	const isPressed = event.reason === 'skipped' && state.pending.kind === 'student';
	const left = ended(state, event.turn, 'left');
	const next = isPressed ? said(left, { kind: 'skipped', id, turn: event.turn, version: state.code.version }) : left;
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

export function behind(state: SessionState, id: string): SessionState {
	const target = state.tasks.find((task) => task.id === id);
	return target ? { ...state, tasks: [...state.tasks.filter((task) => task.id !== id), { ...target, left: target.left + 1 }] } : state;
}

/** The answer is taken back; its question is open again. */
export function cancelled(state: SessionState, event: EventOf<'cancelled'>): SessionState {
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

/** A turn that is not judged; a diagnosis or tasks that are still to come stay pending. */
function ended(state: SessionState, turn: string, status: 'withdrawn' | 'left'): SessionState {
	const next: SessionState = { ...withTurn(state, turn, (other) => ({ ...other, status })), verdict: null };
	return ['start', 'diagnose', 'set-tasks'].includes(state.pending.kind) ? next : { ...next, pending: { kind: 'decide' } };
}

export function closedTurns(state: SessionState, status: 'withdrawn' | 'left'): readonly TurnState[] {
	return state.turns.map((turn) => (turn.status === 'open' ? { ...turn, status } : turn));
}

/** With nothing else under way: judge the answer that was given, else wait for one, else decide. */
export function resting(state: SessionState): SessionState {
	const turn = openTurn(state);
	const unjudged = turn?.given && !turn.assessment;
	const pending: Pending = !turn ? { kind: 'decide' } : unjudged ? { kind: 'assess', turn: turn.id } : { kind: 'student' };
	return { ...state, pending };
}

export function said(state: SessionState, talk: Talk): SessionState {
	return { ...state, talk: [...state.talk, talk] };
}

function withTurn(state: SessionState, id: string, change: (turn: TurnState) => TurnState): SessionState {
	return { ...state, turns: state.turns.map((turn) => (turn.id === id ? change(turn) : turn)) };
}

function addOnce(stages: readonly Stage[], stage: Stage): readonly Stage[] {
	return stages.includes(stage) ? stages : [...stages, stage];
}
