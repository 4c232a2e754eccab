import type { RaisedException, Value } from '../../../words';
import type { LoopSource } from '../source/loops';
import type { FunctionSource, SeenNames } from '../source/tracing';

/** A program and a test, as they are told to the realm. */
export interface TrialSettings {
	readonly isCall: boolean;
	readonly typed: readonly string[];
	readonly steps: number;
	/** Rounds and calls after which it is stopped; null where steps are lines. */
	readonly budget: number | null;
	readonly output: number;
	readonly mayEnd: boolean;
	/** How many steps are recorded; null for none. */
	readonly maxSteps: number | null;
	readonly raises: boolean;
	readonly expects: boolean;
	readonly compare: 'equal' | 'loose' | 'truth' | 'maybe' | 'none';
	/** The name of the error that is expected, or the text of the value. */
	readonly expected: string;
	/** The function that the program is wanted for; empty for none. */
	readonly entry: string;
	readonly file: string;
	readonly loops: readonly LoopSource[];
	readonly lines: number;
	readonly functions: readonly FunctionSource[];
	readonly seen: readonly SeenNames[];
	/** Lines that are passed over at every start. */
	readonly headers: readonly number[];
	/** Names of statements that were left out, and why. */
	readonly lost: readonly string[];
	readonly trouble: Ending | null;
	/** Which of the tests that the program's text holds this is. */
	readonly test: number;
	/** Nothing in the program is promised, so that there is nothing to wait for but timers. */
	readonly isPlain: boolean;
}

export type Ending =
	| { readonly kind: 'returned'; readonly value: Value }
	| { readonly kind: 'ended' }
	| { readonly kind: 'raised'; readonly exception: RaisedException }
	| { readonly kind: 'endless' | 'slow' | 'waiting-for-input' | 'memory' | 'too-much-output' | 'exited'; readonly line: number | null }
	| { readonly kind: 'bad-test'; readonly part: 'call' | 'before' | 'expected'; readonly reason: string };

/** `failed`: the program's start did not come to its end, and a part of it may be left out. */
export type Progress = 'more' | 'done' | 'failed';
