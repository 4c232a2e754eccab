/** Programs near a right one: what hidden tests tell of them that the visible ones do not. */
import { neighbours } from '../../runs/repair/neighbours';
import { type Bench, programOf, readText } from './checking';

/** So many programs near the reference are tried at most. */
const mostTried = 800;
/** So many at once: the check can be cancelled between them. */
const atOnce = 96;
/** Rounds and calls of the reference on one test that nobody has seen yet. */
const firstSteps = 1_000_000;

export interface Nearby {
	/** Programs that were tried, and those of them that pass all that students see. */
	readonly tried: number;
	readonly passing: number;
	/** Of the hidden tests, by index: no tried program that passes what students see fails it. */
	readonly implied: readonly number[];
}

/**
 * Changes the reference in the ways in which beginners go wrong, and tries each version on the tests, with `others` (texts of known wrong programs).
 * Null where it must not look: the program touches more than itself, or is none. Rejects as the attempter does.
 */
export async function nearbyPrograms(bench: Bench, reference: string | null, others: readonly string[], signal: AbortSignal): Promise<Nearby | null> {
	const { parser, runner, problem: { problem: { tests: visible }, hidden } } = bench;
	const texts = [...new Set([...others.map((text) => readText(parser, text).runnable), ...(reference === null ? [] : versionsOf(bench, reference))])];
	if (texts.length === 0 || hidden.length === 0) return null;
	const program = programOf(bench, reference ?? others[0] ?? '');
	const budgets = await budgetsOf(bench, reference, signal);
	const passing: string[] = [];
	const failed = new Set<number>();
	for (let at = 0; at < texts.length; at += atOnce) {
		const some = texts.slice(at, at + atOnce);
		const seen = await runner.attempt(program, some, { tests: visible, budgets: budgets.slice(0, visible.length), decisive: visible.length, all: true }, signal);
		const kept = some.filter((_, index) => seen[index]?.broken === null && seen[index].passed.every((one) => one));
		passing.push(...kept);
		const deeper = kept.length === 0 ? [] : await runner.attempt(program, kept, { tests: hidden, budgets: budgets.slice(visible.length), decisive: hidden.length, all: true }, signal);
		for (const { passed } of deeper) {
			passed.forEach((one, index) => (one ? undefined : failed.add(index)));
		}
	}
	return { tried: texts.length, passing: passing.length, implied: hidden.flatMap((_, at) => (failed.has(at) ? [] : [at])) };
}

/** One change of the reference each, the likeliest mistakes first; none where many versions must not be run. */
function versionsOf({ parser, tests }: Bench, reference: string): readonly string[] {
	const { runnable } = readText(parser, reference);
	const program = parser.parse(runnable);
	const isSafe = program.read((root) => parser.language.repair.isSearchable(root));
	program.dispose();
	const literals = tests.flatMap((test) => (test.kind === 'call' ? [test.expected.trim()] : []));
	return isSafe ? neighbours(parser, runnable, { literals, missing: [] }, null, () => true).slice(0, mostTried).map(({ text }) => text) : [];
}

/** Rounds and calls that a version may take on each test: several times those of the reference. */
async function budgetsOf(bench: Bench, reference: string | null, signal: AbortSignal): Promise<readonly number[]> {
	const { tests, runner } = bench;
	const steps = tests.map(() => firstSteps);
	if (reference === null) return steps;
	const program = programOf(bench, reference);
	const [measured] = await runner.attempt(program, [program.text], { tests, budgets: steps, decisive: tests.length, all: true }, signal);
	return tests.map((_, at) => Math.min(firstSteps, 300 + 6 * (measured?.spent[at] ?? 5000)));
}
