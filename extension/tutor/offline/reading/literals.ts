/** Values as a program would write them, read leniently: any brackets, any quotes, words without quotes as text. */
import { tidyNumber } from './numbers';
import type { Said, Spellings } from './types';

const deepest = 40;
/** Opening quotes, each with what closes it. */
const quotes: Readonly<Record<string, string>> = { '\'': '\'', '"': '"', '`': '`', '‘': '’\'', '‚': '‘’', '“': '”"', '„': '“”"', '«': '»', '»': '«' };
const closing: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', a: '\x07', '0': '\0', '\\': '\\', '\'': '\'', '"': '"', '`': '`' };

/** Thrown inside this file when the text is no literal; never leaves it. */
class NoLiteral extends Error {}

interface Found {
	readonly said: Said;
	/** Offset after the literal. */
	readonly next: number;
}

/** Reads the whole text as one literal; null when it is none, or when something stands beside it. */
export function readLiteral(text: string, spellings: Spellings): Said | null {
	const trimmed = text.trim();
	const found = readLiteralAt(trimmed, 0, spellings);
	return found !== null && found.next === trimmed.length ? found.said : readPlain(trimmed, spellings);
}

/** Reads the quoted or bracketed literal that starts at the offset; null when none does. */
export function readLiteralAt(text: string, offset: number, spellings: Spellings): Found | null {
	try {
		const emptyCall = /^(list|tuple|set|dict|frozenset)\(\s*\)/.exec(text.slice(offset, offset + 16));
		if (emptyCall !== null) {
			const name = emptyCall[1];
			const next = offset + emptyCall[0].length;
			return { said: name === 'dict' ? { kind: 'pairs', pairs: [] } : { kind: 'items', items: [], of: name === 'list' || name === 'tuple' ? name : 'set' }, next };
		}
		const made = readMade(text, offset, spellings) ?? readRow(text, offset, spellings);
		if (made !== null) {
			return made;
		}
		const first = text[offset];
		if (first !== undefined && first in quotes) {
			return readQuoted(text, offset);
		}
		return first !== undefined && first in closing ? readBrackets(text, offset, spellings, 0) : null;
	} catch (error) {
		if (error instanceof NoLiteral) {
			return null;
		}
		throw error;
	}
}

