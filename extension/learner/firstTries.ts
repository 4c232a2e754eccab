/**
 * First tries: at each chance to show a concept, whether it went right at once. Along the chances they make a learning curve: Corbett &
 * Anderson (1995) draw the error rate by opportunity, and Koedinger's DataShop counts as we do, help before an answer as an error. Pure.
 */
import * as z from 'zod';
import { surenessSchema } from '../protocol';
import type { ConceptId } from '../words';

/** How sure a student said to be before the run told. */
export type Sureness = z.infer<typeof surenessSchema>;

/** The first try at one step of a session: a stage of a task. */
export const firstTrySchema = z.object({
	/** Of the event that told: the same try has it wherever it is met. */
	id: z.string(),
	/** Milliseconds since 1970. */
	at: z.number(),
	session: z.string(),
	concept: z.string(),
	/** Right at once, without help. */
	right: z.boolean(),
	/** It was a prediction, made before any help, and the student said how sure they were. */
	sure: surenessSchema.exactOptional(),
});

export type FirstTry = z.infer<typeof firstTrySchema>;

/** So many went right, and so many did not. */
export interface Share {
	readonly right: number;
	readonly wrong: number;
}

/** Each try once, in the order of time, whatever the order in which they are given in. */
export function mergeTries(...all: readonly (readonly FirstTry[])[]): readonly FirstTry[] {
	return [...new Map(all.flat().map((one) => [one.id, one])).values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** The tries at each concept, in order. */
export function triesByConcept(tries: readonly FirstTry[]): ReadonlyMap<ConceptId, readonly FirstTry[]> {
	const by = new Map<ConceptId, FirstTry[]>();
	for (const one of mergeTries(tries)) {
		const own = by.get(one.concept) ?? [];
		own.push(one);
		by.set(one.concept, own);
	}
	return by;
}

/** How the first chance at a concept went, the second, and so on to the `most`th, over all concepts; as long as any concept had so many. */
export function byOpportunity(tries: readonly FirstTry[], most: number): readonly Share[] {
	const all = [...triesByConcept(tries).values()];
	const longest = Math.min(most, Math.max(0, ...all.map(({ length }) => length)));
	return Array.from({ length: longest }, (_, at) => shareOf(all.flatMap((own) => own[at] ?? [])));
}

/** How predictions went, by how sure the student said to be. */
export function bySureness(tries: readonly FirstTry[]): Readonly<Record<Sureness, Share>> {
	const of = (sure: Sureness): Share => shareOf(mergeTries(tries).filter((one) => one.sure === sure));
	return { guess: of('guess'), rather: of('rather'), certain: of('certain') };
}

function shareOf(tries: readonly FirstTry[]): Share {
	const right = tries.filter((one) => one.right).length;
	return { right, wrong: tries.length - right };
}
