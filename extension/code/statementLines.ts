import type { Node } from 'web-tree-sitter';
import type { Language } from './language';
import type { LineTable } from './lineTable';
import type { LineRange } from './outline';
import { rangeOf } from './syntaxText';

/** Lines with something that can run: not blank, not only a comment, a text that stands alone, or brackets. */
export function statementLines(lines: LineTable, language: Language, comments: readonly Node[], remarks: readonly Node[], texts: readonly Node[]): number[] {
	const idle = new Set(linesOf(remarks));
	for (const node of comments) {
		const { from, to } = rangeOf(node);
		// Something may stand behind the end of the comment.
		const isLastWhole = lines.textOf(to).slice(node.endPosition.column).trim() === '';
		if (to > from) addLines(idle, { from: from + 1, to: isLastWhole ? to : to - 1 });
	}
	const inText = new Set<number>();
	for (const node of texts) {
		const { from, to } = rangeOf(node);
		if (to > from) addLines(inText, { from: from + 1, to });
	}
	const commentStarts = new Map(comments.map((node) => [node.startIndex, node]));
	const found: number[] = [];
	for (let line = 0; line < lines.count; line++) {
		const content = lines.textOf(line);
		const first = content.search(/[^\s\uFEFF]/);
		if (first === -1 || idle.has(line)) continue;
		const comment = commentStarts.get(lines.startOf(line) + first);
		if (comment && (comment.endPosition.row > line || content.slice(comment.endPosition.column).trim() === '')) continue;
		const bare = content.split(language.spelling.comment)[0] ?? '';
		if (!inText.has(line) && /^[\s)\]},;:]*$|^\s*\{\s*$/.test(bare)) continue;
		found.push(line);
	}
	return found;
}

/** Each line that one of the nodes stands on, the first first. */
export function linesOf(nodes: readonly Node[]): number[] {
	const found = new Set<number>();
	for (const node of nodes) addLines(found, rangeOf(node));
	return [...found].sort((a, b) => a - b);
}

function addLines(set: Set<number>, { from, to }: LineRange): void {
	for (let line = from; line <= to; line++) set.add(line);
}
