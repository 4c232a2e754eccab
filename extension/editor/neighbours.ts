/** The programs beside a program, and what they define. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { definedIn, programOfTests, type Elsewhere, type Neighbour } from '../code/elsewhere';
import type { Language } from '../code/language';
import type { EntryPoint } from '../words';
import { folderOf, nameOf } from './documents';
import { siblingFiles } from './siblings';

/** The programs of the same language beside this one. */
export async function neighboursOf(uri: vscode.Uri, language: Language, signal: AbortSignal): Promise<readonly Neighbour[]> {
	const files = await siblingFiles(uri, language, signal);
	return files.filter(({ name }) => language.fileExtensions.some((ending) => name.toLowerCase().endsWith(ending))).map(({ name, bytes }) => ({ name, functions: definedIn(new TextDecoder().decode(bytes), language) }));
}

/** The program whose tests a document holds; null where it holds none, or the program is not beside it. */
export async function programOf(document: vscode.TextDocument, language: Language): Promise<vscode.TextDocument | null> {
	const folder = folderOf(document.uri);
	if (!folder) {
		return null;
	}
	const names = await vscode.workspace.fs.readDirectory(folder).then((found) => found.map(([name]) => name), () => []);
	const name = programOfTests(nameOf(document.uri), names, language);
	return name === null ? null : vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
}

/** The sentence, and what a click does; null for `go` where the student is in the right place. */
export function elsewhereWords(found: Elsewhere, here: string): { readonly message: string; readonly go: string | null } {
	switch (found.kind) {
		case 'misnamed':
			return { message: l10n.t('The examples call {0}, and your function is {1}. They are listed under its own name.', found.said, found.name), go: null };
		case 'other-file':
			return { message: l10n.t('The task calls {0}, which is in {1}, not in {2}.', found.name, found.file, here), go: l10n.t('Go to {0} in {1}', found.name, found.file) };
		case 'other-function':
			return { message: found.by === 'task' ? l10n.t('The task calls {0}, another function of this file.', found.name) : l10n.t('The examples in your file are for {0}.', found.name), go: l10n.t('Go to {0}', found.name) };
		case 'only-defines':
			return { message: l10n.t('{0} only says what {1} does. No line calls it, so nothing is printed when it runs.', here, found.name), go: l10n.t('Go to {0}', found.name) };
	}
}

/** Where the click leads. Rejects where the file is gone. */
export async function placeOf(found: Elsewhere, document: vscode.TextDocument): Promise<{ readonly document: vscode.TextDocument; readonly entry: EntryPoint } | null> {
	const entry: EntryPoint = { kind: 'function', name: found.name };
	const folder = folderOf(document.uri);
	switch (found.kind) {
		case 'misnamed':
			return null;
		case 'other-file':
			return folder ? { document: await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, found.file)), entry } : null;
		case 'other-function':
		case 'only-defines':
			return { document, entry };
	}
}
