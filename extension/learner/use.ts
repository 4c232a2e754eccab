/** What a tutor makes of a mastery. A concept of which nothing was seen is neither: then nothing is done otherwise. */
import type { ConceptId } from '../words';
import { evidenceParameters } from './evidence';

/** Mastery by concept, 0 to 1: of those of which there is evidence. */
export type Mastery = Readonly<Record<ConceptId, number>>;

const { use } = evidenceParameters;

/** It was shown often enough not to be taught again. */
export function isMastered(mastery: Mastery, concept: ConceptId | null): boolean {
	return concept !== null && (mastery[concept] ?? 0) >= use.mastered;
}

/** It went wrong before: a smaller step comes first. */
export function isHard(mastery: Mastery, concept: ConceptId | null): boolean {
	return concept !== null && (mastery[concept] ?? 1) < use.struggling;
}
