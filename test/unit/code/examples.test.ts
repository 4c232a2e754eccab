import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findExamples, namesOf, testFileNames, withoutExamples } from '../../../extension/code/examples';
import { languages } from '../../../extension/code/languages';
import { ownCalls } from '../../../extension/code/ownCalls';
import type { ProgramParser } from '../../../extension/code/parser';
import { expectationOf, expectedFixture, firstParser, fixtureNames, hasFixture, parserOf, readFixture } from './helpers';
import { renderExamples } from './renderExamples';

/** Every way of giving an example that is said to be found; each has a program of its name, and of the language's ending, in test/fixtures/code/examples. */
const ways: Readonly<Record<string, readonly string[]>> = {
	python: ['asserts', 'besides', 'blocks', 'broken', 'doctests', 'hello', 'lines', 'none', 'printing', 'script', 'state', 'unicode', 'unittests', 'unrelated'],
	javascript: [
		'asserts', 'awaited', 'besides', 'blocks', 'broken', 'chains', 'consoles', 'documented', 'exported', 'hello', 'lines', 'none', 'printing', 'script', 'setUps', 'state', 'tables', 'testsInside',
		'throwing', 'unrelated',
	],
	java: [
		'asserts', 'besides', 'broken', 'documented', 'fluent', 'hello', 'lines', 'main', 'none', 'objects', 'older', 'script', 'state', 'testsInside', 'unrelated',
	],
	c: ['asserts', 'besides', 'broken', 'lines', 'none', 'printing', 'script', 'state', 'unrelated'],
	cpp: ['asserts', 'besides', 'lines', 'none', 'script'],
	typescript: ['asserts', 'besides'],
};

let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
});
afterAll(() => parser.dispose());

function examplesOf(name: string, ending = '.py', parserOfIt: ProgramParser = parser) {
	const program = parserOfIt.parse(readFixture('examples', `${name}${ending}`));
	const fileName = `${name}${ending}`;
	const testFiles = testFileNames(program, fileName)
		.filter((file) => hasFixture('examples', `${name}.${file}`))
		.map((file) => ({ name: file, text: readFixture('examples', `${name}.${file}`) }));
	const found = findExamples(program, { fileName, testFiles });
	return { program, found };
}

