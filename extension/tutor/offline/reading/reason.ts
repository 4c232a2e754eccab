/**
 * A value that is given first, and what is said of it behind: a reason, a doubt, a question back. The numbers of what is said
 * behind are no answer, unless it ends in another value ("3, no wait 4", "4, the last one is 3"). Pure.
 */
import { actionWords, claimWords, conclusionWords, correctionWords, idleHeads, leadWords, reasonOpeners, tailStops, unitNouns } from './english';
import { evaluate } from './mentions';
import { toNumber } from './numbers';
import type { Token } from './types';

/** So many words may stand between the value and what is said of it: "at the end". */
const mostTail = 4;
/** Fewer words behind a value are no reason. */
const leastWords = 3;

const isPause = ({ kind, text }: Token) => kind === 'mark' && /^(?:[,;:.!?()–—-]|\n|\.{2,})$/.test(text);
const isCountable = ({ kind }: Token) => kind !== 'mark';

/**
 * The text up to its value, where the rest is about that value; the text as it is otherwise.
 * @param tokens of this text, phrases left as they are
 * @param isValue whether a token is a value of the kind that is asked for
 * @param count a count is asked: "3 rounds" is its answer
 */
export function beforeReason(text: string, tokens: readonly Token[], isValue: (token: Token) => boolean, count: boolean): string {
	let at = 0;
	while (tokens[at]?.kind === 'word' && leadWords.has(tokens[at]?.lower ?? '')) at += 1;
	const value = tokens[at];
	if (!value || value.kind !== 'value' || !isValue(value)) return text;
	const end = endOfTail(tokens, at, count);
	const last = end === null ? undefined : tokens[end - 1];
	if (end === null || !last) return text;
	const rest = withoutPauses(tokens.slice(end));
	return isAbout(rest, isValue) || isWorking(rest, value) ? text.slice(0, last.to) : text;
}

/** Where what is said behind the value begins; null where nothing is, or where it is a part of the value's own clause. */
function endOfTail(tokens: readonly Token[], at: number, count: boolean): number | null {
	for (let end = at + 1; end < tokens.length && end <= at + 1 + mostTail; end += 1) {
		const token = tokens[end];
		if (token === undefined) return null;
		if (isPause(token) || reasonOpeners.direct.has(token.lower)) return end;
		if (token.kind !== 'word' || tailStops.has(token.lower) || (!count && unitNouns.has(token.lower))) return null;
	}
	return null;
}

function withoutPauses(tokens: readonly Token[]): readonly Token[] {
	const first = tokens.findIndex((token) => !isPause(token));
	return first === -1 ? [] : tokens.slice(first);
}

/** Words about what was said, and no other value of that kind is claimed in them. */
function isAbout(rest: readonly Token[], isValue: (token: Token) => boolean): boolean {
	const [first, second] = rest;
	if (!first || first.kind === 'value' || first.lower === 'or' || (/^(?:and|then|to|through)$/.test(first.lower) && second?.kind === 'value')) return false;
	if (first.kind === 'mark' || rest.filter(isCountable).length < leastWords && first.lower !== 'why') return false;
	return !rest.some((token, at) => token.kind === 'value' && isValue(token) && isClaimed(rest, at));
}

/** "is 3", "so 3", "wait, 4", and a value that is all there is between two pauses, or that ends the text. */
function isClaimed(tokens: readonly Token[], at: number): boolean {
	const lead = tokens.slice(0, at);
	if (lead.some(({ lower }) => conclusionWords.has(lower) || correctionWords.has(lower))) return true;
	const next = tokens[at + 1];
	const isEnd = next === undefined || isPause(next) || /^(?:and|but|because|not|then|now|again|there|at|in|i)$/.test(next.lower);
	const own = lead.slice(lead.findLastIndex(isPause) + 1);
	if (isEnd && lead.some(isPause) && own.every(({ lower }) => leadWords.has(lower))) return true;
	const telling = own.filter(({ lower }) => !/^(?:it|a|an|just|only|still|then|the)$/.test(lower)).at(-1);
	if (isEnd && telling !== undefined && claimWords.has(telling.lower)) return true;
	const before = tokens[at - 1];
	return next === undefined && before?.kind === 'word' && !actionWords.has(before.lower);
}

const operators: ReadonlyMap<string, string> = new Map([['times', '*'], ['x', '*'], ['plus', '+'], ['minus', '-'], ['+', '+'], ['-', '-'], ['*', '*'], ['/', '/']]);

/** "3 times 80" behind 240: how the value is worked out. */
function isWorking(rest: readonly Token[], value: Token): boolean {
	const own = rest.filter((token) => !isPause(token) || token.text === '-');
	if (value.said?.kind !== 'number' || own.length < leastWords || own.length % 2 === 0) return false;
	const numbers = own.filter((_, at) => at % 2 === 0).map(({ said }) => (said?.kind === 'number' ? toNumber(said.text) : Number.NaN));
	const signs = own.filter((_, at) => at % 2 === 1).map(({ lower }) => operators.get(lower) ?? '');
	return !numbers.some(Number.isNaN) && !signs.includes('') && evaluate(numbers, signs) === toNumber(value.said.text);
}

const pause = /\s*[,;:.!?]+(?:\s+|$)|\s+[-–—]+\s+|\s*\(|\s+(?=(?:because|since|cause|cuz|but|why)\b)/giu;
const frame = /^(?:(?:it|that|this|the (?:program|function|code))(?: (?:will|would|should))? )?(?:returns?|prints?|gives?|shows?|outputs?|(?:i think )?it is|it's|i think)\s*:?\s+/i;

/**
 * Words without quotes that a text begins with, where the rest is about them: "HelloBig" of "HelloBig, a space is missing".
 * Null where none are, where there are more than so many, or where they can be no value themselves.
 * @param truth what is printed or given; its own words may be meant as they stand
 */
export function wordsBeforeReason(text: string, mostWords: number, truth: string): string | null {
	for (const found of text.matchAll(pause)) {
		const head = text.slice(0, found.index).replace(frame, '').trim();
		if (isOpening(text.slice(found.index + found[0].length), found[0].trim())) return isPlausible(head, mostWords, wordsOf(truth)) ? head : null;
	}
	return null;
}

function isOpening(rest: string, mark: string): boolean {
	const words = wordsOf(rest);
	const [first = ''] = words;
	if (/^why\b/.test(first) || (first === 'but' && words[1] === 'why')) return true;
	if (mark === '(' || /[?!]/.test(mark)) return words.length > 0;
	return words.length >= leastWords && (/^-?\d[\d.]*\s*(?:times|x|plus|minus|[-+*/])\s*\d/i.test(rest) || reasonOpeners.direct.has(first) || reasonOpeners.behindPause.has(first));
}

/** A few words of which none speaks of a value instead of being one. */
function isPlausible(head: string, mostWords: number, own: readonly string[]): boolean {
	const words = wordsOf(head);
	const isIdle = (word: string) => !own.includes(word);
	return words.length > 0 && words.length <= mostWords && !words.some((word) => isIdle(word) && idleHeads.has(word)) && !words.every((word) => isIdle(word) && leadWords.has(word));
}

function wordsOf(text: string): readonly string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}'_]+/gu) ?? [];
}

/** The text without a question back that it ends in: "draw. But why?". The text as it is otherwise. */
export function withoutQuestionBack(text: string): string {
	const asked = /^(.*\S)[\s,;:.!?]+(?:but\s+|and\s+)?(?:why|how come)\b[^\n]*$/isu.exec(text)?.[1];
	return asked === undefined ? text : asked.replace(/[,;:.!?\s]+$/, '');
}
