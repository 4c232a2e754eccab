/** Functions that the language and its hosts have by themselves, and what is made with `new`. */
import * as l10n from '@vscode/l10n';
import { callbackAt, filledBy } from '../../braces/explain/callbacks';
import type { CallWords } from '../../braces/explain/language';
import { numberIn } from '../../braces/explain/parts';
import { bare } from '../../braces/tree';
import { listed } from '../../wording';

/** The most characters of several values that are listed inside a sentence. */
const mostListed = 100;

/** The greatest or the least of some values, or of all items of a row. */
function chosen(given: readonly string[], spread: string | null, several: (all: string) => string, item: (of: string) => string, many: (count: number) => string): string | null {
	if (spread !== null) return item(spread);
	return given.length < 2 ? null : given.join('').length > mostListed ? many(given.length) : several(listed(given));
}

/** One value, spread out: `...xs`. */
const spreadOf = (parts: readonly import('../../braces/tree').Expression[]) => {
	const [only, ...more] = parts;
	return only?.kind === 'spread' && more.length === 0 ? only.value : null;
};

const one = (say: (of: string) => string, more: Partial<CallWords> = {}): CallWords => ({ ...more, gives: ({ given: [of] }) => (of === undefined ? null : say(of)) });

/** A question that a function answers about what it is given. */
const asks = (say: (of: string) => string): CallWords => ({ kind: 'truth', asks: ({ given: [of] }) => (of === undefined ? null : say(of)) });

