import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layers, type Layer } from '../../../extension/runs/layers';
import type { Runner } from '../../../extension/runs/runner';
import { setCanaries, type Canaries } from '../../evaluation/canaries';
import { hostilePrograms, isRunWithout, namesOfFiles, textOf, type HostileProgram } from './hostilePrograms';
import { call, functions, never, newRunner, script, startPatience, told, typing } from './sandbox';

let canaries: Canaries;
beforeAll(async () => {
	canaries = await setCanaries();
});
afterAll(() => canaries.close());

/** Runs the program, sees that it touched nothing and that the next run works; gives its ending in words. */
async function attack(runner: Runner, program: HostileProgram, timeMs: number): Promise<string> {
	const run = await runner.run(script(textOf(program), { prelude: canaries.prelude }), [typing(['1'], '')], never, { timeMs });
	const [result] = run.results;
	if (!result) throw new Error('no result');
	expect(canaries.touched(JSON.stringify(run)), result.output).toEqual([]);
	const next = await runner.run(functions('def f(x):\n    return x + len("a")'), [call('f(1)', '2'), call('f(2)', '3')], never);
	expect(next.results.map(({ passed }) => passed)).toEqual([true, true]);
	return told(result);
}

it('knows every program of the folder', () => {
	expect(hostilePrograms.map(({ name }) => name).sort()).toEqual(namesOfFiles());
});

describe('with all layers', () => {
	const runner = newRunner();
	beforeAll(() => runner.warm(), startPatience);
	afterAll(() => runner.dispose());
	it.each(hostilePrograms)('$name', { timeout: startPatience }, async (program) => {
		expect(await attack(runner, program, program.isCostly ? 800 : 5000)).toMatch(program.ending);
	});
});

describe.each(layers)('without the layer %s', (layer: Layer) => {
	const runner = newRunner([layer]);
	beforeAll(() => runner.warm(), startPatience);
	afterAll(() => runner.dispose());
	it.each(hostilePrograms.filter((program) => isRunWithout(layer, program)))('$name', { timeout: startPatience }, async (program) => {
		await attack(runner, program, 500);
	});
});
