import { add, getOwnPropertyDescriptor, getPrototypeOf, isExtensible, ownKeys, RealSet, setAdd, setHas } from './primordials';

interface Known {
	readonly object: object;
	readonly above: object | null;
	readonly isOpen: boolean;
	readonly keys: readonly PropertyKey[];
	/** The value of each, or what computes it. */
	readonly values: readonly unknown[];
}

const held = (found: { readonly get?: unknown; readonly value?: unknown }): unknown => found.get ?? found.value;

/** The language's own objects as they should be, as far as a program can reach them from its names. */
export class Baseline {
	private readonly known: Known[] = [];
	private readonly names = new RealSet<PropertyKey>();

	constructor() {
		const met = new RealSet<object>();
		const waiting: object[] = [globalThis];
		const samples = [function* () {}, async function* () {}, async function () {}, [].values(), new Map().entries(), new Set().values(), new String('')[Symbol.iterator](), ''.matchAll(/a/g)];
		for (let at = 0; at < samples.length; at += 1) add(waiting, getPrototypeOf(samples[at] as object) as object);
		for (let at = 0; at < waiting.length; at += 1) {
			const object = waiting[at] as object;
			if (setHas(met, object)) continue;
			setAdd(met, object);
			const keys = ownKeys(object);
			const values: unknown[] = [];
			for (let key = 0; key < keys.length; key += 1) {
				const found = getOwnPropertyDescriptor(object, keys[key] as PropertyKey);
				const value = found ? held(found) : undefined;
				add(values, value);
				if ((typeof value === 'object' && value !== null) || typeof value === 'function') add(waiting, value);
			}
			const above = getPrototypeOf(object);
			if (above !== null) add(waiting, above);
			add(this.known, { object, above, isOpen: isExtensible(object), keys, values });
		}
		const own = ownKeys(globalThis);
		for (let at = 0; at < own.length; at += 1) setAdd(this.names, own[at]);
	}

	/** Takes names away that a program has made; false when anything else has changed. */
	isIntact(): boolean {
		const own = ownKeys(globalThis);
		for (let at = 0; at < own.length; at += 1) {
			const name = own[at] as PropertyKey;
			if (!setHas(this.names, name) && !Reflect.deleteProperty(globalThis, name)) return false;
		}
		for (let at = 0; at < this.known.length; at += 1) if (!isSame(this.known[at] as Known)) return false;
		return true;
	}
}

function isSame({ object, above, isOpen, keys, values }: Known): boolean {
	const now = ownKeys(object);
	if (now.length !== keys.length || getPrototypeOf(object) !== above || isExtensible(object) !== isOpen) return false;
	for (let at = 0; at < now.length; at += 1) {
		const found = getOwnPropertyDescriptor(object, now[at] as PropertyKey);
		if (now[at] !== keys[at] || !found || !Object.is(held(found), values[at])) return false;
	}
	return true;
}
