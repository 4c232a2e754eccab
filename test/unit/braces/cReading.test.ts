import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ParsePiece } from '../../../extension/code/language';
import { createPieceParser } from '../../../extension/code/parser';
import { grammarFolder } from '../../../extension/code/parserFiles.node';
import { readProgram as readC } from '../../../grammars/c/reading';
import { readProgram as readCpp } from '../../../grammars/cpp/reading';
import { partsOf, sourceOf, walk, type Declare, type FunctionPart, type Part, type Program, type Statement } from '../../../grammars/braces/tree';

let c: ParsePiece;
let cpp: ParsePiece;
beforeAll(async () => {
	const files = grammarFolder(resolve('dist/grammars'));
	c = await createPieceParser('tree-sitter-c.wasm', files);
	cpp = await createPieceParser('tree-sitter-cpp.wasm', files);
});

const inC = (source: string): Program => c(source, (root) => readC(root, source));
const inCpp = (source: string): Program => cpp(source, (root) => readCpp(root, source));

function shape(part: Part): string {
	const below = partsOf(part).map(shape);
	return below.length === 0 ? part.kind : `${part.kind}(${below.join(' ')})`;
}
const shapes = (program: Program) => program.statements.map(shape).join(' ');
const inside = (program: Program): readonly Statement[] => {
	const [first] = program.statements;
	const body = first?.kind === 'function-statement' ? first.function.body : null;
	return body?.kind === 'block' ? body.statements : [];
};
const body = (read: (source: string) => Program, source: string) => inside(read(`void f() { ${source} }`)).map(shape).join(' ');

const both: readonly (readonly [string, string])[] = [
	['for (int i = 0; i < n; i++) { total += xs[i]; }', 'for(declare(literal) binary(name name) update(name) block(expression(assign(name index(name name)))))'],
	['for (;;) {}', 'for(block)'],
	['for (i = 0, j = 1; ; ) f(i);', 'for(expression(sequence(assign(name literal) assign(name literal))) expression(call(name name)))'],
	['while (n > 0) n--;', 'while(binary(name literal) expression(update(name)))'],
	['while (n > 0); n = 1;', 'while(binary(name literal) empty) expression(assign(name literal))'],
	['do { n = n - 1; } while (n);', 'do(block(expression(assign(name binary(name literal)))) name)'],
	['if (a) { b(); } else if (c) d(); else { e(); }', 'if(name block(expression(call(name))) if(name expression(call(name)) block(expression(call(name)))))'],
	['switch (x) { case 1: case 2: f(); break; default: g(); }', 'switch(name literal literal expression(call(name)) leave expression(call(name)))'],
	['int a[5], m[2][3] = {{1, 2}, {3}}, *p = &x, n;', 'declare(items(items(literal literal) items(literal)) unary(name))'],
	['char s[] = "hi", ch = \'a\';', 'declare(literal literal)'],
	['p->x = *q + s.y[0] + (int) 3.5;', 'expression(assign(member(name) binary(binary(unary(name) index(member(name) literal)) cast(literal))))'],
	['x = a ? 1 : -1, y = !b;', 'expression(sequence(assign(name choice(name literal unary(literal))) assign(name unary(name))))'],
	['out: return sizeof(int) * n + sizeof a;', 'labelled(return(binary(binary(unary(other) name) unary(name))))'],
];

