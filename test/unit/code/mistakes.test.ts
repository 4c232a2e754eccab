import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import type { Language } from '../../../extension/code/language';
import type { ProgramParser } from '../../../extension/code/parser';
import { conceptOf } from '../../../extension/learner/concepts';
import { parserOf } from './helpers';

const folder = resolve('test/fixtures/mistakes');
const files = readdirSync(folder).sort();
/** Whole programs as beginners write them, with nothing wrong in them. */
const rightFolder = resolve('test/fixtures/rightPrograms');
const rightFiles = readdirSync(rightFolder).sort();
/** What looks like a mistake in them and is none: why a pattern alone makes no bug. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	'searching.py': ['19 one-round-too-few', '55 part-without-first'],
	'account.ts': ['40 case-left-out'],
	'grid.java': ['24 one-round-too-few'],
	'numbers.java': ['19 first-item-left-out'],
};

const endingOf = ({ fileExtensions: [ending = ''] }: Language): string => ending;
const inLanguage = (all: readonly string[], language: Language): readonly string[] => all.filter((file) => file.endsWith(endingOf(language)));
const namesIn = ({ queries }: Language): readonly string[] => [...queries.mistakes.matchAll(/\(#set! mistake "([^"]+)"\)/g)].map(([, name = '']) => name);
/** One program a pattern, by the pattern's name; a language that has all patterns of another one has the other's programs as well, but for those of which it has its own. */
function programsOf(language: Language): ReadonlyMap<string, string> {
	const own = new Set(namesIn(language));
	const others = languages.filter((other) => other !== language && own.size > new Set(namesIn(other)).size && namesIn(other).every((name) => own.has(name)));
	return new Map([...others, language].flatMap((each) => inLanguage(files, each).map((file) => [file.slice(0, -endingOf(each).length), file] as const)));
}

describe.each(languages.map((language) => [language.name, language] as const))('patterns of mistakes in %s', (_name, language) => {
	let parser: ProgramParser;
	beforeAll(async () => {
		parser = await parserOf(language.id);
	});
	afterAll(() => parser.dispose());

	const programs = programsOf(language);
	/** The lines that a pattern must find carry a mark, all others it must leave alone. */
	const mark = `${language.spelling.comment} here`;

	it('are at least 40, each with a program that has the mistake and code that has not', () => {
		const names = [...new Set(parser.mistakePatterns.map(({ name }) => name))].sort();
		expect(names.length).toBeGreaterThanOrEqual(40);
		expect([...programs.keys()].sort()).toEqual(names);
		for (const file of programs.values()) {
			const lines = readFileSync(resolve(folder, file), 'utf8').split('\n').filter((line) => line.trim() !== '');
			expect(lines.some((line) => line.includes(mark)), file).toBe(true);
			expect(lines.some((line) => !line.includes(mark)), file).toBe(true);
		}
	});

	it('each stand under a picture of what they match', () => {
		const source = language.queries.mistakes.split('\n');
		const starts = source.flatMap((line, at) => (/^\(+[[a-z_]/.test(line) ? [at] : []));
		expect(starts.length).toBe(parser.mistakePatterns.length);
		expect(starts.filter((at) => !/^; +\S/.test(source[at - 1] ?? '')).map((at) => source[at])).toEqual([]);
	});

	it('name concepts of the catalogue that the language has', () => {
		expect(parser.mistakePatterns.filter(({ concept }) => conceptOf(concept) === null || language.lessons.lacks.includes(concept))).toEqual([]);
	});

	it.each(inLanguage(rightFiles, language))('leave %s alone, which is right', (name) => {
		const program = parser.parse(readFileSync(resolve(rightFolder, name), 'utf8'));
		const found = program.mistakes().map((one) => `${one.from + 1} ${one.name}`);
		program.dispose();
		expect(found).toEqual(allowed[name] ?? []);
	});

	it.each([...programs])('%s', (name, file) => {
		const text = readFileSync(resolve(folder, file), 'utf8');
		const marked = text.split('\n').flatMap((line, at) => (line.includes(mark) ? [at + 1] : []));
		// What stands behind a line is of no matter.
		for (const each of [text, text.replaceAll(new RegExp(`\\s+${mark}$`, 'gm'), '')]) {
			const program = parser.parse(each);
			const found = program.mistakes().filter((one) => one.name === name).map(({ from }) => from + 1);
			program.dispose();
			expect([...new Set(found)]).toEqual(marked);
		}
	});
});

it('every program with a mistake is of a language, and in no two of its endings', () => {
	expect(files.filter((file) => !languages.some((language) => file.endsWith(endingOf(language))))).toEqual([]);
});
