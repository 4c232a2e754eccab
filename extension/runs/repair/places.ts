import type { Place } from '../../words';

/** Lines that a place speaks of: for a gap the one before and the one after it. */
export function rowsOf(place: Place): readonly number[] {
	if (place.kind === 'gap') return [place.after, place.after + 1].filter((row) => row >= 0);
	return Array.from({ length: place.to - place.from + 1 }, (_, at) => place.from + at);
}

/** Both speak of a line. */
export function meet(one: Place, other: Place): boolean {
	const rows = rowsOf(one);
	return rowsOf(other).some((row) => rows.includes(row));
}
