import * as vscode from 'vscode';
import { LineHistory } from '../../code/anchors';
import { editBetween } from '../../code/editBetween';
import type { Session } from '../../session/session';
import type { FollowedDocument } from './followedDocument';

/** The lines of a session's program and those of its document, which may be newer. All lines are zero-based. */
export class ProgramLines {
	constructor(private readonly session: Session, private readonly follow: FollowedDocument) {}

	/** The line of the cursor in the program's editor; null when no editor shows it. */
	ofCursor(): number | null {
		const mine = (editor: vscode.TextEditor | undefined): boolean => editor?.document.uri.toString() === this.follow.uri.toString();
		const { activeTextEditor: active, visibleTextEditors } = vscode.window;
		const editor = mine(active) ? active : visibleTextEditors.find(mine);
		if (!editor) {
			return null;
		}
		// A click on a line's number selects the line and leaves the cursor at the beginning of the next one.
		const { active: cursor, start, end } = editor.selection;
		return cursor.character === 0 && cursor.isEqual(end) && start.line < end.line ? cursor.line - 1 : cursor.line;
	}

	/** The line of the session's program that a line of the document is; null when it is newer than that. */
	known(line: number): number | null {
		const { code } = this.session.current;
		const history = this.sinceCode();
		const count = code.text.split(/\r\n|\r|\n/).length;
		for (let at = 0; at < count; at += 1) {
			if (history.line(at, code.version) === line) {
				return at;
			}
		}
		return null;
	}

	/** Where a line of an older version is in the document as it is now; null when it is gone. */
	now(version: number, line: number): number | null {
		const known = this.session.lineNow(version, line);
		return known === null ? null : this.sinceCode().line(known, this.session.current.code.version);
	}

	/** What became of the lines of the session's program in a text that it has not been told of yet. */
	private sinceCode(): LineHistory {
		const { code } = this.session.current;
		return LineHistory.of(code.version, code.text).changed(code.version + 1, editBetween(code.text, this.follow.document?.getText() ?? code.text));
	}
}
