import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { fromInsightsPageSchema, type Filter, type FromInsightsPage, type Listed, type TableName, type ToInsightsPage } from '../../insightsProtocol';
import type { Log } from '../../log';
import { HandInBroken } from '../../records/handInBroken';
import { classOf, sessionsOf } from '../../records/insights/classView';
import type { ClassFold } from '../../records/insights/classFold';
import { anySession, figuresOf } from '../../records/insights/figures';
import { tableText } from '../../records/insights/tables';
import { replayOf } from '../../records/replay';
import { replaySchema, type Replay } from '../../progressProtocol';
import type { SessionEvent } from '../../session/events/events';
import { Refused, troubleOf, troubles } from '../errors';
import { insightsViewType } from '../names';
import { FiguresPage } from '../progress/figuresPage';
import { dayOf } from '../progress/progressPage';
import type { Spoken } from '../spoken';
import { messages } from '../messages';

/** How a folder of hand-ins is read. */
export interface HandInFolder {
	/** Rejects with the signal's reason, and with what the disk says where the folder cannot be read. */
	read(folder: string, options: { readonly dayOf: (at: number) => string; readonly signal: AbortSignal; readonly progress: (done: number, of: number) => void }): Promise<ClassFold>;
	/** The events of one session of a file; null where it is gone. Rejects with `HandInBroken`. */
	events(path: string, session: string): Promise<readonly SessionEvent[] | null>;
}

export interface InsightsPageOptions {
	/** Of the extension. */
	readonly folder: vscode.Uri;
	readonly handIns: HandInFolder;
	readonly log: Log;
	readonly spoken: Pick<Spoken, 'language' | 'bundle' | 'onChange'>;
}

interface Opened {
	readonly folder: vscode.Uri;
	readonly fold: ClassFold;
}

const firstPage: Listed = { student: '', page: 0 };

/** The instructors' page on a folder of hand-ins. */
export class InsightsPage implements vscode.Disposable {
	private readonly page: FiguresPage<FromInsightsPage, ToInsightsPage>;
	private opened: Opened | null = null;
	private filter: Filter = anySession;
	private listed = firstPage;

	constructor(private readonly options: InsightsPageOptions) {
		const { folder, log, spoken } = options;
		this.page = new FiguresPage({
			folder, log, spoken, name: 'insights', viewType: insightsViewType, title: () => l10n.t('Class insights'), schema: fromInsightsPageSchema, keeps: true,
			content: async () => this.content(),
			received: (message) => this.received(message),
			// What was read goes with the page.
			closed: () => (this.opened = null),
		});
	}

	/** Reads a folder and shows what its hand-ins say; asks for one where none is given. Nothing happens where the instructor leaves. */
	async open(given: vscode.Uri | null = null): Promise<void> {
		const [folder] = given ? [given] : ((await vscode.window.showOpenDialog({ title: l10n.t('A folder of hand-ins'), openLabel: l10n.t('Open'), canSelectFolders: true, canSelectFiles: false, canSelectMany: false })) ?? []);
		if (!folder) {
			return;
		}
		if (folder.scheme !== 'file') {
			throw new Refused(troubles.handInsElsewhere());
		}
		const fold = await this.read(folder);
		if (!fold) {
			return;
		}
		if (fold.files.length + fold.broken.length === 0) {
			throw new Refused(troubles.noHandIns(nameOf(folder)));
		}
		this.opened = { folder, fold };
		this.filter = anySession;
		this.listed = firstPage;
		await this.page.show();
	}

	dispose(): void {
		this.page.dispose();
	}

