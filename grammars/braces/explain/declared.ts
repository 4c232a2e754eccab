/** Sentences for names that are made, and for the value that a name gets. */
import * as l10n from '@vscode/l10n';
import { joined, listed, type Telling } from '../../wording';
import { bare, type Declare, type Expression, type Variable } from '../tree';
import { functionOf } from './functionText';
import { typeOf } from './kinds';
import { growsLater } from './later';
import type { Code, Typed } from './language';
import { isEmptyText, isStatic, namesIn, ownFunctions } from './parts';
import { value } from './values';

/** `const x = 5;`, `int x = 5;`, `let x;`: one sentence a name, and what the words before it mean where they are met first. */
export function declared(node: Declare, code: Code, telling: Telling): string {
	const { how, variables } = node;
	const means = Object.hasOwn(code.language.declaring, how.text) ? code.language.declaring[how.text] : undefined;
	const [first] = variables;
	const unset = variables.filter((one) => one.name && one.value === null && one.type?.text.trim().startsWith('[') !== true);
	const starts = first ? code.language.unset?.('', typeOf(first, node, code) ?? '', code) ?? null : null;
	const said = variables.length > 1 && unset.length === variables.length && starts === null
		? l10n.t('{0} are new names. They have no values yet.', listed(unset.map((one) => code.quote(one.name ?? one))))
		: joined(...variables.map((one) => oneName(one, node, code, telling)));
	const isFunction = variables.every((one) => one.value !== null && bare(one.value).kind === 'lambda');
	const hint = means && first && !isFunction && telling.first(`declare ${how.text}`) ? means(code.quote(first.name ?? first)) : null;
	return joined(said, hint, typeHint(node, code, telling));
}

/** What a written type means, the first time that it is met. */
function typeHint(node: Declare, code: Code, telling: Telling): string | null {
	const [first] = node.variables;
	const written = first ? typeOf(first, node, code) : null;
	if (written === null || !first) return null;
	return typeSentence(first.stars > 0 ? `${written} ${'*'.repeat(first.stars)}` : written, code, telling);
}

export function typeSentence(type: string, code: Code, telling: Telling): string | null {
	if (!telling.first(`type ${type}`)) return null;
	const words = code.language.typeInWords(type);
	return words === null ? l10n.t('{0} says which type of value is meant.', code.quote(type)) : l10n.t('{0} says that {1} is meant.', code.quote(type), words);
}

function oneName(variable: Variable, node: Declare, code: Code, telling: Telling): string {
	const { value: given } = variable;
	if (!variable.name) return given ? takenApart(variable, given, code) : l10n.t('Makes the names {0}.', listed(variable.names.map((one) => code.quote(one))));
	const name = code.quote(variable.name);
	const [, size, inner] = (/^\[(.*?)\](?:\s*\[(.*?)\])?/s.exec(variable.type?.text.trim() ?? '') ?? []).map((one: string | undefined) => one?.trim());
	if (size !== undefined && inner !== undefined && size !== '' && inner !== '') return joined(l10n.t('{0} is a new table with {1} rows and {2} places in each.', name, code.quote(size), code.quote(inner)), given && l10n.t('It begins with {0}.', code.quote(given)));
	if (!given) {
		if (size !== undefined) return size === '' ? l10n.t('{0} is a new array. Its length is not told here.', name) : l10n.t('{0} is a new array with {1} places. They have no values yet.', name, code.quote(size));
		const start = variable.stars === 0 ? code.language.unset?.(name, typeOf(variable, node, code) ?? '', code) : null;
		if (start) return start;
		return joined(l10n.t('{0} is a new name. It has no value yet.', name), variable.stars > 0 && l10n.t('It can point to a place in memory.'));
	}
	if (code.language.renames?.(variable, code) === true) return l10n.t('{0} becomes another name for {1}: a change of one is seen in both.', name, code.quote(given));
	if (bare(given).kind === 'lambda') return functionOf(name, bare(given), code, telling);
	if (size !== undefined && size !== '' && bare(given).kind === 'items') return l10n.t('{0} is a new array with {1} places. It begins with {2}.', name, code.quote(size), code.quote(given));
	return joined(givenValue(variable, node, given, code, telling), variable.stars > 0 && telling.first('pointer') && l10n.t('{0} does not hold a value itself: it says where in memory one is.', name));
}

function givenValue(variable: Variable, node: Declare, value_: Expression, code: Code, telling: Telling): string {
	const name = variable.name ?? variable;
	const keeps = node.how.text === 'const' || node.how.text.startsWith('#') || /\b(?:const|final)\b/.test(node.how.text);
	return given(code.quote(name), value_, growsLater(code.text(name), node, code), keeps, code, telling);
}

/**
 * A name gets a value. `grows`: a loop further down changes it. `keeps`: it never gets another one; null where the name is
 * older than this line.
 */
