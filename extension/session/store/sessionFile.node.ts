import fs from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type * as z from 'zod';
import type { Log } from '../../log';
import { asStoreFailed, isForbidden, onDisk, ownerOnly, readIfThere, removeFile, replaceFile } from './disk.node';
import { Emitter } from '../emitter';
import { schemaVersion, type SessionEvent } from '../events/events';
import { watchFolder } from './folderWatch.node';
import { isNewer } from './journal';
import { JournalFile, Overtaken } from './journalFile.node';
import { draftFileSchema, secretsFileSchema } from './secretsSchema';
import { acquireLock, type HeldLock } from './sessionLock.node';
import type { SessionPaths } from './sessionPaths.node';
import { noSecrets, StoreFailed, type Draft, type Secrets, type SessionFile } from './store';
import { storeFailures } from './storeFailures';

export interface SessionFileOptions {
	readonly log: Pick<Log, 'warn'>;
	/** Milliseconds without a heartbeat after which another window counts as gone. */
	readonly staleMs: number;
	readonly closed: () => void;
}

/** Milliseconds between two tries to get the lock that another window was asked for. */
const retryEvery = 50;
/** Milliseconds that another window has to answer beyond the time after which it counts as gone. */
const grace = 2000;

/** A session in files of a folder: journal, secrets, draft, and the lock of the window that writes them. */
export class FolderSessionFile implements SessionFile {
	readonly events: SessionEvent[] = [];
	secrets: Secrets = noSecrets;
	draft: Draft | null = null;
	private readonly journal: JournalFile;
	private readonly lost = new Emitter<void>();
	private readonly grown = new Emitter<readonly SessionEvent[]>();
	private lock: HeldLock | null = null;
	private watch: { dispose(): void } | null = null;
	private takingOver: Promise<boolean> | null = null;
	private isClosed = false;

	private constructor(readonly id: string, private readonly paths: SessionPaths, private readonly options: SessionFileOptions) {
		this.journal = new JournalFile(paths.journal);
	}

	/** Makes the files of a new session, to be written by this window. */
	static async create(id: string, paths: SessionPaths, options: SessionFileOptions): Promise<FolderSessionFile> {
		const file = new FolderSessionFile(id, paths, options);
		return file.whole(async () => {
			if (!(await file.own())) {
				throw storeFailures.exists(id);
			}
			file.journal.create(id);
			file.begin();
		});
	}

	/** Opens a session: for writing where no other window does and the folder allows it. */
	static async open(id: string, paths: SessionPaths, options: SessionFileOptions): Promise<FolderSessionFile> {
		const file = new FolderSessionFile(id, paths, options);
		return file.whole(async () => {
			try {
				await file.own();
			} catch (error) {
				if (!isForbidden(error)) {
					throw error;
				}
				options.log.warn(`a session is opened read-only: ${String(error)}`);
			}
			file.begin();
		});
	}

	get writable(): boolean {
		return this.lock !== null;
	}

	append(events: readonly SessionEvent[]): void {
		if (events.length > 0) {
			this.write(() => this.journal.append(events));
			this.events.push(...events);
		}
	}

	saveSecrets(secrets: Secrets): void {
		const fit = secretsFileSchema.safeParse({ v: schemaVersion, secrets });
		if (!fit.success) {
			throw storeFailures.unfit('secrets', fit.error);
		}
		this.write(() => {
			this.journal.checkUntouched();
			replaceFile(this.paths.secrets, JSON.stringify(fit.data));
		});
		this.secrets = secrets;
	}

	saveDraft(draft: Draft | null): void {
		this.write(() => {
			this.journal.checkUntouched();
			if (draft) {
				replaceFile(this.paths.draft, JSON.stringify({ v: schemaVersion, draft }));
			} else {
				removeFile(this.paths.draft);
			}
		});
		this.draft = draft;
	}

	takeOver(): Promise<boolean> {
		this.takingOver ??= this.askForLock().finally(() => {
			this.takingOver = null;
		});
		return this.takingOver;
	}

	onLost(listener: () => void): { dispose(): void } {
		return this.lost.on(listener);
	}

	onGrown(listener: (events: readonly SessionEvent[]) => void): { dispose(): void } {
		return this.grown.on(listener);
	}

