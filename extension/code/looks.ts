/**
 * Prints that are added to watch a run, and no part of the program: those that the tutor added carry a mark, so that they are
 * told apart for certain; those of the student's own are told by what was added since the session began. Lines are zero-based.
 */
import { diffArrays } from 'diff';
import { distance } from 'fastest-levenshtein';
import type { Edit, Look } from '../words';
import { matchingBracket } from './brackets';
import type { Spelling } from './language';
import { LineTable } from './lineTable';

type PrintSpelling = Pick<Spelling, 'print' | 'comment' | 'emptyStatement'>;

/** What stands behind an added print. Not translated: it is known by it again. */
const mark = 'added to look (Socratic)';

function isMarked(line: string, { comment }: PrintSpelling): boolean {
	return line.trimEnd().endsWith(`${comment} ${mark}`);
}

/** Lines of prints that the tutor added. */
export function markedLines(text: string, spelling: PrintSpelling): readonly number[] {
	return text.split(/\r?\n/).flatMap((line, at) => (isMarked(line, spelling) ? [at] : []));
}

/**
 * Lines, of the text as it is now, that hold a print and were added to the text before; others may have changed too. A print that
 * stands where another was taken out is that one, changed: the program prints something else now.
 */
export function addedPrints(before: string, now: string, spelling: PrintSpelling): readonly number[] {
	const added: number[] = [];
	let taken: readonly string[] = [];
	let put: readonly { readonly at: number; readonly text: string }[] = [];
	let at = 0;
	const close = () => {
		added.push(...unpaired(put, taken).map((print) => print.at));
		taken = put = [];
	};
	for (const part of diffArrays(before.split(/\r?\n/), now.split(/\r?\n/))) {
		if (!part.added && !part.removed) close();
		if (part.removed) taken = [...taken, ...part.value.filter((line) => isPrint(line, spelling))];
		else if (part.added) put = [...put, ...part.value.flatMap((text, offset) => (isPrint(text, spelling) ? [{ at: at + offset, text }] : []))];
		if (!part.removed) at += part.value.length;
	}
	close();
	return added;
}

/** The prints but for those that took the place of one that was taken out: of each the likest. */
function unpaired<T extends { readonly text: string }>(put: readonly T[], taken: readonly string[]): readonly T[] {
	return taken.reduce<readonly T[]>((left, gone) => {
		const [likest] = [...left].sort((a, b) => distance(a.text.trim(), gone.trim()) - distance(b.text.trim(), gone.trim()));
		return left.filter((each) => each !== likest);
	}, put);
}

/** The whole line is one print. */
function isPrint(line: string, spelling: PrintSpelling): boolean {
	const text = line.trim();
	const head = spelling.print('').slice(0, spelling.print('').indexOf('(') + 1);
	const close = head !== '' && text.startsWith(head) ? matchingBracket(text, head.length - 1) : null;
	// A sign may end the statement.
	const rest = close === null ? 'x' : text.slice(close + 1).replace(/^\s*;/, '').trim();
	return rest === '' || rest.startsWith(spelling.comment);
}

/** The text with statements that do nothing in the place of these lines, so that every other line keeps its number. */
export function withoutLines(text: string, lines: readonly number[], { emptyStatement }: PrintSpelling): string {
	return text.split('\n').map((line, at) => {
		if (!lines.includes(at)) return line;
		return `${/^\s*/.exec(line)?.[0] ?? ''}${emptyStatement}${line.endsWith('\r') ? '\r' : ''}`;
	}).join('\n');
}

/** The text as if nothing had been added to look: both texts alike say that only looking came between them. */
export function unwatched(text: string, lines: readonly number[]): string {
	return text.split('\n').filter((_, at) => !lines.includes(at)).join('\n');
}

function printOf({ expression, print }: Look, spelling: PrintSpelling): string {
	return print ?? spelling.print(expression);
}

/** The very print stands there already, as after a second press. */
export function isAdded(look: Look, text: string, spelling: PrintSpelling): boolean {
	const table = new LineTable(text);
	const at = look.where === 'above' ? look.line - 1 : look.line + 1;
	const line = at >= 0 && at < table.count ? table.textOf(at) : '';
	return isMarked(line, spelling) && line.trim().startsWith(`${printOf(look, spelling)} `);
}

/** What puts the print into the text, on a line of its own; null where the line is not there any more. */
export function insertionOf(look: Look, text: string, spelling: PrintSpelling): Edit | null {
	const table = new LineTable(text);
	if (look.line < 0 || look.line >= table.count) return null;
	const end = text.includes('\r\n') ? '\r\n' : '\n';
	const indent = /^\s*/.exec(table.textOf(look.like))?.[0] ?? '';
	const print = `${indent}${printOf(look, spelling)}  ${spelling.comment} ${mark}`;
	const at = look.where === 'above' ? table.startOf(look.line) : table.endOf(look.line);
	return { from: at, to: at, text: look.where === 'above' ? `${print}${end}` : `${end}${print}` };
}

/** What takes all added prints out again, from the last to the first. */
export function removalOf(text: string, spelling: PrintSpelling): readonly Edit[] {
	const table = new LineTable(text);
	return [...markedLines(text, spelling)].reverse().map((line) => (line === table.count - 1
		? { from: table.endOf(line - 1), to: table.endOf(line), text: '' }
		: { from: table.startOf(line), to: table.startOf(line + 1), text: '' }));
}
