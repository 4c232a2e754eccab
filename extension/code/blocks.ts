/** Which lines belong to a block, in a text that nobody has parsed. Pure; lines are zero-based. */
import type { Language } from './language';
import type { LineRange } from './outline';

/** The lines of the block below a head, without those of its braces; null where it has none of its own. */
export function blockBelow(rows: readonly string[], head: number, { syntax, spelling }: Pick<Language, 'syntax' | 'spelling'>): LineRange | null {
	return syntax.indented ? furtherIn(rows, head) : inBraces(rows, head, spelling.comment);
}

function furtherIn(rows: readonly string[], head: number): LineRange | null {
	const indent = (row: string) => /^\s*/.exec(row)?.[0].length ?? 0;
	const behind = rows.findIndex((row, at) => at > head && row.trim() !== '' && indent(row) <= indent(rows[head] ?? ''));
	const to = behind < 0 ? rows.length - 1 : behind - 1;
	return to > head ? { from: head + 1, to } : null;
}

/** From the first brace behind the head's own brackets to the one that closes it; without braces the one statement below. */
function inBraces(rows: readonly string[], head: number, comment: string): LineRange | null {
	let [round, curly, open] = [0, 0, -1];
	for (let at = head; at < rows.length; at++) {
		for (const char of signsOf(rows[at] ?? '', comment)) {
			if (open < 0 && round === 0 && char === '{') open = at;
			if (char === '(' || char === '[') round++;
			else if (char === ')' || char === ']') round--;
			else if (char === '{') curly++;
			else if (char === '}' && --curly === 0 && open >= 0 && round === 0) return at - 1 > open ? { from: open + 1, to: at - 1 } : null;
			else if (char === ';' && open < 0 && round === 0) return at > head ? { from: head + 1, to: at } : null;
			if (curly < 0) return null;
		}
	}
	return null;
}

/** The signs of a line that are in no text and no comment. */
function signsOf(row: string, comment: string): string {
	const quiet = row.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '');
	const at = quiet.indexOf(comment);
	return at < 0 ? quiet : quiet.slice(0, at);
}
