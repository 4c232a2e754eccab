/** The use of models in files that every window only adds to: one a month, so that what is old can go as a whole. */
import fs from 'node:fs';
import { join } from 'node:path';
import { entrySchema, type LedgerStorage, type UseEntry } from './ledger';

/** Months that are kept: a session of longer ago counts as new. */
const months = 3;
const named = /^\d{4}-\d\d\.jsonl$/;

interface Known {
	/** Bytes that were read. */
	readonly size: number;
	readonly entries: readonly UseEntry[];
}

/** Keeps entries in a folder, which is made when it is needed. A file that cannot be read counts as empty; a failure to write rejects. */
export class LedgerFiles implements LedgerStorage {
	private readonly known = new Map<string, Known>();

	constructor(private readonly folder: string) {}

	*entries(): Iterable<UseEntry> {
		for (const name of this.files()) {
			yield* this.read(name);
		}
	}

	async add(entry: UseEntry): Promise<void> {
		fs.mkdirSync(this.folder, { recursive: true, mode: 0o700 });
		// The system adds it in one piece. It begins a line of its own, also after one that a kill has cut short.
		fs.appendFileSync(join(this.folder, `${entry.day.slice(0, 7)}.jsonl`), `\n${JSON.stringify(entry)}\n`, { mode: 0o600 });
		for (const name of this.files().slice(0, -months)) {
			fs.rmSync(join(this.folder, name), { force: true });
			this.known.delete(name);
		}
	}

	async forget(): Promise<void> {
		this.known.clear();
		fs.rmSync(this.folder, { force: true, recursive: true });
	}

	private files(): readonly string[] {
		try {
			return fs.readdirSync(this.folder).filter((name) => named.test(name)).sort();
		} catch {
			return [];
		}
	}

	/** The entries of a file; only what was added since the last time is read. */
	private read(name: string): readonly UseEntry[] {
		const path = join(this.folder, name);
		const before = this.known.get(name) ?? { size: 0, entries: [] };
		try {
			const { size } = fs.statSync(path);
			if (size === before.size) {
				return before.entries;
			}
			const from = size < before.size ? 0 : before.size;
			const text = readFrom(path, from, size - from);
			// What has no end yet is read when it has.
			const whole = text.subarray(0, text.lastIndexOf(0x0a) + 1);
			const entries = [...(from === 0 ? [] : before.entries), ...whole.toString('utf8').split('\n').flatMap(parsed)];
			this.known.set(name, { size: from + whole.length, entries });
			return entries;
		} catch {
			return before.entries;
		}
	}
}

function readFrom(path: string, from: number, length: number): Buffer {
	const file = fs.openSync(path, 'r');
	try {
		const buffer = Buffer.alloc(length);
		return buffer.subarray(0, fs.readSync(file, buffer, 0, length, from));
	} finally {
		fs.closeSync(file);
	}
}

/** What is no entry counts as none. */
function parsed(line: string): readonly UseEntry[] {
	try {
		const { data } = entrySchema.safeParse(line === '' ? null : JSON.parse(line));
		return data ? [data] : [];
	} catch {
		return [];
	}
}
