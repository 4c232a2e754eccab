/** What the language's own functions give, as a value in words. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { allArguments, argumentsOf, calleeOf, namedArgument } from './callParts';
import { bare, code, listed, numberIn } from './words';

type Says = (given: readonly [string, ...string[]], call: SyntaxNode) => string | null;

const nothingGiven: Readonly<Record<string, () => string>> = {
	input: () => l10n.t('the line that the user types, as text'),
	list: () => l10n.t('a new empty list'),
	dict: () => l10n.t('a new empty dictionary'),
	set: () => l10n.t('a new empty set'),
	tuple: () => l10n.t('an empty tuple'),
	str: () => l10n.t('an empty text'),
	int: () => l10n.t('the number 0'),
	object: () => l10n.t('a new plain object'),
};

const functions: Readonly<Record<string, Says>> = {
	len: ([of]) => l10n.t('the length of {0}', of),
	abs: ([of]) => l10n.t('the size of {0} without its sign', of),
	sum: ([of]) => l10n.t('all the numbers of {0} added up', of),
	max: (given, call) => largest(given, call),
	min: (given, call) => smallest(given, call),
	round: ([of, digits]) => (digits === undefined ? l10n.t('{0} rounded to a whole number', of) : l10n.t('{0} rounded to {1} places after the point', of, digits)),
	int: ([of, base], call) => {
		if (base !== undefined) return l10n.t('the whole number that {0} stands for in base {1}', of, base);
		return isInput(argumentsOf(call)[0]) ? l10n.t('the line that the user types, made into a whole number') : l10n.t('{0} as a whole number', of);
	},
	float: ([of], call) => (isInput(argumentsOf(call)[0]) ? l10n.t('the line that the user types, made into a number') : l10n.t('{0} as a number with a point', of)),
	str: ([of]) => l10n.t('{0} as text', of),
	bool: ([of]) => l10n.t('{0} as `True` or `False`', of),
	list: ([of]) => l10n.t('what is in {0}, as a list', of),
	tuple: ([of]) => l10n.t('what is in {0}, as a tuple', of),
	set: ([of]) => l10n.t('a set of what is in {0}, each thing once', of),
	frozenset: ([of]) => l10n.t('a fixed set of what is in {0}, each thing once', of),
	dict: ([of]) => l10n.t('a dictionary made from {0}', of),
	sorted: (given, call) => inOrder(given[0], call),
	reversed: ([of]) => l10n.t('the items of {0} from the last to the first', of),
	enumerate: ([of]) => l10n.t('the items of {0}, each with its number', of),
	zip: (given) => l10n.t('the items of {0} side by side', listed(given)),
	range: ([first, second, third]) => (third !== undefined && second !== undefined
		? l10n.t('the numbers from {0} up to {1} in steps of {2}, without {1} itself', first, second, third)
		: second === undefined ? l10n.t('the numbers from 0 up to {0}, without {0} itself', first) : l10n.t('the numbers from {0} up to {1}, without {1} itself', first, second)),
	type: ([of]) => l10n.t('the type of {0}', of),
	ord: ([of]) => l10n.t('the number of the letter {0} in the computer\'s table', of),
	chr: ([of]) => l10n.t('the letter with the number {0} in the computer\'s table', of),
	pow: ([of, power]) => (power === undefined ? null : l10n.t('{0} to the power of {1}', of, power)),
	divmod: ([of, by]) => (by === undefined ? null : l10n.t('{0} divided by {1}: the whole part and what is left over', of, by)),
	map: ([how, of]) => (of === undefined ? null : l10n.t('what {0} gives for each item of {1}', how, of)),
	filter: ([how, of]) => (of === undefined ? null : l10n.t('the items of {1} for which {0} gives a true value', how, of)),
	next: ([of]) => l10n.t('the next item of {0}', of),
	iter: ([of]) => l10n.t('a walk through {0}, one item at a time', of),
	bin: ([of]) => l10n.t('{0} as a text in base 2', of),
	hex: ([of]) => l10n.t('{0} as a text in base 16', of),
	oct: ([of]) => l10n.t('{0} as a text in base 8', of),
	repr: ([of]) => l10n.t('{0} as the program would write it', of),
	format: ([of]) => l10n.t('{0} as text in a given form', of),
	open: ([of], call) => (argumentsOf(call)[1] === undefined ? l10n.t('the file {0}, opened for reading', of) : l10n.t('the file {0}, opened in the mode {1}', of, code(argumentsOf(call)[1] ?? call))),
	input: ([prompt]) => l10n.t('the line that the user types after seeing {0}, as text', prompt),
	isinstance: ([of, type]) => (type === undefined ? null : l10n.t('true if {0} is of type {1}, and false if not', of, type)),
	any: ([of]) => l10n.t('true if something in {0} is true, and false if not', of),
	all: ([of]) => l10n.t('true if everything in {0} is true, and false if not', of),
	hasattr: ([of, name]) => (name === undefined ? null : l10n.t('true if {0} has a part called {1}, and false if not', of, name)),
	getattr: ([of, name]) => (name === undefined ? null : l10n.t('the part of {0} that is called {1}', of, name)),
	callable: ([of]) => l10n.t('true if {0} can be called, and false if not', of),
	id: ([of]) => l10n.t('the number by which the computer knows {0}', of),
	hash: ([of]) => l10n.t('a number that is worked out from {0}', of),
	super: ([of]) => l10n.t('the part of the object that comes from the class above {0}', of),
};

/** What a call of one of the language's own functions gives; null where the function is not one that is known. */
export function builtinValue(call: SyntaxNode): string | null {
	const { name, object } = calleeOf(call);
	if (object !== null || name === '') return null;
	const given = argumentsOf(call);
	if (given.some(({ type }) => type === 'list_splat' || type === 'dictionary_splat')) return null;
	const [first, ...more] = given.map((one) => code(one));
	if (first === undefined) return allArguments(call).length === 0 && Object.hasOwn(nothingGiven, name) ? (nothingGiven[name]?.() ?? null) : null;
	return Object.hasOwn(functions, name) ? (functions[name]?.([first, ...more], call) ?? null) : null;
}

