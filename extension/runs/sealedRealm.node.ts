import { registerHooks } from 'node:module';

/**
 * Empties the world of objects that an interpreter lives in: what student code could reach through the interpreter is then
 * a language without a host. Needs no flag of the runtime. What the caller needs of the host it takes hold of before.
 */

/** The language's own names, and WebAssembly. */
const kept = new Set(
	('Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error ' +
		'AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math Intl ArrayBuffer ' +
		'Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float16Array Float32Array Float64Array ' +
		'Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set Iterator WeakMap WeakSet WeakRef Proxy Reflect ' +
		'FinalizationRegistry SuppressedError DisposableStack AsyncDisposableStack decodeURI decodeURIComponent encodeURI encodeURIComponent ' +
		'escape unescape eval isFinite isNaN SharedArrayBuffer WebAssembly TextDecoder TextEncoder').split(' '),
);

type World = Record<string, unknown>;

/** Takes the host's names away; when asked to keep them (tests switch this layer off), gives a function that puts them back. */
export function hideHost(keep: boolean): () => void {
	const world = globalThis as unknown as World;
	const names = Object.getOwnPropertyNames(world).filter((name) => !kept.has(name));
	// Looking at a descriptor loads what stands behind a lazy name, so all are looked at before the first one goes.
	const hidden = keep ? names.map((name) => [name, Object.getOwnPropertyDescriptor(world, name)] as const) : [];
	for (const name of names) {
		if (!Reflect.deleteProperty(world, name)) throw new Error(`the global ${name} cannot be taken away`);
	}
	return () => hidden.forEach(([name, descriptor]) => descriptor && Object.defineProperty(world, name, descriptor));
}

/** Makes `eval` and the four function constructors refuse, also when they are reached through a function's prototype. */
export function refuseCodeFromStrings(): void {
	const refuse = function (): never {
		throw new EvalError('Code generation from strings disallowed in this sandbox');
	};
	const samples = [function () {}, async function () {}, function* () {}, async function* () {}];
	for (const sample of samples) {
		const prototype = Object.getPrototypeOf(sample) as object;
		Object.defineProperty(prototype, 'constructor', { value: refuse, configurable: false, writable: false });
	}
	const stand = function () { refuse(); };
	stand.prototype = Function.prototype;
	Object.defineProperty(globalThis, 'Function', { value: stand, configurable: false, writable: false });
	Object.defineProperty(globalThis, 'eval', { value: refuse, configurable: false, writable: false });
}

interface Memory {
	readonly buffer: ArrayBuffer;
	grow(pages: number): number;
}

const memoryClass = () => (globalThis as unknown as { WebAssembly: { Memory: new (size: { initial: number }) => Memory } }).WebAssembly.Memory;

/** Tries to get so much memory; throws when that is refused. */
export function growMemory(pages: number): void {
	new (memoryClass())({ initial: 1 }).grow(pages - 1);
}

/**
 * Caps every memory of WebAssembly that grows from now on at so many pages. The cap may be lowered and raised; it is exhausted
 * when more was asked for since.
 */
export function capMemory(pages: number): { setPages(most: number): void; isExhausted(): boolean } {
	let cap = pages;
	let isExhausted = false;
	const prototype = memoryClass().prototype as Memory;
	const grow = Object.getOwnPropertyDescriptor(prototype, 'grow')?.value as (pages: number) => number;
	const apply = Reflect.apply;
	const capped = function (this: Memory, more: number): number {
		if (this.buffer.byteLength / 65_536 + more > cap) {
			isExhausted = true;
			throw new RangeError('memory beyond the limit');
		}
		return apply(grow, this, [more]);
	};
	Object.defineProperty(prototype, 'grow', { value: capped, configurable: false, writable: false });
	return {
		setPages: (most) => {
			cap = most;
			isExhausted = false;
		},
		isExhausted: () => isExhausted,
	};
}

/** From now on nothing more can be imported or required in this thread, neither a file nor a module of the host. */
export function refuseImports(): void {
	registerHooks({
		resolve(specifier): never {
			throw new Error(`import of ${specifier} refused in this sandbox`);
		},
		load(url): never {
			throw new Error(`load of ${url} refused in this sandbox`);
		},
	});
}
