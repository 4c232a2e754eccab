import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namesOf } from '../../../extension/code/examples';
import type { ProgramParser } from '../../../extension/code/parser';
import { wordRefusal } from '../../../extension/code/refusalWords';
import { readCallExample, readInputExample, type ExampleContext } from '../../../extension/code/studentExample';
import type { CallTest } from '../../../extension/words';
import { firstParser } from './helpers';
import { renderTest } from './renderExamples';

const source = `
def fibonacci(n):
    return n

def pair(a, b=2):
    return a, b

def greet(name):
    return "Hello " + name

def total(*numbers):
    return sum(numbers)

def roll():
    return 4

class Card:
    pass
`;

let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
});
afterAll(() => parser.dispose());

function contextOf(name: string, known: readonly CallTest[] = []): ExampleContext {
	const program = parser.parse(source);
	const found = program.outline().functions.find((one) => one.name === name);
	const names = namesOf(program, 'program.py');
	program.dispose();
	if (!found) throw new Error(`no function ${name}`);
	return { language: parser.language, parse: parser.piece, names, function: found, known };
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
		['fibonacci', '  fibonacci( 5 ) ', ' 5 ', 'fibonacci( 5 ) gives 5'],
		['fibonacci', '5', '5', 'fibonacci(5) gives 5'],
		['fibonacci', '(5)', '5', 'fibonacci(5) gives 5'],
		['fibonacci', '-1', 'None', 'fibonacci(-1) gives None'],
		['fibonacci', 'n = 5', '5', 'fibonacci(n = 5) gives 5'],
		['fibonacci', '>>> fibonacci(5)', '5', 'fibonacci(5) gives 5'],
		['fibonacci', '>>> fibonacci(5)\n5', '', 'fibonacci(5) gives 5'],
		['fibonacci', 'fibonacci(5) => 5', '', 'fibonacci(5) gives 5'],
		['fibonacci', 'fibonacci(5) == 5', '', 'fibonacci(5) gives 5'],
		['fibonacci', 'fibonacci(5) = 5', '', 'fibonacci(5) gives 5'],
		['fibonacci', 'fibonacci(5) should return 5', '', 'fibonacci(5) gives 5'],
		['fibonacci', '5 -> 5', '', 'fibonacci(5) gives 5'],
		['fibonacci', 'print(fibonacci(5))', '5', 'fibonacci(5) gives 5'],
		['fibonacci', 'fibonacci(5);', '5', 'fibonacci(5) gives 5'],
		['fibonacci', 'fibonacci(fibonacci(3))', '1', 'fibonacci(fibonacci(3)) gives 1'],
		['fibonacci', 'len(fibonacci(3))', '1', 'len(fibonacci(3)) gives 1'],
		['fibonacci', 'set()', 'nothing', 'fibonacci(set()) gives None'],
		['fibonacci', '5', 'none', 'fibonacci(5) gives None'],
		['fibonacci', '5', 'true', 'fibonacci(5) gives True'],
		['fibonacci', '5', 'returns 5', 'fibonacci(5) gives 5'],
		['fibonacci', '-5', 'ValueError', 'fibonacci(-5) raises ValueError'],
		['fibonacci', '-5', 'raises ValueError', 'fibonacci(-5) raises ValueError'],
		['fibonacci', 'fibonacci(-5) raises ValueError', '', 'fibonacci(-5) raises ValueError'],
		['pair', '1, 3', '(1, 3)', 'pair(1, 3) gives (1, 3)'],
		['pair', '(1, 3)', '1, 3', 'pair(1, 3) gives 1, 3'],
		['pair', '[1, (2)]', '3', 'pair([1, (2)]) gives 3'],
		['pair', 'pair(b=1, a=2)', '(2, 1)', 'pair(b=1, a=2) gives (2, 1)'],
		['greet', '"Ana (a)"', '"Hello"', 'greet("Ana (a)") gives "Hello"'],
		['greet', "greet('a => b') -> 'c'", '', "greet('a => b') gives 'c'"],
		['greet', 'greet(str(5))', "'Hello 5'", "greet(str(5)) gives 'Hello 5'"],
		['total', '1, 2, 3', '6', 'total(1, 2, 3) gives 6'],
		['total', '*[1, 2]', '3', 'total(*[1, 2]) gives 3'],
		['roll', '', '4', 'roll() gives 4'],
		['roll', 'roll()', '4', 'roll() gives 4'],
		['roll', 'roll()', 'Card()', 'roll() gives Card()'],
	])('%s: reads %j and %j', (name, call, expected, result) => {
		expect(read(name, call, expected)).toBe(result);
	});

	it.each([
		['fibonacci', '', '5', 'call-missing'],
		['fibonacci', 'fibonacci(5', '5', 'call-unreadable: fibonacci(5'],
		['fibonacci', 'fibonacci 5', '5', 'call-unreadable: fibonacci 5'],
		['fibonacci', 'the fifth one', '5', 'call-unreadable: the fifth one'],
		['fibonacci', 'Fibonacci(5)', '5', 'call-other: Fibonacci (fibonacci(5)?)'],
		['fibonacci', 'fibonaci(5)', '5', 'call-other: fibonaci (fibonacci(5)?)'],
		['fibonacci', 'roll()', '4', 'call-other: roll'],
		['fibonacci', 'fibonacci()', '5', 'call-too-few: fibonacci()'],
		['fibonacci', '1, 2', '5', 'call-too-many: fibonacci(1, 2)'],
		['fibonacci', 'fibonacci(m=5)', '5', 'call-unknown-argument: m'],
		['fibonacci', 'fibonacci(n)', '5', 'call-has-name: n'],
		['greet', 'greet(Ana)', '"Hello Ana"', "call-has-name: Ana (greet('Ana')?)"],
		['greet', 'Ana', '"Hello Ana"', "call-has-name: Ana (greet('Ana')?)"],
		['fibonacci', 'fibonacci(5)', '', 'expected-missing'],
		['fibonacci', '5', 'x = 5', 'expected-statement: x = 5'],
		['fibonacci', '5', 'fibonacci(4) + fibonacci(3)', 'expected-calls: fibonacci(4) + fibonacci(3)'],
		['fibonacci', '5', '[1, 2', "expected-unreadable: [1, 2"],
		['greet', "'Ana'", "'Hello Ana", "expected-unreadable: 'Hello Ana"],
		['greet', "'Ana'", 'Hello Ana', "expected-unquoted: Hello Ana ('Hello Ana'?)"],
		['greet', "'Ana'", 'Hello', "expected-unquoted: Hello ('Hello'?)"],
		['greet', "'Ana'", "It's Ana", `expected-unquoted: It's Ana ("It's Ana"?)`],
	])('%s: refuses %j and %j', (name, call, expected, result) => {
		expect(read(name, call, expected)).toBe(result);
	});

	it('says why, and shows a good one in the names of the program', () => {
		const word = (name: string, call: string, expected: string) => {
			const result = readCallExample({ call, expected }, contextOf(name));
			return result.kind === 'refused' ? wordRefusal(result.refusal) : '';
		};
		expect(word('fibonacci', 'fibonacci(', '5')).toBe('fibonacci( cannot be read as a call. Check its brackets and quotes. A good call looks like this: fibonacci(3)');
		expect(word('greet', 'greet', '5')).toContain("greet('abc')");
		expect(word('greet', 'greet(Ana)', '5')).toBe("Write a value in place of Ana. Text needs quotes. Do you mean greet('Ana')?");
	});

	it('shows the form of an example that is there already', () => {
		const known: CallTest = { kind: 'call', id: 'x', origin: 'file', call: 'fibonacci(6)', expected: '8', compare: 'equal' };
		const result = readCallExample({ call: '', expected: '' }, contextOf('fibonacci', [known]));
		expect(result).toMatchObject({ kind: 'refused', refusal: { good: { call: 'fibonacci(6)', expected: '8' } } });
	});

	it('is the student’s own, with an id that only depends on what it says', () => {
		const one = readCallExample({ call: '5', expected: '5' }, contextOf('fibonacci'));
		const two = readCallExample({ call: '>>> fibonacci(5)', expected: ' 5' }, contextOf('fibonacci'));
		expect(one).toEqual(two);
		expect(one).toMatchObject({ kind: 'test', test: { origin: 'student' } });
	});
});

