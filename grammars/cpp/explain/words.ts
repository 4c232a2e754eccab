/** What is the language's own in the words about its programs: what it has beyond the one that it grew from. */
import * as l10n from '@vscode/l10n';
import { kindOf } from '../../braces/explain/kinds';
import type { Code, ExplainedLanguage, Walk } from '../../braces/explain/language';
import { bare, type ClassStatement, type Each, type Expression, type FunctionPart, type ImportStatement } from '../../braces/tree';
import { explained as older, included, classHead as olderHead, others as olderOthers, binary } from '../../c/explain/words';
import { joined, listed } from '../../wording';
import { plainType } from '../kindOfType';
import { readProgram } from '../reading';
import { conversions, functions, made } from './functions';
import { asks, does, gives, prints, reads } from './idioms';
import { methods } from './methods';
import { kindOfType, typeInWords } from './types';

const headers: Readonly<Record<string, () => string>> = {
	iostream: () => l10n.t('for printing and reading'),
	string: () => l10n.t('to work with texts'),
	vector: () => l10n.t('for rows of values that can grow'),
	map: () => l10n.t('for keys that lead to values'),
	unordered_map: () => l10n.t('for keys that lead to values'),
	set: () => l10n.t('for sets, which hold each thing once'),
	unordered_set: () => l10n.t('for sets, which hold each thing once'),
	algorithm: () => l10n.t('such as sorting and searching'),
	numeric: () => l10n.t('such as sums of many values'),
	cmath: () => l10n.t('to calculate, such as roots and powers'),
	iomanip: () => l10n.t('for how numbers are shown'),
	memory: () => l10n.t('for memory that is given back by itself'),
};

function imports(statement: ImportStatement): string {
	const [name] = statement.names;
	if (name === undefined) return included(statement, headers);
	return !name.includes('::') ? l10n.t('Names of {0} can be used without {1} in front.', `\`${name}\``, `\`${name}::\``) : l10n.t('{0} can be used by its short name.', `\`${name}\``);
}

/** How a loop goes through things: with the things themselves, or with copies of them. */
function walks(loop: Each, code: Code): Walk | null {
	const over = code.quote(loop.over);
	const [one, two] = loop.names.map((name) => code.quote(name));
	if (one === undefined) return null;
	const kind = kindOf(loop.over, code);
	if (two !== undefined) return { line: l10n.t('Goes through {0}, pair by pair. In each round {1} is another key and {2} is its value.', over, one, two), short: l10n.t('It goes through {0}, pair by pair, as {1}.', over, `${one}, ${two}`) };
	const [first] = loop.names;
	const front = code.text({ ...loop, from: loop.head.from, to: first?.from ?? loop.head.to });
	const isItself = front.includes('&') && !/\bconst\b/.test(front);
	if (kind === 'pairs') return { line: l10n.t('Goes through {0}, pair by pair. In each round {1} is the next key with its value.', over, one), short: l10n.t('It goes through {0}, pair by pair, as {1}.', over, one) };
	if (!isItself) return null;
	return { line: l10n.t('Goes through {0}. In each round {1} is the next item itself: a new value for {1} changes {0}.', over, one), short: l10n.t('It goes through {0} and may change its items, each as {1}.', over, one) };
}

function classHead(node: ClassStatement, code: Code): string | null {
	if (node.word === 'class' || node.above) return null;
	const holdsFunctions = node.members.some(({ kind }) => kind === 'function-statement');
	return holdsFunctions ? null : olderHead(node, code);
}

/** A constructor says behind a colon what its fields begin as. */
function aboutFunction(node: FunctionPart, code: Code): string | null {
	if (node.name?.text.startsWith('~') === true) return l10n.t('It runs when such an object comes to its end.');
	if (node.owner === null || node.body?.kind !== 'block' || node.name?.text !== node.owner) return null;
	const [, list = ''] = /\)\s*:\s*(.*)$/s.exec(code.text({ ...node, to: node.body.from }).trim()) ?? [];
	const said = [...list.matchAll(/([\p{L}_]\w*)\s*[({]\s*((?:[^(){}]|\([^()]*\))*)\s*[)}]/gu)].map(([, name = '', value = '']) =>
		(/^[A-Z]/.test(name) ? l10n.t('The part of {0} is set up with {1}.', code.quote(name), code.quote(value)) : value.trim() === name ? l10n.t('The object’s own {0} starts as the {0} that is given.', code.quote(name)) : l10n.t('{0} starts as {1}.', code.quote(name), value.trim() === '' ? code.quote('0') : code.quote(value))));
	return said.length === 0 ? null : joined(...said);
}

/** What a new name holds that is given nothing. */
function unset(name: string, type: string, code: Code): string | null {
	const plain = plainType(type);
	if (/^w?string$/.test(plain)) return l10n.t('{0} is a new text. It is empty.', name);
	if (/^(?:vector|deque|list|(?:unordered_|multi)?(?:map|set)|stack|queue|priority_queue|stringstream)$/.test(plain)) return l10n.t('{0} is new and empty.', name);
	const own = code.inside(code.program, 'class').find((one) => one.name?.text === plain.replace(/^struct\s+/, ''));
	if (!own) return null;
	const isFilled = own.members.every((one) => one.kind !== 'declare' || one.variables.every(({ value }) => value !== null));
	return own.word === 'class' || isFilled || own.members.some(({ kind }) => kind === 'function-statement') ? l10n.t('{0} is a new {1} object.', name, `\`${plain}\``) : l10n.t('{0} is a new `{1}`. Its parts have no values yet.', name, plain);
}

