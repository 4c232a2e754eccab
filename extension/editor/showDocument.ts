import * as vscode from 'vscode';
import { nameOf } from './documents';
import { Refused, troubles } from './errors';

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
	const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === key));
	const viewColumn = visible?.viewColumn ?? group?.viewColumn;
	try {
		const document = await vscode.workspace.openTextDocument(uri);
		return await vscode.window.showTextDocument(document, { preserveFocus, preview: false, ...(viewColumn === undefined ? {} : { viewColumn }) });
	} catch {
		throw new Refused(troubles.programUnreadable(nameOf(uri)));
	}
}
