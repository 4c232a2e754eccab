import type { Language as Grammar, Node } from 'web-tree-sitter';
import { Query } from 'web-tree-sitter';

/** A concept at work in a program, and the line (zero-based) on which it begins. */
export interface ConceptUse {
	readonly concept: string;
	readonly line: number;
}

/**
 * How a language's concepts look where they are used. Each pattern captures `@use` and sets its `concept`; captures that begin with
 * `_` serve its conditions.
 */
export class ConceptQuery {
	private readonly query: Query;
	/** The concept of each pattern, in the order of the file. */
	private readonly concepts: readonly string[];

	/** Throws when the query does not fit the grammar, or a pattern has no concept. */
	constructor(grammar: Grammar, source: string) {
		this.query = new Query(grammar, source);
		this.concepts = Array.from({ length: this.query.patternCount() }, (_, at) => {
			const { concept } = this.query.setProperties[at] ?? {};
			if (!concept) {
				this.query.delete();
				throw new Error(`Pattern ${at + 1} of the concepts has no concept.`);
			}
			return concept;
		});
	}

	/** The concepts that can be recognised, each once. */
	get known(): readonly string[] {
		return [...new Set(this.concepts)];
	}

	/** The concepts used below the node, each once a line, in the order of the source. */
	run(root: Node): readonly ConceptUse[] {
		const found = new Map<string, ConceptUse>();
		for (const { patternIndex, captures } of this.query.matches(root)) {
			const node = captures.find(({ name }) => name === 'use')?.node;
			const concept = this.concepts[patternIndex];
			if (!node || concept === undefined) continue;
			const line = node.startPosition.row;
			found.set(`${line} ${concept}`, { concept, line });
		}
		return [...found.values()].sort((a, b) => a.line - b.line || (a.concept < b.concept ? -1 : 1));
	}

	dispose(): void {
		this.query.delete();
	}
}
