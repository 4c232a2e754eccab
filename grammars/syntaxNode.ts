/**
 * A node of a syntax tree, as far as a language's own folder needs to know it. The parser's nodes fit this shape, so
 * that no grammar depends on the parser. Positions are zero-based; indexes and columns count UTF-16 code units.
 */
export interface SyntaxNode {
	readonly id: number;
	readonly type: string;
	readonly text: string;
	readonly startIndex: number;
	readonly endIndex: number;
	readonly startPosition: { readonly row: number; readonly column: number };
	readonly endPosition: { readonly row: number; readonly column: number };
	readonly isNamed: boolean;
	readonly isError: boolean;
	readonly isMissing: boolean;
	/** The node or something below it is an error. */
	readonly hasError: boolean;
	readonly children: readonly SyntaxNode[];
	readonly namedChildren: readonly SyntaxNode[];
	readonly parent: SyntaxNode | null;
	fieldNameForChild(index: number): string | null;
	childForFieldName(field: string): SyntaxNode | null;
	/** The node itself and everything below it that is of one of these types, in the order of the source. */
	descendantsOfType(types: string | string[]): readonly SyntaxNode[];
}

/** Parses a piece of source, lets `use` look at its tree, and frees the tree. What `use` returns must hold no node. */
export type ParsePiece = <T>(source: string, use: (root: SyntaxNode) => T) => T;
