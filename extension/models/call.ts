import type { Clock } from '../clock';
import { estimatePrompt, estimateTokens } from './tokens';
import type { ChatCall, ChatFailure, ChatOutcome, ChatRequest } from './chatModel';

/** What a call that is under way can do. */
export interface RunningCall {
	/** Aborted when the caller cancels, and when the model has been silent for too long. */
	readonly signal: AbortSignal;
	/** The model still works, though it says nothing that is shown. */
	alive(): void;
	/** A piece of the answer came. */
	emit(text: string): void;
}

export interface CallOptions {
	readonly clock: Clock;
	/** How long a model may say nothing, in milliseconds. */
	readonly silenceMs: number;
}

/**
 * Runs a call and keeps what every call promises: it ends at once when it is cancelled or when nothing has come for too long
 * (also where `run` does not listen), its outcome never rejects, and its chunks end with it. `run` may reject only through a fault
 * of ours, which ends as `network`. A call that had begun and failed says what it has cost, by estimate.
 */
export function startCall(request: ChatRequest, signal: AbortSignal, { clock, silenceMs }: CallOptions, run: (call: RunningCall) => Promise<ChatOutcome>): ChatCall {
	const stop = new AbortController();
	const said = new Said();
	let hasBegun = false;

	const whole = new Promise<ChatOutcome>((resolve) => {
		const end = (outcome: ChatOutcome): void => {
			rest.dispose();
			signal.removeEventListener('abort', cancel);
			stop.abort();
			resolve(outcome);
		};
		const cancel = (): void => end({ kind: 'cancelled' });
		const watch = () => clock.after(silenceMs, () => end({ kind: 'network', reason: 'silent', detail: `nothing came for ${silenceMs / 1000} s` }));
		let rest = watch();
		const alive = (): void => {
			hasBegun = true;
			rest.dispose();
			if (!stop.signal.aborted) {
				rest = watch();
			}
		};
		if (signal.aborted) {
			cancel();
			return;
		}
		signal.addEventListener('abort', cancel);
		const call: RunningCall = {
			signal: stop.signal,
			alive,
			emit: (text) => {
				alive();
				if (!stop.signal.aborted) {
					said.add(text);
				}
			},
		};
		run(call).then(end, (error: unknown) => end({ kind: 'network', reason: 'server-error', detail: String(error) }));
	});
	const outcome = whole.then((ended) => {
		said.close();
		return ended.kind === 'ok' || ended.usage || !hasBegun ? ended : withEstimate(ended, request, said.text);
	});
	return { chunks: said, outcome };
}

function withEstimate(failure: ChatFailure, request: ChatRequest, answer: string): ChatOutcome {
	return { ...failure, usage: { promptTokens: estimatePrompt(request), answerTokens: estimateTokens(answer), isEstimate: true } };
}

/** What has been said so far. Whoever iterates gets all of it, from the start, and then what comes. */
class Said implements AsyncIterable<string> {
	private readonly pieces: string[] = [];
	private isClosed = false;
	private waiting: (() => void)[] = [];

	get text(): string {
		return this.pieces.join('');
	}

	add(piece: string): void {
		this.pieces.push(piece);
		this.wake();
	}

	close(): void {
		this.isClosed = true;
		this.wake();
	}

	async *[Symbol.asyncIterator](): AsyncIterator<string> {
		for (let next = 0; ; next += 1) {
			while (next === this.pieces.length && !this.isClosed) {
				await new Promise<void>((resolve) => this.waiting.push(resolve));
			}
			const piece = this.pieces[next];
			if (piece === undefined) {
				return;
			}
			yield piece;
		}
	}

	private wake(): void {
		this.waiting.splice(0).forEach((go) => go());
	}
}

/** A call made of other calls: what they say is passed on by `emit`, and its outcome never rejects. */
export function callOf(run: (emit: (text: string) => void) => Promise<ChatOutcome>): ChatCall {
	const said = new Said();
	const outcome = run((text) => said.add(text))
		.catch((error: unknown): ChatOutcome => ({ kind: 'network', reason: 'server-error', detail: String(error) }))
		.finally(() => said.close());
	return { chunks: said, outcome };
}

/** A call that ended before it began: nothing was sent. */
export function endedCall(outcome: ChatOutcome): ChatCall {
	const said = new Said();
	said.close();
	return { chunks: said, outcome: Promise.resolve(outcome) };
}
