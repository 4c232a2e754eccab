import type { LineRange } from '../code/outline';

/** What was explained: these lines, a block with whatever stands in it, or all of a program. */
export type Extent = 'lines' | 'block' | 'all';

/**
 * Whether what was explained still reads the same; lines that hold nothing say nothing. `range` is where its lines were, `now` where
 * they are. A line that was added behind the last one counts where it belongs to the whole: in a block when it stands further in than
 * the block's first line. Pure.
 */
export function isSameCode(before: string, range: LineRange, after: string, now: LineRange, extent: Extent): boolean {
	return written(before, range, extent) === written(after, now, extent);
}

function written(text: string, { from, to }: LineRange, extent: Extent): string {
	const all = text.split('\n').map((line) => line.trimEnd());
	const isIn = (line: string): boolean => indentOf(line) > indentOf(all[from] ?? '');
	const behind = all.slice(to + 1).filter((line) => line !== '');
	const end = behind.findIndex((line) => !isIn(line));
	const more = extent === 'lines' ? [] : extent === 'all' ? behind : behind.slice(0, end === -1 ? behind.length : end);
	return [...all.slice(extent === 'all' ? 0 : from, to + 1), ...more].filter((line) => line !== '').join('\n');
}

function indentOf(line: string): number {
	return line.length - line.trimStart().length;
}
