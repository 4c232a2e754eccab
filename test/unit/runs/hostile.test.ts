import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layers, type Layer } from '../../../extension/runs/layers';
import type { Runner } from '../../../extension/runs/runner';
import { setCanaries, type Canaries } from '../../evaluation/canaries';
import { createPythonRunner } from '../../../extension/runs/python/pythonRunner.node';
import { hostilePrograms, isRunWithout, namesOfFiles, textOf, type HostileProgram } from './hostilePrograms';
import { call, functions, never, newRunner, quiet, sandboxFolder, script, startPatience, told, typing } from './sandbox';

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

// A shell script stands for the runtime; Windows has none.
describe.skipIf(process.platform === 'win32')('on a runtime that knows none of the flags', () => {
	const folder = mkdtempSync(join(tmpdir(), 'runtime-'));
	const executable = join(folder, 'runtime');
	const known = '--max-old-space-size=*|--no-warnings|--stack-size=*';
	writeFileSync(executable, `#!/bin/sh
for argument in "$@"; do
	case "$argument" in
		${known}) ;;
		--*) echo "runtime: bad option: \${argument%%=*}" >&2; exit 9 ;;
	esac
done
exec env -i '${process.execPath}' "$@"
`);
	chmodSync(executable, 0o755);
	const warnings: string[] = [];
	const runner: Runner = createPythonRunner({ sandboxFolder, executable, log: { ...quiet, warn: (message) => warnings.push(message) } });
	afterAll(() => {
		runner.dispose();
		rmSync(folder, { recursive: true, force: true });
	});

	it('says so in the log', { timeout: startPatience }, async () => {
		await runner.warm();
		expect(warnings.join()).toMatch(/--permission.*--disallow-code-generation-from-strings.*--wasm-max-mem-pages/s);
	});

	it.each(hostilePrograms.filter(({ kind }) => kind === 'reach' || kind === 'memory'))('the others hold: $name', { timeout: startPatience }, async (program) => {
		expect(await attack(runner, program, program.isCostly ? 800 : 5000)).toMatch(program.ending);
	});
});
