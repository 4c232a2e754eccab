import * as vscode from 'vscode';
import type { Language } from '../../code/language';
import type { Log } from '../../log';
import type { Clock } from '../../clock';
import { Rest } from '../clock';
import { nameOf, openDocument } from '../documents';
import { troubles, type Trouble } from '../errors';
import type { Programs } from '../programs';
import { isHalfTyped } from '../halfTyped';
import { readSettings } from '../settings';
import { isInTab } from '../showDocument';

/** Milliseconds without a key after which a program that parses is run. */
const shortRest = 600;
/** Milliseconds without a key after which it is run in any case: a mistake that stays this long is one. */
const longRest = 10_000;
/** Milliseconds after which a file that went away counts as deleted; many programs save by deleting and writing anew. */
const deletionRest = 500;

export type TextCause = 'edit' | 'save';

export interface DocumentListener {
	/** The program rests at this text (`edit`), or was saved or left alone for long (`save`). */
	onText(text: string, cause: TextCause): void;
	/** The document has another name or place now. */
	onMoved(document: { readonly uri: string; readonly name: string }): void;
	/** The buffer was touched; or the document was deleted or is back. */
	onTouched(): void;
	/** The document may have been closed or opened. */
	onTabs(): void;
}

export interface FollowParts {
	readonly clock: Clock;
	readonly programs: Programs;
	readonly log: Log;
}

/**
 * The document of a session: its text from the buffer, saved or not, through renaming, saving under a first name, closing
 * and deleting. Tells when typing rests; a program that does not parse, or whose line at the cursor is only begun, is told
 * only after a save or a long rest.
 */
export class FollowedDocument implements vscode.Disposable {
	private readonly short: Rest;
	private readonly long: Rest;
	private readonly deletion: Rest;
	private readonly subscriptions: vscode.Disposable[];
	private watcher: vscode.FileSystemWatcher | null = null;
	private lastText: string | null;
	private deleted = false;
	/** The lines of the last edit, zero-based, both included. */
	private edited: { readonly from: number; readonly to: number } | null = null;
	/** A rest in the middle of a line that was not told. */
	private isHeld = false;

