import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Limits, Program } from '../../../extension/runs/runner';
import type { Test, TestResult } from '../../../extension/words';
import { call, functions, never, newRunner, script, startPatience, told, typing } from './sandbox';

const runner = newRunner();
beforeAll(() => runner.warm(), startPatience);
afterAll(() => runner.dispose());

const run = (program: Program, tests: readonly Test[], limits?: Partial<Limits>) => runner.run(program, tests, never, limits);
const tell = async (program: Program, tests: readonly Test[]) => (await run(program, tests)).results.map(told);
const verdict = (result: TestResult) => `${result.passed ? 'passed' : 'failed'}: ${told(result)}`;
const verdicts = async (program: Program, tests: readonly Test[]) => (await run(program, tests)).results.map(verdict);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a function', () => {
	it('gives value, output, lines and steps of the call alone', async () => {
		const program = functions('print("start")\ndef f(n):\n    print("at", n)\n    if n > 2:\n        return [n, 0.5]\n    return None\n');
		const { results, syntax, version } = await run(program, [call('f(3)', '[3, 0.5]'), call('f(1)', '1')]);
		expect([syntax, version]).toEqual([null, 1]);
		expect(results.map((result) => [verdict(result), result.output, result.lines, result.steps])).toEqual([
			['passed: returned [3, 0.5]', 'at 3\n', [0, 2, 3, 4], 3],
			['failed: returned None', 'at 1\n', [0, 2, 3, 5], 3],
		]);
		expect(results[0]?.expected).toEqual({
			shown: '[3, 0.5]', type: 'list',
			shape: { kind: 'items', of: 'list', items: [{ kind: 'number', text: '3', whole: true }, { kind: 'number', text: '0.5', whole: false }] },
		});
	});

	it('counts functions that stand on one line', async () => {
		const { results } = await run(functions('def f(x): return g(x)\ndef g(x): return (lambda y: y + 1)(x)'), [call('f(1)', '2'), call('h(1)', '2')]);
		expect(results.map(({ steps, lines }) => [steps, lines])).toEqual([[3, [0, 1]], [0, []]]);
	});

	it('starts each test afresh', async () => {
		const program = functions('import random\nseen = []\ndef f():\n    seen.append(random.random())\n    return seen\n');
		const { results } = await run(program, [call('len(f())', '1'), call('len(f()) ', '1'), call('f()', '0'), call('f() ', '0')]);
		expect(results.slice(0, 2).map(({ passed }) => passed)).toEqual([true, true]);
		expect(results[2]?.ending).toEqual(results[3]?.ending);
	});

	it('is called although the rest of the file waits, loops or fails', async () => {
		const f = 'def f(x):\n    return x + 1\n';
		for (const rest of ['n = int(input("n? "))\nprint(f(n))\n', 'while True:\n    pass\n', 'exit()\n']) {
			const { results, startup } = await run(functions(f + rest), [call('f(1)', '2'), call('f(2)', '3')]);
			expect([startup, ...results.map(told)]).toEqual([null, 'returned 2', 'returned 3']);
		}
	});

	it('says that the rest of the file fails only when nothing else does', async () => {
		const program = functions('def f(x):\n    return x + 1\nprint(f(1) / 0)\n');
		expect((await run(program, [call('f(1)', '2')])).startup).toMatchObject({ type: 'ZeroDivisionError', line: 2 });
		const { startup, results } = await run(program, [call('f(1)', '2'), call('f(2)', '9')]);
		expect([startup, results.map(told)]).toEqual([null, ['returned 2', 'returned 3']]);
	});

	it('says what stopped the program when that was before the function', async () => {
		const { results, startup } = await run(functions('limit = int("a")\ndef f(x):\n    return limit\n'), [call('f(1)', '2')]);
		expect([startup?.type, startup?.line, results.map(told)]).toEqual([
			'ValueError', 0, ["raised ValueError: invalid literal for int() with base 10: 'a' (line 1)"],
		]);
	});

	it('may be a method', async () => {
		expect(await verdicts(functions('class Solution:\n    def double(self, x):\n        return 2 * x\n', 'Solution.double'), [call('Solution().double(4)', '8')]))
			.toEqual(['passed: returned 8']);
	});

	it('may need names from around the example, and be imported by the file\'s own name', async () => {
		const program = functions('def f(xs):\n    return xs[0]\n', 'f', { fileName: 'first.py' });
		expect(await verdicts(program, [
			call('f(xs)', '3', { before: 'xs = [3, 4]' }), call('first.f([5])', '5', { before: 'import first' }), call('f(xs)', '3', { before: 'xs = [' }),
			call('f(xs)', '3', { before: 'xs = [missing]' }),
		])).toEqual([
			'passed: returned 3', 'passed: returned 5', "failed: bad-test SyntaxError: '[' was never closed",
			"failed: bad-test NameError: name 'missing' is not defined",
		]);
	});
});