	async close(): Promise<void> {
		if (this.isClosed) {
			return;
		}
		this.isClosed = true;
		this.watch?.dispose();
		this.lost.clear();
		this.grown.clear();
		await this.takingOver?.catch(() => undefined);
		await this.giveBack();
		this.options.closed();
	}

	/** Opening fails as a whole: no lock stays behind. */
	private async whole(opening: () => Promise<void>): Promise<this> {
		try {
			await opening();
			return this;
		} catch (error) {
			await this.close();
			throw asStoreFailed(error, this.paths.journal);
		}
	}

	/** Tries to get the lock; throws the system's error when the folder refuses. */
	private async own(): Promise<boolean> {
		this.lock = await acquireLock(this.paths, { ...this.options, lost: () => this.lose() });
		return this.writable;
	}

	/** Reads what there is and keeps an eye on the folder. */
	private begin(): void {
		this.readAll();
		if (this.writable) {
			this.journal.startWriting();
		}
		this.watch = watchFolder(this.paths.folder, () => this.look());
	}

	private readAll(): readonly SessionEvent[] {
		const events = this.journal.readOn();
		this.events.push(...events);
		this.secrets = this.readBeside(this.paths.secrets, secretsFileSchema)?.secrets ?? noSecrets;
		this.draft = this.readBeside(this.paths.draft, draftFileSchema)?.draft ?? null;
		return events;
	}

	/** What lies beside the journal can be made again: where it cannot be read, the session goes on without it. */
	private readBeside<T>(path: string, schema: z.ZodType<T>): T | null {
		const text = readIfThere(path);
		if (text === null) {
			return null;
		}
		try {
			const value: unknown = JSON.parse(text);
			if (isNewer(value)) {
				throw storeFailures.newer(basename(path));
			}
			return schema.parse(value);
		} catch (error) {
			if (error instanceof StoreFailed) {
				throw error;
			}
			this.options.log.warn(`${basename(path)} cannot be read and is left out: ${String(error)}`);
			return null;
		}
	}

	private write(work: () => void): void {
		if (this.isClosed) {
			throw storeFailures.closed();
		}
		if (!this.writable) {
			throw storeFailures.elsewhere();
		}
		try {
			work();
		} catch (error) {
			if (error instanceof Overtaken) {
				this.options.log.warn(error.message);
				this.lose();
				throw storeFailures.elsewhere();
			}
			throw error;
		}
	}

	/** Something changed in the folder: a window that writes looks for a request, one that reads for more events. */
	private look(): void {
		if (this.isClosed) {
			return;
		}
		try {
			if (!this.writable) {
				this.follow();
			} else if (this.isAsked()) {
				this.lose();
			}
		} catch (error) {
			this.options.log.warn(`a session is no longer followed: ${String(error)}`);
			this.watch?.dispose();
		}
	}

	private follow(): void {
		const events = this.journal.readOn();
		if (events.length > 0) {
			this.events.push(...events);
			this.grown.fire(events);
		}
	}

	/** A request that nobody waits for any more counts for nothing. */
	private isAsked(): boolean {
		const asked = fs.statSync(this.paths.request, { throwIfNoEntry: false });
		return asked !== undefined && Date.now() - asked.mtimeMs < this.options.staleMs + grace;
	}

	private lose(): void {
		if (this.writable) {
			void this.giveBack();
			this.lost.fire();
		}
	}

	private async giveBack(): Promise<void> {
		const { lock } = this;
		this.lock = null;
		this.journal.stopWriting();
		await lock?.release();
	}

	private async askForLock(): Promise<boolean> {
		if (this.writable) {
			return true;
		}
		const until = Date.now() + this.options.staleMs + grace;
		try {
			onDisk(this.paths.request, () => fs.writeFileSync(this.paths.request, '', { mode: ownerOnly.file }));
			while (!this.isClosed && !(await this.own())) {
				if (Date.now() > until) {
					return false;
				}
				await pause(retryEvery);
			}
		} catch (error) {
			throw asStoreFailed(error, this.paths.journal);
		} finally {
			removeFile(this.paths.request);
		}
		return !this.isClosed && this.continueHere();
	}

	/** Takes up what the other window left; throws `StoreFailed` and stays read-only when that cannot be read. */
	private async continueHere(): Promise<true> {
		try {
			const events = this.readAll();
			this.journal.startWriting();
			if (events.length > 0) {
				this.grown.fire(events);
			}
			return true;
		} catch (error) {
			await this.giveBack();
			throw error;
		}
	}
}
