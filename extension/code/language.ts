import type { ParsePiece, SyntaxNode } from '../../grammars/syntaxNode';
import type { Mutation, RepairDoubt, RepairHints, RepairRules } from '../../grammars/repairRules';
import type { Believed, Beliefs, Misconception } from '../../grammars/beliefs';
import type { CodeSentences } from '../../grammars/codeSentences';
import type { Lessons } from '../../grammars/lessons';
import type { SliceTaken } from '../../grammars/slices';
import type { Value, Variables } from '../words';
import type { FoundExample, SetAsideRange } from './foundExample';

export type { Believed, Beliefs, Misconception, Mutation, ParsePiece, RepairDoubt, RepairHints, RepairRules, SyntaxNode };

/**
 * What a language is: everything that the rest of the program asks about it. Only `grammars/<id>/` and
 * `extension/runs/<id>/` know a language; all others go through this type.
 */
export interface Language {
	/** Also the folder's name, and `Code.language`. */
	readonly id: string;
	/** As a person reads it. */
	readonly name: string;
	/** The editor's ids for documents of this language. */
	readonly editorIds: readonly string[];
	/** Endings of file names, with the dot, in lower case; the first is the usual one. */
	readonly fileExtensions: readonly string[];
	/** The file of the grammar among the built ones. */
	readonly grammarFile: string;
	readonly queries: Queries;
	readonly syntax: SyntaxFacts;
	readonly spelling: Spelling;
	readonly examples: ExampleReader;
	/** How its tokens are spoken of, for the guard. */
	readonly inWords: readonly TokenInWords[];
	/** Worked examples, short answers and the meanings of errors. */
	readonly lessons: Lessons;
	/** What its code does, in plain words. */
	readonly explain: CodeSentences;
	/** Small changes that may take a mistake back. */
	readonly repair: RepairRules;
	/** What beginners often believe of it, and where that would lead on a run. */
	readonly beliefs: Beliefs;
	/** How its programs are debugged. */
	readonly debugging: DebuggerFacts;
	/** What its programs do when they run, where languages differ. */
	readonly running: RunningFacts;
}

/** What the editor needs to debug a program of the language. */
export interface DebuggerFacts {
	/** The kinds of debugger that can, the best first, as extensions name them. */
	readonly types: readonly string[];
	/** What the debugger calls the program that it starts; missing where that is `program`. */
	readonly programKey?: string;
	/** The text of a file that loads the program at that path and makes one call; `before` is run first, and may be empty. */
	readonly driver: (file: string, before: string, call: string) => string;
}

/**
 * What kind of state an error is about, so that the right things are asked of the moment when it was raised: a key that is not there, a
 * position, kinds of value that do not go together, something that a value does not have, what a text says, calls without an end, a number
 * to divide by, a name without a value.
 */
export type ErrorFamily = 'key' | 'index' | 'kind' | 'attribute' | 'content' | 'recursion' | 'divisor' | 'name' | 'other';

/** What has to be known of a language to read a run. */
export interface RunningFacts {
	readonly familyOf: (exception: { readonly type: string; readonly message: string }) => ErrorFamily;
	/** The error is about a name that the same function gives a value, at another time. */
	readonly isOwnName: (exception: { readonly type: string; readonly message: string }) => boolean;
	/** A position below zero counts from the end; else there is nothing at it. */
	readonly countsFromEnd: boolean;
	/** A row has nothing behind its end, and to ask for it stops nothing. */
	readonly readsOutside: boolean;
	/** Methods whose first argument is the position of an item that has to be there. Missing where brackets alone take one. */
	readonly takesPosition?: readonly string[];
	/** Methods that give what stands under a key, and the value for nothing where there is none. Missing where such a lookup stops the run. */
	readonly looksUp?: readonly string[];
	/** The operator that divides whole numbers and drops the rest; null where none does. */
	readonly wholeDivision: string | null;
	/** What kind of value a name holds stands in the program, so that nobody has to find it out. Missing where it does not. */
	readonly declaresKinds?: boolean;
	/** An operator between kinds of value that do not go together stops the run; else the one is made into the other. */
	readonly refusesKinds: boolean;
	/** The function in which each program begins; null where it begins at its first line. */
	readonly begins: string | null;
	/** The name of the object in its own methods; null where it is the first parameter of each. */
	readonly itself: string | null;
	/** Matches a function as it shows itself where a value is wanted; group 1: its name. */
	readonly shownFunction: RegExp;
	/** A value that a parameter has where none is given is made once, and not in each call. */
	readonly keepsFallbacks: boolean;
	/** Each call is run as a program of its own, which takes its time: where many would be tried, few are. Missing where many take no longer than one. */
	readonly oneByOne?: boolean;
	/** What its beginners call values in a row, and values by name; with an article. */
	readonly kindNames: () => { readonly list: string; readonly pairs: string };
	/** Kinds of value that stand for one that comes later, as long as nothing waits for it, and what one is called, with an article. Missing where there are none. */
	readonly comesLater?: { readonly types: readonly string[]; readonly name: () => string };
}

