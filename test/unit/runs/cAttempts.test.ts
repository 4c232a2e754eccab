import { afterAll, describe, expect, test } from 'vitest';
import type { AttemptPlan } from '../../../extension/runs/attempts';
import type { Program } from '../../../extension/runs/runner';
import type { Test } from '../../../extension/words';
import { call, never, startPatience, typing } from './sandbox';
import { functionsIn, hasTool, newCRunner, scriptIn } from './toolchains';

const isHere = await hasTool(['gcc', 'clang', 'cc']);
const runner = newCRunner();
afterAll(() => runner.dispose());

const [functions, script] = [functionsIn('program.c'), scriptIn('program.c')];
const plan = (tests: readonly Test[], more: Partial<AttemptPlan> = {}): AttemptPlan => ({ tests, budgets: tests.map(() => 2000), decisive: tests.length, ...more });
const bits = (passed: readonly boolean[]) => passed.map((one) => (one ? '1' : '0')).join('');
const tried = async (program: Program, texts: readonly string[], asked: AttemptPlan) => (await runner.attempt(program, texts, asked, never)).map(({ passed }) => bits(passed));

describe.runIf(isHere)('versions of a C program', { timeout: startPatience }, () => {
	const wrong = '#include <stdio.h>\n#define STEP 1\nint last;\nint f(int n) {\n    last = n;\n    return n - STEP;\n}\n';
	const tests = [call('f(1)', '2'), call('f(5)', '6'), call('f(0)', '1')];

	test('each is judged on every test', async () => {
		const texts = [wrong, wrong.replace('n - STEP', 'n + STEP'), wrong.replace('n - STEP', 'n * 2'), 'int f(int n {\n', wrong.replace('n - STEP', 'm'), wrong.replace('STEP 1', 'STEP -1')];
		const found = await runner.attempt(functions(wrong), texts, plan(tests), never);
		expect(found.map(({ passed }) => bits(passed))).toEqual(['000', '111', '100', '000', '000', '111']);
		expect(found.map(({ broken }) => broken)).toEqual([null, null, null, 0, 5, null]);
		expect(found[0]?.ends).toHaveLength(3);
		expect(found[1]?.ends).toEqual([0, 0, 0]);
	});

	test('one that does not end what it begins is not laid to the next one', async () => {
		const open = '#include <stdio.h>\nint f(int n) {\n    if (n > 3) {\n        n = n - 1;\n    return n + 1\n}\n';
		const sound = 'int f(int n) {\n    return n + 1;\n}\n';
		const texts = [open.replace('n + 1', 'n + 1;'), open.replace('{\n        n', '\n        n'), sound, '/* f\nint f(int n) { return n; }\n', '#if 1\nint f(int n) { return n + 1; }\n', 'int f(int n) { return n + 1; } }\n', sound.replace('+', '*')];
		const found = await runner.attempt(functions(open), texts, plan(tests), never);
		expect(found.map(({ passed }) => bits(passed))).toEqual(['000', '000', '111', '000', '000', '000', '000']);
		expect(found.map(({ broken }) => broken !== null)).toEqual([true, true, false, true, true, true, false]);
		const two = await runner.attempt(functions(open), [texts[0] ?? '', texts[1] ?? '', sound], plan(tests), never);
		expect(two.map(({ broken }) => broken !== null)).toEqual([true, true, false]);
	});

	test('one that reads outside of its row is not right by luck', async () => {
		const text = 'int pairs(int values[], int count) {\n    int found = 0;\n    int i = 0;\n    while (i < count) {\n        if (values[i] == values[i + 1]) found++;\n        i++;\n    }\n    return found;\n}\n';
		const found = await tried(functions(text), [text, text.replace('i < count', 'i < count - 1')], plan([call('pairs((int[]){1, 1, 2}, 3)', '1'), call('pairs((int[]){4}, 1)', '0')]));
		expect(found).toEqual(['00', '11']);
	});

	test('many in one request keep their order', async () => {
		const texts = Array.from({ length: 150 }, (_, at) => wrong.replace('n - STEP', `n + ${at}`));
		const found = await tried(functions(wrong), texts, plan(tests));
		expect(found.flatMap((one, at) => (one === '111' ? [at] : []))).toEqual([1]);
	});

	test('tests that do not decide are tried only when one that does is passed', async () => {
		const texts = [wrong.replace('n - STEP', 'n'), wrong.replace('n - STEP', '1')];
		expect(await tried(functions(wrong), texts, plan([call('f(1)', '1'), call('f(5)', '5')], { decisive: 1 }))).toEqual(['11', '10']);
		expect(await tried(functions(wrong), texts, plan([call('f(9)', '8'), call('f(1)', '1')], { decisive: 1 }))).toEqual(['00', '00']);
	});

	test('what hangs costs its budget', async () => {
		const hangs = ['    while (1) { }\n', '    for (;;) n++;\n', '    while (n > 0 || n <= 0) { n += 2; if (n > 90) n = 0; }\n', '    return f(n + 1);\n'].map((body) => wrong.replace('    return n - STEP;\n', `${body}    return n;\n`));
		const found = await runner.attempt(functions(wrong), [...hangs, wrong.replace('n - STEP', 'n + 1')], plan(tests), never);
		expect(found.map(({ passed }) => bits(passed))).toEqual(['000', '000', '000', '000', '111']);
		expect(Math.max(...found.map(({ steps }) => steps))).toBeLessThan(10_000);
	});

	test('programs that are typed to, line by line', async () => {
		const text = '#include <stdio.h>\nint main() {\n    int n;\n    scanf("%d", &n);\n    for (int i = 0; i < n; i++) printf("%d\\n", i);\n    return 0;\n}\n';
		const found = await runner.attempt(script(text), [text, text.replace('i < n', 'i <= n'), text.replace('"%d\\n", i', '"%d\\n", i + 1'), text.replace('scanf("%d", &n)', 'n = 1 / 0')], plan([typing(['2'], '1\n2\n'), typing(['0'], '')], { all: true }), never);
		expect(found.map(({ passed, lines, shown }) => [bits(passed), lines[0], shown[0]])).toEqual([
			['01', [false, false, true], '0\n1\n'], ['00', [false, false, false], '0\n1\n2\n'], ['11', [true, true, true], '1\n2\n'], ['00', [false, false, false], null],
		]);
		expect(found[0]?.spent).toEqual([4, 2]);
	});

	test('structs, constants and headers of versions do not meet', async () => {
		const text = '#include <stdlib.h>\n#include <string.h>\nenum { A = 1, B };\ntypedef struct Node { int value; struct Node *next; } Node;\nstruct P { int x; };\nstatic Node *make(int value) {\n    Node *node = malloc(sizeof(Node));\n    node->value = value;\n    node->next = NULL;\n    return node;\n}\nint f(int n) {\n    struct P p = { n };\n    return make(p.x)->value + A;\n}\n';
		expect(await tried(functions(text), [text, text.replace('A = 1', 'A = 2'), text.replace('int value; struct', 'long value; struct'), text.replace('+ A', '+ B - A')], plan(tests))).toEqual(['111', '000', '111', '111']);
	});

	test('one that spoils its process leaves the others be', async () => {
		const spoils = ['    *(int *) 8 = 1;\n', '    int a[2] = {0};\n    a[n + 2] = 1;\n', '    exit(0);\n', '    kill(getppid(), 9);\n'].map((body) => `#include <signal.h>\n#include <stdlib.h>\n#include <unistd.h>\n${wrong.replace('    return n - STEP;\n', `${body}    return n;\n`)}`);
		expect(await tried(functions(wrong), [...spoils, wrong.replace('n - STEP', 'n + 1')], plan(tests))).toEqual(['000', '000', '000', '000', '111']);
	});
});
