import { plainSource } from '../../code/plainSource';
import type { EntryPoint, Test } from '../../words';
import type { Ground } from '../roles';

/** The calls of {@link probesFor} for a problem, by all that the student was told and wrote of what the program should do. */
export function probesOf({ problem: { entry, tests, statement }, outline }: Pick<Ground, 'problem' | 'outline'>): readonly EdgeCall[] {
	const docstrings = outline.functions.flatMap(({ name, docstring }) => (entry.kind === 'function' && name === entry.name && docstring !== null ? [docstring] : []));
	return probesFor(entry, tests, [statement, ...docstrings].join('\n'));
}

/** A call that no example has. */
export interface EdgeCall {
	readonly call: string;
	/** The task speaks of such an input, or one of its examples has one. */
	readonly isSpokenOf: boolean;
}

/**
 * Calls that no test has and that the task decides: edges (nothing, one item, equal items, zero) of which the task speaks or its
 * examples show one, first; then inputs of the same shape as the examples (one more and one less, one item less). An input that
 * stands in another relation to its neighbours than in all examples (more taken than there is) is not among them.
 * Sources in the program's language. Empty for scripts and for calls that are more than literals.
 * @param prose all that says in words what the program should do
 */
export function probesFor(entry: EntryPoint, tests: readonly Test[], prose: string): readonly EdgeCall[] {
	if (entry.kind !== 'function') return [];
	const calls = tests.flatMap((test) => (test.kind === 'call' && !test.raises ? [argumentsOf(test.call, entry.name)] : [])).filter((each) => each !== null);
	const known = new Set(tests.flatMap((test) => (test.kind === 'call' ? [plainSource(test.call)] : [])));
	const probes = calls.flatMap((args) => args.flatMap((arg, index) => {
		const others = calls.flatMap((each) => (each[index] === undefined ? [] : [each[index]]));
		return edgesOf(arg, others, prose).flatMap(({ text, isSpokenOf }) => {
			const changed = args.with(index, text);
			return calls.some((each) => isAlike(changed, each)) ? [{ call: `${entry.name}(${changed.join(', ')})`, isSpokenOf }] : [];
		});
	}));
	const ordered = [...probes.filter(({ isSpokenOf }) => isSpokenOf), ...probes.filter(({ isSpokenOf }) => !isSpokenOf)];
	return ordered.filter(({ call }, at) => !known.has(plainSource(call)) && ordered.findIndex((other) => other.call === call) === at);
}

const least = 40;

/** What an argument may be at an edge, as written. */
type Edge = Pick<EdgeCall, 'isSpokenOf'> & { readonly text: string };

/** `others`: what stands at the same place in the examples. */
function edgesOf(arg: string, others: readonly string[], prose: string): readonly Edge[] {
	const edge = (text: string): Edge => ({ text, isSpokenOf: false });
	const spoken = (text: string, about: RegExp, isShown = false): readonly Edge[] => (isShown || about.test(prose) ? [{ text, isSpokenOf: true }] : []);
	if (/^-?\d{1,6}$/.test(arg)) {
		const n = Number(arg);
		// A small neighbour is worked out by hand; a large one is not.
		return Math.abs(n) > least ? [] : [...spoken('0', zero), ...(n > 1 ? [edge(String(n - 1))] : []), edge(String(n + 1))];
	}
	if (/^-?\d+\.\d+$/.test(arg)) return spoken('0.0', zero);
	const parts = sequenceOf(arg);
	if (!parts) return [];
	const { items, make } = parts;
	const [first] = items;
	const all = others.flatMap((other) => sequenceOf(other)?.items ? [sequenceOf(other)?.items ?? []] : []);
	const sizes = all.map(({ length }) => length);
	const isSize = (size: number) => Math.min(...sizes) <= size && size <= Math.max(...sizes);
	if (first === undefined) return [];
	const alike = all.some((each) => new Set(each).size < each.length);
	return [
		...(items.length > 1 ? [...spoken(make([first]), single), ...(isSize(1) ? [edge(make([first]))] : [])] : []),
		...(items.length > 1 && parts.isList ? spoken(make([first, first]), equals, alike && isSize(2)) : []),
		...spoken(make([]), empty, sizes.includes(0)),
		...(items.length > 2 && isSize(items.length - 1) ? [edge(make(items.slice(0, -1)))] : []),
	];
}

/** How a task speaks of such inputs. */
const zero = /\bzero\b|(?<![\d.])0(?![\d.])/i;
const empty = /\bempty\b|\bno (?:items?|elements?|numbers?|words?|letters?|characters?|values?|entries)\b|\[\]|''|""/i;
const single = /\b(?:single|one|only one|exactly one) (?:item|element|number|value|entry|word|letter|character|digit)\b/i;
const equals = /\b(?:duplicates?|repeated|twice|more than once|equal|ties?|same (?:item|element|number|value|word))\b/i;

/** The items of a list or the characters of a text as written, and how others are put in their place; null for any other argument. */
function sequenceOf(arg: string): { readonly items: readonly string[]; readonly isList: boolean; readonly make: (items: readonly string[]) => string } | null {
	const list = /^([[(])(.*)([\])])$/s.exec(arg);
	if (list) {
		const [, open = '[', inner = '', close = ']'] = list;
		const items = split(inner)?.filter((item) => item !== '');
		return items ? { items, isList: true, make: (all) => (open === '(' && all.length === 1 ? `(${all[0] ?? ''},)` : `${open}${all.join(', ')}${close}`) } : null;
	}
	if (!/^'[^'\\]*'$|^"[^"\\]*"$/.test(arg)) return null;
	const quote = arg[0] ?? "'";
	return { items: [...arg.slice(1, -1)], isList: false, make: (all) => `${quote}${all.join('')}${quote}` };
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
