import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Limits, Program } from '../../../../extension/runs/runner';
import type { Test } from '../../../../extension/words';
import { call, file, functions, never, newRunner, script, startPatience, told, typing, verdict } from './sandbox';

const runner = newRunner();
beforeAll(() => runner.warm(), startPatience);
afterAll(() => runner.dispose());

const run = (program: Program, tests: readonly Test[], limits?: Partial<Limits>) => runner.run(program, tests, never, limits);
const tell = async (program: Program, tests: readonly Test[]) => (await run(program, tests)).results.map(told);
const verdicts = async (program: Program, tests: readonly Test[]) => (await run(program, tests)).results.map(verdict);

describe('a function', () => {
	it('gives value, output, lines and steps of the call alone', async () => {
		const program = functions('console.log("start");\nfunction f(n) {\n  console.log("at", n);\n  if (n > 2) {\n    return [n, 0.5];\n  }\n  return null;\n}\n');
		const { results, syntax, version } = await run(program, [call('f(3)', '[3, 0.5]'), call('f(1)', '1')]);
		expect([syntax, version]).toEqual([null, 1]);
		expect(results.map((result) => [verdict(result), result.output, result.lines, result.steps])).toEqual([
			['passed: returned [ 3, 0.5 ]', 'at 3\n', [0, 2, 3, 4], 3],
			['failed: returned null', 'at 1\n', [0, 2, 3, 6], 3],
		]);
		expect(results[0]?.expected).toEqual({
			shown: '[ 3, 0.5 ]', type: 'Array',
			shape: { kind: 'items', of: 'list', items: [{ kind: 'number', text: '3', whole: true }, { kind: 'number', text: '0.5', whole: false }] },
		});
	});

	it('may be an arrow, an expression, exported, waited for, a method', async () => {
		expect(await verdicts(functions('const f = (x) => x * 2;'), [call('f(4)', '8')])).toEqual(['passed: returned 8']);
		expect(await verdicts(functions('module.exports = { f: function (x) { return x * 2; } };'), [call('f(4)', '8')])).toEqual(['passed: returned 8']);
		expect(await verdicts(functions('export default function f(x) { return x * 2; }'), [call('f(4)', '8')])).toEqual(['passed: returned 8']);
		expect(await verdicts(functions('const sleep = (ms) => new Promise((go) => setTimeout(go, ms));\nasync function f(x) {\n  await sleep(100000);\n  return x * 2;\n}'), [call('f(4)', '8'), call('await f(5)', '10')]))
			.toEqual(['passed: returned 8', 'passed: returned 10']);
		expect(await verdicts(functions('class A { constructor(x) { this.x = x; } f() { return this.x; } }', 'A.f'), [call('new A(3).f()', '3'), call('a.f()', '4', { before: 'const a = new A(4);' })]))
			.toEqual(['passed: returned 3', 'passed: returned 4']);
	});

	it('starts each test afresh', async () => {
		const program = functions('const seen = [];\nfunction f() {\n  seen.push(Math.random());\n  Array.prototype.extra = 1;\n  return [seen.length, seen[0], Object.keys([]).length, [].extra];\n}\n');
		const { results } = await run(program, [call('f()', '0'), call('f() ', '0'), call('f().length', '4'), call('[].extra', 'undefined')]);
		expect(results[0]?.ending).toEqual(results[1]?.ending);
		expect(results.slice(2).map(({ passed }) => passed)).toEqual([true, true]);
	});

	it('is called although the rest of the file waits, loops or fails', async () => {
		const f = 'function f(x) {\n  return x + 1;\n}\n';
		for (const rest of ['const n = Number(prompt("n? "));\nconsole.log(f(n));\n', 'while (true) {}\n', 'process.exit();\n', 'const rl = require("readline").createInterface({ input: process.stdin });\nrl.question("n? ", console.log);\n']) {
			const { results, startup } = await run(functions(f + rest), [call('f(1)', '2'), call('f(2)', '3')]);
			expect([startup, ...results.map(told)]).toEqual([null, 'returned 2', 'returned 3']);
		}
	});

	it('says that the rest of the file fails only when nothing else does', async () => {
		const program = functions('function f(x) {\n  return x + 1;\n}\nnull.length;\n');
		expect((await run(program, [call('f(1)', '2')])).startup).toMatchObject({ type: 'TypeError', line: 3 });
		const { startup, results } = await run(program, [call('f(1)', '2'), call('f(2)', '9')]);
		expect([startup, results.map(told)]).toEqual([null, ['returned 2', 'returned 3']]);
	});

	it('says what stopped the program when that was before the function', async () => {
		const { results, startup } = await run(functions('const limit = JSON.parse("{");\nconst f = (x) => limit;\nconst g = f;\n'), [call('f(1)', '2'), call('limit', '2')]);
		expect(results.map(told)).toEqual([expect.stringMatching(/^raised SyntaxError: .*JSON.*\(line 1\)/) as string, expect.stringMatching(/^raised SyntaxError: .*\(line 1\)/) as string]);
		expect([startup?.type, startup?.line]).toEqual(['SyntaxError', 0]);
	});

	it('may need names from around the example, also by the file\'s own name', async () => {
		const program = functions('function f(xs) {\n  return xs[0];\n}\nmodule.exports = { f };\n', 'f', { fileName: 'first.js' });
		expect(await verdicts(program, [
			call('f(xs)', '3', { before: 'const xs = [3, 4];' }), call('first.f([5])', '5', { before: 'const first = require("./first");' }), call('f(xs)', '3', { before: 'const xs = [;' }),
			call('f(xs)', '3', { before: 'const xs = [missing];' }),
		])).toEqual([
			'passed: returned 3', 'passed: returned 5', "failed: bad-test SyntaxError: Unexpected token ';'", 'failed: bad-test ReferenceError: missing is not defined',
		]);
	});
});

