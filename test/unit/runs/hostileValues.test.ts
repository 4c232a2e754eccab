import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Program } from '../../../extension/runs/runner';
import type { Test, TestResult } from '../../../extension/words';
import { call, functions, never, newRunner, script, startPatience, told, typing } from './sandbox';

const runner = newRunner();
beforeAll(() => runner.warm(), startPatience);
afterAll(() => runner.dispose());

const verdict = (result: TestResult) => `${result.passed ? 'passed' : 'failed'}: ${told(result)}`;
const verdicts = async (program: Program, tests: readonly Test[]) => (await runner.run(program, tests, never)).results.map(verdict);
const f = (text: string, expected = '1') => verdicts(functions(text), [call('f(1)', expected)]);

describe('memory', () => {
	const patient = async (program: Program, tests: readonly Test[]) => (await runner.run(program, tests, never, { timeMs: 60_000 })).results.map(verdict);
	it.each([
		'def f(x):\n    s = "a"\n    while len(s) < 10**9:\n        s = s + s\n    return s',
		'def f(x):\n    s = []\n    while len(s) < 10**8:\n        s.append([0] * 1000)\n    return s',
		'def f(x):\n    s = [1]\n    for i in range(100):\n        s = s + s\n    return s',
		'class N:\n    def __init__(self, n): self.n, self.xs = n, [n] * 50000\ndef f(x):\n    n = None\n    while True:\n        n = N(n)\n',
	])('runs out: %j', async (text) => {
		expect(await patient(functions(text), [call('f(1)', '1'), call('f(2)', '1')])).toEqual([expect.stringMatching(/^failed: memory/), expect.stringMatching(/^failed: memory/)]);
	}, startPatience);
	it('in a script', async () => {
		expect(await patient(script('s = []\nwhile len(s) < 10**8:\n    s.append([0] * 1000)\n'), [typing([], '')])).toEqual([expect.stringMatching(/^failed: memory/)]);
	}, startPatience);
});

it('shows no name of the harness', async () => {
	const shown = async (text: string) => (await f(text))[0];
	expect(await shown('def f(x):\n    return input(1, 2)')).toBe('failed: raised TypeError: input expected at most 1 argument, got 2 (line 2)');
	expect(await shown('def f(x):\n    return input(prompt="a")')).toBe('failed: raised TypeError: input() takes no keyword arguments (line 2)');
	expect(await shown('import sys\ndef f(x):\n    return sys.stdout.foo')).toBe("failed: raised AttributeError: '_io.TextIOWrapper' object has no attribute 'foo' (line 3)");
	expect(await shown('import time\ndef f(x):\n    return time.sleep()')).toMatch(/raised TypeError: sleep\(\)/);
	for (const name of ['input', 'exit', 'time.sleep', 'sys.stdout', 'sys.stdin', 'sys.setrecursionlimit', 'os._exit', 'os.system', 'asyncio.run', 'sys.stdout.buffer', 'type(input)', 'type(sys.stdout)', 'type(sys.stdin)', 'type(exit)']) {
		expect(await shown(`import asyncio, os, sys, time\ndef f(x):\n    return str(${name})`)).not.toMatch(/harness|Trial|Watch|Terminal|Screen|Keyboard|Leaver|locals/);
	}
});

describe('objects that are hostile', () => {
	it.each([
		['a length that raises', 'class L(list):\n    def __len__(self):\n        raise ValueError\ndef f(x):\n    return L([1, 2])', /^failed: returned \[1, 2\]/],
		['a length that loops', 'class L(list):\n    def __len__(self):\n        while True: pass\ndef f(x):\n    return L([1, 2])', /^failed: returned \[1, 2\]/],
		['a dict whose length loops', 'class L(dict):\n    def __len__(self):\n        while True: pass\n    __iter__ = items = __len__\ndef f(x):\n    return L({1: 2})', /^failed: returned \{1: 2\}/],
		['a class that raises', 'class A:\n    @property\n    def __class__(self):\n        raise ValueError\ndef f(x):\n    return A()', /^failed: returned <A object>/],
		['a class that loops', 'class A:\n    @property\n    def __class__(self):\n        while True: pass\ndef f(x):\n    a = A()\n    return a', /^failed: returned <A object>/],
		['a name of a metaclass', 'class M(type):\n    @property\n    def __name__(cls):\n        raise ValueError\nclass A(metaclass=M):\n    pass\ndef f(x):\n    return A()', /^failed: returned <A object>/],
		['a metaclass that is like all', 'class M(type):\n    def __eq__(cls, other):\n        raise ValueError\n    def __hash__(cls):\n        while True: pass\nclass A(metaclass=M):\n    pass\ndef f(x):\n    return A()', /^failed: returned <A/],
		['a name that raises', 'class E(NameError):\n    @property\n    def name(self):\n        raise ValueError\ndef f(x):\n    raise E("a")', /^failed: raised E: a \(line 6\)/],
		['a name that loops', 'class E(ImportError):\n    @property\n    def name(self):\n        while True: pass\ndef f(x):\n    raise E("a")', /^failed: raised E: a \(line 6\)/],
		['a class of an exception', 'class E(Exception):\n    @property\n    def __class__(self):\n        while True: pass\n    __traceback__ = args = __class__\ndef f(x):\n    raise E("a")', /^failed: raised E: a? ?\(line 7\)/],
		['long names', `def f(x):\n    return g${'g'.repeat(2000)}()\ndef g${'g'.repeat(2000)}():\n    return 1 / 0`, /^failed: raised ZeroDivisionError/],
		['a long class name', `class A${'a'.repeat(2000)}(Exception): pass\ndef f(x):\n    v = A${'a'.repeat(2000)}()\n    raise v`, /^failed: raised A/],
		['a value nested deep', 'def f(x):\n    xs = []\n    for i in range(100000):\n        xs = [xs]\n    return xs', /^failed: returned \[\[\[/],
		['a value nested deep beside others', 'def f(x):\n    xs = (0,)\n    for i in range(100000):\n        xs = (1, xs)\n    return xs', /^failed: returned \(1, \(1/],
		['a long linked list', 'class N:\n    def __init__(self, n):\n        self.n = n\ndef f(x):\n    xs = None\n    for i in range(100000):\n        xs = N(xs)\n    return xs', /^failed: returned <N n=<N/],
		['a value nested deep in a dict', 'def f(x):\n    xs = {}\n    for i in range(100000):\n        xs = {1: xs}\n    return xs', /^failed: returned \{1: \{1/],
		['an object nested deep', 'class N:\n    def __init__(self, n):\n        self.next = n\n    def __repr__(self):\n        return "N(" + repr(self.next) + ")"\ndef f(x):\n    xs = None\n    for i in range(1500):\n        xs = N(xs)\n    return xs', /^failed: returned <N>/],
	])('%s', async (_, text, told) => {
		expect(await f(text)).toEqual([expect.stringMatching(told)]);
		const trace = await runner.trace(functions(text), call('f(1)', '1'), never, { maxSteps: 100, timeMs: 30_000 });
		expect(trace.ending.kind).toBe(/raised/.test(told.source) ? 'raised' : 'returned');
	}, startPatience);
});
