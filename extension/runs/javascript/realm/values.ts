import type { Shape, Value } from '../../../words';
import { cut, isError, proxies, textOf } from './errors';
import {
	add, bigintText, dateIso, dateTime, endsWith, exec, functionText, getOwnPropertyDescriptor, getPrototypeOf, holds, indexOf, is, isArray, isInteger, jsonText, mapForEach,
	mapSize, numberOf, objectPrototype, ownKeys, patternFlags, patternSource, promisePrototype, RealRangeError, replaceAllText, setForEach, setSize, slice, startsWith, stringOf, symbolText, toText, truthOf, typedArrayLength,
	typedArrayName,
} from './primordials';

/** Values of the program, as a console shows them and in a form that answers can be compared with. Asks no code of the program's. */
export interface Caps {
	readonly items: number;
	readonly text: number;
	readonly shown: number;
	readonly nodes: number;
	/** How deep objects within objects are written out. */
	readonly depth: number;
}

export const resultCaps: Caps = { items: 500, text: 2000, shown: 2000, nodes: 2000, depth: 8 };
export const tracedCaps: Caps = { items: 60, text: 200, shown: 400, nodes: 200, depth: 4 };

const maxDepth = 12;
const maxText = 10_000;

export function describe(value: unknown, caps: Caps): Value {
	return { shown: cut(show(value, caps), caps.shown), type: cut(typeName(value), 100), shape: new Shaper(caps).shape(value) };
}

/** The name of a value's kind: `number`, `Array`, the name of its class. */
export function typeName(value: unknown): string {
	if (value === null) return 'null';
	if (typeof value !== 'object') return typeof value;
	return isArray(value) ? 'Array' : (className(value) ?? 'Object');
}

/** The name of the class that made an object; null for one that no class has made. */
export function className(value: object): string | null {
	let holder: unknown = proxies.isOne(value) ? proxies.target(value) : value;
	for (let depth = 0; depth < 50 && typeof holder === 'object' && holder !== null && !proxies.isOne(holder); depth += 1) {
		const maker = getOwnPropertyDescriptor(holder, 'constructor')?.value as unknown;
		if (typeof maker === 'function' && !proxies.isOne(maker)) {
			const name = getOwnPropertyDescriptor(maker, 'name')?.value as unknown;
			if (typeof name === 'string' && name !== '') return name;
		}
		holder = getPrototypeOf(holder);
	}
	return null;
}

/** A text in quotes, as a console writes it: in others where it holds these. */
export function quoted(text: string): string {
	const hasSingle = indexOf(text, "'") !== -1;
	const mark = !hasSingle ? "'" : indexOf(text, '"') === -1 ? '"' : indexOf(text, '`') === -1 && indexOf(text, '${') === -1 ? '`' : "'";
	const inside = slice(jsonText(text), 1, -1);
	const plain = replaceAllText(inside, '\\"', '"');
	return `${mark}${mark === "'" && hasSingle ? replaceAllText(plain, "'", "\\'") : plain}${mark}`;
}

export function numberShown(value: number): string {
	return is(value, -0) ? '-0' : toText(value);
}

interface Writing {
	readonly caps: Caps;
	/** Characters that may still be written. */
	left: number;
}

/** On one line, as a console does where there is room. */
export function show(value: unknown, caps: Caps): string {
	return write(value, { caps, left: caps.shown * 2 }, 0, []);
}

function write(value: unknown, writing: Writing, depth: number, above: readonly unknown[]): string {
	switch (typeof value) {
		case 'string': {
			const { text } = writing.caps;
			return value.length <= text ? quoted(value) : `${quoted(slice(value, 0, text))}...`;
		}
		case 'number': return numberShown(value);
		case 'bigint': return cut(`${bigintText(value)}n`, writing.caps.text);
		case 'symbol': return symbolText(value);
		case 'function': return writeFunction(value);
		case 'object': return value === null ? 'null' : writeObject(value, writing, depth, above);
		default: return toText(value);
	}
}

function writeFunction(value: object): string {
	if (proxies.isOne(value)) return '[Function]';
	const name = getOwnPropertyDescriptor(value, 'name')?.value as unknown;
	const isClass = startsWith(functionText(value), 'class');
	const known = typeof name === 'string' && name !== '' ? name : null;
	if (isClass) {
		const above = getPrototypeOf(value);
		const from = typeof above === 'function' ? textOf(above, 'name') : undefined;
		return `[class ${known ?? '(anonymous)'}${from ? ` extends ${from}` : ''}]`;
	}
	const kind = className(value) ?? 'Function';
	return `[${endsWith(kind, 'Function') ? kind : 'Function'}${known === null ? ' (anonymous)' : `: ${known}`}]`;
}

