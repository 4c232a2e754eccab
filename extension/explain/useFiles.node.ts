/** The record of how explanations are used: one file that every window adds to, and that loses its oldest part when it has grown too long. */
import { appendFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { useSchema, type Use, type UseStore } from './use';

/** The most bytes of a record: some 5,000 lines, which is a year of much use. */
const mostBytes = 1_000_000;
/** What of them stays when there are more: the file is not to be written anew at every line. */
const stays = 0.75;

/** Keeps the record in a file, whose folder is made when it is needed. Rejects when the disk refuses. */
export class UseFile implements UseStore {
	/** `most`: bytes; beyond them the oldest quarter goes. */
	constructor(private readonly path: string, private readonly most = mostBytes) {}

	async read(): Promise<readonly Use[]> {
		try {
			return (await readFile(this.path, 'utf8')).split('\n').flatMap(parsed);
		} catch (error) {
			if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
				return [];
			}
			throw error;
		}
	}

	async add(use: Use): Promise<void> {
		await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
		// It begins a line of its own, also after one that a kill has cut short.
		await appendFile(this.path, `\n${JSON.stringify(use)}\n`, { mode: 0o600 });
		if ((await stat(this.path)).size > this.most) {
			await this.shorten();
		}
	}

	async clear(): Promise<void> {
		await rm(this.path, { force: true });
	}

	/** Leaves the newest lines. What another window adds in this very moment may go with the oldest: a count, no work of anybody's. */
	private async shorten(): Promise<void> {
		const lines = (await readFile(this.path, 'utf8')).split('\n').filter((line) => line !== '');
		let [size, from] = [0, lines.length];
		while (from > 0) {
			size += Buffer.byteLength(lines[from - 1] ?? '') + 1;
			if (size > this.most * stays) {
				break;
			}
			from -= 1;
		}
		const temporary = `${this.path}.${crypto.randomUUID()}.tmp`;
		try {
			await writeFile(temporary, lines.slice(from).map((line) => `${line}\n`).join(''), { mode: 0o600 });
			await rename(temporary, this.path);
		} finally {
			await rm(temporary, { force: true });
		}
	}
}

function parsed(line: string): readonly Use[] {
	try {
		const { data } = useSchema.safeParse(line === '' ? null : JSON.parse(line));
		return data ? [data] : [];
	} catch {
		return [];
	}
}
