import { runChild } from '../toolchain/child.node';
import type { Limits } from '../runner';
import { WorkFolder } from '../toolchain/workFolder.node';
import { programFile, type Build } from './building.node';
import { readLeft, type Left } from './record';
import type { Ended } from './outcome';

/** One start of a program: which of its entries, and what is typed. */
export interface Job {
	readonly entry: number;
	/** Rounds of loops and calls after which it is ended. */
	readonly rounds: number;
	readonly typed: readonly string[];
	/** Jobs of the same version: when that hangs, its others are left out. */
	readonly group?: number;
}

export interface JobOptions {
	readonly limits: Limits;
	/** So many steps are kept; null: no trace. */
	readonly kept: number | null;
	readonly mayEnd: boolean;
	/** Of a version that hangs twice nothing more is tried. */
	readonly skips?: boolean;
}

export interface JobEnd extends Ended {
	readonly left: Left | null;
	readonly printed: Uint8Array;
}

/** The host waits so much longer than the program's own clock before it kills. */
const graceMs = 1000;
const roomPlain = 1 << 20;
const roomTraced = 8 << 20;
/** A program that fills its folder with more is ended. */
const mostFolderBytes = 32 * 1024 * 1024;

/** What the harness reads at its start: limits, then the jobs. */
export function planText(jobs: readonly Job[], { limits, kept, mayEnd, skips }: JobOptions, room: number): string {
	const encoder = new TextEncoder();
	const head = [jobs.length, limits.timeMs, limits.steps, limits.memoryMb * 1024 * 1024, limits.outputKb * 1024, kept ?? 0, kept === null ? 0 : 1, mayEnd ? 1 : 0, room, skips ? 1 : 0];
	const rows = jobs.map(({ entry, rounds, typed, group = 0 }) => {
		const text = typed.map((line) => `${line.replaceAll(/[\r\n]+/g, ' ')}\n`).join('');
		return `\n${entry} ${group} ${Math.max(0, Math.floor(rounds))} ${encoder.encode(text).length}\n${text}`;
	});
	return `${head.join(' ')}${rows.join('')}\n`;
}

/** Runs one job in a process of its own and in a folder of its own, where the program's data lie as if it ran for the first time. */
export async function runJob(build: Pick<Build, 'folder' | 'dataFiles'>, job: Job, options: JobOptions, signal: AbortSignal): Promise<JobEnd> {
	const room = options.kept === null ? roomPlain : roomTraced;
	const folder = await WorkFolder.make();
	try {
		await folder.write('plan', planText([job], options, room));
		for (const { name, bytes } of build.dataFiles) await folder.write(name, bytes).catch(() => {});
		const child = await runChild({
			command: build.folder.file(process.platform === 'win32' ? `${programFile}.exe` : programFile), args: [], cwd: folder.path, env: checkOptions(options.limits), timeMs: options.limits.timeMs + graceMs,
			outputBytes: 64 * 1024, signal, isTooMuch: async () => (await folder.size(mostFolderBytes)) >= mostFolderBytes,
		});
		const state = await folder.read('state', 1 << 24);
		const printed = await folder.read('printed', options.limits.outputKb * 1024);
		return { child, left: state && readLeft(state), report: await reportIn(folder), printed: printed ?? new Uint8Array() };
	} finally {
		await folder.dispose();
	}
}

/** How the checks of memory and numbers should behave; they know no other way to be told. */
export function checkOptions({ memoryMb }: Limits): Readonly<Record<string, string>> {
	const common = 'symbolize=0:log_path=report:print_stacktrace=0:allow_addr2line=0';
	const windows = process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] ?? 'C:\\Windows', PATH: process.env['PATH'] ?? '' } : {};
	return {
		...windows,
		ASAN_OPTIONS: `${common}:detect_leaks=0:handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_abort=0:handle_sigill=0:use_sigaltstack=0:exitcode=77:allocator_may_return_null=1:detect_stack_use_after_return=1:malloc_fill_byte=254:max_malloc_fill_size=65536:hard_rss_limit_mb=${memoryMb + 64}:max_allocation_size_mb=${memoryMb}`,
		UBSAN_OPTIONS: `${common}:halt_on_error=1`,
	};
}

/** What the checks wrote: into a file whose name ends in the number of the process. */
async function reportIn(folder: WorkFolder): Promise<string> {
	const name = (await folder.names()).find((each) => /^report\.\d+$/.test(each));
	const bytes = name === undefined ? null : await folder.read(name, 16_384);
	return bytes ? new TextDecoder().decode(bytes) : '';
}
