import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Program } from '../../../extension/runs/runner';
import type { Test, TestResult } from '../../../extension/words';
import { never, newRunner, script, startPatience, told, typing } from './sandbox';

const runner = newRunner();
beforeAll(() => runner.warm(), startPatience);
afterAll(() => runner.dispose());

const verdict = (result: TestResult) => `${result.passed ? 'passed' : 'failed'}: ${told(result)}`;
const verdicts = async (program: Program, tests: readonly Test[]) => (await runner.run(program, tests, never)).results.map(verdict);

describe('what is typed and printed', () => {
	it.each([
		['print("😀")\nn = input("n? ")\nprint("hi " + n)', ['Bo'], '😀\nhi Bo', true],
		['n = input("😀? ")\nm = input("🎉? ")\nprint(n + m + "😀")', ['a', 'b'], '😀? a\n🎉? b\nab😀', true],
		['a = input()\nb = input("b? ")\nprint(b)', ['3', '4'], 'b? 4\n4', true],
		['a = input()\nb = input("b? ")\nprint(b)', ['3', '4'], '3\nb? 4\n4', true],
		['a = input()\nb = input("b? ")\nprint(b)', ['3', '4'], 'b? 3\n4', false],
		['n = input("Wie heißt du? ")\nm = input()\nprint("x", m)', ['Bo', '7'], 'Wie heißt du? Bo\n7\nx 7', true],
		['n = input("Wie heißt du? ")\nm = input()\nprint("x", m)', ['Bo', '7'], 'Wie heißt du? Bo\nx 7', true],
		['n = input("Wie heißt du? ")\nm = input()\nprint("x", m)', ['Bo', '7'], 'x 7', true],
		['import sys\na = sys.stdin.readline()\nb = input("b? ")\nprint(b)', ['3', '4'], '3\nb? 4\n4', true],
		['for line in __import__("sys").stdin:\n    print(line.strip())', ['3', '4'], '3\n4', true],
		['n = input("Name?\\n")\nprint(n)', ['Bo'], 'Name?\nBo\nBo', true],
		['a = input()\nprint("got", a)\nb = input()\nprint(b)', ['3', '4'], '3\ngot 3\n4\n4', true],
	])('%j with %j, expecting %j: %s', async (text, typed, expected, passes) => {
		expect(await verdicts(script(text), [typing(typed, expected)])).toEqual([`${passes ? 'passed' : 'failed'}: ended`]);
	});

	it('tells where every input() stands', async () => {
		const [result] = (await runner.run(script('print("😀")\na = input()\nb = input("b? ")\n'), [typing(['3', '4'], '')], never)).results;
		expect(result?.prompts).toEqual([[3, 3], [3, 6]]);
	});
});
