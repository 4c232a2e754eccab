import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { harnessFiles } from './harnessFiles';

/** Milliseconds after which classes of another compiler or another version of this extension are no longer kept: their windows are closed. */
const keptMs = 60 * 24 * 3600 * 1000;

/**
 * The folder of the harness as this very compiler makes it: from the last time, else made now by `make`, which writes into a folder that is there.
 * It is whole or not there: it gets its name when it is done, and of two windows that make it the first one names it.
 */
export async function keptClasses(home: string, compiler: string, make: (into: string) => Promise<void>): Promise<string> {
	const folder = join(home, await keyOf(compiler));
	if (await isThere(folder)) return folder;
	await mkdir(home, { recursive: true });
	await removeOld(home);
	const begun = join(home, `${randomUUID()}.tmp`);
	await mkdir(begun);
	try {
		await make(begun);
		await rename(begun, folder);
	} catch (error) {
		await rm(begun, { recursive: true, force: true });
		if (!(await isThere(folder))) throw error;
	}
	return folder;
}

/** Another compiler, a newer one in its place, and another harness each have a key of their own. */
async function keyOf(compiler: string): Promise<string> {
	const path = await realpath(compiler);
	const { size, mtimeMs } = await stat(path);
	return createHash('sha256').update(JSON.stringify([path, size, mtimeMs, harnessFiles])).digest('hex').slice(0, 32);
}

const isThere = (folder: string): Promise<boolean> => stat(folder).then((found) => found.isDirectory(), () => false);

async function removeOld(home: string): Promise<void> {
	for (const name of await readdir(home)) {
		const folder = join(home, name);
		const found = await stat(folder).catch(() => null);
		if (found && Date.now() - found.mtimeMs > keptMs) await rm(folder, { recursive: true, force: true }).catch(() => {});
	}
}
