import { afterAll, describe, expect, it } from 'vitest';
import { applyEdits } from '../../../extension/code/edits';
import { repair } from '../../../grammars/c/repair';
import { call, never, startPatience } from '../runs/sandbox';
import { functionsIn, hasTool, newCRunner } from '../runs/toolchains';
import { plain } from './repairing';

const isHere = await hasTool(['gcc', 'clang', 'cc']);
const runner = newCRunner();
afterAll(() => runner.dispose());

const program = functionsIn('program.c');
const plan = { tests: [call('f(1)', '1')], budgets: [2000], decisive: 1 };

const f = (...lines: readonly string[]) => ['#include <stdio.h>', 'int f(int n) {', ...lines.map((line) => `    ${line}`), '}', ''].join('\n');

/** A slip, the text that the compiler does not take, and what was meant. */
const slips: readonly (readonly [string, string, string])[] = [
	['a semicolon that is missing', f('int a = n', 'return a;'), f('int a = n;', 'return a;')],
	['one in front of a comment', f('int a = n // first', 'return a;'), f('int a = n; // first', 'return a;')],
	['a parenthesis that is missing', f('if (n > 1 {', '    n--;', '}', 'return n;'), f('if (n > 1) {', '    n--;', '}', 'return n;')],
	['a parenthesis of a call', f('printf("Hi";', 'return n;'), f('printf("Hi");', 'return n;')],
	['a quote that is missing', f('printf("Hi);', 'return n;'), f('printf("Hi");', 'return n;')],
	['a brace that is missing', f('while (n > 1) {', '    n--;', 'return n;'), f('while (n > 1) {', '    n--;', '}', 'return n;')],
	['a word in another spelling', f('retrun n;'), f('return n;')],
	['a keyword with a capital', f('If (n > 1) {', '    n--;', '}', 'return n;'), f('if (n > 1) {', '    n--;', '}', 'return n;')],
	['a type of another language', f('String s = "a";', 'return s[0];'), f('char * s = "a";', 'return s[0];')],
	['Int', f('Int a = n;', 'return a;'), f('int a = n;', 'return a;')],
	['a name in another spelling', f('int total = n;', 'return totl;'), f('int total = n;', 'return total;')],
	['a type that is missing', f('a = n;', 'return a;'), f('int a = n;', 'return a;')],
	['a type that is missing in a loop', f('int s = 0;', 'for (i = 0; i < n; i++) {', '    s += i;', '}', 'return s;'), f('int s = 0;', 'for (int i = 0; i < n; i++) {', '    s += i;', '}', 'return s;')],
	['commas in the head of a loop', f('for (int i = 0, i < 3, i++) {', '    n++;', '}', 'return n;'), f('for (int i = 0; i < 3; i++) {', '    n++;', '}', 'return n;')],
	['a name declared twice', f('int a = n;', 'int a = 3;', 'return a;'), f('int a = n;', 'a = 3;', 'return a;')],
	['known in the block alone', f('if (n > 1) {', '    int a = 2;', '}', 'return a;'), f('int a = 0;', 'if (n > 1) {', '    a = 2;', '}', 'return a;')],
	['a counter that is read behind its loop', f('for (int i = 0; i < 3; i++) {', '    n++;', '}', 'return i;'), f('int i = 0;', 'for (i = 0; i < 3; i++) {', '    n++;', '}', 'return i;')],
	['a parameter without a type', 'int g(int a, b) {\n    return a + b;\n}\nint f(int n) {\n    return g(n, 0);\n}\n', 'int g(int a, int b) {\n    return a + b;\n}\nint f(int n) {\n    return g(n, 0);\n}\n'],
	['types in a call', 'int g(int a) {\n    return a;\n}\nint f(int n) {\n    return g(int n);\n}\n', 'int g(int a) {\n    return a;\n}\nint f(int n) {\n    return g(n);\n}\n'],
	['two signs for a value', f('int a == n;', 'return a;'), f('int a = n;', 'return a;')],
	['the places in front of the name', f('int[] a = {n};', 'return a[0];'), f('int a[] = {n};', 'return a[0];')],
	['an array in brackets', f('int a[] = [1, 2];', 'return a[0];'), f('int a[] = {1, 2};', 'return a[0];')],
	['a header under another name', '#include <studio.h>\nint f(int n) {\n    return n;\n}\n', '#include <stdio.h>\nint f(int n) {\n    return n;\n}\n'],
	['a comma that is missing', f('printf("%d\\n" n);', 'return n;'), f('printf("%d\\n", n);', 'return n;')],
	['a semicolon behind an if with an else', f('if (n > 1);', '    n--;', 'else', '    n++;', 'return n;'), f('if (n > 1)', '    n--;', 'else', '    n++;', 'return n;')],
	['a colon that is missing behind a case', f('switch (n) {', '    case 1', '        n = 2;', '}', 'return n;'), f('switch (n) {', '    case 1:', '        n = 2;', '}', 'return n;')],
	['elif', f('if (n > 1) {', '    n--;', '} elif (n > 0) {', '    n++;', '}', 'return n;'), f('if (n > 1) {', '    n--;', '} else if (n > 0) {', '    n++;', '}', 'return n;')],
	['and', f('if (n > 1 and n < 5) {', '    n--;', '}', 'return n;'), f('if (n > 1 && n < 5) {', '    n--;', '}', 'return n;')],
	['null', f('int *p = null;', 'return p == NULL ? n : 0;'), f('int *p = NULL;', 'return p == NULL ? n : 0;')],
	['a dot for an arrow', 'struct P { int x; };\nint g(struct P *p) {\n    return p.x;\n}\nint f(int n) {\n    return n;\n}\n', 'struct P { int x; };\nint g(struct P *p) {\n    return p->x;\n}\nint f(int n) {\n    return n;\n}\n'],
	['an arrow for a dot', 'struct P { int x; };\nint g(struct P p) {\n    return p->x;\n}\nint f(int n) {\n    return n;\n}\n', 'struct P { int x; };\nint g(struct P p) {\n    return p.x;\n}\nint f(int n) {\n    return n;\n}\n'],
	['a struct without its semicolon', 'struct P {\n    int x;\n}\nint f(int n) {\n    return n;\n}\n', 'struct P {\n    int x;\n};\nint f(int n) {\n    return n;\n}\n'],
	['a struct without its word', 'struct P {\n    int x;\n};\nint f(int n) {\n    P p = {n};\n    return p.x;\n}\n', 'struct P {\n    int x;\n};\nint f(int n) {\n    struct P p = {n};\n    return p.x;\n}\n'],
	['a call with too little', 'int add(int a, int b) {\n    return a + b;\n}\nint f(int a, int b) {\n    return add(a);\n}\n', 'int add(int a, int b) {\n    return a + b;\n}\nint f(int a, int b) {\n    return add(a, b);\n}\n'],
];