/** How people name a token of a program, or some in a row, without writing it. */
export interface TokenInWords {
	/** One token, or several that stand next to each other. */
	readonly tokens: readonly string[];
	/** Matches the wording, in lower case. */
	readonly phrase: RegExp;
	/** The wording means nothing else: where the token is a repair's, it gives the repair away by itself. */
	readonly sure: boolean;
}

/** Tree-sitter queries, as their text. What each capture means is said in `outlineQuery.ts`, `mistakeQuery.ts` and `conceptQuery.ts`. */
export interface Queries {
	readonly outline: string;
	readonly mistakes: string;
	readonly concepts: string;
}

/** What queries cannot say. */
export interface SyntaxFacts {
	/** Types of nodes that are a plain name. */
	readonly nameNodes: readonly string[];
	/** Types of nodes below which a name is not a target of its own (`self.x`, `xs[i]`). */
	readonly partNodes: readonly string[];
	/** Blocks are held together by their indentation. */
	readonly indented: boolean;
	/** Lines that begin a function even where the parser gave up, the surest first; groups `indent`, `name`, `parameters`, and `static` where it says that it needs no object of its class. */
	readonly functionHeaders: readonly RegExp[];
	/** The name alone in one parameter as written (`n: int = 3` gives `n`); null for a mere separator. */
	readonly parameterName: (written: string) => string | null;
	/** A line at the margin that goes on with the block before it (`else:`, a closing bracket). */
	readonly goesOn: RegExp;
	/** A line that opens a branch and says nothing else (`else:`). */
	readonly opensBranch: RegExp;
	/** A line at the margin that belongs to the definition after it (a decorator). */
	readonly leads: RegExp;
	/** A text that describes a function, where it is the first thing in the function's body. */
	readonly bodyText: RegExp;
	/** The words of a text that describes a function, a class or the program, as it stands there: without what marks it as one. */
	readonly wordsOf: (written: string) => string;
	/** A function that does nothing, on one line; with `open` its body follows on the next lines. */
	readonly stub: (name: string, parameters: string, open: boolean) => string;
}

