import fs from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log';
import { asStoreFailed, isMissing, onDisk, ownerOnly, sizeOf } from './disk.node';
import { FolderSessionFile } from './sessionFile.node';
import { acquireLock } from './sessionLock.node';
import { belongsTo, idOfJournal, sessionPaths, type SessionPaths } from './sessionPaths.node';
import type { SessionFile, SessionStore, SessionSummary } from './store';
import { storeFailures } from './storeFailures';
import { SummaryReader } from './summaryReader.node';

export interface StoreOptions {
	/** Where the sessions are kept; made when the first one is. */
	readonly folder: string;
	readonly log: Pick<Log, 'warn'>;
	/** Milliseconds without a heartbeat after which another window counts as gone; at least 2000. */
	readonly staleMs?: number;
}

/** The sessions of a folder: `<id>.jsonl`, `<id>.secret.json`, `<id>.draft.json`, readable by their owner only. */
export function createSessionStore(options: StoreOptions): SessionStore {
	return new FolderSessionStore({ staleMs: 10_000, ...options });
}

class FolderSessionStore implements SessionStore {
	private readonly opened = new Map<string, Set<FolderSessionFile>>();
	private readonly summaries: SummaryReader;

	constructor(private readonly options: Required<StoreOptions>) {
		this.summaries = new SummaryReader(options.log);
	}

	async create(id: string): Promise<SessionFile> {
		const paths = this.pathsOf(id);
		onDisk(join(paths.folder, id), () => fs.mkdirSync(paths.folder, { recursive: true, mode: ownerOnly.folder }));
		return this.keep(id, (closed) => FolderSessionFile.create(id, paths, { ...this.options, closed }));
	}

	async open(id: string): Promise<SessionFile | null> {
		const paths = this.pathsOf(id);
		return sizeOf(paths.journal) === null ? null : this.keep(id, (closed) => FolderSessionFile.open(id, paths, { ...this.options, closed }));
	}

	async list(): Promise<readonly SessionSummary[]> {
		const ids = (await this.names()).map(idOfJournal).filter((id) => id !== null);
		const found: SessionSummary[] = [];
		for (const id of ids) {
			const summary = await this.summaries.read(id, this.pathsOf(id).journal);
			if (summary) {
				found.push(summary);
			}
		}
		return found.sort((a, b) => b.changedAt - a.changedAt);
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
