/** What the languages with braces call the same things, as far as the ideas of a change need to know. */
import type { Pair } from '../../ideaLines';

export interface IdeaWords {
	/** What begins a comment to the end of the line. */
	readonly comment: string;
	/** Begins a line that makes a name: the word, or the type. Matched from the beginning of the line. */
	readonly declares: RegExp;
	/** The line without what says only of which kind its values are. */
	readonly withoutKinds: (line: string) => string;
	/** A statement that prints; matched from the beginning of the line. */
	readonly prints: RegExp;
	/** What belongs to the object itself begins so: `this`. */
	readonly self: string;
	/** How many there are: `.length`. */
	readonly length: RegExp;
	/** The word between the name and what is gone through, in a loop over items. */
	readonly over: readonly string[];
	/** What stands in square brackets is a position, and never a key. Missing where it may be one. */
	readonly isPositional?: boolean;
	readonly equal: readonly string[];
	readonly unequal: readonly string[];
	/** Names of functions and methods, each by what it does. */
	readonly calls: {
		/** Puts one more in, and several at once. */
		readonly puts: readonly string[];
		readonly putsMany: readonly string[];
		readonly takesOut: readonly string[];
		/** Changes the value itself, and gives back nothing of use. */
		readonly changes: readonly string[];
		/** Gives a new text. */
		readonly newText: readonly string[];
		/** Makes all letters large or small. */
		readonly casings: readonly string[];
		/** Takes spaces off. */
		readonly trims: readonly string[];
		/** Takes a part. */
		readonly parts: readonly string[];
		readonly sorts: readonly string[];
		readonly reverses: readonly string[];
		/** Makes a list of its own. */
		readonly copies: readonly string[];
		readonly rounds: readonly string[];
		readonly digits: readonly string[];
		readonly largest: readonly string[];
		readonly toNumber: readonly string[];
		readonly toText: readonly string[];
		readonly reads: readonly string[];
		readonly contains: readonly string[];
		/** Makes many of the same. */
		readonly repeats: readonly string[];
	};
}

/** What differs between the two lines of a pair, and where in them. */
export interface Difference {
	readonly gone: readonly string[];
	readonly come: readonly string[];
	/** The tokens before what differs, the same in both. */
	readonly before: readonly string[];
	/** The tokens behind it. */
	readonly rest: readonly string[];
	/** The brackets around what differs, the innermost last: the name that is called and `(`, or `[`. */
	readonly around: readonly string[];
	/** The innermost of them; empty for none. */
	readonly inside: string;
	readonly pair: Pair;
	/** The lines of the program after the change. */
	readonly program: readonly string[];
	readonly words: IdeaWords;
}
