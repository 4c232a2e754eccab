import type { PlainNode } from '../plainTree';
import type { Span, Token } from './tree';

/** What every reader of a syntax tree needs: spans and tokens of its nodes. */

export function spanOf({ from, to, row, endRow }: PlainNode): Span {
	return { from, to, row, endRow };
}

export function tokenOf(node: PlainNode, source: string): Token {
	return { ...spanOf(node), text: source.slice(node.from, node.to) };
}

/** The token of a node that may be missing. */
export function maybeToken(node: PlainNode | null | undefined, source: string): Token | null {
	return node ? tokenOf(node, source) : null;
}

/** From the beginning of the one to the end of the other. */
export function between(first: PlainNode, last: PlainNode): Span {
	return { from: first.from, to: last.to, row: first.row, endRow: last.endRow };
}

/** The children that are of the program itself: no signs, no comments. */
export function inside(node: PlainNode): readonly PlainNode[] {
	return node.children.filter((child) => child.isNamed && !isComment(child));
}

export function isComment(node: PlainNode): boolean {
	return /(?:^|_)comment$/.test(node.type);
}

/** The first child of one of the types. */
export function childOf(node: PlainNode, ...types: readonly string[]): PlainNode | null {
	return node.children.find((child) => types.includes(child.type)) ?? null;
}
