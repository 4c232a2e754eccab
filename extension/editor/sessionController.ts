import * as vscode from 'vscode';
import * as z from 'zod';
import type { View } from '../protocol';
import type { Runner } from '../runs/runner';
import type { Code, EntryPoint, Problem } from '../words';
import { nameOf, readinessOf, type ActiveProgram } from './documents';
import { Refused, troubleOf, troubles, type Trouble } from './errors';
import { LineMarks } from './lineMarks';
import { OpenSession, type Surroundings } from './openSession';
import { keptSetupSchema, OpenSetup, type SetupSurroundings } from './openSetup';
import type { EditorParts } from './parts';
import { Welcome } from './welcome';

/** What the Socratic view shows. */
export type Shown =
	| { readonly kind: 'welcome' }
	| { readonly kind: 'setup'; readonly setup: OpenSetup }
	| { readonly kind: 'session'; readonly session: OpenSession };

/** What this window shows again when it is opened anew. */
const memorySchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('session'), session: z.string(), document: z.string() }),
	z.object({ kind: z.literal('setup'), setup: keptSetupSchema }),
]);

type Memory = z.infer<typeof memorySchema>;

/** Milliseconds without a session after which its interpreter is given back; who goes from one session to the next does not wait for another. */
const lingerMs = 30_000;

const memoryKey = 'socratic.shown';

/**
 * Which of welcome, setup and session this window shows, and how one becomes the other. Changes happen one after the other;
 * what fails is said in the view.
 */
export class SessionController implements vscode.Disposable {
	private shown: Shown = { kind: 'welcome' };
	private readonly welcome: Welcome;
	private readonly marks = new LineMarks();
	private readonly changes = new vscode.EventEmitter<void>();
	private notice: Trouble | null = null;
	private queue: Promise<unknown> = Promise.resolve();
	private restoring: Promise<void> | null = null;
	private isDisposed = false;
	private warmed: Runner | null = null;
	private cooling: { dispose(): void } | null = null;

