/** What a change of a program is about: ideas that a worked example can show. A line's tokens are enough: nothing here is counted on. */
import { diffArrays } from 'diff';
import type { RunShows } from '../lessons';

/** One line before and after, or a line that came or went alone. */
interface Pair {
	readonly gone: string;
	readonly come: string;
	/** Zero-based line of the program after the change: the line itself, or the one behind what went. */
	readonly at: number;
}

/** What differs between the two lines of a pair, and where in them. */
interface Difference {
	readonly gone: readonly string[];
	readonly come: readonly string[];
	/** The tokens before what differs, the same in both. */
	readonly before: readonly string[];
	/** The tokens behind it. */
	readonly rest: readonly string[];
	/** The innermost bracket around what differs: the name that is called and `(`, or `[`; empty for none. */
	readonly inside: string;
	readonly pair: Pair;
	readonly program: readonly string[];
}

/** Names of ideas (`range-bound`, `own-field`), the most telling first; empty where the change is of no known kind. */
export function ideasOfChange(before: string, after: string): readonly string[] {
	const program = after.split('\n');
	const { pairs, moved } = changesOf(before, after);
	const [first] = pairs;
	// What stands in another block does another thing, whatever else is new around it.
	const shifted = moved.length > 0 && pairs.every(({ gone, come }) => gone === '' || come === '') ? ideasOfMoved(moved) : [];
	const found = pairs.slice(0, mostPairs).flatMap((pair) => ideasOf(pair, program));
	return [...new Set([...shifted, ...found, ...(first === undefined ? ideasOfMoved(moved) : [])])];
}

/** Where only the line is known: a rule of its own for values above a limit. */
export function ideasOfLine(program: string, line: number): readonly string[] {
	const lines = program.split('\n');
	const text = lines[line]?.trim() ?? '';
	const limited = headersAbove(lines, line).map((header) => /^(?:el)?if\s+([\p{L}_]\w*)\s*>=?\s*\d/u.exec(header)?.[1]).find((name) => name !== undefined);
	return limited !== undefined && new RegExp(`=.*\\b${limited}\\b.*[-+*]|=.*[-+*].*\\b${limited}\\b`).test(text) ? ['part-above'] : [];
}

