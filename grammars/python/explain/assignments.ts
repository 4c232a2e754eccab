/** Sentences for lines that give a value to a name, or store it in something. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { isInput } from './builtins';
import { argumentsOf, calleeOf } from './callParts';
import { growsLater } from './later';
import { kindOf } from './kinds';
import { isPlain } from './operand';
import { value } from './values';
import { bare, code, field, joined, listed, operatorOf, partsOf, type Clauses, type Telling } from './words';

/** `x = 5` and its like, with a type or without. */
export function assignment(node: SyntaxNode, telling: Telling): string {
	const left = field(node, 'left');
	const right = node.childForFieldName('right');
	const type = node.childForFieldName('type');
	if (!right) return l10n.t('Says that {0} is meant for values of type {1}. It gets no value here.', code(left), code(type ?? node));
	const said = told(left, right, node, telling);
	return type ? joined(said, l10n.t('{0} says which type of value is meant.', code(type))) : said;
}

function told(left: SyntaxNode, right: SyntaxNode, node: SyntaxNode, telling: Telling): string {
	if (right.type === 'assignment') return chained(node);
	if (['pattern_list', 'tuple_pattern', 'list_pattern'].includes(left.type)) return unpacked(left, right);
	if (left.type === 'subscript') return stored(left, right);
	if (left.type === 'attribute') return kept(left, right, telling);
	const own = itself(left, right);
	if (own !== null) return own;
	return typed(left, right) ?? plain(left, right, node, telling);
}

function plain(left: SyntaxNode, right: SyntaxNode, node: SyntaxNode, telling: Telling): string {
	const name = code(left);
	const hint = telling.first('variable') && l10n.t('The name {0} stands for that value until it gets a new one.', name);
	const isEmpty = ['list', 'dictionary'].includes(bare(right).type) && partsOf(bare(right)).length === 0;
	if (isEmpty) return joined(growsLater(left, node) ? l10n.t('{0} starts empty: {1}.', name, code(right)) : l10n.t('{0} gets {1}, which is empty.', name, code(right)), hint);
	if (growsLater(left, node)) return joined(l10n.t('{0} starts as {1}.', name, value(right)), hint);
	const of = bare(right);
	if (of.type === 'string' && !of.descendantsOfType('interpolation').some(Boolean) && of.text.length > 3) return joined(l10n.t('{0} gets the text {1}.', name, code(of)), hint);
	if (of.type === 'lambda') return l10n.t('{0} becomes the name of {1}.', name, value(of));
	if (of.type === 'identifier' && isFunction(of)) return joined(l10n.t('{0} becomes another name for the function {1}.', name, code(of)), hint);
	if (of.type === 'identifier') return joined(l10n.t('{0} gets the value that {1} has now.', name, code(of)), hint);
	return joined(isWrittenOut(of) ? l10n.t('{0} gets the value {1}.', name, code(of)) : l10n.t('{0} becomes {1}.', name, value(right)), hint);
}

/** The name is that of a function of the program, as far as one can see. */
function isFunction(node: SyntaxNode): boolean {
	let root = node;
	while (root.parent) root = root.parent;
	return root.descendantsOfType('function_definition').some((one) => field(one, 'name').text === node.text)
		&& !root.descendantsOfType(['assignment', 'parameters']).some((one) => (one.type === 'parameters' ? one : field(one, 'left')).descendantsOfType('identifier').some(({ text }) => text === node.text));
}

/** A single value as it is written. */
function isWrittenOut({ type }: SyntaxNode): boolean {
	return ['integer', 'float', 'true', 'false', 'attribute', 'unary_operator'].includes(type);
}

/** What the user types, straight into a name. */
function typed(left: SyntaxNode, right: SyntaxNode): string | null {
	const name = code(left);
	const of = bare(right);
	if (of.type !== 'call' || calleeOf(of).object !== null) return null;
	const asked = isInput(of) ? of : isInput(argumentsOf(of)[0]) && argumentsOf(of).length === 1 ? bare(argumentsOf(of)[0] ?? of) : null;
	if (asked === null) return null;
	const [prompt] = argumentsOf(asked);
	const waits = prompt ? l10n.t('Shows {0} and waits until the user has typed a line.', code(prompt)) : l10n.t('Waits until the user has typed a line.');
	if (asked === of) return joined(waits, l10n.t('{0} holds it as text.', name));
	switch (calleeOf(of).name) {
		case 'int':
			return joined(waits, l10n.t('{0} holds it as a whole number.', name));
		case 'float':
			return joined(waits, l10n.t('{0} holds it as a number with a point.', name));
		default:
			return null;
	}
}

/** `x = x + 1`: the old value makes the new one. */
function itself(left: SyntaxNode, right: SyntaxNode): string | null {
	const of = bare(right);
	if (of.type !== 'binary_operator' || left.type !== 'identifier') return null;
	const [first, second] = [bare(field(of, 'left')), bare(field(of, 'right'))];
	const operator = operatorOf(of);
	if (first.text === left.text) return changed(operator, left, second);
	if (second.text === left.text && operator === '+' && kindOf(left) === 'number') return changed(operator, left, first);
	if (second.text === left.text && operator === '+' && ['string', 'identifier', 'subscript'].includes(first.type)) return l10n.t('{0} becomes {1} plus its old value, in that order.', code(left), value(first));
	return null;
}

/** `x += 1` and its like. */
export function augmented(node: SyntaxNode): string {
	return changed(operatorOf(node).replace(/=$/, ''), field(node, 'left'), field(node, 'right'));
}