/** How the language writes things that a person reads or types. */
export interface Spelling {
	/** The value for nothing. */
	readonly nothing: string;
	readonly true: string;
	readonly false: string;
	/** The operator that asks whether two values are equal. */
	readonly equals: string;
	/** The words that join two conditions: both must hold; one is enough. */
	readonly both: string;
	readonly either: string;
	/** The parts of a condition and the words that join them, one fewer; null where it cannot be taken apart. */
	readonly conditionParts: (condition: string) => { readonly sides: readonly string[]; readonly words: readonly string[] } | null;
	/** Whether a condition is true where names have these values; null where that cannot be said for certain. */
	readonly conditionTruth: (condition: string, values: Variables) => boolean | null;
	/** The slices in a line where names have these values; without those that cannot be worked out. */
	readonly slicesIn: (source: string, values: Variables) => readonly SliceTaken[];
	/** What begins a comment to the end of the line. */
	readonly comment: string;
	/** A statement that does nothing. */
	readonly emptyStatement: string;
	/** Values to show as an example of the form: a number, a text, a list. */
	readonly samples: { readonly number: string; readonly text: string; readonly list: string };
	/** The prompt of the language's own interactive mode, which is often pasted along; empty when it has none. */
	readonly prompt: string;
	/** The source of a text's literal. */
	readonly quoted: (text: string) => string;
	/** The source of a call. */
	readonly call: (name: string, args: readonly string[]) => string;
	/** The source of what makes an object of a class; missing where it is a call like any other. */
	readonly make?: (className: string, args: readonly string[]) => string;
	/** What a program calls to read a line that is typed. */
	readonly readsLine: string;
	/** Methods (of whatever) that do so too. */
	readonly readsLineToo: readonly string[];
	/** Those among them that make a number of it at once; missing for none. */
	readonly readsNumber?: readonly string[];
	/** Typed values are taken one by one, wherever the lines between them end. */
	readonly readsApart?: boolean;
	/** Words of a statement that stand right before a call in it: with one of them it is no example by itself. */
	readonly beforeCalls: readonly string[];
	/** What a program calls to make a number of a typed line; anything else stops it there. */
	readonly numbers: readonly string[];
	/** What a program calls to choose one of several values, or to put them in order. */
	readonly compares: readonly string[];
	/** What gives a new value when it is called, and leaves what it gets as it is. */
	readonly makes: readonly string[];
	/** Methods that do their work on the value itself and give nothing back. */
	readonly changes: readonly string[];
	/** The kinds of value that calls give. */
	readonly kinds: Readonly<Record<string, 'number' | 'text' | 'list'>>;
	/** A statement that prints a value, to be added by the student; empty where no single line prints such a value. */
	readonly print: (expression: string, /** What it was on a run, where that is known. */ value?: Value | null) => string;
	/** A value as it is written in a call; missing where that is as it shows itself. */
	readonly written?: (value: Value) => string;
	/** One statement that prints several values; missing where each takes one of its own. */
	readonly printAll?: (expressions: readonly string[]) => string;
	/** Names that test files beside a program have, the usual one first. */
	readonly testFiles: (fileName: string) => readonly string[];
}

/** A call as it stands in a piece of source. */
export interface CallSource {
	/** The name that is called: `f`, or `xs.sort` for a method. */
	readonly callee: string;
	/** The call's own text, without what stands around it. */
	readonly text: string;
	/** What is given, in order; `name` is null for an argument that is told by its position. */
	readonly given: readonly { readonly name: string | null; readonly text: string }[];
	/** Arguments are unpacked, so that their number cannot be told. */
	readonly unpacked: boolean;
}

/** What a piece of source is when it is read as a value. */
export type ValueSource =
	/** Needs nothing but the language: `5`, `[1, 2]`, `-0.5`, `'a'`, `None`. */
	| { readonly kind: 'literal'; readonly text: string }
	/** An expression with names in it. */
	| { readonly kind: 'expression'; readonly text: string; readonly names: readonly string[] }
	/** Source, but not of an expression (an assignment, a loop). */
	| { readonly kind: 'statement' }
	| { readonly kind: 'unreadable' };

/** A file that may hold examples for the program beside it. */
export interface TextFile {
	readonly name: string;
	readonly text: string;
}

/** What the reader of examples is told about the program. */
export interface ProgramNames {
	/** Functions of the top level, in order. */
	readonly functions: readonly { readonly name: string; readonly parameters: readonly string[]; /** The class that it stands in, though it is called without an object; missing for none. */ readonly within?: string }[];
	readonly classes: readonly string[];
	/** The program's own file, where it has one: `fib.py`. */
	readonly fileName: string | null;
}

/** How examples are found in a language's programs. Every method is pure. */
export interface ExampleReader {
	/** Everything in the program itself that says what it should do. */
	readonly inProgram: (root: SyntaxNode, names: ProgramNames, parse: ParsePiece) => readonly FoundExample[];
	/** The examples of a test file beside the program; nothing when it is about another program. */
	readonly inTestFile: (file: TextFile, root: SyntaxNode, names: ProgramNames, parse: ParsePiece) => readonly FoundExample[];
	/** Statements that check the program while it starts, and would stop it before a test could call anything. */
	readonly setAside: (root: SyntaxNode, names: ProgramNames) => readonly SetAsideRange[];
	/** The first call in a piece of source that is one expression; null when it is something else. */
	readonly callIn: (source: string, parse: ParsePiece) => CallSource | null;
	readonly valueIn: (source: string, parse: ParsePiece) => ValueSource;
	/** Names that the language knows by itself (`len`). */
	readonly isBuiltin: (name: string) => boolean;
	/** Names of the language's own exceptions. */
	readonly isException: (name: string) => boolean;
}
