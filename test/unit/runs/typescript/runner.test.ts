import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Program } from '../../../../extension/runs/runner';
import type { Test, Trace } from '../../../../extension/words';
import { call, file, functions, never, newRunner, script, startPatience, told, typing, verdict } from './sandbox';

const runner = newRunner();
beforeAll(() => runner.warm(), startPatience);
afterAll(() => runner.dispose());

const run = (program: Program, tests: readonly Test[]) => runner.run(program, tests, never);
const verdicts = async (program: Program, tests: readonly Test[]) => (await run(program, tests)).results.map(verdict);
const findings = async (text: string, more: Partial<Program> = {}) => ((await run(functions(text, 'f', more), [])).findings ?? []).map(({ line, code, message }) => `${line + 1} ${code} ${message}`);

describe('a program with types', () => {
	it.each([
		['annotations', 'type Pair<T> = [T, T];\ninterface P { x: number; y?: string }\nfunction f<T extends number>(this: void, p: P, n?: T, ...rest: readonly number[]): Pair<number> {\n  let total: number | undefined = p.x;\n  const g = <U,>(u: U): U => u;\n  return [g<number>(total!), rest.length];\n}', 'f({ x: 1 }, 2, 3)', '[1, 1]'],
		['casts', 'function f(x: unknown): number {\n  const y = x as any as { n: number }\n  ;[1].map((z) => z)\n  const w = <any>y satisfies unknown\n  return (w.n as number) + (y.n)!\n}', 'f({ n: 2 })', '4'],
		['a cast before a bracket', 'function f(x: unknown) {\n  let n = x as number\n  [1].forEach((y) => { n += y })\n  return n\n}', 'f(1)', '2'],
		['classes', 'abstract class A<T> {\n  declare hidden: string;\n  protected abstract name(): string;\n  [key: string]: any;\n  static readonly count: number = 2;\n  private n?: number = 1;\n  get(x: T): T;\n  get(x: T, y?: T): T {\n    return x;\n  }\n}\nclass B extends A<number> implements Iterable<number> {\n  override name() { return "b"; }\n  *[Symbol.iterator](): Iterator<number> { yield A.count; }\n}\nconst f = () => [new B().get(3), new B().name(), ...new B(), "hidden" in new B()];', 'f()', '[3, "b", 2, false]'],
		['parameters that are fields', 'class A {\n  constructor(private readonly x: number, public y = 2, z?: string) {}\n  sum() { return this.x + this.y; }\n}\nclass B extends A {\n  constructor(protected w: number) {\n    super(1)\n    this.w += 1\n  }\n}\nconst f = () => [new A(1).sum(), new B(5).w, Object.keys(new A(1))];', 'f()', '[3, 6, ["x", "y"]]'],
		['enumerations', 'enum Color { Red, Green = 5, Blue }\nconst enum Word { A = "a" }\nexport enum Given {\n  // one a line\n  One = 1,\n  Two,\n}\nfunction f(c: Color): (string | number)[] {\n  return [c, Color[5], Color.Blue, Word.A, Given.Two];\n}', 'f(Color.Red)', '[0, "Green", 6, "a", 2]'],
		['namespaces', 'namespace N {\n  export const a: number = 1;\n}\nfunction f(): number {\n  return N.a;\n}', 'f()', '1'],
		['decorators', 'function twice(target: any, key: string, found: PropertyDescriptor) {\n  const before = found.value;\n  found.value = function (n: number) { return before.call(this, n) * 2; };\n}\nclass A {\n  @twice\n  get(n: number): number { return n; }\n}\nconst f = () => new A().get(2);', 'f()', '4'],
		['guards and overloads', 'function isText(x: unknown): x is string { return typeof x === "string"; }\nfunction f(x: string): number;\nfunction f(x: number): number;\nfunction f(x: string | number): number {\n  return isText(x) ? x.length : x;\n}\ndeclare const other: number;\ndeclare global { interface Array<T> { mine(): void } }\nexport type { };', 'f("abc")', '3'],
		['a test with types', 'function f<T>(x: T): T { return x; }', 'f<number>(3 as number)', '3'],
		['functions of all shapes', 'const f = async <T,>(x: Promise<T>, y: (a: T) => Promise<T> = async (a: T): Promise<T> => a): Promise<T> => { const { z = 1 }: { z?: number } = {}; return y(await x); };', 'f(Promise.resolve(4))', '4'],
	])('%s', async (_, text, source, expected) => {
		expect(await verdicts(functions(text), [call(source, expected)])).toEqual([expect.stringMatching(/^passed/) as string]);
	});

	it('keeps its lines, also in an error, and where types become code', async () => {
		const text = 'interface P {\n  x: number;\n}\nenum Color {\n  Red,\n}\nclass A {\n  constructor(\n    private x: number,\n  ) {}\n  go(): number {\n    return (null as any).length;\n  }\n}\nfunction f(): number {\n  return new A(1).go();\n}\n';
		const [result] = (await run(functions(text), [call('f()', '1')])).results;
		expect(result?.ending).toMatchObject({ kind: 'raised', exception: { line: 11, frames: [{ line: 15, function: 'f' }, { line: 11 }] } });
		expect(result?.lines).toEqual(expect.arrayContaining([11, 15]));
		const spaced = 'namespace N {\n\n  export const a = 1;\n\n}\n\n\nfunction f(): number {\n\n  return (null as any).x + N.a;\n}\n';
		expect((await run(functions(spaced), [call('f()', '1')])).results.map(told)).toEqual(["raised TypeError: Cannot read properties of null (reading 'x') (line 10)"]);
	});

	it('that cannot be read says where and why', async () => {
		const syntax = async (text: string) => (await run(functions(text), [call('f()', '1')])).syntax;
		expect(await syntax('let x: number = ;\n')).toEqual({ message: 'Expression expected.', line: 0, column: 16, type: 'SyntaxError' });
		expect(await syntax('function f(x: number {\n  return x;\n}\n')).toMatchObject({ line: 0, message: "',' expected." });
		expect(await syntax('const a: number = 1;\nconst a: number = 2;\n')).toMatchObject({ line: 1, message: "Identifier 'a' has already been declared" });
	});

	it('takes from files beside it, and not what is there for its type alone', async () => {
		const files = [
			file('shapes.ts', 'export interface Shape { r: number }\nexport type Name = string;\nexport const area = (s: Shape): number => s.r * 3;\nexport default class Circle {}\n'), file('plain.js', 'exports.two = 2;\n'),
			file('types.d.ts', 'export interface Far {}\n'),
		];
		const text = 'import Circle, { Shape, area, type Name } from "./shapes";\nimport { Far } from "./types";\nimport type { Other } from "./nowhere";\nimport { two } from "./plain.js";\nimport * as all from "./shapes.ts";\nconst s: Shape = { r: 2 };\nlet c: Circle | Far | undefined;\nconsole.log(area(s), two, all.area({ r: 1 }));\nexport { s };\n';
		expect(await verdicts(script(text, { files }), [typing([], '6 2 3')])).toEqual(['passed: ended']);
	});
});

