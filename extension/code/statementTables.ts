/** Tables of a task's text, with what goes in and what comes out: pasted from a page (tabs), from a PDF (gaps), or written with bars. */
export interface Table {
	/** The line of its head. */
	readonly at: number;
	/** The names of the columns that count, what comes out last. */
	readonly columns: readonly string[];
	/** As many cells as columns, what comes out last. */
	readonly rows: readonly (readonly string[])[];
}

const aside = /^(?:#|no\.?|explanation|why|notes?|comments?|examples?|cases?|tests?|reason)$/i;
const out = /\b(?:outputs?|results?|returns?|expected|answers?|prints?|displays?|shows?)\b/i;

/** Every table with at least one column that goes in. */
export function tablesIn(lines: readonly string[]): readonly Table[] {
	const tables: Table[] = [];
	for (let at = 0; at < lines.length; at += 1) {
		const head = cellsOf(lines[at] ?? '');
		if (!head || !head.some((cell) => out.test(cell))) continue;
		const rows: (readonly string[])[] = [];
		let next = at + 1;
		for (; next < lines.length; next += 1) {
			const line = lines[next] ?? '';
			const cells = isRule(line) ? null : cellsOf(line);
			if (cells?.length === head.length) rows.push(cells);
			else if (!isRule(line)) break;
		}
		const last = head.findLastIndex((cell) => out.test(cell));
		const kept = [...head.keys()].filter((column) => column !== last && !aside.test(head[column] ?? '') && !out.test(head[column] ?? ''));
		const pick = (cells: readonly string[]) => [...kept, last].map((column) => cells[column] ?? '');
		if (kept.length > 0 && rows.length > 0) tables.push({ at, columns: pick(head), rows: rows.map(pick) });
		at = next - 1;
	}
	return tables;
}

function isRule(line: string): boolean {
	return /^[\s|+:=-]*-[\s|+:=-]*$/.test(line);
}

function cellsOf(line: string): readonly string[] | null {
	const text = line.trim().replace(/^\||\|$/g, '');
	const cells = (/\t/.test(text) ? text.split('\t') : text.includes('|') ? text.split('|') : text.split(/ {2,}/)).map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'));
	return cells.length > 1 ? cells : null;
}
