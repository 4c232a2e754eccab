/** The messages of the editor that go by: whatever stands in them, it is text and no link. A modal one has no links of its own. */
import * as vscode from 'vscode';
import { withoutLinks } from './messageText';

/** Each resolves with the action that is chosen; undefined where the message is closed. */
export const messages = {
	information: (text: string, ...actions: readonly string[]): Thenable<string | undefined> => vscode.window.showInformationMessage(withoutLinks(text), ...actions),
	warning: (text: string, ...actions: readonly string[]): Thenable<string | undefined> => vscode.window.showWarningMessage(withoutLinks(text), ...actions),
	error: (text: string, ...actions: readonly string[]): Thenable<string | undefined> => vscode.window.showErrorMessage(withoutLinks(text), ...actions),
};
