import { createHash } from 'node:crypto';
import type { FindRepairs, Ground, Situation } from '../../extension/tutor/roles';
import type { Attempter } from '../../extension/runs/attempts';
import type { Program, Runner } from '../../extension/runs/runner';

/** So many results are kept; the oldest goes first. A trace may be some megabytes. */
const most = 500;

/**
 * What a program does is the same each time (steps end what hangs), so sessions on the same programs need not run them again:
 * a third of the time of all sessions under test. Not for a test of the sandbox or of speed: `elapsedMs` is that of the first time.
 */
export function rememberingRunner(runner: Runner & Attempter): Runner & Attempter {
	const remembered = memory();
	const timeless = ({ version: _, ...program }: Program) => program;
	return {
		warm: () => runner.warm(),
		run: async (program, tests, signal, limits) => ({
			...(await remembered(['run', timeless(program), tests, limits], signal, () => runner.run(program, tests, signal, limits))),
			version: program.version,
		}),
		trace: async (program, test, signal, limits) => ({
			...(await remembered(['trace', timeless(program), test, limits], signal, () => runner.trace(program, test, signal, limits))),
			version: program.version,
		}),
		attempt: (program, texts, plan, signal) => remembered(['attempt', timeless(program), texts, plan], signal, () => runner.attempt(program, texts, plan, signal)),
		evaluate: (expressions, signal) => runner.evaluate(expressions, signal),
		release: () => runner.release(),
		dispose: () => runner.dispose(),
	};
}

/** The same for the search, which ends by its work and not by a clock: several students begin with the same program. */
export function rememberingSearch(findRepairs: FindRepairs, remembered: Memory): FindRepairs {
	const asked = (ground: Ground & Partial<Pick<Situation, 'began'>>) => [ground.code.text, ground.problem, ground.evidence.run.results.map(({ test, passed, ending, steps }) => [test, passed, ending, steps]), ground.evidence.places, ground.began];
	return (ground, signal) => remembered(asked(ground), signal, () => findRepairs(ground, signal));
}

export type Memory = <T>(asked: readonly unknown[], signal: AbortSignal, run: () => Promise<T>) => Promise<T>;

/** Results by what was asked. */
export function memory(): Memory {
	const kept = new Map<string, unknown>();
	return async <T>(asked: readonly unknown[], signal: AbortSignal, run: () => Promise<T>): Promise<T> => {
		const key = createHash('sha1').update(JSON.stringify(asked)).digest('base64');
		// What is cancelled already is refused, as ever.
		if (kept.has(key) && !signal.aborted) return kept.get(key) as T;
		const result = await run();
		// A run that was cancelled may lack its last tests.
		if (!signal.aborted) kept.set(key, result);
		if (kept.size > most) kept.delete(kept.keys().next().value ?? '');
		return result;
	};
}
