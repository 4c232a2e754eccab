/** What can be said of an input as it is written in an example: computed, never guessed. */
import * as l10n from '@vscode/l10n';
import type { Test, Words } from '../../../words';
import { argumentsOf } from '../closing/probes';
import { readLiteral } from '../reading/literals';
import type { Said, Spellings } from '../reading/types';
import { code, ordinal, say } from '../say';

/** One value of an input: an argument by its parameter's name, or a line that is typed. */
export interface Part {
	readonly name: Words;
	readonly value: Said;
}

export interface Property {
	readonly id: string;
	/** `xs is empty`: a clause about the part. */
	readonly words: (part: Words) => Words;
	/** Null where the question makes no sense for a value of that kind. */
	readonly holds: (value: Said) => boolean | null;
	/** How a task's prose speaks of inputs with this property. */
	readonly prose: RegExp;
}

/**
 * The parts of a test's input, in order; null where one of them is more than a literal, since then nothing can be said of it.
 * @param parameters of the entry point; an argument without one is named by its position
 */
export function partsOf(test: Test, name: string | null, parameters: readonly string[], spellings: Spellings): readonly Part[] | null {
	if (test.kind === 'input') {
		return test.typed.map((text, index) => ({
			name: test.typed.length === 1 ? say(l10n.t('what is typed')) : say(l10n.t('the {0} line typed'), ordinal(index + 1)),
			value: readLiteral(text, spellings) ?? { kind: 'quoted', value: text },
		}));
	}
	const args = name === null || test.before !== undefined ? null : argumentsOf(test.call, name);
	const parts = args?.filter((arg) => arg !== '').map((arg, index): Part | null => {
		const value = readLiteral(arg, spellings);
		const parameter = parameters[index];
		return value && isWhole(value) ? { name: parameter === undefined ? say(l10n.t('the {0} argument'), ordinal(index + 1)) : say('{0}', code(parameter)), value } : null;
	});
	return parts && parts.length > 0 && parts.every((part) => part !== null) ? parts : null;
}

/** No part of it stands for something that only a run could tell. */
function isWhole(value: Said): boolean {
	switch (value.kind) {
		case 'bare':
			return false;
		case 'items':
			return value.items.every(isWhole);
		case 'pairs':
			return value.pairs.every(([key, item]) => isWhole(key) && isWhole(item));
		default:
			return true;
	}
}

/** In the order in which they are thought of; the first that tells failing from passing inputs is asked about. */
export const properties: readonly Property[] = [
	property('empty', (part) => say(l10n.t('{0} is empty'), part), /\bempty\b/i, (value) => sized(value, (size) => size === 0)),
	property('single', (part) => say(l10n.t('{0} has exactly one item'), part), /\b(?:single|one|only one|exactly one) (?:item|element|number|value|entry)\b/i, (value) => (value.kind === 'items' || value.kind === 'pairs' ? sized(value, (size) => size === 1) : null)),
	property('one-character', (part) => say(l10n.t('{0} has exactly one character'), part), /\b(?:single|one|only one|exactly one) (?:character|letter|digit)\b/i, (value) => (value.kind === 'quoted' ? sized(value, (size) => size === 1) : null)),
	property('zero', (part) => say(l10n.t('{0} is zero'), part), /\bzero\b|\b(?:is|are|equals?|==?) 0\b/i, (value) => numbered(value, (number) => number === 0)),
	property('negative', (part) => say(l10n.t('{0} is negative'), part), /\bnegative\b|\b(?:less than|below|smaller than|<) ?(?:0|zero)\b/i, (value) => numbered(value, (number) => number < 0)),
	property('even', (part) => say(l10n.t('{0} is an even number'), part), /\b(?:is|are|an?) even\b|\beven numbers?\b/i, (value) => counted(value, (number) => number % 2 === 0)),
	property('odd', (part) => say(l10n.t('{0} is an odd number'), part), /\b(?:is|are|an?) odd\b|\bodd numbers?\b/i, (value) => counted(value, (number) => number % 2 !== 0)),
	property('not-whole', (part) => say(l10n.t('{0} is not a whole number'), part), /\b(?:decimal|fraction|float)s?\b/i, (value) => numbered(value, (number) => !Number.isInteger(number))),
	property('duplicates', (part) => say(l10n.t('{0} has the same thing in it twice'), part), /\b(?:duplicates?|repeated|twice|more than once)\b/i, (value) => several(value, (keys) => new Set(keys).size < keys.length)),
	property('equal-neighbours', (part) => say(l10n.t('{0} has two equal things side by side'), part), /\b(?:adjacent|neighbou?rs?|side by side|consecutive)\b/i, (value) => several(value, (keys) => keys.some((key, index) => index > 0 && key === keys[index - 1]))),
	property('same-ends', (part) => say(l10n.t('{0} begins and ends with the same thing'), part), /\b(?:first and (?:the )?last|begins? and ends?)\b/i, (value) => several(value, (keys) => keys.length > 1 && keys[0] === keys.at(-1))),
	property('even-length', (part) => say(l10n.t('the length of {0} is an even number'), part), /\b(?:even (?:length|number of)|length is even)\b/i, (value) => sized(value, (size) => size % 2 === 0)),
	property('odd-length', (part) => say(l10n.t('the length of {0} is an odd number'), part), /\b(?:odd (?:length|number of)|length is odd)\b/i, (value) => sized(value, (size) => size % 2 !== 0)),
	property('has-negative', (part) => say(l10n.t('{0} has a negative number in it'), part), /\bnegative (?:numbers?|values?|items?|elements?)\b/i, (value) => listed(value, (items) => items.some((item) => numbered(item, (number) => number < 0) === true))),
	property('has-zero', (part) => say(l10n.t('{0} has a zero in it'), part), /\bzeros?\b/i, (value) => listed(value, (items) => items.some((item) => numbered(item, (number) => number === 0) === true))),
	property('has-capital', (part) => say(l10n.t('{0} has a capital letter in it'), part), /\b(?:capitals?|upper ?case)\b/i, (value) => (value.kind === 'quoted' ? /\p{Lu}/u.test(value.value) : null)),
	property('has-space', (part) => say(l10n.t('{0} has a space in it'), part), /\b(?:spaces?|blanks?|whitespace)\b/i, (value) => (value.kind === 'quoted' ? value.value.includes(' ') : null)),
];

