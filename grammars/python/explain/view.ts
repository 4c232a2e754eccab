import type { Rows } from '../../codeSentences';
import type { SyntaxNode } from '../../syntaxNode';
import { brokenRows } from './pieces';

/** The nodes of some lines, asked for by their type; what begins on a line that could not be read is left out. */
export class View {
	private readonly known = new Map<string, readonly SyntaxNode[]>();
	private readonly broken: ReadonlySet<number>;

	constructor(readonly root: SyntaxNode, readonly range: Rows) {
		this.broken = brokenRows(root);
	}

	/** Nodes of the types that begin in the lines, in the order of the source. */
	of(...types: readonly string[]): readonly SyntaxNode[] {
		const key = types.join();
		const found = this.known.get(key) ?? this.root.descendantsOfType([...types]).filter((node) => this.has(node));
		this.known.set(key, found);
		return found;
	}

	has(node: SyntaxNode): boolean {
		const { row } = node.startPosition;
		return this.range.from <= row && row <= this.range.to && !this.broken.has(row) && !node.isMissing;
	}
}

/** The lines on which the nodes begin, each once, in order. */
export function rowsOf(nodes: readonly SyntaxNode[]): readonly number[] {
	return [...new Set(nodes.map((node) => node.startPosition.row))].sort((a, b) => a - b);
}
