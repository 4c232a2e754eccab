import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';

/** What the name of a file ends in that is packed in the shipped extension. */
const packedEnding = '.zst';

const unpack = promisify(zstdDecompress);
/** Bytes that are unpacked at a time: with few of them each is copied often. */
const chunkSize = 1024 * 1024;

/**
 * A file of a sandbox: as it was built, or as it is shipped, packed better than the package itself would. Null where there is neither. Rejects
 * when a packed one is broken. Several are unpacked side by side, off the main thread: some 30 ms for 30 MB.
 */
export async function readShipped(path: string): Promise<Uint8Array | null> {
	const built = await readFile(path).catch(() => null);
	if (built) return built;
	const packed = await readFile(path + packedEnding).catch(() => null);
	return packed && unpack(packed, { chunkSize });
}
