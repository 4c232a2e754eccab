import * as z from 'zod';
import { pause, type Clock } from '../../clock';
import { isReadableOnTheWay, readAddress, type ReadAddress } from '../../models/endpoint';
import { NetworkOff, Redirected, retryAfterMs } from '../../models/openAiFailures';
import type { Fetch } from '../../models/plainFetch';
import type { Statement } from './statement';

export interface StoreOptions {
	/** Up to and without `/statements`, and without a slash at its end. */
	readonly baseUrl: string;
	/** The name and the secret of an access to the store, with a colon between them. */
	readonly credentials: string;
	/** The platform's, through `gatedFetch`. */
	readonly fetch: Fetch;
	readonly clock: Clock;
	/** How often at most a request is made again. */
	readonly retries?: number;
	/** The pause before the first retry where the store names none, in milliseconds; it doubles each time. */
	readonly firstPauseMs?: number;
	/** The longest pause that a store may ask for, in milliseconds. */
	readonly longestWaitMs?: number;
	/** How long the store may say nothing, in milliseconds. */
	readonly silenceMs?: number;
	/** 0 to 1. */
	readonly random?: () => number;
}

/** Why statements were not stored. */
export type StoreFailure =
	| { readonly kind: 'cancelled' | 'network-off' | 'wrong-credentials' | 'not-allowed' | 'no-such-address' | 'not-a-store' | 'too-large' }
	/** The store does not take what was sent; `detail` is what it says. */
	| { readonly kind: 'refused'; readonly detail: string }
	/** `retryAfterMs`: how long it asks to wait, in milliseconds; null when it does not say. */
	| { readonly kind: 'busy'; readonly retryAfterMs: number | null }
	/** `to`: the origin that it named; null when that cannot be told. */
	| { readonly kind: 'redirected'; readonly to: string | null }
	| { readonly kind: 'unreachable'; readonly detail: string }
	| { readonly kind: 'server-error'; readonly status: number };

/** `known`: how many were there already, in another form than they have now. */
export type StoreOutcome = { readonly kind: 'ok'; readonly known: number } | StoreFailure;

type Answer = { readonly kind: 'stored' | 'conflict' } | StoreFailure;

/**
 * A Learning Record Store that speaks xAPI 1.0.3. Statements go out with the access that was given for it and with nothing about the
 * machine; a redirect is not followed. A statement has the same id each time, so that one that is sent again is not stored twice.
 */
export class RecordStore {
	private readonly options: Required<StoreOptions>;

	constructor(options: StoreOptions) {
		this.options = { retries: 4, firstPauseMs: 1000, longestWaitMs: 60_000, silenceMs: 60_000, random: Math.random, ...options };
	}

	/** Stores all of them, or says why not: then some of them may be stored. A batch that is too large is sent in halves. Never rejects. */
	async store(statements: readonly Statement[], signal: AbortSignal): Promise<StoreOutcome> {
		if (statements.length === 0) {
			return { kind: 'ok', known: 0 };
		}
		const answer = await this.trying(statements, signal);
		switch (answer.kind) {
			case 'stored':
				return { kind: 'ok', known: 0 };
			case 'conflict':
				// The store takes a batch whole or not at all: one of them is there in another form.
				return statements.length === 1 ? { kind: 'ok', known: 1 } : this.inHalves(statements, signal);
			case 'too-large':
				return statements.length === 1 ? answer : this.inHalves(statements, signal);
			default:
				return answer;
		}
	}

	private async inHalves(statements: readonly Statement[], signal: AbortSignal): Promise<StoreOutcome> {
		const middle = Math.ceil(statements.length / 2);
		const first = await this.store(statements.slice(0, middle), signal);
		if (first.kind !== 'ok') {
			return first;
		}
		const second = await this.store(statements.slice(middle), signal);
		return second.kind === 'ok' ? { kind: 'ok', known: first.known + second.known } : second;
	}

	private async trying(statements: readonly Statement[], signal: AbortSignal): Promise<Answer> {
		for (let made = 0; ; made++) {
			const answer = signal.aborted ? ({ kind: 'cancelled' } as const) : await this.once(statements, signal);
			const wait = made < this.options.retries ? this.waitAfter(answer, made) : null;
			if (wait === null) {
				return answer;
			}
			if (!(await pause(this.options.clock, wait, signal))) {
				return { kind: 'cancelled' };
			}
		}
	}

