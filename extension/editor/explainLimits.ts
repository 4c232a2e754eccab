import type * as vscode from 'vscode';
import { allowedIn } from '../explain/sessionGuard';
import type { SessionStore } from '../session/store';
import type { OpenLimits } from './codeExplanations';
import type { OpenSession } from './openSession';
import type { SessionController } from './sessionController';

/**
 * What the session on a program says about its explanations: the one that is shown, and one that was left unfinished in this
 * window, since leaving a question for a moment is no way around it.
 */
export class ExplainLimits {
	private readonly left = new Map<string, OpenSession>();

	constructor(private readonly controller: SessionController, private readonly store: () => SessionStore) {}

	/** Takes note of the session that is shown now; its document, where it is still under way. */
	note(): string | null {
		const { current } = this.controller;
		if (current.kind !== 'session') {
			return null;
		}
		const uri = current.session.uri.toString();
		if (current.session.isFinished) {
			this.left.delete(uri);
			return null;
		}
		this.left.set(uri, current.session);
		return uri;
	}

	/** Null where no session is under way on the document. */
	async of(document: vscode.TextDocument): Promise<OpenLimits | null> {
		this.note();
		const uri = document.uri.toString();
		const session = this.left.get(uri);
		if (!session) {
			return null;
		}
		const { current } = this.controller;
		const isShown = current.kind === 'session' && current.session === session;
		if (!isShown && !(await this.store().list()).some(({ id, finished }) => id === session.id && !finished)) {
			this.left.delete(uri);
			return null;
		}
		const { investigation } = session;
		return investigation && { session: session.id, neutral: investigation.neutral, allows: allowedIn(investigation.context) };
	}
}
