import type { PlainNode } from '../../plainTree';
import type { ChangedPlace, Replacement } from '../../repairRules';
import { statementsOf, type Site } from './site';

/** Whole lines as edits: putting statements in, taking them out, moving them. */

/** New lines after a statement, on its level; `levels` of the block where another is wanted. */
export function after(site: Site, statement: PlainNode, lines: readonly string[], indent = site.indentOf(statement.row)): { readonly edit: Replacement; readonly place: ChangedPlace } {
	const at = site.endOf(lastRow(site, statement));
	return { edit: { from: at, to: at, text: lines.map((line) => `\n${indent}${line}`).join('') }, place: { kind: 'gap', after: lastRow(site, statement) } };
}

/** New lines before a statement, on its level. */
export function before(site: Site, statement: PlainNode, lines: readonly string[], indent = site.indentOf(statement.row)): { readonly edit: Replacement; readonly place: ChangedPlace } {
	const at = site.startOf(statement.row);
	return { edit: { from: at, to: at, text: lines.map((line) => `${indent}${line}\n`).join('') }, place: { kind: 'gap', after: statement.row - 1 } };
}

/** Takes the statement's lines out; leaves `pass` where it is alone in its block. */
export function without(site: Site, statement: PlainNode): Replacement {
	if (isAlone(statement)) return { from: statement.from, to: statement.to, text: 'pass' };
	return wholeLines(site, statement);
}

export function isAlone(statement: PlainNode): boolean {
	return statement.parent?.type === 'block' && statementsOf(statement.parent).length === 1;
}

/** The statement has its lines for itself. */
export function hasOwnLines(site: Site, statement: PlainNode): boolean {
	const head = site.source.slice(site.startOf(statement.row), statement.from);
	const tail = site.source.slice(statement.to, site.endOf(lastRow(site, statement)));
	return /^[ \t]*$/.test(head) && /^[ \t]*(#.*)?$/.test(tail.replace(/\r$/, ''));
}

function wholeLines(site: Site, statement: PlainNode): Replacement {
	const last = lastRow(site, statement);
	const end = site.endOf(last);
	const isLast = end === site.source.length;
	return isLast ? { from: Math.max(0, site.startOf(statement.row) - 1), to: end, text: '' } : { from: site.startOf(statement.row), to: end + 1, text: '' };
}

/** The statement's lines, with another indentation. */
export function movedLines(site: Site, statement: PlainNode, indent: string): readonly string[] {
	const old = site.indentOf(statement.row);
	const lines = site.source.slice(site.startOf(statement.row), site.endOf(lastRow(site, statement))).split('\n');
	return lines.map((line) => (line.startsWith(old) ? indent + line.slice(old.length) : line));
}

/** The statement stays where it is, on another level. */
export function reindented(site: Site, statement: PlainNode, indent: string): Replacement {
	return { from: site.startOf(statement.row), to: site.endOf(lastRow(site, statement)), text: movedLines(site, statement, indent).join('\n') };
}

/** A block's node may reach to the next line's start: the last row that holds something of it. */
export function lastRow(site: Site, node: PlainNode): number {
	const text = site.source.slice(node.from, node.to).trimEnd();
	return site.rowAt(node.from + Math.max(0, text.length - 1));
}

/** The indentation of a block's statements. */
export function blockIndent(site: Site, block: PlainNode): string {
	const first = statementsOf(block)[0];
	return first ? site.indentOf(first.row) : '';
}
