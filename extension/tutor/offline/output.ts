/** Printed output, line by line. */

export interface DifferingLine {
	/** One-based. */
	readonly number: number;
	/** Null: there should be no such line. */
	readonly wanted: string | null;
	/** Null: the program printed no such line. */
	readonly got: string | null;
	/** The output is and should be one line. */
	readonly alone: boolean;
}

/** The first line in which the output differs from what was wanted; the last line when they are the same; null for no lines at all. */
export function differingLine(wanted: string, got: string): DifferingLine | null {
	const [want, have] = [linesOf(wanted), linesOf(got)];
	const most = Math.max(want.length, have.length);
	if (most === 0) return null;
	let at = 0;
	while (at < most - 1 && want[at] === have[at]) at++;
	return { number: at + 1, wanted: want[at] ?? null, got: have[at] ?? null, alone: most === 1 };
}

/** Lines without blanks at their ends and without empty lines at the end. */
export function linesOf(output: string): readonly string[] {
	const trimmed = output.replace(/\s+$/, '');
	return trimmed === '' ? [] : trimmed.split(/\r?\n/).map((line) => line.trimEnd());
}
