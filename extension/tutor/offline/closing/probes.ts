import { plainSource } from '../../../code/plainSource';
import type { EntryPoint, Test } from '../../../words';
import type { Situation } from '../../roles';
import { namesIn } from '../questions/phrases';
import { type ParameterUse, usesOf } from './boundaries';

/**
 * The calls of {@link probesFor} for a problem, by all that the student was told and wrote of what the program should do, and, where
 * the program was another one before (`began`), by what it now looks at.
 */
export function probesOf({ problem: { entry, tests, statement, prelude }, outline, code, began }: Pick<Situation, 'problem' | 'outline' | 'code' | 'began'>): readonly EdgeCall[] {
	const docstrings = outline.functions.flatMap(({ name, docstring }) => (entry.kind === 'function' && name === entry.name && docstring !== null ? [docstring] : []));
	const all = probesFor(entry, tests, [statement, ...docstrings].join('\n'), began === undefined ? [] : usesOf({ outline, code, entry, began }), began === undefined ? [] : newNumbers(code.text, began));
	return all.filter(({ call }) => isSeen(call, code.text, prelude ?? ''));
}

/** All names of the call stand in the student's program, or are the language's own: nobody can answer for a list that only the tests know. */
function isSeen(call: string, program: string, prelude: string): boolean {
	const isIn = (name: string, text: string) => new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'u').test(text);
	const isOwn = (name: string) => /^(?:true|false|none|null|undefined|nan|infinity|new)$/i.test(name) || (call.includes(`${name}(`) && !isIn(name, prelude));
	return namesIn(call).every((name) => isIn(name, program) || isOwn(name));
}

/** Numbers that a person wrote into the program since it was another one, so small that values beyond them can still be worked out. */
export function newNumbers(text: string, began: string): readonly number[] {
	const numbersOf = (program: string) => program.match(/(?<![\p{L}\p{N}_.])-?\d{1,5}(?![\p{L}\p{N}_.])/gu) ?? [];
	const before = new Set(numbersOf(began));
	return [...new Set(numbersOf(text))].filter((number) => !before.has(number)).map(Number);
}

/** A call that no example has. */
export interface EdgeCall {
	readonly call: string;
	/** The task speaks of such an input, or one of its examples has one. */
	readonly isSpokenOf: boolean;
	/** At no edge: worth a question only where the program and a known repair part. */
	readonly isFar: boolean;
	/** All of it is beyond a number that was written into the program: a start that is not far enough shows there. */
	readonly isBeyond: boolean;
	/** A condition that was mended turns there. */
	readonly isMended: boolean;
	/** A list (or the words of a text) has one item or none there, where an example has more. */
	readonly isTrivial: boolean;
	/** It is an example in other clothes: another kind of list with the same items, or nothing where an example has nothing. */
	readonly isLikeExample: boolean;
}

/**
 * Calls that no test has and that the task decides: what a condition that was mended compares with, first; edges (nothing, one item,
 * equal items, zero) of which the task speaks or its examples show one; what other conditions compare with; then inputs of the same shape
 * as the examples (one more and one less, one item less, two words the other way round). A text is never cut inside a word. An input that
 * stands in another relation to its neighbours than in all examples (more taken than there is) is not among them. Last some at no edge.
 * Sources in the program's language. Empty for scripts and for calls that are more than literals.
 * @param prose all that says in words what the program should do
 * @param uses what the function does with its parameters, in their order; empty where that does not matter
 * @param written numbers that the student wrote into the program: values beyond them show what only holds up to there
 */
export function probesFor(entry: EntryPoint, tests: readonly Test[], prose: string, uses: readonly ParameterUse[] = [], written: readonly number[] = []): readonly EdgeCall[] {
	if (entry.kind !== 'function') return [];
	const calls = tests.flatMap((test) => (test.kind === 'call' && !test.raises ? [argumentsOf(test.call, entry.name)] : [])).filter((each) => each !== null);
	const known = new Set(tests.flatMap((test) => (test.kind === 'call' ? [plainSource(test.call)] : [])));
	const probes = calls.flatMap((args) => args.flatMap((arg, index) => {
		const others = calls.flatMap((each) => (each[index] === undefined ? [] : [each[index]]));
		return [...edgesOf(arg, others, prose, uses[index] ?? null), ...beyond(arg, written)].flatMap(({ text, rank }) => {
			const changed = countedAnew(args.with(index, text), index, calls);
			return calls.some((each) => isAlike(changed, each)) ? [{ call: `${entry.name}(${changed.join(', ')})`, rank }] : [];
		});
	}));
	const ordered = [...probes].sort((one, other) => ranks.indexOf(one.rank) - ranks.indexOf(other.rank));
	const fresh = ordered.filter(({ call }, at) => !known.has(plainSource(call)) && ordered.findIndex((other) => other.call === call) === at);
	return fresh.map(({ call, rank }) => {
		const args = argumentsOf(call, entry.name) ?? [];
		return { call, isSpokenOf: rank === 'spoken', isFar: rank === 'far' || rank === 'beyond', isBeyond: rank === 'beyond', isMended: rank === 'mended', isTrivial: isTrivial(args, calls), isLikeExample: calls.some((each) => isLike(args, each)) };
	});
}

