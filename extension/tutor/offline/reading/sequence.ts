/** Reads several values in a row: `0 1 2 3 4`, `0, 1 and 2`, `0 to 4`, `0, 2, ..., 8`. */
import type { Shape } from '../../../words';
import { labelNouns, rangeExceptions, rangeWords, separators, timesNouns, unitNouns } from './english';
import { readLiteral } from './literals';
import { isDenied, findMentions, pickMention } from './mentions';
import { numberText, toNumber } from './numbers';
import { stripAround } from './tidy';
import { tokenize } from './tokens';
import type { ReadingContext, Said, Token } from './types';

/** Longer ranges are nobody's answer. */
const longestRange = 1000;

interface Row {
	readonly items: readonly Said[];
	readonly first: number;
	readonly last: number;
}

/**
 * The last row of values in the text, or null when none is clear (`0 to n - 1`, `0 or 1`).
 * @param truth the items that are asked for; they say whether words may be items
 * @param ranges whether `0 to 4` stands for all numbers between
 */
export function readSequence(text: string, truth: readonly Shape[], context: ReadingContext, ranges: boolean): readonly Said[] | null {
	const holdsText = truth.some((item) => item.kind === 'text' || item.kind === 'opaque');
	const tokens = tokenize(text, { context, commas: 'separate', phrases: truth.length === 0 || truth.some((item) => item.kind === 'nothing') });
	const whole = readLiteral(text.trim().replace(/[.!?]+$/, ''), context.spellings);
	if (whole?.kind === 'items') {
		return holdsText || truth.length === 0 || !JSON.stringify(whole).includes('"bare"') ? whole.items : null;
	}
	const bracketed = lastBracketed(tokens, context);
	if (bracketed !== null) {
		return bracketed;
	}
	if (holdsText && !tokens.some((token) => token.said?.kind === 'quoted')) {
		return readWords(text, truth, context);
	}
	if (tokens.some((token) => token.lower === 'or' || token.lower === 'between') || tokens.some((token, index) => timesNouns.has(token.lower) && /^times?$/.test(token.lower) && tokens[index - 1]?.said?.kind === 'number')) {
		return null;
	}
	const range = ranges ? readRange(text, tokens) : 'none';
	if (range === 'unclear') {
		return null;
	}
	// A bracket that is no list, or a pause in a row, says that more was meant.
	if (range === 'none' && tokens.some((token) => token.kind === 'mark' && /^(?:[[{\]}])$/.test(token.text))) {
		return null;
	}
	const rows = rowsOf(tokens, context);
	if (range !== 'none' && rows.every((row) => row.items.length < 2 || row.last <= range.first)) {
		return range.items;
	}
	return (rows.filter((row) => row.items.length > 1).at(-1) ?? rows.at(-1))?.items ?? null;
}

function lastBracketed(tokens: readonly Token[], context: ReadingContext): readonly Said[] | null {
	const mentions = findMentions(tokens, {
		count: false, stage: null, variable: null, variableNames: new Set(context.variableNames),
		isValue: (token) => token.said?.kind === 'items' || token.said?.kind === 'empty',
	});
	// Several lists in a row are themselves the items.
	if (mentions.length > 1) {
		return null;
	}
	const said = pickMention(tokens, mentions, true)?.said;
	return said?.kind === 'items' ? said.items : said?.kind === 'empty' && said.of !== 'text' ? [] : null;
}

/** Rows of claimed values with only separators between them. */
function rowsOf(tokens: readonly Token[], context: ReadingContext): readonly Row[] {
	const rows: { items: Said[]; first: number; last: number }[] = [];
	const variables = new Set(context.variableNames);
	const isFormula = (at: number) => [tokens[at - 1], tokens[at + 1]].some((token) => token?.kind === 'mark' && /^[-+*%<>]$|^\*\*$/.test(token.text));
	for (let at = 0; at < tokens.length; at += 1) {
		const token = tokens[at];
		if (token === undefined || token.said === null || token.kind !== 'value' || isDenied(tokens, at) || isFormula(at)) {
			continue;
		}
		const after = tokens[at + 1];
		const before = tokens[at - 1];
		const given = before !== undefined && /^(?:=|==|is)$/.test(before.lower) && /^(?:for|when|if|with|where)$/.test(tokens[at - 3]?.lower ?? '') && variables.has(tokens[at - 2]?.text ?? '');
		const counted = after !== undefined && unitNouns.has(after.lower) && token.said.kind === 'number' && after.lower !== 'x';
		if (given || counted || labelNouns.has(before?.lower ?? '') && before?.lower !== 'no') {
			continue;
		}
		const row = rows.at(-1);
		const between = row === undefined ? [] : tokens.slice(row.last + 1, at);
		if (row !== undefined && between.every((one) => separators.has(one.lower) || one.kind === 'ordinal' || /^(?:=|==|:|it|is|goes|becomes|i|finally|last|lastly)$/.test(one.lower) || variables.has(one.text)) && between.length <= 4) {
			row.items.push(token.said);
			row.last = at;
		} else {
			rows.push({ items: [token.said], first: at, last: at });
		}
	}
	return rows;
}

type Range = 'none' | 'unclear' | { readonly items: readonly Said[]; readonly first: number };

