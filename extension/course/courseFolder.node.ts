import { readFile, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { ReadFile } from './whole';

/** The largest file of a course, in bytes. */
const largestFile = 500_000;

/** Reads files of a course from its folder on the disk; a link that leads out of the folder is none of them. */
export function courseFolder(folder: string): ReadFile {
	return async (name, signal) => {
		try {
			const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, ...name.split('/')))]);
			if (!path.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) {
				return { kind: 'link' };
			}
			const found = await stat(path);
			if (!found.isFile()) {
				return { kind: 'missing' };
			}
			if (found.size > largestFile) {
				return { kind: 'large' };
			}
			const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path, { signal }));
			return text.includes('\u0000') ? { kind: 'binary' } : { kind: 'text', text };
		} catch (error) {
			signal.throwIfAborted();
			return { kind: error instanceof TypeError ? 'binary' : 'missing' };
		}
	};
}

/** A folder that is more than one for programs: the user's home or what holds it, or a whole disk. */
export function isTooWide(folder: string): boolean {
	const inside = relative(resolve(folder), homedir());
	return inside === '' || (!inside.startsWith('..') && !isAbsolute(inside));
}
