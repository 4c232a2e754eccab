/** What a message says, sentence by sentence. */
import type { Words } from '../../words';
import { spoken } from '../offline/say';
import { withoutTricks } from './disguise';

export interface Sentence {
	/** As it is read, code in it, quotation marks made plain. */
	readonly text: string;
	/** In lower case, for its wording. */
	readonly plain: string;
	/** What stands in it as code. */
	readonly code: readonly string[];
	/** Lines (zero-based) that it names by a link or in words (`line 8`). */
	readonly lines: readonly number[];
	readonly isQuestion: boolean;
	/** A new variable, which the next sentence has printed: put in to watch the run. */
	readonly isWatched: boolean;
}

export function sentencesOf(words: Words): readonly Sentence[] {
	const all: Sentence[] = [];
	let text = '';
	let code: string[] = [];
	let lines: number[] = [];
	const close = () => {
		if (text.trim() !== '') all.push({ text: text.trim(), plain: text.trim().toLowerCase(), code, lines, isQuestion: /\?/.test(text), isWatched: false });
		text = '';
		code = [];
		lines = [];
	};
	for (const segment of words) {
		if (segment.kind === 'lines') {
			for (let at = segment.from; at <= segment.to; at++) lines.push(at);
			text += spoken([segment]);
		} else if (segment.kind === 'text') {
			// Code that ends as a sentence does has ended it.
			if (code.length > 0 && /[.?!]$/.test(text) && /^\s+\p{Lu}/u.test(segment.text)) close();
			unquoted(segment.text).split(/(?<=[.?!])\s+|(?<=[.?!])(?=[A-Z])|\n+/).forEach((piece, index) => {
				if (index > 0) close();
				text += piece;
				for (const [, from, to] of piece.matchAll(/\blines?\s+(\d+)(?:\s*(?:-|to|and)\s*(\d+))?/gi)) {
					lines.push(Number(from) - 1, ...(to === undefined ? [] : [Number(to) - 1]));
				}
			});
		} else {
			const plain = withoutTricks(segment.text);
			text += plain;
			code.push(plain);
		}
	}
	close();
	return all.map((one, at) => ({ ...one, isWatched: /\b(?:new|temporary|second) variable\b/.test(one.plain) && /^(?:and )?then print\b/.test(all[at + 1]?.plain ?? '') }));
}

/** The sentences but for those that the run or an example says by itself (`facts`): these are no telling of the tutor's. */
export function ownSentences(words: Words, { facts = [] }: { readonly facts?: readonly Words[] }): readonly Sentence[] {
	const known = new Set(facts.flatMap(sentencesOf).map(({ text }) => text));
	return sentencesOf(words).filter(({ text }) => !known.has(text));
}

function unquoted(text: string): string {
	return withoutTricks(text).replaceAll(/[‘’]/g, '\'').replaceAll(/[“”]/g, '"');
}
