import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Language } from '../../code/language';
import { languageOf, languages } from '../../code/languages';
import type { FromPage, SessionView } from '../../protocol';
import type { Investigation } from '../../session/investigation';
import { Session, type Beginning } from '../../session/session';
import type { WaitingSession } from '../../session/state';
import type { SessionFile } from '../../session/store/store';
import type { EntryPoint, Problem } from '../../words';
import { Refused, troubles } from '../errors';
import { FollowedDocument } from './followedDocument';
import type { LineMarks } from './lineMarks';
import { Looks } from './looks';
import { sessionParts, type EditorParts } from './parts';
import { ProgramLines } from './programLines';
import { isInTab, showDocument } from '../showDocument';

/** How long the status bar says that something was copied, in milliseconds. */
const copiedMs = 3000;

type Quick = Extract<FromPage, { type: 'quick' }>['kind'];

/** What a session has in this window beside itself: the page that shows it and the marks in the editor. */
export interface Surroundings {
	readonly marks: LineMarks;
	/** Where a file that calls the student's function may be written: none of their own folders. */
	readonly debugFolder: vscode.Uri;
	/** The view is another one now. */
	readonly changed: () => void;
	/** Throws `Refused` where the course of the program does not allow questions on it now. */
	readonly mayGoOn: (uri: vscode.Uri, entry: EntryPoint) => void;
}

/** A session in this window, with its document: what happens in the editor reaches the session, and its links reach the editor. */
export class OpenSession {
	private readonly looks: Looks;
	private readonly lines: ProgramLines;

	private constructor(private readonly session: Session, private readonly follow: FollowedDocument, private readonly around: Surroundings) {
		this.lines = new ProgramLines(session, follow);
		this.looks = new Looks(session, follow, this.lines, around.debugFolder);
		session.onChange(() => this.sessionChanged());
	}

	/** Starts a session on a document in an empty file. Throws `StoreFailed` when its first event cannot be written. */
	static async start(parts: EditorParts, file: SessionFile, beginning: Beginning, around: Surroundings): Promise<OpenSession> {
		return this.open(parts, file.id, beginning.document.uri, languageNamed(beginning.code.language), around, async (made) => Session.start(made, file, beginning)).then((open) => {
			if (!open) {
				throw new Refused(troubles.sessionGone());
			}
			return open;
		});
	}

	/** Opens a session again where its journal ends; null when the journal holds no start. The file is closed then. */
	static async resume(parts: EditorParts, file: SessionFile, around: Surroundings): Promise<OpenSession | null> {
		const started = file.events.find((event) => event.type === 'started');
		const moved = file.events.findLast((event) => event.type === 'document-moved');
		const open = started && (await this.open(parts, file.id, (moved ?? started).document.uri, languageNamed(started.code.language), around, async (made) => Session.resume(made, file)));
		if (!open) {
			await file.close();
			return null;
		}
		return open;
	}

	private static async open(
		parts: EditorParts, id: string, uri: string, language: Language | null, around: Surroundings, make: (made: Awaited<ReturnType<typeof sessionParts>>) => Promise<Session | null>,
	): Promise<OpenSession | null> {
		if (!language) {
			return null;
		}
		let open: OpenSession | null = null;
		const follow: FollowedDocument = new FollowedDocument(vscode.Uri.parse(uri), language, parts, {
			onText: (text, cause) => open?.session.edited(text, cause),
			onMoved: (document) => open?.session.moved(document),
			onTouched: () => {
				around.marks.clear();
				around.changed();
			},
			onTabs: () => around.changed(),
		});
		try {
			const session = await make(await sessionParts(parts, language, () => follow.uri, id));
			open = session && new OpenSession(session, follow, around);
			return open;
		} finally {
			if (!open) {
				follow.dispose();
			}
		}
	}

	get id(): string {
		return this.session.current.id;
	}

	get uri(): vscode.Uri {
		return this.follow.uri;
	}

	get language(): Language {
		return this.follow.language;
	}

	/** The name of the program's language in the editor. */
	get editorLanguage(): string {
		return this.follow.document?.languageId ?? this.language.id;
	}

	/** The text that the last run was of; null before any, and while the program is newer than it. */
	get ranText(): string | null {
		const { run, code } = this.session.current;
		return run?.version === code.version ? code.text : null;
	}

	get isFinished(): boolean {
		return this.session.current.outcome !== null;
	}

	/** What it looks into, in lines of its document as it is now; null once it is over. */
	get investigation(): Investigation | null {
		const found = this.session.investigation;
		return found && { ...found, neutral: found.neutral.flatMap((line) => this.lines.now(this.session.current.code.version, line) ?? []) };
	}

	/** Why it waits for examples of what its program should do; null while it does not. */
	get needsExamples(): WaitingSession | null {
		return this.session.needsExamples;
	}

	/** An example of the program's own text that it goes by was replaced there, or is gone. */
	isOutdatedBy(document: vscode.TextDocument): boolean {
		return this.session.isSaidNoMore(document.getText());
	}

	/** Ids of examples that are set aside in it. */
	get examplesSetAside(): readonly string[] {
		return this.session.current.setAside;
	}

	/** What the program should do, where that is waited for. */
	giveExamples(problem: Problem): void {
		this.session.giveExamples(problem);
	}

	get entry(): Session['current']['problem']['entry'] {
		return this.session.current.problem.entry;
	}

	/** The session's view; what is the matter with its document is said where the session itself is content. */
	get view(): SessionView {
		const { view } = this.session;
		return { ...view, entries: view.entries.map((entry) => this.looks.offered(entry)), trouble: view.trouble ?? (view.finished ? null : this.follow.trouble) };
	}

