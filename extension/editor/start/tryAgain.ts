import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { conceptOf } from '../../learner/concepts';
import type { SessionSummary } from '../../session/store/store';
import type { ConceptId } from '../../words';
import { commands, againId } from '../names';
import type { EditorParts } from '../session/parts';
import { readSettings } from '../settings';

/** Milliseconds after the start of VS Code before anything is looked for: what the student came for goes first. */
const restMs = 5000;

/** The session whose idea is longest due to be tried on another program, at this time (milliseconds since 1970); null when none is. Pure. */
export function dueAgain(sessions: readonly SessionSummary[], now: number): { readonly session: SessionSummary; readonly concept: ConceptId } | null {
	const due = sessions.flatMap((session) => (session.again && session.again.from <= now ? [{ session, ...session.again }] : []));
	return due.sort((a, b) => a.from - b.from)[0] ?? null;
}

/** A concept's name for a sentence. */
export function titleOf(concept: ConceptId): string {
	return conceptOf(concept)?.title() ?? concept;
}

/**
 * Some days after a session, once in a window: a small entry in the status bar leads to its idea on another program. Nothing where the
 * setting says `off`; whoever presses it or finds it elsewhere sees it no more.
 */
export class TryAgain implements vscode.Disposable {
	private item: vscode.StatusBarItem | null = null;
	private readonly waiting: { dispose(): void };

	constructor(private readonly parts: Pick<EditorParts, 'clock' | 'store' | 'log'>) {
		this.waiting = parts.clock.after(restMs, () => void this.look());
	}

	/** The session to open; null when none is due now. Rejects with `StoreFailed`. */
	async due(): Promise<string | null> {
		return dueAgain(await this.parts.store().list(), this.parts.clock.now())?.session.id ?? null;
	}

	/** What is offered now: the words in the status bar; null where nothing is. */
	get offered(): string | null {
		return this.item?.text ?? null;
	}

	/** Looks whether there is something to offer. Never rejects. */
	async look(): Promise<void> {
		try {
			const due = readSettings(null).offers === 'quiet' ? dueAgain(await this.parts.store().list(), this.parts.clock.now()) : null;
			if (due) {
				this.offer(titleOf(due.concept));
			}
		} catch (error) {
			this.parts.log.error(error);
		}
	}

	/** Takes the offer away. */
	withdraw(): void {
		this.item?.dispose();
		this.item = null;
	}

	dispose(): void {
		this.waiting.dispose();
		this.withdraw();
	}

	private offer(concept: string): void {
		const item = this.item ?? vscode.window.createStatusBarItem(againId, vscode.StatusBarAlignment.Left, 8);
		this.item = item;
		item.name = l10n.t('Socratic: Once More');
		item.text = `$(mortar-board) ${l10n.t('Try again: {0}', concept)}`;
		item.tooltip = l10n.t('You worked this out some days ago. Click to try it on another small program.');
		item.accessibilityInformation = { label: l10n.t('Try it on another program: {0}', concept), role: 'button' };
		item.command = commands.tryAgain;
		item.show();
	}
}
