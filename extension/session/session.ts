/** A session from its first event to its last. Start reading here: what the student does becomes events, and the driver does what is next. */
import * as l10n from '@vscode/l10n';
import type { SessionView } from '../protocol';
import type { Sureness } from '../learner/firstTries';
import type { Code, Given, Problem } from '../words';
import { codeChanged } from './edits/codeChanged';
import { Drafts } from './drafts';
import { Driver } from './driver';
import type { EventBody, JournalGiven, SessionCourse, SessionEvent } from './events/events';
import { problemSchema } from './events/events';
import { fold, foldAll } from './events/fold';
import { investigationOf, type Investigation } from './investigation';
import { Ledger, stampOf } from './events/ledger';
import type { SessionParts } from './parts';
import { Performer } from './performer';
import { isSaidNoMore } from './examples/fileExamples';
import { examplesGiven, statementGiven, testSetAside } from './examples/problemChanged';
import { quickAnswered, type Quick } from './quickAnswers';
import { canTry, refusalOf } from './scratch';
import { needsExamples, openTurn, type SessionState, type WaitingSession } from './state';
import type { Secrets, SessionFile } from './store/store';
import { TaskExamples } from './examples/taskExamples';
import { Transfers } from './knowledge/transfers';
import { viewOf } from './view';
import { cancelledByStudent, closed, stale } from './waits';

/** What a session starts from; the first event of its journal. */
export interface Beginning {
	readonly document: SessionState['document'];
	readonly problem: Problem;
	readonly code: Code;
	/** The estimate that the session starts from: mastery by concept, 0 to 1. */
	readonly mastery: Readonly<Record<string, number>>;
	/** The program cannot be read: that comes first and alone, and more examples are asked for afterwards. */
	readonly examples?: 'later';
	/** The course that the program belongs to. */
	readonly course?: SessionCourse;
}

/** Why something the student sent was not taken; their text is kept as the draft. */
export type Refusal = 'another-turn' | 'busy' | 'read-only' | 'finished';

/**
 * One session: what the student does becomes events of its journal (`Ledger`), and what is next is done (`Driver`) until it must
 * wait for the student again. Whatever it shows follows from the state; what it waits for can be cancelled.
 */
export class Session {
	private readonly ledger: Ledger;
	private readonly drafts: Drafts;
	private readonly performer: Performer;
	private readonly driver: Driver;
	private readonly taskExamples: TaskExamples;
	private readonly transfers: Transfers;

	private constructor(private readonly parts: SessionParts, file: SessionFile, state: SessionState) {
		this.ledger = new Ledger(parts, file, state);
		this.drafts = new Drafts(this.ledger);
		this.performer = new Performer(parts, file.secrets, (secrets) => file.saveSecrets(secrets));
		this.driver = new Driver(this.ledger, this.performer, this.drafts, parts.log);
		this.transfers = new Transfers(this.ledger, parts);
		this.taskExamples = new TaskExamples(this.ledger, (statement) => parts.taskExamples(this.current.problem.entry, this.current.code.text, statement));
	}

	/** Starts a session in an empty file. Throws `StoreFailed` when its first event cannot be written. */
	static start(parts: SessionParts, file: SessionFile, beginning: Beginning): Session {
		const event: SessionEvent = { type: 'started', session: file.id, ...beginning, problem: problemSchema.parse(beginning.problem), ...stampOf(parts) };
		file.append([event]);
		const state = fold(null, event);
		if (!state) {
			throw new Error('a started event folds to a state');
		}
		return new Session(parts, file, state);
	}

	/** Opens a session again where its journal ends; null when the journal holds no start. */
	static resume(parts: SessionParts, file: SessionFile): Session | null {
		const state = foldAll(file.events);
		return state && new Session(parts, file, state);
	}

	get current(): SessionState {
		return this.ledger.state;
	}

	/** What the session keeps from the student: for the instructor's replay and our evaluations, never for a page. */
	get secrets(): Secrets {
		return this.performer.kept;
	}

