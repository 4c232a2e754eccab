/** What the form before a session holds: the words of the task, the examples so far, and the one that stands in its fields. */
import { mannerIn } from '../../code/consoleReading';
import { cleanPasted } from '../../code/pastedText';
import { plainSource } from '../../code/plainSource';
import type { Candidate } from '../../code/statementExamples';
import type { TypedRead } from '../../code/typedReads';
import type { ExampleView, Manner } from '../../protocol';
import type { EntryPoint, Problem, Test } from '../../words';
import { collisionOf, givenOf, mannerOf, type Doubt, type ReadExample } from '../examples/exampleDoubts';
import type { Earlier } from '../earlier';
import { Offered, taskExamples, type OfferedExample } from '../examples/offered';

/** How the form reads what is typed, and what it knows of the program. */
export interface FormParts {
	/** `manner` says what a call should do: return the value, or print the text. */
	readonly readExample: (entry: EntryPoint, given: string, expected: string, manner: Manner) => ReadExample;
	/** A picture of a good example for this entry point: one of those that are there, or only a call. */
	readonly placeholder: (entry: EntryPoint, known: readonly Test[]) => { readonly given: string; readonly expected: string };
	/** What the program says of its use, as it is now: whether and where it asks for input, and calls of the function in it that may become an example. */
	readonly uses: (entry: EntryPoint) => { readonly readsInput: boolean; readonly calls: readonly string[]; readonly reads: readonly TypedRead[] };
	/** Examples that the words of a task seem to give. */
	readonly candidates: (entry: EntryPoint, statement: string) => readonly Candidate[];
}

/** What the document already says about the problem. */
export interface Found {
	readonly statement: string;
	readonly tests: readonly Test[];
	/** What the program should print where the document does not say what is typed. */
	readonly unfilled?: readonly string[];
}

/** The part of the view that the form alone answers for. */
type FormView = Pick<ExampleView, 'title' | 'document' | 'form' | 'placeholder' | 'statement' | 'statementRevision' | 'candidates' | 'manner' | 'taken' | 'refused' | 'draft' | 'canStart'>;

/** With fewer examples than this a diagnosis would be a guess: more are asked for. A program into which nothing is typed has only one. */
const usual = 3;

export class SetupForm {
	private examples: readonly Test[];
	private statement: string;
	private statementRevision = 1;
	private readonly offered: Offered;
	/** What the last example of the student's was about; before the first, what the examples and the words of the task say. */
	private said: Manner | null = null;
	/** What the student was asked once of their examples. */
	private readonly confirmed = new Set<string>();
	/** The example that is asked about now; it stays among the others until another takes its place. */
	private doubt: Doubt | null = null;
	private refused: ExampleView['refused'] = null;
	private draftText: ExampleView['draft'];
	private isSurprise = false;
	private keptCount = 0;
	/** Printed text of the document that waits for what is typed, and the one of them that stands in the fields. */
	private unfilled: readonly string[];
	private filling: string | null = null;

	constructor(private readonly parts: FormParts, private readonly documentName: string, private readonly entry: EntryPoint, private readonly found: Found) {
		this.examples = found.tests;
		this.statement = found.statement;
		this.offered = new Offered((text) => taskExamples(parts.candidates(entry, text), (given, expected, manner) => parts.readExample(entry, given, expected, manner)));
		this.offered.read(this.statement);
		this.unfilled = found.unfilled ?? [];
		this.draftText = this.emptyDraft(1);
	}

	get view(): FormView {
		return {
			title: this.title,
			document: this.documentName,
			form: this.kind,
			placeholder: { ...this.parts.placeholder(this.entry, this.examples) },
			statement: this.statement,
			statementRevision: this.statementRevision,
			candidates: [...this.candidates],
			manner: this.manner,
			taken: this.examples.map((test) => ({ id: test.id, given: givenOf(test), expected: test.expected, manner: mannerOf(test) })),
			refused: this.refused,
			draft: this.draftText,
			canStart: this.examples.length > 0 && !this.isSurprise,
		};
	}