/** What an operator does to a name, by another value. */
const changes: Clauses = {
	'+': (name, by) => l10n.t('Adds {1} to {0}.', name, by),
	'-': (name, by) => l10n.t('Takes {1} away from {0}.', name, by),
	'*': (name, by) => l10n.t('Multiplies {0} by {1}.', name, by),
	'/': (name, by) => l10n.t('Divides {0} by {1}.', name, by),
	'//': (name, by) => l10n.t('Divides {0} by {1} and rounds down.', name, by),
	'%': (name, by) => l10n.t('{0} becomes what is left over when it is divided by {1}.', name, by),
	'**': (name, by) => l10n.t('Raises {0} to the power of {1}.', name, by),
};

function changed(operator: string, left: SyntaxNode, right: SyntaxNode): string {
	const [name, by] = [code(left), value(right)];
	if (operator === '+' && [kindOf(left), kindOf(right)].some((kind) => kind === 'text' || kind === 'row')) return l10n.t('Joins {1} to the end of {0}.', name, by);
	return changes[operator]?.(name, by) ?? l10n.t('{0} becomes the result of {1}.', name, code(`${left.text} ${operator} ${isPlain(right) ? right.text : `(${right.text})`}`));
}

/** `a = b = 0`. */
function chained(node: SyntaxNode): string {
	const names: string[] = [];
	let at: SyntaxNode = node;
	for (; at.type === 'assignment'; at = field(at, 'right')) {
		names.push(code(field(at, 'left')));
		if (at.childForFieldName('right') === null) break;
	}
	return l10n.t('{0} get one and the same value: {1}.', listed(names), value(at));
}

/** `a, b = b, a` and `name, *rest = row`. */
function unpacked(left: SyntaxNode, right: SyntaxNode): string {
	const names = partsOf(left);
	const given = ['expression_list', 'tuple', 'list', 'pattern_list'].includes(bare(right).type) ? partsOf(bare(right)) : [];
	const star = names.find(({ type }) => type === 'list_splat_pattern');
	if (star) return l10n.t('Takes apart {0}: its parts go into {1}. {2} gets all that is left over.', code(right), listed(names.map((one) => code(one.text.replace('*', '')))), code(star.text.replace('*', '')));
	if (given.length !== names.length) return l10n.t('Takes apart {0}: its parts go into {1}, in that order.', value(right), listed(names.map((one) => code(one))));
	const [a, b] = names;
	const [x, y] = given;
	if (names.length === 2 && a && b && x && y) {
		if (a.text === y.text && b.text === x.text) return l10n.t('Swaps {0} and {1}: each gets the value that the other had.', code(a), code(b));
		const usesOld = given.some((one) => one.descendantsOfType('identifier').some(({ text }) => names.some((name) => name.text === text)));
		return joined(l10n.t('{0} gets {1}, and at the same time {2} gets {3}.', code(a), code(x), code(b), code(y)), usesOld && l10n.t('Both are worked out from what the names held before.'));
	}
	return l10n.t('Gives values to {0} at the same time: {1}, in that order.', listed(names.map((one) => code(one))), listed(given.map((one) => code(one))));
}

/** `d[k] = v`. */
function stored(left: SyntaxNode, right: SyntaxNode): string {
	const of = code(field(left, 'value'));
	const at = left.childForFieldName('subscript');
	if (at?.type === 'slice') return l10n.t('Puts {0} in the place of {1}.', value(right), code(left));
	const own = bare(right);
	if (own.type === 'binary_operator' && bare(field(own, 'left')).text === left.text) return changed(operatorOf(own), left, bare(field(own, 'right')));
	const start = own.type === 'binary_operator' && operatorOf(own) === '+' && at ? startOf(field(own, 'left'), field(left, 'value'), at) : null;
	if (start && at) return l10n.t('Adds {0} to what {1} holds for {2}. If there is nothing yet, it starts from {3}.', value(field(own, 'right')), of, code(at), code(start));
	switch (kindOf(field(left, 'value'))) {
		case 'pairs':
			return l10n.t('Stores {0} in {1}, under the key {2}.', value(right), of, code(at ?? left));
		case 'row':
			return l10n.t('Stores {0} in {1}, at position {2}.', value(right), of, code(at ?? left));
		default:
			return l10n.t('Stores {0} in {1}, at the place {2}.', value(right), of, code(at ?? left));
	}
}

/** What `d.get(k, 0)` gives where there is nothing yet, for the same `d` and `k`. */
function startOf(node: SyntaxNode, whole: SyntaxNode, at: SyntaxNode): SyntaxNode | null {
	const of = bare(node);
	const { name, object } = of.type === 'call' ? calleeOf(of) : { name: '', object: null };
	const [key, start] = of.type === 'call' ? argumentsOf(of) : [];
	return name === 'get' && object?.text === whole.text && key?.text === at.text && start ? start : null;
}

/** `self.x = v`. */
function kept(left: SyntaxNode, right: SyntaxNode, telling: Telling): string {
	const of = field(left, 'object');
	const own = bare(right);
	if (own.type === 'binary_operator' && bare(field(own, 'left')).text === left.text) return changed(operatorOf(own), left, bare(field(own, 'right')));
	if (of.text !== 'self') return l10n.t('Stores {0} in {1}, under the name {2}.', value(right), code(of), code(field(left, 'attribute')));
	return joined(
		l10n.t('Keeps {0} as the object’s own {1}.', value(right), code(field(left, 'attribute'))),
		telling.first('self') && l10n.t('`self` is the object that the method works on.'),
	);
}
