/** What sentences about code are made with in every language: code in backticks, lists, and what is known while an explanation is written. */
import * as l10n from '@vscode/l10n';
import type { About } from './codeSentences';

/** One explanation while it is written. */
export interface Telling extends About {
	/** Whether a term is met for the first time and the reader wants it explained; later it is not told again. */
	readonly first: (term: string) => boolean;
}

/** A telling that has explained nothing yet. */
export function telling(about: About): Telling {
	const told = new Set<string>();
	return {
		...about,
		first: (term) => {
			if (about.level !== 'beginner' || told.has(term)) return false;
			told.add(term);
			return true;
		},
	};
}

/** Sentences or clauses about two parts, by what they say of them. */
export type Clauses = Readonly<Record<string, (one: string, other: string) => string>>;

/** Longer code is cut: it stands beside its explanation anyway. */
const codeLength = 60;

/** Code for a sentence, in backticks, on one line and cut to a readable length. */
export function inCode(source: string): string {
	const text = source.trim();
	// A backtick of the program's own would end the code in the sentence.
	const safe = spaced(text.replaceAll('`', "'").replace(/([([{])\s*\n\s*/g, '$1').replace(/,?\s*\n\s*([)\]}])/g, '$1').replace(/\s*\n\s*(?=\??\.[\p{L}_$])/gu, '').replace(/\s*\\?\n\s*/g, ' '));
	return safe === '' ? '`…`' : `\`${shortened(safe, codeLength)}\``;
}

/** One space at a time, as far as no text of the program is touched. */
function spaced(text: string): string {
	return /['"]/.test(text) ? text : text.replace(/\s+/g, ' ').replace(/([([{]) /g, '$1').replace(/ ([)\]}])/g, '$1');
}

export function shortened(text: string, most: number): string {
	return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

/** What a person wrote, for a sentence: on one line, cut between words, in quotes. */
export function quotedText(text: string, most = 160): string {
	const flat = text.replaceAll('`', "'").replace(/\s+/g, ' ').trim();
	const cut = flat.length > most ? `${flat.slice(0, most).replace(/\s+\S*$/, '')}…` : flat;
	return `“${cut}”`;
}

/** `a`, `b` and `c`. */
export function listed(items: readonly string[]): string {
	const [head = '', ...rest] = items;
	return rest.reduce((so, item, at) => (at === rest.length - 1
		? l10n.t({ message: '{0} and {1}', args: [so, item], comment: ['The last two of a list'] })
		: l10n.t({ message: '{0}, {1}', args: [so, item], comment: ['Two of a list'] })), head);
}

/** `1`, `2`, `3`: values in their order. */
export function series(values: readonly string[]): string {
	return values.map((value) => inCode(value)).join(', ');
}

/** Sentences after each other; empty ones are left out. */
export function joined(...sentences: readonly (string | null | undefined | false)[]): string {
	return sentences.filter((one) => typeof one === 'string' && one !== '').join(' ');
}