/** The last range of the text, with both ends unless it says otherwise. */
function readRange(text: string, tokens: readonly Token[]): Range {
	const numberAt = (index: number) => {
		const token = tokens[index];
		return token?.kind === 'value' && token.said?.kind === 'number' ? toNumber(token.said.text) : null;
	};
	for (let at = tokens.length - 1; at > 0; at -= 1) {
		const token = tokens[at];
		if (token === undefined || !isRangeWord(tokens, at)) {
			continue;
		}
		let left = at - 1;
		while (/^(?:,|up|down|all|the|way|and|so|on)$/.test(tokens[left]?.lower ?? '')) {
			left -= 1;
		}
		let right = at + 1;
		while (/^(?:,|and|including|up|to|the|but|not|excluding)$/.test(tokens[right]?.lower ?? '')) {
			right += 1;
		}
		const from = numberAt(left);
		const to = numberAt(right);
		const formula = (index: number) => tokens[index]?.kind === 'mark' && /^[-+*/]$/.test(tokens[index]?.text ?? '');
		if (from === null && to === null && !/^\.{2,}$/.test(token.text)) {
			continue;
		}
		if (from === null || to === null) {
			// "0 ... so 0 to 4": a pause, not a range.
			if (/^\.{2,}$/.test(token.text) && (to === null || from === null) && tokens[right]?.kind === 'word' && !/^[a-z]$/.test(tokens[right]?.lower ?? '')) {
				continue;
			}
			return at === tokens.length - 1 ? 'unclear' : tokens[right]?.kind === 'word' || tokens[right]?.kind === 'symbol' || tokens[left]?.kind === 'word' ? 'unclear' : 'none';
		}
		if (formula(right + 1) || (formula(left - 1) && tokens[left - 2]?.kind !== 'mark' && left >= 2)) {
			return 'unclear';
		}
		const before = /^\.{2,}$/.test(token.text) ? [numberAt(left - 2), numberAt(left - 1)].find((value) => value !== null) ?? null : null;
		const step = before === null ? (from <= to ? 1 : -1) : from - before;
		const open = /\b(?:exclu\w*|not (?:includ\w*|inclusive)|but not|non-?inclusive|without (?:the )?(?:last|end|\d))/i.test(text);
		if (!open && rangeExceptions.test(text.toLowerCase())) {
			return 'unclear';
		}
		const items = fill(from, to, step, open);
		return items === null ? 'unclear' : { items: [...(before === null ? [] : leading(tokens, left)), ...items], first: left };
	}
	return 'none';
}

/** The numbers that stand before the one at the index with only commas and spaces between. */
function leading(tokens: readonly Token[], index: number): readonly Said[] {
	const items: Said[] = [];
	for (let at = index - 1; at >= 0; at -= 1) {
		const token = tokens[at];
		if (token?.kind === 'value' && token.said?.kind === 'number') {
			items.unshift(token.said);
		} else if (token?.text !== ',') {
			break;
		}
	}
	return items;
}

function isRangeWord(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (token === undefined || !rangeWords.has(token.lower)) {
		return false;
	}
	return token.text !== '-' || (tokens[at - 1]?.said?.kind === 'number' && tokens[at + 1]?.said?.kind === 'number' && tokens.filter((one) => one.text === '-').length === 1);
}

function fill(from: number, to: number, step: number, open: boolean): readonly Said[] | null {
	const length = Math.floor((to - from) / step + 1e-9) + 1;
	if (step === 0 || !Number.isFinite(length) || length < 1 || length > longestRange || (Number.isInteger(step) && !Number.isInteger((to - from) / step))) {
		return null;
	}
	const items = Array.from({ length }, (_, index): Said => ({ kind: 'number', text: numberText(from + step * index) }));
	return open ? items.slice(0, -1) : items;
}

/** Items that are words without quotes: split at commas, else at spaces. */
function readWords(text: string, truth: readonly Shape[], context: ReadingContext): readonly Said[] | null {
	const first = text.trim().split(/[\s,;]+/)[0] ?? '';
	const known = truth.some((item) => item.kind === 'text' && item.value === first);
	const plain = (known ? text.trim() : withoutLead(stripAround(text))).replace(/[.!?]+$/, '').replace(/^[^:]{0,40}:\s+(?=\S)/, '');
	const commas = /[,;\n|]|->|→/.test(plain);
	const parts = (commas ? plain.split(/\s*(?:[,;\n|]|->|→)\s*(?:and\b\s*)?(?:then\b\s*)?|\s+and\s+(?:then\s+)?|\s+then\s+/) : plain.split(/\s+(?:and\s+)?(?:then\s+)?/)).map((part) => part.trim()).filter((part) => part !== '');
	const spaced = truth.some((item) => item.kind === 'text' && /\s/.test(item.value));
	if (parts.length === 0 || /\bor\b/.test(plain) || (!commas && (spaced || parts.length > truth.length + 3)) || parts.some((part) => part.split(/\s+/).length > 4)) {
		return null;
	}
	return parts.map((part) => readLiteral(part, context.spellings) ?? { kind: 'bare', candidates: [part] });
}

/** "it takes x", "first x, then y": what stands before the row and is no part of it. */
function withoutLead(text: string): string {
	return text.replace(/^(?:[\p{L}_]\w* )?(?:takes?|gets?|goes through|has) (?=\S)/u, '').replace(/^first(?:ly)?,? (?=\S+,? .*\b(?:then|second|next)\b)/i, '');
}
