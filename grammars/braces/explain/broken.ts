import type { SyntaxNode } from '../../syntaxNode';

/** Types of nodes that can be told by themselves, also where what stands around them cannot be read. */
const told = /(?:_statement|_declaration|_definition|_item|_block|_body|_case|comment)$|^(?:program|translation_unit|block|else_clause|finally_clause|catch_clause|switch_default|ERROR)$/;

/** Lines of the tree that could not be read whole. */
export function brokenRows(root: SyntaxNode): ReadonlySet<number> {
	const rows = new Set<number>();
	mark(root, rows);
	return rows;
}

/** Lines on which the parser met something that it could not read, or missed something. */
function mark(node: SyntaxNode, rows: Set<number>): void {
	if (node.isMissing) rows.add(node.startPosition.row);
	if (!node.hasError && !node.isError) return;
	if (node.isError && node.children.length === 0) markAll(node, rows);
	for (const child of node.children) {
		if (node.isError && !told.test(child.type)) markAll(child, rows);
		mark(child, rows);
	}
}

function markAll({ startPosition, endPosition }: SyntaxNode, rows: Set<number>): void {
	for (let row = startPosition.row; row <= endPosition.row; row += 1) rows.add(row);
}