	/** What is looked into now, for explanations of the program; null once the session is over. It never leaves the host. */
	get investigation(): Investigation | null {
		return investigationOf(this.ledger.state, this.secrets, this.parts.read);
	}

	get view(): SessionView {
		return viewOf(this.ledger.state, { ...this.ledger.moment, candidates: this.taskExamples.open }, this.parts.privacy());
	}

	/** Calls the listener after every change of the view. */
	onChange(listener: () => void): { dispose(): void } {
		return this.ledger.onChange(listener);
	}

	/** Does what is next until the student is to answer. Resolves then; never rejects: what fails is shown. */
	async go(): Promise<void> {
		await this.driver.go();
		this.transfers.ask();
	}

	/** An answer to the open question, and how sure the student says to be. A refused one is kept as the draft. */
	answer(turn: string, given: Given, sure?: Sureness): Refusal | null {
		if (this.transfers.isOpen(turn) && given.kind === 'typed') {
			return this.takeTransfer(turn, given.text);
		}
		const refusal = this.refuses(turn);
		if (refusal) {
			if (given.kind === 'typed') {
				this.drafts.keep(given.text);
			}
			return refusal;
		}
		return this.take(turn, given, sure);
	}

	/** A quick answer. A reason typed for disagreeing goes with it; else what stands in the field stays there. `skip` ends a question of the session's end. */
	quick(turn: string, kind: Quick, text = ''): Refusal | null {
		if (this.transfers.isOpen(turn) && kind === 'skip') {
			return this.takeTransfer(turn, null);
		}
		const refusal = this.refuses(turn);
		if (refusal) {
			return refusal;
		}
		const open = openTurn(this.current);
		const isNotOffered = kind === 'show-change' ? !open?.canShowChange : kind === 'skip' && open?.purpose === 'reflect' && this.current.course?.mustReflect === true;
		if (isNotOffered) {
			return 'busy';
		}
		const reason = kind === 'disputes' ? text.trim() : '';
		if (reason !== '') {
			this.drafts.clear();
		}
		this.ledger.attempt(() => this.ledger.record(...quickAnswered(this.current, turn, kind, reason)));
		void this.go();
		return null;
	}

	/** Runs a small piece of code beside the program. It is no answer; what would give one away is not run, which is said. */
	tryOut(turn: string, text: string): Refusal | null {
		const refusal = this.refuses(turn) ?? (this.current.scratch ? 'busy' : null);
		if (refusal || text.trim() === '' || !canTry(this.current)) {
			return refusal;
		}
		const why = refusalOf(this.current, text);
		this.ledger.attempt(() => this.ledger.record(
			{ type: 'scratch-asked', turn, text },
			...(why ? [{ type: 'scratch-run' as const, turn, version: this.current.code.version, words: [...why] }] : []),
		));
		void this.go();
		return null;
	}

	/** The program is now this text: after a rest in typing (`edit`), a save or a longer rest (`save`), or by the student's wish (`check`). */
	edited(text: string, cause: 'edit' | 'save' | 'check'): void {
		if (this.ledger.isClosed) {
			return;
		}
		const change = codeChanged(this.current, text, cause, this.parts);
		if (change?.isOther) {
			this.driver.stop(stale);
		}
		if (change) {
			this.goOnWith(change.events);
		}
	}

	/** An example of the file that this session goes by stands there no more in this text of the program. */
	isSaidNoMore(text: string): boolean {
		return isSaidNoMore(this.current, text, this.parts.read(text).outline.broken, (each) => this.parts.examplesIn(this.current.problem.entry, each));
	}

	/** Why examples are wanted before anything else; null while they are not. */
	get needsExamples(): WaitingSession | null {
		return this.ledger.moment.readOnly ? null : needsExamples(this.current);
	}

