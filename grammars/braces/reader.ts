import type { PlainNode } from '../plainTree';
import { inField } from '../plainTree';
import { between, childOf, inside, maybeToken, spanOf, tokenOf } from './spans';
import type { Block, Expression, Literal, Span, Statement, Token } from './tree';

/** What the readers of all languages with braces share; each says how its own statements and expressions are read. */
export abstract class BraceReader {
	constructor(protected readonly source: string) {}

	abstract statement(node: PlainNode): Statement;
	/** `named`: what a function without a name is called after. */
	abstract expression(node: PlainNode, named?: Token | null): Expression;

	statements(node: PlainNode): readonly Statement[] {
		return inside(node).map((child) => this.statement(child));
	}

	protected block(node: PlainNode): Block {
		return { kind: 'block', ...spanOf(node), statements: this.statements(node) };
	}

	/** The expression in a field; what is missing stands for itself. */
	protected of(node: PlainNode, field: string): Expression {
		const child = inField(node, field);
		return child ? this.expression(child) : this.unknown(node);
	}

	protected maybe(node: PlainNode | null | undefined): Expression | null {
		return node ? this.expression(node) : null;
	}

	/** The first thing inside. */
	protected only(node: PlainNode): Expression | null {
		return this.maybe(inside(node)[0]);
	}

	/** The condition without the parentheses that belong to the statement. */
	protected ungrouped(node: PlainNode | null, outer: PlainNode): Expression {
		if (!node) return this.unknown(outer);
		return node.type === 'parenthesized_expression' ? (this.only(node) ?? this.unknown(node)) : this.expression(node);
	}

	protected body(node: PlainNode, field = 'body'): Statement {
		return this.inner(inField(node, field), node);
	}

	/** A statement that may be missing: then it is an empty one at the end. */
	protected inner(node: PlainNode | null, outer: PlainNode): Statement {
		return node ? this.statement(node) : { kind: 'empty', ...spanOf(outer), from: outer.to, row: outer.endRow };
	}

	/** From the opening to the closing parenthesis of a loop. */
	protected head(node: PlainNode): Span {
		const [open, close] = [childOf(node, '('), [...node.children].reverse().find(({ type }) => type === ')')];
		return open && close ? between(open, close) : spanOf(node);
	}

	protected token(node: PlainNode): Token {
		return tokenOf(node, this.source);
	}

	protected maybeToken(node: PlainNode | null | undefined): Token | null {
		return maybeToken(node, this.source);
	}

	protected literal(node: PlainNode, of: Literal['of']): Literal {
		return { kind: 'literal', ...spanOf(node), of, text: this.text(node) };
	}

	protected unknown(node: PlainNode): Expression {
		return { kind: 'other', ...spanOf(node), type: node.type, parts: [] };
	}

	protected text(node: PlainNode): string {
		return this.source.slice(node.from, node.to);
	}
}
