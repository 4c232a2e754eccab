/** Watching a value in the student's own editor: a print that is added, a breakpoint, and taking the prints out again. */
import * as vscode from 'vscode';
import { insertionOf, isAdded, removalOf } from '../../code/looks';
import type { Language } from '../../code/language';
import type { Edit, Look } from '../../words';
import { Refused, troubles } from '../errors';
import { showDocument } from '../showDocument';

/**
 * Adds a print on a line of its own, once, without taking the keyboard. The lines of `look` are those of the document as it is now.
 * Throws `Refused` when the line is gone or the document cannot be changed.
 */
export async function addPrint(uri: vscode.Uri, look: Look, language: Language): Promise<void> {
	const { document } = await showDocument(uri, true);
	if (isAdded(look, document.getText(), language.spelling)) return;
	const edit = insertionOf(look, document.getText(), language.spelling);
	if (!edit) {
		throw new Refused(troubles.lineGone());
	}
	await change(document, [edit]);
}

/** A breakpoint stands where the value can be seen. */
function hasBreakpoint(uri: vscode.Uri, { line }: Pick<Look, 'line'>): boolean {
	return vscode.debug.breakpoints.some((each) => each instanceof vscode.SourceBreakpoint && each.location.uri.toString() === uri.toString() && each.location.range.start.line === line);
}

/** Sets a breakpoint where the value can be seen, unless there is one. */
export async function addBreakpoint(uri: vscode.Uri, { line }: Look): Promise<void> {
	const { document } = await showDocument(uri, true);
	if (!hasBreakpoint(document.uri, { line })) {
		vscode.debug.addBreakpoints([new vscode.SourceBreakpoint(new vscode.Location(document.uri, new vscode.Position(line, 0)))]);
	}
}

/** Takes every added print out again. Throws `Refused` when the document cannot be changed. */
export async function removePrints(uri: vscode.Uri, language: Language): Promise<void> {
	const { document } = await showDocument(uri, true);
	await change(document, removalOf(document.getText(), language.spelling));
}

/** Edits that all count from the document as it is. */
async function change(document: vscode.TextDocument, edits: readonly Edit[]): Promise<void> {
	const changes = new vscode.WorkspaceEdit();
	for (const { from, to, text } of edits) {
		changes.replace(document.uri, new vscode.Range(document.positionAt(from), document.positionAt(to)), text);
	}
	if (edits.length > 0 && !(await vscode.workspace.applyEdit(changes))) {
		throw new Refused(troubles.cannotChange());
	}
}
