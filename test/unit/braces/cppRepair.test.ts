import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../extension/code/edits';
import { concepts } from '../../../extension/learner/concepts';
import { repair } from '../../../grammars/cpp/repair';
import { cppRepairs } from './cppRepairs';
import { bracesParser, isRead, mutationsOf, noHints, plain, versionsBy } from './repairing';

const parser = await bracesParser('cpp');
const of = (text: string) => mutationsOf(parser, text, { rules: repair });

describe('each of C++’s own rules takes its mistake back', () => {
	it.each(cppRepairs)('%s: %s', (rule, before, after) => {
		expect(versionsBy(rule, before, of(before))).toContain(plain(after));
	});

	it('none of them is left out', () => {
		const files = readdirSync('grammars/cpp').filter((name) => /^repair(?:Own)\.ts$/.test(name)).map((name) => readFileSync(`grammars/cpp/${name}`, 'utf8'));
		const named = new Set(files.flatMap((text) => [...text.matchAll(/\b(?:found\.(?:add|swap|exchange)|put)\('([a-z-]+)'/g)].map(([, name = '']) => name)));
		const tried = new Set(cppRepairs.map(([rule]) => rule));
		expect([...named].filter((rule) => !tried.has(rule))).toEqual([]);
		expect(named.size).toBeGreaterThan(18);
	});
});

const long = readFileSync('test/fixtures/braces/habits.cpp', 'utf8');

describe('what a mutation of a C++ program has to be', () => {
	it.each([...cppRepairs.map(([, text]) => text), long].map((text) => ({ text })))('of $text', ({ text }) => {
		const rows = text.split('\n').length;
		const known = new Set(concepts.map(({ id }): string => id));
		const mutations = mutationsOf(parser, text, { rules: repair, hints: { ...noHints, literals: ['"abc"', '3'] }, reference: text.replace('1', '7') });
		expect(mutations.filter(({ edits }) => edits.length === 0 || edits.some(({ from, to }, at) => from < (edits[at - 1]?.to ?? 0) || to > text.length || from > to))).toEqual([]);
		expect(mutations.filter(({ edits }) => !isRead(parser, applyEdits(text, edits))).map((one) => `${one.rule}: ${applyEdits(text, one.edits)}`)).toEqual([]);
		expect(mutations.filter(({ concept }) => !known.has(concept)).map((one) => one.concept)).toEqual([]);
		expect(mutations.filter(({ cost, place }) => cost < 0 || cost > 4 || (place.kind === 'lines' ? place.to >= rows || place.from > place.to : place.after >= rows))).toEqual([]);
	});

	it('some dozens for a line, the likeliest first', () => {
		const rows = long.split('\n').filter((line) => /\w/.test(line)).length;
		const mutations = of(long);
		expect(mutations.length).toBeGreaterThan(10 * rows);
		expect(mutations.length).toBeLessThan(90 * rows);
		expect(mutations.every(({ cost }, at) => at === 0 || (mutations[at - 1]?.cost ?? 0) <= cost)).toBe(true);
	});

	it('programs that touch files, the network or other programs are not searched', () => {
		const isSearchable = (text: string) => parser.piece(text, (root) => repair.isSearchable(root));
		expect(['#include <iostream>\n', 'int main() { string s; getline(cin, s); cout << s; }', long].map(isSearchable)).toEqual([true, true, true]);
		expect(['#include <fstream>\n', '#include <sys/socket.h>\n', 'void f() { ofstream a("x"); }', 'void f() { system("ls"); }'].map(isSearchable)).toEqual([false, false, false, false]);
	});
});