	constructor(private at: vscode.Uri, readonly language: Language, private readonly parts: FollowParts, private readonly listener: DocumentListener) {
		const { clock } = parts;
		this.short = new Rest(clock, shortRest, () => void this.rested());
		this.long = new Rest(clock, longRest, () => this.tell('save'));
		this.deletion = new Rest(clock, deletionRest, () => void this.lookForFile());
		this.lastText = this.document?.getText() ?? null;
		this.subscriptions = [
			vscode.workspace.onDidChangeTextDocument((event) => this.isMine(event.document) && event.contentChanges.length > 0 && this.touched(event.contentChanges)),
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.isHeld && this.isMine(textEditor.document) && this.short.ask()),
			vscode.workspace.onDidSaveTextDocument((document) => this.isMine(document) && this.tell('save')),
			vscode.workspace.onDidCloseTextDocument((document) => this.isMine(document) && this.closed()),
			vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)),
			vscode.window.tabGroups.onDidChangeTabs(() => this.listener.onTabs()),
			vscode.workspace.onDidRenameFiles(({ files }) => this.renamed(files)),
		];
		this.watchDisk();
	}

	get uri(): vscode.Uri {
		return this.at;
	}

	get name(): string {
		return nameOf(this.at);
	}

	/** The open document; null while it is closed. */
	get document(): vscode.TextDocument | null {
		return openDocument(this.at);
	}

	/** What keeps the student from working on the program, if anything. */
	get trouble(): Trouble | null {
		if (this.deleted) {
			return troubles.programDeleted(this.name);
		}
		return isInTab(this.at) ? null : troubles.programClosed(this.name);
	}

	/** The document goes on under another URI: it was renamed, saved under its first name, or made anew from its text. */
	moveTo(uri: vscode.Uri): void {
		if (uri.toString() === this.at.toString()) {
			return;
		}
		this.at = uri;
		this.deleted = false;
		this.watchDisk();
		this.listener.onMoved({ uri: uri.toString(), name: this.name });
		this.catchUp();
	}

	/** Forgets a rest that is awaited: what is in the buffer was just told by other means. */
	settle(): void {
		this.isHeld = false;
		this.short.drop();
		this.long.drop();
	}

	/** Tells the text again, as after an edit that nobody saw (the document was closed meanwhile). */
	catchUp(): void {
		const { document } = this;
		if (document) {
			this.lastText = document.getText();
			this.listener.onText(this.lastText, 'save');
		}
		this.listener.onTouched();
	}

	dispose(): void {
		vscode.Disposable.from(...this.subscriptions).dispose();
		this.watcher?.dispose();
		for (const rest of [this.short, this.long, this.deletion]) {
			rest.dispose();
		}
	}

	private isMine({ uri }: vscode.TextDocument): boolean {
		return uri.toString() === this.at.toString();
	}

	private touched(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
		this.isHeld = false;
		this.edited = {
			from: Math.min(...changes.map(({ range }) => range.start.line)),
			to: Math.max(...changes.map(({ range, text }) => range.start.line + text.split(/\r\n|\r|\n/).length - 1)),
		};
		this.lastText = this.document?.getText() ?? this.lastText;
		if (readSettings(this.at).checkWhileTyping) {
			this.short.ask();
			this.long.ask();
		}
		this.listener.onTouched();
	}

	private async rested(): Promise<void> {
		const { document } = this;
		if (!document) {
			return;
		}
		try {
			const program = await this.parts.programs.of(document, this.language);
			if (this.short.isAsked || program.outline().broken) {
				return;
			}
			this.isHeld = this.isMidLine();
			if (!this.isHeld) {
				this.listener.onText(program.text, 'edit');
			}
		} catch (error) {
			this.parts.log.error(error);
		}
	}

	/** Whether the cursor stands where the student was typing, in a line that is only begun. */
	private isMidLine(): boolean {
		const editor = vscode.window.activeTextEditor;
		if (!editor || !this.edited || !this.isMine(editor.document)) {
			return false;
		}
		const { line, character } = editor.selection.active;
		return line >= this.edited.from && line <= this.edited.to && isHalfTyped(editor.document.lineAt(line).text, character);
	}

	private tell(cause: TextCause): void {
		this.settle();
		const { document } = this;
		if (document) {
			this.listener.onText(document.getText(), cause);
		}
	}

	private closed(): void {
		this.settle();
		// A change of the document's language closes it and opens it again; saving under a first name opens another one before.
		if (this.document) {
			return;
		}
		const successor = this.at.scheme === 'untitled' ? vscode.workspace.textDocuments.find((document) => this.follows(document)) : undefined;
		if (successor) {
			this.moveTo(successor.uri);
		} else {
			this.listener.onTouched();
		}
	}

	private opened(document: vscode.TextDocument): void {
		if (this.isMine(document)) {
			this.catchUp();
		} else if (!this.document && this.at.scheme === 'untitled' && this.follows(document)) {
			this.moveTo(document.uri);
		}
	}

	/** A document with the same text that was opened when an untitled one went away is that one under its first name. */
	private follows(document: vscode.TextDocument): boolean {
		return !document.isClosed && document.uri.scheme !== 'untitled' && this.language.editorIds.includes(document.languageId) && this.lastText !== null && document.getText() === this.lastText;
	}

	private renamed(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): void {
		for (const { oldUri, newUri } of files) {
			if (oldUri.toString() === this.at.toString()) {
				this.moveTo(newUri);
			} else if (this.at.path.startsWith(`${oldUri.path}/`) && oldUri.scheme === this.at.scheme && oldUri.authority === this.at.authority) {
				this.moveTo(newUri.with({ path: newUri.path + this.at.path.slice(oldUri.path.length) }));
			}
		}
	}

	private watchDisk(): void {
		this.watcher?.dispose();
		this.watcher = null;
		if (this.at.scheme === 'untitled') {
			return;
		}
		// A name may hold signs that mean something in a pattern.
		const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(this.at, '..'), this.name.replace(/[^\w.\- ]/gu, '?'));
		this.watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, false);
		const look = (uri: vscode.Uri): void => {
			if (uri.toString() === this.at.toString()) {
				this.deletion.ask();
			}
		};
		this.watcher.onDidDelete(look);
		this.watcher.onDidCreate(look);
	}

	private async lookForFile(): Promise<void> {
		const { at } = this;
		const there = await vscode.workspace.fs.stat(at).then(() => true, () => false);
		if (at === this.at && this.deleted === there) {
			this.deleted = !there;
			this.listener.onTouched();
		}
	}
}
