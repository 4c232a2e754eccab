/** Where exports are written: whole or not at all. */
import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FilePiece } from './progSnap/dataset';

/** How many characters are put together before they are written. */
const together = 256 * 1024;

/**
 * Writes a dataset as a folder. It gets its name when it is whole; until then, and where it fails, the name is free and nothing is left.
 * Rejects as the pieces do, and with what the disk says; a folder that is there already and not empty is left as it is.
 */
export async function writeFolder(target: string, pieces: AsyncIterable<FilePiece>): Promise<void> {
	if (!(await isFree(target))) {
		throw Object.assign(new Error(`${target} is not empty`), { code: 'ENOTEMPTY', syscall: 'mkdir' });
	}
	const part = `${target}.part`;
	await rm(part, { recursive: true, force: true });
	const files = new Map<string, Appended>();
	try {
		for await (const { file, text } of pieces) {
			let to = files.get(file);
			if (!to) {
				await mkdir(dirname(join(part, file)), { recursive: true });
				to = new Appended(await open(join(part, file), 'wx'));
				files.set(file, to);
			}
			await to.add(text);
		}
		await closeAll(files.values());
		await rm(target, { recursive: true, force: true });
		await rename(part, target);
	} catch (error) {
		await closeAll(files.values()).catch(() => undefined);
		await rm(part, { recursive: true, force: true });
		throw error;
	}
}

/** Writes one file; the one that was there is replaced when this one is whole. Rejects as the pieces do, and with what the disk says. */
export async function writeFile(target: string, pieces: AsyncIterable<string>): Promise<void> {
	const part = `${target}.part`;
	const file = new Appended(await open(part, 'w'));
	try {
		for await (const text of pieces) {
			await file.add(text);
		}
		await file.close();
		await rename(part, target);
	} catch (error) {
		await file.close().catch(() => undefined);
		await rm(part, { force: true });
		throw error;
	}
}

async function isFree(folder: string): Promise<boolean> {
	try {
		return (await readdir(folder)).length === 0;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
			return true;
		}
		throw error;
	}
}

async function closeAll(files: Iterable<Appended>): Promise<void> {
	for (const file of files) {
		await file.close();
	}
}

/** A file that is written from its beginning to its end. */
class Appended {
	private held: string[] = [];
	private length = 0;
	private isClosed = false;

	constructor(private readonly file: FileHandle) {}

	async add(text: string): Promise<void> {
		this.held.push(text);
		this.length += text.length;
		if (this.length >= together) {
			await this.flush();
		}
	}

	async close(): Promise<void> {
		if (this.isClosed) {
			return;
		}
		this.isClosed = true;
		try {
			await this.flush();
		} finally {
			await this.file.close();
		}
	}

	private async flush(): Promise<void> {
		const text = this.held.join('');
		this.held = [];
		this.length = 0;
		await this.file.writeFile(text);
	}
}
