/** `npm run package`: builds what ships, minified, and packs it as socratic-debugger.vsix. */
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, packedFiles } from './build.mjs';
import { inRoot } from './lib/paths.mjs';
import { capture } from './lib/processes.mjs';
import { modernNode } from './withNode.mjs';

/** Where the package is put. */
export const vsix = inRoot('socratic-debugger.vsix');

/** What the package is made of; .vscodeignore says which of it goes in. */
const sources = ['.vscodeignore', 'package.json', 'package.nls.json', 'package.nls.es.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'dist', 'l10n', 'media', 'examples'];

/** What the marketplace and a slow network bear, in bytes. */
export const largestPackage = 15_000_000;

/** Throws when the package is too large. */
async function checkPackage() {
	const { size } = await stat(vsix);
	if (size > largestPackage) throw new Error(`${vsix} has ${size} bytes, more than ${largestPackage}: see what takes them with npm run bench`);
}

/** Returns the path of the package, packed anew only when something in it has changed; `say` gets what vsce reports. */
export async function makePackage(say = () => {}) {
	await build({ minify: true });
	await capture(await modernNode(), [inRoot('scripts/lib/packFiles.mjs'), ...packedFiles.map((path) => inRoot(path)).filter((path) => existsSync(path))]);
	const packed = await stat(vsix).catch(() => undefined);
	const newest = Math.max(...(await Promise.all(sources.map((name) => lastChange(inRoot(name))))));
	if (packed && packed.mtimeMs > newest) {
		say(`${vsix} is up to date`);
		return vsix;
	}
	const vsce = inRoot('node_modules/@vscode/vsce/vsce');
	say(await capture(await modernNode(), [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix]));
	await checkPackage();
	return vsix;
}

/** Milliseconds of the last change in a file or anywhere in a folder; 0 when it is not there. */
async function lastChange(path) {
	const info = await stat(path).catch(() => undefined);
	if (!info?.isDirectory()) return info?.mtimeMs ?? 0;
	const inside = await Promise.all((await readdir(path)).filter((name) => !name.endsWith('.tmp')).map((name) => lastChange(join(path, name))));
	return Math.max(0, ...inside);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	await makePackage(console.log).catch((error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
}
