import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import * as z from 'zod';
import type { Clock } from '../clock';
import { startCall, type RunningCall } from './call';
import type { ChatCall, ChatModel, ChatOutcome, ChatRequest, Usage } from './chatModel';
import { adapted, bodyOf, type Dialect, type Dialects } from './dialect';
import { labelOf, type Endpoint } from './endpoint';
import { failureOf, readError, type ServerError } from './openAiFailures';
import { plainFetch, type Fetch } from './plainFetch';
import type { SentLog, SentRequest } from './sent';
import { looksLikeJson } from './tolerantJson';
import { estimatePrompt, estimateTokens } from './tokens';

export interface OpenAiOptions {
	readonly endpoint: Endpoint;
	/** The key of the endpoint's origin; null where there is none. Asked at each call and kept nowhere. */
	readonly key: () => Promise<string | null>;
	readonly dialects: Dialects;
	/** Told of each request as it is sent. */
	readonly sent: SentLog;
	readonly clock: Clock;
	/** The platform's, through `gatedFetch`. */
	readonly fetch: Fetch;
	/** How long the model may say nothing, in milliseconds. */
	readonly silenceMs: number;
}

/** What is read of a piece of the stream; servers leave out what they like. */
const chunkSchema = z.object({
	choices: z
		.array(z.object({
			delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
			finish_reason: z.string().nullish(),
		}))
		.nullish(),
	usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish().catch(null),
});

/** What came of one request. */
type Ended = { readonly kind: 'outcome'; readonly outcome: ChatOutcome } | { readonly kind: 'refused'; readonly error: ServerError };

/**
 * A model behind any endpoint that speaks OpenAI's chat completions. The client is loaded by the first call. Everything that it would
 * take from the environment is given, so that no key or address of another tool is used; what goes out is `plainFetch`'s.
 */
export class OpenAiChatModel implements ChatModel {
	readonly label: string;

	constructor(private readonly options: OpenAiOptions) {
		this.label = labelOf(options.endpoint);
	}

	complete(request: ChatRequest, signal: AbortSignal): ChatCall {
		return startCall(request, signal, this.options, (call) => this.adapting(request, call));
	}

	/** A request as it would be sent now. */
	preview(request: ChatRequest): SentRequest {
		return this.sentAs(bodyOf(this.options.endpoint, request, this.options.dialects.of(this.options.endpoint)));
	}

	/** Asks in the dialect that is known, and in lesser ones where the server refuses. */
	private async adapting(request: ChatRequest, call: RunningCall): Promise<ChatOutcome> {
		const { endpoint, dialects, clock } = this.options;
		const tried = new Set<string>();
		for (let dialect = dialects.of(endpoint); ; ) {
			tried.add(JSON.stringify(dialect));
			const ended = await this.once(request, dialect, call);
			if (ended.kind === 'outcome') {
				this.learn(request, dialect, ended.outcome);
				return ended.outcome;
			}
			const failure = failureOf(ended.error, clock.now());
			const next = failure.kind === 'invalid' || failure.kind === 'network' ? adapted(dialect, ended.error, request.schema !== null) : null;
			if (!next || tried.has(JSON.stringify(next)) || call.signal.aborted) {
				return failure;
			}
			dialect = next;
		}
	}

	/** A dialect that was taken is kept; one whose schema the server took and then did not mind is not. */
	private learn(request: ChatRequest, dialect: Dialect, outcome: ChatOutcome): void {
		if (outcome.kind !== 'ok') {
			return;
		}
		const isIgnored = request.schema !== null && dialect.form === 'json-schema' && !looksLikeJson(outcome.value);
		this.options.dialects.keep(this.options.endpoint, isIgnored ? { ...dialect, form: 'json-object' } : dialect);
	}

	private async once(request: ChatRequest, dialect: Dialect, call: RunningCall): Promise<Ended> {
		const { endpoint } = this.options;
		const body = bodyOf(endpoint, request, dialect);
		const reading = new Reading(request);
		try {
			const [{ OpenAI }, key] = await Promise.all([import('openai'), this.options.key()]);
			if (call.signal.aborted) {
				return { kind: 'outcome', outcome: { kind: 'cancelled' } };
			}
			const client = new OpenAI({
				apiKey: key ?? 'none', adminAPIKey: null, organization: null, project: null, webhookSecret: null,
				// Silence is watched by `startCall`, and retries are `RetryingChatModel`'s; the client's own limit only must not come first.
				baseURL: endpoint.baseUrl, maxRetries: 0, timeout: 2 * this.options.silenceMs, logLevel: 'off',
				fetch: plainFetch(key, this.options.fetch),
				// It runs in an extension's host, with the user's own key, also where that host is a browser's worker.
				dangerouslyAllowBrowser: true,
			});
			this.options.sent.note(this.sentAs(body));
			const stream = await client.chat.completions.create(body, { signal: call.signal });
			for await (const chunk of stream) {
				reading.take(chunk, call);
			}
			return { kind: 'outcome', outcome: reading.outcome() };
		} catch (error) {
			const read = readError(error);
			return reading.hasBegun ? { kind: 'outcome', outcome: failureOf(read, this.options.clock.now()) } : { kind: 'refused', error: read };
		}
	}

	private sentAs(body: ReturnType<typeof bodyOf>): SentRequest {
		return { to: `${this.options.endpoint.baseUrl}/chat/completions`, body };
	}
}

/** An answer as it comes. */
class Reading {
	hasBegun = false;
	private text = '';
	private finish: string | null = null;
	private isRefused = false;
	private usage: Usage | null = null;

	constructor(private readonly request: ChatRequest) {}

	take(given: ChatCompletionChunk, call: RunningCall): void {
		this.hasBegun = true;
		call.alive();
		const { data } = chunkSchema.safeParse(given);
		const choice = data?.choices?.[0];
		const piece = choice?.delta?.content;
		if (piece) {
			this.text += piece;
			call.emit(piece);
		}
		this.isRefused ||= Boolean(choice?.delta?.refusal);
		this.finish = choice?.finish_reason ?? this.finish;
		if (data?.usage) {
			this.usage = { promptTokens: data.usage.prompt_tokens, answerTokens: data.usage.completion_tokens, isEstimate: false };
		}
	}

	outcome(): ChatOutcome {
		const usage = this.usage ?? {
			promptTokens: estimatePrompt(this.request), answerTokens: estimateTokens(this.text), isEstimate: true,
		};
		switch (this.finish) {
			case null:
				return { kind: 'network', reason: 'cut', detail: 'the answer ended in the middle', ...(this.hasBegun ? { usage } : {}) };
			case 'length':
				return { kind: 'cut-short', usage };
			case 'content_filter':
				return { kind: 'filtered', usage };
			default:
				if (this.isRefused) {
					return { kind: 'filtered', usage };
				}
				return this.text.trim() === '' ? { kind: 'invalid', detail: 'the answer is empty', usage } : { kind: 'ok', value: this.text, usage };
		}
	}
}
