/**
 * Tables as files for a spreadsheet: CSV as RFC 4180 has it. Names come from students' files: one that a spreadsheet would take for a
 * formula gets a quote before it. These two rules are all that there is to it. Pure.
 */
type Cell = string | number | null;

/** The text of a table; its columns are named by ids, so that what reads the file does not depend on a language. */
export function csvOf(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
	return [columns, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(cell: Cell): string {
	if (cell === null) {
		return '';
	}
	if (typeof cell === 'number') {
		return String(Math.round(cell * 1000) / 1000);
	}
	const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
