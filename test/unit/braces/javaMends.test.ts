import { afterAll, describe, expect, it } from 'vitest';
import { applyEdits } from '../../../extension/code/edits';
import { repair } from '../../../grammars/java/repair';
import { call, never, startPatience } from '../runs/sandbox';
import { functionsIn, hasTool, newJavaRunner } from '../runs/toolchains';
import { plain } from './repairing';

const isHere = await hasTool(['javac']);
const runner = newJavaRunner();
afterAll(() => runner.dispose());

const program = functionsIn('Main.java');
const plan = { tests: [call('f(1)', '1')], budgets: [2000], decisive: 1 };

/** A method, as the program of a beginner has it. */
const method = (...lines: readonly string[]) => ['public class Main {', '    public static int f(int n) {', ...lines.map((line) => `        ${line}`), '    }', '}', ''].join('\n');
const main = (...lines: readonly string[]) => ['public class Main {', '    public static void main(String[] args) {', ...lines.map((line) => `        ${line}`), '    }', '}', ''].join('\n');
const whole = (...lines: readonly string[]) => ['public class Main {', ...lines.map((line) => `    ${line}`), '}', ''].join('\n');

/** A slip, the text that the compiler does not take, and what was meant. */
const slips: readonly (readonly [string, string, string])[] = [
	['a semicolon that is missing', method('int a = n', 'return a;'), method('int a = n;', 'return a;')],
	['one in front of a comment', method('int a = n // first', 'return a;'), method('int a = n; // first', 'return a;')],
	['a parenthesis that is missing', method('if (n > 1 {', '    n--;', '}', 'return n;'), method('if (n > 1) {', '    n--;', '}', 'return n;')],
	['a parenthesis of a call', main('System.out.println("Hi";'), main('System.out.println("Hi");')],
	['a quote that is missing', main('System.out.println("Hi);'), main('System.out.println("Hi");')],
	['a brace that is missing', method('while (n > 1) {', '    n--;', 'return n;'), method('while (n > 1) {', '    n--;', '}', 'return n;')],
	['a brace too many', method('return n;', '}'), method('return n;')],
	['string', main('string s = "a";', 'System.out.println(s);'), main('String s = "a";', 'System.out.println(s);')],
	['Sytem', main('Sytem.out.println("a");'), main('System.out.println("a");')],
	['system', main('system.out.println("a");'), main('System.out.println("a");')],
	['boolen', main('boolen b = true;', 'System.out.println(b);'), main('boolean b = true;', 'System.out.println(b);')],
	['Int', method('Int a = n;', 'return a;'), method('int a = n;', 'return a;')],
	['retrun', method('retrun n;'), method('return n;')],
	['a keyword with a capital', method('If (n > 1) {', '    n--;', '}', 'return n;'), method('if (n > 1) {', '    n--;', '}', 'return n;')],
	['printin', main('System.out.printIn("a");'), main('System.out.println("a");')],
	['System.println', main('System.println("a");'), main('System.out.println("a");')],
	['a bare println', main('println("a");'), main('System.out.println("a");')],
	['console.log', main('console.log("a");'), main('System.out.println("a");')],
	['a name in another spelling', method('int total = n;', 'return totl;'), method('int total = n;', 'return total;')],
	['a name in other letters', method('int total = n;', 'return Total;'), method('int total = n;', 'return total;')],
	['a text in single quotes', main("System.out.println('Hello');"), main('System.out.println("Hello");')],
	['a letter in double quotes', main('char c = "a";', 'System.out.println(c);'), main("char c = 'a';", 'System.out.println(c);')],
	['values that are printed with commas', main('int n = 3;', 'System.out.println("n", n);'), main('int n = 3;', 'System.out.println("n" + n);')],
	['a plus that is missing', main('int n = 3;', 'System.out.println("n" n);'), main('int n = 3;', 'System.out.println("n" + n);')],
	['a type that is missing', method('a = n;', 'return a;'), method('int a = n;', 'return a;')],
	['a type that is missing in a loop', method('int s = 0;', 'for (i = 0; i < n; i++) {', '    s += i;', '}', 'return s;'), method('int s = 0;', 'for (int i = 0; i < n; i++) {', '    s += i;', '}', 'return s;')],
	['commas in the head of a loop', method('for (int i = 0, i < 3, i++) {', '    n++;', '}', 'return n;'), method('for (int i = 0; i < 3; i++) {', '    n++;', '}', 'return n;')],
	['in for a colon', method('int[] xs = {n};', 'int s = 0;', 'for (int x in xs) {', '    s += x;', '}', 'return s;'), method('int[] xs = {n};', 'int s = 0;', 'for (int x : xs) {', '    s += x;', '}', 'return s;')],
	['a name declared twice', method('int a = n;', 'int a = 3;', 'return a;'), method('int a = n;', 'a = 3;', 'return a;')],
	['a parameter that is declared again', method('int n = 3;', 'return n;'), method('n = 3;', 'return n;')],
	['known in the block alone', method('if (n > 1) {', '    int a = 2;', '}', 'return a;'), method('int a = 0;', 'if (n > 1) {', '    a = 2;', '}', 'return a;')],
	['made in each branch', method('if (n > 1) {', '    int a = 2;', '} else if (n > 0) {', '    int a = 3;', '} else {', '    int a = 4;', '}', 'return a;'), method('int a;', 'if (n > 1) {', '    a = 2;', '} else if (n > 0) {', '    a = 3;', '} else {', '    a = 4;', '}', 'return a;')],
	['made in a later branch alone', method('String a = "x";', 'if (n > 1) {', '    n--;', '} else {', '    int b = 4;', '}', 'return b;'), method('String a = "x";', 'int b = 0;', 'if (n > 1) {', '    n--;', '} else {', '    b = 4;', '}', 'return b;')],
	['a constructor with a type', whole('int watts;', 'void Main(int w) {', '    watts = w;', '}', 'static int f(int n) {', '    return new Main(n).watts;', '}'), whole('int watts;', 'Main(int w) {', '    watts = w;', '}', 'static int f(int n) {', '    return new Main(n).watts;', '}')],
	['a counter that is read behind its loop', method('for (int i = 0; i < 3; i++) {', '    n++;', '}', 'return i;'), method('int i = 0;', 'for (i = 0; i < 3; i++) {', '    n++;', '}', 'return i;')],
	['no value yet', method('int a;', 'if (n > 1) {', '    a = 2;', '}', 'return a;'), method('int a = 0;', 'if (n > 1) {', '    a = 2;', '}', 'return a;')],
	['no return at the end', method('int a = n;'), method('int a = n;', 'return a;')],
	['a return in one branch alone', method('if (n > 1) {', '    return 1;', '}'), method('if (n > 1) {', '    return 1;', '}', 'return n;')],
	['void with an answer', whole('static void f(int n) {', '    return n;', '}'), whole('static int f(int n) {', '    return n;', '}')],
	['an answer of another type', whole('static int f(int n) {', '    return n / 2.0;', '}'), whole('static double f(int n) {', '    return n / 2.0;', '}')],
	['no type in front of a method', whole('static f(int n) {', '    return n;', '}'), whole('static int f(int n) {', '    return n;', '}')],
	['a parameter without a type', whole('static int f(n) {', '    return n;', '}'), whole('static int f(int n) {', '    return n;', '}')],
	['types in a call', whole('static int f(int n) {', '    return n;', '}', 'static void g() {', '    int a = 1;', '    f(int a);', '}'), whole('static int f(int n) {', '    return n;', '}', 'static void g() {', '    int a = 1;', '    f(a);', '}')],
	['a fraction in a whole number', method('int a = n * 1.5;', 'return n;'), method('double a = n * 1.5;', 'return n;')],
	['a fraction that is to be cut', method('return n * 1.5;'), method('return (int) (n * 1.5);')],
	['a number from a text', method('String s = "3";', 'int a = s;', 'return a;'), method('String s = "3";', 'int a = Integer.parseInt(s);', 'return a;')],
	['a text from a number', method('String s = n;', 'return s.length();'), method('String s = String.valueOf(n);', 'return s.length();')],
	['a letter in a text', method('String s = "abc".charAt(n);', 'return n;'), method('char s = "abc".charAt(n);', 'return n;')],
	['one sign for equal', method('if (n = 3) {', '    n++;', '}', 'return n;'), method('if (n == 3) {', '    n++;', '}', 'return n;')],
	['two signs for a value', method('int a == n;', 'return a;'), method('int a = n;', 'return a;')],
	['a number as a condition', method('while (n) {', '    n--;', '}', 'return n;'), method('while (n != 0) {', '    n--;', '}', 'return n;')],
	['a chain of comparisons', method('if (0 < n < 3) {', '    n++;', '}', 'return n;'), method('if (0 < n && n < 3) {', '    n++;', '}', 'return n;')],
	['or with a bare value', method('if (n == 3 || 4) {', '    n++;', '}', 'return n;'), method('if (n == 3 || n == 4) {', '    n++;', '}', 'return n;')],
	['length of a text', method('String s = "a";', 'return s.length;'), method('String s = "a";', 'return s.length();')],
	['length of an array', method('int[] xs = {n};', 'return xs.length();'), method('int[] xs = {n};', 'return xs.length;')],
	['a letter of a text', method('String s = "a";', 'return s[0];'), method('String s = "a";', 'return s.charAt(0);')],
	['an array in brackets', method('int[] xs = [1, 2];', 'return xs[0];'), method('int[] xs = {1, 2};', 'return xs[0];')],
	['an array without new', method('int[] xs = int[3];', 'return xs[0];'), method('int[] xs = new int[3];', 'return xs[0];')],
	['an object without new', whole('static int f(int n) {', '    StringBuilder b = StringBuilder();', '    return b.length();', '}'), whole('static int f(int n) {', '    StringBuilder b = new StringBuilder();', '    return b.length();', '}')],
	['an import that is missing', 'public class Main {\n    static void f(int n) {\n        Scanner in = new Scanner(System.in);\n        in.close();\n    }\n}\n', 'import java.util.*;\npublic class Main {\n    static void f(int n) {\n        Scanner in = new Scanner(System.in);\n        in.close();\n    }\n}\n'],
	['a list of int', 'import java.util.*;\npublic class Main {\n    static List<int> f(int n) {\n        return null;\n    }\n}\n', 'import java.util.*;\npublic class Main {\n    static List<Integer> f(int n) {\n        return null;\n    }\n}\n'],
	['a method that is not static', whole('int twice(int n) {', '    return n * 2;', '}', 'public static int f(int n) {', '    return twice(n);', '}'), whole('static int twice(int n) {', '    return n * 2;', '}', 'public static int f(int n) {', '    return twice(n);', '}')],
	['an error that may come', method('Thread.sleep(n);', 'return n;'), method('Thread.sleep(n);', 'return n;').replace('f(int n)', 'f(int n) throws Exception')],
	['a name that may not change', method('final int a = n;', 'a++;', 'return a;'), method('int a = n;', 'a++;', 'return a;')],
	['a number that is too large', method('long a = 10000000000;', 'return (int) a;'), method('long a = 10000000000L;', 'return (int) a;')],
	['a semicolon behind an if with an else', method('if (n > 1);', '    n--;', 'else', '    n++;', 'return n;'), method('if (n > 1)', '    n--;', 'else', '    n++;', 'return n;')],
	['a colon that is missing behind a case', method('switch (n) {', '    case 1', '        n = 2;', '}', 'return n;'), method('switch (n) {', '    case 1:', '        n = 2;', '}', 'return n;')],
	['a statement that is only a value', method('n + 1;', 'return n;'), method('n += 1;', 'return n;')],
	['elif', method('if (n > 1) {', '    n--;', '} elif (n > 0) {', '    n++;', '}', 'return n;'), method('if (n > 1) {', '    n--;', '} else if (n > 0) {', '    n++;', '}', 'return n;')],
	['and', method('if (n > 1 and n < 5) {', '    n--;', '}', 'return n;'), method('if (n > 1 && n < 5) {', '    n--;', '}', 'return n;')],
	['True', main('boolean a = True;', 'System.out.println(a);'), main('boolean a = true;', 'System.out.println(a);')],
	['a function of mathematics', method('return max(n, 3);'), method('return Math.max(n, 3);')],
	['a thick arrow', 'import java.util.*;\npublic class Main {\n    static void f(List<Integer> xs) {\n        xs.removeIf(x => x < 0);\n    }\n}\n', 'import java.util.*;\npublic class Main {\n    static void f(List<Integer> xs) {\n        xs.removeIf(x -> x < 0);\n    }\n}\n'],
	['a call with too little', whole('static int add(int a, int b) {', '    return a + b;', '}', 'static int f(int a, int b) {', '    return add(a);', '}'), whole('static int add(int a, int b) {', '    return a + b;', '}', 'static int f(int a, int b) {', '    return add(a, b);', '}')],
];

describe.runIf(isHere)('a text that the compiler does not take', { timeout: startPatience }, () => {
	it.each(slips)('%s', async (_, text, wanted) => {
		const [own] = await runner.attempt(program(text), [text], plan, never);
		expect(own?.broken).not.toBeNull();
		const mends = repair.mends(text, own?.broken ?? 0);
		expect(mends.length).toBeLessThan(900);
		const versions = mends.slice(0, 500).map(({ edits }) => applyEdits(text, edits));
		expect(versions.map(plain)).toContain(plain(wanted));
		const ahead = versions.slice(0, versions.map(plain).indexOf(plain(wanted)) + 1);
		const tried = await runner.attempt(program(text), ahead, plan, never);
		// Of those that the compiler takes it is among the first ones.
		expect(tried.at(-1)?.broken).toBeNull();
		expect(tried.filter(({ broken }) => broken === null).length).toBeLessThan(15);
	});
});
