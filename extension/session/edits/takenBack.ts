import { diffLines } from 'diff';
import { LineTable } from '../../code/lineTable';
import type { Edit } from '../../words';

/**
 * The present program with what was changed since at the lines of these edits taken back, the rest as it is: what it would do if
 * this bug had been left alone. The edits count from `before`. Null where nothing was changed there.
 */
export function takenBack(edits: readonly Edit[], before: string, now: string): string | null {
	const table = new LineTable(before);
	const places = edits.map(({ from, to }) => ({ from: table.lineAt(from), to: table.lineAt(to) }));
	let line = 0;
	let restored = '';
	let isChanged = false;
	const hunks = diffLines(before, now);
	for (let at = 0; at < hunks.length; at++) {
		const hunk = hunks[at];
		if (!hunk) continue;
		if (!hunk.added && !hunk.removed) {
			restored += hunk.value;
			line += hunk.count;
			continue;
		}
		// A line that became another one is one change: what went and what came.
		const next = hunks[at + 1];
		const removed = hunk.removed ? hunk : next?.removed ? next : null;
		const added = hunk.added ? hunk : next?.added ? next : null;
		if (removed && added) at++;
		const count = removed?.count ?? 0;
		const first = line;
		// Lines that are new stand in the gap before `first`: that belongs to the line on either side.
		const isHere = places.some(({ from, to }) => (count > 0 ? from < first + count && to >= first : from <= first && to >= first - 1));
		restored += (isHere ? removed : added)?.value ?? '';
		isChanged ||= isHere;
		line += count;
	}
	return isChanged && restored !== now ? restored : null;
}
