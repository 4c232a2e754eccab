import * as vscode from 'vscode';
import { LineHistory } from '../../code/anchors';
import type { LineRange } from '../../code/outline';
import { isSameCode, type Extent } from '../../explain/sameCode';

const explained = 1;

/** The program that an explanation is of, through the edits since. Lines are zero-based; `old` ones are of the text that was explained. */
export class ExplainedProgram implements vscode.Disposable {
	private history: LineHistory;
	private readonly subscription: vscode.Disposable;

	constructor(readonly document: vscode.TextDocument, readonly range: LineRange, private readonly extent: Extent, changed: () => void) {
		this.text = document.getText();
		this.history = LineHistory.of(explained, this.text);
		this.subscription = vscode.workspace.onDidChangeTextDocument((event) => {
			if (event.document === this.document && event.contentChanges.length > 0) {
				const edits = event.contentChanges.map(({ rangeOffset, rangeLength, text }) => ({ from: rangeOffset, to: rangeOffset + rangeLength, text }));
				this.history = this.history.changed(this.history.current + 1, edits);
				changed();
			}
		});
	}

	/** The text that was explained. */
	readonly text: string;

	/** Lines of the explained range were changed or are gone, or others have come to them. Blank lines say nothing. */
	get isOld(): boolean {
		const now = this.rangeNow(this.range);
		return now === null || !isSameCode(this.text, this.range, this.history.text, now, this.extent);
	}

	/** Where a line of the explained text is now; null when it is gone. */
	now(old: number): number | null {
		return this.history.line(old, explained);
	}

	/** Where the lines of a range are now; null when none is left. */
	rangeNow({ from, to }: LineRange): LineRange | null {
		const place = this.history.place({ kind: 'lines', from, to }, explained);
		return place?.kind === 'lines' ? { from: place.from, to: place.to } : null;
	}

	/** The explained line that a line of the document is now; null when it is none of them. */
	old(line: number): number | null {
		const { from, to } = this.range;
		for (let old = from; old <= to; old += 1) {
			if (this.now(old) === line) {
				return old;
			}
		}
		return null;
	}

	dispose(): void {
		this.subscription.dispose();
	}
}
