import * as vscode from 'vscode';
import type { FromPage, View } from '../protocol';
import type { Taker } from '../session/setup';
import type { EntryPoint } from '../words';
import { Attempts } from './attempts';
import { Completions } from './completions';
import { openDocument, readinessOf, type ActiveProgram } from './documents';
import { Refused, troubles, type Trouble } from './errors';
import { LeftForms } from './leftForms';
import { LineMarks } from './lineMarks';
import type { OpenSession } from './openSession';
import { OpenSetup, type SetupSurroundings } from './openSetup';
import type { EditorParts } from './parts';
import { sameEntry, SessionOpener } from './sessionOpener';
import { suggestSettings } from './suggestSettings';
import { languageOf, put, rememberedOf, type Shown } from './shown';
import { WarmRunner } from './warmRunner';
import { Welcome } from './welcome';
import { WindowMemory, type Remembered } from './windowMemory';

/**
 * Which of welcome, setup and session this window shows, and how one becomes the other. Changes happen one after the other;
 * what fails is said in the view.
 */
export class SessionController implements vscode.Disposable {
	private shown: Shown = { kind: 'welcome' };
	private readonly welcome: Welcome;
	private readonly marks = new LineMarks();
	private readonly changes = new vscode.EventEmitter<void>();
	private restoring: Promise<void> | null = null;
	private isDisposed = false;
	/** The end of the session that is shown was seen. */
	private isOver = false;
	private readonly warm: WarmRunner;
	private readonly memory: WindowMemory;
	private readonly sessions: SessionOpener;
	private readonly attempts: Attempts;
	private readonly suggestions: Completions;
	private readonly leftForms = new LeftForms();

	/** `isVisible`: the Socratic view is on the screen. */
	constructor(private readonly parts: EditorParts, active: ActiveProgram, isVisible: () => boolean) {
		this.warm = new WarmRunner(parts);
		this.memory = new WindowMemory(parts.memory);
		this.sessions = new SessionOpener(parts, { marks: this.marks, debugFolder: parts.debugFolder, changed: () => this.sessionChanged() });
		this.attempts = new Attempts(parts.log, () => this.changed());
		this.suggestions = new Completions(suggestSettings, parts.memory, () => this.changed());
		// A window that was closed in the middle left them paused.
		this.suggesting(this.suggestions.restore(false));
		this.welcome = new Welcome(parts, active, () => this.shown.kind === 'welcome' && isVisible(), () => this.changed());
	}

	/** The view is another one, or something in it changed. */
	get onChange(): vscode.Event<void> {
		return this.changes.event;
	}

	get current(): Shown {
		return this.shown;
	}

	get view(): View {
		switch (this.shown.kind) {
			case 'welcome':
				return this.welcome.view(this.attempts.trouble);
			case 'setup': {
				const { view } = this.shown.setup;
				return { ...view, trouble: view.trouble ?? (this.attempts.trouble && { ...this.attempts.trouble }) };
			}
			case 'session': {
				const { view } = this.shown.session;
				const completions = view.readOnly || view.finished ? null : this.suggestions.stateFor(this.shown.session.id, this.shown.session.editorLanguage);
				return { ...view, ...(completions ? { completions } : {}), trouble: (this.attempts.trouble && { ...this.attempts.trouble }) ?? view.trouble };
			}
		}
	}

	/** Shows again what was shown when this window was closed; once, at the first look. */
	restore(): Promise<void> {
		this.restoring ??= this.attempts.inTurn(async () => {
			const { last } = this.memory;
			if (this.shown.kind === 'welcome' && last) {
				await this.showAgain(last);
			}
			if (this.shown.kind === 'welcome') {
				await this.welcome.refresh();
			}
		});
		return this.restoring;
	}

	/** The document whose session was open when this window was closed, if any; nothing is read for it. */
	get remembered(): string | null {
		const { last } = this.memory;
		return last?.kind === 'session' ? last.document : null;
	}

	/** Reads the lists of the welcome page anew, when that is what is shown. */
	refresh(): void {
		if (this.shown.kind === 'welcome') {
			void this.welcome.refresh();
		}
	}

