import type { EventBody, SessionEvent } from './events';
import { schemaVersion } from './events';
import { fold } from './fold';
import type { SessionParts } from '../parts';
import { waitingFor, type SessionState } from '../state';
import { StoreFailed, type SessionFile } from '../store/store';
import type { Moment } from '../view';

/**
 * The books of one session: its journal, the state that follows from it, and the moment that the page shows beside it.
 * Nothing changes a state but an event that is written first.
 */
export class Ledger {
	moment: Moment;
	private readonly listeners = new Set<() => void>();

	constructor(private readonly parts: SessionParts, readonly file: SessionFile, private folded: SessionState) {
		const { draft } = file;
		this.moment = {
			draft: { text: draft && draft.turn === waitingFor(folded) ? draft.text : '', revision: 1 },
			busy: null, trouble: null, readOnly: !file.writable,
		};
		file.onLost(() => this.show({ readOnly: true }));
		file.onGrown((events) => this.follow(events));
	}

	get state(): SessionState {
		return this.folded;
	}

	/** Nothing may be written any more, by this window or at all. */
	get isClosed(): boolean {
		return this.moment.readOnly || this.state.outcome !== null;
	}

	/** Calls the listener after every change of the state or the moment. */
	onChange(listener: () => void): { dispose(): void } {
		this.listeners.add(listener);
		return { dispose: () => this.listeners.delete(listener) };
	}

	/** Writes the events and folds them. Throws `StoreFailed` when the disk refuses; then nothing has changed. */
	record(...bodies: readonly EventBody[]): void {
		if (bodies.length === 0) {
			return;
		}
		const events = bodies.map((body): SessionEvent => ({ ...body, ...stampOf(this.parts) }));
		this.file.append(events);
		this.parts.log.debug(`${this.file.id}: ${events.map(({ type }) => type).join(', ')}`);
		// What the student wrote stands in an event: at the trace level alone.
		this.parts.log.trace(JSON.stringify(events));
		this.follow(events);
	}

	/** Does what may touch the disk; false, and its trouble shown, when the disk refuses. */
	attempt(action: () => void): boolean {
		try {
			action();
			return true;
		} catch (error) {
			this.parts.log.error(error);
			if (!(error instanceof StoreFailed)) {
				throw error;
			}
			this.show({ busy: null, trouble: { message: error.reason, remedy: error.remedy } });
			return false;
		}
	}

	/** Changes what the page shows beside the state. */
	show(part: Partial<Moment>): void {
		this.moment = { ...this.moment, ...part };
		this.changed();
	}

	/** Gives the file back; nobody is told anything any more. */
	async close(): Promise<void> {
		this.listeners.clear();
		await this.file.close();
	}

	private follow(events: readonly SessionEvent[]): void {
		for (const event of events) {
			this.folded = fold(this.folded, event) ?? this.folded;
		}
		this.changed();
	}

	private changed(): void {
		for (const listener of this.listeners) {
			listener();
		}
	}
}

/** What every event carries: an id of its own, the time in milliseconds since 1970, the schema's version. */
export function stampOf(parts: SessionParts): { readonly id: string; readonly at: number; readonly v: typeof schemaVersion } {
	return { id: parts.newId(), at: parts.now(), v: schemaVersion };
}
