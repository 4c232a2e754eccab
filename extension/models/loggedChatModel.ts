import type { Clock } from '../clock';
import type { Log } from '../log';
import type { ChatCall, ChatModel, ChatOutcome, ChatRequest } from './chatModel';

/**
 * Writes how each call of a model ended, what it used and how long it took. What was asked and answered is written at trace level
 * alone, and so is what a server said of a request that it refused, since it may repeat it.
 */
export class LoggedChatModel implements ChatModel {
	readonly label: string;

	constructor(private readonly inner: ChatModel, private readonly log: Log, private readonly clock: Pick<Clock, 'now'>) {
		this.label = inner.label;
	}

	complete(request: ChatRequest, signal: AbortSignal): ChatCall {
		const began = this.clock.now();
		const call = this.inner.complete(request, signal);
		const outcome = call.outcome.then((ended) => {
			this.write(request, ended, this.clock.now() - began);
			return ended;
		});
		return { chunks: call.chunks, outcome };
	}

	private write(request: ChatRequest, outcome: ChatOutcome, milliseconds: number): void {
		const { usage } = outcome;
		const used = usage ? `, ${usage.promptTokens} + ${usage.answerTokens} tokens${usage.isEstimate ? ' (estimated)' : ''}` : '';
		const why = outcome.kind === 'network' ? ` (${outcome.reason ?? 'unknown'}: ${outcome.detail})` : outcome.kind === 'rate-limited' ? ` (${outcome.retryAfterMs ?? 'unknown'} ms)` : '';
		const line = `${this.label}: ${outcome.kind}${why}${used}, ${milliseconds} ms`;
		if (outcome.kind === 'ok' || outcome.kind === 'cancelled') {
			this.log.info(line);
		} else {
			this.log.warn(line);
		}
		this.log.trace(JSON.stringify({ request, outcome }));
	}
}
