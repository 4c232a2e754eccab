/** What differs between two lines, token by token, and what that difference is about. */
import { headersAbove, type Pair } from '../../ideaLines';

/** What differs between the two lines of a pair, and where in them. */
export interface Difference {
	readonly gone: readonly string[];
	readonly come: readonly string[];
	/** The tokens before what differs, the same in both. */
	readonly before: readonly string[];
	/** The tokens behind it. */
	readonly rest: readonly string[];
	/** The brackets around what differs, the innermost last: the name that is called and `(`, or `[`. */
	readonly around: readonly string[];
	/** The innermost bracket around what differs: the name that is called and `(`, or `[`; empty for none. */
	readonly inside: string;
	readonly pair: Pair;
	readonly program: readonly string[];
}

export function differenceOf(pair: Pair, program: readonly string[]): Difference {
	const [gone, come] = [tokensOf(pair.gone), tokensOf(pair.come)];
	let from = 0;
	while (from < gone.length && from < come.length && gone[from] === come[from]) from++;
	let tail = 0;
	while (tail < gone.length - from && tail < come.length - from && gone[gone.length - 1 - tail] === come[come.length - 1 - tail]) tail++;
	const before = gone.slice(0, from);
	return { gone: gone.slice(from, gone.length - tail), come: come.slice(from, come.length - tail), before, rest: gone.slice(gone.length - tail), around: around(before), inside: around(before).at(-1) ?? '', pair, program };
}

/** Nothing but a remark or a space differs. */
export function isSameCode(one: string, other: string): boolean {
	return tokensOf(one).join('\n') === tokensOf(other).join('\n');
}

