import { noteThrowAt } from './errors';
import { apply, create, defineProperty, endsWith, getOwnPropertyDescriptor, jsonValue, mapGet, mapSet, ownKeys, RealError, RealMap, RealSyntaxError, RealWeakMap, slice, startsWith, weakHas, weakSet } from './primordials';
import type { Library } from './library/index';

/** A file of the program as a function that runs it. */
export interface Unit {
	readonly name: string;
	/** Given the helper that is named in its text; null for a file that cannot be read. */
	readonly make: ((helper: object) => (...given: unknown[]) => unknown) | null;
	readonly isModule: boolean;
	readonly problem: string | null;
}

interface Loaded {
	readonly isModule: boolean;
	/** What `require` gives: a module's names, or what the file has put into `module.exports`. */
	readonly module: { exports: unknown };
}

type Names = Record<string, unknown>;

const endings = ['', '.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.tsx', '.jsx', '.json', '/index.js', '/index.ts'];

/** Loads the files of a program: the one that runs, and those beside it. */
export class Modules {
	private readonly units = new RealMap<string, Unit>();
	private loaded = new RealMap<string, Loaded>();
	private readonly known = new RealWeakMap<object, true>();
	private main: object = { exports: {} };

	constructor(
		private readonly home: string, private readonly texts: Map<string, string>, private readonly library: () => Library,
		/** Methods of the helper that every file has. */
		private readonly shared: () => object,
	) {}

	add(unit: Unit): void {
		mapSet(this.units, unit.name, unit);
	}

	/** Every file is run anew from here on. */
	clear(): void {
		this.loaded = new RealMap<string, Loaded>();
	}

	/** Whether a value is a module rather than something that the program made. */
	readonly isModule = (value: object): boolean => weakHas(this.known, value);

	/** Runs a file. `isMain`: it is the one that was started, rather than one that is taken from. */
	start(name: string, isMain: boolean): unknown {
		const unit = mapGet(this.units, name) as Unit | undefined;
		if (!unit?.make) throw new RealSyntaxError(unit?.problem ?? 'Invalid or unexpected token');
		return this.run(unit, isMain);
	}

	/** As a file's own `require`, for what stands in no file. */
	readonly require = (specifier: unknown): unknown => this.take(specifier, null).module.exports;

	/** What a file has given to others so far. */
	given(name: string): unknown {
		return (mapGet(this.loaded, name) as Loaded | undefined)?.module.exports;
	}

	private run(unit: Unit, isMain: boolean): unknown {
		const module = { exports: unit.isModule ? this.names() : {}, id: isMain ? '.' : unit.name, filename: `${this.home}/${unit.name}`, loaded: false, children: [], paths: [] };
		mapSet(this.loaded, unit.name, { isModule: unit.isModule, module });
		this.note(module.exports);
		if (isMain) this.main = module;
		const body = unit.make?.(this.helperOf(unit, module));
		if (!body) return undefined;
		const result = unit.isModule ? apply(body, undefined, []) : apply(body, module.exports, [module.exports, this.requireOf(), module, module.filename, this.home]);
		module.loaded = true;
		if (typeof module.exports === 'object') this.note(module.exports);
		return result;
	}

	private names(): Names {
		const names = create(null) as Names;
		defineProperty(names, Symbol.toStringTag, { value: 'Module' });
		return names;
	}

	private note(value: unknown): void {
		if (typeof value === 'object' && value !== null) weakSet(this.known, value, true);
	}

	private requireOf(): object {
		const require = (specifier: unknown): unknown => this.require(specifier);
		defineProperty(require, 'main', { value: this.main, writable: true, enumerable: true, configurable: true });
		defineProperty(require, 'cache', { value: {}, writable: true, enumerable: true, configurable: true });
		defineProperty(require, 'resolve', { value: (specifier: unknown) => `${specifier as string}`, writable: true, enumerable: true, configurable: true });
		return require;
	}

	private take(specifier: unknown, from: 'import' | null): Loaded {
		if (typeof specifier !== 'string') throw coded(new TypeError(`The "id" argument must be of type string. Received ${specifier === undefined ? 'undefined' : typeof specifier}`), 'ERR_INVALID_ARG_TYPE');
		const built = this.builtIn(specifier);
		if (built) return built;
		const name = this.fileNameOf(specifier);
		if (name !== null) {
			const known = mapGet(this.loaded, name) as Loaded | undefined;
			if (known) return known;
			const unit = mapGet(this.units, name) as Unit | undefined;
			if (unit) {
				this.start(name, false);
				return mapGet(this.loaded, name) as Loaded;
			}
			if (endsWith(name, '.json')) {
				const loaded = { isModule: false, module: { exports: jsonValue(mapGet(this.texts, name) as string) as unknown } };
				mapSet(this.loaded, name, loaded);
				return loaded;
			}
		}
		const isPackage = from === 'import' && !startsWith(specifier, '.') && !startsWith(specifier, '/');
		throw coded(new RealError(`Cannot find ${isPackage ? 'package' : 'module'} '${specifier}'`), from === 'import' ? 'ERR_MODULE_NOT_FOUND' : 'MODULE_NOT_FOUND');
	}

