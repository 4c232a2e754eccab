/** Which lines of a program were changed, put in, taken out or moved. A line's text is enough: nothing here is counted on. */
import { diffArrays } from 'diff';

/** One line before and after, or a line that came or went alone. */
export interface Pair {
	readonly gone: string;
	readonly come: string;
	/** Zero-based line of the program after the change: the line itself, or the one behind what went. */
	readonly at: number;
}

export interface Changes {
	readonly pairs: readonly Pair[];
	/** Lines that stand at another depth or at another place. */
	readonly moved: readonly string[];
}

/** How many lines go, or come, at the least. */
function diffLineCount(old: readonly string[], now: readonly string[]): number {
	return diffArrays(old.map((line) => line.trim()), now.map((line) => line.trim())).filter(({ removed }) => removed).flatMap(({ value }) => value).length;
}

export function changesOf(before: string, after: string): Changes {
	const [old, now] = [before.split('\n'), after.split('\n')];
	const [least, alike] = [diffLineCount(old, now), old.filter((line, row) => line.trim() !== now[row]?.trim()).length];
	// Line for line, where that is no longer than what an alignment finds: a line that became one that stands elsewhere was not moved.
	if (old.length === now.length && alike <= least) {
		return {
			pairs: old.flatMap((line, row) => (line.trim() === now[row]?.trim() ? [] : [{ gone: line.trim(), come: now[row]?.trim() ?? '', at: row }])),
			moved: old.filter((line, row) => line.trim() !== '' && line.trim() === now[row]?.trim() && line.trimEnd() !== now[row]?.trimEnd()).map((line) => line.trim()),
		};
	}
	const parts = diffArrays(old.map((line) => line.trim()), now.map((line) => line.trim()));
	const [went, came] = [parts.filter(({ removed }) => removed), parts.filter(({ added }) => added)].map((all) => all.flatMap(({ value }) => value));
	// A line that went at one place and came at another was moved.
	const both = new Set((went ?? []).filter((text) => text !== '' && came?.includes(text)));
	const pairs: Pair[] = [];
	const moved: string[] = [...both];
	let gone: readonly string[] = [];
	let [row, at] = [0, 0];
	const leave = () => {
		pairs.push(...gone.map((text) => ({ gone: text, come: '', at })));
		gone = [];
	};
	for (const { added, removed, value } of parts) {
		const news = value.map((text, index) => ({ text, index })).filter(({ text }) => text !== '' && !both.has(text));
		if (removed) {
			gone = news.map(({ text }) => text);
		} else if (added) {
			pairs.push(...news.map(({ text, index }, nth) => ({ gone: gone[nth] ?? '', come: text, at: at + index })));
			gone = gone.slice(news.length);
			leave();
		} else {
			leave();
			moved.push(...value.filter((text, index) => text !== '' && old[row + index]?.trimEnd() !== now[at + index]?.trimEnd()));
		}
		if (!added) row += value.length;
		if (!removed) at += value.length;
	}
	leave();
	return { pairs, moved };
}

/** The heads of the blocks that a line is in, innermost first. */
export function headersAbove(program: readonly string[], at: number): readonly string[] {
	const indentOf = (line: string) => line.length - line.trimStart().length;
	const found: string[] = [];
	let indent = indentOf(program[at] ?? '');
	for (let row = at - 1; row >= 0 && indent > 0; row--) {
		const line = program[row] ?? '';
		if (line.trim() === '' || indentOf(line) >= indent) continue;
		indent = indentOf(line);
		found.push(line.trim());
	}
	return found;
}
