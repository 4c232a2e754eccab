import { Clock, dateFor, Timeout } from './clock';
import { cloned } from './clone';
import { consoleFor, type Formatter } from './console';
import { atHome, frames } from './errors';
import { Library } from './library/index';
import { add, apply, defineProperty, functionText, getOwnPropertyDescriptor, imul, joinList, mapSet, promisePrototype, promiseThen, RealMap, RealWeakMap, resolved, splitText, toText, weakHas, weakSet } from './primordials';
import { Modules } from './modules';
import { proxyClass } from './proxies';
import type { Terminal } from './terminal';
import { promises } from './values';
import { Watch } from './watch';

/** What the realm is told of when it is built. */
export interface WorldSettings {
	readonly home: string;
	readonly file: string;
	/** The files beside the program, as text. */
	readonly texts: readonly (readonly [string, string])[];
	/** Stands around whatever was put into the program's text. */
	readonly mark: string;
	/** The program may change the language's own objects: what writes values is to be made before it can. */
	readonly mayChange: boolean;
	/** Other programs run in it afterwards. */
	readonly isKept: boolean;
}

/** What the process around the realm answers; texts and truths alone. */
export interface Outside {
	/** How a promise shows. */
	promise(value: object): string;
	/** More memory is taken than there is. */
	isMemorySpent(): boolean;
	/** Makes what writes values for a person: a function of the realm's own. */
	formatter(): Formatter;
}

/** Chance that is the same in every run. */
export class Chance {
	state = 1;

