import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { newCourseScheme } from '../names';

/** The read-only document that says what New Course did; the last report takes the place of the one before. */
export class ReportDocument implements vscode.TextDocumentContentProvider, vscode.Disposable {
	readonly onDidChange: vscode.Event<vscode.Uri>;
	private readonly changes = new vscode.EventEmitter<vscode.Uri>();
	private readonly subscriptions: vscode.Disposable;
	private text = '';

	constructor() {
		this.onDidChange = this.changes.event;
		this.subscriptions = vscode.Disposable.from(this.changes, vscode.workspace.registerTextDocumentContentProvider(newCourseScheme, this));
	}

	provideTextDocumentContent(): string {
		return this.text;
	}

	/** Takes a new text; it is shown by `show`, and at once where the document is open. */
	write(text: string): void {
		this.text = text;
		this.changes.fire(place());
	}

	/** Shows it beside the active editor: as it is to be read, or as text where the editor cannot show Markdown. */
	async show(): Promise<void> {
		try {
			await vscode.commands.executeCommand('markdown.showPreviewToSide', place());
		} catch {
			await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(place()), { preview: true, preserveFocus: true, viewColumn: vscode.ViewColumn.Beside });
		}
	}

	dispose(): void {
		this.subscriptions.dispose();
	}
}

function place(): vscode.Uri {
	return vscode.Uri.from({ scheme: newCourseScheme, path: `${l10n.t('New Course')}.md` });
}
