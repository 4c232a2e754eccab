/** Words that stand beside a value on one printed line. Pure. */

/** What stands before the value and after it. */
export interface Frame {
	readonly before: string;
	readonly after: string;
}

/** `Total: ` before and nothing after the 12 of `Total: 12`; null where the value is not on the line, or where other numbers or parts of words are beside it. */
export function frameAround(line: string, value: string): Frame | null {
	const at = line.lastIndexOf(value);
	if (value === '' || at === -1 || line.includes('\n')) {
		return null;
	}
	const [before, after] = [line.slice(0, at), line.slice(at + value.length)];
	const isApart = !/[\p{L}\p{N}.,-]$/u.test(before) && !/^[\p{L}\p{N}]|^[.,]\p{N}/u.test(after);
	return isApart && !/\p{N}/u.test(before + after) ? { before, after } : null;
}

/** The same around the only number of a line; null for a line without a number or with several, since those might say what the program made of the values. */
export function frameOfNumber(line: string): Frame | null {
	const number = /-?\d(?:[\d.,]*\d)?/.exec(line)?.[0];
	return number === undefined ? null : frameAround(line, number);
}

/** There are words on one side at least. */
export function hasWords({ before, after }: Frame): boolean {
	return /\p{L}/u.test(before + after);
}
