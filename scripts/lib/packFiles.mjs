/**
 * Packs files for the package, each beside itself as `NAME.zst`, unless that is there and newer: `node scripts/lib/packFiles.mjs FILE...`. The
 * package's own compression is from 1993; what is large is packed better than that, and unpacked when it is read. Needs Node 22.15 or later.
 */
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';

const pack = promisify(zstdCompress);
/** The best there is, with a window over 32 MB. */
const params = { [constants.ZSTD_c_compressionLevel]: 22, [constants.ZSTD_c_windowLog]: 25 };

async function packFile(path) {
	const target = `${path}.zst`;
	const [source, packed] = await Promise.all([stat(path), stat(target).catch(() => undefined)]);
	if (packed && packed.mtimeMs >= source.mtimeMs) return;
	const temporary = `${target}.${process.pid}.tmp`;
	await writeFile(temporary, await pack(await readFile(path), { params, pledgedSrcSize: source.size }));
	await rename(temporary, target);
}

await Promise.all(process.argv.slice(2).map(packFile));
