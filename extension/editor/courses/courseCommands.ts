import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import * as z from 'zod';
import type { Clock } from '../../clock';
import type { Membership } from '../../course/membership';
import type { Log } from '../../log';
import { courseInLink } from '../../course/joinLink';
import { fingerprint } from '../../course/pack';
import { courseFileName } from '../../course/schema';
import { folderOf } from '../documents';
import { Refused, troubleOf } from '../errors';
import { commands } from '../names';
import type { CourseDialog } from './courseDialog';
import type { CourseNotices } from './courseNotices';
import { courseTroubles } from './courseTroubles';
import type { Courses, JoinedCourse } from './courses';
import { opened, type Joining } from './joining';
import { openProblem } from './openProblem';
import type { Publishing } from './publishing';
import { messages } from '../messages';

export interface CourseCommandParts {
	readonly courses: Courses;
	readonly joining: Joining;
	readonly publishing: Publishing;
	readonly notices: CourseNotices;
	readonly dialog: CourseDialog;
	readonly clock: Clock;
	readonly log: Log;
	/** Where a course is tried out as students see it. */
	readonly previews: vscode.Uri;
	/** A course was left. */
	readonly left: (membership: Membership) => Promise<void>;
	/** The sample course, as it comes with the extension. */
	readonly sample: vscode.Uri;
	/** Shows the Socratic view. */
	readonly show: () => Promise<void>;
}

type CourseCommand = 'joinCourse' | 'showCourse' | 'openProblem' | 'updateCourse' | 'leaveCourse' | 'previewCourse' | 'sampleCourse' | 'publishCourse' | 'copyJoinLink' | 'saveCourseKey' | 'useCourseKey';

/** A link and the Socratic view name what they mean; the palette names nothing. */
const joinSchema = z.object({ url: z.string().max(2000) });
const problemSchema = z.object({ problem: z.string() });

/** What the commands on courses do. What they refuse is said in a message: it is not about a session. */
export function courseHandlers(parts: CourseCommandParts): Readonly<Record<(typeof commands)[CourseCommand], (argument: unknown) => Promise<void>>> {
	const { courses, joining, publishing, notices, dialog, log } = parts;
	const told = (work: (argument: unknown) => Promise<void>) => async (argument: unknown): Promise<void> => {
		try {
			await work(argument);
		} catch (error) {
			if (!(error instanceof Refused)) {
				log.error(error);
			}
			const { message, remedy } = troubleOf(error);
			void messages.error(`${message} ${remedy}`.trim());
		}
	};
	const withKey = (act: (id: string, folder: vscode.Uri) => Promise<void>) => async (): Promise<void> => {
		const folder = await courseFolderHere();
		await act(opened(await courses.readFolder(folder, new AbortController().signal)).course.id, folder);
	};
	return {
		[commands.joinCourse]: told(async (argument) => {
			const link = joinSchema.safeParse(argument);
			const joined = link.success ? await joining.fromAddress(link.data.url) : await joining.ask();
			if (joined) {
				await welcome(parts, joined);
			}
		}),
		[commands.showCourse]: told(async () => {
			const { course, membership } = await joinedHere(parts);
			await notices.show(course, membership.pseudonym, membership.key === null ? null : await fingerprint(membership.key));
		}),
		[commands.openProblem]: told(async (argument) => {
			const wanted = problemSchema.safeParse(argument);
			if (await openProblem(courses, dialog, await joinedHere(parts), wanted.success ? wanted.data.problem : null)) {
				await parts.show();
			}
		}),
		[commands.updateCourse]: told(async () => {
			const joined = await joinedHere(parts);
			if (await joining.update(joined)) {
				await dialog.told(l10n.t('The course “{0}” is up to date.', joined.course.name));
			}
		}),
		[commands.leaveCourse]: told(async () => {
			const { membership } = await membershipHere(parts);
			if (await dialog.confirm(l10n.t('Leave the course “{0}”?', membership.name), l10n.t('Nothing that it sets holds any more. Your programs and your sessions stay, and you can join again.'), l10n.t('Leave'))) {
				await courses.leave(membership);
				await parts.left(membership);
				void dialog.told(l10n.t('You have left the course “{0}”.', membership.name));
			}
		}),
		[commands.previewCourse]: told(async () => {
			const folder = await courseFolderHere();
			const read = await courses.readFolder(folder, new AbortController().signal);
			const place = vscode.Uri.joinPath(parts.previews, opened(read).course.id);
			await vscode.workspace.fs.createDirectory(place);
			const joined = await joining.fromFolder(folder, read, place);
			if (joined && (await openProblem(courses, dialog, joined, null))) {
				await parts.show();
			}
		}),
		[commands.sampleCourse]: told(() => takeSample(parts)),
		[commands.publishCourse]: told(async () => void (await publishing.publish(await courseFolderHere()))),
		[commands.copyJoinLink]: told(() => publishing.copyLink()),
		[commands.saveCourseKey]: told(withKey((id, folder) => publishing.saveKey(id, folder))),
		[commands.useCourseKey]: told(withKey((id) => publishing.useKey(id))),
	};
}

