/** Calls that are no tests: run for what they give, not for what they should give. */
import { inputTest } from '../code/testIds';
import type { Runner, Program } from '../runs/runner';
import { outputOf } from '../tutor/offline/output';
import type { EdgeCall } from '../tutor/offline/probes';
import type { EdgeTyped } from '../tutor/offline/typedProbes';
import type { Probe, TriedCall } from '../tutor/roles';
import type { Ending, InputTest, Test, TestResult } from '../words';

/** Runs each call on its own; the results come in the calls' order. Rejects as the runner does. */
async function runCalls(runner: Runner, program: Program, calls: readonly string[], signal: AbortSignal): Promise<readonly TestResult[]> {
	const tests = calls.map((call, at): Test => ({ kind: 'call', id: `call-${at}`, origin: 'file', call, expected: '0', compare: 'equal' }));
	return tests.length === 0 ? [] : (await runner.run(program, tests, signal)).results;
}

/** The program at the end of a session, and what it is set beside. */
export interface Versions {
	readonly now: Program;
	/** As it was when the session began. */
	readonly before: Program;
	/** As a known repair would have it; null where none is known. */
	readonly repaired: Program | null;
}

/**
 * The call to ask about at the end, with what the program gives for it: one on which it parts from a known repair, since then one of the
 * two only gets past the examples; else one for which the program as it was before gave something else, else one of which the task speaks; null when there is none, since what no mistake touches shows nothing. Where the examples are
 * about what is printed, a call that returns nothing counts by its output.
 */
export async function tellingProbe(runner: Runner, { now: program, before, repaired }: Versions, edges: readonly EdgeCall[], isPrinting: boolean, signal: AbortSignal): Promise<Probe | null> {
	const calls = edges.map(({ call }) => call);
	const now = await runCalls(runner, program, calls, signal);
	const given = async (other: Program | null) => (other === null || other.text === program.text ? now : runCalls(runner, other, calls, signal));
	const [then, wanted] = [await given(before), await given(repaired)];
	const probes = edges.flatMap(({ call, isSpokenOf, isFar }, at) => {
		const probe = probeOf(call, now[at], isPrinting);
		const parts = wanted[at]?.ending.kind === 'returned' && givenBy(now[at]) !== givenBy(wanted[at]);
		return probe ? [{ probe, parts, isSpokenOf, isChanged: !isFar && givenBy(now[at]) !== givenBy(then[at]) }] : [];
	});
	return (probes.find(({ parts }) => parts) ?? probes.find(({ isChanged }) => isChanged) ?? probes.find(({ isSpokenOf }) => isSpokenOf))?.probe ?? null;
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

/**
 * As {@link tellingProbe}, for a script: typed lines that the program reads to the last one and comes to its end with, and what it prints
 * for them, prompts set aside. What lies where a condition turns goes before what is only beside an example.
 */
export async function tellingTyped(runner: Runner, { now: program, before, repaired }: Versions, edges: readonly EdgeTyped[], signal: AbortSignal): Promise<Probe | null> {
	const tests = edges.slice(0, mostTyped).map(({ typed }) => inputTest(typed, '', 'file'));
	if (tests.length === 0) {
		return null;
	}
	const now = (await runner.run(program, tests, signal)).results;
	const given = async (other: Program | null) => (other === null || other.text === program.text ? now : (await runner.run(other, tests, signal)).results);
	const [then, wanted] = [await given(before), await given(repaired)];
	const probes = tests.flatMap((test, at) => {
		const printed = printedBy(test, now[at]);
		const other = printedBy(test, wanted[at]);
		return printed === null ? [] : [{ probe: { call: '', typed: test.typed, got: null, printed }, edge: edges[at], parts: other !== null && other !== printed, isChanged: edges[at]?.isFar !== true && printed !== printedBy(test, then[at]) }];
	});
	return (probes.find(({ parts }) => parts) ?? probes.find(({ edge, isChanged }) => isChanged && edge?.isBound) ?? probes.find(({ edge }) => edge?.isSpokenOf) ?? probes.find(({ isChanged }) => isChanged))?.probe ?? null;
}

/** More than these are not tried. */
const mostTyped = 40;

/** Null where the program does not read all that is typed, does not come to its end, or prints nothing. */
function printedBy(test: InputTest, result: TestResult | undefined): string | null {
	if (result?.ending.kind !== 'ended' || (result.prompts?.length ?? 0) !== test.typed.length) {
		return null;
	}
	const printed = outputOf(test, result).got.join('\n').trim();
	return printed === '' ? null : printed;
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