	readonly next = (): number => {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let mixed = imul(this.state ^ (this.state >>> 15), 1 | this.state);
		mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** The program's world: the language, a console, a clock without waiting, files and modules of its own, and nothing of a host. */
export class World {
	readonly watch = new Watch();
	readonly chance = new Chance();
	readonly modules: Modules;
	clock = new Clock();
	private terminal: Terminal | null = null;
	private readonly files = new RealMap<string, string>();
	private library: Library | null = null;
	private formatter: Formatter | null = null;
	private readonly globals: Record<string, unknown>;
	private clearConsole: () => void = () => {};
	private readonly ours = new RealWeakMap<object, true>();

	constructor(private readonly settings: WorldSettings, private readonly outside: Outside, shared: () => object) {
		this.putFiles();
		const { home } = settings;
		this.modules = new Modules(home, this.files, () => this.makeLibrary(), shared);
		this.modules.at = (line) => {
			if (line >= 0) this.watch.line = line;
		};
		this.watch.isMemorySpent = () => atHome(() => outside.isMemorySpent());
		promises.shown = (value) => atHome(() => outside.promise(value));
		if (settings.mayChange) this.format();
		this.globals = this.makeGlobals();
		this.put();
	}

	private putFiles(): void {
		this.files.clear();
		for (let at = 0; at < this.settings.texts.length; at += 1) {
			const file = this.settings.texts[at];
			if (file) mapSet(this.files, file[0], file[1]);
		}
	}

	/** As it was built, as far as what the realm itself keeps goes. */
	renew(): void {
		this.watch.clear();
		this.modules.clear();
		this.clearConsole();
		this.putFiles();
		this.clock = new Clock();
		this.chance.state = 1;
		this.library = null;
	}

	attach(terminal: Terminal): Terminal {
		this.terminal = terminal;
		return terminal;
	}

	/** The program has come to its end. */
	exit(): void {
		this.library?.process.emit('exit', this.library.process.exitCode ?? 0);
	}

	/** A value that is the language's or the runtime's rather than the program's. */
	isForeign(value: object): boolean {
		return this.modules.isModule(value) || (this.library !== null && value === this.library.process);
	}

	private format(): Formatter {
		return (this.formatter ??= this.outside.formatter());
	}

	private get screen(): Terminal {
		if (!this.terminal) throw new Error('no terminal');
		return this.terminal;
	}

	private makeLibrary(): Library {
		return (this.library ??= new Library({
			terminal: () => this.screen, clock: () => this.clock, formatter: () => this.format(), watch: this.watch, files: this.files, home: this.settings.home, fileName: this.settings.file,
		}, this.globals));
	}

	private makeGlobals(): Record<string, unknown> {
		const ask = (text: unknown): string | null => this.screen.ask(text === undefined ? '' : toText(text));
		const timer = (every: boolean) => (work: unknown, delay: unknown, ...details: unknown[]): Timeout => new Timeout(this.clock.add(work, delay, every, details));
		const clear = (given: unknown): void => this.clock.remove(given instanceof Timeout ? given.id : given);
		const calls = (): string => {
			const lines: string[] = [];
			const found = frames();
			for (let at = 0; at < found.length; at += 1) add(lines, `\n    at ${found[at]?.function ?? '<anonymous>'} (${this.settings.file}:${(found[at]?.line ?? 0) + 1})`);
			return joinList(lines, '');
		};
		const made = consoleFor({ terminal: () => this.screen, clock: () => this.clock, formatter: () => this.format(), calls });
		this.clearConsole = made.clear;
		const globals: Record<string, unknown> = {
			console: made.console,
			setTimeout: timer(false), setInterval: timer(true), clearTimeout: clear, clearInterval: clear, clearImmediate: clear,
			setImmediate: (work: unknown, ...details: unknown[]) => new Timeout(this.clock.add(work, 0, false, details)),
			queueMicrotask: (work: unknown) => {
				if (typeof work !== 'function') throw new TypeError('The "callback" argument must be of type function.');
				void promiseThen(resolved(undefined), () => void apply(work as () => unknown, undefined, []), () => {});
			},
			performance: { now: () => this.clock.since(), timeOrigin: 0, mark: () => {}, measure: () => {} },
			prompt: ask,
			alert: (text: unknown) => this.screen.write(`${text === undefined ? '' : toText(text)}\n`),
			confirm: (text: unknown) => {
				const answer = ask(text);
				return answer === '' || answer === 'y' || answer === 'Y' || answer === 'yes' || answer === 'ok' || answer === 'OK' || answer === 'true';
			},
			structuredClone: (value: unknown) => cloned(value, new RealMap()),
			Date: dateFor(() => this.clock), Proxy: proxyClass(() => this.formatter?.Proxy), global: globalThis,
		};
		return globals;
	}

	/** Puts the world's own names into the global object, and takes away what leads to memory or machine code that nobody counts. */
	private put(): void {
		const world = globalThis as unknown as Record<string, unknown>;
		for (const name of ['SharedArrayBuffer', 'WebAssembly', 'console', 'gc']) Reflect.deleteProperty(world, name);
		for (const name of ['wait', 'waitAsync', 'notify']) Reflect.deleteProperty(Atomics, name);
		for (const name of Object.keys(this.globals)) {
			this.own(name, this.globals[name]);
			defineProperty(world, name, { value: this.globals[name], writable: true, enumerable: false, configurable: true });
		}
		defineProperty(world, 'process', { get: () => this.makeLibrary().process, set: (value: unknown) => {
			defineProperty(world, 'process', { value, writable: true, enumerable: false, configurable: true });
		}, enumerable: false, configurable: true });
		defineProperty(world, 'Buffer', { get: () => (this.makeLibrary().module('buffer') as { Buffer: unknown }).Buffer, enumerable: false, configurable: true });
		defineProperty(Math, 'random', { value: this.named('random', this.chance.next), writable: true, enumerable: false, configurable: true });
		// What writes values for a person cannot tell by itself what a promise came to.
		defineProperty(promisePrototype, Symbol.for('nodejs.util.inspect.custom'), { value(this: object): string {
			return promises.shown(this);
		}, writable: true, enumerable: false, configurable: true });
		this.hideInsertions();
	}

	/** A function of ours looks like one of the runtime's. */
	private named<F extends object>(name: string, made: F): F {
		defineProperty(made, 'name', { value: name, configurable: true });
		weakSet(this.ours, made, true);
		return made;
	}

	private own(name: string, value: unknown): void {
		if (typeof value === 'function') this.named(name, value);
		if (typeof value === 'object' && value !== null && value !== globalThis) for (const key of Object.keys(value)) this.own(key, (value as Record<string, unknown>)[key]);
	}

	/** A function's text is as the student wrote it. */
	private hideInsertions(): void {
		const { ours } = this;
		const { mark } = this.settings;
		const shown = (made: unknown): string => {
			const name = typeof made === 'function' && weakHas(ours, made) ? (getOwnPropertyDescriptor(made, 'name')?.value as unknown) : null;
			if (typeof name === 'string') return `function ${name}() { [native code] }`;
			const parts = splitText(functionText(made), mark);
			let text = '';
			for (let at = 0; at < parts.length; at += 2) text += parts[at] ?? '';
			return text;
		};
		const toString = function (this: unknown): string {
			return shown(this);
		};
		this.named('toString', toString);
		defineProperty(Function.prototype, 'toString', { value: toString, writable: true, enumerable: false, configurable: true });
	}
}
