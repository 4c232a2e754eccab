/** What a mastery is in words: a student is told a step, never a number that could be taken for a grade. */
import type { ConceptId } from '../words';
import { afterAnswer } from './bkt';
import type { Concept } from './concepts';
import { evidenceParameters, parametersFor } from './evidence';
import type { ConceptEstimate } from './profile';

/** `little`: too little was seen to say; `again`: it went wrong more than right; `growing`: on the way; `shown`: shown often enough. */
export type Grasp = 'little' | 'again' | 'growing' | 'shown';

const { use, enough } = evidenceParameters;

export function graspOf({ mastery, worth }: Pick<ConceptEstimate, 'mastery' | 'worth'>): Grasp {
	if (worth < enough) {
		return 'little';
	}
	return mastery >= use.mastered ? 'shown' : mastery < use.struggling ? 'again' : 'growing';
}

/**
 * How uncertain an estimate is: where one more plain answer would bring it, a wrong one and a right one. Both between 0 and 1; the
 * range is wide in the middle and narrow where much was seen on one side.
 */
export function rangeOf({ mastery }: Pick<ConceptEstimate, 'mastery'>): { readonly least: number; readonly most: number } {
	const parameters = parametersFor('prediction');
	return { least: afterAnswer(mastery, false, parameters), most: afterAnswer(mastery, true, parameters) };
}

/** How many steps of the catalogue lead to each concept: 0 for one that needs no other. */
export function levelsOf(catalogue: readonly Concept[]): ReadonlyMap<ConceptId, number> {
	const levels = new Map<ConceptId, number>();
	for (const { id, needs } of catalogue) {
		levels.set(id, Math.max(-1, ...needs.map((need) => levels.get(need) ?? -1)) + 1);
	}
	return levels;
}

/**
 * What comes next, at most so many, in the order of the catalogue: first what went wrong before or is on the way, then what is new and
 * builds on what is there. Who has shown a concept is taken to have those that it needs; one that is not in the catalogue is not asked for.
 */
export function nextOf(catalogue: readonly Concept[], estimates: ReadonlyMap<ConceptId, ConceptEstimate>, most: number): readonly ConceptId[] {
	const has = new Set<ConceptId>();
	for (const { id, needs } of [...catalogue].reverse()) {
		const estimate = estimates.get(id);
		if (has.has(id) || (estimate && graspOf(estimate) === 'shown')) {
			has.add(id);
			needs.forEach((need) => has.add(need));
		}
	}
	const open = catalogue.filter(({ id }) => !has.has(id));
	const begun = open.filter(({ id }) => estimates.has(id));
	const isThere = new Set(catalogue.map(({ id }) => id));
	const fresh = open.filter(({ id, needs }) => !estimates.has(id) && needs.every((need) => has.has(need) || !isThere.has(need)));
	return [...begun, ...fresh].slice(0, most).map(({ id }) => id);
}
