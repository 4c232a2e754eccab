import type { ChangedPlace, Replacement } from '../../repairRules';
import type { Block, Statement } from '../tree';
import { rowsOf, type Site } from './site';

/** Whole statements as edits: putting them in, taking them out, moving them. What moves takes the indentation of its new place. */
export interface Placed {
	readonly edits: readonly Replacement[];
	readonly place: ChangedPlace;
}

/** The statement has its lines for itself. */
export function hasOwnLines(site: Site, statement: Statement): boolean {
	return startsLine(site, statement) && endsLine(site, statement);
}

function startsLine(site: Site, { from, row }: Statement): boolean {
	return /^[ \t]*$/.test(site.source.slice(site.startOf(row), from));
}

function endsLine(site: Site, { to, endRow }: Statement): boolean {
	return /^[ \t]*(?:\/\/.*|\/\*[^\n]*\*\/\s*)?$/.test(site.source.slice(to, site.endOf(endRow)).replace(/\r$/, ''));
}

const joined = (lines: readonly string[]) => lines.map((line) => line.trim()).join(' ');

/** New lines behind a statement, on its level; a lone body gets braces. */
export function after(site: Site, statement: Statement, lines: readonly string[]): Placed {
	const place = { kind: 'gap', after: statement.endRow } as const;
	const indent = site.indentOf(statement.row);
	if (!site.listOf(statement)) return { edits: braced(site, statement, [], lines), place };
	if (!endsLine(site, statement)) return { edits: [{ from: statement.to, to: statement.to, text: ` ${joined(lines)}` }], place: rowsOf(statement) };
	const at = site.endOf(statement.endRow);
	return { edits: [{ from: at, to: at, text: lines.map((line) => `\n${indent}${line}`).join('') }], place };
}

/** New lines before a statement, on its level; a lone body gets braces. */
export function before(site: Site, statement: Statement, lines: readonly string[]): Placed {
	const place = { kind: 'gap', after: statement.row - 1 } as const;
	const indent = site.indentOf(statement.row);
	if (!site.listOf(statement)) return { edits: braced(site, statement, lines, []), place };
	if (!startsLine(site, statement)) return { edits: [{ from: statement.from, to: statement.from, text: `${joined(lines)} ` }], place: rowsOf(statement) };
	const at = site.startOf(statement.row);
	return { edits: [{ from: at, to: at, text: lines.map((line) => `${indent}${line}\n`).join('') }], place };
}

/** Lines at the end of a body, whatever it is. */
export function atEnd(site: Site, body: Statement, lines: readonly string[]): Placed {
	const last = body.kind === 'block' ? body.statements.at(-1) : body;
	return last ? after(site, last, lines) : intoEmpty(site, body as Block, lines);
}

/** Lines at the front of a body. */
export function atStart(site: Site, body: Statement, lines: readonly string[]): Placed {
	const first = body.kind === 'block' ? body.statements[0] : body;
	return first ? before(site, first, lines) : intoEmpty(site, body as Block, lines);
}

function intoEmpty(site: Site, block: Block, lines: readonly string[]): Placed {
	const indent = site.indentOf(block.row);
	const text = lines.map((line) => `\n${indent}${site.unit}${line}`).join('') + (block.row === block.endRow ? `\n${indent}` : '');
	return { edits: [{ from: block.from + 1, to: block.from + 1, text }], place: { kind: 'gap', after: block.row } };
}

/** Braces around the lone body of a loop or a branch, with more in them. */
function braced(site: Site, statement: Statement, front: readonly string[], behind: readonly string[]): readonly Replacement[] {
	const head = site.source.slice(0, statement.from).trimEnd().length;
	const owner = site.parentOf(statement);
	const outer = site.indentOf(owner?.row ?? statement.row);
	const isApart = statement.row > site.rowAt(Math.max(0, head - 1)) && endsLine(site, statement);
	if (!isApart) return [{ from: head, to: head, text: ` {${front.length > 0 ? ` ${joined(front)}` : ''}` }, { from: statement.to, to: statement.to, text: `${behind.length > 0 ? ` ${joined(behind)}` : ''} }` }];
	const indent = site.indentOf(statement.row);
	const at = site.endOf(statement.endRow);
	return [
		{ from: head, to: head, text: ` {${front.map((line) => `\n${indent}${line}`).join('')}` },
		{ from: at, to: at, text: `${behind.map((line) => `\n${indent}${line}`).join('')}\n${outer}}` },
	];
}

/** The body with braces around it, and the statements that follow it in them as well. */
export function bracedWith(site: Site, body: Statement, followers: readonly Statement[]): readonly Replacement[] {
	const last = followers.at(-1) ?? body;
	const head = site.source.slice(0, body.from).trimEnd().length;
	const at = endsLine(site, last) ? site.endOf(last.endRow) : last.to;
	return [{ from: head, to: head, text: ' {' }, { from: at, to: at, text: `\n${site.indentOf(site.parentOf(body)?.row ?? body.row)}}` }];
}

/** Takes the statement out; the lone body of a loop or a branch becomes an empty one. */
export function without(site: Site, statement: Statement): Replacement {
	if (!site.listOf(statement)) return { from: statement.from, to: statement.to, text: '{}' };
	if (!hasOwnLines(site, statement)) {
		const tail = /^[ \t]*/.exec(site.source.slice(statement.to))?.[0].length ?? 0;
		return { from: statement.from, to: statement.to + tail, text: '' };
	}
	const end = site.endOf(statement.endRow);
	return end === site.source.length ? { from: Math.max(0, site.startOf(statement.row) - 1), to: end, text: '' } : { from: site.startOf(statement.row), to: end + 1, text: '' };
}

/** The statement's lines without the indentation of its place. */
export function linesOf(site: Site, statement: Statement): readonly string[] {
	const old = site.indentOf(statement.row);
	const to = hasOwnLines(site, statement) ? site.endOf(statement.endRow) : statement.to;
	return site.source.slice(statement.from, to).replace(/\r/g, '').split('\n').map((line) => (line.startsWith(old) && old !== '' ? line.slice(old.length) : line));
}

/** The statement goes behind another one, out of where it stands; null where both would meet. */
export function movedBehind(site: Site, statement: Statement, other: Statement): readonly Replacement[] {
	return [without(site, statement), ...after(site, other, linesOf(site, statement)).edits];
}

/** The statement goes in front of another one. */
export function movedBefore(site: Site, statement: Statement, other: Statement): readonly Replacement[] {
	return [...before(site, other, linesOf(site, statement)).edits, without(site, statement)];
}

/** The statement goes to the end of a body. */
export function movedInto(site: Site, statement: Statement, body: Statement): readonly Replacement[] {
	return [...atEnd(site, body, linesOf(site, statement)).edits, without(site, statement)];
}

/** Lines of a block with one more step of indentation. */
export function deeper(site: Site, lines: readonly string[]): readonly string[] {
	return lines.map((line) => (line.trim() === '' ? line : site.unit + line));
}
