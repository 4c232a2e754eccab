/**
 * Pieces of an expression with their values at a moment of the run, for whole numbers that are not negative: there the
 * languages agree on what an operator gives. Whoever asks about a piece first checks that the whole comes out as the run says.
 */
import type { Variables } from '../../../words';
import { evaluate, wholeOf } from './operands';

export interface Piece {
	/** As written, without parentheses around it. */
	readonly source: string;
	readonly value: number | boolean;
	/** How many operators it holds. */
	readonly operators: number;
}

const levels: readonly (readonly string[])[] = [['==', '!=', '<=', '>=', '<', '>'], ['+', '-'], ['*', '//', '%']];

/** Every piece with an operator, the whole one last; null when some part cannot be worked out. */
export function piecesOf(source: string, state: Variables): readonly Piece[] | null {
	const pieces: Piece[] = [];
	return valueOf(source.trim(), state, pieces) ? pieces : null;
}

function valueOf(text: string, state: Variables, pieces: Piece[]): Piece | null {
	const inner = inside(text);
	if (inner !== null) return valueOf(inner, state, pieces);
	const split = lastOperator(text);
	if (!split) {
		const value = wholeOf(evaluate(text, state));
		return value === null || value < 0 ? null : { source: text, value, operators: 0 };
	}
	const [left, right] = [valueOf(split.left, state, pieces), valueOf(split.right, state, pieces)];
	const value = left && right ? apply(split.operator, left.value, right.value) : null;
	if (!left || !right || value === null) return null;
	const piece = { source: text, value, operators: left.operators + right.operators + 1 };
	pieces.push(piece);
	return piece;
}

function apply(operator: string, a: number | boolean, b: number | boolean): number | boolean | null {
	if (typeof a !== 'number' || typeof b !== 'number') return null;
	switch (operator) {
		case '==': return a === b;
		case '!=': return a !== b;
		case '<': return a < b;
		case '<=': return a <= b;
		case '>': return a > b;
		case '>=': return a >= b;
		case '+': return a + b;
		case '-': return a >= b ? a - b : null;
		case '*': return Number.isSafeInteger(a * b) ? a * b : null;
		case '//': return b === 0 ? null : Math.floor(a / b);
		case '%': return b === 0 ? null : a % b;
		default: return null;
	}
}

/** The text between parentheses that enclose all of it; null where none do. */
function inside(text: string): string | null {
	if (!text.startsWith('(') || !text.endsWith(')')) return null;
	let depth = 0;
	for (let at = 0; at < text.length - 1; at++) {
		if (text[at] === '(') depth++;
		else if (text[at] === ')' && --depth === 0) return null;
	}
	return text.slice(1, -1).trim();
}

/** Where the expression falls in two: at the last operator of the loosest kind outside of brackets. */
function lastOperator(text: string): { readonly left: string; readonly operator: string; readonly right: string } | null {
	for (const operators of levels) {
		let depth = 0;
		for (let at = text.length - 1; at > 0; at--) {
			const char = text[at] ?? '';
			if (')]}'.includes(char)) depth++;
			else if ('([{'.includes(char)) depth--;
			if (depth !== 0) continue;
			const operator = operators.find((each) => text.startsWith(each, at) && !isPartOfOther(text, at, each));
			if (operator === undefined) continue;
			const [left, right] = [text.slice(0, at).trim(), text.slice(at + operator.length).trim()];
			return left === '' || right === '' ? null : { left, operator, right };
		}
	}
	return null;
}

/** `<` of `<=`, the second `/` of `//`, one `*` of `**`. */
function isPartOfOther(text: string, at: number, operator: string): boolean {
	const around = (text[at - 1] ?? '') + (text[at + operator.length] ?? '');
	return /[<>=!/*%+-]/.test(around);
}
