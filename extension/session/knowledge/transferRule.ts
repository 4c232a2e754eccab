/** When an idea is asked about on another program, and what became of it, and which mistake it belongs to: one rule for the session, for the list of sessions and for the offer. Pure. */
import type { ConceptId } from '../../words';
import type { EventOf } from '../events/events';
import type { Transfer } from '../state';

/** Milliseconds after which an idea is asked about again: two nights lie between. */
const laterMs = 2 * 24 * 60 * 60 * 1000;

/** What is asked about later, and from when (milliseconds since 1970). */
export interface Later {
	readonly from: number;
	readonly concept: ConceptId;
}

/**
 * Each idea that was asked about at the end comes once more, some days after the last of them was answered or left; who leaves one of
 * those is not asked for another. Null where nothing comes.
 */
export function laterOf(finishedAt: number, transfers: readonly Transfer[]): Later | null {
	const later = transfers.filter(({ when }) => when === 'later');
	if (later.some(({ outcome }) => outcome === 'left')) {
		return null;
	}
	const atEnd = transfers.filter(({ when }) => when === 'end');
	const next = atEnd.find(({ concept }) => !later.some((other) => other.concept === concept && other.outcome !== 'open'));
	return next ? { from: Math.max(finishedAt, ...atEnd.map(({ settledAt }) => settledAt ?? 0)) + laterMs, concept: next.concept } : null;
}

/** With one more that is asked about. */
export function withAsked(transfers: readonly Transfer[], { turn, item, concept, when }: EventOf<'transfer-asked'>): readonly Transfer[] {
	return [...transfers, { turn, item, concept, when, outcome: 'open' }];
}

/** With what became of one; `at`: milliseconds since 1970. */
export function withAnswered(transfers: readonly Transfer[], { turn, given, correct }: EventOf<'transfer-answered'>, at: number): readonly Transfer[] {
	const outcome = given === null || correct === null ? 'left' : correct ? 'right' : 'wrong';
	return transfers.map((other) => (other.turn === turn && other.outcome === 'open' ? { ...other, outcome, settledAt: at } : other));
}

/** Concepts by which one and the same mistake may be called: by what the error says of it, by what its repair changes, by what it is seen at. */
const kinds: readonly (readonly ConceptId[])[] = [
	['loop-bounds', 'loop-walk', 'position-and-item', 'indexing', 'negative-index', 'slicing', 'length'],
	['nested-loops', 'loop-bounds', 'nested-lists'],
	['while-condition', 'loop-exit', 'boolean-logic'],
	['accumulator', 'counter', 'best-so-far', 'filtering', 'text-joining'],
	['assignment', 'accumulator', 'counter', 'while-condition', 'return-value', 'unpacking', 'indexing', 'list-mutation'],
	['assignment', 'name-scope', 'parameters', 'function-call'],
	['comparison-operator', 'boolean-logic', 'conditions', 'conditional-chain', 'membership'],
	['return-value', 'none-value', 'return-ends', 'print-vs-return'],
	['arithmetic', 'operator-order', 'integer-division', 'modulo', 'float-precision'],
	['type-conversion', 'input-is-text', 'formatting'],
	['text-joining', 'input-is-text'],
	['list-mutation', 'method-result', 'string-immutability', 'sorting', 'none-value'],
	['dictionary-key', 'dictionary-update', 'membership'],
	['recursion-base-case', 'parameters', 'function-call'],
	['classes', 'attributes', 'name-scope'],
	['indentation', 'loop-bounds', 'accumulator', 'conditions', 'assignment', 'return-ends', 'name-scope'],
	['assignment-vs-equality', 'syntax'],
	['default-value', 'list-mutation'],
];

/** Whether a mistake that goes by the one concept may go by the other. */
export function isOfKind(one: ConceptId, other: ConceptId): boolean {
	return one === other || kinds.some((kind) => kind.includes(one) && kind.includes(other));
}
