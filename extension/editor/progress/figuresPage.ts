import * as vscode from 'vscode';
import type * as z from 'zod';
import type { Log } from '../../log';
import { troubleOf } from '../errors';
import { newNonce, pageHtml } from '../pageHtml';
import type { Spoken } from '../spoken';

/** Messages that every page with figures may send, and be sent. */
export type FromAnyPage = { readonly type: 'ready' } | { readonly type: 'page-trouble'; readonly what: string };
export interface TroubleMessage {
	readonly type: 'trouble';
	readonly message: string;
}

export interface FiguresPageOptions<In extends { readonly type: string }, Out> {
	/** Of the extension. */
	readonly folder: vscode.Uri;
	/** Of the page's files in dist. */
	readonly name: 'use' | 'progress' | 'insights';
	readonly viewType: string;
	readonly title: () => string;
	readonly spoken: Pick<Spoken, 'language' | 'bundle' | 'onChange'>;
	readonly log: Log;
	/** What the page may say beside that it is ready; anything else is refused. */
	readonly schema: z.ZodType<In | FromAnyPage>;
	/** What it shows now, as messages. What is thrown is said on the page. */
	readonly content: () => Promise<readonly Out[]>;
	/** What is opened on it stays so while another editor stands before it. */
	readonly keeps?: boolean;
	/** It was closed. */
	readonly closed?: () => void;
	readonly received: (message: Exclude<In, FromAnyPage>) => Promise<void>;
}

/** A page with figures: an editor of its own, made when it is asked for. */
export class FiguresPage<In extends { readonly type: string }, Out> implements vscode.Disposable {
	private panel: vscode.WebviewPanel | null = null;
	private readonly subscription: vscode.Disposable;

	constructor(private readonly options: FiguresPageOptions<In, Out>) {
		// Its words are those of the language that it was made in.
		this.subscription = options.spoken.onChange(() => this.panel && this.draw(this.panel));
	}

	/** Shows the page with what there is now. */
	async show(): Promise<void> {
		if (this.panel) {
			this.panel.reveal();
			return this.refresh();
		}
		const { viewType, title, folder, keeps = false } = this.options;
		const panel = vscode.window.createWebviewPanel(viewType, title(), vscode.ViewColumn.Active, { enableScripts: true, enableCommandUris: false, retainContextWhenHidden: keeps, localResourceRoots: [vscode.Uri.joinPath(folder, 'dist')] });
		this.panel = panel;
		panel.onDidDispose(() => {
			this.panel = null;
			this.options.closed?.();
		});
		panel.onDidChangeViewState(() => panel.visible && void this.refresh());
		panel.webview.onDidReceiveMessage((message: unknown) => void this.take(message));
		this.draw(panel);
	}

	/** Sends what there is now, where the page is open. */
	async refresh(): Promise<void> {
		if (this.panel) {
			await this.doing(async () => {
				for (const message of await this.options.content()) {
					await this.post(message);
				}
			});
		}
	}

	async post(message: Out): Promise<void> {
		await this.panel?.webview.postMessage(message);
	}

	dispose(): void {
		this.subscription.dispose();
		this.panel?.dispose();
	}

	private draw({ webview }: vscode.WebviewPanel): void {
		const { folder, name, title, spoken } = this.options;
		const file = (end: string): string => webview.asWebviewUri(vscode.Uri.joinPath(folder, 'dist', `${name}.${end}`)).toString();
		webview.html = pageHtml({ nonce: newNonce(), cspSource: webview.cspSource, scriptUri: file('js'), styleUri: file('css'), language: spoken.language, title: title(), bundle: spoken.bundle });
	}

	private async take(message: unknown): Promise<void> {
		const { schema, log, name, received } = this.options;
		const parsed = schema.safeParse(message);
		if (!parsed.success) {
			log.warn(`a message of the page “${name}” was refused`);
			return;
		}
		const said = parsed.data;
		if (isOwn(said)) {
			await this.doing(() => received(said));
		} else if ('what' in said) {
			log.warn(`the page “${name}”: ${String(said.what)}`);
		} else {
			await this.refresh();
		}
	}

	/** What goes wrong is said on the page. */
	private async doing(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			this.options.log.error(error);
			const { message, remedy } = troubleOf(error);
			await this.panel?.webview.postMessage({ type: 'trouble', message: `${message} ${remedy}` } satisfies TroubleMessage);
		}
	}
}

function isOwn<In extends { readonly type: string }>(message: In | FromAnyPage): message is Exclude<In, FromAnyPage> {
	return message.type !== 'ready' && message.type !== 'page-trouble';
}