describe('comparing', () => {
	const same = functions('class P { constructor(x) { this.x = x; } }\nfunction f(x) {\n  return x;\n}\n');
	it.each([
		['0.1 + 0.2', '0.3', true], ['[1.0000001, { a: 2 }]', '[1, { a: 2.0000001 }]', true], ['1.1', '1.2', false], ['-0', '0', true], ['NaN', 'NaN', true], ['1', '2', false], ['"1"', '1', false],
		['1n', '1', false], ['null', 'undefined', false], ['undefined', 'undefined', true], ['{ b: 1, a: 2 }', '{ a: 2, b: 1 }', true], ['{ a: 1 }', '{ a: 1, b: undefined }', false],
		['new Set([3, 1, 2])', 'new Set([1, 2, 3])', true], ['new Set([[1]])', 'new Set([[1]])', true], ['new Set([1])', 'new Set([2])', false], ['new Map([["a", [1]]])', 'new Map([["a", [1]]])', true],
		['new Map([["a", 1]])', '{ a: 1 }', false], ['[[1], [2]]', '[[1], [2]]', true], ['[1, 2]', '[1, 2, 3]', false], ['[1, undefined]', '[1, ,]', true], ['new Date(5)', 'new Date(5)', true], ['/a/g', '/a/g', true], ['/a/g', '/a/', false],
		['new P(1)', 'new P(1)', true], ['new P(1)', 'new P(2)', false], ['new P(1)', '{ x: 1 }', true], ['{ x: 1 }', 'new P(1)', false], ['"a"', "'a'", true], ['new Error("a")', 'new Error("a")', true], ['2n ** 70n', '2n ** 70n', true],
	])('%s with %s: %s', async (given, expected, isSame) => {
		const [result] = (await run(same, [call(`f(${given})`, expected)])).results;
		expect(result?.passed).toBe(isSame);
	});

	it('takes a value of another kind where the example compares loosely, and only what the language finds equal', async () => {
		const pairs = [['1', 'true'], ['0', 'false'], ['undefined', 'false'], ['undefined', 'null'], ['7', "'7'"], ['8', "'7'"], ['{ valueOf: () => 7 }', '7']] as const;
		const { results } = await run(same, pairs.flatMap(([given, expected]) => [call(`f(${given})`, expected), call(`f(${given})`, expected, { loose: ['kinds'] })]));
		expect(results.map(({ passed }) => passed)).toEqual([[false, true], [false, true], [false, false], [false, true], [false, true], [false, false], [false, false]].flat());
	});

	it('knows expected exceptions and bare truths', async () => {
		const program = functions('class Own extends TypeError {}\nfunction f(d) {\n  if (d === 1) throw new Own("a");\n  return d.a;\n}\n');
		expect(await verdicts(program, [
			call('f(null)', 'TypeError', { raises: true }), call('f(null) ', 'Error', { raises: true }), call('f(null)  ', 'RangeError', { raises: true }), call('f(1)', 'Own', { raises: true }), call('f(1) ', 'TypeError', { raises: true }),
			call('f({ a: 1 })', 'TypeError', { raises: true }), call('f({ a: [] })', 'true', { compare: 'truth' }), call('f({ a: "" })', 'true', { compare: 'truth' }),
		])).toEqual([
			...['passed', 'passed', 'failed'].map((word) => `${word}: raised TypeError: Cannot read properties of null (reading 'a') (line 4)`),
			'passed: raised Own: a (line 3)', 'passed: raised Own: a (line 3)', 'failed: returned 1', 'passed: returned []', "failed: returned ''",
		]);
	});
});

