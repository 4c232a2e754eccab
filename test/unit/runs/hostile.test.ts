import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layers } from '../../../extension/runs/layers';
import type { Runner } from '../../../extension/runs/runner';
import { createPythonRunner } from '../../../extension/runs/python/pythonRunner.node';
import { usesAttacks } from './attack';
import { hostilePython, layersInPart, namesOfFiles, type HostileProgram } from './hostilePrograms';
import { newRunner, quiet, sandboxFolder, startPatience } from './sandbox';

const hostilePrograms = hostilePython.programs;
const attack = usesAttacks(hostilePython);

/** Milliseconds. What does not cost an interpreter ends by itself, also on a machine that is ten times too busy. */
const timeFor = ({ isCostly }: HostileProgram): number => (isCostly ? 800 : 20_000);

it('knows every program of the folder', () => {
	expect(hostilePrograms.map(({ name }) => name).sort()).toEqual(namesOfFiles(hostilePython));
});

it('switches off each layer in one of the files beside this', () => {
	expect([...layersInPart.reach, ...layersInPart.limits].sort()).toEqual([...layers].sort());
});

describe('with all layers', () => {
	const runner = newRunner();
	beforeAll(() => runner.warm(), startPatience);
	afterAll(() => runner.dispose());
	it.each(hostilePrograms)('$name', { timeout: startPatience }, async (program) => {
		expect(await attack(runner, program, timeFor(program))).toMatch(program.ending);
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
		expect(await attack(runner, program, timeFor(program))).toMatch(program.ending);
	});
});
