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

/** Tests passed more than before; one that is passed no longer takes back more than it gave. */
export function gain(one: Pick<Tried, 'passed'>, base: Pick<Tried, 'passed'>): number {
	const won = one.passed.filter((passed, at) => passed && base.passed[at] !== true).length;
	const lost = base.passed.filter((passed, at) => passed && one.passed[at] !== true).length;
	return won - 1.5 * lost;
}

/** For the evidence that a run gives: names that it found undefined. */
export function missingNames(run: Run): readonly string[] {
	const raised = [...run.results.flatMap(({ ending }) => (ending.kind === 'raised' ? [ending.exception] : [])), ...(run.startup ? [run.startup] : [])];
	return [...new Set(raised.flatMap(({ about }) => (about === undefined ? [] : [about])))];
}
