/** Methods that beginners meet: what they give, and what they do where they stand alone. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { argumentsOf, calleeOf, namedArgument } from './callParts';
import { operand } from './operand';
import { bare, code, numberIn } from './words';

type Says = (of: string, given: readonly string[], call: SyntaxNode) => string | null;

/** What a method gives, as a value in words; nothing that only changes its object stands here. */
const values: Readonly<Record<string, Says>> = {
	upper: (of) => l10n.t('{0} in capital letters', of),
	lower: (of) => l10n.t('{0} in small letters', of),
	title: (of) => l10n.t('{0} with a capital at the start of each word', of),
	capitalize: (of) => l10n.t('{0} with a capital at its start', of),
	swapcase: (of) => l10n.t('{0} with small letters and capitals swapped', of),
	strip: (of, [what]) => (what === undefined ? l10n.t('{0} without blanks at both ends', of) : l10n.t('{0} without {1} at both ends', of, what)),
	lstrip: (of) => l10n.t('{0} without blanks at its start', of),
	rstrip: (of) => l10n.t('{0} without blanks at its end', of),
	split: (of, [by]) => (by === undefined ? l10n.t('the words in {0}', of) : l10n.t('the parts of {0}, split at each {1}', of, by)),
	splitlines: (of) => l10n.t('the lines in {0}', of),
	join: (of, [what]) => (what === undefined ? null : l10n.t('the texts of {1} in one text, with {0} between them', of, what)),
	replace: (of, [from, to]) => (to === undefined || from === undefined ? null : isEmptyText(to) ? l10n.t('{0} with each {1} taken out', of, from) : l10n.t('{0} with each {1} turned into {2}', of, from, to)),
	find: (of, [what]) => (what === undefined ? null : l10n.t('the place where {1} first comes in {0}, or -1', of, what)),
	index: (of, [what]) => (what === undefined ? null : l10n.t('the position of the first {1} in {0}', of, what)),
	count: (of, [what]) => (what === undefined ? null : l10n.t('how often {1} comes in {0}', of, what)),
	isdigit: (of) => l10n.t('true if {0} has only digits in it, and false if not', of),
	isalpha: (of) => l10n.t('true if {0} has only letters in it, and false if not', of),
	isalnum: (of) => l10n.t('true if {0} has only letters and digits in it, and false if not', of),
	isupper: (of) => l10n.t('true if the letters of {0} are capital letters, and false if not', of),
	islower: (of) => l10n.t('true if the letters of {0} are small letters, and false if not', of),
	startswith: (of, [what]) => (what === undefined ? null : l10n.t('true if {0} starts with {1}, and false if not', of, what)),
	endswith: (of, [what]) => (what === undefined ? null : l10n.t('true if {0} ends with {1}, and false if not', of, what)),
	zfill: (of, [width]) => (width === undefined ? null : l10n.t('{0} filled up with zeros to {1} signs', of, width)),
	ljust: (of, [width]) => (width === undefined ? null : l10n.t('{0} filled up at its end to {1} signs', of, width)),
	rjust: (of, [width]) => (width === undefined ? null : l10n.t('{0} filled up at its start to {1} signs', of, width)),
	center: (of, [width]) => (width === undefined ? null : l10n.t('{0} in the middle of {1} signs', of, width)),
	format: (of) => l10n.t('the text {0} with values filled in', of),
	keys: (of) => l10n.t('the keys of {0}', of),
	values: (of) => l10n.t('the values in {0}', of),
	items: (of) => l10n.t('the pairs of key and value in {0}', of),
	get: (of, [key, fallback]) => (key === undefined ? null : fallback === undefined ? l10n.t('what {0} holds for {1}, or `None` where there is nothing', of, key) : l10n.t('what {0} holds for {1}, or {2} where there is nothing', of, key, fallback)),
	setdefault: (of, [key, fallback]) => (fallback === undefined || key === undefined ? null : l10n.t('what {0} holds for {1}; where there is nothing, {2} is put there first', of, key, fallback)),
	pop: (of, [at], call) => (at === undefined && isMadeThere(call) ? null : at === undefined
		? l10n.t('the last item of {0}, which is taken out', of)
		: numberIn(argumentsOf(call)[0] ?? call) === 0 ? l10n.t('the first item of {0}, which is taken out', of) : l10n.t('what {0} holds at {1}, which is taken out', of, at)),
	popleft: (of) => l10n.t('the first item of {0}, which is taken out', of),
	popitem: (of) => l10n.t('the last pair of {0}, which is taken out', of),
	copy: (of) => l10n.t('a copy of {0}', of),
	union: (of, [other]) => (other === undefined ? null : l10n.t('everything that is in {0} or in {1}', of, other)),
	intersection: (of, [other]) => (other === undefined ? null : l10n.t('everything that is both in {0} and in {1}', of, other)),
	difference: (of, [other]) => (other === undefined ? null : l10n.t('everything in {0} that is not in {1}', of, other)),
	read: (of) => l10n.t('everything that stands in the file {0}', of),
	readline: (of) => l10n.t('the next line of the file {0}', of),
	readlines: (of) => l10n.t('the lines in the file {0}', of),
	most_common: (of) => l10n.t('the entries of {0}, those that come most often first', of),
};

