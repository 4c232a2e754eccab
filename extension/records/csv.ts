import { stringify } from 'csv-stringify/sync';

/**
 * Rows as RFC 4180 writes them: each ends with a line break of two characters, and what holds a comma, a quote or a line break is quoted,
 * also a line break of one character, at which most readers would end the row.
 */
export function csvLines(rows: readonly (readonly string[])[]): string {
	return rows.length === 0 ? '' : stringify([...rows.map((row) => [...row])], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