describe('an example of what is typed and printed', () => {
	it('keeps the lines as they are typed, without blank ones at the end', () => {
		const result = readInputExample({ typed: '3\r\n\r\n4\r\n\r\n', output: '  7\n\n' }, { readsInput: true, conditions: [], loops: [] });
		expect(result).toMatchObject({ kind: 'test', test: { typed: ['3', '', '4'], expected: '  7' } });
	});

	it('keeps the empty line at the end of what is typed where the program looks for one', () => {
		const typedInto = (source: string, typed: string) => {
			const program = parser.parse(source);
			const read = readInputExample({ typed, output: '5' }, program.outline());
			program.dispose();
			return read.kind === 'test' ? read.test.typed : null;
		};
		const until = 'line = input()\nwhile line != "":\n    line = input()\nprint(5)\n';
		expect(typedInto(until, '4\n6\n')).toEqual(['4', '6', '']);
		expect(typedInto(until, '4\n6')).toEqual(['4', '6']);
		expect(typedInto('while True:\n    line = input()\n    if not line:\n        break\nprint(5)\n', '4\n\n')).toEqual(['4', '']);
		expect(typedInto('n = int(input())\nif n > 3:\n    print(5)\n', '4\n')).toEqual(['4']);
	});

	it('may type nothing where the program reads nothing', () => {
		expect(readInputExample({ typed: '', output: 'Hi' }, { readsInput: false, conditions: [], loops: [] })).toMatchObject({ kind: 'test', test: { typed: [], expected: 'Hi' } });
		expect(readInputExample({ typed: ' ', output: 'Hi' }, { readsInput: true, conditions: [], loops: [] })).toMatchObject({ kind: 'refused', refusal: { code: 'typed-missing' } });
		expect(readInputExample({ typed: '3', output: '' }, { readsInput: true, conditions: [], loops: [] })).toMatchObject({ kind: 'refused', refusal: { code: 'output-missing' } });
	});
});

describe('a call that should print, as a student types it', () => {
	it.each([
		['fibonacci', 'fibonacci(3)', '1\n1\n2', 'fibonacci(3) prints "1\\n1\\n2"'],
		['fibonacci', '3', '  2 \n\n', 'fibonacci(3) prints "  2 "'],
		['fibonacci', '>>> fibonacci(3)', 'Hello, Ann!', 'fibonacci(3) prints "Hello, Ann!"'],
		['fibonacci', 'fibonacci(3)', ' \n', 'printed-missing'],
		['fibonacci', '', '2', 'call-missing'],
		['fibonacci', 'fibonacci(n)', '2', 'call-has-name: n'],
	])('%s: %j prints %j', (name, call, expected, outcome) => {
		expect(read(name, call, expected, 'prints')).toBe(outcome);
	});
});
