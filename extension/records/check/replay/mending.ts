/** How the mending student changes a program: only what the question was about, and never two mistakes at once. */
import { diffArrays, diffLines } from 'diff';
import { applyEdits } from '../../../code/edits';
import type { Diagnosis } from '../../../words';

/** The right program is another one, and not this one mended, where more places than these differ. */
const mostPlaces = 6;

/**
 * The program with the one place mended that is nearest to the line (zero-based) that was asked about: as the right program has it where that is
 * near, else as the first repair of the bug has it; null where neither is known.
 */
export function mendOne(code: string, fixed: string, line: number, diagnosis: Diagnosis | null, bug: string | undefined): string | null {
	const places = differences(code, fixed);
	if (places.length <= mostPlaces) {
		const nearest = places.toSorted((a, b) => distance(a, line) - distance(b, line))[0];
		return nearest ? [...code.split('\n').slice(0, nearest.from), ...nearest.lines, ...code.split('\n').slice(nearest.to)].join('\n') : null;
	}
	const known = diagnosis?.bugs.find(({ id }) => id === bug);
	const [repair] = known?.kind === 'known' ? known.repairs : [];
	return repair ? applyEdits(code, repair) : null;
}

interface Difference {
	readonly from: number;
	/** Not included. */
	readonly to: number;
	readonly lines: readonly string[];
}

function distance({ from, to }: Difference, line: number): number {
	return line < from ? from - line : Math.max(0, line - Math.max(from, to - 1));
}

/** Where the lines of two programs differ, one entry for each run of lines. */
function differences(before: string, after: string): readonly Difference[] {
	const found: Difference[] = [];
	let at = 0;
	let open: { from: number; to: number; lines: string[] } | null = null;
	for (const part of diffArrays(before.split('\n'), after.split('\n'))) {
		if (!part.added && !part.removed) {
			open = null;
			at += part.value.length;
			continue;
		}
		if (!open) found.push((open = { from: at, to: at, lines: [] }));
		if (part.added) {
			open.lines.push(...part.value);
		} else {
			at += part.value.length;
			open.to = at;
		}
	}
	return found;
}

/** Zero-based lines of the first text that the second one changes; an insertion counts as the line after it. */
export function changedLines(before: string, after: string): readonly number[] {
	const lines: number[] = [];
	let at = 0;
	let removed = 0;
	for (const part of diffLines(before, after)) {
		if (part.removed) {
			lines.push(...Array.from({ length: part.count }, (_, index) => at + index));
			at += part.count;
			removed = part.count;
		} else if (part.added) {
			if (removed === 0) {
				lines.push(at);
			}
			removed = 0;
		} else {
			at += part.count;
			removed = 0;
		}
	}
	return lines;
}
