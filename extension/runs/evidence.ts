import { startTest } from '../code/testIds';
import type { Evidence, Run, Test, TestResult, Trace } from '../words';
import { isSeenWhole, unwrittenBy } from '../code/called';
import type { Outline } from '../code/outline';
import type { Program, Runner } from './runner';
import { backwardSlice } from './slice';
import { rankPlaces, shortestFailing } from './suspicion';

/**
 * Runs the program on the tests, traces the failing test with the shortest trace (when all pass: the first of `before`, tests
 * that failed earlier, or the one that it picks), and ranks the suspicious places, by what the failing runs' ends rest on too. `isStart`: examples are still to come,
 * so that an exception which stops the whole program before anything is typed comes first. Rejects as the runner does.
 */
export async function gatherEvidence(
	runner: Runner, program: Program, outline: Outline, tests: readonly Test[], before: readonly string[] | ((run: Run) => string | null), signal: AbortSignal, isStart = false,
): Promise<Evidence> {
	const looked = isStart && program.entry.kind === 'script' ? [...tests, startTest] : tests;
	const run = startOf(await runner.run(program, looked, signal));
	const told = ofWritten(run, outline, looked);
	const traced = shortestFailing(seenWhole(told, looked, program.text)) ?? (typeof before === 'function' ? before(run) : before.find((id) => tests.some((test) => test.id === id))) ?? null;
	const test = looked.find((other) => other.id === traced);
	const trace = test && !run.syntax ? await runner.trace(program, test, signal) : null;
	const others: Trace[] = [];
	for (const id of run.syntax ? [] : otherWays(told, traced)) {
		const other = looked.find((each) => each.id === id);
		if (other) others.push(await runner.trace(program, other, signal));
	}
	const slices = [...(trace ? [trace] : []), ...others].map((one) => backwardSlice(one, outline, program.text));
	return { run: withTraced(run, [...(trace ? [trace] : []), ...others]), trace, others, places: rankPlaces(told, outline.statementLines, run.results.some(({ passed }) => !passed) ? slices : []) };
}

/** With the lines that only a trace has seen: a return that two ways lead to is not always counted. */
function withTraced(run: Run, traces: readonly Trace[]): Run {
	const results = run.results.map((result) => {
		const steps = traces.find(({ test }) => test === result.test)?.steps ?? [];
		const more = steps.flatMap(({ event, line }) => (event === 'line' && !result.lines.includes(line) ? [line] : []));
		return more.length === 0 ? result : { ...result, lines: [...new Set([...result.lines, ...more])].sort((a, b) => a - b) };
	});
	return { ...run, results };
}

/** The run without the examples of functions that say nothing yet, where others fail: nothing is to be followed in those. */
function ofWritten(run: Run, outline: Outline, tests: readonly Test[]): Run {
	const results = run.results.filter((result) => unwrittenBy(outline, tests.find(({ id }) => id === result.test)) === null);
	return results.some(({ passed }) => !passed) ? { ...run, results } : run;
}

/** Of these, where some fail, the examples that show all that they give: only such a run can be done by hand. */
function seenWhole(run: Run, tests: readonly Test[], text: string): Run {
	const results = run.results.filter((result) => isSeenWhole(tests.find(({ id }) => id === result.test), text));
	return shortestFailing({ ...run, results }) === null ? run : { ...run, results };
}

/** A run in which the whole program stopped, where that was looked at, says so. However else it ended, there is nothing wrong with its start. */
function startOf(run: Run): Run {
	const ending = run.results.find(({ test }) => test === startTest.id)?.ending;
	if (!ending) return run;
	const results = run.results.map((result) => (result.test === startTest.id ? { ...result, passed: ending.kind !== 'raised' } : result));
	return { ...run, results, startup: run.startup ?? (ending.kind === 'raised' ? ending.exception : null) };
}

/** More traces than these tell nothing new. */
const mostOthers = 3;

/**
 * Ids of further failing tests worth a trace: for each other way to fail the shortest, and one more that fails as the traced
 * one does; where there are several ways, another that gives a wrong value. Runs that were stopped are left out: each would cost its whole budget again.
 */
function otherWays(run: Run, traced: string | null): readonly string[] {
	const way = ({ ending }: TestResult) => (ending.kind === 'raised' ? `${ending.exception.type}@${ending.exception.line}` : ending.kind);
	const ended = ({ ending }: TestResult) => ending.kind === 'returned' || ending.kind === 'raised' || ending.kind === 'ended' || ending.kind === 'waiting-for-input';
	const failing = run.results.filter((result) => !result.passed && result.test !== traced && ended(result)).sort((a, b) => a.steps - b.steps);
	const shortest = new Map<string, string>();
	for (const result of failing) {
		if (!shortest.has(way(result))) shortest.set(way(result), result.test);
	}
	const chosen = [...shortest.values()].slice(0, mostOthers);
	// Where there are two ways to fail there may be two mistakes, and one that gives a wrong value is not always shown by the shortest run.
	const ways = new Set(run.results.filter(({ passed }) => !passed).map(way));
	const [next] = ways.size > 1 && chosen.length < mostOthers ? failing.filter(({ test, ending }) => ending.kind !== 'raised' && !chosen.includes(test)) : [];
	return next ? [...chosen, next.test] : chosen;
}

/** The test that passes over the most lines of the program, of several the one with the fewest steps: it shows most of what the program does. */
export function widest({ results }: Run): string | null {
	return [...results].sort((a, b) => b.lines.length - a.lines.length || a.steps - b.steps)[0]?.test ?? null;
}
