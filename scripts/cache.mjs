/**
 * The cache: what the project runs but does not depend on. Node 24 (the tests and the sandbox's walls need a newer
 * Node than the machine may have) and code-server, which is a real VS Code from the npm registry.
 *
 * An install is made beside its final place and renamed when it is whole, so that a half-finished one never counts,
 * and is stamped with its version, so that the second time is instant. `node scripts/cache.mjs [code-server]` fills it.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from './lib/paths.mjs';
import { npm } from './lib/processes.mjs';

const nodeVersion = '24.21.0';
const codeServerVersion = '4.139.1';
const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];

/** Returns the path of Node 24's executable; installs it first when it is missing. */
export async function ensureNode24() {
	const folder = await ensure('node24', nodeVersion, async (at) => {
		await manifest(at, { allowScripts: { node: true } });
		await npm(['install', `node@${nodeVersion}`, '--ignore-scripts=false', ...quiet], at);
	});
	return join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Returns code-server's entry file, to be run with Node 24; installs it first when it is missing. */
export async function ensureCodeServer() {
	const folder = await ensure('code-server', codeServerVersion, async (at) => {
		await manifest(at, {});
		const production = ['install', '--omit=dev', '--ignore-scripts', ...quiet];
		await npm([...production, `code-server@${codeServerVersion}`], at);
		const vscode = join(at, 'node_modules', 'code-server', 'lib', 'vscode');
		await npm(production, vscode);
		await npm(production, join(vscode, 'extensions'));
	});
	return join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js');
}

/** Returns the folder `name` of the cache, filled by `install(temporaryFolder)` unless this version stands there. */
async function ensure(name, version, install) {
	const folder = join(cacheFolder, name);
	const isThere = async () => (await readFile(join(folder, 'stamp'), 'utf8').catch(() => '')) === version;
	if (await isThere()) return folder;
	const started = Date.now();
	const temporary = join(cacheFolder, `${name}.${process.pid}.partial`);
	// What stands there is of another version. At the end it would be too late: it could be what somebody else has just put there.
	await rm(folder, { recursive: true, force: true });
	process.stderr.write(`Installing ${name} ${version} into the cache, once ...\n`);
	const ticking = setInterval(() => process.stderr.write(`  still installing ${name} (${seconds(started)})\n`), 10_000);
	try {
		await rm(temporary, { recursive: true, force: true });
		await mkdir(temporary, { recursive: true });
		await install(temporary);
		await writeFile(join(temporary, 'stamp'), version);
		// Somebody else may have been faster, and theirs may already be in use: it stays.
		await rename(temporary, folder).catch(async (error) => {
			if (!(await isThere())) throw error;
		});
	} finally {
		clearInterval(ticking);
		await rm(temporary, { recursive: true, force: true });
	}
	process.stderr.write(`Installed ${name} (${seconds(started)}).\n`);
	return folder;
}

const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

const manifest = (folder, more) => writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, ...more }));

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	await ensureNode24();
	if (process.argv.includes('code-server')) await ensureCodeServer();
}
