/** Operators read aloud, as a value and as a question. */
import * as l10n from '@vscode/l10n';
import type { Clauses } from '../../wording';
import { bare, type Binary, type Expression } from '../tree';
import { isWhole, kindOf, lengthOf } from './kinds';
import type { Code } from './language';
import { calleeOf, isEmptyText, numberIn, wordsOf } from './parts';

const calculations: Clauses = {
	'+': (a, b) => l10n.t('{0} plus {1}', a, b),
	'-': (a, b) => l10n.t('{0} minus {1}', a, b),
	'*': (a, b) => l10n.t('{0} times {1}', a, b),
	'/': (a, b) => l10n.t('{0} divided by {1}', a, b),
	'%': (a, b) => l10n.t('what is left over when {0} is divided by {1}', a, b),
};

const comparisons: Clauses = {
	'<': (a, b) => l10n.t('{0} is less than {1}', a, b),
	'<=': (a, b) => l10n.t('{0} is at most {1}', a, b),
	'>': (a, b) => l10n.t('{0} is greater than {1}', a, b),
	'>=': (a, b) => l10n.t('{0} is at least {1}', a, b),
	'==': (a, b) => l10n.t('{0} equals {1}', a, b),
	'===': (a, b) => l10n.t('{0} equals {1}', a, b),
	'!=': (a, b) => l10n.t('{0} is not equal to {1}', a, b),
	'!==': (a, b) => l10n.t('{0} is not equal to {1}', a, b),
};

/** The operator asks something that is true or not. */
export function isComparison(operator: string, code: Code): boolean {
	return Object.hasOwn(comparisons, operator) || (Object.hasOwn(code.language.binary, operator) && code.language.binary[operator]?.asks !== undefined);
}

export const isEqual = (operator: string) => operator === '==' || operator === '===';
export const isUnequal = (operator: string) => operator === '!=' || operator === '!==';

/** `a + b` in words. */
export function calculation(node: Binary, code: Code, operand: (expression: Expression) => string): string {
	const { left, right } = node;
	const operator = node.operator.text;
	const [a, b] = [operand(left), operand(right)];
	if (operator === '+' && joins(left, right, code)) return l10n.t('{0} followed by {1}', a, b);
	if (operator === '/' && code.language.dividesWhole && isWhole(left, code) && isWhole(right, code)) return l10n.t('the whole part of {0} divided by {1}', a, b);
	if (operator === '**' && numberIn(right) === 2) return l10n.t('{0} squared', a);
	const own = Object.hasOwn(code.language.binary, operator) ? code.language.binary[operator]?.gives : undefined;
	return own?.(a, b) ?? calculations[operator]?.(a, b) ?? l10n.t('the result of {0}', code.quote(node));
}

/** `+` joins two texts where the language has it so. */
export function joins(left: Expression, right: Expression, code: Code): boolean {
	return code.language.joins?.(left, right, code) ?? (kindOf(left, code) === 'text' || kindOf(right, code) === 'text');
}

/** A comparison of two values as a clause that can be true: `a` is less than `b`. */
export function comparison(node: Binary, code: Code, operand: (expression: Expression) => string): string {
	const { left, right } = node;
	const operator = node.operator.text;
	const everyday = restOf(operator, left, right, code) ?? sameIn(operator, left, right, code) ?? sizeOf(operator, left, right, code) ?? emptyIn(operator, left, right, code) ?? nothingIn(node, code) ?? foundIn(operator, left, right, code) ?? typeIn(operator, left, right, code);
	if (everyday !== null) return everyday;
	const own = Object.hasOwn(code.language.binary, operator) ? code.language.binary[operator]?.asks : undefined;
	return own?.(operand(left), operand(right)) ?? comparisons[operator]?.(operand(left), operand(right)) ?? l10n.t('{0} is true', code.quote(node));
}