describe('a script', () => {
	it('reads what is typed and prints', async () => {
		const program = script('const a = Number(prompt("a? "));\nconst b = Number(prompt("b? "));\nconsole.log("sum:", a + b);\n');
		const { results } = await run(program, [typing(['3', '4'], 'sum: 7'), typing(['3', '4', ''], 'a? 3\nb? 4\nsum: 7'), typing(['1', '2'], 'a? b? sum: 3'), typing(['1', '1'], 'sum: 3'), typing(['3'], 'sum: 7')]);
		expect(results.map((result) => [verdict(result), result.output, result.prompts])).toEqual([
			['passed: ended', 'a? b? sum: 7\n', [[0, 3], [3, 6]]],
			['passed: ended', 'a? b? sum: 7\n', [[0, 3], [3, 6]]],
			['passed: ended', 'a? b? sum: 3\n', [[0, 3], [3, 6]]],
			['failed: ended', 'a? b? sum: 2\n', [[0, 3], [3, 6]]],
			['failed: waiting-for-input (line 2)', 'a? b? ', [[0, 3], [3, 6]]],
		]);
	});

	it('is the main module, may leave, and may read to the end', async () => {
		const main = 'if (require.main === module) {\n  console.log(1);\n  process.exit(0);\n}\nfunction f() { return 1; }\n';
		expect(await verdicts(script(main), [typing([], '1')])).toEqual(['passed: exited (line 3)']);
		expect((await run(functions(main), [call('f()', '1')])).results[0]).toMatchObject({ passed: true, lines: [0, 4] });
		expect(await verdicts(script('let line;\nwhile ((line = prompt()) !== null) {\n  console.log(line);\n}\n'), [typing(['a', 'b'], 'a\nb')])).toEqual(['passed: ended']);
		expect(await verdicts(script('process.on("exit", () => console.log("bye"));\nconsole.log("hi");\n'), [typing([], 'hi\nbye')])).toEqual(['passed: ended']);
	});

	it('waits for nothing: timers and promises come in their order', async () => {
		const text = 'setTimeout(() => console.log("late"), 100000);\nsetTimeout(() => console.log("soon"), 10);\nPromise.resolve().then(() => console.log("micro"));\nprocess.nextTick(() => console.log("tick"));\nlet n = 0;\nconst id = setInterval(() => {\n  n += 1;\n  console.log("n" + n);\n  if (n === 2) clearInterval(id);\n}, 4);\nconsole.log("first");\n';
		expect((await run(script(text), [typing([], '')])).results[0]?.output).toBe('first\nmicro\ntick\nn1\nn2\nsoon\nlate\n');
	});

	it('fails by what nobody catches, wherever that is', async () => {
		expect(await tell(script('async function main() {\n  await null;\n  throw new TypeError("no");\n}\nmain();\nconsole.log("a");\n'), [typing([], 'a')])).toEqual(['raised TypeError: no (line 3)']);
		expect(await tell(script('setTimeout(() => {\n  undefinedName();\n}, 10);\n'), [typing([], 'a')])).toEqual(['raised ReferenceError: undefinedName is not defined (line 2)']);
		expect(await tell(script('Promise.reject(new Error("lost"));\n'), [typing([], 'a')])).toEqual(['raised Error: lost (line 1)']);
		expect(await tell(script('const p = Promise.reject(new Error("lost"));\nsetTimeout(() => {}, 0);\np.catch(() => console.log("seen"));\n'), [typing([], 'a')])).toEqual(['ended']);
		expect(await tell(script('throw "just text";\n'), [typing([], 'a')])).toEqual(["raised Uncaught: 'just text' (line 1)"]);
	});

	it('tells a wait at the top that never ends', async () => {
		expect(await tell(script('console.log("a");\nawait new Promise(() => {});\nconsole.log("b");\n'), [typing([], 'a')])).toEqual(['exited (line 2)']);
		expect(await tell(functions('function f() {\n  return new Promise(() => {});\n}'), [call('f()', '1')])).toEqual(['returned Promise { <pending> }']);
		expect(await tell(functions('async function g() { return 5; }\nfunction f() {\n  return [g()];\n}'), [call('f()', '1')])).toEqual(['returned [ Promise { 5 } ]']);
	});
});

