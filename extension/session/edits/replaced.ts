/** When a settled edit replaces most of what the session is about: journalled, looked at afresh and then checked, without a word on where it comes from. */
import type { Outline } from '../../code/outline';
import type { EntryPoint } from '../../words';

/** A shorter program is rewritten as a matter of course. */
const leastLines = 4;
/** Of the lines before, fewer than this share is still there. */
const mostKept = 0.4;

/**
 * Most statements of the entry point are others than before. Only where there was something to replace; what became of a line's
 * indentation does not count.
 */
export function isReplaced(before: { readonly text: string; readonly outline: Outline }, now: { readonly text: string; readonly outline: Outline }, entry: EntryPoint): boolean {
	const [old, left] = [statementsOf(before, entry), statementsOf(now, entry)];
	if (old.length < leastLines || left.length === 0) return false;
	const rest = [...left];
	const kept = old.filter((line) => {
		const at = rest.indexOf(line);
		if (at !== -1) rest.splice(at, 1);
		return at !== -1;
	});
	return kept.length < old.length * mostKept;
}

/** The statements inside the function, or of the whole script, each without the space around it. */
function statementsOf({ text, outline }: { readonly text: string; readonly outline: Outline }, entry: EntryPoint): readonly string[] {
	const own = entry.kind === 'function' ? outline.functions.find(({ name }) => name === entry.name) : null;
	if (entry.kind === 'function' && !own) return [];
	const lines = text.split(/\r?\n/);
	return outline.statementLines.filter((at) => !own || (at > own.header && at <= own.range.to)).map((at) => (lines[at] ?? '').trim().replaceAll(/\s+/g, ' '));
}
