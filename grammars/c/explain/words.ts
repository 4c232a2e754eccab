/** What is the language's own in the words about its programs. */
import * as l10n from '@vscode/l10n';
import type { Code, ExplainedLanguage, OtherWords } from '../../braces/explain/language';
import type { ClassStatement, ImportStatement, TypeStatement } from '../../braces/tree';
import { readProgram } from '../reading';
import { conversions, functions } from './functions';
import { asks, does, gives, prints, reads } from './idioms';
import { kindOfType, typeInWords } from './types';

const headers: Readonly<Record<string, () => string>> = {
	'stdio.h': () => l10n.t('such as printing and reading'),
	'stdlib.h': () => l10n.t('such as for memory, for chance and for numbers made of texts'),
	'string.h': () => l10n.t('to work with texts'),
	'math.h': () => l10n.t('to calculate, such as roots and powers'),
	'ctype.h': () => l10n.t('to ask what kind of letter it is'),
	'stdbool.h': () => l10n.t('for `true` and `false`'),
	'limits.h': () => l10n.t('with the largest and the smallest numbers'),
	'time.h': () => l10n.t('for dates and times'),
	'assert.h': () => l10n.t('to check that something is true'),
};

/** `#include <stdio.h>`, `#include "list.h"`. */
export function included({ source }: ImportStatement, known: Readonly<Record<string, () => string>>): string {
	const what = Object.hasOwn(known, source) ? known[source]?.() : undefined;
	return what === undefined ? l10n.t('Lets the program use what is in {0}.', `\`${source}\``) : l10n.t('Lets the program use what is in {0}, {1}.', `\`${source}\``, what);
}

