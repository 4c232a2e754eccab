import * as l10n from '@vscode/l10n';
import type { Log } from '../log';
import { mannerIn } from '../code/consoleReading';
import type { ExampleView, Manner, Privacy } from '../protocol';
import type { Program, Runner } from '../runs/runner';
import { SandboxRefused } from '../runs/runner';
import { code, join, say } from '../tutor/offline/say';
import type { Code, EntryPoint, Problem, Run, Test, Words } from '../words';
import { digestOf } from './digest';
import { mannerOf, wholeLine, withoutQuotes } from './exampleDoubts';

/** What a student typed as an example, read: the test, or why it was refused and what a good one looks like. */
export type ReadExample =
	| { readonly kind: 'test'; readonly test: Test }
	| { readonly kind: 'refused'; readonly message: string; readonly remedy: string; readonly field: 'given' | 'expected' };

export interface SetupParts {
	readonly runner: Runner;
	/** `manner` says what a call should do: return the value, or print the text. */
	readonly readExample: (entry: EntryPoint, given: string, expected: string, manner: Manner) => ReadExample;
	/** A picture of a good example for this entry point. */
	readonly placeholder: (entry: EntryPoint) => { readonly given: string; readonly expected: string };
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

/** With fewer examples than this a diagnosis would be a guess: more are asked for. */
const enough = 3;

/**
 * Before a session: the problem is taken from the document or asked from the student, example by example, and the examples are
 * run once. A program that passes them all is not given a bug: the student is asked for a call that surprises them.
 */
export class Setup {
	private tests: readonly Test[];
	private statement: string;
	private surprise = false;
	/** What the last example of the student's was about; before the first, what the examples and the words of the task say. */
	private said: Manner | null = null;
	/** Examples of which the student was asked once whether the whole line is meant. */
	private readonly confirmed = new Set<string>();
	private readonly fromFile: number;
	private refused: ExampleView['refused'] = null;
	private draftText: ExampleView['draft'] = { given: '', expected: '', revision: 1 };
	private busy: ExampleView['busy'] = null;
	private trouble: ExampleView['trouble'] = null;
	private running: AbortController | null = null;
	private readonly listeners = new Set<() => void>();
	private readonly takers = new Set<(problem: Problem, code: Code) => void>();

	constructor(private readonly parts: SetupParts, readonly document: { readonly uri: string; readonly name: string }, readonly entry: EntryPoint, found: Found) {
		this.tests = found.tests;
		this.statement = found.statement;
		this.fromFile = found.tests.length;
	}

