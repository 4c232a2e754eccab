/* eslint-disable @typescript-eslint/unbound-method -- each is bound to what it is called with */
/**
 * The language's own functions as they were before the program could change any: what is built here uses these alone on values that a
 * program may have touched, and no method of a list or text. So a program that changes `Array.prototype.map` changes it for itself alone.
 */
type Method = (this: never, ...args: never[]) => unknown;
type Uncurried<F extends Method> = F extends (...args: infer A) => infer R ? (self: unknown, ...args: A) => R : never;

const bind = Function.prototype.bind;
const call = Function.prototype.call;
const uncurry = <F extends Method>(method: F): Uncurried<F> => Reflect.apply(bind, call, [method]) as Uncurried<F>;
const getter = (of: object, name: PropertyKey): ((self: unknown) => unknown) => {
	const get = Reflect.getOwnPropertyDescriptor(of, name)?.get;
	if (!get) throw new Error(`no getter ${String(name)}`);
	return uncurry(get as (this: never) => unknown);
};

export const { apply, construct, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys, isExtensible } = Reflect;
export const { isArray } = Array;
export const { is, freeze, create, assign } = Object;
export const { isInteger, isFinite: isFiniteNumber } = Number;
export const { abs, floor, max, imul } = Math;
export const jsonText = JSON.stringify;
export const jsonValue = JSON.parse;
export const RealDate = Date;
export const RealProxy = Proxy;
export const RealPromise = Promise;
export const RealMap = Map;
export const RealSet = Set;
export const RealWeakMap = WeakMap;
export const RealError = Error;
export const RealTypeError = TypeError;
export const RealRangeError = RangeError;
export const RealSyntaxError = SyntaxError;
export const toText = String;
export const toNumber = Number;
export const objectPrototype = Object.prototype;
export const promisePrototype = Promise.prototype;
export const realNow = Date.now;

export const hasOwn = uncurry(Object.prototype.hasOwnProperty);
export const slice = uncurry(String.prototype.slice);
export const indexOf = uncurry(String.prototype.indexOf);
export const lastIndexOf = uncurry(String.prototype.lastIndexOf);
export const startsWith = uncurry(String.prototype.startsWith);
export const endsWith = uncurry(String.prototype.endsWith);
export const codePoint = uncurry(String.prototype.codePointAt);
export const repeat = uncurry(String.prototype.repeat);
export const trim = uncurry(String.prototype.trim);
export const splitText = uncurry(String.prototype.split) as unknown as (self: unknown, by: string) => string[];
export const replaceAllText = uncurry(String.prototype.replaceAll) as unknown as (self: unknown, from: string, to: string) => string;
export const exec = uncurry(RegExp.prototype.exec);
export const joinList = uncurry(Array.prototype.join);
export const bigintText = uncurry(BigInt.prototype.toString);
export const symbolText = uncurry(Symbol.prototype.toString);
export const functionText = uncurry(Function.prototype.toString);
export const mapForEach = uncurry(Map.prototype.forEach) as (self: unknown, each: (value: unknown, key: unknown) => void) => void;
export const mapGet = uncurry(Map.prototype.get) as (self: unknown, key: unknown) => unknown;
export const mapHas = uncurry(Map.prototype.has) as (self: unknown, key: unknown) => boolean;
export const mapSet = uncurry(Map.prototype.set) as (self: unknown, key: unknown, value: unknown) => unknown;
export const mapSize = getter(Map.prototype, 'size') as (self: unknown) => number;
export const setForEach = uncurry(Set.prototype.forEach) as (self: unknown, each: (value: unknown) => void) => void;
export const setHas = uncurry(Set.prototype.has) as (self: unknown, value: unknown) => boolean;
export const setAdd = uncurry(Set.prototype.add) as (self: unknown, value: unknown) => unknown;
export const setSize = getter(Set.prototype, 'size') as (self: unknown) => number;
export const weakGet = uncurry(WeakMap.prototype.get) as (self: unknown, key: unknown) => unknown;
export const weakSet = uncurry(WeakMap.prototype.set) as (self: unknown, key: unknown, value: unknown) => unknown;
export const weakHas = uncurry(WeakMap.prototype.has) as (self: unknown, key: unknown) => boolean;
export const dateTime = uncurry(Date.prototype.getTime);
export const dateText = uncurry(Date.prototype.toString);
export const dateIso = uncurry(Date.prototype.toISOString);
export const patternSource = getter(RegExp.prototype, 'source') as (self: unknown) => string;
export const patternFlags = getter(RegExp.prototype, 'flags') as (self: unknown) => string;
type Then = (this: never, done: (value: unknown) => void, failed: (reason: unknown) => void) => unknown;
export const promiseThen = uncurry<Then>(Promise.prototype.then as Then);
export const resolved = (value: unknown): Promise<unknown> => apply(resolve, RealPromise, [value]);
const { resolve } = Promise;
const typedArrayPrototype = getPrototypeOf(Uint8Array.prototype) as object;
/** The name of the kind of a typed array; undefined for anything else. */
export const typedArrayName = getter(typedArrayPrototype, Symbol.toStringTag) as (self: unknown) => string | undefined;
export const typedArrayLength = getter(typedArrayPrototype, 'length') as (self: unknown) => number;
export const numberOf = uncurry(Number.prototype.valueOf);
export const stringOf = uncurry(String.prototype.valueOf);
export const truthOf = uncurry(Boolean.prototype.valueOf);

/** Adds to the end of a list of our own. */
export function add<T>(list: T[], item: T): void {
	list[list.length] = item;
}

/** Whether a test on a value goes through, where the language's own check throws for any other kind of value. */
export function holds(test: (value: unknown) => unknown, value: unknown): boolean {
	try {
		test(value);
		return true;
	} catch {
		return false;
	}
}
