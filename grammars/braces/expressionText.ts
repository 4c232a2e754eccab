import type { Expression, Literal, Span, Token } from './tree';

/**
 * Reads one expression from its text alone, where no syntax tree is at hand: what beginners write in a condition, a bound or an index.
 * Null for anything else (functions as values, templates, words before a value). All spans lie in the text.
 */
export function expressionOf(text: string): Expression | null {
	const tokens = tokensOf(text);
	if (!tokens) return null;
	const reader = new TextReader(tokens);
	try {
		const expression = reader.choice();
		return reader.isDone ? expression : null;
	} catch (error) {
		if (error instanceof Unreadable) return null;
		throw error;
	}
}

class Unreadable extends Error {}

type Kind = 'number' | 'text' | 'name' | 'sign';
interface Piece extends Token {
	readonly kind: Kind;
}

const kinds: readonly (readonly [Kind, RegExp])[] = [
	['number', /(?:0[xX][\da-fA-F]+|\d[\d_]*(?:\.\d+)?|\.\d+)[lLfFdDun]?(?![\p{L}\p{N}_])/uy],
	['text', /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\$])*`/uy],
	['name', /[\p{L}_$][\p{L}\p{N}_$]*/uy],
	['sign', /===|!==|\*\*|\?\.|\?\?|&&|\|\||<=|>=|==|!=|->|::|[-+*/%<>!?:.,()[\]]/uy],
];

function tokensOf(text: string): readonly Piece[] | null {
	const pieces: Piece[] = [];
	for (let at = 0; at < text.length;) {
		const gap = /\s*/uy;
		gap.lastIndex = at;
		at += gap.exec(text)?.[0].length ?? 0;
		if (at >= text.length) break;
		const found = kinds.flatMap(([kind, pattern]) => {
			pattern.lastIndex = at;
			const match = pattern.exec(text)?.[0];
			return match === undefined ? [] : [{ kind, text: match }];
		})[0];
		if (!found) return null;
		pieces.push({ ...found, from: at, to: at + found.text.length, row: 0, endRow: 0 });
		at += found.text.length;
	}
	return pieces;
}

const levels: readonly (readonly string[])[] = [['??'], ['||'], ['&&'], ['==', '!=', '===', '!=='], ['<', '<=', '>', '>='], ['+', '-'], ['*', '/', '%']];
/** Words that begin something else than a value. */
const refused = new Set(['new', 'function', 'await', 'typeof', 'void', 'delete', 'yield', 'class', 'async', 'instanceof', 'in', 'of', 'sizeof']);
const numberTypes = new Set(['int', 'long', 'short', 'byte', 'double', 'float', 'char']);
const words: Readonly<Record<string, Literal['of']>> = { true: 'truth', false: 'truth', null: 'nothing', undefined: 'nothing', NULL: 'nothing', nullptr: 'nothing' };

class TextReader {
	private at = 0;

	constructor(private readonly pieces: readonly Piece[]) {}

	get isDone(): boolean {
		return this.at === this.pieces.length;
	}

	choice(): Expression {
		const condition = this.level(0);
		if (!this.take('?')) return condition;
		const then = this.choice();
		this.need(':');
		const otherwise = this.choice();
		return { kind: 'choice', ...over(condition, otherwise), condition, then, otherwise };
	}

	private level(depth: number): Expression {
		const operators = levels[depth];
		if (!operators) return this.power();
		let left = this.level(depth + 1);
		for (let operator = this.takeOne(operators); operator; operator = this.takeOne(operators)) {
			const right = this.level(depth + 1);
			left = { kind: 'binary', ...over(left, right), operator, left, right };
		}
		return left;
	}

	private power(): Expression {
		const left = this.unary();
		const operator = this.takeOne(['**']);
		if (!operator) return left;
		const right = this.power();
		return { kind: 'binary', ...over(left, right), operator, left, right };
	}

	private unary(): Expression {
		const operator = this.takeOne(['!', '-', '+']);
		if (!operator) return this.behind();
		const operand = this.unary();
		return { kind: 'unary', ...over(operator, operand), operator, operand };
	}

	private behind(): Expression {
		let of = this.value();
		for (;;) {
			const sign = this.takeOne(['.', '?.', '->', '::', '[', '(']);
			if (!sign) return of;
			if (sign.text === '[') {
				const at = this.choice();
				of = { kind: 'index', ...over(of, this.need(']')), of, at };
			} else if (sign.text === '(') {
				const given = this.list(')');
				const close = this.need(')');
				of = { kind: 'call', ...over(of, close), callee: of, given, parentheses: over(sign, close) };
			} else {
				const name = this.next();
				if (name?.kind !== 'name') throw new Unreadable();
				of = { kind: 'member', ...over(of, name), of, operator: sign.text, name };
			}
		}
	}

	private value(): Expression {
		const piece = this.next();
		const span = piece && over(piece, piece);
		if (!piece || !span) throw new Unreadable();
		if (piece.kind === 'number') return { kind: 'literal', ...span, of: /^(?:0[xX].*|[\d_]+[lLun]?)$/.test(piece.text) ? 'whole' : 'fraction', text: piece.text };
		if (piece.kind === 'text') return { kind: 'literal', ...span, of: 'text', text: piece.text };
		if (piece.kind === 'name') {
			if (refused.has(piece.text)) throw new Unreadable();
			const of = words[piece.text];
			return of ? { kind: 'literal', ...span, of, text: piece.text } : { kind: 'name', ...span, name: piece.text };
		}
		if (piece.text === '(') {
			const [type, close] = [this.pieces[this.at], this.pieces[this.at + 1]];
			// A plain type in parentheses takes the value behind it for that type.
			if (type && numberTypes.has(type.text) && close?.text === ')') {
				this.at += 2;
				const value = this.unary();
				return { kind: 'cast', ...over(piece, value), type, value };
			}
			const inner = this.choice();
			return { kind: 'group', ...over(piece, this.need(')')), inner };
		}
		if (piece.text !== '[') throw new Unreadable();
		const items = this.list(']');
		return { kind: 'items', ...over(piece, this.need(']')), items };
	}

	private list(close: string): readonly Expression[] {
		const items: Expression[] = [];
		while (this.pieces[this.at]?.text !== close) {
			items.push(this.choice());
			if (!this.take(',')) break;
		}
		return items;
	}

	private next(): Piece | undefined {
		return this.pieces[this.at++];
	}

	private takeOne(signs: readonly string[]): Piece | null {
		const piece = this.pieces[this.at];
		if (piece?.kind !== 'sign' || !signs.includes(piece.text)) return null;
		this.at++;
		return piece;
	}

	private take(sign: string): boolean {
		return this.takeOne([sign]) !== null;
	}

	private need(sign: string): Piece {
		const piece = this.takeOne([sign]);
		if (!piece) throw new Unreadable();
		return piece;
	}
}

function over(first: Span, last: Span): Span {
	return { from: first.from, to: last.to, row: 0, endRow: 0 };
}
