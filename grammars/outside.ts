/** The pieces of a text outside of quotes and brackets, with what stands between them; null where quotes or brackets do not close. */
export function splitOutside(text: string, between: RegExp, quotes = '"\''): { readonly parts: readonly string[]; readonly joints: readonly string[] } | null {
	const [parts, joints]: [string[], string[]] = [[], []];
	const at = new RegExp(between.source, 'uy');
	let [from, depth, quote] = [0, 0, ''];
	for (let index = 0; index < text.length; index++) {
		const char = text[index] ?? '';
		if (quote !== '') {
			if (char === '\\') index++;
			else if (char === quote) quote = '';
			continue;
		}
		if (quotes.includes(char)) quote = char;
		else if ('([{'.includes(char)) depth++;
		else if (')]}'.includes(char) && --depth < 0) return null;
		if (quote !== '' || depth !== 0) continue;
		at.lastIndex = index;
		const [joint] = at.exec(text) ?? [];
		if (joint === undefined || joint === '') continue;
		parts.push(text.slice(from, index).trim());
		joints.push(joint.trim().replaceAll(/\s+/g, ' '));
		index += joint.length - 1;
		from = index + 1;
	}
	parts.push(text.slice(from).trim());
	return quote === '' && depth === 0 ? { parts, joints } : null;
}

/** A text without parentheses around the whole. */
export function withoutParentheses(source: string, quotes?: string): string {
	const text = source.trim();
	const inner = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : null;
	const outside = inner === null ? null : splitOutside(inner, /,/, quotes);
	return inner !== null && outside?.joints.length === 0 ? withoutParentheses(inner, quotes) : text;
}