describe('examples', () => {
	it.each([
		['a list that all objects of a class share', ['class Dog:', '    """', '    >>> a = Dog()', '    >>> a.learn("sit")', '    >>> b = Dog()', '    >>> b.learn("roll")', '    >>> a.tricks', "    ['sit']", '    """', '    tricks = []', '    def learn(self, trick):', '        self.tricks.append(trick)'], 'a.tricks', 'a = Dog()\na.learn("sit")\nb = Dog()\nb.learn("roll")'],
		['a list that calls of a function share', ['def add(x, xs=[]):', '    """', '    >>> add(1)', '    [1]', '    >>> add(2)', '    [2]', '    """', '    xs.append(x)', '    return xs'], 'add(2)', 'add(1)'],
		['nothing, where each object has its own', ['class Dog:', '    """', '    >>> a = Dog()', '    >>> a.learn("sit")', '    >>> b = Dog()', '    >>> b.learn("roll")', '    >>> a.tricks', "    ['sit']", '    """', '    def __init__(self):', '        self.tricks = []', '    def learn(self, trick):', '        self.tricks.append(trick)'], 'a.tricks', 'a = Dog()\na.learn("sit")'],
	])('runs before an example what leaves something for it: %s', (_, text, call, before) => {
		const program = parser.parse(text.join('\n'));
		const tests = [...findExamples(program, { fileName: null, testFiles: [] }).functions.values()].flat();
		program.dispose();
		expect(tests.find((one) => one.call === call)?.before).toBe(before);
	});

	const phone = ['book = {}', 'command = input("Command: ")', 'while command != "quit":', '    name = input("Name: ")', '    print(book[name])', '    command = input("Command: ")', ''];
	it.each([
		['what stands above, one a line', ['# A phone book.', '#', '# Example:', '# add', '# Ana', '# prints: unknown'], [['add', 'Ana', 'unknown']], []],
		['nothing, which is asked for', ['# A phone book.', '# prints: unknown'], [], ['unknown']],
		['nothing, where the words above are a sentence', ['# A phone book.', '#', '# It looks a name up, and quits at the end.', '# prints: unknown', '# prints: unknown'], [], ['unknown']],
		['nothing, of a remark beside the code', ['# A phone book.', '', 'limit = 3', '# Output: result'], [], []],
	])('takes as typed before what a program prints that reads: %s', (_, comment, script, unfilled) => {
		const program = parser.parse([...comment, ...phone].join('\n'));
		const found = findExamples(program, { fileName: null, testFiles: [] });
		program.dispose();
		expect(found.script.map(({ typed, expected }) => [...typed, expected])).toEqual(script);
		expect(found.unfilled).toEqual(unfilled);
	});

	it.each([
		['the words above the function that does it all', 'def main():\n    print(input())\nmain()\n', '# e.g. Ana -> Ana'],
		['nothing, where a function takes values', 'def show(name):\n    print(name)\nshow(input())\n', ''],
	])('reads as what the whole program does: %s', (_, text, statement) => {
		const program = parser.parse(`# e.g. Ana -> Ana\n${text}`);
		expect(findExamples(program, { fileName: null, testFiles: [] }).statement({ kind: 'script' })).toBe(statement.replace('# ', ''));
		program.dispose();
	});

	it('counts a call with the same value once, however it is written', () => {
		const text = [
			'def greet(name):', '    """Make a greeting.', '', '    Example: greet("Ana") should return "Hello, Ana!"', "    >>> greet('Ana')", "    'Hello, Ana!'",
			'    >>> greet("Bo")', "    'Hello, Bo!'", '    """', '    print(name)', '',
		].join('\n');
		const program = parser.parse(text);
		const tests = findExamples(program, { fileName: null, testFiles: [] }).functions.get('greet') ?? [];
		program.dispose();
		expect(tests.map(({ call }) => call)).toEqual(['greet("Ana")', 'greet("Bo")']);
	});

	it.each([['', '\\\\n'], ['', '\\n'], ['r', '\\n']])('reads the escapes of a docstring: %s""", %s', (prefix, newline) => {
		const text = [
			'def stars(n):', `    ${prefix}"""\\`, '    Rows of stars.', '', '    >>> stars(2)', `    '*${newline}**'`, '    """', "    return '*'", '',
		].join('\n');
		const program = parser.parse(text);
		const tests = findExamples(program, { fileName: null, testFiles: [] }).functions.get('stars') ?? [];
		program.dispose();
		expect(tests.map((test) => test.kind === 'call' && test.expected)).toEqual(["'*\\n**'"]);
	});

	it('finds the calls with plain values that a program makes itself', () => {
		const text = [
			'"""area(9) is in words', 'area(10)"""', 'def area(r, x=1):', '    if r > 5:', '        return area(1)', '    return r', '', 'side = 2',
			'print(area(2), area(2))', 'box = my_area(3) + area(3, 4)', 'print(area(side))', '# area(8)', '',
		].join('\n');
		const program = parser.parse(text);
		const [area] = program.outline().functions;
		if (!area) throw new Error('no function was read');
		const calls = ownCalls(program, { language: program.language, parse: parser.piece, names: namesOf(program, null), function: area, known: [] });
		program.dispose();
		expect(calls).toEqual(['area(2)', 'area(3, 4)']);
	});
});

describe.each(languages.map((language) => ({ language, id: language.id })))('examples in programs of $id', ({ language, id }) => {
	const ending = language.fileExtensions[0] ?? '';
	const named = ways[id] ?? [];

	let own: ProgramParser;
	beforeAll(async () => {
		own = await parserOf(id);
	});
	afterAll(() => own.dispose());

	it('have a program for every way, and a way for every program', () => {
		expect(named, `the list above names no program for ${id}`).not.toEqual([]);
		expect(fixtureNames('examples', ending).filter((name) => !/[./]/.test(name))).toEqual(named);
	});

	it.each(named)('are found: %s', (name) => {
		const { program, found } = examplesOf(name, ending, own);
		const actual = renderExamples(found);
		program.dispose();
		expect(actual).toBe(expectedFixture('examples', expectationOf(name, ending), actual));
	});

	it.each(named)('are left out where the program is started for a test: %s', (name) => {
		const { program } = examplesOf(name, ending, own);
		const without = withoutExamples(program);
		const isWhole = own.piece(without, (root) => !root.hasError) || program.outline().broken;
		const isSameLong = without.split('\n').length === program.text.split('\n').length;
		program.dispose();
		expect([isWhole, isSameLong]).toEqual([true, true]);
	});
});
