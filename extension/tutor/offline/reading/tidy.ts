/** Typed text before it is read: one kind of apostrophe, minus and space; no code fence, no hedges around it. */
import { leadWords, trailWords } from './english';

/** Longer answers are cut here: no answer to a question is longer, and reading stays fast. */
const longest = 2000;

/** One kind of apostrophes, minus signs and spaces; code fences and prompts of a shell taken off. Lines stay lines. */
export function tidy(text: string): string {
	return apostrophes(text.slice(0, longest))
		.replace(/\r\n?/g, '\n')
		.replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
		.replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
		.replace(/[−﹣-]/g, '-')
		.replace(/…/g, '...')
		.replace(/^\s*```[\w+-]*[ \t]*\n([\s\S]*?)\n?[ \t]*```\s*$/, '$1')
		.replace(/^\s*```([\s\S]*?)```\s*$/, '$1')
		.replace(/^\s*>>>\s*/, '')
		.replace(/\b(\d+) and a half\b/gi, '$1.5')
		.replace(/^\n+|\s+$/g, '');
}

/** Curly apostrophes inside words become straight ones; inside quotes they belong to the text. */
function apostrophes(text: string): string {
	return text.split(/("[^"]*"|(?<!\w)'[^']*'(?!\w)|`[^`]*`)/).map((part, index) => (index % 2 === 0 ? part.replace(/(?<=\p{L})[’´′](?=\p{L})/gu, '\'') : part)).join('');
}

/**
 * What a text without quotes may mean: the whole of it; without the words that lead in ("it returns") and trail off
 * ("I guess"); each also without closing punctuation. The first is the whole, the last the barest.
 */
export function bareCandidates(text: string): readonly string[] {
	const whole = text.trim();
	const bare = stripAround(whole);
	const found = [whole, withoutPunctuation(whole), bare, withoutPunctuation(bare)];
	return [...new Set(found.filter((candidate) => candidate !== ''))];
}

/** Takes off the words that lead in and trail off; at least one word stays. */
export function stripAround(text: string): string {
	const words = [...text.matchAll(/\S+/g)];
	let first = 0;
	let last = words.length - 1;
	while (first < last && isWordOf(leadWords, words[first]?.[0] ?? '') && !startsRow(words[first]?.[0] ?? '', words[first + 1]?.[0] ?? '')) {
		first += 1;
	}
	// "..., I guess": one word alone is taken off only when it can be nothing else.
	let end = last;
	while (end > first && isWordOf(trailWords, words[end]?.[0] ?? '')) {
		end -= 1;
	}
	if (last - end > 1 || /^(?:please|maybe|probably|perhaps|possibly|right\??|correct\??|though|tbh)$/i.test(words[last]?.[0] ?? '')) {
		last = end;
	}
	const from = words[first]?.index ?? 0;
	const to = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
	return text.slice(from, to).replace(/^[:=\s]+(?=\S)/, '').replace(/[,;]$/, '').trim();
}

/** "a, b" and "a and b": the letter is the first of several, no article. */
function startsRow(word: string, next: string): boolean {
	return /^[a-z],$/i.test(word) || (/^[a-z]$/i.test(word) && /^(?:and|then)$/i.test(next));
}

function isWordOf(words: ReadonlySet<string>, word: string): boolean {
	return words.has(word.toLowerCase().replace(/[.,;:!?…=]+$/, '')) || /^(?:->|=>|→|=|==|:|-)$/.test(word);
}

function withoutPunctuation(text: string): string {
	return text.replace(/[.,;:!?\s]+$/, '');
}

/** A text with one kind of quotes, dashes and spaces: what a keyboard or an editor makes of them does not count. */
export function fold(text: string): string {
	return text
		.replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
		.replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
		.replace(/[‘’‚‛´′]/g, '\'')
		.replace(/[“”„‟«»″]/g, '"')
		.replace(/[−﹣]/g, '-')
		.replace(/…/g, '...');
}
