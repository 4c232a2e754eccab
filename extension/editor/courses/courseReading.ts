import * as vscode from 'vscode';
import { courseOf } from '../../course/courseOf';
import type { Course, WholeSource } from '../../course/course';
import type { Fault } from '../../course/faults';
import { readCourse, type ReadCourse } from '../../course/reading';
import type { CourseSource } from '../../course/schema';
import { wholeCourse, type ReadFile } from '../../course/whole';
import { folderOf, openDocument } from '../documents';

/** A course file as it is in the editor. */
export interface CourseInEditor {
	readonly read: ReadCourse;
	/** What its value is, where it can be read at all. */
	readonly source: CourseSource | null;
	/** The whole course, as it is packed and as it is used; null when a fault keeps it from being used. */
	readonly whole: WholeSource | null;
	readonly course: Course | null;
	readonly faults: readonly Fault[];
}

/** Reads a course file and the files that it names, each as it is in the editor where it is open. Rejects only when it is cancelled. */
export async function courseInEditor(document: vscode.TextDocument, onDisk: (folder: string) => ReadFile, signal: AbortSignal): Promise<CourseInEditor> {
	const read = readCourse(document.getText());
	const folder = folderOf(document.uri);
	if (!read.source) {
		return { read, source: null, whole: null, course: null, faults: read.faults };
	}
	const { whole, faults } = await wholeCourse(read.source, folder ? asOpen(folder, onDisk(folder.fsPath)) : async () => ({ kind: 'missing' }), signal);
	return { read, source: read.source, whole, course: whole && courseOf(whole), faults: [...read.faults, ...faults.map((fault) => ({ ...fault, at: read.at(fault.path) }))] };
}

/** A file that may be read counts as it is in the editor. */
function asOpen(folder: vscode.Uri, onDisk: ReadFile): ReadFile {
	return async (name, signal) => {
		const found = await onDisk(name, signal);
		const buffer = found.kind === 'text' ? openDocument(vscode.Uri.joinPath(folder, name)) : null;
		return buffer?.isDirty ? { kind: 'text', text: buffer.getText() } : found;
	};
}
