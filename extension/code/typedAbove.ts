/** What a text for people gives as typed in the lines above `prints: ...`, without saying so. Pure. */
import { isLabelled } from './inputBlocks';
import type { ParsedProgram } from './parser';
import { asTyped } from './typedReads';

/** A line that begins an example, with the first of what is typed behind it or nothing. */
const heading = /^\W*(?:for\s+)?(?:an?\s+|the\s+)?(?:examples?|samples?|e\.g\.|for instance|tests?|case|run)(?:\s+(?:run|session|input|of a run|of use))?\s*#?\d*\s*:\s*(?<rest>.*)$/i;
/** Nobody types longer lines into a beginner's program, in characters and in words. */
const longest = { characters: 40, words: 4 };

/** The lines right above the line `at`, one for each thing that is typed, where the program can take them; null where it cannot, or where they say something else. */
export function typedAbove(lines: readonly string[], at: number, program: ParsedProgram): readonly string[] | null {
	const above: string[] = [];
	for (let index = at - 1; index >= 0; index--) {
		const line = (lines[index] ?? '').trim();
		if (line === '' || isLabelled(line)) break;
		const begun = heading.exec(line)?.groups;
		const typed = begun ? (begun['rest'] ?? '').trim() : line;
		if (typed !== '' && !isTyped(typed)) return null;
		if (typed !== '') above.unshift(typed);
		if (begun) break;
	}
	return above.length === 0 ? null : asTyped([above.map(withoutQuotes), ...(above.length === 1 ? [apart(above[0] ?? '')] : [])], program);
}

/** The parts of `8, no` or `add / Ana / 1234`, each without its quotes. */
export function apart(text: string): readonly string[] {
	return text.split(/\s*[,;|]\s*(?:and\s+|then\s+)?|\s+\/\s+|\s+(?:and|then)\s+/).map(withoutQuotes).filter((part) => part !== '');
}

function withoutQuotes(text: string): string {
	return /^(["'`])(.*)\1$/.exec(text.trim())?.[2] ?? text.trim();
}

/** It may be typed as it stands there: a value or some words, and no sentence, label or piece of a drawing. */
function isTyped(line: string): boolean {
	return line.length <= longest.characters && line.split(/\s+/).length <= longest.words && !/[:;]$|[\p{L})][.?!]$|->|=>|→/u.test(line);
}
