/** What is the language's own in the words about its programs. */
import * as l10n from '@vscode/l10n';
import type { Code, ExplainedLanguage, OtherWords, Printed, Typed, Walk } from '../../braces/explain/language';
import { kindOf } from '../../braces/explain/kinds';
import { calleeOf, numberIn, pathOf } from '../../braces/explain/parts';
import { value } from '../../braces/explain/values';
import { bare, type Each, type Expression, type Part } from '../../braces/tree';
import { listed } from '../../wording';
import { readProgram } from '../reading';
import { conversions, functions, made } from './functions';
import { methods } from './methods';

const printing = new Set(['console.log', 'console.info', 'console.warn', 'console.error', 'console.debug', 'console.table', 'document.write']);

function prints(expression: Expression, _code: Code): Printed | null {
	const of = bare(expression);
	if (of.kind !== 'call') return null;
	const { path } = calleeOf(of);
	if (path === 'process.stdout.write') return { values: of.given, form: null, endsLine: false };
	if (!printing.has(path)) return null;
	const [first, ...more] = of.given;
	const form = first && bare(first).kind === 'literal' && more.length > 0 ? bare(first) : null;
	return form?.kind === 'literal' && form.of === 'text' && /%[sdifoO]/.test(form.text) ? { values: more, form, endsLine: true } : { values: of.given, form: null, endsLine: true };
}

const numbers: Readonly<Record<string, Typed['as']>> = { Number: 'number', parseFloat: 'number', parseInt: 'whole' };

function reads(expression: Expression, code: Code): Typed | null {
	const of = bare(expression);
	if (of.kind === 'unary' && of.operator.text === '+') {
		const typed = reads(of.operand, code);
		return typed && { ...typed, as: 'number' };
	}
	if (of.kind === 'unary' && of.operator.text === 'await') return of.operand.kind === 'call' && calleeOf(of.operand).name === 'question' ? { prompt: of.operand.given[0] ?? null, as: 'text', into: [] } : null;
	if (of.kind !== 'call') return null;
	const path = pathOf(of.callee);
	const [first] = of.given;
	if (['prompt', 'readlineSync.question', 'readline.question'].includes(path)) return { prompt: first ?? null, as: 'text', into: [] };
	const as = Object.hasOwn(numbers, path) ? numbers[path] : undefined;
	const inner = as && first ? reads(first, code) : null;
	return inner && as ? { ...inner, as } : null;
}

/** Loops over the things in an object, and over its names. */
function walks(loop: Each, code: Code): Walk | null {
	const found = walkOf(loop, code);
	const waits = code.text({ ...loop, to: loop.head.from }).includes('await');
	return found && waits ? { ...found, line: `${found.line} ${l10n.t('It may have to wait for each of them.')}` } : found;
}

function walkOf(loop: Each, code: Code): Walk | null {
	const over = bare(loop.over);
	const [one, two] = loop.names.map((name) => code.quote(name));
	if (one === undefined) return null;
	if (loop.word.text === 'in') {
		const kind = kindOf(over, code);
		return kind === 'row' || kind === 'text'
			? { line: l10n.t('Goes through the positions of {0}. In each round {1} is the next position, as text.', code.quote(over), one), short: l10n.t('It goes through the positions of {0}, as {1}.', code.quote(over), one) }
			: { line: l10n.t('Goes through {0}, key by key. In each round {1} is the next key.', code.quote(over), one), short: l10n.t('It goes through {0}, key by key, as {1}.', code.quote(over), one) };
	}
	if (over.kind !== 'call') return null;
	const { name, object, path } = calleeOf(over);
	const [first] = over.given;
	const inner = object && kindOf(object, code);
	const of = path.startsWith('Object.') && first ? first : object;
	if (!of) return null;
	if (name === 'entries' && two !== undefined) {
		return inner === 'row'
			? { line: l10n.t('Goes through {0}. In each round {1} is another item, and {2} is its position, from 0 on.', code.quote(of), two, one), short: l10n.t('It goes through {0}, item by item, as {1}.', code.quote(of), listed([one, two])) }
			: { line: l10n.t('Goes through {0}, pair by pair. In each round {1} is another key and {2} is its value.', code.quote(of), one, two), short: l10n.t('It goes through {0}, pair by pair, as {1}.', code.quote(of), listed([one, two])) };
	}
	if (name === 'keys' && two === undefined) return { line: l10n.t('Goes through {0}, key by key. In each round {1} is the next key.', code.quote(of), one), short: l10n.t('It goes through {0}, key by key, as {1}.', code.quote(of), one) };
	if (name === 'values' && two === undefined) return { line: l10n.t('Goes through {0}, value by value. In each round {1} is the next value.', code.quote(of), one), short: l10n.t('It goes through {0}, value by value, as {1}.', code.quote(of), one) };
	return null;
}

