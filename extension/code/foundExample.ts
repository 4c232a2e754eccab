import type { CallTest } from '../words';
import type { LineRange } from './outline';

/** Where in the program something that says what it should do was found. Lines are zero-based. */
export type FoundExample = FoundCall | FoundProse | FoundProblem;

/** A call and what it should give, as the program's own text says it. */
export interface FoundCall {
	readonly kind: 'call';
	readonly line: number;
	/** The function (or class) that it is about. */
	readonly about: string;
	readonly call: string;
	readonly expected: string;
	readonly compare: CallTest['compare'];
	readonly raises: boolean;
	/** Statements that the call needs to have run; empty when none. */
	readonly before: string;
	/** With `shown`: the source of the value that the last line may be. */
	readonly value?: string;
	/** With `equal`: what should be printed beside. */
	readonly output?: string;
	readonly loose?: CallTest['loose'] | undefined;
}

/** Text for people, in which examples may stand: a docstring, or a run of comments. Cleaned of its marks. */
export interface FoundProse {
	readonly kind: 'prose';
	/** One entry a line of the file, from `line` on. */
	readonly lines: readonly string[];
	readonly line: number;
	/** `top`: about the whole program. `function`: inside or right above the function that `about` names. */
	readonly place: 'top' | 'function' | 'elsewhere';
	readonly about: string | null;
	/** The text says what the program does, and is not a remark beside the code. */
	readonly describes: boolean;
}

/** Why an example cannot be used; worded by `refusalWords.ts`. */
export type ExampleProblemCode =
	/** The text after the arrow or prompt is no value. */
	| 'expected-unreadable'
	/** The call cannot be parsed. */
	| 'call-unreadable'
	/** Nothing in this file has the name that is called. */
	| 'unknown-function'
	/** A statement prints it, and only a call can be an example. */
	| 'prints'
	/** Text without quotes where a value should be returned. */
	| 'unquoted'
	/** The expected value is cut (`...`). */
	| 'cut'
	/** It shows where an object lies in memory, which differs in each run. */
	| 'address'
	/** It checks in a loop or a condition, so that its values cannot be told without running it. */
	| 'not-literal'
	/** It says which value should not come. */
	| 'no-value'
	/** An input without the output that belongs to it, or the other way round. */
	| 'half';

export interface FoundProblem {
	readonly kind: 'problem';
	readonly line: number;
	readonly code: ExampleProblemCode;
	/** The piece of the program that it is about. */
	readonly text: string;
}

/** A statement that is taken out of the program for a run, from the first to before the last offset. */
export interface SetAsideRange {
	readonly from: number;
	readonly to: number;
	/** It stands alone on its lines at the top level; else an empty statement has to take its place. */
	readonly alone: boolean;
	readonly lines: LineRange;
}
