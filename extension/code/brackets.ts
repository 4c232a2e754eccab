const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * The offset of the bracket that closes the one at `open`, skipping brackets inside quotes; null when there is none, or
 * another one closes first.
 */
export function matchingBracket(text: string, open: number): number | null {
	const waiting: string[] = [];
	let quote: string | null = null;
	for (let at = open; at < text.length; at++) {
		const char = text[at] ?? '';
		if (quote !== null) {
			if (char === '\\') at++;
			else if (char === quote) quote = null;
			continue;
		}
		const close = closing[char];
		if (close) waiting.push(close);
		else if (char === '"' || char === "'" || char === '`') quote = char;
		else if (')]}'.includes(char)) {
			if (waiting.pop() !== char) return null;
			if (waiting.length === 0) return at;
		}
	}
	return null;
}
