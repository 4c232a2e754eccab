/** What some lines are for, then how they do it, in at most 80 words. */
import * as l10n from '@vscode/l10n';
import type { About, Rows, Seen } from '../../codeSentences';
import type { SyntaxNode } from '../../syntaxNode';
import { isSimple } from './statements';
import { calleeOf } from './callParts';
import { givenTo } from './functions';
import { isNote, noteParts } from './notes';
import { ownCalls } from './recursion';
import { steps } from './steps';
import { value } from './values';
import { View } from './view';
import { above, bare, code, field, joined, listed, partsOf, quotedText } from './words';

/** The most words that a summary has. */
const mostWords = 80;

/** Longer values, in characters, are not shown. */
const mostShown = 40;

export function summary(root: SyntaxNode, range: Rows, { seen }: About): string {
	const view = new View(root, range);
	const functions = view.of('function_definition').filter((node) => !above(node, 'function_definition', 'class_definition'));
	const classes = view.of('class_definition');
	const loose = looseStatements(root, view);
	const [first] = functions;
	if (first && functions.length === 1 && classes.length === 0 && loose.length === 0) return fitting(ofFunction(first, seen));
	const [only] = classes;
	if (only && classes.length === 1 && functions.length === 0 && loose.length === 0) return fitting(ofClass(only));
	const method = view.of('function_definition')[0];
	if (method && functions.length === 0 && classes.length === 0 && loose.length === 0) return fitting(ofFunction(method, seen));
	const all = [...purposeOfProgram(view, functions, classes), ...steps(loose, view, false)];
	return fitting(all.length > 0 ? all : [nothing(root, range)]);
}