	/** Null when it was cancelled. */
	private read(folder: vscode.Uri): Thenable<ClassFold | null> {
		return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: l10n.t('Reading hand-ins'), cancellable: true }, async (told, token) => {
			const stop = new AbortController();
			token.onCancellationRequested(() => stop.abort());
			let shown = 0;
			try {
				return await this.options.handIns.read(folder.fsPath, {
					dayOf, signal: stop.signal,
					progress: (done, of) => {
						const percent = Math.floor((100 * done) / of);
						if (percent > shown) {
							told.report({ increment: percent - shown, message: l10n.t('{0} of {1}', done, of) });
							shown = percent;
						}
					},
				});
			} catch (error) {
				if (stop.signal.aborted) {
					return null;
				}
				if (error instanceof Error && 'syscall' in error) {
					this.options.log.error(error);
					throw new Refused(troubles.folderUnreadable(nameOf(folder)));
				}
				throw error;
			}
		});
	}

	private content(): readonly ToInsightsPage[] {
		const { opened } = this;
		return opened ? [{ type: 'class', class: classOf(opened.fold, nameOf(opened.folder)) }, ...this.shown(opened)] : [];
	}

	private shown({ fold }: Opened): readonly ToInsightsPage[] {
		return [{ type: 'figures', figures: figuresOf(fold, this.filter) }, { type: 'sessions', sessions: sessionsOf(fold, this.filter, this.listed) }];
	}

	private async received(message: Exclude<FromInsightsPage, { type: 'ready' | 'page-trouble' }>): Promise<void> {
		const { opened } = this;
		if (!opened) {
			return;
		}
		switch (message.type) {
			case 'filter':
				this.filter = message.filter;
				this.listed = { ...this.listed, page: 0 };
				for (const shown of this.shown(opened)) {
					await this.page.post(shown);
				}
				return;
			case 'list':
				this.listed = message.listed;
				return this.page.post({ type: 'sessions', sessions: sessionsOf(opened.fold, this.filter, this.listed) });
			case 'replay':
				return this.replay(opened, message.key);
			case 'csv':
				return write(opened, this.filter, message.table);
			case 'open-folder':
				return this.open(message.again ? opened.folder : null);
		}
	}

	/** What is wrong with one session is said where it stands in the list. */
	private async replay(opened: Opened, key: number): Promise<void> {
		try {
			await this.page.post({ type: 'replay', key, replay: await this.replayFrom(opened, key) });
		} catch (error) {
			this.options.log.error(error);
			const { message, remedy } = error instanceof HandInBroken ? { message: error.message, remedy: '' } : troubleOf(error);
			await this.page.post({ type: 'no-replay', key, message: `${message} ${remedy}`.trim() });
		}
	}

	private async replayFrom({ folder, fold }: Opened, key: number): Promise<Replay> {
		const row = fold.rows[key];
		const file = row && fold.files[row.student.file];
		if (!row || file === undefined) {
			throw new Refused(troubles.handInChanged());
		}
		let events: readonly SessionEvent[] | null;
		try {
			events = await this.options.handIns.events(vscode.Uri.joinPath(folder, file).fsPath, row.id);
		} catch (error) {
			throw error instanceof Error && 'syscall' in error ? new Refused(troubles.handInChanged()) : error;
		}
		if (!events) {
			throw new Refused(troubles.handInChanged());
		}
		return replayIn(events, this.options.log);
	}
}

/** A journal that somebody else may have written: what does not make a session, or one that no page could show, is refused. */
function replayIn(events: readonly SessionEvent[], log: Log): Replay {
	try {
		return replaySchema.parse(replayOf(events));
	} catch (error) {
		log.error(error);
		throw new Refused(troubles.handInOdd());
	}
}

/** A table of what the filter lets through, where the instructor says. The mark at its beginning tells a spreadsheet that it is UTF-8. */
async function write({ folder, fold }: Opened, filter: Filter, table: TableName): Promise<void> {
	const target = await vscode.window.showSaveDialog({ title: l10n.t('Write this table'), defaultUri: vscode.Uri.joinPath(folder, `${table}.csv`), filters: { CSV: ['csv'] } });
	if (target) {
		await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(`\uFEFF${tableText(fold, filter, table)}`));
		void messages.information(l10n.t('The table is in {0}.', target.fsPath));
	}
}

function nameOf(folder: vscode.Uri): string {
	return folder.path.replace(/\/+$/, '').split('/').at(-1) ?? folder.path;
}
