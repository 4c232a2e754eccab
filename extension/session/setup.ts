import * as l10n from '@vscode/l10n';
import type { Log } from '../log';
import { mannerIn } from '../code/consoleReading';
import { cleanPasted } from '../code/pastedText';
import { plainSource } from '../code/plainSource';
import type { Candidate } from '../code/statementExamples';
import type { ExampleView, Manner, Privacy } from '../protocol';
import type { Program, Runner } from '../runs/runner';
import { SandboxRefused } from '../runs/runner';
import type { Code, EntryPoint, Problem, Run, Test } from '../words';
import { digestOf } from './digest';
import { isMannerDoubted } from './manner';
import { collisionOf, doubtOf, givenOf, mannerOf, type Doubt, type ReadExample } from './exampleDoubts';
import { Offered, taskExamples } from './offered';
import { onOwnLines } from './scriptDoubts';
import { promptOf } from './setupPrompt';
import type { WaitingSession } from './state';

export interface SetupParts {
	readonly runner: Runner;
	/** `manner` says what a call should do: return the value, or print the text. */
	readonly readExample: (entry: EntryPoint, given: string, expected: string, manner: Manner) => ReadExample;
	/** A picture of a good example for this entry point: one of those that are there, or only a call. */
	readonly placeholder: (entry: EntryPoint, known: readonly Test[]) => { readonly given: string; readonly expected: string };
	/** What the program says of its use, as it is now: whether it asks for input, and calls of the function in it that may become an example. */
	readonly uses: (entry: EntryPoint) => { readonly readsInput: boolean; readonly calls: readonly string[] };
	/** Examples that the words of a task seem to give. */
	readonly candidates: (entry: EntryPoint, statement: string) => readonly Candidate[];
	/** The program to run, from the buffer as it is now. */
	readonly program: (entry: EntryPoint, signal: AbortSignal) => Promise<{ readonly program: Program; readonly code: Code }>;
	/** Who can see what is typed now. */
	readonly privacy: () => Privacy;
	readonly log: Log;
}

/** What the document already says about the problem. */
export interface Found {
	readonly statement: string;
	readonly tests: readonly Test[];
}

/** `later`: the program cannot be read or stops before anything is asked of it, which comes first; more examples are asked for once it runs. Null: these are all. */
export type Taker = (problem: Problem, code: Code, examples: 'later' | null) => void;

/** With fewer examples than this a diagnosis would be a guess: more are asked for. A program into which nothing is typed has only one. */
const usual = 3;

/**
 * Before a session: the problem is taken from the document or asked from the student, example by example, and the examples are
 * run once. A program that passes them all is not given a bug: the student is asked for a call that surprises them. One that passes by
 * printed text alone goes to a session, which asks whether that is meant.
 */
export class Setup {
	private tests: readonly Test[];
	private statement: string;
	private statementRevision = 1;
	private readonly offered: Offered;
	private surprise = false;
	/** It is not known yet whether the program can be read and started. */
	private isReading = false;
	/** What the last example of the student's was about; before the first, what the examples and the words of the task say. */
	private said: Manner | null = null;
	/** What the student was asked once of their examples. */
	private readonly confirmed = new Set<string>();
	/** The example that is asked about now; it stays among the others until another takes its place. */
	private doubt: Doubt | null = null;
	private readonly fromFile: number;
	private refused: ExampleView['refused'] = null;
	private draftText: ExampleView['draft'];
	private busy: ExampleView['busy'] = null;
	/** The problem was handed over: until the session is there, nothing more is asked. */
	private isHanded = false;
	private trouble: ExampleView['trouble'] = null;
	private running: AbortController | null = null;
	private readonly listeners = new Set<() => void>();
	private readonly takers = new Set<Taker>();

	/** `waiting`: why a session waits for these examples; whatever they come to, it goes on. Null before a session. */
	constructor(
		private readonly parts: SetupParts, readonly document: { readonly uri: string; readonly name: string }, readonly entry: EntryPoint, found: Found, private readonly waiting: WaitingSession | null = null,
	) {
		this.tests = found.tests;
		this.statement = found.statement;
		this.offered = new Offered((text) => taskExamples(parts.candidates(entry, text), (given, expected, manner) => parts.readExample(entry, given, expected, manner)));
		this.offered.read(this.statement);
		this.fromFile = found.tests.length;
		this.draftText = this.emptyDraft(1);
	}

