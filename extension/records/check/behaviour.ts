import type { Runner, Program } from '../../runs/runner';
import type { Run, Test, TestResult } from '../../words';

/** What a program does with each test, in the tests' order. */
export interface Tested {
	/** It cannot be read (`syntax`), or stops before a test reaches it: what it says, and where (zero-based). */
	readonly broken: { readonly kind: 'syntax' | 'startup'; readonly message: string; readonly line: number | null } | null;
	/** Empty for one that cannot be read. */
	readonly results: readonly TestResult[];
}

/**
 * Runs a program on every test. One that hangs on a test is run on those after it anew, which a single run would leave out. Rejects as the
 * runner does.
 */
export async function testedOn(runner: Runner, program: Program, tests: readonly Test[], signal: AbortSignal): Promise<Tested> {
	const results: TestResult[] = [];
	let broken: Tested['broken'] = null;
	while (results.length < tests.length) {
		const run = await runner.run(program, tests.slice(results.length), signal);
		broken ??= brokenOf(run);
		if (run.syntax) break;
		const first = run.results.findIndex(({ ending }, at) => at > 0 && ending.kind === 'not-run');
		const some = first === -1 ? run.results : run.results.slice(0, first);
		if (some.length === 0) break;
		results.push(...some);
	}
	return { broken: results.some(({ passed }) => passed) ? null : broken, results };
}

/** It passes every test. */
export function passesAll({ broken, results }: Tested): boolean {
	return broken === null && results.every(({ passed }) => passed);
}

function brokenOf({ syntax, startup }: Run): Tested['broken'] {
	const found = syntax ?? startup;
	return found ? { kind: syntax ? 'syntax' : 'startup', message: `${found.type}: ${found.message}`, line: found.line } : null;
}

/**
 * What a program does on all tests, as a text to compare with: programs with the same mistake have the same, however they are written.
 * Null for one that cannot be read.
 */
export function behaviourOf({ broken, results }: Tested, tests: readonly Test[]): string | null {
	return broken?.kind === 'syntax' ? null : JSON.stringify(results.map((result, at) => (result.passed ? 'passes' : wayOf(result, tests[at]))));
}

function wayOf({ ending, output, prompts = [] }: TestResult, test: Test | undefined): string {
	switch (ending.kind) {
		case 'returned': {
			const isAboutOutput = test?.kind === 'call' && (test.compare !== 'equal' || test.output !== undefined);
			return `gives ${ending.value.shown}${isAboutOutput ? ` and prints ${squeezed(output)}` : ''}`;
		}
		case 'ended':
			return `prints ${squeezed(withoutPrompts(output, prompts))}`;
		case 'raised':
			return `raises ${ending.exception.type}`;
		default:
			return ending.kind;
	}
}

/** How its questions are put is a program's own. */
function withoutPrompts(output: string, prompts: readonly (readonly [number, number])[]): string {
	return [...prompts].sort(([a], [b]) => b - a).reduce((text, [from, to]) => text.slice(0, from) + text.slice(to), output);
}

function squeezed(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
