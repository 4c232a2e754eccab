const before = 'index: ';

/** Where the form that begins at `from` ends: in brackets, with what captures it. */
function endOf(query: string, from: number): number {
	let depth = 0;
	for (let at = from; at < query.length; at++) {
		const sign = query.charAt(at);
		if (sign === '"') at = query.indexOf('"', at + 1);
		if (sign === '(' || sign === '[') depth++;
		if ((sign === ')' || sign === ']') && --depth === 0) return at + 1 + (/^ @\w+/.exec(query.slice(at + 1))?.[0].length ?? 0);
	}
	return query.length;
}

/** A query for the grammar of this language out of one for a grammar in which a place has one position, and not a list of them. */
export function withListedPlaces(query: string): string {
	const [first = '', ...others] = query.split(before);
	return first + others.map((part) => `indices: (subscript_argument_list ${part.slice(0, endOf(part, 0))})${part.slice(endOf(part, 0))}`).join('');
}
