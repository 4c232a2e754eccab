import type { Language as Grammar, Node } from 'web-tree-sitter';
import { Query } from 'web-tree-sitter';

/** Something that looks like a mistake of beginners. Lines are zero-based. */
export interface Mistake {
	/** The pattern's own name: `return-in-loop`. */
	readonly name: string;
	/** The knowledge that is missing. */
	readonly concept: string;
	readonly from: number;
	readonly to: number;
}

/**
 * A language's mistake patterns. Each captures `@mistake` and sets its name (`mistake`) and its `concept`; captures that begin
 * with `_` serve its conditions.
 */
export class MistakeQuery {
	private readonly query: Query;
	/** Name and concept of each pattern, in the order of the file; several patterns may share a name. */
	readonly patterns: readonly { readonly name: string; readonly concept: string }[];

	/** Throws when the query does not fit the grammar, or a pattern has no name, no concept or no capture. */
	constructor(grammar: Grammar, source: string) {
		this.query = new Query(grammar, source);
		this.patterns = Array.from({ length: this.query.patternCount() }, (_, at) => {
			const { mistake: name, concept } = this.query.setProperties[at] ?? {};
			if (!name || !concept) {
				this.query.delete();
				throw new Error(`Pattern ${at + 1} of the mistakes has no name or no concept.`);
			}
			return { name, concept };
		});
	}

	/** What looks like a mistake below the node, each name once a line, in the order of the source. `isMeant`: which of the nodes that are one count. */
	run(root: Node, isMeant: (node: Node) => boolean = () => true): readonly Mistake[] {
		const found = new Map<string, Mistake>();
		for (const { patternIndex, captures } of this.query.matches(root)) {
			const node = captures.find(({ name }) => name === 'mistake')?.node;
			const pattern = this.patterns[patternIndex];
			if (!node || !pattern || !isMeant(node)) continue;
			const [from, to] = [node.startPosition.row, node.endPosition.row];
			found.set(`${from} ${pattern.name}`, { ...pattern, from, to });
		}
		return [...found.values()].sort((a, b) => a.from - b.from || a.name.localeCompare(b.name));
	}

	dispose(): void {
		this.query.delete();
	}
}
