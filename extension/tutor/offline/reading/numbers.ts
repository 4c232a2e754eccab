/** Numbers as students write them: digits, words and ordinals; and when two of them are the same number. */
import { minusWords, ordinalWords, scaleWords, tenWords, unitWords } from './english';

/** Absolute for small numbers, relative for large ones, as the sandbox compares floats. */
const tolerance = 1e-6;

/**
 * Reads number words from the start of a list of lower-case words ("minus twenty one", "two point five").
 * @returns the number as decimal text and how many words it took, or null
 */
export function readNumberWords(words: readonly string[]): { readonly text: string; readonly length: number } | null {
	let at = 0;
	let negative = false;
	if (minusWords.has(words[0] ?? '')) {
		negative = true;
		at = 1;
	}
	const whole = readWhole(words, at);
	if (whole === null) {
		return null;
	}
	at = whole.next;
	let text = String(whole.value);
	if (words[at] === 'point') {
		let digits = '';
		let next = at + 1;
		for (let digit = unitWords.get(words[next] ?? ''); digit !== undefined && digit < 10; digit = unitWords.get(words[next] ?? '')) {
			digits += String(digit);
			next += 1;
		}
		if (digits !== '') {
			text += `.${digits}`;
			at = next;
		}
	}
	return { text: negative && text !== '0' ? `-${text}` : text, length: at };
}

/** "twenty-one" is one word of the text and two of the number. */
export function splitNumberWord(word: string): readonly string[] {
	const parts = word.split('-');
	return parts.length === 2 && tenWords.has(parts[0] ?? '') ? parts : [word];
}

function readWhole(words: readonly string[], start: number): { readonly value: number; readonly next: number } | null {
	let total = 0;
	let part = 0;
	let at = start;
	let seen = false;
	let last: 'none' | 'ten' | 'unit' | 'scale' = 'none';
	for (; at < words.length; at += 1) {
		const word = words[at] ?? '';
		const unit = unitWords.get(word);
		const ten = tenWords.get(word);
		const scale = scaleWords.get(word);
		if (unit !== undefined && (last === 'none' || last === 'scale' || (last === 'ten' && unit > 0 && unit < 10))) {
			part += unit;
			last = 'unit';
		} else if (ten !== undefined && (last === 'none' || last === 'scale')) {
			part += ten;
			last = 'ten';
		} else if (scale !== undefined && (seen || word !== 'million')) {
			if (!seen && words[at - 1] !== 'a') {
				break;
			}
			if (scale === 100) {
				part = Math.max(part, 1) * 100;
			} else {
				total += Math.max(part, 1) * scale;
				part = 0;
			}
			last = 'scale';
		} else if (word === 'and' && last === 'scale' && (unitWords.has(words[at + 1] ?? '') || tenWords.has(words[at + 1] ?? ''))) {
			continue;
		} else {
			break;
		}
		seen = true;
	}
	return seen ? { value: total + part, next: at } : null;
}

/** The number that an ordinal names: `4th`, `fourth`, `twenty-first`; null for any other word. */
export function readOrdinal(word: string): number | null {
	const digits = /^(\d{1,6})(?:st|nd|rd|th)$/.exec(word)?.[1];
	if (digits !== undefined) {
		return Number(digits);
	}
	const [first, second] = word.split('-');
	const ten = tenWords.get(first ?? '');
	const unit = ordinalWords.get(second ?? '');
	if (ten !== undefined && unit !== undefined && unit > 0 && unit < 10) {
		return ten + unit;
	}
	return ordinalWords.get(word) ?? null;
}

/** Decimal text without underscores, leading plus and idle points; null when it is no number. */
export function tidyNumber(text: string): string | null {
	const plain = text.replace(/_/g, '').replace(/^\+/, '').replace(/−/g, '-');
	if (/^-?(?:inf(?:inity)?|nan)$/i.test(plain)) {
		return plain.toLowerCase().replace('infinity', 'inf');
	}
	if (!/^-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plain)) {
		return null;
	}
	return plain.replace(/\.$/, '').replace(/\.(?=e)/i, '').replace(/^(-?)\./, '$10.');
}

/** Whether two decimal texts are the same number: exactly for whole ones, within 1e-6 otherwise. */
export function sameNumber(first: string, second: string): boolean {
	const a = wholeOf(first);
	const b = wholeOf(second);
	if (a !== null && b !== null) {
		return a === b;
	}
	const x = toNumber(first);
	const y = toNumber(second);
	if (Number.isNaN(x) || Number.isNaN(y)) {
		return Number.isNaN(x) && Number.isNaN(y) && /nan/i.test(first) && /nan/i.test(second);
	}
	if (!Number.isFinite(x) || !Number.isFinite(y)) {
		return x === y;
	}
	return Math.abs(x - y) <= tolerance * Math.max(1, Math.abs(y));
}

/**
 * Whether `said` is `truth` cut or rounded to at least two decimals (3.33 for 3.3333333333333335). Only where nobody would
 * write the whole number: the truth needs more than four decimals.
 */
export function isRounded(said: string, truth: string): boolean {
	const decimals = /\.(\d{2,})$/.exec(said)?.[1]?.length ?? 0;
	const value = toNumber(truth);
	if (decimals === 0 || !Number.isFinite(value) || sameNumber(value.toFixed(4), truth)) {
		return false;
	}
	return sameNumber(said, value.toFixed(Math.min(decimals, 15))) || Math.abs(toNumber(said) - value) < 10 ** -decimals && Math.abs(toNumber(said)) < Math.abs(value);
}

/** The value as a floating-point number; NaN when the text is none. */
export function toNumber(text: string): number {
	if (/^-?inf$/i.test(text)) {
		return text.startsWith('-') ? -Infinity : Infinity;
	}
	return Number(text);
}

function wholeOf(text: string): bigint | null {
	const digits = /^(-?\d{1,5000})(?:\.0*)?$/.exec(text)?.[1];
	return digits === undefined ? null : BigInt(digits);
}

/** A finite number as decimal text: without the dust of binary fractions, without an exponent where it can be had. */
export function numberText(value: number): string {
	const rounded = Number(value.toPrecision(12));
	return Object.is(rounded, -0) ? '0' : String(rounded);
}
