import * as vscode from 'vscode';
import type { FromPage, View } from '../../protocol';
import type { Taker } from '../../session/setup/setup';
import type { EntryPoint } from '../../words';
import { Attempts } from '../attempts';
import type { Courses } from '../courses/courses';
import { refuseClosed } from '../courses/openProblem';
import { openDocument, readinessOf, type ActiveProgram } from '../documents';
import { Refused, troubles, type Trouble } from '../errors';
import { LeftForms } from './leftForms';
import { LineMarks } from './lineMarks';
import type { OpenSession } from './openSession';
import { OpenSetup, type SetupSurroundings } from './openSetup';
import type { EditorParts } from './parts';
import { OtherFunctions } from './otherFunctions';
import { SessionCompletions } from './sessionCompletions';
import { SessionOpener } from './sessionOpener';
import { languageOf, type Shown } from './shown';
import { Welcome } from '../start/welcome';
import { WindowMemory, type Remembered } from './windowMemory';
import { WindowView } from './windowView';

/**
 * How welcome, setup and session become one another in this window (`WindowView` shows them). Changes happen one after the other;
 * what fails is said in the view.
 */
export class SessionController implements vscode.Disposable {
	private readonly window: WindowView;
	private readonly welcome: Welcome;
	private readonly marks = new LineMarks();
	private readonly changes = new vscode.EventEmitter<void>();
	private restoring: Promise<void> | null = null;
	private isShownAgain = false;
	private isDisposed = false;
	private readonly sessions: SessionOpener;
	private readonly attempts: Attempts;
	private readonly suggestions: SessionCompletions;
	private readonly leftForms = new LeftForms();
	private readonly others: OtherFunctions;

	/** `isVisible`: the Socratic view is on the screen. */
	constructor(private readonly parts: EditorParts, active: ActiveProgram, isVisible: () => boolean) {
		this.window = new WindowView(new WindowMemory(parts.memory), parts.log, () => this.changed());
		this.sessions = new SessionOpener(parts, { marks: this.marks, debugFolder: parts.debugFolder, changed: () => this.sessionChanged(), mayGoOn: (uri, entry) => void this.openInCourse(uri, entry) });
		this.attempts = new Attempts(parts.log, () => this.changed());
		this.suggestions = new SessionCompletions(parts.memory, parts.log, () => this.changed());
		this.others = new OtherFunctions(parts, () => this.changed());
		this.welcome = new Welcome(parts, active, () => this.window.current.kind === 'welcome' && isVisible(), () => this.changed());
	}

	/** The view is another one, or something in it changed. */
	get onChange(): vscode.Event<void> {
		return this.changes.event;
	}

	get current(): Shown {
		return this.window.current;
	}

	get view(): View {
		const { current } = this.window;
		const trouble = this.attempts.trouble && { ...this.attempts.trouble };
		switch (current.kind) {
			case 'welcome':
				return this.welcome.view(trouble);
			case 'setup': {
				const { view } = current.setup;
				return { ...view, trouble: view.trouble ?? trouble };
			}
			case 'session': {
				const { view } = current.session;
				const completions = this.suggestions.stateFor(current.session, view);
				const next = this.others.stateFor(current.session);
				return { ...view, ...(completions ? { completions } : {}), ...(next ? { next } : {}), trouble: trouble ?? view.trouble };
			}
		}
	}

	/** Shows again what was shown when this window was closed; once, at the first look. */
	restore(): Promise<void> {
		this.restoring ??= this.attempts.inTurn(async () => {
			const { last, current } = this.window;
			if (current.kind === 'welcome' && last) {
				await this.showAgain(last);
			}
			if (this.window.current.kind === 'welcome') {
				await this.welcome.refresh();
			}
		}).finally(() => {
			this.isShownAgain = true;
		});
		return this.restoring;
	}

	/** What this window showed last is shown again, or there was nothing. */
	get isRestored(): boolean {
		return this.isShownAgain;
	}

	/** The document whose session was open when this window was closed, if any; nothing is read for it. */
	get remembered(): string | null {
		const { last } = this.window;
		return last?.kind === 'session' ? last.document : null;
	}

