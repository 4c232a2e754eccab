/**
 * What a language teaches beside its syntax: worked examples, short answers and the meanings of its errors. Texts are
 * functions, so that they speak the reader's language at the time of asking; what stands in backticks is code.
 */

/** What a change of a program is about, finer than a concept: it decides together what is told, shown and asked around a repair. */
export interface Idea {
	/** Examples and programs that show it name it in `shows`. */
	readonly id: string;
	/** The concept's id in extension/learner/concepts.ts. */
	readonly concept: string;
	/** One or two short sentences that say what happens, and not how to repair it; missing where the concept's own say it. */
	readonly meaning?: () => string;
	/** The question how to look out for it next time; missing where the concept's own fits. */
	readonly habit?: () => string;
}

/** A concept shown at work on a program that is not the student's. */
export interface WorkedExample {
	/** The concept's id in extension/learner/concepts.ts. */
	readonly concept: string;
	/** Ids of the ideas that are seen in it, the one that is seen best first; missing for none. */
	readonly shows?: readonly string[];
	/** Two to six lines and what ends their blocks, with the values in comments. */
	readonly code: string;
	/** One short sentence: what is to be seen. */
	readonly says: () => string;
}

/** A small program that no student brings, on which somebody shows that they can use a concept elsewhere. */
export interface TransferItem {
	/** Names it in journals: never used again for another program. */
	readonly id: string;
	readonly concept: string;
	/** Ids of the ideas that it needs; missing for none. */
	readonly shows?: readonly string[];
	/** One to nine lines. */
	readonly code: string;
	/** All that it prints, without the last line break. */
	readonly prints: string;
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
	/** Also the key of its example in `Lessons.cases`. */
	readonly id: string;
	/** Names of the error's type. */
	readonly types: readonly string[];
	/** Every wording of it. Of the lessons of one type, only one matches a message. */
	readonly message: RegExp;
	/** Null where no concept stands behind it (a slip). */
	readonly concept: string | null;
	/** One or two sentences; `parts` are the groups of the message's pattern. */
	readonly meaning: (parts: readonly string[]) => string;
	/** The right option of "What does this message say?"; absent where nothing is asked about this error. */
	readonly right?: (parts: readonly string[]) => string;
	/** Options that novices take for right, with the id of the misconception; there when `right` is. */
	readonly foils?: (parts: readonly string[]) => readonly { readonly text: string; readonly misconception: string }[];
}

/** An error at work on a program that no student brings. It does not depend on anybody's program. */
export interface ErrorCase {
	/** One to six lines that end with this error. */
	readonly code: string;
	/** The last line that the interpreter then writes. */
	readonly says: string;
	/** What the computer was doing when it gave up: one sentence or two. */
	readonly doing: () => string;
	/** A habit: what to look at in one's own program. Never a repair. */
	readonly look: () => string;
	/** The example cannot be run as it stands: somebody stops it, or it is about the computer's own files. */
	readonly byHand?: true;
}

/** A sentence about a program: each of its holes (`{0}`) is filled with code, with a line, or with lines (zero-based). */
export interface Told {
	readonly text: string;
	readonly parts: readonly (string | number | readonly number[])[];
}

/** What a program itself shows of the error that keeps it from starting. Neither says how to repair it. */
export interface ErrorShown {
	/** A question about its own lines. */
	readonly look: Told;
	/** What answers that question. */
	readonly fact: Told;
	/** One to eight lines of another program that cannot start for just this reason; missing where the lesson's own example shows it. */
	readonly example?: string;
	/** What it is about (the concept's id), where that is not the concept of the lesson; missing where it is. */
	readonly concept?: string;
}

/** An error that keeps a program from starting, with the id of its lesson, what its message names, and its line (zero-based). */
export interface StartError {
	readonly id: string;
	readonly parts: readonly string[];
	readonly message: string;
	readonly line: number;
}

/** A kind of error, for a message that no lesson knows. */
export interface ErrorKind {
	readonly types: readonly string[];
	readonly meaning: () => string;
	readonly look: () => string;
}

/** How another tool that checks programs words an error. */
export interface ErrorWording {
	readonly wording: RegExp;
	/** The error that a run would stop with, by its type and its message; `parts` are the groups of the wording. */
	readonly type: string;
	readonly message: (parts: readonly string[]) => string;
}

/** A function gives nothing back where a value is wanted, a run does not end, a list is changed under the loop over it, a function uses a name that nothing has. */
export type RunShows = 'nothing-back' | 'endless' | 'changed-walk' | 'unknown-name';

export interface Lessons {
	/** Concepts of the catalogue that its lessons leave out: the language has no such thing, or no small program shows it. */
	readonly lacks: readonly string[];
	/** Words that stand in nearly every program: that an example has them as well tells nothing. */
	readonly everyday: readonly string[];
	/** The kinds of thing that a line does, by names of the language's own. */
	readonly constructsOf: (line: string) => readonly string[];
	/** The names that one line gives a value, or none. */
	readonly namesMade: (line: string) => readonly string[];
	/** Constructs that nearly every program has: to have one of them in common says nothing. */
	readonly common: readonly string[];
	readonly ideas: readonly Idea[];
	/** What the change from the one program to the other is about: the id of an idea for each place, in their order, each once; null for a place of which nobody can say. */
	readonly ideasOfChange: (before: string, after: string) => readonly (string | null)[];
	/** What a line (zero-based) of the program may be about, by the same names, where only the line is known; empty where nobody can say. */
	readonly ideasOfLine: (program: string, line: number) => readonly string[];
	/** What may be behind what a run of the program shows, by the same names; empty for nothing. */
	readonly ideasOfRun: (shows: RunShows, program: string) => readonly string[];
	/** Those that need a program with a loop. */
	readonly loops: readonly string[];
	/** Those that need a program with functions. */
	readonly functions: readonly string[];
	readonly examples: readonly WorkedExample[];
	/** The code of an example with the remarks behind its lines in the language of the reader. */
	readonly remarked: (code: string) => string;
	readonly answers: readonly ShortAnswer[];
	/** At least two for each concept that it has; another one is taken some days later. */
	readonly transfer: readonly TransferItem[];
	/** In order: the first that fits counts. */
	readonly errors: readonly ErrorLesson[];
	/** For each lesson of `errors`, by its id. */
	readonly cases: Readonly<Record<string, ErrorCase>>;
	/** What a program shows of an error that keeps it from starting; null for nothing. Missing where nobody looked. */
	readonly shownAtStart?: (program: string, error: StartError) => ErrorShown | null;
	readonly kinds: readonly ErrorKind[];
	/** Types of errors that keep a program from starting: editors show their messages without the type. */
	readonly unstarted: readonly string[];
	readonly wordings: readonly ErrorWording[];
	/** The line of an error as a run writes it; groups `type` and `message` (may be absent). */
	readonly errorLine: RegExp;
	/** A text that holds this is what a failed run has written. */
	readonly failedRun: RegExp;
	/** Types whose names anything may write: they tell of an error only in what a failed run has written. Missing for none. */
	readonly vague?: readonly string[];
}
