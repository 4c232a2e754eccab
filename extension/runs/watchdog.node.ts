import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/**
 * A thread beside the interpreter that looks at the clock while student code runs. It interrupts at the deadline, and
 * kills the whole process when that does not help, or when memory runs away. It works when the interpreter's thread is
 * blocked, and when the host that started the process is gone.
 */
export interface WatchdogSettings {
	/** Milliseconds from the interrupt to the kill. */
	readonly graceMs: number;
	/** Resident memory of the process at which it is killed, in bytes. */
	readonly maxResidentBytes: number;
	readonly interrupts: boolean;
	readonly kills: boolean;
}

/** What the watchdog says on standard error before it kills. */
export const watchdogNotes = { time: 'watchdog: out of time', memory: 'watchdog: out of memory' } as const;

interface Shared {
	/** 0: nothing runs; else the number of the run. */
	readonly armed: Int32Array;
	/** In milliseconds of the monotonic clock that all threads share. */
	readonly deadline: Float64Array;
	/** 2 asks the interpreter to raise an interrupt. */
	readonly interrupt: Uint8Array;
}

interface WorkerData {
	readonly watchdog: { readonly buffer: SharedArrayBuffer; readonly settings: WatchdogSettings };
}

const share = (buffer: SharedArrayBuffer): Shared => ({
	armed: new Int32Array(buffer, 0, 2), deadline: new Float64Array(buffer, 8, 1), interrupt: new Uint8Array(buffer, 16, 1),
});

/** Starts the thread from the file that the process itself was started from and returns when it watches. */
export function startWatchdog(file: URL, settings: WatchdogSettings) {
	const buffer = new SharedArrayBuffer(24);
	const { armed, deadline, interrupt } = share(buffer);
	const data: WorkerData = { watchdog: { buffer, settings } };
	const worker = new Worker(file, { workerData: data, env: {}, argv: [], execArgv: [], stdin: false, resourceLimits: { maxOldGenerationSizeMb: 32 } });
	worker.unref();
	// The second number says that the thread has begun.
	if (Atomics.wait(armed, 1, 0, 20_000) === 'timed-out') throw new Error('the watchdog did not start');
	const clock = process.hrtime.bigint.bind(process.hrtime);
	let runs = 0;
	return {
		interrupt,
		/** Student code begins; it has this many milliseconds. */
		arm(timeMs: number): void {
			interrupt[0] = 0;
			deadline[0] = Number(clock()) / 1e6 + timeMs;
			runs = (runs + 1) % 1_000_000_000;
			Atomics.store(armed, 0, runs + 1);
			Atomics.notify(armed, 0);
		},
		/** Student code has ended. */
		disarm(): void {
			Atomics.store(armed, 0, 0);
			Atomics.notify(armed, 0);
			interrupt[0] = 0;
		},
	};
}

/** The thread's own work; never returns. */
export function watch(data: unknown): void {
	const { buffer, settings } = (data as WorkerData).watchdog;
	const { armed, deadline, interrupt } = share(buffer);
	Atomics.store(armed, 1, 1);
	Atomics.notify(armed, 1);
	for (;;) {
		const run = Atomics.load(armed, 0);
		if (run === 0) {
			Atomics.wait(armed, 0, 0);
			continue;
		}
		const left = (deadline[0] ?? 0) - Number(process.hrtime.bigint()) / 1e6;
		if (settings.kills && process.memoryUsage.rss() > settings.maxResidentBytes) kill(watchdogNotes.memory);
		if (left <= 0 && settings.interrupts) interrupt[0] = 2;
		if (left <= -settings.graceMs && settings.kills) kill(watchdogNotes.time);
		Atomics.wait(armed, 0, run, left > 0 ? Math.min(left, 100) : 100);
	}
}

function kill(note: string): void {
	writeSync(2, `${note}\n`);
	process.kill(process.pid, 'SIGKILL');
}