	get problem(): Problem {
		return { title: this.title, statement: this.statement, entry: this.entry, tests: this.examples };
	}

	get tests(): readonly Test[] {
		return this.examples;
	}

	/** What is asked about only once, as far as it was (by {@link Doubt.askedOnce}). */
	get askedOnce(): ReadonlySet<string> {
		return this.confirmed;
	}

	/** What an example of this program is: a call, what is typed and seen, or only what is seen. */
	get kind(): ExampleView['form'] {
		if (this.entry.kind === 'function') {
			return 'call';
		}
		return this.parts.uses(this.entry).readsInput || this.examples.some((test) => test.kind === 'input' && test.typed.length > 0) ? 'input' : 'output';
	}

	/** How many of the examples the document gave. */
	get fromFile(): number {
		return this.examples.filter((test) => this.found.tests.some(({ id }) => id === test.id)).length;
	}

	/** How many examples the student gave before this form. */
	get fromEarlier(): number {
		return this.keptCount;
	}

	/** There are as many examples as a diagnosis wants. */
	get isEnough(): boolean {
		return this.examples.length >= (this.kind === 'output' ? 1 : usual);
	}

	/** All examples pass: one is asked for whose result surprises. */
	get asksForSurprise(): boolean {
		return this.isSurprise;
	}

	/** Examples in the words of the task that wait for a word on them. */
	get candidates(): readonly OfferedExample[] {
		return this.offered.open(this.examples);
	}

	/** This example is one that the words of the task seem to give. */
	isOffered(id: string): boolean {
		return this.offered.testOf(id) !== null;
	}

	/** The program's own call, where that is what stands in the field. */
	get calledInField(): string | null {
		const call = this.ownCall();
		return call === this.draftText.given ? call : null;
	}

	/** What the document says is printed, where that is what stands in the field and what is typed is missing. */
	get printedInField(): string | null {
		return this.filling !== null && this.draftText.given === '' && this.draftText.expected === this.filling ? this.filling : null;
	}

	get manner(): Manner {
		if (this.said) {
			return this.said;
		}
		const found = this.examples.map(mannerOf);
		const isPrinting = found.length > 0 ? found.every((one) => one === 'prints') : mannerIn(this.statement) === 'prints';
		return isPrinting ? 'prints' : 'returns';
	}

	/** Takes an example; false, and why, where it cannot be taken: then what was typed stays in its fields. */
	take(given: string, expected: string, manner: Manner): boolean {
		this.said = manner;
		const read = this.parts.readExample(this.entry, given, expected, manner);
		const refusal = read.kind === 'refused' ? read : collisionOf(read.test, this.others(read.test));
		if (refusal) {
			this.refused = { message: refusal.message, remedy: refusal.remedy, field: refusal.field };
			this.draftText = { given, expected, revision: this.draftText.revision };
			return false;
		}
		if (read.kind === 'test') {
			this.examples = [...this.others(read.test), read.test];
			this.unfilled = this.unfilled.filter((printed) => printed !== this.filling && printed !== read.test.expected);
		}
		this.refused = null;
		this.doubt = null;
		this.draftText = this.emptyDraft(this.draftText.revision + 1);
		return true;
	}

	/** Takes over what the student said before, as far as it still fits; the document's own words come first. */
	keep({ statement, examples, leftOut = [] }: Earlier): void {
		leftOut.forEach((id) => this.leaveOut(id));
		if (this.statement === '') {
			this.setStatement(statement, false);
		}
		for (const { given, expected, manner } of examples) {
			const read = this.parts.readExample(this.entry, given, expected, manner);
			if (read.kind === 'test' && !this.examples.some(({ id }) => id === read.test.id) && collisionOf(read.test, this.others(read.test)) === null) {
				this.examples = [...this.others(read.test), read.test];
			}
		}
		this.keptCount = Math.max(0, this.examples.length - this.fromFile);
		this.draftText = this.emptyDraft(this.draftText.revision + 1);
	}