/** What may be behind what a run shows: a method that gives nothing, a way through without a `return`. */
export function ideasOfRun(shows: RunShows, program: string): readonly string[] {
	switch (shows) {
		case 'nothing-back':
			return /^\s*(?:return|[\p{L}_]\w*\s*=)\s*[\p{L}_][\w.]*\.(?:sort|append|reverse|remove|insert|extend)\(/mu.test(program) ? ['gives-nothing'] : ['no-return'];
		case 'endless':
			return ['loop-step', 'loop-goes-on'];
		default:
			return [shows];
	}
}

/** Of a program that is mostly new nobody can say what it is about. */
const mostPairs = 6;

/** How many lines go, or come, at the least. */
function diffLineCount(old: readonly string[], now: readonly string[]): number {
	return diffArrays(old.map((line) => line.trim()), now.map((line) => line.trim())).filter(({ removed }) => removed).flatMap(({ value }) => value).length;
}

function changesOf(before: string, after: string): { readonly pairs: readonly Pair[]; readonly moved: readonly string[] } {
	const [old, now] = [before.split('\n'), after.split('\n')];
	const [least, alike] = [diffLineCount(old, now), old.filter((line, row) => line.trim() !== now[row]?.trim()).length];
	// Line for line, where that is no longer than what an alignment finds: a line that became one that stands elsewhere was not moved.
	if (old.length === now.length && alike <= least) {
		return {
			pairs: old.flatMap((line, row) => (line.trim() === now[row]?.trim() ? [] : [{ gone: line.trim(), come: now[row]?.trim() ?? '', at: row }])),
			moved: old.filter((line, row) => line.trim() !== '' && line.trim() === now[row]?.trim() && line.trimEnd() !== now[row]?.trimEnd()).map((line) => line.trim()),
		};
	}
	const parts = diffArrays(old.map((line) => line.trim()), now.map((line) => line.trim()));
	const [went, came] = [parts.filter(({ removed }) => removed), parts.filter(({ added }) => added)].map((all) => all.flatMap(({ value }) => value));
	// A line that went at one place and came at another was moved.
	const both = new Set((went ?? []).filter((text) => text !== '' && came?.includes(text)));
	const pairs: Pair[] = [];
	const moved: string[] = [...both];
	let gone: readonly string[] = [];
	let [row, at] = [0, 0];
	const leave = () => {
		pairs.push(...gone.map((text) => ({ gone: text, come: '', at })));
		gone = [];
	};
	for (const { added, removed, value } of parts) {
		const news = value.map((text, index) => ({ text, index })).filter(({ text }) => text !== '' && !both.has(text));
		if (removed) {
			gone = news.map(({ text }) => text);
		} else if (added) {
			pairs.push(...news.map(({ text, index }, nth) => ({ gone: gone[nth] ?? '', come: text, at: at + index })));
			gone = gone.slice(news.length);
			leave();
		} else {
			leave();
			moved.push(...value.filter((text, index) => text !== '' && old[row + index]?.trimEnd() !== now[at + index]?.trimEnd()));
		}
		if (!added) row += value.length;
		if (!removed) at += value.length;
	}
	leave();
	return { pairs, moved };
}

function ideasOfMoved(moved: readonly string[]): readonly string[] {
	if (moved.length === 0) return [];
	return moved.some((line) => /^return\b/.test(line)) ? ['return-early', 'in-loop'] : moved.some((line) => /^\w+ = (?:0|1|""|''|\[\]|\{\}|True|False|None)$/.test(line)) ? ['start-in-loop', 'in-loop'] : ['in-loop', 'lost-value'];
}

function ideasOf(pair: Pair, program: readonly string[]): readonly string[] {
	if (pair.gone === '') return ideasOfNew(pair.come, pair.at, program);
	if (pair.come === '') return /^return\b/.test(pair.gone) ? ['return-early'] : /^else\b/.test(pair.gone) ? ['branches'] : /^\w+\s*=(?!=)/.test(pair.gone) ? (isGivenBefore(pair, program) ? ['written-over', 'lost-value'] : []) : ideasOfNew(pair.gone, pair.at, program);
	const difference = differenceOf(pair, program);
	return rules.filter(([, fits]) => fits(difference)).map(([idea]) => idea);
}

/** The name of an assignment that went has a value from the call or from a line above. */
function isGivenBefore({ gone, at }: Pair, program: readonly string[]): boolean {
	const name = /^\w+/.exec(gone)?.[0] ?? '';
	return program.slice(0, at).some((line) => new RegExp(`^\\s*(?:${name}\\s*=(?!=)|def\\b.*\\b${name}\\b)`).test(line));
}

/** A line that was put in. */
function ideasOfNew(line: string, at: number, program: readonly string[]): readonly string[] {
	const isIn = (word: RegExp) => headersAbove(program, at).some((header) => word.test(header));
	const target = /^([\p{L}_][\p{L}\p{N}_.]*)\s*(?:[-+*/%]|\/\/)?=(?!=)/u.exec(line)?.[1];
	// A way out in the middle of questions that stand side by side says that only one of them may be answered.
	const isBetween = /^return\b/.test(line) && /^(?:el)?if\b/.test(headersAbove(program, at)[0] ?? '') && /^\s+if\b/.test(program.slice(at + 1).find((each) => each.trim() !== '') ?? '');
	return [
		...(isBetween ? ['branches'] : []),
		...(/^return\b/.test(line) ? ['gives-back', 'no-return'] : []),
		...(/^else\b|^elif\b/.test(line) ? ['branches'] : []),
		...(/^(?:el)?if\b.*\bin\b/.test(line) ? ['key-there'] : []),
		...(/^(?:el)?if\b/.test(line) ? ['condition-added', ...(/\b(?:and|or)\b/.test(line) ? ['logic'] : [])] : []),
		...(/^(?:break|continue)\b/.test(line) ? [line.startsWith('b') ? 'leaves-loop' : 'skips-round'] : []),
		...(/^global\b/.test(line) ? ['scope'] : []),
		...(/^self\./.test(line) ? ['own-field'] : []),
		...((target !== undefined || /\.(?:pop|remove)\(/.test(line)) && isIn(/^while\b/) ? ['loop-step'] : []),
		...(target !== undefined && /=\s*(?:-?\d[\d.]*|""|''|\[\]|\{\}|True|False|None)$/.test(line) ? ['start-value'] : []),
		...(target !== undefined && /\[/.test(line.slice(0, line.indexOf('='))) ? ['by-key'] : []),
		...(/\.append\(/.test(line) ? ['collects'] : []),
		...(target !== undefined && isIn(/^(?:for|while)\b/) ? ['grows'] : []),
		...(/\b(?:int|float|str)\(/.test(line) ? ['conversion'] : []),
	];
}

/** The heads of the blocks that a line is in, innermost first. */
function headersAbove(program: readonly string[], at: number): readonly string[] {
	const indentOf = (line: string) => line.length - line.trimStart().length;
	const found: string[] = [];
	let indent = indentOf(program[at] ?? '');
	for (let row = at - 1; row >= 0 && indent > 0; row--) {
		const line = program[row] ?? '';
		if (line.trim() === '' || indentOf(line) >= indent) continue;
		indent = indentOf(line);
		found.push(line.trim());
	}
	return found;
}

function differenceOf(pair: Pair, program: readonly string[]): Difference {
	const [gone, come] = [tokensOf(pair.gone), tokensOf(pair.come)];
	let from = 0;
	while (from < gone.length && from < come.length && gone[from] === come[from]) from++;
	let tail = 0;
	while (tail < gone.length - from && tail < come.length - from && gone[gone.length - 1 - tail] === come[come.length - 1 - tail]) tail++;
	const before = gone.slice(0, from);
	return { gone: gone.slice(from, gone.length - tail), come: come.slice(from, come.length - tail), before, rest: gone.slice(gone.length - tail), inside: insideOf(before), pair, program };
}

/** Names, numbers, texts and signs. */
function tokensOf(line: string): readonly string[] {
	return line.match(/[rbfuRBFU]{0,2}(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|#.*$|[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?|\*\*=?|\/\/=?|[<>=!+\-*/%]=|\S/gu)?.filter((token) => !token.startsWith('#')) ?? [];
}

function insideOf(before: readonly string[]): string {
	const open: string[] = [];
	before.forEach((token, at) => {
		if ('([{'.includes(token)) open.push(token === '(' && /^[\p{L}_]/u.test(before[at - 1] ?? '') ? `${before[at - 1] ?? ''}(` : token);
		else if (')]}'.includes(token)) open.pop();
	});
	return open.at(-1) ?? '';
}

const comparisons = ['<', '>', '<=', '>=', '!=', '=='];
const isOne = (token: string | undefined, of: readonly string[]) => token !== undefined && of.includes(token);
const isText = (token: string | undefined) => /^[rbfuRBFU]{0,2}["']/.test(token ?? '');
const has = (tokens: readonly string[], ...some: readonly string[]) => tokens.some((token) => some.includes(token));
const isNumber = (token: string | undefined) => /^\d/.test(token ?? '');
/** A sign or a word that came or went, while nothing else of its kind did. */
const signs = ({ gone, come }: Difference, some: readonly string[]) => [...gone.filter((each) => some.includes(each)), ...come.filter((each) => some.includes(each))];
const onlySmall = ({ gone, come }: Difference) => [...gone, ...come].every((token) => isNumber(token) || ['+', '-'].includes(token) || /^[\p{L}_]/u.test(token)) && gone.length + come.length <= 4;
const isSameSet = ({ gone, come }: Difference) => gone.length > 1 && [...gone].sort().join(' ') === [...come].sort().join(' ');
const startsWith = (line: string, word: string) => new RegExp(`^${word}\\b`).test(line);
const isLoopHead = ({ pair }: Difference) => /^(?:while|for)\b/.test(pair.come);
const namesOf = (tokens: readonly string[]) => tokens.filter((token) => /^[\p{L}_]/u.test(token));

/** The function around the line, by its name; empty at the top level. */
function ownName({ pair, program }: Difference): string {
	return headersAbove(program, pair.at).map((header) => /^def\s+(\w+)/.exec(header)?.[1] ?? '').find((name) => name !== '') ?? '';
}

const numberOf = (token: string | undefined) => /:[^}]*/.exec(token ?? '')?.[0] ?? '';
const backwards = /\breverse\s*=|\.reverse\(|\breversed\(/;
const textMethods = /\.(?:upper|lower|strip|lstrip|rstrip|replace|title|capitalize|swapcase)\(/;

/** In this order: what is told by the place of the difference, then by what differs. */
const rules: readonly (readonly [string, (difference: Difference) => boolean])[] = [
	['range-step', ({ inside, before, come, gone }) => inside === 'range(' && come.length + gone.length > 0 && [...before.slice(before.lastIndexOf('range')), ...come].filter((token) => token === ',').length >= 2],
	['range-bound', ({ inside }) => inside === 'range('],
	['range-bound', ({ come, gone }) => has(come, 'range') || has(gone, 'range')],
	['number-width', ({ gone, come }) => gone.length === 1 && come.length === 1 && isText(come[0]) && numberOf(gone[0]) !== numberOf(come[0]) && /:\d/.test(come[0] ?? '')],
	['number-format', ({ gone, come, inside }) => inside === 'round(' || has(come, 'round') || has(gone, 'round') || (gone.length === 1 && come.length === 1 && isText(come[0]) && numberOf(gone[0]) !== numberOf(come[0]))],
	['name-in-text', ({ gone, come }) => gone.length === 1 && come.length === 1 && isText(gone[0]) && isText(come[0]) && /\{/.test(come[0] ?? '') && bareOf(gone[0] ?? '') === bareOf(come[0] ?? '')],
	['order-of-items', ({ pair: { gone, come } }) => backwards.test(gone) !== backwards.test(come)],
	['takes-out', ({ inside }) => inside === 'pop(' || inside === 'remove('],
	['max-of-keys', ({ come, gone, pair }) => /\b(?:max|min|sorted)\(/.test(pair.come + pair.gone) && (has(come, 'key') || has(come, 'get', 'values', 'items') || (gone.length === 1 && has(gone, 'max', 'min')))],
	['largest-smallest', ({ come, gone }) => has(come, 'max', 'min') || has(gone, 'max', 'min')],
	['own-field', ({ come, gone }) => (has(come, 'self') || has(gone, 'self'))],
	['shows-only', ({ pair }) => startsWith(pair.gone, 'print') && startsWith(pair.come, 'return') || startsWith(pair.gone, 'return') && startsWith(pair.come, 'print')],
	['gives-back', ({ pair }) => !startsWith(pair.gone, 'return') && startsWith(pair.come, 'return')],
	['smaller-call', (difference) => ownName(difference) !== '' && (difference.inside === `${ownName(difference)}(` || difference.come.includes(ownName(difference)) || new RegExp(`\\b${ownName(difference)}\\(`).test(difference.pair.come)) && !isSwap(difference)],
	['grows', ({ pair: { gone, come } }) => grownTo(gone, come)],
	['kept-text', ({ pair: { gone, come } }) => keptIn(gone, come) && textMethods.test(come)],
	['kept-value', ({ pair: { gone, come } }) => keptIn(gone, come)],
	['gives-nothing', ({ pair: { gone, come } }) => keptIn(come, gone) || /(?:=|^return\b).*\.(?:sort|append|reverse|remove|insert|extend)\(/.test(gone)],
	['order-of-joining', (difference) => isSwap(difference) && has(difference.come, '+')],
	['row-and-column', (difference) => isSameSet(difference) && difference.inside === '[' && has(difference.come, ']')],
	['arguments', (difference) => isSameSet(difference) && difference.inside.endsWith('(') && has(difference.come, ',')],
	['lost-value', (difference) => isSameSet(difference) && has(difference.come, ',')],
	['equal-signs', ({ gone, come }) => gone.length === 1 && come.length === 1 && ['=', '==', ':'].includes(gone[0] ?? '') && ['=', '=='].includes(come[0] ?? '')],
	['division', (difference) => signs(difference, ['/', '//']).length > 0 && signs(difference, ['(']).length < 2],
	['rest', (difference) => signs(difference, ['%']).length > 0],
	['or-chain', ({ pair: { gone, come } }) => /\b(?:or|and)\s+(?:"[^"]*"|'[^']*'|\d+)\s*(?:\)|:|$|\b(?:or|and)\b)/.test(gone) && !/\b(?:or|and)\s+(?:"[^"]*"|'[^']*'|\d+)\s*(?:\)|:|$|\b(?:or|and)\b)/.test(come)],
	['key-there', ({ gone, come }) => has(come, 'in') && !has(gone, 'in') && /\[|\.|\w/.test(come.join(' ')) && has(come, 'and', 'if', 'or')],
	['logic', ({ pair: { gone } }) => /([\p{L}_]\w*)\s*<=?\s*\S+\s+and\s+\1\s*>/u.test(gone)],
	['logic', (difference) => signs(difference, ['and', 'or', 'not']).length > 0],
	['membership', (difference) => signs(difference, ['in']).length > 0 && !startsWith(difference.pair.come, 'for')],
	['comparison', (difference) => signs(difference, comparisons).length > 0 && isOne(signs(difference, comparisons)[0], comparisons)],
	['slice', ({ gone, come }) => [gone, come].some((part) => has(part, '[') && has(part, ':'))],
	['slice', ({ inside, before, gone, come, rest }) => inside === '[' && (has([...before.slice(before.lastIndexOf('[')), ...rest.slice(0, rest.indexOf(']'))], ':') || has(gone, ':') || has(come, ':'))],
	['position', ({ inside, come, gone, pair }) => inside === '[' || (has(come, '[') && has(come, ']') && !startsWith(pair.come, 'for') && !has(gone, '['))],
	['key-there', ({ come }) => has(come, 'get', 'setdefault')],
	['walk-pairs', ({ come, gone, pair }) => startsWith(pair.come, 'for') && has([...come, ...gone], 'items', 'values', 'keys')],
	['item-or-position', ({ pair: { gone, come } }) => startsWith(gone, 'for') && startsWith(come, 'for')],
	['conversion', (difference) => signs(difference, ['int', 'str', 'float', 'input']).length > 0],
	['shows-text', ({ pair: { gone, come } }) => textMethods.test(gone + come)],
	['call-runs', ({ gone, come }) => gone.length === 0 && come.join('') === '()'],
	['order', ({ gone, come }) => [...gone, ...come].some((token) => '()'.includes(token)) && has([...gone, ...come], '+', '-', '*', '/')],
	['order', ({ gone, come, pair }) => has([...gone, ...come], '(') && /[-+*/]/.test(pair.come)],
	['comparison', ({ before, pair }) => (/^(?:el)?if\b|^while\b/.test(pair.come) || startsWith(pair.come, 'return')) && has(before.slice(-2), ...comparisons)],
	['branches', ({ pair }) => /^(?:elif|else|if)\b/.test(pair.come) && /^(?:elif|else|if)\b/.test(pair.gone) && pair.come.split(' ')[0] !== pair.gone.split(' ')[0]],
	['start-value', ({ pair, come }) => /^\w+\s*=\s*\S/.test(pair.gone) && !/^\s/.test(pair.gone) && come.length <= 3 && (isNumber(come.at(-1)) || isText(come.at(-1)) || has(come, 'None', 'True', 'False', '[', '{')) && !/[-+*/]/.test(pair.gone.replace(/=\s*-/, '='))],
	['by-key', ({ pair }) => /\]\s*(?:[-+*/])?=(?!=)/.test(pair.come)],
	['collects', ({ come, gone }) => has([...come, ...gone], 'append', 'extend', 'insert')],
	['spaces', ({ come, gone }) => [...come, ...gone].some((token) => /^["'] *["']$/.test(token))],
	['counts-from-0', (difference) => onlySmall(difference) && has(difference.come, '+') && isNumber(difference.come.at(-1)) && (difference.inside === 'print(' || difference.pair.come.includes('print('))],
	['loop-step', (difference) => headersAbove(difference.program, difference.pair.at).some((header) => /^while\b/.test(header)) && /[-+*/]=|(\w+)\s*=\s*\1\b/.test(difference.pair.come)],
	['loop-goes-on', (difference) => isLoopHead(difference) && startsWith(difference.pair.come, 'while')],
	['arithmetic', ({ gone, come }) => has([...gone, ...come], '+', '-', '*', '**', '+=', '-=', '*=')],
	['which-name', ({ gone, come }) => namesOf(gone).length > 0 && namesOf(come).length > 0],
];

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