function writeObject(given: object, writing: Writing, depth: number, above: readonly unknown[]): string {
	const value = proxies.isOne(given) ? (proxies.target(given) as object) : given;
	for (let at = 0; at < above.length; at += 1) if (above[at] === value) return '[Circular]';
	const name = className(value);
	if (isError(value)) return writeError(value);
	const special = writeSpecial(value, name);
	if (special !== null) return special;
	if (depth > writing.caps.depth || depth >= maxDepth) return isArray(value) ? '[Array]' : `[${name ?? 'Object: null prototype'}]`;
	const inside: unknown[] = [];
	for (let at = 0; at < above.length; at += 1) add(inside, above[at]);
	add(inside, value);
	if (isArray(value)) return writeItems(value.length, (at) => getOwnPropertyDescriptor(value, at), writing, depth, inside, name === 'Array' || name === null ? '' : `${name}(${value.length}) `);
	const typed = typedArrayName(value);
	if (typed !== undefined) return writeItems(typedArrayLength(value), (at) => getOwnPropertyDescriptor(value, at), writing, depth, inside, `${name ?? typed}(${typedArrayLength(value)}) `);
	if (holds(mapSize, value)) {
		const pairs: [unknown, unknown][] = [];
		mapForEach(value, (item, key) => add(pairs, [key, item]));
		const parts = listed(pairs.length, writing, (at) => `${write(pairs[at]?.[0], writing, depth + 1, inside)} => ${write(pairs[at]?.[1], writing, depth + 1, inside)}`);
		return `${name ?? 'Map'}(${pairs.length}) ${braced(parts)}`;
	}
	if (holds(setSize, value)) {
		const items: unknown[] = [];
		setForEach(value, (item) => add(items, item));
		return `${name ?? 'Set'}(${items.length}) ${braced(listed(items.length, writing, (at) => write(items[at], writing, depth + 1, inside)))}`;
	}
	return writePlain(value, name, writing, depth, inside);
}

function writePlain(value: object, name: string | null, writing: Writing, depth: number, inside: readonly unknown[]): string {
	const keys = enumerable(value);
	const head = name === 'Object' ? '' : name === null ? '[Object: null prototype] ' : `${name} `;
	return head + braced(listed(keys.length, writing, (at) => {
		const key = keys[at] as PropertyKey;
		const found = getOwnPropertyDescriptor(value, key);
		const text = found?.get ? (found.set ? '[Getter/Setter]' : '[Getter]') : found?.set ? '[Setter]' : write(found?.value, writing, depth + 1, inside);
		return `${keyShown(key)}: ${text}`;
	}));
}

const braced = (inside: string): string => (inside === '' ? '{}' : `{ ${inside} }`);

function listed(count: number, writing: Writing, one: (at: number) => string): string {
	let text = '';
	for (let at = 0; at < count; at += 1) {
		if (at > 0) text += ', ';
		if (at >= writing.caps.items || writing.left <= 0) return `${text}...`;
		const part = one(at);
		writing.left -= part.length;
		text += part;
	}
	return text;
}

function writeItems(length: number, item: (at: number) => PropertyDescriptor | undefined, writing: Writing, depth: number, inside: readonly unknown[], head: string): string {
	if (length === 0) return `${head}[]`;
	return `${head}[ ${listed(length, writing, (at) => {
		const found = item(at);
		return found === undefined ? '<empty>' : 'get' in found ? '[Getter]' : write(found.value, writing, depth + 1, inside);
	})} ]`;
}

function writeError(value: object): string {
	const name = textOf(value, 'name') ?? 'Error';
	const own = className(value);
	const message = textOf(value, 'message') ?? '';
	const shownName = name === 'Error' && own !== null ? own : name;
	return cut(`[${message === '' ? shownName : `${shownName}: ${message}`}]`, 400);
}

/** Objects that a console shows by what is in them rather than by their fields. */
function writeSpecial(value: object, name: string | null): string | null {
	if (holds(dateTime, value)) return dateTime(value) === dateTime(value) ? dateIso(value) : 'Invalid Date';
	if (name === 'RegExp' && value !== RegExp.prototype && holds(patternSource, value)) return `/${patternSource(value)}/${patternFlags(value)}`;
	if (holds(numberOf, value)) return `[Number: ${numberShown(numberOf(value))}]`;
	if (holds(stringOf, value)) return `[String: ${quoted(cut(stringOf(value), 200))}]`;
	if (holds(truthOf, value)) return `[Boolean: ${toText(truthOf(value))}]`;
	if (isPromise(value)) return promises.shown(value);
	return null;
}

