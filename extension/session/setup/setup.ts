import * as l10n from '@vscode/l10n';
import type { Log } from '../../log';
import type { ExampleView, Manner, Privacy } from '../../protocol';
import type { Program, Runner } from '../../runs/runner';
import { SandboxRefused } from '../../runs/runner';
import type { Code, EntryPoint, Problem, Run } from '../../words';
import { digestOf } from '../events/digest';
import { doubtOf, type Doubt } from '../examples/exampleDoubts';
import { isWrittenOtherwise } from '../examples/formOnly';
import { isMannerDoubted } from '../examples/manner';
import { onOwnLines } from '../examples/scriptDoubts';
import { SetupForm, type FormParts, type Found } from './setupForm';
import type { Earlier } from '../earlier';
import { promptOf } from './setupPrompt';
import type { WaitingSession } from '../state';

export interface SetupParts extends FormParts {
	readonly runner: Runner;
	/** The program to run, from the buffer as it is now. */
	readonly program: (entry: EntryPoint, signal: AbortSignal) => Promise<{ readonly program: Program; readonly code: Code }>;
	/** Who can see what is typed now. */
	readonly privacy: () => Privacy;
	readonly log: Log;
}

/** `later`: the program cannot be read or stops before anything is asked of it, which comes first; more examples are asked for once it runs. Null: these are all. */
export type Taker = (problem: Problem, code: Code, examples: 'later' | null) => void;

/**
 * Before a session: the problem is taken from the document or asked from the student, example by example, and the examples are
 * run once. A program that passes them all is not given a bug: the student is asked for a call that surprises them. One that passes by
 * printed text alone, or by a number that is written otherwise, goes to a session, which asks whether that is meant.
 */
export class Setup {
	private readonly form: SetupForm;
	/** It is not known yet whether the program can be read and started. */
	private isReading = false;
	private busy: ExampleView['busy'] = null;
	/** The problem was handed over: until the session is there, nothing more is asked. */
	private isHanded = false;
	/** The student is to look at the examples before anything begins. */
	private isToLook = false;
	private trouble: ExampleView['trouble'] = null;
	private running: AbortController | null = null;
	private readonly listeners = new Set<() => void>();
	private readonly takers = new Set<Taker>();

	/** `waiting`: why a session waits for these examples; whatever they come to, it goes on. Null before a session. */
	constructor(
		private readonly parts: SetupParts, document: { readonly uri: string; readonly name: string }, readonly entry: EntryPoint, found: Found, private readonly waiting: WaitingSession | null = null,
	) {
		this.form = new SetupForm(parts, document.name, entry, found);
	}

	get view(): ExampleView {
		const { form, asks } = this;
		return {
			kind: 'example',
			...form.view,
			asks,
			prompt: [...promptOf({ asks, entry: this.entry, form: form.kind, taken: form.tests.length, fromFile: form.fromFile, fromEarlier: form.fromEarlier, waiting: this.waiting, called: form.calledInField, printed: form.printedInField })],
			busy: this.busy,
			trouble: this.trouble,
			privacy: this.parts.privacy(),
		};
	}

	onChange(listener: () => void): { dispose(): void } {
		this.listeners.add(listener);
		return { dispose: () => this.listeners.delete(listener) };
	}

	/** Calls the taker once, when the examples have run and at least one fails or passes in a way that may not be meant, or when the program cannot be read or started. */
	onReady(taker: Taker): { dispose(): void } {
		this.takers.add(taker);
		return { dispose: () => this.takers.delete(taker) };
	}

	/** Takes over what the student said of this program before. Examples of theirs are shown before they count. */
	keep(earlier: Earlier): void {
		this.isToLook = !this.form.isEnough;
		this.form.keep(earlier);
	}

	/** Begins at once when the document gives enough examples, or when the program cannot even be started; else the form is shown. */
	async start(): Promise<void> {
		if (this.form.isEnough && !this.isToLook) {
			await this.begin();
		} else if (this.waiting) {
			this.changed();
		} else {
			await this.read();
		}
	}

	/** Takes an example, or says why not; what was typed stays in its fields until it is taken. */
	async takeExample(given: string, expected: string, manner: Manner = this.form.manner): Promise<void> {
		const { form } = this;
		const isTaken = form.take(given, expected, manner);
		this.changed();
		// Examples that wait for a word on them are not passed over.
		if (isTaken && (form.asksForSurprise || (form.isEnough && form.candidates.length === 0))) {
			await this.begin();
		}
	}

	/** What the student says to an example that the task's words seem to give: take it, put it into the fields to be changed, or leave it out. */
	async settleCandidate(id: string, act: 'use' | 'change' | 'refuse'): Promise<void> {
		const candidate = this.form.candidates.find((one) => one.id === id);
		if (!candidate || this.busy) {
			return;
		}
		switch (act) {
			case 'use':
				return this.takeExample(candidate.given, candidate.expected, candidate.manner);
			case 'change':
				this.form.change(candidate);
				break;
			case 'refuse':
				this.form.leaveOut(id);
				break;
		}
		this.changed();
	}

	/** Ids of candidates and of the document's examples that the student left out, so that they stay out. */
	get leftOut(): readonly string[] {
		return this.form.leftOut;
	}

