/** Functions of the library, in words. */
import * as l10n from '@vscode/l10n';
import type { CallWords } from '../../braces/explain/language';
import { numberIn } from '../../braces/explain/parts';
import { bare } from '../../braces/tree';
import { listed } from '../../wording';

const one = (say: (of: string) => string, more: Partial<CallWords> = {}): CallWords => ({ ...more, gives: ({ given: [of] }) => (of === undefined ? null : say(of)) });

/** A question that a function answers about what it is given. */
const asks = (say: (of: string) => string): CallWords => ({ kind: 'truth', asks: ({ given: [of] }) => (of === undefined ? null : say(of)) });

const deed = (say: (one: string, other: string) => string, gives?: CallWords['gives']): CallWords => ({ does: ({ given: [a, b] }) => (a === undefined || b === undefined ? null : say(a, b)), ...(gives ? { gives } : {}) });

const both = (say: (one: string, other: string) => string, more: Partial<CallWords> = {}): CallWords => ({ ...more, gives: ({ given: [a, b] }) => (a === undefined || b === undefined ? null : say(a, b)) });

/** Numbers: these are the same in the language that grew from this one. */
export const numbers: Readonly<Record<string, CallWords>> = {
	sqrt: one((of) => l10n.t('the square root of {0}', of), { kind: 'number', short: true }),
	cbrt: one((of) => l10n.t('the cube root of {0}', of), { kind: 'number' }),
	abs: one((of) => l10n.t('the size of {0} without its sign', of), { kind: 'number', short: true }),
	labs: one((of) => l10n.t('the size of {0} without its sign', of), { kind: 'number' }),
	fabs: one((of) => l10n.t('the size of {0} without its sign', of), { kind: 'number', short: true }),
	floor: one((of) => l10n.t('{0} rounded down to a whole number', of), { kind: 'number' }),
	ceil: one((of) => l10n.t('{0} rounded up to a whole number', of), { kind: 'number' }),
	round: one((of) => l10n.t('{0} rounded to a whole number', of), { kind: 'number' }),
	trunc: one((of) => l10n.t('{0} without its fraction', of), { kind: 'number' }),
	fmod: both((a, b) => l10n.t('what is left over when {0} is divided by {1}', a, b), { kind: 'number' }),
	fmax: both((a, b) => l10n.t('the larger one of {0} and {1}', a, b), { kind: 'number', short: true }),
	fmin: both((a, b) => l10n.t('the smaller one of {0} and {1}', a, b), { kind: 'number', short: true }),
	pow: { kind: 'number', gives: ({ given: [of, power], parts }) => (of === undefined || power === undefined ? null : parts[1] && numberIn(parts[1]) === 2 ? l10n.t('{0} squared', of) : l10n.t('{0} to the power of {1}', of, power)) },
	sin: one((of) => l10n.t('the sine of {0}', of), { kind: 'number' }),
	cos: one((of) => l10n.t('the cosine of {0}', of), { kind: 'number' }),
	tan: one((of) => l10n.t('the tangent of {0}', of), { kind: 'number' }),
	log: one((of) => l10n.t('the natural logarithm of {0}', of), { kind: 'number' }),
	log10: one((of) => l10n.t('the logarithm of {0} to the base 10', of), { kind: 'number' }),
	exp: one((of) => l10n.t('e to the power of {0}', of), { kind: 'number' }),
	rand: { kind: 'number', gives: () => l10n.t('a random whole number') },
	srand: { does: ({ given: [of] }) => (of === undefined ? null : l10n.t('Tells the random numbers where to start: {0}.', of)) },
	time: { kind: 'number', gives: () => l10n.t('the time now, in seconds') },
	clock: { kind: 'number', gives: () => l10n.t('the time that the program has worked so far') },
	exit: { does: ({ given: [of] }) => (of === undefined ? null : l10n.t('Ends the program here, with the answer {0} to whoever started it.', of)) },
	assert: { does: ({ given: [test] }) => (test === undefined ? null : l10n.t('Checks that {0} is true. If not, the program ends with a message.', test)) },
	atoi: one((of) => l10n.t('the whole number at the start of the text {0}', of), { kind: 'number' }),
	atof: one((of) => l10n.t('the number at the start of the text {0}', of), { kind: 'number' }),
	atol: one((of) => l10n.t('the whole number at the start of the text {0}', of), { kind: 'number' }),
	strtol: one((of) => l10n.t('the whole number at the start of the text {0}', of), { kind: 'number' }),
	strtod: one((of) => l10n.t('the number at the start of the text {0}', of), { kind: 'number' }),
};

/** Single letters. */
export const letters: Readonly<Record<string, CallWords>> = {
	isalpha: asks((of) => l10n.t('{0} is a letter', of)),
	isdigit: asks((of) => l10n.t('{0} is a digit', of)),
	isalnum: asks((of) => l10n.t('{0} is a letter or a digit', of)),
	isspace: asks((of) => l10n.t('{0} is a blank or a line end', of)),
	isupper: asks((of) => l10n.t('{0} is a capital letter', of)),
	islower: asks((of) => l10n.t('{0} is a small letter', of)),
	ispunct: asks((of) => l10n.t('{0} is a mark such as a comma', of)),
	toupper: one((of) => l10n.t('{0} as a capital letter', of)),
	tolower: one((of) => l10n.t('{0} as a small letter', of)),
};