	/** `isVisible`: the Socratic view is on the screen. */
	constructor(private readonly parts: EditorParts, active: ActiveProgram, isVisible: () => boolean) {
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
				return this.welcome.view(this.notice);
			case 'setup': {
				const { view } = this.shown.setup;
				return { ...view, trouble: view.trouble ?? (this.notice && { ...this.notice }) };
			}
			case 'session': {
				const { view } = this.shown.session;
				return { ...view, trouble: (this.notice && { ...this.notice }) ?? view.trouble };
			}
		}
	}

	/** Shows again what was shown when this window was closed; once, at the first look. */
	restore(): Promise<void> {
		this.restoring ??= this.change(async () => {
			const memory = memorySchema.safeParse(this.parts.memory.get(memoryKey));
			if (this.shown.kind === 'welcome' && memory.success) {
				await this.showAgain(memory.data);
			}
			if (this.shown.kind === 'welcome') {
				await this.welcome.refresh();
			}
		});
		return this.restoring;
	}

	/** The document whose session was open when this window was closed, if any; nothing is read for it. */
	get remembered(): string | null {
		const memory = memorySchema.safeParse(this.parts.memory.get(memoryKey));
		return memory.success && memory.data.kind === 'session' ? memory.data.document : null;
	}

	/** Reads the lists of the welcome page anew, when that is what is shown. */
	refresh(): void {
		if (this.shown.kind === 'welcome') {
			void this.welcome.refresh();
		}
	}

	/** Starts a session, or opens the one that this document and entry point already have. */
	start(document: vscode.TextDocument, entry: EntryPoint): Promise<void> {
		return this.change(async () => {
			const readiness = readinessOf(document);
			if (readiness.kind === 'not-yet') {
				throw new Refused(readiness.trouble);
			}
			if (this.isAbout(document.uri, entry)) {
				return;
			}
			const session = await this.sessionOf(document.uri, entry);
			if (session) {
				await this.showSession(session);
				return;
			}
			const setup = await OpenSetup.open(this.parts, document, readiness.language, entry, this.setupSurroundings());
			await this.show({ kind: 'setup', setup });
			void setup.start();
		});
	}

	/** Starts what the welcome page lists under an id. */
	async startListed(id: string): Promise<void> {
		const found = this.welcome.startOf(id);
		await (found ? this.start(found.document, found.entry) : this.refuse(troubles.entryGone(id.replace(/^function:/, ''))));
	}

	/** Opens an earlier session. */
	open(id: string): Promise<void> {
		return this.change(async () => {
			if (this.shown.kind === 'session' && this.shown.session.id === id) {
				return;
			}
			const session = await this.openSession(id);
			if (!session) {
				await this.welcome.refresh();
				throw new Refused(troubles.sessionGone());
			}
			await this.showSession(session);
		});
	}

	/** Back to the welcome page; a session stays as it is and can be opened again. */
	leave(): Promise<void> {
		return this.change(() => this.show({ kind: 'welcome' }));
	}

	delete(ids: readonly string[]): Promise<void> {
		return this.change(async () => {
			if (this.shown.kind === 'session' && ids.includes(this.shown.session.id)) {
				await this.show({ kind: 'welcome' });
			}
			try {
				for (const id of ids) {
					await this.parts.store().delete(id);
				}
			} finally {
				await this.welcome.refresh();
			}
		});
	}

	/** Does something with the open session; what it refuses is said in the view until the next thing is done. */
	async withSession(act: (session: OpenSession) => void | Promise<void>): Promise<void> {
		await this.guarded(async () => {
			if (this.shown.kind !== 'session') {
				throw new Refused(troubles.noSession());
			}
			await act(this.shown.session);
		});
	}

	/** Does something with the open setup, if that is what is shown. */
	async withSetup(act: (setup: OpenSetup) => void | Promise<void>): Promise<void> {
		await this.guarded(async () => {
			if (this.shown.kind === 'setup') {
				await act(this.shown.setup);
			}
		});
	}

	/** Says in the view what is the matter. */
	refuse(trouble: Trouble): Promise<void> {
		return this.guarded(async () => {
			throw new Refused(trouble);
		});
	}

	/** What the last action was refused for; null when it was not. */
	get refusal(): Trouble | null {
		return this.notice;
	}

	/** Stops everything and gives the session's file back. */
	async close(): Promise<void> {
		this.isDisposed = true;
		const { shown } = this;
		this.shown = { kind: 'welcome' };
		this.welcome.dispose();
		await put(shown);
		this.cooling?.dispose();
		this.warmed?.release();
		this.marks.dispose();
		this.changes.dispose();
	}

	dispose(): void {
		void this.close();
	}

	private async showAgain(memory: Memory): Promise<void> {
		if (memory.kind === 'session') {
			const session = await this.openSession(memory.session);
			await (session ? this.showSession(session) : this.remember());
			return;
		}
		const languageFor = (document: vscode.TextDocument) => {
			const readiness = readinessOf(document);
			return readiness.kind === 'ready' ? readiness.language : null;
		};
		const setup = await OpenSetup.restore(this.parts, memory.setup, languageFor, this.setupSurroundings());
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
				return this.shown.session.uri.toString() === uri.toString() && sameEntry(this.shown.session.entry, entry) && !this.shown.session.view.finished;
		}
	}

	/** The newest unfinished session of a document and entry point. */
	private async sessionOf(uri: vscode.Uri, entry: EntryPoint): Promise<OpenSession | null> {
		const mine = (await this.parts.store().list()).filter(({ document, finished }) => document.uri === uri.toString() && !finished);
		for (const { id } of mine) {
			const session = await this.openSession(id);
			if (session && sameEntry(session.entry, entry)) {
				return session;
			}
			await session?.close();
		}
		return null;
	}

	private async openSession(id: string): Promise<OpenSession | null> {
		const file = await this.parts.store().open(id);
		return file && OpenSession.resume(this.parts, file, this.sessionSurroundings());
	}

	private async showSession(session: OpenSession): Promise<void> {
		await this.show({ kind: 'session', session });
		session.go();
	}

	private begin(setup: OpenSetup, problem: Problem, code: Code): Promise<void> {
		return this.change(async () => {
			if (this.shown.kind !== 'setup' || this.shown.setup !== setup) {
				return;
			}
			const { uri } = setup.document;
			const file = await this.parts.store().create(this.parts.newId());
			const beginning = { document: { uri: uri.toString(), name: nameOf(uri) }, problem: { ...problem, tests: [...problem.tests] }, code: { ...code }, mastery: {} };
			await this.showSession(await OpenSession.start(this.parts, file, beginning, this.sessionSurroundings()));
		});
	}

	private setupSurroundings(): SetupSurroundings {
		return {
			changed: () => {
				this.changed();
				void this.remember();
			},
			typed: () => void this.remember(),
			ready: (problem, code) => {
				if (this.shown.kind === 'setup') {
					void this.begin(this.shown.setup, problem, code);
				}
			},
		};
	}

	private sessionSurroundings(): Surroundings {
		return { marks: this.marks, changed: () => this.changed() };
	}

	private async show(next: Shown): Promise<void> {
		const before = this.shown;
		this.shown = next;
		this.changed();
		await this.remember();
		await put(before);
		this.keepRunner(next);
		if (next.kind === 'welcome') {
			await this.welcome.refresh();
		}
	}

	/** Keeps an interpreter ready while it may be needed, and gives it back soon after. */
	private keepRunner(next: Shown): void {
		const language = next.kind === 'setup' ? next.setup.language : next.kind === 'session' && !next.session.view.finished ? next.session.language : null;
		this.cooling?.dispose();
		this.cooling = null;
		if (language) {
			this.warmed = this.parts.runner(language);
			void this.warmed.warm().catch((error: unknown) => this.parts.log.error(error));
		} else if (this.warmed) {
			this.cooling = this.parts.clock.after(lingerMs, () => {
				this.warmed?.release();
				this.warmed = null;
			});
		}
	}

	private async remember(): Promise<void> {
		await this.parts.memory.update(memoryKey, this.memory());
	}

	private memory(): Memory | undefined {
		switch (this.shown.kind) {
			case 'welcome':
				return undefined;
			case 'setup':
				return { kind: 'setup', setup: this.shown.setup.kept };
			case 'session':
				return { kind: 'session', session: this.shown.session.id, document: this.shown.session.uri.toString() };
		}
	}

	/** One change after the other. Never rejects: what fails is said in the view. */
	private change(action: () => Promise<void>): Promise<void> {
		const done = this.queue.then(() => (this.isDisposed ? undefined : this.guarded(action)));
		this.queue = done;
		return done;
	}

	private async guarded(action: () => Promise<void>): Promise<void> {
		const before = this.notice;
		this.notice = null;
		try {
			await action();
		} catch (error) {
			this.notice = troubleOf(error);
			if (error instanceof Refused) {
				this.parts.log.debug(`refused: ${error.trouble.message}`);
			} else {
				this.parts.log.error(error);
			}
		}
		if (before || this.notice) {
			this.changed();
		}
	}

	private changed(): void {
		if (!this.isDisposed) {
			this.changes.fire();
		}
	}
}

async function put(shown: Shown): Promise<void> {
	if (shown.kind === 'setup') {
		shown.setup.dispose();
	} else if (shown.kind === 'session') {
		await shown.session.close();
	}
}

function sameEntry(a: EntryPoint, b: EntryPoint): boolean {
	return a.kind === 'function' ? b.kind === 'function' && a.name === b.name : b.kind === 'script';
}