/** What a method does to its object, as a sentence. */
const deeds: Readonly<Record<string, Says>> = {
	append: (of, [what]) => (what === undefined ? null : l10n.t('Adds {1} to the end of {0}.', of, what)),
	appendleft: (of, [what]) => (what === undefined ? null : l10n.t('Adds {1} at the start of {0}.', of, what)),
	add: (of, [what]) => (what === undefined ? null : l10n.t('Puts {1} into {0}.', of, what)),
	extend: (of, [what]) => (what === undefined ? null : l10n.t('Adds all that is in {1} to the end of {0}.', of, what)),
	insert: (of, [at, what], call) => (what === undefined || at === undefined ? null : numberIn(argumentsOf(call)[0] ?? call) === 0 ? l10n.t('Puts {1} at the start of {0}.', of, what) : l10n.t('Puts {1} into {0} at position {2}.', of, what, at)),
	remove: (of, [what]) => (what === undefined ? null : l10n.t('Takes the first {1} out of {0}.', of, what)),
	discard: (of, [what]) => (what === undefined ? null : l10n.t('Takes {1} out of {0}, if it is there.', of, what)),
	pop: (of, [at], call) => (at === undefined
		? l10n.t('Takes the last item out of {0}.', of)
		: numberIn(argumentsOf(call)[0] ?? call) === 0 ? l10n.t('Takes the first item out of {0}.', of) : l10n.t('Takes out what {0} holds at {1}.', of, at)),
	popleft: (of) => l10n.t('Takes the first item out of {0}.', of),
	clear: (of) => l10n.t('Takes everything out of {0}.', of),
	sort: (of, _given, call) => sorted(of, call),
	reverse: (of) => l10n.t('Turns {0} around: the last item comes first.', of),
	update: (of, [what]) => (what === undefined ? null : l10n.t('Puts everything from {1} into {0}.', of, what)),
	write: (of, [what]) => (what === undefined ? null : l10n.t('Writes {1} into the file {0}.', of, what)),
	writelines: (of, [what]) => (what === undefined ? null : l10n.t('Writes the lines of {1} into the file {0}.', of, what)),
	close: (of) => l10n.t('Closes {0}.', of),
	setdefault: (of, [key, what]) => (what === undefined || key === undefined ? null : l10n.t('Puts {2} into {0} for {1}, if nothing is there yet.', of, key, what)),
};

/** What is worked on has no name: it may have no order. */
const isMadeThere = (call: SyntaxNode) => ['binary_operator', 'set', 'set_comprehension'].includes(bare(calleeOf(call).object ?? call).type);

/** What is written between backticks is a text with nothing in it. */
const isEmptyText = (written: string) => /^`(?:''|"")`$/.test(written);

/** Functions of modules that beginners meet, as a value in words. */
const ofModules: Readonly<Record<string, Says>> = {
	'math.sqrt': (_, [of]) => (of === undefined ? null : l10n.t('the square root of {0}', of)),
	'math.floor': (_, [of]) => (of === undefined ? null : l10n.t('{0} rounded down to a whole number', of)),
	'math.ceil': (_, [of]) => (of === undefined ? null : l10n.t('{0} rounded up to a whole number', of)),
	'random.randint': (_, [from, to]) => (to === undefined || from === undefined ? null : l10n.t('a random whole number from {0} to {1}, both of them possible', from, to)),
	'random.choice': (_, [of]) => (of === undefined ? null : l10n.t('one item of {0}, picked at random', of)),
	'random.random': () => l10n.t('a random number between 0 and 1'),
	'copy.deepcopy': (_, [of]) => (of === undefined ? null : l10n.t('a copy of {0} and of all that is in it', of)),
};

/** The name stands for a module that the program imports. */
export function isModule(name: SyntaxNode): boolean {
	let top = name;
	while (top.parent) top = top.parent;
	return top.descendantsOfType('import_statement').some((one) => one.descendantsOfType(['dotted_name', 'identifier']).some(({ text }) => text === name.text));
}

/** What a call of a known method, or of a function of a known module, gives; null for any other call. */
export function methodValue(call: SyntaxNode): string | null {
	const { name, object } = calleeOf(call);
	if (object?.type === 'identifier' && isModule(object)) return ofModules[`${object.text}.${name}`]?.('', argumentsOf(call).map((one) => code(one)), call) ?? null;
	return told(call, values);
}

/** What a call of a known method does to its object; null for any other call. */
export function methodDeed(call: SyntaxNode): string | null {
	return told(call, deeds);
}

/** Names of methods that change their object, where they stand alone. */
export const changingMethods: ReadonlySet<string> = new Set(Object.keys(deeds));

function told(call: SyntaxNode, all: Readonly<Record<string, Says>>): string | null {
	const { name, object } = calleeOf(call);
	if (object === null || !Object.hasOwn(all, name)) return null;
	const given = argumentsOf(call);
	if (given.some(({ type }) => type === 'list_splat' || type === 'dictionary_splat')) return null;
	return all[name]?.(operand(object), given.map((one) => code(one)), call) ?? null;
}

function sorted(of: string, call: SyntaxNode): string {
	const key = namedArgument(call, 'key');
	const isBackwards = namedArgument(call, 'reverse')?.type === 'true';
	if (key) return isBackwards ? l10n.t('Puts the items of {0} in order by {1}, the largest first.', of, code(key)) : l10n.t('Puts the items of {0} in order by {1}, the smallest first.', of, code(key));
	return isBackwards ? l10n.t('Puts the items of {0} in order, the largest first.', of) : l10n.t('Puts the items of {0} in order, the smallest first.', of);
}
