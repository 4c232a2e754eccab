import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Clock } from '../../clock';
import { madeUpPseudonym, readPseudonym } from '../../course/arms';
import type { Course } from '../../course/course';
import { fetchCourse, type FetchCourse } from '../../course/fetching';
import { updateFault, type CourseOrigin, type Membership } from '../../course/membership';
import { agreement, settingsWords } from '../../course/notice';
import { fingerprint, packEnding } from '../../course/pack';
import { courseFileName } from '../../course/schema';
import { Refused } from '../errors';
import { packIn } from './courseBytes';
import type { CourseDialog } from './courseDialog';
import { courseTroubles } from './courseTroubles';
import type { CourseNotices } from './courseNotices';
import { momentWords } from './moments';
import type { Courses, JoinedCourse, ReadJoinable } from './courses';

export interface JoiningParts {
	readonly courses: Courses;
	readonly notices: CourseNotices;
	readonly dialog: CourseDialog;
	readonly clock: Clock;
	/** What a course is fetched with. */
	readonly fetch: FetchCourse;
	/** A folder that is more than one for programs: the student's home, or a whole disk. A course writes into what it is given. */
	readonly isTooWide: (folder: vscode.Uri) => boolean;
	/** The student allows the network; what a course forbids does not count for another course. */
	readonly isNetworkOn: () => boolean;
}

/** A course that may be joined. `pack`: as it came; null for a course file in a folder. */
interface Offer {
	readonly course: Course;
	readonly key: string | null;
	readonly origin: CourseOrigin;
	readonly pack: string | null;
	/** Where the student is asked to have it; null: they choose. */
	readonly folder: vscode.Uri | null;
}

/** How a student joins a course, and how it is brought up to date: what it sets is shown before any of it holds. All reject with `Refused`. */
export class Joining {
	constructor(private readonly parts: JoiningParts) {}

	/** Joins a course from an address. Null: the student did not. */
	async fromAddress(url: string): Promise<JoinedCourse | null> {
		const pack = await this.fetched(url);
		return this.take({ ...opened(await this.parts.courses.readPack(pack)), origin: { kind: 'address', url }, pack, folder: null });
	}

	/** Joins a course from a packed file. */
	async fromFile(file: vscode.Uri): Promise<JoinedCourse | null> {
		const pack = await packIn(file);
		return this.take({ ...opened(await this.parts.courses.readPack(pack)), origin: { kind: 'file', uri: file.toString() }, pack, folder: null });
	}

	/** Uses the course file of a folder for the programs in it, or in another folder. */
	async fromFolder(folder: vscode.Uri, read: ReadJoinable, programs: vscode.Uri = folder): Promise<JoinedCourse | null> {
		return this.take({ ...opened(read), origin: { kind: 'folder', uri: folder.toString() }, pack: null, folder: programs });
	}

	/** The same for a packed course that lies in a folder. */
	async fromFolderPack(folder: vscode.Uri, file: vscode.Uri): Promise<JoinedCourse | null> {
		const pack = await packIn(file);
		return this.take({ ...opened(await this.parts.courses.readPack(pack)), origin: { kind: 'file', uri: file.toString() }, pack, folder });
	}

	/** Asks what a course is joined from. */
	async ask(): Promise<JoinedCourse | null> {
		const { dialog } = this.parts;
		const from = await dialog.pick<vscode.Uri | 'address' | 'file'>(l10n.t('Join a course'), [
			{ value: 'address' as const, label: l10n.t('From an address'), detail: l10n.t('An https address that your instructor gave you.') },
			{ value: 'file' as const, label: l10n.t('From a file'), detail: l10n.t('A file that ends in {0}.', packEnding) },
			...(await this.openFolders()).map(({ uri, name }) => ({ value: uri, label: l10n.t('From the folder {0}', name), detail: l10n.t('It holds a course file.') })),
		]);
		if (from instanceof vscode.Uri) {
			return this.fromFolder(from, await this.parts.courses.readFolder(from, new AbortController().signal));
		}
		if (from === 'file') {
			const file = await dialog.file(l10n.t('Join a course'), [packEnding.slice(1)]);
			return file && this.fromFile(file);
		}
		const url = from && (await dialog.text(l10n.t('Join a course'), l10n.t('The address of the course'), () => null));
		return url ? this.fromAddress(url.trim()) : null;
	}

