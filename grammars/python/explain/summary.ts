/** What some lines are for, then how they do it, in at most 80 words. */
import * as l10n from '@vscode/l10n';
import { together } from '../../clauseText';
import type { About, Rows, Seen } from '../../codeSentences';
import { fitting, part, type Part } from '../../fitting';
import type { SyntaxNode } from '../../syntaxNode';
import { isSimple } from './statements';
import { clausesOf } from './clauses';
import { calleeOf } from './callParts';
import { condition } from './conditions';
import { givenTo } from './functions';
import { isNote, noteParts } from './notes';
import { exampleOf } from './rounds';
import { ownCalls } from './recursion';
import { steps } from './steps';
import { isQuestion, value } from './values';
import { View } from './view';
import { above, bare, code, field, listed, partsOf, quotedText } from './words';

/** How much a reader would miss a part; steps.ts says it of the steps. */
const missed = { purpose: 12, result: { full: 7.4, short: 11 }, example: 7.8, way: 6.7, itself: 4.2, each: { full: 5.8, short: 6 }, kept: 7 } as const;

export function summary(root: SyntaxNode, range: Rows, { seen }: About): string {
	const view = new View(root, range);
	const functions = view.of('function_definition').filter((node) => !above(node, 'function_definition', 'class_definition'));
	const classes = view.of('class_definition');
	const loose = looseStatements(root, view);
	const [first] = functions;
	if (first && functions.length === 1 && classes.length === 0 && loose.length === 0) return fitting(ofFunction(first, seen));
	const [only] = classes;
	if (only && classes.length === 1 && functions.length === 0 && loose.length === 0) return fitting(ofClass(only, seen));
	const method = view.of('function_definition')[0];
	if (method && functions.length === 0 && classes.length === 0 && loose.length === 0) return fitting(ofFunction(method, seen));
	const told = fitting(purposeOfProgram(root, view, functions, classes, loose, seen));
	return told === '' ? nothing(root, range) : told;
}

/** Statements of the lines that stand in no function and no class of them: the program's own steps. */
function looseStatements(root: SyntaxNode, view: View): readonly SyntaxNode[] {
	const found: SyntaxNode[] = [];
	const walk = (node: SyntaxNode) => {
		for (const child of node.children) {
			if (['function_definition', 'class_definition', 'decorated_definition'].includes(child.type) && view.has(child)) continue;
			if (view.has(child) && (isSimple(child.type) || child.type.endsWith('_statement'))) {
				if (!isNote(child)) found.push(child);
			} else if (child.children.length > 0) walk(child);
		}
	};
	walk(root);
	return found.filter(({ type }) => !['import_statement', 'import_from_statement'].includes(type));
}

function ofFunction(node: SyntaxNode, seen: Seen | null): readonly Part[] {
	const name = code(field(node, 'name'));
	const body = partsOf(field(node, 'body'));
	const note = noteOf(node);
	const purpose = note === '' ? null : l10n.t('The note on {0} says: {1}', name, quotedText(note, 140));
	const { text, short, isWhole } = whatFor(node, purpose === null ? name : null);
	const kept = field(node, 'name').text === '__init__' ? keptBy(node) : [];
	const told = steps(body.filter((one) => !isNote(one) && !(kept.length > 0 && isKeeping(one))), new View(node, { from: node.startPosition.row, to: node.endPosition.row }), isWhole);
	const [calls, isTold] = [ownCalls(field(node, 'body')), body.some((one) => one.type === 'return_statement' && ownCalls(one).length > 0)];
	return [
		part([missed.purpose, purpose]),
		part([short === null ? missed.result.short : missed.result.full, text], [missed.result.short, short]),
		part([missed.kept, kept.length > 0 && keeping(kept)]),
		part([missed.itself, calls.length > 0 && !isTold && l10n.t('It calls itself for a part of the work.')]),
		...told,
		...(seen ? example(node, seen) : []),
	];
}

