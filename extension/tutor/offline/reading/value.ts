/** Reads one value, directed by the kind of the truth: what may stand for a text may not stand for a number. */
import type { Shape } from '../../../words';
import { noWords, yesWords } from './english';
import { isTypoOf } from './typo';
import { listInWords } from './listInWords';
import { beforeReason, withoutQuestionBack, wordsBeforeReason } from './reason';
import { errorNameOf, matchShape, squash } from './compare';
import { readLiteral } from './literals';
import { findMentions, isDenied, pickMention } from './mentions';
import type { MentionOptions } from './mentions';
import { readOrdinal } from './numbers';
import { readSequence } from './sequence';
import { bareCandidates, stripAround } from './tidy';
import { tokenize } from './tokens';
import type { Commas } from './tokens';
import type { AskedQuestion, ReadingContext, Said, Token } from './types';

/** What reading one value is directed by; `shape` is null where the truth is not known. */
export interface ValueWanted {
	readonly shape: Shape | null;
	readonly question: AskedQuestion;
	readonly context: ReadingContext;
}

/** Reads a literal that is the whole answer, before anything is made of the words; null when it is none. */
export function readWholeValue(text: string, wanted: ValueWanted): Said | null {
	const { shape, context } = wanted;
	if (shape?.kind === 'text' && shape.value.trim() !== '' && text.trim() === shape.value.trim()) {
		return { kind: 'bare', candidates: [shape.value] };
	}
	if (shape?.kind === 'opaque' && squash(text) === squash(shape.text)) {
		return { kind: 'bare', candidates: [text.trim()] };
	}
	const plain = text.trim().replace(/(?<=[^.])[.!?]+$/, '').trim();
	const fenced = /^`([^`]+)`$/.exec(plain)?.[1]?.trim();
	if (fenced !== undefined) {
		const inner = readWholeValue(fenced, wanted);
		if (inner !== null || shape?.kind === 'text') {
			return inner ?? { kind: 'bare', candidates: bareCandidates(fenced) };
		}
	}
	if (shape?.kind === 'number' && /,/.test(plain)) {
		return null;
	}
	const denied = shape?.kind === 'truth' ? /^(?:it(?:'s| is) )?not (true|false)$/i.exec(plain)?.[1]?.toLowerCase() : undefined;
	if (denied !== undefined) {
		return { kind: 'truth', value: denied === 'false' };
	}
	const said = readLiteral(plain, context.spellings);
	if (said === null || (hasBare(said) && shape !== null && !mayHoldText(shape))) {
		return null;
	}
	if (shape?.kind === 'text' && said.kind === 'number') {
		return { kind: 'bare', candidates: bareCandidates(text) };
	}
	return said;
}

/** Reads the claimed value of an answer in prose; null when there is none, or none that is clear. */
export function readValue(text: string, wanted: ValueWanted): Said | null {
	const whole = readWholeValue(text, wanted);
	if (whole !== null) {
		return whole;
	}
	const first = valueFirst(text, wanted);
	return first === text ? readProse(text, wanted) : readValue(first, wanted) ?? readProse(text, wanted);
}

/** The text up to the value that it begins with, where the rest is about that; the text as it is otherwise. */
export function valueFirst(text: string, wanted: ValueWanted): string {
	const { shape } = wanted;
	if (shape?.kind === 'text') {
		return /\?/.test(shape.value) ? text : withoutQuestionBack(text);
	}
	const isParts = shape?.kind === 'items' || shape?.kind === 'pairs';
	const isValue = ({ said }: Token) => (isParts ? isStructure(said) : shape?.kind === 'number' ? said?.kind === 'number' : said !== null);
	return beforeReason(text, tokenize(text, { context: wanted.context, commas: commasOf(shape), phrases: false }), isValue, wanted.question.answer.kind === 'count');
}

/** The words that the text begins with, where they may be a text like this one and the rest is about them; null otherwise. */
export function textFirst(text: string, truth: string): string | null {
	return wordsBeforeReason(text, mostWordsOf(truth), truth);
}

/** The claimed value among the words, which may be about anything. */
function readProse(text: string, wanted: ValueWanted): Said | null {
	const { shape } = wanted;
	switch (shape?.kind) {
		case 'text':
			return readText(text, shape.value, wanted) ?? readText(textFirst(text, shape.value) ?? '', shape.value, wanted);
		case 'items':
			return readClaimed(text, wanted, (token) => isStructure(token.said) || isNamedValue(token.said)) ?? readItems(text, shape, wanted);
		case 'pairs':
			return readClaimed(text, wanted, (token) => isStructure(token.said) || isNamedValue(token.said)) ?? readPairs(text, shape, wanted);
		case 'truth':
			return readTruth(text, wanted);
		case 'opaque':
			return readClaimed(text, wanted, () => true) ?? readOpaque(text, shape.text);
		case 'number':
		case 'nothing':
		case undefined:
			return readClaimed(text, wanted, () => true) ?? readAlone(text, wanted);
	}
}

/** Whether any value stands in the text: tells "not sure, maybe 5" from "not sure". */
export function hasValue(text: string, wanted: ValueWanted): boolean {
	if (wanted.shape?.kind === 'text') {
		return tokensOf(text, wanted).some((token) => token.said?.kind === 'quoted') || containsAtEnd(text, wanted.shape.value);
	}
	return readValue(text, wanted) !== null;
}

function tokensOf(text: string, wanted: ValueWanted): readonly Token[] {
	return tokenize(text, { context: wanted.context, commas: commasOf(wanted.shape), phrases: wanted.shape?.kind !== 'text' });
}

function commasOf(shape: Shape | null): Commas {
	return shape?.kind === 'number' ? (shape.whole ? 'thousands' : 'decimal') : 'separate';
}

/** A text without quotes has at most one word more than the right one. */
function mostWordsOf(truth: string): number {
	return Math.max(2, truth.trim().split(/\s+/).length + 1);
}

export function mentionOptions(wanted: ValueWanted, isValue: (token: Token) => boolean): MentionOptions {
	return {
		count: wanted.question.answer.kind === 'count',
		stage: wanted.question.stage ?? null,
		variable: wanted.question.slots?.variable ?? null,
		variableNames: new Set(wanted.context.variableNames),
		isValue,
	};
}

function readClaimed(text: string, wanted: ValueWanted, isValue: (token: Token) => boolean): Said | null {
	const tokens = tokensOf(text, wanted);
	const mentions = findMentions(tokens, mentionOptions(wanted, (token) => isValue(token) && !(token.said?.kind === 'bare' && wanted.shape !== null && !mayHoldText(wanted.shape)) && !(token.said !== null && isStructure(token.said) && hasBare(token.said) && wanted.shape !== null && !mayHoldText(wanted.shape))));
	return pickMention(tokens, mentions, true)?.said ?? null;
}

/** "the 4th", "fifth", where nothing else was said. */
function readAlone(text: string, wanted: ValueWanted): Said | null {
	if (wanted.shape?.kind === 'nothing') {
		return null;
	}
	const words = stripAround(text.toLowerCase()).replace(/[.!?,]+$/, '').split(/\s+/);
	const ordinal = readOrdinal(words[0] ?? '');
	// Where nobody knows what kind of value is meant, "the first temperature" is no number.
	return ordinal !== null && words.length <= (wanted.shape === null ? 1 : 2) && !/\b(?:or|not)\b/.test(text) ? { kind: 'number', text: String(ordinal) } : null;
}

function readTruth(text: string, wanted: ValueWanted): Said | null {
	const tokens = tokensOf(text, wanted).map((token) => {
		const value = yesWords.has(token.lower) || isTypoOf(token.lower, 'true') ? true : noWords.has(token.lower) || isTypoOf(token.lower, 'false') ? false : null;
		return token.kind === 'word' && value !== null ? { ...token, kind: 'value' as const, said: { kind: 'truth' as const, value } } : token;
	});
	if (/\bor\b/i.test(text) && tokens.filter((token) => token.said?.kind === 'truth').length > 1) {
		return null;
	}
	// "No, it is true": a yes or no that opens the sentence only replies.
	const mentions = findMentions(tokens, mentionOptions(wanted, (token) => !/^(?:n|y|t|f)$/.test(token.lower) || tokens.length <= 2));
	const picked = pickMention(tokens, mentions, false);
	if (picked !== null) {
		return picked.said;
	}
	const denied = tokens.flatMap((token, index) => (token.said?.kind === 'truth' && isDenied(tokens, index) ? [token.said.value] : [])).at(-1);
	return denied === undefined ? null : { kind: 'truth', value: !denied };
}

/** Text: in quotes anywhere, else the words that are left when what leads in and trails off is taken away. */
function readText(said: string, truth: string, wanted: ValueWanted): Said | null {
	const text = withoutReason(said, truth);
	const tokens = tokensOf(text, wanted);
	const either = tokens.some((token) => token.lower === 'or');
	const quoted = findMentions(tokens, mentionOptions(wanted, (token) => token.said?.kind === 'quoted' || (token.said?.kind === 'bare' && text.includes('`'))));
	if (quoted.length > 0) {
		return pickMention(tokens, quoted, true)?.said ?? null;
	}
	const named = readNamed(text, wanted);
	if (named !== null) {
		return named;
	}
	const candidates = bareCandidates(text.replace(/^(["'])(.*)\1[.!?]*$/s, '$2'));
	if (candidates.some((candidate) => matchShape({ kind: 'bare', candidates: [candidate] }, { kind: 'text', value: truth }).same)) {
		return { kind: 'bare', candidates };
	}
	if (containsAtEnd(text, truth)) {
		return { kind: 'bare', candidates: [truth] };
	}
	// "an error message" tells of a text without telling it.
	if (/\berror\b/i.test(text) && !/\berror\b/i.test(truth)) {
		return null;
	}
	const words = (candidates.at(-1) ?? '').split(/\s+/);
	if (words.length > mostWordsOf(truth) || either || /\bnot\b|n't\b/i.test(text) || !/[\p{L}\p{N}]/u.test(candidates.at(-1) ?? '')) {
		return null;
	}
	return { kind: 'bare', candidates: [candidates.at(-1) ?? '', ...candidates] };
}

/** What is said without why, unless the text itself may speak of a reason. */
function withoutReason(text: string, truth: string): string {
	const reason = /[,;]?\s+(?:because|since|cause|cuz)\s/i;
	return reason.test(truth) ? text : (text.split(reason)[0] ?? text);
}

/** Nothing, the empty text, an error: values that have a phrase of their own, where they are all that is said. */
function readNamed(text: string, wanted: ValueWanted): Said | null {
	const tokens = tokenize(text, { context: wanted.context, commas: 'separate', phrases: true });
	const mentions = findMentions(tokens, mentionOptions(wanted, (token) => token.said !== null && ((isNamedValue(token.said) && !(token.said.kind === 'error' && token.said.name === null && !/crash|rais|throw|exception/i.test(text))) || (token.said.kind === 'items' || token.said.kind === 'pairs'))));
	const words = tokens.filter((token) => token.kind === 'word');
	return words.length <= 6 ? pickMention(tokens, mentions, true)?.said ?? null : null;
}

/** "I believe that gives OOPS": the text ends in the truth, and does not deny it. */
function containsAtEnd(text: string, truth: string): boolean {
	const wanted = truth.trim();
	const plain = text.trim().replace(/[.!?,]+$/, '');
	if (wanted.length < 2 || !plain.endsWith(wanted)) {
		return false;
	}
	const before = plain.slice(0, plain.length - wanted.length);
	const lead = before.trim().split(/\s+/).slice(-4).join(' ');
	return /\s$/.test(before) && !/\b(?:not|or|than|of|without|except|what)\b|n't\b/i.test(lead) && /(?:\b(?:returns?|prints?|gives?|get|is|be|it'?s|gets|so|outputs?|says|shows?|text|string|word|answer|message|equals|becomes|maybe|think|guess|probably|perhaps)|->|=|:)$/i.test(lead);
}

/** Items without brackets: `1, 2, 3`, `1 2 3`, `1, 2 and 3`. */
function readItems(said: string, shape: Extract<Shape, { kind: 'items' }>, wanted: ValueWanted): Said | null {
	const text = listInWords(said);
	if (text === null) {
		return null;
	}
	const sequence = readSequence(text, shape.items, wanted.context, shape.items.length > 1 && shape.items.every((item) => item.kind === 'number'));
	const of = shape.of;
	if (sequence !== null && isSeveral(sequence, shape)) {
		return null;
	}
	if (sequence !== null && (sequence.length > 1 || (text !== said && sequence.length === 1))) {
		return { kind: 'items', items: sequence, of };
	}
	return readOther(text, wanted) ?? (isAlone(text, wanted) ? sequence?.[0] ?? null : null);
}

/** Nothing else is said: in a sentence about a list one of its items is no value of its own ("I must keep the 4"). */
function isAlone(text: string, { context }: ValueWanted): boolean {
	return readLiteral(stripAround(withoutReason(text, '')).replace(/[.!?]+$/, ''), context.spellings) !== null;
}

/** Several lists in a row, where a list of plain values is asked for: which of them is meant, nobody knows. */
function isSeveral(sequence: readonly Said[], { items }: Extract<Shape, { kind: 'items' }>): boolean {
	return items.length > 0 && sequence.length > 1 && sequence.every(isStructure) && !items.some(({ kind }) => kind === 'items' || kind === 'pairs');
}

/** Pairs without braces: `a: 1, b: 2`, `a=1, b=2`, `a 1 b 2`. */
function readPairs(text: string, shape: Extract<Shape, { kind: 'pairs' }>, wanted: ValueWanted): Said | null {
	const row = /((?:['"]?[\p{L}\p{N}_. -]+?['"]?\s*(?::|=|->|=>)\s*(?:\[[^\]]*\]|\([^)]*\)|'[^']*'|"[^"]*"|[\p{L}\p{N}_.+-]+)\s*(?:[,;\n]|and|$)?\s*)+)$/u;
	const pairs = row.exec(text.trim())?.[1] ?? row.exec(stripAround(text))?.[1];
	if (pairs !== undefined && /[:=>]/.test(pairs)) {
		const said = readLiteral(`{${pairs.trim().replace(/(?:->|=>|=)/g, ':').replace(/\s+and\s+|\n/g, ', ').replace(/[,;.]\s*$/, '')}}`, wanted.context.spellings);
		if (said?.kind === 'pairs') {
			return said;
		}
	}
	return readInTurn(text, shape, wanted) ?? readOther(text, wanted);
}

/** Keys and values in turn, without a sign between them: `a 1 b 2`, `a is 1, b is 2`. Null where one of the keys is none of the right ones. */
function readInTurn(text: string, shape: Extract<Shape, { kind: 'pairs' }>, wanted: ValueWanted): Said | null {
	const words = text.trim().replace(/[.!]+$/, '').replace(/[,;\n]/g, ' ').split(/\s+/).filter((word) => !/^(?:and|is)$/i.test(word));
	const rows = words.flatMap((word, at) => (at % 2 === 0 ? [`${word}: ${words[at + 1] ?? ''}`] : []));
	const said = words.length % 2 === 0 ? readLiteral(`{${rows.join(', ')}}`, wanted.context.spellings) : null;
	const isKey = (key: Said) => shape.pairs.some(([known]) => matchShape(key, known).same);
	return said?.kind === 'pairs' && said.pairs.length > 0 && said.pairs.every(([key]) => isKey(key)) ? said : null;
}

/** A value of another kind than is asked for: only where it is the one value that is said, since it may as well be a piece of the right one. */
function readOther(text: string, wanted: ValueWanted): Said | null {
	const values = tokensOf(text, { ...wanted, shape: null }).filter(({ said }) => said !== null);
	return values.length > 1 || (values[0]?.said?.kind === 'number' && !isAlone(text, wanted)) ? null : readClaimed(text, { ...wanted, shape: null }, (token) => token.said !== null && !hasBare(token.said));
}

function readOpaque(text: string, truth: string): Said | null {
	const name = errorNameOf(truth);
	// Any other word may be the start of a sentence about the error: asked again.
	if (name !== null && !squash(text).includes(squash(name))) {
		return null;
	}
	const bare = stripAround(text);
	if (name !== null && squash(text).includes(squash(name)) && !/\bnot\b|n't\b|\bno\b/i.test(text)) {
		return { kind: 'error', name: squash(name) };
	}
	return bare.split(/\s+/).length <= truth.split(/\s+/).length + 2 && /[\p{L}\p{N}]/u.test(bare) ? { kind: 'bare', candidates: bareCandidates(text) } : null;
}

function isStructure(said: Said | null): boolean {
	return said?.kind === 'items' || said?.kind === 'pairs';
}

/** Values that are said by name and not written: nothing, an error, no end, an empty list. */
function isNamedValue(said: Said | null): boolean {
	return said?.kind === 'nothing' || said?.kind === 'error' || said?.kind === 'endless' || said?.kind === 'empty';
}

/** Whether words without quotes stand inside the literal. */
function hasBare(said: Said): boolean {
	switch (said.kind) {
		case 'bare':
			return true;
		case 'items':
			return said.items.some(hasBare);
		case 'pairs':
			return said.pairs.some(([key, value]) => hasBare(key) || hasBare(value));
		default:
			return false;
	}
}

/** Whether a word without quotes can stand for the value or for a part of it. */
export function mayHoldText(shape: Shape): boolean {
	switch (shape.kind) {
		case 'text':
		case 'opaque':
			return true;
		case 'items':
			return shape.items.length === 0 || shape.items.some(mayHoldText);
		case 'pairs':
			return shape.pairs.length === 0 || shape.pairs.some(([key, value]) => mayHoldText(key) || mayHoldText(value));
		default:
			return false;
	}
}
