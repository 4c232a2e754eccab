import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { frame, Unframer } from './framing';
import { watchdogNotes } from './watchdog.node';

/** How a request to a contained process ended. */
export type Outcome =
	| { readonly kind: 'reply'; readonly body: unknown }
	/** The process is gone: `time` (it had to be killed at the deadline), `memory`, `stack` (calls too deep for it), or `crash`. */
	| { readonly kind: 'died'; readonly why: 'time' | 'memory' | 'stack' | 'crash'; readonly detail: string };

export interface ContainedProcessOptions {
	readonly executable: string;
	readonly args: readonly string[];
	readonly env: NodeJS.ProcessEnv;
	readonly cwd: string;
	/** Off only in tests: the host kills a process that answers too late. */
	readonly kills: boolean;
	/** Called once, when the process has ended. */
	readonly onEnd?: () => void;
}

/** A reply is cut off beyond this: the process is not trusted to be brief. */
const maxReplyBytes = 16 * 1024 * 1024;
const maxErrorText = 8192;
/** What the runtime says when its own memory is spent, just before it ends. */
const runtimeMemoryNote = 'heap out of memory';

interface Waiting {
	readonly id: number;
	readonly settle: (outcome: Outcome) => void;
	readonly timer: NodeJS.Timeout | undefined;
}

/**
 * A child process that answers requests in order, one at a time. Whatever it does (falls silent, floods, dies) becomes an
 * outcome; killing it is always enough, and nothing here throws.
 */
export class ContainedProcess {
	private readonly child: ChildProcessWithoutNullStreams;
	private readonly unframer = new Unframer(maxReplyBytes);
	private waiting: Waiting | null = null;
	private early: unknown[] = [];
	private errors = '';
	private ids = 0;
	private why: 'time' | 'memory' | 'stack' | 'crash' = 'crash';
	private end: { code: number | null; signal: string | null } | null = null;

	constructor(private readonly options: ContainedProcessOptions) {
		const { executable, args, env, cwd } = options;
		this.child = spawn(executable, args, { env, cwd, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
		this.child.on('error', (error) => this.finish(null, null, String(error)));
		this.child.on('close', (code, signal) => this.finish(code, signal, ''));
		this.child.stdin.on('error', () => {});
		this.child.stdout.on('data', (chunk: Buffer) => this.receive(chunk));
		this.child.stderr.setEncoding('utf8').on('data', (text: string) => {
			this.errors = (this.errors + text).slice(-maxErrorText);
		});
	}

	get isAlive(): boolean {
		return this.end === null;
	}

	/** Exit code, for a process that has ended by itself. */
	get exitCode(): number | null {
		return this.end?.code ?? null;
	}

	/** The end of what the process wrote to standard error. */
	get errorText(): string {
		return this.errors;
	}

	get pid(): number | undefined {
		return this.child.pid;
	}

	/** The message that the process sends by itself when it has started. */
	greeting(timeMs: number): Promise<Outcome> {
		return this.wait(0, timeMs);
	}

	/** Sends a request and waits for its reply, at most so many milliseconds; then the process is killed. */
	request(body: object, timeMs: number): Promise<Outcome> {
		const id = (this.ids += 1);
		const outcome = this.wait(id, timeMs);
		this.post({ ...body, id });
		return outcome;
	}

	/** Sends a message that has no reply. */
	tell(body: object): void {
		this.post({ ...body, id: (this.ids += 1) });
	}

	kill(): void {
		if (this.isAlive) this.child.kill('SIGKILL');
	}

	/** Whether the host process may end while this one lives. */
	unref(): void {
		this.child.unref();
		for (const stream of [this.child.stdin, this.child.stdout, this.child.stderr]) (stream as unknown as { unref?(): void }).unref?.();
	}

	private post(body: object): void {
		if (this.isAlive) this.child.stdin.write(frame(JSON.stringify(body)));
	}

	private wait(id: number, timeMs: number): Promise<Outcome> {
		return new Promise((settle) => {
			if (this.end) return settle(this.death());
			const timer = this.options.kills ? setTimeout(() => this.killLate(), timeMs) : undefined;
			this.waiting = { id, settle, timer };
			for (const message of this.early.splice(0)) this.accept(message);
		});
	}

	private killLate(): void {
		this.why = 'time';
		this.kill();
	}

	private receive(chunk: Buffer): void {
		try {
			for (const text of this.unframer.push(chunk)) this.accept(JSON.parse(text));
		} catch {
			// Not our language: whoever speaks it has lost the process.
			this.kill();
		}
	}

	private accept(message: unknown): void {
		if (!this.waiting) {
			// Only the greeting may come before it is waited for.
			if (this.early.length === 0) this.early.push(message);
			return;
		}
		const { id, reply, broken } = (typeof message === 'object' && message !== null ? message : {}) as Partial<Record<string, unknown>>;
		if (id !== this.waiting.id) return;
		// It says itself that it cannot go on, and ends.
		if (broken === 'stack' || broken === 'memory') this.why = broken;
		if (broken !== undefined) this.kill();
		else if (reply !== undefined) this.settle({ kind: 'reply', body: reply });
	}

	private finish(code: number | null, signal: string | null, text: string): void {
		if (this.end) return;
		this.end = { code, signal };
		this.errors = (this.errors + text).slice(-maxErrorText);
		this.settle(this.death());
		this.options.onEnd?.();
	}

	private death(): Outcome {
		const isTime = this.why === 'time' || this.errors.includes(watchdogNotes.time);
		const isMemory = this.errors.includes(watchdogNotes.memory) || this.errors.includes(runtimeMemoryNote);
		const why = isTime ? 'time' : isMemory ? 'memory' : this.why;
		return { kind: 'died', why, detail: `code ${this.end?.code ?? 'none'}, signal ${this.end?.signal ?? 'none'}` };
	}

	private settle(outcome: Outcome): void {
		const waiting = this.waiting;
		this.waiting = null;
		if (!waiting) return;
		clearTimeout(waiting.timer);
		waiting.settle(outcome);
	}
}
