/**
 * Tables as files for a spreadsheet. Names come from students' files: one that a spreadsheet would take for a formula gets a quote
 * before it. Pure.
 */
import { csvLines } from '../csv';

type Cell = string | number | null;

/** The text of a table; its columns are named by ids, so that what reads the file does not depend on a language. */
export function csvOf(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
	return csvLines([columns, ...rows.map((cells) => cells.map(textOf))]);
}

function textOf(cell: Cell): string {
	if (cell === null) {
		return '';
	}
	if (typeof cell === 'number') {
		return String(Math.round(cell * 1000) / 1000);
	}
	return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}
