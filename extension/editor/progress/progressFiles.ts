import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Clock } from '../../clock';
import { progressText } from '../../records/markdown';
import { exported, portableIn, takeOver, type Imported, type PortableSession } from '../../records/portable';
import { progressOf } from '../../records/progress';
import { questionTreeOf } from '../../records/questionTree';
import type { EvidenceSource } from '../../session/store/evidence';
import { foldAll } from '../../session/events/fold';
import type { SessionStore } from '../../session/store/store';
import { Refused, troubles } from '../errors';
import { dayOf } from './progressPage';
import { messages } from '../messages';

export interface ProgressFilesOptions {
	readonly source: EvidenceSource;
	readonly store: () => SessionStore;
	readonly clock: Clock;
}

/** Asks what is to be taken along, says what is in it, and writes it where the student says. */
export async function exportProgress({ source, store, clock }: ProgressFilesOptions): Promise<void> {
	const gathered = await source.gather();
	if (gathered.sessions.length === 0) {
		throw new Refused(troubles.noSessions());
	}
	const json = { label: l10n.t('For another computer'), detail: l10n.t('All of your sessions, as a file to import there (JSON).'), end: 'json' as const };
	const text = { label: l10n.t('To read'), detail: l10n.t('What you have shown so far and your sessions, as a text (Markdown).'), end: 'md' as const };
	const picked = await vscode.window.showQuickPick([json, text], { title: l10n.t('Export your progress'), placeHolder: l10n.t('Your programs and your answers are in it. Whoever gets the file can read them.') });
	if (!picked) {
		return;
	}
	const now = clock.now();
	const name = `socratic-${dayOf(now)}.${picked.end}`;
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	const target = await vscode.window.showSaveDialog({ title: l10n.t('Export your progress'), ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}), filters: { [picked.label]: [picked.end] } });
	if (!target) {
		return;
	}
	const sessions: PortableSession[] = [];
	for (const { summary: { id } } of gathered.sessions) {
		const events = await store().read(id);
		if (events) {
			sessions.push({ id, events });
		}
	}
	const written = picked.end === 'json'
		? exported(sessions, now)
		: progressText(progressOf(gathered, now, dayOf), sessions.flatMap(({ events }) => {
			const state = foldAll(events);
			return state ? [questionTreeOf(state)] : [];
		}), new Date(now));
	await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(written));
	void messages.information(l10n.t('Your progress is in {0}.', target.fsPath));
}

/** Takes a file in that was exported, here or on another computer, and says what became of it. */
export async function importProgress({ store }: ProgressFilesOptions): Promise<void> {
	const [from] = (await vscode.window.showOpenDialog({ title: l10n.t('Import your progress'), canSelectMany: false, filters: { JSON: ['json'] } })) ?? [];
	if (!from) {
		return;
	}
	const portable = portableIn(new TextDecoder().decode(await vscode.workspace.fs.readFile(from)));
	if (portable.kind !== 'sessions') {
		throw new Refused(portable.kind === 'newer' ? troubles.newerProgress() : troubles.noProgress());
	}
	const { sessions, unread } = portable;
	const became = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: l10n.t('Taking your sessions in'), cancellable: true }, async (_, token) => {
		const stop = new AbortController();
		token.onCancellationRequested(() => stop.abort());
		return takeOver(store(), sessions, stop.signal);
	});
	void messages.information(importedWords(became, unread));
}

/** What became of an import, in a few sentences. */
export function importedWords({ added, longer, same, apart, busy }: Imported, unread: number): string {
	return [
		l10n.t('New sessions: {0}.', added),
		longer > 0 ? l10n.t('Sessions that went on elsewhere: {0}.', longer) : null,
		same > 0 ? l10n.t('Sessions that were here already: {0}.', same) : null,
		apart > 0 ? l10n.t('Sessions that went on in both places: {0}. They stay as they are here.', apart) : null,
		busy > 0 ? l10n.t('Sessions that another window holds: {0}. Close them there, then import again.', busy) : null,
		unread > 0 ? l10n.t('Sessions that cannot be read: {0}. They were left out.', unread) : null,
	].filter((sentence) => sentence !== null).join(' ');
}
