/** Operators read aloud, as a value. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { kindOf } from './kinds';
import { above, bare, code, field, numberIn, operatorOf, type Clauses } from './words';

const isText = (node: SyntaxNode) => ['string', 'concatenated_string'].includes(bare(node).type);

const calculations: Clauses = {
	'+': (a, b) => l10n.t('{0} plus {1}', a, b),
	'-': (a, b) => l10n.t('{0} minus {1}', a, b),
	'*': (a, b) => l10n.t('{0} times {1}', a, b),
	'/': (a, b) => l10n.t('{0} divided by {1}', a, b),
	'//': (a, b) => l10n.t('{0} divided by {1}, rounded down', a, b),
	'%': (a, b) => l10n.t('what is left over when {0} is divided by {1}', a, b),
	'**': (a, b) => l10n.t('{0} to the power of {1}', a, b),
};

const comparisons: Clauses = {
	'<': (a, b) => l10n.t('{0} is less than {1}', a, b),
	'<=': (a, b) => l10n.t('{0} is at most {1}', a, b),
	'>': (a, b) => l10n.t('{0} is greater than {1}', a, b),
	'>=': (a, b) => l10n.t('{0} is at least {1}', a, b),
	'==': (a, b) => l10n.t('{0} equals {1}', a, b),
	'!=': (a, b) => l10n.t('{0} is not equal to {1}', a, b),
	'<>': (a, b) => l10n.t('{0} is not equal to {1}', a, b),
	in: (a, b) => l10n.t('{0} is found in {1}', a, b),
	'not in': (a, b) => l10n.t('{0} is not found in {1}', a, b),
	is: (a, b) => l10n.t('{0} is the very same as {1}', a, b),
	'is not': (a, b) => l10n.t('{0} is not the very same as {1}', a, b),
};

/** `a + b` in words; operands that are no plain value stay code. */
export function calculation(node: SyntaxNode, operand: (node: SyntaxNode) => string): string {
	const [left, right] = [field(node, 'left'), field(node, 'right')];
	const [a, b] = [operand(left), operand(right)];
	const operator = operatorOf(node);
	return special(operator, left, right, a, b) ?? calculations[operator]?.(a, b) ?? l10n.t('the result of {0}', code(node));
}

/** Where an operator means something of its own for these values. */
function special(operator: string, left: SyntaxNode, right: SyntaxNode, a: string, b: string): string | null {
	if (operator === '+' && (kindOf(left) === 'text' || kindOf(right) === 'text')) return l10n.t('{0} followed by {1}', a, b);
	if (operator === '*' && (isText(left) || bare(left).type === 'list')) return l10n.t('{0} repeated {1} times', a, b);
	if (operator === '%' && isText(left)) return l10n.t('{0} with {1} filled in', a, b);
	return operator === '**' && numberIn(right) === 2 ? l10n.t('{0} squared', a) : null;
}

/** A comparison of two values as a clause that can be true: `a` is less than `b`. */
export function comparison(operator: string, left: SyntaxNode, right: SyntaxNode, operand: (node: SyntaxNode) => string): string {
	const everyday = restOf(operator, left, right) ?? sizeOf(operator, left, right) ?? emptyIn(operator, left, right) ?? nothingIn(operator, left, right);
	if (everyday !== null) return everyday;
	return comparisons[operator]?.(operand(left), operand(right)) ?? l10n.t('{0} is true', code(`${left.text} ${operator} ${right.text}`));
}

/** `n % 2 == 0` and its like, where the code says it so plainly that everyday words fit. */
function restOf(operator: string, left: SyntaxNode, right: SyntaxNode): string | null {
	const of = bare(left);
	if (of.type !== 'binary_operator' || operatorOf(of) !== '%' || isText(field(of, 'left'))) return null;
	const [a, b] = [code(field(of, 'left')), code(field(of, 'right'))];
	const [by, rest] = [numberIn(field(of, 'right')), numberIn(right)];
	if (by === 2 && ((operator === '==' && rest === 0) || (operator === '!=' && rest === 1))) return l10n.t('{0} is even (half of it is a whole number)', a);
	if (by === 2 && ((operator === '==' && rest === 1) || (operator === '!=' && rest === 0))) return l10n.t('{0} is odd (half of it is not a whole number)', a);
	if (rest === 0 && operator === '==') return l10n.t('{0} divided by {1} leaves nothing over', a, b);
	if (rest === 0 && operator === '!=') return l10n.t('{0} divided by {1} leaves something over', a, b);
	return null;
}

/** `xs == []` and `text == ""`: what holds nothing. */
function emptyIn(operator: string, left: SyntaxNode, right: SyntaxNode): string | null {
	const of = bare(right);
	const isEmpty = /^(?:''|"")$/.test(of.text) || (of.type === 'list' && /^\[\s*\]$/.test(of.text));
	if (!isEmpty || !['identifier', 'attribute', 'subscript'].includes(bare(left).type)) return null;
	return operator === '==' ? l10n.t('{0} is empty', code(left)) : operator === '!=' ? l10n.t('{0} is not empty', code(left)) : null;
}

function sizeOf(operator: string, left: SyntaxNode, right: SyntaxNode): string | null {
	const size = /^len\(\s*([\w.]+)\s*\)$/.exec(bare(left).text)?.[1];
	if (size === undefined || numberIn(right) !== 0) return null;
	if (operator === '==') return l10n.t('{0} is empty', code(size));
	return operator === '>' || operator === '!=' ? l10n.t('{0} is not empty', code(size)) : null;
}

function nothingIn(operator: string, left: SyntaxNode, right: SyntaxNode): string | null {
	if (bare(right).type !== 'none') return null;
	// Beside another condition, what that means would part the two.
	const isOne = above(left, 'boolean_operator') === null;
	if (operator === 'is' || operator === '==') return isOne ? l10n.t('{0} is `None`, so it has no value', code(left)) : l10n.t('{0} is `None`', code(left));
	return operator === 'is not' || operator === '!=' ? (isOne ? l10n.t('{0} is not `None`, so it has a value', code(left)) : l10n.t('{0} is not `None`', code(left))) : null;
}
