/** What is the language's own in the words about its programs. */
import * as l10n from '@vscode/l10n';
import type { Code, ExplainedLanguage, OtherWords, Printed, Typed, Walk } from '../../braces/explain/language';
import { kindOf } from '../../braces/explain/kinds';
import { calleeOf, numberIn, pathOf } from '../../braces/explain/parts';
import { bare, type Each, type Expression, type ImportStatement, type New, type Part } from '../../braces/tree';
import { listed } from '../../wording';
import { readProgram } from '../reading';
import { conversions, functions, made } from './functions';
import { methods } from './methods';
import { chainDoes, chainGives } from './streams';
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

const readers: Readonly<Record<string, Typed['as']>> = { nextLine: 'text', next: 'text', readLine: 'text', nextInt: 'whole', nextLong: 'whole', nextDouble: 'number' };
const parsing: Readonly<Record<string, Typed['as']>> = { 'Integer.parseInt': 'whole', 'Long.parseLong': 'whole', 'Double.parseDouble': 'number', 'Integer.valueOf': 'whole' };

/** `in.nextInt()`: a reader is asked; what makes numbers by chance has a method of that name, too. */
function reads(expression: Expression, code: Code): Typed | null {
	const of = bare(expression);
	if (of.kind !== 'call') return null;
	const { name, object, path } = calleeOf(of);
	const [first] = of.given;
	const as = Object.hasOwn(parsing, path) ? parsing[path] : undefined;
	if (as !== undefined && first) {
		const inner = reads(first, code);
		return inner && { ...inner, as };
	}
	if (/^(?:trim|strip)$/.test(name) && object) return reads(object, code);
	const typed = Object.hasOwn(readers, name) ? readers[name] : undefined;
	if (typed === undefined || object === null || of.given.length > 0) return null;
	const maker = bare(object);
	if (maker.kind === 'new') return /^(?:Scanner|BufferedReader)$/.test(maker.type.text) ? { prompt: null, as: typed, into: [] } : null;
	return maker.kind === 'name' && isReader(maker.name, code) ? { prompt: null, as: typed, into: [] } : null;
}

function isReader(name: string, code: Code): boolean {
	const types = [
		...code.inside(code.program, 'declare').filter(({ variables }) => variables.some((one) => one.name?.text === name)).map(({ how, variables }) => (how.text === 'var' ? (variables[0]?.value?.kind === 'new' ? variables[0].value.type.text : '') : how.text)),
		...code.inside(code.program, 'function').flatMap(({ parameters }) => parameters.flatMap((one) => (one.name?.text === name ? (one.type?.text ?? '') : []))),
	];
	return types.length > 0 ? types.some((type) => /^(?:Scanner|BufferedReader)$/.test(type)) : /^(?:in|input|sc|scan|scanner|keyboard|reader)$/i.test(name);
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

/** What each place of a new array holds at first. */
const startsAs: Readonly<Record<string, string>> = { int: '0', long: '0', short: '0', byte: '0', double: '0.0', float: '0.0', boolean: 'false' };

/** `new int[5]`, `new int[] {1, 2}`, `new int[3][4]`. */
function newArray(of: New, code: Code): string | null {
	const [, type = ''] = /^(.*?)\[\]$/s.exec(of.type.text) ?? [];
	const [first, second] = of.given;
	if (type === '' || !first) return null;
	if (first.kind === 'items') return first.items.length === 0 ? l10n.t('a new array without any places') : l10n.t('a new array of {0}', code.quote(first));
	const start = Object.hasOwn(startsAs, type) ? `\`${startsAs[type] ?? ''}\`` : null;
	if (second) return start === null ? l10n.t('a new table with {0} rows and {1} places in each', code.quote(first), code.quote(second)) : l10n.t('a new table with {0} rows and {1} places in each, all filled with {2}', code.quote(first), code.quote(second), start);
	if (start !== null) return l10n.t('a new array with {0} places, all filled with {1}', code.quote(first), start);
	return l10n.t('a new array with {0} places. They hold nothing yet', code.quote(first));
}

/** Whole numbers by chance: `random.nextInt(6) + 1`, `(int) (Math.random() * 6) + 1`. */
function byChance(expression: Expression, code: Code): string | null {
	const of = bare(expression);
	if (of.kind === 'binary' && of.operator.text === '+' && numberIn(of.right) === 1) {
		const most = randomBelow(of.left);
		return most && l10n.t('a random whole number from 1 to {0}', code.quote(most));
	}
	const end = randomBelow(of);
	return end && l10n.t('a random whole number from 0 up to, but without, {0}', code.quote(end));
}

function randomBelow(expression: Expression): Expression | null {
	const of = bare(expression);
	if (of.kind === 'call' && calleeOf(of).name === 'nextInt' && of.given.length === 1) return of.given[0] ?? null;
	const inner = of.kind === 'cast' && of.type.text === 'int' ? bare(of.value) : null;
	return inner?.kind === 'binary' && inner.operator.text === '*' && inner.left.kind === 'call' && pathOf(inner.left.callee) === 'Math.random' ? inner.right : null;
}

/** A cast that cuts off, that lets a division give a fraction, or that makes a letter. */
function castText(expression: Expression, code: Code): string | null {
	const of = bare(expression);
	if (of.kind === 'binary' && of.operator.text === '/' && of.left.kind === 'cast' && /^(?:double|float)$/.test(of.left.type.text)) return l10n.t('{0} divided by {1}, with its fraction', code.quote(of.left.value), code.quote(of.right));
	if (of.kind !== 'cast') return null;
	const inner = code.quote(bare(of.value));
	switch (of.type.text) {
		case 'int':
		case 'long': return kindOf(of.value, code) === 'text' ? l10n.t('the number that stands for the character {0}', inner) : l10n.t('{0} as a whole number, its fraction cut off', inner);
		case 'double':
		case 'float': return l10n.t('{0} as a number that may have a fraction', inner);
		case 'char': return l10n.t('the character that {0} stands for', inner);
		default: return null;
	}
}

function gives(expression: Expression, code: Code): string | null {
	const of = bare(expression);
	return (of.kind === 'new' ? newArray(of, code) : null) ?? byChance(of, code) ?? castText(of, code) ?? chainGives(of, code);
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
	idioms: { gives, does: chainDoes },
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
