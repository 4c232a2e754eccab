import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { languages } from '../../code/languages';
import { errorOfLine } from '../../explain/errorText';
import { isExplained, type ToExplain } from './explainCommand';
import { commands } from '../names';

/** A link that knows the error on its line. */
class ErrorLink extends vscode.TerminalLink {
	constructor(start: number, length: number, readonly error: string) {
		super(start, length, l10n.t('Explain this error'));
	}
}

/** A link on the line of a terminal that says which error a program stopped with. */
export class ErrorLinks implements vscode.TerminalLinkProvider {
	provideTerminalLinks({ line }: Pick<vscode.TerminalLinkContext, 'line'>): vscode.TerminalLink[] {
		const found = errorOfLine(line, languages);
		return found ? [new ErrorLink(found.start, found.end - found.start, found.error.said)] : [];
	}

	async handleTerminalLink(link: vscode.TerminalLink): Promise<void> {
		if (link instanceof ErrorLink) {
			await vscode.commands.executeCommand(commands.explainError, { text: link.error, uri: null } satisfies ToExplain);
		}
	}
}

/** An entry of the light bulb, and so of the Problems panel, at every problem that can be explained. It changes nothing. */
export class ErrorActions implements vscode.CodeActionProvider {
	provideCodeActions(document: vscode.TextDocument, _range: vscode.Range, { diagnostics }: vscode.CodeActionContext): vscode.CodeAction[] {
		return diagnostics.filter((diagnostic) => isExplained(diagnostic, document)).map((diagnostic) => {
			const title = l10n.t('Explain this error');
			const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
			action.diagnostics = [diagnostic];
			action.command = { command: commands.explainError, title, arguments: [{ text: diagnostic.message, uri: document.uri.toString() } satisfies ToExplain] };
			return action;
		});
	}
}

/** The ways to an explanation from outside of the page. */
export function registerErrorLinks(): vscode.Disposable {
	const ids = languages.flatMap(({ editorIds }) => editorIds);
	return vscode.Disposable.from(
		vscode.window.registerTerminalLinkProvider(new ErrorLinks()),
		vscode.languages.registerCodeActionsProvider(ids, new ErrorActions(), { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
	);
}
