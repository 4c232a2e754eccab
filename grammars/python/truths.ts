/** Conditions as beginners join them: their parts, and whether they are true where names have known values. */
import type { Variables } from '../beliefs';
import { readExpression } from './beliefs/expression';
import { isTrue, Unknown } from './beliefs/values';
import { work } from './beliefs/working';

/** The parts of a condition, with the words that join them; null where its brackets or quotes do not close. */
export function partsOfCondition(source: string): { readonly sides: readonly string[]; readonly words: readonly string[] } | null {
	const split = splitOutside(bare(source), /\s+(?:and|or)\s+/);
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

/** Without parentheses around the whole. */
function bare(source: string): string {
	const text = source.trim();
	const inner = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : null;
	const outside = inner === null ? null : splitOutside(inner, /,/);
	return inner !== null && outside?.joints.length === 0 ? bare(inner) : text;
}

/** The pieces of a text outside of quotes and brackets, with what stands between them; null where quotes or brackets do not close. */
function splitOutside(text: string, between: RegExp): { readonly parts: readonly string[]; readonly joints: readonly string[] } | null {
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
		if (char === '"' || char === '\'') quote = char;
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
