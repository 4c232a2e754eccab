import type { ProgramParser } from '../../code/parser';
import type { Edit, Place, RankedPlace, Test, TestResult } from '../../words';
import { reachedParts } from './relevant';
import { rowsOf } from './places';

/** The part of a program that its tests come to, as a program of its own, and the way back. */
export interface Focus {
	readonly text: string;
	/** Places of the whole that lie in the part, in lines of the part. */
	suspicious(places: readonly RankedPlace[]): readonly RankedPlace[];
	place(place: Place): Place;
	/** The edits in the whole; null where one of them goes over a piece that was left out. */
	edits(edits: readonly Edit[]): readonly Edit[] | null;
}

/** Up to so many characters a program is searched as it is: a helper that nothing calls may be what was forgotten. */
const short = 4000;
/** Of more than so many characters what no run came to is left out as well, although something speaks of it. */
const long = 8000;

/**
 * The program without the functions at the margin that no test comes to: what a version costs must not grow with what has
 * nothing to do with it. Where much is left, without those either of which the run on the tests saw no line. The whole where it is
 * short, cannot be read, or every function is reached.
 */
export function focusOn(parser: ProgramParser, text: string, tests: readonly Test[], run: { readonly results: readonly Pick<TestResult, 'lines'>[] }): Focus {
	const lines = text.split('\n');
	const parsed = parser.parse(text);
	const { functions, classes, broken } = parsed.outline();
	parsed.dispose();
	const reached = text.length <= short || broken ? null : reachedParts(functions, lines, tests, 'program');
	// Where nothing calls anything, that is what is wrong with it.
	if (reached === null || reached.size === 0) return focus(lines, lines.map((_, row) => row));
	const isInside = ({ range }: (typeof functions)[number]) => [...functions, ...(classes ?? [])].some((other) => other.range !== range && other.range.from <= range.from && range.to <= other.range.to);
	const outer = functions.filter((one) => !isInside(one));
	const without = (left: readonly (typeof functions)[number][]) => {
		const gone = new Set(left.flatMap(({ range }) => rowsOf({ kind: 'lines', ...range })));
		return lines.map((_, row) => row).filter((row) => !gone.has(row));
	};
	const kept = without(outer.filter((one) => !reached.has(one)));
	if (kept.reduce((sum, row) => sum + (lines[row] ?? '').length + 1, 0) <= long) return focus(lines, kept);
	const seen = new Set(run.results.flatMap((result) => result.lines));
	// Its first line is run when it is defined.
	const isSeen = ({ header, range }: (typeof functions)[number]) => rowsOf({ kind: 'lines', ...range }).some((row) => row > header && seen.has(row));
	return focus(lines, without(outer.filter((one) => !reached.has(one) || !isSeen(one))));
}

function focus(lines: readonly string[], kept: readonly number[]): Focus {
	const starts = startsOf(lines);
	const own = kept.map((row) => lines[row] ?? '');
	const ownStarts = startsOf(own);
	const inPart = new Map(kept.map((row, at) => [row, at]));
	const whole = (row: number) => (row < 0 ? -1 : (kept[row] ?? lines.length - 1));
	const offset = (at: number) => {
		const row = Math.max(0, ownStarts.findLastIndex((start) => start <= at));
		return (starts[whole(row)] ?? 0) + at - (ownStarts[row] ?? 0);
	};
	const edit = ({ from, to, text }: Edit): Edit => {
		const first = offset(from);
		// The end is behind a character that goes: what was left out after it stays.
		return { from: first, to: to > from ? offset(to - 1) + 1 : first, text };
	};
	return {
		text: own.join('\n'),
		suspicious: (places) => places.flatMap(({ place, score }) => {
			const rows = rowsOf(place).flatMap((row) => inPart.get(row) ?? []);
			const [first, last] = [rows[0], rows.at(-1)];
			if (first === undefined || last === undefined) return [];
			return [{ place: place.kind === 'gap' ? { kind: 'gap', after: first } : { kind: 'lines', from: first, to: last }, score }];
		}),
		place: (place) => (place.kind === 'gap' ? { kind: 'gap', after: whole(place.after) } : { kind: 'lines', from: whole(place.from), to: whole(place.to) }),
		edits: (edits) => {
			const mapped = edits.map(edit);
			return mapped.every(({ from, to }, at) => to - from === (edits[at]?.to ?? 0) - (edits[at]?.from ?? 0)) ? mapped : null;
		},
	};
}

function startsOf(lines: readonly string[]): readonly number[] {
	let at = 0;
	return lines.map(({ length }) => {
		const start = at;
		at += length + 1;
		return start;
	});
}
