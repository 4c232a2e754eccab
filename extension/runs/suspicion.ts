import type { Ending, RankedPlace, Run, TestResult } from '../words';

/**
 * The lines where to look first, most suspicious first, by spectrum: Ochiai (Abreu, Zoeteweij and van Gemund, "On the Accuracy
 * of Spectrum-based Fault Localization", 2007) over the lines that each test passed, joined with the line of an exception.
 * Only lines that a failing test passed and that hold a statement (`statementLines`, zero-based; empty: any line) are ranked.
 * `slices` say of some failing runs which lines had a part in how they ended, and how far from the end ({@link backwardSlice}):
 * a line that had none is less suspicious, one that had is more, the nearer the more. Ties go to the line nearest to where the failing
 * runs ended, then to the later line. Empty when nothing failed.
 */
export function rankPlaces(run: Run, statementLines: readonly number[], slices: readonly ReadonlyMap<number, number>[] = []): readonly RankedPlace[] {
	if (run.syntax) return [place(run.syntax.line, 1)];
	const tried = run.results.filter(({ ending }) => ending.kind !== 'not-run' && ending.kind !== 'bad-test');
	const failing = tried.filter(({ passed }) => !passed);
	const ends = failing.map(({ ending, lines }) => endLine(ending) ?? lines.at(-1) ?? null).filter((line) => line !== null);
	const statements = new Set(statementLines);
	const covered = new Set(failing.flatMap(({ lines }) => [...lines]));
	for (const line of ends) covered.add(line);
	const scored = [...covered]
		.filter((line) => statements.size === 0 || statements.has(line))
		.map((line) => ({ line, score: sliced(score(line, tried, failing), line, slices.filter(({ size }) => size > 0)), distance: distance(line, ends) }));
	scored.sort((a, b) => b.score - a.score || a.distance - b.distance || b.line - a.line);
	return scored.map(({ line, score }) => place(line, score));
}

/**
 * The id of the failing test that is shortest to follow: a run that ends with a value or an exception before one that was
 * stopped, then the one with the fewest steps; of those that nobody can follow to their end the first. Null when no test that ran has failed.
 */
export function shortestFailing(run: Run): string | null {
	const failing = run.results.filter(({ passed, ending }) => !passed && ending.kind !== 'not-run' && ending.kind !== 'bad-test');
	const [first] = [...failing].sort((a, b) => stops(a.ending) - stops(b.ending) || Math.min(a.steps, tooFar) - Math.min(b.steps, tooFar));
	return first?.test ?? null;
}

/** So many steps nobody follows; how many there are until calls without an end have no more room is chance. */
const tooFar = 2000;

/** What is left of the suspicion of a line that had no part in how a traced run ended. */
const outside = 0.6;
/** The same of one that had a part far from the end, and what more a line has where the wrong value left. */
const inside = 0.9;
const near = 0.1;

const place = (line: number, score: number): RankedPlace => ({ place: { kind: 'lines', from: line, to: line }, score });

function score(line: number, tried: readonly TestResult[], failing: readonly TestResult[]): number {
	const failed = failing.filter((result) => passes(result, line)).length;
	const total = tried.filter((result) => passes(result, line)).length;
	const ochiai = total === 0 ? 0 : failed / Math.sqrt(failing.length * total);
	// An exception names a line: the value is wrong there at the latest.
	const raised = failing.filter(({ ending }) => endLine(ending) === line).length;
	return failing.length === 0 ? 0 : Math.min(1, ochiai + (raised / failing.length) * 0.2);
}

function sliced(score: number, line: number, slices: readonly ReadonlyMap<number, number>[]): number {
	if (slices.length === 0) return score;
	const part = slices.reduce((sum, slice) => {
		const far = slice.get(line);
		return sum + (far === undefined ? outside : inside + near / (1 + far));
	}, 0) / slices.length;
	return score * part;
}

function passes({ lines, ending }: TestResult, line: number): boolean {
	return lines.includes(line) || endLine(ending) === line;
}

/** The line that the ending itself names. */
function endLine(ending: Ending): number | null {
	switch (ending.kind) {
		case 'raised':
			return ending.exception.line;
		case 'endless':
		case 'slow':
		case 'waiting-for-input':
		case 'memory':
		case 'too-much-output':
		case 'exited':
			return ending.line;
		case 'returned':
		case 'ended':
		case 'crashed':
		case 'bad-test':
		case 'not-run':
			return null;
	}
}

function distance(line: number, ends: readonly number[]): number {
	return ends.length === 0 ? 0 : Math.min(...ends.map((end) => Math.abs(end - line)));
}

function stops({ kind }: Ending): number {
	return kind === 'returned' || kind === 'raised' || kind === 'ended' ? 0 : 1;
}
