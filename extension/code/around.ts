/** What of a program stands around a line (zero-based), and whether a name stands in a piece of it. Pure. */
import { literally } from './literally';
import type { FunctionOutline, LoopOutline } from './outline';

/** The innermost function that a line stands in; undefined at the top level. */
export function functionAround(functions: readonly FunctionOutline[], at: number): FunctionOutline | undefined {
	return functions.filter(({ range }) => range.from <= at && at <= range.to).sort((a, b) => b.range.from - a.range.from)[0];
}

/** The loops around a line, innermost first; a loop's header counts as inside. */
export function loopsAround(loops: readonly LoopOutline[], at: number): readonly LoopOutline[] {
	return loops.filter((loop) => loop.range.from <= at && at <= loop.range.to).sort((a, b) => b.range.from - a.range.from);
}

/** The name is used in this piece of a program, and is no part of a longer one, nor what an object holds. */
export function isNameIn(name: string, source: string): boolean {
	return new RegExp(`(?<![\\p{L}\\p{N}_.$])${literally(name)}(?![\\p{L}\\p{N}_$])`, 'u').test(source);
}
