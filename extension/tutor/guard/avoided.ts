const wordSign = /[\p{L}\p{N}_]/u;

/** The first of the course's words to avoid that a text has, whole and whatever its capitals; null for none. */
export function avoidedIn(text: string, avoid: readonly string[]): string | null {
	const said = text.toLowerCase();
	return avoid.find((word) => {
		const wanted = word.toLowerCase();
		for (let at = said.indexOf(wanted); at !== -1; at = said.indexOf(wanted, at + 1)) {
			if (!wordSign.test(said[at - 1] ?? '') && !wordSign.test(said[at + wanted.length] ?? '')) {
				return true;
			}
		}
		return false;
	}) ?? null;
}
