import { afterAll, describe, expect, it } from 'vitest';
import { cDialect } from '../../../extension/runs/c/cRunner.node';
import { FamilyRunner } from '../../../extension/runs/c/familyRunner.node';
import { SandboxRefused } from '../../../extension/runs/runner';
import { notInstalled } from '../../../extension/runs/toolchain/refusals.node';
import { call, never, startPatience, typing } from './sandbox';
import { functionsIn, hasTool, newCRunner, running, scriptIn, trusted } from './toolchains';

const isHere = await hasTool(['gcc', 'clang', 'cc']);
const runner = newCRunner();
afterAll(() => runner.dispose());

const { run, verdicts } = running(runner);
const [functions, script] = [functionsIn('program.c'), scriptIn('program.c')];

describe.runIf(isHere)('a C program', { timeout: startPatience }, () => {
	it('is typed to and prints', async () => {
		const program = script('#include <stdio.h>\nint main(void) {\n    int a, b;\n    printf("a? ");\n    scanf("%d", &a);\n    printf("b? ");\n    scanf("%d", &b);\n    printf("%d\\n", a + b);\n    return 0;\n}\n');
		const { results, syntax } = await run(program, [typing(['3', '4'], 'a? b? 7'), typing(['3', '4'], '7'), typing(['3', '4'], '8'), typing(['3'], '7')]);
		expect(syntax).toBeNull();
		expect(results.map(({ passed, ending, output, prompts, lines, steps }) => [passed, ending.kind, output, prompts, lines, steps])).toEqual([
			[true, 'ended', 'a? b? 7\n', [[0, 3], [3, 6]], [2, 3, 4, 5, 6, 7, 8], 7],
			[true, 'ended', 'a? b? 7\n', [[0, 3], [3, 6]], [2, 3, 4, 5, 6, 7, 8], 7],
			[false, 'ended', 'a? b? 7\n', [[0, 3], [3, 6]], [2, 3, 4, 5, 6, 7, 8], 7],
			[false, 'waiting-for-input', 'a? b? ', [[0, 3]], [2, 3, 4, 5, 6], 5],
		]);
	});

	it('is asked for the values of its functions', async () => {
		const program = functions('#include <string.h>\nint f(int n) {\n    if (n > 2)\n        return n * n;\n    return 0;\n}\ndouble half(double x) { return x / 2; }\nconst char *name(int n) { return n ? "one" : "none"; }\n');
		expect(await verdicts(program, [call('f(3)', '9'), call('f(1)', '1'), call('half(5)', '2.5'), call('name(0)', '"none"'), call('strlen(name(1)) == 3', '1'), call('f(2) + f(4)', '16')])).toEqual([
			'passed: returned 9', 'failed: returned 0', 'passed: returned 2.5', 'passed: returned "none"', 'passed: returned 1', 'passed: returned 16',
		]);
	});
});

