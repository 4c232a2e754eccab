import * as vscode from 'vscode';
import type { View } from '../protocol';
import { contextKeys, type ContextKey } from './names';
import { keysOf } from './viewKeys';

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