export const functions: Readonly<Record<string, CallWords>> = {
	'Math.floor': one((of) => l10n.t('{0} rounded down to a whole number', of), { kind: 'number' }),
	'Math.ceil': one((of) => l10n.t('{0} rounded up to a whole number', of), { kind: 'number' }),
	'Math.round': one((of) => l10n.t('{0} rounded to a whole number', of), { kind: 'number' }),
	'Math.trunc': one((of) => l10n.t('{0} without its fraction', of), { kind: 'number' }),
	'Math.abs': one((of) => l10n.t('the size of {0} without its sign', of), { kind: 'number', short: true }),
	'Math.sqrt': one((of) => l10n.t('the square root of {0}', of), { kind: 'number', short: true }),
	'Math.cbrt': one((of) => l10n.t('the cube root of {0}', of), { kind: 'number' }),
	'Math.sign': one((of) => l10n.t('1, 0 or -1, by the sign of {0}', of), { kind: 'number' }),
	'Math.pow': { kind: 'number', gives: ({ given: [of, power], parts }) => (of === undefined || power === undefined ? null : parts[1] && numberIn(parts[1]) === 2 ? l10n.t('{0} squared', of) : l10n.t('{0} to the power of {1}', of, power)) },
	'Math.max': { kind: 'number', short: true, gives: ({ given, parts, code }) => chosen(given, spreadOf(parts) && code.quote(spreadOf(parts) ?? ''), (all) => l10n.t('the largest of {0}', all), (of) => l10n.t('the largest item of {0}', of), (count) => l10n.t('the largest of {0} things', count)) },
	'Math.min': { kind: 'number', short: true, gives: ({ given, parts, code }) => chosen(given, spreadOf(parts) && code.quote(spreadOf(parts) ?? ''), (all) => l10n.t('the smallest of {0}', all), (of) => l10n.t('the smallest item of {0}', of), (count) => l10n.t('the smallest of {0} things', count)) },
	'Math.random': { kind: 'number', gives: () => l10n.t('a random number from 0 up to, but without, 1') },
	Number: { kind: 'number', gives: ({ given: [of] }) => (of === undefined ? l10n.t('the number 0') : l10n.t('{0} as a number', of)) },
	parseInt: { kind: 'number', gives: ({ given: [of, base], parts }) => (of === undefined ? null : base === undefined || (parts[1] && numberIn(parts[1]) === 10) ? l10n.t('the whole number at the start of {0}', of) : l10n.t('the whole number that {0} stands for in base {1}', of, base)) },
	'Number.parseInt': one((of) => l10n.t('the whole number at the start of {0}', of), { kind: 'number' }),
	parseFloat: one((of) => l10n.t('the number at the start of {0}', of), { kind: 'number' }),
	'Number.parseFloat': one((of) => l10n.t('the number at the start of {0}', of), { kind: 'number' }),
	String: { kind: 'text', gives: ({ given: [of] }) => (of === undefined ? l10n.t('an empty text') : l10n.t('{0} as text', of)) },
	Boolean: one((of) => l10n.t('{0} as `true` or `false`', of), { kind: 'truth' }),
	BigInt: one((of) => l10n.t('{0} as a whole number of any size', of), { kind: 'number' }),
	isNaN: asks((of) => l10n.t('{0} is no number', of)),
	'Number.isNaN': asks((of) => l10n.t('{0} is the value for no number', of)),
	isFinite: asks((of) => l10n.t('{0} is a number with an end', of)),
	'Number.isFinite': asks((of) => l10n.t('{0} is a number with an end', of)),
	'Number.isInteger': asks((of) => l10n.t('{0} is a whole number', of)),
	'Number.isSafeInteger': asks((of) => l10n.t('{0} is a whole number that is not too big', of)),
	'Array.isArray': asks((of) => l10n.t('{0} is an array', of)),
	'Object.hasOwn': { kind: 'truth', of: 'pairs', asks: ({ given: [of, key] }) => (of === undefined || key === undefined ? null : l10n.t('{0} has the key {1}', of, key)) },
	'Object.is': { kind: 'truth', asks: ({ given: [a, b] }) => (a === undefined || b === undefined ? null : l10n.t('{0} is the very same as {1}', a, b)) },
	'Object.keys': one((of) => l10n.t('the keys of {0}', of), { kind: 'row' }),
	'Object.values': one((of) => l10n.t('the values in {0}', of), { kind: 'row' }),
	'Object.entries': one((of) => l10n.t('the pairs of key and value in {0}', of), { kind: 'row' }),
	'Object.fromEntries': one((of) => l10n.t('an object made from the pairs in {0}', of), { kind: 'pairs' }),
	'Object.freeze': { gives: ({ given: [of] }) => (of === undefined ? null : l10n.t('{0}, which can no longer be changed', of)), does: ({ given: [of] }) => (of === undefined ? null : l10n.t('Makes sure that {0} can no longer be changed.', of)) },
	'Object.assign': { gives: ({ given: [to, ...from] }) => (to === undefined || from.length === 0 ? null : l10n.t('{0} with all that is in {1} put into it', to, listed(from))), does: ({ given: [to, ...from] }) => (to === undefined || from.length === 0 ? null : l10n.t('Puts everything from {1} into {0}.', to, listed(from))) },
	'Array.from': {
		kind: 'row',
		gives: (told) => {
			const [first] = told.parts;
			const [of] = told.given;
			const source = first ? bare(first) : null;
			const length = source?.kind === 'pairs' ? source.pairs.find(({ key, value }) => key.kind === 'name' && key.name === 'length' && value !== null)?.value : null;
			if (length) return filledBy(length, callbackAt(told, 1), told.code);
			return of === undefined ? null : told.parts.length > 1 ? l10n.t('a new array of what {0} gives for each item of {1}', told.given[1] ?? '', of) : l10n.t('a new array of what is in {0}', of);
		},
	},
	'Array.of': { kind: 'row', gives: ({ given }) => l10n.t('a new array of {0}', listed(given)) },
	Array: { kind: 'row', gives: ({ given }) => arrayOf(given) },
	'JSON.stringify': one((of) => l10n.t('{0} written as text', of), { kind: 'text' }),
	'JSON.parse': one((of) => l10n.t('the value that is written in the text {0}', of)),
	structuredClone: one((of) => l10n.t('a copy of {0} and of all that is in it', of)),
	'String.fromCharCode': one((of) => l10n.t('the character with the number {0} in the computer\'s table', of), { kind: 'text' }),
	'Date.now': { kind: 'number', gives: () => l10n.t('the time now, in thousandths of a second') },
	'performance.now': { kind: 'number', gives: () => l10n.t('the time since the start, in thousandths of a second') },
	Symbol: { gives: () => l10n.t('a new value that is like no other') },
	require: one((of) => l10n.t('what the module {0} has to offer', of), { brings: true }),
	fetch: one((of) => l10n.t('what comes back later from the address {0}', of)),
	prompt: { kind: 'text', gives: ({ given: [of] }) => (of === undefined ? l10n.t('the line that the user types, as text') : l10n.t('the line that the user types after seeing {0}, as text', of)) },
	confirm: { kind: 'truth', asks: ({ given: [of] }) => (of === undefined ? null : l10n.t('the user says yes to {0}', of)) },
	alert: { does: ({ given: [of] }) => (of === undefined ? null : l10n.t('Shows {0} in a small window.', of)) },
	'process.exit': { does: () => l10n.t('Ends the program here.') },
	setTimeout: { does: ({ given: [what, ms] }) => (what === undefined ? null : ms === undefined ? l10n.t('Calls {0} a little later. The program goes on meanwhile.', what) : l10n.t('Calls {0} later, after {1} thousandths of a second. The program goes on meanwhile.', what, ms)) },
	setInterval: { does: ({ given: [what, ms] }) => (what === undefined || ms === undefined ? null : l10n.t('Calls {0} again and again, every {1} thousandths of a second.', what, ms)) },
	clearTimeout: { does: ({ given: [of] }) => (of === undefined ? null : l10n.t('Calls off {0}, so that it does not happen.', of)) },
	clearInterval: { does: ({ given: [of] }) => (of === undefined ? null : l10n.t('Calls off {0}, so that it does not happen again.', of)) },
	'Promise.all': one((of) => l10n.t('all values of {0}, once every one of them has come', of)),
	'Promise.race': one((of) => l10n.t('the value of {0} that comes first', of)),
	'Promise.resolve': { gives: ({ given: [of] }) => (of === undefined ? l10n.t('a promise that is kept at once') : l10n.t('a promise that gives {0} at once', of)) },
	'Promise.reject': one((of) => l10n.t('a promise that fails with {0}', of)),
	'document.getElementById': one((of) => l10n.t('the part of the page with the name {0}', of)),
	'document.querySelector': one((of) => l10n.t('the first part of the page that fits {0}', of)),
	'document.querySelectorAll': one((of) => l10n.t('all parts of the page that fit {0}', of)),
	'document.createElement': one((of) => l10n.t('a new part for the page, of the kind {0}', of)),
	'console.assert': { does: ({ given: [test] }) => (test === undefined ? null : l10n.t('Checks that {0} is true. If not, it prints a message.', test)) },
	'console.clear': { does: () => l10n.t('Clears what was printed so far.') },
};

