/** Cuts prose into words, marks and the values that stand in it. */
import { emptyPhrases, endlessPhrases, errorPhrases, minusWords, noErrorPhrases, nothingPhrases, oneAfter, oneBefore } from './english';
import { readLiteralAt, readPlain } from './literals';
import { readNumberWords, readOrdinal, splitNumberWord, tidyNumber } from './numbers';
import type { ReadingContext, Said, Token } from './types';

/** How commas inside numbers are read, which only the kind of the truth can tell. */
export type Commas = 'separate' | 'decimal' | 'thousands';

export interface TokenOptions {
	readonly context: ReadingContext;
	readonly commas: Commas;
	/** Phrases such as "doesn't return anything" and "it crashes" count as values. */
	readonly phrases: boolean;
}

/** Words of the longest spelled number that is looked for. */
const longestNumber = 12;

/** A private-use character that opens the sign of a phrase's value. */
const sign = '\ue000';

/** Tokens of the text, in order. Values are quoted or bracketed literals, numbers in digits or words, and named values. */
export function tokenize(text: string, options: TokenOptions): readonly Token[] {
	const marked = options.phrases ? markPhrases(text.replaceAll(sign, ' '), options.context) : text.replaceAll(sign, ' ');
	const tokens: Token[] = [];
	let at = 0;
	while (at < marked.length) {
		const token = readToken(marked, at, tokens.at(-1), options);
		if (token !== null) {
			tokens.push(token);
		}
		at = token?.to ?? at + 1;
	}
	return joinNumberWords(tokens);
}

