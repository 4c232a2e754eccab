import { assertFor, isStrictly } from './assert';
import { EventEmitter } from './events';
import { Buffer, filesFor } from './files';
import { worded, type LibraryHost } from './host';
import { processFor } from './process';
import { readlineFor } from './readline';

/** The modules that come with the runtime, as far as a beginner's program needs them; each is made when it is asked for first. */
export class Library {
	readonly process: ReturnType<typeof processFor>;
	private readonly made = new Map<string, object>();

	constructor(private readonly host: LibraryHost, private readonly globals: Record<string, unknown>) {
		this.process = processFor(host);
	}

	/** The module of this name; null when there is none. */
	module(specifier: string): object | null {
		const name = specifier.replace(/^node:/, '');
		const make = Object.hasOwn(this.makers, name) ? this.makers[name] : undefined;
		if (!make) return null;
		const made = this.made.get(name) ?? make();
		this.made.set(name, made);
		return made;
	}

	private readonly makers: Readonly<Record<string, () => object>> = {
		assert: () => assertFor(this.host),
		'assert/strict': () => (this.module('assert') as { strict: object }).strict,
		events: () => EventEmitter,
		fs: () => filesFor(this.host),
		'fs/promises': () => (this.module('fs') as { promises: object }).promises,
		process: () => this.process,
		readline: () => readlineFor(this.host),
		'readline/promises': () => (this.module('readline') as { promises: object }).promises,
		'readline-sync': () => this.readlineSync(),
		'prompt-sync': () => () => (text: unknown) => this.host.terminal().ask(text === undefined ? '' : worded(text)),
		path: () => path(this.host.home),
		os: () => ({ EOL: '\n', platform: () => 'linux', cpus: () => [], hostname: () => 'localhost', homedir: () => this.host.home, tmpdir: () => '/tmp' }),
		util: () => this.util(),
		buffer: () => ({ Buffer }),
		timers: () => ({ ...pick(this.globals, ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate']) }),
		'timers/promises': () => ({ setTimeout: (ms: unknown, value: unknown) => this.later(ms, value), setImmediate: (value: unknown) => this.later(0, value), scheduler: { wait: (ms: unknown) => this.later(ms, undefined) } }),
		perf_hooks: () => ({ performance: this.globals['performance'] }),
		test: () => this.tests(),
	};

	private later(ms: unknown, value: unknown): Promise<unknown> {
		return new Promise((resolve) => {
			this.host.clock().add(() => resolve(value), ms, false, []);
		});
	}

	private util(): object {
		const { host } = this;
		const promisify = (work: (...given: unknown[]) => unknown) => (...given: unknown[]) =>
			work === this.globals['setTimeout']
				? this.later(given[0], given[1])
				: new Promise((resolve, reject) => {
					work(...given, (error: Error | null, value: unknown) => (error ? reject(error) : resolve(value)));
				});
		return {
			inspect: (value: unknown, options?: object) => host.formatter().inspect(value, options),
			format: (...values: unknown[]) => host.formatter().format(...values),
			isDeepStrictEqual: (one: unknown, other: unknown) => isStrictly(one, other, 0),
			promisify, types: { isPromise: (value: unknown) => value instanceof Promise, isDate: (value: unknown) => value instanceof Date, isRegExp: (value: unknown) => value instanceof RegExp },
			inherits: (one: { prototype: object }, other: { prototype: object }) => Object.setPrototypeOf(one.prototype, other.prototype) as unknown,
		};
	}

	private readlineSync(): object {
		const ask = (text: unknown): string => this.host.terminal().ask(text === undefined ? '' : worded(text)) ?? '';
		return {
			question: ask, prompt: () => ask('> '),
			questionInt: (text: unknown) => parseInt(ask(text), 10), questionFloat: (text: unknown) => parseFloat(ask(text)),
			keyIn: ask, keyInYN: (text: unknown) => /^y/i.test(ask(text)), keyInYNStrict: (text: unknown) => /^y/i.test(ask(text)),
			questionNewPassword: ask, questionEMail: ask, keyInPause: ask, setDefaultOptions: () => {},
			keyInSelect: (_items: unknown, text: unknown) => parseInt(ask(text), 10) - 1,
		};
	}

	/** Tests in the program's own file are read as examples; here they are not run. */
	private tests(): object {
		const skip = Object.assign(() => Promise.resolve(), { skip: () => {}, only: () => {}, todo: () => {} });
		return Object.assign(skip, { test: skip, it: skip, describe: skip, suite: skip, before: () => {}, after: () => {}, beforeEach: () => {}, afterEach: () => {}, mock: {} });
	}
}

function pick(from: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
	return Object.fromEntries(names.map((name) => [name, from[name]]));
}

function path(home: string): object {
	const normalize = (text: string): string => {
		const parts: string[] = [];
		for (const part of text.split('/')) {
			if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
			else if (part !== '' && part !== '.') parts.push(part);
		}
		return (text.startsWith('/') ? '/' : '') + (parts.join('/') || (text.startsWith('/') ? '' : '.'));
	};
	const basename = (text: string, ending = ''): string => {
		const name = text.replace(/\/+$/, '').split('/').at(-1) ?? '';
		return ending !== '' && name.endsWith(ending) && name !== ending ? name.slice(0, -ending.length) : name;
	};
	const extname = (text: string): string => /[^/](\.[^./]*)$/.exec(basename(text))?.[1] ?? '';
	const dirname = (text: string): string => (text.includes('/') ? text.replace(/\/+[^/]*$/, '') || '/' : '.');
	const join = (...parts: readonly string[]): string => normalize(parts.filter((part) => part !== '').join('/'));
	const resolve = (...parts: readonly string[]): string => normalize(parts.reduce((sum, part) => (part.startsWith('/') ? part : `${sum}/${part}`), home));
	return { sep: '/', delimiter: ':', normalize, basename, extname, dirname, join, resolve, isAbsolute: (text: string) => text.startsWith('/'), parse: (text: string) => ({ root: text.startsWith('/') ? '/' : '', dir: dirname(text), base: basename(text), ext: extname(text), name: basename(text, extname(text)) }) };
}
