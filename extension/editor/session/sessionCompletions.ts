import type * as vscode from 'vscode';
import type { Log } from '../../log';
import type { FromPage, SessionView } from '../../protocol';
import { Completions } from './completions';
import type { OpenSession } from './openSession';
import { suggestSettings } from '../models/suggestSettings';

/** Inline completions by an AI while a session is shown. What the editor refuses here must not stand in the way of the session. */
export class SessionCompletions {
	private readonly completions: Completions;
	/** The session whose end was seen. */
	private over: string | null = null;

	constructor(memory: vscode.Memento, private readonly log: Log, changed: () => void) {
		this.completions = new Completions(suggestSettings, memory, changed);
		// A window that was closed in the middle left them paused.
		void this.quietly(this.completions.restore(false));
	}

	/** What the page shows of them: the offer to pause them, that they are paused, or nothing. */
	stateFor({ id, editorLanguage }: OpenSession, view: SessionView): 'offer' | 'paused' | null {
		return view.readOnly || view.finished ? null : this.completions.stateFor(id, editorLanguage);
	}

	/** What the student says to the offer, or to their pause. Rejects when a setting cannot be written. */
	async act({ id, editorLanguage }: OpenSession, act: Extract<FromPage, { type: 'completions' }>['act']): Promise<void> {
		switch (act) {
			case 'pause':
				return this.completions.pause(id, editorLanguage);
			case 'not-now':
			case 'never':
				return this.completions.decline(id, act === 'never');
			case 'resume':
				return this.completions.restore(true);
		}
	}

	/** The session is on the screen. */
	shows({ id, editorLanguage }: OpenSession): void {
		void this.quietly(this.completions.shows(id, editorLanguage));
	}

	/** The session may be over; the first time that it is, all is as it was. */
	look(session: OpenSession): void {
		if (session.isFinished && this.over !== session.id) {
			this.over = session.id;
			void this.quietly(this.completions.restore(true));
		}
	}

	/** Something else is shown; resolves when all is as it was. */
	leave(): Promise<void> {
		this.over = null;
		return this.quietly(this.completions.restore(false));
	}

	private quietly(work: Promise<void>): Promise<void> {
		return work.catch((error: unknown) => this.log.error(error));
	}
}
