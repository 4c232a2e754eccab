import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { never, newRunner, script, startPatience, typing, verdict } from './sandbox';

const runner = newRunner();
beforeAll(() => runner.warm(), startPatience);
afterAll(() => runner.dispose());

const resultOf = async (text: string, typed: readonly string[], expected = '') => {
	const [result] = (await runner.run(script(text), [typing(typed, expected)], never)).results;
	if (!result) throw new Error('no result');
	return result;
};
const output = async (text: string, typed: readonly string[] = []) => (await resultOf(text, typed)).output;
const rl = 'const readline = require("readline");\nconst rl = readline.createInterface({ input: process.stdin, output: process.stdout });\n';

describe('what is typed and printed', () => {
	it.each([
		['console.log("😀");\nconst n = prompt("n? ");\nconsole.log("hi " + n)', ['Bo'], '😀\nhi Bo', true],
		['const n = prompt("😀? ");\nconst m = prompt("🎉? ");\nconsole.log(n + m + "😀")', ['a', 'b'], '😀? a\n🎉? b\nab😀', true],
		['const a = prompt();\nconst b = prompt("b? ");\nconsole.log(b)', ['3', '4'], 'b? 4\n4', true],
		['const a = prompt();\nconst b = prompt("b? ");\nconsole.log(b)', ['3', '4'], '3\nb? 4\n4', true],
		['const a = prompt();\nconst b = prompt("b? ");\nconsole.log(b)', ['3', '4'], 'b? 3\n4', false],
		[`${rl}rl.question("a? ", (a) => {\n  rl.question("b? ", (b) => {\n    console.log(Number(a) + Number(b));\n    rl.close();\n  });\n});`, ['3', '4'], 'a? 3\nb? 4\n7', true],
		[`${rl}rl.on("line", (line) => console.log(line * 2)).on("close", () => console.log("end"));`, ['3', '4'], '6\n8\nend', true],
		[`${rl}rl.setPrompt("> ");\nrl.prompt();\nrl.on("line", (line) => {\n  console.log(line + "!");\n  rl.prompt();\n});`, ['a', 'b'], '> a\na!\n> b\nb!\n>', true],
		['const readline = require("readline/promises");\nconst rl = readline.createInterface({ input: process.stdin });\n(async () => {\n  const a = await rl.question("a? ");\n  console.log(a);\n  rl.close();\n})();', ['3'], 'a? 3\n3', true],
		['import readline from "node:readline";\nconst rl = readline.createInterface({ input: process.stdin });\nlet sum = 0;\nfor await (const line of rl) sum += Number(line);\nconsole.log(sum);', ['3', '4'], '7', true],
		['const lines = require("fs").readFileSync(0, "utf8").trim().split("\\n");\nconsole.log(lines.length);', ['3', '4'], '2', true],
		['const text = require("fs").readFileSync("/dev/stdin").toString();\nconsole.log(text.split("\\n")[1]);', ['3', '4'], '4', true],
		['let data = "";\nprocess.stdin.on("data", (chunk) => (data += chunk));\nprocess.stdin.on("end", () => console.log(data.length));', ['3', '4'], '4', true],
		['const ask = require("prompt-sync")();\nconsole.log(ask("n? ") * 2);', ['3'], 'n? 3\n6', true],
		['const rs = require("readline-sync");\nconsole.log(rs.questionInt("n? ") + 1);', ['3'], 'n? 3\n4', true],
	])('%j with %j, expecting %j: %s', async (text, typed, expected, passes) => {
		expect(verdict(await resultOf(text, typed, expected))).toBe(`${passes ? 'passed' : 'failed'}: ended`);
	});

	it('tells where every question stands', async () => {
		expect((await resultOf('console.log("😀");\nprompt();\nprompt("b? ");\n', ['3', '4'])).prompts).toEqual([[3, 3], [3, 6]]);
	});

	it.each([
		['prompt', 'const a = prompt("a? ");\nconst b = prompt("b? ");\n', /^waiting-for-input \(line 2\)/],
		['a question', `${rl}rl.question("a? ", () => {\n  rl.question("b? ", () => {});\n});`, /^waiting-for-input \(line 4\)/],
		['a promised question', 'import { createInterface } from "readline/promises";\nconst rl = createInterface({ input: process.stdin });\nawait rl.question("a? ");\nawait rl.question("b? ");\n', /^waiting-for-input \(line 4\)/],
	])('%s with nothing more typed waits', async (_, text, ending) => {
		expect(verdict(await resultOf(text, ['1'])).replace('failed: ', '')).toMatch(ending);
	});
});

