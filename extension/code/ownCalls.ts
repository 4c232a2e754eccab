import { matchingBracket } from './brackets';
import { literally } from './literally';
import type { ParsedProgram } from './parser';
import { readCallExample, type ExampleContext } from './studentExample';

/** More calls than these nobody wants to be asked about. */
const most = 3;

/**
 * Calls of a function that the program itself makes with plain values (`print(area(2))` gives `area(2)`), in their order, each once: the
 * function's own body, comments and what only checks are left out.
 */
export function ownCalls(program: ParsedProgram, context: ExampleContext): readonly string[] {
	const { functions, statementLines } = program.outline();
	const own = functions.filter(({ name }) => name === context.function.name);
	const lines = program.text.split(/\r?\n/);
	const used = statementLines.filter((at) => !own.some(({ range }) => range.from <= at && at <= range.to));
	const calls = used.flatMap((at) => callsIn(lines[at] ?? '', context.function.name)).flatMap((call) => {
		const read = readCallExample({ call, expected: context.language.spelling.nothing }, context);
		return read.kind === 'test' && read.test.call === call ? [call] : [];
	});
	return [...new Set(calls)].slice(0, most);
}

function callsIn(line: string, name: string): readonly string[] {
	const starts = [...line.matchAll(new RegExp(`(?<![\\p{L}\\p{N}_.$])${literally(name)}\\(`, 'gu'))];
	return starts.flatMap(({ index, 0: head }) => {
		const close = matchingBracket(line, index + head.length - 1);
		return close === null ? [] : [line.slice(index, close + 1)];
	});
}
