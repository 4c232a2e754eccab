import * as z from 'zod';

/** A model's message before it is made into a question. */
export const messageSchema = z.object({
	opening: z.string(),
	question: z.string(),
	asks: z.enum(['planned', 'value', 'words']),
	variable: z.string().nullable(),
	line: z.number().nullable(),
	round: z.number().nullable(),
	intent: z.string(),
});

export type Message = z.infer<typeof messageSchema>;