/** Replaces each phrase outside quotes and brackets that stands for one value by a sign: `\ue000nothing`. */
function markPhrases(text: string, context: ReadingContext): string {
	return text.split(/("[^"]*"|“[^”]*”|`[^`]*`|(?<!\w)'[^']*'(?!\w)|\[[^[\]]*\])/).map((part, index) => (index % 2 === 0 ? markPart(part, context) : part)).join('');
}

function markPart(text: string, context: ReadingContext): string {
	let marked = text.replace(noErrorPhrases, ' ');
	marked = marked.replace(/\b((?:[a-zA-Z]+\.)?[A-Z]\w*(?:Error|Exception|Exit|Interrupt|Iteration))\b(?:: ?[^\n]*)?/g, (_all, name: string) => ` ${sign}error:${name.toLowerCase()} `);
	for (const name of context.errorNames ?? []) {
		const lower = name.toLowerCase();
		const plain = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase().replace(/ (?:error|exception)$/, '');
		if (/^[a-z ]+$/.test(plain)) {
			marked = marked.replace(new RegExp(`(?<!:)\\b(?:an? |the )?(?:${lower}|${plain.replace(/ /g, '[- ]')}[- ](?:error|exception))\\b`, 'gi'), ` ${sign}error:${lower} `);
		}
	}
	return marked
		.replace(emptyPhrases, (_all, _adjective: string, noun?: string) => ` ${sign}empty:${emptyKind(noun)} `)
		.replace(nothingPhrases, ` ${sign}nothing `)
		.replace(endlessPhrases, ` ${sign}endless `)
		.replace(errorPhrases, (all, offset: number, whole: string) => (whole[offset - 1] === sign ? all : ` ${sign}error: `));
}

function emptyKind(noun: string | undefined): string {
	switch (noun?.toLowerCase()) {
		case undefined:
			return '';
		case 'dict':
		case 'dictionary':
		case 'map':
		case 'mapping':
		case 'object':
			return 'pairs';
		case 'string':
		case 'str':
		case 'text':
		case 'line':
		case 'word':
			return 'text';
		default:
			return 'items';
	}
}

function readToken(text: string, at: number, before: Token | undefined, options: TokenOptions): Token | null {
	const here = text[at] ?? '';
	if (here === '\n') {
		return mark('\n', at);
	}
	if (/\s/.test(here)) {
		return null;
	}
	if (here === sign) {
		return readSign(text, at);
	}
	const afterWord = /[\p{L}\p{N}_]/u.test(text[at - 1] ?? '');
	if ('\'"`‘‚“„«»'.includes(here) && !afterWord || '[{('.includes(here) && !afterWord) {
		const literal = readLiteralAt(text, at, options.context.spellings);
		const apostrophe = '\'‘'.includes(here) && literal !== null && /[\p{L}\p{N}_]/u.test(text[literal.next] ?? '');
		if (literal !== null && !apostrophe) {
			return { kind: 'value', text: text.slice(at, literal.next), lower: '', said: unfence(literal.said, here, options), from: at, to: literal.next };
		}
	}
	const number = readNumber(text, at, before, options.commas);
	return number ?? readWord(text, at, options) ?? readMark(text, at);
}

/** What stands in backticks is code: `5` is a number there, and `OOPS` a text. */
function unfence(said: Said, quote: string, options: TokenOptions): Said {
	if (quote !== '`' || said.kind !== 'quoted') {
		return said;
	}
	const inner = said.value.trim();
	const literal = readLiteralAt(inner, 0, options.context.spellings);
	if (literal?.next === inner.length) {
		return literal.said;
	}
	return readPlain(inner, options.context.spellings) ?? { kind: 'bare', candidates: [inner] };
}

function readSign(text: string, at: number): Token {
	const found = /^.(nothing|endless|error:[\w.]*|empty:\w*)/u.exec(text.slice(at, at + 120));
	const [kind, detail] = (found?.[1] ?? 'nothing').split(':');
	const said: Said = kind === 'endless'
		? { kind: 'endless' }
		: kind === 'error'
			? { kind: 'error', name: detail === undefined || detail === '' ? null : detail }
			: kind === 'empty'
				? { kind: 'empty', of: detail === 'items' || detail === 'pairs' || detail === 'text' ? detail : null }
				: { kind: 'nothing', word: true };
	return { kind: 'value', text: kind ?? '', lower: kind ?? '', said, from: at, to: at + (found?.[0].length ?? 1) };
}

function readNumber(text: string, at: number, before: Token | undefined, commas: Commas): Token | null {
	const touching = before !== undefined && before.to === at && (before.kind === 'word' || before.kind === 'symbol' || before.kind === 'value' || before.kind === 'ordinal');
	if (touching) {
		return null;
	}
	const unary = before === undefined || before.kind === 'mark' && before.text !== ')' || (before.to < at && /^[-+](?:\d|\.\d)/.test(text.slice(at, at + 3)));
	const pattern = commas === 'decimal'
		? /[-+]?(?:\d[\d_]*(?:,(?=\d)\d+(?![\d,]*,)|\.\d+(?!\d|\.\d)|\.(?![.\w]))?|\.\d+)(?:e[-+]?\d+)?/iy
		: commas === 'thousands'
			? /[-+]?(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d[\d_]*(?:\.\d+(?!\.\d)|\.(?![.\w]))?|\.\d+)(?:e[-+]?\d+)?/iy
			: /[-+]?(?:\d[\d_]*(?:\.\d+(?!\.\d)|\.(?![.\w]))?|\.\d+)(?:e[-+]?\d+)?/iy;
	pattern.lastIndex = at;
	const found = pattern.exec(text)?.[0];
	if (found === undefined || (!unary && /^[-+]/.test(found))) {
		return null;
	}
	const to = at + found.length;
	const suffix = /^(?:st|nd|rd|th)\b/i.exec(text.slice(to, to + 4))?.[0];
	if (suffix !== undefined && /^\d+$/.test(found)) {
		return { kind: 'ordinal', text: found + suffix, lower: (found + suffix).toLowerCase(), said: { kind: 'number', text: found }, from: at, to: to + suffix.length };
	}
	if (/^[\p{L}_]/u.test(text.slice(to, to + 2)) && !/^x\b/i.test(text.slice(to, to + 2))) {
		const end = at + (/^[-+]?[\p{L}\p{N}_.]+/u.exec(text.slice(at))?.[0].length ?? found.length);
		return { kind: 'symbol', text: text.slice(at, end), lower: text.slice(at, end).toLowerCase(), said: null, from: at, to: end };
	}
	const plain = tidyNumber(commas === 'decimal' ? found.replace(',', '.') : found.replaceAll(',', ''));
	if (plain === null) {
		return null;
	}
	const percent = /^ ?%(?!\s*[\w(])/.exec(text.slice(to, to + 4))?.[0];
	const said: Said = percent === undefined ? { kind: 'number', text: plain } : { kind: 'number', text: plain, percent: true };
	return { kind: 'value', text: found, lower: found, said, from: at, to: to + (percent?.length ?? 0) };
}

function readWord(text: string, at: number, options: TokenOptions): Token | null {
	const pattern = /[\p{L}_][\p{L}\p{N}_]*(?:'\p{L}+|-\p{L}+)*/uy;
	pattern.lastIndex = at;
	const word = pattern.exec(text)?.[0];
	if (word === undefined) {
		return null;
	}
	const to = at + word.length;
	const empty = readLiteralAt(text, at, options.context.spellings);
	if (empty !== null) {
		return { kind: 'value', text: text.slice(at, empty.next), lower: '', said: empty.said, from: at, to: empty.next };
	}
	const behind = afterBrackets(text, to);
	if (behind > to) {
		return { kind: 'symbol', text: text.slice(at, behind), lower: word.toLowerCase(), said: null, from: at, to: behind };
	}
	const lower = word.toLowerCase();
	const ordinal = readOrdinal(lower);
	if (ordinal !== null) {
		return { kind: 'ordinal', text: word, lower, said: { kind: 'number', text: String(ordinal) }, from: at, to };
	}
	// A sign that stands alone before it belongs to it.
	const sign = /(?:^|\s)-$/.test(text.slice(Math.max(0, at - 2), at)) ? '-' : '';
	const plain = /^(?:inf|nan|infinity)$/i.test(word) ? { kind: 'number' as const, text: tidyNumber(`${sign}${word}`) ?? 'nan' } : readPlain(word, options.context.spellings);
	return { kind: plain === null ? 'word' : 'value', text: word, lower, said: plain, from: at, to };
}

/** The offset behind calls, subscripts and attributes that follow a name at once; the same offset when none does. */
function afterBrackets(text: string, start: number): number {
	let at = start;
	for (;;) {
		const attribute = /^\.[\p{L}_][\p{L}\p{N}_]*/u.exec(text.slice(at, at + 80))?.[0];
		if (attribute !== undefined) {
			at += attribute.length;
			continue;
		}
		if (text[at] !== '(' && text[at] !== '[') {
			return at;
		}
		let depth = 0;
		let end = at;
		do {
			const here = text[end];
			depth += here === '(' || here === '[' ? 1 : here === ')' || here === ']' ? -1 : 0;
			end += 1;
		} while (depth > 0 && end < text.length);
		if (depth > 0) {
			return at;
		}
		at = end;
	}
}

function readMark(text: string, at: number): Token {
	const long = /^(?:->|=>|[=!]==|==|&&|\|\||\*\*|\/\/|\.{2,}|!=|<=|>=)/.exec(text.slice(at, at + 12))?.[0];
	return mark(long ?? String.fromCodePoint(text.codePointAt(at) ?? 32), at);
}

function mark(text: string, from: number): Token {
	return { kind: 'mark', text, lower: text, said: null, from, to: from + text.length };
}

/** "minus", "twenty one" become one value; "one" only where it counts. */
function joinNumberWords(tokens: readonly Token[]): readonly Token[] {
	const joined: Token[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const token = tokens[at];
		if (token === undefined) {
			break;
		}
		if (token.kind !== 'word') {
			joined.push(token);
			continue;
		}
		const next = tokens[at + 1];
		if (minusWords.has(token.lower) && next?.said?.kind === 'number' && next.kind === 'value' && !next.said.text.startsWith('-')) {
			joined.push({ ...next, said: { ...next.said, text: `-${next.said.text}` }, from: token.from });
			at += 1;
			continue;
		}
		const parts: string[] = [];
		const ends: number[] = [];
		for (let index = at; index < Math.min(tokens.length, at + longestNumber) && tokens[index]?.kind === 'word'; index += 1) {
			const split = splitNumberWord(tokens[index]?.lower ?? '');
			parts.push(...split);
			ends.push(...split.map(() => index));
		}
		const number = readNumberWords(parts);
		const last = number === null ? undefined : ends[number.length - 1];
		const lastToken = last === undefined ? undefined : tokens[last];
		const lonelyOne = number?.length === 1 && token.lower === 'one' && (oneAfter.has(tokens[at - 1]?.lower ?? '') || tokens[at - 1]?.kind === 'ordinal' || oneBefore.has(next?.lower ?? ''));
		if (number === null || last === undefined || lastToken === undefined || lonelyOne) {
			joined.push(token);
			continue;
		}
		joined.push({ kind: 'value', text: token.text, lower: token.lower, said: { kind: 'number', text: number.text }, from: token.from, to: lastToken.to });
		at = last;
	}
	return joined;
}