	/** Milliseconds; null: asking again does not help. */
	private waitAfter(answer: Answer, made: number): number | null {
		const { firstPauseMs, longestWaitMs, random } = this.options;
		const backoff = Math.round(firstPauseMs * 2 ** made * (1 + random()));
		switch (answer.kind) {
			case 'busy':
				return answer.retryAfterMs === null ? backoff : answer.retryAfterMs <= longestWaitMs ? answer.retryAfterMs : null;
			case 'server-error':
				return backoff;
			case 'unreachable':
				// A broken connection may come back; a name that does not exist, or nobody who listens, does not.
				return /ENOTFOUND|ECONNREFUSED|CERT|TLS|SSL/.test(answer.detail) ? null : backoff;
			default:
				return null;
		}
	}

	private async once(statements: readonly Statement[], signal: AbortSignal): Promise<Answer> {
		const { baseUrl, credentials, fetch, clock, silenceMs } = this.options;
		const silence = new AbortController();
		const timer = clock.after(silenceMs, () => silence.abort());
		try {
			const response = await fetch(`${baseUrl}/statements`, {
				method: 'POST', redirect: 'manual', body: JSON.stringify(statements), signal: AbortSignal.any([signal, silence.signal]),
				headers: { 'authorization': `Basic ${btoa(credentials)}`, 'content-type': 'application/json', 'accept': 'application/json', 'x-experience-api-version': '1.0.3', 'user-agent': 'socratic-debugger' },
			});
			if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
				await response.body?.cancel();
				const to = response.headers.get('location');
				return { kind: 'redirected', to: to !== null && URL.canParse(to, baseUrl) ? new URL(to, baseUrl).origin : null };
			}
			return this.answerOf(response.status, response.headers, await response.text(), statements);
		} catch (error) {
			return signal.aborted ? { kind: 'cancelled' } : failureOf(error);
		} finally {
			timer.dispose();
		}
	}

	private answerOf(status: number, headers: Headers, text: string, statements: readonly Statement[]): Answer {
		switch (status) {
			case 200:
			case 204:
				return isReceipt(text, statements) ? { kind: 'stored' } : { kind: 'not-a-store' };
			case 400:
			case 422:
				return { kind: 'refused', detail: brief(text) };
			case 401:
				return { kind: 'wrong-credentials' };
			case 403:
				return { kind: 'not-allowed' };
			case 404:
			case 405:
				return { kind: 'no-such-address' };
			case 409:
				return { kind: 'conflict' };
			case 413:
				return { kind: 'too-large' };
			case 429:
				return { kind: 'busy', retryAfterMs: retryAfterMs(headers, this.options.clock.now()) };
			case 503: {
				const wait = retryAfterMs(headers, this.options.clock.now());
				return wait === null ? { kind: 'server-error', status } : { kind: 'busy', retryAfterMs: wait };
			}
			default:
				return status >= 500 ? { kind: 'server-error', status } : { kind: 'refused', detail: `${status} ${brief(text)}`.trim() };
		}
	}
}

/** A store answers with the ids of what it has stored. Another server that says "fine" to everything has stored nothing. */
function isReceipt(text: string, statements: readonly Statement[]): boolean {
	try {
		const ids = z.array(z.string()).parse(JSON.parse(text)).map((id) => id.toLowerCase());
		return statements.every(({ id }) => ids.includes(id));
	} catch {
		return false;
	}
}

function failureOf(error: unknown): StoreFailure {
	for (let at: unknown = error; at instanceof Error; at = at.cause) {
		if (at instanceof NetworkOff) {
			return { kind: 'network-off' };
		}
		if (at instanceof Redirected) {
			return { kind: 'redirected', to: at.to };
		}
		const { data } = z.object({ code: z.string().regex(/^[A-Z][A-Z0-9_]+$/) }).safeParse(at);
		if (data) {
			return { kind: 'unreachable', detail: data.code };
		}
	}
	return { kind: 'unreachable', detail: error instanceof Error && error.name === 'AbortError' ? 'silent' : 'no answer' };
}

function brief(text: string): string {
	return text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 300);
}

export type ReadStoreAddress = ReadAddress | { readonly kind: 'refused'; readonly why: 'readable-on-the-way' };

/** Reads the address of a store as people type it. Only https will do, except on this machine: what is sent must not be read on the way. */
export function readStoreAddress(typed: string): ReadStoreAddress {
	const read = readAddress(typed.trim().replace(/\/+$/, '').replace(/\/statements$/, ''));
	return read.kind === 'ok' && isReadableOnTheWay(read) ? { kind: 'refused', why: 'readable-on-the-way' } : read;
}

/** A name and a secret as one access; null where they cannot be one: a header takes neither blanks nor other scripts, and the name no colon. */
export function readCredentials(name: string, secret: string): string | null {
	const [user, password] = [name.trim(), secret.trim()];
	return /^[\x21-\x39\x3b-\x7e]+$/.test(user) && /^[\x21-\x7e]+$/.test(password) ? `${user}:${password}` : null;
}