/** What is in every example how many items the list at this place has, is so of the changed one. */
function countedAnew(args: readonly string[], at: number, calls: readonly (readonly string[])[]): readonly string[] {
	const sizeOf = (arg: string | undefined) => (arg === undefined || sequenceOf(arg)?.of !== 'list' ? undefined : String(sequenceOf(arg)?.items.length));
	const size = sizeOf(args[at]);
	return size === undefined ? args : args.map((arg, index) => (calls.every((each) => each[index] === sizeOf(each[at])) ? size : arg));
}

/** Whether a call of this function shows only what is so of one item or of none, by what the examples give it. */
export function isTrivialCall(call: string, name: string, tests: readonly Test[]): boolean {
	const calls = tests.flatMap((test) => (test.kind === 'call' ? [argumentsOf(test.call, name) ?? []] : []));
	return isTrivial(argumentsOf(call, name) ?? [], calls);
}

function isTrivial(args: readonly string[], calls: readonly (readonly string[])[]): boolean {
	return args.some((arg, at) => {
		const others = calls.flatMap((each) => each[at] ?? []);
		const parts = sequenceOf(arg, others);
		return parts !== null && parts.of !== 'letters' && parts.items.length < 2 && others.some((other) => (sequenceOf(other, others)?.items.length ?? 0) > 1);
	});
}

function isLike(args: readonly string[], example: readonly string[]): boolean {
	const bare = (arg: string) => sequenceOf(arg)?.items.join(', ') ?? arg;
	const isEmpty = (arg: string | undefined) => arg !== undefined && sequenceOf(arg)?.items.length === 0;
	return args.length === example.length && (args.every((arg, at) => bare(arg) === bare(example[at] ?? '')) || args.some((arg, at) => isEmpty(arg) && isEmpty(example[at])));
}

/**
 * Why an input lies at an edge, the best reason first: a mended condition turns there, the task speaks of it, a condition turns there, or
 * it is beside an example. Last those that lie at none.
 */
const ranks = ['mended', 'spoken', 'bound', 'beside', 'beyond', 'far'] as const;

const least = 40;

/** What an argument may be at an edge, as written. */
interface Edge {
	readonly text: string;
	readonly rank: (typeof ranks)[number];
}

/** `others`: what stands at the same place in the examples. */
function edgesOf(arg: string, others: readonly string[], prose: string, use: ParameterUse | null): readonly Edge[] {
	if (/^-?\d+(?:\.\d+)?$/.test(arg)) return [...boundsOf(use?.bounds ?? [], (text) => text), ...numbersBeside(arg, prose, use), ...farNumbers(arg).map(far)];
	const parts = sequenceOf(arg, others);
	const [first] = parts?.items ?? [];
	if (!parts || first === undefined) return [];
	const { items, make } = parts;
	const all = others.flatMap((other) => sequenceOf(other, others) ?? []).map((each) => each.items);
	const sizes = all.map(({ length }) => length);
	const isSize = (size: number) => Math.min(...sizes) <= size && size <= Math.max(...sizes);
	const alike = all.some((each) => new Set(each).size < each.length);
	const isMany = items.length > 1;
	// One letter of a text is an edge for what walks through its letters, and no word for anything else.
	const isOne = isSize(1) || (parts.of !== 'list' && use?.isWalked === true);
	const twice = parts.of === 'letters' && items.length > 2 ? items.find((item, at) => items.indexOf(item) < at) : undefined;
	const isNumeric = parts.of === 'list' && items.every((item) => /^-?\d+(?:\.\d+)?$/.test(item));
	return [
		...(isNumeric ? boundsOf(use?.itemBounds ?? [], (text) => make(isOne ? [text] : [text, ...items.slice(1)])) : []),
		...(isMany ? [...spoken(make([first]), single, prose), ...(isOne ? [beside(make([first]))] : [])] : []),
		...(twice !== undefined && use?.isWalked === true ? [beside(make([twice, twice]))] : []),
		...(isMany && parts.of !== 'letters' ? spoken(make([first, first]), equals, prose, alike && isSize(2)) : []),
		...(parts.holdsSome ? [] : spoken(make([]), empty, prose, sizes.includes(0))),
		...(isMany && parts.of === 'words' && items[1] !== undefined ? [beside(make([items[1], first, ...items.slice(2)]))] : []),
		...(items.length > 2 && parts.of !== 'letters' && isSize(items.length - 1) ? [beside(make(items.slice(0, -1)))] : []),
		// What is in order stays so: many tasks are about nothing else.
		...(isMany && parts.of !== 'letters' ? [far(make([...items, ...items.slice(-1)]))] : []),
		...(parts.of === 'list' ? [] : [arg.toUpperCase(), arg.toLowerCase()].filter((other) => other !== arg).map(far)),
	];
}

