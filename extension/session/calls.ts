/** Calls that are no tests: run for what they give, not for what they should give. */
import type { Runner, Program } from '../runs/runner';
import type { Probe, TriedCall } from '../tutor/roles';
import type { Ending, Test, TestResult } from '../words';

/** Runs each call on its own; the results come in the calls' order. Rejects as the runner does. */
async function runCalls(runner: Runner, program: Program, calls: readonly string[], signal: AbortSignal): Promise<readonly TestResult[]> {
	const tests = calls.map((call, at): Test => ({ kind: 'call', id: `call-${at}`, origin: 'file', call, expected: '0', compare: 'equal' }));
	return tests.length === 0 ? [] : (await runner.run(program, tests, signal)).results;
}

/**
 * The first of these calls that returns a value, with it; null when none does. Where the examples are about what is `printed`, a
 * call that returns nothing counts by its output.
 */
export async function firstReturning(runner: Runner, program: Program, calls: readonly string[], isPrinting: boolean, signal: AbortSignal): Promise<Probe | null> {
	for (const [at, { ending, output }] of (await runCalls(runner, program, calls, signal)).entries()) {
		const call = calls[at];
		if (call === undefined || ending.kind !== 'returned') {
			continue;
		}
		const { value } = ending;
		if (!isPrinting || value.shape.kind !== 'nothing') {
			return { call, got: value };
		}
		if (output.trim() !== '') {
			return { call, got: value, printed: output };
		}
	}
	return null;
}

/** What a call of the student's own comes to; one that cannot be run at all says so. */
export async function tryCall(runner: Runner, program: Program, call: string, signal: AbortSignal): Promise<TriedCall> {
	const ending: Ending = (await runCalls(runner, program, [call], signal))[0]?.ending ?? { kind: 'not-run' };
	return {
		call, ending: ending.kind,
		shown: ending.kind === 'returned' ? ending.value.shown : null,
		error: ending.kind === 'raised' ? ending.exception.type : null,
	};
}
