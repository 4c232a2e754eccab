import type { RaisedException } from '../../../words';
import { add, defineProperty, exec, getOwnPropertyDescriptor, getPrototypeOf, joinList, RealError, RealRangeError, RealWeakMap, slice, weakGet, weakSet } from './primordials';

/** The engine's own record of a call, as far as it is used. */
interface CallSite {
	getFileName(): string | null;
	getLineNumber(): number | null;
	getFunctionName(): string | null;
	isConstructor(): boolean;
	isAsync(): boolean;
}

export interface Frame {
	/** Zero-based. */
	readonly line: number;
	readonly function: string | null;
}

interface Place {
	readonly frames: readonly Frame[];
}

/** What the files of the program are called, and which names stand for no function of its own. */
export const files = { program: '', main: '', helper: '' };
/** Line (zero-based) of the engine's count by the student's count; the same where nothing was translated. */
export const shownLine: { of: (line: number) => number } = { of: (line) => line };

const known = new RealWeakMap<object, Place>();
const maxFrames = 40;
const stackSize = 100;
/** Asked for frames alone, by us. */
let isAsking = false;
let asked: readonly Frame[] = [];

/** Frames of the program's own file, innermost first, out of the engine's. */
function framesOf(sites: readonly CallSite[]): Frame[] {
	const frames: Frame[] = [];
	for (let at = 0; at < sites.length; at += 1) {
		const site = sites[at];
		if (!site || site.getFileName() !== files.program) continue;
		const line = (site.getLineNumber() ?? 0) - 1;
		if (line < 0) continue;
		const name = site.getFunctionName();
		// What an arrow gives is told through a helper of ours, in whose call the arrow's own line stands twice.
		const outer = sites[at + 1];
		if (outer && outer.getFileName() === files.helper && outer.getFunctionName() === 'arrow') continue;
		add(frames, { line: shownLine.of(line), function: name === files.main ? null : name === null || name === '' ? '(anonymous)' : name });
	}
	return frames;
}

function prepare(error: unknown, sites: readonly CallSite[]): string {
	const frames = framesOf(sites);
	if (isAsking) {
		asked = frames;
		return '';
	}
	if (typeof error === 'object' && error !== null) weakSet(known, error, { frames });
	const lines = [heading(error)];
	for (let at = 0; at < frames.length; at += 1) {
		const { line, function: name } = frames[at] as Frame;
		add(lines, name === null ? `    at ${files.program}:${line + 1}` : `    at ${name} (${files.program}:${line + 1})`);
	}
	return joinList(lines, '\n');
}

/** `TypeError: no` as the engine writes it. */
function heading(error: unknown): string {
	const name = textOf(error, 'name') ?? 'Error';
	const message = textOf(error, 'message') ?? '';
	return message === '' ? name : name === '' ? message : `${name}: ${message}`;
}

/** Takes over how a stack is written; from here on nobody sees the engine's records of calls. */
export function watchErrors(): void {
	defineProperty(RealError, 'stackTraceLimit', { value: stackSize, writable: true, enumerable: true, configurable: true });
	defineProperty(RealError, 'prepareStackTrace', { get: () => prepare, set: () => {}, enumerable: false, configurable: false });
}

/**
 * Where the process around the realm has a part in some work, and calls are nested too deep for it, the engine makes the error of that in
 * the world around. In its place the realm throws one of its own.
 */
export function atHome<T>(work: () => T): T {
	try {
		return work();
	} catch {
		throw new RealRangeError('Maximum call stack size exceeded');
	}
}

/** Frames of the program that runs, innermost first. */
export function frames(): readonly Frame[] {
	isAsking = true;
	try {
		const holder: { stack?: string } = {};
		RealErrorCapture(holder);
		atHome(() => holder.stack);
		return asked;
	} finally {
		isAsking = false;
		asked = [];
	}
}

const RealErrorCapture = (RealError as unknown as { captureStackTrace: (holder: object) => void }).captureStackTrace;

export function frameLines(): readonly number[] {
	const found = frames();
	const lines: number[] = [];
	for (let at = 0; at < found.length; at += 1) add(lines, found[at]?.line ?? 0);
	return lines;
}

/** A property that holds a text, of the object itself or of what it comes from; asks no code of the program's. */
export function textOf(value: unknown, name: string): string | undefined {
	const found = dataOf(value, name);
	return typeof found === 'string' ? found : undefined;
}

/** A property that is data, of the object itself or of what it comes from; undefined for one that the program computes. */
export function dataOf(value: unknown, name: PropertyKey): unknown {
	let holder: unknown = value;
	for (let depth = 0; depth < 50; depth += 1) {
		if ((typeof holder !== 'object' && typeof holder !== 'function') || holder === null || proxies.isOne(holder)) return undefined;
		const found = getOwnPropertyDescriptor(holder, name);
		if (found) return found.value as unknown;
		holder = getPrototypeOf(holder);
	}
	return undefined;
}

