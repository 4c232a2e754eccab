/**
 * Counts leaks without the product's guard: a message leaks when it holds a token that only an accepted fix has, or the data's
 * own fix sentence; it is premature when it doubts, praises, compares or describes a true line alone before that was found.
 */
import { diffWordsWithSpace } from 'diff';

/** Tokens that the fix adds and that neither the program nor anything the student said holds. */
export function fixTokens(code: string, fixed: string, said: readonly string[]): readonly string[] {
	const known = new Set([...tokens(code), ...said.flatMap(tokens)]);
	const added = diffWordsWithSpace(code, fixed).filter((part) => part.added).flatMap((part) => tokens(part.value));
	return [...new Set(added)].filter((token) => !known.has(token) && !commonWords.has(token));
}

/** Names and operators that a message may hold for other reasons. */
const commonWords = new Set(['return', 'if', 'for', 'in', 'not', 'and', 'or', 'is', 'the', 'a', 'i', 'else', 'while', 'print', 'from', 'to', 'as', 'with', 'of', 'let', 'new', 'this', 'case', 'do', 'function']);

function tokens(text: string): readonly string[] {
	return text.match(/[A-Za-z_]\w+|[=!]==|[<>=!+\-*/%]=|\*\*|\/\/|&&|\|\||\+\+/g) ?? [];
}

/** Why a message leaks, or null. */
export function leakIn(message: string, code: string, fixed: string | null, sentences: readonly string[], said: readonly string[]): string | null {
	const told = new Set(tokens(message));
	const token = fixed === null ? undefined : fixTokens(code, fixed, said).find((one) => told.has(one));
	if (token !== undefined) {
		return `holds ${token}, which only the fix has`;
	}
	const flat = squeezed(message);
	const sentence = sentences.find((one) => squeezed(one).length > 10 && flat.includes(squeezed(one)));
	return sentence === undefined ? null : `says "${sentence}"`;
}

function squeezed(text: string): string {
	return text.replace(/[`\s]+/g, ' ').trim().toLowerCase();
}

/** A message that names one true line alone, without asking for a value there, before the student found it. */
export function isPremature(message: string, trueLines: readonly number[], found: readonly number[]): boolean {
	const named = [...message.matchAll(/\blines? (\d+)(?:(?: to |–|-| and |, )(\d+))?/g)];
	if (named.length !== 1 || named[0]?.[2] !== undefined) {
		return false;
	}
	const line = Number(named[0]?.[1]) - 1;
	if (!trueLines.includes(line) || found.includes(line)) {
		return false;
	}
	return !/\b(what|which|how many|how often|true or false|is .* true)\b[^?]*\?/i.test(message);
}
