import type { Rows } from '../../codeSentences';
import type { SyntaxNode } from '../../syntaxNode';

/** The nodes of some lines, asked for by their type. */
export class View {
	private readonly known = new Map<string, readonly SyntaxNode[]>();

	constructor(readonly root: SyntaxNode, readonly range: Rows) {}

	/** Nodes of the types that begin in the lines and could be read, in the order of the source. */
	of(...types: readonly string[]): readonly SyntaxNode[] {
		const key = types.join();
		const found = this.known.get(key) ?? this.root.descendantsOfType([...types]).filter((node) => this.has(node) && !node.isMissing && !(node.hasError && node.startPosition.row === node.endPosition.row));
		this.known.set(key, found);
		return found;
	}

	has(node: SyntaxNode): boolean {
		return this.range.from <= node.startPosition.row && node.startPosition.row <= this.range.to;
	}
}

/** The lines on which the nodes begin, each once, in order. */
export function rowsOf(nodes: readonly SyntaxNode[]): readonly number[] {
	return [...new Set(nodes.map((node) => node.startPosition.row))].sort((a, b) => a - b);
}
