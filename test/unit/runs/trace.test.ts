import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Trace } from '../../../extension/words';
import { call, functions, never, newRunner, script, startPatience, told, typing } from './sandbox';

const runner = newRunner();
beforeAll(() => runner.warm(), startPatience);
afterAll(() => runner.dispose());

/** `0 line 3: n=5 i=0`: activation, event, one-based line, what changed. */
const written = ({ steps }: Trace) =>
	steps.map(({ activation, event, line, changed }) => `${activation} ${event} ${line + 1}:${Object.entries(changed).map(([name, { shown }]) => ` ${name}=${shown}`).join('')}`);

describe('a trace', () => {
	it('says what changed before each line, and who called whom', async () => {
		const program = functions('def add(a, b):\n    return a + b\n\ndef f(n):\n    total = 0\n    for i in range(n):\n        total = add(total, i)\n    return total\n');
		const trace = await runner.trace(program, call('f(2)', '1'), never);
		expect(written(trace)).toEqual([
			'0 line 5: n=2', '0 line 6: total=0', '0 line 7: i=0', '1 line 2: a=0 b=0', '1 return 2:', '0 line 6:', '0 line 7: i=1', '2 line 2: a=0 b=1', '2 return 2:',
			'0 line 6: total=1', '0 line 8:', '0 return 8:',
		]);
		expect(trace.activations.map(({ id, parent, function: name, returned }) => [id, parent, name, returned?.shown])).toEqual([[0, null, 'f', '1'], [1, 0, 'add', '0'], [2, 0, 'add', '1']]);
		expect([trace.cut, told(trace)]).toEqual([false, 'returned 1']);
	});

	it('follows lists that change in place, scripts, comprehensions and exceptions', async () => {
		const lists = await runner.trace(script('xs = [3, 1]\nxs.sort()\nys = [x * 2 for x in xs]\ntotal = sum(y for y in ys)\nprint(total)\n'), typing([], '8'), never);
		expect(written(lists)).toEqual(['0 line 1:', '0 line 2: xs=[3, 1]', '0 line 3: xs=[1, 3]', '0 line 4: ys=[2, 6]', '0 line 5: total=8', '0 return 5:']);
		expect([lists.output, lists.activations.map(({ function: name }) => name)]).toEqual(['8\n', [null]]);
		const raised = await runner.trace(functions('def f(n):\n    x = 1 / n\n    return x\n'), call('f(0)', '1'), never);
		expect(written(raised)).toEqual(['0 line 2: n=0', '0 raise 2:']);
		expect(told(raised)).toBe('raised ZeroDivisionError: division by zero (line 2)');
	});

	it('has the line of a return that two ways lead to', async () => {
		const program = functions('def f(xs):\n    out = []\n    for x in xs:\n        if x > 1:\n            out.append(x)\n        else:\n            out.append(0)\n            break\n    return out\n');
		expect(written(await runner.trace(program, call('f([])', '1'), never)).slice(-2)).toEqual(['0 line 9:', '0 return 9:']);
		expect(written(await runner.trace(program, call('f([0])', '1'), never)).filter((step) => step.includes('line 9'))).toHaveLength(1);
	});

	it('says of each variable what it becomes, whatever it was before', async () => {
		const values = ['[1]', 'None', '{}', 'None', '(1,)', '0', 'False', '0.0', "''", 'None', 'set()', '[None]', 'None'];
		const program = script(`${values.map((value) => `x = ${value}`).join('\n')}\nprint(x)\n`);
		const trace = await runner.trace(program, typing([], 'None'), never);
		expect(trace.steps.filter(({ event }) => event === 'line').map(({ changed }) => changed['x']?.shown)).toEqual([undefined, ...values]);
	});

	it('keeps the first rounds and the last state of an endless loop', async () => {
		const trace = await runner.trace(functions('def f(n):\n    while n != 0:\n        n = n - 2\n    return n\n'), call('f(5)', '0'), never, { maxSteps: 9 });
		expect(trace.cut).toBe(true);
		expect(told(trace)).toBe('endless (line 2)');
		expect(written(trace).slice(0, 8)).toEqual(['0 line 2: n=5', '0 line 3:', '0 line 2: n=3', '0 line 3:', '0 line 2: n=1', '0 line 3:', '0 line 2: n=-1', '0 line 3:']);
		expect(trace.steps).toHaveLength(9);
		expect(trace.steps.at(-1)?.changed['n']?.shown).toMatch(/^-\d{5,}$/);
	});

	it('of a program with a syntax error is empty', async () => {
		const trace = await runner.trace(functions('def f(:\n'), call('f()', '1'), never);
		expect([trace.steps, trace.ending]).toEqual([[], { kind: 'not-run' }]);
	});
});
