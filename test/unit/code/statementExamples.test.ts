import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramParser } from '../../../extension/code/parser';
import { statementExamples } from '../../../extension/code/statementExamples';
import { firstParser } from './helpers';

const source = `
def average(numbers):
    return 0

def power(base, exponent):
    return 1

def greet(name):
    print("Hello " + name)

def double(n):
    return n
`;
const typing = 'a = int(input())\nb = int(input())\nprint(a - b)\n';
const saying = 'print("hello")\n';

let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
});
afterAll(() => parser.dispose());

function found(name: string | null, statement: string, text = source): string[] {
	const program = parser.parse(text);
	try {
		return statementExamples(statement, name === null ? { kind: 'script' } : { kind: 'function', name }, program)
			.map(({ given, expected, manner }) => `${given.replaceAll('\n', ' / ')} ${manner === 'prints' ? 'prints' : '=>'} ${expected.replaceAll('\n', ' / ')}`);
	} finally {
		program.dispose();
	}
}

describe('examples in a task\'s prose', () => {
	it.each([
		['"helloworld" -> Weak', ['helloworld => Weak']],
		['Example: hello1 => Strong', ['hello1 => Strong']],
		['- 1900 -> not a leap year', ['1900 => not a leap year']],
		['3, 4 -> 7', ['3 / 4 => 7']],
		['first input -> check it -> print', []],
		['read a name --> ', []],
	])('of a script stand before an arrow and behind it: %s', (statement, expected) => {
		expect(found(null, statement, typing)).toEqual(expected);
	});

	it.each([
		['double', 'For example, if n is 3 the output is 6.', ['double(3) => 6']],
		['double', 'When n = -2, your function should return -4.', ['double(-2) => -4']],
		['double', 'Given 5, it returns 10. For an input of 0 the result is 0.', ['double(5) => 10', 'double(0) => 0']],
		['double', 'double(2) returns 4 and double(0) returns 0', ['double(2) => 4', 'double(0) => 0']],
		['double', 'E.g. `double(2)` -> `4`', ['double(2) => 4']],
		['double', '>>> double(2)\n4\n>>> print(double(3))\n6', ['double(2) => 4', 'double(3) => 6']],
		['double', 'n\tresult\n1\t2\n2\t4', ['double(1) => 2', 'double(2) => 4']],
		['double', '| n | result | explanation |\n|---|---|---|\n| 1 | 2 | twice one |', ['double(1) => 2']],
		['average', 'The average of [1, 2, 3] is 2, so the program gives something.', []],
		['average', 'For the list [1, 2, 3] the answer is 2.0.', ['average([1, 2, 3]) => 2.0']],
		['average', 'avrage([1, 3]) should return 2', ['average([1, 3]) => 2']],
		['power', 'If base is 2 and exponent is 3, the result should be 8.', ['power(2, 3) => 8']],
		['power', 'Given 2 and 3, it returns 8.', ['power(2, 3) => 8']],
		['power', 'Given exponent = 3 and base = 2, it returns 8.', ['power(2, 3) => 8']],
		['power', 'Given 2, it returns 8.', []],
		['power', 'Input: base = 2, exponent = 3\nOutput: 8', ['power(2, 3) => 8']],
		['power', 'base    exponent    expected\n2       3           8\n5       1           5', ['power(2, 3) => 8', 'power(5, 1) => 5']],
		['greet', 'If name is "Ann", it should print Hello Ann.', ['greet("Ann") prints Hello Ann']],
		['greet', 'greet("Bo") prints "Hello Bo".', ['greet("Bo") prints Hello Bo']],
		['double', 'If n is negative, the function returns 0. It is called for each line of the file.', []],
		['double', 'Write a function that returns the double of n.', []],
	])('%s: %s', (name, statement, examples) => {
		expect(found(name, statement)).toEqual(examples);
	});

	const stay = 'nights = int(input("How many nights? "))\nprint("You pay", nights * 80)\n';
	const ticket = 'age = input("Age? ")\nage = int(age)\nstudent = input("Student? ")\nprint("Ticket:", age)\n';
	const book = 'command = input()\nwhile command != "quit":\n    name = input("Name: ")\n    print(name)\n    command = input()\n';
	const echo = 'while True:\n    text = input()\n    print(len(text))\n';
	it.each([
		['a unit behind a number that is read', stay, 'Example: 3 nights -> You pay 240\nExample: 6 nights -> You pay 420', ['3 => You pay 240', '6 => You pay 420']],
		['a unit that is asked for, though no number is made of it', 'nights = input("How long? ")\nprint("You pay", nights * 80)\n', '3 nights -> You pay 240', ['3 => You pay 240']],
		['a sentence before it', stay, 'How long do you stay? 3 nights -> You pay 240\nExample 2: 6 nights -> You pay 420', ['3 => You pay 240', '6 => You pay 420']],
		['a word for each time that it asks', 'a = float(input())\nsign = input()\nb = float(input())\nprint(a + b)\n', '10 / 2 -> 5.0\n3, +, 4 -> 7.0', ['10 / / / 2 => 5.0', '3 / + / 4 => 7.0']],
		['the lines of an example run', book, 'Example run:\nadd\nAna\nquit\nprints: Ana', ['add / Ana / quit => Ana']],
		['a name before it', stay, 'nights: 3 -> You pay 240', ['3 => You pay 240']],
		['one line for each time that it asks', ticket, '8, no -> Ticket: 1 euro\n30 years, yes -> Ticket: 4 euro\n"8", "no" => Ticket: 1 euro', ['30 / yes => Ticket: 4 euro', '8 / no => Ticket: 1 euro']],
		['slashes', book, 'add / Ana / quit -> Ana', ['add / Ana / quit => Ana']],
		['a word in a text that is read', 'days = input("How long? ")\nprint(days)\n', '3 nights -> 3 nights', ['3 nights => 3 nights']],
		['one line that is read again and again', echo, 'hello, you -> 10', ['hello, you => 10']],
		['a table with units', stay, '| nights | output |\n|---|---|\n| 3 nights | 240 |', ['3 => 240']],
		['what no read takes as a number, as it is', stay, 'many -> You pay a lot', ['many => You pay a lot']],
		['a line that the program takes apart', 'a, b = input().split()\nprint(a)\n', '8, no -> 8', ['8, no => 8']],
		['words of a condition, which nobody types', ticket, 'When it is hot, it prints Cool.', []],
		['a block with units', stay, 'Input: 3 nights\nOutput: You pay 240', ['3 => You pay 240']],
		['a block of parts', ticket, 'Typed: 8, no\nPrints: Ticket: 1 euro', ['8 / no => Ticket: 1 euro']],
		['the lines above what is printed', book, 'Example:\nadd\nAna\nquit\nprints: Ana', ['add / Ana / quit => Ana']],
		['a line behind the heading', stay, 'Example: 3 nights\noutput: You pay 240\n\nExample: 2\ngives: You pay 160', ['3 => You pay 240', '2 => You pay 160']],
		['two in a row', stay, 'Examples:\n3\nprints: You pay 240\n4\nprints: You pay 320', ['3 => You pay 240', '4 => You pay 320']],
		['more lines above than it reads', stay, 'Example:\n3\n4\nprints: You pay 240', []],
		['a sentence above', book, 'It reads commands and stops at quit.\nprints: unknown', []],
	])('fit what the program reads: %s', (_, text, statement, examples) => {
		expect(found(null, statement, text)).toEqual(examples);
	});

	it.each([
		['Sample Input:\n3\n4\nSample Output:\n-1', ['3 / 4 => -1']],
		['If the user types 3 and 4, the program should print -1.', ['3 / 4 => -1']],
		['Input: 3 4\nOutput: -1', ['3 / 4 => -1']],
		['typed 3 and 4, prints: The sum is 7', ['3 / 4 => The sum is 7']],
		['Example: typed 3, 4  prints: The sum is 7', ['3 / 4 => The sum is 7']],
		['When you type 3 and 4 it prints: -1', ['3 / 4 => -1']],
		['The user types two numbers and the program prints: their difference', []],
		['The user types 3 and 4, and the program prints their sum', []],
		['The program reads two numbers and should print their difference.', []],
	])('a program that reads: %s', (statement, examples) => {
		expect(found(null, statement, typing)).toEqual(examples);
	});

	it.each([
		['The program should print Hello.', [' => Hello']],
		['Your program must display "Hello, World!" on the screen.', [' => Hello, World!']],
		['It should print the numbers from 1 to 10.', []],
	])('a program that reads nothing: %s', (statement, examples) => {
		expect(found(null, statement, saying)).toEqual(examples);
	});

	it('says from which words each one comes, and stops at eight', () => {
		const program = parser.parse(source);
		const many = statementExamples(Array.from({ length: 12 }, (_, n) => `If n is ${n} the output is ${2 * n}.`).join(' '), { kind: 'function', name: 'double' }, program);
		program.dispose();
		expect(many).toHaveLength(8);
		expect(many[0]?.from).toBe('If n is 0 the output is 0.');
	});
});