	private builtIn(specifier: string): Loaded | null {
		if (startsWith(specifier, '.') || startsWith(specifier, '/')) return null;
		const exports = this.library().module(specifier);
		if (!exports) return null;
		this.note(exports);
		return { isModule: false, module: { exports } };
	}

	private fileNameOf(specifier: string): string | null {
		const plain = startsWith(specifier, './') ? slice(specifier, 2) : startsWith(specifier, `${this.home}/`) ? slice(specifier, this.home.length + 1) : null;
		if (plain === null) return null;
		for (let at = 0; at < endings.length; at += 1) {
			const name = plain + (endings[at] ?? '');
			if (mapGet(this.units, name) !== undefined || mapGet(this.texts, name) !== undefined) return name;
		}
		// What is written in one language may name the file that it is turned into.
		const stem = endsWith(plain, '.js') || endsWith(plain, '.jsx') ? slice(plain, 0, endsWith(plain, '.js') ? -3 : -4) : null;
		for (let at = 0; stem !== null && at < endings.length; at += 1) if (mapGet(this.units, stem + (endings[at] ?? '')) !== undefined) return stem + (endings[at] ?? '');
		return null;
	}

	/** What is imported, by its names. */
	private namesOf({ isModule, module }: Loaded): Names {
		if (isModule) return module.exports as Names;
		const names = this.names();
		const { exports } = module;
		if ((typeof exports === 'object' || typeof exports === 'function') && exports !== null) {
			const keys = ownKeys(exports);
			for (let at = 0; at < keys.length; at += 1) {
				const key = keys[at] as string;
				if (typeof key === 'string' && getOwnPropertyDescriptor(exports, key)?.enumerable) give(names, key, () => (exports as Names)[key]);
			}
		}
		give(names, 'default', () => exports);
		return names;
	}

	private imported(specifier: unknown, wanted: readonly string[]): Names {
		const loaded = this.take(specifier, 'import');
		const names = this.namesOf(loaded);
		this.note(names);
		for (let at = 0; at < wanted.length; at += 1) {
			const name = wanted[at] as string;
			if (getOwnPropertyDescriptor(names, name) === undefined) throw new RealSyntaxError(`The requested module '${specifier as string}' does not provide an export named '${name}'`);
		}
		return names;
	}

	private importedAt(line: number, specifier: unknown, wanted: readonly string[]): Names {
		this.at(line);
		try {
			return this.imported(specifier, wanted);
		} catch (error) {
			throw noteThrowAt(error, line);
		}
	}

	private helperOf(unit: Unit, { exports }: { exports: unknown }): object {
		const names = exports as Names;
		const own = {
			i: (specifier: string, wanted: readonly string[], line: number): Names => settledNames(this.importedAt(line, specifier, wanted), wanted),
			x: (getters: Record<string, () => unknown>): void => {
				const keys = ownKeys(getters) as string[];
				for (let at = 0; at < keys.length; at += 1) give(names, keys[at] as string, getters[keys[at] as string] as () => unknown);
			},
			xf: (specifier: string, pairs: readonly (readonly [string, string])[], line: number): void => {
				const found = this.importedAt(line, specifier, []);
				for (let at = 0; at < pairs.length; at += 1) {
					const pair = pairs[at];
					if (pair) give(names, pair[1], () => found[pair[0]]);
				}
			},
			xa: (specifier: string, as: string | null, line: number): void => {
				const found = this.importedAt(line, specifier, []);
				if (as !== null) return give(names, as, () => found);
				const keys = ownKeys(found);
				for (let at = 0; at < keys.length; at += 1) {
					const key = keys[at] as string;
					if (typeof key === 'string' && key !== 'default' && getOwnPropertyDescriptor(names, key) === undefined) give(names, key, () => found[key]);
				}
			},
			y: async (specifier: unknown): Promise<unknown> => this.imported(specifier, []),
			z: { url: `file://${this.home}/${unit.name}`, filename: `${this.home}/${unit.name}`, dirname: this.home, main: this.main === (mapGet(this.loaded, unit.name) as Loaded).module },
		};
		const helper = create(null) as object;
		copy(helper, this.shared());
		copy(helper, own);
		return helper;
	}

	/** Told before something is taken at this line. */
	at: (line: number) => void = () => {};
}

function copy(to: object, from: object): void {
	const keys = ownKeys(from);
	for (let at = 0; at < keys.length; at += 1) {
		const found = getOwnPropertyDescriptor(from, keys[at] as string);
		if (found) defineProperty(to, keys[at] as string, found);
	}
}

function give(names: Names, name: string, get: () => unknown): void {
	defineProperty(names, name, { get, enumerable: true, configurable: true });
}

/** The names as they are now; one that is not there yet, since two files take from each other, is undefined. */
function settledNames(found: Names, wanted: readonly string[]): Names {
	let isEarly = false;
	for (let at = 0; at < wanted.length; at += 1) {
		try {
			void found[wanted[at] as string];
		} catch {
			isEarly = true;
		}
	}
	if (!isEarly) return found;
	const names = create(null) as Names;
	for (let at = 0; at < wanted.length; at += 1) {
		const name = wanted[at] as string;
		try {
			names[name] = found[name];
		} catch {
			names[name] = undefined;
		}
	}
	return names;
}

function coded<E extends Error>(error: E, code: string): E {
	defineProperty(error, 'code', { value: code, enumerable: true, configurable: true, writable: true });
	return error;
}
