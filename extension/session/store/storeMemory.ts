import { Emitter } from '../emitter';
import { schemaVersion, type SessionEvent } from '../events/events';
import { journalText, readJournal } from './journal';
import { secretsFileSchema } from './secretsSchema';
import { noSecrets, type Draft, type Secrets, type SessionFile, type SessionStore, type SessionSummary } from './store';
import { storeFailures } from './storeFailures';
import { summaryOf } from '../knowledge/summary';

/** What a session's files hold, and the windows that have it open. */
interface Kept {
	journal: string;
	secrets: Secrets;
	draft: Draft | null;
	writer: MemorySessionFile | null;
	readonly windows: Set<MemorySessionFile>;
}

/**
 * A store that keeps nothing when the process ends: for tests, previews and evaluation. What is appended goes through the
 * journal's text, so that what a file could not keep is refused here too. Opening a session twice makes two windows.
 */
export function createMemoryStore(): SessionStore {
	return new MemoryStore();
}

class MemoryStore implements SessionStore {
	private readonly sessions = new Map<string, Kept>();

	async create(id: string): Promise<SessionFile> {
		if (this.sessions.has(id)) {
			throw storeFailures.exists(id);
		}
		const kept: Kept = { journal: '', secrets: noSecrets, draft: null, writer: null, windows: new Set() };
		this.sessions.set(id, kept);
		return new MemorySessionFile(id, kept);
	}

	async open(id: string): Promise<SessionFile | null> {
		const kept = this.sessions.get(id);
		return kept ? new MemorySessionFile(id, kept) : null;
	}

	async read(id: string): Promise<readonly SessionEvent[] | null> {
		const kept = this.sessions.get(id);
		return kept ? eventsOf(id, kept) : null;
	}

	async ids(): Promise<readonly string[]> {
		return [...this.sessions.keys()];
	}

	async list(): Promise<readonly SessionSummary[]> {
		return [...this.sessions]
			.map(([id, kept]) => summaryOf(id, eventsOf(id, kept)))
			.filter((summary) => summary !== null)
			.sort((a, b) => b.changedAt - a.changedAt);
	}

	async delete(id: string): Promise<void> {
		const kept = this.sessions.get(id);
		this.sessions.delete(id);
		await Promise.all([...(kept?.windows ?? [])].map((window) => window.close()));
	}
}

class MemorySessionFile implements SessionFile {
	readonly events: SessionEvent[];
	private readonly lost = new Emitter<void>();
	private readonly grown = new Emitter<readonly SessionEvent[]>();

	constructor(readonly id: string, private readonly kept: Kept) {
		this.events = [...eventsOf(id, kept)];
		kept.writer ??= this;
		kept.windows.add(this);
	}

	get writable(): boolean {
		return this.kept.writer === this;
	}

	get secrets(): Secrets {
		return this.kept.secrets;
	}

	get draft(): Draft | null {
		return this.kept.draft;
	}

	append(events: readonly SessionEvent[]): void {
		this.checkWritable();
		this.kept.journal += journalText(events);
		for (const window of this.kept.windows) {
			window.take(events);
		}
	}

	saveSecrets(secrets: Secrets): void {
		this.checkWritable();
		const fit = secretsFileSchema.safeParse({ v: schemaVersion, secrets });
		if (!fit.success) {
			throw storeFailures.unfit('secrets', fit.error);
		}
		this.kept.secrets = fit.data.secrets;
	}

	saveDraft(draft: Draft | null): void {
		this.checkWritable();
		this.kept.draft = draft;
	}

	async takeOver(): Promise<boolean> {
		const loser = this.kept.writer;
		if (!this.kept.windows.has(this)) {
			return false;
		}
		this.kept.writer = this;
		if (loser !== this) {
			loser?.lost.fire();
		}
		return true;
	}

	onLost(listener: () => void): { dispose(): void } {
		return this.lost.on(listener);
	}

	onGrown(listener: (events: readonly SessionEvent[]) => void): { dispose(): void } {
		return this.grown.on(listener);
	}

	async close(): Promise<void> {
		this.kept.windows.delete(this);
		if (this.writable) {
			this.kept.writer = null;
		}
		this.lost.clear();
		this.grown.clear();
	}

	private take(events: readonly SessionEvent[]): void {
		this.events.push(...events);
		if (!this.writable) {
			this.grown.fire(events);
		}
	}

	private checkWritable(): void {
		if (!this.kept.windows.has(this)) {
			throw storeFailures.closed();
		}
		if (!this.writable) {
			throw storeFailures.elsewhere();
		}
	}
}

function eventsOf(id: string, kept: Kept): readonly SessionEvent[] {
	return readJournal(new TextEncoder().encode(kept.journal), id).events;
}
