import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../extension/code/edits';
import { concepts } from '../../../extension/learner/concepts';
import { repair } from '../../../grammars/javascript/repair';
import type { Mutation } from '../../../grammars/repairRules';
import { loops } from './repairLoops';
import { bracesParser, isRead, mutationsOf, noHints, others } from './repairing';
import { statements } from './repairStatements';
import { values } from './repairValues';

const [parser, typed] = [await bracesParser(), await bracesParser('typescript')];

const folder = 'test/fixtures/braces/habits';
const fixtures = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
const programs = [...fixtures.filter((text) => isRead(parser, text)), ...[...values, ...loops, ...statements].flatMap(([, before, after]) => [before, after]).filter((text) => isRead(parser, text))];

/** What is wrong with a mutation, beside what it makes of the program. */
function complaints(text: string, { edits, cost, place }: Mutation): readonly string[] {
	const rows = text.split('\n').length;
	return [
		...(edits.length === 0 ? ['no edit'] : []),
		...edits.flatMap(({ from, to }, at) => [...(from < 0 || to > text.length || from > to ? ['out of bounds'] : []), ...(at > 0 && from < (edits[at - 1]?.to ?? 0) ? ['edits that overlap or stand in no order'] : [])]),
		...(applyEdits(text, edits) === text ? ['no change'] : []),
		...(cost < 0 || cost > 4 ? ['a cost of no sense'] : []),
		...((place.kind === 'gap' ? place.after < -1 || place.after >= rows : place.from < 0 || place.to < place.from || place.to >= rows) ? ['a place outside of the program'] : []),
	];
}

describe('what a mutation has to be', () => {
	it.each(programs.map((text) => ({ text })))('of $text', ({ text }) => {
		for (const rules of [repair, others]) {
			const mutations = mutationsOf(parser, text, { rules, hints: { ...noHints, missing: ['total'], literals: ['"abc"'] }, reference: text.replace('1', '7') });
			expect(mutations.flatMap((one) => complaints(text, one).map((complaint) => `${one.rule}: ${complaint}`))).toEqual([]);
			expect(mutations.every(({ cost }, at) => at === 0 || (mutations[at - 1]?.cost ?? 0) <= cost)).toBe(true);
			expect(new Set(mutations.map(({ edits }) => JSON.stringify(edits))).size).toBe(mutations.length);
		}
	});

	it('each of them leaves a program', () => {
		const broken = programs.flatMap((text) => mutationsOf(parser, text).flatMap((one) => (isRead(parser, applyEdits(text, one.edits)) ? [] : [`${one.rule} in ${text}: ${applyEdits(text, one.edits)}`])));
		expect(broken).toEqual([]);
	});

	it('each of them names an idea of the catalogue', () => {
		const known = new Set(concepts.map(({ id }): string => id));
		const named = new Set(programs.flatMap((text) => [...mutationsOf(parser, text), ...repair.mends(text, 1)].map(({ concept }) => concept)));
		expect([...named].filter((concept) => !known.has(concept))).toEqual([]);
	});

	it('each mend, too, is a change within the text', () => {
		for (const text of fixtures) for (const line of [0, 3, text.split('\n').length - 1]) {
			expect(repair.mends(text, line).flatMap((one) => complaints(text, one).map((complaint) => `${one.rule}: ${complaint}`))).toEqual([]);
		}
	});

	it('with types as without', () => {
		const text = 'function sum(xs: number[], start: number = 0): number {\n  let total: number = start;\n  for (let i = 0; i <= xs.length; i++) {\n    total += xs[i]!;\n  }\n  return total;\n}\nconst p = { a: 1 } as { a: number };\n';
		const mutations = mutationsOf(typed, text);
		expect(mutations.flatMap((one) => complaints(text, one))).toEqual([]);
		expect(mutations.filter((one) => !isRead(typed, applyEdits(text, one.edits))).map(({ rule, edits }) => `${rule}: ${applyEdits(text, edits)}`)).toEqual([]);
		expect(mutations.map(({ edits }) => applyEdits(text, edits))).toContain(text.replace('<=', '<'));
	});

	it('as many as a search can try: some dozens for a line, the likeliest first', () => {
		const long = fixtures.filter((text) => isRead(parser, text)).map((text) => text.replace(/^\/\/.*\n/gm, '')).slice(0, 4).join('\n');
		const rows = long.split('\n').filter((line) => /\w/.test(line)).length;
		const { length } = mutationsOf(parser, long);
		expect(length).toBeGreaterThan(15 * rows);
		expect(length).toBeLessThan(90 * rows);
	});
});
