/** New Course: a course file from a folder of programs. It writes that one file, and into one that is there only what is new. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { editBetween } from '../../code/editBetween';
import { courseFileName } from '../../course/schema';
import { courseText, withProblems } from '../../course/scaffold/courseText';
import type { Note } from '../../course/scaffold/notes';
import { reportText } from '../../course/scaffold/report';
import { scaffold, type Scaffold, type ScaffoldedProblem } from '../../course/scaffold/scaffold';
import { nameOf } from '../documents';
import { Refused, troubles } from '../errors';
import type { Programs } from '../programs';
import { folderFiles } from './folderFiles';
import type { ReportDocument } from './reportDocument';
import { messages } from '../messages';

export interface NewCourseParts {
	readonly programs: Programs;
	readonly report: ReportDocument;
}

/** Asks for a folder, unless the argument is one, and opens the course file that was made of it. Rejects with `Refused` where none can be made. */
export async function newCourse(argument: unknown, parts: NewCourseParts): Promise<void> {
	const folder = argument instanceof vscode.Uri ? argument : await askFolder();
	if (!folder) {
		return;
	}
	const made = await readProblems(folder, parts.programs);
	if (!made) {
		return;
	}
	const uri = vscode.Uri.joinPath(folder, courseFileName);
	const written = (await isThere(uri)) ? await addTo(uri, made) : await create(uri, made);
	parts.report.write(reportText(written.problems, written.notes, nameOf(folder)));
	if (written.problems.length === 0 && !written.isThere) {
		await parts.report.show();
		throw new Refused(troubles.noProblems(nameOf(folder)));
	}
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
	void tell(written, parts.report);
}

interface Written {
	readonly problems: readonly ScaffoldedProblem[];
	readonly notes: readonly Note[];
	/** The course file was there before. */
	readonly isThere: boolean;
}

async function askFolder(): Promise<vscode.Uri | null> {
	const open = vscode.workspace.workspaceFolders?.[0]?.uri;
	const [folder] = (await vscode.window.showOpenDialog({
		title: l10n.t('A folder of programs to begin with and their solutions'), openLabel: l10n.t('Make a Course'),
		canSelectFolders: true, canSelectFiles: false, canSelectMany: false, ...(open ? { defaultUri: open } : {}),
	})) ?? [];
	return folder ?? null;
}

/** What the files of the folder make; null when it was cancelled. */
async function readProblems(folder: vscode.Uri, programs: Programs): Promise<Scaffold | null> {
	return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: l10n.t('Reading the programs of {0}', nameOf(folder)), cancellable: true }, async (_, token) => {
		const stop = new AbortController();
		token.onCancellationRequested(() => stop.abort());
		try {
			const { files, notes } = await folderFiles(folder, (name) => name === courseFileName, stop.signal);
			const made = await scaffold(files, nameOf(folder), (language) => {
				stop.signal.throwIfAborted();
				return programs.parser(language);
			});
			return { ...made, notes: [...made.notes, ...notes] };
		} catch (error) {
			if (stop.signal.aborted) return null;
			throw error;
		}
	});
}

/** A new file, and never in the place of another. */
async function create(uri: vscode.Uri, made: Scaffold): Promise<Written> {
	if (made.problems.length > 0) {
		const edit = new vscode.WorkspaceEdit();
		edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(courseText(made)) });
		if (!(await vscode.workspace.applyEdit(edit))) {
			throw new Refused(troubles.courseNotWritten());
		}
	}
	return { problems: made.problems, notes: made.notes, isThere: false };
}

/** What is new goes into the editor's text of the file, for its author to look at and to save. */
async function addTo(uri: vscode.Uri, { problems, notes }: Scaffold): Promise<Written> {
	const document = await vscode.workspace.openTextDocument(uri);
	const before = document.getText();
	const added = withProblems(before, problems);
	if (added.kind === 'unreadable') {
		throw new Refused(troubles.courseUnreadable(courseFileName));
	}
	const edit = new vscode.WorkspaceEdit();
	for (const { from, to, text } of editBetween(before, added.text)) {
		edit.replace(uri, new vscode.Range(document.positionAt(from), document.positionAt(to)), text);
	}
	if (added.problems.length > 0 && !(await vscode.workspace.applyEdit(edit))) {
		throw new Refused(troubles.courseNotWritten());
	}
	const already = added.already.map(({ starter }): Note => ({ file: starter, line: null, code: 'already', about: '' }));
	return { problems: added.problems, notes: [...notes, ...already], isThere: true };
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(uri);
		return true;
	} catch {
		return false; // Nothing is there, which `createFile` looks at once more.
	}
}

async function tell({ problems, notes, isThere: wasThere }: Written, report: ReportDocument): Promise<void> {
	const show = l10n.t('Show Report');
	const count = wasThere ? l10n.t('New problems for students in {0}: {1}.', courseFileName, problems.length) : l10n.t('Problems for students in {0}: {1}.', courseFileName, problems.length);
	const files = new Set(notes.map(({ file }) => file)).size;
	const message = files === 0 ? count : `${count} ${l10n.t('Files that need a look: {0}.', files)}`;
	if ((await messages.information(message, show)) === show) {
		await report.show();
	}
}
