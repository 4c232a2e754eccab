import { coded, worded, type LibraryHost } from './host';

/** Characters that a program may keep in files. */
const maxSize = 16 * 1024 * 1024;

/** Bytes of a text, which turn into that text again. */
export class Buffer extends Uint8Array {
	#text = '';

	static of_(text: string): Buffer {
		const bytes = utf8(text);
		const made = new Buffer(bytes.length);
		for (let at = 0; at < bytes.length; at += 1) made[at] = bytes[at] ?? 0;
		made.#text = text;
		return made;
	}

	override toString(): string {
		return this.#text;
	}
}

function utf8(text: string): number[] {
	const bytes: number[] = [];
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		if (code < 0x80) bytes.push(code);
		else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
		else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
		else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
	}
	return bytes;
}

/** The module `fs`: the files beside the program, and the keyboard. Nothing of it is on a disk. */
export function filesFor(host: LibraryHost) {
	const nameOf = (path: unknown): string => {
		if (typeof path !== 'string' && !(typeof path === 'object' && path !== null && 'href' in path)) {
			throw coded(new TypeError(`The "path" argument must be of type string or an instance of Buffer or URL. Received ${path === undefined ? 'undefined' : `type ${typeof path}`}`), 'ERR_INVALID_ARG_TYPE');
		}
		const text = typeof path === 'string' ? path : String((path).href).replace(/^file:\/\//, '');
		return text.replace(/^\.\//, '').replace(`${host.home}/`, '');
	};
	const failed = (code: string, what: string, call: string, path: unknown): Error =>
		Object.assign(coded(new Error(`${code}: ${what}, ${call} '${String(path)}'`), code), { errno: code === 'ENOENT' ? -2 : -28, syscall: call, path: String(path) });
	const encoded = (text: string, options: unknown): string | Buffer => {
		const encoding = typeof options === 'object' && options !== null ? (options as { encoding?: unknown }).encoding : options;
		return typeof encoding === 'string' ? text : Buffer.of_(text);
	};
	const readFileSync = (path: unknown, options?: unknown): string | Buffer => {
		if (path === 0 || path === '/dev/stdin') return encoded(host.terminal().rest(), options);
		const text = host.files.get(nameOf(path));
		if (text === undefined) throw failed('ENOENT', 'no such file or directory', 'open', path);
		return encoded(text, options);
	};
	const write = (path: unknown, data: unknown, isMore: boolean): void => {
		if (path === 1 || path === 2 || path === '/dev/stdout') return host.terminal().write(String(data));
		const name = nameOf(path);
		if (name.includes('/')) throw failed('ENOENT', 'no such file or directory', 'open', path);
		const text = (isMore ? (host.files.get(name) ?? '') : '') + String(data);
		let size = text.length;
		for (const [other, kept] of host.files) if (other !== name) size += kept.length;
		if (size > maxSize || host.files.size > 500) throw failed('ENOSPC', 'no space left on device', 'write', path);
		host.files.set(name, text);
	};
	const sync = {
		readFileSync,
		writeFileSync: (path: unknown, data: unknown) => write(path, data, false),
		appendFileSync: (path: unknown, data: unknown) => write(path, data, true),
		existsSync: (path: unknown) => typeof path === 'string' && (host.files.has(nameOf(path)) || ['.', './', host.home].includes(path)),
		readdirSync: () => [...host.files.keys()].sort(),
		unlinkSync: (path: unknown) => {
			if (!host.files.delete(nameOf(path))) throw failed('ENOENT', 'no such file or directory', 'unlink', path);
		},
		statSync: (path: unknown) => {
			const text = host.files.get(nameOf(path));
			if (text === undefined) throw failed('ENOENT', 'no such file or directory', 'stat', path);
			return { size: utf8(text).length, isFile: () => true, isDirectory: () => false };
		},
		writeSync: (path: unknown, data: unknown) => write(path, data, true),
	};
	const later = (work: (...given: unknown[]) => unknown) => (...given: unknown[]): void => {
		const done = given.at(-1);
		if (typeof done !== 'function') throw coded(new TypeError('The "cb" argument must be of type function. Received undefined'), 'ERR_INVALID_ARG_TYPE');
		host.clock().add(() => {
			let result: unknown;
			try {
				result = work(...given.slice(0, -1));
			} catch (error) {
				if (!(error instanceof Error)) throw error;
				return Reflect.apply(done, undefined, [error]) as unknown;
			}
			return Reflect.apply(done, undefined, [null, result]) as unknown;
		}, 0, false, []);
	};
	const promised = (work: (...given: unknown[]) => unknown) => (...given: unknown[]): Promise<unknown> =>
		new Promise((resolve, reject) => {
			host.clock().add(() => {
				try {
					resolve(work(...given));
				} catch (error) {
					host.watch.caught();
					reject(error instanceof Error ? error : new Error(worded(error)));
				}
			}, 0, false, []);
		});
	const plain = { readFile: sync.readFileSync, writeFile: sync.writeFileSync, appendFile: sync.appendFileSync, readdir: sync.readdirSync, unlink: sync.unlinkSync, stat: sync.statSync };
	const each = (make: (work: (...given: unknown[]) => unknown) => unknown) => Object.fromEntries(Object.entries(plain).map(([name, work]) => [name, make(work)]));
	return { ...sync, ...each(later), promises: each(promised), constants: {} };
}
