import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProgram } from '../../../grammars/javascript/reading';
import { partsOf, sourceOf, walk, type Part, type Program } from '../../../grammars/braces/tree';
import type { ProgramParser } from '../../../extension/code/parser';
import { parserOf } from '../code/helpers';

const parsers = new Map<string, ProgramParser>();
beforeAll(async () => {
	for (const id of ['javascript', 'typescript']) parsers.set(id, await parserOf(id));
});
afterAll(() => parsers.forEach((parser) => parser.dispose()));

function read(source: string, language = 'javascript'): Program {
	const parser = parsers.get(language);
	if (!parser) throw new Error(language);
	return parser.piece(source, (root) => readProgram(root, source));
}

/** The parts as words, to compare at a glance: the kind of each, and below it those of its parts. */
function shape(part: Part): string {
	const below = partsOf(part).map(shape);
	return below.length === 0 ? part.kind : `${part.kind}(${below.join(' ')})`;
}

describe('programs with braces are read into one form', () => {
	it.each([
		['for (let i = 0; i < xs.length; i++) { total += xs[i]; }', 'for(declare(literal) binary(name member(name)) update(name) block(expression(assign(name index(name name)))))'],
		['for (;;) {}', 'for(block)'],
		['for (i = 0; ; ) f(i);', 'for(expression(assign(name literal)) expression(call(name name)))'],
		['for (const x of xs) { console.log(x); }', 'each(name block(expression(call(member(name) name))))'],
		['while (n > 0) n--;', 'while(binary(name literal) expression(update(name)))'],
		['do { n = n - 1 } while (n)', 'do(block(expression(assign(name binary(name literal)))) name)'],
		['if (a) { b(); } else if (c) { d(); } else { e(); }', 'if(name block(expression(call(name))) if(name block(expression(call(name))) block(expression(call(name)))))'],
		['switch (x) { case 1: f(); break; default: g(); }', 'switch(name literal expression(call(name)) leave expression(call(name)))'],
		['const f = (a, b = 2) => a + b;', 'declare(lambda(function(literal binary(name name))))'],
		['export function f(n) { return n ? 1 : -1; }', 'function-statement(function(block(return(choice(name literal unary(literal))))))'],
		['class A extends B { x = 1; m() { return this.x } }', 'class(declare(literal) function-statement(function(block(return(member(name))))))'],
		['try { f() } catch (e) { g(e) } finally { h() }', 'try(block(expression(call(name))) block(expression(call(name name))) block(expression(call(name))))'],
		['const t = `a ${b} c`, o = { k: 1, s, m() {} };', 'declare(template(name) pairs(name literal name name lambda(function(block))))'],
		["import { a as b } from 'c';", 'import'],
	])('%s', (source, expected) => {
		expect(read(source).statements.map(shape).join(' ')).toBe(expected);
	});

	it('with types too', () => {
		expect(read('function f(n: number, s?: string): number { return (n as any) + s!; }\ninterface A { x: number }\nenum E { A }', 'typescript').statements.map(shape).join(' '))
			.toBe('function-statement(function(block(return(binary(group(cast(name)) name))))) type type');
		const [f] = read('const f = (n: number): number => n;', 'typescript').statements;
		const lambda = f?.kind === 'declare' ? f.variables[0]?.value : null;
		expect(lambda?.kind === 'lambda' && [lambda.function.name?.text, lambda.function.parameters[0]?.type?.text]).toEqual(['f', ': number']);
	});

	it('a comment behind a statement without a semicolon is no part of it', () => {
		const source = 'add(1) // one\nconst a = 2 // two\nreturn a // three\n';
		expect(read(source).statements.map((part) => sourceOf(part, source))).toEqual(['add(1)', 'const a = 2', 'return a']);
	});

	it('every part lies inside the one above it, and after the one before it', () => {
		const source = 'function f(a, b = 1) {\n  for (let i = 0; i < a; i++) { if (i % 2 === 0) continue; b += i; }\n  return [a, b].map((x) => x * 2);\n}\nconsole.log(f(3));\n';
		for (const part of walk(read(source))) {
			let at = part.from;
			for (const below of partsOf(part)) {
				expect([below.from >= at, below.to <= part.to, sourceOf(below, source)]).toEqual([true, true, sourceOf(below, source)]);
				at = below.from;
			}
		}
	});

	it('a program with an error is read as far as it goes', () => {
		expect([read('function f( { return 1 }\nlet x = 2;').isWhole, read('let x = 2;').isWhole]).toEqual([false, true]);
	});
});
