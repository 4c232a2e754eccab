import * as z from 'zod';
import type { Refusal } from './dialect';
import type { ChatFailure, NetworkReason } from './chatModel';

/** Thrown by our `fetch` while `socratic.network` is off: nothing was sent. */
export class NetworkOff extends Error {
	override readonly name = 'NetworkOff';
}

/** Thrown by our `fetch` when a server sends us elsewhere: neither a key nor a program follows it. */
export class Redirected extends Error {
	override readonly name = 'Redirected';
	/** `to`: the origin that the server named; null when it cannot be told. */
	constructor(readonly to: string | null) {
		super(`redirected${to === null ? '' : ` to ${to}`}`);
	}
}

/** What the client's errors have in common, whatever their class. */
const errorSchema = z.object({
	status: z.number().nullish().catch(null),
	message: z.string().catch(''),
	code: z.union([z.string(), z.number()]).nullish().catch(null),
	type: z.string().nullish().catch(null),
	param: z.string().nullish().catch(null),
	headers: z.custom<Headers>((value) => value instanceof Headers).nullish().catch(null),
});

/** What a server said in an error, read once. */
export interface ServerError extends Refusal {
	readonly code: string;
	readonly headers: Headers | null;
	readonly redirected: Redirected | null;
	/** `socratic.network` is off. */
	readonly isNetworkOff: boolean;
	/** The system's own code of a connection that failed, such as `ECONNREFUSED`. */
	readonly systemCode: string | null;
}

/** Reads what the client threw. */
export function readError(error: unknown): ServerError {
	const causes = causesOf(error);
	const { status, message, code, type, param, headers } = errorSchema.parse(typeof error === 'object' && error !== null ? pick(error) : { message: String(error) });
	// Some servers report a failure within the stream, its status as the code.
	const inStream = typeof code === 'number' && code >= 400 && code < 600 ? code : null;
	return {
		status: status ?? inStream,
		code: String(code ?? ''),
		text: [message, code, type, param].filter((part) => part !== null && part !== undefined).join(' '),
		headers: headers ?? null,
		redirected: causes.find((cause) => cause instanceof Redirected) ?? null,
		isNetworkOff: causes.some((cause) => cause instanceof NetworkOff),
		systemCode: causes.map((cause) => z.object({ code: z.string().regex(/^[A-Z][A-Z0-9_]+$/) }).safeParse(cause).data?.code ?? null).findLast((one) => one !== null) ?? null,
	};
}

/** The properties may be getters of a class. */
function pick(error: object): Record<string, unknown> {
	return Object.fromEntries(['status', 'message', 'code', 'type', 'param', 'headers'].map((key) => [key, (error as Record<string, unknown>)[key]]));
}

function causesOf(error: unknown): unknown[] {
	const chain: unknown[] = [];
	for (let at = error; at instanceof Error && chain.length < 10; at = at.cause) {
		chain.push(at);
	}
	return chain;
}

const said = {
	// As gateways say it that give each key a budget of its own (LiteLLM: `budget_exceeded`, with status 400 or 429).
	keySpent: /budget_exceeded|budget has been exceeded|exceeded ?budget|crossed budget|budget limit reached|over budget/i,
	keyMayNot: /key_model_access_denied|not allowed to access model/i,
	quota: /insufficient_quota|exceeded your current quota|insufficient (balance|credits?|funds)|billing|out of credits|credit balance/i,
	wrongKey: /invalid_api_key|expired_key|incorrect api key|api key not valid|invalid (api|authentication) ?(key|token)|no api key/i,
	noModel: /model_not_found|model_not_exist|invalid model|unknown model|no such model|model .{0,100}(not found|does not exist|is not (available|loaded|supported))|not found.{0,40}model|no models? loaded/i,
	filtered: /content_filter|content_policy|content management policy|responsible_?ai|safety system/i,
	tooLong: /context_length_exceeded|context (length|window|size)|maximum context|too many tokens|prompt is too long/i,
	rateLimited: /rate.?limit|too many requests/i,
};

/** What an error of the client is as an outcome. `now` in milliseconds since 1970. */
export function failureOf(error: ServerError, now: number): ChatFailure {
	const { status, text } = error;
	if (error.isNetworkOff) {
		return { kind: 'network-off' };
	}
	if (error.redirected) {
		return network('redirected', error.redirected.message);
	}
	if (said.keySpent.test(text)) {
		return { kind: 'key-spent' };
	}
	if (status === 402 || said.quota.test(text)) {
		return { kind: 'quota' };
	}
	if (status === 429 || (status === null && said.rateLimited.test(text))) {
		return { kind: 'rate-limited', retryAfterMs: retryAfterMs(error.headers, now) };
	}
	if (said.keyMayNot.test(text)) {
		return { kind: 'not-allowed' };
	}
	if (status === 401 || said.wrongKey.test(text)) {
		return { kind: 'wrong-key' };
	}
	if (said.filtered.test(text)) {
		return { kind: 'filtered' };
	}
	if (status !== null && status >= 400 && status < 500) {
		return refusedFor(status, text);
	}
	if (status !== null) {
		return network('server-error', `the server failed (${status})`);
	}
	// Without a status: an error within the stream, a stream that broke, or no connection at all.
	if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT|TLS|SSL|CONNECT_TIMEOUT/.test(error.systemCode ?? '')) {
		return network('unreachable', error.systemCode ?? '');
	}
	return network('cut', error.systemCode ?? brief(text));
}

function refusedFor(status: number, text: string): ChatFailure {
	if (said.noModel.test(text)) {
		return { kind: 'no-such-model' };
	}
	if (status === 403) {
		return { kind: 'not-allowed' };
	}
	if (status === 404 || status === 405) {
		return network('no-such-address', `${status}`);
	}
	if (said.tooLong.test(text)) {
		return { kind: 'cut-short' };
	}
	return status === 408 || status === 409 ? network('server-error', `the server failed (${status})`) : { kind: 'invalid', detail: `the server refused the request (${status}): ${brief(text)}` };
}

function network(reason: NetworkReason, detail: string): ChatFailure {
	return { kind: 'network', reason, detail };
}

function brief(text: string): string {
	return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}

/**
 * How long a server asks to wait, in milliseconds: `Retry-After` in seconds or as a date, or the finer `retry-after-ms`.
 * Null when it does not say.
 */
export function retryAfterMs(headers: Headers | null, now: number): number | null {
	const fine = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
	if (fine >= 0) {
		return fine;
	}
	const given = headers?.get('retry-after')?.trim() ?? '';
	if (/^\d+(\.\d+)?$/.test(given)) {
		return Number(given) * 1000;
	}
	const date = Date.parse(given);
	return Number.isNaN(date) ? null : Math.max(0, date - now);
}
