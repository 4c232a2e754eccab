/**
 * What the syntax of a program says, asked in questions; tree-sitter's own nodes do not leave this folder.
 * All lines are zero-based, all ranges include both ends.
 */
export interface LineRange {
	readonly from: number;
	readonly to: number;
}

export interface FunctionOutline {
	readonly name: string;
	/** The class (or the value with functions in it) that it belongs to; null for none. */
	readonly owner: string | null;
	/** Names, one for each value that it takes; of a value that is taken apart the names of its parts, with commas. */
	readonly parameters: readonly string[];
	/** How many values a call may give; `most` is null where there is no end. Missing where the header could not be read. */
	readonly takes?: { readonly least: number; readonly most: number | null };
	readonly range: LineRange;
	/** The line of its own header (decorators excluded). */
	readonly header: number;
	readonly docstring: string | null;
	/** The body says nothing yet (only a docstring, `pass`, `...` or a bare return). */
	readonly empty: boolean;
	/** A call of it gives at once something that stands for the value that comes later (`async`); missing for others. */
	readonly later?: true;
}

export interface ClassOutline {
	readonly name: string;
	readonly range: LineRange;
	/** The line of its own header (decorators excluded). */
	readonly header: number;
}

export interface LoopOutline {
	readonly kind: 'each' | 'while';
	readonly header: number;
	readonly range: LineRange;
	readonly body: LineRange;
	/** Names that a round sets (`i`, or `k` and `v`); empty for a loop that has none in its head. */
	readonly variables: readonly string[];
	/** The text of what is walked through (`range(0, n)`), or of the condition; the language's word for true where there is none. */
	readonly over: string;
	/** All that stands in the head of a loop that goes by a condition and moves its names on by itself (`let i = 0; i < n; i++`); missing for others. */
	readonly counts?: string;
	/** The condition is looked at after each round and not before; its line counts to the body. Missing for others. */
	readonly looksAfter?: true;
	/** Name of the function it stands in; null at the top level. */
	readonly function: string | null;
}

export interface ConditionOutline {
	readonly line: number;
	/** The text of the condition: `n == 1 or n == 2`. */
	readonly text: string;
	/** The lines that run when it holds. */
	readonly body: LineRange;
	/** The condition with the branches that belong to it, where it is the first of them, else with its own branch; missing where nobody looked. */
	readonly whole?: LineRange;
	/** `if`, `elif` or the like, as a word of the program. */
	readonly word: string;
	readonly function: string | null;
}

export interface AssignmentOutline {
	readonly range: LineRange;
	/** Plain names that get a value (`a`, `b` in `a, b = b, a + b`), without attributes and items. */
	readonly targets: readonly string[];
	/** The text of the right side. */
	readonly value: string;
	/** `+=` and its like. */
	readonly augmented: boolean;
	readonly function: string | null;
}

export interface ReturnOutline {
	readonly range: LineRange;
	/** The text of what is returned; null when it returns nothing. */
	readonly value: string | null;
	readonly function: string | null;
}

export interface CallOutline {
	readonly line: number;
	/** The text before the parentheses: `range`, `xs.append`. */
	readonly callee: string;
	readonly text: string;
	readonly function: string | null;
}

export interface UnkeptOutline {
	readonly line: number;
	readonly text: string;
	readonly function: string | null;
}

export interface Outline {
	readonly functions: readonly FunctionOutline[];
	readonly classes?: readonly ClassOutline[];
	readonly loops: readonly LoopOutline[];
	readonly conditions: readonly ConditionOutline[];
	readonly assignments: readonly AssignmentOutline[];
	readonly returns: readonly ReturnOutline[];
	readonly calls: readonly CallOutline[];
	/** Values that are worked out on a line of their own (`n - 1`), where no name gets them. Missing where nobody looked. */
	readonly unkept?: readonly UnkeptOutline[];
	/** Statements, and heads of blocks, that are written over several lines: each from its first to its last line. Missing where nobody looked. */
	readonly spans?: readonly LineRange[];
	/** Lines that hold a statement of the program (no blank lines, comments, docstrings or closing brackets alone). */
	readonly statementLines: readonly number[];
	/** Lines of the program that do nothing when it runs and are no remark: what it brings in, the fields of a struct. */
	readonly idleLines: readonly number[];
	/** There is code at the top level beside definitions, imports and constants: the file can be run as a script. */
	readonly script: boolean;
	/** Calls of the language's own way to read what is typed (`input`) at any place. */
	readonly readsInput: boolean;
	/** The lines of these calls; missing where nobody looked. */
	readonly inputs?: readonly number[];
	/** The syntax tree has errors; the outline is then of what could be read. */
	readonly broken: boolean;
}