/** `+` joins texts of the library; letters and addresses are added like numbers. */
function joins(left: Expression, right: Expression, code: Code): boolean {
	return [left, right].some((one) => {
		const of = bare(one);
		return of.kind !== 'index' && !(of.kind === 'literal' && of.of === 'sign') && kindOf(of, code) === 'text';
	});
}

/** The language, as the explanations ask for it. */
export const explained: ExplainedLanguage = {
	...older,
	read: readProgram,
	functions,
	methods,
	made,
	members: {
		...older.members,
		first: { gives: (of) => l10n.t('the first part of {0}', of) },
		second: { gives: (of) => l10n.t('the second part of {0}', of) },
		'string::npos': { gives: () => l10n.t('the value for no place') },
		'std::string::npos': { gives: () => l10n.t('the value for no place') },
	},
	lengths: { members: [], methods: ['size', 'length'], functions: ['strlen'] },
	unary: {
		...older.unary,
		delete: { gives: (of) => of, does: (of) => l10n.t('Gives the memory back that {0} points to. Nobody may use it any more.', of) },
		'delete[]': { gives: (of) => of, does: (of) => l10n.t('Gives the whole array back that {0} points to. Nobody may use it any more.', of) },
	},
	binary: { ...binary },
	equality: {},
	prints,
	reads,
	walks,
	picks: ['max', 'min', 'std::max', 'std::min'],
	conversions,
	kindOfType,
	typeInWords,
	declaring: {
		...older.declaring,
		auto: () => l10n.t('With `auto`, the value on the right decides the type.'),
		'const auto': () => l10n.t('With `auto`, the value on the right decides the type.'),
	},
	self: 'this',
	functionWords: {
		virtual: () => l10n.t('A class below may bring its own way of doing it.'),
		override: () => l10n.t('It takes the place of one that the class above has.'),
		const: () => l10n.t('It does not change the object.'),
		explicit: () => l10n.t('It is used only where it is asked for by name.'),
	},
	specialMethods: {
		'operator==': (owner: string) => l10n.t('Says when two {0} objects count as equal.', owner),
		'operator<': (owner) => l10n.t('Says which of two {0} objects comes first.', owner),
		'operator+': (owner) => l10n.t('Says what comes of adding two {0} objects.', owner),
		'operator[]': (owner) => l10n.t('Says what a {0} object holds at a position.', owner),
	},
	asks,
	joins,
	unset,
	aboutFunction,
	renames: (variable, code) => /^&/.test(code.text(variable)),
	classHead,
	idioms: { gives, does },
	others: {
		...olderOthers,
		access_specifier: { does: (part, code) => {
			const word = code.text(part);
			return word.startsWith('private') ? l10n.t('Only the class itself can use what follows.') : word.startsWith('protected') ? l10n.t('The class and the classes below it can use what follows.') : l10n.t('What follows can be used from everywhere.');
		} },
		namespace_definition: { does: (part, code) => l10n.t('The names in braces belong to {0}.', code.quote(/^(?:inline\s+)?namespace\s+(\w+)/.exec(code.text(part))?.[1] ?? 'namespace')) },
		linkage_specification: { does: () => l10n.t('What is in braces can be used by programs in another language.') },
		template_declaration: { does: (part, code) => {
			const names = [...(/^template\s*<([^>]*)>/.exec(code.text(part))?.[1] ?? '').matchAll(/(?:typename|class)\s+(\w+)/g)].map(([, name = '']) => code.quote(name));
			return names.length === 0 ? l10n.t('What follows is written for many types at once.') : l10n.t('What follows is written for many types at once. {0} stands for the type.', listed(names));
		} },
		user_defined_literal: { gives: (part, code) => code.quote(part) },
		template_function: { gives: (part, code) => code.quote(part) },
		raw_string_literal: { gives: (part, code) => l10n.t('the text {0}', code.quote(part)) },
		qualified_identifier: { gives: (part, code) => code.quote(part) },
		template_type: { gives: (part, code) => code.quote(part) },
		static_assert_declaration: { does: (part, code) => l10n.t('Checks before the program runs: {0}.', code.quote(part)) },
	},
	types: { ...older.types, using: (_, name) => l10n.t('Gives a type the new name {0}.', name) },
	imports,
	begins: [
		[/^(?:class|struct|template)\b/, () => l10n.t('This looks like the first line of a class. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^(?:std::)?cout\b/, () => l10n.t('This looks like a line that prints something. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^(?:std::)?cin\b/, () => l10n.t('This looks like a line that reads what the user types. A part of it cannot be read as code, so there is no more to say yet.')],
		[/^\}?\s*(?:try|catch|throw)\b/, () => l10n.t('This looks like a line that deals with errors. A part of it cannot be read as code, so there is no more to say yet.')],
		...older.begins,
	],
};
