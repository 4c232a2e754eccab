import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Layer } from '../layers';
import { growMemory } from '../sealedRealm.node';
import type { SandboxSettings } from './messages';

/** The self-test of the walls: each is tried, not only asked for. The host refuses student code when one does not stand. */
export interface Wall {
	readonly name: string;
	readonly stands: boolean;
	readonly detail: string;
}

const wall = (name: string, stands: boolean, detail = ''): Wall => ({ name, stands, detail });

/** Whether the attempt is refused with this code. */
function isRefused(attempt: () => unknown, code: string): boolean {
	try {
		attempt();
		return false;
	} catch (error) {
		return (error as { code?: string }).code === code || (error as Error).name === code;
	}
}

/** Walls of the process itself, tried while the host's modules are still at hand. */
export async function hostProbes(settings: SandboxSettings): Promise<Wall[]> {
	const walls: Wall[] = [];
	const denied = 'ERR_ACCESS_DENIED';
	if (settings.flags.includes('--permission')) {
		walls.push(wall('permission: files', isRefused(() => readFileSync(settings.forbiddenFile), denied)));
		walls.push(wall('permission: writing', isRefused(() => writeFileSync('written-by-the-sandbox', ''), denied)));
		walls.push(wall('permission: processes', isRefused(() => execFileSync(process.execPath, ['--version']), denied)));
	}
	if (settings.flags.includes('--disallow-code-generation-from-strings')) {
		walls.push(wall('code-flag', isRefused(() => Reflect.construct(Function, ['return 1']), 'EvalError')));
	}
	if (settings.flags.includes('--wasm-max-mem-pages')) {
		walls.push(wall('memory-flag', isRefused(() => growMemory(4097), 'RangeError')));
	}
	const known = new Set(settings.environment.map((name) => name.toUpperCase()));
	const strangers = Object.keys(process.env).filter((name) => !known.has(name.toUpperCase()) && !systemNames.has(name.toUpperCase()));
	if (!settings.without.includes('environment')) walls.push(wall('environment', strangers.length === 0, strangers.slice(0, 10).join(' ')));
	return walls;
}

/** What an operating system adds to the environment of every process by itself. */
const systemNames = new Set(['__CF_USER_TEXT_ENCODING', 'SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'PATHEXT', 'TEMP', 'TMP']);

const hostNames = ['process', 'require', 'module', 'Buffer', 'fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'Worker', 'MessageChannel', 'BroadcastChannel', 'setTimeout', 'setImmediate', 'navigator'];

/** Walls of the emptied world, tried from within it. */
export async function probeSealed(off: ReadonlySet<Layer>): Promise<Wall[]> {
	const walls: Wall[] = [];
	if (!off.has('globals')) {
		const reached = hostNames.filter((name) => name in globalThis);
		walls.push(wall('globals: names', reached.length === 0, reached.join(' ')));
		const makers: ((code: string) => unknown)[] = [
			(code) => (0, eval)(code) as unknown,
			(code) => Reflect.construct(Function, [code]),
			(code) => (function () {}.constructor as (code: string) => unknown)(code),
			(code) => (async function () {}.constructor as (code: string) => unknown)(code),
			(code) => (function* () {}.constructor as (code: string) => unknown)(code),
			(code) => (async function* () {}.constructor as (code: string) => unknown)(code),
		];
		walls.push(wall('globals: code', makers.every((make) => isRefused(() => make('return 1'), 'EvalError'))));
	}
	if (!off.has('imports')) {
		const names = ['node:fs', 'fs', 'node:net', 'node:child_process', 'node:module', 'node:worker_threads'];
		const came = await Promise.all(names.map((name) => (import(name) as Promise<unknown>).then(() => name, () => '')));
		walls.push(wall('imports', came.every((name) => name === ''), came.join(' ').trim()));
	}
	return walls;
}
