import { afterAll, describe, expect, test } from 'vitest';
import type { AttemptPlan } from '../../../../extension/runs/attempts';
import type { Program } from '../../../../extension/runs/runner';
import type { Test } from '../../../../extension/words';
import { call, functions, never, newRunner, script, startPatience, typing } from './sandbox';

const runner = newRunner();
afterAll(() => runner.dispose());

const plan = (tests: readonly Test[], more: Partial<AttemptPlan> = {}): AttemptPlan => ({ tests, budgets: tests.map(() => 2000), decisive: tests.length, ...more });
const bits = (passed: readonly boolean[]) => passed.map((one) => (one ? '1' : '0')).join('');
const tried = async (program: Program, texts: readonly string[], asked: AttemptPlan) => (await runner.attempt(program, texts, asked, never)).map(({ passed }) => bits(passed));
const f = (body: string) => `function f(n) {\n  ${body}\n}\n`;

describe('versions of a program', { timeout: startPatience }, () => {
	const wrong = f('return n - 1;');
	const right = f('return n + 1;');
	const tests = [call('f(1)', '2'), call('f(5)', '6'), call('f(0)', '1')];

	test('each is judged on every test', async () => {
		const found = await runner.attempt(functions(wrong), [wrong, right, f('return n * 2;'), 'function f(n {\n'], plan(tests), never);
		expect(found.map(({ passed }) => bits(passed))).toEqual(['000', '111', '100', '000']);
		expect(found.map(({ broken }) => broken)).toEqual([null, null, null, 0]);
	});

	test('also where the program itself cannot be read', async () => {
		const open = 'function f(n) {\n  return (n + 1;\n}\n';
		const found = await runner.attempt(functions(open), [open, open.replace('(n + 1', '(n + 1)'), right], plan(tests, { all: true }), never);
		expect(found.map(({ passed, broken }) => [bits(passed), broken])).toEqual([['000', 1], ['111', null], ['111', null]]);
	});

	test('many in one request keep their order', async () => {
		const texts = Array.from({ length: 500 }, (_, at) => f(`return n + ${at};`));
		const found = await tried(functions(wrong), texts, plan(tests));
		expect(found.flatMap((one, at) => (one === '111' ? [at] : []))).toEqual([1]);
	});

	test('tests that do not decide are tried only when one that does is passed', async () => {
		const texts = [f('return n;'), f('return 1;')];
		expect(await tried(functions(wrong), texts, plan([call('f(1)', '1'), call('f(5)', '5')], { decisive: 1 }))).toEqual(['11', '10']);
		expect(await tried(functions(wrong), texts, plan([call('f(9)', '8'), call('f(1)', '1')], { decisive: 1 }))).toEqual(['00', '00']);
	});

	test('what hangs costs its budget, by loop or by calls, whatever it catches', async () => {
		const hangs = [
			f('while (true) {}'), f('while (true) {\n    try {\n      n += 1;\n    } catch {\n    }\n  }'), f('return n > 40 ? 1 : f(n + 1) + f(n + 1);'), f('const xs = [1];\n  for (const x of xs) xs.push(x);'),
			f('for (;;) n += 1;'), f('do n += 1; while (true)'), f('return n === -1 ? 0 : f(n + 1);'),
		];
		const found = await runner.attempt(functions(wrong), [...hangs, right], plan(tests), never);
		expect(found.map(({ passed }) => bits(passed))).toEqual([...hangs.map(() => '000'), '111']);
		expect(Math.max(...found.map(({ steps }) => steps))).toBeLessThan(10_000);
	});

	test('a budget that is no whole number of steps is one all the same', async () => {
		const loop = f('for (let i = 0; i < 40; i++) n = n + 1;\n  return n - 39;');
		expect(await tried(functions(wrong), [loop, wrong], plan(tests, { budgets: [312.5, 385.25, 60.75] }))).toEqual(['111', '000']);
		expect(await tried(functions(wrong), [loop], plan(tests, { budgets: [12.5, 385.25, 60.75] }))).toEqual(['011']);
	});

	test('what doubles itself in every round is ended before it has taken all memory', async () => {
		const grows = [f('let text = "ab";\n  while (true) text = text + text;'), f('let xs = [n];\n  while (true) xs = xs.concat(xs);'), f('const xs = [n];\n  while (true) xs.push(...xs.slice(0, 50000), ...xs.slice(0, 50000));')];
		const found = await runner.attempt(functions(wrong), [...grows, right], plan(tests), never);
		expect(found.map(({ passed }) => bits(passed))).toEqual(['000', '000', '000', '111']);
		expect(found.filter(({ ends }) => ends.length === 0)).toEqual([]);
	});

	test('two calls give the same', async () => {
		const texts = [wrong, f('while (n) n += 1;\n  return 1;'), f('return Math.random();'), f('return n + Math.floor(Math.random() * 2);')];
		const program = functions(f('return Math.random();'));
		expect(await runner.attempt(program, texts, plan(tests), never)).toEqual(await runner.attempt(program, texts, plan(tests), never));
	});

	test('nothing is carried over: names, the language itself, the screen', async () => {
		const texts = [
			`Math.max = () => 7;\nArray.prototype.push = null;\nObject.prototype.extra = 1;\nglobalThis.keep = 1;\nconsole.log = null;\n${right}`,
			`${f('return Math.max(1, 2) === 2 && [].push(1) === 1 && {}.extra === undefined ? n + 1 : 0;')}`,
			f('leak = 1;\n  return n + 1;'), f('return typeof leak === "undefined" && typeof keep === "undefined" ? n + 1 : 0;'),
			`const seen = [];\n${f('seen.push(n);\n  return n + seen.length;')}`, f('console.log(n);\n  return n + 1;'), f('JSON.parse = () => 5;\n  return n + 1;'), f('return JSON.parse("1") === 1 ? n + 1 : 0;'),
			f('process.exitCode = n;\n  process.on("exit", () => 1);\n  return n + 1;'), f('return process.exitCode === undefined ? n + 1 : 0;'),
		];
		expect(await tried(functions(texts[0] ?? ''), texts, plan(tests))).toEqual(texts.map(() => '111'));
	});

	test('a version that takes the process along takes no other with it', async () => {
		const texts = [right, f('return new Array(10 ** 8).fill(0).map((_, i) => [i]).length;'), f('return /(a+)+$/.test("a".repeat(40) + "b");'), right];
		expect(await tried(functions(wrong), texts, plan(tests))).toEqual(['111', '000', '000', '111']);
	});

	test('what is waited for is tried like all else', async () => {
		const texts = [
			'const sleep = (ms) => new Promise((go) => setTimeout(go, ms));\nasync function f(n) {\n  await sleep(1000);\n  return n + 1;\n}\n', 'async function g(n) { return n; }\nfunction f(n) {\n  return g(n) + 1;\n}\n',
			'async function f(n) {\n  while (true) await null;\n}\n', 'const f = (n) => Promise.resolve(n + 1);\n', 'const f = (n) => new Promise(() => {});\n', 'async function f(n) {\n  throw new Error("no");\n}\n',
		];
		expect(await tried(functions(texts[1] ?? ''), texts, plan(tests))).toEqual(['111', '000', '000', '111', '000', '000']);
	});

	test('scripts are judged by what they print', async () => {
		const texts = ['const n = Number(prompt("n? "));\nconsole.log(n * 2);\n', 'const n = prompt();\nconsole.log(n + n);\n', 'console.log(6);\n', 'console.log(prompt() * 2);\nprompt();\n', 'const n = Number(prompt());\nconsole.log(n * 2);\nprocess.exit();\n'];
		expect(await tried(script(texts[0] ?? ''), texts, plan([typing(['3'], '6'), typing(['5'], '10')]))).toEqual(['11', '00', '10', '00', '11']);
	});

	test('calls are judged by what they print, where the example says so', async () => {
		const asked = [call('f(2)', 'a 2', { id: 'printed', compare: 'printed' }), call('f(2)', 'a 2\n4', { id: 'shown', compare: 'shown', value: '4' }), call('f(3)', '6', { id: 'both', output: 'a 3' })];
		const texts = [f('console.log("a", n);\n  return n * 2;'), f('console.log("a", n);'), f('return n * 2;'), f('console.log("a", n);\n  console.log(n * 2);')];
		const found = await tried(functions(texts[0] ?? ''), texts, plan(asked));
		expect(found).toEqual(['111', '100', '000', '010']);
		const runs = await Promise.all(texts.map((text) => runner.run(functions(text), asked, never)));
		expect(runs.map(({ results }) => bits(results.map(({ passed }) => passed)))).toEqual(found);
	});

	test('errors that are expected, examples with surroundings, statements that cannot run', async () => {
		const asked = [call('f(xs)', 'RangeError', { id: 'a', raises: true, before: 'const xs = [];' }), call('f([2])', '2', { id: 'b' }), call('f([1])', 'g()', { id: 'c' })];
		const text = 'function f(xs) {\n  if (!xs.length) throw new RangeError("no");\n  return xs[0];\n}\nconsole.assert(f([2]) === 3);\nnull.x;\nfunction g() { return 1; }\n';
		expect(await tried(functions(text), [text, text.replace('!xs.length', 'xs.length')], plan(asked))).toEqual(['111', '000']);
	});

	test('a cancelled request ends and leaves the next unharmed', async () => {
		const aborter = new AbortController();
		const texts = Array.from({ length: 4000 }, (_, at) => f(`while (n < ${at}) {}`));
		const waiting = runner.attempt(functions(wrong), texts, plan(tests), aborter.signal);
		aborter.abort(new Error('enough'));
		await expect(waiting).rejects.toThrow('enough');
		expect(await tried(functions(wrong), [wrong], plan(tests))).toEqual(['000']);
	});
});
