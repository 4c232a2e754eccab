import type { Edit } from '../words';

/** A text after one edit. Offsets outside the text are taken as its ends. */
export function applyEdit(text: string, edit: Edit): string {
	return text.slice(0, Math.max(0, edit.from)) + edit.text + text.slice(Math.max(edit.from, edit.to));
}

/** The same change as edits of single lines, each without what it leaves as it is; an edit that puts lines in or takes some out stays whole. */
export function byLine(text: string, edits: readonly Edit[]): readonly Edit[] {
	return edits.flatMap((edit) => {
		const [before, after] = [text.slice(edit.from, edit.to).split('\n'), edit.text.split('\n')];
		if (before.length < 2 || before.length !== after.length) return [edit];
		let from = edit.from;
		return before.flatMap((old, at): Edit[] => {
			const start = from;
			from += old.length + 1;
			const now = after[at] ?? '';
			if (old === now) return [];
			let head = 0;
			while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
			let tail = 0;
			while (tail < Math.min(old.length, now.length) - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
			return [{ from: start + head, to: start + old.length - tail, text: now.slice(head, now.length - tail) }];
		});
	});
}

/** A text after edits that all count from the text as it is (a repair); they may not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	return [...edits].sort((a, b) => b.from - a.from || b.to - a.to).reduce(applyEdit, text);
}
