/**
 * What instructors do with hand-ins beside looking at them: exports for research, and sending to a Learning Record Store. The steps
 * themselves are a port (`ResearchDialog`), so that a test can take them.
 */
import * as l10n from '@vscode/l10n';
import type { Clock } from '../../clock';
import type { Log } from '../../log';
import type { Keys } from '../../models/keys';
import type { Fetch } from '../../models/plainFetch';
import { HandInBroken } from '../../records/handInBroken';
import { progSnapDataset, type FilePiece } from '../../records/progSnap/dataset';
import type { ResearchPart } from '../../records/research';
import type { ResearchFolder, SurveyFolder } from '../../records/researchFolder';
import { statementFile } from '../../records/xapi/file';
import { readStoreAddress, RecordStore } from '../../records/xapi/recordStore';
import { send, type Sending, type SentMarks } from '../../records/xapi/sending';
import { Refused, troubles } from '../errors';

export type ResearchFormat = 'progsnap2' | 'xapi';

/** A place on the disk; `isOnDisk`: false where it is elsewhere. */
export interface Place {
	readonly path: string;
	readonly name: string;
	readonly isOnDisk: boolean;
}

/** Tells how far a work is: so many of so many. */
export type Progress = (done: number, of: number) => void;

/** How the steps are taken. Null: the instructor left. */
export interface ResearchDialog {
	folder(): Promise<Place | null>;
	format(): Promise<ResearchFormat | null>;
	/** Where to write; `beside`: the folder of the hand-ins. */
	target(format: ResearchFormat, beside: Place): Promise<Place | null>;
	/** The address of a store; `current`: the one of last time, empty for none. What is typed is one that `readStoreAddress` takes. */
	address(current: string): Promise<string | null>;
	/** The name and the secret of the access to a store, with a colon between them. */
	access(host: string): Promise<string | null>;
	/** Whether this may be sent: what is new, or all of it once more. */
	confirmed(question: string, detail: string): Promise<'new' | 'all' | null>;
	/** Shows that something is done, with a way to cancel it. Null when it was cancelled. */
	working<T>(title: string, work: (signal: AbortSignal, progress: Progress) => Promise<T>): Promise<T | null>;
	/** Says what came of it; `left`: the files that were left out. */
	done(sentence: string, left: ResearchFolder['left']): void;
}

export interface ResearchParts {
	readonly survey: SurveyFolder;
	/** Both reject with what the disk says, and then leave nothing behind. */
	readonly writeFolder: (target: string, pieces: AsyncIterable<FilePiece>) => Promise<void>;
	readonly writeFile: (target: string, pieces: AsyncIterable<string>) => Promise<void>;
	/** How far sessions were sent to the store at this address. */
	readonly marks: (baseUrl: string) => SentMarks;
	/** Access to stores, by their origin. */
	readonly access: Keys;
	/** Closed while `socratic.network` is off. */
	readonly fetch: Fetch;
	readonly isNetworkOn: () => boolean;
	/** The store that was used last; empty for none, which is how it begins. */
	readonly address: { get(): string; keep(baseUrl: string): Promise<void> };
	readonly clock: Clock;
	/** A moment, in milliseconds since 1970, as a person reads a clock. */
	readonly time: (moment: number) => string;
	readonly log: Log;
}

interface Chosen {
	readonly place: Place;
	readonly folder: ResearchFolder;
}

export class Research {
	constructor(private readonly parts: ResearchParts, public dialog: ResearchDialog) {}

	/** Writes a folder of hand-ins in a format for research. */
	async exportAll(): Promise<void> {
		const { dialog } = this;
		const chosen = await this.choose();
		const format = chosen && (await dialog.format());
		const target = format && (await dialog.target(format, chosen.place));
		if (!target) {
			return;
		}
		const { folder, place } = chosen;
		if (!target.isOnDisk) {
			throw new Refused(troubles.handInsElsewhere());
		}
		const isWritten = await this.reading(place, () => dialog.working(l10n.t('Writing {0}', target.name), async (signal, progress) => {
			const parts = counted(folder, signal, progress);
			await this.onDisk(target, place, () => (format === 'progsnap2' ? this.parts.writeFolder(target.path, progSnapDataset(parts)) : this.parts.writeFile(target.path, statementFile(parts))));
			return true;
		}));
		if (isWritten) {
			dialog.done(l10n.t('Sessions: {0}, of students: {1}. They are in {2}.', folder.sessions, folder.students, target.path), folder.left);
		}
	}

