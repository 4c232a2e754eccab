/** What it is about that lines stand in another block, or at another place. */
import { headersAbove } from '../../ideaLines';
import { assigned } from './difference';
import type { IdeaWords } from './words';

/** By the first line that is in other blocks than before; else the lines only run in another order. Null where nobody can say. */
export function ideaOfMoved(before: readonly string[], after: readonly string[], moved: readonly string[], words: IdeaWords): string | null {
	const kinds = moved.map((text) => (isReordered(text, before, after) ? 'line-order' : kindOfMove(text, headersOf(before, text), headersOf(after, text), words)));
	return kinds.find((kind) => kind !== 'line-order' && kind !== null) ?? (kinds.includes('line-order') ? 'line-order' : null);
}

function headersOf(program: readonly string[], text: string): readonly string[] | null {
	const at = program.flatMap((line, row) => (line.trim() === text ? [row] : []));
	// Of a line that stands there twice nobody knows which one was moved.
	return at.length === 1 ? headersAbove(program, at[0] ?? 0) : null;
}

/** A line that stands there several times, each time in the blocks that it stood in before: it only runs at another time. */
function isReordered(text: string, before: readonly string[], after: readonly string[]): boolean {
	const all = (program: readonly string[]) => program.flatMap((line, row) => (line.trim() === text ? [headersAbove(program, row).join('\n')] : [])).sort();
	const [was, is] = [all(before), all(after)];
	return was.length > 1 && !/^(?:[{}]|(?:else\s+)?if\b|else\b|return\b)/.test(text) && was.join('\0') === is.join('\0');
}

function kindOfMove(text: string, before: readonly string[] | null, after: readonly string[] | null, words: IdeaWords): string | null {
	const isReturn = /^return\b/.test(text);
	if (!before || !after) return isReturn ? 'return-early' : null;
	const [loopsBefore, loopsAfter] = [before, after].map((headers) => headers.filter((header) => /^(?:for|while|do)\b/.test(header)).length);
	if (loopsBefore !== loopsAfter) {
		return isReturn ? 'return-early' : /^(?:0|1|""|''|``|\[\]|\{\}|new \w+(?:<.*>)?\(\)|true|false|null)$/.test(assigned(text, words)?.value ?? 'none') ? 'start-in-loop' : 'in-loop';
	}
	if (before.join('\n') !== after.join('\n')) return 'under-condition';
	return /^(?:else\s+)?if\b|^else\b|^return\b/.test(text) ? null : 'line-order';
}