describe('endings', () => {
	it('tells endless from slow, and tries no other test after it', async () => {
		expect(await tell(functions('function f(n) {\n  while (n !== 0) {\n    n = n - 2;\n  }\n}\n'), [call('f(5)', '0'), call('f(4)', '0')])).toEqual(['endless (line 2)', 'not-run']);
		expect(await tell(functions('function f(xs) {\n  for (const x of xs) {\n    xs.push(x);\n  }\n}\n'), [call('f([1])', '0')])).toEqual(['endless (line 2)']);
		expect(await tell(functions('function f(n) {\n  for (let i = 10; i > 0; i++) n += i;\n  return n;\n}\n'), [call('f(1)', '0')])).toEqual(['endless (line 2)']);
		expect(await tell(functions('function f(n) {\n  do n += 1; while (n > 0)\n  return n;\n}\n'), [call('f(1)', '0')])).toEqual(['endless (line 2)']);
		expect(await tell(script('setInterval(() => {\n  let n = 0;\n}, 10);\n'), [typing([], '')])).toEqual([expect.stringMatching(/^endless/) as string]);
		const slow = await run(functions('function f(n) {\n  return n < 2 ? n : f(n - 1) + f(n - 2);\n}\n'), [call('f(60)', '1')], { timeMs: 700 });
		expect(slow.results.map(told)).toEqual(['slow (line 2)']);
	});

	it('lets a long loop that ends come to its end', async () => {
		const program = functions('function f(n) {\n  let total = 0;\n  for (let i = 0; i < n; i++) {\n    total += i % 2;\n  }\n  while (n > 0) {\n    n -= 1;\n  }\n  return total;\n}\n');
		expect((await run(program, [call('f(4000000)', '2000000')], { timeMs: 30_000 })).results.map(verdict)).toEqual(['passed: returned 2000000']);
		const nested = functions('function f(n) {\n  let total = 0;\n  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) total += 1;\n  return total;\n}\n');
		expect((await run(nested, [call('f(4000)', '16000000')], { timeMs: 30_000 })).results.map(verdict)).toEqual(['passed: returned 16000000']);
	}, 60_000);

	it('knows calls that are too deep', async () => {
		const program = functions('function f(n) {\n  return 1 + f(n + 1);\n}\n');
		const [result] = (await run(program, [call('f(1)', '0')])).results;
		expect(result && told(result)).toBe('raised RangeError: Maximum call stack size exceeded (line 2)');
		expect(result?.ending.kind === 'raised' && result.ending.exception.frames.length).toBe(40);
	});

	it('names what is missing', async () => {
		const about = async (text: string) => {
			const [result] = (await run(functions(text), [call('f()', '1')])).results;
			return result?.ending.kind === 'raised' ? result.ending.exception.about : result?.ending.kind;
		};
		expect(await about('function f() { return missing; }')).toBe('missing');
		expect(await about('function f() { x = x + 1; let x = 1; }')).toBe('x');
		expect(await about('function f() { const o = {}; return o.key.length; }')).toBe('length');
		expect(await about('function f() { return "".size(); }')).toBe('"".size');
		expect(await about('function f() { const n = 1; return n(); }')).toBe('n');
		expect(await about('function f() { const [a] = 5; }')).toBe('5');
		expect(await about('function g() { return 1; }')).toBe('f');
		const { missingModule, startup } = await run(functions('const _ = require("lodash");\nfunction f() {\n  return _.sum([1]);\n}\n'), [call('f()', '1')]);
		expect([missingModule, startup?.type, startup?.line]).toEqual(['lodash', 'Error', 0]);
		expect((await run(script('import chalk from "chalk";\nconsole.log(chalk);\n'), [typing([], '')])).missingModule).toBe('chalk');
	});

	it('keeps the program\'s own lines of a stack, with names', async () => {
		const program = functions('const f = (x) => {\n  return [x].map((y) => g(y));\n};\nclass A {\n  run(x) {\n    return JSON.parse(x);\n  }\n}\nfunction g(x) {\n  return new A().run(x);\n}\n');
		const [result] = (await run(program, [call('f("[")', '1')])).results;
		expect(result?.ending).toMatchObject({ kind: 'raised', exception: { type: 'SyntaxError', line: 5, frames: [{ line: 1, function: 'f' }, { line: 1, function: '(anonymous)' }, { line: 9, function: 'g' }, { line: 5, function: expect.stringMatching(/run$/) as string }] } });
	});

	it('gives the engine\'s message and line', async () => {
		const syntax = async (text: string) => (await run(functions(text), [call('f()', '1')])).syntax;
		expect(await syntax('function f() {\n  let x = ;\n}\n')).toEqual({ message: "Unexpected token ';'", line: 1, column: 10, type: 'SyntaxError' });
		expect(await syntax('function f( {\n  return 1;\n}\n')).toMatchObject({ line: 1, type: 'SyntaxError' });
		expect(await syntax('function f() {\n  return 1;\n')).toMatchObject({ message: 'Unexpected end of input', type: 'SyntaxError' });
		expect(await syntax('console.log("a)\n')).toMatchObject({ message: 'Invalid or unexpected token', line: 0 });
		expect(await syntax('console.log("a"\n')).toMatchObject({ message: 'missing ) after argument list', line: 0 });
		expect(await syntax('const a = 1;\nconst a = 2;\n')).toMatchObject({ message: "Identifier 'a' has already been declared", line: 1 });
		expect(await syntax('function f() {\n  await g();\n}\n')).toMatchObject({ message: expect.stringMatching(/await is only valid in async functions/) as string, line: 1 });
		expect(await syntax('import { a } from "./a.js";\nlet x = ;\n')).toMatchObject({ message: "Unexpected token ';'", line: 1 });
		expect(await syntax(`x = ${'('.repeat(20000)}`)).toMatchObject({ type: expect.stringMatching(/Error/) as string });
	});

	it('knows a test that cannot run from a program that cannot', async () => {
		const program = functions('function f(x) {\n  return x;\n}\n');
		expect(await tell(program, [call('f(', '1'), call('f(1)', '1 +'), call('f(2)', 'unknown'), call('x = 1; y', '1'), call('f(3)', '(() => { while (true) {} })()')])).toEqual([
			'bad-test SyntaxError: Unexpected end of input', 'bad-test The value 1 + that you expect cannot be worked out: SyntaxError: Unexpected end of input',
			'bad-test The value unknown that you expect cannot be worked out: ReferenceError: unknown is not defined', expect.stringMatching(/^bad-test SyntaxError/) as string,
			expect.stringMatching(/^bad-test The value .* cannot be worked out: Stopped/) as string,
		]);
	}, 30_000);
});

