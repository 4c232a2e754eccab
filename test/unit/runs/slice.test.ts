import { describe, expect, it } from 'vitest';
import { backwardSlice } from '../../../extension/runs/slice';
import { rankPlaces } from '../../../extension/runs/suspicion';
import type { Program } from '../../../extension/runs/runner';
import type { Test } from '../../../extension/words';
import { call, functions, never, script, startPatience, typing } from './sandbox';
import { parserAndRunner } from './searching';

const { parser, runner } = await parserAndRunner();

/** The lines (one-based) that the end of the run rests on, as far as a text marks them: `# in` has to be there, `# out` must not. */
async function sliced(program: Program, test: Test) {
	const parsed = parser.parse(program.text);
	const outline = parsed.outline();
	parsed.dispose();
	const trace = await runner.trace(program, test, never);
	return { slice: backwardSlice(trace, outline, program.text), outline };
}

async function expectMarked(program: Program, test: Test): Promise<void> {
	const { slice } = await sliced(program, test);
	const marked = (mark: string) => program.text.split('\n').flatMap((line, at) => (line.endsWith(mark) ? [at] : []));
	expect(marked('# in').filter((line) => !slice.has(line))).toEqual([]);
	expect(marked('# out').filter((line) => slice.has(line))).toEqual([]);
}

describe('what the end of a run rests on', { timeout: startPatience }, () => {
	it.each([
		['definitions that reach the value that is returned', `def f(xs):
    total = 0  # in
    seen = 0  # out
    for x in xs:  # in
        seen += 1  # out
        y = x * 2  # in
        total += y  # in
    return total  # in`, 'f([1, 2])'],
		['only the last one that set a name', `def f(n):
    a = n + 1  # out
    a = n + 2  # in
    return a  # in`, 'f(1)'],
		['a condition that kept a name as it was', `def f(words):
    count = 0  # in
    other = 0  # out
    for word in words:  # in
        if word == "x":  # in
            count += 1
        if word == "y":  # out
            other += 1  # out
    return count  # in`, 'f(["y", "z"])'],
		['the branch that decided, by its else too', `def f(n):
    if n > 10:  # in
        a = 1
    elif n > 5:  # in
        a = 2
    else:
        a = 3  # in
    return a  # in`, 'f(1)'],
		['a guard that let the run go on', `def f(n):
    k = n * 2  # in
    if k < 0:  # in
        return 0
    m = 4  # in
    return m  # in`, 'f(3)'],
		['what a function gives that was called, and what it was given', `def double(x):
    note = "d"  # out
    return x + x  # in

def f(n):
    spare = n  # out
    m = n + 1  # in
    return double(m)  # in`, 'f(3)'],
		['what a list was changed by', `def f(n):
    found = []  # in
    lost = []  # out
    for i in range(n):  # in
        lost.append(i)  # out
        found.append(i)  # in
    return found  # in`, 'f(2)'],
		['where an exception was raised', `def f(xs):
    at = len(xs)  # in
    name = "n"  # out
    return xs[at]  # in`, 'f([1])'],
	])('%s', async (_, text, given) => {
		await expectMarked(functions(`${text}\n`), call(given, '-1'));
	});

	it('takes what a script shows for its end', async () => {
		await expectMarked(script('a = int(input())  # in\nb = 5  # out\nc = a + 1  # in\nprint(c)  # in\nb = 6  # out\n'), typing(['3'], '5'));
	});

	it('is further where more lies between', async () => {
		const { slice } = await sliced(functions('def f(n):\n    a = n\n    b = a\n    return b\n'), call('f(1)', '2'));
		expect([3, 2, 1].map((line) => slice.get(line))).toEqual([0, 1, 2]);
	});

	it('ranks lines that had no part behind those that had', async () => {
		const program = functions('def f(n):\n    b = n * 2\n    a = n\n    return b\n');
		const tests = [call('f(1)', '3')];
		const { slice, outline } = await sliced(program, tests[0] ?? call('f(1)', '3'));
		const run = await runner.run(program, tests, never);
		const lines = (slices: readonly ReadonlyMap<number, number>[]) => rankPlaces(run, outline.statementLines, slices).map(({ place }) => (place.kind === 'lines' ? place.from : null)).filter((line) => line !== 0);
		expect(lines([])).toEqual([3, 2, 1]);
		expect(lines([slice])).toEqual([3, 1, 2]);
	});
});
