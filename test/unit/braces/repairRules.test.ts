import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../extension/code/edits';
import { loops } from './repairLoops';
import { bracesParser, isRead, mutationsOf, noHints, others, plain, versionsBy } from './repairing';
import { statements } from './repairStatements';
import { values } from './repairValues';

const parser = await bracesParser();

const table = [...values, ...loops, ...statements];

describe('each rule takes its mistake back', () => {
	it.each(table.map(([rule, before, after, more = {}]) => ({ rule, before, after, more })))('$rule: $before', ({ rule, before, after, more }) => {
		const mutations = mutationsOf(parser, before, { ...(more.others === true ? { rules: others } : {}), hints: { ...noHints, ...more.hints }, reference: more.reference ?? null });
		expect(versionsBy(rule, before, mutations)).toContain(plain(after));
		const found = mutations.find((one) => one.rule === rule && plain(applyEdits(before, one.edits)) === plain(after));
		expect(found && isRead(parser, applyEdits(before, found.edits))).toBe(true);
	});

	it('none of them is left out', () => {
		const files = ['grammars/braces/repair', 'grammars/javascript'].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.startsWith('mend') && !name.startsWith('repairDialect')).map((name) => readFileSync(`${folder}/${name}`, 'utf8')));
		const named = new Set(files.flatMap((text) => [...text.matchAll(/\bfound\.(?:add|swap|exchange)\('([a-z-]+)'|\bput\(found, '([a-z-]+)'/g)].flatMap(([, one, other]) => one ?? other ?? [])));
		const tried = new Set(table.map(([rule]) => rule));
		expect([...named].filter((rule) => !tried.has(rule))).toEqual([]);
		expect(named.size).toBeGreaterThan(100);
	});
});
