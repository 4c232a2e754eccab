import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Membership } from '../../course/membership';
import { agreement } from '../../course/notice';
import { packEnding } from '../../course/pack';
import { courseFileName } from '../../course/schema';
import type { Log } from '../../log';
import { Refused, troubleOf } from '../errors';
import { packIn } from './courseBytes';
import type { CourseDialog } from './courseDialog';
import type { Courses, ReadJoinable } from './courses';
import { opened, type Joining } from './joining';
import { messages } from '../messages';

/** What this window remembers of a folder's course that the student did not want: it is not offered again until it sets something else. */
const refusedKey = 'socratic.coursesNotWanted';

export interface FolderCoursesParts {
	readonly courses: Courses;
	readonly joining: Joining;
	readonly dialog: CourseDialog;
	readonly memory: vscode.Memento;
	readonly log: Log;
}

/** Finds the course of a folder that is opened, and offers it; nothing of it holds before the student agrees. */
export class FolderCourses implements vscode.Disposable {
	private readonly subscription: vscode.Disposable;
	private readonly offered = new Set<string>();

	constructor(private readonly parts: FolderCoursesParts) {
		this.subscription = vscode.Disposable.from(
			vscode.workspace.onDidChangeWorkspaceFolders(({ added }) => added.forEach((folder) => void this.look(folder.uri))),
			vscode.workspace.onDidSaveTextDocument(({ uri }) => {
				const folder = uri.path.endsWith(`/${courseFileName}`) ? vscode.workspace.getWorkspaceFolder(uri)?.uri : undefined;
				if (folder && vscode.Uri.joinPath(folder, courseFileName).path === uri.path) {
					void this.look(folder);
				}
			}),
		);
	}

	/** Looks into the folders of this window; never rejects. */
	async lookAround(): Promise<void> {
		await Promise.all((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => this.look(uri)));
	}

	/** A course was left: it is not offered again before it sets something else. */
	async left({ folder, course, agreed }: Membership): Promise<void> {
		await this.refuse(keyOf(folder, course, agreed));
	}

	dispose(): void {
		this.subscription.dispose();
	}

	private async look(folder: vscode.Uri): Promise<void> {
		try {
			const found = await this.find(folder);
			if (found) {
				await this.offer(folder, found.read, found.pack);
			}
		} catch (error) {
			if (!(error instanceof Refused)) {
				this.parts.log.error(error);
			}
			const { message, remedy } = troubleOf(error);
			void messages.warning(`${message} ${remedy}`);
		}
	}

	/** The course file, else the one packed course that lies in the folder. A course file that is still being written is no reason to warn. */
	private async find(folder: vscode.Uri): Promise<{ readonly read: Extract<ReadJoinable, { kind: 'course' }>; readonly pack: vscode.Uri | null } | null> {
		const { courses } = this.parts;
		const file = await courses.readFolder(folder, new AbortController().signal);
		if (file.kind !== 'missing') {
			return file.kind === 'course' ? { read: file, pack: null } : null;
		}
		const packs = (await vscode.workspace.fs.readDirectory(folder).then((read) => read, () => [])).filter(([name, type]) => type === vscode.FileType.File && name.endsWith(packEnding));
		const [only, ...more] = packs.map(([name]) => vscode.Uri.joinPath(folder, name));
		if (!only || more.length > 0) {
			return null;
		}
		const read = await courses.readPack(await packIn(only));
		return { read: { kind: 'course', ...opened(read) }, pack: only };
	}

	private async offer(folder: vscode.Uri, read: Extract<ReadJoinable, { kind: 'course' }>, pack: vscode.Uri | null): Promise<void> {
		const { courses, joining, dialog, memory } = this.parts;
		const { course } = read;
		const agreed = agreement(course);
		const mine = (await courses.memberships()).find((each) => each.course === course.id && each.folder === folder.toString());
		if (mine && (pack || mine.agreed === agreed)) {
			return;
		}
		const key = keyOf(folder.toString(), course.id, agreed);
		if (this.offered.has(key) || memory.get<readonly string[]>(refusedKey, []).includes(key)) {
			return;
		}
		this.offered.add(key);
		const [show, never] = [l10n.t('Show What It Sets'), l10n.t('Not in This Folder')];
		const chosen = await dialog.told(mine ? l10n.t('The course “{0}” of this folder sets something else now. It is used once you agree.', course.name) : l10n.t('This folder belongs to the course “{0}”.', course.name), show, never);
		if (chosen === show) {
			await (pack ? joining.fromFolderPack(folder, pack) : joining.fromFolder(folder, read));
		} else if (chosen === never) {
			await this.refuse(key);
		}
	}

	private async refuse(key: string): Promise<void> {
		const { memory } = this.parts;
		await memory.update(refusedKey, [...memory.get<readonly string[]>(refusedKey, []), key]);
	}
}

function keyOf(folder: string, course: string, agreed: string): string {
	return `${folder} ${course} ${agreed}`;
}
