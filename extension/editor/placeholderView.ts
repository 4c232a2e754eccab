import * as vscode from 'vscode';

/** The Socratic view before there is a session to show. */
export class PlaceholderView implements vscode.WebviewViewProvider {
	resolveWebviewView(view: vscode.WebviewView): void {
		view.webview.options = { enableScripts: true };
		const text = vscode.l10n.t('Open a program and run "Socratic: Debug with Questions".');
		view.webview.html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body><main><p>${text}</p></main></body></html>`;
	}
}
