import { createHash } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { readShipped } from '../contained/shipped.node';

/**
 * The interpreter's memory after its start, made at build time: with it a start takes some 0.4 s of work instead of 4.
 * The file begins with the digest of what it was made of; one that does not fit is as good as none.
 */
const fileName = 'start.snapshot';
const digestBytes = 32;

/** What a snapshot depends on, in short: the harness, and the interpreter's version. */
export function digestOf(...texts: readonly string[]): Uint8Array {
	const hash = createHash('sha256');
	for (const text of texts) hash.update(`${text.length}:`).update(text);
	return hash.digest();
}

/** The file's bytes, or null when there is no sound one. `folder` ends in a separator. */
export function readSnapshot(folder: string): Promise<Uint8Array | null> {
	return readShipped(folder + fileName).catch(() => null);
}

/** The memory in it, or null when it was made of something else. */
export function fitting(bytes: Uint8Array, digest: Uint8Array): Uint8Array | null {
	const isFitting = digest.every((byte, at) => bytes[at] === byte);
	return isFitting ? new Uint8Array(bytes.buffer, bytes.byteOffset + digestBytes, bytes.length - digestBytes) : null;
}

/** Gives the function that writes the file, whole or not at all; taken before the world is emptied. */
export function snapshotWriter(folder: string): (digest: Uint8Array, memory: Uint8Array) => void {
	const temporary = `${folder}${fileName}.${process.pid}.tmp`;
	return (digest, memory) => {
		const bytes = new Uint8Array(digest.length + memory.length);
		bytes.set(digest);
		bytes.set(memory, digest.length);
		writeFileSync(temporary, bytes);
		renameSync(temporary, folder + fileName);
	};
}
