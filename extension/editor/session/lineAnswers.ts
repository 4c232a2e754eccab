import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Clock } from '../../clock';
import { languages } from '../../code/languages';
import { commands } from '../names';
import { clickedNumber, type MouseSelection } from '../numberClick';
import type { SessionController } from './sessionController';

/**
 * While a question waits for a line, a click on a line's number answers it, and whatever of a line is hovered over (with the
 * mouse, or from the keyboard) offers the same in words.
 */
export class LineAnswers implements vscode.HoverProvider, vscode.Disposable {
	private readonly before = new WeakMap<vscode.TextEditor, MouseSelection>();
	/** The line (zero-based) that is selected since its number was clicked. */
	private readonly clicked = new WeakMap<vscode.TextEditor, number>();
	private readonly subscriptions: readonly vscode.Disposable[];

	constructor(private readonly controller: SessionController, private readonly clock: Clock) {
		this.subscriptions = [
			vscode.window.onDidChangeTextEditorSelection((event) => this.selected(event)),
			controller.onChange(() => vscode.window.visibleTextEditors.forEach((editor) => this.letGo(editor))),
			vscode.languages.registerHoverProvider(languages.flatMap(({ editorIds }) => editorIds.map((language) => ({ language }))), this),
		];
	}

	provideHover(document: vscode.TextDocument, { line }: vscode.Position): vscode.Hover | null {
		if (!this.isAskedOf(document)) {
			return null;
		}
		const argument = encodeURIComponent(JSON.stringify({ lineNumber: line + 1 }));
		const link = new vscode.MarkdownString(`[${l10n.t('Line {0} is my answer', line + 1)}](command:${commands.answerWithLine}?${argument})`);
		link.isTrusted = { enabledCommands: [commands.answerWithLine] };
		return new vscode.Hover(link, document.lineAt(line).range);
	}

	dispose(): void {
		vscode.Disposable.from(...this.subscriptions).dispose();
	}

	private selected({ textEditor, selections, kind }: vscode.TextEditorSelectionChangeEvent): void {
		const [selection, another] = selections;
		if (kind !== vscode.TextEditorSelectionChangeKind.Mouse || !selection || another) {
			return;
		}
		const { document } = textEditor;
		const now: MouseSelection = { at: this.clock.now(), start: selection.start, end: selection.end };
		const last = document.lineAt(document.lineCount - 1);
		const line = clickedNumber(now, this.before.get(textEditor) ?? null, { line: last.lineNumber, length: last.text.length });
		this.before.set(textEditor, now);
		if (line === null) {
			this.clicked.delete(textEditor);
			return;
		}
		this.clicked.set(textEditor, line);
		if (this.isAskedOf(document)) {
			this.letGo(textEditor);
			void vscode.commands.executeCommand(commands.answerWithLine, { lineNumber: line + 1, uri: document.uri });
		}
	}

	/**
	 * Takes the selection from a line whose number was clicked, also before it was asked for: a second click would select
	 * nothing new and so be unheard, and the next key would replace the line.
	 */
	private letGo(editor: vscode.TextEditor): void {
		const line = this.clicked.get(editor);
		if (line === undefined || !this.isAskedOf(editor.document)) return;
		this.clicked.delete(editor);
		if (editor.selection.isEmpty || editor.selection.start.line !== line) return;
		editor.selection = new vscode.Selection(line, 0, line, 0);
	}

	/** Whether the open question waits for a line of this document. */
	private isAskedOf(document: vscode.TextDocument): boolean {
		const { current } = this.controller;
		if (current.kind !== 'session' || current.session.uri.toString() !== document.uri.toString()) {
			return false;
		}
		const { open, busy, readOnly, finished } = current.session.view;
		return open?.form.kind === 'line' && busy === null && !readOnly && !finished;
	}
}
