import type { ChatCall, ChatModel, ChatRequest } from '../../../extension/models/chatModel';

export interface Counts {
	readonly calls: number;
	readonly tokens: number;
	/** By kind of failure. */
	readonly failures: Readonly<Record<string, number>>;
}

/** A model that counts its calls, the tokens of both directions, and what failed. A call that is cancelled counts as one. */
export class CountedChatModel implements ChatModel {
	readonly label: string;
	private counts: { calls: number; tokens: number; failures: Record<string, number> } = { calls: 0, tokens: 0, failures: {} };

	constructor(private readonly model: ChatModel) {
		this.label = model.label;
	}

	complete(request: ChatRequest, signal: AbortSignal): ChatCall {
		const call = this.model.complete(request, signal);
		this.counts.calls += 1;
		const outcome = call.outcome.then((ended) => {
			this.counts.tokens += (ended.usage?.promptTokens ?? 0) + (ended.usage?.answerTokens ?? 0);
			if (ended.kind !== 'ok') this.counts.failures[ended.kind] = (this.counts.failures[ended.kind] ?? 0) + 1;
			return ended;
		});
		return { chunks: call.chunks, outcome };
	}

	get total(): Counts {
		return structuredClone(this.counts);
	}
}