export function given(name: string, given_: Expression, grows: boolean, keeps: boolean | null, code: Code, telling: Telling): string {
	const of = bare(given_);
	const typed = code.language.reads(of, code);
	if (typed) return holds(name, typed, code);
	const hint = keeps !== true && telling.first('variable') && l10n.t('The name {0} stands for that value until it gets a new one.', name);
	const isEmpty = (of.kind === 'items' && of.items.length === 0) || (of.kind === 'pairs' && of.pairs.length === 0);
	if (isEmpty) return joined(grows ? l10n.t('{0} starts empty: {1}.', name, code.quote(of)) : l10n.t('{0} gets {1}, which is empty.', name, code.quote(of)), hint);
	if (grows && keeps !== true) return joined(l10n.t('{0} starts as {1}.', name, value(of, code)), hint);
	if (of.kind === 'literal' && of.of === 'text' && !isEmptyText(of)) return joined(l10n.t('{0} gets the text {1}.', name, code.quote(of)), hint);
	if (of.kind === 'lambda') return l10n.t('{0} becomes the name of {1}.', name, value(of, code));
	if (of.kind === 'name' && ownFunctions(code).has(of.name) && !namesAValue(of.name, code)) return joined(l10n.t('{0} becomes another name for the function {1}.', name, code.quote(of)), hint);
	if (of.kind === 'name') return joined(l10n.t('{0} gets the value that {1} has now.', name, code.quote(of)), hint);
	const isWritten = (of.kind === 'literal' && of.of !== 'text' && of.of !== 'nothing' && of.of !== 'pattern') || (of.kind === 'member' && value(of, code) === code.quote(of)) || (of.kind === 'unary' && value(of, code) === code.quote(of));
	return joined(isWritten ? l10n.t('{0} gets the value {1}.', name, code.quote(of)) : l10n.t('{0} becomes {1}.', name, value(of, code)), hint);
}

/** A name for a value, too: no one can say which of them is meant. */
function namesAValue(name: string, code: Code): boolean {
	return code.inside(code.program, 'declare').some(({ variables }) => variables.some((one) => one.name?.text === name && one.value !== null && bare(one.value).kind !== 'lambda'))
		|| code.inside(code.program, 'function').some(({ parameters }) => parameters.some((one) => one.name?.text === name));
}

/** What the user types, straight into a name. */
function holds(name: string, { prompt, as }: Typed, code: Code): string {
	return joined(
		waits(prompt, code),
		as === 'text' ? l10n.t('{0} holds it as text.', name) : as === 'whole' ? l10n.t('{0} holds it as a whole number.', name) : l10n.t('{0} holds it as a number.', name),
	);
}

export function waits(prompt: Expression | null, code: Code): string {
	return prompt ? l10n.t('Shows {0} and waits until the user has typed a line.', code.quote(prompt)) : l10n.t('Waits until the user has typed a line.');
}

/** `const [a, b] = pair` and `const { name, age } = person`. */
function takenApart(variable: Variable, from: Expression, code: Code): string {
	const names = listed(variable.names.map((one) => code.quote(one)));
	const pattern = code.source.slice(variable.from, variable.to).trimStart();
	const rest = /\.\.\.\s*([\w$]+)/.exec(pattern.slice(0, pattern.indexOf('=') === -1 ? undefined : pattern.lastIndexOf('=')))?.[1];
	const said = pattern.startsWith('{')
		? l10n.t('Takes {1} out of {0}: each name gets the value that is kept under it.', value(from, code), names)
		: swap(variable, from, code) ?? l10n.t('Takes apart {0}: its parts go into {1}, in that order.', value(from, code), names);
	return joined(said, rest !== undefined && variable.names.includes(rest) && l10n.t('{0} gets all that is left over.', code.quote(rest)));
}

function swap(variable: Variable, from: Expression, code: Code): string | null {
	const of = bare(from);
	if (of.kind !== 'items' || of.items.length !== variable.names.length || of.items.length !== 2) return null;
	const [a = '', b = ''] = variable.names;
	const [x, y] = of.items;
	return x && y && !namesIn(of).has(a) ? l10n.t('{0} gets {1}, and at the same time {2} gets {3}.', code.quote(a), code.quote(x), code.quote(b), code.quote(y)) : null;
}

/** What a class gives each of its objects from the start. */
export function fieldOf(node: Declare, owner: string, code: Code, telling: Telling): string {
	return joined(...node.variables.map((one) => {
		const name = code.quote(one.name ?? one);
		// A type with a few values that have names: what declares one is its name itself.
		const around = code.parentOf(node);
		if (around?.kind === 'class' && around.word === 'enum' && node.how.from === one.name?.from) return one.value ? l10n.t('{0} is one of its values. It stands for {1}.', name, value(one.value, code)) : l10n.t('{0} is one of its values.', name);
		if (one.value && bare(one.value).kind === 'lambda') return functionOf(name, bare(one.value), code, telling);
		if (isStatic(node, one, code)) return one.value ? l10n.t('{0} itself has {1}, one for all of its objects. It starts as {2}.', owner, name, value(one.value, code)) : l10n.t('{0} itself has {1}, one for all of its objects.', owner, name);
		const [, places] = /^\[(.+?)\]$/s.exec(one.type?.text.trim() ?? '') ?? [];
		if (places !== undefined && !one.value) return l10n.t('Each {0} object has its own {1}, an array with {2} places.', owner, name, code.quote(places));
		return one.value ? l10n.t('Each {0} object has its own {1}. It starts as {2}.', owner, name, value(one.value, code)) : l10n.t('Each {0} object has its own {1}.', owner, name);
	}), typeHint(node, code, telling));
}
