import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';

/** How a child process ended. */
export interface ChildEnd {
	/** `exit`: by itself or by a signal; `time`, `output`, `cancelled`: it had to be killed; `missing`: it could not be started. */
	readonly why: 'exit' | 'time' | 'output' | 'cancelled' | 'missing';
	readonly code: number | null;
	readonly signal: string | null;
	readonly out: string;
	readonly err: string;
}

export interface ChildOptions {
	readonly command: string;
	readonly args: readonly string[];
	readonly cwd: string;
	/** All of its environment; nothing of the host's own comes with it. */
	readonly env?: Readonly<Record<string, string>>;
	/** Milliseconds after which it is killed. */
	readonly timeMs: number;
	/** Bytes of output and of errors that are kept; a child that prints more is killed. */
	readonly outputBytes: number;
	/** What is typed; the end of it follows at once. */
	readonly input?: string;
	readonly signal?: AbortSignal;
	/** Limits by the system's shell, where there is one: mebibytes of address space, seconds of processor. */
	readonly shellLimits?: { readonly memoryMb: number; readonly seconds: number };
	/** Asked every so often; true ends the child as one that printed too much. */
	readonly isTooMuch?: () => Promise<boolean>;
}

const isWindows = process.platform === 'win32';
const askMs = 200;

/**
 * Runs a program as a process group of its own, and kills the whole group when it has ended or must end. Never throws;
 * whatever goes wrong is told in the result.
 */
export function runChild(options: ChildOptions): Promise<ChildEnd> {
	return new Promise((resolve) => {
		const { command, args } = limited(options);
		let child: ChildProcess;
		try {
			child = spawn(command, args, { cwd: options.cwd, env: { ...options.env }, detached: !isWindows, windowsHide: true, stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] });
		} catch {
			return resolve({ why: 'missing', code: null, signal: null, out: '', err: '' });
		}
		let why: ChildEnd['why'] = 'exit';
		const kept = { out: [] as Buffer[], err: [] as Buffer[] };
		const sizes = { out: 0, err: 0 };
		const end = (reason: ChildEnd['why']) => {
			if (why === 'exit') why = reason;
			killGroup(child);
		};
		const timer = setTimeout(() => end('time'), options.timeMs);
		const asking = options.isTooMuch ? setInterval(() => void options.isTooMuch?.().then((is) => is && end('output'), () => {}), askMs) : undefined;
		const cancel = () => end('cancelled');
		options.signal?.addEventListener('abort', cancel, { once: true });
		if (options.signal?.aborted) cancel();
		for (const which of ['out', 'err'] as const) {
			child[which === 'out' ? 'stdout' : 'stderr']?.on('data', (chunk: Buffer) => {
				const room = options.outputBytes - sizes[which];
				if (room > 0) kept[which].push(chunk.subarray(0, room));
				sizes[which] += chunk.length;
				if (sizes[which] > options.outputBytes) end('output');
			}).on('error', () => {});
		}
		child.stdin?.on('error', () => {});
		if (options.input !== undefined) child.stdin?.end(options.input);
		let isOver = false;
		const finish = (code: number | null, signal: string | null) => {
			if (isOver) return;
			isOver = true;
			clearTimeout(timer);
			clearInterval(asking);
			options.signal?.removeEventListener('abort', cancel);
			killGroup(child);
			resolve({ why, code, signal, out: Buffer.concat(kept.out).toString('utf8'), err: Buffer.concat(kept.err).toString('utf8') });
		};
		child.on('error', () => {
			why = 'missing';
			finish(null, null);
		});
		// What it has started may hold its output open for ever: its own end is enough.
		child.on('exit', (code, signal) => {
			killGroup(child);
			const late = setTimeout(() => finish(code, signal), 300);
			child.once('close', () => {
				clearTimeout(late);
				finish(code, signal);
			});
		});
	});
}

/** Ends a process and all that belongs to its group. */
function killGroup(child: ChildProcess): void {
	if (child.pid === undefined) return;
	if (isWindows) {
		if (child.exitCode === null && child.signalCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { windowsHide: true });
		return;
	}
	try {
		process.kill(-child.pid, 'SIGKILL');
	} catch {
		// Nobody is left in the group.
	}
}

/** The command behind limits that the shell sets, where there is one. */
function limited({ command, args, shellLimits }: ChildOptions): { readonly command: string; readonly args: readonly string[] } {
	if (!shellLimits || isWindows || !existsSync('/bin/sh')) return { command, args };
	const { memoryMb, seconds } = shellLimits;
	const script = `ulimit -c 0; ulimit -v ${memoryMb * 1024} 2>/dev/null; ulimit -t ${seconds} 2>/dev/null; exec "$@"`;
	return { command: '/bin/sh', args: ['-c', script, 'sh', command, ...args] };
}
