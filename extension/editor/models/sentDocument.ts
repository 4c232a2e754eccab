import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { SentRequest } from '../../models/sent';
import type { Models } from './models';
import { sentScheme } from '../names';

const place = vscode.Uri.from({ scheme: sentScheme, path: 'What Is Sent.jsonc' });

/** Opens the read-only document of what was sent last, and of what would be sent next. */
export async function showSent(): Promise<void> {
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(place), { preview: true });
}

/** That document, which follows every request. */
export class SentDocument implements vscode.TextDocumentContentProvider, vscode.Disposable {
	readonly onDidChange: vscode.Event<vscode.Uri>;
	private readonly changes = new vscode.EventEmitter<vscode.Uri>();
	private readonly subscriptions: vscode.Disposable;

	constructor(private readonly models: Models) {
		this.onDidChange = this.changes.event;
		this.subscriptions = vscode.Disposable.from(this.changes, vscode.workspace.registerTextDocumentContentProvider(sentScheme, this), models.onChange(() => this.changes.fire(place)));
	}

	provideTextDocumentContent(): string {
		const { lastSent, nextSent, choice } = this.models;
		return [
			comment(l10n.t('What is sent to the language model: exactly this, and nothing else.')),
			comment(l10n.t('Your key goes with it, to that address alone. No name goes, no path, and nothing about your computer.')),
			'',
			...part(l10n.t('The last request of this window'), lastSent, l10n.t('Nothing has been sent.')),
			'',
			...part(l10n.t('The next request'), nextSent, choice.kind === 'offline' ? l10n.t('Nothing will be sent: the tutor thinks offline.') : l10n.t('Not known yet: it depends on your answer.')),
			'',
		].join('\n');
	}

	dispose(): void {
		this.subscriptions.dispose();
	}
}

function part(title: string, request: SentRequest | null, none: string): readonly string[] {
	return request ? [comment(`${title}: ${request.to}`), JSON.stringify(request.body, null, 2)] : [comment(title), comment(none)];
}

function comment(text: string): string {
	return `// ${text.replace(/\s+/g, ' ')}`;
}
