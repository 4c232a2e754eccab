import { Edit as TreeEdit } from 'web-tree-sitter';
import type { Edit } from '../words';
import type { LineTable } from './lineTable';

/** A text after one edit. Offsets outside the text are taken as its ends. */
export function applyEdit(text: string, edit: Edit): string {
	return text.slice(0, Math.max(0, edit.from)) + edit.text + text.slice(Math.max(edit.from, edit.to));
}

/** A text after edits that all count from the text as it is (a repair); they may not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	return [...edits].sort((a, b) => b.from - a.from || b.to - a.to).reduce(applyEdit, text);
}

/** The edit as the parser wants to hear of it. */
export function treeEdit(edit: Edit, before: LineTable, after: LineTable): TreeEdit {
	const newEnd = edit.from + edit.text.length;
	return new TreeEdit({
		startIndex: edit.from,
		oldEndIndex: edit.to,
		newEndIndex: newEnd,
		startPosition: pointAt(before, edit.from),
		oldEndPosition: pointAt(before, edit.to),
		newEndPosition: pointAt(after, newEnd),
	});
}

function pointAt(lines: LineTable, offset: number): { row: number; column: number } {
	return { row: lines.lineAt(offset), column: lines.columnAt(offset) };
}