/** `module.exports = { a, b }`. */
function shares(expression: Expression, code: Code): string | null {
	const of = bare(expression);
	const path = of.kind === 'assign' ? pathOf(of.target) : '';
	if (of.kind !== 'assign' || !/^(?:module\.)?exports\b/.test(path)) return null;
	const given = bare(of.value);
	const names = given.kind === 'pairs' ? given.pairs.map(({ key }) => code.quote(key)) : [code.quote(given)];
	return names.length === 0 || (given.kind !== 'pairs' && given.kind !== 'name') ? null : l10n.t('Lets other files use {0}.', listed(names));
}

/** Whole numbers by chance: `Math.floor(Math.random() * 6) + 1`. */
function byChance(expression: Expression, code: Code): string | null {
	const of = bare(expression);
	if (of.kind === 'binary' && of.operator.text === '+' && numberIn(of.right) === 1) {
		const most = randomBelow(of.left);
		return most && l10n.t('a random whole number from 1 to {0}', code.quote(most));
	}
	const end = randomBelow(of);
	return end && l10n.t('a random whole number from 0 up to, but without, {0}', code.quote(end));
}

/** The `n` of `Math.floor(Math.random() * n)`; null for anything else. */
function randomBelow(expression: Expression): Expression | null {
	const of = bare(expression);
	const inner = of.kind === 'call' && pathOf(of.callee) === 'Math.floor' && of.given[0] ? bare(of.given[0]) : null;
	return inner?.kind === 'binary' && inner.operator.text === '*' && inner.left.kind === 'call' && pathOf(inner.left.callee) === 'Math.random' ? inner.right : null;
}

/** Parts of an expression that the common form has no kind for. */
const partsOfOther = (part: Part) => (part.kind === 'other' ? part.parts : []);

const others: Readonly<Record<string, OtherWords>> = {
	yield_expression: {
		gives: (part, code) => l10n.t('what is sent in after {0} is handed out', listed(partsOfOther(part).map((one) => code.quote(one))) || code.quote('undefined')),
		does: (part, code) => {
			const [given] = partsOfOther(part);
			if (!given) return l10n.t('Hands out nothing and waits here until more is wanted.');
			return /^yield\s*\*/.test(code.text(part)) ? l10n.t('Hands out the items of {0}, one by one.', code.quote(given)) : l10n.t('Hands out {0} and waits here until another one is wanted.', value(given, code));
		},
	},
	meta_property: { gives: (part, code) => l10n.t('{0}, which tells how this code was started', code.quote(part)) },
	class: { gives: () => l10n.t('a new type of object') },
	jsx_element: { gives: (part, code) => l10n.t('a part of a page, written as {0}', code.quote(part)) },
	jsx_self_closing_element: { gives: (part, code) => l10n.t('a part of a page, written as {0}', code.quote(part)) },
	call_expression: { gives: (part, code) => l10n.t('what {0} makes of a text', listed(partsOfOther(part).slice(0, 1).map((one) => code.quote(one)))), does: (part, code) => l10n.t('Calls {0} with a text.', listed(partsOfOther(part).slice(0, 1).map((one) => code.quote(one)))) },
	debugger_statement: { does: () => l10n.t('Lets the program stop here, if somebody looks on with a debugger.') },
	with_statement: { does: () => l10n.t('Lets the lines in braces use the parts of an object by their names alone.') },
	class_static_block: { does: () => l10n.t('The lines in braces run once, when the class is made.') },
};

