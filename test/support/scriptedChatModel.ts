import type { ChatCall, ChatModel, ChatOutcome, ChatRequest } from '../../extension/models/chatModel';

/** What a scripted model answers: a text, or any outcome. */
export type Answer = string | ChatOutcome;

/** A model without a server: it answers from a script and keeps what it was asked. */
export class ScriptedChatModel implements ChatModel {
	readonly label = 'a scripted model';
	readonly requests: ChatRequest[] = [];

	constructor(private readonly script: readonly Answer[] | ((request: ChatRequest, nth: number) => Answer | Promise<Answer>)) {}

	complete(request: ChatRequest, signal: AbortSignal): ChatCall {
		this.requests.push(request);
		const nth = this.requests.length;
		const outcome = new Promise<ChatOutcome>((resolve) => {
			const cancel = (): void => resolve({ kind: 'cancelled' });
			if (signal.aborted) {
				cancel();
			}
			signal.addEventListener('abort', cancel);
			const said = typeof this.script === 'function' ? this.script(request, nth) : (this.script[nth - 1] ?? { kind: 'network' as const, detail: 'the script has no answer left' });
			void Promise.resolve(said).then((answer) =>
				resolve(typeof answer === 'string' ? { kind: 'ok', value: answer, usage: { promptTokens: 100, answerTokens: 10, isEstimate: false } } : answer),
			);
		});
		return {
			outcome,
			chunks: (async function* () {
				const ended = await outcome;
				if (ended.kind === 'ok') {
					yield ended.value;
				}
			})(),
		};
	}
}
