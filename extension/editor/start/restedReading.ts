import type * as vscode from 'vscode';
import type { Clock } from '../../clock';

/** Milliseconds without a key before a program is read for its lenses. */
const rest = 600;

/** When a provider may read a program: when typing rests, never while the student types. */
export class RestedReading {
	private readonly read = new WeakMap<vscode.TextDocument, number>();

	constructor(private readonly clock: Clock) {}

	/** False when the editor asks anew meanwhile, which it does with every edit. An unchanged program waits for nothing. */
	async isOver(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<boolean> {
		const before = this.read.get(document);
		if (before !== undefined && before !== document.version) {
			await new Promise<void>((resolve) => {
				const timer = this.clock.after(rest, resolve);
				token.onCancellationRequested(() => {
					timer.dispose();
					resolve();
				});
			});
		}
		if (token.isCancellationRequested) {
			return false;
		}
		this.read.set(document, document.version);
		return true;
	}
}
