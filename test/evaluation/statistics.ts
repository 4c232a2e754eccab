/** The chance that a positive scores above a negative (ties count half): the area under the ROC curve, 0 to 1. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
	const all = [...positives.map((score) => ({ score, positive: true })), ...negatives.map((score) => ({ score, positive: false }))].sort((a, b) => a.score - b.score);
	let ranks = 0;
	for (let at = 0; at < all.length;) {
		let end = at;
		while (end < all.length && all[end]!.score === all[at]!.score) end++;
		ranks += all.slice(at, end).filter(({ positive }) => positive).length * ((at + 1 + end) / 2);
		at = end;
	}
	return (ranks - (positives.length * (positives.length + 1)) / 2) / (positives.length * negatives.length);
}

export function share<T>(all: readonly T[], test: (one: T) => boolean): number {
	return all.length === 0 ? 0 : all.filter(test).length / all.length;
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted.length === 0 ? 0 : (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
