import * as vscode from 'vscode';
import { nameOf } from './documents';
import { Refused, troubles } from './errors';

/** Whether a document lies in a tab. One that does not is closed to the student, even while the editor still keeps its text. */
export function isInTab(uri: vscode.Uri): boolean {
	const key = uri.toString();
	return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => shows(tab, key)));
}

function shows({ input }: vscode.Tab, key: string): boolean {
	return (input instanceof vscode.TabInputText && input.uri.toString() === key) || (input instanceof vscode.TabInputTextDiff && input.modified.toString() === key);
}

/**
 * Shows a document where it is already shown or lies in a tab, else beside nothing else.
 * Rejects with `Refused` when it cannot be opened.
 */
export async function showDocument(uri: vscode.Uri, preserveFocus: boolean): Promise<vscode.TextEditor> {
	const key = uri.toString();
	const visible = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === key);
	if (visible && preserveFocus) {
		return visible;
	}
	const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some((tab) => shows(tab, key)));
	const viewColumn = visible?.viewColumn ?? group?.viewColumn;
	try {
		const document = await vscode.workspace.openTextDocument(uri);
		return await vscode.window.showTextDocument(document, { preserveFocus, preview: false, ...(viewColumn === undefined ? {} : { viewColumn }) });
	} catch {
		throw new Refused(troubles.programUnreadable(nameOf(uri)));
	}
}
