/** What a program that is asked about after the end makes of the state. Pure, as the whole fold is. */
import type { Words } from '../../words';
import type { EventOf } from './events';
import { said } from './foldTurns';
import { openTransfer, type SessionState } from '../state';
import { withAnswered, withAsked } from '../knowledge/transferRule';

export function transferAsked(state: SessionState, event: EventOf<'transfer-asked'>, id: string): SessionState {
	const { turn, words } = event;
	if (!state.outcome || openTransfer(state) || state.transfers.some((other) => other.turn === turn)) {
		return state;
	}
	return said({ ...state, transfers: withAsked(state.transfers, event) }, { kind: 'transfer', id, turn, words, version: state.code.version });
}

/** It is answered, or left. */
export function transferAnswered(state: SessionState, event: EventOf<'transfer-answered'>, id: string, at: number): SessionState {
	return openTransfer(state)?.turn === event.turn ? exchanged({ ...state, transfers: withAnswered(state.transfers, event, at) }, event, id) : state;
}

/** What was said is no answer: it stays open. */
export function transferUnread(state: SessionState, event: EventOf<'transfer-unread'>, id: string): SessionState {
	return openTransfer(state)?.turn === event.turn ? exchanged(state, event, id) : state;
}

/** What the student said, and what was said to it. */
function exchanged(state: SessionState, { turn, given, words }: { readonly turn: string; readonly given: string | null; readonly words: Words }, id: string): SessionState {
	const { version } = state.code;
	const next = said(state, { kind: 'transfer-said', id, turn, text: given, version });
	return words.length === 0 ? next : said(next, { kind: 'transfer-told', id: `${id}-told`, turn, words, version });
}