/** First lines of types that hold several values under names. */
export function classHead(node: ClassStatement, code: Code): string | null {
	const name = node.name ? code.quote(node.name) : null;
	switch (node.word) {
		case 'struct':
		case 'type_definition': return /\benum\b[^{]*\{/.test(code.text(node)) && node.word !== 'struct' ? valued(name) : name === null ? l10n.t('Defines a type that holds several values, each under a name.') : l10n.t('Defines {0}, a type that holds several values, each under a name.', name);
		case 'union': return name === null ? l10n.t('Defines a type that holds one of several values at a time.') : l10n.t('Defines {0}, a type that holds one of several values at a time.', name);
		case 'enum': return valued(name);
		default: return null;
	}
}

function valued(name: string | null): string {
	return name === null ? l10n.t('Defines a type with a few fixed values that have names.') : l10n.t('Defines {0}, a type with a few fixed values that have names.', name);
}

const types: ExplainedLanguage['types'] = { typedef: (_: TypeStatement, name: string) => l10n.t('Gives a type the new name {0}.', name) };

/** Statements and values that the common form has no kind for. */
export const others: Readonly<Record<string, OtherWords>> = {
	preproc_function_def: { does: (part, code) => {
		const [, name = '', given = '', body = ''] = /^#\s*define\s+(\w+)\(([^()]*)\)\s*(.*?)\s*$/s.exec(code.text(part)) ?? [];
		return l10n.t('{0} becomes {1} in each place, before the program is compiled.', code.quote(`${name}(${given})`), code.quote(body));
	} },
	preproc_call: { does: (part, code) => l10n.t('A line for the compiler: {0}.', code.quote(code.text(part).trim())) },
	preproc_if: { does: () => l10n.t('The lines up to `#endif` are compiled only if this is true.') },
	preproc_ifdef: { does: (part, code) => (/^#\s*ifndef/.test(code.text(part)) ? l10n.t('The lines up to `#endif` are compiled only if that name is not defined yet.') : l10n.t('The lines up to `#endif` are compiled only if that name is defined.')) },
	goto_statement: { does: (part, code) => l10n.t('Goes on at another place of the program: {0}.', code.quote(code.text(part).replace(/^goto\s+|;$/g, ''))) },
	'described-type': { does: () => l10n.t('Defines a type and makes a name of it at once.') },
	compound_literal_expression: { gives: (part, code) => l10n.t('the value {0}', code.quote(part)) },
	declaration: { gives: (part, code) => code.quote(part) },
	type_descriptor: { gives: (part, code) => code.quote(part) },
	primitive_type: { gives: (part, code) => code.quote(part) },
	struct_specifier: { gives: (part, code) => code.quote(part) },
};

/** Bits and other signs between two values. */
export const binary: ExplainedLanguage['binary'] = {
	'&': { gives: (a, b) => l10n.t('the bits that {0} and {1} both have', a, b), changes: (name, by) => l10n.t('Keeps only the bits of {0} that {1} has, too.', name, by) },
	'|': { gives: (a, b) => l10n.t('the bits that {0} or {1} has', a, b), changes: (name, by) => l10n.t('Adds the bits of {1} to {0}.', name, by) },
	'^': { gives: (a, b) => l10n.t('the bits that only one of {0} and {1} has', a, b), changes: (name, by) => l10n.t('Turns the bits of {0} that {1} has.', name, by) },
	'<<': { gives: (a, b) => l10n.t('{0} with its bits moved {1} places to the left', a, b), changes: (name, by) => l10n.t('Moves the bits of {0} {1} places to the left.', name, by) },
	'>>': { gives: (a, b) => l10n.t('{0} with its bits moved {1} places to the right', a, b), changes: (name, by) => l10n.t('Moves the bits of {0} {1} places to the right.', name, by) },
};

/** The language, as the explanations ask for it. */
export const explained: ExplainedLanguage = {
	read: readProgram,
	functions,
	methods: {},
	made: {},
	members: {
		INT_MAX: { gives: () => l10n.t('the largest whole number that an `int` can hold'), kind: 'number' },
	},
	lengths: { members: [], methods: [], functions: ['strlen'] },
	unary: {
		sizeof: { gives: (of) => l10n.t('how many bytes {0} takes in memory', of), kind: 'number' },
	},
	binary,
	equality: {
		'==': (asked) => l10n.t('{0} compares numbers. For two texts it only asks whether they stand at the same place in memory.', asked),
		'!=': (asked) => l10n.t('{0} compares numbers. For two texts it only asks whether they stand at different places in memory.', asked),
	},
	prints,
	reads,
	walks: () => null,
	picks: ['fmax', 'fmin'],
	conversions,
	truths: 'numbers',
	dividesWhole: true,
	kindOfType,
	typeInWords,
	declaring: { '#define': (name) => l10n.t('With `#define`, {0} is replaced by the text behind it before the program is compiled.', name) },
	self: '',
	constructors: [],
	functionWords: { static: () => l10n.t('Only this file can use it.') },
	specialMethods: {},
	main: 'main',
	leads: {},
	asks,
	joins: () => false,
	onlyHolds: ({ word }) => word === 'enum',
	unset: (name, type) => (/^struct\s+\w+$/.test(type) ? l10n.t('{0} is a new `{1}`. Its parts have no values yet.', name, type) : null),
	classHead,
	idioms: { gives, does },
	notes: {},
	others,
	types,
	imports: (statement) => included(statement, headers),
	begins: [
		[/^#\s*include\b/, () => l10n.t('This looks like a line that brings in a part of the library. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^(?:typedef\s+)?(?:struct|enum|union)\b/, () => l10n.t('This looks like the first line of a type. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^(?:for|while|do)\b/, () => l10n.t('This looks like the first line of a loop. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^\}?\s*(?:if|else|switch|case|default)\b/, () => l10n.t('This looks like a branch of the program. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^return\b/, () => l10n.t('This looks like a line that gives a value back. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^(?:printf|puts|putchar)\b/, () => l10n.t('This looks like a line that prints something. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^(?:scanf|fgets|getchar)\b/, () => l10n.t('This looks like a line that reads what the user types. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^(?:static\s+)?(?:void|[\w ]+?)[\s*]+\w+\s*\([^;]*$/, () => l10n.t('This looks like the first line of a function. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^(?:const\s+)?(?:[\w ]+[\s*]+)?[\p{L}_][\p{L}\p{N}_.]*(?:\[[^\]]*\])*\s*[-+*/%]?=(?!=)|^(?:int|char|double|float|long)\b/u, () => l10n.t('This looks like a line that gives a name a value. A part of it cannot be read as code, so there is no more to say yet.')],
	],
};

