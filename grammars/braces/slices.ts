/** Slices that methods take (`xs.slice(1, 3)`), with the positions that they take on a run. */
import type { Variables } from '../beliefs';
import { splitOutside } from '../outside';
import type { SliceTaken } from '../slices';
import { expressionOf } from './expressionText';
import { amount, known, Unknown, work, type ValueRules } from './working';

/** How a method that takes a part reads its two bounds. */
export interface SliceMethod {
	/** A bound below zero counts from the end; else it is the start. */
	readonly fromEnd: boolean;
	/** Bounds in the wrong order are taken the other way round; else nothing is taken. */
	readonly swaps: boolean;
}

/** The slices in a line where names have these values; without those whose bounds cannot be worked out. */
export function slicesOf(source: string, state: Variables, methods: Readonly<Record<string, SliceMethod>>, rules: ValueRules): readonly SliceTaken[] {
	return [...source.matchAll(/(?<![\p{L}\p{N}_$.)\]])([\p{L}_$][\p{L}\p{N}_$]*)\.(\p{L}+)\(([^()]*(?:\([^()]*\)[^()]*)*)\)/gu)].flatMap((match): readonly SliceTaken[] => {
		const [text, of = '', name = '', inside = ''] = match;
		const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
		const shape = state[of]?.shape;
		const size = shape?.kind === 'text' ? shape.value.length : shape?.kind === 'items' && shape.of !== 'set' ? shape.items.length : null;
		const bounds = splitOutside(inside, /,/)?.parts ?? [];
		if (!method || size === null || bounds.length > 2) return [];
		const [first = '', last = ''] = bounds;
		const found = known(() => {
			const [low, high] = [boundOf(first, state, rules), boundOf(last, state, rules)];
			const placed = (bound: number) => Math.min(size, Math.max(0, bound < 0 && method.fromEnd ? size + bound : bound));
			const [from, to] = [placed(low ?? 0), placed(high ?? size)];
			const [start, end] = method.swaps && from > to ? [to, from] : [from, Math.max(from, to)];
			const worked = `${of}.${name}(${[low, high].filter((bound) => bound !== null).join(', ')})`;
			return { values: [low, high] as const, worked, positions: [start, end] as const };
		});
		return found ? [{ text, from: match.index, of, bounds: [first, last], ...found }] : [];
	});
}

function boundOf(source: string, state: Variables, rules: ValueRules): number | null {
	if (source === '') return null;
	const expression = expressionOf(source);
	const bound = expression ? amount(work(expression, source, state, rules)) : NaN;
	if (!Number.isInteger(bound)) throw new Unknown();
	return bound;
}
