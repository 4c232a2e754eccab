/** What counts as evidence of a concept, and for how much. The numbers stand in evidence.json, and nowhere else. */
import * as z from 'zod';
import type { BktParameters } from './bkt';
import numbers from './evidence.json';

/**
 * `prediction`: what the program does, said and then run. `explanation`: a value, a count or a list that tells how it works, checked by the
 * run. `choice`: one of several options. `place`: a line of the program. `reading`: what a message says. `confirmation`: the check after a
 * repair. `fix`: an edit that took a bug away. `break`: an edit that brought one. `use`: lines of the
 * student's own that use it, in a program that passes. `words`: an answer in free words, read by a model. `transfer`: what another
 * program prints, said after the session or days later.
 */
const kindSchema = z.enum(['prediction', 'explanation', 'choice', 'place', 'reading', 'confirmation', 'fix', 'break', 'use', 'words', 'transfer']);

const share = z.number().min(0).max(1);

const parametersSchema = z.object({
	/** The same for every concept, until there is data to fit each. Days after which half of what stands above the prior is gone; null: nothing fades. */
	concept: z.object({ prior: share, learns: share, forgets: share, halfLifeDays: z.number().positive().nullable() }),
	/** How often an answer of the kind is right by luck or wrong by a slip, and how directly it shows the concept: 1 is as directly as can be. */
	kinds: z.record(kindSchema, z.object({ guesses: share, slips: share, weight: share })),
	/** What is left of the weight of a right answer after help, by the highest rung. */
	helped: z.object({ 'question': share, 'smaller-question': share, 'fact': share, 'worked-example': share, 'place-named': share, 'change-described': share }),
	/** What is left of it where the answer before was wrong and met a fact, and where the idea was taught in the same message. */
	told: z.object({ sibling: share, teaching: share }),
	/** A choice in less than so many milliseconds is a guess. */
	hastyMs: z.number().nonnegative(),
	/** From this mastery on a concept is not taught any more; below the other one its questions begin with a smaller step. */
	use: z.object({ mastered: share, struggling: share }),
	/** With evidence worth less than so many whole pieces nothing is said of a concept. */
	enough: z.number().nonnegative(),
});

export type EvidenceKind = z.infer<typeof kindSchema>;
export type EvidenceParameters = z.infer<typeof parametersSchema>;

export const evidenceParameters: EvidenceParameters = parametersSchema.parse(numbers);

/** One piece of evidence: what a session's event says of a concept. */
export const observationSchema = z.object({
	/** Of the event and the concept: the same piece of evidence has it wherever it is met. */
	id: z.string(),
	/** Milliseconds since 1970. */
	at: z.number(),
	session: z.string(),
	concept: z.string(),
	kind: kindSchema,
	correct: z.boolean(),
	/** 0 to 1, the kind's own weight and what help took from it together. */
	weight: share,
});

export type Observation = z.infer<typeof observationSchema>;

/** The probabilities with which evidence of this kind counts. */
export function parametersFor(kind: EvidenceKind, { concept, kinds }: EvidenceParameters = evidenceParameters): BktParameters {
	const { guesses, slips } = kinds[kind];
	return { prior: concept.prior, learns: concept.learns, forgets: concept.forgets, guesses, slips };
}
