import * as l10n from '@vscode/l10n';
import { editBetween, fingerprint } from '../code/editBetween';
import type { SessionView } from '../protocol';
import { SandboxRefused } from '../runs/runner';
import type { Code, Given, Problem } from '../words';
import type { EventBody, JournalGiven, RunCause, SessionEvent } from './events';
import { problemSchema, schemaVersion } from './events';
import { fold, foldAll } from './fold';
import { next } from './next';
import type { SessionParts } from './parts';
import { Performer } from './performer';
import { isDiagnosisDue, settle } from './settle';
import { countedTests, openTurn, type SessionState } from './state';
import { StoreFailed, type Secrets, type SessionFile } from './store';
import { viewOf, type Moment } from './view';
import { cancelledByStudent, closed, orAborted, stale } from './waits';

/** What a session starts from; the first event of its journal. */
export interface Beginning {
	readonly document: SessionState['document'];
	readonly problem: Problem;
	readonly code: Code;
	/** The estimate that the session starts from: mastery by concept, 0 to 1. */
	readonly mastery: Readonly<Record<string, number>>;
}

/** Why something the student sent was not taken; their text is kept as the draft. */
export type Refusal = 'another-turn' | 'busy' | 'read-only' | 'finished';

/**
 * One session: it appends events to its journal, folds them, and does what is next until it must wait for the student.
 * Whatever it shows follows from the state; what it waits for can be cancelled.
 */
export class Session {
	private state: SessionState;
	private moment: Moment;
	private readonly performer: Performer;
	private driving: Promise<void> | null = null;
	private again = false;
	private waiting: AbortController | null = null;
	private readonly listeners = new Set<() => void>();

	private constructor(private readonly parts: SessionParts, private readonly file: SessionFile, state: SessionState) {
		this.state = state;
		this.performer = new Performer(parts, file.secrets, (secrets) => this.file.saveSecrets(secrets));
		this.moment = {
			draft: { text: file.draft && file.draft.turn === openTurn(state)?.id ? file.draft.text : '', revision: 1 },
			busy: null, trouble: null, readOnly: !file.writable,
		};
		file.onLost(() => this.show({ readOnly: true }));
		file.onGrown((events) => this.follow(events));
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
		return this.state;
	}

	/** What the session keeps from the student: for the instructor's replay and our evaluations, never for a page. */
	get secrets(): Secrets {
		return this.performer.kept;
	}

	get view(): SessionView {
		return viewOf(this.state, this.moment);
	}

	/** Calls the listener after every change of the view. */
	onChange(listener: () => void): { dispose(): void } {
		this.listeners.add(listener);
		return { dispose: () => this.listeners.delete(listener) };
	}

	/** Does what is next until the student is to answer. Resolves then; never rejects: what fails is shown. */
	go(): Promise<void> {
		if (this.driving) {
			this.again = true;
			return this.driving;
		}
		this.driving = this.drive();
		return this.driving;
	}

	/** An answer to the open question. A refused one is kept as the draft. */
	answer(turn: string, given: Given): Refusal | null {
		const refusal = this.refuses(turn);
		if (refusal) {
			if (given.kind === 'typed') {
				this.keepDraft(given.text);
			}
			return refusal;
		}
		return this.take(turn, given);
	}

	/** A quick answer. A reason typed for disagreeing goes with it; else what stands in the field stays there. `skip` ends a question of the session's end. */
	quick(turn: string, kind: 'not-sure' | 'another-way' | 'disputes' | 'skip', text = ''): Refusal | null {
		const refusal = this.refuses(turn);
		if (refusal) {
			return refusal;
		}
		if (kind === 'skip') {
			this.attempt(() => this.record({ type: 'question-left', turn, reason: 'skipped' }));
		} else {
			const reason = kind === 'disputes' ? text.trim() : '';
			if (reason !== '') {
				this.clearDraft();
			}
			this.attempt(() => this.record(
				{ type: 'answered', turn, given: { kind: 'typed', text: reason === '' ? quickWords(kind) : `${quickWords(kind)}: ${reason}` }, version: this.state.code.version },
				{ type: 'assessed', turn, assessment: { kind, correct: null, understood: [], misunderstood: null, readAs: null } },
			));
		}
		void this.go();
		return null;
	}

