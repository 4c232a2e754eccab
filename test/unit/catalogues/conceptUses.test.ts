/** How concepts are recognised: one program each, whose marked lines use it and whose others do not. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramParser } from '../../../extension/code/parser';
import { conceptOf, concepts } from '../../../extension/learner/concepts';
import { firstParser } from '../code/helpers';

const folder = resolve('test/fixtures/concepts');
const programs = readdirSync(folder).map((file) => file.replace(/\.py$/, '')).sort();
const mark = '# here';

let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
});
afterAll(() => parser.dispose());

function usesIn(text: string): readonly { readonly concept: string; readonly line: number }[] {
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

	it('are each recognised in a program of their own, and no others are', () => {
		const ids = concepts.map(({ id }) => id).filter((id) => !parser.language.lessons.lacks.includes(id)).sort();
		expect(ids.length).toBeGreaterThanOrEqual(60);
		expect([...parser.knownConcepts].sort()).toEqual(ids);
		expect(programs).toEqual(ids);
	});

	it.each(programs)('%s', (name) => {
		const text = readFileSync(resolve(folder, `${name}.py`), 'utf8');
		const lines = text.split('\n');
		const marked = lines.flatMap((line, at) => (line.includes(mark) ? [at + 1] : []));
		expect(marked.length).toBeGreaterThan(0);
		expect(marked.length).toBeLessThan(lines.filter((line) => line.trim() !== '').length);
		expect(usesIn(text).filter(({ concept }) => concept === name).map(({ line }) => line + 1)).toEqual(marked);
	});

	it('are each used by their own worked examples', () => {
		const without = parser.language.lessons.examples.filter(({ concept, code }) => !usesIn(code).some((use) => use.concept === concept));
		expect(without.map(({ concept, code }) => `${concept}: ${code}`)).toEqual([]);
	});

	it('are all that patterns of mistakes, repairs, misconceptions, lessons and errors name', () => {
		const { language, mistakePatterns } = parser;
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
