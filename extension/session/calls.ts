/** Calls that are no tests: run for what they give, not for what they should give. */
import type { Runner, Program } from '../runs/runner';
import type { EdgeCall } from '../tutor/offline/probes';
import type { Probe, TriedCall } from '../tutor/roles';
import type { Ending, Test, TestResult } from '../words';

/** Runs each call on its own; the results come in the calls' order. Rejects as the runner does. */
async function runCalls(runner: Runner, program: Program, calls: readonly string[], signal: AbortSignal): Promise<readonly TestResult[]> {
	const tests = calls.map((call, at): Test => ({ kind: 'call', id: `call-${at}`, origin: 'file', call, expected: '0', compare: 'equal' }));
	return tests.length === 0 ? [] : (await runner.run(program, tests, signal)).results;
}

/**
 * The call to ask about at the end, with what the program gives for it: one for which the program as it was `before` gave something
 * else, else one of which the task speaks; null when there is none, since what no mistake touches shows nothing. Where the examples are
 * about what is printed, a call that returns nothing counts by its output.
 */
export async function tellingProbe(runner: Runner, program: Program, before: Program, edges: readonly EdgeCall[], isPrinting: boolean, signal: AbortSignal): Promise<Probe | null> {
	const calls = edges.map(({ call }) => call);
	const now = await runCalls(runner, program, calls, signal);
	const then = before.text === program.text ? now : await runCalls(runner, before, calls, signal);
	const probes = edges.flatMap(({ call, isSpokenOf }, at) => {
		const probe = probeOf(call, now[at], isPrinting);
		return probe ? [{ probe, isSpokenOf, isChanged: givenBy(now[at]) !== givenBy(then[at]) }] : [];
	});
	return (probes.find(({ isChanged }) => isChanged) ?? probes.find(({ isSpokenOf }) => isSpokenOf))?.probe ?? null;
}

function probeOf(call: string, result: TestResult | undefined, isPrinting: boolean): Probe | null {
	if (result?.ending.kind !== 'returned') {
		return null;
	}
	const { ending: { value }, output } = result;
	if (!isPrinting || value.shape.kind !== 'nothing') {
		return { call, got: value };
	}
	return output.trim() === '' ? null : { call, got: value, printed: output };
}

function givenBy(result: TestResult | undefined): string {
	return result ? `${result.output}\0${result.ending.kind === 'returned' ? result.ending.value.shown : result.ending.kind}` : '';
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
