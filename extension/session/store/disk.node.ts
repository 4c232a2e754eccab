/** The few ways in which the session store touches the disk; each failure becomes a `StoreFailed`. */
import fs from 'node:fs';
import { dirname } from 'node:path';
import { storeFailures } from './storeFailures';
import { StoreFailed } from './store';

export const ownerOnly = { file: 0o600, folder: 0o700 };

/** How often a replacement is tried where a virus scanner or an indexer holds the file for a moment (Windows). */
const replacements = 10;

/** What a failed system call means for the student; a `StoreFailed` stays what it is. */
export function asStoreFailed(error: unknown, path: string): StoreFailed {
	if (error instanceof StoreFailed) {
		return error;
	}
	const code = codeOf(error);
	if (code === 'ENOSPC' || code === 'EDQUOT') {
		return storeFailures.full(error);
	}
	return isForbidden(error) ? storeFailures.notAllowed(dirname(path), error) : storeFailures.disk(error);
}

/** The disk says that this account may not write there. */
export function isForbidden(error: unknown): boolean {
	return ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error));
}

export function isMissing(error: unknown): boolean {
	return codeOf(error) === 'ENOENT';
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Does the work; whatever the disk refuses is thrown as `StoreFailed`. */
export function onDisk<T>(path: string, work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw asStoreFailed(error, path);
	}
}

/** The file's text, or null when there is none. */
export function readIfThere(path: string): string | null {
	return onDisk(path, () => {
		try {
			return fs.readFileSync(path, 'utf8');
		} catch (error) {
			if (isMissing(error)) {
				return null;
			}
			throw error;
		}
	});
}

/** Writes a file whole, so that whoever reads it sees the old text or the new one, also after a kill. */
export function replaceFile(path: string, text: string): void {
	const temporary = `${path}.tmp`;
	onDisk(path, () => {
		try {
			fs.writeFileSync(temporary, text, { mode: ownerOnly.file });
			renameStubbornly(temporary, path);
		} catch (error) {
			fs.rmSync(temporary, { force: true });
			throw error;
		}
	});
}

function renameStubbornly(from: string, to: string): void {
	for (let tried = 1; ; tried++) {
		try {
			fs.renameSync(from, to);
			return;
		} catch (error) {
			if (tried === replacements || !['EACCES', 'EPERM', 'EBUSY'].includes(codeOf(error))) {
				throw error;
			}
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, tried);
		}
	}
}

export function removeFile(path: string): void {
	onDisk(path, () => fs.rmSync(path, { force: true }));
}

/** The whole bytes of a part of a file: from one offset to before another, or to the file's end where it is shorter. */
export function readRange(path: string, from: number, to: number): Uint8Array {
	return onDisk(path, () => {
		const descriptor = fs.openSync(path, 'r');
		try {
			const bytes = Buffer.alloc(Math.max(0, to - from));
			let filled = 0;
			while (filled < bytes.length) {
				const read = fs.readSync(descriptor, bytes, filled, bytes.length - filled, from + filled);
				if (read === 0) {
					break;
				}
				filled += read;
			}
			return bytes.subarray(0, filled);
		} finally {
			fs.closeSync(descriptor);
		}
	});
}

/** A file's size in bytes; null when it is not there. */
export function sizeOf(path: string): number | null {
	return onDisk(path, () => fs.statSync(path, { throwIfNoEntry: false })?.size ?? null);
}
