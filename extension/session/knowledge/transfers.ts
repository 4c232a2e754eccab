/**
 * After the end: each idea of the session once on another program, and once more some days later, so that it is seen whether it was
 * learnt and not only this program mended. One program after the other; who leaves one is not asked for another that day.
 */
import type { TransferItem } from '../../../grammars/lessons';
import { fingerprint } from '../../code/editBetween';
import { ideasMended } from '../../tutor/offline/diagnosis/idea';
import { readTransfer, type ReadTransfer, transferItem, transferItemsFor, transferLeft, transferWords } from '../../tutor/offline/closing/transfer';
import type { ConceptId } from '../../words';
import type { EventBody, EventOf } from '../events/events';
import type { Ledger } from '../events/ledger';
import type { SessionParts } from '../parts';
import { isMoot } from '../settle';
import { openTransfer, type SessionState, type Transfer } from '../state';
import { isOfKind, laterOf } from './transferRule';

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
	const later = laterOf(state.finishedAt, state.transfers);
	const when: When = later !== null && now >= later.from ? 'later' : 'end';
	const about = later !== null && when === 'later' ? laterAbout(state, later.concept) : nextAtEnd(state);
	const item = about === null ? null : itemOf(state, about);
	return item && { item, when };
}

/** What was asked about at the end, of this concept. */
function laterAbout(state: SessionState, concept: ConceptId): string {
	const asked = state.transfers.find((transfer) => transfer.concept === concept);
	return asked ? aboutOf(state, asked) : concept;
}

/** The next idea of the session that was not asked about; null where there is none, or one was left. */
function nextAtEnd(state: SessionState): string | null {
	if (state.transfers.some(({ outcome }) => outcome === 'left')) {
		return null;
	}
	return subjectsOf(state).find((about) => !state.transfers.some((transfer) => isAbout(state, transfer, about))) ?? null;
}

/**
 * The ideas of what was mended, as far as a mistake that was worked out is about the same, and a program shows them: another program is
 * never called the same idea because a change only looks like it.
 */
function subjectsOf(state: SessionState): readonly string[] {
	const { language, text } = state.code;
	const worked = state.tasks.flatMap(({ kind, concept, bug, status }) => (kind === 'conceptual' && status !== 'open' && concept !== null && !isMoot(state, bug) ? [concept] : []));
	const own = worked.length === 0 ? [] : ideasMended(language, state.began, text).flatMap((idea) => (idea && worked.some((concept) => isOfKind(concept, idea.concept)) ? [idea.id] : []));
	return [...new Set(own)].filter((about) => transferItemsFor(language, about).some(({ shows }) => shows?.includes(about)));
}

/** What a program was asked for: the idea that it shows best, or its concept. */
function aboutOf({ code: { language } }: SessionState, { item, concept }: Transfer): string {
	return transferItem(language, item)?.shows?.[0] ?? concept;
}

function isAbout({ code: { language } }: SessionState, { item, concept }: Transfer, about: string): boolean {
	const shows = transferItem(language, item)?.shows;
	return shows?.includes(about) ?? concept === about;
}

/** Another session on the same idea begins with another program; the one some days later is never the same. */
function itemOf({ id, code: { language }, transfers }: SessionState, about: string): TransferItem | null {
	const items = transferItemsFor(language, about);
	const others = items.filter((item) => !transfers.some((asked) => asked.item === item.id));
	const left = others.length > 0 ? others : items;
	return left[Number.parseInt(fingerprint(id), 16) % left.length] ?? null;
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
		const body = item && given !== null ? said(turn, given, readTransfer(item, state.code.language, given)) : left(turn, given);
		return this.ledger.attempt(() => this.ledger.record(body));
	}
}

function said(turn: string, given: string, { correct, stays, helped, words }: ReadTransfer): EventBody {
	return stays ? { type: 'transfer-unread', turn, given, words: [...words], ...(helped ? { helped } : {}) } : { type: 'transfer-answered', turn, given, correct, words: [...words] };
}

function left(turn: string, given: string | null): EventBody {
	return { type: 'transfer-answered', turn, given, correct: null, words: [...transferLeft()] };
}
