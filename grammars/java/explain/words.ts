/** What is the language's own in the words about its programs. */
import * as l10n from '@vscode/l10n';
import { kindOf } from '../../braces/explain/kinds';
import type { Code, ExplainedLanguage, OtherWords, Printed, Walk } from '../../braces/explain/language';
import { calleeOf } from '../../braces/explain/parts';
import { bare, type Each, type Expression, type ImportStatement, type Part } from '../../braces/tree';
import { listed } from '../../wording';
import { readProgram } from '../reading';
import { classHead, onlyHolds } from './classes';
import { conversions, functions, made } from './functions';
import { appends, asksSame, gives } from './idioms';
import { methods } from './methods';
import { chainDoes } from './streams';
import { reads } from './typed';
import { kindOfType, typeInWords } from './types';

function prints(expression: Expression, _code: Code): Printed | null {
	const of = bare(expression);
	if (of.kind !== 'call') return null;
	const { path } = calleeOf(of);
	const [, word] = /^System\.(?:out|err)\.(println|print|printf|format)$/.exec(path) ?? [];
	if (word === undefined) return null;
	const [form, ...values] = of.given;
	if (word === 'println' || word === 'print') return { values: of.given, form: null, endsLine: word === 'println' };
	const written = form ? bare(form) : null;
	return { values, form: written, endsLine: written?.kind === 'literal' && /(?:\\n|%n)"$/.test(written.text) };
}

/** Loops over the keys, the values and the pairs of a map, and over the letters of a text. */
function walks(loop: Each, code: Code): Walk | null {
	const over = bare(loop.over);
	const [first] = loop.names;
	if (over.kind !== 'call' || !first) return null;
	const { name, object } = calleeOf(over);
	const item = code.quote(first);
	if (!object || over.given.length > 0) return null;
	const of = code.quote(object);
	switch (name) {
		case 'keySet': return { line: l10n.t('Goes through {0}, key by key. In each round {1} is the next key.', of, item), short: l10n.t('It goes through {0}, key by key, as {1}.', of, item) };
		case 'values': return kindOf(object, code) === 'pairs' ? { line: l10n.t('Goes through {0}, value by value. In each round {1} is the next value.', of, item), short: l10n.t('It goes through {0}, value by value, as {1}.', of, item) } : null;
		case 'entrySet': return { line: l10n.t('Goes through {0}, pair by pair. In each round {1} is the next key with its value.', of, item), short: l10n.t('It goes through {0}, pair by pair, as {1}.', of, item) };
		case 'toCharArray': return { line: l10n.t('Goes through {0}, character by character. In each round {1} is the next character.', of, item), short: l10n.t('It goes through {0}, character by character, as {1}.', of, item) };
		default: return null;
	}
}

/** Parts of an expression that the common form has no kind for. */
const partsOfOther = (part: Part) => (part.kind === 'other' ? part.parts : []);

const others: Readonly<Record<string, OtherWords>> = {
	switch_expression: { gives: (part, code) => l10n.t('what the case gives that fits {0}', listed(partsOfOther(part).slice(0, 1).map((one) => code.quote(bare(one))))) },
	class_literal: { gives: (part, code) => l10n.t('{0}, which stands for the class itself', code.quote(part)) },
	template_expression: { gives: (part, code) => l10n.t('a text made from {0}', code.quote(part)) },
	enum_constant: { does: (part, code) => l10n.t('{0} is one of its values.', code.quote(code.text(part).replace(/\s*[({].*$/s, ''))) },
	assert_statement: { does: (part, code) => l10n.t('Checks something: {0}. If it is not true, an error comes up. This is done only when checks are switched on.', code.quote(code.text(part).replace(/^assert\s+|\s*;$/g, ''))) },
	synchronized_statement: { does: () => l10n.t('Lets only one part of the program at a time run the lines in braces.') },
	module_declaration: { does: (part, code) => l10n.t('Says what this module is called and what it needs: {0}.', code.quote(code.text(part).replace(/\s*\{.*$/s, ''))) },
	annotation_type_element_declaration: { does: (part, code) => l10n.t('Says that such a note has a part: {0}.', code.quote(part)) },
	method_reference: { gives: (part, code) => l10n.t('the function {0}', code.quote(part)) },
};

/** What is in the packages that beginners use. */
const packages: Readonly<Record<string, () => string>> = {
	'java.util': () => l10n.t('such as lists, maps and the reader of what is typed'),
	'java.io': () => l10n.t('for files and what comes in and goes out'),
	'java.util.stream': () => l10n.t('to work on many items one after the other'),
	'java.util.function': () => l10n.t('to hand functions around'),
	'java.math': () => l10n.t('for numbers of any size'),
	'java.time': () => l10n.t('for dates and times'),
};

function imports({ names, source }: ImportStatement): string {
	const [name] = names;
	if (name === undefined || source.endsWith('*')) {
		const from = source.replace(/\.\*$/, '');
		const what = Object.hasOwn(packages, from) ? packages[from]?.() : undefined;
		return what === undefined ? l10n.t('Lets the program use all that is in {0}.', `\`${from}\``) : l10n.t('Lets the program use what is in {0}, {1}.', `\`${from}\``, what);
	}
	if (/^[a-z]/.test(name) && !/[A-Z]/.test(source)) return l10n.t('Says that this file belongs to the package {0}.', `\`${source}\``);
	return l10n.t('Lets the program use {1} from {0}.', `\`${source.slice(0, -name.length).replace(/\.$/, '')}\``, `\`${name}\``);
}

/** The language, as the explanations ask for it. */
export const explained: ExplainedLanguage = {
	read: readProgram,
	functions,
	methods,
	made,
	members: {
		length: { gives: (of) => l10n.t('the length of {0}', of), kind: 'number' },
		'Math.PI': { gives: () => l10n.t('the number pi, about 3.14'), kind: 'number' },
		'Math.E': { gives: () => l10n.t('the number e, about 2.72'), kind: 'number' },
		'Integer.MAX_VALUE': { gives: () => l10n.t('the largest whole number that an `int` can hold'), kind: 'number' },
		'Integer.MIN_VALUE': { gives: () => l10n.t('the smallest whole number that an `int` can hold'), kind: 'number' },
		'Long.MAX_VALUE': { gives: () => l10n.t('the largest whole number that a `long` can hold'), kind: 'number' },
		'Double.MAX_VALUE': { gives: () => l10n.t('the largest number that a `double` can hold'), kind: 'number' },
		'System.in': { gives: () => l10n.t('what the user types') },
	},
	lengths: { members: ['length'], methods: ['length', 'size'], functions: [] },
	unary: {},
	binary: {
		instanceof: { asks: (a, b) => l10n.t('{0} is an object made from {1}', a, b) },
		'>>>': { gives: (a, b) => l10n.t('{0} with its bits moved {1} places to the right', a, b) },
	},
	equality: {
		'==': (asked) => l10n.t('{0} compares plain values. For two objects, such as texts, it asks whether they are one and the same object.', asked),
		'!=': (asked) => l10n.t('{0} compares plain values. For two objects, such as texts, it asks whether they are two different objects.', asked),
	},
	prints,
	reads,
	walks,
	picks: ['Math.max', 'Math.min', 'Collections.max', 'Collections.min'],
	conversions,
	truths: 'truths',
	dividesWhole: true,
	kindOfType,
	typeInWords,
	declaring: { var: () => l10n.t('With `var`, the value on the right decides the type.') },
	self: 'this',
	constructors: [],
	functionWords: {
		private: () => l10n.t('Only the class itself can use it.'),
		protected: () => l10n.t('Only the class, those that build on it and its package can use it.'),
		abstract: () => l10n.t('Classes that build on this one say what it does.'),
		synchronized: () => l10n.t('Only one part of the program at a time can run it.'),
		default: () => l10n.t('Classes may use it as it is, or bring their own.'),
		'@Override': () => l10n.t('It takes the place of one that the class above has.'),
		'@Test': () => l10n.t('It is a test: a tool runs it and tells whether it held.'),
	},
	specialMethods: {
		toString: (owner: string) => l10n.t('Says how {0} objects look as text.', owner),
		equals: (owner) => l10n.t('Says when two {0} objects count as equal.', owner),
		hashCode: (owner) => l10n.t('Gives a number for a {0} object, the same for equal ones.', owner),
		compareTo: (owner) => l10n.t('Says which of two {0} objects comes first.', owner),
	},
	main: 'main',
	leads: {},
	asksSame,
	onlyHolds,
	classHead,
	idioms: { gives, does: (expression, code) => appends(expression, code) ?? chainDoes(expression, code) },
	notes: {},
	others,
	types: {},
	imports,
	begins: [
		[/^(?:(?:public|private|protected|abstract|final)\s+)*(?:class|interface|enum|record)\b/, () => l10n.t('This looks like the first line of a class. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^(?:for|while|do)\b/, () => l10n.t('This looks like the first line of a loop. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^\}?\s*(?:if|else|switch|case|default)\b/, () => l10n.t('This looks like a branch of the program. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^return\b/, () => l10n.t('This looks like a line that gives a value back. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^import\b/, () => l10n.t('This looks like an import. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^\}?\s*(?:try|catch|finally|throw)\b/, () => l10n.t('This looks like a line that deals with errors. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^System\s*\.\s*out\b/, () => l10n.t('This looks like a line that prints something. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^(?:(?:public|private|protected|static|final|abstract)\s+)*(?:void|[\w<>[\], ]+?)\s+\w+\s*\([^;]*$/, () => l10n.t('This looks like the first line of a method. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^(?:final\s+)?(?:[\w<>[\],]+\s+)?[\p{L}_$][\p{L}\p{N}_$.]*(?:\[[^\]]*\])*\s*[-+*/%]?=(?!=)/u, () => l10n.t('This looks like a line that gives a name a value. A part of it cannot be read as code, so there is no more to say yet.')],
	],
};
