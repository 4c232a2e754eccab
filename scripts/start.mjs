/**
 * `npm start`: builds and packages the extension, and serves a real VS Code with it on 127.0.0.1, a sample workspace
 * open. Prints one line with the address. Ctrl-C ends everything that it started. `npm start -- --help` lists its flags.
 */
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { desktopVsCode, openDesktop } from './desktop.mjs';
import { cacheFolder, inRoot } from './lib/paths.mjs';
import { help, readStartFlags } from './lib/startFlags.mjs';
import { makePackage } from './package.mjs';
import { remoteUri, startVsCode } from './vscode.mjs';

const progress = (text) => process.stderr.write(`${text}\n`);

/** The user wants it to end: what is cut short by that is no error. */
let isEnding = false;

/** Resolves when the user or whoever started this process wants it to end. */
function ended() {
	return new Promise((resolve) => {
		const end = () => {
			isEnding = true;
			resolve();
		};
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
		// npm may end without a word to us.
		const parent = process.ppid;
		setInterval(() => process.ppid !== parent && end(), 500).unref();
	});
}

/** Returns what to open: the folder that was asked for, or our copy of the sample (work in it stays) with a program of it. */
async function whatToOpen(asked) {
	if (asked) return { folder: asked };
	const folder = join(cacheFolder, 'sample-workspace');
	// What is new in the sample is added; what was changed there stays.
	await cp(inRoot('test/fixtures/sample-workspace'), folder, { recursive: true, force: false });
	const file = join(folder, 'fibonacci.py');
	return { folder, ...(existsSync(file) ? { file } : {}) };
}

async function serve(vsix, flags, { folder, file }) {
	progress('Starting VS Code ...');
	const ending = ended();
	const server = await startVsCode({ home: join(cacheFolder, 'start'), vsix: [vsix], port: flags.port, restricted: flags.restricted });
	const query = file === undefined ? {} : { payload: JSON.stringify([['openFile', remoteUri(server.port, file)]]) };
	console.log(`Socratic Debugger is ready: ${server.urlOf(folder, query)}`);
	await ending;
	await server.stop();
}

async function start(flags) {
	const asked = flags.folder === undefined ? undefined : resolve(flags.folder);
	if (asked !== undefined && !existsSync(asked)) throw new Error(`There is no folder ${asked}`);
	const desktop = flags.desktop && !flags.served ? desktopVsCode() : undefined;
	progress('Building the extension ...');
	const vsix = await makePackage();
	const place = await whatToOpen(asked);
	await (desktop ? openDesktop(desktop, vsix, Object.values(place), progress) : serve(vsix, flags, place));
}

try {
	const flags = readStartFlags(process.argv.slice(2));
	await (flags.help ? console.log(help) : start(flags));
	process.exit(0);
} catch (error) {
	if (!isEnding) console.error(error.message);
	process.exit(isEnding ? 130 : 1);
}
