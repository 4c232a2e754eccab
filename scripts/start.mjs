/**
 * `npm start`: builds and packages the extension, and serves a real VS Code with it on 127.0.0.1, a sample workspace
 * open. Prints one line with the address. Ctrl-C ends everything that it started.
 *
 *   npm start -- --port 7420     the first port to try
 *   npm start -- --folder PATH   another folder than the sample
 *   npm start -- --restricted    with workspace trust: a folder opens in Restricted Mode until it is trusted
 *   npm start -- --desktop       an installed desktop VS Code instead (on Windows the default; --served for this one)
 */
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { desktopVsCode, openDesktop } from './desktop.mjs';
import { cacheFolder, inRoot } from './lib/paths.mjs';
import { makePackage } from './package.mjs';
import { remoteUri, startVsCode } from './vscode.mjs';

const { values: flags } = parseArgs({
	options: {
		port: { type: 'string', default: '7420' },
		folder: { type: 'string' },
		restricted: { type: 'boolean', default: false },
		desktop: { type: 'boolean', default: process.platform === 'win32' },
		served: { type: 'boolean', default: false },
	},
});

const progress = (text) => process.stderr.write(`${text}\n`);

/** Resolves when the user or whoever started this process wants it to end. */
function asked() {
	return new Promise((end) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
		// npm may end without a word to us.
		const parent = process.ppid;
		setInterval(() => process.ppid !== parent && end(), 500).unref();
	});
}

/** Returns what to open: the folder that was asked for, or our copy of the sample (made once, so that work in it stays) with a program of it. */
async function whatToOpen() {
	if (flags.folder) return { folder: resolve(flags.folder) };
	const folder = join(cacheFolder, 'sample-workspace');
	if (!existsSync(folder)) await cp(inRoot('test/fixtures/sample-workspace'), folder, { recursive: true });
	const file = join(folder, 'fibonacci.py');
	return { folder, ...(existsSync(file) ? { file } : {}) };
}

async function serve(vsix, { folder, file }) {
	progress('Starting VS Code ...');
	const ending = asked();
	const server = await startVsCode({ home: join(cacheFolder, 'start'), vsix: [vsix], port: Number(flags.port), restricted: flags.restricted });
	const query = file === undefined ? {} : { payload: JSON.stringify([['openFile', remoteUri(server.port, file)]]) };
	console.log(`Socratic Debugger is ready: ${server.urlOf(folder, query)}`);
	await ending;
	await server.stop();
}

try {
	const desktop = flags.desktop && !flags.served ? desktopVsCode() : undefined;
	progress('Building the extension ...');
	const vsix = await makePackage();
	const place = await whatToOpen();
	await (desktop ? openDesktop(desktop, vsix, Object.values(place), progress) : serve(vsix, place));
	process.exit(0);
} catch (error) {
	console.error(error.message);
	process.exit(1);
}
