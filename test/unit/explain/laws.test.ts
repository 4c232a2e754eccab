import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import type { ProgramParser } from '../../../extension/code/parser';
import { explanationKinds, type ExplanationUnit } from '../../../extension/explain/explanation';
import { OfflineExplainer } from '../../../extension/explain/offlineExplainer';
import { parserOf } from '../code/helpers';

const folders = ['test/fixtures/explain', 'test/fixtures/code/outline', 'test/fixtures/mistakes', 'test/fixtures/sample-workspace'];

/** Programs of the fixtures: sound ones, broken ones, beginners' mistakes. */
function programsOf(endings: readonly string[]): readonly string[] {
	return folders.flatMap((folder) => readdirSync(folder).filter((name) => endings.some((ending) => name.endsWith(ending))).map((name) => readFileSync(join(folder, name), 'utf8')));
}

/** What a hand on the keyboard may put in or strike out. */
const pieces = [
	'(', ')', ':', '"', "'''", '\n', '    ', '\t', '#', 'def ', 'else:', 'if x', ' = ', '==', '[', ']', '{', '}', ',', '\\', '`', '…', '\r\n', 'lambda', '*', '@', 'ñ', '\u00a0', '',
	';', '//', '/*', '*/', '=>', 'else {', '}\n', 'for (let i = 0; i < n; i++) ', 'function ', 'const ', '...', '${', 'case 1:', 'class A {', '?', '&&', '!', 'await ', 'if (x) ',
];
const changed = fc.record({ at: fc.nat(), cut: fc.nat(30), put: fc.constantFrom(...pieces) });

function programs(all: readonly string[]) {
	return fc.oneof(
		fc.constantFrom(...all),
		fc.tuple(fc.constantFrom(...all), fc.nat()).map(([text, end]) => text.slice(0, end % (text.length + 1))),
		fc.tuple(fc.constantFrom(...all), fc.array(changed, { minLength: 1, maxLength: 4 })).map(([text, changes]) =>
			changes.reduce((so, { at, cut, put }) => {
				const from = at % (so.length + 1);
				return so.slice(0, from) + put + so.slice(from + cut);
			}, text),
		),
		fc.array(fc.constantFrom(...pieces, 'x', ' ', 'for i in range(3):', 'return'), { maxLength: 20 }).map((parts) => parts.join('')),
	);
}

/** What is said, without what is quoted from the program. */
const plain = ({ words }: ExplanationUnit) => words.map((segment) => (segment.kind === 'text' ? segment.text : 'x')).join('').replace(/“[^”]*”/g, 'x');

/** Words of a judgement; an explanation tells what code does. */
const verdict = /\b(?:incorrect(?:ly)?|correct(?:ly)?|mistakes?|bugs?|buggy|should|supposed to|forgot(?:ten)?|missing|unfortunately|too (?:many|few|far|early|late)|off by one)\b/i;

/** Where types may be left out, programs without them are programs too. */
const alsoReads: Readonly<Record<string, readonly string[]>> = { typescript: ['.js'] };

describe.each(languages.map(({ id, name, fileExtensions }) => ({ id, name, all: programsOf([...fileExtensions, ...(alsoReads[id] ?? [])]) })))('whatever the program in $name', ({ id, all }) => {
	let parser: ProgramParser;
	let explainer: OfflineExplainer;
	beforeAll(async () => {
		parser = await parserOf(id);
		explainer = new OfflineExplainer([parser]);
	});
	afterAll(() => parser.dispose());

	function explained(text: string, range: { readonly from: number; readonly to: number }, level: 'beginner' | 'intermediate' = 'beginner') {
		return explanationKinds.flatMap((kind) => explainer.units({ kind, code: { language: id, version: 1, text }, range, level, language: 'en', evidence: null, neutral: [] }));
	}

	it('every line of the range that is not blank is covered exactly once, in order, and nothing outside of it', () => {
		fc.assert(
			fc.property(programs(all), fc.nat(), fc.nat(), (text, a, b) => {
				const rows = text.split('\n');
				const [from, to] = [a % rows.length, b % rows.length].sort((x, y) => x - y) as [number, number];
				for (const range of [{ from: 0, to: rows.length - 1 }, { from, to }]) {
					const units = explained(text, range).flatMap((unit) => (unit.kind === 'lines' ? [unit] : []));
					const filled = rows.flatMap((row, at) => (row.trim() !== '' && at >= range.from && at <= range.to ? [at] : []));
					const covered = units.flatMap(({ range: own }) => Array.from({ length: own.to - own.from + 1 }, (_, at) => own.from + at));
					expect(covered.filter((row) => row < range.from || row > range.to)).toEqual([]);
					expect(covered).toEqual([...new Set(covered)].sort((x, y) => x - y));
					expect(filled.filter((row) => !covered.includes(row))).toEqual([]);
				}
			}),
			{ numRuns: 150, seed: 6 },
		);
	}, 120_000);

	it('no sentence is empty or judges, the ideas are at most eight with lines of their own, the summary has at most 80 words', () => {
		fc.assert(
			fc.property(programs(all), fc.constantFrom('beginner', 'intermediate'), (text, level) => {
				const range = { from: 0, to: text.split('\n').length - 1 };
				const units = explained(text, range, level);
				for (const unit of units) {
					const said = unit.words.map((segment) => ('text' in segment ? segment.text : 'x')).join('');
					expect(said.trim()).not.toBe('');
					expect(plain(unit)).not.toMatch(/\{\d\}|undefined|\[object/);
					expect(plain(unit)).not.toMatch(verdict);
					if (unit.kind === 'summary') expect(said.split(/\s+/).length).toBeLessThanOrEqual(80);
				}
				const ideas = units.flatMap((unit) => (unit.kind === 'concepts' ? [unit] : []));
				expect(ideas.length).toBeLessThanOrEqual(8);
				expect(new Set(ideas.map(({ concept }) => concept)).size).toBe(ideas.length);
				for (const { lines } of ideas) {
					expect(lines.length).toBeGreaterThan(0);
					expect(lines.every((line) => line >= range.from && line <= range.to)).toBe(true);
				}
			}),
			{ numRuns: 150, seed: 7 },
		);
	}, 120_000);

	it('the same program is told in the same words', () => {
		fc.assert(
			fc.property(fc.constantFrom(...all), fc.constantFrom('beginner', 'intermediate'), (text, level) => {
				const range = { from: 0, to: text.split('\n').length - 1 };
				expect(explained(text, range, level)).toEqual(explained(text, range, level));
			}),
			{ numRuns: 20, seed: 8 },
		);
	}, 120_000);

	it('a beginner is told the terms, somebody who knows them is not', () => {
		const text = all[0] ?? '';
		const said = (level: 'beginner' | 'intermediate') => explained(text, { from: 0, to: text.split('\n').length - 1 }, level).flatMap(({ words }) => words.map((segment) => ('text' in segment ? segment.text : ''))).join('');
		expect(said('beginner').length).toBeGreaterThan(said('intermediate').length);
	});
});

it('a judgement would be found', () => {
	expect([verdict.test('The loop makes one round too many.'), verdict.test('It should start at 1.'), verdict.test('Adds 1 to the total.')]).toEqual([true, true, false]);
});