describe('what a console prints', () => {
	it.each([
		['console.log("a", 1, true, null, undefined, -0, 5n, Symbol("s"))', 'a 1 true null undefined -0 5n Symbol(s)'],
		['console.log()', ''],
		['console.log("%s is %d years, %i, %f, %j %o %O %%", "Bo", 4.5, 4.5, "1.5", { a: 1 }, [1], [2], "rest")', "Bo is 4.5 years, 4, 1.5, {\"a\":1} [ 1, [length]: 1 ] [ 2 ] % rest"],
		['console.log([1, 2, 3], ["a"], { a: 1, b: { c: { d: { e: 1 } } } })', "[ 1, 2, 3 ] [ 'a' ] { a: 1, b: { c: { d: [Object] } } }"],
		['console.log([1, 2, 3, 4, 5, 6, 7])', '[\n  1, 2, 3, 4,\n  5, 6, 7\n]'],
		['console.log(new Map([["a", 1]]), new Set([1]), [undefined, null])', "Map(1) { 'a' => 1 } Set(1) { 1 } [ undefined, null ]"],
		['class P { constructor() { this.x = 1; } }\nconsole.log(new P(), P, () => 1, function f() {})', 'P { x: 1 } [class P] [Function (anonymous)] [Function: f]'],
		['console.log({ name: "a".repeat(40), other: "b".repeat(40) })', `{\n  name: '${'a'.repeat(40)}',\n  other: '${'b'.repeat(40)}'\n}`],
		['console.log("a\\nb", ["a\\nb"])', "a\nb [ 'a\\nb' ]"],
		['console.log(Promise.resolve(5), (async () => { throw 1; })().catch(() => {}), new Promise(() => {}))', 'Promise { 5 } Promise { <pending> } Promise { <pending> }'],
		['console.log([Promise.resolve(1)])', '[ Promise { 1 } ]'],
		['console.error("e"); console.warn("w"); console.info("i"); console.debug("d")', 'e\nw\ni\nd'],
		['console.assert(1 === 1, "no"); console.assert(false, "bad %s", "x"); console.assert(false); console.assert(0, { a: 1 })', 'Assertion failed: bad x\nAssertion failed\nAssertion failed: { a: 1 }'],
		['console.group("g"); console.log("a\\nb"); console.groupEnd(); console.log("c")', 'g\n  a\n  b\nc'],
		['console.count(); console.count("x"); console.count()', 'default: 1\nx: 1\ndefault: 2'],
		['console.table([{ a: 1, b: "x" }, { a: 2 }])', "┌─────────┬───┬─────┐\n│ (index) │ a │ b   │\n├─────────┼───┼─────┤\n│ 0       │ 1 │ 'x' │\n│ 1       │ 2 │     │\n└─────────┴───┴─────┘"],
		['console.table([1, 2])', '┌─────────┬────────┐\n│ (index) │ Values │\n├─────────┼────────┤\n│ 0       │ 1      │\n│ 1       │ 2      │\n└─────────┴────────┘'],
		['process.stdout.write("a"); process.stdout.write("b\\n"); console.log(process.argv.length)', 'ab\n2'],
		['console.dir({ a: { b: 1 } })', '{ a: { b: 1 } }'],
		['console.log(new Proxy({ a: 1 }, { get() { throw new Error("asked"); } }))', '{ a: 1 }'],
		['alert("hi")', 'hi'],
		['console.log(structuredClone({ a: [1, new Map([[1, 2]])] }))', '{ a: [ 1, Map(1) { 1 => 2 } ] }'],
		['Array.prototype.map = null; Array.prototype.join = () => "no"; Object.prototype.extra = 1; console.log([1, { a: 2 }])', '[ 1, { a: 2 } ]'],
	])('%j', async (text, expected) => {
		expect(await output(text)).toBe(`${expected}\n`);
	});

	it('an error with the program\'s own lines', async () => {
		expect(await output('function f() {\n  return new TypeError("no");\n}\nconsole.log(f());\n')).toBe('TypeError: no\n    at f (/home/student/program.js:2)\n    at /home/student/program.js:4\n');
	});
});

describe('files', () => {
	it('are beside the program, and what is written is gone with the test', async () => {
		const text = 'const fs = require("fs");\nconsole.log(fs.existsSync("a.txt"));\nfs.writeFileSync("a.txt", "1");\nfs.appendFileSync("a.txt", "2\\n");\nconsole.log(fs.readFileSync("a.txt", "utf8"));\ntry {\n  fs.readFileSync("none.txt");\n} catch (error) {\n  console.log(error.code, error.message);\n}\n';
		const found = (await runner.run(script(text), [typing([], ''), typing(['x'], '')], never)).results.map((result) => result.output);
		expect(found).toEqual(Array(2).fill("false\n12\n\nENOENT ENOENT: no such file or directory, open 'none.txt'\n"));
	});
});
