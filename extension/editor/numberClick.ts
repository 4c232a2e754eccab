/** A place in a text: line and character, both zero-based. */
interface Place {
	readonly line: number;
	readonly character: number;
}

/** A selection that was made with the mouse; `at` in milliseconds. */
export interface MouseSelection {
	readonly at: number;
	readonly start: Place;
	readonly end: Place;
}

/** Milliseconds within which clicks on one line are one gesture: the third click of a triple click selects the line too. */
const oneGesture = 500;

/**
 * The line (zero-based) whose number was clicked, or null. The editor has no event for a click beside a line; such a click
 * selects the whole line, with its line break where it has one, and nothing else that is done with the mouse begins so.
 * `last` is the document's last line and its length.
 */
export function clickedNumber(now: MouseSelection, before: MouseSelection | null, last: { readonly line: number; readonly length: number }): number | null {
	const { start, end } = now;
	const isWhole = start.character === 0 && (end.line === start.line + 1
		? end.character === 0
		: end.line === start.line && end.line === last.line && end.character === last.length && last.length > 0);
	const isThirdClick = before !== null && now.at - before.at < oneGesture && before.start.line === start.line && before.end.line === start.line;
	return isWhole && !isThirdClick ? start.line : null;
}