describe('texts', () => {
	it.each([
		['unicode', 'function größe(ß) {\n  return "日本🎉" + ß;\n}', 'größe("é")', '"日本🎉é"'], ['carriage returns', 'function f(x) {\r\n  if (x)\r\n    return 1\r\n  return 2\r\n}\r\n', 'f(0)', '2'],
		['a mark at the start', '\ufefffunction f(x) { return x; }', 'f(7)', '7'], ['no semicolons', 'const a = 1\nconst b = 2\nfunction f(x) {\n  const y = x\n  return y + a + b\n}', 'f(7)', '10'],
		['a first line for the shell', '#!/usr/bin/env node\nfunction f(x) { return x; }', 'f(7)', '7'], ['a name like the helper\'s', 'const $$ = 1;\nfunction f($$1) { return $$ + $$1; }', 'f(7)', '8'],
		['strict', '"use strict";\nfunction f(x) { return this === undefined; }', 'f(7)', 'true'], ['not strict', 'function f(x) { y = x; return y; }', 'f(7)', '7'],
		['a comment at the end', 'const f = (x) => x // the end', 'f(7)', '7'], ['a regular expression', 'function f(x) {\n  return /[/"]+/.test(x)\n}', "f('\"')", 'true'],
		['10,000 lines', Array.from({ length: 5000 }, (_, n) => `function f${n}(x) {\n  return x + ${n} }`).join('\n'), 'f4999(1)', '5000'],
	])('%s', async (_, text, example, expected) => {
		expect(await verdicts(functions(text), [call(example, expected)])).toEqual([expect.stringMatching(/^passed/) as string]);
	}, 60_000);

	it('an empty file', async () => {
		expect(await tell(functions(''), [call('f(1)', '1')])).toEqual(['raised ReferenceError: f is not defined (line ?)']);
		expect(await verdicts(script(''), [typing([], '')])).toEqual(['passed: ended']);
	});

	it('is as it was written, where a function shows itself', async () => {
		const text = 'function f(x) {\n  for (const y of [x]) {\n    if (y) return y;\n  }\n}';
		expect(await verdicts(functions(text), [call('f.toString()', JSON.stringify(text)), call('String(Math.max)', '"function max() { [native code] }"')])).toEqual([expect.stringMatching(/^passed/) as string, expect.stringMatching(/^passed/) as string]);
	});
});

