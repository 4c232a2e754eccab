import { looselySame } from './library/host';
import { isError, proxies, textOf } from './errors';
import {
	abs, add, dateTime, getOwnPropertyDescriptor, getPrototypeOf, holds, isArray, isFiniteNumber, isInteger, mapForEach, mapGet, mapHas, mapSize, max, numberOf, patternFlags, patternSource, setForEach, setHas,
	setSize, stringOf, typedArrayLength, typedArrayName,
} from './primordials';
import { enumerable } from './values';
import type { Watch } from './watch';

/** Numbers that are no whole ones may differ by so much, relatively or absolutely. */
const tolerance = 1e-6;
const maxDepth = 50;

/**
 * Whether the value of a call is the one expected: equal by what is in it, or equal but for rounding. Asks no code of the program's, but
 * for properties that it computes.
 */
export function same(got: unknown, expected: unknown, watch: Watch, depth = 0): boolean {
	if (got === expected) return true;
	if (typeof got === 'number' && typeof expected === 'number') return sameNumbers(got, expected);
	if (typeof got !== 'object' || typeof expected !== 'object' || got === null || expected === null || depth > maxDepth) return false;
	return sameObjects(bare(got), bare(expected), watch, depth);
}

/** Two plain values that the language finds equal, though they may be of two kinds; to compare an object so would call the program. */
export function samePlainly(got: unknown, expected: unknown): boolean {
	const isPlain = (value: unknown) => value === null || (typeof value !== 'object' && typeof value !== 'function');
	return isPlain(got) && isPlain(expected) && looselySame(got, expected);
}

const bare = (value: object): object => (proxies.isOne(value) ? (proxies.target(value) as object) : value);

function sameNumbers(got: number, expected: number): boolean {
	if (got === expected) return true;
	if (got !== got || expected !== expected) return got !== got && expected !== expected;
	if ((isInteger(got) && isInteger(expected)) || !isFiniteNumber(got) || !isFiniteNumber(expected)) return false;
	return abs(got - expected) <= tolerance * max(1, abs(got), abs(expected));
}

function sameObjects(got: object, expected: object, watch: Watch, depth: number): boolean {
	if (isArray(got) || isArray(expected)) return isArray(got) && isArray(expected) && got.length === expected.length && sameItems(got, expected, got.length, watch, depth);
	const typed = typedArrayName(expected);
	if (typed !== undefined || typedArrayName(got) !== undefined) {
		return typed === typedArrayName(got) && typedArrayLength(got) === typedArrayLength(expected) && sameItems(got, expected, typedArrayLength(got), watch, depth);
	}
	if (holds(mapSize, got) || holds(mapSize, expected)) return holds(mapSize, got) && holds(mapSize, expected) && sameMaps(got, expected, watch, depth);
	if (holds(setSize, got) || holds(setSize, expected)) return holds(setSize, got) && holds(setSize, expected) && sameSets(got, expected, watch, depth);
	if (holds(dateTime, expected)) return holds(dateTime, got) && sameNumbers(dateTime(got), dateTime(expected));
	if (isPattern(expected)) return isPattern(got) && patternSource(got) === patternSource(expected) && patternFlags(got) === patternFlags(expected);
	if (holds(numberOf, expected)) return holds(numberOf, got) && sameNumbers(numberOf(got), numberOf(expected));
	if (holds(stringOf, expected)) return holds(stringOf, got) && stringOf(got) === stringOf(expected);
	if (isError(expected) || isError(got)) return isError(got) && isError(expected) && textOf(got, 'name') === textOf(expected, 'name') && textOf(got, 'message') === textOf(expected, 'message');
	return sameFields(got, expected, watch, depth);
}

const isPattern = (value: object): boolean => value !== RegExp.prototype && holds(patternSource, value);

function field(value: object, key: PropertyKey, watch: Watch): unknown {
	const found = getOwnPropertyDescriptor(value, key);
	if (found?.get === undefined) return found?.value as unknown;
	return watch.gently(() => (value as Record<PropertyKey, unknown>)[key]);
}

function sameItems(got: object, expected: object, length: number, watch: Watch, depth: number): boolean {
	for (let at = 0; at < length; at += 1) if (!same(field(got, at, watch), field(expected, at, watch), watch, depth + 1)) return false;
	return true;
}

function sameFields(got: object, expected: object, watch: Watch, depth: number): boolean {
	const keys = enumerable(expected);
	if (enumerable(got).length !== keys.length) return false;
	// An object that was made by a class is expected: one that only looks like it is not the same.
	const maker = getPrototypeOf(expected);
	if (maker !== null && maker !== Object.prototype && getPrototypeOf(got) !== maker) return false;
	for (let at = 0; at < keys.length; at += 1) {
		const key = keys[at] as PropertyKey;
		if (!getOwnPropertyDescriptor(got, key)?.enumerable || !same(field(got, key, watch), field(expected, key, watch), watch, depth + 1)) return false;
	}
	return true;
}

function sameMaps(got: object, expected: object, watch: Watch, depth: number): boolean {
	if (mapSize(got) !== mapSize(expected)) return false;
	const missing: [unknown, unknown][] = [];
	let isSame = true;
	mapForEach(expected, (value, key) => {
		if (!isSame) return;
		if (mapHas(got, key)) isSame = same(mapGet(got, key), value, watch, depth + 1);
		else add(missing, [key, value]);
	});
	if (!isSame || missing.length === 0) return isSame;
	const others: [unknown, unknown][] = [];
	mapForEach(got, (value, key) => {
		if (!mapHas(expected, key)) add(others, [key, value]);
	});
	return haveSame(others, missing, (one, other) => same(one[0], other[0], watch, depth + 1) && same(one[1], other[1], watch, depth + 1));
}

function sameSets(got: object, expected: object, watch: Watch, depth: number): boolean {
	if (setSize(got) !== setSize(expected)) return false;
	const missing: unknown[] = [];
	const others: unknown[] = [];
	setForEach(expected, (item) => {
		if (!setHas(got, item)) add(missing, item);
	});
	setForEach(got, (item) => {
		if (!setHas(expected, item)) add(others, item);
	});
	return haveSame(others, missing, (one, other) => same(one, other, watch, depth + 1));
}

/** Each of the one list has a partner in the other. */
function haveSame<T>(left: readonly T[], right: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
	if (left.length !== right.length || left.length > 1000) return false;
	const taken: boolean[] = [];
	for (let at = 0; at < left.length; at += 1) {
		let isFound = false;
		for (let to = 0; to < right.length && !isFound; to += 1) {
			if (taken[to] === true || !isSame(left[at] as T, right[to] as T)) continue;
			taken[to] = isFound = true;
		}
		if (!isFound) return false;
	}
	return true;
}
