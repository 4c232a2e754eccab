import { afterAll, describe, expect, test } from 'vitest';
import type { AttemptPlan } from '../../../extension/runs/attempts';
import type { Program } from '../../../extension/runs/runner';
import type { Test } from '../../../extension/words';
import { call, never, startPatience, typing } from './sandbox';
import { functionsIn, hasTool, newJavaRunner, scriptIn } from './toolchains';

const isHere = await hasTool(['javac']);
const runner = newJavaRunner();
afterAll(() => runner.dispose());

const [functions, script] = [functionsIn('Main.java'), scriptIn('Main.java')];
const plan = (tests: readonly Test[], more: Partial<AttemptPlan> = {}): AttemptPlan => ({ tests, budgets: tests.map(() => 2000), decisive: tests.length, ...more });
const bits = (passed: readonly boolean[]) => passed.map((one) => (one ? '1' : '0')).join('');
const tried = async (program: Program, texts: readonly string[], asked: AttemptPlan) => (await runner.attempt(program, texts, asked, never)).map(({ passed }) => bits(passed));

describe.runIf(isHere)('versions of a Java program', { timeout: startPatience }, () => {
	const wrong = 'class Main {\n    static final int STEP = 1;\n    static int last;\n    private static int f(int n) {\n        last = n;\n        return n - STEP;\n    }\n}\n';
	const tests = [call('f(1)', '2'), call('f(5)', '6'), call('f(0)', '1')];

	test('each is judged on every test', async () => {
		const texts = [wrong, wrong.replace('n - STEP', 'n + STEP'), wrong.replace('n - STEP', 'n * 2'), 'class Main {\n    int f(int n {\n', wrong.replace('n - STEP', 'm'), wrong.replace('STEP = 1', 'STEP = -1'), wrong.replace('int f(', 'int g('), wrong.replace('return n', 'return; n')];
		const found = await runner.attempt(functions(wrong), texts, plan(tests), never);
		expect(found.map(({ passed }) => bits(passed))).toEqual(['000', '111', '100', '000', '000', '111', '000', '000']);
		expect(found.map(({ broken }) => broken)).toEqual([null, null, null, 1, 5, null, null, 5]);
		expect(found[0]?.ends).toHaveLength(3);
		expect(found[1]?.ends).toEqual([0, 0, 0]);
	});

	test('many in one request keep their order, and are not mistaken for each other', async () => {
		const texts = Array.from({ length: 120 }, (_, at) => wrong.replace('n - STEP', at % 3 === 0 ? `new Other${at}().of(n)` : `n + ${at}`).replace(/\}\n$/, at % 3 === 0 ? `    static class Other${at} {\n        int of(int n) {\n            return n + ${at === 60 ? 1 : at};\n        }\n    }\n}\n` : '}\n'));
		const found = await tried(functions(wrong), texts, plan(tests));
		expect(found.flatMap((one, at) => (one === '111' ? [at] : []))).toEqual([1, 60]);
	});

	test('tests that do not decide are tried only when one that does is passed', async () => {
		const texts = [wrong.replace('n - STEP', 'n'), wrong.replace('n - STEP', '1')];
		expect(await tried(functions(wrong), texts, plan([call('f(1)', '1'), call('f(5)', '5')], { decisive: 1 }))).toEqual(['11', '10']);
		expect(await tried(functions(wrong), texts, plan([call('f(9)', '8'), call('f(1)', '1')], { decisive: 1 }))).toEqual(['00', '00']);
	});

	test('what hangs costs its budget', async () => {
		const hangs = ['        while (true) { }\n', '        for (;;) n++;\n', '        while (n > 0 || n <= 0) { n += 2; if (n > 90) n = 0; }\n', '        return f(n + 1);\n'].map((body) => wrong.replace('        return n - STEP;\n', `${body}${/true|;;/.test(body) || body.includes('return') ? '' : '        return n;\n'}`));
		const found = await runner.attempt(functions(wrong), [...hangs, wrong.replace('n - STEP', 'n + 1')], plan(tests), never);
		expect(found.map(({ passed }) => bits(passed))).toEqual(['000', '000', '000', '000', '111']);
		expect(found.map(({ broken }) => broken)).toEqual([null, null, null, null, null]);
		expect(Math.max(...found.map(({ steps }) => steps))).toBeLessThan(10_000);
	});

	test('programs that are typed to, line by line', async () => {
		const text = 'import java.util.*;\nclass Main {\n    public static void main(String[] args) {\n        int n = new Scanner(System.in).nextInt();\n        for (int i = 0; i < n; i++) System.out.println(i);\n    }\n}\n';
		const found = await runner.attempt(script(text), [text, text.replace('i < n', 'i <= n'), text.replace('println(i)', 'println(i + 1)'), text.replace('new Scanner(System.in).nextInt()', '1 / args.length')], plan([typing(['2'], '1\n2\n'), typing(['0'], '')], { all: true }), never);
		expect(found.map(({ passed, lines, shown }) => [bits(passed), lines[0], shown[0]])).toEqual([
			['01', [false, false, true], '0\n1\n'], ['00', [false, false, false], '0\n1\n2\n'], ['11', [true, true, true], '1\n2\n'], ['00', [false, false, false], null],
		]);
		expect(found[0]?.spent).toEqual([3, 1]);
	});

	test('one that spoils its machine leaves the others be', async () => {
		const spoils = ['java.util.stream.IntStream.iterate(0, x -> x ^ 1).max();', 'System.exit(0);', 'Runtime.getRuntime().halt(0);', 'new Thread(() -> { while (true) { } }).start();'].map((body) => wrong.replace('return', `${body} return`));
		expect(await tried(functions(wrong), [...spoils, wrong.replace('n - STEP', 'n + 1')], plan(tests))).toEqual(['000', '000', '000', '000', '111']);
	});
});
