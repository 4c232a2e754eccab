/**
 * What a learner knows, as far as it can be told: a fold over pieces of evidence. Nothing is kept of it but the evidence itself, so
 * that it follows from the sessions that are there; two windows that bring the same evidence count it once. Pure.
 */
import type { ConceptId } from '../words';
import { afterTurn, faded } from './bkt';
import { type EvidenceParameters, evidenceParameters, type Observation, parametersFor } from './evidence';

/** What is known of one concept. */
export interface ConceptEstimate {
	readonly concept: ConceptId;
	/** How probable it is that the learner knows it now, between 0 and 1. */
	readonly mastery: number;
	/** Pieces of evidence, and how many whole ones they are worth. */
	readonly observations: number;
	readonly worth: number;
	/** Ids of the sessions behind it, in order. */
	readonly sessions: readonly string[];
	/** When it was last seen, in milliseconds since 1970. */
	readonly lastAt: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/** All evidence, each piece once, in the order of time. The order in which it is given in does not matter. */
export function mergeEvidence(...all: readonly (readonly Observation[])[]): readonly Observation[] {
	const byId = new Map<string, Observation>();
	for (const observation of all.flat()) {
		byId.set(observation.id, observation);
	}
	return [...byId.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

type Found = Map<ConceptId, { mastery: number; lastAt: number; observations: number; worth: number; readonly sessions: Set<string> }>;

/** Takes one more piece of evidence in; pieces come in the order of time. */
function take(found: Found, { concept, at, kind, correct, weight, session }: Observation, parameters: EvidenceParameters): void {
	const { prior, halfLifeDays } = parameters.concept;
	const one = found.get(concept) ?? { mastery: prior, lastAt: at, observations: 0, worth: 0, sessions: new Set<string>() };
	one.mastery = afterTurn(faded(one.mastery, (at - one.lastAt) / dayMs, prior, halfLifeDays), correct, parametersFor(kind, parameters), weight);
	one.lastAt = at;
	one.observations++;
	one.worth += weight;
	one.sessions.add(session);
	found.set(concept, one);
}

function estimatesIn(found: Found, now: number, { concept: { prior, halfLifeDays } }: EvidenceParameters): ReadonlyMap<ConceptId, ConceptEstimate> {
	return new Map([...found].map(([concept, one]) => [concept, { ...one, concept, sessions: [...one.sessions], mastery: faded(one.mastery, (now - one.lastAt) / dayMs, prior, halfLifeDays) }]));
}

/** The estimate of every concept of which there is evidence, at this time (milliseconds since 1970). */
export function estimatesOf(evidence: readonly Observation[], now: number, parameters: EvidenceParameters = evidenceParameters): ReadonlyMap<ConceptId, ConceptEstimate> {
	const found: Found = new Map();
	mergeEvidence(evidence).forEach((observation) => take(found, observation, parameters));
	return estimatesIn(found, now, parameters);
}

/** What was known at the end of each day that brought evidence, oldest first. `dayOf`: the day of a time, as it is named. */
export function timelineOf(
	evidence: readonly Observation[], dayOf: (at: number) => string, parameters: EvidenceParameters = evidenceParameters,
): readonly { readonly day: string; readonly estimates: ReadonlyMap<ConceptId, ConceptEstimate> }[] {
	const found: Found = new Map();
	const merged = mergeEvidence(evidence);
	return merged.flatMap((observation, at) => {
		take(found, observation, parameters);
		const next = merged[at + 1];
		const day = dayOf(observation.at);
		return next && dayOf(next.at) === day ? [] : [{ day, estimates: estimatesIn(found, observation.at, parameters) }];
	});
}

/** Mastery by concept, 0 to 1, as a session starts from it: only concepts of which there is evidence. */
export function masteryOf(evidence: readonly Observation[], now: number): Readonly<Record<ConceptId, number>> {
	return Object.fromEntries([...estimatesOf(evidence, now)].map(([concept, { mastery }]) => [concept, mastery]));
}
