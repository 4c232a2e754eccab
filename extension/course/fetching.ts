import { sourceFault, type AddressFault } from './address';
import { largestPack } from './pack';

/** What a course is fetched with. */
export type FetchCourse = (url: string, init: RequestInit) => Promise<Response>;

/** What came of it. `status`: what the server answered; `redirect`: it led to another host; `failed`: there was no answer. */
export type Fetched =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'address'; readonly why: AddressFault }
	| { readonly kind: 'redirect'; readonly to: string }
	| { readonly kind: 'status'; readonly status: number }
	| { readonly kind: 'too-large' }
	| { readonly kind: 'failed'; readonly reason: string };

const mostRedirects = 3;
/** Milliseconds after which no answer is waited for any more. */
const patienceMs = 20_000;

/**
 * Fetches a packed course. Nothing of the student goes along: no cookie, no key, no name of the extension's version. A redirect is followed
 * on the same host alone, and what is larger than a course may be is not read to its end. Rejects only when it is cancelled.
 */
export async function fetchCourse(url: string, fetch: FetchCourse, signal: AbortSignal, fault: (url: string) => AddressFault | null = sourceFault): Promise<Fetched> {
	let at = url;
	for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
		const why = fault(at);
		if (why) {
			return { kind: 'address', why };
		}
		try {
			const response = await fetch(at, { redirect: 'manual', credentials: 'omit', referrerPolicy: 'no-referrer', headers: { accept: 'application/json' }, signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]) });
			const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
			if (location !== null) {
				await response.body?.cancel();
				const next = URL.canParse(location, at) ? new URL(location, at) : null;
				if (!next || next.host !== new URL(at).host) {
					return { kind: 'redirect', to: next?.host ?? location };
				}
				at = next.href;
				continue;
			}
			if (!response.ok) {
				await response.body?.cancel();
				return { kind: 'status', status: response.status };
			}
			const text = await textOf(response);
			return text === null ? { kind: 'too-large' } : { kind: 'text', text };
		} catch (error) {
			signal.throwIfAborted();
			return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
		}
	}
	return { kind: 'redirect', to: new URL(at).host };
}

/** Null when there is more than a pack may have. */
async function textOf(response: Response): Promise<string | null> {
	const decoder = new TextDecoder();
	let text = '';
	for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
		text += decoder.decode(part, { stream: true });
		if (text.length > largestPack) {
			return null;
		}
	}
	return text + decoder.decode();
}
