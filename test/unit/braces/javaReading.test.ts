import { readFileSync } from 'node:fs';
import { Language, Parser } from 'web-tree-sitter';
import { beforeAll, describe, expect, it } from 'vitest';
import { partsOf, sourceOf, walk, type Part, type Program } from '../../../grammars/braces/tree';
import { readProgram } from '../../../grammars/java/reading';

let parser: Parser;
beforeAll(async () => {
	await Parser.init({ wasmBinary: new Uint8Array(readFileSync('dist/grammars/web-tree-sitter.wasm')) });
	parser = new Parser().setLanguage(await Language.load(new Uint8Array(readFileSync('dist/grammars/tree-sitter-java.wasm'))));
});

function read(source: string): Program {
	const tree = parser.parse(source);
	if (!tree) throw new Error('nothing was parsed');
	const program = readProgram(tree.rootNode, source);
	tree.delete();
	return program;
}

function shape(part: Part): string {
	const below = partsOf(part).map(shape);
	return below.length === 0 ? part.kind : `${part.kind}(${below.join(' ')})`;
}

describe('this language is read into the form of all with braces', () => {
	it.each([
		['for (int i = 0; i < xs.length; i++) { total += xs[i]; }', 'for(declare(literal) binary(name member(name)) update(name) block(expression(assign(name index(name name)))))'],
		['for (;;) {}', 'for(block)'],
		['for (int x : xs) { System.out.println(x); }', 'each(name block(expression(call(member(member(name)) name))))'],
		['while (n > 0) n--;', 'while(binary(name literal) expression(update(name)))'],
		['do { n = n - 1; } while (n > 0);', 'do(block(expression(assign(name binary(name literal)))) binary(name literal))'],
		['if (a) { b(); } else if (c) { d(); } else { e(); }', 'if(name block(expression(call(name))) if(name block(expression(call(name))) block(expression(call(name)))))'],
		['switch (x) { case 1: case 2: f(); break; default: g(); }', 'switch(name literal literal expression(call(name)) leave expression(call(name)))'],
		['switch (x) { case 1, 2 -> f(); default -> g(); }', 'switch(name literal literal expression(call(name)) expression(call(name)))'],
		['while (n > 0); ', 'while(binary(name literal) empty)'],
		['public class A extends B { int x = 1; int m(int a, String... s) { return this.x; } }', 'class(declare(literal) function-statement(function(block(return(member(name))))))'],
		['try { f(); } catch (E e) { g(e); } finally { h(); }', 'try(block(expression(call(name))) block(expression(call(name name))) block(expression(call(name))))'],
		['int[] xs = new int[n], ys = {1, 2}; List<Integer> z = new ArrayList<>();', 'declare(new(name) items(literal literal)) declare(new)'],
		['int d = (int) (a / 2.0); f(x -> x * 2);', 'declare(cast(group(binary(name literal)))) expression(call(name lambda(function(binary(name literal)))))'],
	])('%s', (source, expected) => {
		expect(read(source).statements.map(shape).join(' ')).toBe(expected);
	});

	it('every part lies inside the one above it, and after the one before it', () => {
		const source = 'public class Main {\n  static int f(int a) {\n    int b = 0;\n    for (int i = 0; i < a; i++) { if (i % 2 == 0) continue; b += i; }\n    return b;\n  }\n  public static void main(String[] args) { System.out.println(f(3)); }\n}\n';
		const program = read(source);
		expect(program.isWhole).toBe(true);
		for (const part of walk(program)) {
			let at = part.from;
			for (const below of partsOf(part)) {
				expect([below.from >= at, below.to <= part.to, sourceOf(below, source)]).toEqual([true, true, sourceOf(below, source)]);
				at = below.from;
			}
		}
	});
});
