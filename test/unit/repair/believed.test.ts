import { describe, expect, it } from 'vitest';
import { findRepairs } from '../../../extension/runs/repair/diagnosis';
import { neighbours } from '../../../extension/runs/repair/neighbours';
import { call, functions, never, startPatience } from '../runs/sandbox';
import { parserAndRunner } from '../runs/searching';

const { parser, runner } = await parserAndRunner();
const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;
const rules = ['never-smaller', 'named-only', 'made-again'];

function versions(text: string): readonly string[] {
	return neighbours(parser, text, { literals: [], missing: [] }, null, () => true).filter(({ changes }) => changes.some(({ rule }) => rules.includes(rule))).map((one) => one.text);
}

const box = (...setUp: readonly string[]) => lines('class Box:', '    def __init__(self, size):', ...setUp, '', 'def f(size):', '    return Box(size).size');

describe('what is believed to happen by itself', { timeout: startPatience }, () => {
	it.each([
		['a smaller list', lines('def f(xs):', '    if not xs:', '        return 0', '    return xs[0] + f(xs)'), '    return xs[0] + f(xs[1:])'],
		['a smaller number', lines('def f(n, xs):', '    if n == 0:', '        return xs', '    return f(n, xs)'), '    return f(n - 1, xs)'],
		['a next position', lines('def f(xs, at=0):', '    if at == len(xs):', '        return 0', '    return xs[at] + f(xs, at)'), '    return xs[at] + f(xs, at + 1)'],
		['a function that runs', lines('def seven():', '    return 7', '', 'def f(n):', '    x = seven', '    return x + n'), '    x = seven()'],
		['a function that runs on what has its name', lines('def area(width, height):', '    return width * height', '', 'def f(width, height):', '    return area / 2'), '    return area(width, height) / 2'],
		['a function that runs on what is near', lines('def half(n):', '    return n / 2', '', 'def f(size):', '    return half'), '    return half(size)'],
	])('%s', (_, text, wanted) => {
		expect(versions(text).flatMap((one) => one.split('\n'))).toContain(wanted);
	});

	it('is the same at every call of the function itself', () => {
		const text = lines('def f(text):', '    if not text:', '        return ""', '    if text[0] == " ":', '        return f(text)', '    return text[0] + f(text)');
		expect(versions(text)).toContain(text.replaceAll('f(text)\n', 'f(text[1:])\n'));
	});

	it('is an object that is made again', () => {
		expect(versions(box('        made = object()', '        made.size = size', '        return made'))).toContain(box('        self.size = size'));
	});

	it.each([
		['a smaller problem', lines('def f(n):', '    if n == 0:', '        return 0', '    return n + f(n - 1)')],
		['two calls of which one makes it smaller', lines('def f(n):', '    if n < 2:', '        return 1', '    return f(n) + f(n - 1)')],
		['a call of another function', lines('def g(n):', '    return n', '', 'def f(n):', '    return g(n)')],
		['an object set up as it should be', box('        self.size = size')],
		['an object that something else gives back', lines('class Box:', '    def copy(self):', '        made = Box()', '        made.size = self.size', '        return made')],
	])('is none of that: %s', (_, text) => {
		expect(versions(text)).toEqual([]);
	});

	it('is repaired where the tests agree', async () => {
		const search = async (text: string, tests: readonly ReturnType<typeof call>[]) => findRepairs(runner, parser, { program: functions(text), tests, run: await runner.run(functions(text), tests, never), reference: null }, never);
		const object = await search(box('        made = object()', '        made.size = size', '        return made'), [call('f(3)', '3'), call('f(0)', '0'), call('f(7)', '7')]);
		expect(object.repairs[0]?.text).toBe(box('        self.size = size'));
	});
});