	/** What the program should do; the session goes on with it. Does nothing where no examples are waited for. */
	giveExamples(given: Problem): void {
		if (!this.ledger.isClosed) {
			this.goOnWith(examplesGiven(this.current, given));
		}
	}

	/** The task in words, pasted while the session goes on; empty text changes nothing. */
	setStatement(text: string): void {
		if (!this.ledger.moment.readOnly) {
			this.goOnWith(statementGiven(this.current, text));
		}
	}

	/** What the student says to an example that the task's words seem to give: use it from here on, or leave it out. */
	settleTaskExample(id: string, act: 'use' | 'refuse'): void {
		if (this.taskExamples.settle(id, act)) {
			void this.go();
		}
	}

	/** Sets an example of the student's own or of their file aside, never an instructor's; one that was set aside is taken back whoever wrote it. */
	setAside(test: string, aside: boolean): void {
		if (!this.ledger.isClosed) {
			this.goOnWith(testSetAside(this.current, test, aside));
		}
	}

	/** The document has another name or place now. */
	moved(document: SessionState['document']): void {
		if (!this.ledger.moment.readOnly && document.uri !== this.current.document.uri) {
			this.ledger.attempt(() => this.ledger.record({ type: 'document-moved', document }));
		}
	}

	/** Keeps what is being typed, for the open turn. */
	saveDraft(turn: string, text: string): void {
		this.drafts.typing(turn, text);
	}

	/** Stops what is waited for; an answer under way goes back into the draft. */
	cancel(): void {
		const turn = openTurn(this.current);
		this.driver.stop(cancelledByStudent);
		this.drafts.takeBack();
		if (this.current.scratch) {
			this.ledger.attempt(() => this.ledger.record({ type: 'cancelled', turn: null }));
		}
		this.ledger.show({
			busy: null,
			...(turn || this.current.outcome ? {} : { trouble: { message: l10n.t('Stopped before the next question.'), remedy: l10n.t('Check your program to go on.') } }),
		});
	}

	/** Takes the session over from another window; resolves when this one may write. */
	async continueHere(): Promise<void> {
		const { file } = this.ledger;
		if (await file.takeOver()) {
			this.performer.adopt(file.secrets);
			this.drafts.adopt();
			await this.go();
		} else {
			this.ledger.show({ trouble: { message: l10n.t('Another window is still writing this session.'), remedy: l10n.t('Close it there, then try again.') } });
		}
	}

	/** The line (zero-based) of the current program that a line of an older version is now; null when it is gone. */
	lineNow(version: number, line: number): number | null {
		return this.current.lines.line(line, version);
	}

	async close(): Promise<void> {
		this.driver.stop(closed);
		await this.driver.rest();
		await this.ledger.close();
	}

	/** What changed is written, and what follows from it done; without events nothing is. */
	private goOnWith(events: readonly EventBody[]): void {
		if (events.length > 0 && this.ledger.attempt(() => this.ledger.record(...events))) {
			void this.go();
		}
	}

	private refuses(turn: string): Refusal | null {
		if (this.ledger.moment.readOnly) {
			return 'read-only';
		}
		if (this.current.outcome) {
			return 'finished';
		}
		if (openTurn(this.current)?.id !== turn) {
			return 'another-turn';
		}
		return this.current.pending.kind === 'student' ? null : 'busy';
	}

	/** What is typed stays in the field when the disk refuses it. */
	private takeTransfer(turn: string, given: string | null): null {
		if (this.transfers.take(turn, given)) {
			this.drafts.clear();
			this.transfers.ask();
		} else if (given !== null) {
			this.drafts.keep(given);
		}
		return null;
	}

	private take(turn: string, given: JournalGiven, sure?: Sureness): null {
		if (this.ledger.attempt(() => this.ledger.record({ type: 'answered', turn, given, version: this.current.code.version, ...(sure ? { sure } : {}) }))) {
			this.drafts.clear();
			void this.go();
		} else if (given.kind === 'typed') {
			this.drafts.keep(given.text);
		}
		return null;
	}
}
