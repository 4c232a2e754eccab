/** What host and page say to each other about the use of explanations: part of the protocol (protocol.ts), for a page of its own. */
import * as z from 'zod';
import { explanationKindSchema } from './explanationProtocol.ts';

const count = z.number().int().nonnegative();
const figures = { views: count, helpful: count, notHelpful: count, medianMs: count.nullable() };
const bin = z.object({ from: count, to: count.nullable() });

/** Views and ratings, by what the paper tells them apart. Times in milliseconds. */
export const useReportSchema = z.object({
	total: z.object(figures),
	byKind: z.array(z.object({ ...figures, kind: explanationKindSchema })),
	byLength: z.array(z.object({ ...figures, bin })),
	byComplexity: z.array(z.object({ ...figures, bin })),
	reasons: z.array(z.object({ kind: explanationKindSchema, helpful: z.boolean(), why: z.string() })),
});

/** Host to page. */
export const toUsePageSchema = z.discriminatedUnion('type', [
	z.object({ type: z.literal('report'), report: useReportSchema }),
	/** The record cannot be read, and why. */
	z.object({ type: z.literal('trouble'), message: z.string() }),
]);

/** Page to host. */
export const fromUsePageSchema = z.discriminatedUnion('type', [
	z.object({ type: z.literal('ready') }),
	/** Delete the record; the host asks once more. */
	z.object({ type: z.literal('delete') }),
	z.object({ type: z.literal('page-trouble'), what: z.string().max(500) }),
]);

export type UseReportView = z.infer<typeof useReportSchema>;
export type ToUsePage = z.infer<typeof toUsePageSchema>;
export type FromUsePage = z.infer<typeof fromUsePageSchema>;
