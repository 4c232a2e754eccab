/**
 * After the end: each idea of the session once on another program, and once more some days later, so that it is seen whether it was
 * learnt and not only this program mended. One program after the other; who leaves one is not asked for another that day.
 */
import type { TransferItem } from '../../grammars/lessons';
import { fingerprint } from '../code/editBetween';
import { judgedTransfer, transferItem, transferItemsFor, transferLeft, transferTold, transferWords } from '../tutor/offline/transfer';
import type { ConceptId } from '../words';
import type { EventBody, EventOf } from './events';
import type { Ledger } from './ledger';
import type { SessionParts } from './parts';
import { isMoot } from './settle';
import { openTransfer, type SessionState } from './state';
import { laterMs } from './summary';

type When = EventOf<'transfer-asked'>['when'];

/** A program to be asked about. */
export interface Due {
	readonly item: TransferItem;
	readonly when: When;
}

/** The event that asks about it, as the turn of this id. */
export function transferAsked({ item, when }: Due, turn: string): EventBody {
	return { type: 'transfer-asked', turn, item: item.id, concept: item.concept, when, words: [...transferWords(item, when)] };
}

/** The program that is to be asked about now (milliseconds since 1970); null when there is none. Pure. */
export function dueTransfer(state: SessionState, now: number): Due | null {
	if (state.outcome !== 'solved' || state.finishedAt === undefined || openTransfer(state)) {
		return null;
	}
	const when: When = now - state.finishedAt < laterMs ? 'end' : 'later';
	const asked = state.transfers.filter((transfer) => transfer.when === when);
	if (asked.some(({ outcome }) => outcome === 'left')) {
		return null;
	}
	const concept = conceptsOf(state, when).find((each) => !asked.some((transfer) => transfer.concept === each));
	const item = concept === undefined ? null : itemOf(state, concept, when);
	return item && { item, when };
}

/** The ideas of the session; later, those that were asked about at its end. */
function conceptsOf(state: SessionState, when: When): readonly ConceptId[] {
	const own = state.tasks.flatMap(({ kind, concept, bug, status }) => (kind === 'conceptual' && status !== 'open' && concept !== null && !isMoot(state, bug) ? [concept] : []));
	const ended = state.transfers.flatMap((transfer) => (transfer.when === 'end' ? [transfer.concept] : []));
	return [...new Set(when === 'later' && ended.length > 0 ? ended : own)].filter((concept) => transferItemsFor(state.code.language, concept).length > 0);
}

/** Another session on the same idea begins with another program; the one some days later is never the same. */
function itemOf({ id, code: { language } }: SessionState, concept: ConceptId, when: When): TransferItem | null {
	const items = transferItemsFor(language, concept);
	return items[(Number.parseInt(fingerprint(id), 16) + (when === 'later' ? 1 : 0)) % items.length] ?? null;
}

/** Asks, and takes what the student says to it. */
export class Transfers {
	constructor(private readonly ledger: Ledger, private readonly parts: Pick<SessionParts, 'now' | 'newId'>) {}

	/** Asks about the next program that is due; does nothing when there is none, or another window writes. */
	ask(): void {
		const { state, moment } = this.ledger;
		const due = moment.readOnly ? null : dueTransfer(state, this.parts.now());
		if (due) {
			this.ledger.attempt(() => this.ledger.record(transferAsked(due, this.parts.newId())));
		}
	}

	/** Whether this turn is the program that waits for an answer. */
	isOpen(turn: string): boolean {
		return !this.ledger.moment.readOnly && openTransfer(this.ledger.state)?.turn === turn;
	}

	/** What the student typed; null leaves it. False when the disk refused, and nothing was taken. */
	take(turn: string, given: string | null): boolean {
		const { state } = this.ledger;
		const open = openTransfer(state);
		const item = open && transferItem(state.code.language, open.item);
		// Words that are no answer leave the program unanswered: there is nobody to ask back.
		const correct = item && given !== null ? judgedTransfer(item, state.code.language, given) : null;
		const body: EventBody = { type: 'transfer-answered', turn, given, correct, words: [...(item && given !== null ? transferTold(item, correct === true) : transferLeft())] };
		return this.ledger.attempt(() => this.ledger.record(body));
	}
}
