import { Redirected } from './openAiFailures';

/** `fetch`, as the client calls it and as the platform has it. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` that sends a body and a key, and nothing about the machine: the client's own headers (system, architecture, runtime,
 * whatever an environment variable names) are left out. A redirect is not followed, so that neither goes to another address.
 */
export function plainFetch(key: string | null, fetch: Fetch): Fetch {
	return async (input, init) => {
		const headers = new Headers({ accept: 'text/event-stream, application/json', 'content-type': 'application/json', 'user-agent': 'socratic-debugger' });
		if (key !== null) {
			headers.set('authorization', `Bearer ${key}`);
		}
		const response = await fetch(input, { ...init, headers, redirect: 'manual' });
		if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
			await response.body?.cancel();
			throw new Redirected(originNamed(response.headers.get('location'), input));
		}
		return response;
	};
}

function originNamed(location: string | null, input: string | URL | Request): string | null {
	const from = input instanceof Request ? input.url : String(input);
	return location !== null && URL.canParse(location, from) ? new URL(location, from).origin : null;
}
