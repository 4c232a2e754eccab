import * as vscode from 'vscode';
import type { Clock } from '../../clock';
import { armOf, type Arm } from '../../course/arms';
import type { Course, CourseProblem, Dates } from '../../course/course';
import { courseOf } from '../../course/courseOf';
import type { Fault } from '../../course/faults';
import type { Membership, MembershipStore } from '../../course/membership';
import { agreement } from '../../course/notice';
import { unpacked, type PackFault } from '../../course/pack';
import { fileKey } from '../../course/paths';
import { largestCourse, readCourse } from '../../course/reading';
import { rulesOf, standingAt, type Rules, type Standing } from '../../course/rules';
import { courseFileName } from '../../course/schema';
import { wholeCourse, type ReadFile } from '../../course/whole';
import type { Log } from '../../log';
import { groundOf, ofCourse, type CourseGround } from '../../session/course/courseGround';
import type { SessionCourse } from '../../session/events/events';
import type { EntryPoint } from '../../words';
import { textIn } from './courseBytes';

export interface CourseParts {
	readonly store: MembershipStore;
	/** Reads files of a course from its folder. */
	readonly folder: (path: string) => ReadFile;
	readonly clock: Clock;
	readonly log: Log;
}

/** A course in this window: what the student joined, and what it is now. */
export interface JoinedCourse {
	readonly membership: Membership;
	readonly course: Course;
	/** The folder whose programs it is about. */
	readonly root: vscode.Uri;
	/** The student's arm of the course's study; null without one. */
	readonly arm: Arm | null;
}

/** What a folder's course file or a pack comes to. */
export type ReadJoinable = { readonly kind: 'course'; readonly course: Course; readonly key: string | null } | { readonly kind: 'faults'; readonly faults: readonly (Omit<Fault, 'at'>)[] } | { readonly kind: 'pack'; readonly why: PackFault } | { readonly kind: 'missing' };

/** The courses that the student is in, as they hold for the folders of this window. Everything that asks is answered from memory. */
export class Courses implements vscode.Disposable {
	private joined: readonly JoinedCourse[] = [];
	private readonly changes = new vscode.EventEmitter<void>();
	private readonly watchers = new Map<string, vscode.Disposable>();
	private loading: Promise<void> | null = null;
	private active: () => vscode.Uri | null = () => null;
	/** Where the student was when somebody looked last. */
	private last: Membership | null = null;

	constructor(private readonly parts: CourseParts) {}

	/** A course was joined, left or updated, or its file in the folder changed. */
	get onChange(): vscode.Event<void> {
		return this.changes.event;
	}

	get all(): readonly JoinedCourse[] {
		return this.joined;
	}

	/** Whoever knows which program the student is at says so here, and with `moved` that it is another one. */
	follow(active: () => vscode.Uri | null): void {
		this.active = active;
	}

	moved(): void {
		const now = this.here?.membership ?? null;
		if (now !== this.last) {
			this.last = now;
			this.changes.fire();
		}
	}

	/** Reads all of them anew; resolves also when one cannot be read, which is logged: it holds no more. */
	load(): Promise<void> {
		const loading = (this.loading ?? Promise.resolve()).then(() => this.readAll());
		this.loading = loading;
		return loading;
	}

	/** The course of a program; null where it belongs to none. */
	of(uri: vscode.Uri): JoinedCourse | null {
		const [nearest] = this.joined.filter(({ root }) => nameIn(root, uri) !== null).sort((a, b) => b.root.path.length - a.root.path.length);
		return nearest ?? null;
	}

	/** The course of the program that the student is at, else of the window's folder; null where there is none. */
	get here(): JoinedCourse | null {
		const uri = this.active();
		const folders = vscode.workspace.workspaceFolders ?? [];
		return (uri && this.of(uri)) ?? folders.map((folder) => this.of(folder.uri)).find((found) => found !== null) ?? null;
	}

	/** What the course of a program sets; without a program, that of where the student is. Null where nothing is set. */
	rules(uri: vscode.Uri | null = null): Rules | null {
		const found = uri ? this.of(uri) : this.here;
		return found && rulesOf(found.course, { isTrusted: vscode.workspace.isTrusted, gives: found.arm?.gives ?? 'tutor', now: this.parts.clock.now() });
	}

	/** A course that the student is in turns the network off here. */
	get isNetworkOff(): boolean {
		const folders = vscode.workspace.workspaceFolders ?? [];
		return this.rules()?.isNetworkOff === true || folders.some((folder) => this.rules(folder.uri)?.isNetworkOff === true);
	}

	/** The problems whose program a document is; none where it is no program of its course. */
	problemsOf(uri: vscode.Uri): readonly CourseProblem[] {
		const found = this.of(uri);
		const name = found && nameIn(found.root, uri);
		return found && name !== null ? found.course.problems.filter(({ program }) => fileKey(program) === fileKey(name)) : [];
	}

	/** What a session on a program keeps of its course, and the problem that it is about; null where the program belongs to no course. */
	sessionOn(uri: vscode.Uri, entry: EntryPoint): { readonly of: SessionCourse; readonly problem: CourseProblem | null } | null {
		const found = this.of(uri);
		if (!found) {
			return null;
		}
		const { course, arm } = found;
		const problem = this.problemsOf(uri).find(({ problem: { entry: own } }) => own.kind === entry.kind && (own.kind === 'script' || (entry.kind === 'function' && own.name === entry.name))) ?? null;
		return { of: ofCourse(course, problem?.id ?? null, arm?.id ?? null), problem };
	}

