/** A hostile program against a sandbox. The tests that use it stand in several files: each waits for clocks, and files wait side by side. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Layer } from '../../../extension/runs/layers';
import type { Runner } from '../../../extension/runs/runner';
import { setCanaries, type Canaries } from '../../evaluation/canaries';
import { isRunWithout, textOf, type HostileLanguage, type HostileProgram } from './hostilePrograms';
import { call, never, startPatience, told, typing } from './sandbox';

export type Attack = (runner: Runner, program: HostileProgram, timeMs: number) => Promise<string>;

/**
 * Sets canaries for the tests of a file. Returns a function that runs a program, sees that it touched nothing and that the next run
 * works, and gives its ending in words; `timeMs` is what the program may take.
 */
export function usesAttacks(language: HostileLanguage): Attack {
	let canaries: Canaries | undefined;
	beforeAll(async () => {
		canaries = await setCanaries();
	});
	afterAll(() => canaries?.close());
	return async (runner, program, timeMs) => {
		if (!canaries) throw new Error('an attack is made in a test');
		const run = await runner.run(language.script(textOf(language, program), { prelude: language.prelude(canaries) }), [typing(['1'], '')], never, { timeMs });
		const [result] = run.results;
		if (!result) throw new Error('no result');
		expect(canaries.touched(JSON.stringify(run)), result.output).toEqual([]);
		const next = await runner.run(language.harmless, [call('f(1)', '2'), call('f(2)', '3')], never);
		expect(next.results.map(({ passed }) => passed)).toEqual([true, true]);
		return told(result);
	};
}

/** Tests that the other layers hold while one is off, with the programs that it has a part in holding. */
export function testsWithoutEach(language: HostileLanguage, layers: readonly Layer[]): void {
	const attack = usesAttacks(language);
	describe.each(layers)('without the layer %s', (layer) => {
		const runner = language.newRunner([layer]);
		beforeAll(() => runner.warm(), startPatience);
		afterAll(() => runner.dispose());
		it.each(language.programs.filter((program) => isRunWithout(language, layer, program)))('$name', { timeout: startPatience }, async (program) => {
			await attack(runner, program, 500);
		});
	});
}
