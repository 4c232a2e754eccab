import { dateTime, construct, holds, isArray, mapForEach, mapSize, RealDate, setForEach, setSize, toText, typedArrayName } from './primordials';
import { enumerable } from './values';

/** A copy all the way down, of data alone. */
export function cloned(value: unknown, known: Map<unknown, unknown>): unknown {
	if (typeof value === 'function' || typeof value === 'symbol') throw new Error(`${toText(value)} could not be cloned.`);
	if (typeof value !== 'object' || value === null) return value;
	if (known.has(value)) return known.get(value);
	if (holds(dateTime, value)) return construct(RealDate, [dateTime(value)]);
	if (typedArrayName(value) !== undefined) return construct((value as { constructor: new (from: unknown) => object }).constructor, [value]);
	if (holds(mapSize, value)) {
		const copy = new Map<unknown, unknown>();
		known.set(value, copy);
		mapForEach(value, (item, key) => copy.set(cloned(key, known), cloned(item, known)));
		return copy;
	}
	if (holds(setSize, value)) {
		const copy = new Set<unknown>();
		known.set(value, copy);
		setForEach(value, (item) => copy.add(cloned(item, known)));
		return copy;
	}
	const copy: Record<PropertyKey, unknown> | unknown[] = isArray(value) ? [] : {};
	known.set(value, copy);
	for (const key of enumerable(value)) if (typeof key === 'string') (copy as Record<string, unknown>)[key] = cloned((value as Record<string, unknown>)[key], known);
	if (isArray(value)) (copy as unknown[]).length = value.length;
	return copy;
}
