/** What the compiler made of the harness is kept for the next start: whole, and for this compiler alone. */
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { keptClasses } from '../../../extension/runs/java/keptClasses.node';
import { createJavaRunner } from '../../../extension/runs/java/javaRunner.node';
import { findExecutable } from '../../../extension/runs/toolchain/executables.node';
import { call, never, quiet, startPatience } from './sandbox';
import { functionsIn, hasTool } from './toolchains';

const home = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the compiled harness', () => {
	const compiler = join(home, 'compiler');
	let folder: string;
	let made = 0;
	beforeEach(() => {
		folder = join(mkdtempSync(join(home, 'each-')), 'below');
		writeFileSync(compiler, 'one');
		made = 0;
	});
	const make = async (into: string): Promise<void> => {
		made += 1;
		writeFileSync(join(into, 'Server.class'), String(made));
	};

	it('is made once, and found by the next window', async () => {
		const first = await keptClasses(folder, compiler, make);
		expect(await keptClasses(folder, compiler, make)).toBe(first);
		expect([made, readdirSync(first)]).toEqual([1, ['Server.class']]);
	});

	it('is made anew for another compiler, also for one that has come in its place', async () => {
		const first = await keptClasses(folder, compiler, make);
		writeFileSync(compiler, 'another');
		const second = await keptClasses(folder, compiler, make);
		utimesSync(compiler, 1000, 1000);
		const third = await keptClasses(folder, compiler, make);
		expect([made, new Set([first, second, third]).size]).toEqual([3, 3]);
	});

	it('that could not be made is not there, and is tried again', async () => {
		const fails = async (into: string): Promise<void> => {
			await make(into);
			throw new Error('the disk is full');
		};
		await expect(keptClasses(folder, compiler, fails)).rejects.toThrow('the disk is full');
		expect(readdirSync(folder)).toEqual([]);
		expect(readdirSync(await keptClasses(folder, compiler, make))).toEqual(['Server.class']);
	});

	it('that two windows make at once is that of one of them, and whole for both', async () => {
		const both = await Promise.all([keptClasses(folder, compiler, make), keptClasses(folder, compiler, make)]);
		expect([new Set(both).size, readdirSync(folder).length, readdirSync(both[0]).length]).toEqual([1, 1, 1]);
	});

	it('of long ago is removed when another is made', async () => {
		const first = await keptClasses(folder, compiler, make);
		utimesSync(first, 1000, 1000);
		writeFileSync(compiler, 'another');
		const second = await keptClasses(folder, compiler, make);
		expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([second]);
	});
});

describe.runIf(await hasTool(['javac']))('a runner', { timeout: startPatience }, () => {
	it('starts from what an earlier one has kept', async () => {
		const keptIn = join(home, 'runners');
		const program = functionsIn('Main.java')('class Main {\n    static int f(int n) {\n        return n + 1;\n    }\n}\n');
		const compiler = await findExecutable(['javac']);
		for (let turn = 0; turn < 2; turn++) {
			const runner = createJavaRunner({ log: quiet, keptIn, find: async () => compiler });
			expect((await runner.run(program, [call('f(1)', '2')], never)).results.map(({ passed }) => passed)).toEqual([true]);
			runner.dispose();
			const [only, ...more] = readdirSync(keptIn);
			expect([more, readdirSync(join(keptIn, only ?? '', 'socratic')).includes('Server.class')]).toEqual([[], true]);
		}
	});
});