/** A size that can be compared from input to input, and how a bound is spoken of. */
export const scales: readonly {
	readonly id: string;
	readonly sizeOf: (part: Part) => number | null;
	readonly more: (part: Words, bound: number) => Words;
	readonly less: (part: Words, bound: number) => Words;
}[] = [
	{
		id: 'size',
		sizeOf: ({ value }) => (numbered(value, () => true) === true && value.kind === 'number' ? Number(value.text) : null),
		more: (part, bound) => say(l10n.t('{0} is greater than {1}'), part, bound),
		less: (part, bound) => say(l10n.t('{0} is less than {1}'), part, bound),
	},
	{
		id: 'length',
		sizeOf: ({ value }) => lengthOf(value),
		more: (part, bound) => (bound === 0 ? say(l10n.t('{0} is not empty'), part) : say(l10n.t('the length of {0} is more than {1}'), part, bound)),
		less: (part, bound) => say(l10n.t('the length of {0} is less than {1}'), part, bound),
	},
];

/** What can be said of two values of one input. */
export interface Relation {
	readonly id: string;
	/** It says the same with the two exchanged. */
	readonly isMutual: boolean;
	readonly words: (one: Words, other: Words) => Words;
	readonly holds: (one: Said, other: Said) => boolean | null;
}

export const relations: readonly Relation[] = [
	{ id: 'equal', isMutual: true, words: (one, other) => say(l10n.t('{0} and {1} are equal'), one, other), holds: (one, other) => both(one, other, (a, b) => a === b) },
	{ id: 'greater', isMutual: false, words: (one, other) => say(l10n.t('{0} is greater than {1}'), one, other), holds: (one, other) => both(one, other, (a, b) => a > b) },
	{
		id: 'inside', isMutual: false, words: (one, other) => say(l10n.t('{0} stands in {1}'), one, other),
		holds: (one, other) => (one.kind === 'items' || one.kind === 'pairs' ? null : listed(other, (items) => items.some((item) => keyOf(item) === keyOf(one)))),
	},
];

function both(one: Said, other: Said, test: (a: number, b: number) => boolean): boolean | null {
	const isNumber = (value: Said) => numbered(value, () => true) === true;
	return one.kind === 'number' && other.kind === 'number' && isNumber(one) && isNumber(other) ? test(Number(one.text), Number(other.text)) : null;
}

function property(id: string, words: Property['words'], prose: RegExp, holds: Property['holds']): Property {
	return { id, words, holds, prose };
}

function sized(value: Said, test: (size: number) => boolean): boolean | null {
	const length = lengthOf(value);
	return length === null ? null : test(length);
}

function lengthOf(value: Said): number | null {
	switch (value.kind) {
		case 'items':
			// Of a set nobody knows which of the written items are the same.
			return value.of === 'set' && value.items.length > 1 ? null : value.items.length;
		case 'pairs':
			return value.pairs.length;
		case 'quoted':
			return [...value.value].length;
		default:
			return null;
	}
}

function numbered(value: Said, test: (number: number) => boolean): boolean | null {
	const number = value.kind === 'number' && value.percent !== true ? Number(value.text) : Number.NaN;
	return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? test(number) : null;
}

/** Equal keys are equal values: 1 and 1.0 are one number. */
function keyOf(value: Said): string {
	if (value.kind === 'items') return `${value.of}(${value.items.map(keyOf).join()})`;
	return value.kind === 'number' ? String(numbered(value, () => true) === true ? Number(value.text) : value.text) : JSON.stringify(value);
}

/** Whole numbers that are held exactly. */
function counted(value: Said, test: (number: number) => boolean): boolean | null {
	return numbered(value, (number) => Number.isSafeInteger(number)) === true ? numbered(value, test) : null;
}

/** The items or characters of a sequence, each as a key: equal keys are equal things. A set keeps no order and nothing twice. */
function several(value: Said, test: (keys: readonly string[]) => boolean): boolean | null {
	if (value.kind === 'quoted') return test([...value.value]);
	return value.kind === 'items' && value.of !== 'set' ? test(value.items.map(keyOf)) : null;
}

function listed(value: Said, test: (items: readonly Said[]) => boolean): boolean | null {
	return value.kind === 'items' ? test(value.items) : null;
}
