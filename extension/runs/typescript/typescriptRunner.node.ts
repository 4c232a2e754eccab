import type { Attempter } from '../attempts';
import { ContainedRunner } from '../contained/containedRunner.node';
import type { SandboxOptions } from '../contained/sandboxStarter.node';
import { engineDialect } from '../javascript/javascriptRunner.node';
import type { Runner } from '../runner';

/** The compiler takes a good part of it. */
const heapMb = 640;

/** Runs TypeScript programs in a contained process of their own. Starts none before the first call. */
export function createTypeScriptRunner(options: SandboxOptions): Runner & Attempter {
	return new ContainedRunner(options, engineDialect('program.ts', ['.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs'], heapMb, true));
}