/** The functions whose values are told in words. */
export const toldFunctions: readonly string[] = [...new Set([...Object.keys(functions), ...Object.keys(nothingGiven)])];

/** The node asks the user for a line. */
export function isInput(node: SyntaxNode | undefined): boolean {
	return node !== undefined && bare(node).type === 'call' && calleeOf(bare(node)).name === 'input' && calleeOf(bare(node)).object === null;
}

/** Too much to be listed inside a sentence. */
const isLong = (given: readonly string[]) => given.join('').length > 100;

function largest(given: readonly [string, ...string[]], call: SyntaxNode): string {
	const key = namedArgument(call, 'key');
	if (key) return given.length > 1 ? l10n.t('the one of {0} for which {1} gives the most', listed(given), code(key)) : l10n.t('the item of {0} for which {1} gives the most', given[0], code(key));
	return given.length === 1 ? l10n.t('the largest item of {0}', given[0]) : isLong(given) ? l10n.t('the largest of {0} things', given.length) : l10n.t('the largest of {0}', listed(given));
}

function smallest(given: readonly [string, ...string[]], call: SyntaxNode): string {
	const key = namedArgument(call, 'key');
	if (key) return given.length > 1 ? l10n.t('the one of {0} for which {1} gives the least', listed(given), code(key)) : l10n.t('the item of {0} for which {1} gives the least', given[0], code(key));
	return given.length === 1 ? l10n.t('the smallest item of {0}', given[0]) : isLong(given) ? l10n.t('the smallest of {0} things', given.length) : l10n.t('the smallest of {0}', listed(given));
}

function inOrder(of: string, call: SyntaxNode): string {
	const key = namedArgument(call, 'key');
	const isBackwards = namedArgument(call, 'reverse')?.type === 'true';
	if (key && isBackwards) return l10n.t('what is in {0}, in order by {1}, the largest first', of, code(key));
	if (key) return l10n.t('what is in {0}, in order by {1}, the smallest first', of, code(key));
	return isBackwards ? l10n.t('what is in {0}, in order, the largest first', of) : l10n.t('what is in {0}, in order, the smallest first', of);
}

/** A whole number as it is written, where it is small and not negative; null for anything else. */
export function smallNumber(node: SyntaxNode | undefined): number | null {
	const found = node ? numberIn(node) : null;
	return found !== null && Number.isInteger(found) && Math.abs(found) <= 1000 ? found : null;
}
