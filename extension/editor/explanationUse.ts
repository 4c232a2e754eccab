import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { useReport } from '../explain/use';
import type { Log } from '../log';
import { fromUsePageSchema, type ToUsePage } from '../useProtocol';
import { troubles } from './errors';
import { commands, useViewType } from './names';
import { newNonce, pageHtml } from './pageHtml';
import type { Spoken } from './spoken';
import type { UseRecord } from './useRecord';

/** The page that draws how explanations were used: an editor of its own, made when it is asked for. */
export class ExplanationUse implements vscode.Disposable {
	private panel: vscode.WebviewPanel | null = null;

	constructor(private readonly folder: vscode.Uri, private readonly record: UseRecord, private readonly log: Log, private readonly spoken: Pick<Spoken, 'language' | 'bundle'>) {}

	/** Shows the page with the record as it is now. */
	async show(): Promise<void> {
		if (this.panel) {
			this.panel.reveal();
			await this.send();
			return;
		}
		const dist = vscode.Uri.joinPath(this.folder, 'dist');
		const title = l10n.t('Explanation use');
		const panel = vscode.window.createWebviewPanel(useViewType, title, vscode.ViewColumn.Active, { enableScripts: true, enableCommandUris: false, localResourceRoots: [dist] });
		this.panel = panel;
		panel.onDidDispose(() => (this.panel = null));
		panel.onDidChangeViewState(() => panel.visible && void this.send());
		panel.webview.onDidReceiveMessage((message: unknown) => void this.received(message));
		const { webview } = panel;
		webview.html = pageHtml({
			nonce: newNonce(),
			cspSource: webview.cspSource,
			scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'use.js')).toString(),
			styleUri: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'use.css')).toString(),
			language: this.spoken.language,
			title,
			bundle: this.spoken.bundle,
		});
	}

	/** Deletes the record for good. */
	async clear(): Promise<void> {
		await this.record.clear();
		await this.send();
	}

	dispose(): void {
		this.panel?.dispose();
	}

	private async received(message: unknown): Promise<void> {
		const parsed = fromUsePageSchema.safeParse(message);
		if (!parsed.success) {
			this.log.warn('a message of the page on the use of explanations was refused');
			return;
		}
		switch (parsed.data.type) {
			case 'ready':
				return this.send();
			case 'delete':
				await vscode.commands.executeCommand(commands.deleteExplanationUse);
				return;
			case 'page-trouble':
				this.log.warn(`the page on the use of explanations: ${parsed.data.what}`);
		}
	}

	private async send(): Promise<void> {
		if (!this.panel) {
			return;
		}
		let message: ToUsePage;
		try {
			const { total, byKind, byLength, byComplexity, reasons } = useReport(await this.record.all());
			const binned = <T extends { readonly bin: { readonly from: number; readonly to: number | null } }>(rows: readonly T[]) => rows.map((row) => ({ ...row, bin: { ...row.bin } }));
			message = { type: 'report', report: { total, byKind: [...byKind], byLength: binned(byLength), byComplexity: binned(byComplexity), reasons: [...reasons] } };
		} catch (error) {
			this.log.error(error);
			const { message: what, remedy } = troubles.unexpected();
			message = { type: 'trouble', message: `${what} ${remedy}` };
		}
		await this.panel?.webview.postMessage(message);
	}
}