	/** Reads the lists of the welcome page anew, when that is what is shown. */
	refresh(): void {
		if (this.window.current.kind === 'welcome') {
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
			const ofCourse = this.openInCourse(document.uri, entry);
			const isHere = this.window.isAbout(document.uri, entry);
			if (isHere ? this.window.session?.isOutdatedBy(document) !== true : await this.showLeft(document, entry)) {
				return;
			}
			if (ofCourse?.problem) {
				// The course says what the program should do: nothing is asked.
				const code = { language: readiness.language.id, version: 1, text: document.getText() };
				await this.showSession(await this.sessions.create(document.uri, ofCourse.problem.problem, code, null));
				return;
			}
			const setup = await OpenSetup.open(this.parts, document, readiness.language, entry, this.setupSurroundings());
			const earlier = this.leftForms.of(document.uri, entry) ?? (await this.sessions.earlier(document, readiness.language, entry));
			if (earlier) {
				setup.keep(earlier);
			}
			await this.showSetup(setup);
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
			if (this.window.session?.id === id) {
				return;
			}
			const session = await this.sessions.open(id);
			if (!session) {
				await this.welcome.refresh();
				throw new Refused(troubles.sessionGone());
			}
			try {
				// One that is over can be read again at any time.
				if (!session.isFinished) {
					this.openInCourse(session.uri, session.entry);
				}
			} catch (error) {
				await session.close();
				throw error;
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
			if (this.window.session && ids.includes(this.window.session.id)) {
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

	/** Puts away what is shown and what was typed into forms; resolves also when something cannot be put away, which is said in the view. */
	async forget(): Promise<void> {
		await this.leave();
		this.leftForms.forget();
	}

	/** Sessions came from elsewhere: the list of them is read anew. */
	listAnew(): Promise<void> {
		return this.welcome.refresh();
	}

	/** Does something with the open session; what it refuses is said in the view until the next thing is done. */
	async withSession(act: (session: OpenSession) => void | Promise<void>): Promise<void> {
		await this.attempts.now(async () => {
			const { session } = this.window;
			if (!session) {
				throw new Refused(troubles.noSession());
			}
			await act(session);
		});
	}

	/** What the student says to the offer to pause inline completions, or to their pause. */
	completions(session: OpenSession, act: Extract<FromPage, { type: 'completions' }>['act']): Promise<void> {
		return this.suggestions.act(session, act);
	}

	/** From the form to the place where the student probably wanted to be: its program is shown, and the start is made there. */
	async goElsewhere(): Promise<void> {
		const place = (await this.window.setup?.placeToGo()) ?? null;
		if (place) {
			await vscode.window.showTextDocument(place.document, { preserveFocus: true });
			await this.start(place.document, place.entry);
		}
	}

	/** From a session that ended well to the other function of its file. */
	async goOn(session: OpenSession): Promise<void> {
		const place = this.others.placeFor(session);
		if (place) {
			await this.start(place.document, place.entry);
		}
	}

	/** Does something with the open setup, if that is what is shown. */
	async withSetup(act: (setup: OpenSetup) => void | Promise<void>): Promise<void> {
		await this.attempts.now(async () => {
			const { setup } = this.window;
			if (setup) {
				await act(setup);
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
		const closing = this.window.close();
		this.welcome.dispose();
		this.others.dispose();
		await closing;
		await this.suggestions.leave();
		this.parts.runners.release();
		this.marks.dispose();
		this.changes.dispose();
	}

	dispose(): void {
		void this.close();
	}

	private async showAgain(last: Remembered): Promise<void> {
		if (last.kind === 'session') {
			const session = await this.sessions.open(last.session);
			await (session ? this.showSession(session) : this.window.remember());
			return;
		}
		const setup = await OpenSetup.restore(this.parts, last.setup, this.setupSurroundings());
		if (setup) {
			await this.show({ kind: 'setup', setup });
		}
	}

	/** What the course of a program says of a session on it; null without one. Throws `Refused` where it does not allow questions now. */
	private openInCourse(uri: vscode.Uri, entry: EntryPoint): ReturnType<Courses['sessionOn']> {
		const { courses } = this.parts;
		const joined = courses.of(uri);
		const ofCourse = courses.sessionOn(uri, entry);
		if (joined) {
			refuseClosed(courses, joined, ofCourse?.problem ?? null);
		}
		return ofCourse;
	}

	/** Goes on with the session that was left; not where it goes by an example that the program's text has no more. */
	private async showLeft(document: vscode.TextDocument, entry: EntryPoint): Promise<boolean> {
		const session = await this.sessions.openFor(document.uri, entry);
		if (session?.isOutdatedBy(document) !== false) {
			await session?.close();
			return false;
		}
		await this.showSession(session);
		return true;
	}

	private async showSetup(setup: OpenSetup): Promise<void> {
		const showing = this.show({ kind: 'setup', setup });
		// Before anything is drawn, so that a form which is not needed takes no keyboard.
		void setup.start();
		await showing;
	}

	private async showSession(session: OpenSession): Promise<void> {
		await this.show({ kind: 'session', session });
		this.suggestions.shows(session);
		this.others.look(session);
		session.go();
	}

	/** It waits for examples: the form takes its place until there are some. */
	private askForExamples(session: OpenSession): Promise<void> {
		return this.attempts.inTurn(async () => {
			if (this.window.session !== session || !session.needsExamples) {
				return;
			}
			const document = openDocument(session.uri);
			if (!document) {
				// The session says itself that its program is closed.
				return;
			}
			const setup = await OpenSetup.open(this.parts, document, session.language, session.entry, this.setupSurroundings(), session.needsExamples);
			setup.leaveOut(session.examplesSetAside);
			await this.showSetup(setup);
		});
	}

	private begin(setup: OpenSetup, ...[problem, code, examples]: Parameters<Taker>): Promise<void> {
		return this.attempts.inTurn(async () => {
			if (this.window.setup !== setup) {
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
				void this.window.remember();
			},
			typed: () => void this.window.remember(),
			ready: (...begun) => {
				if (this.window.setup) {
					void this.begin(this.window.setup, ...begun);
				}
			},
		};
	}

	private async show(next: Shown): Promise<void> {
		const { setup } = this.window;
		if (setup) {
			this.leftForms.leave(setup, next.kind === 'session');
		}
		await this.window.show(next);
		void this.suggestions.leave();
		this.others.leave();
		if (next.kind === 'welcome') {
			await this.welcome.refresh();
		}
	}

	private sessionChanged(): void {
		const { session } = this.window;
		if (session) {
			this.suggestions.look(session);
			this.others.look(session);
		}
		void this.window.rememberName();
		this.changed();
		if (session?.needsExamples) {
			void this.askForExamples(session);
		}
	}

	private changed(): void {
		if (!this.isDisposed) {
			this.parts.runners.need(languageOf(this.window.current));
			this.changes.fire();
		}
	}
}