/** Texts, memory, what is typed and what is printed. */
export const functions: Readonly<Record<string, CallWords>> = {
	...numbers,
	...letters,
	strcmp: both((a, b) => l10n.t('a number that tells which one comes first, {0} or {1}: 0 if they are equal', a, b), { kind: 'number' }),
	strncmp: { kind: 'number', gives: ({ given: [a, b, n] }) => (a === undefined || b === undefined || n === undefined ? null : l10n.t('a number that tells which one comes first by {2} characters, {0} or {1}: 0 if they are equal', a, b, n)) },
	strcpy: deed((to, from) => l10n.t('Copies the text {1} into {0}.', to, from)),
	strncpy: { does: ({ given: [to, from, n] }) => (to === undefined || from === undefined || n === undefined ? null : l10n.t('Copies at most {2} characters of {1} into {0}.', to, from, n)) },
	strcat: deed((to, from) => l10n.t('Joins the text {1} to the end of {0}.', to, from)),
	strncat: deed((to, from) => l10n.t('Joins a part of the text {1} to the end of {0}.', to, from)),
	strchr: { gives: ({ given: [text, what] }) => (text === undefined || what === undefined ? null : l10n.t('the place in {0} where {1} first comes, or `NULL`', text, what)) },
	strrchr: { gives: ({ given: [text, what] }) => (text === undefined || what === undefined ? null : l10n.t('the place in {0} where {1} last comes, or `NULL`', text, what)) },
	strstr: { gives: ({ given: [text, what] }) => (text === undefined || what === undefined ? null : l10n.t('the place in {0} where {1} first comes, or `NULL`', text, what)) },
	strdup: one((of) => l10n.t('a copy of the text {0}, in new memory', of), { kind: 'text' }),
	strtok: { kind: 'text', gives: ({ given: [text, marks], parts: [first] }) => (text === undefined || marks === undefined ? null : first && bare(first).kind === 'literal' ? l10n.t('the next part of the same text, up to one of {0}', marks) : l10n.t('the first part of {0}, up to one of {1}', text, marks)) },
	memset: { does: ({ given: [to, what, n] }) => (to === undefined || what === undefined || n === undefined ? null : l10n.t('Fills the memory of {0} with {1}, {2} bytes long.', to, what, n)) },
	memcpy: { does: ({ given: [to, from, n] }) => (to === undefined || from === undefined || n === undefined ? null : l10n.t('Copies {2} bytes of memory from {1} to {0}.', to, from, n)) },
	malloc: one((of) => l10n.t('new memory of {0} bytes', of)),
	calloc: both((many, size) => l10n.t('new memory for {0} values of {1} bytes, all filled with zero', many, size)),
	realloc: both((old, size) => l10n.t('the memory of {0}, made {1} bytes long', old, size)),
	free: { does: ({ given: [of] }) => (of === undefined ? null : l10n.t('Gives the memory back that {0} points to. Nobody may use it any more.', of)) },
	getchar: { gives: () => l10n.t('the next character that the user types') },
	fflush: { does: () => l10n.t('Makes sure that all that was printed can be seen now.') },
	qsort: { does: ({ given: [of, , , by] }) => (of === undefined || by === undefined ? null : l10n.t('Puts the items of {0} in order. {1} says which of two comes first.', of, by)) },
	sprintf: { does: ({ given: [to, form, ...values] }) => (to === undefined || form === undefined ? null : values.length === 0 ? l10n.t('Writes the text {1} into {0}.', to, form) : l10n.t('Writes the text {1} into {0}, with {2} filled in.', to, form, listed(values))) },
	snprintf: { does: ({ given: [to, size, form, ...values] }) => (to === undefined || size === undefined || form === undefined ? null : l10n.t('Writes the text {1} into {0}, with {2} filled in. It takes no more than {3} places, with the end sign.', to, form, listed(values), size)) },
	sscanf: { does: ({ given: [from, form, ...into] }) => (from === undefined || form === undefined ? null : l10n.t('Reads values out of the text {0} and keeps them in {1}.', from, listed(into.map((each) => each.replace(/^`&/, '`'))))) },
	fopen: one((of) => l10n.t('the open file {0}', of)),
	fclose: { does: ({ given: [of] }) => (of === undefined ? null : l10n.t('Closes the file {0}.', of)) },
};

export const conversions: Readonly<Record<string, (call: string, from: string) => string>> = {
	atoi: (call, from) => l10n.t('{0} makes a whole number from {1}.', call, from),
	atof: (call, from) => l10n.t('{0} makes a number from {1} that may have a fraction.', call, from),
};
