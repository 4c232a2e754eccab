import type { Run } from '../../words';
import type { Tried } from './candidate';

/** How many tests pass. */
export function count(passed: readonly boolean[]): number {
	return passed.filter((one) => one).length;
}

/** Every test passes. */
export function isWhole({ passed }: Pick<Tried, 'passed'>): boolean {
	return passed.every((one) => one);
}

/** What a version does to the tests. */
export type Result = Pick<Tried, 'passed' | 'lines'>;

/** Tests passed more than before, and of those that still fail, as parts of one, lines that are right; what is right no longer takes back more than it gave. */
export function gain(one: Result, base: Result): number {
	const parts = one.lines.map((lines, at) => (one.passed[at] === true || base.passed[at] === true || lines.length !== base.lines[at]?.length ? 0 : change(lines, base.lines[at] ?? []) / (2 * Math.max(1, lines.length))));
	return change(one.passed, base.passed) + parts.reduce((sum, part) => sum + part, 0);
}

function change(now: readonly boolean[], before: readonly boolean[]): number {
	const won = now.filter((right, at) => right && before[at] !== true).length;
	const lost = before.filter((right, at) => right && now[at] !== true).length;
	return won - 1.5 * lost;
}

/** For the evidence that a run gives: names that it found undefined. */
export function missingNames(run: Run): readonly string[] {
	const raised = [...run.results.flatMap(({ ending }) => (ending.kind === 'raised' ? [ending.exception] : [])), ...(run.startup ? [run.startup] : [])];
	return [...new Set(raised.flatMap(({ about }) => (about === undefined ? [] : [about])))];
}
