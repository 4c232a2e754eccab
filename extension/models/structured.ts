import * as z from 'zod';
import { answerSchema } from './answerForm';
import type { AnswerSchema, ChatMessage, ChatModel, ChatOutcome, Usage } from './chatModel';
import { sumOf } from './tokens';
import { jsonIn } from './tolerantJson';

export interface AskOptions {
	/** The most tokens of the answer. */
	readonly maxTokens: number;
}

/**
 * Asks for an answer of a form. Whatever the server holds the model to, the answer is parsed by `schema`; one that does not fit goes
 * back once with what is the matter, and is `invalid` if that does not help. The usage is that of both calls.
 *
 * @param schema an object whose properties are all there: nullable, not optional
 * @param name of the form, for the server: letters, digits, `_` and `-`
 */
export async function askFor<T>(model: ChatModel, messages: readonly ChatMessage[], schema: z.ZodType<T>, name: string, { maxTokens }: AskOptions, signal: AbortSignal): Promise<ChatOutcome<T>> {
	const form = answerSchema(schema, name);
	const ask = (said: readonly ChatMessage[]) => model.complete({ messages: said, schema: form, maxTokens }, signal).outcome;

	const first = await ask(messages);
	const once = checked(first, schema);
	// Without a usage nothing was answered: the server would not take the request, and would not take it again.
	if (once.kind !== 'invalid' || !once.usage) {
		return once;
	}
	const second = await ask([...messages, ...(first.kind === 'ok' ? [{ role: 'assistant' as const, content: first.value }] : []), { role: 'user', content: repairWords(once.detail, form) }]);
	return withUsage(checked(second, schema), first.usage);
}

function checked<T>(outcome: ChatOutcome, schema: z.ZodType<T>): ChatOutcome<T> {
	if (outcome.kind !== 'ok') {
		return outcome;
	}
	const { usage } = outcome;
	let problem: string | null = null;
	for (const value of jsonIn(outcome.value)) {
		const read = schema.safeParse(value);
		if (read.success) {
			return { kind: 'ok', value: read.data, usage };
		}
		problem ??= z.prettifyError(read.error);
	}
	return { kind: 'invalid', detail: problem ?? 'no JSON object', usage };
}

/** Said to the model, so not translated. */
function repairWords(problem: string, form: AnswerSchema): string {
	return `That answer is not of the form that was asked for:\n${problem}\n\nAnswer again with one JSON object that fits this JSON schema, and nothing else:\n${JSON.stringify(form.schema)}`;
}

function withUsage<T>(outcome: ChatOutcome<T>, more: Usage | undefined): ChatOutcome<T> {
	const usage = sumOf(outcome.usage, more);
	return usage ? { ...outcome, usage } : outcome;
}
