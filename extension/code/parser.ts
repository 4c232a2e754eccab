import { Edit as TreeEdit, Language as Grammar, Parser, type Tree } from 'web-tree-sitter';
import type { Edit } from '../words';
import { applyEdit } from './edits';
import type { Language, ParsePiece, SyntaxNode } from './language';
import { LineTable } from './lineTable';
import { mended } from './mending';
import type { FunctionOutline, Outline } from './outline';
import { buildOutline } from './outlineBuilder';
import { ConceptQuery, type ConceptUse } from './conceptQuery';
import { MistakeQuery, type Mistake } from './mistakeQuery';
import { OutlineQuery } from './outlineQuery';
import { rangeOf } from './syntaxText';

/** Where the parser's own files come from; given in, so that this folder reads no disk. */
export interface GrammarFiles {
	/** The bytes of the parser itself. */
	runtime(): Promise<Uint8Array>;
	/** The bytes of one language's grammar ({@link Language.grammarFile}). */
	grammar(fileName: string): Promise<Uint8Array>;
}

/** Parses programs of one language. Every parse is synchronous: callers decide when, and never while the student types. */
export interface ProgramParser {
	readonly language: Language;
	/** Parses a whole text. */
	parse(text: string): ParsedProgram;
	/** Parses a piece of source and frees its tree. */
	readonly piece: ParsePiece;
	/** The patterns of mistakes that the language knows. */
	readonly mistakePatterns: readonly { readonly name: string; readonly concept: string }[];
	/** Ids of the concepts that can be recognised in its programs. */
	readonly knownConcepts: readonly string[];
	/** Frees the parser; its programs are disposed of by those who hold them. */
	dispose(): void;
}

/** One text of a program, parsed. Lines are zero-based. After `dispose` or `changed` it may not be asked again. */
export interface ParsedProgram {
	readonly language: Language;
	readonly parser: ProgramParser;
	readonly text: string;
	readonly lines: LineTable;
	/** Computed at the first call. */
	outline(): Outline;
	/** What looks like a mistake of beginners; none of it need be one. */
	mistakes(): readonly Mistake[];
	/** The concepts that it uses, each once a line. */
	concepts(): readonly ConceptUse[];
	/** The innermost function that a line belongs to; null at the top level. */
	functionAt(line: number): FunctionOutline | null;
	/** A line's text without its line break. */
	textOf(line: number): string;
	/** The line that an offset is on. */
	lineAt(offset: number): number;
	/** The text without what cannot be parsed, line for line ({@link mended}); the text itself where all of it can. */
	mended(): string;
	/** Lets `use` look at the tree. What it returns must hold no node; only this folder and the grammars see nodes. */
	read<T>(use: (root: SyntaxNode) => T): T;
	/**
	 * The program after changes, reparsed where they touch it. Each change counts from the text that the one before it
	 * made (the editor's change events fit). This program is disposed of.
	 */
	changed(changes: readonly Edit[]): ParsedProgram;
	/** Frees the tree; cheap to call again. */
	dispose(): void;
}

/** The library keeps its compiled self in a variable of its own, and two starts at once would each make one. */
let starting: Promise<void> | null = null;

/** Loads the parser (once) and a language's grammar. Rejects when a file is missing, or a query does not fit its grammar. */
export async function createParser(language: Language, files: GrammarFiles): Promise<ProgramParser> {
	return new TreeSitterParser(language, await loadGrammar(language.grammarFile, files));
}

/** Loads the parser (once) and a grammar, for trees alone. It is kept for as long as somebody holds it. Rejects when a file is missing. */
export async function createPieceParser(grammarFile: string, files: GrammarFiles): Promise<ParsePiece> {
	const grammar = await loadGrammar(grammarFile, files);
	const parser = new Parser().setLanguage(grammar);
	return (source, use) => {
		const tree = wholeTree(parser, source);
		try {
			return use(tree.rootNode);
		} finally {
			tree.delete();
		}
	};
}

async function loadGrammar(grammarFile: string, files: GrammarFiles): Promise<Grammar> {
	starting ??= files.runtime().then((bytes) => Parser.init({ wasmBinary: bytes as Uint8Array<ArrayBuffer> }));
	try {
		await starting;
	} catch (error) {
		starting = null;
		throw error;
	}
	return Grammar.load(await files.grammar(grammarFile));
}

function wholeTree(parser: Parser, text: string): Tree {
	const tree = parser.parse(text);
	if (tree) return tree;
	// Null means that an earlier parse was left half done; from a clean start the library always gives a tree.
	parser.reset();
	const again = parser.parse(text);
	if (!again) throw new Error('The parser has no language or was disposed of.');
	return again;
}

class TreeSitterParser implements ProgramParser {
	private readonly parser: Parser;
	readonly query: OutlineQuery;
	readonly mistakes: MistakeQuery;
	private conceptQuery: ConceptQuery | null = null;

	constructor(readonly language: Language, private readonly grammar: Grammar) {
		this.query = new OutlineQuery(grammar, language.queries.outline);
		this.mistakes = new MistakeQuery(grammar, language.queries.mistakes);
		this.parser = new Parser().setLanguage(grammar);
	}

