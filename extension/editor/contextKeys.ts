import * as vscode from 'vscode';
import type { View } from '../protocol';
import { contextKeys, type ContextKey } from './names';

/** What `when` clauses may know of a view. */
export function keysOf(view: View): Readonly<Record<ContextKey, boolean>> {
	const session = view.kind === 'session' && !view.finished && !view.readOnly ? view : null;
	return {
		[contextKeys.sessionOpen]: session !== null,
		[contextKeys.questionWaits]: (session?.open ?? null) !== null,
		[contextKeys.lineWaits]: session?.open?.form.kind === 'line',
		[contextKeys.canBeUnsure]: session?.open?.quick.includes('not-sure') ?? false,
		[contextKeys.busy]: view.kind !== 'welcome' && view.busy !== null,
	};
}

/** Tells the editor the context keys that changed. */
export class ContextKeys {
	private last: Readonly<Partial<Record<ContextKey, boolean>>> = {};

	update(view: View): void {
		const now = keysOf(view);
		for (const key of Object.values(contextKeys)) {
			if (now[key] !== (this.last[key] ?? false)) {
				void vscode.commands.executeCommand('setContext', key, now[key]);
			}
		}
		this.last = now;
	}
}
