import type { FunctionOutline } from '../../code/outline';
import type { ProgramParser } from '../../code/parser';
import type { Test } from '../../words';

/**
 * The functions that may have a part in how the tests end: those that a test calls, or the program outside of all functions, or
 * that such a one speaks of by name. Where a test is no call all of them may (null): what is missing may be a call. With `roots`
 * `program` the program outside of all functions counts as what calls them, as it does where there is too much to look through.
 */
export function reachedParts<Part extends Pick<FunctionOutline, 'name' | 'range'>>(functions: readonly Part[], lines: readonly string[], tests: readonly Test[], roots: 'tests' | 'program' = 'tests'): ReadonlySet<Part> | null {
	const calls = tests.flatMap((test) => (test.kind === 'call' ? [`${test.before ?? ''}\n${test.call}\n${test.expected}`] : []));
	if (calls.length < tests.length && roots === 'tests') return null;
	const isInside = (line: number) => functions.some(({ range }) => range.from <= line && line <= range.to);
	const reached = new Set<Part>();
	let spoken = [...calls, lines.filter((_, line) => !isInside(line)).join('\n')];
	while (spoken.length > 0) {
		const names = new Set(spoken.join('\n').match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);
		// What a language calls by itself has a name that nobody writes.
		const next = functions.filter((part) => !reached.has(part) && (names.has(part.name) || /^__|^constructor$/.test(part.name)));
		for (const part of next) reached.add(part);
		spoken = next.map(({ range }) => lines.slice(range.from, range.to + 1).join('\n'));
	}
	return reached;
}

/** Whether a line (zero-based) may have a part in how the tests end: it stands outside of all functions, or in one that is reached. */
export function relevantLines(parser: ProgramParser, text: string, tests: readonly Test[]): (line: number) => boolean {
	const program = parser.parse(text);
	const { functions } = program.outline();
	program.dispose();
	const reached = reachedParts(functions, text.split('\n'), tests);
	if (reached === null) return () => true;
	return (line) => {
		const around = functions.filter(({ range }) => range.from <= line && line <= range.to);
		return around.length === 0 || around.some((part) => reached.has(part));
	};
}
