import type { Runner, Program } from '../../runs/runner';
import type { Run, Test, TestResult } from '../../words';

/** What a program does with each test, in the tests' order. */
export interface Tested {
	/** It cannot be read (`syntax`), or stops before a test reaches it: what it says, and where (zero-based). */
	readonly broken: { readonly kind: 'syntax' | 'startup'; readonly message: string; readonly line: number | null } | null;
	/** Empty for one that cannot be read. */
	readonly results: readonly TestResult[];
	/** The first of its runs, on all tests: by what it gives a session knows a mistake again. */
	readonly run: Run;
}

/**
 * Runs a program on every test. One that hangs on a test is run on those after it anew, which a single run would leave out. Rejects as the
 * runner does.
 */
export async function testedOn(runner: Runner, program: Program, tests: readonly Test[], signal: AbortSignal): Promise<Tested> {
	const run = await runner.run(program, tests, signal);
	const results = [...tried(run)];
	while (results.length < tests.length && results.length > 0) {
		const more = tried(await runner.run(program, tests.slice(results.length), signal));
		if (more.length === 0) break;
		results.push(...more);
	}
	return { broken: results.some(({ passed }) => passed) ? null : brokenOf(run), results, run };
}

/** The results of the tests that the run came to. */
function tried({ results }: Run): readonly TestResult[] {
	const first = results.findIndex(({ ending }) => ending.kind === 'not-run');
	return first === -1 ? results : results.slice(0, first);
}

/** It passes every test. */
export function passesAll({ broken, results }: Tested): boolean {
	return broken === null && results.every(({ passed }) => passed);
}

function brokenOf({ syntax, startup }: Run): Tested['broken'] {
	const found = syntax ?? startup;
	return found ? { kind: syntax ? 'syntax' : 'startup', message: `${found.type}: ${found.message}`, line: found.line } : null;
}