describe('comparing', () => {
	const same = functions('def f(x):\n    return x\n');
	it.each([
		['0.1 + 0.2', '0.3', true], ['[1.0000001, {"a": 2.0}]', '[1, {"a": 2.0000001}]', true], ['1000000.5', '1000000.6', true], ['1.1', '1.2', false],
		['{3, 1, 2}', '{1, 2, 3}', true], ['{"b": 1, "a": 2}', '{"a": 2, "b": 1}', true], ['(1, 2)', '[1, 2]', false], ['True', '1', true],
		['{0.1 + 0.2}', '{0.3}', true], ['1', '2', false], ['float("nan")', 'float("nan")', true], ['"a"', "'a'", true], ['None', 'None', true],
		['10 ** 30', '10 ** 30', true], ['10 ** 30', '10 ** 30 + 1', false], ['[[1], (2,)]', '[[1], [2]]', false],
	])('%s with %s: %s', async (given, expected, isSame) => {
		const [result] = (await run(same, [call(`f(${given})`, expected)])).results;
		expect(result?.passed).toBe(isSame);
	});

	it('knows expected exceptions and bare truths', async () => {
		const program = functions('def f(d):\n    return d["a"]\n');
		expect(await verdicts(program, [
			call('f({})', 'KeyError', { raises: true }), call('f({}) ', 'LookupError', { raises: true }), call('f({})  ', 'ValueError', { raises: true }),
			call('f({"a": 1})', 'KeyError', { raises: true }), call('f({"a": [2]})', 'True', { compare: 'truth' }), call('f({"a": []})', 'True', { compare: 'truth' }),
		])).toEqual([
			"passed: raised KeyError: 'a' (line 2)", "passed: raised KeyError: 'a' (line 2)", "failed: raised KeyError: 'a' (line 2)",
			'failed: returned 1', 'passed: returned [2]', 'failed: returned []',
		]);
	});
});

describe('a script', () => {
	it('reads what is typed and prints', async () => {
		const program = script('a = int(input("a? "))\nb = int(input("b? "))\nprint("sum:", a + b)\n');
		const { results } = await run(program, [typing(['3', '4'], 'sum: 7'), typing(['3', '4', ''], 'a? 3\nb? 4\nsum: 7'), typing(['1', '2'], 'a? b? sum: 3'), typing(['1', '1'], 'sum: 3'), typing(['3'], 'sum: 7')]);
		expect(results.map((result) => [verdict(result), result.output, result.prompts])).toEqual([
			['passed: ended', 'a? b? sum: 7\n', [[0, 3], [3, 6]]],
			['passed: ended', 'a? b? sum: 7\n', [[0, 3], [3, 6]]],
			['passed: ended', 'a? b? sum: 3\n', [[0, 3], [3, 6]]],
			['failed: ended', 'a? b? sum: 2\n', [[0, 3], [3, 6]]],
			['failed: waiting-for-input (line 2)', 'a? b? ', [[0, 3], [3, 6]]],
		]);
	});

	it('is __main__, may leave, and may read to the end', async () => {
		expect(await verdicts(script('if __name__ == "__main__":\n    print(1)\n    exit()\n'), [typing([], '1')])).toEqual(['passed: exited (line 3)']);
		expect(await verdicts(script('import sys\nfor line in sys.stdin:\n    print(line.strip() * 2)\n'), [typing(['a', 'b'], 'aa\nbb')])).toEqual(['passed: ended']);
		expect(await verdicts(script('while True:\n    try:\n        print(input())\n    except EOFError:\n        break\n'), [typing(['a', 'b'], 'a\nb')])).toEqual(['passed: ended']);
		expect(await verdicts(script('import atexit, time\natexit.register(print, "bye")\ntime.sleep(1000)\nprint("hi")\n'), [typing([], 'hi\nbye')])).toEqual(['passed: ended']);
	});
});

