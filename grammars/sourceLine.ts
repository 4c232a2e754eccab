/** One line of a program, read without a parser and whatever the language: for lines of a text that nobody has parsed, as that of a repair. Pure. */

const name = String.raw`[\p{L}_$][\p{L}\p{N}_$]*`;
const target = String.raw`${name}(?:\.${name}|\[[^\]]*\])*`;
/** What may stand before a name that is made on the line: `let`, `const int`, `String[]`. */
const made = String.raw`(?:${name}(?:<[^=;()]*>)?(?:\[\])*\s*[*&]?\s+[*&]?)*?`;
const assigning = new RegExp(String.raw`^${made}(?<target>${target})(?:\s*:\s*[^=]+?)?\s*(?<operator>\*\*|\/\/|<<|>>|&&|\|\||\?\?|[-+*/%|&^])?=(?![=>])\s*(?<value>.*)$`, 'su');
const stepping = new RegExp(String.raw`^(?:(?<target>${target})\s*(?<operator>\+\+|--)|(?<before>\+\+|--)\s*(?<behind>${target}))$`, 'u');

/** A line that gives something a value. */
export interface LineAssignment {
	/** `total`, `self.total` or `xs[0]`, without the word that makes it (`let`). */
	readonly target: string;
	/** `+` of `+=` and of `++`; empty for plain `=`. */
	readonly operator: string;
	/** Without what ends the line; `1` for `++`. */
	readonly value: string;
}

/** The line without blanks around it, without the comment behind it, and without the sign that may end it. */
export function bareLine(line: string, comment: string): string {
	let quote = '';
	let end = line.length;
	for (let at = 0; at < line.length; at++) {
		const char = line[at] ?? '';
		if (quote !== '') {
			if (char === '\\') at++;
			else if (char === quote) quote = '';
		} else if (char === '"' || char === "'" || char === '`') quote = char;
		else if (comment !== '' && line.startsWith(comment, at)) {
			end = at;
			break;
		}
	}
	return line.slice(0, end).trim().replace(/\s*;$/, '');
}

/** What the line gives a value; null for any other line, and for one that gives values to several. */
export function assignmentOn(line: string, comment: string): LineAssignment | null {
	const bare = bareLine(line, comment);
	const step = stepping.exec(bare)?.groups;
	if (step) return { target: step['target'] ?? step['behind'] ?? '', operator: (step['operator'] ?? step['before'] ?? '').slice(0, 1), value: '1' };
	const found = assigning.exec(bare)?.groups;
	return found ? { target: found['target'] ?? '', operator: found['operator'] ?? '', value: (found['value'] ?? '').trim() } : null;
}

/** The line only ends what was begun above it: `}`, `});`. */
export function onlyCloses(line: string): boolean {
	return /^[)\]}]+[;,]?$/.test(line.trim());
}

/** The line holds nothing but brackets. */
export function isOfBrackets(line: string): boolean {
	return /^[()[\]{}]+[;,]?$/.test(line.trim());
}
