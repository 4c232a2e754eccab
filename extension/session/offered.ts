/** Examples that the words of a task seem to give, until the student has said to each whether it is meant. */
import { plainSource } from '../code/plainSource';
import type { Candidate } from '../code/statementExamples';
import type { Manner } from '../protocol';
import type { Test } from '../words';

export interface OfferedExample extends Candidate {
	/** The same example has the same id, however often the task is read. */
	readonly id: string;
}

export class Offered {
	private candidates: readonly (OfferedExample & { readonly test: Test })[] = [];
	private readonly out = new Set<string>();

	/** `find` reads a task's words; `read` reads an example as if the student had typed it. */
	constructor(private readonly find: (statement: string) => readonly Candidate[], private readonly take: (given: string, expected: string, manner: Manner) => { readonly kind: 'test'; readonly test: Test } | { readonly kind: 'refused' }) {}

	/** Reads the task's words anew. What could not be taken as it is, is no offer. */
	read(statement: string): void {
		const read = this.find(statement).flatMap((one) => {
			const taken = this.take(one.given, one.expected, one.manner);
			return taken.kind === 'test' ? [{ ...one, id: taken.test.id, test: taken.test }] : [];
		});
		this.candidates = [...new Map(read.map((one) => [one.id, one])).values()];
	}

	/** Those that wait for a word: neither left out nor among the tests. */
	open(tests: readonly Test[]): readonly OfferedExample[] {
		return this.candidates.filter(({ id, test }) => !this.out.has(id) && !tests.some((other) => isSame(other, test))).map(({ test: _, ...one }) => one);
	}

	leaveOut(id: string): void {
		this.out.add(id);
	}

	get leftOut(): readonly string[] {
		return [...this.out];
	}
}

/** They say the same of the same call or input; the same call with another result is worth a look. */
function isSame(one: Test, other: Test): boolean {
	const given = (test: Test) => (test.kind === 'call' ? plainSource(test.call) : test.typed.join('\n'));
	return one.kind === other.kind && given(one) === given(other) && one.expected.trim() === other.expected.trim();
}
