/** What is asked of a student or an instructor about a course, as a port: a test answers it. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { messages } from '../messages';

export interface CourseDialog {
	/** Shows what a course sets; null: not now. */
	agree(title: string, sentences: readonly string[], yes: string): Promise<'yes' | 'notice' | null>;
	pick<T>(title: string, items: readonly { readonly value: T; readonly label: string; readonly description?: string; readonly detail?: string }[]): Promise<T | null>;
	/** `problem`: what is wrong with a text while it is typed; null for nothing. */
	text(title: string, prompt: string, problem: (text: string) => string | null): Promise<string | null>;
	folder(title: string): Promise<vscode.Uri | null>;
	file(title: string, endings: readonly string[]): Promise<vscode.Uri | null>;
	target(title: string, name: vscode.Uri, endings: readonly string[]): Promise<vscode.Uri | null>;
	confirm(title: string, detail: string, yes: string): Promise<boolean>;
	/** Says what was done, with ways to go on; resolves with the one that is chosen. */
	told(sentence: string, ...actions: readonly string[]): Promise<string | null>;
}

export const courseDialog: CourseDialog = {
	agree: async (title, sentences, yes) => {
		const notice = l10n.t('Read All of It');
		const chosen = await vscode.window.showInformationMessage(title, { modal: true, detail: sentences.map((sentence) => `• ${sentence}`).join('\n') }, yes, notice);
		return chosen === yes ? 'yes' : chosen === notice ? 'notice' : null;
	},
	pick: async (title, items) => (await vscode.window.showQuickPick([...items], { title, matchOnDetail: true }))?.value ?? null,
	text: async (title, prompt, problem) => (await vscode.window.showInputBox({ title, prompt, ignoreFocusOut: true, validateInput: (text) => (text === '' ? null : problem(text)) })) ?? null,
	folder: async (title) => (await vscode.window.showOpenDialog({ title, openLabel: l10n.t('Use This Folder'), canSelectFiles: false, canSelectFolders: true }))?.[0] ?? null,
	file: async (title, endings) => (await vscode.window.showOpenDialog({ title, canSelectMany: false, filters: { [l10n.t('Course')]: [...endings] } }))?.[0] ?? null,
	target: async (title, defaultUri, endings) => (await vscode.window.showSaveDialog({ title, defaultUri, filters: { [l10n.t('Course')]: [...endings] } })) ?? null,
	confirm: async (title, detail, yes) => (await vscode.window.showWarningMessage(title, { modal: true, detail }, yes)) === yes,
	told: async (sentence, ...actions) => (await messages.information(sentence, ...actions)) ?? null,
};
