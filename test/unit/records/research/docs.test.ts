/** What docs/exports.md says of the formats is what is written. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands, settings } from '../../../../extension/editor/names';
import { mainColumns, sessionColumns } from '../../../../extension/records/progSnap/columns';
import { files } from '../../../../extension/records/progSnap/dataset';
import { extensionIri, verbs } from '../../../../extension/records/xapi/statement';

const page = readFileSync('docs/exports.md', 'utf8');

test('every file, verb, command and setting of the exports is on the page', () => {
	const titles = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
	const said = [...Object.values(files), ...verbs, extensionIri(''), settings.recordStore, settings.network, ...[commands.exportResearch, commands.sendToStore].map((id) => `**Socratic: ${titles[id.replace('socratic.', 'command.')]}**`)];
	expect(said.filter((name) => !page.includes(name))).toEqual([]);
});

test('the queries on the page ask for columns that there are', () => {
	const known = new Set<string>([...mainColumns, ...sessionColumns]);
	const asked = [...page.matchAll(/```sql\n([\s\S]*?)```/g)].flatMap(([, query = '']) => [...query.matchAll(/\b[ms]\.(?:"([\w-]+)"|([A-Z]\w+))/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''));
	expect(asked.length).toBeGreaterThan(4);
	expect(asked.filter((name) => !known.has(name))).toEqual([]);
});