/** How a promise is shown: what it came to is not told by the language itself. */
export const promises: { shown: (value: object) => string } = { shown: () => 'Promise { <pending> }' };

export function isPromise(value: unknown): boolean {
	let holder: unknown = value;
	for (let depth = 0; depth < 50 && typeof holder === 'object' && holder !== null && !proxies.isOne(holder); depth += 1) {
		holder = getPrototypeOf(holder);
		if (holder === promisePrototype) return true;
	}
	return false;
}

function keyShown(key: PropertyKey): string {
	if (typeof key === 'symbol') return `[${symbolText(key)}]`;
	const text = toText(key);
	return exec(/^[a-zA-Z_$][\w$]*$/, text) !== null ? text : quoted(text);
}

/** Own keys that a console would show, in their order. */
export function enumerable(value: object): readonly PropertyKey[] {
	const keys = ownKeys(value);
	const found: PropertyKey[] = [];
	for (let at = 0; at < keys.length; at += 1) {
		const key = keys[at] as PropertyKey;
		if (getOwnPropertyDescriptor(value, key)?.enumerable) add(found, key);
	}
	return found;
}

/** An object that is a collection of names and values, and nothing else. */
export function isPlain(value: object): boolean {
	const above = getPrototypeOf(value);
	return above === null || above === objectPrototype;
}

/** Builds a shape, and gives up (opaque) when a value is too large to carry whole. */
class Shaper {
	private left: number;
	private static readonly tooLarge = new RealRangeError('too large');

	constructor(private readonly caps: Caps) {
		this.left = caps.nodes;
	}

	shape(value: unknown): Shape {
		try {
			return this.node(value, 0);
		} catch {
			return this.opaque(value);
		}
	}

	private opaque(value: unknown): Shape {
		return { kind: 'opaque', text: cut(show(value, this.caps), this.caps.shown) };
	}

	private node(given: unknown, depth: number): Shape {
		this.left -= 1;
		if (this.left < 0 || depth > maxDepth) throw Shaper.tooLarge;
		switch (typeof given) {
			case 'undefined': return { kind: 'nothing' };
			case 'boolean': return { kind: 'truth', value: given };
			case 'number': return { kind: 'number', text: numberShown(given), whole: isInteger(given) };
			case 'bigint': {
				const text = bigintText(given);
				if (text.length > 1200) throw Shaper.tooLarge;
				return { kind: 'number', text, whole: true };
			}
			case 'string':
				if (given.length > maxText) throw Shaper.tooLarge;
				return { kind: 'text', value: given };
			case 'object': return given === null ? { kind: 'nothing' } : this.object(proxies.isOne(given) ? (proxies.target(given) as object) : given, depth);
			default: return this.opaque(given);
		}
	}

	private object(value: object, depth: number): Shape {
		if (isArray(value) || typedArrayName(value) !== undefined) {
			const length = isArray(value) ? value.length : typedArrayLength(value);
			if (length > this.left) throw Shaper.tooLarge;
			const items: Shape[] = [];
			for (let at = 0; at < length; at += 1) add(items, this.node(getOwnPropertyDescriptor(value, at)?.value, depth + 1));
			return { kind: 'items', of: 'list', items };
		}
		if (holds(setSize, value)) {
			if (setSize(value) > this.left) throw Shaper.tooLarge;
			const items: Shape[] = [];
			setForEach(value, (item) => add(items, this.node(item, depth + 1)));
			return { kind: 'items', of: 'set', items };
		}
		const pairs: (readonly [Shape, Shape])[] = [];
		if (holds(mapSize, value)) {
			if (mapSize(value) > this.left) throw Shaper.tooLarge;
			mapForEach(value, (item, key) => add(pairs, [this.node(key, depth + 1), this.node(item, depth + 1)]));
			return { kind: 'pairs', pairs };
		}
		if (!isPlain(value) || isError(value)) return this.opaque(value);
		const keys = enumerable(value);
		if (keys.length > this.left) throw Shaper.tooLarge;
		for (let at = 0; at < keys.length; at += 1) {
			const key = keys[at] as PropertyKey;
			if (typeof key === 'symbol') continue;
			const found = getOwnPropertyDescriptor(value, key);
			add(pairs, [{ kind: 'text', value: toText(key) }, found && 'get' in found ? { kind: 'opaque', text: '[Getter]' } : this.node(found?.value, depth + 1)]);
		}
		return { kind: 'pairs', pairs };
	}
}
