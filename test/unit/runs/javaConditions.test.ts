/** Conditions, parts of texts and typed examples on the values of a Java run: what is worked out is what Java itself makes of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramParser } from '../../../extension/code/parser';
import { namesOf } from '../../../extension/code/examples';
import { readCallExample } from '../../../extension/code/studentExample';
import { java } from '../../../grammars/java/descriptor';
import type { Shape, Variables } from '../../../grammars/beliefs';
import { parserOf } from '../code/helpers';
import { call, never, startPatience } from './sandbox';
import { functionsIn, hasTool, newJavaRunner } from './toolchains';

const isHere = await hasTool(['javac']);
const runner = newJavaRunner();
afterAll(() => runner.dispose());
let parser: ProgramParser;
beforeAll(async () => {
	parser = await parserOf('java');
});
afterAll(() => parser.dispose());

const { conditionParts, conditionTruth, slicesIn } = java.spelling;
const number = (text: string, whole = true): Shape => ({ kind: 'number', text, whole });
const word = (value: string): Shape => ({ kind: 'text', value });
const items = (of: 'list' | 'set', ...all: Shape[]): Shape => ({ kind: 'items', of, items: all });
const values: Variables = Object.fromEntries(([
	['n', '7', number('7')], ['zero', '0', number('0')], ['half', '0.5', number('0.5', false)], ['two', '2.0', number('2.0', false)], ['word', '"tea"', word('tea')], ['empty', '""', word('')], ['c', "'t'", word('t')],
	['yes', 'true', { kind: 'truth', value: true }], ['gone', 'null', { kind: 'nothing' }], ['xs', '{3, 5, 7}', items('list', number('3'), number('5'), number('7'))], ['list', '[3, 5]', items('list', number('3'), number('5'))],
	['ages', '{"Ann"=3}', { kind: 'pairs', pairs: [[word('Ann'), number('3')]] }], ['seen', '[3]', items('set', number('3'))], ['i', '1', number('1')],
] as const satisfies readonly (readonly [string, string, Shape])[]).map(([name, shown, shape]) => [name, { shown, type: '', shape }]));
const before = 'int n = 7; int zero = 0; double half = 0.5; double two = 2.0; String word = "tea"; String empty = ""; char c = \'t\'; boolean yes = true; String gone = null; int[] xs = {3, 5, 7}; '
	+ 'java.util.List<Integer> list = new java.util.ArrayList<>(java.util.List.of(3, 5)); java.util.Map<String, Integer> ages = java.util.Map.of("Ann", 3); java.util.Set<Integer> seen = java.util.Set.of(3); int i = 1;';

const told = [
	'n > 6', 'n >= 8', 'n == 7', 'n != 7', 'n / 2 == 3', '-n / 2 == -3', 'n / 2.0 == 3.5', 'n % 2 == 1', '-n % 4 == -3', 'two == 2', 'half * 4 == n - 5', 'n > 3 || yes && !yes', '(n > 3 || yes) && !(n < 2)', 'yes', '!yes',
	'word.equals("tea")', '!word.equals("coffee")', 'word.length() > 2', 'word.isEmpty()', 'empty.isEmpty()', 'word.charAt(0) == \'t\'', 'word.charAt(i) == c', 'c == \'t\'', 'c != \'x\'', 'c >= \'a\' && c <= \'z\'', 'c + 1 == 117',
	'word.contains("e")', 'word.indexOf("a") == 2', 'word.indexOf("x") < 0', 'word.substring(1).equals("ea")', 'word.substring(0, 1).equals("t")', 'word.compareTo("tee") < 0', 'word.toUpperCase().equals("TEA")', '(word + n).equals("tea7")',
	'(word + two).equals("tea2.0")', 'gone == null', 'word != null', 'xs.length == 3', 'xs[1] == 5', 'xs[i + 1] > xs[i]', 'list.size() == 2', 'list.get(i) == 5', 'list.contains(5)', 'list.contains(9)', 'list.indexOf(5) == 1',
	'ages.containsKey("Ann")', 'ages.get("Ann") == 3', 'ages.getOrDefault("Bob", 0) == 0', 'ages.size() == 1', 'seen.contains(3)', 'Math.max(n, 9) == 9', 'Math.abs(-n) == 7', 'Math.sqrt(9) == 3', 'Character.isLetter(c)', 'Character.isDigit(c)',
	'(double) n / 2 == 3.5', '(int) half == 0', 'yes ? n > 3 : n < 3', 'Integer.parseInt("12") == 12', '1_000 > n', 'n == 7.0', '0.1 + 0.2 == 0.3', 'n * 1L == 7', '010 == 8',
];

describe.runIf(isHere)('conditions in Java', { timeout: startPatience }, () => {
	it('are what Java makes of them', async () => {
		const ours = told.map((condition) => conditionTruth(condition, values));
		expect(told.filter((_, at) => ours[at] === null)).toEqual([]);
		const tests = told.map((condition, at) => call(condition, String(ours[at]), { before }));
		const { results } = await runner.run(functionsIn('Main.java')('class Main {\n    static int f() {\n        return 1;\n    }\n}\n'), tests, never);
		expect(results.filter(({ passed }) => !passed).map(({ ending }, at) => [told[at], ending])).toEqual([]);
		expect(results).toHaveLength(told.length);
	});
});

describe('what is said of Java\'s values', () => {
	it.each(['word == "tea"', 'word == gone + ""', 'other > 3', 'n > ', 'n = 3', 'xs[3] == 0', 'n / zero == 0', 'word.charAt(9) == c', 'n + 2147483647 > 0', 'xs == xs', 'f(n) > 3', 'n', 'list.get(7) == 1', 'word < "x"', 'n == 7 instanceof Integer'])('is nothing where it cannot be told: %s', (condition) => {
		expect(conditionTruth(condition, values)).toBeNull();
	});

	it('knows the parts of a condition, and of a text', () => {
		expect(conditionParts('(n > 3 && word.equals("a || b"))')).toEqual({ sides: ['n > 3', 'word.equals("a || b")'], words: ['&&'] });
		expect(conditionParts('n > (3')).toBeNull();
		expect(slicesIn('String s = word.substring(1, n - 4);', values).map(({ of, positions }) => [of, positions])).toEqual([['word', [1, 3]]]);
		expect(slicesIn('word.substring(2, 9)', values)).toEqual([]);
	});

	it.each([
		['3', 'literal', '3'], ['-0.5', 'literal', '-0.5'], ['"a"', 'literal', '"a"'], ["'a'", 'literal', "'a'"], ['{1, 2}', 'literal', '{1, 2}'], ['[1, 2]', 'literal', '[1, 2]'], ['{{1}, {2}}', 'literal', '{{1}, {2}}'],
		['["a", "b"]', 'literal', '["a", "b"]'], ['new int[]{1, 2}', 'literal', 'new int[]{1, 2}'], ['new int[0]', 'literal', 'new int[0]'], ['List.of(1, 2)', 'literal', 'List.of(1, 2)'], ['{"a"=1, "b"=2}', 'literal', 'Map.of("a", 1, "b", 2)'],
		['{"a"=[1, 2]}', 'literal', 'Map.of("a", List.of(1, 2))'], ['null', 'literal', 'null'], ['Integer.MAX_VALUE', 'literal', 'Integer.MAX_VALUE'], ['[]', 'literal', '[]'], ['{}', 'literal', '{}'], ['2 + 3', 'expression', '2 + 3'], ['n', 'expression', 'n'],
		['int x = 3', 'statement', undefined], ['x = 3', 'statement', undefined], ['{a=1}', 'unreadable', undefined], ['3 +', 'unreadable', undefined], ['', 'unreadable', undefined],
	])('reads %s as a value: %s', (source, kind, text) => {
		const value = java.examples.valueIn(source, parser.piece);
		expect([value.kind, 'text' in value ? value.text : undefined]).toEqual([kind, text]);
	});

	const program = 'public class Fib {\n    static int fib(int n) {\n        return n;\n    }\n\n    static int sum(int[] xs, String name) {\n        return 0;\n    }\n}\n\nclass Dog {\n    private int age;\n\n    Dog(int age) {\n        this.age = age;\n    }\n\n    int getAge() {\n        return age;\n    }\n}\n';
	it.each([
		['fib', 'fib(3)', '2', 'fib(3) = 2'], ['fib', 'Fib.fib(3)', '2', 'fib(3) = 2'], ['fib', 'new Fib().fib(3);', '2', 'fib(3) = 2'], ['fib', '3', '2', 'fib(3) = 2'], ['fib', 'System.out.println(fib(4));', '3', 'fib(4) = 3'],
		['fib', 'fib(3) => 2', '', 'fib(3) = 2'], ['fib', 'fib(-1)', 'IllegalArgumentException', 'fib(-1) raises IllegalArgumentException'], ['fib', 'jshell> fib(5)', '5', 'fib(5) = 5'], ['fib', 'fib(3, 4)', '2', 'call-too-many'], ['fib', 'fib(x)', '2', 'call-has-name'],
		['fib', 'fob(3)', '2', 'call-other'], ['fib', 'fib(3)', 'two apples', 'expected-unquoted'], ['sum', 'sum(new int[]{1, 2}, "a")', '3', 'sum(new int[]{1, 2}, "a") = 3'], ['sum', 'new int[]{1, 2}, "a"', '{1}', 'sum(new int[]{1, 2}, "a") = {1}'],
		['Dog', 'new Dog(3).getAge()', '3', 'new Dog(3).getAge() = 3'],
	])('reads what a student types for %s: %s and %s', (name, typed, expected, read) => {
		const parsed = parser.parse(program);
		const names = namesOf(parsed, 'Fib.java');
		const own = parsed.outline().functions.find((one) => one.name === name && one.owner === null) ?? { name, parameters: [] };
		parsed.dispose();
		const found = readCallExample({ call: typed, expected }, { language: java, parse: parser.piece, names, function: own, known: [] });
		expect(found.kind === 'test' ? `${found.test.call} ${found.test.raises ? 'raises' : '='} ${found.test.expected}` : found.refusal.code).toBe(read);
	});
});
