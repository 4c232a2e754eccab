import type { Subject } from '../subject';

/** The conditions that let the run come to a line, or whose being false sends it there (`else`); the innermost first. */
export function conditionsOver({ ground: { outline }, source }: Subject, at: number): readonly number[] {
	const isIn = (range: { readonly from: number; readonly to: number } | undefined) => range !== undefined && range.from <= at && at <= range.to;
	const indent = (line: number) => /^\s*/.exec(source.textOf(line))?.[0];
	const heads = outline.conditions.filter(({ body, whole }) => isIn(body) || isIn(whole)).flatMap((head) => {
		if (isIn(head.body)) return [head.line];
		const last = outline.conditions.findLast(({ line: other }) => head.line <= other && other < at && indent(other) === indent(head.line));
		return last ? [last.line] : [];
	});
	return [...new Set(heads)].filter((head) => head !== at).sort((a, b) => b - a);
}
