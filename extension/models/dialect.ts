import { formInWords, type Form } from './answerForm';
import type { ChatMessage, ChatRequest } from './chatModel';
import type { Endpoint } from './endpoint';

/** What an endpoint takes: servers that speak "OpenAI-compatible" differ in these. */
export interface Dialect {
	/** How the answer's form is asked for. */
	readonly form: Form;
	readonly limit: 'max_completion_tokens' | 'max_tokens';
	/** Whether it can be asked to count the tokens of a stream. */
	readonly countsTokens: boolean;
	readonly takesSystem: boolean;
}

/** What a server said when it would not take a request. */
export interface Refusal {
	readonly status: number | null;
	/** Everything that it said, in one text. */
	readonly text: string;
}

/** The dialects that were seen to work, by endpoint and model. One for a whole window: what was learnt once is not asked again. */
export class Dialects {
	private readonly known = new Map<string, Dialect>();

	of(endpoint: Endpoint): Dialect {
		return this.known.get(keyOf(endpoint)) ?? firstGuess(endpoint);
	}

	keep(endpoint: Endpoint, dialect: Dialect): void {
		this.known.set(keyOf(endpoint), dialect);
	}
}

function keyOf({ baseUrl, model }: Endpoint): string {
	return `${baseUrl}\n${model}`;
}

/** OpenAI's newer models refuse the older name of the limit; most other servers know only that one. */
function firstGuess({ baseUrl }: Endpoint): Dialect {
	const isOpenAi = new URL(baseUrl).hostname.endsWith('.openai.com');
	return { form: 'json-schema', limit: isOpenAi ? 'max_completion_tokens' : 'max_tokens', countsTokens: true, takesSystem: true };
}

const lesserForm: Readonly<Record<Form, Form | null>> = { 'json-schema': 'json-object', 'json-object': 'words', words: null };

/**
 * The dialect to try after a refusal, or null when another would not help. A refusal that does not say what it is about is taken
 * to be about the answer's form, where one was asked for.
 */
export function adapted(dialect: Dialect, { status, text }: Refusal, hasForm: boolean): Dialect | null {
	const isRefusal = status === 400 || status === 422;
	// Some servers fail inside when they cannot build a grammar from a schema.
	if (!isRefusal && !(status !== null && status >= 500 && /response_format|json_schema|grammar|schema/i.test(text))) {
		return null;
	}
	if (/stream_options|include_usage/i.test(text) && dialect.countsTokens) {
		return { ...dialect, countsTokens: false };
	}
	if (/max_(completion_)?tokens/i.test(text)) {
		return { ...dialect, limit: dialect.limit === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens' };
	}
	if (/system (role|message|prompt)|role.{0,20}system/i.test(text) && dialect.takesSystem) {
		return { ...dialect, takesSystem: false };
	}
	const form = hasForm ? lesserForm[dialect.form] : null;
	return form && { ...dialect, form };
}

/** The body of a request in a dialect, exactly as it is sent. */
export function bodyOf({ model }: Endpoint, request: ChatRequest, dialect: Dialect) {
	const { schema } = request;
	const told = schema && dialect.form !== 'json-schema' ? formInWords(request.messages, schema) : request.messages;
	const messages = dialect.takesSystem ? told : withoutSystem(told);
	return {
		model,
		messages: messages.map(({ role, content }) => ({ role, content })),
		stream: true as const,
		...(dialect.countsTokens ? { stream_options: { include_usage: true } } : {}),
		...(dialect.limit === 'max_tokens' ? { max_tokens: request.maxTokens } : { max_completion_tokens: request.maxTokens }),
		...(schema && dialect.form === 'json-schema' ? { response_format: { type: 'json_schema' as const, json_schema: { name: schema.name, strict: true, schema: { ...schema.schema } } } } : {}),
		...(schema && dialect.form === 'json-object' ? { response_format: { type: 'json_object' as const } } : {}),
	};
}

/** The same, where only users and assistants speak: what the system says stands before the user's next words. */
export function withoutSystem(messages: readonly ChatMessage[]): readonly ChatMessage[] {
	const joined: ChatMessage[] = [];
	for (const { role, content } of messages) {
		const speaker = role === 'system' ? 'user' : role;
		const last = joined.at(-1);
		if (last && last.role === 'user' && speaker === 'user') {
			joined[joined.length - 1] = { role: 'user', content: `${last.content}\n\n${content}` };
		} else {
			joined.push({ role: speaker, content });
		}
	}
	return joined;
}
