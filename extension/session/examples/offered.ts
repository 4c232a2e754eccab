/** Examples that the words of a task seem to give, until the student has said to each whether it is meant. */
import { plainSource } from '../../code/plainSource';
import type { ParsedProgram, ProgramParser } from '../../code/parser';
import { type Candidate, statementExamples } from '../../code/statementExamples';
import type { Manner } from '../../protocol';
import type { EntryPoint, Test } from '../../words';
import type { ReadExample } from './exampleDoubts';

/** A candidate, and the example that it becomes when the student says so. */
export type TaskExample = Candidate & { readonly test: Test };

/** Reads each candidate as if the student had typed it; what could not be taken as it is, is no offer. */
export function taskExamples(
	candidates: readonly Candidate[], read: (given: string, expected: string, manner: Manner) => ReadExample,
): readonly TaskExample[] {
	return candidates.flatMap((one) => {
		const taken = read(one.given, one.expected, one.manner);
		return taken.kind === 'test' ? [{ ...one, test: taken.test }] : [];
	});
}

/** Finds the examples in the words of a task, read with the names that the program's text has. */
export function taskExampleReader(
	parser: ProgramParser, read: (program: ParsedProgram, entry: EntryPoint, given: string, expected: string, manner: Manner) => ReadExample,
): (entry: EntryPoint, text: string, statement: string) => readonly TaskExample[] {
	return (entry, text, statement) => {
		const program = parser.parse(text);
		try {
			return taskExamples(statementExamples(statement, entry, program), (given, expected, manner) => read(program, entry, given, expected, manner));
		} finally {
			program.dispose();
		}
	};
}

export interface OfferedExample extends Candidate {
	/** The same example has the same id, however often the task is read. */
	readonly id: string;
}

export class Offered {
	private candidates: readonly (OfferedExample & { readonly test: Test })[] = [];
	private readonly out = new Set<string>();

	/** `find` reads a task's words. */
	constructor(private readonly find: (statement: string) => readonly TaskExample[]) {}

	/** Reads the task's words anew. */
	read(statement: string): void {
		this.candidates = [...new Map(this.find(statement).map((one) => [one.test.id, { ...one, id: one.test.id }])).values()];
	}

	/** Those that wait for a word: neither left out nor among the tests. */
	open(tests: readonly Test[]): readonly OfferedExample[] {
		return this.candidates.filter(({ id, test }) => !this.out.has(id) && !tests.some((other) => isSame(other, test))).map(({ test: _, ...one }) => one);
	}

	/** The example that an offer becomes; null for none. */
	testOf(id: string): Test | null {
		return this.candidates.find((one) => one.id === id)?.test ?? null;
	}

	leaveOut(id: string): void {
		this.out.add(id);
	}

	/** Leaves an example of the document out, with what the task's words say of the same. */
	leaveOutAs(test: Test): void {
		[test.id, ...this.candidates.filter((one) => isSame(one.test, test)).map(({ id }) => id)].forEach((id) => this.out.add(id));
	}

	get leftOut(): readonly string[] {
		return [...this.out];
	}
}

/** They say the same of the same call or input; the same call with another result is worth a look. What is typed and printed is the same on one line or on several. */
function isSame(one: Test, other: Test): boolean {
	const given = (test: Test) => (test.kind === 'call' ? plainSource(test.call) : onOneLine(test.typed.join('\n')));
	const expected = (test: Test) => (test.kind === 'call' ? test.expected.trim() : onOneLine(test.expected));
	return one.kind === other.kind && given(one) === given(other) && expected(one) === expected(other);
}

function onOneLine(text: string): string {
	return text.split(/[\s,;|/]+/).filter((part) => part !== '' && part !== 'and').join(' ');
}