	/** The program is now this text: after a rest in typing (`edit`), a save or a longer rest (`save`), or by the student's wish (`check`). */
	edited(text: string, cause: 'edit' | 'save' | 'check'): void {
		if (this.state.outcome || this.moment.readOnly) {
			return;
		}
		const edits = editBetween(this.state.code.text, text);
		const turn = openTurn(this.state);
		const isTurn = cause === 'check' && turn?.form.kind === 'edit' && this.state.pending.kind === 'student';
		if (edits.length === 0 && (cause === 'edit' || (cause === 'save' && !isDiagnosisDue(this.state)))) {
			return;
		}
		const version = this.state.code.version + (edits.length > 0 ? 1 : 0);
		const changed: EventBody[] = edits.length > 0 ? [{ type: 'code-changed', version, cause, edits: [...edits], hash: fingerprint(text) }] : [];
		const answered: EventBody[] = isTurn ? [{ type: 'answered', turn: turn.id, given: { kind: 'check' }, version }] : [];
		if (edits.length > 0) {
			this.waiting?.abort(stale);
		}
		if (!this.attempt(() => this.record(...changed, ...answered))) {
			return;
		}
		if (edits.length === 0 && !isTurn) {
			this.rerun(cause);
		}
		void this.go();
	}

	/** Sets an example of the student's own aside, or takes it back. */
	setAside(test: string, aside: boolean): void {
		const own = this.state.problem.tests.find((other) => other.id === test)?.origin === 'student';
		if (!own || this.state.outcome || this.moment.readOnly || aside === this.state.setAside.includes(test)) {
			return;
		}
		if (aside && countedTests(this.state).length === 1) {
			this.show({ trouble: { message: l10n.t('This is the only example that counts.'), remedy: l10n.t('Leave this session and start again to give another one first.') } });
			return;
		}
		if (this.attempt(() => this.record({ type: 'test-set-aside', test, aside }))) {
			void this.go();
		}
	}

	/** The document has another name or place now. */
	moved(document: SessionState['document']): void {
		if (!this.moment.readOnly && document.uri !== this.state.document.uri) {
			this.attempt(() => this.record({ type: 'document-moved', document }));
		}
	}

	/** Keeps what is being typed, for the open turn. */
	saveDraft(turn: string, text: string): void {
		if (openTurn(this.state)?.id !== turn || this.moment.readOnly) {
			return;
		}
		this.moment = { ...this.moment, draft: { ...this.moment.draft, text } };
		this.attempt(() => this.file.saveDraft(text === '' ? null : { turn, text }));
	}

	/** Stops what is waited for; an answer under way goes back into the draft. */
	cancel(): void {
		const turn = openTurn(this.state);
		const given = turn?.given;
		this.waiting?.abort(cancelledByStudent);
		if (turn && given && this.state.pending.kind === 'assess') {
			if (this.attempt(() => this.record({ type: 'cancelled', turn: turn.id })) && given.kind === 'typed') {
				this.keepDraft(given.text);
			}
		}
		this.show({
			busy: null,
			...(turn || this.state.outcome ? {} : { trouble: { message: l10n.t('Stopped before the next question.'), remedy: l10n.t('Check your program to go on.') } }),
		});
	}

	/** Takes the session over from another window; resolves when this one may write. */
	async continueHere(): Promise<void> {
		if (await this.file.takeOver()) {
			this.performer.adopt(this.file.secrets);
			const { draft } = this.file;
			const text = draft && draft.turn === openTurn(this.state)?.id ? draft.text : '';
			this.show({ readOnly: false, draft: { text, revision: this.moment.draft.revision + 1 } });
			await this.go();
		} else {
			this.show({ trouble: { message: l10n.t('Another window is still writing this session.'), remedy: l10n.t('Close it there, then try again.') } });
		}
	}

	/** The line (zero-based) of the current program that a line of an older version is now; null when it is gone. */
	lineNow(version: number, line: number): number | null {
		return this.state.lines.line(line, version);
	}

	async close(): Promise<void> {
		this.waiting?.abort(closed);
		await this.driving;
		this.listeners.clear();
		await this.file.close();
	}

	private refuses(turn: string): Refusal | null {
		if (this.moment.readOnly) {
			return 'read-only';
		}
		if (this.state.outcome) {
			return 'finished';
		}
		if (openTurn(this.state)?.id !== turn) {
			return 'another-turn';
		}
		return this.state.pending.kind === 'student' ? null : 'busy';
	}

	private take(turn: string, given: JournalGiven): null {
		if (this.attempt(() => this.record({ type: 'answered', turn, given, version: this.state.code.version }))) {
			this.clearDraft();
			void this.go();
		} else if (given.kind === 'typed') {
			this.keepDraft(given.text);
		}
		return null;
	}

