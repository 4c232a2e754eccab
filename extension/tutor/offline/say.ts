/**
 * Messages from localized sentences with holes: `say(l10n.t('What is {0} after line {1}?'), code('b'), line(8))`.
 * The sentence stays whole for the translator, the holes become code and links.
 */
import * as l10n from '@vscode/l10n';
import type { Segment, Value, Words } from '../../words';

export type Part = string | number | Segment | Words;

/** Code in a sentence is cut to this length, in characters. */
const codeLength = 80;

/** A name, a value or a call as the program writes it. */
export function code(text: string): Segment {
	return { kind: 'code', text: text.length > codeLength ? `${text.slice(0, codeLength - 1)}…` : text };
}

export function shown(value: Value): Segment {
	return code(value.shown);
}

/** Code on lines of its own. */
export function block(text: string): Segment {
	return { kind: 'block', text };
}

/** A link to one line (zero-based). */
export function line(at: number): Segment {
	return { kind: 'lines', from: at, to: at };
}

/** `lines 6 to 8 and line 10`, for lines in ascending order. */
export function lines(all: readonly number[]): Words {
	const ranges: { from: number; to: number }[] = [];
	for (const at of all) {
		const last = ranges.at(-1);
		if (last && at === last.to + 1) last.to = at;
		else ranges.push({ from: at, to: at });
	}
	// Two lines read better one by one than as a range.
	return listed(ranges.flatMap(({ from, to }): Segment[] => (to === from + 1 ? [line(from), line(to)] : [{ kind: 'lines', from, to }])));
}

/** A localized sentence, its `{0}`, `{1}`… filled with the parts. A hole without a part stays as it is. */
export function say(sentence: string, ...parts: readonly Part[]): Words {
	const words: Segment[] = [];
	let from = 0;
	for (const hole of sentence.matchAll(/\{(\d+)\}/g)) {
		const part = parts[Number(hole[1])];
		if (part === undefined) continue;
		push(words, sentence.slice(from, hole.index));
		push(words, part);
		from = hole.index + hole[0].length;
	}
	push(words, sentence.slice(from));
	return words;
}

function push(words: Segment[], part: Part): void {
	if (typeof part === 'object') {
		const segments: readonly Segment[] = 'kind' in part ? [part] : part;
		for (const segment of segments) {
			if (segment.kind === 'text') push(words, segment.text);
			else words.push(segment);
		}
		return;
	}
	const last = words.at(-1);
	// Code that ends as a sentence does ends this one too: `It printed Hello.` has no second stop.
	const text = last?.kind === 'code' && /[.!?…]$/.test(last.text) ? String(part).replace(/^\.(?!\.)/, '') : String(part);
	if (text === '') return;
	if (last?.kind === 'text') words[words.length - 1] = { kind: 'text', text: last.text + text };
	else words.push({ kind: 'text', text });
}

/** Sentences after each other; nothing and `null` are left out. */
export function join(...all: readonly (Words | null)[]): Words {
	const words: Segment[] = [];
	for (const next of all) {
		if (!next || next.length === 0) continue;
		if (words.length > 0 && words.at(-1)?.kind !== 'block' && next[0]?.kind !== 'block') push(words, ' ');
		push(words, next);
	}
	return words;
}

/** `a`, `b` and `c`. */
export function listed(items: readonly Part[]): Words {
	if (items.length === 0) return [];
	const [head, ...rest] = items as readonly [Part, ...Part[]];
	return rest.reduce<Words>((so, item, index) => {
		const last = index === rest.length - 1;
		return say(last ? l10n.t({ message: '{0} and {1}', comment: ['The last two of a list'] }) : l10n.t({ message: '{0}, {1}', comment: ['Two of a list'] }), so, item);
	}, say('{0}', head));
}

/** `1`, `2`, `3`: values in their order. */
export function series(items: readonly Part[]): Words {
	return items.reduce<Words>((so, item) => (so.length === 0 ? say('{0}', item) : say('{0}, {1}', so, item)), []);
}

/** first, second, third, ... for a one-based number. */
export function ordinal(n: number): string {
	switch (n) {
		case 1: return l10n.t('first');
		case 2: return l10n.t('second');
		case 3: return l10n.t('third');
		case 4: return l10n.t('fourth');
		case 5: return l10n.t('fifth');
		case 6: return l10n.t('sixth');
		case 7: return l10n.t('seventh');
		case 8: return l10n.t('eighth');
		case 9: return l10n.t('ninth');
		case 10: return l10n.t('tenth');
		default: return l10n.t({ message: '{0}th', args: [n], comment: ['A place in an order, from 11 on: 11th'] });
	}
}

/** `1 round`, `5 rounds`. */
export function rounds(n: number): string {
	return n === 1 ? l10n.t('1 round') : l10n.t('{0} rounds', n);
}

/** `once`, `5 times`. */
export function times(n: number): string {
	if (n === 0) return l10n.t('never');
	return n === 1 ? l10n.t('once') : l10n.t('{0} times', n);
}

/** The message as one text, lines one-based: for counting, comparing and searching. */
export function spoken(words: Words): string {
	return words.map((segment) => {
		if (segment.kind !== 'lines') return segment.text;
		return segment.from === segment.to ? l10n.t('line {0}', segment.from + 1) : l10n.t('lines {0} to {1}', segment.from + 1, segment.to + 1);
	}).join('');
}

/** A long value is one thing to read, however many blanks it has. */
const wordsInCode = 3;

/** How much there is to read: words of the sentences; code in a sentence counts as at most three, a block of code as none. */
export function countWords(words: Words): number {
	let count = 0;
	let text = '';
	for (const segment of words) {
		if (segment.kind === 'text') text += segment.text;
		else if (segment.kind === 'code') {
			const pieces = segment.text.split(/\s+/).filter((piece) => piece !== '').length;
			count += Math.min(pieces, wordsInCode) - 1;
			text += 'x';
		} else if (segment.kind === 'lines') text += segment.from === segment.to ? 'line x' : 'lines x to x';
	}
	return count + text.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}
