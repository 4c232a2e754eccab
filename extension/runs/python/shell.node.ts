/**
 * Pyodide asks what it runs in. To Node it would reach out for files, processes and sockets; so it is shown a bare
 * JavaScript shell, which can do nothing but read Pyodide's own files while it loads.
 */
const clock = performance.now.bind(performance);
const buffers = Buffer;
const toBase64 = (bytes: Uint8Array): string => buffers.from(bytes).toString('base64');
/** The interpreter itself, and what it knows. */
export const largeFiles: readonly string[] = ['pyodide.asm.wasm', 'python_stdlib.zip'];

/** Puts the shell's globals in place; gives a function that takes away what is not needed after loading. */
export function disguiseAsShell(readFile: (name: string) => Uint8Array | null): () => void {
	const world = globalThis as unknown as Record<string, unknown>;
	const read = (path: string): Uint8Array => {
		const name = path.slice(path.lastIndexOf('/') + 1);
		const bytes = largeFiles.includes(name) ? readFile(name) : null;
		if (!bytes) throw new Error(`${name} is not for the sandbox`);
		return new Uint8Array(bytes);
	};
	const nothing = () => {};
	const loading: Record<string, unknown> = { read, readbuffer: read, load: nothing, setTimeout: nothing, clearTimeout: nothing };
	const lasting: Record<string, unknown> = {
		console: { log: nothing, info: nothing, debug: nothing, warn: nothing, error: nothing },
		performance: { now: clock },
		// Where a shell's random bytes come from. They are the same in every run.
		os: { system: repeatableBytes },
	};
	Object.assign(world, loading, lasting);
	return () => Object.keys(loading).forEach((name) => Reflect.deleteProperty(world, name));
}

let seed = 1;

/** The shell command asks for so many random bytes in base64: `head -c16 /dev/urandom | base64`. */
function repeatableBytes(_program: string, parts: readonly string[]): string {
	const count = Number(/head -c(\d+)/.exec(parts[1] ?? '')?.[1] ?? 0);
	const bytes = new Uint8Array(Math.min(count, 1 << 20));
	for (let at = 0; at < bytes.length; at += 1) {
		seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
		bytes[at] = seed >>> 16;
	}
	return toBase64(bytes);
}
