import { looselySame, worded, type LibraryHost } from './host';

/** The module `assert`. */
export function assertFor(host: LibraryHost) {
	class AssertionError extends Error {
		readonly code = 'ERR_ASSERTION';
		constructor(message: string, readonly actual: unknown, readonly expected: unknown, readonly operator: string) {
			super(message);
			this.name = 'AssertionError';
		}
	}
	const shown = (value: unknown): string => host.formatter().inspect(value);
	const check = (holds: boolean, message: unknown, usual: () => string, actual: unknown, expected: unknown, operator: string): void => {
		if (holds) return;
		if (message instanceof Error) throw message;
		throw new AssertionError(message === undefined ? usual() : worded(message), actual, expected, operator);
	};
	const isStrict = (one: unknown, other: unknown): boolean => isStrictly(one, other, 0);
	const ok = (value: unknown, message?: unknown): void => check(Boolean(value), message, () => 'The expression evaluated to a falsy value', value, true, '==');
	const equal = (actual: unknown, expected: unknown, message?: unknown): void =>
		check(looselySame(actual, expected), message, () => `${shown(actual)} == ${shown(expected)}`, actual, expected, '==');
	const notEqual = (actual: unknown, expected: unknown, message?: unknown): void => check(!looselySame(actual, expected), message, () => `${shown(actual)} != ${shown(expected)}`, actual, expected, '!=');
	const strictEqual = (actual: unknown, expected: unknown, message?: unknown): void =>
		check(Object.is(actual, expected), message, () => `Expected values to be strictly equal:\n\n${shown(actual)} !== ${shown(expected)}\n`, actual, expected, 'strictEqual');
	const notStrictEqual = (actual: unknown, expected: unknown, message?: unknown): void =>
		check(!Object.is(actual, expected), message, () => `Expected "actual" to be strictly unequal to: ${shown(expected)}`, actual, expected, 'notStrictEqual');
	const deepStrictEqual = (actual: unknown, expected: unknown, message?: unknown): void =>
		check(isStrict(actual, expected), message, () => `Expected values to be strictly deep-equal:\n${shown(actual)}\n\nshould equal\n\n${shown(expected)}`, actual, expected, 'deepStrictEqual');
	const deepEqual = (actual: unknown, expected: unknown, message?: unknown): void =>
		check(isLoosely(actual, expected, 0), message, () => `Expected values to be loosely deep-equal:\n\n${shown(actual)}\n\nshould loosely deep-equal\n\n${shown(expected)}`, actual, expected, 'deepEqual');
	const notDeepStrictEqual = (actual: unknown, expected: unknown, message?: unknown): void =>
		check(!isStrict(actual, expected), message, () => `Expected "actual" not to be strictly deep-equal to: ${shown(expected)}`, actual, expected, 'notDeepStrictEqual');
	const fits = (error: unknown, wanted: unknown): boolean => {
		if (wanted === undefined || typeof wanted === 'string') return true;
		if (wanted instanceof RegExp) return wanted.test(String(error));
		if (typeof wanted === 'function') return (wanted.prototype !== undefined && error instanceof wanted) || (!(wanted.prototype instanceof Error) && wanted !== Error && Reflect.apply(wanted, undefined, [error]) === true);
		return Object.entries(wanted as object).every(([key, value]) => {
			const found = (error as Record<string, unknown>)[key];
			return value instanceof RegExp ? value.test(String(found)) : isStrict(found, value);
		});
	};
	const missed = (wanted: unknown, message: unknown, word: string): never => {
		const text = typeof wanted === 'string' ? wanted : message;
		throw new AssertionError(text === undefined ? `Missing expected ${word}.` : `Missing expected ${word}: ${worded(text)}`, undefined, wanted, word === 'exception' ? 'throws' : 'rejects');
	};
	const throws = (work: () => unknown, wanted?: unknown, message?: unknown): void => {
		try {
			work();
		} catch (error) {
			host.watch.caught();
			if (!fits(error, wanted)) throw error;
			return;
		}
		missed(wanted, message, 'exception');
	};
	const doesNotThrow = (work: () => unknown): void => void work();
	const rejects = async (work: unknown, wanted?: unknown, message?: unknown): Promise<void> => {
		try {
			await (typeof work === 'function' ? (Reflect.apply(work, undefined, []) as unknown) : work);
		} catch (error) {
			host.watch.caught();
			if (!fits(error, wanted)) throw error;
			return;
		}
		missed(wanted, message, 'rejection');
	};
	const match = (text: unknown, pattern: RegExp, message?: unknown): void =>
		check(pattern.test(worded(text)), message, () => `The input did not match the regular expression ${String(pattern)}. Input:\n\n${shown(text)}\n`, text, pattern, 'match');
	const fail = (message?: unknown): never => {
		throw message instanceof Error ? message : new AssertionError(message === undefined ? 'Failed' : worded(message), undefined, undefined, 'fail');
	};
	const methods = {
		ok, equal, notEqual, strictEqual, notStrictEqual, deepEqual, deepStrictEqual, notDeepStrictEqual, notDeepEqual: notDeepStrictEqual, throws, doesNotThrow, rejects, match, fail, AssertionError,
	};
	const strict = Object.assign((value: unknown, message?: unknown) => ok(value, message), methods, { equal: strictEqual, notEqual: notStrictEqual, deepEqual: deepStrictEqual, notDeepEqual: notDeepStrictEqual });
	Object.assign(strict, { strict });
	return Object.assign((value: unknown, message?: unknown) => ok(value, message), methods, { strict });
}

/** Equal by what is in them, and of one kind. */
export function isStrictly(one: unknown, other: unknown, depth: number): boolean {
	if (Object.is(one, other)) return true;
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || depth > 50) return false;
	return Object.getPrototypeOf(one) === Object.getPrototypeOf(other) && haveSame(one, other, (a, b) => isStrictly(a, b, depth + 1));
}

function isLoosely(one: unknown, other: unknown, depth: number): boolean {
	if (looselySame(one, other)) return true;
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || depth > 50) return false;
	return Array.isArray(one) === Array.isArray(other) && haveSame(one, other, (a, b) => isLoosely(a, b, depth + 1));
}

function haveSame(one: object, other: object, isSame: (a: unknown, b: unknown) => boolean): boolean {
	if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
	if (one instanceof RegExp && other instanceof RegExp) return String(one) === String(other);
	if (one instanceof Error && other instanceof Error && (one.message !== other.message || one.name !== other.name)) return false;
	if (one instanceof Map || other instanceof Map) {
		if (!(one instanceof Map && other instanceof Map) || one.size !== other.size) return false;
		return [...one].every(([key, value]) => (other.has(key) ? isSame(value, other.get(key)) : [...other].some(([each, kept]) => isSame(key, each) && isSame(value, kept))));
	}
	if (one instanceof Set || other instanceof Set) {
		if (!(one instanceof Set && other instanceof Set) || one.size !== other.size) return false;
		return [...one].every((value) => other.has(value) || [...other].some((each) => isSame(value, each)));
	}
	const keys = Object.keys(one);
	return keys.length === Object.keys(other).length && (!Array.isArray(one) || one.length === (other as unknown[]).length)
		&& keys.every((key) => Object.hasOwn(other, key) && isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}
