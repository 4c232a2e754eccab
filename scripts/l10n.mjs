/**
 * `npm run l10n`: gathers every string that a person reads, of the host and of the page, into l10n/bundle.l10n.json, takes what is
 * no longer said out of the translations beside it (bundle.l10n.es.json), and names what they lack.
 * With `--check` it writes nothing and fails when one of these files is not up to date.
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
const sorted = inOrder(Object.entries(strings));
const isCheck = process.argv.includes('--check');
await mkdir(inRoot('l10n'), { recursive: true });
await keep('l10n/bundle.l10n.json', sorted);
for (const name of (await readdir(inRoot('l10n'))).filter((each) => /^bundle\.l10n\.[\w-]+\.json$/.test(each))) {
	const translated = JSON.parse(await readFile(inRoot(`l10n/${name}`), 'utf8'));
	const missing = Object.keys(sorted).filter((key) => !(key in translated));
	await keep(`l10n/${name}`, inOrder(Object.entries(translated).filter(([key]) => key in sorted)));
	if (missing.length > 0) {
		console.error(`l10n/${name} lacks ${missing.length} of them:\n${missing.map((key) => JSON.stringify(key)).join('\n')}`);
		process.exitCode = 1;
	}
}

function inOrder(entries) {
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes the file, or, for a check, says whether it is what it should be. */
async function keep(name, content) {
	const text = `${JSON.stringify(content, null, 2)}\n`;
	if (!isCheck) {
		await writeFile(inRoot(name), text);
		console.log(`${Object.keys(content).length} strings in ${name}`);
	} else if ((await readFile(inRoot(name), 'utf8').catch(() => '')) !== text) {
		console.error(`${name} is not up to date: run \`npm run l10n\` and commit it`);
		process.exitCode = 1;
	}
}
