/** What a function does with each of its parameters, as far as it says which inputs lie at an edge. Pure. */
import type { Outline } from '../../../code/outline';
import type { Code, EntryPoint } from '../../../words';
import { namesIn } from '../questions/phrases';
import { madeOf, writtenOut } from './heldNames';

/** A number that a condition compares with, as written; `isMended`: the condition stands on a line that the program did not have before. */
export interface Bound {
	readonly text: string;
	readonly isMended: boolean;
}

/** One parameter of the function, in the order of the header. */
export interface ParameterUse {
	/** What it is compared with itself. */
	readonly bounds: readonly Bound[];
	/** What its items are compared with. */
	readonly itemBounds: readonly Bound[];
	/** A loop walks through it, or through what is made of it. */
	readonly isWalked: boolean;
	/** Nothing is worked out with it, and nothing goes round: beside the bounds one input is as good as another. */
	readonly isOnlyCompared: boolean;
}

/** Empty for a script, and for a function that is not there. `began`: the program's text before it was mended. */
export function usesOf({ outline, code, entry, began }: { readonly outline: Outline; readonly code: Code; readonly entry: EntryPoint; readonly began: string }): readonly ParameterUse[] {
	const own = outline.functions.find(({ name, owner }) => entry.kind === 'function' && name === entry.name && owner === null);
	if (!own) return [];
	const inside = <T extends { readonly function: string | null }>(all: readonly T[]) => all.filter((each) => each.function === own.name);
	const loops = inside(outline.loops);
	const conditions = inside(outline.conditions);
	const worked = [...inside(outline.returns), ...inside(outline.assignments)].flatMap(({ value }) => namesIn(value ?? ''));
	const isRepeating = loops.length > 0 || inside(outline.calls).some(({ callee }) => callee === own.name);
	const lines = code.text.split(/\r?\n/);
	const before = new Set(began.split(/\r?\n/).map((each) => each.trim()));
	const boundsOf = (subject: string): readonly Bound[] => conditions.flatMap(({ line, text }) => comparedWith(writtenOut(text, outline), subject).map((bound) => ({ text: bound, isMended: !before.has(lines[line]?.trim() ?? '') })));
	return own.parameters.map((name) => {
		const made = madeOf(name, inside(outline.assignments));
		const items = loops.flatMap(({ over, variables }) => (over.trim() === name ? variables.map(escaped) : []));
		const bounds = boundsOf(escaped(name));
		return {
			bounds,
			itemBounds: [...items, `${escaped(name)}\\[[^\\][]*\\]`].flatMap(boundsOf),
			isWalked: loops.some(({ over }) => namesIn(over).some((each) => made.has(each))),
			isOnlyCompared: bounds.length > 0 && !isRepeating && !worked.includes(name),
		};
	});
}

const comparison = '(?:<=|>=|[=!]==?|<|>)';
const number = '(-?\\d+(?:\\.\\d+)?)';

/** The plain numbers that a condition compares this (a pattern) with: 90 in `score > 90`, nothing in `n % 2 == 0` and `n > 3 * k`. */
function comparedWith(condition: string, subject: string): readonly string[] {
	const before = '(?<![\\p{L}\\p{N}_.)\\]+\\-*/%]\\s*)';
	const behind = '(?!\\s*[-+*/%.\\[(]|[\\p{L}\\p{N}_])';
	const words = '(?<=^|[(,!]|[<>=]\\s*|\\s(?:and|or|not)\\s+|&&\\s*|\\|\\|\\s*)\\s*';
	const forward = new RegExp(`${words}${subject}\\s*${comparison}\\s*${number}${behind}`, 'gu');
	const backward = new RegExp(`${before}${number}\\s*${comparison}\\s*${subject}${behind}`, 'gu');
	return [...new Set([...condition.matchAll(forward), ...condition.matchAll(backward)].map(([, bound = '']) => bound))];
}

const anyName = '[\\p{L}_][\\p{L}\\p{N}_]*';

/** The plain numbers that a condition compares any name with. */
export function comparedNumbers(condition: string): readonly string[] {
	return comparedWith(condition, anyName);
}

/** The texts that a condition compares any name with for being equal, without their quotes; none with an escape in it. */
export function comparedTexts(condition: string): readonly string[] {
	return [...condition.matchAll(/[=!]=\s*(?:'([^'\\]*)'|"([^"\\]*)")/gu)].map(([, single, double]) => single ?? double ?? '').filter((text) => text.trim() !== '');
}

function escaped(name: string): string {
	return name.replaceAll(/[$]/g, '\\$&');
}
