import { afterAll, describe, expect, it } from 'vitest';
import { SandboxRefused } from '../../../extension/runs/runner';
import { createJavaRunner } from '../../../extension/runs/java/javaRunner.node';
import { call, never, quiet, startPatience, told, typing } from './sandbox';
import { functionsIn, hasTool, newJavaRunner, running, scriptIn } from './toolchains';

const isHere = await hasTool(['javac']);
const runner = newJavaRunner();
afterAll(() => runner.dispose());

const { run, verdicts, raised } = running(runner);
const [functions, script] = [functionsIn('Main.java'), scriptIn('Main.java')];
const main = (body: string, more = '', head = '') => script(`${head}public class Main {\n    public static void main(String[] args) {\n${body}\n    }\n${more}}\n`);
const members = (text: string) => functions(`import java.util.*;\n\npublic class Main {\n${text}\n}\n`);

it('without a JDK it says what to install, and looks again', async () => {
	const without = createJavaRunner({ log: quiet, find: () => Promise.resolve(null) });
	await expect(without.run(script('class A {}'), [], never)).rejects.toThrow(SandboxRefused);
	await expect(without.evaluate(['1'], never)).rejects.toThrow(/Java/);
	without.dispose();
});

describe.runIf(isHere)('a Java program', { timeout: startPatience }, () => {
	it('is typed to and prints', async () => {
		const program = script('import java.util.Scanner;\n\npublic class Main {\n    public static void main(String[] args) {\n        Scanner in = new Scanner(System.in);\n        System.out.print("a? ");\n        int a = in.nextInt();\n        System.out.print("b? ");\n        int b = in.nextInt();\n        System.out.println(a + b);\n    }\n}\n');
		const { results, syntax, startup } = await run(program, [typing(['3', '4'], 'a? b? 7'), typing(['3', '4'], '7'), typing(['3', '4'], '8'), typing(['3'], '7')]);
		expect([syntax, startup]).toEqual([null, null]);
		expect(results.map(({ passed, ending, output, prompts, lines, steps }) => [passed, ending.kind, output, prompts, lines, steps])).toEqual([
			[true, 'ended', 'a? b? 7\n', [[0, 3], [3, 6]], [4, 5, 6, 7, 8, 9], 6],
			[true, 'ended', 'a? b? 7\n', [[0, 3], [3, 6]], [4, 5, 6, 7, 8, 9], 6],
			[false, 'ended', 'a? b? 7\n', [[0, 3], [3, 6]], [4, 5, 6, 7, 8, 9], 6],
			[false, 'waiting-for-input', 'a? b? ', [[0, 3]], [4, 5, 6, 7, 8], 5],
		]);
	});

	it('may ask whether there is more to read', async () => {
		const head = 'import java.io.*;\nimport java.util.*;\n';
		expect(await verdicts(main('Scanner in = new Scanner(System.in);\nint sum = 0;\nwhile (in.hasNextInt()) sum += in.nextInt();\nSystem.out.println(sum);', '', head), [typing(['1 2', '3'], '6'), typing([], '0')])).toEqual(['passed: ended', 'passed: ended']);
		const lines = script(`${head}class Main {\n    public static void main(String[] args) throws IOException {\n        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));\n        String line;\n        while ((line = in.readLine()) != null) System.out.println(line.length());\n    }\n}\n`);
		expect(await verdicts(lines, [typing(['ab', 'c'], '2\n1')])).toEqual(['passed: ended']);
	});

	it('is asked for the values of its functions, also of private ones and of those of objects', async () => {
		const program = members('    private static int f(int n) {\n        if (n > 2)\n            return n * n;\n        return 0;\n    }\n    static double half(double x) { return x / 2; }\n    static String name(int n) { return n == 0 ? null : "one"; }\n    int next(int n) { return n + 1; }\n    static void say(int n) { System.out.println(n); }\n    static class Dog {\n        private final String name;\n        Dog(String name) { this.name = name; }\n        String bark() { return name + "!"; }\n    }');
		expect(await verdicts(program, [
			call('f(3)', '9'), call('Main.f(1)', '1'), call('half(5)', '2.5000000001'), call('name(1)', '"one"'), call('name(0)', 'null'), call('f(3) + f(4)', '25'), call('next(2)', '3'), call('new Dog("Rex").bark()', '"Rex!"'),
			call('say(4)', '4', { compare: 'printed' }), call('f(x)', '16', { before: 'int x = 1;\nx = 4;' }), call('f(3) == 9', 'true', { compare: 'truth' }), call('half(3)', '1.5', { compare: 'shown', value: '1.5' }),
		])).toEqual([
			'passed: returned 9', 'failed: returned 0', 'passed: returned 2.5', 'passed: returned "one"', 'passed: returned null', 'passed: returned 25', 'passed: returned 3', 'passed: returned "Rex!"',
			'passed: returned void', 'passed: returned 16', 'passed: returned true', 'passed: returned 1.5',
		]);
	});

	it('values are compared by what is in them, and written as Java writes them', async () => {
		const program = members('    static int[] row() { return new int[] {1, 2}; }\n    static char[][] table() { return new char[][] {{\'a\'}, {\'b\', \'\\n\'}}; }\n    static List<Object> list() { return new ArrayList<>(List.of(1, "a", 1.5)); }\n    static Map<String, Integer> counts() { return new TreeMap<>(Map.of("a", 1, "b", 2)); }\n    static Set<Integer> set() { return new LinkedHashSet<>(List.of(2, 1)); }\n    enum Color { RED }\n    static Color color() { return Color.RED; }\n    record Point(int x, double y) {}\n    static Point point() { return new Point(1, 2); }\n    static class Dog { int age = 2; String name = "Rex"; }\n    static Dog dog() { return new Dog(); }\n    static long big() { return 3_000_000_000L; }\n    static StringBuilder text() { return new StringBuilder("x"); }');
		const { results } = await run(program, [
			call('row()', '{1, 2}'), call('row()', 'new int[]{1, 2}'), call('row()', '[1, 3]'), call('table()', "{{'a'}, {'b', '\\n'}}"), call('list()', '[1, "a", 1.5]'), call('counts()', 'Map.of("b", 2, "a", 1)'), call('set()', 'Set.of(1, 2)'),
			call('color()', 'Color.RED'), call('point()', 'new Point(1, 2)'), call('dog()', 'null'), call('big()', '3000000000L'), call('text()', '"x"'),
		]);
		expect(results.map((result) => `${result.passed} ${told(result)}`)).toEqual([
			'true returned {1, 2}', 'true returned {1, 2}', 'false returned {1, 2}', "true returned {{'a'}, {'b', '\\n'}}", 'true returned [1, "a", 1.5]', 'true returned {"a"=1, "b"=2}', 'true returned [2, 1]',
			'true returned RED', 'true returned Point[x=1, y=2.0]', 'false returned Dog{age=2, name="Rex"}', 'true returned 3000000000', 'true returned "x"',
		]);
		expect(results.map(({ ending }) => (ending.kind === 'returned' ? [ending.value.type, ending.value.shape.kind] : []))).toEqual([
			['int[]', 'items'], ['int[]', 'items'], ['int[]', 'items'], ['char[][]', 'items'], ['ArrayList', 'items'], ['TreeMap', 'pairs'], ['LinkedHashSet', 'items'], ['Color', 'opaque'], ['Point', 'opaque'], ['Dog', 'opaque'], ['long', 'number'], ['StringBuilder', 'text'],
		]);
	});

	it('a test that cannot be compiled is a bad test, and no test can leave its place', async () => {
		expect(await verdicts(members('    static int f(int n) { return n; }'), [call('f(1', '1'), call('f(2)', '2'), call('g(3)', '3'), call('f(4)', 'none'), call('f(1)', '1; } static { System.exit(0)'), call('f(5)', '5', { before: '} static int f(long n) { return 7;' })])).toEqual([
			expect.stringMatching(/^failed: bad-test .*expected/), 'passed: returned 2', expect.stringMatching(/^failed: bad-test cannot find symbol; symbol: method g/), expect.stringMatching(/^failed: bad-test The value none .*cannot find symbol/), expect.stringMatching(/^failed: bad-test/), expect.stringMatching(/^failed: bad-test/),
		]);
	});

	it('needs no class around its methods, may be in a package, and is called what its public class is called', async () => {
		expect(await verdicts(functions('import java.util.*;\n\nint f(int n) {\n    return g(n) + 1;\n}\nint g(int n) {\n    return n;\n}\n'), [call('f(2)', '3'), call('f(List.of(1).size())', '2')])).toEqual(['passed: returned 3', 'passed: returned 2']);
		expect(await raised(functionsIn('x y.java')('package a.b;\n\npublic class Other {\n    static int f(int n) {\n        return n / 0;\n    }\n}\n'), call('f(2)', '3'))).toBe('ArithmeticException @ 5: / by zero');
		expect(await verdicts(script('void main() {\n    System.out.println("hi");\n}\n'), [typing([], 'hi')])).toEqual(['passed: ended']);
	});

	it('has the same chance in each test, and nothing that another test has left', async () => {
		const program = members('    static int count = 0;\n    static int f() { return ++count; }\n    static boolean same() { return new Random().nextInt() == new Random().nextInt(); }\n    static double chance() { return Math.random(); }');
		const { results } = await run(program, [call('f()', '1'), call('f()', '1'), call('same()', 'false'), call('chance()', '0'), call('chance()', '0')]);
		expect(results.map(({ passed }) => passed)).toEqual([true, true, true, false, false]);
		expect(results[3]?.ending).toEqual(results[4]?.ending);
	});

	it('is compiled with the files that it speaks of, and finds its data', async () => {
		const bytes = (text: string) => new TextEncoder().encode(text);
		const files = [{ name: 'Util.java', bytes: bytes('class Util { static int twice(int n) { return 2 * n; } }\n') }, { name: 'MainTest.java', bytes: bytes('import org.junit.Test;\nclass MainTest {}\n') }, { name: 'data.txt', bytes: bytes('7\n') }];
		const program = script('import java.io.*;\nimport java.util.*;\nclass Main {\n    public static void main(String[] args) throws IOException {\n        Scanner in = new Scanner(new File("data.txt"));\n        System.out.println(Util.twice(in.nextInt()));\n        try (PrintWriter out = new PrintWriter("data.txt")) {\n            out.println(8);\n        }\n    }\n}\n', { files });
		expect(await verdicts(program, [typing([], '14'), typing(['x'], '14')])).toEqual(['passed: ended', 'passed: ended']);
	});
});

