/** Conditions and parts of texts as beginners write them, on the values of a run. */
import type { Variables } from '../beliefs';
import { expressionOf } from '../braces/expressionText';
import { known, truthOf, work } from '../braces/working';
import { counted } from '../c/valueRules';
import { splitOutside } from '../outside';
import type { SliceTaken } from '../slices';
import { valueRules } from './valueRules';

/** Whether a condition is true where names have these values; null where that cannot be said for certain. */
export function truthOfCondition(source: string, values: Variables): boolean | null {
	const expression = expressionOf(source);
	return expression && truthOf(expression, source, values, valueRules);
}

/** The parts in a line, taken by `substr` from a position and so many letters, where names have these values; without those that would stop the run. */
export function slicesIn(source: string, values: Variables): readonly SliceTaken[] {
	return [...source.matchAll(/(?<![\p{L}\p{N}_.)\]>])([\p{L}_][\p{L}\p{N}_]*)\.substr\(([^()]*(?:\([^()]*\)[^()]*)*)\)/gu)].flatMap((match): readonly SliceTaken[] => {
		const [text, of = '', inside = ''] = match;
		const shape = values[of]?.shape;
		const bounds = splitOutside(inside, /,/)?.parts ?? [];
		const [first = '', last = ''] = bounds;
		if (shape?.kind !== 'text' || bounds.length > 2) return [];
		const [from, count] = [numberIn(first, values), numberIn(last, values)];
		if ((first !== '' && from === null) || (last !== '' && count === null)) return [];
		const start = from ?? 0;
		if (start < 0 || start > shape.value.length || (count ?? 0) < 0) return [];
		const end = Math.min(shape.value.length, start + (count ?? shape.value.length));
		const worked = `${of}.substr(${[from, count].filter((bound) => bound !== null).join(', ')})`;
		return [{ text, from: match.index, of, bounds: [first, last], values: [from, count], worked, positions: [start, end] }];
	});
}

function numberIn(source: string, values: Variables): number | null {
	const expression = expressionOf(source);
	return expression && known(() => counted(work(expression, source, values, valueRules)));
}
