/** Slices as beginners write them, with the positions that they take on a run. */
import type { Variables } from '../beliefs';
import type { SliceTaken } from '../slices';
import { readExpression } from './beliefs/expression';
import { sequence, Unknown, whole } from './beliefs/values';
import { work } from './beliefs/working';

/** The slices in a line, where names have these values; without those whose bounds cannot be worked out. */
export function slicesIn(source: string, values: Variables): readonly SliceTaken[] {
	return [...source.matchAll(/([\p{L}_][\p{L}\p{N}_]*)\[([^[\]:]*):([^[\]:]*)\]/gu)].flatMap((match): readonly SliceTaken[] => {
		const [text, of = '', first = '', last = ''] = match;
		try {
			const size = sequence(work({ kind: 'name', name: of }, values)).length;
			const [low, high] = [boundOf(first, values), boundOf(last, values)];
			const start = placed(low ?? 0, size);
			return [{ text, from: match.index, of, bounds: [first.trim(), last.trim()], values: [low, high], worked: `${of}[${low ?? ''}:${high ?? ''}]`, positions: [start, Math.max(start, placed(high ?? size, size))] }];
		} catch (error) {
			if (error instanceof Unknown) return [];
			throw error;
		}
	});
}

function boundOf(source: string, values: Variables): number | null {
	if (source.trim() === '') return null;
	const expression = readExpression(source);
	if (!expression) throw new Unknown();
	return whole(work(expression, values));
}

/** A bound below zero counts from the end, and none lies outside. */
function placed(bound: number, size: number): number {
	return Math.min(size, Math.max(0, bound < 0 ? size + bound : bound));
}