	/** Starts a session, or opens the one that this document and entry point already have. */
	start(document: vscode.TextDocument, entry: EntryPoint): Promise<void> {
		return this.attempts.inTurn(async () => {
			const readiness = readinessOf(document);
			if (readiness.kind === 'not-yet') {
				throw new Refused(readiness.trouble);
			}
			if (this.isAbout(document.uri, entry)) {
				return;
			}
			const session = await this.sessions.openFor(document.uri, entry);
			if (session) {
				await this.showSession(session);
				return;
			}
			const setup = await OpenSetup.open(this.parts, document, readiness.language, entry, this.setupSurroundings());
			const earlier = this.leftForms.of(document.uri, entry) ?? (await this.sessions.earlier(document, readiness.language, entry));
			if (earlier) {
				setup.keep(earlier);
			}
			const showing = this.show({ kind: 'setup', setup });
			// Before anything is drawn, so that a form which is not needed takes no keyboard.
			void setup.start();
			await showing;
		});
	}

	/** Starts what the welcome page lists under an id. */
	async startListed(id: string): Promise<void> {
		const found = this.welcome.startOf(id);
		await (found ? this.start(found.document, found.entry) : this.refuse(troubles.entryGone(id.replace(/^function:/, ''))));
	}

	/** Opens an earlier session. */
	open(id: string): Promise<void> {
		return this.attempts.inTurn(async () => {
			if (this.shown.kind === 'session' && this.shown.session.id === id) {
				return;
			}
			const session = await this.sessions.open(id);
			if (!session) {
				await this.welcome.refresh();
				throw new Refused(troubles.sessionGone());
			}
			// Its lines are to be read in its own program, not in whatever the editor shows just now.
			await session.showQuietly();
			await this.showSession(session);
		});
	}

	/** Back to the welcome page; a session stays as it is and can be opened again. */
	leave(): Promise<void> {
		return this.attempts.inTurn(() => this.show({ kind: 'welcome' }));
	}

	delete(ids: readonly string[]): Promise<void> {
		return this.attempts.inTurn(async () => {
			if (this.shown.kind === 'session' && ids.includes(this.shown.session.id)) {
				await this.show({ kind: 'welcome' });
			}
			try {
				for (const id of ids) {
					await this.parts.store().delete(id);
				}
			} finally {
				// What they showed is kept beside the journals: read anew, it is gone with them.
				await this.parts.mastery();
				await this.welcome.refresh();
			}
		});
	}

	/** Does something with the open session; what it refuses is said in the view until the next thing is done. */
	async withSession(act: (session: OpenSession) => void | Promise<void>): Promise<void> {
		await this.attempts.now(async () => {
			if (this.shown.kind !== 'session') {
				throw new Refused(troubles.noSession());
			}
			await act(this.shown.session);
		});
	}

	/** What the student says to the offer to pause inline completions, or to their pause. */
	async completions(session: OpenSession, act: Extract<FromPage, { type: 'completions' }>['act']): Promise<void> {
		switch (act) {
			case 'pause':
				return this.suggestions.pause(session.id, session.editorLanguage);
			case 'not-now':
			case 'never':
				return this.suggestions.decline(session.id, act === 'never');
			case 'resume':
				return this.suggestions.restore(true);
		}
	}

	/** From the form to the place where the student probably wanted to be: its program is shown, and the start is made there. */
	async goElsewhere(): Promise<void> {
		const place = this.shown.kind === 'setup' ? await this.shown.setup.placeToGo() : null;
		if (place) {
			await vscode.window.showTextDocument(place.document, { preserveFocus: true });
			await this.start(place.document, place.entry);
		}
	}

	/** Does something with the open setup, if that is what is shown. */
	async withSetup(act: (setup: OpenSetup) => void | Promise<void>): Promise<void> {
		await this.attempts.now(async () => {
			if (this.shown.kind === 'setup') {
				await act(this.shown.setup);
			}
		});
	}

	/** Says in the view what is the matter. */
	refuse(trouble: Trouble): Promise<void> {
		return this.attempts.now(async () => {
			throw new Refused(trouble);
		});
	}

	/** What the last action was refused for; null when it was not. */
	get refusal(): Trouble | null {
		return this.attempts.trouble;
	}

	/** Stops everything and gives the session's file back. */
	async close(): Promise<void> {
		this.isDisposed = true;
		this.attempts.end();
		const { shown } = this;
		this.shown = { kind: 'welcome' };
		this.welcome.dispose();
		await put(shown);
		await this.suggestions.restore(false).catch((error: unknown) => this.parts.log.error(error));
		this.warm.release();
		this.marks.dispose();
		this.changes.dispose();
	}

