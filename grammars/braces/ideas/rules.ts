/** What the difference of two lines is about. */
import { headersAbove, type Pair } from '../../ideaLines';
import {
	assigned, has, isCounting, isEach, isInLoop, isNumber, isSameSet, isSwap, isText, isWord, loopNames, ownName, parametersOf, signs, startsWith, wordsIn,
} from './difference';
import { tokensOf } from './plain';
import type { Difference, IdeaWords } from './words';

const order = ['<', '>', '<=', '>='];
const comparisons = (words: IdeaWords): readonly string[] => [...order, ...words.equal, ...words.unequal];
const isCondition = (line: string): boolean => /^(?:(?:else\s+)?if|while)\b/.test(line);
const hasComparison = (line: string): boolean => /(?<![=!<>+\-*/%])(?:[<>]=?|[=!]==?)(?![=>])/.test(line);
const calls = (line: string, some: readonly string[]): boolean => some.some((name) => new RegExp(`(?<![\\w$])${name.replaceAll('.', '\\.')}\\(`).test(line));
const named = (tokens: readonly string[], some: readonly string[]): boolean => tokens.some((token) => some.some((name) => name === token || name.endsWith(`.${token}`)));
/** An empty list is no copy of another. */
const isNewAndEmpty = (line: string): boolean => /\bnew\s+[\w.]+(?:<[^()]*>)?\(\s*\)/.test(line);
/** What is handed to a call, or is one side of a comparison: not a name of the call itself. */
const halfQuestion = /(?:\|\||&&)\s*(?:"[^"]*"|'[^']*'|-?\d+)\s*(?:\)|$|\|\||&&)/;
const inARow = /[<>]=?\s*[\w.$]+\s*[<>]=?(?!=)/;

/** An idea, and whether a difference is about it. */
export type Rule = readonly [idea: string, fits: (difference: Difference) => boolean];

/** What the ideas of a language need: its words, and what is its own. */
export interface OwnIdeas extends IdeaWords {
	/** They come before the rules of all. */
	readonly rules: readonly Rule[];
	/** The idea of a line that was put in below these heads; null for nothing of the language's own. */
	readonly ofNew: (line: string, headers: readonly string[]) => string | null;
	/** The idea of changes that only together say what they are about; they come before all other rules. Missing for none. */
	readonly together?: (before: readonly string[], after: readonly string[], pairs: readonly Pair[]) => string | null;
}

