/** The answer to a table as it is typed (one line for each blank, in the order of reading) and as it is spoken of. */
import * as l10n from '@vscode/l10n';
import type { AnswerForm } from '../../../words';

export type TableForm = Extract<AnswerForm, { kind: 'table' }>;

/** A blank: its place in the table, zero-based, and its names. */
export interface Blank {
	readonly row: number;
	readonly column: number;
	readonly label: string;
	readonly name: string;
}

/** The blanks of a table in the order of reading: row by row. */
export function blanksOf({ columns, rows }: TableForm): readonly Blank[] {
	return rows.flatMap(({ label, cells }, row) => cells.flatMap((cell, column) => (cell === null ? [{ row, column, label, name: columns[column] ?? '' }] : [])));
}

/** What was typed into the blanks, each with its place: `Round 2, b: 3`. */
export function cellsSaid(form: TableForm, text: string): string {
	const blanks = blanksOf(form);
	if (!text.includes('\n') && blanks.length !== 1) return text;
	const typed = text.split('\n');
	return blanks.map(({ label, name }, at) => l10n.t({ message: '{0}, {1}: {2}', args: [label, name, typed[at]?.trim() ?? ''], comment: ['A row of a table, a variable, and the value that was typed there'] })).join('; ');
}
