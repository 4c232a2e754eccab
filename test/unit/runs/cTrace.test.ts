import { afterAll, describe, expect, it } from 'vitest';
import type { Test, Trace } from '../../../extension/words';
import type { Program, TraceLimits } from '../../../extension/runs/runner';
import { call, never, startPatience, told, typing } from './sandbox';
import { functionsIn, hasTool, newCRunner, scriptIn } from './toolchains';

const isHere = await hasTool(['gcc', 'clang', 'cc']);
const runner = newCRunner();
afterAll(() => runner.dispose());

const [functions, script] = [functionsIn('program.c'), scriptIn('program.c')];
const trace = (program: Program, test: Test, limits?: Partial<TraceLimits>) => runner.trace(program, test, never, limits);

/** `0 line 3: n=5 i=0`: activation, event, one-based line, what changed. */
const written = ({ steps }: Trace) => steps.map(({ activation, event, line, changed }) => `${activation} ${event} ${line + 1}:${Object.entries(changed).map(([name, { shown }]) => ` ${name}=${shown}`).join('')}`);

describe.runIf(isHere)('a trace of C', { timeout: startPatience }, () => {
	it('says what changed before each line, and who called whom', async () => {
		const program = functions('int add(int a, int b) {\n    return a + b;\n}\n\nint f(int n) {\n    int total = 0;\n    for (int i = 0; i < n; i++)\n        total = add(total, i);\n    return total;\n}\n');
		const found = await trace(program, call('f(2)', '1'));
		expect(written(found)).toEqual([
			'0 line 6: n=2', '0 line 7: total=0', '0 line 8: i=0', '1 line 2: a=0 b=0', '1 return 2:', '0 line 7:', '0 line 8: i=1', '2 line 2: a=0 b=1', '2 return 2:', '0 line 7: total=1', '0 line 9:', '0 return 9:',
		]);
		expect(found.activations.map(({ id, parent, function: name, arguments: given, returned }) => [id, parent, name, Object.entries(given).map(([key, { shown, type }]) => `${type} ${key} = ${shown}`), returned?.shown])).toEqual([
			[0, null, 'f', ['int n = 2'], '1'], [1, 0, 'add', ['int a = 0', 'int b = 0'], '0'], [2, 0, 'add', ['int a = 0', 'int b = 1'], '1'],
		]);
		expect([found.cut, told(found)]).toEqual([false, 'returned 1']);
	});

	it('shows rows, texts, structs, pointers, and what has no value yet', async () => {
		const text = '#include <stdlib.h>\n#include <string.h>\nstruct P { int x; char name[8]; };\ntypedef struct Node { int value; struct Node *next; } Node;\nint count = 1;\nint main(void) {\n    int xs[3] = {1, 2}, n;\n    char s[6] = "ab", c = \'x\';\n    const char *t = "hi";\n    double d = 0.1;\n    struct P p = {1, "q"};\n    int *q = &n, *r = NULL;\n    int m[2][2] = {{1, 2}, {3, 4}};\n    n = 4;\n    strcat(s, "c");\n    xs[2] = 9;\n    count++;\n    Node *node = malloc(sizeof(Node));\n    node->value = 5;\n    node->next = NULL;\n    free(node);\n}\n';
		const found = await trace(script(text), typing([], ''));
		expect(written(found)).toEqual([
			'0 line 7: count=1', '0 line 8: xs={1, 2, 0}', '0 line 9: s="ab" c=\'x\'', '0 line 10: t="hi"', '0 line 11: d=0.1', '0 line 12: p={x = 1, name = "q"}', '0 line 13: q=&n r=NULL', '0 line 14: m={{1, 2}, {3, 4}}',
			'0 line 15: n=4', '0 line 16: s="abc"', '0 line 17: xs={1, 2, 9}', '0 line 18: count=2', '0 line 19: node=-> {value = ?, next = ?}', '0 line 20: node=-> {value = 5, next = ?}', '0 line 21: node=-> {value = 5, next = NULL}', '0 return 21: node=<freed>',
		]);
		expect(found.activations.map(({ function: name, parent }) => [name, parent])).toEqual([[null, null]]);
	});

	it('follows a row into a function, conditions, switches, and loops that are left', async () => {
		const text = '#include <stdio.h>\nvoid fill(int a[], int n) {\n    while (n > 0) {\n        n--;\n        a[n] = n;\n    }\n}\nint main(void) {\n    int xs[2] = {7, 7};\n    fill(xs, 2);\n    switch (xs[1]) {\n        case 0: break;\n        case 1: printf("one\\n"); break;\n    }\n    if (xs[0]) puts("a");\n    else if (xs[1] == 1)\n        puts("b");\n    do { xs[1]--; } while (xs[1] > 0);\n    return 0;\n}\n';
		const found = await trace(script(text), typing([], ''));
		expect(written(found)).toEqual([
			'0 line 9:', '0 line 10: xs={7, 7}', '1 line 3: a={7, 7} n=2', '1 line 4:', '1 line 5: n=1', '1 line 3: a={7, 1}', '1 line 4:', '1 line 5: n=0', '1 line 3: a={0, 1}', '1 return 3:',
			'0 line 11: xs={0, 1}', '0 line 13:', '0 line 13:', '0 line 15:', '0 line 16:', '0 line 17:', '0 line 18:', '0 line 18: xs={0, 0}', '0 line 19:', '0 return 19:',
		]);
		expect(found.output).toBe('one\nb\n');
	});

	it('ends where the program fails', async () => {
		const found = await trace(script('int f(int n) {\n    int a[2] = {0};\n    return a[n];\n}\nint main(void) {\n    return f(2);\n}\n'), typing([], ''));
		expect(written(found)).toEqual(['0 line 6:', '1 line 2: n=2', '1 line 3: a={0, 0}', '1 raise 3:', '0 raise 6:']);
		expect(told(found)).toBe("raised out of bounds: index 2 is out of bounds: 'a' has 2 elements (line 3)");
		expect(found.ending.kind === 'raised' && found.ending.exception.frames).toEqual([{ line: 5, function: null }, { line: 2, function: 'f' }]);
	});

	it('keeps the first rounds and the last state of an endless loop', async () => {
		const found = await trace(functions('int f(int n) {\n    while (n != 0) {\n        n = n - 2;\n    }\n    return n;\n}\n'), call('f(5)', '0'), { maxSteps: 9 });
		expect([found.cut, told(found)]).toEqual([true, 'endless (line 2)']);
		expect(written(found).slice(0, 8)).toEqual(['0 line 2: n=5', '0 line 3:', '0 line 2: n=3', '0 line 3:', '0 line 2: n=1', '0 line 3:', '0 line 2: n=-1', '0 line 3:']);
		expect(found.steps).toHaveLength(9);
		expect(found.steps.at(-1)?.changed['n']?.shown).toMatch(/^-\d{4,}$/);
	});

	it('shows what a pointer leads to where it is only followed, and the row where it is one', async () => {
		const found = await trace(functions('void twice(int *p) {\n    *p = *p + *p;\n}\nint first(int *p) {\n    twice(p);\n    return p[0];\n}\nint f(int n) {\n    int xs[2] = {n, 7};\n    twice(&n);\n    return first(xs) + n;\n}\n'), call('f(3)', '12'));
		expect(written(found)).toEqual([
			'0 line 9: n=3', '0 line 10: xs={3, 7}', '1 line 2: *p=3', '1 return 2: *p=6', '0 line 11: n=6', '2 line 5: p={3, 7}', '3 line 2: *p=3', '3 return 2: *p=6', '2 line 6: p={6, 7}', '2 return 6:', '0 return 11: xs={6, 7}',
		]);
		expect(found.activations.map(({ arguments: given }) => Object.entries(given).map(([name, { shown }]) => `${name}=${shown}`).join())).toEqual(['n=3', 'p=&n', 'p={3, 7}', 'p={3, 7}']);
	});

	it('what is done before the call is told apart', async () => {
		const found = await trace(functions('int g(int *a) { return a[0]; }\nint f(int n) { return n; }\n'), call('f(x)', '3', { before: 'int xs[1] = {3}; int x = g(xs);' }));
		expect([found.called, found.activations.map(({ function: name }) => name), told(found)]).toEqual([1, ['g', 'f'], 'returned 3']);
	});

	it('of a program that cannot be compiled is empty', async () => {
		const found = await trace(functions('int f( {\n'), call('f()', '1'));
		expect([found.steps, found.ending]).toEqual([[], { kind: 'not-run' }]);
	});
});
