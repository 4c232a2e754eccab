import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Program } from '../../../extension/runs/runner';
import type { Test, TestResult } from '../../../extension/words';
import { call, functions, never, newRunner, startPatience, told } from './sandbox';

const runner = newRunner();
beforeAll(() => runner.warm(), startPatience);
afterAll(() => runner.dispose());

const verdict = (result: TestResult) => `${result.passed ? 'passed' : 'failed'}: ${told(result)}`;
const verdicts = async (program: Program, tests: readonly Test[]) => (await runner.run(program, tests, never)).results.map(verdict);
const f = (text: string, expected = '1') => verdicts(functions(text), [call('f(1)', expected)]);

describe('an expected value', () => {
	it('is evaluated apart from and before the call', async () => {
		const reason = "failed: bad-test The value undefined_name that you expect cannot be worked out: NameError: name 'undefined_name' is not defined";
		for (const body of ['return y', 'return x', 'while True: pass', 'exit()']) {
			const [first] = await verdicts(functions(`def f(x):\n    ${body}`), [call('f(1)', 'undefined_name')]);
			expect(first).toBe(reason);
		}
		expect(await verdicts(functions('def f(x):\n    return y'), [call('f(1)', 'undefined_name'), call('f(2)', '2')])).toEqual([
			reason, "failed: raised NameError: name 'y' is not defined (line 2)",
		]);
	});

	it('leaves no trace in the run', async () => {
		const program = functions('import random\ndef g():\n    print("g")\n    random.random()\n    return 1\ndef f(x):\n    return 1\n');
		const [plain, other] = (await runner.run(program, [call('f(1)', '1'), call('f(1) ', 'g()')], never)).results;
		expect([other?.passed, other?.output, other?.lines, other?.steps]).toEqual([true, '', plain?.lines, plain?.steps]);
	});
});

describe('a pass', () => {
	it.each([
		'class A:\n    def __eq__(self, other): return True\ndef f(x):\n    return A()',
		'class A:\n    def __eq__(self, other): return True\ndef f(x):\n    return [A()]',
		'def f(x):\n    input.__globals__["same"] = lambda *a: True\n    return 7',
		'class A(int):\n    def __eq__(self, other): return True\n    __hash__ = int.__hash__\ndef f(x):\n    return A(7)',
		'class A:\n    __module__ = "fractions"\n    def __eq__(self, other): return True\ndef f(x):\n    return A()',
	])('is not forged: %j', async (text) => {
		expect((await f(text, /\[A/.test(text) ? '[1]' : '1'))[0]).toMatch(/^failed/);
	});

	it('is given to the student\'s own objects', async () => {
		const text = 'class P:\n    def __init__(self, x): self.x = x\n    def __eq__(self, other): return self.x == other.x\nclass L(list): pass\nfrom enum import IntEnum\nfrom fractions import Fraction\nfrom collections import Counter, OrderedDict, deque, namedtuple\nclass C(IntEnum):\n    A = 1\nT = namedtuple("T", "a b")\ndef f(x): return x';
		const pairs = [['P(1)', 'P(1)'], ['[P(1)]', '[P(1)]'], ['L([1])', '[1]'], ['C.A', '1'], ['Fraction(1, 2)', '0.5'], ['Counter("ab")', '{"a": 1, "b": 1}'], ['T(1, 2)', '(1, 2)'], ['OrderedDict(a=1)', '{"a": 1}'],
			['deque([1])', 'deque([1])'], ['{1: 2}.keys()', '{1}'], ['bytearray(b"a")', 'b"a"'], ['frozenset([1])', '{1}'], ['__import__("decimal").Decimal(2)', '2'], ['1 + 0j', '1']] as const;
		expect(await verdicts(functions(text), pairs.map(([given, expected]) => call(`f(${given})`, expected)))).toEqual(pairs.map(() => expect.stringMatching(/^passed/) as string));
	});
});

describe('one test after the other', () => {
	it('finds arguments and library classes as the first did', async () => {
		const text = 'import sys, collections, decimal\ndef f(x):\n    found = (len(sys.argv), hasattr(collections.OrderedDict, "mark"), hasattr(collections.Counter, "mark"))\n    sys.argv.append("a")\n    collections.Counter.mark = 1\n    return found';
		expect(await verdicts(functions(text), [call('f(1)', '0'), call('f(2)', '0')])).toEqual([expect.stringMatching(/False, False/), expect.stringMatching(/1, False, False/)]);
	});
});
