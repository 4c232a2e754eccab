import type { Attempter } from '../attempts';
import { ContainedRunner } from '../contained/containedRunner.node';
import type { Dialect } from '../contained/dialect';
import { SandboxStarter, type SandboxOptions } from '../contained/sandboxStarter.node';
import type { Runner } from '../runner';

/** What the process knows of how its own engine fares; `heapMb` is what that may take, in mebibytes. */
export const engineDialect = (fileName: string, endings: readonly string[], heapMb: number, isChecked: boolean): Dialect => ({
	flags: [
		['memory-flag', `--max-old-space-size=${heapMb}`],
		// What the engine says of a module that is none can be had only so.
		[null, '--experimental-vm-modules'],
	],
	fileName,
	moduleName: (name) => (endings.some((ending) => name.endsWith(ending)) ? name : null),
	tooDeep: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
	nothing: 'undefined',
	memoryError: null,
	usesChance: (text) => /\brandom\b/.test(text),
	expectsEnd: (text) => /\bnull\b/.test(text),
	isChecked,
});

const heapMb = 400;

/** Runs JavaScript programs in a contained process of their own. Starts none before the first call. */
export function createJavaScriptRunner(options: SandboxOptions): Runner & Attempter {
	const dialect = engineDialect('program.js', ['.js', '.mjs', '.cjs'], heapMb, false);
	return new ContainedRunner(options, dialect, () => new SandboxStarter(options, dialect));
}