	private rerun(cause: RunCause): void {
		this.state = { ...this.state, dueRun: cause };
	}

	private async drive(): Promise<void> {
		// Not before `driving` is set; and it is cleared in the same moment in which nobody asked for more, so that no call is lost.
		await Promise.resolve();
		try {
			do {
				this.again = false;
				await this.advance();
			} while (this.again);
		} finally {
			this.driving = null;
		}
	}

	private async advance(): Promise<void> {
		for (let steps = 0; !this.moment.readOnly; steps += 1) {
			if (steps > mostSteps) {
				this.fail(new Error(`no end after ${mostSteps} steps; the last was ${next(this.state).kind}`));
				return;
			}
			const settled = settle(this.state);
			if (settled.length > 0 && !this.attempt(() => this.record(...settled))) {
				return;
			}
			const step = next(this.state);
			if (step.kind === 'wait') {
				this.show({ busy: null });
				return;
			}
			const controller = new AbortController();
			this.waiting = controller;
			try {
				const busy = (what: string) => this.show({ busy: { what, canCancel: true } });
				const events = await orAborted(this.performer.perform(this.state, step, busy, controller.signal), controller.signal);
				if (events.length === 0) {
					throw new Error(`the step ${step.kind} came to nothing`);
				}
				this.record(...events);
				this.moment = { ...this.moment, trouble: null };
			} catch (error) {
				if (controller.signal.reason === stale) {
					continue;
				}
				if (!controller.signal.aborted) {
					this.fail(error);
				}
				return;
			} finally {
				this.waiting = null;
			}
		}
	}

	/** What went wrong becomes a sentence with a remedy; an answer under way goes back into the draft. */
	private fail(error: unknown): void {
		const told = error instanceof SandboxRefused || error instanceof StoreFailed;
		this.parts.log.error(error);
		const turn = openTurn(this.state);
		const given = turn?.given;
		if (turn && given && this.state.pending.kind === 'assess' && this.attempt(() => this.record({ type: 'cancelled', turn: turn.id })) && given.kind === 'typed') {
			this.keepDraft(given.text);
		}
		this.show({
			busy: null,
			trouble: told
				? { message: error.reason, remedy: error.remedy }
				: { message: l10n.t('Something in the tutor went wrong.'), remedy: l10n.t('Your work is kept. Check your program to try again; the log says more.') },
		});
	}

	private attempt(action: () => void): boolean {
		try {
			action();
			return true;
		} catch (error) {
			this.parts.log.error(error);
			if (!(error instanceof StoreFailed)) {
				throw error;
			}
			this.show({ busy: null, trouble: { message: error.reason, remedy: error.remedy } });
			return false;
		}
	}

	private record(...bodies: readonly EventBody[]): void {
		if (bodies.length === 0) {
			return;
		}
		const events = bodies.map((body): SessionEvent => ({ ...body, ...stampOf(this.parts) }));
		this.file.append(events);
		this.follow(events);
	}

	private follow(events: readonly SessionEvent[]): void {
		for (const event of events) {
			this.state = fold(this.state, event) ?? this.state;
		}
		this.changed();
	}

	private clearDraft(): void {
		this.attempt(() => this.file.saveDraft(null));
		this.moment = { ...this.moment, draft: { text: '', revision: this.moment.draft.revision + 1 } };
	}

	private keepDraft(text: string): void {
		const turn = openTurn(this.state);
		if (turn) {
			this.attempt(() => this.file.saveDraft({ turn: turn.id, text }));
			this.show({ draft: { text, revision: this.moment.draft.revision + 1 } });
		}
	}

	private show(part: Partial<Moment>): void {
		this.moment = { ...this.moment, ...part };
		this.changed();
	}

	private changed(): void {
		for (const listener of this.listeners) {
			listener();
		}
	}
}

/** No way to the next question is as long as this: something goes in circles. */
const mostSteps = 200;

function stampOf(parts: SessionParts): { readonly id: string; readonly at: number; readonly v: typeof schemaVersion } {
	return { id: parts.newId(), at: parts.now(), v: schemaVersion };
}

function quickWords(kind: 'not-sure' | 'another-way' | 'disputes'): string {
	switch (kind) {
		case 'not-sure':
			return l10n.t('I am not sure');
		case 'another-way':
			return l10n.t('Ask another way');
		case 'disputes':
			return l10n.t('I disagree');
	}
}