	/** Keeps out what was left out before. */
	leaveOut(ids: readonly string[]): void {
		ids.forEach((id) => this.form.leaveOut(id));
	}

	/** Keeps what is being typed. */
	draft(given: string, expected: string, manner: Manner = this.form.manner): void {
		this.form.draft(given, expected, manner);
	}

	removeExample(id: string): void {
		this.form.remove(id);
		this.changed();
	}

	/** What the task says; what was pasted is cleaned of what a page or a PDF does to it. */
	setStatement(text: string, isPasted = false): void {
		this.form.setStatement(text, isPasted);
		this.changed();
	}

	/** A program that cannot be read, or that stops before anything is asked of it, needs no examples yet. One that can, or that nobody could look at, is asked about. */
	private async read(): Promise<void> {
		let isSound = false;
		this.isReading = true;
		await this.whileRunning(l10n.t('Reading your program'), async (signal) => {
			const { program, code: text } = await this.parts.program(this.entry, signal);
			const { syntax, startup } = await this.parts.runner.run(program, [], signal);
			return () => {
				isSound = !syntax && !startup;
				if (!isSound) {
					this.hand(text, 'later');
				}
			};
		});
		// Examples that came meanwhile wait no longer.
		if (isSound && this.form.isEnough && !this.isToLook) {
			await this.begin();
		}
	}

	/** Runs the examples; then the session may start, or a surprising call is asked for. */
	async begin(): Promise<void> {
		if (this.running || this.form.tests.length === 0) {
			return;
		}
		await this.whileRunning(l10n.t('Running your examples'), async (signal) => {
			const { program, code: text } = await this.parts.program(this.entry, signal);
			const run = await this.parts.runner.run(program, this.form.tests, signal).catch((error: unknown) => {
				if (error instanceof SandboxRefused) return null;
				throw error;
			});
			// What cannot be run here is asked about all the same; the session says what to install.
			if (!run) return () => this.hand(text, null);
			const split = onOwnLines(this.form.tests, run);
			const tried = split.length > 0 ? { tests: split, run: await this.parts.runner.run(program, split, signal) } : null;
			return () => this.settle(text, run, doubtOf(this.form.tests, this.form.askedOnce, run, { text: text.text, reads: this.parts.uses(this.entry).reads, isOffered: ({ id }) => this.form.isOffered(id) }, tried));
		});
	}

	/** Does what takes its time, and what follows from it unless it was cancelled; what fails is shown. */
	private async whileRunning(what: string, work: (signal: AbortSignal) => Promise<() => void>): Promise<void> {
		const controller = new AbortController();
		this.running = controller;
		this.show(what);
		try {
			const settle = await work(controller.signal);
			controller.signal.throwIfAborted();
			settle();
		} catch (error) {
			if (!controller.signal.aborted) {
				this.parts.log.error(error);
				this.trouble = error instanceof SandboxRefused
					? { message: error.reason, remedy: error.remedy }
					: { message: l10n.t('Your examples could not be run.'), remedy: l10n.t('They are kept. Start again; the log says more.') };
			}
		} finally {
			this.running = null;
			this.busy = null;
			this.isReading = false;
			this.changed();
		}
	}

	/** The session could not be made: the form may be used again. */
	takeBack(): void {
		this.isHanded = false;
		this.changed();
	}

	/** Stops a run; the examples stay. */
	cancel(): void {
		this.running?.abort();
	}

	dispose(): void {
		this.cancel();
		this.listeners.clear();
		this.takers.clear();
	}

	private settle(text: Code, run: Run, doubt: Doubt | null): void {
		if (doubt) {
			this.form.askAbout(doubt);
			return;
		}
		this.form.trust();
		const digest = digestOf(run);
		const isDoubted = isMannerDoubted({ problem: this.form.problem, code: text, run: digest, setAside: [], tasks: [], closed: [] });
		const isWritten = this.form.problem.tests.some((test) => digest.results.some((result) => result.test === test.id && isWrittenOtherwise(test, result)));
		if (!this.waiting && !digest.broken && digest.results.every((result) => result.passed) && !isDoubted && !isWritten) {
			this.form.askForSurprise();
			return;
		}
		this.hand(text, null);
	}

	private hand(text: Code, examples: 'later' | null): void {
		const { problem } = this.form;
		this.isHanded = true;
		for (const taker of [...this.takers]) {
			taker(problem, text, examples);
		}
	}

	private get asks(): ExampleView['asks'] {
		const { form } = this;
		const { length } = form.tests;
		if (this.isReading || (this.isHanded && length === 0)) {
			return 'reading';
		}
		if (form.asksForSurprise) {
			return 'surprise';
		}
		if (this.isHanded || (this.running && form.isEnough)) {
			return 'nothing';
		}
		return length === 0 ? 'first' : length === 1 ? 'different' : 'edge';
	}

	private show(what: string): void {
		this.busy = { what, canCancel: true };
		this.trouble = null;
		this.form.forgive();
		this.changed();
	}

	private changed(): void {
		for (const listener of this.listeners) {
			listener();
		}
	}
}
