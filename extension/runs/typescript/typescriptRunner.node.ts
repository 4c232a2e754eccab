import type { Attempter } from '../attempts';
import { ContainedRunner } from '../contained/containedRunner.node';
import { SandboxStarter, type SandboxOptions } from '../contained/sandboxStarter.node';
import { engineDialect } from '../javascript/javascriptRunner.node';
import type { Runner } from '../runner';

/** The compiler takes a good part of it. */
const heapMb = 640;

/** Runs TypeScript programs in a contained process of their own. Starts none before the first call. */
export function createTypeScriptRunner(options: SandboxOptions): Runner & Attempter {
	const dialect = engineDialect('program.ts', ['.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs'], heapMb, true);
	return new ContainedRunner(options, dialect, () => new SandboxStarter(options, dialect));
}
