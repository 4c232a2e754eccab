/** The texts of a folder and of the folders in it. */
import * as vscode from 'vscode';
import type { Note } from '../../course/scaffold/notes';
import type { FolderFile } from '../../course/scaffold/scaffold';

/** Beyond so many files of a folder no more are read, so deep below it, so large (in bytes), so much together. */
const most = { files: 2000, depth: 8, size: 256 * 1024, total: 20 * 1024 * 1024 };

/** Folders that hold what tools keep for themselves. */
const ofTools = /^(?:\.|__(?!tests__$)|node_modules$|venv$|env$)/;

export interface ReadFolder {
	readonly files: readonly FolderFile[];
	/** What was not read, and why. */
	readonly notes: readonly Note[];
}

/** Reads every text below a folder, sorted by name; without links, hidden files, and those that `isLeftOut` names. Rejects when it is cancelled. */
export async function folderFiles(folder: vscode.Uri, isLeftOut: (name: string) => boolean, signal: AbortSignal): Promise<ReadFolder> {
	const files: FolderFile[] = [];
	const notes: Note[] = [];
	let total = 0;
	let isFull = false;
	const note = (file: string, code: 'not-text' | 'too-large' | 'many-files', about = ''): void => void notes.push({ file, line: null, code, about });
	const read = async (uri: vscode.Uri, name: string): Promise<void> => {
		const { size } = await vscode.workspace.fs.stat(uri);
		if (size > most.size || total + size > most.total) {
			note(name, 'too-large');
			return;
		}
		total += size;
		const text = textIn(await vscode.workspace.fs.readFile(uri));
		if (text === null) note(name, 'not-text');
		else files.push({ name, text });
	};
	const walk = async (uri: vscode.Uri, path: string, depth: number): Promise<void> => {
		const found = await vscode.workspace.fs.readDirectory(uri);
		for (const [base, type] of found.sort(([a], [b]) => (a < b ? -1 : 1))) {
			signal.throwIfAborted();
			const name = path === '' ? base : `${path}/${base}`;
			if (base.startsWith('.') || isFull) continue;
			if (type === vscode.FileType.Directory && !ofTools.test(base) && depth < most.depth) {
				await walk(vscode.Uri.joinPath(uri, base), name, depth + 1);
			} else if (type === vscode.FileType.File && !isLeftOut(name)) {
				if (files.length >= most.files) {
					isFull = true;
					note(name, 'many-files', String(most.files));
					continue;
				}
				// One that went away meanwhile, or may not be read, is like one that is no text.
				await read(vscode.Uri.joinPath(uri, base), name).catch(() => note(name, 'not-text'));
			}
		}
	};
	await walk(folder, '', 0);
	return { files, notes };
}

function textIn(bytes: Uint8Array): string | null {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return text.includes('\u0000') ? null : text;
	} catch {
		return null;
	}
}
