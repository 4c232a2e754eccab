/** The record of how explanations are used: one file that every window only adds to. */
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { useSchema, type Use, type UseStore } from './use';

/** Keeps the record in a file, whose folder is made when it is needed. Rejects when the disk refuses. */
export class UseFile implements UseStore {
	constructor(private readonly path: string) {}

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
	}

	async clear(): Promise<void> {
		await rm(this.path, { force: true });
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
