import { afterAll, describe, expect, it } from 'vitest';
import type { Program } from '../../../extension/runs/runner';
import type { Test } from '../../../extension/words';
import { call, functions, never, newRunner, script, told, typing } from './sandbox';

const runner = newRunner();
afterAll(() => runner.dispose());

const run = (program: Program, tests: readonly Test[]) => runner.run(program, tests, never);

describe('values', () => {
	it('captures value, output, lines and steps', async () => {
		const program = functions('def f(n):\n    print("at", n)\n    if n > 2:\n        return [n, 0.5]\n    return None\n');
		const { results, syntax } = await run(program, [call('f(3)', '[3, 0.5]'), call('f(1)', '1')]);
		expect(syntax).toBeNull();
		expect(results.map((result) => [result.passed, told(result), result.output, result.lines, result.steps])).toEqual([
			[true, 'returned [3, 0.5]', 'at 3\n', [1, 2, 3], 3],
			[false, 'returned None', 'at 1\n', [1, 2, 4], 3],
		]);
	});
});

it('runs a script', async () => {
	const { results } = await run(script('a = int(input("a? "))\nb = int(input("b? "))\nprint(a - b)\n'), [typing(['3', '4'], '-1'), typing(['3', '4'], '7'), typing(['3'], '7')]);
	expect(results.map((result) => [result.passed, told(result), result.output])).toEqual([
		[true, 'ended', 'a? b? -1\n'],
		[false, 'ended', 'a? b? -1\n'],
		[false, 'waiting-for-input (line 2)', 'a? b? '],
	]);
});
