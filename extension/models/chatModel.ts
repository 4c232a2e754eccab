/**
 * One interface for every language model. A call ends in an outcome, a value, never in an exception; raw text never reaches
 * the page (the tutor collects, guards and only then shows).
 */

export interface ChatMessage {
	readonly role: 'system' | 'user' | 'assistant';
	readonly content: string;
}

/** The form that an answer is to have: a JSON schema under a name, for servers that can hold a model to it. */
export interface AnswerSchema {
	/** Letters, digits, `_` and `-`. */
	readonly name: string;
	/** A JSON schema (draft 2020-12) of an object, with every property required. */
	readonly schema: Readonly<Record<string, unknown>>;
}

/** Tokens of one call, as the model counted them; estimated where it does not say. */
export interface Usage {
	readonly promptTokens: number;
	readonly answerTokens: number;
	readonly isEstimate: boolean;
}

/** How a call can fail. The student sees a sentence for each (`editor/errors.ts`). */
export type ChatFailure =
	| { readonly kind: 'cancelled' }
	/** `retryAfterMs`: how long the server asks to wait, in milliseconds; null when it does not say. */
	| { readonly kind: 'rate-limited'; readonly retryAfterMs: number | null }
	/** The account has no credit left, or the day's allowance is spent at the provider. */
	| { readonly kind: 'quota' }
	/** A gateway's limit on this key is reached, such as what a course lets each of its students spend. */
	| { readonly kind: 'key-spent' }
	| { readonly kind: 'wrong-key' }
	| { readonly kind: 'no-such-model' }
	/** The user or an administrator has not allowed this model. */
	| { readonly kind: 'not-allowed' }
	/** Unreachable, cut mid-stream, silent for too long, or an error of the server's own. */
	| { readonly kind: 'network'; readonly detail: string; readonly reason?: NetworkReason }
	/** Refused by the provider's content filter. */
	| { readonly kind: 'filtered' }
	/** The answer did not fit into what the model may write. */
	| { readonly kind: 'cut-short' }
	/** What came is not of the asked form, also after one round of repair. */
	| { readonly kind: 'invalid'; readonly detail: string }
	/** Our own budget for the session or the day is spent; nothing was sent. */
	| { readonly kind: 'budget-spent'; readonly of: 'session' | 'day' }
	/** `socratic.network` is off; nothing was sent. */
	| { readonly kind: 'network-off' };

/** `no-such-address`: a server is there, but not one that speaks this language at this address. */
export type NetworkReason = 'unreachable' | 'cut' | 'silent' | 'server-error' | 'redirected' | 'no-such-address';

export type ChatOutcome<T = string> = { readonly kind: 'ok'; readonly value: T; readonly usage: Usage } | (ChatFailure & { readonly usage?: Usage });

export interface ChatRequest {
	readonly messages: readonly ChatMessage[];
	/** Null: free text. */
	readonly schema: AnswerSchema | null;
	/** The most tokens of the answer. */
	readonly maxTokens: number;
}

export interface ChatCall {
	/** The text as it comes, for progress only. Ends when the call ends, without an error. */
	readonly chunks: AsyncIterable<string>;
	/** Never rejects. */
	readonly outcome: Promise<ChatOutcome>;
}

export interface ChatModel {
	/** What the student calls it: `gpt-5-mini at api.openai.com`. */
	readonly label: string;
	complete(request: ChatRequest, signal: AbortSignal): ChatCall;
}