	get mistakePatterns() {
		return this.mistakes.patterns;
	}

	get knownConcepts() {
		return this.concepts.known;
	}

	/** Made at its first use: few sessions come to it, and their first question should not wait. */
	get concepts(): ConceptQuery {
		this.conceptQuery ??= new ConceptQuery(this.grammar, this.language.queries.concepts);
		return this.conceptQuery;
	}

	parse(text: string): ParsedProgram {
		return new TreeSitterProgram(this, text, this.tree(text, null));
	}

	readonly piece: ParsePiece = (source, use) => {
		const tree = this.tree(source, null);
		try {
			return use(tree.rootNode);
		} finally {
			tree.delete();
		}
	};

	/**
	 * Parses, along an edited old tree where there is one. How the parser recovers from an error depends on where it
	 * took up the old tree; a text with errors is parsed whole, so that the same text always reads the same.
	 */
	tree(text: string, old: Tree | null): Tree {
		const tree = this.parser.parse(text, old);
		if (tree && (!old || !tree.rootNode.hasError)) return tree;
		tree?.delete();
		return wholeTree(this.parser, text);
	}

	dispose(): void {
		this.query.dispose();
		this.mistakes.dispose();
		this.conceptQuery?.dispose();
		this.parser.delete();
	}
}

class TreeSitterProgram implements ParsedProgram {
	readonly language: Language;
	readonly lines: LineTable;
	private tree: Tree | null;
	private built: Outline | null = null;

	constructor(readonly parser: TreeSitterParser, readonly text: string, tree: Tree) {
		this.language = parser.language;
		this.lines = new LineTable(text);
		this.tree = tree;
	}

	outline(): Outline {
		this.built ??= buildOutline(this.alive().rootNode, this.parser.query, this.language, this.lines);
		return this.built;
	}

	mistakes(): readonly Mistake[] {
		// A comment would stand between statements that follow each other.
		const comments = this.parser.query.run(this.alive().rootNode).flatMap(({ comment }) => (comment ? [comment] : []));
		const bare = comments.reduce((text, { startIndex, endIndex }) => text.slice(0, startIndex) + ' '.repeat(endIndex - startIndex) + text.slice(endIndex), this.text);
		const tree = this.parser.tree(bare, null);
		try {
			const inCode = this.parser.mistakes.run(tree.rootNode);
			const ids = new Set(comments.map(({ id }) => id));
			const inComments = comments.length === 0 ? [] : this.parser.mistakes.run(this.alive().rootNode, ({ id }) => ids.has(id));
			return [...inCode, ...inComments].sort((a, b) => a.from - b.from || a.name.localeCompare(b.name));
		} finally {
			tree.delete();
		}
	}

	concepts(): readonly ConceptUse[] {
		return this.parser.concepts.run(this.alive().rootNode);
	}

	functionAt(line: number): FunctionOutline | null {
		const around = this.outline().functions.filter(({ range }) => range.from <= line && line <= range.to);
		return around.reduce<FunctionOutline | null>((inner, one) => (!inner || one.range.from >= inner.range.from ? one : inner), null);
	}

	textOf(line: number): string {
		return this.lines.textOf(line);
	}

	lineAt(offset: number): number {
		return this.lines.lineAt(offset);
	}

	mended(): string {
		const outline = this.outline();
		if (!outline.broken) return this.text;
		const texts = this.parser.query.run(this.alive().rootNode).flatMap(({ text, comment }) => [text, comment].flatMap((node) => (node ? rangeOf(node) : [])));
		return mended(outline, texts, this.language, this.lines, this.parser.piece);
	}

	read<T>(use: (root: SyntaxNode) => T): T {
		return use(this.alive().rootNode);
	}

	changed(changes: readonly Edit[]): ParsedProgram {
		const tree = this.alive();
		let lines = this.lines;
		for (const change of changes) {
			const after = new LineTable(applyEdit(lines.text, change));
			tree.edit(treeEdit(change, lines, after));
			lines = after;
		}
		const next = this.parser.tree(lines.text, tree);
		this.dispose();
		return new TreeSitterProgram(this.parser, lines.text, next);
	}

	dispose(): void {
		this.tree?.delete();
		this.tree = null;
	}

	private alive(): Tree {
		if (!this.tree) throw new Error('This program was disposed of.');
		return this.tree;
	}
}

/** The edit as the parser wants to hear of it. */
function treeEdit(edit: Edit, before: LineTable, after: LineTable): TreeEdit {
	const newEnd = edit.from + edit.text.length;
	return new TreeEdit({
		startIndex: edit.from,
		oldEndIndex: edit.to,
		newEndIndex: newEnd,
		startPosition: pointAt(before, edit.from),
		oldEndPosition: pointAt(before, edit.to),
		newEndPosition: pointAt(after, newEnd),
	});
}

function pointAt(lines: LineTable, offset: number): { row: number; column: number } {
	return { row: lines.lineAt(offset), column: lines.columnAt(offset) };
}
