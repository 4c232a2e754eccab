/** How concepts are recognised: one program each, whose marked lines use it and whose others do not. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import type { ProgramParser } from '../../../extension/code/parser';
import { conceptOf, concepts } from '../../../extension/learner/concepts';
import { parserOf } from '../code/helpers';

const folder = resolve('test/fixtures/concepts');
const files = readdirSync(folder).sort();

const parsers = new Map<string, ProgramParser>();
beforeAll(async () => {
	for (const { id } of languages) if (isMeant(id)) parsers.set(id, await parserOf(id));
});
afterAll(() => parsers.forEach((parser) => parser.dispose()));

/** Languages that have programs for the concepts, or whose concepts are those of another. */
function isMeant(id: string): boolean {
	return programsOf(id).length > 0;
}

/** For each language the ending of its programs; a language with types has some of its own, and those of the one without. */
const endings: Readonly<Record<string, readonly string[]>> = { typescript: ['.ts', '.js'] };

/** The files of a language's programs, one for each concept. */
function programsOf(id: string): readonly { readonly name: string; readonly file: string }[] {
	const own = endings[id] ?? [languages.find((language) => language.id === id)?.fileExtensions[0] ?? '-'];
	const found = new Map<string, string>();
	for (const ending of own) for (const file of files) if (file.endsWith(ending) && !found.has(file.slice(0, -ending.length))) found.set(file.slice(0, -ending.length), file);
	return [...found].map(([name, file]) => ({ name, file })).sort((x, y) => (x.name < y.name ? -1 : 1));
}

function parserFor(id: string): ProgramParser {
	const parser = parsers.get(id);
	if (!parser) throw new Error(`There is no parser of ${id}.`);
	return parser;
}

function usesIn(text: string, parser: ProgramParser): readonly { readonly concept: string; readonly line: number }[] {
	const program = parser.parse(text);
	try {
		return program.concepts();
	} finally {
		program.dispose();
	}
}

describe('the concepts', () => {
	it('stand in the order in which they need each other', () => {
		const above = new Set<string>();
		for (const { id, needs } of concepts) {
			expect(needs.filter((need) => !above.has(need)), id).toEqual([]);
			above.add(id);
		}
	});

	it('have programs in more than one language', () => {
		expect([...parsers.keys()]).toEqual(expect.arrayContaining(['python', 'javascript', 'typescript']));
	});

	it('are all that patterns of mistakes, repairs, misconceptions, lessons and errors name', () => {
		const { language, mistakePatterns } = parserFor('python');
		const named = [
			...mistakePatterns.map(({ concept }) => concept), ...language.beliefs.all.map(({ concept }) => concept),
			...language.lessons.answers.map(({ concept }) => concept), ...language.lessons.errors.flatMap(({ concept }) => concept ?? []),
		];
		expect(named.length).toBeGreaterThan(100);
		expect([...new Set(named)].filter((concept) => conceptOf(concept) === null)).toEqual([]);
	});

	/** Rules of repair and questions name theirs in code: every name in their sources is read. */
	it.each(['grammars/python/repair', 'extension/tutor/offline', 'extension/runs/repair'])('are all that %s names', (sources) => {
		const texts = readdirSync(resolve(sources), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(resolve(sources, name), 'utf8'));
		const named = texts.flatMap((text) => [...text.matchAll(/\bconcept: '([a-z-]+)'|return '([a-z]+-[a-z-]+)';/g)].flatMap(([, set, returned]) => set ?? (returned !== undefined && conceptOf(returned) !== null ? returned : [])));
		expect(named.filter((concept) => conceptOf(concept) === null)).toEqual([]);
	});
});

describe.each(languages.map(({ id }) => id).filter(isMeant))('the concepts in programs of %s', (id) => {
	it('are each recognised in a program of their own, and no others are', () => {
		const parser = parserFor(id);
		const ids = concepts.map((concept) => concept.id).filter((concept) => !parser.language.lessons.lacks.includes(concept)).sort();
		expect(ids.length).toBeGreaterThanOrEqual(60);
		expect([...parser.knownConcepts].sort()).toEqual(ids);
		expect(programsOf(id).map(({ name }) => name).filter((name) => ids.includes(name))).toEqual(ids);
	});

	it.each(programsOf(id))('$name', ({ name, file }) => {
		const parser = parserFor(id);
		const mark = `${parser.language.spelling.comment} here`;
		const text = readFileSync(resolve(folder, file), 'utf8');
		const lines = text.split('\n');
		const marked = lines.flatMap((line, at) => (line.includes(mark) ? [at + 1] : []));
		expect(marked.length).toBeGreaterThan(0);
		expect(marked.length).toBeLessThan(lines.filter((line) => line.trim() !== '').length);
		expect(usesIn(text, parser).filter(({ concept }) => concept === name).map(({ line }) => line + 1)).toEqual(marked);
	});

	it('are each used by their own worked examples', () => {
		const parser = parserFor(id);
		const without = parser.language.lessons.examples.filter(({ concept, code }) => !usesIn(code, parser).some((use) => use.concept === concept));
		expect(without.map(({ concept, code }) => `${concept}: ${code}`)).toEqual([]);
	});
});