	/** Takes up what happened to the document meanwhile, and goes on. */
	go(): void {
		this.follow.catchUp();
		void this.session.go();
	}

	answer({ turn, given, sure }: Pick<Extract<FromPage, { type: 'answer' }>, 'turn' | 'given' | 'sure'>): void {
		this.goesOn();
		this.session.answer(turn, given, sure);
		this.around.changed();
	}

	/**
	 * Answers with a line (zero-based, of the document as it is now); without one, with the line of the cursor.
	 * Throws `Refused` when there is no such line, or the question is about a program without it.
	 */
	answerLine(turn: string, text: string, chosen: number | null): void {
		this.goesOn();
		const line = chosen ?? this.lines.ofCursor();
		if (line === null) {
			throw new Refused(troubles.noLineChosen(this.follow.name));
		}
		const known = this.lines.known(line);
		if (known === null) {
			throw new Refused(troubles.lineNew());
		}
		this.session.answer(turn, { kind: 'line', line: known, version: this.session.current.code.version, text });
		this.around.changed();
	}

	quick(turn: string, kind: Quick, text = ''): void {
		this.goesOn();
		this.session.quick(turn, kind, text);
		this.around.changed();
	}

	/** Runs a small piece of code beside the program; no answer. */
	tryOut(turn: string, text: string): void {
		this.goesOn();
		this.session.tryOut(turn, text);
		this.around.changed();
	}

	/** Takes the program as it is now and runs it; at a question that asks for a change this is the answer. */
	check(): void {
		this.goesOn();
		const { document } = this.follow;
		if (!document) {
			throw new Refused(this.follow.trouble ?? troubles.programClosed(this.follow.name));
		}
		this.follow.settle();
		this.session.edited(document.getText(), 'check');
	}

	/**
	 * Shows lines (zero-based) of an older version where they are now, without moving the focus or the cursor.
	 * Throws `Refused` when they are gone.
	 */
	async reveal(version: number, from: number, to: number): Promise<void> {
		const isLeft = Array.from({ length: Math.min(to - from, 1000) + 1 }, (_, at) => this.lines.now(version, from + at)).some((line) => line !== null);
		const editor = isLeft ? await showDocument(this.follow.uri, true) : undefined;
		// In a document that has only now been opened the lines may stand elsewhere.
		const left = Array.from({ length: Math.min(to - from, 1000) + 1 }, (_, at) => this.lines.now(version, from + at)).filter((line) => line !== null);
		if (!editor || left.length === 0) {
			throw new Refused(troubles.lineGone());
		}
		this.around.marks.show(editor, Math.min(...left), Math.max(...left));
	}

	/** Copies the text that an entry of the conversation holds to take along. */
	async copy(entry: string): Promise<void> {
		const found = this.session.view.entries.find(({ id }) => id === entry);
		const block = found?.kind === 'tutor' ? found.words.find(({ kind }) => kind === 'block') : undefined;
		if (block?.kind === 'block') {
			await vscode.env.clipboard.writeText(block.text);
			vscode.window.setStatusBarMessage(l10n.t('Copied'), copiedMs);
		}
	}

	/** Watches what a hint speaks of, where its lines are now. Throws `Refused` when they are gone. */
	async look(entry: string, how: 'print' | 'breakpoint'): Promise<void> {
		await this.looks.look(entry, how);
		this.around.changed();
	}

	/** Takes the prints that were added to look out of the program. */
	removeLooks(): Promise<void> {
		return this.looks.remove();
	}

	/** Shows the program; one that is gone from the disk comes back as an unsaved document with its last text. */
	async showProgram(): Promise<void> {
		if (!isInTab(this.follow.uri) && !(await exists(this.follow.uri))) {
			const [editorId] = this.language.editorIds;
			const copy = await vscode.workspace.openTextDocument({ content: this.session.current.code.text, ...(editorId === undefined ? {} : { language: editorId }) });
			this.follow.moveTo(copy.uri);
		}
		await showDocument(this.follow.uri, false);
	}

	/** Shows the program without taking the keyboard; one that is not there stays unshown, which the view then says. */
	async showQuietly(): Promise<void> {
		const { uri } = this.follow;
		// An untitled document that is gone would come up anew, and empty.
		if (this.follow.document || (await exists(uri))) {
			await showDocument(uri, true).catch(() => undefined);
		}
	}

	setStatement(text: string): void {
		this.session.setStatement(text);
	}

	settleTaskExample(id: string, act: 'use' | 'refuse'): void {
		this.session.settleTaskExample(id, act);
	}

	setAside(test: string, aside: boolean): void {
		this.session.setAside(test, aside);
	}

	saveDraft(turn: string, text: string): void {
		this.session.saveDraft(turn, text);
	}

	cancel(): void {
		this.session.cancel();
	}

	continueHere(): Promise<void> {
		return this.session.continueHere();
	}

	/** Stops what is waited for and gives the session's file back. */
	async close(): Promise<void> {
		this.follow.dispose();
		this.around.marks.clear();
		await this.session.close();
	}

	/** What is over may still be looked back on; what is under way ends with its dates. */
	private goesOn(): void {
		if (!this.isFinished) {
			this.around.mayGoOn(this.uri, this.entry);
		}
	}

	private lastTurn: string | null = null;

	private sessionChanged(): void {
		const turn = this.session.current.turns.at(-1)?.id ?? null;
		if (turn !== this.lastTurn) {
			this.lastTurn = turn;
			this.around.marks.clear();
		}
		this.around.changed();
	}
}

function languageNamed(id: string): Language | null {
	return languages.find((language) => language.id === id) ?? languageOf(id);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
	return uri.scheme !== 'untitled' && vscode.workspace.fs.stat(uri).then(() => true, () => false);
}