/** `new Set([1, 2])`, and as such a value shows itself: `Set(2) { 1, 2 }`, `Map(1) { 'a' => 1 }`, `Point { x: 1 }`. */
function readMade(text: string, offset: number, spellings: Spellings): Found | null {
	const [head, isNew, name = ''] = /^(new\s+)?(\p{Lu}[\p{L}\p{N}_]*)(?:\(\d+\))?\s*(?=[({])/u.exec(text.slice(offset, offset + 60)) ?? [];
	if (head === undefined) {
		return null;
	}
	const at = offset + head.length;
	if (text[at] === '{') {
		const found = readBrackets(text, at, spellings, 0);
		return { ...found, said: asMade(name, found.said) };
	}
	if (isNew === undefined || (name !== 'Set' && name !== 'Map')) {
		return null;
	}
	const inner = skipSpace(text, at + 1);
	const found = text[inner] === ')' ? { said: { kind: 'items', items: [], of: 'list' } as const, next: inner } : readLiteralAt(text, inner, spellings);
	const close = found === null ? -1 : skipSpace(text, found.next);
	return found === null || text[close] !== ')' ? null : { said: asMade(name, found.said), next: close + 1 };
}

/** `new int[]{1, 2}`, `new int[0]`, `List.of(1, 2)`. */
function readRow(text: string, offset: number, spellings: Spellings): Found | null {
	const part = text.slice(offset, offset + 60);
	const none = /^new\s+[\p{L}_][\p{L}\p{N}_.]*\s*\[\s*0\s*\]/u.exec(part)?.[0];
	if (none !== undefined) {
		return { said: { kind: 'items', items: [], of: 'list' }, next: offset + none.length };
	}
	const array = /^new\s+[\p{L}_][\p{L}\p{N}_.]*(?:\s*\[\s*\])+\s*(?=\{)/u.exec(part)?.[0];
	if (array !== undefined) {
		const { said, next } = readBrackets(text, offset + array.length, spellings, 0);
		return { said: said.kind === 'items' ? { ...said, of: 'list' } : { kind: 'items', items: [], of: 'list' }, next };
	}
	const [call, maker = ''] = /^(List|Set|Arrays)\.(?:of|asList)(?=\()/.exec(part) ?? [];
	if (call === undefined) {
		return null;
	}
	const { said, next } = readBrackets(text, offset + call.length, spellings, 0);
	return { said: { kind: 'items', items: said.kind === 'items' && said.of === 'tuple' ? said.items : [said], of: maker === 'Set' ? 'set' : 'list' }, next };
}

/** What such a name makes of the values in its brackets. */
function asMade(name: string, said: Said): Said {
	if (name === 'Set') {
		return said.kind === 'items' ? { ...said, of: 'set' } : said.kind === 'pairs' && said.pairs.length === 0 ? { kind: 'items', items: [], of: 'set' } : said;
	}
	if (name !== 'Map' || said.kind !== 'items') {
		return said;
	}
	const pairs = said.items.flatMap((item): (readonly [Said, Said])[] => (item.kind === 'items' && item.items[0] && item.items[1] ? [[item.items[0], item.items[1]]] : []));
	return pairs.length === said.items.length ? { kind: 'pairs', pairs } : said;
}

/** Reads a number or a spelled name that is the whole text; null for any other word. */
export function readPlain(text: string, spellings: Spellings): Said | null {
	if (text === '') {
		return null;
	}
	const number = tidyNumber(text);
	if (number !== null) {
		return { kind: 'number', text: number };
	}
	const percent = text.endsWith('%') ? tidyNumber(text.slice(0, -1).trim()) : null;
	if (percent !== null) {
		return { kind: 'number', text: percent, percent: true };
	}
	const lower = text.toLowerCase();
	if (text === spellings.nothing || lower === spellings.nothing.toLowerCase() || lower === 'null') {
		return { kind: 'nothing', word: false };
	}
	if (lower === spellings.true.toLowerCase() || lower === 'true') {
		return { kind: 'truth', value: true };
	}
	if (lower === spellings.false.toLowerCase() || lower === 'false') {
		return { kind: 'truth', value: false };
	}
	return null;
}

/** Undoes the escapes of a quoted text; what is no known escape stays as it is. */
function unescape(text: string): string {
	return text.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(\r?\n)|([\s\S]))/g, (all, two?: string, four?: string, eight?: string, line?: string, one?: string) => {
		const code = two ?? four ?? eight;
		if (code !== undefined) {
			const point = Number.parseInt(code, 16);
			return point <= 0x10ffff ? String.fromCodePoint(point) : all;
		}
		return line !== undefined ? '' : escapes[one ?? ''] ?? all;
	});
}

function readQuoted(text: string, offset: number): Found {
	const quote = text[offset] ?? '';
	const triple = quote.repeat(3);
	const fenced = (quote === '"' || quote === '\'') && text.startsWith(triple, offset) && text.indexOf(triple, offset + 3) > 0;
	const length = fenced ? 3 : 1;
	const closes = (at: number) => (fenced ? text.startsWith(triple, at) : (quotes[quote] ?? quote).includes(text[at] ?? ' '));
	let at = offset + length;
	while (at < text.length && !closes(at)) {
		at += text[at] === '\\' ? 2 : 1;
	}
	if (at >= text.length) {
		throw new NoLiteral();
	}
	return { said: { kind: 'quoted', value: unescape(text.slice(offset + length, at)) }, next: at + length };
}

function readBrackets(text: string, offset: number, spellings: Spellings, depth: number): Found {
	const open = text[offset] ?? '';
	const close = closing[open];
	if (close === undefined || depth > deepest) {
		throw new NoLiteral();
	}
	const items: Said[] = [];
	const pairs: [Said, Said][] = [];
	let comma = false;
	let at = skipSpace(text, offset + 1);
	while (text[at] !== close) {
		const item = readItem(text, at, close, spellings, depth);
		at = skipSpace(text, item.next);
		const sign = open === '{' ? signAt(text, at) : '';
		if (sign !== '') {
			const value = readItem(text, skipSpace(text, at + sign.length), close, spellings, depth);
			at = skipSpace(text, value.next);
			pairs.push([item.said, value.said]);
		} else {
			items.push(item.said);
		}
		if (text[at] === ',' || text[at] === ';') {
			comma = true;
			at = skipSpace(text, at + 1);
		} else if (text[at] !== close) {
			throw new NoLiteral();
		}
	}
	const next = at + 1;
	if (pairs.length > 0 || (open === '{' && items.length === 0)) {
		if (items.length > 0) {
			throw new NoLiteral();
		}
		return { said: pairs.length === 0 && spellings.rowsInBraces ? { kind: 'empty', of: null } : { kind: 'pairs', pairs }, next };
	}
	const only = items.length === 1 ? items[0] : undefined;
	if (open === '(' && only !== undefined && !comma) {
		if (only.kind === 'bare') {
			throw new NoLiteral();
		}
		return { said: only, next };
	}
	const of = open === '[' ? 'list' : open === '(' ? 'tuple' : 'set';
	const spaced = only?.kind === 'bare' && !comma ? readSpaced(only.candidates[0] ?? '') : null;
	return { said: { kind: 'items', items: spaced ?? items, of }, next };
}

/** What stands between a key and its value (`{'a': 1}`, `{'a' => 1}`, `{a=1}`); empty for anything else. */
function signAt(text: string, at: number): string {
	return /^(?::|=>|=(?!=))/.exec(text.slice(at, at + 2))?.[0] ?? '';
}

/** `[1 2 3]`: numbers with only spaces between them. */
function readSpaced(text: string): Said[] | null {
	const numbers = text.split(/\s+/).map(tidyNumber);
	return numbers.length > 1 && numbers.every((number) => number !== null) ? numbers.map((number) => ({ kind: 'number', text: number })) : null;
}

function readItem(text: string, offset: number, close: string, spellings: Spellings, depth: number): Found {
	const first = text[offset];
	if (first === undefined || first === ',') {
		throw new NoLiteral();
	}
	if (first in quotes) {
		return readQuoted(text, offset);
	}
	const empty = first in closing ? null : readLiteralAt(text, offset, spellings);
	if (empty !== null) {
		return empty;
	}
	if (first in closing) {
		return readBrackets(text, offset, spellings, depth + 1);
	}
	let at = offset;
	let inner = 0;
	for (; at < text.length; at += 1) {
		const here = text[at] ?? '';
		if (here in closing) {
			inner += 1;
		} else if (inner > 0 && (here === ')' || here === ']' || here === '}')) {
			inner -= 1;
		} else if (inner === 0 && (here === ',' || here === ';' || here === close || (close === '}' && signAt(text, at) !== '') || here === '\n')) {
			break;
		}
	}
	const raw = text.slice(offset, at).trim();
	if (raw === '' || /^(?:\.{2,}|…)$/.test(raw) || at >= text.length) {
		throw new NoLiteral();
	}
	return { said: readPlain(raw, spellings) ?? { kind: 'bare', candidates: [raw] }, next: at };
}

function skipSpace(text: string, offset: number): number {
	let at = offset;
	while (/\s/.test(text[at] ?? '')) {
		at += 1;
	}
	return at;
}