describe.runIf(isHere)('what goes wrong in a C program is a fact', { timeout: startPatience }, () => {
	const main = (body: string, before = '') => script(`#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n${before}int main(void) {\n${body}\n    return 0;\n}\n`);
	it.each([
		['a row is left', 'int a[5] = {1};\nfor (int i = 0; i <= 5; i++) a[i] = i;', 'out of bounds @ 6: index 5 is out of bounds: \'a\' has 5 elements'],
		['also backwards', 'int a[5] = {1}, i = -1;\nprintf("%d", a[i]);', "out of bounds @ 6: index -1 is out of bounds: 'a' has 5 elements"],
		['in a table', 'int m[2][3] = {{0}};\nm[1][3] = 1;', "out of bounds @ 6: index 3 is out of bounds: 'm[1]' has 3 elements"],
		['in memory that was asked for', 'int *p = malloc(3 * sizeof(int));\np[3] = 1;', "out of bounds @ 6: index 3 is out of bounds: 'p' has 3 elements"],
		['where a text is copied', 'char s[5];\nstrcpy(s, "hello");', 'out of bounds @ 6: a text of 5 letters and its end do not fit into 5'],
		['by a function of the library', 'char s[5];\nsprintf(s, "%d", 123456);', 'out of bounds @ 6: memory outside of a row or a text is used'],
		['a large text is copied onto itself', 'static char t[1 << 20];\nmemset(t, 97, sizeof t - 1);\nmemcpy(t, t + 1, sizeof t - 2);', 'overlapping copy @ 7: the text is copied onto itself'],
		['a division', 'int a = 1, b = 0;\nprintf("%d", a / b);', 'division by zero @ 6: division by zero'],
		['a number grows too large', 'int a = 2147483647;\na = a + 1;', "integer overflow @ 6: signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'"],
		['nothing is followed', 'int *p = NULL;\n*p = 1;', "null pointer @ 6: 'p' is a null pointer"],
		['memory is used after it was freed', 'int *p = malloc(4);\nfree(p);\n*p = 1;', "use after free @ 7: 'p' points to memory that has been freed"],
		['memory is freed twice', 'int *p = malloc(4);\nfree(p);\nfree(p);', 'double free @ 7: this memory has been freed before'],
		['what was never asked for is freed', 'int a[3];\nfree(a);', 'invalid free @ 6: this memory was not asked for'],
		['a variable has no value', 'int total;\nfor (int i = 0; i < 3; i++) total += i;', "uninitialised value @ 6: 'total' is used before it has a value"],
		['scanf gets no place', 'int n;\nscanf("%d", n);', "uninitialised value @ 6: 'n' is used before it has a value"],
		['a pointer leads nowhere', 'int *p = (int *) 0x123456789000;\n*p = 1;', "segmentation fault @ 6: memory is used that is not the program's own"],
		['the program gives up', 'abort();', 'aborted @ 5: the program was aborted'],
	])('%s', async (_name, body, expected) => {
		expect(await running(runner).raised(main(body), typing(['1'], ''))).toBe(expected);
	});

	it.each([
		['calls without end', 'int f(int n) { return f(n + 1) + 1; }\n', 'printf("%d", f(1));', /^stack overflow @ 4: /],
		['a row that is given to a function', 'int sum(int a[], int n) {\n    int s = 0;\n    for (int i = 0; i <= n; i++)\n        s += a[i];\n    return s;\n}\n', 'int xs[3] = {1, 2, 3};\nprintf("%d", sum(xs, 3));', /^out of bounds @ 7: index 3 is out of bounds: 'a' has 3 elements$/],
		['a value that is not given back', 'int f(int n) {\n    if (n > 0) return 1;\n}\n', 'printf("%d", f(0));', /^missing return @ 6: /],
		['a field has no value', 'struct Box { int width, total; unsigned tight : 3; char name[9]; };\n', 'struct Box b;\nb.width = 2;\nstrcpy(b.name, "b");\nb.tight = 1;\nb.total += b.width + b.tight;', /^uninitialised value @ 10: 'b.total' is used before it has a value$/],
		['a variable of a function that is over', 'int *f(void) {\n    int x = 3;\n    int *p = &x;\n    return p;\n}\n', 'int *p = f();\nprintf("%d", *p);', /^use after scope @ 11: /],
	])('%s', async (_name, before, body, expected) => {
		expect(await running(runner).raised(main(body, before), typing([], ''))).toMatch(expected);
	});

	it('assertions tell their condition', async () => {
		expect(await running(runner).raised(script('#include <assert.h>\nint main(void) {\n    int n = 2;\n    assert(n > 2);\n}\n'), typing([], ''))).toBe('assertion failed @ 4: assertion failed: n > 2');
	});
});

