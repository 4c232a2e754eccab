import type { Use } from '../explain/use';

type Viewed = Extract<Use, { type: 'viewed' }>;
type Rated = Extract<Use, { type: 'rated' }>;

/** An explanation that was looked at. */
export interface ExplainedView {
	readonly viewed: Viewed;
	/** How long it was on the screen, in milliseconds; null where that is not known. */
	readonly openMs: number | null;
	readonly ratings: readonly Rated[];
}

/** The record of how explanations were used, view by view, in the order in which they were opened. What belongs to no view is left out. */
export function explainedViews(uses: readonly Use[]): readonly ExplainedView[] {
	const views = new Map<string, { viewed: Viewed; openMs: number | null; ratings: Rated[] }>();
	for (const use of uses) {
		const known = views.get(use.view);
		if (use.type === 'viewed') {
			views.set(use.view, known ?? { viewed: use, openMs: null, ratings: [] });
		} else if (use.type === 'rated') {
			known?.ratings.push(use);
		} else if (known) {
			known.openMs = Math.max(known.openMs ?? 0, use.openMs);
		}
	}
	return [...views.values()];
}
