import * as vscode from 'vscode';
import { PlaceholderView } from './editor/placeholderView';

/** Builds the parts and hands them to each other. */
export function activate(context: vscode.ExtensionContext): void {
  const show = () => vscode.commands.executeCommand('socratic.session.focus');
  context.subscriptions.push(
    vscode.window.registerWebviewViewProvider('socratic.session', new PlaceholderView()),
    vscode.commands.registerCommand('socratic.start', show),
    vscode.commands.registerCommand('socratic.check', show),
  );
}
