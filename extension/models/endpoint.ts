import * as l10n from '@vscode/l10n';

/** Where a model is asked: the address of a server that speaks OpenAI's chat completions, and the model's name there. */
export interface Endpoint {
	/** Up to and without `/chat/completions`, and without a slash at its end. */
	readonly baseUrl: string;
	readonly model: string;
}

/** Why an address that a person typed is none. */
export type AddressProblem = 'not-an-address' | 'other-protocol' | 'key-inside';

export type ReadAddress = { readonly kind: 'ok'; readonly baseUrl: string } | { readonly kind: 'refused'; readonly why: AddressProblem };

/**
 * Reads a base URL as people type it: with or without a scheme, a slash at the end, or the whole path of chat completions.
 * An address with a user name, a password or a query is refused: they are keys, and belong into the secret storage.
 */
export function readAddress(typed: string): ReadAddress {
	const text = typed.trim();
	// `localhost:8080/v1` would be read as a scheme of its own.
	const withScheme = /^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `${isLoopbackName(text) ? 'http' : 'https'}://${text}`;
	if (text === '' || /\s/.test(text) || !URL.canParse(withScheme)) {
		return { kind: 'refused', why: 'not-an-address' };
	}
	const url = new URL(withScheme);
	if (url.protocol !== 'https:' && url.protocol !== 'http:') {
		return { kind: 'refused', why: 'other-protocol' };
	}
	if (url.username !== '' || url.password !== '' || url.search !== '') {
		return { kind: 'refused', why: 'key-inside' };
	}
	const path = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '').replace(/\/+$/, '');
	return { kind: 'ok', baseUrl: `${url.origin}${path}` };
}

/** What keys are bound to: scheme, host and port. */
export function originOf({ baseUrl }: Pick<Endpoint, 'baseUrl'>): string {
	return new URL(baseUrl).origin;
}

/** Whether an endpoint is on this machine. */
export function isLocal({ baseUrl }: Pick<Endpoint, 'baseUrl'>): boolean {
	return isLoopbackName(new URL(baseUrl).hostname);
}

/** Whether what is sent to an endpoint can be read on the way. */
export function isReadableOnTheWay(endpoint: Pick<Endpoint, 'baseUrl'>): boolean {
	return endpoint.baseUrl.startsWith('http:') && !isLocal(endpoint);
}

/** `gpt-5-mini at api.openai.com`. */
export function labelOf({ baseUrl, model }: Endpoint): string {
	return l10n.t('{0} at {1}', model, new URL(baseUrl).host);
}

function isLoopbackName(text: string): boolean {
	return /^(localhost|127(\.\d+){3}|\[::1\])(?=$|[:/])/i.test(text);
}
