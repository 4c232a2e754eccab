import type { Purpose } from '../tutor/roles';
import type { EventOf, RunCause } from './events/events';
import { needsExamples, openTurn, type SessionState } from './state';
import { isForeseeing, isHasty } from './edits/tries';

/** The one thing to do now. Everything but `wait` ends in an event that moves the state on. */
export type Step =
	| { readonly kind: 'run'; readonly cause: RunCause }
	/** Ask what the run that is owed will give. */
	| { readonly kind: 'foresee' }
	| { readonly kind: 'diagnose' }
	| { readonly kind: 'set-tasks' }
	| { readonly kind: 'decide' }
	| { readonly kind: 'perform'; readonly move: EventOf<'move-decided'>['move']; readonly purpose: Purpose }
	| { readonly kind: 'assess'; readonly turn: string }
	| { readonly kind: 'resolve'; readonly tasks: readonly string[] }
	| { readonly kind: 'scratch'; readonly text: string; readonly turn: string }
	/** For the student, or for nothing any more. */
	| { readonly kind: 'wait' };

/**
 * What the session does next, from its state alone: so that a session that was interrupted anywhere goes on where its journal
 * ends. A run that is owed comes first, except before a typed answer that is already waiting for its verdict.
 */
export function next(state: SessionState): Step {
	if (state.outcome) {
		return { kind: 'wait' };
	}
	const { pending } = state;
	const answerWaits = pending.kind === 'assess' && openTurn(state)?.given?.kind !== 'check';
	if (isHasty(state) && !answerWaits) {
		return { kind: 'foresee' };
	}
	if (state.dueRun && !answerWaits && !isForeseeing(state)) {
		return { kind: 'run', cause: state.dueRun };
	}
	if (needsExamples(state)) {
		return { kind: 'wait' };
	}
	if (state.scratch && pending.kind === 'student') {
		return { kind: 'scratch', ...state.scratch };
	}
	switch (pending.kind) {
		case 'start':
			return { kind: 'run', cause: 'start' };
		case 'student':
		case 'nothing':
			return { kind: 'wait' };
		default:
			return pending;
	}
}