describe.runIf(isHere)('what goes wrong in a Java program is a fact', { timeout: startPatience }, () => {
	it.each([
		['a row is left', 'int[] a = new int[5];\na[5] = 1;', 'ArrayIndexOutOfBoundsException @ 4: Index 5 out of bounds for length 5'],
		['a text is left', 'System.out.println("abc".charAt(3));', /^StringIndexOutOfBoundsException @ 3: .*3/],
		['nothing is asked', 'String s = null;\nSystem.out.println(s.length());', 'NullPointerException @ 4: Cannot invoke "String.length()" because "s" is null'],
		['a number is none', 'Integer.parseInt("x");', 'NumberFormatException @ 3: For input string: "x"'],
		['a division', 'int a = 0;\nSystem.out.println(1 / a);', 'ArithmeticException @ 4: / by zero'],
		['another kind of thing', 'Object o = "x";\nInteger n = (Integer) o;', /^ClassCastException @ 4: class java\.lang\.String cannot be cast/],
		['a list that must not change', 'java.util.List<Integer> xs = java.util.List.of(1);\nxs.add(2);', 'UnsupportedOperationException @ 4: '],
	])('%s', async (_name, body, expected) => {
		expect(await raised(main(body), typing(['1'], ''))).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
	});

	it('says who called whom, and what was nothing', async () => {
		const { results } = await run(members('    static int length(String s) {\n        return s.length();\n    }\n    static int f(int n) {\n        return length(n > 0 ? "a" : null);\n    }'), [call('f(0)', '1'), call('f(0)', 'NullPointerException', { raises: true }), call('f(0)', 'IllegalStateException', { raises: true }), call('f(0)', 'RuntimeException', { raises: true })]);
		expect(results[0]?.ending).toMatchObject({ exception: { about: 's', line: 4, frames: [{ line: 7, function: 'f' }, { line: 4, function: 'length' }] } });
		expect(results.map(({ passed }) => passed)).toEqual([false, true, false, true]);
	});

	it('a class that cannot be made ready is the program\'s start', async () => {
		const { startup, results } = await run(members('    static int[] a = new int[1];\n    static int b = a[1];\n    static int f() { return b; }'), [call('f()', '1')]);
		expect([startup?.type, startup?.line]).toEqual(['ArrayIndexOutOfBoundsException', 4]);
		expect(results[0]?.passed).toBe(false);
	});

	it('loops that do not end are told with their line, long ones are run', async () => {
		expect(await verdicts(members('    static int f() {\n        int sum = 0;\n        for (int i = 0; i < 3000000; i++)\n            sum += i % 2;\n        return sum;\n    }\n    static void g() {\n        for (int j = 0; j < 10; j++) {\n            int i = 0;\n            while (i < 10) {\n                for (int k = 0; k < 3; k++) { }\n            }\n        }\n    }'), [call('f()', '1500000'), call('g()', '1'), call('f()', '1')])).toEqual(['passed: returned 1500000', 'failed: endless (line 13)', 'failed: not-run']);
	});
});