/** A list with all items (a dictionary with all values) beyond a number that was written into the program: with `low = 100` the lowest of 110 and 112 is not found. */
function beyond(arg: string, written: readonly number[]): readonly Edge[] {
	const parts = sequenceOf(arg);
	const pairs = pairsOf(arg);
	const items = parts?.of === 'list' ? parts.items : (pairs?.map(({ value }) => value) ?? []);
	const make = (all: readonly string[]) => (pairs ? `{${pairs.map(({ key }, at) => `${key}: ${all[at] ?? ''}`).join(', ')}}` : (parts?.make(all) ?? ''));
	if (items.length < 2 || !items.every((item) => /^-?\d+$/.test(item))) return [];
	const most = Math.max(...items.map((item) => Math.abs(Number(item))));
	return written.filter((number) => Math.abs(number) > most).map((number) => ({ text: make(items.map((item) => beyondNumber(number, item))), rank: 'beyond' }));
}

/** Keys and values of a dictionary, as written; null for anything else. */
function pairsOf(arg: string): readonly { readonly key: string; readonly value: string }[] | null {
	const [, inner] = /^\{(.*)\}$/s.exec(arg) ?? [];
	const all = inner === undefined ? null : split(inner);
	const pairs = all?.flatMap((part) => {
		const [, key = '', value = ''] = /^('[^']*'|"[^"]*"|-?\d+|[\p{L}_$][\p{L}\p{N}_$]*)\s*:\s*(.+)$/su.exec(part) ?? [];
		return key === '' ? [] : [{ key, value }];
	});
	return pairs && pairs.length === all?.length ? pairs : null;
}

/** As far beyond a number that was written into the program as this one is from zero. */
export function beyondNumber(written: number, text: string): string {
	return String(written + Math.sign(written) * Math.abs(Number(text)));
}

/** A small neighbour is worked out by hand; a large one is not. Beside a number that is only compared nothing turns. */
function numbersBeside(arg: string, prose: string, use: ParameterUse | null): readonly Edge[] {
	if (!/^-?\d{1,6}$/.test(arg)) return arg.includes('.') ? spoken('0.0', zero, prose) : [];
	const n = Number(arg);
	return Math.abs(n) > least ? [] : [...spoken('0', zero, prose), ...(use?.isOnlyCompared === true ? [] : [...(n > 1 ? [beside(String(n - 1))] : []), beside(String(n + 1))])];
}

function boundsOf(bounds: ParameterUse['bounds'], make: (text: string) => string): readonly Edge[] {
	return bounds.map(({ text, isMended }) => ({ text: make(text), rank: isMended ? 'mended' : 'bound' }));
}

/** Other numbers of the same size and sign, that can still be worked out by hand; so many that a repair which is right of some of them only (rounded, where the rest is to be dropped) is wrong of one. */
export function farNumbers(text: string): readonly string[] {
	const n = Number(text);
	const others = /^-?\d{1,4}$/.test(text) ? [n + 10 * Math.sign(n), 2 * n, Math.trunc(n / 2), n + 25 * Math.sign(n), Math.trunc((4 * n) / 5), n + 7 * Math.sign(n), 3 * n] : [];
	return [...new Set(others)].filter((other) => other !== n && Math.sign(other) === Math.sign(n)).map(String);
}

function far(text: string): Edge {
	return { text, rank: 'far' };
}

function beside(text: string): Edge {
	return { text, rank: 'beside' };
}

function spoken(text: string, about: RegExp, prose: string, isShown = false): readonly Edge[] {
	return isShown || about.test(prose) ? [{ text, rank: 'spoken' }] : [];
}

