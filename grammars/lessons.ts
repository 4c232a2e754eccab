/**
 * What a language teaches beside its syntax: worked examples, short answers and the meanings of its errors. Texts are
 * functions, so that they speak the reader's language at the time of asking; what stands in backticks is code.
 */

/** A concept shown at work on a program that is not the student's. */
export interface WorkedExample {
	/** The concept's id in extension/tutor/offline/concepts.ts. */
	readonly concept: string;
	/** Two to six lines, with the values in comments. */
	readonly code: string;
	/** One short sentence: what is to be seen. */
	readonly says: () => string;
}

/** The answer to a question that students ask back. */
export interface ShortAnswer {
	readonly concept: string;
	/** Each fits when all of its words stand in the question, or its sign does; the one with the most words wins. */
	readonly keywords: readonly string[];
	readonly says: () => string;
	/** One to four lines. */
	readonly code: string;
}

/** One error of the language and what its message says; never how to repair it. */
export interface ErrorLesson {
	/** Names of the error's type. */
	readonly types: readonly string[];
	readonly message: RegExp;
	/** Null where no concept stands behind it (a slip). */
	readonly concept: string | null;
	/** One or two sentences; `parts` are the groups of the message's pattern. */
	readonly meaning: (parts: readonly string[]) => string;
	/** The right option of "What does this message say?". */
	readonly right: (parts: readonly string[]) => string;
	/** Options that novices take for right, with the id of the misconception. */
	readonly foils: (parts: readonly string[]) => readonly { readonly text: string; readonly misconception: string }[];
}

export interface Lessons {
	/** The kinds of thing that a line does, by names of the language's own. */
	readonly constructsOf: (line: string) => readonly string[];
	/** Those that need a program with a loop. */
	readonly loops: readonly string[];
	readonly examples: readonly WorkedExample[];
	readonly answers: readonly ShortAnswer[];
	/** In order: the first that fits counts. */
	readonly errors: readonly ErrorLesson[];
}
