/** Programs of the language before this one, written as beginners of this one write them: what they print goes to a stream. */

/** The same program. What prints in a form that a stream has no short word for stays as it is. */
export function inStreams(code: string): string {
	return code.split('\n').map((line) => toStream(line).replaceAll('(void)', '()')).join('\n');
}

/** A line with each of its `printf(...);` written with `cout`. */
function toStream(line: string): string {
	return line.replace(/printf\("((?:[^"\\]|\\.)*)"((?:[^";']|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')*)\);/g, (whole, form: string, rest: string) => {
		const values = argumentsIn(rest);
		const pieces = form.split(/(%(?:zu|ld|[dcs])|\\n)/).filter((piece) => piece !== '');
		const isPlain = pieces.every((piece) => /^%(?:zu|ld|[dcs])$/.test(piece) || !piece.includes('%'));
		if (!isPlain || pieces.filter((piece) => piece.startsWith('%')).length !== values.length) return whole;
		const shown = pieces.map((piece) => (piece === '\\n' ? 'endl' : piece.startsWith('%') ? grouped(values.shift() ?? '') : `"${piece}"`));
		return `cout << ${shown.join(' << ')};`;
	});
}

/** What stands between the commas of a call, each behind one; commas in parentheses and in quotes are no part of it. */
function argumentsIn(text: string): string[] {
	const found: string[] = [];
	let depth = 0;
	for (const sign of text.match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^]/g) ?? []) {
		if (sign === ',' && depth === 0) {
			found.push('');
			continue;
		}
		depth += '([{'.includes(sign) ? 1 : ')]}'.includes(sign) ? -1 : 0;
		found[found.length - 1] += sign;
	}
	return found.map((each) => each.trim());
}

/** In parentheses where it would be torn apart between the arrows. */
function grouped(value: string): string {
	return /[<>=&|^?]/.test(value.replaceAll(/"[^"]*"|'[^']*'/g, '')) ? `(${value})` : value;
}
