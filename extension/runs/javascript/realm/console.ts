import type { Clock } from './clock';
import { proxies } from './errors';
import { numberShown } from './values';
import { add, bigintText, defineProperty, indexOf, joinList, mapGet, mapSet, ownKeys, RealMap, replaceAllText, slice, symbolText, toText } from './primordials';
import { tableOf } from './table';
import type { Terminal } from './terminal';

/** How values are written for a person, as the runtime that students use does. */
export interface Formatter {
	readonly format: (...values: unknown[]) => string;
	readonly inspect: (value: unknown, options?: object) => string;
	/** As the class of the language, and what is written of its objects asks no code of theirs. */
	readonly Proxy: unknown;
}

/** What a console writes of what it is given; plain texts and numbers do not need the formatter. */
export function formatted(values: readonly unknown[], formatter: () => Formatter): string {
	const first = values[0];
	if (values.length === 0) return '';
	if (typeof first === 'string' && values.length > 1 && indexOf(first, '%') !== -1) return apply(formatter(), values);
	const parts: string[] = [];
	for (let at = 0; at < values.length; at += 1) {
		const value = values[at];
		switch (typeof value) {
			case 'string': add(parts, value); break;
			case 'number': add(parts, numberShown(value)); break;
			case 'bigint': add(parts, `${bigintText(value)}n`); break;
			case 'symbol': add(parts, symbolText(value)); break;
			case 'boolean':
			case 'undefined': add(parts, toText(value)); break;
			default: add(parts, value === null ? 'null' : formatter().inspect(proxies.isOne(value as object) ? proxies.target(value as object) : value));
		}
	}
	return joinList(parts, ' ');
}

const apply = (formatter: Formatter, values: readonly unknown[]): string => Reflect.apply(formatter.format, undefined, values);

export interface ConsoleParts {
	readonly terminal: () => Terminal;
	readonly clock: () => Clock;
	readonly formatter: () => Formatter;
	/** The lines of the program's calls, for `console.trace`. */
	readonly calls: () => string;
}

/** The object `console`, and what makes it as new. */
export function consoleFor({ terminal, clock, formatter, calls }: ConsoleParts): { readonly console: object; readonly clear: () => void } {
	let indent = '';
	let counts = new RealMap<string, number>();
	let timers = new RealMap<string, number>();
	const print = (text: string): void => {
		const lines = indent === '' ? text : indent + replaceAllText(text, '\n', `\n${indent}`);
		terminal().write(`${lines}\n`);
	};
	const log = (...values: unknown[]): void => print(formatted(values, formatter));
	const label = (name: unknown): string => (name === undefined ? 'default' : toText(name));
	const rest = (values: readonly unknown[], from: number): unknown[] => {
		const left: unknown[] = [];
		for (let at = from; at < values.length; at += 1) add(left, values[at]);
		return left;
	};
	const elapsed = (name: string): string => {
		const ms = clock().now() - ((mapGet(timers, name) as number | undefined) ?? 0);
		return ms >= 1000 ? `${fixed(ms / 1000)}s` : `${fixed(ms)}ms`;
	};
	const group = (...values: unknown[]): void => {
		if (values.length > 0) log(...values);
		indent += '  ';
	};
	const methods = {
		log,
		info: (...values: unknown[]) => log(...values),
		debug: (...values: unknown[]) => log(...values),
		warn: (...values: unknown[]) => log(...values),
		error: (...values: unknown[]) => log(...values),
		dir: (value: unknown, options?: object) => print(formatter().inspect(value, { customInspect: false, ...options })),
		dirxml: (...values: unknown[]) => log(...values),
		assert: (holds: unknown, ...values: unknown[]) => {
			if (holds) return;
			if (typeof values[0] === 'string') log(`Assertion failed: ${values[0]}`, ...rest(values, 1));
			else if (values.length > 0) log('Assertion failed:', ...values);
			else log('Assertion failed');
		},
		table: (data: unknown, only?: unknown) => {
			const text = tableOf(data, only);
			if (text === null) log(data);
			else print(text);
		},
		count: (name?: unknown) => {
			const count = ((mapGet(counts, label(name)) as number | undefined) ?? 0) + 1;
			mapSet(counts, label(name), count);
			print(`${label(name)}: ${count}`);
		},
		countReset: (name?: unknown) => void mapSet(counts, label(name), 0),
		group,
		groupCollapsed: (...values: unknown[]) => group(...values),
		groupEnd: () => {
			indent = slice(indent, 0, -2);
		},
		time: (name?: unknown) => void mapSet(timers, label(name), clock().now()),
		timeLog: (name?: unknown, ...values: unknown[]) => log(`${label(name)}: ${elapsed(label(name))}`, ...values),
		timeEnd: (name?: unknown) => print(`${label(name)}: ${elapsed(label(name))}`),
		trace: (...values: unknown[]) => log(`Trace${values.length > 0 ? `: ${formatted(values, formatter)}` : ''}${calls()}`),
		clear: () => {},
	};
	const made = {};
	const keys = ownKeys(methods) as (keyof typeof methods)[];
	for (let at = 0; at < keys.length; at += 1) {
		const key = keys[at];
		if (key) defineProperty(made, key, { value: methods[key], writable: true, enumerable: true, configurable: true });
	}
	return {
		console: made,
		clear: () => {
			indent = '';
			counts = new RealMap<string, number>();
			timers = new RealMap<string, number>();
		},
	};
}

const fixed = (value: number): string => toText(Math.round(value * 1000) / 1000);