/** In this order, the first that fits: what is told by the place of the difference, then by what differs. */
const rules: readonly Rule[] = [
	// The heads of loops.
	['item-or-position', ({ pair: { gone, come }, words }) => isLoop(gone) && isLoop(come) && kindOfLoop(gone, words) !== kindOfLoop(come, words)],
	['nested-loops', (difference) => isCounting(difference.pair.come) && isCounting(difference.pair.gone) && wordsIn(difference.come).some((name) => loopNames(difference.program, difference.pair.at).includes(name))],
	['step-size', ({ before, pair: { gone, come } }) => isCounting(gone) && isCounting(come) && before.filter((token) => token === ';').length === 2],
	['loop-bound', ({ pair: { gone, come } }) => isCounting(gone) && isCounting(come)],
	['part-above', isPartAbove],
	['order', ({ pair: { gone, come } }) => /[-+*/%]/.test(come) && gone.replaceAll(/[()\s]/g, '') === come.replaceAll(/[()\s]/g, '') && gone.split('(').length !== come.split('(').length && !/\(\)/.test(come)],
	// What calls do.
	['division', ({ gone, come, words, pair }) => named(come, words.calls.rounds) !== named(gone, words.calls.rounds) && /\//.test(pair.come) && /\//.test(pair.gone)],
	['rounding', ({ gone, come, words }) => named([...gone, ...come], words.calls.rounds)],
	['number-format', ({ inside, gone, come, words }) => words.calls.digits.includes(inside.slice(0, -1)) || named([...gone, ...come], words.calls.digits)],
	['name-in-text', ({ gone, come }) => gone.length === 1 && come.length === 1 && isText(gone[0]) && isText(come[0]) && /\$\{/.test(come[0] ?? '') && bareOf(gone[0] ?? '') === bareOf(come[0] ?? '')],
	['text-case', ({ gone, come, pair, words }) => named(come, words.calls.casings) && !named(gone, words.calls.casings) && !keptIn(pair, words)],
	['text-case', ({ gone, come }) => gone.length === 1 && come.length === 1 && isText(gone[0]) && isText(come[0]) && hasOtherCase(gone[0] ?? '', come[0] ?? '')],
	['order-of-items', ({ pair: { gone, come }, words }) => calls(gone, words.calls.reverses) !== calls(come, words.calls.reverses)],
	['order-of-items', (difference) => calls(difference.pair.come, difference.words.calls.sorts) && isSwap(difference)],
	['takes-out', ({ gone, come, inside, words }) => (named(gone, words.calls.takesOut) && named(come, words.calls.takesOut)) || words.calls.takesOut.includes(inside.slice(0, -1))],
	['largest-smallest', (difference) => named([...difference.gone, ...difference.come], difference.words.calls.largest) && !isSameSet(difference)],
	['own-field', ({ come, gone, words }) => has(come, words.self) !== has(gone, words.self)],
	['shows-only', ({ pair: { gone, come }, words }) => (words.prints.test(gone) && startsWith(come, 'return')) || (startsWith(gone, 'return') && words.prints.test(come))],
	['no-return', ({ pair }) => !startsWith(pair.gone, 'return') && pair.come === `return ${pair.gone}`],
	['base-case', (difference) => endsCalls(difference)],
	['recursion-part', (difference) => callsItself(difference, difference.pair.gone) && callsItself(difference, difference.pair.come) && !difference.around.includes(`${ownName(difference)}(`) && !isSwap(difference)],
	['smaller-call', (difference) => ownName(difference) !== '' && (difference.around.includes(`${ownName(difference)}(`) || (callsItself(difference, difference.pair.come) && !isSwap(difference)))],
	// What a name gets.
	['flag', ({ pair, program, words }) => /^(?:true|false)$/.test(assigned(pair.gone, words)?.value ?? '') && assigned(pair.come, words) !== null && isInLoop(program, pair.at)],
	['kept-sum', ({ pair, words }) => isSumKept(pair, words)],
	['grows', ({ pair, words }) => isGrown(pair, words)],
	['kept-text', ({ pair, words }) => keptIn(pair, words) && calls(pair.come, words.calls.newText)],
	['kept-list', ({ pair, words }) => keptIn(pair, words) && calls(pair.come, [...words.calls.copies, ...words.calls.sorts, ...words.calls.parts])],
	['kept-value', ({ pair, words }) => keptIn(pair, words)],
	['gives-nothing', ({ pair: { gone, come }, words }) => isGiven(gone, words) && !isGiven(come, words)],
	['one-or-many', ({ gone, come, inside, words }) => (named([...gone, ...come], words.calls.puts) && named([...gone, ...come], words.calls.putsMany)) || (words.calls.puts.includes(inside.slice(0, -1)) && has([...gone, ...come], '...'))],
	['same-list', ({ pair, gone, come, words }) => assigned(pair.come, words) !== null && !/[[(]/.test(gone.join('')) && (has(come, '...') || calls(pair.come, words.calls.copies) || named(come, words.calls.copies)) && !isNewAndEmpty(pair.come)],
	['order-of-joining', (difference) => isSwap(difference) && has(difference.come, '+') && !has(difference.come, '*', '/')],
	['row-and-column', (difference) => isSameSet(difference) && difference.inside === '[' && has(difference.come, ']') && !has(difference.come, '=')],
	['arguments', (difference) => isSameSet(difference) && difference.inside.endsWith('(') && has(difference.come, ',')],
	// Questions.
	['equal-signs', ({ gone, come, words }) => gone.length === 1 && come.length === 1 && ['=', ...words.equal].includes(gone[0] ?? '') && ['=', ...words.equal].includes(come[0] ?? '') && has([...gone, ...come], '=')],
	['or-chain', ({ pair: { gone, come } }) => halfQuestion.test(gone) && !halfQuestion.test(come)],
	['between', ({ pair: { gone, come } }) => inARow.test(gone) && !inARow.test(come) && /&&|\|\|/.test(come)],
	['key-there', ({ gone, come, words }) => (named(come, words.calls.contains) || has(come, 'in')) && !named(gone, words.calls.contains) && has(come, '&&', '||', '?')],
	['membership', ({ gone, come, rest, words }) => signs({ gone, come }, ['!']).length > 0 && (named([...gone, ...come, ...rest], words.calls.contains) || has([...gone, ...come, ...rest], 'in'))],
	['logic', ({ gone, come }) => signs({ gone, come }, ['&&', '||', '!']).length > 0],
	// Numbers.
	['whole-or-rest', (difference) => has(signs(difference, ['/', '%']), '%') && has(signs(difference, ['/', '%']), '/')],
	['percent', ({ pair, gone, come }) => /\/\s*100\b/.test(pair.come) && has([...gone, ...come], '*', '/', '100')],
	['rest', (difference) => signs(difference, ['%']).length > 0],
	['text-and-number', ({ gone, come, pair }) => isQuotedNumber(come, gone) && /\+(?![+=])/.test(pair.gone)],
	['conversion', ({ gone, come }) => isQuotedNumber(gone, come) || isQuotedNumber(come, gone)],
	['quotes', ({ gone, come }) => gone.some(isText) && gone.length === come.length && gone.join(' ').replaceAll(/["']/g, '') === come.join(' ').replaceAll(/["']/g, '')],
	['membership', ({ gone, come, words }) => named([...gone, ...come], words.calls.contains)],
	['membership', ({ gone, come, before, words }) => gone.length === 0 && has(come, ...comparisons(words)) && has(come, '1', '-1') && named(before, words.calls.contains)],
	['keys-not-values', (difference) => lookedUp(difference) === 'key'],
	['item-or-position', (difference) => lookedUp(difference) === 'position'],
	['start-of-best', ({ pair, program, words }) => assigned(pair.come, words) !== null && !isInLoop(program, pair.at) && isBest(pair, program, words)],
	['compares-length', ({ come, gone, pair, words }) => words.length.test(pair.come) && !words.length.test(pair.gone) && /[<>]/.test(pair.come) && /[<>]/.test(pair.gone) && come.length > gone.length],
	['text-and-number', ({ pair: { gone, come }, words }) => isTextPlus.test(gone) && isMadeText(gone, come, words)],
	['input-is-text', (difference) => named(difference.come, difference.words.calls.toNumber) && isTyped(difference)],
	['conversion', ({ gone, come, words }) => named([...gone, ...come], [...words.calls.toNumber, ...words.calls.toText])],
	['loop-goes-on', (difference) => startsWith(difference.pair.come, 'while') && signs(difference, comparisons(difference.words)).length === 0 && hasComparison(difference.pair.come)],
	['comparison', (difference) => isEdge(signs(difference, comparisons(difference.words)))],
	['other-comparison', (difference) => has(difference.gone, ...comparisons(difference.words)) && has(difference.come, ...comparisons(difference.words)) && signs(difference, comparisons(difference.words)).length > 0],
	// Positions, parts, keys.
	['slice', ({ inside, gone, come, words }) => words.calls.parts.includes(inside.slice(0, -1)) || named([...gone, ...come], words.calls.parts)],
	['first-time', ({ come, gone, pair }) => (has(come, '??', 'getOrDefault') || (has(come, '||') && isNumber(come.at(come.indexOf('||') + 1)))) && !has(gone, '??') && /=/.test(pair.come)],
	['position', (difference) => !isSameSet(difference) && isPosition(difference)],
	['spaces-around', ({ come, gone, words }) => named([...come, ...gone], words.calls.trims)],
	['call-runs', ({ gone, come }) => gone.length === 0 && come.join('') === '()'],
	['comparison', ({ before, pair, words }) => (isCondition(pair.come) || startsWith(pair.come, 'return')) && has(before.slice(-2), ...comparisons(words))],
	// `i < xs.length` became `i < xs.length - 1`.
	['comparison', ({ before, gone, come, pair, words }) => isCondition(pair.come) && has(before, ...comparisons(words)) && [gone.join('') + come.join('')].every((one) => /^[-+]1$/.test(one))],
	['branches', ({ pair: { gone, come } }) => /^(?:else|if)\b/.test(come) && /^(?:else|if)\b/.test(gone) && come.replace(/\s*\(.*/, '') !== gone.replace(/\s*\(.*/, '')],
	['second-name', ({ gone, come, pair, program, words }) => come.length === 0 && gone.length === 1 && words.declares.test(pair.gone) && !words.declares.test(pair.come) && isMadeAbove(pair, program, words)],
	['loop-step', (difference) => isStep(difference) && !has(difference.come, '*')],
	['start-value', ({ pair, come, words }) => assigned(pair.gone, words)?.sign === '=' && come.length <= 3 && (isNumber(come.at(-1)) || isText(come.at(-1)) || has(come, 'null', 'undefined', 'true', 'false', '[', '{')) && !/[-+*/]/.test((assigned(pair.gone, words)?.value ?? '').replace(/^-/, ''))],
	['by-key', ({ pair, words }) => !words.isPositional && /\]\s*(?:[-+*/])?=(?![=>])/.test(pair.come)],
	['collects', ({ come, gone, words }) => named([...come, ...gone], [...words.calls.puts, ...words.calls.putsMany])],
	['spaces', ({ come, gone }) => [...come, ...gone].some((token) => /^(["'`]) *\1$/.test(token))],
	['counts-from-0', ({ gone, come, pair, words }) => gone.length + come.length <= 4 && has(come, '+') && isNumber(come.at(-1)) && words.prints.test(pair.come)],
	['loop-goes-on', ({ pair }) => startsWith(pair.come, 'while')],
	['arithmetic', ({ gone, come }) => has([...gone, ...come], '+', '-', '*', '**', '+=', '-=', '*=', '/=', '/')],
	['known-as', isKnownAs],
	['which-name', ({ gone, come }) => wordsIn(gone).length > 0 && wordsIn(come).length > 0 && gone.length + come.length <= 3 && !has([...gone, ...come], 'true', 'false', 'null', 'undefined')],
];

/** What the change of a line is about; null where nobody can say. */
export function ideaOfDifference(difference: Difference, own: readonly Rule[]): string | null {
	return [...own, ...rules].find(([, fits]) => fits(difference))?.[0] ?? null;
}

const isLoop = (line: string): boolean => isCounting(line) || isEach(line);

function kindOfLoop(line: string, words: IdeaWords): string {
	return isCounting(line) ? 'counts' : words.over.find((word) => new RegExp(`\\s${word}\\s`).test(line)) ?? 'each';
}

/** What stands in the brackets behind a list, or that there are some. */
function isPosition({ inside, come, gone, pair }: Difference): boolean {
	return inside === '[' || (has(come, '[') && has(come, ']') && !startsWith(pair.come, 'for') && !has(gone, '['));
}

/** A name that stands nowhere else becomes one of the function's own. */
function isKnownAs(difference: Difference): boolean {
	const { gone: [gone = '', ...less], come: [come = '', ...more], pair, program } = difference;
	const stands = (name: string, line: string) => tokensOf(line).includes(name);
	return isWord(gone) && isWord(come) && less.length + more.length === 0 && parametersOf(difference).includes(come) && !program.some((line, at) => at !== pair.at && stands(gone, line));
}

/** `<` beside `<=`: what differs is only where both sides are equal. */
function isEdge(some: readonly string[]): boolean {
	return some.length === 2 && some.every((sign) => order.includes(sign)) && some[0] !== some[1] && some[0]?.[0] === some[1]?.[0];
}

/** The letters of a text, and in the other one their capitals too, or the other way round. */
function hasOtherCase(gone: string, come: string): boolean {
	const added = [...come].filter((letter) => !gone.includes(letter));
	return added.length > 0 && added.every((letter) => gone.toLowerCase().includes(letter.toLowerCase()));
}

/** What is put into a number comes from a line that reads what is typed. */
function isTyped({ come, gone, pair, program, words }: Difference): boolean {
	return calls(pair.come, words.calls.reads) || wordsIn([...come, ...gone]).some((name) => program.some((line) => assigned(line, words)?.name === name && calls(line, words.calls.reads)));
}

function callsItself(difference: Difference, line: string): boolean {
	const own = ownName(difference);
	return own !== '' && calls(line, [own]);
}

/** What is given back without another call, in a function that calls itself elsewhere. */
function endsCalls(difference: Difference): boolean {
	const { pair: { gone, come }, program } = difference;
	const isPlain = (line: string) => /^return\s+(?:-?\d[\d.]*|\w+|"[^"]*"|'[^']*')$/.test(line);
	return isPlain(gone) && isPlain(come) && program.some((line) => /\breturn\b/.test(line) && callsItself(difference, line));
}

/** The name is compared in a condition below and gets another value there. */
function isBest({ come, at }: Pair, program: readonly string[], words: IdeaWords): boolean {
	const name = assigned(come, words)?.name ?? '';
	const below = program.slice(at + 1);
	const compared = below.findIndex((line) => /^\s*(?:else\s+)?if\b.*[<>]/.test(line) && tokensOf(line).includes(name));
	return compared >= 0 && below.slice(compared, compared + 3).some((line) => new RegExp(`(?<![\\w.])${escaped(name)}\\s*=(?![=>])`).test(line));
}

/** Under `if (km > 10)`, `km` became `km - 10`. */
function isPartAbove({ pair, program, come }: Difference): boolean {
	const [, name = '', limit = ''] = /^(?:else\s+)?if\s*\(\s*(\w+)\s*>=?\s*(\d+)/.exec(headersAbove(program, pair.at)[0] ?? '') ?? [];
	return name !== '' && has(come, '-') && new RegExp(`\\b${name}\\s*-\\s*${limit}\\b`).test(pair.come);
}

/** The name that the condition of the loop around goes by gets another value. */
function isStep({ pair, program, words }: Difference): boolean {
	const name = assigned(pair.come, words)?.name ?? /^(\w+)(?:\+\+|--)$/.exec(pair.come)?.[1];
	const header = headersAbove(program, pair.at).find((each) => /^(?:for|while)\b/.test(each)) ?? '';
	return name !== undefined && startsWith(header, 'while') && tokensOf(header).includes(name);
}

/** What a loop's name leads to came in its place, or went: in what is itself gone through by its keys, or beside numbers that are counted (a position). */
function lookedUp({ pair, program, words }: Difference): 'key' | 'position' | null {
	for (const header of headersAbove(program, pair.at).filter((each) => /^for\b/.test(each))) {
		const [name = ''] = loopNames([header, '    x'], 1);
		const over = new RegExp(`\\s(?:${words.over.join('|')})\\s+([\\w.$]+)`).exec(header)?.[1] ?? '';
		if (name === '') continue;
		const held = (line: string) => [...line.matchAll(new RegExp(`([\\w$]+)\\[${escaped(name)}\\]`, 'g'))].map(([, holder = '']) => holder);
		const bare = (line: string) => new RegExp(`(?<![\\w[.])${escaped(name)}\\b`).test(line);
		const came = bare(pair.gone) ? held(pair.come).filter((holder) => !held(pair.gone).includes(holder)) : [];
		const went = bare(pair.come) ? held(pair.gone).filter((holder) => !held(pair.come).includes(holder)) : [];
		if (isEach(header) && came.includes(over)) return 'key';
		if ([...came, ...went].length > 0) return 'position';
	}
	return null;
}

/** The name is made on a line above already, or belongs to a parameter. */
function isMadeAbove(pair: Pair, program: readonly string[], words: IdeaWords): boolean {
	const name = assigned(pair.come, words)?.name ?? '';
	return program.slice(0, pair.at).some((line) => words.declares.test(line.trim()) && assigned(line.trim(), words)?.name === name);
}

/** A text without what stands in its braces. */
function bareOf(text: string): string {
	return text.replaceAll(/\$\{[^}]*\}/g, '{}').replaceAll(/^["']|["']$/g, '`');
}

/** `total = x` became `total += x` or `total = total + x`. */
function isGrown({ gone, come }: Pair, words: IdeaWords): boolean {
	const [was, is] = [assigned(gone, words), assigned(come, words)];
	if (!was || !is || was.name !== is.name || was.sign !== '=') return false;
	return /^[-+*/]=$/.test(is.sign) || (tokensOf(is.value).includes(is.name) && !tokensOf(was.value).includes(is.name));
}

/** What was worked out and dropped has a name now. */
function keptIn({ gone, come }: Pair, words: IdeaWords): boolean {
	const is = assigned(come, words);
	return is !== null && is.value === gone && gone !== '';
}

/** `number - 1` became `number = number - 1` or `number -= 1`: what was worked out is kept now. */
function isSumKept(pair: Pair, words: IdeaWords): boolean {
	const [, name = '', sign = '', other = ''] = /^([\p{L}_$][\p{L}\p{N}_$.[\]]*)\s*(\*\*|[-+*/%])\s*([^=]+)$/u.exec(pair.gone) ?? [];
	return name !== '' && (keptIn(pair, words) || tokensOf(pair.come).join(' ') === tokensOf(`${name} ${sign}= ${other}`).join(' ') || (sign === '+' && other === '1' && pair.come === `${name}++`) || (sign === '-' && other === '1' && pair.come === `${name}--`));
}

/** A method that works on the value itself stands where a value is wanted. */
function isGiven(line: string, words: IdeaWords): boolean {
	const value = /^return\b\s*(.*)$/.exec(line)?.[1] ?? assigned(line, words)?.value ?? '';
	return calls(value, words.calls.changes);
}

/** A text, and beside its `+` something that is none by its looks. */
const isTextPlus = /["'`]\s*\+\s*[\p{L}_\d(]|[\p{L}\p{N}_)\]]\s*\+\s*["'`]/u;

/** What stood beside the `+` is worked out first, made a text, or put into the braces of one. */
function isMadeText(gone: string, come: string, words: IdeaWords): boolean {
	const count = (line: string, sign: string) => tokensOf(line).filter((token) => token === sign).length;
	return (calls(come, words.calls.toText) && !calls(gone, words.calls.toText)) || (/\$\{/.test(come) && count(come, '+') < count(gone, '+')) || (words.prints.test(come) && count(come, '+') < count(gone, '+') && count(come, ',') > count(gone, ','));
}

/** `1` became `"1"`. */
function isQuotedNumber([one = '', ...less]: readonly string[], [other = '', ...more]: readonly string[]): boolean {
	return less.length + more.length === 0 && isNumber(one) && isText(other) && other.replaceAll(/["'`]/g, '') === one;
}

function escaped(name: string): string {
	return name.replaceAll(/[$.[\]+\-*/ ]/g, '\\$&');
}
