import { plainSource } from '../code/plainSource';
import { isProbe } from '../tutor/offline/closing/closing';
import { counterexampleTemplate, isTelling, shouldTemplate } from '../tutor/offline/moves/names';
import { rungsAbove } from '../tutor/offline/teaching/ladder';
import type { Purpose } from '../tutor/roles';
import type { Rung } from '../words';
import type { EventOf } from './events/events';
import { nextNode, teachingAfter } from './planner';
import { allPass, diagnosisKey, openTasks, openTurn, type SessionState, type TurnState } from './state';
import { asksMore, doubtedExample } from './examples/ownExamples';
import { isMannerDoubted } from './examples/manner';
import { aimedElsewhere, isDiagnosisDue, isMoot, workable } from './settle';
import { hasDecided, undecidedCall } from './examples/undecided';

type Move = EventOf<'move-decided'>['move'];

export type Decision = { readonly kind: 'move'; readonly move: Move; readonly purpose: Purpose } | { readonly kind: 'diagnose' };

/** Rewordings of one question before it is helped with instead. */
const rewordings = 2;
/** Answers that cannot be read before a question is helped with: the form alone does not lead on. */
const unreadables = 2;
/** Teachings in a row before the target is left. */
const teachings = 2;
/** Times a target is left before the session says that it is stuck. */
const leavings = 2;

/**
 * What comes next when nothing is waited for: the session's own moves around the planner's. Pure.
 * An answer that is no answer (not sure, a question back) moves nothing in the tree.
 */
export function decide(state: SessionState): Decision {
	const open = openTurn(state);
	if (open?.assessment && open.assessment.kind !== 'answer') {
		return move(wantsChange(open) ? { kind: 'help', rung: 'change-described' } : aside(open, open.assessment.kind), open.purpose);
	}
	if (isSpent(state)) {
		return move({ kind: 'finish' });
	}
	if (canOffer(state)) {
		return move({ kind: 'check' }, 'offer');
	}
	if (canDoubt(state)) {
		return move({ kind: 'check' }, 'example');
	}
	if (isDiagnosisDue(state) || hasDecided(state)) {
		return { kind: 'diagnose' };
	}
	if (!isVain(state, 'narrow') && undecidedCall(state) !== null) {
		return move({ kind: 'check' }, 'narrow');
	}
	if (openTasks(state).length > 0) {
		return hunt(state);
	}
	if (allPass(state)) {
		return close(state);
	}
	// What every known bug leaves over is looked at once more, in the program as it is, before the session says that it is stuck.
	return state.run?.broken === null && state.diagnosed !== diagnosisKey(state) ? { kind: 'diagnose' } : move({ kind: 'finish' });
}

/** The course ends a session after so many questions, and no question is open. What is asked once the program passes is not taken away. */
export function isSpent(state: SessionState): boolean {
	const { course, turns } = state;
	const asked = turns.filter(({ status, purpose }) => status !== 'withdrawn' && purpose !== 'reflect').length;
	return course?.turns !== undefined && course.turns !== null && asked >= course.turns && !allPass(state);
}

export function nextRung(rung: Rung): Rung {
	return rungsAbove(rung, 'change-described')[0] ?? rung;
}

/** The student asks for the change itself, where it was offered and not shown yet. */
export function wantsChange(turn: TurnState): boolean {
	return turn.canShowChange === true && turn.rung !== 'change-described' && turn.assessment?.wants === 'change';
}

function aside(turn: TurnState, kind: 'not-sure' | 'another-way' | 'asks' | 'disputes' | 'unreadable'): Move {
	switch (kind) {
		case 'not-sure':
			return { kind: 'help', rung: nextRung(turn.rung) };
		case 'another-way':
			return turn.rewords < rewordings ? { kind: 'reword' } : { kind: 'help', rung: nextRung(turn.rung) };
		case 'unreadable':
			return (turn.unread ?? 0) < unreadables ? { kind: 'reply', to: kind } : { kind: 'help', rung: nextRung(turn.rung) };
		case 'asks':
		case 'disputes':
			return { kind: 'reply', to: kind };
	}
}