	get view(): ExampleView {
		return {
			kind: 'example',
			title: this.title,
			document: this.document.name,
			form: this.entry.kind === 'function' ? 'call' : 'input',
			asks: this.asks,
			prompt: [...this.prompt()],
			placeholder: { ...this.parts.placeholder(this.entry) },
			statement: this.statement,
			manner: this.manner,
			taken: this.tests.map((test) => ({ id: test.id, given: test.kind === 'call' ? test.call : test.typed.join('\n'), expected: test.expected, manner: mannerOf(test) })),
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

	/** Calls the taker once, when the examples have run and at least one fails. */
	onReady(taker: (problem: Problem, code: Code) => void): { dispose(): void } {
		this.takers.add(taker);
		return { dispose: () => this.takers.delete(taker) };
	}

	/** Begins at once when the document gives enough examples; else the form is shown. */
	async start(): Promise<void> {
		if (this.tests.length >= enough) {
			await this.begin();
		} else {
			this.changed();
		}
	}

	/** Takes an example, or says why not; what was typed stays in its fields until it is taken. */
	async takeExample(given: string, expected: string, manner: Manner = this.manner): Promise<void> {
		this.said = manner;
		const read = this.parts.readExample(this.entry, given, expected, manner);
		const refusal = read.kind === 'refused' ? read : this.collision(read.test);
		if (refusal) {
			this.refused = { message: refusal.message, remedy: refusal.remedy, field: refusal.field };
			this.draftText = { given, expected, revision: this.draftText.revision };
			this.changed();
			return;
		}
		if (read.kind === 'test') {
			this.tests = [...this.tests, read.test];
		}
		this.refused = null;
		this.draftText = { given: '', expected: '', revision: this.draftText.revision + 1 };
		this.changed();
		if (this.surprise || this.tests.length >= enough) {
			await this.begin();
		}
	}

	/** Keeps what is being typed. */
	draft(given: string, expected: string, manner: Manner = this.manner): void {
		this.said = manner;
		this.draftText = { given, expected, revision: this.draftText.revision };
	}

	removeExample(id: string): void {
		this.tests = this.tests.filter((test) => test.id !== id);
		this.surprise = false;
		this.changed();
	}

	setStatement(text: string): void {
		this.statement = text.trim();
		this.changed();
	}

	/** Runs the examples; then the session may start, or a surprising call is asked for. */
	async begin(): Promise<void> {
		if (this.running || this.tests.length === 0) {
			return;
		}
		const controller = new AbortController();
		this.running = controller;
		this.show(l10n.t('Running your examples'));
		try {
			const { program, code: text } = await this.parts.program(this.entry, controller.signal);
			const run = await this.parts.runner.run(program, this.tests, controller.signal);
			controller.signal.throwIfAborted();
			this.settle(run, text);
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
			this.changed();
		}
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

	private settle(run: Run, text: Code): void {
		const bad = run.results.find((result) => result.ending.kind === 'bad-test');
		if (bad?.ending.kind === 'bad-test') {
			const test = this.tests.find((other) => other.id === bad.test);
			this.tests = this.tests.filter((other) => other.id !== bad.test);
			this.refused = { message: l10n.t('This example cannot be run: {0}', bad.ending.reason), remedy: l10n.t('Correct it and add it again.'), field: 'given' };
			if (test) {
				this.draftText = { given: test.kind === 'call' ? test.call : test.typed.join('\n'), expected: test.expected, revision: this.draftText.revision + 1 };
			}
			return;
		}
		const quoted = this.tests.find((test) => !this.confirmed.has(test.id) && withoutQuotes(test) !== null);
		const unquoted = quoted && withoutQuotes(quoted);
		if (quoted?.kind === 'call' && unquoted) {
			this.confirmed.add(quoted.id);
			this.tests = this.tests.filter((test) => test !== quoted);
			this.refused = {
				message: l10n.t('The quotes around {0} would be printed too.', unquoted),
				remedy: l10n.t('Should they be printed? Correct it, or use the example as it is.'),
				field: 'expected',
			};
			this.draftText = { given: quoted.call, expected: unquoted, revision: this.draftText.revision + 1 };
			return;
		}
		const bare = this.tests.find((test) => !this.confirmed.has(test.id) && wholeLine(test, run) !== null);
		const line = bare && wholeLine(bare, run);
		if (bare?.kind === 'input' && line) {
			this.confirmed.add(bare.id);
			this.tests = this.tests.filter((test) => test !== bare);
			this.refused = {
				message: l10n.t('Your program prints {0}: a label, then the value. The whole line counts.', line.printed),
				remedy: l10n.t('Should it be {0}? Correct it, or use the example as it is.', line.suggested),
				field: 'expected',
			};
			this.draftText = { given: bare.typed.join('\n'), expected: line.suggested, revision: this.draftText.revision + 1 };
			return;
		}
		const digest = digestOf(run);
		if (!digest.broken && digest.results.every((result) => result.passed)) {
			this.surprise = true;
			return;
		}
		const problem: Problem = { title: this.title, statement: this.statement, entry: this.entry, tests: this.tests };
		for (const taker of [...this.takers]) {
			taker(problem, text);
		}
	}

	/** The same call twice teaches nothing, and with two values one of them is wrong. */
	private collision(test: Test): Extract<ReadExample, { kind: 'refused' }> | null {
		const same = this.tests.find((other) => (test.kind === 'call' ? other.kind === 'call' && other.call === test.call && (mannerOf(other) === 'prints') === (mannerOf(test) === 'prints') : other.kind === 'input' && other.typed.join('\n') === test.typed.join('\n')));
		if (!same) {
			return null;
		}
		return same.expected.trim() === test.expected.trim()
			? { kind: 'refused', field: 'given', message: l10n.t('You have this example already.'), remedy: l10n.t('Give one with other values.') }
			: { kind: 'refused', field: 'expected', message: l10n.t('You said before that this gives {0}.', same.expected), remedy: l10n.t('Remove the other example first, if this one is right.') };
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
		if (this.surprise) {
			return 'surprise';
		}
		if (this.running && this.tests.length >= enough) {
			return 'nothing';
		}
		return this.tests.length === 0 ? 'first' : this.tests.length === 1 ? 'different' : 'edge';
	}

	private prompt(): Words {
		const name = this.entry.kind === 'function' ? this.entry.name : null;
		switch (this.asks) {
			case 'nothing':
				return say(l10n.t('There are {0} examples of what it should do.'), this.tests.length);
			case 'first':
				return name
					? say(l10n.t('What should {0} do? Give one call, and what it should return or print.'), code(name))
					: say(l10n.t('What should your program do? Say what you would type, and what you should then see.'));
			case 'different':
				return join(this.inFile(), say(l10n.t('Give a second example that is not like the first: other values, a new kind of result. Or begin.')));
			case 'edge':
				return join(this.inFile(), say(l10n.t('One more helps: at the edge, with something empty, zero, one, or negative. Or begin.')));
			case 'surprise':
				return join(
					this.tests.length === 1 ? say(l10n.t('Your program passes your example.')) : this.tests.length === 2 ? say(l10n.t('Your program passes both examples.')) : say(l10n.t('Your program passes all {0} examples.'), this.tests.length),
					name ? say(l10n.t('Is there a call whose result surprises you? Give it, and what it should return or print.')) : say(l10n.t('Is there something you type where the output surprises you? Give it, and what you should see.')),
				);
		}
	}

	/** Where the examples so far came from, before the student gave any. */
	private inFile(): Words {
		if (this.fromFile === 0 || this.tests.length !== this.fromFile) {
			return [];
		}
		return this.fromFile === 1 ? say(l10n.t('Your file has one example.')) : say(l10n.t('Your file has {0} examples.'), this.fromFile);
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