describe.runIf(isHere)('what the compiler says becomes facts', { timeout: startPatience }, () => {
	it.each([
		['a missing semicolon', 'int a = 1\nint b = 2;', 2, 9, "';' expected"],
		['a name that is not declared', 'int total = 1;\nSystem.out.println(totl);', 3, 19, 'cannot find symbol; symbol: variable totl; location: class Main'],
		['a value of another kind', 'int a = "x";', 2, 8, 'incompatible types: String cannot be converted to int'],
		['a variable without a value', 'int a;\nSystem.out.println(a);', 3, 19, 'variable a might not have been initialized'],
	])('%s', async (_name, body, line, column, message) => {
		const { syntax, results } = await run(main(body), [typing([], '')]);
		expect([syntax, results]).toEqual([{ type: 'compile error', line, column, message }, []]);
	});

	it('a program without main is told so', async () => {
		expect((await run(script('public class Main {\n    static void main(String[] args) { }\n}\n'), [typing([], '')])).syntax).toMatchObject({ line: 1, message: expect.stringContaining('public static void main') as string });
	});

	it('warnings are told and stop nothing', async () => {
		const { results, findings } = await run(main('switch (args.length) {\n    case 0: System.out.println("none");\n    case 1: System.out.println("one");\n}'), [typing([], 'none\none')]);
		expect(findings?.map(({ line, code }) => [line, code])).toEqual([[4, 'possible.fall-through.into.case']]);
		expect(results[0]?.passed).toBe(true);
	});

	it('what is put into a program changes nothing of what it does', async () => {
		const text = 'import java.util.*;\nimport java.util.function.*;\n\npublic class Main {\n    interface Shape { double area(); default String say() { return "s" + area(); } }\n    enum Op { ADD { int of(int a, int b) { return a + b; } }, MUL { int of(int a, int b) { return a * b; } }; abstract int of(int a, int b); }\n    static class Base { final int x; Base(int x) { this.x = x; } Base() { this(3); x(); } void x() { } }\n    static class Sub extends Base { Sub() { super(4); } { seen = 1; } int seen; }\n    static int f(int n) {\n        int x;\n        while ((x = n--) > 0) if (x == 2) break; else if (x > 5) continue;\n        do x++; while (x < 4);\n        outer:\n        for (int i = 0, j = 9; ; i++, j--) {\n            for (;;) { if (i > 3) break outer; break; }\n            if (j < 0) continue outer;\n        }\n        for (int i = 0; i < 2;) i++;\n        int y = switch (n) { case 1 -> 10; case 2 -> { yield 20; } default -> { int z = n; yield z; } };\n        switch (n) { case 1 -> x++; case 2 -> { x--; } default -> { } }\n        switch (n) { case 1: x++; break; default: x += 2; }\n        Supplier<Integer> s = () -> { return 5; };\n        Runnable r = () -> System.out.print("");\n        r.run();\n        final int k;\n        if (n > 0) k = 1; else k = 2;\n        Object o = n;\n        if (!(o instanceof Integer w)) return -1;\n        char c = letter();\n        try { throw new IllegalStateException(); } catch (IllegalStateException e) { x += k; } finally { x++; }\n        synchronized (o) { x += w; }\n        Iterator<Integer> it = new Iterator<>() { int at = 0; public boolean hasNext() { return at < 2; } public Integer next() { return at++; } };\n        while (it.hasNext()) x += it.next();\n        for (var e : List.of(1, 2)) for (int q : new int[] {1}) x += e * q;\n        return x + y + s.get() + new Base().x + new Sub().seen + Op.MUL.of(2, 3) + c;\n    }\n    static char letter() { return 65; }\n}\n';
		const program = functions(text);
		const plain = `${text.replace('public class Main', 'class Plain').replaceAll('Main', 'Plain')}`;
		const other = { name: 'Plain.java', bytes: new TextEncoder().encode(plain) };
		const tests = [0, 1, 2, 3, 7].map((n) => call(`f(${n})`, `Plain.f(${n})`));
		expect((await run({ ...program, text: `${text}// Plain\n`, files: [other] }, tests)).results.map((result) => [result.passed, told(result)])).toEqual(tests.map((): unknown => [true, expect.stringMatching(/^returned \d+/)]));
		const trace = await runner.trace({ ...program, text: `${text}// Plain\n`, files: [other] }, call('f(3)', 'Plain.f(3)'), never);
		expect([told(trace), trace.activations.map(({ function: name }) => name)]).toEqual([expect.stringMatching(/^returned \d+/), expect.arrayContaining(['f', 'letter', 'Base', 'Sub', 'x', 'of', 'hasNext', 'next', 'lambda'])]);
	});
});

describe.runIf(isHere)('values alone', { timeout: startPatience }, () => {
	it('are worked out, or say why not', async () => {
		const found = await runner.evaluate(['{1, 2}', '2 + 3', 'x', 'Map.of("a", 1)', "'c'", '7 / 2.0', 'null', '{{1}, {2}}', 'List.of(1).get(1)', '1; }'], never);
		expect(found.map((one) => (one.kind === 'value' ? one.value.shown : `${one.problem.type}: ${one.problem.message}`))).toEqual([
			'{1, 2}', '5', 'compile error: cannot find symbol; symbol: variable x; location: class Values', '{"a"=1}', "'c'", '3.5', 'null', '{{1}, {2}}', expect.stringMatching(/^ArrayIndexOutOfBoundsException|^IndexOutOfBoundsException/), expect.stringMatching(/^compile error/),
		]);
	});
});
