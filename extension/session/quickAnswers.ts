/** The answers that are one press, as events. Pure. */
import type { EventBody } from './events/events';
import { quickWords } from './sentences';
import type { SessionState } from './state';

export type Quick = Parameters<typeof quickWords>[0];

/** `reason`: what was typed for disagreeing; empty for none. */
export function quickAnswered({ code: { version } }: SessionState, turn: string, kind: Quick, reason: string): readonly EventBody[] {
	if (kind === 'skip') {
		return [{ type: 'question-left', turn, reason: 'skipped' }];
	}
	const text = reason === '' ? quickWords(kind) : `${quickWords(kind)}: ${reason}`;
	const plain = { correct: null, understood: [], misunderstood: null, readAs: null };
	return [
		{ type: 'answered', turn, given: { kind: 'typed', text }, version },
		{ type: 'assessed', turn, assessment: kind === 'show-change' ? { kind: 'not-sure', ...plain, wants: 'change' } : { kind, ...plain } },
	];
}
