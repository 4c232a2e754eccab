import * as vscode from 'vscode';
import { colors } from '../names';

/** The lines that the tutor points to, marked in every editor that shows them; nothing takes the focus or moves the cursor. */
export class LineMarks implements vscode.Disposable {
	private marked: { readonly uri: string; readonly range: vscode.Range } | null = null;
	private readonly decoration = vscode.window.createTextEditorDecorationType({
		isWholeLine: true,
		backgroundColor: new vscode.ThemeColor(colors.lineBackground),
		borderColor: new vscode.ThemeColor(colors.lineBorder),
		borderStyle: 'solid',
		borderWidth: '1px 0',
		overviewRulerColor: new vscode.ThemeColor(colors.lineRuler),
		overviewRulerLane: vscode.OverviewRulerLane.Center,
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
	private readonly subscription = vscode.window.onDidChangeVisibleTextEditors(() => this.draw());

	/** Marks lines (zero-based, both included) of an editor's document and scrolls to them. */
	show(editor: vscode.TextEditor, from: number, to: number): void {
		const range = editor.document.validateRange(new vscode.Range(from, 0, to, Number.MAX_SAFE_INTEGER));
		this.marked = { uri: editor.document.uri.toString(), range };
		editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
		this.draw();
	}

	/** Marked lines, zero-based; null when there are none. */
	get lines(): { readonly from: number; readonly to: number } | null {
		return this.marked && { from: this.marked.range.start.line, to: this.marked.range.end.line };
	}

	clear(): void {
		if (this.marked) {
			this.marked = null;
			this.draw();
		}
	}

	dispose(): void {
		this.subscription.dispose();
		this.decoration.dispose();
	}

	private draw(): void {
		for (const editor of vscode.window.visibleTextEditors) {
			editor.setDecorations(this.decoration, this.marked?.uri === editor.document.uri.toString() ? [this.marked.range] : []);
		}
	}
}
