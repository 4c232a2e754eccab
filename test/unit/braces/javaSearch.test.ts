import { afterAll, describe, expect, it } from 'vitest';
import { findRepairs } from '../../../extension/runs/repair/diagnosis';
import { call, never, startPatience } from '../runs/sandbox';
import { functionsIn, hasTool, newJavaRunner } from '../runs/toolchains';
import { bracesParser, plain } from './repairing';

const isHere = await hasTool(['javac']);
const parser = await bracesParser('java');
const runner = newJavaRunner();
afterAll(() => runner.dispose());

/** A mistake of beginners, the method with it, what takes it back, and calls with what they should give. */
const programs: readonly (readonly [string, string, readonly [string, string], readonly (readonly [string, string])[]])[] = [
	['whole division', 'static double mean(int a, int b) {\n    int sum = a + b;\n    return sum / 2;\n}', ['sum / 2', 'sum / 2.0'], [['mean(1, 2)', '1.5'], ['mean(4, 4)', '4.0'], ['mean(5, 2)', '3.5']]],
	['texts compared by the sign', 'static boolean isYes(String answer) {\n    String wanted = new String("yes");\n    return answer == wanted;\n}', ['answer == wanted', 'answer.equals(wanted)'], [['isYes("yes")', 'true'], ['isYes("no")', 'false'], ['isYes("YES")', 'false']]],
	['one position too many', 'static int sum(int[] xs) {\n    int total = 0;\n    for (int i = 0; i <= xs.length; i++) {\n        total += xs[i];\n    }\n    return total;\n}', ['i <= xs', 'i < xs'], [['sum(new int[] {1, 2, 3})', '6'], ['sum(new int[] {})', '0'], ['sum(new int[] {5})', '5']]],
	['a missing break', 'static int days(int month) {\n    int days = 31;\n    switch (month) {\n        case 2:\n            days = 28;\n        case 4:\n            days = 30;\n    }\n    return days;\n}', ['days = 28;', 'days = 28;\n            break;'], [['days(2)', '28'], ['days(4)', '30'], ['days(1)', '31']]],
	['a semicolon behind the condition', 'static int size(int n) {\n    if (n < 0);\n    {\n        n = -n;\n    }\n    return n;\n}', ['(n < 0);', '(n < 0)'], [['size(-3)', '3'], ['size(4)', '4'], ['size(0)', '0']]],
	['a number that is too small', 'static long factorial(int n) {\n    int product = 1;\n    for (int i = 2; i <= n; i++) {\n        product *= i;\n    }\n    return product;\n}', ['int product', 'long product'], [['factorial(5)', '120L'], ['factorial(15)', '1307674368000L'], ['factorial(0)', '1L']]],
	['a text that is not kept', 'static String shout(String text) {\n    text.toUpperCase();\n    return text + "!";\n}', ['    text.toUpperCase()', '    text = text.toUpperCase()'], [['shout("hi")', '"HI!"'], ['shout("")', '"!"'], ['shout("a")', '"A!"']]],
	['letters that are added', 'static String initials(String first, String last) {\n    return "" + (first.charAt(0) + last.charAt(0));\n}', ['(first.charAt(0) + last.charAt(0))', 'first.charAt(0) + last.charAt(0)'], [['initials("Ann", "Lee")', '"AL"'], ['initials("Bo", "Cy")', '"BC"'], ['initials("x", "y")', '"xy"']]],
	['the first time', 'static int count(String text, String letter) {\n    java.util.Map<String, Integer> seen = new java.util.HashMap<>();\n    for (String one : text.split("")) {\n        seen.put(one, 1);\n    }\n    return seen.getOrDefault(letter, 0);\n}', ['put(one, 1)', 'put(one, seen.getOrDefault(one, 0) + 1)'], [['count("banana", "a")', '3'], ['count("banana", "n")', '2'], ['count("banana", "x")', '0']]],
	['digits as letters', 'static int digits(String text) {\n    int sum = 0;\n    for (int i = 0; i < text.length(); i++) {\n        sum += text.charAt(i);\n    }\n    return sum;\n}', ['text.charAt(i)', 'text.charAt(i) - \'0\''], [['digits("123")', '6'], ['digits("")', '0'], ['digits("9")', '9']]],
	['a text that ends the line', 'static int twice(int n) {\n    int result = n * 2\n    return result;\n}', ['n * 2', 'n * 2;'], [['twice(2)', '4'], ['twice(0)', '0'], ['twice(-1)', '-2']]],
	['a word in another spelling', 'static string name(int n) {\n    return "n" + n;\n}', ['string name', 'String name'], [['name(2)', '"n2"'], ['name(0)', '"n0"'], ['name(-1)', '"n-1"']]],
	['no answer at the end', 'static boolean has(int[] xs, int wanted) {\n    for (int x : xs) {\n        if (x == wanted) {\n            return true;\n        }\n    }\n}', ['        }\n    }', '        }\n    }\n    return false;'], [['has(new int[] {1, 2}, 2)', 'true'], ['has(new int[] {1, 2}, 5)', 'false'], ['has(new int[] {}, 5)', 'false']]],
	['a local name for a field', 'static class Counter {\n    int count = 0;\n    void up() {\n        int count = this.count + 1;\n    }\n}\nstatic int after(int n) {\n    Counter counter = new Counter();\n    for (int i = 0; i < n; i++) {\n        counter.up();\n    }\n    return counter.count;\n}', ['int count = this', 'count = this'], [['after(3)', '3'], ['after(0)', '0'], ['after(1)', '1']]],
];

const inClass = (text: string) => `public class Main {\n${text.split('\n').map((line) => `    ${line}`).join('\n')}\n}\n`;

function put(text: string, [from, to]: readonly [string, string]): string {
	const at = text.lastIndexOf(from);
	if (at === -1) throw new Error(`no ${from} in ${text}`);
	return text.slice(0, at) + to + text.slice(at + from.length);
}

describe.runIf(isHere)('a search for what takes a mistake of Java back', { timeout: startPatience }, () => {
	it.each(programs)('finds it: %s', async (_, text, change, examples) => {
		const tests = examples.map(([made, wanted]) => call(made, wanted));
		const version = functionsIn('Main.java')(inClass(text));
		const run = await runner.run(version, tests, never);
		expect(run.syntax !== null || run.results.some(({ passed }) => !passed)).toBe(true);
		const found = await findRepairs(runner, parser, { program: version, tests, run, reference: null }, never, { work: 1_000_000 });
		const texts = found.repairs.map((one) => plain(one.text));
		expect(texts).toContain(plain(inClass(put(text, change))));
	});
});
