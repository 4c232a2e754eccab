import { diffArrays } from 'diff';
import type { Edit } from '../words';

/** More differing pieces than these make another text of it. */
const mostDifferences = 1000;

/**
 * Edits of a text as edits of what became of it; null when one of them touches what has changed meanwhile, so that nobody can say
 * what it would be now. Offsets count from `base` and from `now`.
 */
export function rebased(edits: readonly Edit[], base: string, now: string): readonly Edit[] | null {
	if (base === now) return edits;
	const changes = changesBetween(base, now);
	if (!changes || edits.some((edit) => changes.some((change) => touches(edit, change)))) return null;
	return edits.map((edit) => {
		const by = changes.filter(({ to }) => to <= edit.from).reduce((sum, { from, to, text }) => sum + text.length - (to - from), 0);
		return { ...edit, from: edit.from + by, to: edit.to + by };
	});
}

function touches(a: Edit, b: Edit): boolean {
	return Math.max(a.from, b.from) < Math.min(a.to, b.to) || (a.from === a.to && b.from <= a.from && a.from <= b.to) || (b.from === b.to && a.from <= b.from && b.from <= a.to);
}

/** What changed, piece by piece; null when it is another text. */
function changesBetween(base: string, now: string): readonly Edit[] | null {
	const pieces = (text: string) => text.match(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_]/gu) ?? [];
	const parts = diffArrays(pieces(base), pieces(now), { maxEditLength: mostDifferences });
	if (!parts) return null;
	const changes: Edit[] = [];
	let at = 0;
	for (const { value, added, removed } of parts) {
		const text = value.join('');
		const last = changes.at(-1);
		const isJoined = last !== undefined && last.to === at;
		if (added) changes.splice(isJoined ? -1 : changes.length, isJoined ? 1 : 0, { from: isJoined ? last.from : at, to: at, text: `${isJoined ? last.text : ''}${text}` });
		else {
			if (removed) changes.splice(isJoined ? -1 : changes.length, isJoined ? 1 : 0, { from: isJoined ? last.from : at, to: at + text.length, text: isJoined ? last.text : '' });
			at += text.length;
		}
	}
	return changes;
}