/** A link `…/join?course=ADDRESS` asks to join; nothing else is done by a link. */
export function registerJoinLinks(): vscode.Disposable {
	return vscode.window.registerUriHandler({
		handleUri: (uri) => {
			const url = courseInLink(uri.path, uri.query);
			if (url !== null) {
				void vscode.commands.executeCommand(commands.joinCourse, { url });
			}
		},
	});
}

/** Copies the sample course to where the instructor says, and shows its course file. What is there already stays. */
async function takeSample({ dialog, sample }: CourseCommandParts): Promise<void> {
	const folder = await dialog.folder(l10n.t('Where should the sample course go?'));
	if (!folder) {
		return;
	}
	const place = vscode.Uri.joinPath(folder, 'sample-course');
	await vscode.workspace.fs.copy(sample, place, { overwrite: false }).then(undefined, () => {
		throw new Refused(courseTroubles.notWritten('sample-course'));
	});
	await vscode.window.showTextDocument(vscode.Uri.joinPath(place, courseFileName));
}

async function welcome({ courses, dialog, show }: CourseCommandParts, joined: JoinedCourse): Promise<void> {
	const [open, key] = [l10n.t('Open a Problem'), l10n.t('Enter My Key for Its Model')];
	await show();
	const chosen = await dialog.told(l10n.t('You are in the course “{0}”.', joined.course.name), open, ...(joined.course.policy.model && joined.course.policy.network !== 'off' ? [key] : []));
	if (chosen === key) {
		await vscode.commands.executeCommand(commands.chooseModel);
	} else if (chosen === open && (await openProblem(courses, dialog, joined, null))) {
		await show();
	}
}

/** The course where the student is, else the one that they choose. */
async function joinedHere({ courses, dialog }: CourseCommandParts): Promise<JoinedCourse> {
	const [only, ...more] = courses.all;
	const joined = courses.here ?? (only && more.length > 0 ? await dialog.pick(l10n.t('Which course?'), courses.all.map((each) => ({ value: each, label: each.course.name, description: each.root.fsPath }))) : only);
	if (!joined) {
		throw new Refused(courseTroubles.noCourse());
	}
	return joined;
}

/** Also one whose course cannot be read any more can be left. */
async function membershipHere(parts: CourseCommandParts): Promise<Pick<JoinedCourse, 'membership'>> {
	const { courses, dialog } = parts;
	if (courses.here) {
		return courses.here;
	}
	const all = await courses.memberships();
	const [only, ...more] = all;
	const membership = only && more.length > 0 ? await dialog.pick(l10n.t('Which course?'), all.map((each) => ({ value: each, label: each.name, description: vscode.Uri.parse(each.folder).fsPath }))) : only;
	if (!membership) {
		throw new Refused(courseTroubles.noCourse());
	}
	return { membership };
}

/** The folder of the course file that the instructor is at: the one in the editor, else that of the window. Rejects with `Refused` where there is none. */
export async function courseFolderHere(): Promise<vscode.Uri> {
	const active = vscode.window.activeTextEditor?.document.uri;
	const beside = active && folderOf(active);
	const folders = [...(beside ? [beside] : []), ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri)];
	for (const folder of folders) {
		if (await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, courseFileName)).then(() => true, () => false)) {
			return folder;
		}
	}
	const [found] = await vscode.workspace.findFiles(`**/${courseFileName}`, '**/node_modules/**', 1);
	const folder = found && folderOf(found);
	if (!folder) {
		throw new Refused(courseTroubles.noCourseFile());
	}
	return folder;
}
