import type { LineRange, Outline } from '../code/outline';

/**
 * How many ways there are through lines of a program: one, and one more for each condition and each loop in them (McCabe's
 * number, without the operators inside of a condition). Pure.
 */
export function complexityOf(outline: Outline, { from, to }: LineRange): number {
	const isInside = (line: number): boolean => from <= line && line <= to;
	return 1 + outline.conditions.filter(({ line }) => isInside(line)).length + outline.loops.filter(({ header }) => isInside(header)).length;
}

/** How many of the lines hold code: what a program's length is to a reader. */
export function codeLines(outline: Outline, { from, to }: LineRange): number {
	return outline.statementLines.filter((line) => from <= line && line <= to).length;
}
