import { cpus } from 'node:os';
import type { Log } from '../../log';
import { runChild, type ChildEnd } from '../toolchain/child.node';
import { findExecutable } from '../toolchain/executables.node';
import { notInstalled, notWorking } from '../toolchain/refusals.node';
import { WorkFolder } from '../toolchain/workFolder.node';
import { readDiagnostics, type Diagnostic } from './diagnostics';
import type { Dialect } from './dialect';
import { FirstHeaders, includedFirst, type ReadHeader } from './firstHeaders.node';
import failures from './harness/failures.c';
import harnessHeader from './harness/harness.h';
import jobs from './harness/jobs.c';
import memory from './harness/memory.c';
import show from './harness/show.c';
import state from './harness/state.c';
import steps from './harness/steps.c';
import terminal from './harness/terminal.c';
import walls from './harness/walls.c';

/** A compiler that was found, with what it was seen to understand. */
interface Found {
	readonly path: string;
	/** So that its messages can be read by a schema. */
	readonly telling: readonly string[];
	/** Checks of memory and of numbers; each was seen to link and to run. */
	readonly addresses: readonly string[];
	readonly numbers: readonly string[];
	/** Fills what a function declares with what nobody has put there, also a field that no constructor of an object sets. */
	readonly filling: readonly string[];
	/** The harness, compiled. */
	readonly home: WorkFolder;
	/** What stands before a program; null where the language has too few lines of it to be read ahead. */
	readonly headers: FirstHeaders | null;
}

/** What a compilation came to. */
export interface Compiled {
	readonly diagnostics: readonly Diagnostic[];
	/** It made what it was asked for. */
	readonly isMade: boolean;
	/** It took too long, or too much. */
	readonly isStopped: boolean;
}

const compileLimits = { timeMs: 30_000, outputBytes: 4 * 1024 * 1024, shellLimits: { memoryMb: 3000, seconds: 30 } };

/** All parts of the harness, as one source. */
const harnessSource = ['#include "harness.h"', state, failures, memory, show, steps, terminal, walls, jobs].join('\n');

const tellings: readonly (readonly string[])[] = [['-fdiagnostics-format=json'], ['-fno-caret-diagnostics', '-fno-diagnostics-fixit-info'], ['-fno-diagnostics-show-caret'], []];
const addressChecks: readonly (readonly string[])[] = [['-fsanitize=address'], []];
const numberChecks: readonly (readonly string[])[] = [
	['-fsanitize=signed-integer-overflow,integer-divide-by-zero,shift,float-cast-overflow,return,unreachable', '-fno-sanitize-recover=all'],
	['-fsanitize=signed-integer-overflow,integer-divide-by-zero,shift,unreachable', '-fno-sanitize-recover=all'],
	[],
];
const fillings: readonly (readonly string[])[] = [['-ftrivial-auto-var-init=pattern'], []];

/** The student's own compiler: looked for at the first use, and again as long as there is none. */
export class Compiler {
	private found: Promise<Found> | null = null;

	constructor(private readonly dialect: Dialect, private readonly log: Log) {}

	/** Finds a compiler and sees what it can do. Rejects with a refusal that says what to install. */
	async ready(): Promise<Found> {
		const finding = (this.found ??= this.find());
		try {
			return await finding;
		} catch (error) {
			if (this.found === finding) this.found = null;
			throw error;
		}
	}

	/** Whether it can check where a program reads and writes. */
	async checksMemory(): Promise<boolean> {
		return (await this.ready()).addresses.length > 0;
	}

	/** Looks at a program as it is, with all warnings; makes nothing. */
	async check(folder: WorkFolder, source: string, signal: AbortSignal): Promise<Compiled> {
		const { path, telling } = await this.ready();
		return this.compile(path, [...telling, '-Wall', '-Wextra', '-O0', '-S', '-x', this.dialect.option, source, '-o', 'checked.s'], folder, signal);
	}