function hunt(state: SessionState): Decision {
	const tasks = workable(state);
	if (tasks.every((task) => task.left >= leavings)) {
		return move({ kind: 'finish' });
	}
	if (taughtInVain(state)) {
		return move({ kind: 'leave' });
	}
	// The student's example is followed, also where the mistake that it showed is left on others.
	const isElsewhere = aimedElsewhere(state) !== null;
	const node = nextNode({ open: tasks.map((task) => task.id), node: isElsewhere ? null : state.node, verdict: isElsewhere ? null : state.verdict });
	return node ? move(node) : move({ kind: 'finish' });
}

/** The last two turns taught the same target, and it is still open: more teaching would only repeat itself. */
function taughtInVain(state: SessionState): boolean {
	const last = state.turns.at(-1);
	if (last?.status !== 'answered' || last.node?.kind !== 'teaching' || !state.verdict || state.verdict.ended) {
		return false;
	}
	const { target } = last.node;
	const recent = state.turns.filter((turn) => turn.purpose === 'task' && turn.status !== 'withdrawn').slice(-teachings);
	return recent.length === teachings && recent.every((turn) => turn.node?.kind === 'teaching' && turn.node.target === target);
}

/** A call of the student's own was run: they are asked for its value, and then whether it becomes an example. */
function canOffer(state: SessionState): boolean {
	const last = state.turns.at(-1);
	if (last?.status !== 'answered' || isVain(state, 'offer')) {
		return false;
	}
	const isNew = state.problem.tests.every((test) => test.kind !== 'call' || !last.tried || plainSource(test.call) !== plainSource(last.tried.call));
	return (last.template === counterexampleTemplate && last.tried !== undefined && isTelling(last.tried.ending) && isNew) || (last.template === shouldTemplate && (last.assessment?.readAs ?? null) !== null);
}

/** Only an example of the student's own is not passed: they are asked about it before anything else. */
function canDoubt(state: SessionState): boolean {
	return !isVain(state, 'example') && (asksMore(state) || doubtedExample(state) !== null);
}

/** What came to no question once would be decided on for ever. */
function isVain(state: SessionState, purpose: Purpose): boolean {
	return state.closed.filter((each) => each === purpose).length > state.turns.filter((turn) => turn.purpose === purpose).length;
}

/** All tests pass: one check of what was not shown, the same mistake elsewhere, one edge input, one sentence, and the end. */
function close(state: SessionState): Decision {
	if (isMannerDoubted(state)) {
		return move({ kind: 'check' }, 'manner');
	}
	const understanding = state.tasks.filter((task) => task.kind === 'conceptual' && !isMoot(state, task.bug));
	// Of a program that is mostly new one thing is asked, whatever was understood of the one before; so of a change that was shown.
	const shown = state.turns.findLast(({ rung, purpose }) => rung === 'change-described' && purpose === 'task');
	const typedIn = understanding.findLast(({ bug }) => bug === state.tasks.find(({ id }) => id === shown?.task)?.bug);
	const unconfirmed = understanding.find(({ status }) => status === 'unconfirmed') ?? typedIn ?? (state.replaced === undefined ? undefined : understanding.at(-1));
	if (unconfirmed && !state.closed.includes('confirm')) {
		return move({ kind: 'root', target: unconfirmed.id, level: 0, index: 0 }, 'confirm');
	}
	if (isDoubted(state)) {
		return move({ kind: 'check' }, 'probe');
	}
	for (const purpose of ['elsewhere', 'probe', 'reflect'] as const) {
		// Where nothing was hunted there is nothing to look back on.
		if (!state.closed.includes(purpose) && (purpose !== 'reflect' || state.tasks.length > 0 || !state.closed.includes('manner'))) {
			return move({ kind: 'check' }, purpose);
		}
	}
	return move({ kind: 'finish' });
}

/** The student and the program differ on the probe: the student is asked to decide by the task. */
function isDoubted(state: SessionState): boolean {
	const last = state.turns.at(-1);
	// Closed twice: there was nothing to decide, or it could not be asked.
	const isOpen = state.closed.filter((purpose) => purpose === 'probe').length < 2;
	return isOpen && last?.status === 'answered' && isProbe(last.template) && last.assessment?.correct === false;
}

/** The move when the chooser has no unasked question for this one: teach, same level. */
export function instead(unasked: Extract<Move, { target: string }>): Move {
	return unasked.kind === 'root' ? { ...unasked, kind: 'teaching' } : teachingAfter(unasked);
}

function move(next: Move, purpose: Purpose = 'task'): Decision {
	return { kind: 'move', move: next, purpose };
}
