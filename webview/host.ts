/** The host, seen from the page: what arrives is parsed or refused, what leaves has a type of the protocol. */
import { toPageSchema, type FromPage, type ToPage } from '../extension/protocol.ts';

/** A message that may be used, or what was wrong with it: names of fields only, never what they held. */
export type Arrived = { readonly kind: 'message'; readonly message: ToPage } | { readonly kind: 'refused'; readonly what: string };

/** Reads whatever arrived. An unknown or malformed message comes back as `refused`. */
export function readMessage(data: unknown): Arrived {
	const parsed = toPageSchema.safeParse(data);
	if (parsed.success) return { kind: 'message', message: parsed.data };
	const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'message'}: ${issue.code}`);
	return { kind: 'refused', what: `refused a message (${faults.join('; ')})`.slice(0, 500) };
}

/** A failure of the page's own code as a sentence for the log: its type and place, not its text, which may quote the program. */
export function describeFailure(error: unknown, during: string): string {
	const type = error instanceof Error ? error.name : typeof error;
	return `${during}: ${type}`.slice(0, 500);
}

export type Post = (message: FromPage) => void;
