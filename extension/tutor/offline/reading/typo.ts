/** Words that were mistyped: two letters that changed places, one too many, one too few or one for another. Pure. */
import { distance } from 'fastest-levenshtein';

/** Shorter words are too near to others. */
const shortest = 4;

/** Whether a word can hardly be meant as anything but the other. */
export function isTypoOf(typed: string, word: string): boolean {
	if (typed === word || Math.min(typed.length, word.length) < shortest - 1 || word.length < shortest || typed[0] !== word[0]) return false;
	return isSwapped(typed, word) || (word.length > shortest && distance(typed, word) === 1) || (word.length === shortest && typed.length !== word.length && distance(typed, word) === 1);
}

/** Two neighbours in the wrong order: `nubmer`. */
function isSwapped(typed: string, word: string): boolean {
	if (typed.length !== word.length) return false;
	const at = [...word].findIndex((letter, index) => letter !== typed[index]);
	return at >= 0 && typed[at] === word[at + 1] && typed[at + 1] === word[at] && typed.slice(at + 2) === word.slice(at + 2);
}