/** Slips that some compilers only warn of: the line is the one that a strict one names. */
const warned: readonly (readonly [string, number, string, string])[] = [
	['a header that is missing', 1, 'int f(int n) {\n    printf("%d\\n", n);\n    return n;\n}\n', '#include <stdio.h>\nint f(int n) {\n    printf("%d\\n", n);\n    return n;\n}\n'],
	['a function behind its call', 1, 'int f(int n) {\n    return twice(n);\n}\nint twice(int n) {\n    return n;\n}\n', 'int twice(int n);\nint f(int n) {\n    return twice(n);\n}\nint twice(int n) {\n    return n;\n}\n'],
	['an answer of a function without one', 1, 'void g(int n) {\n    return n;\n}\nint f(int n) {\n    g(n);\n    return n;\n}\n', 'int g(int n) {\n    return n;\n}\nint f(int n) {\n    g(n);\n    return n;\n}\n'],
	['a value that is no address', 4, 'void g(int *p) {\n    *p = 1;\n}\nint f(int n) {\n    g(n);\n    return n;\n}\n', 'void g(int *p) {\n    *p = 1;\n}\nint f(int n) {\n    g(&n);\n    return n;\n}\n'],
];

describe('a text that a strict compiler does not take', () => {
	it.each(warned)('%s', (_, line, text, wanted) => {
		const mends = repair.mends(text, line);
		const at = mends.findIndex(({ edits }) => plain(applyEdits(text, edits)) === plain(wanted));
		expect(at).toBeGreaterThanOrEqual(0);
		expect(mends[at]?.cost).toBeLessThan(0.7);
	});
});

describe.runIf(isHere)('a text that the compiler does not take', { timeout: startPatience }, () => {
	it.each(slips)('%s', async (_, text, wanted) => {
		const [own] = await runner.attempt(program(text), [text], plan, never);
		expect(own?.broken).not.toBeNull();
		const mends = repair.mends(text, own?.broken ?? 0);
		expect(mends.length).toBeLessThan(900);
		const versions = mends.slice(0, 300).map(({ edits }) => applyEdits(text, edits));
		expect(versions.map(plain)).toContain(plain(wanted));
		const ahead = versions.slice(0, versions.map(plain).indexOf(plain(wanted)) + 1);
		const [meant] = await runner.attempt(program(text), ahead.slice(-1), plan, never);
		expect(meant?.broken).toBeNull();
		// Of those that the compiler takes it is among the first ones.
		const tried = await runner.attempt(program(text), ahead, plan, never);
		expect(tried.filter(({ broken }) => broken === null).length).toBeLessThan(15);
	});
});
