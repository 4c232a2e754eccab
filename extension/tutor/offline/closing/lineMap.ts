/** Which line of a program became which line of the program that was made of it. Pure; lines are zero-based. */
import { diffArrays } from 'diff';

/** What became of each line; a line that is not a key of `now` is gone. */
export interface LineMap {
	readonly now: ReadonlyMap<number, number>;
	/** Lines of the present program, none of them blank, that were changed, put in or moved. */
	readonly mended: readonly number[];
	/** Those of them with the words of a line before, at another depth or in another place. */
	readonly moved: ReadonlySet<number>;
}

/**
 * A line that was taken out and put in elsewhere, or at another depth, is moved; of lines that were written anew, where there are as many
 * as before, each stands for the one in its place.
 */
export function lineMap(before: string, after: string): LineMap {
	const old = linesOf(before);
	const present = linesOf(after);
	const [now, moved] = [new Map<number, number>(), new Set<number>()];
	const hunks: { out: number[]; put: number[] }[] = [];
	let hunk: { out: number[]; put: number[] } | null = null;
	let [row, other] = [0, 0];
	for (const { added, removed, count } of diffArrays(old, present)) {
		const rows = Array.from({ length: count }, (_, index) => index);
		if (!added && !removed) {
			for (const index of rows) now.set(row + index, other + index);
			hunk = null;
		} else {
			if (!hunk) hunks.push((hunk = { out: [], put: [] }));
			if (removed) hunk.out.push(...rows.map((index) => row + index).filter((at) => old[at] !== ''));
			else hunk.put.push(...rows.map((index) => other + index).filter((at) => present[at] !== ''));
		}
		if (!added) row += count;
		if (!removed) other += count;
	}
	const put = hunks.flatMap((each) => each.put);
	for (const at of hunks.flatMap(({ out }) => out)) {
		const place = put.find((line) => !moved.has(line) && present[line]?.trim() === old[at]?.trim());
		if (place === undefined) continue;
		now.set(at, place);
		moved.add(place);
	}
	for (const { out, put: written } of hunks) {
		const [left, right] = [out.filter((at) => !now.has(at)), written.filter((at) => !moved.has(at))];
		if (left.length === right.length) left.forEach((at, index) => now.set(at, right[index] ?? at));
	}
	return { now, mended: put, moved };
}

function linesOf(text: string): string[] {
	return text.split(/\r?\n/).map((line) => line.trimEnd());
}
