/** Conditions as beginners write them, on the values of a run. */
import type { Variables } from '../beliefs';
import { expressionOf } from '../braces/expressionText';
import { truthOf } from '../braces/working';
import { splitOutside, withoutParentheses } from '../outside';
import { valueRules } from './valueRules';

const quotes = '"\'';

/** The parts of a condition, with the operators that join them; null where its brackets or quotes do not close. */
export function partsOfCondition(source: string): { readonly sides: readonly string[]; readonly words: readonly string[] } | null {
	const split = splitOutside(withoutParentheses(source, quotes), /\s*(?:&&|\|\|)\s*/, quotes);
	return split && !split.parts.includes('') ? { sides: split.parts, words: split.joints } : null;
}

/** Whether a condition is true where names have these values; null where that cannot be said for certain. */
export function truthOfCondition(source: string, values: Variables): boolean | null {
	const expression = expressionOf(source);
	return expression && truthOf(expression, source, values, valueRules);
}