function example(node: SyntaxNode, seen: Seen): readonly Part[] {
	const [result, way] = exampleOf(node, seen);
	return [part([missed.example, result]), part([missed.way, way])];
}

/** The names that an object keeps under `self`. */
function keptBy(node: SyntaxNode): readonly string[] {
	return [...new Set(node.descendantsOfType('assignment').map((one) => field(one, 'left').text).filter((text) => text.startsWith('self.')))].map((text) => code(text.slice(5)));
}

function isKeeping(statement: SyntaxNode): boolean {
	const [only] = partsOf(statement);
	return only?.type === 'assignment' && field(only, 'left').text.startsWith('self.');
}

function keeping(names: readonly string[]): string {
	return l10n.t('Each object keeps its own {0}.', listed(names.slice(0, 5)));
}

/** What the text at the start of a function or a class, or a remark above it, says first; empty where there is none. */
function noteOf(node: SyntaxNode): string {
	const [head] = partsOf(field(node, 'body'));
	return head && isNote(head) ? firstSentence(noteParts(head.text).says) : remarkAbove(node);
}

/** What a remark straight above the function says; empty where there is none. */
function remarkAbove(node: SyntaxNode): string {
	const around = node.parent?.type === 'decorated_definition' ? node.parent : node;
	const siblings = around.parent?.children ?? [];
	const at = siblings.findIndex(({ startIndex, type }) => startIndex === around.startIndex && type === around.type);
	const said: string[] = [];
	let row = around.startPosition.row;
	for (let before = at - 1; before >= 0; before -= 1) {
		const one = siblings[before];
		if (one?.type !== 'comment' || one.startPosition.row !== row - 1) break;
		row -= 1;
		said.unshift(one.text.replace(/^#+\s?/, ''));
	}
	const text = said.join(' ').trim();
	return /\p{L}{2}/u.test(text) ? firstSentence(text) : '';
}

function firstSentence(text: string): string {
	return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}

interface WhatFor {
	readonly text: string;
	/** The same without the value that is given back. */
	readonly short: string | null;
	/** The value that it gives back is told. */
	readonly isWhole: boolean;
}

/** What comes out of a call: a value, printed text, values one by one, or a change. `name`: null where a sentence before has named the function. */
function whatFor(node: SyntaxNode, name: string | null): WhatFor {
	const own = (one: SyntaxNode) => above(one, 'function_definition')?.startIndex === node.startIndex;
	const body = field(node, 'body');
	const returned = body.descendantsOfType('return_statement').filter(own).flatMap((one) => partsOf(one).slice(0, 1));
	const prints = body.descendantsOfType('call').filter(own).some((one) => calleeOf(one).name === 'print' && calleeOf(one).object === null);
	const it = name ?? l10n.t({ message: 'It', comment: ['A function that was named in the sentence before'] });
	const given = givenTo(node).map((one) => code(one.name));
	const what = listed(given);
	const plain = (text: string) => ({ text, short: null, isWhole: false });
	// What cannot be read may be what gives a value back.
	if (returned.length === 0 && body.hasError) return plain(given.length > 0 ? l10n.t('{0} takes {1}. A part of it cannot be read as code yet.', it, what) : l10n.t('A part of {0} cannot be read as code yet.', it));
	if (body.descendantsOfType('yield').some(own)) return plain(given.length > 0 ? l10n.t('{0} takes {1} and hands out values one by one.', it, what) : l10n.t('{0} hands out values one by one.', it));
	const [result] = returned;
	const one = result && returned.length === 1 ? bare(result) : null;
	if (one && ['comparison_operator', 'not_operator', 'boolean_operator'].includes(one.type) && isQuestion(one)) {
		return { text: given.length > 0 ? l10n.t('{0} takes {1} and tells whether {2}.', it, what, condition(one)) : l10n.t('{0} tells whether {1}.', it, condition(one)), short: question(it, what), isWhole: true };
	}
	if (returned.length > 0 && returned.every(isTruth)) return plain(question(it, what));
	if (one) {
		const told = one.type === 'string' && one.descendantsOfType('interpolation').length === 0 ? code(one) : value(one);
		const isRecursive = ownCalls(one).length > 0;
		const short = given.length > 0 ? l10n.t('{0} takes {1} and gives back a result.', it, what) : l10n.t('{0} gives back a result.', it);
		// One that stands further in may not be come to.
		const isSure = partsOf(body).some((step) => step.type === 'return_statement') || body.descendantsOfType('return_statement').length !== 1;
		return isRecursive || !isSure ? plain(short) : { text: given.length > 0 ? l10n.t('{0} takes {1} and gives back {2}.', it, what, told) : l10n.t('{0} gives back {1}.', it, told), short, isWhole: true };
	}
	const last = partsOf(partsOf(body).at(-1)?.type === 'return_statement' ? (partsOf(body).at(-1) ?? null) : null)[0];
	if (result && last && ['identifier', 'binary_operator', 'subscript'].includes(bare(last).type) && ownCalls(last).length === 0) {
		return {
			text: given.length > 0 ? l10n.t('{0} takes {1} and in the end gives back {2}.', it, what, value(last)) : l10n.t('{0} gives back {1} in the end.', it, value(last)),
			short: given.length > 0 ? l10n.t('{0} takes {1} and gives back a result.', it, what) : l10n.t('{0} gives back a result.', it), isWhole: true,
		};
	}
	if (result) return plain(given.length > 0 ? l10n.t('{0} takes {1} and gives back a result.', it, what) : l10n.t('{0} gives back a result.', it));
	if (prints) return plain(given.length > 0 ? l10n.t('{0} takes {1} and prints something.', it, what) : l10n.t('{0} prints something.', it));
	if (field(node, 'name').text === '__init__') return plain(given.length > 0 ? l10n.t('{0} sets up a new object with {1}.', it, what) : l10n.t('{0} sets up a new object.', it));
	return plain(given.length > 0 ? l10n.t('{0} takes {1} and gives nothing back.', it, what) : l10n.t('{0} gives nothing back.', it));
}

function question(it: string, what: string): string {
	return what === '' ? l10n.t('{0} answers a question with yes or no.', it) : l10n.t('{0} takes {1} and answers a question with yes or no.', it, what);
}

function isTruth(node: SyntaxNode): boolean {
	return ['true', 'false', 'comparison_operator', 'not_operator'].includes(bare(node).type);
}

function ofClass(node: SyntaxNode, seen: Seen | null): readonly Part[] {
	const name = code(field(node, 'name'));
	const says = noteOf(node);
	const kept = keptBy(node);
	const methods = node.descendantsOfType('function_definition').filter((one) => !/^__/.test(field(one, 'name').text));
	const bases = partsOf(node.childForFieldName('superclasses')).filter(({ text }) => text !== 'object').map((one) => code(one));
	const [method] = methods;
	const names = methods.length > 0 && l10n.t('It can do this: {0}.', listed(methods.slice(0, 6).map((one) => code(field(one, 'name')))));
	const each = methods.length <= 4 ? methods.map(methodDoes) : [];
	return [
		part([missed.purpose, says === '' ? l10n.t('{0} is a type of object.', name) : l10n.t('The note on {0} says: {1}', name, quotedText(says, 140))]),
		part([missed.result.short, bases.length > 0 && l10n.t('It builds on {0}.', listed(bases))]),
		part([missed.kept, kept.length > 0 && keeping(kept)]),
		...(method && methods.length === 1 ? [part([missed.each.short, names]), ...ofFunction(method, seen)] : [part([missed.each.full, each.length > 0 && each.every((one) => one !== null) && each.join(' ')], [missed.each.short, names])]),
	];
}

/** What one method is for: its own note, else what it does; null where that is too much. */
function methodDoes(node: SyntaxNode): string | null {
	const name = code(field(node, 'name'));
	const says = noteOf(node);
	if (says !== '') return l10n.t('{0} is described as {1}.', name, quotedText(says.replace(/[.!]$/, ''), 60));
	const clauses = clausesOf(field(node, 'body'));
	return clauses === null || clauses.length === 0 || clauses.length > 2 ? null : l10n.t('When {0} is called, {1}.', name, together(clauses));
}

/** What a whole program, or a part of one with several definitions, is made of. */
function purposeOfProgram(root: SyntaxNode, view: View, functions: readonly SyntaxNode[], classes: readonly SyntaxNode[], loose: readonly SyntaxNode[], seen: Seen | null): readonly Part[] {
	const asks = view.of('call').some((node) => calleeOf(node).name === 'input' && calleeOf(node).object === null);
	const prints = view.of('call').some((node) => calleeOf(node).name === 'print' && calleeOf(node).object === null);
	const names = functions.map((node) => code(field(node, 'name')));
	const types = classes.map((node) => code(field(node, 'name')));
	const note = noteOfProgram(root, view);
	const does = asks && prints ? l10n.t('This part asks the user for something and prints an answer.') : asks ? l10n.t('This part asks the user for something.') : prints && l10n.t('This part prints something.');
	const isFirst = note === '' && does === false && loose.length === 0;
	// Few functions are told one by one.
	const each = functions.length > 1 && functions.length <= 3 && classes.length === 0 ? functions.map((node) => whatFor(node, code(field(node, 'name')))) : [];
	const itself = functions.length > 1 ? functions.find((node) => ownCalls(field(node, 'body')).length > 0) : undefined;
	const [one] = functions;
	return [
		part([missed.purpose, note !== '' && l10n.t('The note at the top says: {0}', quotedText(note, 140))]),
		part([missed.purpose, does]),
		...steps(loose, view, false),
		part([missed.result.short, types.length > 0 && defining(types, isFirst)]),
		part([missed.result.short, functions.length > 1 && (isFirst && types.length === 0 ? l10n.t('This part defines these functions: {0}.', listed(names.slice(0, 8))) : l10n.t('It defines these functions: {0}.', listed(names.slice(0, 8))))]),
		...each.map(({ text, short }) => part([missed.each.full, text], [missed.each.short, short])),
		part([missed.itself, itself !== undefined && l10n.t('{0} calls itself.', code(field(itself, 'name')))]),
		...(one && functions.length === 1 ? ofFunction(one, seen) : []),
	];
}

/** `isFirst`: no sentence has said what defines them. */
function defining(types: readonly string[], isFirst: boolean): string {
	const names = listed(types.slice(0, 5));
	if (isFirst) return types.length === 1 ? l10n.t('This part defines {0}, a type of object.', names) : l10n.t('This part defines these types of object: {0}.', names);
	return types.length === 1 ? l10n.t('It defines {0}, a type of object.', names) : l10n.t('It defines these types of object: {0}.', names);
}

/** What a program says of itself at its top: a text, or remarks, where they are among the lines. */
function noteOfProgram(root: SyntaxNode, view: View): string {
	const [head] = root.children;
	if (!head || !view.has(head)) return '';
	if (isNote(head)) return firstSentence(noteParts(head.text).says);
	const said = root.children.slice(0, Math.max(0, root.children.findIndex(({ type }) => type !== 'comment')));
	const next = root.children[said.length];
	// A remark straight above a function is about that.
	if (said.length === 0 || (next && next.type.endsWith('definition') && next.startPosition.row === (said.at(-1)?.endPosition.row ?? 0) + 1)) return '';
	const text = said.filter(({ text: one }) => !one.startsWith('#!')).map(({ text: one }) => one.replace(/^#+\s?/, '')).join(' ').trim();
	return /\p{L}{2}/u.test(text) ? firstSentence(text) : '';
}

function nothing(root: SyntaxNode, range: Rows): string {
	const isNoted = root.descendantsOfType(['comment', 'string']).some(({ startPosition }) => startPosition.row >= range.from && startPosition.row <= range.to);
	return isNoted ? l10n.t('These lines are notes for the reader. They do nothing when the program runs.') : l10n.t('There is too little here that can be read as code to say what it is for.');
}
