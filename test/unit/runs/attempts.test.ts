import { afterAll, describe, expect, test } from 'vitest';
import type { AttemptPlan } from '../../../extension/runs/attempts';
import type { Program } from '../../../extension/runs/runner';
import type { Test } from '../../../extension/words';
import { call, functions, never, newRunner, script, startPatience, typing } from './sandbox';

const runner = newRunner();
afterAll(() => runner.dispose());

const plan = (tests: readonly Test[], more: Partial<AttemptPlan> = {}): AttemptPlan => ({ tests, budgets: tests.map(() => 2000), decisive: tests.length, ...more });
const bits = (passed: readonly boolean[]) => passed.map((one) => (one ? '1' : '0')).join('');
const tried = async (program: Program, texts: readonly string[], asked: AttemptPlan) => (await runner.attempt(program, texts, asked, never)).map(({ passed }) => bits(passed));

describe('versions of a program', { timeout: startPatience }, () => {
	const wrong = 'def f(n):\n    return n - 1\n';
	const tests = [call('f(1)', '2'), call('f(5)', '6'), call('f(0)', '1')];

	test('each is judged on every test', async () => {
		const texts = [wrong, 'def f(n):\n    return n + 1\n', 'def f(n):\n    return n * 2\n', 'def f(n:\n'];
		const found = await runner.attempt(functions(wrong), texts, plan(tests), never);
		expect(found.map(({ passed }) => bits(passed))).toEqual(['000', '111', '100', '000']);
		expect(found.map(({ broken }) => broken)).toEqual([null, null, null, 0]);
	});

	test('many in one request keep their order', async () => {
		const texts = Array.from({ length: 500 }, (_, at) => `def f(n):\n    return n + ${at}\n`);
		const found = await tried(functions(wrong), texts, plan(tests));
		expect(found.flatMap((one, at) => (one === '111' ? [at] : []))).toEqual([1]);
	});

	test('tests that do not decide are tried only when one that does is passed', async () => {
		const texts = ['def f(n):\n    return n\n', 'def f(n):\n    return 1\n'];
		expect(await tried(functions(wrong), texts, plan([call('f(1)', '1'), call('f(5)', '5')], { decisive: 1 }))).toEqual(['11', '10']);
		expect(await tried(functions(wrong), texts, plan([call('f(9)', '8'), call('f(1)', '1')], { decisive: 1 }))).toEqual(['00', '00']);
	});

	test('what hangs costs its budget, by loop or by calls, also with a bare except', async () => {
		const hangs = [
			'def f(n):\n    while True: pass\n',
			'def f(n):\n    while True:\n        try:\n            n += 1\n        except:\n            pass\n',
			'def f(n):\n    return 1 if n > 40 else f(n + 1) + f(n + 1)\n',
			'def f(n):\n    xs = [1]\n    for x in xs: xs.append(x)\n',
			'def f(n):\n    return sum(1 for x in iter(int, 1))\n',
		];
		const found = await runner.attempt(functions(wrong), [...hangs, 'def f(n):\n    return n + 1\n'], plan(tests), never);
		expect(found.map(({ passed }) => bits(passed))).toEqual(['000', '000', '000', '000', '000', '111']);
		expect(Math.max(...found.map(({ steps }) => steps))).toBeLessThan(10_000);
	});

	test('a budget that is no whole number of steps is one all the same', async () => {
		const loop = 'def f(n):\n    for i in range(40):\n        n = n + 1\n    return n - 39\n';
		expect(await tried(functions(wrong), [loop, wrong], plan(tests, { budgets: [312.5, 385.25, 60.75] }))).toEqual(['111', '000']);
		expect(await tried(functions(wrong), [loop], plan(tests, { budgets: [12.5, 385.25, 60.75] }))).toEqual(['011']);
	});

	test('what squares itself in every round is ended before a round takes minutes', async () => {
		const grows = [
			'def f(n):\n    a, b = n + 2, n + 3\n    while b > 1:\n        a, b = b, a * b\n    return a\n',
			'def f(n):\n    text = "ab"\n    while True:\n        text = text + text\n',
			'def f(n):\n    xs = [n]\n    while True:\n        xs += xs\n',
		];
		const large = 'def f(n):\n    product = 1\n    for i in range(1, 400):\n        product *= i\n    return n + 1 if product > 10 ** 800 else 0\n';
		const found = await runner.attempt(functions(wrong), [...grows, large], plan(tests), never);
		expect(found.map(({ passed }) => bits(passed))).toEqual(['000', '000', '000', '111']);
		// Of one that takes its interpreter along nothing is told.
		expect(found.filter(({ ends }) => ends.length === 0)).toEqual([]);
	});

	test('two calls give the same', async () => {
		const texts = [wrong, 'def f(n):\n    while n: n += 1\n    return 1\n', 'import random\ndef f(n):\n    return random.random()\n'];
		const program = functions(`import random\n${wrong}`);
		expect(await runner.attempt(program, texts, plan(tests), never)).toEqual(await runner.attempt(program, texts, plan(tests), never));
	});

	test('nothing is carried over: names, modules, the library, the screen', async () => {
		const texts = [
			'import math, builtins, sys\nmath.pi = 3\nbuiltins.len = lambda x: 7\nmath.floor = None\nkeep = 1\ndef f(n):\n    sys.stdout = None\n    return n + 1\n',
			'import math\ndef f(n):\n    return n + 1 if 3.1 < math.pi < 3.2 and len([]) == 0 else 0\n',
			'def f(n):\n    try:\n        return keep\n    except NameError:\n        return n + 1\n',
			'def f(n, seen=[]):\n    seen.append(n)\n    return n + len(seen)\n',
			'def f(n):\n    print(n)\n    return n + 1\n',
		];
		expect(await tried(functions(texts[0] ?? ''), texts, plan(tests))).toEqual(['111', '111', '111', '111', '111']);
	});

	test('a version that takes the interpreter along takes no other with it', async () => {
		const texts = ['def f(n):\n    return n + 1\n', 'def f(n):\n    return len([0] * 10 ** 9)\n', 'def f(n):\n    return len(str(7 ** 10 ** 8))\n', 'def f(n):\n    return n + 1\n'];
		expect(await tried(functions(wrong), texts, plan(tests))).toEqual(['111', '000', '000', '111']);
	});

	test('scripts are judged by what they print', async () => {
		const texts = ['n = int(input("n? "))\nprint(n * 2)\n', 'n = input()\nprint(n * 2)\n', 'print(6)\n', 'print(int(input()) * 2)\ninput()\n', 'n = int(input())\nprint(n * 2)\nexit()\n'];
		const typed = [typing(['3'], '6'), typing(['5'], '10')];
		expect(await tried(script(texts[0] ?? ''), texts, plan(typed))).toEqual(['11', '00', '10', '00', '11']);
	});

	test('calls are judged by what they print, where the example says so', async () => {
		const asked = [call('f(2)', 'a 2', { id: 'printed', compare: 'printed' }), call('f(2)', 'a 2\n4', { id: 'shown', compare: 'shown', value: '4' }), call('f(3)', '6', { id: 'both', output: 'a 3' })];
		const texts = ['def f(n):\n    print("a", n)\n    return n * 2\n', 'def f(n):\n    print("a", n)\n', 'def f(n):\n    return n * 2\n', 'def f(n):\n    print("a", n)\n    print(n * 2)\n'];
		const found = await tried(functions(texts[0] ?? ''), texts, plan(asked));
		expect(found).toEqual(['111', '100', '000', '010']);
		const runs = await Promise.all(texts.map((text) => runner.run(functions(text), asked, never)));
		expect(runs.map(({ results }) => bits(results.map(({ passed }) => passed)))).toEqual(found);
	});

	test('exceptions that are expected, examples with surroundings, statements that cannot run', async () => {
		const asked = [call('f(xs)', 'ValueError', { id: 'a', raises: true, before: 'xs = []' }), call('f([2])', '2', { id: 'b' }), call('f([1])', 'g()', { id: 'c' })];
		const text = 'def f(xs):\n    if not xs: raise ValueError("no")\n    return xs[0]\nassert f([2]) == 3\ndef g(): return 1\n';
		expect(await tried(functions(text), [text, text.replace('not xs', 'xs')], plan(asked))).toEqual(['111', '000']);
	});

	test('a cancelled request ends and leaves the next unharmed', async () => {
		const aborter = new AbortController();
		const texts = Array.from({ length: 4000 }, (_, at) => `def f(n):\n    while n < ${at}: pass\n`);
		const waiting = runner.attempt(functions(wrong), texts, plan(tests), aborter.signal);
		aborter.abort(new Error('enough'));
		await expect(waiting).rejects.toThrow('enough');
		expect(await tried(functions(wrong), [wrong], plan(tests))).toEqual(['000']);
	});
});