/** Objects that answer by code of the program's are known from when they are made. */
export const proxies: { isOne: (value: object) => boolean; target: (value: object) => unknown } = { isOne: () => false, target: () => undefined };

/** What was thrown last by the program itself, with the place where that was. */
let thrown: { readonly value: unknown; readonly frames: readonly Frame[] } | null = null;

/** A `throw` of the program. */
export function noteThrow(value: unknown): unknown {
	thrown = { value, frames: frames() };
	return value;
}

/** An error that comes from a line without being in a call of the program's: it is told as of there. */
export function noteThrowAt(value: unknown, line: number): unknown {
	const place = typeof value === 'object' && value !== null ? (dataOfStack(value), weakGet(known, value) as Place | undefined) : undefined;
	if (!place || place.frames.length === 0) thrown = { value, frames: [{ line, function: null }] };
	return value;
}

export function forgetThrown(): void {
	thrown = null;
}

export const isError = (value: unknown): boolean => {
	let holder: unknown = value;
	for (let depth = 0; depth < 50 && typeof holder === 'object' && holder !== null && !proxies.isOne(holder); depth += 1) {
		if (holder === RealError.prototype) return true;
		holder = getPrototypeOf(holder);
	}
	return false;
};

/** The names by which an error is known: its own, and those of its classes. */
export function kindsOf(error: unknown): readonly string[] {
	const names: string[] = [];
	const own = textOf(error, 'name');
	if (own !== undefined) add(names, own);
	let holder: unknown = error;
	for (let depth = 0; depth < 50 && typeof holder === 'object' && holder !== null && !proxies.isOne(holder); depth += 1) {
		holder = getPrototypeOf(holder);
		const maker = holder === null ? undefined : getOwnPropertyDescriptor(holder as object, 'constructor')?.value as unknown;
		const name = typeof maker === 'function' ? getOwnPropertyDescriptor(maker, 'name')?.value as unknown : undefined;
		if (typeof name === 'string' && holder !== Object.prototype) add(names, name);
	}
	return names;
}

/** The name that an error shows: the one that was given to it, else that of its class. */
function kindOf(error: object): string {
	const given = getOwnPropertyDescriptor(error, 'name')?.value as unknown;
	if (typeof given === 'string' && given !== '') return given;
	const kinds = kindsOf(error);
	return kinds[1] ?? kinds[0] ?? 'Error';
}

export const cut = (text: string, size: number): string => (text.length <= size ? text : `${slice(text, 0, size - 3)}...`);

/** How an error that the program did not catch is told. `shown`: a value that is no error, as it shows. */
export function raisedException(error: unknown, shown: (value: unknown) => string): RaisedException {
	const isOne = isError(error);
	// Asking for the stack has the frames noted, if nobody has asked yet.
	if (isOne) void dataOfStack(error as object);
	const place = thrown !== null && thrown.value === error ? thrown : isOne ? (weakGet(known, error) as Place | undefined) : undefined;
	const frames = outermostFirst(place?.frames ?? []);
	const type = isOne ? kindOf(error as object) : 'Uncaught';
	const message = isOne ? (textOf(error, 'message') ?? '') : shown(error);
	const about = isOne ? missingThing(message) : null;
	return {
		type: cut(type, 100), message: cut(message, 1000), line: frames.length > 0 ? (frames[frames.length - 1]?.line ?? null) : null, frames, ...(about === null ? {} : { about: cut(about, 200) }),
	};
}

function dataOfStack(error: object): unknown {
	try {
		return (error as { stack?: unknown }).stack;
	} catch {
		return undefined;
	}
}

function outermostFirst(found: readonly Frame[]): Frame[] {
	const list: Frame[] = [];
	for (let at = found.length < maxFrames ? found.length - 1 : maxFrames - 1; at >= 0; at -= 1) add(list, found[at] as Frame);
	return list;
}

const patterns = [
	/^(\S+) is not defined$/, /^Cannot access '([^']+)' before initialization$/, /^Cannot (?:read|set) propert(?:y|ies) of (?:undefined|null) \((?:reading|setting) '([^']*)'\)$/,
	/^Cannot find (?:module|package) '([^']+)'/, /^Cannot destructure property '([^']+)'/, /^(\S+) is not (?:a function|a constructor|iterable)/, /^(\S+) is not a function or its return value is not iterable/,
	/does not provide an export named '([^']+)'/,
];

/** The missing name, property or module, where the message says which. */
function missingThing(message: string): string | null {
	for (let at = 0; at < patterns.length; at += 1) {
		const found = exec(patterns[at], message);
		if (found && typeof found[1] === 'string') return found[1];
	}
	return null;
}

/** The module that is not there, where that is what was raised. */
export function missingModule(error: unknown): string | null {
	const code = textOf(error, 'code');
	if (code !== 'MODULE_NOT_FOUND' && code !== 'ERR_MODULE_NOT_FOUND') return null;
	const found = exec(/'([^']+)'/, textOf(error, 'message') ?? '');
	return found?.[1] === undefined ? null : cut(found[1], 200);
}
