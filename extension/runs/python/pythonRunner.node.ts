import type { Attempter } from '../attempts';
import { ContainedRunner } from '../contained/containedRunner.node';
import type { Dialect } from '../contained/dialect';
import { SandboxStarter, type SandboxOptions } from '../contained/sandboxStarter.node';
import type { Runner } from '../runner';

const maxPages = 4096;

const python: Dialect = {
	flags: [
		['memory-flag', `--wasm-max-mem-pages=${maxPages}`],
		[null, '--max-old-space-size=256'],
		// Calls through the interpreter's own C code go as deep as the language allows. Windows gives a process less stack.
		...(process.platform === 'win32' ? [] : [[null, '--stack-size=3600'] as const]),
	],
	fileName: 'program.py',
	moduleName: (name) => (name.endsWith('.py') ? name.slice(0, -3) : null),
	tooDeep: { type: 'RecursionError', message: 'maximum recursion depth exceeded' },
	nothing: 'None',
	memoryError: 'MemoryError',
	usesChance: (text) => /\brandom\b/.test(text),
	expectsEnd: (text) => text.includes('EOFError'),
	isChecked: false,
};

/** Runs Python programs in a contained process of their own. Starts none before the first call. */
export function createPythonRunner(options: SandboxOptions): Runner & Attempter {
	return new ContainedRunner(options, python, () => new SandboxStarter(options, python));
}
