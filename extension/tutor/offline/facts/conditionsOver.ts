import { chainOfCondition } from '../../../code/chains';
import type { ConditionOutline } from '../../../code/outline';
import type { Subject } from '../subject';

/** The conditions that let the run come to a line, or whose being false sends it there (`else`); the innermost first. */
export function conditionsOver({ ground: { outline } }: Subject, at: number): readonly number[] {
	const isIn = (range: { readonly from: number; readonly to: number } | undefined) => range !== undefined && range.from <= at && at <= range.to;
	const chainOf = (each: ConditionOutline) => chainOfCondition(outline.conditions, each);
	const heads = outline.conditions.filter(({ body, whole }) => isIn(body) || isIn(whole)).flatMap((head) => {
		if (isIn(head.body)) return [head.line];
		const last = outline.conditions.findLast((other) => head.line <= other.line && other.line < at && chainOf(head) === chainOf(other));
		return last ? [last.line] : [];
	});
	return [...new Set(heads)].filter((head) => head !== at).sort((a, b) => b - a);
}
