import * as vscode from 'vscode';
import type { Language } from '../code/language';
import { languageOf, supportedLanguages } from '../code/languages';
import { troubles, type Trouble } from './errors';

/** In characters: beyond it a program is not read on every rest in typing. */
export const largestProgram = 1_000_000;

/** Whether a session can be held on a document, and why not. */
export type Readiness = { readonly kind: 'ready'; readonly language: Language } | { readonly kind: 'not-yet'; readonly trouble: Trouble };

/** Judges a document by its kind and size; what the program in it says is not looked at. */
export function readinessOf(document: vscode.TextDocument): Readiness {
	if (document.uri.scheme === 'vscode-notebook-cell') {
		return { kind: 'not-yet', trouble: troubles.notebookNotYet() };
	}
	const language = languageOf(document.languageId);
	if (!language) {
		return { kind: 'not-yet', trouble: troubles.languageNotYet(document.languageId, supportedLanguages()) };
	}
	const end = document.lineAt(document.lineCount - 1).range.end;
	return document.offsetAt(end) > largestProgram ? { kind: 'not-yet', trouble: troubles.tooLarge(nameOf(document.uri), largestProgram) } : { kind: 'ready', language };
}

/** Whether a document is the student's own: not an output channel, the old side of a comparison, or another picture of something else. */
export function isOwn({ uri }: vscode.TextDocument): boolean {
	return uri.scheme === 'untitled' || uri.scheme === 'vscode-notebook-cell' || (uri.scheme !== 'git' && vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined);
}

/** A document's name without its folder. */
export function nameOf(uri: vscode.Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The folder that a document lies in; null for one that was never saved. */
export function folderOf(uri: vscode.Uri): vscode.Uri | null {
	return uri.scheme === 'untitled' ? null : vscode.Uri.joinPath(uri, '..');
}

/** The open document of a URI, whether an editor shows it or not. */
export function openDocument(uri: vscode.Uri | string): vscode.TextDocument | null {
	const key = uri.toString();
	return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key && !document.isClosed) ?? null;
}

/** The program in the active editor, or the last one that was; documents that are not the student's own do not count. */
export class ActiveProgram implements vscode.Disposable {
	private last: vscode.TextDocument | null = null;
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly subscriptions: readonly vscode.Disposable[];

	constructor() {
		const take = (editor: vscode.TextEditor | undefined): void => {
			if (editor && isOwn(editor.document) && editor.document !== this.last) {
				this.last = editor.document;
				this.changed.fire();
			}
		};
		take(vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors.find((editor) => isOwn(editor.document)));
		this.subscriptions = [
			vscode.window.onDidChangeActiveTextEditor(take),
			vscode.window.onDidChangeActiveNotebookEditor(() => this.changed.fire()),
			vscode.workspace.onDidCloseTextDocument((document) => {
				if (document === this.last) {
					this.last = openDocument(document.uri);
					this.changed.fire();
				}
			}),
			// A document that becomes one of another language is closed and opened again.
			vscode.workspace.onDidOpenTextDocument((document) => {
				if (document === vscode.window.activeTextEditor?.document) {
					take(vscode.window.activeTextEditor);
				}
			}),
			this.changed,
		];
	}

	/** Another program is the active one, or it is of another language now. */
	get onChange(): vscode.Event<void> {
		return this.changed.event;
	}

	get document(): vscode.TextDocument | null {
		return this.last && !this.last.isClosed ? this.last : null;
	}

	dispose(): void {
		vscode.Disposable.from(...this.subscriptions).dispose();
	}
}
