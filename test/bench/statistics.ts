/** Several runs of one measurement, as few numbers. */
export interface Summary {
	readonly median: number;
	readonly min: number;
	readonly max: number;
	readonly runs: number;
}

/** Median, least and greatest; null without runs. An even number of runs has the mean of the middle two as its median. */
export function summaryOf(runs: readonly number[]): Summary | null {
	const sorted = [...runs].sort((a, b) => a - b);
	const [min, max] = [sorted[0], sorted.at(-1)];
	if (min === undefined || max === undefined) {
		return null;
	}
	const upper = sorted[Math.floor(sorted.length / 2)] ?? max;
	const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? min;
	return { median: (lower + upper) / 2, min, max, runs: sorted.length };
}

/**
 * Run by run, one measurement over another. Both are taken in turn, so what slows the machine down for a while slows both, and
 * their ratio stays. Runs without a partner, and those whose divisor is 0, are left out.
 */
export function ratiosOf(of: readonly number[], to: readonly number[]): readonly number[] {
	return of.slice(0, to.length).flatMap((value, run) => {
		const divisor = to[run] ?? 0;
		return divisor > 0 ? [value / divisor] : [];
	});
}