	/** Takes an example away; one of the document stays away until the document says something else. */
	remove(id: string): void {
		const test = this.examples.find((one) => one.id === id);
		if (test && this.found.tests.some((one) => one.id === id)) {
			this.offered.leaveOutAs(test);
		}
		this.examples = this.examples.filter((one) => one !== test);
		this.isSurprise = false;
		if (this.doubt?.test.id === id) {
			this.doubt = null;
			this.refused = null;
		}
	}

	/** Keeps what is being typed. */
	draft(given: string, expected: string, manner: Manner): void {
		this.said = manner;
		this.draftText = { given, expected, revision: this.draftText.revision };
	}

	/** Puts an example of the task's words into the fields, to be changed there. */
	change(candidate: OfferedExample): void {
		this.said = candidate.manner;
		this.refused = null;
		this.draftText = { given: candidate.given, expected: candidate.expected, revision: this.draftText.revision + 1 };
		this.offered.leaveOut(candidate.id);
	}

	/** Ids of candidates, and of examples of the document, that the student left out. */
	get leftOut(): readonly string[] {
		return this.offered.leftOut;
	}

	leaveOut(id: string): void {
		this.offered.leaveOut(id);
		if (this.found.tests.some((one) => one.id === id)) {
			this.remove(id);
		}
	}

	/** What the task says; what was pasted is cleaned of what a page or a PDF does to it. */
	setStatement(text: string, isPasted: boolean): void {
		this.statement = isPasted ? cleanPasted(text) : text.trim();
		this.statementRevision += isPasted ? 1 : 0;
		this.offered.read(this.statement);
	}

	/** Asks about one of the examples, which goes into the fields as it may be meant. */
	askAbout(doubt: Doubt): void {
		this.doubt = doubt;
		if (doubt.askedOnce === null) {
			this.examples = this.examples.filter((test) => test !== doubt.test);
		} else {
			this.confirmed.add(doubt.askedOnce);
		}
		this.refused = doubt.refused;
		this.draftText = { ...doubt.draft, revision: this.draftText.revision + 1 };
	}

	/** None of the examples is asked about now. */
	trust(): void {
		this.doubt = null;
	}

	/** All examples pass: asks for one whose result surprises. */
	askForSurprise(): void {
		this.isSurprise = true;
		this.draftText = this.draftText.expected === '' ? { given: '', expected: '', revision: this.draftText.revision + 1 } : this.draftText;
	}

	/** What was refused is said no longer. */
	forgive(): void {
		this.refused = null;
	}

	/** Those that stay beside this one: an example that was asked about makes way for the one that says what is meant. Nothing is typed into the program: what the student says of its output later is said instead. */
	private others(test: Test): readonly Test[] {
		const { doubt } = this;
		// Who was asked what is typed gives another input for what is printed.
		const isInput = doubt?.refused.field === 'given' && test.kind === 'input' && test.expected.trim() === doubt.test.expected.trim();
		const isMeant = doubt !== null && (isInput || [doubt.draft.given, givenOf(doubt.test)].includes(givenOf(test)));
		const tests = isMeant ? this.examples.filter((other) => other !== doubt.test) : this.examples;
		return this.kind === 'output' ? tests.filter(({ origin }) => origin !== test.origin) : tests;
	}

	/** A call that the program makes itself and of which nobody has said what should come of it; null for none. */
	private ownCall(): string | null {
		const known = this.examples.map((test) => plainSource(givenOf(test)));
		return this.isSurprise ? null : (this.parts.uses(this.entry).calls.find((call) => !known.includes(plainSource(call))) ?? null);
	}

	private emptyDraft(revision: number): ExampleView['draft'] {
		this.filling = this.entry.kind === 'script' ? (this.unfilled[0] ?? null) : null;
		return { given: this.ownCall() ?? '', expected: this.filling ?? '', revision };
	}

	private get title(): string {
		return this.entry.kind === 'function' ? this.entry.name : this.documentName;
	}
}
