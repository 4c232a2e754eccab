import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { ProgramParser } from '../../../extension/code/parser';
import { generalTypes } from '../../../grammars/python/explain/general';
import { firstParser } from '../code/helpers';

const nodeTypes = z
	.array(z.object({ type: z.string(), named: z.boolean(), subtypes: z.array(z.object({ type: z.string() })).optional() }))
	.parse(JSON.parse(readFileSync('node_modules/tree-sitter-python/src/node-types.json', 'utf8')));

/** Every type of statement and expression that the grammar has: what stands below its own kinds of them. */
const kinds = ['_simple_statement', '_compound_statement', 'expression', 'primary_expression'];
const types = [...new Set(nodeTypes.filter(({ type }) => kinds.includes(type)).flatMap(({ subtypes = [] }) => subtypes.map(({ type }) => type)))].filter((type) => !kinds.includes(type)).sort();

/** A program with one node of the type in it, on the line that is looked at: the last one. */
const programs: Readonly<Record<string, string>> = {
	as_pattern: 'with open("a") as f:\n    pass',
	assert_statement: 'assert x > 1',
	attribute: 'y = box.size',
	await: 'y = await f()',
	binary_operator: 'y = a + b',
	boolean_operator: 'y = a > 1 and b > 2',
	break_statement: 'while x:\n    break',
	call: 'y = f(x)',
	class_definition: 'class Box: pass',
	comparison_operator: 'y = a < b',
	concatenated_string: 'y = "a" "b"',
	conditional_expression: 'y = a if c else b',
	continue_statement: 'while x:\n    continue',
	decorated_definition: '@wrap\ndef f(): pass',
	delete_statement: 'del x',
	dictionary: 'y = {1: 2}',
	dictionary_comprehension: 'y = {k: 1 for k in xs}',
	ellipsis: '...',
	expression_statement: 'f()',
	false: 'y = False',
	float: 'y = 1.5',
	for_statement: 'for x in xs: pass',
	function_definition: 'def f(): pass',
	future_import_statement: 'from __future__ import division',
	generator_expression: 'y = (x for x in xs)',
	global_statement: 'global x',
	identifier: 'y = x',
	if_statement: 'if x: pass',
	import_from_statement: 'from a import b',
	import_statement: 'import a',
	integer: 'y = 1',
	lambda: 'y = lambda x: x',
	list: 'y = [1]',
	list_comprehension: 'y = [x for x in xs]',
	list_splat: 'print(*xs)',
	match_statement: 'match x:\n    case 1: pass',
	named_expression: 'y = (n := 3)',
	none: 'y = None',
	nonlocal_statement: 'nonlocal x',
	not_operator: 'y = not x',
	parenthesized_expression: 'y = (x + 1)',
	pass_statement: 'pass',
	print_statement: 'print "a"',
	raise_statement: 'raise ValueError("no")',
	return_statement: 'return x',
	set: 'y = {1, 2}',
	set_comprehension: 'y = {x for x in xs}',
	string: 'y = "a"',
	subscript: 'y = xs[0]',
	true: 'y = True',
	try_statement: 'try: f()\nfinally: pass',
	tuple: 'y = (1, 2)',
	type_alias_statement: 'type T = int',
	unary_operator: 'y = -x',
	while_statement: 'while x: pass',
	with_statement: 'with f(): pass',
};

let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
});
afterAll(() => parser.dispose());

describe('every statement and expression of the grammar', () => {
	it('has a sentence, or is listed as general, and nothing is both', () => {
		expect(types.length).toBeGreaterThan(50);
		expect([...Object.keys(programs), ...generalTypes].sort()).toEqual(types);
	});

	it.each(types.filter((type) => !generalTypes.includes(type)))('%s is told', (type) => {
		const text = programs[type] ?? '';
		const program = parser.parse(text);
		const { found, told } = program.read((root) => ({
			found: root.descendantsOfType(type).length,
			told: parser.language.explain.lines(root, { from: 0, to: text.split('\n').length - 1 }, { level: 'intermediate', seen: null }),
		}));
		program.dispose();
		expect(found).toBeGreaterThan(0);
		expect(told.filter(({ general }) => general)).toEqual([]);
		// The wording for expressions that nobody put into words.
		expect(told.map((one) => one.text).join(' ')).not.toContain('the result of');
	});

	it.each(generalTypes)('%s is only named', (type) => {
		const program = parser.parse('exec "x = 1"');
		const told = program.read((root) => ({ found: root.descendantsOfType(type).length, lines: parser.language.explain.lines(root, { from: 0, to: 0 }, { level: 'beginner', seen: null }) }));
		program.dispose();
		expect(told.found).toBe(1);
		expect(told.lines).toMatchObject([{ general: true }]);
	});
});
