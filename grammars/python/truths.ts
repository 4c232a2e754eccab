/** Conditions as beginners join them: their parts, and whether they are true where names have known values. */
import type { Variables } from '../beliefs';
import { splitOutside, withoutParentheses } from '../outside';
import { readExpression } from './beliefs/expression';
import { isTrue, Unknown } from './beliefs/values';
import { work } from './beliefs/working';

/** The parts of a condition, with the words that join them; null where its brackets or quotes do not close. */
export function partsOfCondition(source: string): { readonly sides: readonly string[]; readonly words: readonly string[] } | null {
	const split = splitOutside(withoutParentheses(source), /\s+(?:and|or)\s+/);
	return split && !split.parts.includes('') ? { sides: split.parts, words: split.joints } : null;
}

/** Whether a condition is true where names have these values; null where that cannot be said for certain. */
export function truthOfCondition(source: string, values: Variables): boolean | null {
	const expression = readExpression(source);
	if (!expression) return null;
	try {
		return isTrue(work(expression, values));
	} catch (error) {
		if (error instanceof Unknown) return null;
		throw error;
	}
}
