import type { Ledger } from './events/ledger';
import { openTurn, waitingFor } from './state';

/**
 * What is being typed for the open question, in the field and on disk. A new revision replaces what the field holds; without
 * one the page keeps what is being typed there.
 */
export class Drafts {
	constructor(private readonly ledger: Ledger) {}

	/** The student types: the field has it already. */
	typing(turn: string, text: string): void {
		const { moment, state, file } = this.ledger;
		if (waitingFor(state) !== turn || moment.readOnly) {
			return;
		}
		// The field is the page's: nobody has to be told what it says.
		this.ledger.moment = { ...moment, draft: { ...moment.draft, text } };
		this.ledger.attempt(() => file.saveDraft(text === '' ? null : { turn, text }));
	}

	/** The field is empty: what stood in it was sent. */
	clear(): void {
		this.ledger.attempt(() => this.ledger.file.saveDraft(null));
		const { moment } = this.ledger;
		this.ledger.moment = { ...moment, draft: { text: '', revision: moment.draft.revision + 1 } };
	}

	/** A text that was sent and not taken stands in the field again. */
	keep(text: string): void {
		const { state, file } = this.ledger;
		const turn = waitingFor(state);
		if (turn !== null) {
			this.ledger.attempt(() => file.saveDraft({ turn, text }));
			this.ledger.show({ draft: { text, revision: this.ledger.moment.draft.revision + 1 } });
		}
	}

	/** The answer that is being judged is taken back: its question is open again, and what was typed stands in the field. */
	takeBack(): void {
		const { state } = this.ledger;
		const turn = openTurn(state);
		if (!turn?.given || state.pending.kind !== 'assess') {
			return;
		}
		const { given } = turn;
		if (this.ledger.attempt(() => this.ledger.record({ type: 'cancelled', turn: turn.id })) && given.kind === 'typed') {
			this.keep(given.text);
		}
	}

	/** The field shows what another window left in it; read-only no more. */
	adopt(): void {
		const { state, file, moment } = this.ledger;
		const { draft } = file;
		const text = draft && draft.turn === waitingFor(state) ? draft.text : '';
		this.ledger.show({ readOnly: false, draft: { text, revision: moment.draft.revision + 1 } });
	}
}