	/**
	 * Makes a program that can be run, with the harness in it. `isLean`: without the checks that cost memory. `text`: the program as it
	 * is, of which the sources are made.
	 */
	async make(folder: WorkFolder, sources: readonly string[], text: string, to: string, isLean: boolean, signal: AbortSignal): Promise<Compiled> {
		const { path, telling, addresses, numbers, filling, home, headers } = await this.ready();
		const checks = isLean ? numbers : [...addresses, ...numbers];
		const options = ['-w', '-O0', '-g0', ...checks, ...filling, ...(isLean ? ['-DSD_LEAN'] : []), ...(process.platform === 'linux' ? ['-pthread'] : []), ...this.dialect.flags];
		const [unit = '', ...more] = sources;
		// Another source may include something else, or nothing.
		const first = await headers?.pathOf(more.length > 0 ? [] : includedFirst(text), options);
		const args = [
			...telling, ...options, '-I', '.', '-x', this.dialect.option, '-include', first ?? home.file('harness.h'), unit,
			...(more.length > 0 ? ['-x', this.dialect.option, ...more] : []), '-x', 'none', home.file('harness.o'), '-o', to, '-lm',
		];
		return this.compile(path, args, folder, signal);
	}

	async dispose(): Promise<void> {
		const found = await this.found?.catch(() => null);
		this.found = null;
		await found?.headers?.dispose();
		await found?.home.dispose();
	}

	private async compile(path: string, args: readonly string[], folder: WorkFolder, signal?: AbortSignal): Promise<Compiled> {
		const end = await this.start(path, args, folder, signal);
		const diagnostics = readDiagnostics(end.err);
		if (end.why === 'missing') this.found = null;
		return { diagnostics, isMade: end.why === 'exit' && end.code === 0, isStopped: end.why === 'time' || end.why === 'output' || (end.why === 'exit' && end.code === null) };
	}

	private start(path: string, args: readonly string[], folder: WorkFolder, signal?: AbortSignal): Promise<ChildEnd> {
		return runChild({ command: path, args, cwd: folder.path, env: environment(folder), ...compileLimits, ...(signal ? { signal } : {}) });
	}

	private async find(): Promise<Found> {
		const { compilers, installing, option } = this.dialect;
		const path = await findExecutable(compilers);
		if (path === null) throw notInstalled(installing);
		const home = await WorkFolder.make();
		try {
			await home.write('harness.h', harnessHeader);
			await home.write('values.h', this.dialect.harness);
			await home.write('harness.c', harnessSource);
			await home.write('probe', 'int main(void) { return 0; }\n');
			const first = async (options: readonly (readonly string[])[]) => {
				for (const each of options) {
					if (each.length === 0) return each;
					const end = await this.start(path, [...each, '-x', option, 'probe', '-o', 'probed'], home);
					if (end.code !== 0) continue;
					const run = await runChild({ command: home.file('probed'), args: [], cwd: home.path, env: {}, timeMs: 5000, outputBytes: 1000 });
					if (run.code === 0) return each;
				}
				return [];
			};
			const harness = this.start(path, ['-x', 'c', '-O2', '-w', '-c', 'harness.c', '-o', 'harness.o'], home);
			const telling = await first(tellings);
			const addresses = await first(addressChecks);
			const numbers = await first(numberChecks);
			const filling = await first(fillings);
			const made = await harness;
			if (made.code !== 0) {
				// A compiler that is only a door to an installer says so itself.
				throw notWorking(installing.language, path, made.err.trim().split('\n').slice(0, 3).join(' ').slice(0, 300));
			}
			this.log.info(`compiler for ${installing.language}: ${path} ${[...telling, ...addresses, ...numbers, ...filling].join(' ')} (${cpus().length} processors)`);
			const read: ReadHeader = async (header, into, options, signal) => (await this.start(path, [...options, '-x', `${option}-header`, header, '-o', into], home, signal)).code === 0;
			const headers = this.dialect.harness === '' ? null : new FirstHeaders(home, ['harness.h', 'values.h'], read);
			return { path, telling, addresses, numbers, filling, home, headers };
		} catch (error) {
			await home.dispose();
			throw error;
		}
	}
}

/** What a compiler needs of the host's environment: where its own parts are, and where it may put things. */
function environment(folder: WorkFolder): Readonly<Record<string, string>> {
	const kept: Record<string, string> = { LC_ALL: 'C', TMPDIR: folder.path, TEMP: folder.path, TMP: folder.path };
	for (const name of ['PATH', 'Path', 'SystemRoot', 'PATHEXT', 'DEVELOPER_DIR', 'SDKROOT']) {
		const value = process.env[name];
		if (value !== undefined) kept[name] = value;
	}
	return kept;
}
