import type { Place } from '../../words';

/** The lines of places; a gap has none. */
export function linesOf(places: readonly Place[]): readonly number[] {
	return places.flatMap((place) => (place.kind === 'gap' ? [] : Array.from({ length: place.to - place.from + 1 }, (_, index) => place.from + index)));
}

/** Comments and texts are no code that could be changed. */
export function isNote(line: string): boolean {
	return /^(#|\/\/|\/\*|\*|"""|''')/.test(line);
}