describe('modules', () => {
	it('files beside the program, of both kinds', async () => {
		const files = [
			file('helper.js', 'let count = 0;\nexports.g = (x) => x + 1;\nexports.count = () => ++count;\n'), file('math.mjs', 'export const two = 2;\nexport default function (x) { return x * two; }\nexport { two as zwei };\n'),
			file('data.json', '{"a": [1, 2]}'), file('notes.txt', 'a\nb\n'),
		];
		const old = functions('const { g, count } = require("./helper");\nconst fs = require("fs");\nconst data = require("./data.json");\nconst f = () => [g(1), count(), require("./helper.js").count(), data.a.length, fs.readFileSync("notes.txt", "utf8").split("\\n").length];\n', 'f', { files });
		expect(await verdicts(old, [call('f()', '[2, 1, 2, 2, 3]'), call('f() ', '[2, 1, 2, 2, 3]')])).toEqual(['passed: returned [ 2, 1, 2, 2, 3 ]', 'passed: returned [ 2, 1, 2, 2, 3 ]']);
		const newer = functions('import twice, { two, zwei as drei } from "./math.mjs";\nimport * as all from "./math.mjs";\nimport { g } from "./helper.js";\nexport const f = async () => [twice(2), two, drei, all.two, g(1), (await import("./math.mjs")).two];\n', 'f', { files });
		expect(await verdicts(newer, [call('f()', '[4, 2, 2, 2, 2, 2]')])).toEqual(['passed: returned [ 4, 2, 2, 2, 2, 2 ]']);
	});

	it('say what is not there', async () => {
		expect(await tell(functions('const h = require("./helper");\nfunction f() {\n  return 1;\n}\n'), [call('f()', '1')])).toEqual(["raised Error: Cannot find module './helper' (line 1)"]);
		const files = [file('m.mjs', 'export const a = 1;\n'), file('broken.js', 'let x = ;\n')];
		expect(await tell(functions('import { b } from "./m.mjs";\nexport function f() {\n  return b;\n}\n', 'f', { files }), [call('f()', '1')])).toEqual(["raised SyntaxError: The requested module './m.mjs' does not provide an export named 'b' (line 1)"]);
		expect(await tell(functions('const b = require("./broken");\nfunction f() {\n  return b;\n}\n', 'f', { files }), [call('f()', '1')])).toEqual([expect.stringMatching(/^raised SyntaxError: Unexpected token ';'/) as string]);
		expect(await tell(script('import x from "./m.mjs";\nconst y = require("fs");\n', { files: [file('m.mjs', 'export default 1;')] }), [typing([], '')])).toEqual([expect.stringMatching(/^raised ReferenceError: require is not defined/) as string]);
	});

	it('may take from each other in a circle', async () => {
		const files = [file('a.js', 'exports.early = 1;\nconst b = require("./b");\nexports.late = b.seen + 1;\n'), file('b.js', 'exports.seen = require("./a").early;\n')];
		expect(await verdicts(functions('const a = require("./a");\nconst f = () => a.late;\n', 'f', { files }), [call('f()', '2')])).toEqual(['passed: returned 2']);
	});

	it('of the runtime', async () => {
		const program = functions('const assert = require("node:assert");\nconst path = require("path");\nconst util = require("util");\nconst EventEmitter = require("events");\nfunction f() {\n  const e = new EventEmitter();\n  const got = [];\n  e.on("x", (v) => got.push(v));\n  e.emit("x", 3);\n  assert.deepStrictEqual(got, [3]);\n  return [path.join("a", "..", "b.txt"), util.format("%d!", 5), got.length];\n}\n');
		expect(await verdicts(program, [call('f()', '["b.txt", "5!", 1]')])).toEqual(["passed: returned [ 'b.txt', '5!', 1 ]"]);
		expect(await tell(functions('const assert = require("assert");\nfunction f() {\n  assert.strictEqual(1, 2);\n}'), [call('f()', '1')])).toEqual(['raised AssertionError: Expected values to be strictly equal:\n\n1 !== 2\n (line 3)']);
	});
});

