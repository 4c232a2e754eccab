import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { call, never, startPatience, told, typing } from './sandbox';
import { functionsIn, hasTool, newJavaRunner, scriptIn } from './toolchains';

const isHere = await hasTool(['javac']);
const runner = newJavaRunner();
afterAll(() => runner.dispose());

const [functions, script] = [functionsIn('Main.java'), scriptIn('Main.java')];
const folder = new URL('../../fixtures/hostile/java/', import.meta.url);

/** What comes of each program; more than one where a busy machine decides. */
const endings: readonly (readonly [string, RegExp])[] = [
	['LoopsForEver', /^endless \(line 3\)/],
	['LoopsAndCatchesEverything', /^endless \(line 5\)/],
	['LoopsInFinally', /^endless \(line 6\)/],
	['LoopsInTheLibrary', /^slow \(line 3\)/],
	['LoopsInAnExpression', /^slow \(line 3\)/],
	['RecursesForEver', /^raised StackOverflowError: .*\(line 3\)/],
	['RecursesAndCatches', /^(slow|endless|raised StackOverflowError)/],
	['AllocatesWithoutEnd', /^memory \(line 7\)/],
	['AllocatesAtOnce', /^memory \(line 3\)/],
	['AllocatesAndCatches', /^(memory|slow|endless|raised)/],
	['PrintsWithoutEnd', /^too-much-output \(line 4\)/],
	['PrintsOneHugeLine', /^too-much-output \(line 3\)/],
	['PrintsAndCatches', /^too-much-output \(line 5\)/],
	['AsksTooOften', /^waiting-for-input \(line 7\)/],
	['Exits', /^exited \(line 4\)/],
	['ExitsInAHandler', /^exited \(line 4\)/],
	['ExitsInAnotherWay', /^raised SecurityException: java\.lang\.Runtime\.halt/],
	['ExitsByReflection', /^(raised InvocationTargetException|slow|crashed)/],
	['StartsThreads', /^(memory|slow|endless)/],
	['LeavesAThread', /^ended/],
	['StartsProcesses', /^raised SecurityException: java\.lang\.ProcessBuilder/],
	['StartsProcessesByReflection', /^ended/],
	['ReadsFiles', /^raised SecurityException/],
	['WritesFiles', /^raised SecurityException/],
	['FillsTheFolder', /^(slow|endless|raised)/],
	['OpensSockets', /^raised SecurityException/],
	['ReadsTheEnvironment', /^raised SecurityException/],
	['ForgesReplies', /^(ended|raised)/],
	['LooksAtTheHarness', /^raised SecurityException/],
	['LooksAtUnsafeMemory', /^raised SecurityException/],
	['SpoilsTheStreams', /^ended/],
	['SpoilsTheStart', /^raised ArithmeticException: .*\(line 2\)/],
	['NeverReturnsFromALock', /^slow \(line 4\)/],
	['SleepsForEver', /^slow \(line 5\)/],
	['ShowsItselfForEver', /^raised StackOverflowError/],
];

it('knows every program of the folder', () => {
	expect(endings.map(([name]) => `${name}.java`).sort()).toEqual(readdirSync(folder).sort());
});

// Only what a machine up to version 23 has holds what is asked for by reflection.
describe.runIf(isHere)('a hostile Java program', { timeout: startPatience }, () => {
	it.each(endings)('%s', async (name, ending) => {
		const run = await runner.run(script(readFileSync(new URL(`${name}.java`, folder), 'utf8')), [typing(['1'], 'nothing')], never, { timeMs: 1500 });
		const [result] = run.results;
		expect(run.syntax).toBeNull();
		expect(result && told(result)).toMatch(ending);
		expect(result?.passed).toBe(false);
		expect(result?.output).not.toMatch(/reached|root:/);
		expect(existsSync(join(homedir(), 'written-by-a-program'))).toBe(false);
		const next = await runner.run(functions('class Main {\n    static int f(int x) {\n        return x + "a".length();\n    }\n}\n'), [call('f(1)', '2'), call('f(2)', '4')], never);
		expect(next.results.map(({ passed }) => passed)).toEqual([true, false]);
	});
});
