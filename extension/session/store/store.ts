import type { Diagnosis, Question, Task } from '../../words';
import type { SessionEvent } from '../events/events';

/** What a session keeps beside its journal and never exports: the diagnosis, the tasks' texts, the truths of its questions. */
export interface Secrets {
	readonly diagnosis: Diagnosis | null;
	/** The program that the diagnosis is of, which the offsets of its repairs count in; missing in older files. */
	readonly diagnosedText?: string;
	readonly tasks: readonly Task[];
	/** By turn. */
	readonly questions: Readonly<Record<string, Question>>;
}

export const noSecrets: Secrets = { diagnosis: null, tasks: [], questions: {} };

/** A half-typed answer, and the turn that it is for. */
export interface Draft {
	readonly turn: string;
	readonly text: string;
}

/** What a list of sessions shows of one. */
export interface SessionSummary {
	readonly id: string;
	readonly title: string;
	readonly document: { readonly uri: string; readonly name: string };
	/** Milliseconds since 1970. */
	readonly startedAt: number;
	readonly changedAt: number;
	readonly finished: boolean;
	/** It ended with a program that passes; missing where it did not. */
	readonly solved?: true;
	/** The course and the problem that it is about; missing without one. */
	readonly course?: { readonly id: string; readonly problem: string };
	/** An idea of it that is to be asked about once more, from this time on (milliseconds since 1970); missing for none. */
	readonly again?: { readonly from: number; readonly concept: string };
}

/**
 * One session on disk, open in this window. What `append` took is safe when it returns: a process that is killed after it
 * loses nothing. Every method throws `StoreFailed` with a reason a person can read when the disk refuses.
 */
export interface SessionFile {
	readonly id: string;
	/** All events, read or appended so far: whole ones only; a torn last line is left out and cut off before the next write. */
	readonly events: readonly SessionEvent[];
	/** As read or saved last; after `takeOver` as the other window left them, and so is the draft. */
	readonly secrets: Secrets;
	readonly draft: Draft | null;
	/** False while another window writes the session; then nothing is written. */
	readonly writable: boolean;
	append(events: readonly SessionEvent[]): void;
	saveSecrets(secrets: Secrets): void;
	saveDraft(draft: Draft | null): void;
	/**
	 * Takes the session over from a window that is gone or gave it up; false when it still writes and did not give it up.
	 * What it wrote last has come by `onGrown` when this resolves.
	 */
	takeOver(): Promise<boolean>;
	/** Another window took the session over: this one is read-only from now on. */
	onLost(listener: () => void): { dispose(): void };
	/** The other window wrote more (for a read-only view). */
	onGrown(listener: (events: readonly SessionEvent[]) => void): { dispose(): void };
	close(): Promise<void>;
}

/** All sessions of this machine's student. */
export interface SessionStore {
	/** A new session's file; the first events follow by `append`. */
	create(id: string): Promise<SessionFile>;
	/** Null when there is no such session; throws `StoreFailed` when its journal cannot be read. */
	open(id: string): Promise<SessionFile | null>;
	/** The events of a session as they lie there, without opening it; null when there is none. Throws `StoreFailed` when its journal cannot be read. */
	read(id: string): Promise<readonly SessionEvent[] | null>;
	/** All there are, also those that cannot be read. */
	ids(): Promise<readonly string[]>;
	/** Newest first; a journal that cannot be read is left out and logged. */
	list(): Promise<readonly SessionSummary[]>;
	delete(id: string): Promise<void>;
}

export class StoreFailed extends Error {
	override readonly name = 'StoreFailed';
	constructor(readonly reason: string, readonly remedy: string, options?: ErrorOptions) {
		super(`${reason} ${remedy}`, options);
	}
}
