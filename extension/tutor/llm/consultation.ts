import type * as z from 'zod';
import type { Log } from '../../log';
import type { ChatFailure, ChatMessage, ChatModel } from '../../models/chatModel';
import { askFor } from '../../models/structured';
import type { ModelNote } from '../roles';

type Failure = Exclude<ChatFailure, { kind: 'cancelled' }>;

export interface ConsultationParts {
	/** The model that is chosen now; null: none, and the built-in roles do all of it. */
	readonly model: () => Promise<ChatModel | null>;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly log: Log;
}

/** After a failure of the network the model is left alone for so long, in milliseconds: a silent server would cost every move its patience. */
const rest = 30_000;

/**
 * How the roles of one session ask the chosen model. A failure is noted for the student and gives null: then the built-in role
 * makes the move. A model that is not to be reached, or asked to be left alone, is not asked again before its time.
 */
export class Consultation {
	private notes: ModelNote[] = [];
	private resting: { readonly label: string; readonly until: number; readonly failure: Failure } | null = null;

	constructor(private readonly parts: ConsultationParts) {}

	/** A model is chosen. */
	async isOpen(): Promise<boolean> {
		return (await this.parts.model()) !== null;
	}

	/**
	 * The answer in the form of the schema, of at most so many tokens; null when there is no model or it failed. A `quiet` failure is
	 * not noted: nobody waits for it. Rejects with the signal's reason when it was cancelled.
	 */
	async ask<T>(
		role: ModelNote['role'], messages: readonly ChatMessage[], schema: z.ZodType<T>, name: string, maxTokens: number, signal: AbortSignal, noted: 'noted' | 'quiet' = 'noted',
	): Promise<T | null> {
		const fail = (failure: Failure) => (noted === 'quiet' ? null : this.fail(role, failure));
		signal.throwIfAborted();
		const model = await this.parts.model();
		if (!model) return null;
		if (this.resting?.label === model.label && this.parts.now() < this.resting.until) return fail(this.resting.failure);
		const outcome = await askFor(model, messages, schema, name, { maxTokens }, signal);
		signal.throwIfAborted();
		if (outcome.kind === 'ok') {
			this.resting = null;
			return outcome.value;
		}
		if (outcome.kind === 'cancelled') return null;
		const pause = outcome.kind === 'network' ? rest : outcome.kind === 'rate-limited' ? (outcome.retryAfterMs ?? rest) : 0;
		this.resting = pause > 0 ? { label: model.label, until: this.parts.now() + pause, failure: outcome } : null;
		return fail(outcome);
	}

	/**
	 * What a model led to, or what the built-in role makes of it when our reading of its answer fails: no answer of a model may stop a
	 * session. Rejects with the signal's reason when it was cancelled.
	 */
	async attempt<T>(work: () => Promise<T>, builtIn: T, signal: AbortSignal): Promise<T> {
		try {
			return await work();
		} catch (error) {
			signal.throwIfAborted();
			this.parts.log.error(error);
			return builtIn;
		}
	}

	/** What went wrong since this was asked last. */
	takeNotes(): readonly ModelNote[] {
		const { notes } = this;
		this.notes = [];
		return notes;
	}

	private fail(role: ModelNote['role'], failure: Failure): null {
		this.parts.log.warn(`the model failed as ${role}: ${failure.kind}${'detail' in failure ? ` (${failure.detail})` : ''}`);
		this.notes.push({ role, failure });
		return null;
	}
}
