import { pause, type Clock } from '../clock';
import { callOf } from './call';
import type { ChatCall, ChatModel, ChatOutcome, ChatRequest, Usage } from './chatModel';
import { sumOf } from './tokens';

export interface RetryOptions {
	readonly clock: Clock;
	/** How often at most a call is made again. */
	readonly retries?: number;
	/** The pause before the first retry where the server names none, in milliseconds; it doubles each time. */
	readonly firstPauseMs?: number;
	/** The longest that a student is kept waiting for a server that asks for a pause, in milliseconds. */
	readonly longestWaitMs?: number;
	/** 0 to 1: so that many students do not come back at the same moment. */
	readonly random?: () => number;
}

/**
 * Makes a call again where that helps: after a fault of the server, a connection that broke, and a rate limit that is over soon. Nothing
 * else becomes better by asking again: not a wrong key, and not a server that is not there or has been silent for long.
 * Written here and not taken from a package: the pauses come from outcomes, which are values, and end at once with the signal.
 */
export class RetryingChatModel implements ChatModel {
	readonly label: string;
	private readonly options: Required<RetryOptions>;

	constructor(private readonly inner: ChatModel, options: RetryOptions) {
		this.label = inner.label;
		this.options = { retries: 2, firstPauseMs: 500, longestWaitMs: 8000, random: Math.random, ...options };
	}

	complete(request: ChatRequest, signal: AbortSignal): ChatCall {
		return callOf(async (emit) => {
			let usage: Usage | undefined;
			for (let made = 0; ; made += 1) {
				const call = this.inner.complete(request, signal);
				for await (const chunk of call.chunks) {
					emit(chunk);
				}
				const outcome = await call.outcome;
				usage = sumOf(usage, outcome.usage);
				const wait = made < this.options.retries ? this.pauseAfter(outcome, made) : null;
				if (wait === null) {
					return usage ? { ...outcome, usage } : outcome;
				}
				if (!(await pause(this.options.clock, wait, signal))) {
					return { kind: 'cancelled', ...(usage ? { usage } : {}) };
				}
			}
		});
	}

	/** Milliseconds; null: asking again does not help. */
	private pauseAfter(outcome: ChatOutcome, made: number): number | null {
		const { firstPauseMs, longestWaitMs, random } = this.options;
		const backoff = Math.round(firstPauseMs * 2 ** made * (1 + random()));
		switch (outcome.kind) {
			case 'rate-limited':
				return outcome.retryAfterMs === null ? backoff : outcome.retryAfterMs <= longestWaitMs ? outcome.retryAfterMs : null;
			case 'network':
				return outcome.reason === 'server-error' || outcome.reason === 'cut' ? backoff : null;
			default:
				return null;
		}
	}
}
