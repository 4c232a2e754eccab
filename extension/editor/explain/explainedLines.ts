import * as vscode from 'vscode';
import { colors } from '../names';

/** A range of lines of a document as it is now, zero-based, both ends in. */
export interface MarkedLines {
	readonly from: number;
	readonly to: number;
}

/** What an explanation shows in the editors: the lines that are read just now, and words at the ends of lines. The cursor stays. */
export class ExplainedLines implements vscode.Disposable {
	private uri: string | null = null;
	private reading: MarkedLines | null = null;
	private ends: readonly { readonly line: number; readonly text: string }[] = [];
	private readonly mark = vscode.window.createTextEditorDecorationType({
		isWholeLine: true,
		backgroundColor: new vscode.ThemeColor(colors.lineBackground),
		borderColor: new vscode.ThemeColor(colors.lineBorder),
		borderStyle: 'solid',
		borderWidth: '0 0 0 3px',
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
	private readonly end = vscode.window.createTextEditorDecorationType({
		after: { color: new vscode.ThemeColor('editorCodeLens.foreground'), fontStyle: 'italic', margin: '0 0 0 2em' },
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
	private readonly subscription = vscode.window.onDidChangeVisibleTextEditors(() => this.draw());

	/** What is shown in the editors of a document, and in no other. */
	show(uri: string, reading: MarkedLines | null, ends: readonly { readonly line: number; readonly text: string }[]): void {
		this.uri = uri;
		this.reading = reading;
		this.ends = ends;
		this.draw();
	}

	clear(): void {
		if (this.uri !== null) {
			this.uri = null;
			this.draw();
		}
	}

	/** The marked lines; null when there are none. */
	get marked(): MarkedLines | null {
		return this.uri === null ? null : this.reading;
	}

	/** The words at the ends of lines. */
	get atEnds(): readonly { readonly line: number; readonly text: string }[] {
		return this.uri === null ? [] : this.ends;
	}

	dispose(): void {
		this.subscription.dispose();
		this.mark.dispose();
		this.end.dispose();
	}

	private draw(): void {
		for (const editor of vscode.window.visibleTextEditors) {
			const { document } = editor;
			const isMine = document.uri.toString() === this.uri;
			editor.setDecorations(this.mark, isMine && this.reading ? [document.validateRange(new vscode.Range(this.reading.from, 0, this.reading.to, Number.MAX_SAFE_INTEGER))] : []);
			editor.setDecorations(this.end, (isMine ? this.ends : []).filter(({ line }) => line < document.lineCount).map(({ line, text }) => ({
				range: document.lineAt(line).range,
				renderOptions: { after: { contentText: text } },
			})));
		}
	}
}