	/** The folders of this window that hold a course file. */
	private async openFolders(): Promise<readonly vscode.WorkspaceFolder[]> {
		const folders = vscode.workspace.workspaceFolders ?? [];
		const found = await Promise.all(folders.map(async ({ uri }) => vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, courseFileName)).then(() => true, () => false)));
		return folders.filter((_, at) => found[at]);
	}

	/** Looks for an update where the course came from, and takes it when the same key signed it. Resolves with whether something changed. */
	async update(joined: JoinedCourse): Promise<boolean> {
		const { courses } = this.parts;
		const { membership, course } = joined;
		const { origin } = membership;
		if (origin.kind === 'folder') {
			await courses.load();
			return false;
		}
		const pack = origin.kind === 'address' ? await this.fetched(origin.url) : await packIn(vscode.Uri.parse(origin.uri));
		const next = opened(await courses.readPack(pack));
		const why = updateFault(membership, course, { id: next.course.id, key: next.key ?? '', release: next.course.release });
		if (why) {
			throw new Refused(courseTroubles.update(course.name, why));
		}
		const agreed = agreement(next.course);
		if (agreed !== membership.agreed && !(await this.agrees({ ...next, origin, pack, folder: null }, membership.pseudonym, l10n.t('Your course “{0}” has an update that sets something else. Use it?', next.course.name), l10n.t('Use It')))) {
			return false;
		}
		await courses.join({ ...membership, name: next.course.name, agreed }, pack);
		return true;
	}

	/**
	 * Once a day and quietly: whether a course that came from an address has an update that the same key signed. Its name, where it has one.
	 * The student agreed to that address when they joined; nothing goes there but the request.
	 */
	async newer({ membership, course }: JoinedCourse, signal: AbortSignal): Promise<string | null> {
		if (membership.origin.kind !== 'address' || !this.parts.isNetworkOn() || course.policy.network === 'off') {
			return null;
		}
		const found = await fetchCourse(membership.origin.url, this.parts.fetch, signal);
		const read = found.kind === 'text' ? await this.parts.courses.readPack(found.text) : null;
		return read?.kind === 'course' && updateFault(membership, course, { id: read.course.id, key: read.key ?? '', release: read.course.release }) === null ? read.course.name : null;
	}

	private async fetched(url: string): Promise<string> {
		if (!this.parts.isNetworkOn()) {
			throw new Refused(courseTroubles.networkOff());
		}
		const found = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: l10n.t('Fetching the course'), cancellable: true }, async (_, token) => {
			const stop = new AbortController();
			token.onCancellationRequested(() => stop.abort());
			return fetchCourse(url, this.parts.fetch, stop.signal);
		});
		if (found.kind !== 'text') {
			throw new Refused(courseTroubles.fetched(url, found));
		}
		return found.text;
	}

	private async take(offer: Offer): Promise<JoinedCourse | null> {
		const { courses, clock } = this.parts;
		const { course, key, origin, pack } = offer;
		const mine = (await courses.memberships()).filter((each) => each.course === course.id);
		const other = mine.find((each) => each.key !== key);
		if (other) {
			throw new Refused(key === null ? courseTroubles.unsigned(other.name) : courseTroubles.update(other.name, 'other-key'));
		}
		const now = courses.all.find((each) => each.course.id === course.id && each.membership.key === key);
		if (key !== null && now && course.release < now.course.release) {
			throw new Refused(courseTroubles.update(now.course.name, 'older'));
		}
		const known = mine[0]?.pseudonym ?? null;
		if (!(await this.agrees(offer, known, l10n.t('Join the course “{0}”?', course.name), l10n.t('Join')))) {
			return null;
		}
		const pseudonym = known ?? (await this.pseudonym(course));
		const folder = pseudonym === null ? null : (offer.folder ?? (await this.folder(course)));
		if (pseudonym === null || !folder) {
			return null;
		}
		const membership: Membership = { v: 1, course: course.id, name: course.name, origin, key, folder: folder.toString(), pseudonym, joinedAt: clock.now(), agreed: agreement(course) };
		await courses.join(membership, pack);
		return courses.all.find((each) => each.membership.course === course.id && each.membership.folder === membership.folder) ?? null;
	}

	private async agrees({ course, key, origin }: Offer, pseudonym: string | null, title: string, yes: string): Promise<boolean> {
		const { dialog, notices } = this.parts;
		const { isTrusted } = vscode.workspace;
		const signedBy = key === null ? null : await fingerprint(key);
		const sets = settingsWords(course, isTrusted, momentWords);
		const answer = await dialog.agree(title, [
			...(sets.length > 0 ? sets : [l10n.t('It sets nothing: the tutor works as it does without a course.')]),
			l10n.t('Your sessions stay on this computer. “Leave the Course” ends it at any time.'),
			origin.kind === 'address' ? l10n.t('It comes from {0}.', new URL(origin.url).host) : null,
			signedBy === null ? l10n.t('Nobody has signed it.') : l10n.t('It is signed with the key {0}.', signedBy),
		].filter((sentence) => sentence !== null), yes);
		if (answer === 'notice') {
			await notices.show(course, pseudonym, signedBy);
			const again = await dialog.told(title, yes);
			return again === yes;
		}
		return answer === 'yes';
	}

	/** Null: the student left. */
	private async pseudonym({ name, pseudonyms }: Course): Promise<string | null> {
		if (pseudonyms === 'made-up') {
			return madeUpPseudonym();
		}
		const bad = l10n.t('A code has 3 to 40 letters, digits and dashes. It is not your name and not an address.');
		const typed = await this.parts.dialog.text(l10n.t('Your code in “{0}”', name), l10n.t('The code that your instructor gave you. It stands in what you hand in, in place of your name.'), (text) => (readPseudonym(text) === null ? bad : null));
		return typed === null ? null : readPseudonym(typed);
	}

	private async folder({ name }: Course): Promise<vscode.Uri | null> {
		const { dialog } = this.parts;
		const open = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
		const title = l10n.t('Where do your programs of “{0}” belong?', name);
		const picked = open.length === 0 ? 'other' as const : await dialog.pick<vscode.Uri | 'other'>(title, [
			...open.map((folder) => ({ value: folder.uri, label: folder.name, description: l10n.t('the folder that is open') })),
			{ value: 'other', label: l10n.t('Another folder…') },
		]);
		const folder = picked === 'other' ? await dialog.folder(title) : picked;
		if (folder && this.parts.isTooWide(folder)) {
			throw new Refused(courseTroubles.tooWide());
		}
		return folder;
	}
}

/** What was read, where it is a course. Throws `Refused` where it is none. */
export function opened(read: ReadJoinable): { readonly course: Course; readonly key: string | null } {
	switch (read.kind) {
		case 'course':
			return read;
		case 'faults':
			throw new Refused(courseTroubles.faulty(read.faults));
		case 'pack':
			throw new Refused(courseTroubles.pack(read.why));
		case 'missing':
			throw new Refused(courseTroubles.noCourseFile());
	}
}
