/** What differs between two lines, token by token. */
import { headersAbove, type Pair } from '../../ideaLines';
import { tokensOf } from './plain';
import type { Difference, IdeaWords } from './words';

export function differenceOf(pair: Pair, program: readonly string[], words: IdeaWords): Difference {
	const [gone, come] = [tokensOf(pair.gone), tokensOf(pair.come)];
	let from = 0;
	while (from < gone.length && from < come.length && gone[from] === come[from]) from++;
	let tail = 0;
	while (tail < gone.length - from && tail < come.length - from && gone[gone.length - 1 - tail] === come[come.length - 1 - tail]) tail++;
	const before = gone.slice(0, from);
	return {
		gone: gone.slice(from, gone.length - tail), come: come.slice(from, come.length - tail), before, rest: gone.slice(gone.length - tail), around: around(before), inside: around(before).at(-1) ?? '', pair, program, words,
	};
}

/** Nothing but a space differs. */
export function isSameCode(one: string, other: string): boolean {
	return tokensOf(one).join('\n') === tokensOf(other).join('\n');
}

function around(before: readonly string[]): readonly string[] {
	const open: string[] = [];
	before.forEach((token, at) => {
		if ('([{'.includes(token)) open.push(token === '(' && isWord(before[at - 1]) ? `${before[at - 1] ?? ''}(` : token);
		else if (')]}'.includes(token)) open.pop();
	});
	return open;
}

export const isWord = (token: string | undefined): boolean => /^[\p{L}_$]/u.test(token ?? '');
export const isText = (token: string | undefined): boolean => /^["'`]/.test(token ?? '');
export const isNumber = (token: string | undefined): boolean => /^\d/.test(token ?? '');
export const has = (tokens: readonly string[], ...some: readonly string[]): boolean => tokens.some((token) => some.includes(token));
export const startsWith = (line: string, word: string): boolean => new RegExp(`^${word}\\b`).test(line);
export const wordsIn = (tokens: readonly string[]): readonly string[] => tokens.filter(isWord);
/** A counting loop, by its head. */
export const isCounting = (line: string): boolean => /^for\s*\(.*;.*;/.test(line);
/** A loop over items, by its head. */
export const isEach = (line: string): boolean => /^for\b/.test(line) && !isCounting(line);

/** Signs or words that came or went, each as often as there are more of it on one side. */
export function signs({ gone, come }: Pick<Difference, 'gone' | 'come'>, some: readonly string[]): readonly string[] {
	const more = (one: readonly string[], other: readonly string[]) => some.flatMap((sign) => one.filter((each) => each === sign).slice(other.filter((each) => each === sign).length));
	return [...more(gone, come), ...more(come, gone)];
}

export function isSameSet({ gone, come }: Difference): boolean {
	return gone.length > 1 && [...gone].sort().join(' ') === [...come].sort().join(' ');
}

/** The same parts on both sides of a sign, the other way round. */
export function isSwap(difference: Difference): boolean {
	return isSameSet(difference) && has(difference.come, '+', '-', '*', '/', '<', '>');
}

/** The function around the line, by its name; empty at the top level. */
export function ownName({ pair, program }: Pick<Difference, 'pair' | 'program'>): string {
	return headersAbove(program, pair.at).map(functionIn).find((name) => name !== '') ?? '';
}

/** The name of the function that a head begins; empty for another one. */
export function functionIn(header: string): string {
	if (/^(?:(?:else\s+)?if|for|while|do|switch|try|catch|class|else)\b/.test(header)) return '';
	const named = /^(?:export\s+)?(?:async\s+)?function\s*\*?\s*([\p{L}_$][\p{L}\p{N}_$]*)/u.exec(header)?.[1] ?? /^[\p{L}_$]+\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*=.*(?:=>|\bfunction\b)/u.exec(header)?.[1];
	return named ?? /([\p{L}_$][\p{L}\p{N}_$]*)\s*\([^()]*\)\s*(?:throws\b.*)?$/u.exec(header)?.[1] ?? '';
}

/** The line begins a block. */
export function isHead(program: readonly string[], at: number): boolean {
	const depth = (line: string) => line.length - line.trimStart().length;
	const next = program.slice(at + 1).find((line) => line.trim() !== '');
	return next !== undefined && depth(next) > depth(program[at] ?? '');
}

/** What the innermost function calls what it gets. */
export function parametersOf({ pair, program }: Pick<Difference, 'pair' | 'program'>): readonly string[] {
	const header = headersAbove(program, pair.at).find((each) => functionIn(each) !== '');
	return (/\(([^)]*)\)/.exec(header ?? '')?.[1] ?? '').split(',').flatMap((one) => tokensOf(one).filter(isWord).slice(-1));
}

export function isInLoop(program: readonly string[], at: number): boolean {
	return headersAbove(program, at).some((header) => /^(?:for|while|do)\b/.test(header));
}

/** The names that the loops around a line set. */
export function loopNames(program: readonly string[], at: number): readonly string[] {
	return headersAbove(program, at).flatMap((header) => /^for\s*\(\s*(?:[\p{L}_$][\w<>[\], ]*\s+)?\[?([\p{L}_$][\p{L}\p{N}_$]*)\s*(?:=|:|\bof\b|\bin\b)/u.exec(header)?.[1] ?? []);
}

/** A line that gives a name or a place a value: without the word that makes the name. */
export function assigned(line: string, words: IdeaWords): { readonly name: string; readonly sign: string; readonly value: string; readonly isMade: boolean } | null {
	const bare = line.replace(words.declares, '');
	const [, name, sign = '', value = ''] = /^([\p{L}_$][\p{L}\p{N}_$.[\]+\- ]*?)\s*((?:[-+*/%]|\*\*)?=)(?![=>])\s*(.*)$/u.exec(bare) ?? [];
	return name === undefined ? null : { name, sign, value, isMade: bare !== line };
}
