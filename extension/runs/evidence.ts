import type { Evidence, Test } from '../words';
import type { Outline } from '../code/outline';
import type { Program, Runner } from './runner';
import { rankPlaces, shortestFailing } from './suspicion';

/**
 * Runs the program on the tests, traces the failing test with the shortest trace (when all pass: the first of `before`, tests
 * that failed earlier), and ranks the suspicious places. Rejects as the runner does.
 */
export async function gatherEvidence(
	runner: Runner, program: Program, outline: Outline, tests: readonly Test[], before: readonly string[], signal: AbortSignal,
): Promise<Evidence> {
	const run = await runner.run(program, tests, signal);
	const traced = shortestFailing(run) ?? before.find((id) => tests.some((test) => test.id === id)) ?? null;
	const test = tests.find((other) => other.id === traced);
	const trace = test && !run.syntax ? await runner.trace(program, test, signal) : null;
	return { run, trace, places: rankPlaces(run, outline.statementLines) };
}
