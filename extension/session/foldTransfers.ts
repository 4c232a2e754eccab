/** What a program that is asked about after the end makes of the state. Pure, as the whole fold is. */
import type { EventOf } from './events';
import { said } from './foldTurns';
import { openTransfer, type SessionState } from './state';

export function transferAsked(state: SessionState, { turn, item, concept, when, words }: EventOf<'transfer-asked'>, id: string): SessionState {
	if (!state.outcome || openTransfer(state) || state.transfers.some((other) => other.turn === turn)) {
		return state;
	}
	return said({ ...state, transfers: [...state.transfers, { turn, item, concept, when, outcome: 'open' }] }, { kind: 'transfer', id, turn, words, version: state.code.version });
}

export function transferAnswered(state: SessionState, { turn, given, correct, words }: EventOf<'transfer-answered'>, id: string): SessionState {
	if (openTransfer(state)?.turn !== turn) {
		return state;
	}
	const outcome = given === null || correct === null ? 'left' : correct ? 'right' : 'wrong';
	const { version } = state.code;
	const next = said({ ...state, transfers: state.transfers.map((other) => (other.turn === turn ? { ...other, outcome } : other)) }, { kind: 'transfer-said', id, text: given, version });
	return words.length === 0 ? next : said(next, { kind: 'transfer-told', id: `${id}-told`, turn, words, version });
}
