/**
 * Chromium for the tests that need a browser: `node scripts/chromium.mjs` prints its path.
 * The environment's CHROMIUM_PATH comes first, then what is installed; else it is installed, by apt as root and by
 * Playwright elsewhere.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { inRoot } from './lib/paths.mjs';
import { capture } from './lib/processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe', 'msedge.exe'];
const places = [
	'/usr/bin',
	'/usr/local/bin',
	'/snap/bin',
	...(process.env.PATH ?? '').split(delimiter),
	...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) => (folder ? [join(folder, 'Google/Chrome/Application'), join(folder, 'Microsoft/Edge/Application')] : [])),
];
const apps = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** What Chromium is started with: no sandbox of its own (it may run as root) and nothing in the background. */
export const chromiumArgs = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Returns the path of an installed Chromium, or undefined. */
export function findChromium() {
	const candidates = [process.env.CHROMIUM_PATH, ...names.flatMap((name) => places.map((place) => join(place, name))), ...apps, chromium.executablePath()];
	return candidates.find((path) => path && existsSync(path));
}

/** Returns the path of a Chromium; installs one first when there is none. */
export async function ensureChromium() {
	const found = findChromium();
	if (found) return found;
	process.stderr.write('Installing Chromium, once ...\n');
	if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		await capture('apt-get', ['update', '-qq'], { env });
		await capture('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { env });
	} else {
		await capture(process.execPath, [inRoot('node_modules/playwright-core/cli.js'), 'install', 'chromium']);
	}
	const installed = findChromium();
	if (!installed) throw new Error('Chromium could not be installed. Install it by hand, or set CHROMIUM_PATH to one.');
	return installed;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await ensureChromium());