/** As many of the sentences, in their order, as fit. */
function fitting(sentences: readonly string[]): string {
	let so = '';
	for (const sentence of sentences) {
		const longer = joined(so, sentence);
		if (longer.split(/\s+/).length <= mostWords) so = longer;
	}
	return so;
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

function ofFunction(node: SyntaxNode, seen: Seen | null): readonly string[] {
	const name = code(field(node, 'name'));
	const given = givenTo(node).map((one) => code(one.name));
	const body = partsOf(field(node, 'body'));
	const [head] = body;
	const note = head && isNote(head) ? firstSentence(noteParts(head.text).says) : remarkAbove(node);
	const purpose = note === '' ? null : l10n.t('{0} is described like this: {1}', name, quotedText(note, 140));
	const { text, isWhole } = whatFor(node, name, given, purpose === null);
	const told = steps(body.filter((one) => !isNote(one)), new View(node, { from: node.startPosition.row, to: node.endPosition.row }), isWhole);
	const [calls, isTold] = [ownCalls(field(node, 'body')), body.some((one) => one.type === 'return_statement' && ownCalls(one).length > 0)];
	const itself = calls.length > 0 && !isTold ? [l10n.t('It calls itself for a part of the work.')] : [];
	const example = seen !== null && seen.result !== null && seen.result.length <= mostShown && seen.given.startsWith(`${field(node, 'name').text}(`) ? [l10n.t('For {0} it gives back {1}.', code(seen.given), code(seen.result))] : [];
	return [...(purpose === null ? [] : [purpose]), text, ...example, ...itself, ...told];
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

/** What comes out of a call: a value, printed text, values one by one, or a change; `isWhole`: the value that it gives back is told. */
function whatFor(node: SyntaxNode, name: string, given: readonly string[], isNamed: boolean): { readonly text: string; readonly isWhole: boolean } {
	const own = (one: SyntaxNode) => above(one, 'function_definition')?.startIndex === node.startIndex;
	const body = field(node, 'body');
	const returned = body.descendantsOfType('return_statement').filter(own).flatMap((one) => partsOf(one).slice(0, 1));
	const prints = body.descendantsOfType('call').filter(own).some((one) => calleeOf(one).name === 'print' && calleeOf(one).object === null);
	// A sentence before has named the function.
	const it = isNamed ? name : l10n.t({ message: 'It', comment: ['A function that was named in the sentence before'] });
	const what = listed(given);
	// What cannot be read may be what gives a value back.
	if (returned.length === 0 && body.hasError) return { text: given.length > 0 ? l10n.t('{0} takes {1}. A part of it cannot be read as code yet.', it, what) : l10n.t('A part of {0} cannot be read as code yet.', it), isWhole: false };
	const plain = (text: string) => ({ text, isWhole: false });
	if (body.descendantsOfType('yield').some(own)) return plain(given.length > 0 ? l10n.t('{0} takes {1} and hands out values one by one.', it, what) : l10n.t('{0} hands out values one by one.', it));
	if (returned.length > 0 && returned.every(isTruth)) return plain(given.length > 0 ? l10n.t('{0} takes {1} and answers a question with yes or no.', it, what) : l10n.t('{0} answers a question with yes or no.', it));
	const [result] = returned;
	if (result && returned.length === 1) {
		const told = bare(result).type === 'string' ? code(result) : value(result);
		return { text: given.length > 0 ? l10n.t('{0} takes {1} and gives back {2}.', it, what, told) : l10n.t('{0} gives back {1}.', it, told), isWhole: true };
	}
	if (result) return plain(given.length > 0 ? l10n.t('{0} takes {1} and gives back a result.', it, what) : l10n.t('{0} gives back a result.', it));
	if (prints) return plain(given.length > 0 ? l10n.t('{0} takes {1} and prints something.', it, what) : l10n.t('{0} prints something.', it));
	return plain(given.length > 0 ? l10n.t('{0} takes {1} and does its work without giving a value back.', it, what) : l10n.t('{0} does its work without giving a value back.', it));
}

function isTruth(node: SyntaxNode): boolean {
	return ['true', 'false', 'comparison_operator', 'not_operator'].includes(bare(node).type);
}

function ofClass(node: SyntaxNode): readonly string[] {
	const name = code(field(node, 'name'));
	const [head] = partsOf(field(node, 'body'));
	const says = head && isNote(head) ? firstSentence(noteParts(head.text).says) : '';
	const kept = [...new Set(node.descendantsOfType('assignment').map((one) => field(one, 'left').text).filter((text) => text.startsWith('self.')))].map((text) => code(text.slice(5)));
	const methods = node.descendantsOfType('function_definition').map((one) => field(one, 'name').text).filter((one) => !/^__/.test(one)).map((one) => code(one));
	const bases = partsOf(node.childForFieldName('superclasses')).map((one) => code(one));
	return [
		...(says === '' ? [l10n.t('{0} is a type of object.', name)] : [l10n.t('{0} is described like this: {1}', name, quotedText(says, 140))]),
		...(bases.length > 0 ? [l10n.t('It builds on {0}.', listed(bases))] : []),
		...(kept.length > 0 ? [l10n.t('Each object keeps its own {0}.', listed(kept.slice(0, 5)))] : []),
		...(methods.length > 0 ? [l10n.t('It can do this: {0}.', listed(methods.slice(0, 6)))] : []),
	];
}

/** What a whole program, or a part of one with several definitions, is made of. */
function purposeOfProgram(view: View, functions: readonly SyntaxNode[], classes: readonly SyntaxNode[]): readonly string[] {
	const asks = view.of('call').some((node) => calleeOf(node).name === 'input' && calleeOf(node).object === null);
	const prints = view.of('call').some((node) => calleeOf(node).name === 'print' && calleeOf(node).object === null);
	const names = functions.map((node) => code(field(node, 'name')));
	const types = classes.map((node) => code(field(node, 'name')));
	// Few functions are told one by one.
	const each = functions.length > 1 && functions.length <= 3 && classes.length === 0 ? functions.map((node) => whatFor(node, code(field(node, 'name')), givenTo(node).map((one) => code(one.name)), true).text) : [];
	const itself = functions.find((node) => ownCalls(field(node, 'body')).length > 0);
	return [
		...(asks && prints ? [l10n.t('This part asks the user for something and prints an answer.')] : asks ? [l10n.t('This part asks the user for something.')] : prints ? [l10n.t('This part prints something.')] : []),
		...(types.length > 0 ? [l10n.t('It defines these types of object: {0}.', listed(types.slice(0, 5)))] : []),
		...(names.length === 1 ? [l10n.t('It defines the function {0}.', listed(names))] : names.length > 1 ? [l10n.t('It defines these functions: {0}.', listed(names.slice(0, 8)))] : []),
		...each,
		...(itself ? [l10n.t('{0} calls itself.', code(field(itself, 'name')))] : []),
	];
}

function nothing(root: SyntaxNode, range: Rows): string {
	const isNoted = root.descendantsOfType(['comment', 'string']).some(({ startPosition }) => startPosition.row >= range.from && startPosition.row <= range.to);
	return isNoted ? l10n.t('These lines are notes for the reader. They do nothing when the program runs.') : l10n.t('There is too little here that can be read as code to say what it is for.');
}
