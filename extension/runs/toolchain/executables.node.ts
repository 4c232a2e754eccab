import { access, constants, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

const isWindows = process.platform === 'win32';

/** Folders in which tools are found although no path names them: an editor that is started from a menu has not the path of a terminal. */
const usual = isWindows
	? ['C:\\msys64\\ucrt64\\bin', 'C:\\msys64\\mingw64\\bin', 'C:\\MinGW\\bin', 'C:\\Program Files\\LLVM\\bin']
	: ['/usr/local/bin', '/usr/bin', '/bin', '/opt/homebrew/bin', '/opt/local/bin'];

/**
 * The first of the named programs that is there and may be run, as an absolute path; null when none is. The names are tried in their
 * order, each in all folders of the path, then in `folders`, then in the usual ones.
 */
export async function findExecutable(names: readonly string[], folders: readonly string[] = []): Promise<string | null> {
	const path = (process.env['PATH'] ?? process.env['Path'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
	for (const name of names) {
		for (const folder of new Set([...path, ...folders, ...usual])) {
			const file = join(folder, isWindows ? `${name}.exe` : name);
			if (await isRunnable(file)) return file;
		}
	}
	return null;
}

async function isRunnable(file: string): Promise<boolean> {
	try {
		await access(file, isWindows ? constants.F_OK : constants.X_OK);
		return (await stat(file)).isFile();
	} catch {
		return false;
	}
}
