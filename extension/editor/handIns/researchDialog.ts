import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ResearchFolder } from '../../records/researchFolder';
import { readCredentials, readStoreAddress, type ReadStoreAddress } from '../../records/xapi/recordStore';
import { dayOf } from '../progress/progressPage';
import type { Place, Progress, ResearchDialog, ResearchFormat } from './research';
import { messages } from '../messages';

/** The steps in the editor's own lists, fields and dialogs. */
export const researchDialog: ResearchDialog = { folder, format, target, address, access, confirmed, working, done };

async function folder(): Promise<Place | null> {
	const [chosen] = (await vscode.window.showOpenDialog({ title: l10n.t('A folder of hand-ins'), openLabel: l10n.t('Open'), canSelectFolders: true, canSelectFiles: false, canSelectMany: false })) ?? [];
	return chosen ? placeAt(chosen) : null;
}

async function format(): Promise<ResearchFormat | null> {
	const items: readonly (vscode.QuickPickItem & { readonly format: ResearchFormat })[] = [
		{ format: 'progsnap2', label: 'ProgSnap2', description: l10n.t('A folder of tables (CSV)'), detail: l10n.t('Every event, with the program as it was. For research on how programs come about.') },
		{ format: 'xapi', label: 'xAPI', description: l10n.t('A file of statements (JSON)'), detail: l10n.t('What was answered, tried and reached, without the programs. For stores of learning records.') },
	];
	const picked = await vscode.window.showQuickPick(items, { title: l10n.t('Export these hand-ins'), placeHolder: l10n.t('Students are in it by their codes.'), matchOnDetail: true });
	return picked?.format ?? null;
}

async function target(as: ResearchFormat, beside: Place): Promise<Place | null> {
	const name = `socratic-${as}-${dayOf(Date.now())}`;
	const chosen = await vscode.window.showSaveDialog({
		title: as === 'progsnap2' ? l10n.t('A new folder for the tables') : l10n.t('A file for the statements'),
		defaultUri: vscode.Uri.joinPath(vscode.Uri.file(beside.path), '..', as === 'progsnap2' ? name : `${name}.json`), ...(as === 'xapi' ? { filters: { JSON: ['json'] } } : {}),
	});
	return chosen ? placeAt(chosen) : null;
}

async function address(current: string): Promise<string | null> {
	const typed = await vscode.window.showInputBox({
		title: l10n.t('Send to a Learning Record Store: its address'), value: current, placeHolder: 'https://lrs.example.edu/xapi', ignoreFocusOut: true,
		prompt: l10n.t('The store’s own pages call it the xAPI endpoint.'),
		validateInput: (text) => {
			const read = readStoreAddress(text);
			return read.kind === 'ok' || text.trim() === '' ? null : addressWords(read.why);
		},
	});
	return typed === undefined || typed.trim() === '' ? null : typed;
}

function addressWords(why: Extract<ReadStoreAddress, { kind: 'refused' }>['why']): string {
	switch (why) {
		case 'not-an-address':
			return l10n.t('This is no address. One looks like {0}.', 'https://lrs.example.edu/xapi');
		case 'other-protocol':
		case 'readable-on-the-way':
			return l10n.t('The address must begin with https://, so that nobody can read on the way what is sent.');
		case 'key-inside':
			return l10n.t('The name and the secret do not belong into the address; you are asked for them next.');
	}
}

async function access(host: string): Promise<string | null> {
	const title = l10n.t('Access to {0}', host);
	const name = await vscode.window.showInputBox({
		title, ignoreFocusOut: true, prompt: l10n.t('The name of the access: stores call it key, user name or API key.'),
		validateInput: (text) => (text === '' || readCredentials(text, 'x') ? null : l10n.t('A name has no blanks and no colon.')),
	});
	if (!name) {
		return null;
	}
	const secret = await vscode.window.showInputBox({
		title, ignoreFocusOut: true, password: true, prompt: l10n.t('Its secret or password. It is kept in the editor’s secret storage and goes to {0} alone.', host),
		validateInput: (text) => (text === '' || readCredentials(name, text) ? null : l10n.t('A secret has no blanks. Check that it was copied whole.')),
	});
	return readCredentials(name, secret ?? '');
}

async function confirmed(question: string, detail: string): Promise<'new' | 'all' | null> {
	const [fresh, all] = [l10n.t('Send What Is New'), l10n.t('Send All Again')];
	const chosen = await vscode.window.showWarningMessage(question, { modal: true, detail }, fresh, all);
	return chosen === fresh ? 'new' : chosen === all ? 'all' : null;
}

async function working<T>(title: string, work: (signal: AbortSignal, progress: Progress) => Promise<T>): Promise<T | null> {
	return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (told, token) => {
		const stop = new AbortController();
		token.onCancellationRequested(() => stop.abort());
		let shown = 0;
		try {
			return await work(stop.signal, (count, of) => {
				const percent = of === 0 ? 100 : Math.floor((100 * count) / of);
				if (percent > shown) {
					told.report({ increment: percent - shown, message: l10n.t('{0} of {1}', count, of) });
					shown = percent;
				}
			});
		} catch (error) {
			if (stop.signal.aborted) {
				return null;
			}
			throw error;
		}
	});
}

function done(sentence: string, left: ResearchFolder['left']): void {
	if (left.length === 0) {
		void messages.information(sentence);
		return;
	}
	const which = l10n.t('Show Which');
	void messages.warning(`${sentence} ${l10n.t('Hand-ins that were left out: {0}.', left.length)}`, which).then(async (chosen) => {
		if (chosen === which) {
			const content = left.map(({ file, reason }) => `- ${file}: ${reason}`).join('\n');
			await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }), { preview: true });
		}
	});
}

function placeAt(uri: vscode.Uri): Place {
	return { path: uri.fsPath, name: uri.path.replace(/\/+$/, '').split('/').at(-1) ?? uri.path, isOnDisk: uri.scheme === 'file' };
}
