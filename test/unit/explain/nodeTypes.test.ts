import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { ProgramParser } from '../../../extension/code/parser';
import { generalTypes } from '../../../grammars/python/explain/general';
import { parserOf } from '../code/helpers';
import { braces, java, python, types, type Shown } from './shownTypes';

const schema = z.array(z.object({ type: z.string(), named: z.boolean(), subtypes: z.array(z.object({ type: z.string() })).optional() }));

/** A language with its grammar's list of types, the types there that only stand for others, and the types that are only named. */
interface Grammar {
	readonly id: string;
	readonly file: string;
	readonly kinds: readonly string[];
	readonly shown: Shown;
	readonly general: Readonly<Record<string, string>>;
}

const statements = ['statement', 'declaration', 'expression', 'primary_expression'];
const grammars: readonly Grammar[] = [
	{ id: 'python', file: 'tree-sitter-python/src', kinds: ['_simple_statement', '_compound_statement', 'expression', 'primary_expression'], shown: python, general: Object.fromEntries(generalTypes.map((type) => [type, 'exec "x = 1"'])) },
	{ id: 'javascript', file: 'tree-sitter-javascript/src', kinds: statements, shown: { ...braces, jsx_element: 'y = <b>a</b>;', jsx_self_closing_element: 'y = <b/>;', using_declaration: 'using y = f();' }, general: {} },
	{ id: 'typescript', file: 'tree-sitter-typescript/typescript/src', kinds: statements, shown: { ...braces, ...types }, general: {} },
	{ id: 'java', file: 'tree-sitter-java/src', kinds: [...statements, '_literal'], shown: java, general: {} },
];

/** Every type of statement and expression that the grammar has: what stands below its own kinds of them. */
function typesOf({ file, kinds }: Grammar): readonly string[] {
	const all = schema.parse(JSON.parse(readFileSync(`node_modules/${file}/node-types.json`, 'utf8')));
	return [...new Set(all.filter(({ type }) => kinds.includes(type)).flatMap(({ subtypes = [] }) => subtypes.map(({ type }) => type)))].filter((type) => !kinds.includes(type)).sort();
}

describe.each(grammars)('every statement and expression of $id', (grammar) => {
	const { id, shown, general } = grammar;
	let parser: ProgramParser;
	beforeAll(async () => {
		parser = await parserOf(id);
	});
	afterAll(() => parser.dispose());

	/** How many nodes of the type there are, and what is said of each line. */
	function said(type: string, text: string) {
		const program = parser.parse(text);
		const found = program.read((root) => ({
			found: root.descendantsOfType(type).length,
			isWhole: !root.hasError,
			lines: parser.language.explain.lines(root, { from: 0, to: text.split('\n').length - 1 }, { level: 'intermediate', seen: null }),
		}));
		program.dispose();
		return found;
	}

	it('has a sentence, or is listed as general, and nothing is both', () => {
		expect(typesOf(grammar).length).toBeGreaterThan(40);
		expect([...Object.keys(shown), ...Object.keys(general)].sort()).toEqual(typesOf(grammar));
	});

	it.each(Object.entries(shown))('%s is told', (type, text) => {
		const { found, isWhole, lines } = said(type, text);
		expect([found > 0, isWhole]).toEqual([true, true]);
		expect(lines.filter((one) => one.general)).toEqual([]);
		// The wording for expressions that nobody put into words.
		expect(lines.map((one) => one.text).join(' ')).not.toMatch(/the result of|rare in first programs/);
	});

	it.each(Object.entries(general))('%s is only named', (type, text) => {
		const { found, lines } = said(type, text);
		expect(found).toBe(1);
		expect(lines).toMatchObject([{ general: true }]);
	});
});
