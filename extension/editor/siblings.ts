import * as vscode from 'vscode';
import type { Language } from '../code/language';
import type { SiblingFile } from '../runs/runner';
import { folderOf, nameOf, openDocument } from './documents';

/** What one file may hold, and all of them together, in bytes. */
const largestFile = 256 * 1024;
const largestTotal = 2 * 1024 * 1024;
/** Files looked at, so that a crowded folder costs no time. */
const mostFiles = 200;

/** Endings of small files that a beginner's program reads. */
const dataExtensions = ['.txt', '.csv', '.tsv', '.json'];

/**
 * The files beside a program that it may import or open: of its own language, and small data files; from its own folder
 * only, no links, each and all together capped. An open buffer counts before the disk. Nothing for a program that was never saved.
 */
export async function siblingFiles(document: vscode.Uri, language: Language, signal: AbortSignal): Promise<readonly SiblingFile[]> {
	const folder = folderOf(document);
	if (!folder) {
		return [];
	}
	const endings = [...language.fileExtensions, ...dataExtensions];
	const wanted = (await entriesOf(folder))
		.filter(([name, type]) => type === vscode.FileType.File && name !== nameOf(document) && endings.some((ending) => name.toLowerCase().endsWith(ending)))
		.map(([name]) => name)
		// Programs come first, so that data never pushes a module out.
		.sort((a, b) => Number(isData(a)) - Number(isData(b)) || (a < b ? -1 : 1))
		.slice(0, mostFiles);
	const files: SiblingFile[] = [];
	let total = 0;
	for (const name of wanted) {
		signal.throwIfAborted();
		const bytes = await bytesOf(vscode.Uri.joinPath(folder, name));
		if (bytes && total + bytes.length <= largestTotal) {
			total += bytes.length;
			files.push({ name, bytes });
		}
	}
	return files;
}

/** The text of a file beside a program, from its buffer where one is open; null when there is none, or it is too large. */
export async function readTextBeside(document: vscode.Uri, name: string): Promise<string | null> {
	const folder = folderOf(document);
	const bytes = folder && (await bytesOf(vscode.Uri.joinPath(folder, name)));
	return bytes ? new TextDecoder().decode(bytes) : null;
}

function isData(name: string): boolean {
	return dataExtensions.some((ending) => name.toLowerCase().endsWith(ending));
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
	try {
		return await vscode.workspace.fs.readDirectory(folder);
	} catch {
		return []; // The folder is gone, or may not be read: then there is nothing beside the program.
	}
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | null> {
	const buffer = openDocument(uri);
	if (buffer?.isDirty) {
		const bytes = new TextEncoder().encode(buffer.getText());
		return bytes.length > largestFile ? null : bytes;
	}
	try {
		const { size } = await vscode.workspace.fs.stat(uri);
		return size > largestFile ? null : await vscode.workspace.fs.readFile(uri);
	} catch {
		return null; // It went away meanwhile.
	}
}
