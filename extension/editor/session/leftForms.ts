import type * as vscode from 'vscode';
import type { Earlier } from '../../session/earlier';
import type { EntryPoint } from '../../words';
import type { OpenSetup } from './openSetup';

/** What was typed into forms that this window left without a session, by document and entry point. */
export class LeftForms {
	private readonly forms = new Map<string, Earlier>();

	/** A form is left; once its session has begun, the journal keeps what was said. */
	leave(setup: OpenSetup, isBegun: boolean): void {
		const key = keyOf(setup.document.uri, setup.entry);
		if (isBegun || setup.waiting) {
			this.forms.delete(key);
		} else {
			this.forms.set(key, setup.kept);
		}
	}

	forget(): void {
		this.forms.clear();
	}

	of(uri: vscode.Uri, entry: EntryPoint): Earlier | null {
		return this.forms.get(keyOf(uri, entry)) ?? null;
	}
}

function keyOf(uri: vscode.Uri, entry: EntryPoint): string {
	return JSON.stringify([uri.toString(), entry.kind === 'function' ? entry.name : null]);
}