describe.runIf(isHere)('what the compiler says becomes facts', { timeout: startPatience }, () => {
	it.each([
		['a missing semicolon', '#include <stdio.h>\nint main(void) {\n    int a = 1 return a;\n}\n', 'compile error', 2, /expected .*;/],
		['a name that is not declared', 'int main(void) {\n    total = 1;\n    return 0;\n}\n', 'compile error', 1, /'total' undeclared|undeclared identifier 'total'/],
		['a header that is not there', '#include "mine.h"\nint main(void) { return 0; }\n', 'missing header', 0, /mine\.h/],
		['a function that is nowhere', 'int helper(int n);\nint main(void) {\n    return helper(2);\n}\n', 'link error', 2, /undefined reference to 'helper'/],
		['no main', 'int f(void) { return 1; }\n', 'link error', 0, /no function 'main'/],
	])('%s', async (_name, text, type, line, message) => {
		const { syntax, results } = await run(script(text), [typing([], '')]);
		expect([syntax?.type, syntax?.line, results]).toEqual([type, line, []]);
		expect(syntax?.message).toMatch(message);
	});

	it('a missing header is named', async () => {
		expect((await run(script('#include "mine.h"\nint main(void) { return 0; }\n'), [])).missingModule).toBe('mine.h');
	});

	it('warnings are told and stop nothing', async () => {
		const { results, findings } = await run(script('#include <stdio.h>\nint main(void) {\n    int a = 2;\n    if (a = 3)\n        printf("%s", 5);\n    return 0;\n}\n'), [typing([], '')]);
		expect(findings?.map(({ line, code }) => [line, code])).toEqual([[3, 'Wparentheses'], [4, expect.stringMatching(/^Wformat=?$/)]]);
		expect(results).toHaveLength(1);
	});

	it('a test that cannot be compiled is a bad test, and the others run', async () => {
		expect(await verdicts(functions('int f(int n) { return n; }\n'), [call('f(1', '1'), call('f(2)', '2'), call('g(3)', '3'), call('f(4)', 'none'), call('f(x)', '4', { before: 'int x = 4;' })])).toEqual([
			expect.stringMatching(/^failed: bad-test expected/), 'passed: returned 2', expect.stringMatching(/^failed: bad-test .*g/), expect.stringMatching(/^failed: bad-test The value none .*undeclared/), 'passed: returned 4',
		]);
	});
});

describe.runIf(isHere)('files beside a C program', { timeout: startPatience }, () => {
	const bytes = (text: string) => new TextEncoder().encode(text);
	it('headers and the sources that belong to them are compiled along, data can be opened, each test has them afresh', async () => {
		const files = [
			{ name: 'util.h', bytes: bytes('int twice(int n);\n') }, { name: 'util.c', bytes: bytes('#include "util.h"\nint twice(int n) { return 2 * n; }\n') },
			{ name: 'other.c', bytes: bytes('int main(void) { return 1; }\n') }, { name: 'data.txt', bytes: bytes('7\n') },
		];
		const text = '#include <stdio.h>\n#include "util.h"\nint main(void) {\n    int n = 0;\n    FILE *f = fopen("data.txt", "r+");\n    if (!f) return 1;\n    fscanf(f, "%d", &n);\n    rewind(f);\n    fprintf(f, "%d", n + 1);\n    fclose(f);\n    printf("%d\\n", twice(n));\n}\n';
		expect(await verdicts(script(text, { files }), [typing([], '14'), typing(['x'], '14')])).toEqual(['passed: ended', 'passed: ended']);
	});
});

describe('without a compiler', () => {
	const missing = new FamilyRunner({ ...cDialect, compilers: ['no-such-compiler'] }, trusted);

	it('says what to install, for each system, and asks again at the next run', async () => {
		await expect(missing.run(script('int main(void) { return 0; }\n'), [], never)).rejects.toThrow(SandboxRefused);
		await expect(missing.warm()).rejects.toMatchObject({ reason: expect.stringContaining('C') as unknown });
		const remedies = (['linux', 'darwin', 'win32'] as const).map((system) => notInstalled(cDialect.installing, system).remedy);
		expect(remedies).toEqual([expect.stringContaining('sudo apt install gcc'), expect.stringContaining('xcode-select --install'), expect.stringContaining('MSYS2')]);
	});

	it('a tool that does not work says so itself', async () => {
		const broken = new FamilyRunner({ ...cDialect, compilers: ['false'] }, trusted);
		await expect(broken.warm()).rejects.toMatchObject({ reason: expect.stringContaining('false') as unknown });
	});

	it('still knows plain values', async () => {
		const shown = (await missing.evaluate(['-5', '2.50', '"a\\n"', "'c'", 'true'], never)).map((each) => (each.kind === 'value' ? `${each.value.type} ${each.value.shown}` : each.problem.message));
		expect(shown).toEqual(['int -5', 'double 2.5', 'text "a\\n"', "char 'c'", 'bool true']);
	});
});

