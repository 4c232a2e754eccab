/** Kept explanations as files of one folder: two windows that write at once cannot spoil each other's. */
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExplanationStore } from './explanationCache';

const ending = '.json';
/** What could not be read; the next such file takes the place of the last. */
const aside = 'set-aside.txt';

/** Keeps explanations in a folder, which is made when it is needed. Rejects when the disk refuses. */
export class ExplanationFiles implements ExplanationStore {
	constructor(private readonly folder: string) {}

	async read(name: string): Promise<string | null> {
		try {
			const text = await readFile(this.path(name), 'utf8');
			const now = new Date();
			// Only the order in which files go depends on it.
			await utimes(this.path(name), now, now).catch(() => undefined);
			return text;
		} catch (error) {
			return missing(error);
		}
	}

	async write(name: string, text: string): Promise<void> {
		await mkdir(this.folder, { recursive: true, mode: 0o700 });
		// Each writer has a file of its own until it is whole.
		const temporary = `${this.path(name)}.${crypto.randomUUID()}.tmp`;
		try {
			await writeFile(temporary, text, { mode: 0o600 });
			await rename(temporary, this.path(name));
		} finally {
			await rm(temporary, { force: true });
		}
	}

	async names(): Promise<readonly string[]> {
		const files = await readdir(this.folder).catch((error: unknown) => missing(error) ?? []);
		const used = await Promise.all(files.filter((file) => file.endsWith(ending)).map(async (file) => ({ name: file.slice(0, -ending.length), at: (await stat(join(this.folder, file)).catch(() => null))?.mtimeMs ?? 0 })));
		return used.sort((a, b) => a.at - b.at).map(({ name }) => name);
	}

	async remove(name: string): Promise<void> {
		await rm(this.path(name), { force: true });
	}

	async setAside(name: string): Promise<void> {
		await rename(this.path(name), join(this.folder, aside));
	}

	/** Deletes all of it for good. */
	async forget(): Promise<void> {
		await rm(this.folder, { force: true, recursive: true });
	}

	private path(name: string): string {
		if (!/^[0-9a-f]+$/.test(name)) {
			throw new Error('the name of a kept explanation is made of hexadecimal digits');
		}
		return join(this.folder, `${name}${ending}`);
	}
}

function missing(error: unknown): null {
	if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
		return null;
	}
	throw error;
}
