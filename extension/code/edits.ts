import type { Edit } from '../words';

/** A text after one edit. Offsets outside the text are taken as its ends. */
export function applyEdit(text: string, edit: Edit): string {
	return text.slice(0, Math.max(0, edit.from)) + edit.text + text.slice(Math.max(edit.from, edit.to));
}

/** A text after edits that all count from the text as it is (a repair); they may not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	return [...edits].sort((a, b) => b.from - a.from || b.to - a.to).reduce(applyEdit, text);
}