describe.runIf(isHere)('the runner of C', { timeout: startPatience }, () => {
	it('works out values, and says of what is none why', async () => {
		const found = await runner.evaluate(['2 * 21', 'strlen("abc")', 'nothing', '1 +', '1 / (2 - 2)', '"a" "b"'], never);
		expect(found.map((each) => (each.kind === 'value' ? each.value.shown : each.problem.message))).toEqual(['42', '3', expect.stringMatching(/'nothing' undeclared|undeclared identifier/), expect.stringMatching(/expected/), 'division by zero', '"ab"']);
	});

	it('compares fractions nearly, letters and truths as numbers, rows and structs by what is in them', async () => {
		const text = '#include <stdbool.h>\n#include <stdlib.h>\nstruct P { int x; double y; };\ndouble third(void) { return 1.0 / 3; }\nchar next(char c) { return c + 1; }\nbool even(int n) { return n % 2 == 0; }\nstruct P point(int x) { struct P p = { x, 0.5 }; return p; }\nint *row(int n) {\n    int *a = malloc(n * sizeof(int));\n    for (int i = 0; i < n; i++) a[i] = i;\n    return a;\n}\nvoid say(int n) { if (n) n--; }\n';
		expect(await verdicts(functions(text), [
			call('third()', '0.3333333333'), call("next('a')", "'b'"), call("next('a')", '98'), call('even(2)', 'true'), call('even(3)', '0'), call('point(1)', '{1, 0.5}'), call('point(1)', '{1, 0.6}'), call('row(3)', '{0, 1, 2}'), call('row(2)', '{0, 2}'),
			call('even(4)', '1', { compare: 'truth' }), call('say(1)', '', { compare: 'printed' }),
		])).toEqual([
			'passed: returned 0.3333333333333333', "passed: returned 'b'", "passed: returned 'b'", 'passed: returned true', 'passed: returned false', 'passed: returned {x = 1, y = 0.5}', 'failed: returned {x = 1, y = 0.5}', 'passed: returned {0, 1, 2}', 'failed: returned {0, 1}',
			'passed: returned true', 'passed: returned ',
		]);
	});

	it('is cancelled while a program runs, and goes on with the next', async () => {
		const control = new AbortController();
		const waiting = runner.run(script('#include <unistd.h>\nint main(void) { sleep(100); return 0; }\n'), [typing([], '')], control.signal);
		setTimeout(() => control.abort(new Error('enough')), 300);
		await expect(waiting).rejects.toThrow('enough');
		expect(await verdicts(functions('int f(int n) { return n; }\n'), [call('f(1)', '1')])).toEqual(['passed: returned 1']);
	});

	it('a program that cannot be compiled in any time is told as such', async () => {
		for (const text of ['#include "program.c"\nint main(void) { return 0; }\n', '#define A(x) x x x x x x x x\n#define B(x) A(A(A(A(A(x)))))\n#define C(x) B(B(x))\nint main(void) { int n = 0; C(C(n++;)) return n; }\n', '#include "/dev/zero"\nint main(void) { return 0; }\n']) {
			const { syntax, results } = await run(script(text), [typing([], '')]);
			// A compiler may be quick enough for the macros, and another takes the device for an empty file.
			if (!syntax && /^#define|zero/.test(text)) expect(results.map(({ ending }) => ending.kind)).toEqual(['ended']);
			else expect([syntax?.type, results]).toEqual([expect.stringMatching(/^(compile error|missing header)$/), []]);
		}
	});

	it('counts the steps of long loops that end, and ends those that do not', async () => {
		const loop = (to: string) => script(`#include <stdio.h>\nint main(void) {\n    long n = 0;\n    for (long i = 0; i < ${to}; i++)\n        n += i % 3;\n    printf("%ld\\n", n);\n}\n`);
		expect(await verdicts(loop('100000'), [typing([], '99999')])).toEqual(['passed: ended']);
		expect(await verdicts(loop('100000000000'), [typing([], '')])).toEqual(['failed: endless (line 4)']);
	});

	it('runs what a course puts before a program', async () => {
		expect(await verdicts(functions('int f(int n) { return helper(n); }\n', 'f', { prelude: 'int helper(int n) { return n + 1; }' }), [call('f(1)', '2')])).toEqual(['passed: returned 2']);
	});
});
