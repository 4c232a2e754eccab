import * as vscode from 'vscode';
import { findExamples, testFileNames, withoutExamples, type FoundExamples } from '../code/examples';
import type { Language, TextFile } from '../code/language';
import type { ParsedProgram, ProgramParser } from '../code/parser';
import type { ReadProgram } from '../session/parts';
import type { Edit } from '../words';
import { folderOf, nameOf } from './documents';
import { readTextBeside } from './siblings';

/** Loads the parser of a language. */
export type LoadParser = (language: Language) => Promise<ProgramParser>;

/** Beyond so many edits between two readings a fresh parse is the cheaper one. */
const mostPending = 200;

interface Kept {
	readonly program: ParsedProgram;
	readonly pending: Edit[];
}

/** The programs of open documents, parsed when somebody asks and then along their edits. Loads a parser with the first program of its language. */
export class Programs implements vscode.Disposable {
	private readonly parsers = new Map<Language, Promise<ProgramParser>>();
	private readonly kept = new Map<string, Kept>();
	/** What each program's examples are, with what they were read from: a lens asks anew at every change of the view. */
	private readonly found = new WeakMap<ParsedProgram, { readonly key: string; readonly found: FoundExamples }>();
	private readonly subscriptions: readonly vscode.Disposable[];

	constructor(private readonly load: LoadParser) {
		this.subscriptions = [
			vscode.workspace.onDidChangeTextDocument((event) => this.note(event)),
			vscode.workspace.onDidCloseTextDocument((document) => this.forget(document.uri.toString())),
		];
	}

	/** The parser of a language. Rejects when its files are missing, and is tried anew then. */
	parser(language: Language): Promise<ProgramParser> {
		let loading = this.parsers.get(language);
		if (!loading) {
			loading = this.load(language);
			this.parsers.set(language, loading);
			loading.catch(() => this.parsers.delete(language));
		}
		return loading;
	}

	/** A document's program as it is now. It is this object's: use it before the next wait, and do not dispose of it. */
	async of(document: vscode.TextDocument, language: Language): Promise<ParsedProgram> {
		const parser = await this.parser(language);
		const key = document.uri.toString();
		const text = document.getText();
		const kept = this.kept.get(key);
		if (kept?.program.language === language && kept.program.text === text) {
			kept.pending.length = 0;
			return kept.program;
		}
		this.kept.delete(key);
		const program = kept?.program.language === language && kept.pending.length <= mostPending ? along(kept, text, parser) : fresh(kept, text, parser);
		if (!document.isClosed) {
			this.kept.set(key, { program, pending: [] });
		}
		return program;
	}

	/** What a document's program and the test files beside it say that it should do. */
	async examples(document: vscode.TextDocument, language: Language): Promise<{ readonly program: ParsedProgram; readonly found: FoundExamples; readonly testFiles: readonly TextFile[] }> {
		const fileName = folderOf(document.uri) ? nameOf(document.uri) : null;
		const testFiles: TextFile[] = [];
		for (const name of fileName === null ? [] : testFileNames(await this.of(document, language), fileName)) {
			const text = await readTextBeside(document.uri, name);
			if (text !== null) {
				testFiles.push({ name, text });
			}
		}
		const program = await this.of(document, language);
		const key = JSON.stringify([fileName, testFiles]);
		let known = this.found.get(program);
		if (known?.key !== key) {
			known = { key, found: findExamples(program, { fileName, testFiles }) };
			this.found.set(program, known);
		}
		return { program, found: known.found, testFiles };
	}

	dispose(): void {
		vscode.Disposable.from(...this.subscriptions).dispose();
		for (const key of [...this.kept.keys()]) {
			this.forget(key);
		}
		for (const parser of this.parsers.values()) {
			parser.then((loaded) => loaded.dispose(), () => undefined);
		}
	}

	private note({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
		// The editor gives the changes of one event from the end of the document to its start, so each counts from the text before it.
		this.kept.get(document.uri.toString())?.pending.push(...contentChanges.map(({ rangeOffset, rangeLength, text }) => ({ from: rangeOffset, to: rangeOffset + rangeLength, text })));
	}

	private forget(key: string): void {
		this.kept.get(key)?.program.dispose();
		this.kept.delete(key);
	}
}

function along({ program, pending }: Kept, text: string, parser: ProgramParser): ParsedProgram {
	const next = program.changed(pending);
	if (next.text === text) {
		return next;
	}
	next.dispose();
	return parser.parse(text);
}

function fresh(kept: Kept | undefined, text: string, parser: ProgramParser): ParsedProgram {
	kept?.program.dispose();
	return parser.parse(text);
}

/** The concepts that a text uses. */
function conceptsIn(parser: ProgramParser, text: string): ReturnType<ReadProgram['concepts']> {
	const program = parser.parse(text);
	try {
		return program.concepts();
	} finally {
		program.dispose();
	}
}

/** Reads texts of a session's program, the last one from memory: a step of a session asks several times for the same. */
export function reader(parser: ProgramParser): (text: string) => ReadProgram {
	let last: (ReadProgram & { readonly text: string }) | null = null;
	return (text) => {
		if (last?.text !== text) {
			const program = parser.parse(text);
			try {
				last = { text, outline: program.outline(), runnable: withoutExamples(program), concepts: () => conceptsIn(parser, text) };
			} finally {
				program.dispose();
			}
		}
		return last;
	};
}