	dispose(): void {
		void this.close();
	}

	private async showAgain(last: Remembered): Promise<void> {
		if (last.kind === 'session') {
			const session = await this.sessions.open(last.session);
			await (session ? this.showSession(session) : this.remember());
			return;
		}
		const setup = await OpenSetup.restore(this.parts, last.setup, this.setupSurroundings());
		if (setup) {
			await this.show({ kind: 'setup', setup });
		}
	}

	private isAbout(uri: vscode.Uri, entry: EntryPoint): boolean {
		switch (this.shown.kind) {
			case 'welcome':
				return false;
			case 'setup':
				return this.shown.setup.document.uri.toString() === uri.toString() && sameEntry(this.shown.setup.entry, entry);
			case 'session':
				return this.shown.session.uri.toString() === uri.toString() && sameEntry(this.shown.session.entry, entry) && !this.shown.session.isFinished;
		}
	}

	private async showSession(session: OpenSession): Promise<void> {
		await this.show({ kind: 'session', session });
		this.suggesting(this.suggestions.shows(session.id, session.editorLanguage));
		session.go();
	}

	/** It waits for examples: the form takes its place until there are some. */
	private askForExamples(session: OpenSession): Promise<void> {
		return this.attempts.inTurn(async () => {
			if (this.shown.kind !== 'session' || this.shown.session !== session || !session.needsExamples) {
				return;
			}
			const document = openDocument(session.uri);
			if (!document) {
				// The session says itself that its program is closed.
				return;
			}
			const setup = await OpenSetup.open(this.parts, document, session.language, session.entry, this.setupSurroundings(), session.needsExamples);
			const showing = this.show({ kind: 'setup', setup });
			void setup.start();
			await showing;
		});
	}

	private begin(setup: OpenSetup, ...[problem, code, examples]: Parameters<Taker>): Promise<void> {
		return this.attempts.inTurn(async () => {
			if (this.shown.kind !== 'setup' || this.shown.setup !== setup) {
				return;
			}
			try {
				const waiting = setup.waiting ? await this.sessions.openFor(setup.document.uri, setup.entry) : null;
				waiting?.giveExamples(problem);
				await this.showSession(waiting ?? (await this.sessions.create(setup.document.uri, problem, code, examples)));
			} catch (error) {
				setup.takeBack();
				throw error;
			}
		});
	}

	private setupSurroundings(): SetupSurroundings {
		return {
			changed: () => {
				this.changed();
				void this.remember();
			},
			typed: () => void this.remember(),
			ready: (...begun) => {
				if (this.shown.kind === 'setup') {
					void this.begin(this.shown.setup, ...begun);
				}
			},
		};
	}

	private async show(next: Shown): Promise<void> {
		const before = this.shown;
		this.parts.log.info(next.kind === 'session' ? `shows session ${next.session.id}` : `shows ${next.kind}`);
		if (before.kind === 'setup') {
			this.leftForms.leave(before.setup, next.kind === 'session');
		}
		this.shown = next;
		this.isOver = false;
		this.changed();
		await this.remember();
		await put(before);
		this.suggesting(this.suggestions.restore(false));
		if (next.kind === 'welcome') {
			await this.welcome.refresh();
		}
	}

	private async remember(): Promise<void> {
		await this.memory.keep(rememberedOf(this.shown));
	}

	private sessionChanged(): void {
		if (this.shown.kind === 'session' && this.shown.session.isFinished && !this.isOver) {
			this.isOver = true;
			this.suggesting(this.suggestions.restore(true));
		}
		const { last } = this.memory;
		if (last?.kind === 'session' && this.shown.kind === 'session' && last.document !== this.shown.session.uri.toString()) {
			void this.remember();
		}
		this.changed();
		if (this.shown.kind === 'session' && this.shown.session.needsExamples) {
			void this.askForExamples(this.shown.session);
		}
	}

	/** What the editor refuses here must not stand in the way of the session. */
	private suggesting(work: Promise<void>): void {
		work.catch((error: unknown) => this.parts.log.error(error));
	}

	private changed(): void {
		if (!this.isDisposed) {
			this.warm.need(languageOf(this.shown));
			this.changes.fire();
		}
	}
}
