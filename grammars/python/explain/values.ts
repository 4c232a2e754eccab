/** Expressions read aloud, as a value: what stands on the right of `=`, behind `return`, in a call. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { builtinValue } from './builtins';
import { allArguments, calleeOf } from './callParts';
import { condition, isTruth } from './conditions';
import { comprehension } from './comprehensions';
import { methodValue } from './methods';
import { calculated, isPlain, operand } from './operand';
import { position } from './positions';
import { bare, code, field, listed, numberIn, operatorOf, partsOf } from './words';

type Says = (node: SyntaxNode) => string;

const truth: Says = (node) => l10n.t('true if {0}, and false if not', condition(node));

/** What each kind of expression is in words. A kind that is missing here is listed in general.ts. */
export const valueWords: Readonly<Record<string, Says>> = {
	identifier: code,
	integer: code,
	float: code,
	true: code,
	false: code,
	none: (node) => l10n.t('{0} (the value for nothing)', code(node)),
	ellipsis: (node) => l10n.t('{0}, which holds a place open', code(node)),
	attribute: code,
	string: text,
	concatenated_string: (node) => l10n.t('the texts {0} joined to one', code(node)),
	list: (node) => container(node),
	tuple: (node) => container(node),
	set: (node) => container(node),
	expression_list: (node) => pair(node),
	pattern_list: (node) => pair(node),
	dictionary,
	list_comprehension: comprehension,
	set_comprehension: comprehension,
	dictionary_comprehension: comprehension,
	generator_expression: comprehension,
	binary_operator: calculated,
	unary_operator: unary,
	comparison_operator: truth,
	not_operator: truth,
	boolean_operator: logic,
	conditional_expression: (node) => {
		const [then, when, otherwise] = partsOf(node);
		return then && when && otherwise ? l10n.t('{0} if {1}, or else {2}', valueInside(then), condition(when), valueInside(otherwise)) : code(node);
	},
	call,
	subscript: position,
	slice: (node) => l10n.t('the part {0}', code(node)),
	lambda: (node) => {
		const parameters = partsOf(node.childForFieldName('parameters'));
		const body = code(field(node, 'body'));
		return parameters.length === 0 ? l10n.t('a small function that gives back {0}', body) : l10n.t('a small function that takes {0} and gives back {1}', listed(parameters.map((one) => code(one))), body);
	},
	named_expression: (node) => l10n.t('{0}, which is also kept in {1}', valueInside(field(node, 'value')), code(field(node, 'name'))),
	await: (node) => l10n.t('what {0} gives once it is done', code(partsOf(node)[0] ?? node)),
	yield: (node) => l10n.t('what is sent in after {0} is handed out', code(partsOf(node)[0] ?? node)),
	as_pattern: (node) => code(node),
	list_splat: (node) => l10n.t('each item of {0}', code(partsOf(node)[0] ?? node)),
	dictionary_splat: (node) => l10n.t('each pair of {0}', code(partsOf(node)[0] ?? node)),
};

/** The expression in words, to stand in a sentence as a noun. */
export function value(node: SyntaxNode): string {
	const of = bare(node);
	const says = Object.hasOwn(valueWords, of.type) ? valueWords[of.type] : undefined;
	return says?.(of) ?? l10n.t('the result of {0}', code(of));
}

/** The expression inside another one: in words where they are few, else as code. */
export function valueInside(node: SyntaxNode): string {
	return isPlain(node) ? code(node) : operand(node);
}

function text(node: SyntaxNode): string {
	const filled = node.descendantsOfType('interpolation').map((one) => one.childForFieldName('expression')).filter((one) => one !== null);
	if (filled.length > 0) {
		const names = [...new Set(filled.map((one) => code(one)))];
		return names.length > 4 ? l10n.t('the text {0} with values filled in', code(node)) : l10n.t('the text {0} with {1} filled in', code(node), listed(names));
	}
	if (/^\w*(?:''|"")$/.test(node.text)) return l10n.t('an empty text');
	return l10n.t('the text {0}', code(node));
}

function container(node: SyntaxNode): string {
	const count = partsOf(node).length;
	if (node.type === 'list') {
		if (count === 0) return l10n.t('an empty {0}', code(node));
		return code(node);
	}
	if (node.type === 'set') return code(node);
	if (count === 0) return l10n.t('an empty tuple');
	return count === 2 ? pair(node) : code(node);
}

/** `a, b`: several values at once. */
function pair(node: SyntaxNode): string {
	const parts = partsOf(node);
	return parts.length > 4 || parts.length < 2 ? code(node) : l10n.t('{0} together', listed(parts.map((one) => code(one))));
}

function dictionary(node: SyntaxNode): string {
	const count = partsOf(node).length;
	if (count === 0) return l10n.t('an empty dictionary');
	return count > 1 ? l10n.t('the dictionary {0} with {1} pairs', code(node), count) : l10n.t('the dictionary {0} with one pair', code(node));
}

function unary(node: SyntaxNode): string {
	if (numberIn(node) !== null) return code(node);
	const of = code(field(node, 'argument'));
	switch (operatorOf(node)) {
		case '-':
			return l10n.t('{0} with its sign turned', of);
		case '+':
			return of;
		default:
			return l10n.t('{0} with all its bits turned', of);
	}
}

/** `a or b` gives one of its sides; where both are questions it is a question itself. */
function logic(node: SyntaxNode): string {
	if (isQuestion(node)) return truth(node);
	const [left, right] = [valueInside(field(node, 'left')), valueInside(field(node, 'right'))];
	return operatorOf(node) === 'or' ? l10n.t('{0}, or else {1} if that is zero or empty', left, right) : l10n.t('{0} if that is zero or empty, or else {1}', left, right);
}

/** The expression gives true or false, as far as it shows. */
export function isQuestion(node: SyntaxNode): boolean {
	const of = bare(node);
	if (of.type === 'boolean_operator') return isQuestion(field(of, 'left')) && isQuestion(field(of, 'right'));
	if (of.type === 'identifier' || of.type === 'attribute') return isTruth(of);
	return ['comparison_operator', 'not_operator', 'true', 'false'].includes(of.type) || (of.type === 'call' && /^(?:isinstance|all|any|bool|is\w+|has\w+|startswith|endswith)$/.test(calleeOf(of).name));
}

function call(node: SyntaxNode): string {
	const known = builtinValue(node) ?? methodValue(node);
	if (known !== null) return known;
	const { name, object } = calleeOf(node);
	const given = allArguments(node);
	if (object === null && /^[A-Z]\w*$/.test(name) && !/^[A-Z_]+$/.test(name)) {
		return given.length === 0 ? l10n.t('a new {0} object', code(name)) : l10n.t('a new {0} object, made from {1}', code(name), listed(given.map((one) => code(one))));
	}
	return l10n.t('what {0} gives back', code(node));
}