describe('both languages are read into the form of all with braces', () => {
	it.each(both)('%s', (source, expected) => {
		expect([body(inC, source), body(inCpp, source)]).toEqual([expected, expected]);
	});

	it('what stands outside of functions', () => {
		const source = '#include <stdio.h>\n#define N 10\n#define SQ(x) ((x) * (x))\nstruct P { int x, y; };\ntypedef struct Node { int value; struct Node *next; } Node;\nenum E { A, B = 3 };\ntypedef int number;\nint f(int n);\nint g = 5;\n#ifdef X\nint h;\n#endif\n';
		expect(shapes(inC(source))).toBe('import declare(literal) other-statement class(declare) class(declare declare) class(declare declare(literal)) type function-statement(function) declare(literal) other-statement(declare)');
		const named = inC(source).statements.flatMap((each) => (each.kind === 'class' ? `${each.word} ${each.name?.text}` : each.kind === 'import' ? each.source : each.kind === 'type' ? each.name?.text : []));
		expect(named).toEqual(['stdio.h', 'struct P', 'struct Node', 'enum E', 'number']);
	});

	it('functions with what they take and give back', () => {
		const told = (f: FunctionPart) => [f.returns?.text, f.owner, f.name?.text, f.parameters.map(({ name, type }) => `${type?.text}|${name?.text}`), f.words];
		const functions = (program: Program) => program.statements.flatMap((each) => (each.kind === 'other-statement' && each.type === 'template_declaration' ? each.parts : [each])).flatMap((each) => (each.kind === 'function-statement' ? [told(each.function)] : []));
		expect(functions(inC('static const char *name(int n, char *argv[], int (*cmp)(int, int)) { return 0; }\nint main(void) { return 0; }\nunsigned int h(double);\nint (*chosen(void))(int) { return 0; }\n'))).toEqual([
			['const char *', null, 'name', ['int|n', 'char * []|argv', 'int (*|cmp'], ['static']], ['int', null, 'main', [], []], ['unsigned int', null, 'h', ['double|undefined'], []], [undefined, null, 'chosen', [], []],
		]);
		expect(functions(inCpp('template <typename T> T mx(const T &a, T b = 1) { return a; }\nvoid A::out() const { }\nstd::vector<int> &ref(int &x) { return v; }\nauto f() -> int { return 1; }\n'))).toEqual([
			['T', null, 'mx', ['const T &|a', 'T|b'], []], ['void', 'A', 'out', [], ['const']], ['std::vector<int> &', null, 'ref', ['int &|x'], []], ['auto', null, 'f', [], []],
		]);
	});

	it('variables with their type, stars and rows', () => {
		const told = (declare: Declare) => declare.variables.map(({ name, type, stars }) => `${declare.how.text} / ${name?.text} / ${type?.text} / ${stars}`);
		const variables = (program: Program) => inside(program).flatMap((each) => (each.kind === 'declare' ? told(each) : []));
		expect(variables(inC('void f() { static const int n = 1, xs[2][3], *p, **q; struct P s; unsigned long z; }'))).toEqual([
			'static const int / n / static const int / 0', 'static const int / xs / [2][3] / 0', 'static const int / p / static const int / 1', 'static const int / q / static const int / 2', 'struct P / s / struct P / 0', 'unsigned long / z / unsigned long / 0',
		]);
		expect(variables(inCpp('void f() { std::vector<int> v(5), w{1, 2}; string t(s); auto &r = v; }'))).toEqual([
			'std::vector<int> / v / std::vector<int> / 0', 'std::vector<int> / w / std::vector<int> / 0', 'string / t / string / 0', 'auto / r / auto / 0',
		]);
	});

	it.each([
		['for (auto &e : v) { cout << e << " "; }', 'each(name block(expression(binary(binary(name name) literal))))'],
		['try { throw runtime_error("x"); } catch (const exception &e) { g(e); } catch (...) { }', 'try(block(throw(call(name literal))) block(expression(call(name name))) block)'],
		['int *p = new int[5]; delete[] p; p = nullptr;', 'declare(new(literal)) expression(unary(name)) expression(assign(name literal))'],
		['sort(v.begin(), v.end(), [&](int a, int b) { return a < b; });', 'expression(call(name call(member(name)) call(member(name)) lambda(function(block(return(binary(name name)))))))'],
		['vector<int> v{1, 2}, w(5, 0); auto [q, r] = t;', 'declare(items(literal literal) new(literal literal)) declare(name)'],
		['std::cout << static_cast<int>(3.5) + int(x);', 'expression(binary(member(name) binary(cast(literal) cast(name))))'],
		['while (cin >> x) {} if (int k = x) { k++; }', 'while(binary(name name) block) if(other(name) block(expression(update(name))))'],
	])('the younger one too: %s', (source, expected) => {
		expect(body(inCpp, source)).toBe(expected);
	});

	it('classes with fields and methods', () => {
		expect(shapes(inCpp('class A : public B { public: A(int x) : x(x) {} virtual ~A() = default; int get() const { return x; } void out(); private: int x = 0; vector<int> xs; };\nnamespace n { int h() { return 1; } }')))
			.toBe('class(other-statement function-statement(function(block)) function-statement(function) function-statement(function(block(return(name)))) function-statement(function) other-statement declare(literal) declare) other-statement(function-statement(function(block(return(literal)))))');
		const [a] = inCpp('class A : public B { public: A() {} };').statements;
		expect(a?.kind === 'class' && [a.name?.text, a.above?.text, a.members.filter(({ kind }) => kind !== 'other-statement').map((each) => each.kind === 'function-statement' && [each.function.owner, each.function.name?.text])]).toEqual(['A', 'B', [['A', 'A']]]);
	});

	it('every part lies inside the one above it, and after the one before it', () => {
		const source = '#define N 3\nint f(int a, int b[]) {\n  for (int i = 0; i < a; i++) { if (i % 2 == 0) continue; b[i] += i; }\n  return a ? b[0] : (int) 2.5;\n}\nint main() { int xs[N] = {1, 2}; printf("%d\\n", f(3, xs)); do { N; } while (0); }\n';
		for (const program of [inC(source), inCpp(source)]) {
			for (const part of walk(program)) {
				let at = part.from;
				for (const below of partsOf(part)) {
					expect([below.from >= at, below.to <= part.to, sourceOf(below, source)]).toEqual([true, true, sourceOf(below, source)]);
					at = below.from;
				}
			}
		}
	});

	it('a program with an error is read as far as it goes', () => {
		expect([inC('int f( { return 1; }\nint x = 2;').isWhole, inC('int x = 2;').isWhole, inCpp('int x = ;').isWhole]).toEqual([false, true, false]);
	});
});
