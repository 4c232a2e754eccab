/** Debugging a call of the student's program in the editor's own debugger. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import * as z from 'zod';
import type { Language } from '../../code/language';
import type { EntryPoint, Look, Test } from '../../words';
import { watchBy } from './debugLaunch';
import { Refused, troubles } from '../errors';
import { addBreakpoint, addPrint } from './looking';
import { messages } from '../messages';

const manifestSchema = z.object({ contributes: z.object({ debuggers: z.array(z.object({ type: z.string() })) }) });

/** The kinds of debugger that the installed extensions bring along. */
function installedDebuggers(): readonly string[] {
	return vscode.extensions.all.flatMap(({ packageJSON }) => {
		const manifest = manifestSchema.safeParse(packageJSON);
		return manifest.success ? manifest.data.contributes.debuggers.map(({ type }) => type) : [];
	});
}

/** A debugger for programs of the language is installed. */
export function hasDebugger({ debugging }: Language): boolean {
	return installedDebuggers().some((type) => debugging.types.includes(type));
}

/** What is debugged, and where a file that calls it may be written. */
export interface DebugTarget {
	readonly uri: vscode.Uri;
	readonly language: Language;
	readonly entry: EntryPoint;
	/** The run that the hint is about; null where that is not known. */
	readonly test: Test | null;
	readonly folder: vscode.Uri;
}

/**
 * Stops at a line (of the document as it is now) in the debugger, running the call that the hint is about; adds the print where no
 * debugger is installed. Throws `Refused` when the program is not saved, its line is gone, or the debugger does not start.
 */
export async function watchInDebugger({ uri, language, entry, test, folder }: DebugTarget, look: Look): Promise<void> {
	const [ending = ''] = language.fileExtensions;
	const driverFile = vscode.Uri.joinPath(folder, `call${ending}`);
	const watch = watchBy(language.debugging, { entry, test, file: uri.fsPath, driverFile: driverFile.fsPath, installed: installedDebuggers() });
	if (watch.kind === 'print') {
		await addPrint(uri, look, language);
		void messages.information(l10n.t('No debugger for {0} is installed. A line that prints {1} was added instead.', language.name, look.expression));
		return;
	}
	await addBreakpoint(uri, look);
	const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
	if (uri.scheme !== 'file' || document?.isDirty) {
		throw new Refused(troubles.saveToDebug());
	}
	if (watch.driver !== null) {
		await vscode.workspace.fs.createDirectory(folder);
		await vscode.workspace.fs.writeFile(driverFile, new TextEncoder().encode(watch.driver));
	}
	if (watch.typed.length > 0) {
		void messages.information(l10n.t('When the program asks for input, type: {0}', watch.typed.join(', ')));
	}
	if (!(await vscode.debug.startDebugging(vscode.workspace.getWorkspaceFolder(uri), { ...watch.launch }))) {
		throw new Refused(troubles.noDebugging());
	}
}