describe('endings', () => {
	it('tells endless from slow, and tries no other test after it', async () => {
		expect(await tell(functions('def f(n):\n    while n != 0:\n        n = n - 2\n'), [call('f(5)', '0'), call('f(4)', '0')])).toEqual(['endless (line 2)', 'not-run']);
		expect(await tell(functions('def f(xs):\n    for x in xs:\n        xs.append(x)\n'), [call('f([1])', '0')])).toEqual(['endless (line 2)']);
		const slow = await run(functions('def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\n'), [call('f(60)', '1')], { timeMs: 700 });
		expect(slow.results.map(told)).toEqual([expect.stringMatching(/^slow \(line [12]\)/) as string]);
	});

	it('lets a long loop that ends come to its end', async () => {
		const program = functions('def f(n):\n    total = 0\n    for i in range(n):\n        total += i\n    while n > 0:\n        n -= 1\n    return total\n');
		expect((await run(program, [call('f(130000)', '8449935000')], { timeMs: 30_000 })).results.map(verdict)).toEqual(['passed: returned 8449935000']);
	}, 60_000);

	it('names what is missing', async () => {
		const about = async (text: string) => {
			const [result] = (await run(functions(text), [call('f()', '1')])).results;
			return result?.ending.kind === 'raised' ? result.ending.exception.about : result?.ending.kind;
		};
		expect(await about('def f():\n    return missing\n')).toBe('missing');
		expect(await about('def f():\n    x = x + 1\n')).toBe('x');
		expect(await about('def f():\n    return {}["key"]\n')).toBe("'key'");
		expect(await about('def f():\n    return "".size\n')).toBe('size');
		expect(await about('def g():\n    return 1\n')).toBe('f');
		const { missingModule, startup } = await run(functions('import numpy as np\ndef f():\n    return np.zeros(1)\n'), [call('f()', '1')]);
		expect([missingModule, startup?.type, startup?.line]).toEqual(['numpy', 'ModuleNotFoundError', 0]);
	});

	it('keeps the program\'s own lines of a traceback', async () => {
		const program = functions('import json\ndef f(x):\n    return g(x)\n\ndef g(x):\n    return json.loads(x)\n');
		const [result] = (await run(program, [call('f("[")', '1')])).results;
		expect(result?.ending).toMatchObject({ kind: 'raised', exception: { type: 'JSONDecodeError', line: 5, frames: [{ line: 2, function: 'f' }, { line: 5, function: 'g' }] } });
	});

	it('gives the compiler\'s message and line', async () => {
		const syntax = async (text: string) => (await run(functions(text), [call('f()', '1')])).syntax;
		expect(await syntax('def f()\n    return 1\n')).toEqual({ message: "expected ':'", line: 0, column: 7, type: 'SyntaxError' });
		expect(await syntax('def f():\nreturn 1\n')).toMatchObject({ line: 1, type: 'IndentationError' });
		expect(await syntax('def f():\n\tif 1:\n        return 1\n')).toMatchObject({ line: 2, type: 'TabError' });
		expect(await syntax('x = "a\n')).toMatchObject({ line: 0, message: 'unterminated string literal (detected at line 1)' });
		expect(await syntax(`x = ${'('.repeat(5000)}`)).toMatchObject({ line: 0 });
	});

	it('knows a test that cannot run from a program that cannot', async () => {
		const program = functions('def f(x):\n    return x\n');
		expect(await tell(program, [call('f(', '1'), call('f(1)', '1 +'), call('f(2)', 'unknown'), call('x = 1', '1')])).toEqual([
			"bad-test SyntaxError: '(' was never closed", 'bad-test The value 1 + that you expect cannot be worked out: SyntaxError: invalid syntax',
			"bad-test The value unknown that you expect cannot be worked out: NameError: name 'unknown' is not defined",
			expect.stringMatching(/^bad-test SyntaxError/) as string,
		]);
	});
});