	/** Sends a folder of hand-ins to a Learning Record Store; what was sent before is not sent again. */
	async sendAll(): Promise<void> {
		const { dialog, parts: { clock, time, access, address, fetch, isNetworkOn, marks } } = this;
		const context = (host: string) => ({ host, time, now: clock.now() });
		if (!isNetworkOn()) {
			throw new Refused(troubles.recordStore({ kind: 'network-off' }, context('')));
		}
		const chosen = await this.choose();
		const typed = chosen && (await dialog.address(address.get()));
		const read = readStoreAddress(typed ?? '');
		if (!chosen || read.kind !== 'ok') {
			return;
		}
		const { folder, place } = chosen;
		const { host } = new URL(read.baseUrl);
		const credentials = (await access.of(read)) ?? (await dialog.access(host));
		const what = credentials && (await dialog.confirmed(
			l10n.t('Send what these hand-ins say to {0}? Sessions: {1}, of students: {2}.', host, folder.sessions, folder.students),
			l10n.t('It gets the codes of the students, what they answered, what the tutor said to them, and how their tests ended. Of their programs it gets only lines that were spoken about.'),
		));
		if (!what) {
			return;
		}
		await address.keep(read.baseUrl);
		await access.keep(read, credentials);
		const store = new RecordStore({ baseUrl: read.baseUrl, credentials, fetch, clock });
		const known = marks(read.baseUrl);
		const used: SentMarks = what === 'new' ? known : { of: () => null, note: (key, mark) => known.note(key, mark) };
		// Cancelled or not, it says how far it came.
		let came: Sending | null = null;
		await this.reading(place, () => dialog.working(l10n.t('Sending to {0}', host), async (signal, progress) => {
			came = await send(counted(folder, signal, progress), { store, marks: used, signal });
		}));
		const sending = came as Sending | null;
		if (!sending) {
			return;
		}
		if (sending.failure?.kind === 'wrong-credentials') {
			await access.forget(read);
		}
		if (sending.failure) {
			const { message, remedy } = troubles.recordStore(sending.failure, context(host));
			throw new Refused({ message: `${message} ${l10n.t('Statements that it has taken: {0}.', sending.sent)}`, remedy });
		}
		dialog.done(sentWords(sending, host), folder.left);
	}

	private async choose(): Promise<Chosen | null> {
		const place = await this.dialog.folder();
		if (!place) {
			return null;
		}
		if (!place.isOnDisk) {
			throw new Refused(troubles.handInsElsewhere());
		}
		const folder = await this.reading(place, () => this.dialog.working(l10n.t('Reading hand-ins'), (signal, progress) => this.parts.survey(place.path, { signal, progress })));
		if (!folder) {
			return null;
		}
		if (folder.files + folder.left.length === 0) {
			throw new Refused(troubles.noHandIns(place.name));
		}
		if (folder.files === 0) {
			const [first] = folder.left;
			throw new Refused(troubles.noHandInReadable(place.name, first?.reason ?? ''));
		}
		return { place, folder };
	}

	/** What goes wrong with the hand-ins, in words. */
	private async reading<T>(place: Place, work: () => Promise<T>): Promise<T> {
		try {
			return await work();
		} catch (error) {
			if (error instanceof HandInBroken) {
				throw new Refused(troubles.handInsChanged());
			}
			if (error instanceof Error && 'syscall' in error) {
				this.parts.log.error(error);
				throw new Refused(troubles.folderUnreadable(place.name));
			}
			throw error;
		}
	}

	/** What goes wrong where it is written, in words; what goes wrong with the hand-ins is left to `reading`. */
	private async onDisk(target: Place, from: Place, work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && 'syscall' in error)) {
				throw error;
			}
			if (error.code === 'ENOTEMPTY') {
				throw new Refused(troubles.folderNotEmpty(target.name));
			}
			const isRead = 'path' in error && typeof error.path === 'string' && error.path.startsWith(from.path) && !error.path.startsWith(target.path);
			if (isRead) {
				throw error;
			}
			this.parts.log.error(error);
			throw new Refused(troubles.notWritten(target.path, error.message));
		}
	}
}

/** The parts of a folder, told of as they go by. */
async function* counted(folder: ResearchFolder, signal: AbortSignal, progress: Progress): AsyncIterable<ResearchPart> {
	let done = 0;
	for await (const part of folder.parts(signal)) {
		yield part;
		if (part.kind === 'session') {
			progress(++done, folder.sessions);
		}
	}
}

function sentWords({ sent, before, known }: Sending, host: string): string {
	return [
		l10n.t('{0} has taken statements: {1}.', host, sent),
		before > 0 ? l10n.t('Sent before: {0}.', before) : null,
		known > 0 ? l10n.t('It had these in an older form, and keeps them so: {0}.', known) : null,
	].filter((sentence) => sentence !== null).join(' ');
}