	get view(): ExampleView {
		return {
			kind: 'example',
			title: this.title,
			document: this.document.name,
			form: this.form,
			asks: this.asks,
			prompt: [...promptOf({ asks: this.asks, entry: this.entry, form: this.form, taken: this.tests.length, fromFile: this.fromFile, waiting: this.waiting, called: this.calledInField })],
			placeholder: { ...this.parts.placeholder(this.entry, this.tests) },
			statement: this.statement,
			statementRevision: this.statementRevision,
			candidates: [...this.offered.open(this.tests)],
			manner: this.manner,
			taken: this.tests.map((test) => ({ id: test.id, given: givenOf(test), expected: test.expected, manner: mannerOf(test) })),
			refused: this.refused,
			draft: this.draftText,
			canStart: this.tests.length > 0 && !this.surprise,
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

	/** Begins at once when the document gives enough examples, or when the program cannot even be started; else the form is shown. */
	async start(): Promise<void> {
		if (this.tests.length >= this.enough) {
			await this.begin();
		} else if (this.waiting) {
			this.changed();
		} else {
			await this.read();
		}
	}

	/** Takes an example, or says why not; what was typed stays in its fields until it is taken. */
	async takeExample(given: string, expected: string, manner: Manner = this.manner): Promise<void> {
		this.said = manner;
		const read = this.parts.readExample(this.entry, given, expected, manner);
		const refusal = read.kind === 'refused' ? read : collisionOf(read.test, this.others(read.test));
		if (refusal) {
			this.refused = { message: refusal.message, remedy: refusal.remedy, field: refusal.field };
			this.draftText = { given, expected, revision: this.draftText.revision };
			this.changed();
			return;
		}
		if (read.kind === 'test') {
			this.tests = [...this.others(read.test), read.test];
		}
		this.refused = null;
		this.doubt = null;
		this.draftText = this.emptyDraft(this.draftText.revision + 1);
		this.changed();
		// Examples that wait for a word on them are not passed over.
		if (this.surprise || (this.tests.length >= this.enough && this.offered.open(this.tests).length === 0)) {
			await this.begin();
		}
	}

	/** What the student says to an example that the task's words seem to give: take it, put it into the fields to be changed, or leave it out. */
	async settleCandidate(id: string, act: 'use' | 'change' | 'refuse'): Promise<void> {
		const candidate = this.offered.open(this.tests).find((one) => one.id === id);
		if (!candidate || this.busy) {
			return;
		}
		switch (act) {
			case 'use':
				return this.takeExample(candidate.given, candidate.expected, candidate.manner);
			case 'change':
				this.said = candidate.manner;
				this.refused = null;
				this.draftText = { given: candidate.given, expected: candidate.expected, revision: this.draftText.revision + 1 };
				break;
			case 'refuse':
				break;
		}
		this.offered.leaveOut(id);
		this.changed();
	}

	/** Ids of candidates that the student left out, so that they stay out. */
	get leftOut(): readonly string[] {
		return this.offered.leftOut;
	}

	/** Keeps candidates out that were left out before. */
	leaveOut(ids: readonly string[]): void {
		ids.forEach((id) => this.offered.leaveOut(id));
	}

	/** Keeps what is being typed. */
	draft(given: string, expected: string, manner: Manner = this.manner): void {
		this.said = manner;
		this.draftText = { given, expected, revision: this.draftText.revision };
	}

	removeExample(id: string): void {
		this.tests = this.tests.filter((test) => test.id !== id);
		this.surprise = false;
		if (this.doubt?.test.id === id) {
			this.doubt = null;
			this.refused = null;
		}
		this.changed();
	}

	/** What the task says; what was pasted is cleaned of what a page or a PDF does to it. */
	setStatement(text: string, isPasted = false): void {
		this.statement = isPasted ? cleanPasted(text) : text.trim();
		this.statementRevision += isPasted ? 1 : 0;
		this.offered.read(this.statement);
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
		if (isSound && this.tests.length >= this.enough) {
			await this.begin();
		}
	}

	/** Runs the examples; then the session may start, or a surprising call is asked for. */
	async begin(): Promise<void> {
		if (this.running || this.tests.length === 0) {
			return;
		}
		await this.whileRunning(l10n.t('Running your examples'), async (signal) => {
			const { program, code: text } = await this.parts.program(this.entry, signal);
			const run = await this.parts.runner.run(program, this.tests, signal);
			const split = onOwnLines(this.tests, run);
			const tried = split.length > 0 ? { tests: split, run: await this.parts.runner.run(program, split, signal) } : null;
			return () => this.settle(text, run, doubtOf(this.tests, this.confirmed, run, tried));
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
		this.doubt = doubt;
		if (doubt) {
			if (doubt.askedOnce === null) {
				this.tests = this.tests.filter((test) => test !== doubt.test);
			} else {
				this.confirmed.add(doubt.askedOnce);
			}
			this.refused = doubt.refused;
			this.draftText = { ...doubt.draft, revision: this.draftText.revision + 1 };
			return;
		}
		const digest = digestOf(run);
		const isDoubted = isMannerDoubted({ problem: this.problem, code: text, run: digest, setAside: [], tasks: [], closed: [] });
		if (!this.waiting && !digest.broken && digest.results.every((result) => result.passed) && !isDoubted) {
			this.surprise = true;
			this.draftText = this.draftText.expected === '' ? { given: '', expected: '', revision: this.draftText.revision + 1 } : this.draftText;
			return;
		}
		this.hand(text, null);
	}

	private hand(text: Code, examples: 'later' | null): void {
		const { problem } = this;
		this.isHanded = true;
		for (const taker of [...this.takers]) {
			taker(problem, text, examples);
		}
	}

	private get problem(): Problem {
		return { title: this.title, statement: this.statement, entry: this.entry, tests: this.tests };
	}

	/** Those that stay beside this one: an example that was asked about makes way for the one that says what is meant. Nothing is typed into the program: what the student says of its output later is said instead. */
	private others(test: Test): readonly Test[] {
		const { doubt } = this;
		const isMeant = doubt !== null && [doubt.draft.given, givenOf(doubt.test)].includes(givenOf(test));
		const tests = isMeant ? this.tests.filter((other) => other !== doubt.test) : this.tests;
		return this.form === 'output' ? tests.filter(({ origin }) => origin !== test.origin) : tests;
	}

	private get form(): ExampleView['form'] {
		if (this.entry.kind === 'function') {
			return 'call';
		}
		return this.parts.uses(this.entry).readsInput || this.tests.some((test) => test.kind === 'input' && test.typed.length > 0) ? 'input' : 'output';
	}

	private get enough(): number {
		return this.form === 'output' ? 1 : usual;
	}

	/** A call that the program makes itself and of which nobody has said what should come of it; null for none. */
	private ownCall(): string | null {
		const known = this.tests.map((test) => plainSource(givenOf(test)));
		return this.surprise ? null : (this.parts.uses(this.entry).calls.find((call) => !known.includes(plainSource(call))) ?? null);
	}

	/** The program's own call, where that is what stands in the field. */
	private get calledInField(): string | null {
		const call = this.ownCall();
		return call === this.draftText.given ? call : null;
	}

	private emptyDraft(revision: number): ExampleView['draft'] {
		return { given: this.ownCall() ?? '', expected: '', revision };
	}

	private get manner(): Manner {
		if (this.said) {
			return this.said;
		}
		const found = this.tests.map(mannerOf);
		const isPrinting = found.length > 0 ? found.every((one) => one === 'prints') : mannerIn(this.statement) === 'prints';
		return isPrinting ? 'prints' : 'returns';
	}

	private get title(): string {
		return this.entry.kind === 'function' ? this.entry.name : this.document.name;
	}

	private get asks(): ExampleView['asks'] {
		if (this.isReading || (this.isHanded && this.tests.length === 0)) {
			return 'reading';
		}
		if (this.surprise) {
			return 'surprise';
		}
		if (this.isHanded || (this.running && this.tests.length >= this.enough)) {
			return 'nothing';
		}
		return this.tests.length === 0 ? 'first' : this.tests.length === 1 ? 'different' : 'edge';
	}

	private show(what: string): void {
		this.busy = { what, canCancel: true };
		this.trouble = null;
		this.refused = null;
		this.changed();
	}

	private changed(): void {
		for (const listener of this.listeners) {
			listener();
		}
	}
}