/** How a task speaks of such inputs. */
const zero = /\bzero\b|(?<![\d.])0(?![\d.])/i;
const empty = /\bempty\b|\bno (?:items?|elements?|numbers?|words?|letters?|characters?|values?|entries)\b|\[\]|''|""/i;
const single = /\b(?:single|one|only one|exactly one) (?:item|element|number|value|entry|word|letter|character|digit)\b/i;
const equals = /\b(?:duplicates?|repeated|twice|more than once|equal|ties?|same (?:item|element|number|value|word))\b/i;

/** The parts of an argument, and how others are put in their place. */
interface Parts {
	readonly of: 'list' | 'words' | 'letters';
	readonly items: readonly string[];
	readonly make: (items: readonly string[]) => string;
	/** Written with a type and braces, it cannot be empty. */
	readonly holdsSome?: true;
}

/**
 * The items of a list, or of a text: its words, where an example at the same place (`others`) has several, else its letters. Null for
 * any other argument.
 */
function sequenceOf(arg: string, others: readonly string[] = [arg]): Parts | null {
	const list = /^([[(])(.*)([\])])$/s.exec(arg);
	if (list) {
		const [, open = '[', inner = '', close = ']'] = list;
		const items = split(inner)?.filter((item) => item !== '');
		return items ? { of: 'list', items, make: (all) => (open === '(' && all.length === 1 ? `(${all[0] ?? ''},)` : `${open}${all.join(', ')}${close}`) } : null;
	}
	const row = /^(\([^()]*\[\]\)\s*\{)(.*)\}$/s.exec(arg);
	if (row) {
		const [, open = '', inner = ''] = row;
		const items = split(inner)?.filter((item) => item !== '');
		return items ? { of: 'list', items, make: (all) => `${open}${all.join(', ')}}`, holdsSome: true } : null;
	}
	if (!/^'[^'\\]*'$|^"[^"\\]*"$/.test(arg)) return null;
	const quote = arg[0] ?? "'";
	const text = arg.slice(1, -1);
	const isOfWords = others.some((other) => /^(["']).*\p{L}\s+\p{L}.*\1$/u.test(other));
	return isOfWords
		? { of: 'words', items: text.split(/\s+/).filter((word) => word !== ''), make: (all) => `${quote}${all.join(' ')}${quote}` }
		: { of: 'letters', items: [...text], make: (all) => `${quote}${all.join('')}${quote}` };
}

/**
 * The arguments stand to each other as those of an example do: what is shorter, or a smaller number than the other is long,
 * is so there too.
 */
function isAlike(args: readonly string[], example: readonly string[]): boolean {
	return args.every((one, i) => args.slice(i + 1).every((other, at) => {
		const j = i + 1 + at;
		const now = orderOf(one, other);
		const then = orderOf(example[i] ?? '', example[j] ?? '');
		return now === null || then === null || now === then || (now === 0 && bothNumbers(one, other));
	}));
}

function bothNumbers(one: string, other: string): boolean {
	return sequenceOf(one) === null && sequenceOf(other) === null;
}

/** -1, 0 or 1 by the numbers, or by how long a list or text is; null where that cannot be told. */
function orderOf(one: string, other: string): number | null {
	const measure = (arg: string) => sequenceOf(arg)?.items.length ?? (/^-?\d+(?:\.\d+)?$/.test(arg) ? Number(arg) : Number.NaN);
	const difference = measure(one) - measure(other);
	return Number.isNaN(difference) ? null : Math.sign(difference);
}

/** The arguments of a plain call of the function, as written; null for anything else. */
export function argumentsOf(call: string, name: string): readonly string[] | null {
	const text = call.trim();
	if (!text.startsWith(name) || !text.endsWith(')')) return null;
	const rest = text.slice(name.length).trimStart();
	if (!rest.startsWith('(')) return null;
	const args = split(rest.slice(1, -1));
	return args && args.every((arg) => arg !== '' && !arg.includes('=')) ? args : null;
}

/** Parts between the commas of the outermost level; null when brackets or quotes do not close. */
function split(text: string): readonly string[] | null {
	const parts: string[] = [];
	let depth = 0;
	let quote = '';
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const char = text[at] ?? '';
		if (quote !== '') {
			if (char === '\\') at++;
			else if (char === quote) quote = '';
		} else if (char === "'" || char === '"') quote = char;
		else if ('([{'.includes(char)) depth++;
		else if (')]}'.includes(char) && --depth < 0) return null;
		else if (char === ',' && depth === 0) {
			parts.push(text.slice(from, at).trim());
			from = at + 1;
		}
	}
	if (depth !== 0 || quote !== '') return null;
	const last = text.slice(from).trim();
	return last === '' && parts.length > 0 ? parts : [...parts, last];
}