/** The language, as the explanations ask for it. */
export const explained: ExplainedLanguage = {
	read: readProgram,
	functions,
	methods,
	made,
	members: {
		size: { gives: (of) => l10n.t('how many things {0} holds', of), kind: 'number' },
		length: { gives: (of) => l10n.t('the length of {0}', of), kind: 'number' },
		'Math.PI': { gives: () => l10n.t('the number pi, about 3.14'), kind: 'number' },
		'Number.MAX_SAFE_INTEGER': { gives: () => l10n.t('the largest whole number that is surely exact'), kind: 'number' },
	},
	lengths: { members: ['length'], methods: [], functions: [] },
	unary: {
		typeof: { gives: (of) => l10n.t('the type of {0}, as text', of), kind: 'text', equals: (of, other) => l10n.t('{0} is of the type {1}', of, other) },
		await: { gives: (of) => l10n.t('what {0} gives once it is done', of), does: (of) => l10n.t('Waits until {0} is done.', of) },
		delete: { gives: (of) => l10n.t('whether {0} could be taken out', of), does: (of) => l10n.t('Takes {0} out, with its key.', of), kind: 'truth' },
		void: { gives: (of) => l10n.t('nothing, once {0} was worked out', of) },
	},
	binary: {
		'**': { gives: (a, b) => l10n.t('{0} to the power of {1}', a, b), changes: (name, by) => l10n.t('Raises {0} to the power of {1}.', name, by) },
		instanceof: { asks: (a, b) => l10n.t('{0} is an object made from {1}', a, b) },
		in: { asks: (a, b) => l10n.t('{0} is one of the keys of {1}', a, b) },
	},
	equality: {
		'===': (asked) => l10n.t('{0} is true only for the same value of the same type.', asked),
		'!==': (asked) => l10n.t('{0} is true if the value or its type is not the same.', asked),
		'==': (asked) => l10n.t('{0} may change the type of a value before it compares.', asked),
		'!=': (asked) => l10n.t('{0} may change the type of a value before it compares.', asked),
	},
	prints,
	reads,
	walks,
	picks: ['Math.max', 'Math.min'],
	conversions,
	truths: 'anything',
	dividesWhole: false,
	kindOfType: () => null,
	typeInWords: () => null,
	declaring: {
		const: () => l10n.t('With `const`, a name never gets another value.'),
		let: () => l10n.t('With `let`, a name is new here and may get other values later.'),
		var: () => l10n.t('With `var`, a name is known in all of its function.'),
		using: () => l10n.t('With `using`, what the name holds is closed when the block ends.'),
	},
	self: 'this',
	constructors: ['constructor'],
	functionWords: {
		async: () => l10n.t('It may have to wait while it runs.'),
		'*': () => l10n.t('It hands out values one by one, with `yield`.'),
		get: () => l10n.t('It is read like a plain value, without parentheses.'),
		set: (name) => l10n.t('It runs when {0} is given a value.', name),
	},
	specialMethods: {
		toString: (owner: string) => l10n.t('Says how {0} objects look as text.', owner),
		'[Symbol.iterator]': (owner) => l10n.t('Says how a loop goes through {0} objects.', owner),
	},
	main: '',
	leads: {
		export: () => l10n.t('Other files can use it.'),
		'export default': (given) => (given === null ? l10n.t('It is what other files get from this one.') : l10n.t('Gives {0} to other files that take something from this one.', given)),
	},
	idioms: { gives: byChance, does: shares },
	notes: { 'use strict': () => l10n.t('Asks for strict rules: more slips are told as errors.') },
	others,
	types: {},
	imports: ({ names, source }) => {
		const from = `\`${source.replace(/^['"]|['"]$/g, '')}\``;
		if (source === '' || source === "''") return names.length === 0 ? l10n.t('Makes this file a module of its own.') : l10n.t('Lets other files use {0}.', listed(names.map((name) => `\`${name}\``)));
		return names.length === 0 ? l10n.t('Runs the file or module {0} once.', from) : l10n.t('Takes {1} from the module {0}.', from, listed(names.map((name) => `\`${name}\``)));
	},
	begins: [
		[/^(?:export\s+)?(?:default\s+)?(?:async\s+)?function\b/, () => l10n.t('This looks like the first line of a function. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^(?:export\s+)?(?:abstract\s+)?class\b/, () => l10n.t('This looks like the first line of a class. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^(?:for|while|do)\b/, () => l10n.t('This looks like the first line of a loop. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^\}?\s*(?:if|else|switch|case|default)\b/, () => l10n.t('This looks like a branch of the program. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^return\b/, () => l10n.t('This looks like a line that gives a value back. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^import\b/, () => l10n.t('This looks like an import. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^\}?\s*(?:try|catch|finally|throw)\b/, () => l10n.t('This looks like a line that deals with errors. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^console\s*\.\s*log\b/, () => l10n.t('This looks like a line that prints something. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^(?:const|let|var)\b|^[\p{L}_$][\p{L}\p{N}_$.]*(?:\[[^\]]*\])?\s*[-+*/%]?=(?![=>])/u, () => l10n.t('This looks like a line that gives a name a value. A part of it cannot be read as code, so there is no more to say yet.')],
	],
};
