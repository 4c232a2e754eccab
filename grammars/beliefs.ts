/** What a language's folder says of the misconceptions about it; values in the shape in which a run's trace has them. */

export type Shape =
	| { readonly kind: 'nothing' }
	| { readonly kind: 'truth'; readonly value: boolean }
	| { readonly kind: 'number'; readonly text: string; readonly whole: boolean }
	| { readonly kind: 'text'; readonly value: string }
	| { readonly kind: 'items'; readonly of: 'list' | 'tuple' | 'set'; readonly items: readonly Shape[] }
	| { readonly kind: 'pairs'; readonly pairs: readonly (readonly [Shape, Shape])[] }
	| { readonly kind: 'opaque'; readonly text: string };

export interface Value {
	readonly shown: string;
	readonly shape: Shape;
}

/** A value of a run, with the type that it was kept in. */
export interface TypedValue extends Value {
	readonly type: string;
}

export type Variables = Readonly<Record<string, Value>>;

/** Something that beginners often believe of a language. */
export interface Misconception {
	readonly id: string;
	/** The knowledge that it lacks. */
	readonly concept: string;
	/** The rule that somebody goes by who believes it, as they would say it. */
	readonly believes: () => string;
	/** The rule that holds. */
	readonly holds: () => string;
	/** For whoever changes the bank: how the value that it leads to is worked out. */
	readonly computed: string;
}

/** What a belief leads to on a run. */
export interface Believed {
	/** The misconception's id. */
	readonly misconception: string;
	/** The value (for a walk: the values, with a comma between two), as the language shows it. */
	readonly shown: string;
}

/**
 * Where misconceptions lead on a run, worked out on its values. Each is pure, gives only what differs from what the run gave, no value
 * twice, and nothing at all where the reader does not come to the run's own value when it believes nothing wrong.
 */
export interface Beliefs {
	readonly all: readonly Misconception[];
	/** The value of an expression; `right`: what the run made of it. */
	readonly ofValue: (source: string, state: Variables, right: Value) => readonly Believed[];
	/** Ids of those by which a condition would have gone the other way. */
	readonly ofCondition: (source: string, state: Variables, held: boolean) => readonly string[];
	/** The values that a loop's name takes; `over`: what the loop goes through, as written. */
	readonly ofWalk: (over: string, state: Variables, items: readonly Value[]) => readonly Believed[];
	/** What a name is after a line of the program, from the variables before it. */
	readonly ofLine: (text: string, name: string, state: Variables, right: Value) => readonly Believed[];
}
