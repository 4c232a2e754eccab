import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Clock } from '../../clock';
import type { Log } from '../../log';
import { fromProgressPageSchema, type FromProgressPage, type Query, type Replay, type ToProgressPage } from '../../progressProtocol';
import { progressOf, searched } from '../../records/progress';
import { replayOf } from '../../records/replay';
import type { EvidenceSource, Gathered } from '../../session/store/evidence';
import type { SessionStore } from '../../session/store/store';
import { Refused, troubleOf, troubles } from '../errors';
import { FiguresPage } from './figuresPage';
import { commands, progressViewType } from '../names';
import type { Spoken } from '../spoken';

export interface ProgressPageOptions {
	/** Of the extension. */
	readonly folder: vscode.Uri;
	readonly source: EvidenceSource;
	readonly store: () => SessionStore;
	readonly clock: Clock;
	readonly log: Log;
	readonly spoken: Pick<Spoken, 'language' | 'bundle' | 'onChange'>;
	/** Opens a past session in the Socratic view. */
	readonly open: (session: string) => Promise<void>;
}

const anything: Query = { text: '', concept: '', from: '', to: '' };

/** The page on what the student knows. */
export class ProgressPage implements vscode.Disposable {
	private readonly page: FiguresPage<FromProgressPage, ToProgressPage>;
	private query = anything;

	constructor(private readonly options: ProgressPageOptions) {
		const { folder, log, spoken } = options;
		this.page = new FiguresPage({
			folder, log, spoken, name: 'progress', viewType: progressViewType, title: () => l10n.t('My progress'), schema: fromProgressPageSchema, keeps: true,
			content: () => this.content(),
			received: (message) => this.received(message),
		});
	}

	/** Shows the page with what all sessions show now. */
	show(): Promise<void> {
		return this.page.show();
	}

	/** Sessions came or went. */
	refresh(): Promise<void> {
		return this.page.refresh();
	}

	dispose(): void {
		this.page.dispose();
	}

	private async content(): Promise<readonly ToProgressPage[]> {
		const gathered = await this.options.source.gather();
		return [{ type: 'progress', progress: progressOf(gathered, this.options.clock.now(), dayOf) }, this.found(gathered)];
	}

	private found({ sessions }: Gathered): ToProgressPage {
		return { type: 'found', found: searched(sessions, this.query, dayOf) };
	}

	/** What is wrong with one session is said where it stands in the list. */
	private async replay(session: string): Promise<void> {
		try {
			await this.page.post({ type: 'replay', replay: await replayFrom(this.options.store(), session) });
		} catch (error) {
			this.options.log.error(error);
			const { message, remedy } = troubleOf(error);
			await this.page.post({ type: 'no-replay', session, message: `${message} ${remedy}` });
		}
	}

	private async received(message: Exclude<FromProgressPage, { type: 'ready' | 'page-trouble' }>): Promise<void> {
		switch (message.type) {
			case 'search':
				this.query = message.query;
				return this.page.post(this.found(await this.options.source.gather()));
			case 'open':
				return this.options.open(message.session);
			case 'replay':
				return this.replay(message.session);
			case 'delete':
				return void (await vscode.commands.executeCommand(commands.deleteSession, { session: message.session }));
			case 'delete-all':
				return void (await vscode.commands.executeCommand(commands.deleteEverything));
			case 'export':
				return void (await vscode.commands.executeCommand(commands.exportProgress));
			case 'import':
				return void (await vscode.commands.executeCommand(commands.importProgress));
		}
	}
}

/** A past session to be gone through. Rejects with `Refused` when it is gone, with `StoreFailed` when it cannot be read. */
export async function replayFrom(store: SessionStore, session: string): Promise<Replay> {
	const replay = replayOf((await store.read(session)) ?? []);
	if (!replay) {
		throw new Refused(troubles.sessionGone());
	}
	return replay;
}

/** The day of a time where the student is, as `2026-11-26`. */
export function dayOf(at: number): string {
	const date = new Date(at);
	const two = (number: number): string => String(number).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
