/** What a line ends in when its writer is not done: an operator, an opening bracket, a comma, a dot, a colon, a continuation. */
const goesOn = /(?:[-+*/%=<>&|^~!,.([{:\\@]|^)\s*$/;

/**
 * Whether the student seems to be in the middle of a line: nothing stands behind the cursor, and before it the line is empty
 * or ends in something that more follows. `column` is zero-based.
 */
export function isHalfTyped(line: string, column: number): boolean {
	return line.slice(column).trim() === '' && goesOn.test(line.slice(0, column));
}
