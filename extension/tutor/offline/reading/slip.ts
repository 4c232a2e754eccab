/** A slip of the pen in a text that stands before the student's eyes: they know the word, and miss a letter. */
import { distance } from 'fastest-levenshtein';

/** So many letters may be wrong in a word of so many. */
const mostWrong = (letters: number) => (letters >= 7 ? 2 : letters >= 4 ? 1 : 0);

/**
 * What was typed is the word `right` with a slip: that word stands in the task or the program (`shown`), and what was typed does not,
 * nor is it one of the words that would mean something else (`others`). Texts of more than letters are never forgiven: there a sign is what counts.
 */
export function isSlipOf(typed: string, right: string, shown: string, others: readonly string[]): boolean {
	const said = typed.trim().replace(/^(["'])(.*)\1$/u, '$2');
	const isWord = (text: string) => /^\p{L}+$/u.test(text);
	const stands = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}_])${word}(?![\\p{L}\\p{N}_])`, 'u').test(shown);
	return isWord(said) && isWord(right) && said !== right && distance(said, right) <= mostWrong([...right].length) && said.toLowerCase() !== right.toLowerCase() && stands(right) && !stands(said) && others.every((other) => distance(said, other) > distance(said, right));
}
