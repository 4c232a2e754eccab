import { afterAll, describe, expect, it } from 'vitest';
import { firstDeparture, linesInBoth } from '../../../extension/runs/divergence';
import type { Program } from '../../../extension/runs/runner';
import type { Test, Trace } from '../../../extension/words';
import { call, functions, never, newRunner, script, startPatience, typing } from './sandbox';

const runner = newRunner();
afterAll(() => runner.dispose());

/** The lines (one-based) of the departure: the last one that was the same, and where the run went from there. */
async function departs(program: Program, version: string, test: Test, maxSteps?: number): Promise<readonly (number | null)[] | null> {
	const limits = maxSteps === undefined ? undefined : { maxSteps };
	const [own, mended] = [await runner.trace(program, test, never, limits), await runner.trace({ ...program, text: version }, test, never, limits)];
	const found = firstDeparture(own, mended, program.text, version);
	return found && [found.line + 1, found.next === null ? null : found.next + 1];
}

const lines = (...text: readonly string[]) => `${text.join('\n')}\n`;

const loop = lines('def f(n):', '    total = 0', '    for i in range(n):', '        total += i', '    return total');
const first = lines('def f(xs):', '    best = 0', '    for x in xs:', '        if x > best:', '            best = x', '    return best');
const nested = lines('def half(n):', '    return n // 2', '', 'def f(n):', '    a = n + 1', '    b = half(a)', '    return b + a');
const deep = lines('def f(n):', '    if n == 0:', '        return 0', '    return n + f(n - 1)');

describe('where a run first departs from that of a mended program', { timeout: startPatience }, () => {
	const cases: readonly (readonly [string, string, string, Test, readonly (number | null)[] | null])[] = [
		['a loop that goes round once too seldom', loop, loop.replace('range(n)', 'range(n + 1)'), call('f(3)', '6'), [3, 5]],
		['a loop that goes round once too often', loop.replace('range(n)', 'range(n + 1)'), loop, call('f(3)', '3'), [3, 4]],
		['another first value', first, first.replace('best = 0', 'best = xs[0]'), call('f([-2, -1])', '-1'), [2, null]],
		['a condition that takes the other turn', first.replace('x > best', 'x < best'), first, call('f([2, 1])', '2'), [4, 3]],
		['a value that is made in the loop', loop.replace('total += i', 'total = i'), loop, call('f(4)', '6'), [4, null]],
		['what a call is given', nested.replace('half(a)', 'half(n)'), nested, call('f(5)', '9'), [6, null]],
		['what is given back, of a function that is called', nested.replace('n // 2', 'n / 2'), nested, call('f(4)', '7'), [2, null]],
		['what is given back at the end', nested.replace('b + a', 'b'), nested, call('f(4)', '7'), [7, null]],
		['a smallest case that is another', deep.replace('return 0', 'return 1'), deep, call('f(2)', '3'), [3, null]],
		['a recursion that goes too far', deep.replace('n == 0', 'n == -1'), deep, call('f(1)', '1'), [2, 4]],
		['an error where the other goes on', lines('def f(xs):', '    i = 0', '    return xs[i + 1]'), lines('def f(xs):', '    i = 0', '    return xs[i]'), call('f([4])', '4'), [3, null]],
		['a statement that is missing', lines('def f(n):', '    m = n', '    return m'), lines('def f(n):', '    m = n', '    m += 1', '    return m'), call('f(1)', '2'), [2, null]],
		['a statement that is too much', lines('def f(n):', '    m = n', '    m += 1', '    return m'), lines('def f(n):', '    m = n', '    return m'), call('f(1)', '1'), [3, null]],
		['a statement one level too deep', lines('def f(xs):', '    n = 0', '    for x in xs:', '        n += x', '        return n'), lines('def f(xs):', '    n = 0', '    for x in xs:', '        n += x', '    return n'), call('f([1, 2])', '3'), [4, 5]],
		['a name that only the mended one has', first, first.replace('best = 0', 'start = 5\n    best = 0').replace('return best', 'return best + start'), call('f([1])', '6'), [6, null]],
		['what this input does not come to', first, first.replace('best = x', 'best = x + 1'), call('f([])', '0'), null],
	];
	it.each(cases)('%s', async (_, text, version, test, wanted) => {
		expect(await departs(functions(text), version, test)).toEqual(wanted);
	});

	it('has the value of the mended run as it shows, whatever its type is called', () => {
		const shape = { kind: 'opaque', text: '' } as const;
		const after = (shown: string, type = 'map<string, int>'): Trace => ({
			test: 't', version: 1, cut: false, ending: { kind: 'ended' }, output: '', activations: [{ id: 0, parent: null, function: 'f', arguments: {}, returned: null }],
			steps: [{ event: 'line', line: 0, activation: 0, changed: {} }, { event: 'line', line: 1, activation: 0, changed: { votes: { type, shown, shape } } }],
		});
		expect(firstDeparture(after('{{"Ben", 1}}'), after('{{"Ben", 2}}'), 'a\nb\n', 'c\nb\n')?.wanted).toBe('{{"Ben", 2}}');
		expect(firstDeparture(after('{{"Ben", 1}}'), after('{{"Ben", 1}}', 'map<string, int>&'), 'a\nb\n', 'c\nb\n')).toBeNull();
	});

	it('in a script, where something typed is taken in another way', async () => {
		const text = lines('a = input()', 'b = input()', 'print(a + b)');
		expect(await departs(script(text), text.replace('a = input()', 'a = int(input())').replace('b = input()', 'b = int(input())'), typing(['2', '3'], '5'))).toEqual([1, null]);
	});

	it('in a loop without an end, that the mended program leaves', async () => {
		const text = lines('def f(n):', '    while n > 0:', '        m = n', '    return n');
		expect(await departs(functions(text), text.replace('m = n', 'n -= 1'), call('f(1)', '0'))).toEqual([3, null]);
	});

	it('nowhere, as far as a run that is too long to be kept tells', async () => {
		const late = lines('def f(n):', '    for i in range(n):', '        k = i', '    return k');
		expect(await departs(functions(late), late.replace('return k', 'return k + 1'), call('f(200)', '200'), 50)).toBeNull();
	});

	it('is never the line of a run that does the same', async () => {
		expect(await departs(functions(loop), `# a remark\n${loop}`, call('f(3)', '3'))).toBeNull();
	});
});

describe('lines that two programs share', () => {
	it('are those that are the same, and of changed ones those that say the same at another depth', () => {
		const text = lines('a', 'b', '    c', 'd');
		expect([...linesInBoth(text, lines('new', 'a', 'b', 'c', 'other', 'd'))]).toEqual([[0, 1], [1, 2], [2, 3], [3, 5]]);
	});

	it('are changed ones one by one where they are as many', () => {
		expect([...linesInBoth(lines('a', 'b', 'c'), lines('a', 'x', 'c'))]).toEqual([[0, 0], [1, 1], [2, 2]]);
	});
});
