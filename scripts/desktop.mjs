/** A desktop VS Code that the user has installed, for `npm start -- --desktop`. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cacheFolder } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';

const isWindows = process.platform === 'win32';

const candidates = () => [
	...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, isWindows ? 'code.cmd' : 'code')),
	...[process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, 'Programs'), process.env.PROGRAMFILES].filter(Boolean).map((folder) => join(folder, 'Microsoft VS Code/bin/code.cmd')),
	'/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
	'/usr/share/code/bin/code',
	'/snap/bin/code',
];

/** Returns the path of the `code` command; throws with the remedy when there is none. */
export function desktopVsCode() {
	const found = candidates().find(existsSync);
	if (found) return found;
	throw new Error('No desktop VS Code was found: install it and put its `code` command on the PATH, or run `npm start -- --served`.');
}

/**
 * Installs the package and opens the places, a folder and maybe a file of it, in a window; resolves when that window is closed. Extensions and data stand
 * in the cache, so that the user's own VS Code stays as it is.
 */
export async function openDesktop(code, vsix, places, say) {
	const own = ['--user-data-dir', join(cacheFolder, 'desktop', 'data'), '--extensions-dir', join(cacheFolder, 'desktop', 'extensions')];
	const quoted = (args) => (isWindows ? args.map((arg) => `"${arg}"`) : args);
	const call = async (args) => {
		const status = await run(isWindows ? `"${code}"` : code, quoted([...own, ...args]), { shell: isWindows });
		if (status !== 0) throw new Error(`VS Code ended with ${status}`);
	};
	await call(['--install-extension', vsix, '--force']);
	say('Opening VS Code; close its window to end ...');
	await call(['--new-window', '--wait', ...places]);
}
