import type { Place, RankedPlace } from '../../words';
import { gain } from './gain';
import { rowsOf } from './places';
import type { Found } from './search';
import type { Tried } from './candidate';

/** What else is known when versions are ranked. */
export interface Grounds {
	/** Suspicious places of the run, most suspicious first. */
	readonly suspicious: readonly RankedPlace[];
	/** Lines where a pattern of a known mistake stands, with the concept that it lacks. */
	readonly patterns: readonly { readonly from: number; readonly to: number; readonly concept: string }[];
}

/** A version with how far it is from what the student most likely meant; less is likelier. */
export interface RankedVersion {
	readonly version: Tried;
	readonly score: number;
}

/**
 * The passing versions, the likeliest first: few and small changes of usual kinds, replaced rather than put in, where the run is
 * suspicious, where a pattern of a known mistake stands. Near-identical ones (same place, same kind) are merged to the first.
 */
export function rankVersions(passing: readonly Tried[], grounds: Grounds): readonly RankedVersion[] {
	const scored = passing.map((version) => ({ version, score: scoreOf(version, grounds) })).sort((a, b) => a.score - b.score);
	const seen = new Set<string>();
	return scored.filter(({ version }) => {
		if (seen.has(version.text)) return false;
		seen.add(version.text);
		return true;
	});
}

const kindCost = { replace: 0, move: 0.1, delete: 0.35, insert: 0.3 } as const;

function scoreOf(version: Tried, grounds: Grounds): number {
	const kinds = version.changes.reduce((sum, { kind }) => sum + kindCost[kind], 0);
	const size = version.changes.reduce((sum, { edits }) => sum + edits.reduce((length, { from, to, text }) => length + Math.abs(text.length - (to - from)), 0), 0);
	const suspicion = Math.max(0, ...version.places.map((place) => suspicionAt(place, grounds.suspicious)));
	const named = version.changes.some(({ concept }) => grounds.patterns.some((pattern) => pattern.concept === concept && version.places.some((place) => touches(place, pattern))));
	return version.cost + kinds + Math.min(0.4, size * 0.01) - 0.5 * suspicion - (named ? 0.4 : 0);
}

function suspicionAt(place: Place, suspicious: readonly RankedPlace[]): number {
	const rows = rowsOf(place);
	return Math.max(0, ...suspicious.filter(({ place: other }) => rowsOf(other).some((row) => rows.includes(row))).map(({ score }) => score));
}

const touches = (place: Place, { from, to }: { readonly from: number; readonly to: number }) => rowsOf(place).some((row) => from <= row && row <= to);

/**
 * Where the mistake is, the likeliest first: places of passing versions in their order, then of those that pass more tests than
 * before (mutation-based localisation: Papadakis and Le Traon, "Metallaxis-FL", 2015), then what the run found suspicious.
 * Each line comes once.
 */
export function rankPlacesOf(found: Found, ranked: readonly RankedVersion[], suspicious: readonly RankedPlace[]): readonly RankedPlace[] {
	const places: Place[] = [];
	const taken = new Set<string>();
	const add = (place: Place) => {
		const key = place.kind === 'gap' ? `g${place.after}` : `${place.from}-${place.to}`;
		if (taken.has(key)) return;
		taken.add(key);
		places.push(place);
	};
	for (const { version } of ranked) version.places.forEach(add);
	const base = found.before;
	if (ranked.length === 0) for (const one of found.partial) one.places.forEach(add);
	const better = [...found.single].filter((one) => gain(one, base) > 0).sort((a, b) => gain(b, base) - gain(a, base) || a.cost - b.cost);
	for (const one of better) one.places.forEach(add);
	for (const { place } of suspicious) add(place);
	return places.map((place, at) => ({ place, score: 1 / (1 + at) }));
}
