import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { fromPageSchema, type FromPage, type ToPage, type View } from '../../protocol';
import type { Log } from '../../log';
import { viewId } from '../names';
import { newNonce, pageHtml } from '../pageHtml';
import type { Spoken } from '../spoken';

export interface PageSource {
	/** What to show now. */
	readonly view: () => View;
	/** The page asked for something. */
	readonly received: (message: FromPage) => void;
	/** The view came onto the screen or left it. */
	readonly visible: (isVisible: boolean) => void;
	/** What the page speaks. */
	readonly spoken: Pick<Spoken, 'language' | 'bundle'>;
	readonly log: Log;
}

/** The webview of the Socratic view: its HTML, and both directions of the wire. The page is a pure function of what is sent, so nothing is kept of a hidden one. */
export class SessionPage implements vscode.WebviewViewProvider, vscode.Disposable {
	private view: vscode.WebviewView | null = null;
	private isReady = false;
	/** What is on its way to the page. */
	private next: View | null = null;
	private wantsFocus = false;
	private wantsExplained = false;
	private readonly registration: vscode.Disposable;

	constructor(private readonly folder: vscode.Uri, private readonly source: PageSource) {
		this.registration = vscode.window.registerWebviewViewProvider(viewId, this);
	}

	get isVisible(): boolean {
		return this.view?.visible ?? false;
	}

	resolveWebviewView(view: vscode.WebviewView): void {
		this.view = view;
		this.isReady = false;
		const dist = vscode.Uri.joinPath(this.folder, 'dist');
		view.webview.options = { enableScripts: true, enableCommandUris: false, localResourceRoots: [dist] };
		view.webview.onDidReceiveMessage((message: unknown) => this.receive(message));
		view.onDidChangeVisibility(() => {
			// A hidden page is thrown away; the next one says when it is ready.
			this.isReady &&= view.visible;
			this.source.visible(view.visible);
		});
		view.onDidDispose(() => {
			if (this.view === view) {
				this.view = null;
				this.isReady = false;
			}
			this.source.visible(false);
		});
		this.draw(view);
		this.source.visible(true);
	}

	/** The page begins anew, in the language that is spoken now. */
	anew(): void {
		if (this.view) {
			this.isReady = false;
			this.draw(this.view);
		}
	}

	/** Sends the view when the present work is done; several calls make one message, with the newest of them. */
	refresh(view: View = this.source.view()): void {
		if (!this.isReady) {
			return;
		}
		if (this.next === null) {
			queueMicrotask(() => this.postNext());
		}
		this.next = view;
	}

	/** Shows the view. */
	async show(): Promise<void> {
		await vscode.commands.executeCommand(`${viewId}.focus`);
	}

	/** Shows the view and leaves the keyboard in the editor that has it. */
	async showBeside(): Promise<void> {
		if (this.view) {
			this.view.show(true);
			return;
		}
		const editor = vscode.window.activeTextEditor;
		await this.show();
		if (editor) {
			await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active, selection: editor.selection });
		}
	}

	/** Shows the view and puts the keyboard into the answer, as soon as there is something to answer. */
	async focus(): Promise<void> {
		this.wantsFocus = true;
		await this.show();
		this.focusIfWanted();
	}

	/** Shows the view and puts the keyboard at the explanation that stands there. */
	async focusExplained(): Promise<void> {
		this.wantsExplained = true;
		await this.show();
		this.focusIfWanted();
	}

	/** The student went on elsewhere: a keyboard that is still to be put into the answer stays where it is. */
	letFocusBe(): void {
		this.wantsFocus = false;
		this.wantsExplained = false;
	}

	/** Takes a message as from the page: what is not one is refused and logged, without what it held. */
	receive(message: unknown): void {
		const parsed = fromPageSchema.safeParse(message);
		if (!parsed.success) {
			this.source.log.warn(`a message of the page was refused: ${parsed.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join('; ')}`);
			return;
		}
		if (parsed.data.type === 'ready') {
			this.isReady = true;
			const view = this.source.view();
			this.post({ type: 'view', view });
			this.focusIfWanted(view);
		}
		this.source.received(parsed.data);
	}

	dispose(): void {
		this.registration.dispose();
	}

	private draw(view: vscode.WebviewView): void {
		const dist = vscode.Uri.joinPath(this.folder, 'dist');
		view.webview.html = pageHtml({
			nonce: newNonce(),
			cspSource: view.webview.cspSource,
			scriptUri: view.webview.asWebviewUri(vscode.Uri.joinPath(dist, 'webview.js')).toString(),
			styleUri: view.webview.asWebviewUri(vscode.Uri.joinPath(dist, 'webview.css')).toString(),
			language: this.source.spoken.language,
			title: l10n.t('Socratic Debugger'),
			bundle: this.source.spoken.bundle,
		});
	}

	private postNext(): void {
		const { next } = this;
		this.next = null;
		if (next !== null) {
			this.post({ type: 'view', view: next });
			this.focusIfWanted(next);
		}
	}

	/** `view`: what is shown, where it is at hand. */
	private focusIfWanted(view: View | null = null): void {
		// A view that is on its way comes before the message that says where its keyboard goes.
		if (this.wantsExplained && this.isReady && this.next === null) {
			this.wantsExplained = false;
			this.post({ type: 'focus-explained' });
		}
		if (this.wantsFocus && this.isReady && canAnswer(view ?? this.source.view())) {
			this.wantsFocus = false;
			this.post({ type: 'focus' });
		}
	}

	private post(message: ToPage): void {
		void this.view?.webview.postMessage(message);
	}
}

/** Whether the page has something for the keyboard: nothing runs before it. */
function canAnswer(view: View): boolean {
	if (view.explanation?.isOpen) {
		return false;
	}
	switch (view.kind) {
		case 'welcome':
			return true;
		case 'example':
			return view.busy === null;
		case 'session':
			return view.open !== null || view.finished || view.readOnly;
	}
}
