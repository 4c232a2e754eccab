import fs from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Log } from '../../log';
import { asStoreFailed, isMissing, onDisk, ownerOnly, sizeOf } from './disk.node';
import type { SessionEvent } from '../events/events';
import type { EvidenceSource } from './evidence';
import { EvidenceFiles } from './evidenceFiles.node';
import { readJournal } from './journal';
import { FolderSessionFile } from './sessionFile.node';
import { acquireLock } from './sessionLock.node';
import { belongsTo, idOfJournal, sessionPaths, type SessionPaths } from './sessionPaths.node';
import type { SessionFile, SessionStore, SessionSummary } from './store';
import { storeFailures } from './storeFailures';

export interface StoreOptions {
	/** Where the sessions are kept; made when the first one is. */
	readonly folder: string;
	readonly log: Pick<Log, 'warn'>;
	/** Milliseconds without a heartbeat after which another window counts as gone; at least 2000. */
	readonly staleMs?: number;
	/** Who knows what the journals of the folder hold. */
	readonly seen?: EvidenceSource;
}

/** The sessions of a folder: `<id>.jsonl`, `<id>.secret.json`, `<id>.draft.json`, readable by their owner only. */
export function createSessionStore(options: StoreOptions): SessionStore {
	return new FolderSessionStore({ staleMs: 10_000, seen: new EvidenceFiles({ sessions: options.folder, kept: null, release: '', log: options.log }), ...options });
}

class FolderSessionStore implements SessionStore {
	private readonly opened = new Map<string, Set<FolderSessionFile>>();

	constructor(private readonly options: Required<StoreOptions>) {}

	async create(id: string): Promise<SessionFile> {
		const paths = this.pathsOf(id);
		onDisk(join(paths.folder, id), () => fs.mkdirSync(paths.folder, { recursive: true, mode: ownerOnly.folder }));
		return this.keep(id, (closed) => FolderSessionFile.create(id, paths, { ...this.options, closed }));
	}

	async open(id: string): Promise<SessionFile | null> {
		const paths = this.pathsOf(id);
		return sizeOf(paths.journal) === null ? null : this.keep(id, (closed) => FolderSessionFile.open(id, paths, { ...this.options, closed }));
	}

	async read(id: string): Promise<readonly SessionEvent[] | null> {
		const { journal } = this.pathsOf(id);
		try {
			return readJournal(await readFile(journal), basename(journal)).events;
		} catch (error) {
			if (isMissing(error)) {
				return null;
			}
			throw asStoreFailed(error, journal);
		}
	}

	async ids(): Promise<readonly string[]> {
		return (await this.names()).map(idOfJournal).filter((id) => id !== null);
	}

	async list(): Promise<readonly SessionSummary[]> {
		try {
			return (await this.options.seen.gather()).sessions.map(({ summary }) => summary);
		} catch (error) {
			throw asStoreFailed(error, join(this.options.folder, 'sessions'));
		}
	}

	async delete(id: string): Promise<void> {
		const paths = this.pathsOf(id);
		await Promise.all([...(this.opened.get(id) ?? [])].map((file) => file.close()));
		if (sizeOf(paths.journal) === null) {
			return;
		}
		try {
			const lock = await acquireLock(paths, { ...this.options, lost: () => undefined });
			if (!lock) {
				throw storeFailures.openElsewhere();
			}
			await this.remove(id, paths);
			await lock.release();
		} catch (error) {
			throw asStoreFailed(error, paths.journal);
		}
	}

	/** The journal goes last but for the lock: a half-deleted session is still in the list. */
	private async remove(id: string, paths: SessionPaths): Promise<void> {
		const last = [paths.journal, paths.owner, paths.lock];
		const beside = (await this.names()).filter((name) => belongsTo(name, id)).map((name) => join(paths.folder, name));
		for (const path of [...beside.filter((path) => !last.includes(path)), paths.journal]) {
			await rm(path, { force: true, recursive: true });
		}
	}

	private pathsOf(id: string): SessionPaths {
		return sessionPaths(this.options.folder, id);
	}

	private async names(): Promise<readonly string[]> {
		try {
			return await readdir(this.options.folder);
		} catch (error) {
			if (isMissing(error)) {
				return [];
			}
			throw asStoreFailed(error, join(this.options.folder, 'sessions'));
		}
	}

	/** Notes an open file until it is closed. */
	private async keep(id: string, opening: (closed: () => void) => Promise<FolderSessionFile>): Promise<FolderSessionFile> {
		const files = this.opened.get(id) ?? new Set();
		this.opened.set(id, files);
		let opened: FolderSessionFile | null = null;
		opened = await opening(() => opened && files.delete(opened));
		files.add(opened);
		return opened;
	}
}
