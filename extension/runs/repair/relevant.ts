import type { ProgramParser } from '../../code/parser';
import type { Test } from '../../words';

/**
 * Whether a line (zero-based) may have a part in how the tests end: it stands outside of all functions, or in one that a test
 * calls, or that such a one speaks of by name. True for every line where a test is no call.
 */
export function relevantLines(parser: ProgramParser, text: string, tests: readonly Test[]): (line: number) => boolean {
	const calls = tests.flatMap((test) => (test.kind === 'call' ? [`${test.before ?? ''}\n${test.call}`] : []));
	if (calls.length < tests.length) return () => true;
	const program = parser.parse(text);
	const { functions } = program.outline();
	program.dispose();
	const lines = text.split('\n');
	const parts = functions.map(({ name, range }) => ({ name, range, source: lines.slice(range.from, range.to + 1).join('\n') }));
	const isInside = (line: number) => parts.some(({ range }) => range.from <= line && line <= range.to);
	const reached = new Set<(typeof parts)[number]>();
	let spoken = [...calls, lines.filter((_, line) => !isInside(line)).join('\n')];
	while (spoken.length > 0) {
		const names = new Set(spoken.join('\n').match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);
		// What a language calls by itself has a name that nobody writes.
		const next = parts.filter((part) => !reached.has(part) && (names.has(part.name) || part.name.startsWith('__')));
		for (const part of next) reached.add(part);
		spoken = next.map(({ source }) => source);
	}
	return (line) => {
		const around = parts.filter(({ range }) => range.from <= line && line <= range.to);
		return around.length === 0 || around.some((part) => reached.has(part));
	};
}
