import type { EntryPoint, Run, SyntaxProblem, Test, Trace, Value } from '../words';

/** What a program may use before it is stopped; whatever stops it is a fact, not an error of ours. */
export interface Limits {
	/** For one test, in milliseconds. */
	readonly timeMs: number;
	/** Executed lines of one test before a loop counts as endless. */
	readonly steps: number;
	/** Memory of the whole sandbox, in mebibytes. */
	readonly memoryMb: number;
	/** What one test may print, in kibibytes. */
	readonly outputKb: number;
}

export const defaultLimits: Limits = { timeMs: 5000, steps: 200_000, memoryMb: 256, outputKb: 64 };

export interface TraceLimits extends Limits {
	/** How many steps are kept; 5,000 when nothing is said. */
	readonly maxSteps: number;
}

/** A file that lies beside the program and may be imported or opened by its name. */
export interface SiblingFile {
	/** A plain name, without a folder. */
	readonly name: string;
	readonly bytes: Uint8Array;
}

export interface Program {
	/** Grows with every change of the buffer; comes back in the result, so that a stale one can be dropped. */
	readonly version: number;
	readonly text: string;
	/** The file's own name, as a traceback should show it. */
	readonly fileName: string;
	readonly entry: EntryPoint;
	readonly prelude?: string;
	readonly files: readonly SiblingFile[];
}

/** A sandbox that cannot or may not run student code; `reason` and `remedy` are for the student to read. */
export class SandboxRefused extends Error {
	override readonly name = 'SandboxRefused';
	constructor(readonly reason: string, readonly remedy: string) {
		super(`${reason} ${remedy}`);
	}
}

/**
 * Runs programs of one language, contained. Every method ends within its limits plus the time to start an interpreter,
 * leaves the next call unharmed, and rejects only with {@link SandboxRefused}, or with the signal's reason when it was cancelled.
 */
export interface Runner {
	/** Starts an interpreter ahead of the first run; cheap to call again. */
	warm(): Promise<void>;
	/**
	 * Runs the program on each test, in order; a test after an endless one is `not-run`. Without tests only its start is looked at: what
	 * stops a function from being reached, or the whole program with nothing typed, is `startup`.
	 */
	run(program: Program, tests: readonly Test[], signal: AbortSignal, limits?: Partial<Limits>): Promise<Run>;
	/** Runs one test and records every step of the student's own lines, at most `maxSteps` of them. */
	trace(program: Program, test: Test, signal: AbortSignal, limits?: Partial<TraceLimits>): Promise<Trace>;
	/**
	 * Evaluates each expression as source of a value (a literal, a call of a builtin), without the program.
	 * Gives for each the value, or the problem that a person can read.
	 */
	evaluate(expressions: readonly string[], signal: AbortSignal): Promise<readonly Evaluated[]>;
	/** Gives the interpreter back (about 180 MB); the next call starts one. */
	release(): void;
	dispose(): void;
}

export type Evaluated =
	| { readonly kind: 'value'; readonly value: Value }
	| { readonly kind: 'problem'; readonly problem: SyntaxProblem | { readonly type: string; readonly message: string } };
