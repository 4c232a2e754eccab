/** What a student types, what a task says and what a program reads, for a language with braces: the same code as for all others, other spellings. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definedIn, programOfTests } from '../../../extension/code/elsewhere';
import { namesOf, withoutExamples } from '../../../extension/code/examples';
import { addedPrints, insertionOf, isAdded, markedLines, removalOf, withoutLines } from '../../../extension/code/looks';
import { applyEdit } from '../../../extension/code/edits';
import { cleanPasted } from '../../../extension/code/pastedText';
import { ownCalls } from '../../../extension/code/ownCalls';
import type { ProgramParser } from '../../../extension/code/parser';
import { statementExamples } from '../../../extension/code/statementExamples';
import { readCallExample, type ExampleContext } from '../../../extension/code/studentExample';
import { asTyped, typedReads } from '../../../extension/code/typedReads';
import { parserOf } from './helpers';
import { renderTest } from './renderExamples';

const source = `
function fibonacci(n) { return n; }
const pair = (a, b = 2) => [a, b];
function greet(name) { console.log("Hello " + name); }
function total(...numbers) { return 0; }
function roll() { return 4; }
function apply(f, x) { return f(x); }
function size({ width, height }) { return width * height; }
class Card {}
`;

let parser: ProgramParser;
beforeAll(async () => {
	parser = await parserOf('javascript');
});
afterAll(() => parser.dispose());

function contextOf(name: string, text = source): ExampleContext {
	const program = parser.parse(text);
	const found = program.outline().functions.find((one) => one.name === name);
	const names = namesOf(program, 'program.js');
	program.dispose();
	if (!found) throw new Error(`no function ${name}`);
	return { language: parser.language, parse: parser.piece, names, function: found, known: [] };
}

function read(name: string, call: string, expected: string, manner: 'returns' | 'prints' = 'returns'): string {
	const result = readCallExample({ call, expected, manner }, contextOf(name));
	if (result.kind === 'test') return renderTest(result.test);
	const { code, node, suggestion } = result.refusal;
	return `${code}${node === '' ? '' : `: ${node}`}${suggestion === null ? '' : ` (${suggestion}?)`}`;
}

describe('an example that a student types', () => {
	it.each([
		['fibonacci', 'fibonacci(5)', '5', 'fibonacci(5) gives 5'],
		['fibonacci', '5', '5', 'fibonacci(5) gives 5'],
		['fibonacci', '(5)', '5', 'fibonacci(5) gives 5'],
		['fibonacci', '-1', 'undefined', 'fibonacci(-1) gives undefined'],
		['fibonacci', '-1', 'null', 'fibonacci(-1) gives null'],
		['fibonacci', '-1', 'nothing', 'fibonacci(-1) gives undefined'],
		['fibonacci', '-1', 'True', 'fibonacci(-1) gives true'],
		['fibonacci', '> fibonacci(5)', '5', 'fibonacci(5) gives 5'],
		['fibonacci', '> fibonacci(5)\n5', '', 'fibonacci(5) gives 5'],
		['fibonacci', 'fibonacci(5) => 5', '', 'fibonacci(5) gives 5'],
		['fibonacci', 'fibonacci(5) === 5', '', 'fibonacci(5) gives 5'],
		['fibonacci', 'fibonacci(5); // 5', '', 'fibonacci(5) gives 5'],
		['fibonacci', 'fibonacci(5) throws RangeError', '', 'fibonacci(5) raises RangeError'],
		['fibonacci', 'console.log(fibonacci(5))', '5', 'fibonacci(5) gives 5'],
		['fibonacci', 'console.log(fibonacci(5));', '5', 'fibonacci(5) gives 5'],
		['fibonacci', 'fibonacci(5);', '5', 'fibonacci(5) gives 5'],
		['fibonacci', 'fibonacci(fibonacci(3))', '1', 'fibonacci(fibonacci(3)) gives 1'],
		['fibonacci', 'fibonacci(Math.max(3, 4))', '1', 'fibonacci(Math.max(3, 4)) gives 1'],
		['fibonacci', '5', 'RangeError', 'fibonacci(5) raises RangeError'],
		['fibonacci', '5', 'throws a TypeError', 'fibonacci(5) raises TypeError'],
		['fibonacci', '5', "'five'", "fibonacci(5) gives 'five'"],
		['fibonacci', '5', '`five`', 'expected-unquoted: five (\'five\'?)'],
		['fibonacci', '5', '[1, 2]', 'fibonacci(5) gives [1, 2]'],
		['fibonacci', '5', '{ a: 1 }', 'fibonacci(5) gives { a: 1 }'],
		['fibonacci', '5', '{}', 'fibonacci(5) gives {}'],
		['fibonacci', '5', 'NaN', 'fibonacci(5) gives NaN'],
		['fibonacci', '5', 'new Set([1, 2])', 'fibonacci(5) gives new Set([1, 2])'],
		['pair', '1', '[1, 2]', 'pair(1) gives [1, 2]'],
		['pair', '1, 3', '[1, 3]', 'pair(1, 3) gives [1, 3]'],
		['total', '1, 2, 3', '6', 'total(1, 2, 3) gives 6'],
		['roll', '', '4', 'roll() gives 4'],
		['apply', '(x) => 2 * x, 3', '6', 'apply((x) => 2 * x, 3) gives 6'],
		['apply', 'apply(x => x + 1, 3)', '4', 'apply(x => x + 1, 3) gives 4'],
		['size', '{ width: 2, height: 3 }', '6', 'size({ width: 2, height: 3 }) gives 6'],
		['greet', '"Ann"', 'Hello Ann', "expected-unquoted: Hello Ann ('Hello Ann'?)"],
		['greet', 'greet(Ann)', '3', "call-has-name: Ann (greet('Ann')?)"],
		['fibonacci', 'fibonacci()', '5', 'call-too-few: fibonacci()'],
		['fibonacci', 'fibonacci(1, 2)', '5', 'call-too-many: fibonacci(1, 2)'],
		['fibonacci', 'fibonaci(5)', '5', 'call-other: fibonaci (fibonacci(5)?)'],
		['fibonacci', 'fibonacci(5', '5', 'call-unreadable: fibonacci(5'],
		['fibonacci', '5', 'let x = 5', 'expected-statement: let x = 5'],
		['fibonacci', '5', 'fibonacci(4)', 'expected-calls: fibonacci(4)'],
		['fibonacci', '5', '[1, 2', 'expected-unreadable: [1, 2'],
	])('%s: %s | %s', (name, call, expected, result) => {
		expect(read(name, call, expected)).toBe(result);
	});

	it('may make an object of a class', () => {
		const context: ExampleContext = { ...contextOf('roll'), function: { name: 'Card', parameters: [] } };
		const readWith = (call: string) => {
			const result = readCallExample({ call, expected: '3' }, context);
			return result.kind === 'test' ? result.test.call : `${result.refusal.code}: ${result.refusal.good.call}`;
		};
		expect(readWith('new Card("Ann").size')).toBe('new Card("Ann").size');
		expect(readWith('2, 3')).toBe('new Card(2, 3)');
		expect(readWith('Carrd(')).toBe('call-unreadable: new Card()');
	});

	it('may be what the call prints', () => {
		expect(read('greet', 'greet("Ann")', 'Hello Ann', 'prints')).toBe('greet("Ann") prints "Hello Ann"');
	});
});

describe('a task', () => {
	const found = (name: string | null, statement: string, text = source): string[] => {
		const program = parser.parse(text);
		try {
			return statementExamples(statement, name === null ? { kind: 'script' } : { kind: 'function', name }, program)
				.map(({ given, expected, manner }) => `${given.replaceAll('\n', ' / ')} ${manner === 'prints' ? 'prints' : '=>'} ${expected.replaceAll('\n', ' / ')}`);
		} finally {
			program.dispose();
		}
	};

	it.each([
		['fibonacci', 'fibonacci(5) should return 5, and fibonacci(6) is 8.', ['fibonacci(5) => 5', 'fibonacci(6) => 8']],
		['fibonacci', 'For n = 7 the function returns 13.', ['fibonacci(7) => 13']],
		['fibonacci', '> fibonacci(5)\n5', ['fibonacci(5) => 5']],
		['fibonacci', '> console.log(fibonacci(5))\n5', ['fibonacci(5) => 5']],
		['greet', '> greet("Ann")\nHello Ann', ['greet("Ann") prints Hello Ann']],
		['pair', 'a\tb\tresult\n1\t2\t[1, 2]\n', ['pair(1, 2) => [1, 2]']],
	])('gives examples of %s: %s', (name, statement, expected) => {
		expect(found(name, statement)).toEqual(expected);
	});

	it('gives what is typed into a script', () => {
		expect(found(null, 'If the user types 3 and 4, the output is 7.', 'const a = Number(prompt("a"));\nconst b = Number(prompt("b"));\nconsole.log(a + b);\n')).toEqual(['3 / 4 => 7']);
	});

	it('keeps lines of code apart that were pasted with it', () => {
		const pasted = 'Write a function that adds two numbers up and gives the sum back to\nwhoever called it, in this way, and no other.\nconst a = add(1, 2)\nconsole.log(a)\n> add(1, 2)\n3';
		expect(cleanPasted(pasted)).toBe('Write a function that adds two numbers up and gives the sum back to whoever called it, in this way, and no other.\nconst a = add(1, 2)\nconsole.log(a)\n> add(1, 2)\n3');
	});
});

describe('what a program reads', () => {
	const reads = (text: string) => {
		const program = parser.parse(text);
		try {
			return typedReads(program).map(({ line, turned, runs }) => `${line}${turned === null ? '' : ` number on ${turned}`} ${runs}`);
		} finally {
			program.dispose();
		}
	};

	it.each([
		['const name = prompt("Name? ");', ['0 once']],
		['const age = Number(prompt("Age? "));', ['0 number on 0 once']],
		['const age = +prompt("Age? ");', ['0 number on 0 once']],
		['const text = prompt("Age? ");\nconst age = parseInt(text, 10);', ['0 once']],
		['const text = prompt("Age? ");\nconst age = Number(text);', ['0 number on 1 once']],
		['const rl = open();\nconst age = parseInt(await rl.question("Age? "));', ['1 number on 1 once']],
		['for (let i = 0; i < 3; i++) {\n\tprompt("Next? ");\n}', ['1 again']],
		['while (prompt("Go on? ") === "y") {\n\tshow();\n}', ['0 again']],
		['if (a) {\n\tprompt("b");\n}', ['1 maybe']],
	])('%s', (text, expected) => {
		expect(reads(text)).toEqual(expected);
	});

	it('takes what is typed as the program takes it', () => {
		const program = parser.parse('const n = Number(prompt("Nights? "));\nconst name = prompt("Name? ");\n');
		expect(asTyped([['3 nights', 'Ann']], program)).toEqual(['3', 'Ann']);
		program.dispose();
	});
});

describe('prints that are added', () => {
	const text = 'function f(n) {\n\tconst half = n / 2;\n\treturn half;\n}\n';
	const look = { expression: 'half', line: 1, where: 'below', like: 1 } as const;

	it('are whole statements, and are known again', () => {
		const { spelling } = parser.language;
		const edit = insertionOf(look, text, spelling);
		const now = edit ? applyEdit(text, edit) : '';
		expect(now.split('\n')[2]).toMatch(/^\tconsole\.log\(half\); {2}\/\/ /);
		expect(isAdded(look, now, spelling)).toBe(true);
		expect(markedLines(now, spelling)).toEqual([2]);
		expect(removalOf(now, spelling).reduce(applyEdit, now)).toBe(text);
		expect(withoutLines(now, [2], spelling).split('\n')[2]).toBe('\t;');
	});

	it.each([
		['let x = 1;\n', 'let x = 1;\nconsole.log(x);\n', [1]],
		['let x = 1;\n', 'let x = 1;\nconsole.log(x) // here\n', [1]],
		['console.log("a");\nlet x = 1;\n', 'console.log("b");\nlet x = 1;\n', []],
		['let x = 1;\n', 'let x = 1;\nconsole.log(x) + 1;\n', []],
	])('are told from changes: %j -> %j', (before, now, expected) => {
		expect(addedPrints(before, now, parser.language.spelling)).toEqual(expected);
	});
});

describe('a program', () => {
	it('makes calls itself', () => {
		const text = 'function area(w, h = 1) {\n\treturn area(1);\n}\nconst side = 2;\nconsole.log(area(2), area(2, 3));\n// area(8)\nconst box = my$area(3) + area(side);\nshow(`${area(4)}`);\n';
		const program = parser.parse(text);
		const calls = ownCalls(program, contextOf('area', text));
		program.dispose();
		expect(calls).toEqual(['area(2)', 'area(2, 3)', 'area(4)']);
	});

	it('is started for a test without what only checks it, and with every line where it was', () => {
		const text = [
			'const assert = require("assert");', 'const fs = require("fs");', 'function double(n) {', '\treturn 2 * n;', '}', 'const four = double(2);', 'console.assert(four === 4);', 'assert.strictEqual(',
			'\tdouble(3),', '\t6,', ');', 'if (four > 3) {', '\tassert(double(1) === 2); console.log("kept");', '}', 'test("doubles", () => {', '\texpect(double(2)).toBe(4);', '});', 'console.log(four);',
		];
		const program = parser.parse(text.join('\n'));
		const without = withoutExamples(program).split('\n');
		program.dispose();
		const kept = new Map([[12, '\t; console.log("kept");']]);
		expect(without).toEqual(text.map((line, at) => kept.get(at) ?? ([0, 6, 7, 8, 9, 10, 14, 15, 16].includes(at) ? '' : line)));
	});

	it('keeps what it needs itself of what tests need too', () => {
		const text = 'const assert = require("assert");\nfunction root(n) {\n\tassert(n >= 0);\n\treturn Math.sqrt(n);\n}\nassert(root(4) === 2);\n';
		const program = parser.parse(text);
		expect(withoutExamples(program)).toBe(text.replace('assert(root(4) === 2);', ''));
		program.dispose();
	});

	it('defines functions at its margin', () => {
		expect(definedIn('export function a() {}\nconst b = (x) => x;\nconst c = async function () {};\n\tfunction d() {}\nclass E {}\nconst f = 3;\n', parser.language)).toEqual(['a', 'b', 'c']);
	});

	it('is known by the name of its test file', () => {
		for (const file of ['fib.test.js', 'fib.spec.js', 'test_fib.js', 'fib_test.js', 'test-fib.js']) expect(programOfTests(file, ['other.js', 'fib.js', file], parser.language)).toBe('fib.js');
		expect(parser.language.spelling.testFiles('fib.mjs')).toContain('__tests__/fib.test.mjs');
		expect(parser.language.spelling.testFiles('fib.ts')).toContain('fib.test.ts');
	});
});
