import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

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

/** The memory, or null when there is no snapshot of this digest. `folder` ends in a separator. */
export function readSnapshot(folder: string, digest: Uint8Array): Uint8Array | null {
	let bytes: Buffer<ArrayBufferLike>;
	try {
		bytes = readFileSync(folder + fileName);
	} catch {
		return null;
	}
	const isFitting = bytes.subarray(0, digestBytes).equals(digest);
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
