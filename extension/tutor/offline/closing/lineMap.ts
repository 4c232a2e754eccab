/** Which line of a program became which line of the program that was made of it. Pure; lines are zero-based. */
import { diffArrays } from 'diff';

/** What became of each line; a line that is not a key is gone. */
export interface LineMap {
	readonly now: ReadonlyMap<number, number>;
	/** Lines of the present program with the words of a line before, at another depth or in another place. */
	readonly moved: ReadonlySet<number>;
}

/**
 * A line keeps its place where its words are the same, at whatever depth; a line that was taken out and put in elsewhere is moved; of
 * lines that were written anew as many as they were before each stands for the one in its place.
 */
export function lineMap(before: string, after: string): LineMap {
	const [old, present] = [before, after].map((text) => text.split(/\r?\n/)) as [string[], string[]];
	const [now, moved] = [new Map<number, number>(), new Set<number>()];
	const [out, put]: [number[], number[]] = [[], []];
	const hunks: { readonly out: readonly number[]; readonly put: readonly number[] }[] = [];
	let [row, other] = [0, 0];
	let taken: readonly number[] = [];
	for (const { added, removed, count } of diffArrays(old.map((line) => line.trim()), present.map((line) => line.trim()))) {
		const rows = Array.from({ length: count }, (_, index) => index);
		if (removed) {
			taken = rows.map((index) => row + index);
			out.push(...taken);
		} else if (added) {
			const placed = rows.map((index) => other + index);
			put.push(...placed);
			hunks.push({ out: taken, put: placed });
		} else {
			taken = [];
			for (const index of rows) {
				now.set(row + index, other + index);
				if (old[row + index]?.trimEnd() !== present[other + index]?.trimEnd()) moved.add(other + index);
			}
		}
		if (!added) row += count;
		if (!removed) other += count;
	}
	const isBlank = (text: string | undefined) => (text ?? '').trim() === '';
	for (const at of out) {
		const place = put.find((line) => !moved.has(line) && !isBlank(old[at]) && present[line]?.trim() === old[at]?.trim());
		if (place !== undefined) {
			now.set(at, place);
			moved.add(place);
		}
	}
	for (const hunk of hunks) {
		const [left, right] = [hunk.out.filter((at) => !now.has(at)), hunk.put.filter((at) => !moved.has(at))];
		if (left.length === right.length) left.forEach((at, index) => now.set(at, right[index] ?? at));
	}
	return { now, moved };
}