/** Names, numbers, texts and signs. */
function tokensOf(line: string): readonly string[] {
	return line.match(/[rbfuRBFU]{0,2}(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|#.*$|[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?|\*\*=?|\/\/=?|[<>=!+\-*/%]=|\S/gu)?.filter((token) => !token.startsWith('#')) ?? [];
}

function around(before: readonly string[]): readonly string[] {
	const open: string[] = [];
	before.forEach((token, at) => {
		if ('([{'.includes(token)) open.push(token === '(' && /^[\p{L}_]/u.test(before[at - 1] ?? '') ? `${before[at - 1] ?? ''}(` : token);
		else if (')]}'.includes(token)) open.pop();
	});
	return open;
}

const comparisons = ['<', '>', '<=', '>=', '!=', '=='];
const isText = (token: string | undefined) => /^[rbfuRBFU]{0,2}["']/.test(token ?? '');
const has = (tokens: readonly string[], ...some: readonly string[]) => tokens.some((token) => some.includes(token));
const isNumber = (token: string | undefined) => /^\d/.test(token ?? '');
/** Signs or words that came or went, each as often as there are more of it on one side. */
const signs = ({ gone, come }: Pick<Difference, 'gone' | 'come'>, some: readonly string[]) => [...more(gone, come, some), ...more(come, gone, some)];
const more = (one: readonly string[], other: readonly string[], some: readonly string[]) =>
	some.flatMap((sign) => one.filter((each) => each === sign).slice(other.filter((each) => each === sign).length));
const onlySmall = ({ gone, come }: Difference) => [...gone, ...come].every((token) => isNumber(token) || ['+', '-'].includes(token) || /^[\p{L}_]/u.test(token)) && gone.length + come.length <= 4;
const isSameSet = ({ gone, come }: Difference) => gone.length > 1 && [...gone].sort().join(' ') === [...come].sort().join(' ');
const startsWith = (line: string, word: string) => new RegExp(`^${word}\\b`).test(line);
const namesOf = (tokens: readonly string[]) => tokens.filter((token) => /^[\p{L}_]/u.test(token));

/** The function around the line, by its name; empty at the top level. */
export function ownName({ pair, program }: Pick<Difference, 'pair' | 'program'>): string {
	return headersAbove(program, pair.at).map((header) => /^def\s+(\w+)/.exec(header)?.[1] ?? '').find((name) => name !== '') ?? '';
}

const numberOf = (token: string | undefined) => /:[^}]*/.exec(token ?? '')?.[0] ?? '';
const backwards = /\breverse\s*=|\.reverse\(|\breversed\(/;
const textMethods = /\.(?:upper|lower|strip|lstrip|rstrip|replace|title|capitalize|swapcase)\(/;

/** In this order, the first that fits: what is told by the place of the difference, then by what differs. */
const rules: readonly (readonly [string, (difference: Difference) => boolean])[] = [
	['row-and-column', ({ inside, pair, come, gone }) => startsWith(pair.come, 'for') && inside === 'len(' && has([...come, ...gone], '[')],
	['item-or-position', ({ pair: { gone, come } }) => startsWith(gone, 'for') && startsWith(come, 'for') && /\brange\(len\(/.test(gone) !== /\brange\(len\(/.test(come) && /\brange\(/.test(gone) !== /\brange\(/.test(come)],
	['nested-loops', (difference) => difference.inside === 'range(' && startsWith(difference.pair.come, 'for') && namesOf(difference.come).some((name) => isLoopName(difference, name))],
	['part-above', (difference) => isPartAbove(difference)],
	['range-step', ({ inside, before, come, gone }) => inside === 'range(' && come.length + gone.length > 0 && [...before.slice(before.lastIndexOf('range')), ...come].filter((token) => token === ',').length >= 2],
	['range-bound', ({ inside }) => inside === 'range('],
	['range-bound', ({ come, gone }) => has(come, 'range') || has(gone, 'range')],
	['number-width', ({ gone, come }) => gone.length === 1 && come.length === 1 && isText(come[0]) && numberOf(gone[0]) !== numberOf(come[0]) && /:\d/.test(come[0] ?? '')],
	['number-format', ({ gone, come }) => gone.length === 1 && come.length === 1 && isText(come[0]) && numberOf(gone[0]) !== numberOf(come[0])],
	['order', ({ pair: { gone, come } }) => /[-+*/%]/.test(come) && gone.replaceAll(/[()\s]/g, '') === come.replaceAll(/[()\s]/g, '') && gone.split('(').length !== come.split('(').length && !/\(\)/.test(come)],
	['rounding', ({ gone, come, inside }) => inside === 'round(' || has(come, 'round') || has(gone, 'round')],
	['name-in-text', ({ gone, come }) => gone.length === 1 && come.length === 1 && isText(gone[0]) && isText(come[0]) && /\{/.test(come[0] ?? '') && bareOf(gone[0] ?? '') === bareOf(come[0] ?? '')],
	['text-case', ({ gone, come, pair }) => has(come, ...casings) && !has(gone, ...casings) && !keptIn(pair.gone, pair.come)],
	['text-case', ({ gone, come }) => gone.length === 1 && come.length === 1 && isText(gone[0]) && isText(come[0]) && hasOtherCase(gone[0] ?? '', come[0] ?? '')],
	['order-of-items', ({ pair: { gone, come } }) => backwards.test(gone) !== backwards.test(come)],
	['takes-out', ({ inside }) => inside === 'pop(' || inside === 'remove('],
	['max-of-keys', ({ come, gone, pair }) => /\b(?:max|min)\(/.test(pair.come) && has(come, 'get', 'values', 'items') && !has(gone, 'get', 'values', 'items')],
	['sort-by', ({ come, gone, pair }) => /\b(?:max|min|sorted|sort)\(/.test(pair.come) && has(come, 'key') && !has(gone, 'key')],
	['largest-smallest', (difference) => (has(difference.come, 'max', 'min') || has(difference.gone, 'max', 'min')) && !isSameSet(difference)],
	['own-field', ({ come, gone, pair }) => has(come, 'self') !== has(gone, 'self') || (/^self\./.test(pair.come) && !/^self\.[^=]*=/.test(pair.gone))],
	['shows-only', ({ pair }) => startsWith(pair.gone, 'print') && startsWith(pair.come, 'return') || startsWith(pair.gone, 'return') && startsWith(pair.come, 'print')],
	['no-return', ({ pair }) => !startsWith(pair.gone, 'return') && startsWith(pair.come, 'return') && pair.come === `return ${pair.gone}`],
	['recursion-part', (difference) => callsItself(difference, difference.pair.gone) && callsItself(difference, difference.pair.come) && !difference.around.includes(`${ownName(difference)}(`) && !isSwap(difference)],
	['smaller-call', (difference) => ownName(difference) !== '' && (difference.around.includes(`${ownName(difference)}(`) || (callsItself(difference, difference.pair.come) && !isSwap(difference)))],
	['flag', ({ pair: { gone, come }, program, pair }) => /^[\p{L}_]\w*\s*=\s*(?:True|False)$/u.test(gone) && /^[\p{L}_]\w*\s*=(?!=)/u.test(come.replace('+=', '=')) && isInLoop(program, pair.at)],
	['kept-sum', ({ pair: { gone, come } }) => isSumKept(gone, come)],
	['grows', ({ pair: { gone, come } }) => grownTo(gone, come)],
	['kept-text', ({ pair: { gone, come } }) => keptIn(gone, come) && textMethods.test(come)],
	['kept-list', ({ pair: { gone, come } }) => keptIn(gone, come) && /=\s*(?:sorted|reversed|list)\(/.test(come)],
	['kept-value', ({ pair: { gone, come } }) => keptIn(gone, come)],
	['gives-nothing', ({ pair: { gone, come } }) => (keptIn(come, gone) || /(?:=|^return\b).*\.(?:sort|append|reverse|remove|insert|extend)\(/.test(gone)) && !/(?:=|^return\b).*\.(?:sort|append|reverse|remove|insert|extend)\(/.test(come)],
	['one-or-many', ({ gone, come }) => [gone, come].every((part) => has(part, 'append', 'extend')) && gone.join(' ') !== come.join(' ')],
	['same-list', ({ pair: { gone, come }, gone: went, come: came }) => /^[\p{L}_][\w.]*\s*=(?!=)/u.test(come) && /\[:\]|\.copy\(\)|\blist\(|deepcopy\(/.test(came.join('')) && !/[[(]/.test(went.join('')) && gone !== ''],
	['order-of-joining', (difference) => isSwap(difference) && has(difference.come, '+') && !has(difference.come, '*', '/')],
	['row-and-column', (difference) => isSameSet(difference) && difference.inside === '[' && has(difference.come, ']') && !has(difference.come, '=')],
	['arguments', (difference) => isSameSet(difference) && difference.inside.endsWith('(') && has(difference.come, ',')],
	['lost-value', ({ pair: { come } }) => /^[^=(]+,[^=(]+=(?!=)[^(]*,/.test(come)],
	['lost-value', (difference) => isSameSet(difference) && has(difference.come, ',')],
	['equal-signs', ({ gone, come }) => gone.length === 1 && come.length === 1 && ['=', '==', ':'].includes(gone[0] ?? '') && ['=', '=='].includes(come[0] ?? '')],
	['or-chain', ({ pair: { gone, come } }) => halfQuestion.test(gone) && !halfQuestion.test(come)],
	['key-there', ({ gone, come }) => has(come, 'in') && !has(gone, 'in') && /\[|\.|\w/.test(come.join(' ')) && has(come, 'and', 'if', 'or')],
	['membership', ({ gone, come, rest }) => [...gone, ...come].join() === 'not' && rest[0] === 'in'],
	['logic', ({ gone, come }) => joints(gone) !== joints(come) && !has([...gone, ...come], 'in')],
	['whole-or-rest', (difference) => has(signs(difference, ['/', '//', '%']), '%') && has(signs(difference, ['/', '//', '%']), '/', '//')],
	['percent', ({ pair, gone, come }) => /\/\s*100\b/.test(pair.come) && has([...gone, ...come], '*', '/', '100')],
	['division', (difference) => signs(difference, ['/', '//']).length === 2 && signs(difference, ['(']).length < 2],
	['rest', (difference) => signs(difference, ['%']).length > 0],
	['quotes', ({ gone, come }) => gone.some(isText) && gone.length === come.length && gone.join(' ').replaceAll(/["']/g, '') === come.join(' ').replaceAll(/["']/g, '')],
	['membership', (difference) => signs(difference, ['in', 'not']).length > 0 && !startsWith(difference.pair.come, 'for')],
	['keys-not-values', (difference) => lookedUp(difference) === 'key'],
	['item-or-position', (difference) => lookedUp(difference) === 'position'],
	['start-of-best', ({ pair, program }) => /^[\p{L}_]\w*\s*=(?!=)/u.test(pair.come) && !isInLoop(program, pair.at) && isBest(pair, program)],
	['compares-length', ({ come, gone, pair }) => has(come, 'len') && !has(gone, 'len') && /[<>]/.test(pair.come) && /[<>]/.test(pair.gone)],
	['part-of-item', ({ come, gone, pair }) => hasComparison(pair.come) && has(come, '[') && !has(gone, '[') && hasComparison(pair.gone)],
	['text-and-number', ({ pair: { gone, come } }) => isTextPlus.test(gone) && isMadeText(gone, come)],
	['conversion', ({ gone, come }) => isQuotedNumber(gone, come) || isQuotedNumber(come, gone)],
	['input-is-text', (difference) => has(difference.come, 'int', 'float') && isTyped(difference)],
	['conversion', ({ gone, come }) => ['int', 'str', 'float'].some((name) => gone.filter((each) => each === name).length !== come.filter((each) => each === name).length)],
	['loop-goes-on', (difference) => startsWith(difference.pair.come, 'while') && signs(difference, comparisons).length === 0 && hasComparison(difference.pair.come)],
	['comparison', (difference) => isEdge(signs(difference, comparisons))],
	['other-comparison', (difference) => has(difference.gone, ...comparisons) && has(difference.come, ...comparisons) && signs(difference, comparisons).length > 0],
	['slice', ({ gone, come }) => [gone, come].some((part) => has(part, '[') && has(part, ':')) && !/: : - 1/.test(come.join(' '))],
	['slice', ({ inside, before, gone, come, rest }) => inside === '[' && (has([...before.slice(before.lastIndexOf('[')), ...rest.slice(0, rest.indexOf(']'))], ':') || has(gone, ':') || has(come, ':'))],
	['first-time', ({ come }) => has(come, 'get', 'setdefault')],
	['position', (difference) => !isSameSet(difference) && isPosition(difference)],
	['keys-not-values', ({ come, gone, pair }) => startsWith(pair.come, 'for') && has([...come, ...gone], 'items', 'values', 'keys')],
	['spaces-around', ({ come, gone }) => has([...come, ...gone], 'strip', 'lstrip', 'rstrip')],
	['call-runs', ({ gone, come }) => gone.length === 0 && come.join('') === '()'],
	['comparison', ({ before, pair }) => (/^(?:el)?if\b|^while\b/.test(pair.come) || startsWith(pair.come, 'return')) && has(before.slice(-2), ...comparisons)],
	['branches', ({ pair }) => /^(?:elif|else|if)\b/.test(pair.come) && /^(?:elif|else|if)\b/.test(pair.gone) && pair.come.split(' ')[0] !== pair.gone.split(' ')[0]],
	['loop-step', (difference) => isStep(difference) && !has(difference.come, '*')],
	['start-value', ({ pair, come }) => /^\w+\s*=(?!=)\s*\S/.test(pair.gone) && come.length <= 3 && (isNumber(come.at(-1)) || isText(come.at(-1)) || has(come, 'None', 'True', 'False', '[', '{')) && !/[-+*/]/.test(pair.gone.replace(/=\s*-/, '='))],
	['by-key', ({ pair }) => /\]\s*(?:[-+*/])?=(?!=)/.test(pair.come)],
	['collects', ({ come, gone }) => has([...come, ...gone], 'append', 'extend', 'insert')],
	['spaces', ({ come, gone }) => [...come, ...gone].some((token) => /^["'] *["']$/.test(token))],
	['counts-from-0', (difference) => onlySmall(difference) && has(difference.come, '+') && isNumber(difference.come.at(-1)) && (difference.inside === 'print(' || difference.pair.come.includes('print('))],
	['loop-goes-on', ({ pair }) => startsWith(pair.come, 'while')],
	['item-or-position', ({ pair: { gone, come } }) => startsWith(gone, 'for') && startsWith(come, 'for') && /\b(?:range|enumerate)\(/.test(come + gone)],
	['arithmetic', ({ gone, come }) => has([...gone, ...come], '+', '-', '*', '**', '+=', '-=', '*=', '/')],
	['known-as', isKnownAs],
	['which-name', ({ gone, come }) => namesOf(gone).length > 0 && namesOf(come).length > 0 && gone.length + come.length <= 3 && !has([...gone, ...come], 'True', 'False', 'None')],
];

/** What the change of a line is about; null where nobody can say. */
export function ideaOfDifference(difference: Difference): string | null {
	return rules.find(([, fits]) => fits(difference))?.[0] ?? null;
}

/** What stands in the brackets behind a list, or that there are some. */
function isPosition({ inside, come, gone, pair }: Difference): boolean {
	return inside === '[' || (has(come, '[') && has(come, ']') && !startsWith(pair.come, 'for') && !has(gone, '['));
}

/** A name that stands nowhere else becomes one of the function's own. */
function isKnownAs({ gone: [gone = '', ...less], come: [come = '', ...more], pair, program }: Difference): boolean {
	const stands = (name: string, line: string) => new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'u').test(line);
	const header = headersAbove(program, pair.at).find((each) => /^def\b/.test(each));
	const areNames = [gone, come].every((name) => /^[\p{L}_]/u.test(name)) && less.length + more.length === 0;
	return areNames && header !== undefined && stands(come, header) && !program.some((line, at) => at !== pair.at && stands(gone, line));
}

const joints = (tokens: readonly string[]) => tokens.filter((token) => ['and', 'or', 'not'].includes(token)).join(' ');
const casings = ['upper', 'lower', 'casefold', 'swapcase', 'title', 'capitalize'];
const halfQuestion = /\b(?:or|and)\s+(?:"[^"]*"|'[^']*'|\d+)\s*(?:\)|:|$|\b(?:or|and)\b)/;
const hasComparison = (line: string) => /(?<![=!<>+\-*/%])(?:[<>]=?|[=!]=)(?!=)/.test(line);

/** `<` beside `<=`: what differs is only where both sides are equal. */
function isEdge(some: readonly string[]): boolean {
	return some.length === 2 && some.every((sign) => /^[<>]/.test(sign)) && some[0] !== some[1] && some[0]?.[0] === some[1]?.[0];
}

/** The letters of a text, and in the other one their capitals too, or the other way round. */
function hasOtherCase(gone: string, come: string): boolean {
	const added = [...come].filter((letter) => !gone.includes(letter));
	return added.length > 0 && added.every((letter) => gone.toLowerCase().includes(letter.toLowerCase()));
}

/** What is put into a number comes from a line that reads what is typed. */
function isTyped({ come, gone, pair, program }: Difference): boolean {
	return /\binput\(/.test(pair.come) || namesOf([...come, ...gone]).some((name) => program.some((line) => new RegExp(`\\b${name}\\s*=\\s*input\\(`).test(line)));
}

function callsItself(difference: Difference, line: string): boolean {
	const own = ownName(difference);
	return own !== '' && new RegExp(`(?<![\\w.])${own}\\(`).test(line);
}

function isInLoop(program: readonly string[], at: number): boolean {
	return headersAbove(program, at).some((header) => /^(?:for|while)\b/.test(header));
}

/** The name is compared in a condition below and gets another value there. */
function isBest({ come, at }: Pair, program: readonly string[]): boolean {
	const name = /^\w+/.exec(come)?.[0] ?? '';
	const below = program.slice(at + 1);
	const compared = below.findIndex((line) => new RegExp(`^\\s*(?:el)?if\\b.*[<>].*\\b${name}\\b|^\\s*(?:el)?if\\b.*\\b${name}\\b.*[<>]`).test(line));
	return compared >= 0 && below.slice(compared + 1, compared + 4).some((line) => new RegExp(`^\\s*${name}\\s*=(?!=)`).test(line));
}

function isLoopName({ pair, program }: Difference, name: string): boolean {
	return headersAbove(program, pair.at).some((header) => new RegExp(`^for\\s+${name}\\s+in\\b`).test(header));
}

/** Under `if km > 10`, `km` became `km - 10`. */
function isPartAbove({ pair, program, come }: Difference): boolean {
	const [, name = '', limit = ''] = /^(?:el)?if\s+(\w+)\s*>=?\s*(\d+)/.exec(headersAbove(program, pair.at)[0] ?? '') ?? [];
	return name !== '' && has(come, '-') && new RegExp(`\\b${name}\\s*-\\s*${limit}\\b`).test(pair.come);
}

/** The name that the condition of the loop around goes by gets another value. */
function isStep({ pair, program }: Difference): boolean {
	const name = /^(\w+)\s*(?:[-+*/]|\/\/)?=(?!=)/.exec(pair.come)?.[1];
	const header = headersAbove(program, pair.at).find((each) => /^(?:for|while)\b/.test(each)) ?? '';
	return name !== undefined && /^while\b/.test(header) && new RegExp(`\\b${name}\\b`).test(header);
}

/** What a loop's name leads to came in its place, or went: in what is itself gone through (a key), or beside numbers that are counted (a position). */
function lookedUp({ pair, program }: Difference): 'key' | 'position' | null {
	for (const header of headersAbove(program, pair.at)) {
		const [, name = '', over = ''] = /^for\s+(\w+)\s+in\s+(.+):/.exec(header) ?? [];
		if (name === '') continue;
		const held = (line: string) => [...line.matchAll(new RegExp(`(\\w+)\\[${name}\\]`, 'g'))].map(([, holder = '']) => holder);
		const bare = (line: string) => new RegExp(`(?<![\\w[.])${name}\\b`).test(line);
		const came = bare(pair.gone) ? held(pair.come).filter((holder) => !held(pair.gone).includes(holder)) : [];
		const went = bare(pair.come) ? held(pair.gone).filter((holder) => !held(pair.come).includes(holder)) : [];
		if (came.some((holder) => over === holder || over === `${holder}.keys()`)) return 'key';
		if ([...came, ...went].length > 0 && over.startsWith('range(')) return 'position';
		if (held(pair.come).includes(over) && /\blen\(/.test(pair.come)) return 'key';
	}
	return null;
}

/** The same parts on both sides of a sign, the other way round. */
function isSwap(difference: Difference): boolean {
	return isSameSet(difference) && has(difference.come, '+', '-', '*', '/', '//', '<', '>');
}

/** A text without what stands in its braces. */
function bareOf(text: string): string {
	return text.replaceAll(/\{[^}]*\}/g, '{}');
}

/** `total = x` became `total += x` or `total = total + x`. */
function grownTo(gone: string, come: string): boolean {
	const name = /^([\p{L}_][\p{L}\p{N}_.[\]]*)\s*=(?!=)/u.exec(gone)?.[1];
	return name !== undefined && come.startsWith(name) && (/^\s*[-+*/]=/.test(come.slice(name.length)) || (/^\s*=(?!=)/.test(come.slice(name.length)) && come.slice(name.length).includes(name) && !gone.slice(name.length).includes(name)));
}

/** What was worked out and dropped has a name now. */
function keptIn(gone: string, come: string): boolean {
	const kept = /^[\p{L}_][\p{L}\p{N}_.[\]]*\s*=\s*(.+)$/u.exec(come)?.[1];
	return kept !== undefined && kept === gone;
}

/** `number - 1` became `number = number - 1` or `number -= 1`: what was worked out is kept now. */
function isSumKept(gone: string, come: string): boolean {
	const [, name = '', sign = '', other = ''] = /^([\p{L}_][\p{L}\p{N}_.[\]]*)\s*(\*\*|\/\/|[-+*/%])\s*([^=]+)$/u.exec(gone) ?? [];
	return name !== '' && !/\)$/.test(other) && (keptIn(gone, come) || tokensOf(come).join(' ') === tokensOf(`${name} ${sign}= ${other}`).join(' '));
}

/** A text, and beside its `+` something that is none by its looks. */
const isTextPlus = /["']\s*\+\s*[\p{L}_\d(]|[\p{L}\p{N}_)\]]\s*\+\s*["']/u;

/** What stood beside the `+` is made a text: by `str`, by the braces of a text, or by `print` itself. */
function isMadeText(gone: string, come: string): boolean {
	const count = (line: string, sign: string) => tokensOf(line).filter((token) => token === sign).length;
	const isCalled = count(come, 'str') > count(gone, 'str');
	const isPrinted = /^print\b/.test(come) && count(come, '+') < count(gone, '+') && count(come, ',') > count(gone, ',');
	const isInBraces = !/\bf["']/.test(gone) && /\bf["'].*\{/.test(come) && count(come, '+') < count(gone, '+');
	return isCalled || isPrinted || isInBraces;
}

/** `1` became `"1"`. */
function isQuotedNumber([one = '', ...less]: readonly string[], [other = '', ...more]: readonly string[]): boolean {
	return less.length + more.length === 0 && isNumber(one) && isText(other) && other.replaceAll(/["']/g, '') === one;
}
