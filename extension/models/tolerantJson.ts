import { jsonrepair } from 'jsonrepair';

/**
 * The values that a text may mean as JSON, the most likely first: models put JSON into code fences or prose, think aloud before
 * it, and forget quotes and commas.
 */
export function* jsonIn(text: string): Generator<unknown> {
	const said = withoutThinking(text);
	const candidates = [...new Set([said.trim(), ...fenced(said), braced(said)])].filter((candidate) => candidate !== '');
	for (const candidate of candidates) {
		const value = parsed(candidate, (one) => one);
		if (value !== undefined) {
			yield value;
		}
	}
	// A repair makes something of anything; so it comes after every text that is right as it stands.
	for (const candidate of candidates.filter((one) => one.startsWith('{'))) {
		const value = parsed(candidate, jsonrepair);
		if (value !== undefined) {
			yield value;
		}
	}
}

/** Whether a text is a JSON object, perhaps in a code fence. */
export function looksLikeJson(text: string): boolean {
	return /^\s*(```\w*\s*)?\{/.test(withoutThinking(text));
}

function parsed(text: string, mend: (text: string) => string): unknown {
	try {
		return JSON.parse(mend(text)) as unknown;
	} catch {
		return undefined;
	}
}

/** Reasoning models of local servers think within the answer. */
function withoutThinking(text: string): string {
	return text.replace(/<(think|thinking|reasoning)>[\s\S]*?<\/\1>/gi, '').replace(/^[\s\S]*<\/think>/i, '');
}

function fenced(text: string): string[] {
	return [...text.matchAll(/```[\w-]*\s*\n?([\s\S]*?)```/g)].map(([, inside]) => (inside ?? '').trim());
}

function braced(text: string): string {
	const from = text.indexOf('{');
	const to = text.lastIndexOf('}');
	return from < 0 ? '' : text.slice(from, to > from ? to + 1 : undefined).trim();
}