describe('texts', () => {
	it.each([
		['unicode', 'def größe(ß):\n    return "日本🎉" + ß\n', 'größe("é")', '"日本🎉é"'], ['carriage returns', 'def f(x):\r\n\tif x:\r\n\t\treturn 1\r\n\treturn 2\r\n', 'f(0)', '2'],
		['a mark at the start', '\ufeffdef f(x):\n    return x\n', 'f(7)', '7'], ['no line end', 'def f(x):\n    return x', 'f(7)', '7'],
		['10,000 lines', Array.from({ length: 5000 }, (_, n) => `def f${n}(x):\n    return x + ${n}`).join('\n'), 'f4999(1)', '5000'],
	])('%s', async (_, text, example, expected) => {
		expect(await verdicts(functions(text), [call(example, expected)])).toEqual([expect.stringMatching(/^passed/) as string]);
	}, 60_000);

	it('an empty file', async () => {
		expect(await tell(functions(''), [call('f(1)', '1')])).toEqual(["raised NameError: name 'f' is not defined (line ?)"]);
		expect(await verdicts(script(''), [typing([], '')])).toEqual(['passed: ended']);
	});

	it('files beside the program, before modules of the library', async () => {
		const files = [{ name: 'helper.py', bytes: bytes('def g(x):\n    return x + 1\n') }, { name: 'random.py', bytes: bytes('lucky = 7\n') }, { name: 'data.txt', bytes: bytes('a\nb\n') }];
		const program = functions('import helper, random\ndef f():\n    with open("data.txt") as file:\n        lines = file.readlines()\n    open("data.txt", "w").close()\n    return [helper.g(1), random.lucky, len(lines)]\n', 'f', { files });
		expect(await verdicts(program, [call('f()', '[2, 7, 2]'), call('f() ', '[2, 7, 2]')])).toEqual(['passed: returned [2, 7, 2]', 'passed: returned [2, 7, 2]']);
		expect(await tell(functions('import helper\ndef f():\n    return 1\n'), [call('f()', '1')])).toEqual(["raised ModuleNotFoundError: No module named 'helper' (line 1)"]);
	});
});

describe('values', () => {
	it('shows objects without their address, and survives hostile ones', async () => {
		const program = functions([
			'class Plain:', '    def __init__(self):', '        self.x = 1', 'class Loops:', '    def __repr__(self):', '        while True:', '            pass',
			'class Leaves:', '    def __repr__(self):', '        raise SystemExit', 'class Lies(list):', '    def __len__(self):', '        return 10 ** 9',
			'def f(kind):', '    return kind()', 'def deep():', '    xs = []', '    xs.append(xs)', '    return xs', 'def large():', '    return list(range(10 ** 5))',
		].join('\n'));
		expect(await tell(program, ['f(Plain)', 'f(Loops)', 'f(Leaves)', 'f(Lies)', 'deep()', 'f'].map((text) => call(text, '1')))).toEqual([
			'returned <Plain x=1>', 'returned <Loops>', 'returned <Leaves>', 'returned []', 'returned [[...]]', 'returned <function f>',
		]);
		const [large] = (await run(program, [call('large()', '1')])).results;
		expect(large?.ending).toMatchObject({ kind: 'returned', value: { shown: expect.stringMatching(/^\[0, 1, .{1900,1990}\.\.\.\]?$/) as string, shape: { kind: 'opaque' } } });
	});

	it('evaluates what a person types', async () => {
		const results = await runner.evaluate(['1 + 1', '[1, "a"', 'unknown', '{"a": (1, None)}', '0.1 + 0.2', '9 ** 9 ** 9', 'print(1)'], never);
		expect(results.map((result) => (result.kind === 'value' ? result.value.shown : `${result.problem.type}: ${result.problem.message}`))).toEqual([
			'2', "SyntaxError: '[' was never closed", "NameError: name 'unknown' is not defined", "{'a': (1, None)}", '0.30000000000000004',
			expect.stringMatching(/^Stopped/) as string, 'None',
		]);
	}, 60_000);
});

describe('one run after the other', () => {
	it('leaves nothing of a program behind for the next', async () => {
		await run(script('import builtins, random, sys\nbuiltins.len = None\nrandom.choice = None\nsys.path.clear()\nopen("left.txt", "w").write("x")\n'), [typing([], '')]);
		const program = functions('import os, random\ndef f():\n    return [len("ab"), random.choice([1]), os.listdir(".")]\n');
		expect(await verdicts(program, [call('f()', '[2, 1, []]')])).toEqual(['passed: returned [2, 1, []]']);
	});

	it('does not let a test spoil the next', async () => {
		const program = functions('def f(x):\n    import builtins\n    before, builtins.len = len("abc"), lambda x: 99\n    return before\n');
		expect(await verdicts(program, [call('f(1)', '3'), call('f(2)', '3')])).toEqual(['passed: returned 3', 'passed: returned 3']);
	});

	it('runs calls that come at the same time in order', async () => {
		const one = functions('def f():\n    return 1\n');
		const runs = [run(one, [call('f()', '1')]), run(script('print(2)'), [typing([], '2')]), run(one, [call('f()', '1')])];
		expect((await Promise.all(runs)).map(({ results }) => results[0]?.passed)).toEqual([true, true, true]);
	});
});
