import type { SyntaxNode } from './syntaxNode';

/** A node of a syntax tree, copied out of the parser: quick to walk, and alive for as long as anybody holds it. */
export interface PlainNode {
	readonly type: string;
	readonly isNamed: boolean;
	readonly from: number;
	readonly to: number;
	/** Zero-based lines. */
	readonly row: number;
	readonly endRow: number;
	readonly children: readonly PlainNode[];
	readonly parent: PlainNode | null;
	/** The name of the field that it stands in. */
	readonly field: string | null;
}

/** Copies the tree below the node. */
export function plainTree(node: SyntaxNode, parent: PlainNode | null = null, field: string | null = null): PlainNode {
	const children: PlainNode[] = [];
	const plain: PlainNode = {
		type: node.type, isNamed: node.isNamed, from: node.startIndex, to: node.endIndex, row: node.startPosition.row, endRow: node.endPosition.row, children, parent, field,
	};
	node.children.forEach((child, at) => children.push(plainTree(child, plain, node.fieldNameForChild(at))));
	return plain;
}

/** The first child in the field. */
export function inField(node: PlainNode, field: string): PlainNode | null {
	return node.children.find((child) => child.field === field) ?? null;
}

/** The node and everything below it, in the order of the source. */
export function* walk(node: PlainNode): Generator<PlainNode> {
	yield node;
	for (const child of node.children) yield* walk(child);
}

/** The nearest node above that is of one of the types; null when there is none. */
export function above(node: PlainNode, ...types: readonly string[]): PlainNode | null {
	for (let at = node.parent; at !== null; at = at.parent) if (types.includes(at.type)) return at;
	return null;
}