describe('values', () => {
	it('are shown as a console does', async () => {
		const shown = async (source: string) => (await tell(functions('class P { constructor() { this.x = 1; } }\nclass E extends P {}\nfunction f(x) { return x; }'), [call(`f(${source})`, '0')]))[0]?.replace(/^returned /, '');
		expect(await shown("['a', \"b'c\", `d\"'`, '\\n']")).toBe("[ 'a', \"b'c\", `d\"'`, '\\n' ]");
		expect(await shown('[undefined, null, -0, NaN, Infinity, 1n, true, Symbol("s")]')).toBe('[ undefined, null, -0, NaN, Infinity, 1n, true, Symbol(s) ]');
		expect(await shown('{ a: 1, "b c": { d: [] }, [Symbol("k")]: 2, get g() { return 1; } }')).toBe("{ a: 1, 'b c': { d: [] }, g: [Getter], [Symbol(k)]: 2 }");
		expect(await shown('new Map([["a", { b: 1 }]])')).toBe("Map(1) { 'a' => { b: 1 } }");
		expect(await shown('new Set([1, "a"])')).toBe("Set(2) { 1, 'a' }");
		expect(await shown('[new P(), new E(), P, f, () => 1, Object.create(null), class Q extends P {}]')).toBe('[ P { x: 1 }, E { x: 1 }, [class P], [Function: f], [Function (anonymous)], [Object: null prototype] {}, [class Q extends P] ]');
		expect(await shown('[new Date(0), /a/g, new Error("no"), new Uint8Array(2), [ , 1]]')).toBe('[ 1970-01-01T00:00:00.000Z, /a/g, [Error: no], Uint8Array(2) [ 0, 0 ], [ <empty>, 1 ] ]');
		expect(await shown('(() => { const a = [1]; a.push(a); return a; })()')).toBe('[ 1, [Circular] ]');
		expect(await shown('Array.from({ length: 100000 }, (_, i) => i)')).toMatch(/^\[ 0, 1, .{1900,1990}\.\.\.( \])?$/);
	});

	it('have a form that answers can be compared with', async () => {
		const results = await runner.evaluate(['[1, "a", null, undefined, true, 2.5, 10n]', 'new Map([["a", 1]])', '({ a: { b: 1 } })', 'new Set([1])', '(() => 1)', '-0'], never);
		expect(results.map((result) => (result.kind === 'value' ? result.value.shape : null))).toEqual([
			{ kind: 'items', of: 'list', items: [
				{ kind: 'number', text: '1', whole: true }, { kind: 'text', value: 'a' }, { kind: 'nothing' }, { kind: 'nothing' }, { kind: 'truth', value: true }, { kind: 'number', text: '2.5', whole: false },
				{ kind: 'number', text: '10', whole: true },
			] },
			{ kind: 'pairs', pairs: [[{ kind: 'text', value: 'a' }, { kind: 'number', text: '1', whole: true }]] },
			{ kind: 'pairs', pairs: [[{ kind: 'text', value: 'a' }, { kind: 'pairs', pairs: [[{ kind: 'text', value: 'b' }, { kind: 'number', text: '1', whole: true }]] }]] },
			{ kind: 'items', of: 'set', items: [{ kind: 'number', text: '1', whole: true }] },
			{ kind: 'opaque', text: '[Function (anonymous)]' },
			{ kind: 'number', text: '-0', whole: true },
		]);
	});

	it('evaluates what a person types', async () => {
		const results = await runner.evaluate(['1 + 1', '[1, "a"', 'unknown', '{ a: [1, null] }', '0.1 + 0.2', '(() => { while (true) {} })()', 'console.log(1)', 'x = 1; y'], never);
		expect(results.map((result) => (result.kind === 'value' ? result.value.shown : `${result.problem.type}: ${result.problem.message}`))).toEqual([
			'2', 'SyntaxError: Unexpected end of input', 'ReferenceError: unknown is not defined', '{ a: [ 1, null ] }', '0.30000000000000004', expect.stringMatching(/^Stopped/) as string, 'undefined', expect.stringMatching(/^SyntaxError/) as string,
		]);
	}, 60_000);
});

