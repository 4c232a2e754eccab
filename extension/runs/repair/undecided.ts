import { LineTable } from '../../code/lineTable';
import { callTest } from '../../code/testIds';
import type { Edit } from '../../words';
import type { Attempter } from '../attempts';
import type { Program } from '../runner';

/** A repair that passes every test: what it changes and what comes of it. The score is less where it is likelier. */
interface Passing {
	readonly text: string;
	readonly edits: readonly Edit[];
	readonly score: number;
}

/** A call on which repairs that pass every test do not give the same: what it should give would tell them apart. */
export interface Undecided {
	readonly call: string;
	/** What they give, the likeliest repair's value first. */
	readonly values: readonly string[];
	/** How much less likely than the best repair the likeliest one is that gives something else. */
	readonly gap: number;
	/** That one changes other lines than the best repair does. */
	readonly isElsewhere: boolean;
}

/** So many repairs are compared, and on so many calls. */
const mostRepairs = 12;
const mostCalls = 16;
/** Rounds and calls of a repair on one call. */
const steps = 4000;
/** Nobody writes down a longer value by hand, or types a longer call. */
const longestValue = 24;
const longestCall = 48;

/**
 * The calls on which the best repair and another likely one part, in the order of `calls`: each with a short value on both sides, so
 * that what should come out can be said. Rejects as the attempter does.
 */
export async function undecidedCalls(attempter: Attempter, program: Program, repairs: readonly Passing[], calls: readonly string[], signal: AbortSignal): Promise<readonly Undecided[]> {
	const some = repairs.slice(0, mostRepairs);
	const asked = calls.filter(({ length }) => length <= longestCall).slice(0, mostCalls);
	const [best] = some;
	if (!best || some.length < 2 || asked.length === 0) return [];
	const tests = asked.map((call) => callTest({ call, expected: '', compare: 'shown', raises: false, before: '' }, 'file'));
	const plan = { tests, budgets: tests.map(() => steps), decisive: tests.length, all: true };
	const done = await attempter.attempt(program, some.map(({ text }) => text), plan, signal);
	const table = new LineTable(program.text);
	const linesOf = ({ edits }: Passing) => edits.map(({ from }) => table.lineAt(from)).sort((a, b) => a - b).join();
	return asked.flatMap((call, at): readonly Undecided[] => {
		const values = some.map((_, index) => done[index]?.shown[at] ?? null);
		const given = [...new Set(values.filter((value) => value !== null))];
		const other = some.find((_, index) => values[index] === given[1]);
		if (!other || given[0] !== values[0] || !given.every(isReadable)) return [];
		return [{ call, values: given, gap: other.score - best.score, isElsewhere: linesOf(other) !== linesOf(best) }];
	});
}

/** Short, of one line, and no number that was never meant to be written down. */
function isReadable(value: string): boolean {
	return value.length <= longestValue && !/[\n<]|\.\d{7}/.test(value);
}
