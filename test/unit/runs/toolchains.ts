import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findExecutable } from '../../../extension/runs/toolchain/executables.node';
import { createCRunner } from '../../../extension/runs/c/cRunner.node';
import { createCppRunner } from '../../../extension/runs/cpp/cppRunner.node';
import { createJavaRunner } from '../../../extension/runs/java/javaRunner.node';
import type { Limits, Program, Runner } from '../../../extension/runs/runner';
import type { RaisedException, Test, TestResult } from '../../../extension/words';
import { never, quiet, told } from './sandbox';

/** Runners that need a compiler of this machine; where there is none, the tests say so and are skipped. */

export const trusted = { distFolder: resolve('dist'), log: quiet };

export const newCRunner = () => createCRunner(trusted);
export const newCppRunner = () => createCppRunner(trusted);
/** Its harness is compiled once for all processes of a run, whose temporary files are in a folder of its own. */
const keptIn = join(tmpdir(), 'ready', 'java');
export const newJavaRunner = (log = quiet) => createJavaRunner({ log, keptIn });

/** Whether one of the named tools is here; says so where none is. */
export async function hasTool(names: readonly string[]): Promise<boolean> {
	const found = await findExecutable(names);
	if (found === null) console.warn(`skipped: none of ${names.join(', ')} is on this machine`);
	return found !== null;
}

export function functionsIn(fileName: string) {
	return (text: string, name = 'f', more: Partial<Program> = {}): Program => ({ version: 1, text, fileName, entry: { kind: 'function', name }, files: [], ...more });
}

export function scriptIn(fileName: string) {
	return (text: string, more: Partial<Program> = {}): Program => ({ version: 1, text, fileName, entry: { kind: 'script' }, files: [], ...more });
}

const verdict = (result: TestResult) => `${result.passed ? 'passed' : 'failed'}: ${told(result)}`;

/** Short ways to run with one runner. */
export function running(runner: Runner) {
	const run = (program: Program, tests: readonly Test[], limits?: Partial<Limits>) => runner.run(program, tests, never, limits);
	return {
		run,
		verdicts: async (program: Program, tests: readonly Test[], limits?: Partial<Limits>) => (await run(program, tests, limits)).results.map(verdict),
		/** What the only test raised: `type @ line: message`. */
		raised: async (program: Program, test: Test): Promise<string> => {
			const found = await run(program, [test]);
			const ending = found.results[0]?.ending;
			return ending?.kind === 'raised' ? inShort(ending.exception) : found.syntax ? `syntax ${found.syntax.message}` : JSON.stringify(ending);
		},
	};
}

const inShort = ({ type, line, message }: RaisedException) => `${type} @ ${line === null ? '?' : line + 1}: ${message}`;
