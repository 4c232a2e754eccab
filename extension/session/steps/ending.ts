/** How a question ends without an answer, and how a session ends. */
import type { EventBody, EventOf } from '../events/events';
import { closingWords } from '../closing';
import { ownConcepts } from '../knowledge/ownConcepts';
import type { SessionParts } from '../parts';
import { workable } from '../settle';
import { score, type Score, type SessionState } from '../state';

/** The secret file is gone, and with it what the question was about: it is asked anew. */
export function lost(turn: string): readonly EventBody[] {
	return [{ type: 'question-withdrawn', turn, reason: 'edit' }];
}

/** The open question is left; where none is, its task. */
export function leave(state: SessionState, reason: 'taught' | 'ladder' | 'skipped'): readonly EventBody[] {
	const turn = state.turns.at(-1);
	if (turn?.status === 'open' || turn?.status === 'answered') {
		return [{ type: 'question-left', turn: turn.id, reason }];
	}
	return [{ type: 'task-left', task: workable(state)[0]?.id ?? '' }];
}

/** The session is over: solved when every example passes, the unseen ones of a course too (null: there are none). */
export function finish(state: SessionState, read: SessionParts['read'], unseen: Score | null = null): EventOf<'finished'> {
	const { passed, total } = score(state);
	const isSolved = passed === total && total > 0 && (unseen === null || unseen.passed === unseen.total);
	const used = isSolved ? ownConcepts(state, read(state.code.text).concepts) : [];
	return { type: 'finished', outcome: isSolved ? 'solved' : 'stuck', words: [...closingWords(state, unseen)], ...(unseen ? { unseen } : {}), ...(used.length > 0 ? { used: [...used] } : {}) };
}
