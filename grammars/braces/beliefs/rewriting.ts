import type { Expression, Token } from '../tree';
import type { Belief } from './belief';

/** The expression as somebody reads it with this belief. */
export function readBy(expression: Expression, belief: Belief): Expression {
	const inner = (part: Expression): Expression => belief.tree?.(part, inner) ?? partsBy(part, inner);
	return inner(expression);
}

function partsBy(part: Expression, inner: (part: Expression) => Expression): Expression {
	switch (part.kind) {
		case 'binary': return { ...part, left: inner(part.left), right: inner(part.right) };
		case 'unary': return { ...part, operand: inner(part.operand) };
		case 'group': return { ...part, inner: inner(part.inner) };
		case 'choice': return { ...part, condition: inner(part.condition), then: inner(part.then), otherwise: inner(part.otherwise) };
		case 'index': return { ...part, of: inner(part.of), at: inner(part.at) };
		case 'member': return { ...part, of: inner(part.of) };
		case 'call': return { ...part, callee: inner(part.callee), given: part.given.map(inner) };
		case 'items': return { ...part, items: part.items.map(inner) };
		case 'cast': return { ...part, value: inner(part.value) };
		default: return part;
	}
}

/** The sign in the place of another one. */
export function signFor(operator: Token, text: string): Token {
	return { ...operator, text };
}

const arithmetic = new Set(['+', '-', '*', '/', '%']);

/** A sum in the order in which it is written, whatever binds stronger: its first part, and the signs with the parts behind them. */
export function inOrder(expression: Expression): { readonly first: Expression; readonly rest: readonly { readonly operator: Token; readonly right: Expression }[] } {
	if (expression.kind !== 'binary' || !arithmetic.has(expression.operator.text)) return { first: expression, rest: [] };
	const [left, right] = [inOrder(expression.left), inOrder(expression.right)];
	return { first: left.first, rest: [...left.rest, { operator: expression.operator, right: right.first }, ...right.rest] };
}

/** `a < b` or the like. */
export function isComparison(expression: Expression): boolean {
	return expression.kind === 'binary' && /^(?:[<>]=?|[=!]==?)$/.test(expression.operator.text);
}
