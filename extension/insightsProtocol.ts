/** What host and page say to each other about a folder of hand-ins: part of the protocol (protocol.ts), for a page of its own. */
import * as z from 'zod';
import { explanationKindSchema } from './explanationProtocol.ts';
import { replaySchema } from './progressProtocol.ts';

const count = z.number().int().nonnegative();
const amount = z.number().nonnegative();
const stage = z.enum(['read', 'expect', 'predict', 'locate', 'explain', 'repair']);
const markKind = z.enum(['mistake', 'concept']);
const outcome = z.enum(['solved', 'stuck', 'left', 'open']);
const choice = z.object({ id: z.string(), title: z.string() });
/** The middle of all, and of the lower and the upper half. */
const spread = z.object({ low: amount, middle: amount, high: amount });

/** Which sessions count; an empty text means any. `mark`: a mistake or an idea. Days as `2026-11-26`, both ends in. */
export const filterSchema = z.object({
	problem: z.string().max(4000), arm: z.string().max(4000), mark: z.string().max(4000), from: z.string().max(20), to: z.string().max(20),
	/** How time is told. */
	by: z.enum(['day', 'week']),
});

/** Which of those sessions are listed: of students whose pseudonym has this text in it, and which page of them, from 0. */
export const listedSchema = z.object({ student: z.string().max(200), page: count });

/** What the whole folder holds, and what can be filtered by. */
export const classSchema = z.object({
	folder: z.string(),
	courses: z.array(z.string()),
	students: count, sessions: count, events: count,
	problems: z.array(choice), arms: z.array(choice), marks: z.array(choice),
	/** Files that count for nothing, and why. */
	broken: z.array(z.object({ file: z.string(), reason: z.string() })),
	/** Files of students who handed in again, and the newer file that counts. */
	older: z.array(z.object({ file: z.string(), newer: z.string(), pseudonym: z.string() })),
});

export const figuresSchema = z.object({
	filter: filterSchema,
	/** In what the filter lets through. */
	students: count, sessions: count,
	mistakes: z.array(z.object({ problem: z.string(), kind: markKind, id: z.string(), title: z.string(), sessions: count, students: count, solved: count })),
	/** How many of the students stand where, from all of their sessions. */
	concepts: z.array(z.object({ id: z.string(), title: z.string(), shown: count, growing: count, again: count, little: count })),
	effort: z.array(z.object({ problem: z.string(), students: count, sessions: count, solved: count, turns: spread, minutes: spread })),
	stalls: z.array(z.object({ stage, template: z.string(), asked: count, right: count, wrong: count, notSure: count, left: count })),
	tried: z.array(z.object({ stage, right: count, wrong: count, unjudged: count, edit: count, check: count, hint: count, other: count, left: count })),
	answers: z.array(z.object({ day: z.string(), right: count, wrong: count, unjudged: count, notSure: count, anotherWay: count, asks: count, disputes: count, unreadable: count })),
	/** `middleMs`: of the students' middle times on the screen, the middle one; null where none is known. */
	explanations: z.array(z.object({ kind: explanationKindSchema, students: count, views: count, helpful: count, notHelpful: count, middleMs: amount.nullable() })),
	disputed: z.array(z.object({ problem: z.string(), example: z.string(), origin: z.enum(['instructor', 'file', 'student']), disputes: count, aside: count, suspect: count })),
});

export const sessionListSchema = z.object({
	listed: listedSchema,
	total: count,
	/** How many stand on a page. */
	size: count,
	/** `key` names the session on this page alone. */
	sessions: z.array(z.object({ key: count, problem: z.string(), pseudonym: z.string(), at: z.string(), outcome, turns: count, minutes: amount, marks: z.array(z.string()) })),
});

/** Tables that can be written as a file. */
export const tableSchema = z.enum(['mistakes', 'concepts', 'effort', 'stalls', 'tried', 'answers', 'explanations', 'disputed', 'sessions', 'files']);

/** Host to page. */
export const toInsightsPageSchema = z.discriminatedUnion('type', [
	z.object({ type: z.literal('class'), class: classSchema }),
	z.object({ type: z.literal('figures'), figures: figuresSchema }),
	z.object({ type: z.literal('sessions'), sessions: sessionListSchema }),
	z.object({ type: z.literal('replay'), key: count, replay: replaySchema }),
	/** A session cannot be gone through, and why. */
	z.object({ type: z.literal('no-replay'), key: count, message: z.string() }),
	z.object({ type: z.literal('trouble'), message: z.string() }),
]);

/** Page to host. */
export const fromInsightsPageSchema = z.discriminatedUnion('type', [
	z.object({ type: z.literal('ready') }),
	z.object({ type: z.literal('filter'), filter: filterSchema }),
	z.object({ type: z.literal('list'), listed: listedSchema }),
	z.object({ type: z.literal('replay'), key: count }),
	z.object({ type: z.literal('csv'), table: tableSchema }),
	/** Another folder; or the same once more. */
	z.object({ type: z.literal('open-folder'), again: z.boolean() }),
	z.object({ type: z.literal('page-trouble'), what: z.string().max(500) }),
]);

export type Filter = z.infer<typeof filterSchema>;
export type Listed = z.infer<typeof listedSchema>;
export type ClassView = z.infer<typeof classSchema>;
export type Figures = z.infer<typeof figuresSchema>;
export type SessionList = z.infer<typeof sessionListSchema>;
export type TableName = z.infer<typeof tableSchema>;
export type ToInsightsPage = z.infer<typeof toInsightsPageSchema>;
export type FromInsightsPage = z.infer<typeof fromInsightsPageSchema>;