describe('what the compiler says', () => {
	it('comes with the run and stops nothing', async () => {
		const { findings: found, results } = await run(functions('function f(n: number): string {\n  return n * 2;\n}\nconst x: number = f(1);\n'), [call('f(2)', '4')]);
		expect(results.map(verdict)).toEqual(['passed: returned 4']);
		expect(found).toEqual([
			{ line: 1, code: 'TS2322', message: "Type 'number' is not assignable to type 'string'." },
			{ line: 3, code: 'TS2322', message: "Type 'string' is not assignable to type 'number'." },
		]);
	});

	it('is about the program\'s own mistakes alone', async () => {
		expect(await findings('import _ from "lodash";\nimport fs from "fs";\nconst rl = require("readline").createInterface({ input: process.stdin });\nfunction f(n) {\n  document.title = prompt("a") ?? "";\n  return _.sum(n) + fs.readFileSync(0);\n}\n')).toEqual([]);
		expect(await findings('function f(n: { a?: { b: number } }) {\n  return n.a.b + n.c;\n}\n')).toEqual(["2 TS18048 'n.a' is possibly 'undefined'.", "2 TS2339 Property 'c' does not exist on type '{ a?: { b: number; } | undefined; }'."]);
		expect(await findings('let n: number = "a";\n', { files: [file('other.ts', 'let n: string = 5;\n')] })).toEqual(["1 TS2322 Type 'string' is not assignable to type 'number'."]);
	});

	it('is as strict as the settings beside the program ask for', async () => {
		const text = 'function f(n) {\n  const xs: number[] = [];\n  return xs[n].toFixed();\n}\n';
		expect(await findings(text)).toEqual([]);
		expect(await findings(text, { files: [file('tsconfig.json', '{ "compilerOptions": { "noImplicitAny": true, "noUncheckedIndexedAccess": true, "outDir": "x" } }')] })).toEqual([
			"1 TS7006 Parameter 'n' implicitly has an 'any' type.", "3 TS2532 Object is possibly 'undefined'.",
		]);
		expect(await findings('let n: number = null;\n', { files: [file('tsconfig.json', '{ "compilerOptions": { "strict": false } }')] })).toEqual([]);
	});
});

it('a trace shows the program as it is written', async () => {
	const written = ({ steps }: Trace) => steps.map(({ activation, event, line, changed }) => `${activation} ${event} ${line + 1}:${Object.entries(changed).map(([name, { shown }]) => ` ${name}=${shown}`).join('')}`);
	const trace = await runner.trace(functions('interface P {\n  x: number;\n}\nclass A {\n  constructor(private x: number) {}\n  add(p: P): number {\n    const sum = this.x + p.x;\n    return sum;\n  }\n}\n'), call('a.add({ x: 2 } as P)', '3', { before: 'const a: A = new A(1);' }), never);
	expect(written(trace)).toEqual(['0 line 5: x=1', '0 return 5: this.x=1', '1 line 7: p={ x: 2 } this.x=1', '1 line 8: sum=3', '1 return 8:']);
});

it('versions are tried, also such as cannot be read', async () => {
	const base = 'interface P { x: number }\nenum E { A }\nfunction f(p: P): number {\n  return p.x - 1 + E.A;\n}\n';
	const tests = [call('f({ x: 1 })', '2'), call('f({ x: 5 })', '6')];
	const found = await runner.attempt(functions(base), [base, base.replace('- 1', '+ 1'), base.replace('- 1', '+'), base.replace(': P', ': {')], { tests, budgets: [1000, 1000], decisive: 2 }, never);
	expect(found.map(({ passed, broken }) => [passed.join(), broken])).toEqual([['false,false', null], ['true,true', null], ['false,false', null], ['false,false', 2]]);
});

it('evaluates what a person types', async () => {
	const results = await runner.evaluate(['1 + 1 as number', '[1, "a"', '({ a: 1 } satisfies object)'], never);
	expect(results.map((result) => (result.kind === 'value' ? result.value.shown : `${result.problem.type}: ${result.problem.message}`))).toEqual(['2', expect.stringMatching(/^SyntaxError: /) as string, '{ a: 1 }']);
});
