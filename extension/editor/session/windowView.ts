import type * as vscode from 'vscode';
import type { Log } from '../../log';
import type { EntryPoint } from '../../words';
import type { OpenSession } from './openSession';
import type { OpenSetup } from './openSetup';
import { sameEntry } from './sessionOpener';
import { put, rememberedOf, type Shown } from './shown';
import type { Remembered, WindowMemory } from './windowMemory';

/** What the Socratic view of this window shows now. It is remembered, and what was shown before is put away. */
export class WindowView {
	private shown: Shown = { kind: 'welcome' };

	/** `changed`: something else is shown. */
	constructor(private readonly memory: WindowMemory, private readonly log: Log, private readonly changed: () => void) {}

	get current(): Shown {
		return this.shown;
	}

	/** The session that is shown; null when none is. */
	get session(): OpenSession | null {
		return this.shown.kind === 'session' ? this.shown.session : null;
	}

	/** The setup that is shown; null when none is. */
	get setup(): OpenSetup | null {
		return this.shown.kind === 'setup' ? this.shown.setup : null;
	}

	/** What this window showed last. */
	get last(): Remembered | null {
		return this.memory.last;
	}

	/** Whether what is shown is about this document and entry point; a session that is over is about nothing any more. */
	isAbout(uri: vscode.Uri, entry: EntryPoint): boolean {
		switch (this.shown.kind) {
			case 'welcome':
				return false;
			case 'setup':
				return this.shown.setup.document.uri.toString() === uri.toString() && sameEntry(this.shown.setup.entry, entry);
			case 'session':
				return this.shown.session.uri.toString() === uri.toString() && sameEntry(this.shown.session.entry, entry) && !this.shown.session.isFinished;
		}
	}

	/** Resolves when the new is remembered and the old put away; the new is shown at once. */
	async show(next: Shown): Promise<void> {
		const before = this.shown;
		this.log.info(next.kind === 'session' ? `shows session ${next.session.id}` : `shows ${next.kind}`);
		this.shown = next;
		this.changed();
		await this.remember();
		await put(before);
	}

	async remember(): Promise<void> {
		await this.memory.keep(rememberedOf(this.shown));
	}

	/** Remembers the session under the name that its document has now. */
	async rememberName(): Promise<void> {
		const { last, session } = this;
		if (last?.kind === 'session' && session && last.document !== session.uri.toString()) {
			await this.remember();
		}
	}

	/** Puts away what is shown; it stays remembered. */
	async close(): Promise<void> {
		const { shown } = this;
		this.shown = { kind: 'welcome' };
		await put(shown);
	}
}
