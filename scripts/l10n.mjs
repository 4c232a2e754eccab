/**
 * `npm run l10n`: gathers every string that a person reads, of the host and of the page, into l10n/bundle.l10n.json.
 * With `--check` it writes nothing and fails when that file is not up to date.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { inRoot } from './lib/paths.mjs';

const sources = [];
for (const folder of ['extension', 'webview', 'grammars']) {
	for (const name of await readdir(inRoot(folder), { recursive: true })) {
		if (name.endsWith('.ts')) sources.push({ extension: '.ts', contents: await readFile(join(inRoot(folder), name), 'utf8') });
	}
}
const strings = await getL10nJson(sources);
const sorted = Object.fromEntries(Object.entries(strings).sort(([a], [b]) => (a < b ? -1 : 1)));
const text = `${JSON.stringify(sorted, null, 2)}\n`;
const file = inRoot('l10n/bundle.l10n.json');
if (process.argv.includes('--check')) {
	if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
		console.error('l10n/bundle.l10n.json is not up to date: run `npm run l10n` and commit it');
		process.exitCode = 1;
	}
} else {
	await mkdir(inRoot('l10n'), { recursive: true });
	await writeFile(file, text);
	console.log(`${Object.keys(sorted).length} strings in l10n/bundle.l10n.json`);
}