/** `n % 2 === 0` and its like, where the code says it so plainly that everyday words fit. */
function restOf(operator: string, left: Expression, right: Expression, code: Code): string | null {
	const of = bare(left);
	if (of.kind !== 'binary' || of.operator.text !== '%') return null;
	const [a, b] = [code.quote(of.left), code.quote(of.right)];
	const [by, rest] = [numberIn(of.right), numberIn(right)];
	if (by === 2 && ((isEqual(operator) && rest === 0) || (isUnequal(operator) && rest === 1))) return l10n.t('{0} is even (half of it is a whole number)', a);
	if (by === 2 && ((isEqual(operator) && rest === 1) || (isUnequal(operator) && rest === 0))) return l10n.t('{0} is odd (half of it is not a whole number)', a);
	if (rest !== 0) return null;
	return isEqual(operator) ? l10n.t('{0} divided by {1} leaves nothing over', a, b) : isUnequal(operator) ? l10n.t('{0} divided by {1} leaves something over', a, b) : null;
}

/** Where the sign asks for the very same object. */
function sameIn(operator: string, left: Expression, right: Expression, code: Code): string | null {
	if ((!isEqual(operator) && !isUnequal(operator)) || code.language.asksSame?.(left, right, code) !== true) return null;
	const [a, b] = [code.quote(left), code.quote(right)];
	return isEqual(operator) ? l10n.t('{0} is the very same object as {1}', a, b) : l10n.t('{0} is not the very same object as {1}', a, b);
}

/** `xs.length === 0`: what holds nothing. */
function sizeOf(operator: string, left: Expression, right: Expression, code: Code): string | null {
	const whole = lengthOf(left, code);
	if (whole === null || numberIn(right) !== 0) return null;
	if (isEqual(operator)) return l10n.t('{0} is empty', code.quote(whole));
	return operator === '>' || isUnequal(operator) ? l10n.t('{0} is not empty', code.quote(whole)) : null;
}

function emptyIn(operator: string, left: Expression, right: Expression, code: Code): string | null {
	if (!isEmptyText(right) || !['name', 'member', 'index'].includes(bare(left).kind)) return null;
	return isEqual(operator) ? l10n.t('{0} is empty', code.quote(left)) : isUnequal(operator) ? l10n.t('{0} is not empty', code.quote(left)) : null;
}

function nothingIn(node: Binary, code: Code): string | null {
	const [left, right] = [node.left, bare(node.right)];
	const operator = node.operator.text;
	if (right.kind !== 'literal' || right.of !== 'nothing') return null;
	// Beside another condition, what that means would part the two.
	const around = code.parentOf(node);
	const isOne = around?.kind !== 'binary';
	const [name, nothing] = [code.quote(left), code.quote(right)];
	if (isEqual(operator)) return isOne ? l10n.t('{0} is {1}, so it has no value', name, nothing) : l10n.t('{0} is {1}', name, nothing);
	if (isUnequal(operator)) return isOne ? l10n.t('{0} is not {1}, so it has a value', name, nothing) : l10n.t('{0} is not {1}', name, nothing);
	return null;
}

/** `xs.indexOf(x) === -1`: whether something is there. */
function foundIn(operator: string, left: Expression, right: Expression, code: Code): string | null {
	const of = bare(left);
	const [what] = of.kind === 'call' && of.given.length === 1 && wordsOf(of, code)?.finds === true ? of.given : [];
	const object = of.kind === 'call' ? calleeOf(of).object : null;
	if (!what || !object || bare(what).kind === 'lambda') return null;
	const limit = numberIn(right);
	const [a, b] = [code.quote(what), code.quote(object)];
	if (limit === -1 && (isUnequal(operator) || operator === '>')) return l10n.t('{0} is found in {1}', a, b);
	if (limit === 0 && operator === '>=') return l10n.t('{0} is found in {1}', a, b);
	return (limit === -1 && isEqual(operator)) || (limit === 0 && operator === '<') ? l10n.t('{0} is not found in {1}', a, b) : null;
}

/** A word before the left side that says what equal means: `typeof x === 'number'`. */
function typeIn(operator: string, left: Expression, right: Expression, code: Code): string | null {
	const of = bare(left);
	if (of.kind !== 'unary' || !Object.hasOwn(code.language.unary, of.operator.text)) return null;
	const said = code.language.unary[of.operator.text]?.equals?.(code.quote(of.operand), code.quote(right));
	if (said === undefined) return null;
	return isEqual(operator) ? said : isUnequal(operator) ? l10n.t('it is not so that {0}', said) : null;
}
