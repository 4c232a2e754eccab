/**
 * Pieces of an expression with their values at a moment of the run, for whole numbers that are not negative: there the
 * languages agree on what an operator gives, but for the one that divides. Whoever asks about a piece first checks that the whole comes out as the run says.
 */
import type { RunningFacts } from '../../../code/language';
import type { Variables } from '../../../words';
import { evaluate, wholeOf } from './operands';

export interface Piece {
	/** As written, without parentheses around it. */
	readonly source: string;
	readonly value: number | boolean;
	/** How many operators it holds. */
	readonly operators: number;
}

type Arithmetic = Pick<RunningFacts, 'countsFromEnd' | 'wholeDivision'>;

/** Operators by how late they are worked out. Where none drops the rest, a division gives no whole number that could be told here. */
const levelsOf = ({ wholeDivision }: Arithmetic): readonly (readonly string[])[] => [['===', '!==', '==', '!=', '<=', '>=', '<', '>'], ['+', '-'], ['*', wholeDivision ?? '//', '%']];

/** Every piece with an operator, the whole one last; null when some part cannot be worked out. */
export function piecesOf(source: string, state: Variables, running: Arithmetic): readonly Piece[] | null {
	const pieces: Piece[] = [];
	return valueOf(source.trim(), state, pieces, running) ? pieces : null;
}

function valueOf(text: string, state: Variables, pieces: Piece[], running: Arithmetic): Piece | null {
	const inner = inside(text);
	if (inner !== null) return valueOf(inner, state, pieces, running);
	const split = lastOperator(text, running);
	if (!split) {
		const value = wholeOf(evaluate(text, state, running));
		return value === null || value < 0 ? null : { source: text, value, operators: 0 };
	}
	const [left, right] = [valueOf(split.left, state, pieces, running), valueOf(split.right, state, pieces, running)];
	const value = left && right ? (split.operator === running.wholeDivision ? divided(left.value, right.value) : apply(split.operator, left.value, right.value)) : null;
	if (!left || !right || value === null) return null;
	const piece = { source: text, value, operators: left.operators + right.operators + 1 };
	pieces.push(piece);
	return piece;
}

function divided(a: number | boolean, b: number | boolean): number | null {
	return typeof a !== 'number' || typeof b !== 'number' || b === 0 ? null : Math.floor(a / b);
}

function apply(operator: string, a: number | boolean, b: number | boolean): number | boolean | null {
	if (typeof a !== 'number' || typeof b !== 'number') return null;
	switch (operator) {
		case '==': case '===': return a === b;
		case '!=': case '!==': return a !== b;
		case '<': return a < b;
		case '<=': return a <= b;
		case '>': return a > b;
		case '>=': return a >= b;
		case '+': return a + b;
		case '-': return a >= b ? a - b : null;
		case '*': return Number.isSafeInteger(a * b) ? a * b : null;
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
function lastOperator(text: string, running: Arithmetic): { readonly left: string; readonly operator: string; readonly right: string } | null {
	for (const operators of levelsOf(running)) {
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
