/** What host and page say to each other about what the student knows: part of the protocol (protocol.ts), for a page of its own. */
import * as z from 'zod';
import { wordsSchema } from './explanationProtocol.ts';

const id = z.string().min(1).max(200);
const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
/** A day as `2026-11-26`, a moment as an ISO date. */
const moment = z.string();
const split = z.object({ right: count, wrong: count });

export const graspSchema = z.enum(['little', 'again', 'growing', 'shown']);
const kindSchema = z.enum(['prediction', 'explanation', 'choice', 'place', 'reading', 'confirmation', 'fix', 'break', 'use', 'words', 'transfer']);

/** One piece of evidence, with the session that it is from. `counts`: how much, next to an unaided answer that shows the concept directly. */
export const evidenceViewSchema = z.object({ at: moment, kind: kindSchema, correct: z.boolean(), counts: z.enum(['full', 'part', 'little']), session: id, title: z.string() });

/** A concept of which something was seen. `least`, `mastery` and `most` are for the drawing alone: no number of them is shown. */
export const conceptViewSchema = z.object({
	id, title: z.string(), meaning: z.string(), grasp: graspSchema, least: share, mastery: share, most: share,
	right: count, wrong: count, sessions: count, lastAt: moment,
	/** How the first chances went at the first try, in order. */
	tries: z.array(z.boolean()),
	/** The newest first, the last ones only; `earlier` are left out. */
	evidence: z.array(evidenceViewSchema),
	earlier: count,
});

/** A concept's place on the map. `grasp` is null where nothing was seen. */
export const mapViewSchema = z.object({ id, title: z.string(), meaning: z.string(), level: count, needs: z.array(z.string()), grasp: graspSchema.nullable(), isNext: z.boolean() });

export const progressSchema = z.object({
	sessions: count,
	concepts: z.array(conceptViewSchema),
	/** At the end of each day that brought evidence: how many concepts stood where. */
	days: z.array(z.object({ day: moment, shown: count, growing: count, again: count })),
	/** How the first chance at a concept went at the first try, the second, and so on. */
	chances: z.array(split),
	/** Predictions before any help, by how sure the student said to be. */
	sureness: z.array(z.object({ sure: z.enum(['guess', 'rather', 'certain']), ...split.shape })),
	map: z.array(mapViewSchema),
	/** What could not be read and was left out. */
	notes: z.array(z.string()),
});

/** What is searched for; an empty text means anything. Days as `2026-11-26`, both ends in. */
export const querySchema = z.object({ text: z.string().max(200), concept: z.string().max(200), from: z.string().max(20), to: z.string().max(20) });

export const foundSchema = z.object({
	query: querySchema,
	/** How many there are; not all of them are listed. */
	total: count,
	sessions: z.array(z.object({ id, title: z.string(), document: z.string(), at: moment, finished: z.boolean(), concepts: z.array(z.string()) })),
});

const questionKindSchema = z.enum(['root', 'sibling', 'child', 'teaching', 'other']);
const stageSchema = z.enum(['read', 'expect', 'predict', 'locate', 'explain', 'repair']);

/** A past session's questions as the trees that they were: one for each idea. */
export const questionTreeSchema = z.object({
	session: id,
	title: z.string(),
	at: moment,
	ideas: z.array(z.object({
		/** What it is about: to understand something, to do it, or neither. */
		kind: z.enum(['conceptual', 'syntactical', 'other']),
		/** The concept's title; null where it has none. */
		concept: z.string().nullable(),
		questions: z.array(z.object({
			turn: id,
			kind: questionKindSchema, level: count, text: z.string(),
			/** Null where it was not answered. */
			answer: z.string().nullable(),
			verdict: z.enum(['right', 'wrong', 'none']),
			/** An edit of the student's settled it before they answered. */
			settled: z.boolean(),
			help: count,
		})),
	})),
});

/** One moment of a past session. Lines are zero-based, of the program as it was then. */
export const replayStepSchema = z.object({
	kind: z.enum(['started', 'asked', 'taught', 'hint', 'said', 'answered', 'changed', 'ran', 'left', 'ended']),
	at: moment,
	/** Which of the programs it was then. */
	program: count,
	/** The lines that it is about. */
	lines: z.array(z.object({ from: count, to: count })),
	/** The question that was open, or is asked here; null for none. */
	question: id.nullable(),
	/** What was said, or what a run showed. */
	words: wordsSchema,
	/** What the student said; null where they said nothing here. */
	answer: z.string().nullable(),
	/** As it was judged then. */
	verdict: z.enum(['right', 'wrong', 'none']),
	/** The verdict was taken back later. */
	takenBack: z.boolean(),
	/** What became of the question after it; null where it went on. */
	after: z.enum(['withdrawn', 'settled', 'later']).nullable(),
	/** How many examples passed then; null before the first run. */
	score: z.object({ passed: count, total: count }).nullable(),
	/** `shownBy`: the stages that show it. */
	tasks: z.array(z.object({ kind: z.enum(['conceptual', 'syntactical']), concept: z.string().nullable(), shownBy: z.array(stageSchema), status: z.enum(['open', 'resolved', 'unconfirmed']), isNow: z.boolean() })),
});

/** A past session, to be gone through step by step. */
export const replaySchema = z.object({
	tree: questionTreeSchema,
	/** Every question of the steps, by its turn. */
	questions: z.array(z.object({ turn: id, kind: questionKindSchema, level: count, stage: stageSchema.nullable(), words: wordsSchema })),
	/** Each text of the program once, in the order in which they came. */
	programs: z.array(z.string()),
	steps: z.array(replayStepSchema),
});

/** Host to page. */
export const toProgressPageSchema = z.discriminatedUnion('type', [
	z.object({ type: z.literal('progress'), progress: progressSchema }),
	z.object({ type: z.literal('found'), found: foundSchema }),
	z.object({ type: z.literal('replay'), replay: replaySchema }),
	/** A session cannot be gone through, and why. */
	z.object({ type: z.literal('no-replay'), session: id, message: z.string() }),
	/** It cannot be read, and why. */
	z.object({ type: z.literal('trouble'), message: z.string() }),
]);

/** Page to host. Where something is deleted or leaves the folder, the host asks once more. */
export const fromProgressPageSchema = z.discriminatedUnion('type', [
	z.object({ type: z.literal('ready') }),
	z.object({ type: z.literal('search'), query: querySchema }),
	z.object({ type: z.literal('open'), session: id }),
	z.object({ type: z.literal('replay'), session: id }),
	z.object({ type: z.literal('delete'), session: id }),
	z.object({ type: z.literal('delete-all') }),
	z.object({ type: z.literal('export') }),
	z.object({ type: z.literal('import') }),
	z.object({ type: z.literal('page-trouble'), what: z.string().max(500) }),
]);

export type ConceptView = z.infer<typeof conceptViewSchema>;
export type EvidenceView = z.infer<typeof evidenceViewSchema>;
export type MapView = z.infer<typeof mapViewSchema>;
export type Progress = z.infer<typeof progressSchema>;
export type Query = z.infer<typeof querySchema>;
export type Found = z.infer<typeof foundSchema>;
export type QuestionTree = z.infer<typeof questionTreeSchema>;
export type Replay = z.infer<typeof replaySchema>;
export type ReplayStep = z.infer<typeof replayStepSchema>;
export type ToProgressPage = z.infer<typeof toProgressPageSchema>;
export type FromProgressPage = z.infer<typeof fromProgressPageSchema>;
