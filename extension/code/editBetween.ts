import type { Edit } from '../words';

/** The one smallest replacement that turns a text into another; none when they are the same. */
export function editBetween(before: string, after: string): readonly Edit[] {
	if (before === after) {
		return [];
	}
	const shorter = Math.min(before.length, after.length);
	let from = 0;
	while (from < shorter && before[from] === after[from]) {
		from += 1;
	}
	let tail = 0;
	while (tail < shorter - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
		tail += 1;
	}
	return [{ from, to: before.length - tail, text: after.slice(from, after.length - tail) }];
}

/** A short fingerprint of a text (FNV-1a, 32 bits, hexadecimal): tells texts apart, hides nothing. */
export function fingerprint(text: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	}
	return (hash >>> 0).toString(16).padStart(8, '0');
}
