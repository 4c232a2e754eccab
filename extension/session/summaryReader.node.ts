import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Log } from '../log';
import { readJournal } from './journal';
import type { SessionSummary } from './store';
import { summaryOf } from './summary';

interface Known {
	readonly size: number;
	readonly modified: number;
	readonly summary: SessionSummary | null;
}

/** What the list of sessions shows of each; a journal that did not change is not read again. */
export class SummaryReader {
	private readonly known = new Map<string, Known>();

	constructor(private readonly log: Pick<Log, 'warn'>) {}

	/** Null for a journal that holds no start, and, with a line in the log, for one that cannot be read. */
	async read(id: string, path: string): Promise<SessionSummary | null> {
		try {
			const { size, mtimeMs: modified } = await stat(path);
			const known = this.known.get(path);
			if (known?.size === size && known.modified === modified) {
				return known.summary;
			}
			const summary = this.summaryIn(id, await readFile(path), basename(path));
			this.known.set(path, { size, modified, summary });
			return summary;
		} catch (error) {
			return this.leftOut(error);
		}
	}

	private summaryIn(id: string, bytes: Uint8Array, name: string): SessionSummary | null {
		try {
			return summaryOf(id, readJournal(bytes, name).events);
		} catch (error) {
			return this.leftOut(error);
		}
	}

	private leftOut(error: unknown): null {
		this.log.warn(`a session is left out of the list: ${String(error)}`);
		return null;
	}
}
