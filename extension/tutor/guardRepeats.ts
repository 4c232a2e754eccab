import type { Words } from '../words';
import { spoken } from './offline/say';

/** Words that do not make another question of the same. */
const idle = new Set(['take', 'it', 'its', 'then', 'now', 'so', 'please', 'the', 'a', 'an', 'of', 'for', 'on', 'in', 'at', 'to', 'you', 'your', 'can', 'could', 'tell', 'me', 'and', 'again', 'well', 'ok', 'okay', 'try', 'paper', 'that', 'this']);

/** From this share of common content on, two questions are one (0 to 1). */
const same = 0.95;

/** The same question in the same or nearly the same words. */
export function isRepeated(asked: Words, before: Words): boolean {
	const [a, b] = [contentOf(asked), contentOf(before)];
	if (a.size === 0 || b.size === 0) return false;
	const common = [...a].filter((each) => b.has(each)).length;
	return common / (a.size + b.size - common) >= same;
}

/** Code as it stands, numbers, and the words that matter. A word's number among its kind keeps `first` and `second` apart. */
function contentOf(words: Words): ReadonlySet<string> {
	const content = new Set<string>();
	const seen = new Map<string, number>();
	const add = (token: string) => {
		const times = seen.get(token) ?? 0;
		seen.set(token, times + 1);
		content.add(times === 0 ? token : `${token}#${times}`);
	};
	for (const segment of words) {
		if (segment.kind !== 'text') {
			add(spoken([segment]).replaceAll(/\s+/g, ''));
			continue;
		}
		for (const [word] of segment.text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
			if (!idle.has(word)) add(word);
		}
	}
	return content;
}
