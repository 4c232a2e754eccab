import type { ChatModel, ChatOutcome } from './chatModel';

/** Asks a model for one word, to see that it answers. An answer that does not fit into the little room is one too. */
export async function tryOut(model: ChatModel, signal: AbortSignal): Promise<ChatOutcome> {
	const outcome = await model.complete({ messages: [{ role: 'user', content: 'Answer with the one word: ready' }], schema: null, maxTokens: 256 }, signal).outcome;
	return outcome.kind === 'cut-short' && outcome.usage ? { kind: 'ok', value: '', usage: outcome.usage } : outcome;
}