function arrayOf(given: readonly string[]): string {
	if (given.length === 0) return l10n.t('a new empty array');
	return given.length === 1 ? l10n.t('a new array with {0} empty places', given[0] ?? '') : l10n.t('a new array of {0}', listed(given));
}

/** What `new` makes. */
export const made: Readonly<Record<string, CallWords>> = {
	Map: { kind: 'pairs', gives: ({ given: [of] }) => (of === undefined ? l10n.t('a new empty map, for keys and their values') : l10n.t('a new map made from {0}', of)) },
	WeakMap: { kind: 'pairs', gives: () => l10n.t('a new empty map, for keys and their values') },
	Set: { kind: 'set', gives: ({ given: [of] }) => (of === undefined ? l10n.t('a new empty set') : l10n.t('a set of what is in {0}, each thing once', of)) },
	Array: { kind: 'row', gives: ({ given }) => arrayOf(given) },
	Object: { kind: 'pairs', gives: ({ given }) => (given.length === 0 ? l10n.t('an empty object') : null) },
	Date: { gives: ({ given }) => (given.length === 0 ? l10n.t('the date and time now') : l10n.t('the date that {0} stands for', listed(given))) },
	Error: { gives: ({ given: [of] }) => (of === undefined ? l10n.t('a new error') : l10n.t('a new error with the message {0}', of)) },
	Promise: { gives: () => l10n.t('a promise: a value that comes later') },
	RegExp: { gives: ({ given: [of] }) => (of === undefined ? null : l10n.t('a pattern that texts can fit, made from {0}', of)) },
};

/** What is said of calls that make one kind of value from another. */
export const conversions: Readonly<Record<string, (call: string, from: string) => string>> = {
	Number: (call, from) => l10n.t('{0} makes a number from {1}.', call, from),
	parseInt: (call, from) => l10n.t('{0} makes a whole number from {1}.', call, from),
	parseFloat: (call, from) => l10n.t('{0} makes a number from {1} that may have a fraction.', call, from),
	String: (call, from) => l10n.t('{0} makes a text from {1}.', call, from),
	Boolean: (call, from) => l10n.t('{0} makes a yes or no from {1}.', call, from),
	'JSON.stringify': (call, from) => l10n.t('{0} makes a text from {1}.', call, from),
};
