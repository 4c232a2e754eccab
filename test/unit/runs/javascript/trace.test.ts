import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Trace } from '../../../../extension/words';
import { call, functions, never, newRunner, script, startPatience, told, typing } from './sandbox';

const runner = newRunner();
beforeAll(() => runner.warm(), startPatience);
afterAll(() => runner.dispose());

/** `0 line 3: n=5 i=0`: activation, event, one-based line, what changed. */
const written = ({ steps }: Trace) =>
	steps.map(({ activation, event, line, changed }) => `${activation} ${event} ${line + 1}:${Object.entries(changed).map(([name, { shown }]) => ` ${name}=${shown}`).join('')}`);
const calls = ({ activations }: Trace) => activations.map(({ id, parent, function: name, returned }) => [id, parent, name, returned?.shown]);
const trace = (text: string, source: string, more: object = {}) => runner.trace(functions(text), call(source, '1', more), never);

describe('a trace', () => {
	it('says what changed before each line, and who called whom', async () => {
		const found = await trace('function add(a, b) {\n  return a + b;\n}\n\nfunction f(n) {\n  let total = 0;\n  for (let i = 0; i < n; i++) {\n    total = add(total, i);\n  }\n  return total;\n}\n', 'f(2)');
		expect(written(found)).toEqual([
			'0 line 6: n=2', '0 line 7: total=0', '0 line 8: i=0', '1 line 2: a=0 b=0', '1 return 2:', '0 line 7:', '0 line 8: i=1', '2 line 2: a=0 b=1', '2 return 2:',
			'0 line 7: total=1', '0 line 10:', '0 return 10:',
		]);
		expect(calls(found)).toEqual([[0, null, 'f', '1'], [1, 0, 'add', '0'], [2, 0, 'add', '1']]);
		expect([found.cut, told(found)]).toEqual([false, 'returned 1']);
	});

	it('follows lists that change in place, scripts, arrows and errors', async () => {
		const lists = await runner.trace(script('const xs = [3, 1];\nxs.sort();\nconst ys = xs.map((x) => x * 2);\nlet total = 0;\nfor (const y of ys) {\n  total += y;\n}\nconsole.log(total);\n'), typing([], '8'), never);
		expect(written(lists)).toEqual([
			'0 line 1:', '0 line 2: xs=[ 3, 1 ]', '0 line 3: xs=[ 1, 3 ]', '1 line 3: x=1', '1 return 3:', '2 line 3: x=3', '2 return 3:', '0 line 4: ys=[ 2, 6 ]', '0 line 5: total=0', '0 line 6: y=2',
			'0 line 5: total=2', '0 line 6: y=6', '0 line 5: total=8', '0 line 8:', '0 return 8:',
		]);
		expect([lists.output, calls(lists)]).toEqual(['8\n', [[0, null, null, 'undefined'], [1, 0, '(anonymous)', '2'], [2, 0, '(anonymous)', '6']]]);
		const raised = await trace('function f(n) {\n  const x = n.a.b;\n  return x;\n}\n', 'f(0)');
		expect(written(raised)).toEqual(['0 line 2: n=0', '0 raise 2:']);
		expect(told(raised)).toBe("raised TypeError: Cannot read properties of undefined (reading 'b') (line 2)");
	});

	it('comes to the head of a loop before each round, also to leave it', async () => {
		const lines = async (body: string) => written(await trace(`function f(n) {\n${body}\n}`, 'f(2)')).map((step) => step.replace(/^0 (\w)\w* (\d+):.*/, '$1$2'));
		expect(await lines('for (const x of [1, 2]) {\nn += x;\n}\nreturn n;')).toEqual(['l2', 'l3', 'l2', 'l3', 'l2', 'l5', 'r5']);
		expect(await lines('for (const x of [1, 2]) {\nif (x === 1)\nbreak;\n}\nreturn n;')).toEqual(['l2', 'l3', 'l4', 'l6', 'r6']);
		expect(await lines('for (const x of [1, 2]) {\nif (x === 1)\ncontinue;\nn = 7;\n}\nreturn n;')).toEqual(['l2', 'l3', 'l4', 'l2', 'l3', 'l5', 'l2', 'l7', 'r7']);
		expect(await lines('out: for (const x of [1, 2]) {\nfor (const y in { a: 1 }) {\nif (x > 1)\nbreak out;\n}\n}\nreturn n;')).toEqual(['l2', 'l3', 'l4', 'l3', 'l2', 'l3', 'l4', 'l5', 'l8', 'r8']);
		expect(await lines('while (n > 0)\nn--;\nreturn n;')).toEqual(['l2', 'l3', 'l2', 'l3', 'l2', 'l4', 'r4']);
		expect(await lines('do {\nn--;\n} while (n > 0);\nreturn n;')).toEqual(['l3', 'l4', 'l3', 'l4', 'l5', 'r5']);
		expect(await lines('for (;;) {\nif (n-- < 1) break;\n}\nreturn n;')).toEqual(['l2', 'l3', 'l2', 'l3', 'l2', 'l3', 'l5', 'r5']);
		expect(await lines('if (n > 2) {\nreturn 1;\n} else if (n > 1) {\nreturn 2;\n}')).toEqual(['l2', 'l4', 'l5', 'r5']);
		expect(await lines('switch (n) {\ncase 1:\nreturn 1;\ncase 2:\nn = 5;\ndefault:\nn += 1;\n}\nreturn n;')).toEqual(['l2', 'l6', 'l8', 'l10', 'r10']);
		expect(await lines('label: {\nif (n) break label;\nn = 1;\n}\nreturn;')).toEqual(['l3', 'l6', 'r6']);
	});

	it('knows methods and what their objects hold, also where a class builds on another', async () => {
		const text = 'class A {\n  constructor(x) {\n    this.x = x;\n    this.n = 0;\n  }\n  up() {\n    this.n += 1;\n    return this.x + this.n;\n  }\n}\nclass B extends A {\n  constructor(x) {\n    super(x);\n    this.y = 1;\n  }\n}\n';
		const found = await trace(text, 'b.up()', { before: 'const b = new B(3);' });
		expect(written(found)).toEqual([
			'0 line 13: x=3', '1 line 3: x=3', '1 line 4: this.x=3', '1 return 4: this.n=0', '0 line 14: this.x=3 this.n=0', '0 return 14: this.y=1',
			'2 line 7: this.x=3 this.n=0 this.y=1', '2 line 8: this.n=1', '2 return 8:',
		]);
		expect([found.called, calls(found)]).toEqual([2, [[0, null, 'constructor', 'undefined'], [1, 0, 'constructor', 'undefined'], [2, null, 'up', '4']]]);
	});

	it('follows what waits, what is made step by step, and what is caught', async () => {
		const waits = await trace('async function g(x) {\n  await null;\n  return x + 1;\n}\nconst f = async (x) => {\n  const y = await g(x);\n  return y * 2;\n};\n', 'f(1)');
		expect([written(waits), calls(waits)]).toEqual([['0 line 6: x=1', '1 line 2: x=1', '1 line 3:', '1 return 3:', '0 line 7: y=2', '0 return 7:'], [[0, null, 'f', '4'], [1, 0, 'g', '2']]]);
		const both = await trace('async function g(x) {\n  await null;\n  return x;\n}\nasync function f() {\n  return await Promise.all([g(1), g(2)]);\n}\n', 'f()');
		expect(calls(both)).toEqual([[0, null, 'f', '[ 1, 2 ]'], [1, 0, 'g', '1'], [2, 0, 'g', '2']]);
		const made = await trace('function* gen(n) {\n  for (let i = 0; i < n; i++) {\n    yield i;\n  }\n}\nfunction f(n) {\n  return [...gen(n)];\n}\n', 'f(2)');
		expect([written(made), calls(made)]).toEqual([['0 line 7: n=2', '1 line 2: n=2', '1 line 3: i=0', '1 line 2:', '1 line 3: i=1', '1 line 2:', '1 return 2: i=2', '0 return 7:'], [[0, null, 'f', '[ 0, 1 ]'], [1, 0, 'gen', 'undefined']]]);
		const caught = await trace('function g(n) {\n  throw new Error("x");\n}\nfunction f(n) {\n  try {\n    g(n);\n  } catch (error) {\n    return n;\n  } finally {\n    n = 5;\n  }\n}\n', 'f(1)');
		expect(written(caught)).toEqual(['0 line 6: n=1', '1 line 2: n=1', '1 raise 2:', '0 line 8: error=[Error: x]', '0 line 10:', '0 return 10: n=5']);
		expect(calls(caught)).toEqual([[0, null, 'f', '1'], [1, 0, 'g', undefined]]);
	});

	it('shows names that a function takes from the one around it, and hides what is hidden', async () => {
		const found = await trace('const limit = 9;\nfunction f(n) {\n  let count = 0;\n  const inc = () => {\n    count += n;\n  };\n  inc();\n  {\n    const n = 7;\n    count += n;\n  }\n  var late = count;\n  return late;\n}\n', 'f(3)');
		expect(written(found)).toEqual(['0 line 3: n=3', '0 line 4: count=0', '0 line 7:', '1 line 5: n=3 count=0', '1 return 5: count=3', '0 line 9: count=3', '0 line 10: n=7', '0 line 12: n=3 count=10', '0 line 13: late=10', '0 return 13:']);
	});

	it('tells what parameters take apart', async () => {
		const found = await trace('function f({ a, b = 2 }, [c], ...rest) {\n  return a + b + c + rest.length;\n}\n', 'f({ a: 1 }, [3], 4, 5)');
		expect(found.activations[0]?.arguments).toMatchObject({ a: { shown: '1' }, b: { shown: '2' }, c: { shown: '3' }, rest: { shown: '[ 4, 5 ]' } });
	});

	it('says of each variable what it becomes, whatever it was before', async () => {
		const values = ['[ 1 ]', 'null', '{}', 'undefined', '0', 'false', '-0', "''", 'null', '1n', '[ null ]', 'undefined'];
		const found = await runner.trace(script(`let x = 'first';\n${values.map((value) => `x = ${value};`).join('\n')}\nconsole.log(x);\n`), typing([], 'undefined'), never);
		expect(found.steps.filter(({ event }) => event === 'line').map(({ changed }) => changed['x']?.shown)).toEqual([undefined, "'first'", ...values]);
	});

	it('keeps the first rounds and the last state of an endless loop', async () => {
		const found = await runner.trace(functions('function f(n) {\n  while (n !== 0) {\n    n = n - 2;\n  }\n  return n;\n}\n'), call('f(5)', '0'), never, { maxSteps: 9 });
		expect(found.cut).toBe(true);
		expect(told(found)).toBe('endless (line 2)');
		expect(written(found).slice(0, 8)).toEqual(['0 line 2: n=5', '0 line 3:', '0 line 2: n=3', '0 line 3:', '0 line 2: n=1', '0 line 3:', '0 line 2: n=-1', '0 line 3:']);
		expect(found.steps).toHaveLength(9);
		expect(found.steps.at(-1)?.changed['n']?.shown).toMatch(/^-\d{5,}$/);
	});

	it('leaves the program as it is', async () => {
		const text = 'function f() {\n  const out = [];\n  function g() {}\n  const named = [() => 1, function () {}, class {}].map((x) => x.name);\n  const h = () => 1;\n  class K { static m = () => 2; n = 3; }\n  out.push(named, h.name, K.m.name, g.length, (function (a, b) {}).length, new K().n, h.toString(), typeof this);\n  return out;\n}\n';
		const [plain] = (await runner.run(functions(text), [call('f()', '0')], never)).results;
		expect((await trace(text, 'f()')).ending).toEqual(plain?.ending);
	});

	it('of a program with a syntax error is empty', async () => {
		const found = await trace('function f( {\n', 'f()');
		expect([found.steps, found.ending]).toEqual([[], { kind: 'not-run' }]);
	});
});
