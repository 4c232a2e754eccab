/**
 * What host and page say to each other about the explanations of code: part of the protocol (protocol.ts), in a file of its own.
 * Nothing secret has a type here: which lines a session looks into, and what its guard refused, stays with the host.
 */
import * as z from 'zod';

const line = z.number().int().nonnegative();
const id = z.string().min(1).max(100);

/** One piece of a message. Lines are zero-based; the page shows them one-based. */
export const segmentSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('text'), text: z.string() }),
	z.object({ kind: z.literal('code'), text: z.string() }),
	z.object({ kind: z.literal('block'), text: z.string() }),
	z.object({ kind: z.literal('lines'), from: line, to: line }),
]);
export const wordsSchema = z.array(segmentSchema);

export const explanationKindSchema = z.enum(['lines', 'concepts', 'summary']);

/** Lines of the program as it was explained, both ends in. */
const rangeSchema = z.object({ from: line, to: line });

/** A part of an explanation. `filled`: the built-in explainer said it, where a language model says the rest. */
export const explanationUnitSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('lines'), range: rangeSchema, code: z.string(), words: wordsSchema, filled: z.boolean() }),
	z.object({ kind: z.literal('concepts'), name: z.string(), lines: z.array(rangeSchema), words: wordsSchema, filled: z.boolean() }),
	z.object({ kind: z.literal('summary'), words: wordsSchema, filled: z.boolean() }),
]);

/** An explanation of code: a tab beside the questions. */
export const explanationViewSchema = z.object({
	id,
	/** Its tab is in front. */
	isOpen: z.boolean(),
	/** What is explained: the function's name, or which lines. */
	title: z.string(),
	/** The document's name, without its folder. */
	document: z.string(),
	kind: explanationKindSchema,
	units: z.array(explanationUnitSchema),
	/** More of it is on its way. */
	isWorking: z.boolean(),
	/** The program was changed since, in these lines. */
	isOld: z.boolean(),
	/** What a reader should know about it, in a sentence. */
	note: z.string().nullable(),
	trouble: z.object({ message: z.string(), remedy: z.string() }).nullable(),
	/** The line of the cursor, as it was when it was explained; null while the cursor is elsewhere. */
	cursor: line.nullable(),
	/** The explanations stand at the ends of the lines in the editor too. */
	atLineEnds: z.boolean(),
	/** What the student said of it, also in an earlier window. */
	rating: z.object({ helpful: z.boolean(), why: z.string() }).nullable(),
});

/** The longest reason for a rating, in characters. */
export const longestReason = 300;

/** What the page asks of an explanation, by its id; a late message about another one changes nothing. */
export const explanationActSchema = z.discriminatedUnion('do', [
	z.object({ do: z.literal('kind'), id, kind: explanationKindSchema }),
	/** Explain the program as it is now. */
	z.object({ do: z.literal('refresh'), id }),
	/** Bring its tab to the front, or go back to the questions. */
	z.object({ do: z.literal('tab'), id, isOpen: z.boolean() }),
	z.object({ do: z.literal('close'), id }),
	z.object({ do: z.literal('stop'), id }),
	/** Show lines in the editor. */
	z.object({ do: z.literal('reveal'), id, range: rangeSchema }),
	/** The part that the mouse or the keyboard is at; null: none. */
	z.object({ do: z.literal('point'), id, range: rangeSchema.nullable() }),
	z.object({ do: z.literal('line-ends'), id, isOn: z.boolean() }),
	z.object({ do: z.literal('rate'), id, helpful: z.boolean(), why: z.string().max(longestReason) }),
	/** Show how explanations were used. */
	z.object({ do: z.literal('use'), id }),
]);

export type ExplanationView = z.infer<typeof explanationViewSchema>;
export type ExplanationUnitView = z.infer<typeof explanationUnitSchema>;
export type ExplanationAct = z.infer<typeof explanationActSchema>;
