import type { Rung } from '../../../words';

/** From no help to all of it. */
export const rungs: readonly Rung[] = ['question', 'smaller-question', 'fact', 'worked-example', 'place-named', 'change-described'];

export function isAtMost(rung: Rung, cap: Rung): boolean {
	return rungs.indexOf(rung) <= rungs.indexOf(cap);
}

/** The rungs above this one and not above the cap, lowest first. */
export function rungsAbove(rung: Rung, cap: Rung): readonly Rung[] {
	return rungs.filter((each) => !isAtMost(each, rung) && isAtMost(each, cap));
}