	/** Whether a course or one of its problems may be worked on now. */
	standing(dates: Dates): Standing {
		return standingAt(dates, this.parts.clock.now());
	}

	/** What a session's course keeps from its student; null where it was left, or does not know the problem any more. */
	ground({ id, problem: wanted }: SessionCourse, uri: vscode.Uri): CourseGround | null {
		// Another folder may hold a course of the same name, by somebody else.
		const found = this.of(uri);
		if (found?.course.id !== id) {
			return null;
		}
		return groundOf(found.course.problems.find((each) => each.id === wanted) ?? null, found.course.policy);
	}

	/** Keeps a membership, and the pack that it came as; it holds from now on. */
	async join(membership: Membership, pack: string | null): Promise<void> {
		await this.parts.store.keep(membership, pack);
		await this.load();
	}

	/** Ends it; programs and sessions stay. */
	async leave(membership: Membership): Promise<void> {
		await this.parts.store.remove(membership);
		await this.load();
	}

	/** All that was ever joined, also where its course cannot be read now. */
	memberships(): Promise<readonly Membership[]> {
		return this.parts.store.list();
	}

	/** Reads the course of a folder: its course file. */
	async readFolder(folder: vscode.Uri, signal: AbortSignal): Promise<ReadJoinable> {
		const found = await textIn(vscode.Uri.joinPath(folder, courseFileName), largestCourse);
		if (!found) {
			return { kind: 'missing' };
		}
		if (found.kind === 'large') {
			return { kind: 'faults', faults: [{ code: 'too-large', severity: 'error', path: [], about: String(largestCourse / 1000) }] };
		}
		const { source, faults } = readCourse(found.text);
		if (!source) {
			return { kind: 'faults', faults };
		}
		const whole = await wholeCourse(source, this.parts.folder(folder.fsPath), signal);
		return whole.whole ? { kind: 'course', course: courseOf(whole.whole), key: null } : { kind: 'faults', faults: whole.faults };
	}

	/** Reads a packed course. */
	async readPack(text: string): Promise<ReadJoinable> {
		const read = await unpacked(text);
		return read.kind === 'course' ? { kind: 'course', course: courseOf(read.source), key: read.key } : { kind: 'pack', why: read.why };
	}

	dispose(): void {
		this.watchers.forEach((watcher) => void watcher.dispose());
		this.changes.dispose();
	}

	private async readAll(): Promise<void> {
		const failed = (error: unknown): void => this.parts.log.error(error instanceof Error ? error : new Error(String(error)));
		const memberships = await this.parts.store.list().catch((error: unknown) => {
			failed(error);
			return [];
		});
		// The extension waits for this when it starts, since a course may forbid the network: none waits for another, and one that fails takes no other along.
		const read = await Promise.all(memberships.map((membership) => this.joinedBy(membership).catch(failed)));
		const found = read.filter((each) => each !== undefined && each !== null);
		this.joined = found;
		this.last = this.here?.membership ?? null;
		this.watch(found.flatMap(({ membership: { origin } }) => (origin.kind === 'folder' ? [origin.uri] : [])));
		this.changes.fire();
	}

	/** Null where the course cannot be used, or sets something else by now, which the student has not agreed to. */
	private async joinedBy(membership: Membership): Promise<JoinedCourse | null> {
		const read = await this.readOf(membership);
		if (read.kind !== 'course' || read.course.id !== membership.course || read.key !== membership.key) {
			this.parts.log.warn(`the course ${membership.course} cannot be used: ${read.kind === 'faults' ? read.faults.map(({ code, path }) => `${code} at ${path.join('.')}`).join(', ') : read.kind}`);
			return null;
		}
		const { course } = read;
		return agreement(course) !== membership.agreed ? null : { membership, course, root: vscode.Uri.parse(membership.folder), arm: course.study ? await armOf(course.study, membership.pseudonym) : null };
	}

	private async readOf(membership: Membership): Promise<ReadJoinable> {
		const { origin } = membership;
		if (origin.kind === 'folder') {
			return this.readFolder(vscode.Uri.parse(origin.uri), new AbortController().signal);
		}
		const pack = await this.parts.store.pack(membership);
		return pack === null ? { kind: 'missing' } : this.readPack(pack);
	}

	/** What an instructor changes in the folder holds at once. */
	private watch(folders: readonly string[]): void {
		for (const [folder, watcher] of this.watchers) {
			if (!folders.includes(folder)) {
				watcher.dispose();
				this.watchers.delete(folder);
			}
		}
		for (const folder of folders.filter((each) => !this.watchers.has(each))) {
			const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.parse(folder), courseFileName));
			const again = (): void => void this.load();
			this.watchers.set(folder, vscode.Disposable.from(watcher, watcher.onDidChange(again), watcher.onDidCreate(again), watcher.onDidDelete(again)));
		}
	}
}

/** The name of a file from a folder on, with slashes (empty for the folder itself); null where it is not in it. */
function nameIn(root: vscode.Uri, { scheme, authority, path }: vscode.Uri): string | null {
	if (scheme !== root.scheme || authority !== root.authority) {
		return null;
	}
	const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
	return path.startsWith(folder) ? path.slice(folder.length) : path === root.path ? '' : null;
}