describe('one run after the other', () => {
	it('leaves nothing of a program behind for the next', async () => {
		await run(script('Array.prototype.map = null;\nglobalThis.left = 1;\nMath.max = null;\nJSON.stringify = null;\nrequire("fs").writeFileSync("left.txt", "x");\nDate.now = () => 0;\n'), [typing([], '')]);
		const program = functions('function f() {\n  return [[1].map((x) => x + 1)[0], typeof left, Math.max(1, 2), require("fs").readdirSync(".").length, Date.now() > 5];\n}\n');
		expect(await verdicts(program, [call('f()', '[2, "undefined", 2, 0, true]')])).toEqual(["passed: returned [ 2, 'undefined', 2, 0, true ]"]);
	});

	it('runs calls that come at the same time in order', async () => {
		const one = functions('function f() { return 1; }');
		const runs = [run(one, [call('f()', '1')]), run(script('console.log(2)'), [typing([], '2')]), run(one, [call('f()', '1')])];
		expect((await Promise.all(runs)).map(({ results }) => results[0]?.passed)).toEqual([true, true, true]);
	});

	it('says what stops a program without a test', async () => {
		expect((await run(script('const x = null;\nx.length;\n'), [])).startup).toMatchObject({ type: 'TypeError', line: 1 });
		expect((await run(functions('function f() {}\n'), [])).startup).toBeNull();
	});
});
