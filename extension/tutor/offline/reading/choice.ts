/** Reads which option a student means: its letter, its number, its text. */
import { distance } from 'fastest-levenshtein';
import type { AnswerForm, Segment } from '../../../words';
import { readNumberWords, readOrdinal } from './numbers';
import { squash } from './compare';
import { stripAround } from './tidy';

type Options = Extract<AnswerForm, { kind: 'choice' }>['options'];

/** The id of the option that the text means; null when it means none, or more than one. */
export function readOption(text: string, options: Options): string | null {
	const texts = options.map((option) => option.words.map(segmentText).join(''));
	const whole = text.trim();
	const exact = only(texts, (option) => option.trim() === whole || bareText(option) === bareText(whole));
	if (exact !== null) {
		return options[exact]?.id ?? null;
	}
	const denied = whole.replace(/,?\s*\b(?:and )?(?:not|isn't|rather than|instead of|but not) (?:the |option |answer |choice )*[a-z0-9]+(?: one)?\b/gi, ' ').replace(/\s*\b(?:but|,)\s*/gi, ' ').trim();
	const plain = stripAround(denied).toLowerCase().replace(/[.!?,;]+$/, '');
	if (plain === '' || /\b(?:or|both|neither|all|none)\b/.test(plain) && !texts.some((option) => option.toLowerCase().includes(plain))) {
		return null;
	}
	const place = readPosition(plain, options.length, texts.some((option) => /^[\d\s.,'"-]+$/.test(option)), denied.toLowerCase());
	if (place !== null) {
		return options[place]?.id ?? null;
	}
	const close = readClose(plain, texts);
	return close === null ? null : options[close]?.id ?? null;
}

/** "a", "option 2", "the second one", "last": an index, or null. A number alone is none where the options are numbers. */
function readPosition(plain: string, count: number, numeric: boolean, whole: string): number | null {
	const labelled = /\b(?:option|choice|answer|number|letter|nr|no)\.?\s*[:#(]?\s*([a-z]|\d{1,2}|[a-z]{3,6})\b(?!['’])/.exec(whole)?.[1];
	const alone = /^[([]?([a-z]|\d{1,2}|[a-z]{3,7})[)\].:]?(?: (?:one|option|choice|answer))?$/.exec(plain)?.[1] ?? /^([a-z]|\d{1,2})\s*[).:]\s+\S/.exec(plain)?.[1] ?? /^\(([a-z]|\d{1,2})\)/.exec(plain)?.[1];
	const name = labelled !== undefined && positionOf(labelled, count) !== null ? labelled : alone;
	if (name !== undefined && !(numeric && name === alone && name !== labelled && (/^\d/.test(name) || readNumberWords([name]) !== null))) {
		const position = positionOf(name, count);
		if (position !== null) {
			return position;
		}
	}
	const ordinal = /^(?:the )?(\w+)(?: (?:one|option|choice|answer|statement))?$/.exec(plain)?.[1] ?? '';
	if (ordinal === 'last' || ordinal === 'bottom') {
		return count - 1;
	}
	const number = ordinal === 'top' ? 1 : readOrdinal(ordinal);
	return number !== null && number >= 1 && number <= count ? number - 1 : null;
}

function positionOf(name: string, count: number): number | null {
	const index = /^[a-z]$/.test(name) ? name.charCodeAt(0) - 97 : /^\d+$/.test(name) ? Number(name) - 1 : Number(readNumberWords([name])?.text ?? Number.NaN) - 1;
	return index >= 0 && index < count ? index : null;
}

/** The one option whose text is close: one holds the other, or few letters differ. */
function readClose(plain: string, texts: readonly string[]): number | null {
	const said = bareText(plain);
	if (said === '') {
		return null;
	}
	const words = said.split(' ').length;
	const holding = only(texts, (option) => {
		const bare = bareText(option);
		return ` ${said} `.includes(` ${bare} `) || (words >= 2 && words * 2 >= bare.split(' ').length && ` ${bare} `.includes(` ${said} `));
	});
	const longest = holding ?? only(texts, (option) => ` ${bareText(option)} `.includes(` ${said} `) && (words >= 2 || bareText(option).split(' ').length <= 2));
	if (longest !== null) {
		return /\bnot\b|n't\b/.test(said) === /\bnot\b|n't\b/.test(bareText(texts[longest] ?? '')) ? longest : null;
	}
	const scores = texts.map((option) => distance(squash(option), squash(said)) / Math.max(squash(option).length, squash(said).length, 1));
	const best = Math.min(...scores);
	const second = [...scores].sort((a, b) => a - b)[1] ?? 1;
	return best <= 0.2 && second - best >= 0.1 && squash(said).length >= 5 ? scores.indexOf(best) : null;
}

function only(texts: readonly string[], fits: (text: string) => boolean): number | null {
	const found = texts.flatMap((text, index) => (fits(text) ? [index] : []));
	return found.length === 1 && found[0] !== undefined ? found[0] : null;
}

/** Lower case, one space between words, without punctuation around them. Operators stay: `<` is not `<=`. */
function bareText(text: string): string {
	return text.toLowerCase().replace(/[`'"“”‘’]/g, '').replace(/[.,;:!?]+(?=\s|$)/g, ' ').replace(/\s+/g, ' ').trim();
}

/** The text of a segment; lines as a person counts them. */
function segmentText(segment: Segment): string {
	return segment.kind === 'lines' ? (segment.from === segment.to ? String(segment.from + 1) : `${segment.from + 1}-${segment.to + 1}`) : segment.text;
}
