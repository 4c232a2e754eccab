import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import type { ProgramParser } from '../../../extension/code/parser';
import { conceptOf } from '../../../extension/learner/concepts';
import { firstParser } from './helpers';

const folder = resolve('test/fixtures/mistakes');
/** One program a pattern: the lines that it must find carry a mark, all others it must leave alone. */
const programs = readdirSync(folder).map((file) => file.replace(/\.py$/, '')).sort();
const mark = '# here';
/** Whole programs as beginners write them, with nothing wrong in them. */
const rightFolder = resolve('test/fixtures/rightPrograms');
const right = readdirSync(rightFolder).sort();
/** What looks like a mistake in them and is none: why a pattern alone makes no bug. */
const allowed: Readonly<Record<string, readonly string[]>> = { 'searching.py': ['19 one-round-too-few', '55 part-without-first'] };

let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
});
afterAll(() => parser.dispose());

describe('patterns of mistakes', () => {
	it('are at least 40, each with a program that has the mistake and code that has not', () => {
		const names = [...new Set(parser.mistakePatterns.map(({ name }) => name))].sort();
		expect(names.length).toBeGreaterThanOrEqual(40);
		expect(programs).toEqual(names);
		for (const name of programs) {
			const lines = readFileSync(resolve(folder, `${name}.py`), 'utf8').split('\n').filter((line) => line.trim() !== '');
			expect(lines.some((line) => line.includes(mark)), name).toBe(true);
			expect(lines.some((line) => !line.includes(mark)), name).toBe(true);
		}
	});

	it('each stand under a picture of what they match', () => {
		const [language] = languages;
		const source = language?.queries.mistakes.split('\n') ?? [];
		const starts = source.flatMap((line, at) => (/^\(+[[a-z_]/.test(line) ? [at] : []));
		expect(starts.length).toBe(parser.mistakePatterns.length);
		expect(starts.filter((at) => !/^; +\S/.test(source[at - 1] ?? '')).map((at) => source[at])).toEqual([]);
	});

	it('name concepts of the catalogue', () => {
		expect(parser.mistakePatterns.filter(({ concept }) => conceptOf(concept) === null)).toEqual([]);
	});

	it.each(right)('leave %s alone, which is right', (name) => {
		const program = parser.parse(readFileSync(resolve(rightFolder, name), 'utf8'));
		const found = program.mistakes().map((one) => `${one.from + 1} ${one.name}`);
		program.dispose();
		expect(found).toEqual(allowed[name] ?? []);
	});

	it.each(programs)('%s', (name) => {
		const text = readFileSync(resolve(folder, `${name}.py`), 'utf8');
		const marked = text.split('\n').flatMap((line, at) => (line.includes(mark) ? [at + 1] : []));
		const program = parser.parse(text);
		const found = program.mistakes().filter((one) => one.name === name).map(({ from }) => from + 1);
		program.dispose();
		expect([...new Set(found)]).toEqual(marked);
	});
});
