import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entries, entryAt, lenses } from '../../../extension/code/entries';
import { findExamples, testsFor, withoutExamples } from '../../../extension/code/examples';
import type { ProgramParser } from '../../../extension/code/parser';
import type { EntryPoint } from '../../../extension/words';
import { firstParser, readFixture } from './helpers';

let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
});
afterAll(() => parser.dispose());

function readText(text: string) {
	const program = parser.parse(text);
	const found = findExamples(program, { fileName: null, testFiles: [] });
	const outline = program.outline();
	const rest = withoutExamples(program);
	program.dispose();
	return { found, outline, rest };
}

const nameOf = (entry: EntryPoint | null) => (entry === null ? null : entry.kind === 'script' ? '(script)' : entry.name);

describe('entry points', () => {
	it.each([
		['a function with examples comes before the script, and the script before other functions', 'def a(): pass\ndef b(x):\n    """b(1) => 1"""\nprint(b(2))\n', ['b', '(script)', 'a']],
		['tests, methods and nested functions are none', 'def test_a(): assert a() == 1\ndef a():\n    def c(): pass\nclass T:\n    def m(self): pass\n', ['a', 'T']],
		['a class comes last, unless there are examples of it', 'class A:\n    def f(self): return 1\ndef b(): pass\nassert A().f() == 1\n', ['A', 'b']],
		['the later of two functions with one name', 'def a(): pass\ndef b(): pass\ndef a(): return 1\n', ['b', 'a']],
		['a file of constants and imports offers nothing', 'import math\nLIMIT = 3\n', []],
		['an empty file offers nothing', '', []],
		['a broken program still offers its functions', 'def a(x)\n    return x\n\ndef b(): pass\n', ['a', 'b']],
	])('%s', (_title, text, expected) => {
		const { outline, found } = readText(text);
		expect(entries(outline, found).map(({ entry }) => nameOf(entry))).toEqual(expected);
	});

	it('stand on their headers, and the script on the first line', () => {
		const { outline, found } = readText('import math\n\n@math.cache\ndef a():\n    """a() => 1"""\n\nprint(a())\n');
		expect(lenses(outline, found)).toEqual([
			{ line: 0, entry: { kind: 'script' }, examples: 0, hasExamples: false },
			{ line: 3, entry: { kind: 'function', name: 'a' }, examples: 1, hasExamples: true },
		]);
	});

	it('are the function around the cursor, else the likeliest', () => {
		const { outline, found } = readText('def a():\n    def inner(): pass\n\ndef b():\n    """b() => 1"""\n\nx = input()\n');
		expect([0, 1, 4, 6].map((line) => nameOf(entryAt(line, outline, found)))).toEqual(['a', 'a', 'b', 'b']);
		expect(entryAt(0, readText('').outline, found)).toBeNull();
	});
});

describe('a program without its own checks', () => {
	it.each([
		['an assert about a function', 'def f(): return 1\nassert f() == 2\nprint(1)\n', 'def f(): return 1\n\nprint(1)\n'],
		['an assert of several lines', 'def f(): return 1\nassert (f()\n        == 2)\nx = 1\n', 'def f(): return 1\n\n\nx = 1\n'],
		['an assert with CRLF', 'def f(): return 1\r\nassert f() == \\\r\n    2\r\nx = 1\r\n', 'def f(): return 1\r\n\r\n\r\nx = 1\r\n'],
		['an assert about what the program computed', 'def f(): return 1\ny = f()\nassert y == 2\n', 'def f(): return 1\ny = f()\n\n'],
		['a check inside a block leaves an empty statement', 'def f(): return 1\nfor i in range(3):\n    assert f() == i\n', 'def f(): return 1\nfor i in range(3):\n    pass\n'],
		['a check beside other statements', 'def f(): return 1\nx = 1; assert f() == 2; y = 2\n', 'def f(): return 1\nx = 1; pass; y = 2\n'],
		['the start of its tests', 'import unittest\ndef f(): return 1\ndef test_f():\n    assert f() == 2\ntest_f()\nif __name__ == "__main__":\n    unittest.main()\n', 'import unittest\ndef f(): return 1\ndef test_f():\n    assert f() == 2\n\nif __name__ == "__main__":\n    pass\n'],
	])('leaves out %s', (_title, text, expected) => {
		expect(readText(text).rest).toBe(expected);
	});

	it.each([
		['prints', 'def f(): return 1\nprint(f())\n'],
		['asserts inside functions', 'def f(n):\n    assert n > 0\n    return g(n)\ndef g(n): return n\n'],
		['an assert that says nothing about the program', 'assert False, "later"\n'],
		['a program with a syntax error', 'def f()\n    return 1\nassert f() == 2\n'],
	])('keeps %s', (_title, text) => {
		expect(readText(text).rest).toBe(text);
	});
});

describe('what a program should do', () => {
	const statement = (text: string, entry: EntryPoint) => readText(text).found.statement(entry);

	it.each<[string, string, EntryPoint, string]>([
		['a function: its docstring', '"""Tools."""\ndef f():\n    """Give one.\n\n    Always.\n    """\n', { kind: 'function', name: 'f' }, 'Give one.\n\nAlways.'],
		['a function: the comment above it', '# Give one.\n# Always.\n@cache\ndef f(): pass\n', { kind: 'function', name: 'f' }, 'Give one.\nAlways.'],
		['a function: the comment below its header', 'def f():\n    # Give one.\n    return 1\n', { kind: 'function', name: 'f' }, 'Give one.'],
		['a function: else what the file says', '# Week 3\n\ndef f(): pass\n', { kind: 'function', name: 'f' }, 'Week 3'],
		['a script: the docstring of the file', '#!/usr/bin/env x\n"""Add numbers."""\n# more\nprint(1)\n', { kind: 'script' }, 'Add numbers.'],
		['a script: the comment at its head', '# Add numbers.\nprint(1)\n', { kind: 'script' }, 'Add numbers.'],
		['nobody said', 'print(1)\n# later\n', { kind: 'script' }, ''],
	])('is, for %s', (_title, text, entry, expected) => {
		expect(statement(text, entry)).toBe(expected);
	});
});

describe('ids of tests', () => {
	it('stay while what they say stays, wherever it stands', () => {
		const entry: EntryPoint = { kind: 'function', name: 'f' };
		const ids = (text: string) => testsFor(readText(text).found, entry).map((test) => test.id);
		const one = ids('def f(x): return x\nassert f(1) == 1\nassert f(2) == 2\n');
		expect(ids('\n# new\ndef f(y): return y + 1\n\nassert f(2) == 2, "two"\nassert f(1) == 1\n')).toEqual([...one].reverse());
		expect(new Set(one).size).toBe(2);
		expect(ids('def f(x): return x\nassert f(1) == 2\n')[0]).not.toBe(one[0]);
	});

	it('count an example that is given twice once', () => {
		const { found } = readText(readFixture('examples', 'doctests.py'));
		expect(found.functions.get('shout')?.filter((test) => test.call === "shout('hi')")).toHaveLength(1);
	});
});
