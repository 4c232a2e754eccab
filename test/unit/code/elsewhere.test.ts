import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definedIn, elsewhere, programOfTests, type Elsewhere, type Neighbour } from '../../../extension/code/elsewhere';
import { findExamples, namesOf } from '../../../extension/code/examples';
import { misnamedExamples } from '../../../extension/code/misnamedExamples';
import type { ProgramParser } from '../../../extension/code/parser';
import { statementExamples } from '../../../extension/code/statementExamples';
import type { EntryPoint } from '../../../extension/words';
import { firstParser } from './helpers';

let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
});
afterAll(() => parser.dispose());

interface Given {
	readonly statement?: string;
	readonly neighbours?: readonly Neighbour[];
	readonly testFile?: string;
}

function look(text: string, name: string | null, { statement = '', neighbours = [], testFile }: Given = {}): Elsewhere | null {
	const program = parser.parse(text);
	const testFiles = testFile === undefined ? [] : [{ name: 'test_program.py', text: testFile }];
	const entry: EntryPoint = name === null ? { kind: 'script' } : { kind: 'function', name };
	try {
		return elsewhere({
			entry, outline: program.outline(), names: namesOf(program, null), found: findExamples(program, { fileName: 'program.py', testFiles }),
			texts: [program.text, ...testFiles.map((file) => file.text)], statement, neighbours, isBuiltin: parser.language.examples.isBuiltin,
		});
	} finally {
		program.dispose();
	}
}

const average = 'def average(numbers):\n    return sum(numbers)\n';
const two = 'def helper(n):\n    return n\n\n\ndef average(numbers):\n    """\n    >>> average([1])\n    1\n    """\n    return helper(numbers)\n';

describe('where a student probably wanted to be', () => {
	it('names the function that examples in the file call otherwise', () => {
		expect(look(`${average}\nassert avrage([1, 3]) == 2\n`, 'average')).toEqual({ kind: 'misnamed', said: 'avrage', name: 'average' });
		expect(look('def get_average(xs):\n    return 0\n', 'get_average', { testFile: 'from program import *\n\ndef test_it():\n    assert getAverage([1]) == 1\n' })).toEqual({ kind: 'misnamed', said: 'getAverage', name: 'get_average' });
	});

	it('does so for the task', () => {
		expect(look(average, 'average', { statement: 'avrage([1, 3]) should return 2.' })).toEqual({ kind: 'misnamed', said: 'avrage', name: 'average' });
	});

	it('names the program beside that has what the task calls', () => {
		expect(look(average, 'average', { statement: 'perimeter(2, 3) returns 10', neighbours: [{ name: 'a.py', functions: ['area'] }, { name: 'shapes.py', functions: ['perimeter'] }] })).toEqual({ kind: 'other-file', name: 'perimeter', file: 'shapes.py' });
	});

	it('names the other function that the examples are for', () => {
		expect(look(two, 'helper')).toEqual({ kind: 'other-function', name: 'average', by: 'file' });
		expect(look(two, 'helper', { statement: 'average([2]) returns 2' })).toEqual({ kind: 'other-function', name: 'average', by: 'task' });
		expect(look(two, 'helper', { statement: 'avrage([2]) returns 2' })).toEqual({ kind: 'other-function', name: 'average', by: 'task' });
	});

	it('says of a program that is run as a whole that it only defines', () => {
		expect(look('"""\nInput: 3\nOutput: 6\n"""\ndef double(n):\n    return 2 * n\n', null)).toEqual({ kind: 'only-defines', name: 'double' });
		expect(look('def double(n):\n    return 2 * n\n\nprint(double(3))\n', null)).toBeNull();
	});

	it('says nothing to who is right', () => {
		expect(look(two, 'average')).toBeNull();
		expect(look(average, 'average')).toBeNull();
		expect(look(average, 'average', { statement: 'average([1]) is 1, and len([1]) is 1 too' })).toBeNull();
		expect(look(average, 'average', { statement: 'Use sum([1, 2]) to add numbers up.' })).toBeNull();
		expect(look(two, 'helper', { statement: 'helper(2) returns 2' })).toBeNull();
		expect(look(two, 'helper', { statement: 'If n is 2 the output is 4.' })).toBeNull();
	});
});

describe('examples under a name that is like the function\'s', () => {
	it('are candidates under its own, and say how they were written', () => {
		const program = parser.parse(`${average}\nassert avrage([1, 3]) == 2\n`);
		expect(misnamedExamples({ kind: 'function', name: 'average' }, program, { fileName: 'program.py', testFiles: [] })).toEqual([{ given: 'average([1, 3])', expected: '2', manner: 'returns', from: 'avrage([1, 3])' }]);
		expect(statementExamples('avrage([1]) returns 1', { kind: 'function', name: 'average' }, program)).toMatchObject([{ given: 'average([1])' }]);
		program.dispose();
	});

	it('are none where the function has its own', () => {
		const program = parser.parse(`${average}\nassert average([1]) == 1\nassert avrage([1, 3]) == 2\n`);
		expect(misnamedExamples({ kind: 'function', name: 'average' }, program, { fileName: 'program.py', testFiles: [] })).toEqual([]);
		program.dispose();
	});
});

it('tells by its margin what a file defines, and by its name whose tests it holds', () => {
	expect(definedIn('def f(a):\n    def g(b):\n        pass\n\nclass C:\n    def m(self):\n        pass\n\ndef h():\n    pass\n', parser.language)).toEqual(['f', 'h']);
	const [usual = ''] = parser.language.spelling.testFiles('average.py');
	expect(programOfTests(usual, ['a.py', usual, 'average.py'], parser.language)).toBe('average.py');
	expect(programOfTests('average.py', ['average.py', usual], parser.language)).toBeNull();
});
