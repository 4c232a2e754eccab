import type { ChatRequest, Usage } from './chatModel';

/**
 * About how many tokens a text is, for when a model does not say: four bytes a token, the usual rule for English and code.
 * Other scripts take more bytes a letter, as they take more tokens.
 */
export function estimateTokens(text: string): number {
	return Math.ceil(new TextEncoder().encode(text).length / 4);
}

/** About how many tokens a request is for a model to read. */
export function estimatePrompt({ messages, schema }: ChatRequest): number {
	return estimateTokens(messages.map(({ content }) => content).join('\n')) + (schema ? estimateTokens(JSON.stringify(schema.schema)) : 0);
}

/** What two calls have used together; undefined where neither says. */
export function sumOf(a: Usage | undefined, b: Usage | undefined): Usage | undefined {
	return a && b ? { promptTokens: a.promptTokens + b.promptTokens, answerTokens: a.answerTokens + b.answerTokens, isEstimate: a.isEstimate || b.isEstimate } : (a ?? b);
}
