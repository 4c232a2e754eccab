import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Clock } from '../../clock';
import type { Use } from '../../explain/use';
import { handInEnd, handInLines, type HandInSession, type HandInWho } from '../../records/handIn';
import { handInContents } from '../../records/handInContents';
import type { SessionStore } from '../../session/store/store';
import { Refused, troubles } from '../errors';
import { handInScheme } from '../names';
import type { WhoHandsIn } from './pseudonym';
import { messages } from '../messages';

export interface HandInParts {
	readonly store: () => SessionStore;
	/** How explanations were used. */
	readonly use: () => Promise<readonly Use[]>;
	readonly who: WhoHandsIn;
	readonly clock: Clock;
	/** Of the extension. */
	readonly release: string;
}

interface Chosen {
	readonly sessions: readonly HandInSession[];
	readonly use: readonly Use[];
}

/** Asks what is to be handed in, shows what that holds, and writes it where the student says; each step may be left. */
export async function exportHandIn({ store, use, who, clock, release }: HandInParts): Promise<void> {
	const own = await who();
	const chosen = await choose(own, await sessionsIn(store()), await use());
	if (!chosen || !(await isWanted(own, chosen, clock.now()))) {
		return;
	}
	const name = `${own.course?.id ?? 'socratic'}-${own.pseudonym}`.replaceAll(/[^\w.-]+/g, '_');
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	const target = await vscode.window.showSaveDialog({
		title: l10n.t('Write your hand-in'), filters: { [l10n.t('Hand-in')]: [handInEnd] },
		...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${name}.${handInEnd}`) } : {}),
	});
	if (!target) {
		return;
	}
	const lines = handInLines({ ...own, exportedAt: clock.now(), release }, chosen.sessions, chosen.use);
	await vscode.workspace.fs.writeFile(target, new TextEncoder().encode([...lines].map((line) => `${line}\n`).join('')));
	void messages.information(l10n.t('Your hand-in is in {0}. Give it to your instructor.', target.fsPath));
}

/** Newest first. One that cannot be read is left out; the list of sessions says so by itself. */
async function sessionsIn(store: SessionStore): Promise<readonly HandInSession[]> {
	const found: HandInSession[] = [];
	for (const { id } of await store.list()) {
		const events = await store.read(id);
		if (events?.[0]?.type === 'started') {
			found.push({ id, events });
		}
	}
	if (found.length === 0) {
		throw new Refused(troubles.noSessions());
	}
	return found;
}

/** Those of the course are chosen at first; all where there is none. Null when the student left. */
async function choose({ course }: HandInWho, sessions: readonly HandInSession[], use: readonly Use[]): Promise<Chosen | null> {
	const when = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
	const items = sessions.flatMap((session) => {
		const [started] = session.events;
		return started?.type === 'started'
			? [{ session, label: started.problem.title, description: started.document.name, detail: when.format(started.at), picked: !course || started.course?.id === course.id }]
			: [];
	});
	const explained = { session: null, label: l10n.t('How you used explanations'), description: l10n.t('Counts, times and your ratings; nothing of your code'), detail: '', picked: true };
	const picked = await vscode.window.showQuickPick([...items, ...(use.length > 0 ? [explained] : [])], {
		canPickMany: true, title: l10n.t('Hand in which sessions?'), placeHolder: l10n.t('You will see what is in it before it is written.'),
	});
	if (!picked || picked.length === 0) {
		return null;
	}
	return { sessions: picked.flatMap(({ session }) => session ?? []), use: picked.some(({ session }) => session === null) ? use : [] };
}

/** Shows what is in it beside the question, so that it can be read for as long as it takes. */
async function isWanted(who: HandInWho, { sessions, use }: Chosen, now: number): Promise<boolean> {
	const when = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
	const content = handInContents(who, sessions, use, (at) => when.format(at));
	const place = vscode.Uri.from({ scheme: handInScheme, path: `/${l10n.t('What is in this hand-in')}.md`, query: String(now) });
	const provider = vscode.workspace.registerTextDocumentContentProvider(handInScheme, { provideTextDocumentContent: () => content });
	try {
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(place), { preview: false });
		const write = l10n.t('Write It');
		const question = l10n.t('Write this hand-in, with these sessions: {0}?', sessions.length);
		// A message goes by; a list stays for as long as the reading takes.
		return (await vscode.window.showQuickPick([{ label: write }, { label: l10n.t('Do Not') }], { title: question, ignoreFocusOut: true }))?.label === write;
	} finally {
		await close(place);
		provider.dispose();
	}
}

async function close(place: vscode.Uri): Promise<void> {
	const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === place.toString());
	await vscode.window.tabGroups.close(tabs);
}
