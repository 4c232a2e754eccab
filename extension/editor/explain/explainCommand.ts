import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import * as z from 'zod';
import { languageOf, languages } from '../../code/languages';
import { errorIn } from '../../explain/errorText';
import { Refused, troubles } from '../errors';
import type { Explanations } from './explanations';

/** What a link, a light bulb or an offer gives along. */
export const toExplainSchema = z.object({ text: z.string(), uri: z.string().nullable() });
export type ToExplain = z.infer<typeof toExplainSchema>;

/**
 * Finds out what to explain: what the argument says, else the selection, else the problem at the cursor, else what the student
 * pastes; the clipboard is only offered there, and only where it holds an error. False when they pasted nothing. Rejects with
 * `Refused` when what they gave tells of no error.
 */
export async function explainAsked(argument: unknown, explanations: Explanations): Promise<boolean> {
	const given = toExplainSchema.safeParse(argument);
	const here = given.success ? given.data : errorHere(vscode.window.activeTextEditor);
	const asked = here ?? (await pasted());
	if (!asked) {
		return false;
	}
	if (!explanations.explain(asked.text, asked.uri === null ? null : vscode.Uri.parse(asked.uri))) {
		throw new Refused(troubles.noErrorThere());
	}
	return true;
}

function errorHere(editor: vscode.TextEditor | undefined): ToExplain | null {
	if (!editor) {
		return null;
	}
	const { document, selection } = editor;
	const selected = document.getText(selection);
	if (selected.trim() !== '' && errorIn(selected, languages)) {
		return { text: selected, uri: null };
	}
	const onLine = vscode.languages.getDiagnostics(document.uri).filter(({ range }) => range.start.line <= selection.active.line && range.end.line >= selection.active.line);
	const found = onLine.find((diagnostic) => isExplained(diagnostic, document));
	return found ? { text: found.message, uri: document.uri.toString() } : null;
}

/** Whether a problem is an error that can be explained, and no hint on style. */
export function isExplained({ severity, message }: vscode.Diagnostic, { languageId }: vscode.TextDocument): boolean {
	const own = languageOf(languageId);
	return (severity === vscode.DiagnosticSeverity.Error || severity === vscode.DiagnosticSeverity.Warning) && errorIn(message, own ? [own] : languages) !== null;
}

async function pasted(): Promise<ToExplain | null> {
	const copied = await vscode.env.clipboard.readText();
	const text = await vscode.window.showInputBox({
		title: l10n.t('Explain an error message'),
		prompt: l10n.t('Paste the message here. Its last line is enough.'),
		value: errorIn(copied, languages) ? copied : '',
	});
	return text === undefined || text.trim() === '' ? null : { text, uri: null };
}
