import { add, getOwnPropertyDescriptor, isArray, isFiniteNumber, joinList, jsonText, ownKeys } from './primordials';

/** The JSON text of data of our own; asks no object how it wishes to be written. */
export function written(value: unknown): string {
	if (typeof value === 'string') return jsonText(value);
	if (typeof value === 'number') return isFiniteNumber(value) ? `${value}` : 'null';
	if (value === true || value === false) return value ? 'true' : 'false';
	if (typeof value !== 'object' || value === null) return 'null';
	const parts: string[] = [];
	if (isArray(value)) {
		for (let at = 0; at < value.length; at += 1) add(parts, written(getOwnPropertyDescriptor(value, at)?.value));
		return `[${joinList(parts, ',')}]`;
	}
	const keys = ownKeys(value);
	for (let at = 0; at < keys.length; at += 1) {
		const key = keys[at] as string;
		const one = getOwnPropertyDescriptor(value, key)?.value as unknown;
		if (one !== undefined) add(parts, `${jsonText(key)}:${written(one)}`);
	}
	return `{${joinList(parts, ',')}}`;
}
