/** The middle of all values, and the middles of the lower and the upper half. */
export interface Spread {
	readonly low: number;
	readonly middle: number;
	readonly high: number;
}

/** The quartiles; between two values the point on the way from one to the other. Of no values: zeros. */
export function spreadOf(values: readonly number[]): Spread {
	const sorted = [...values].sort((a, b) => a - b);
	return { low: at(sorted, 0.25), middle: at(sorted, 0.5), high: at(sorted, 0.75) };
}

/** The middle value; null where there is none. */
export function middleOf(values: readonly number[]): number | null {
	return values.length === 0 ? null : spreadOf(values).middle;
}

function at(sorted: readonly number[], share: number): number {
	const place = (sorted.length - 1) * share;
	const low = sorted[Math.floor(place)] ?? 0;
	const high = sorted[Math.ceil(place)] ?? low;
	return low + (high - low) * (place - Math.floor(place));
}
