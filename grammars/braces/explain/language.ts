/** What differs between languages with braces, for the explanations: the words for their calls, signs and types, as tables. */
import type { SyntaxNode } from '../../syntaxNode';
import type { ClassStatement, Each, Expression, FunctionPart, ImportStatement, Part, Program, Span, Statement, TypeStatement, Variable } from '../tree';

/** A language as its explanations need it. Texts are made at the time of asking. */
export interface ExplainedLanguage {
	readonly read: (root: SyntaxNode, source: string) => Program;
	/** Functions by their whole name: `parseInt`, `Math.floor`, `std::sqrt`. */
	readonly functions: Readonly<Record<string, CallWords>>;
	/** Methods by their name alone. */
	readonly methods: Readonly<Record<string, CallWords>>;
	/** What is made with the word for it, by the type without its own types: `Map`. */
	readonly made: Readonly<Record<string, CallWords>>;
	/** What a value has behind the dot, without a call. */
	readonly members: Readonly<Record<string, MemberWords>>;
	/** How it is asked how long something is. */
	readonly lengths: { readonly members: readonly string[]; readonly methods: readonly string[]; readonly functions: readonly string[] };
	/** Signs and words before a value, beyond those of all languages. */
	readonly unary: Readonly<Record<string, UnaryWords>>;
	/** Signs and words between two values, beyond those of all languages, or in their place. */
	readonly binary: Readonly<Record<string, BinaryWords>>;
	/** What is said of a sign that asks whether two values are the same, for the ideas; nothing where there is nothing to say. */
	readonly equality: Readonly<Record<string, (asked: string) => string>>;
	/** What an expression that stands alone prints; null where it prints nothing. */
	readonly prints: (expression: Expression, code: Code) => Printed | null;
	/** What an expression waits for the user to type; null where it does not. */
	readonly reads: (expression: Expression, code: Code) => Typed | null;
	/** How a loop goes through things, where the language has ways of its own. */
	readonly walks: (loop: Each, code: Code) => Walk | null;
	/** Calls that choose the greatest or the least of several values. */
	readonly picks: readonly string[];
	/** Calls that join texts or change what kind of value it is, for the ideas: what is said of one. */
	readonly conversions: Readonly<Record<string, (call: string, from: string) => string>>;
	/** What may stand in a condition: any value, or numbers and truths, or truths alone. */
	readonly truths: 'anything' | 'numbers' | 'truths';
	/** Dividing one whole number by another gives a whole number. */
	readonly dividesWhole: boolean;
	/** The kind of value that a written type is for; null where that is not known. */
	readonly kindOfType: (type: string) => Kind | null;
	/** A written type as a person says it; null where it has no everyday word. */
	readonly typeInWords: (type: string) => string | null;
	/** Words that begin a declaration and are no type, with what is said of one when it is met first. */
	readonly declaring: Readonly<Record<string, (name: string) => string>>;
	/** The object that a method works on. */
	readonly self: string;
	/** Names of the method that sets up an object, where that is not the name of the class. */
	readonly constructors: readonly string[];
	/** Words before a function, as a sentence about it. */
	readonly functionWords: Readonly<Record<string, (name: string) => string>>;
	/** Methods that the language calls by itself. */
	readonly specialMethods: Readonly<Record<string, (owner: string) => string>>;
	/** Conditions that have a meaning of their own, as a clause; null for any other. */
	readonly asks?: (expression: Expression, code: Code) => string | null;
	/** `+` joins the two; missing where it does as soon as one of them is a text. */
	readonly joins?: (left: Expression, right: Expression, code: Code) => boolean;
	/** What a new name holds that is given nothing, as a sentence; null where it has no value yet. */
	readonly unset?: (name: string, type: string, code: Code) => string | null;
	/** The name is another one for what it is given, and no value of its own. */
	readonly renames?: (variable: Variable, code: Code) => boolean;
	/** More to say of a function by its first line. */
	readonly aboutFunction?: (node: FunctionPart, code: Code) => string | null;
	/** `==` asks of these two whether they are one and the same object, and not whether their content is equal. */
	readonly asksSame?: (left: Expression, right: Expression, code: Code) => boolean;
	/** The class only holds the functions of the program: no object is made of it. */
	readonly onlyHolds?: (node: ClassStatement, code: Code) => boolean;
	/** First lines of classes in words of their own; null for what is said of any class. */
	readonly classHead?: (node: ClassStatement, code: Code) => string | null;
	/** The function where a program begins; empty where it begins at the top. */
	readonly main: string;
	/** Words before a statement that say who may use it (`export`), with what is said of the statement, or of the value that stands behind them. */
	readonly leads: Readonly<Record<string, (given: string | null) => string>>;
	/** Whole expressions that have a meaning of their own, as a value and as a deed; null for any other. */
	readonly idioms: { readonly gives: (expression: Expression, code: Code) => string | null; readonly does: (expression: Expression, code: Code) => string | null };
	/** Texts that stand alone and mean something (`'use strict'`). */
	readonly notes: Readonly<Record<string, () => string>>;
	/** What to say of parts that the common form has no kind for, by the syntax tree's own name of them. */
	readonly others: Readonly<Record<string, OtherWords>>;
	/** Statements about types, by their first word. */
	readonly types: Readonly<Record<string, (statement: TypeStatement, name: string, code: Code) => string>>;
	readonly imports: (statement: ImportStatement) => string;
	/** First words of lines that could not be read, with what such a line looks like. */
	readonly begins: readonly (readonly [RegExp, () => string])[];
}

/** What kind of value it is. */
export type Kind = 'text' | 'row' | 'pairs' | 'set' | 'number' | 'truth';

/** A call with what it is given, as a sentence about it needs it. */
export interface Told {
	/** What it is called on, in words; empty for a function. */
	readonly of: string;
	/** What it is given, each as code or in few words. */
	readonly given: readonly string[];
	readonly parts: readonly Expression[];
	/** What it is called on; null for a function. */
	readonly object: Expression | null;
	readonly code: Code;
}

/** Null where these values make it something that the words do not fit. */
export type Says = (told: Told) => string | null;

export interface CallWords {
	/** What it gives, as a noun. */
	readonly gives?: Says;
	/** What it does where it stands alone, as a sentence. */
	readonly does?: Says;
	/** That what it gives is true, as a clause. */
	readonly asks?: Says;
	/** The kind of value that it gives. */
	readonly kind?: Kind;
	/** The kind of value that has this method, where only one has it. */
	readonly of?: Kind;
	/** It changes what it is called on. */
	readonly changes?: boolean;
	/** It gives the place of something, or -1. */
	readonly finds?: boolean;
	/** Short enough to be read aloud in the middle of a sentence. */
	readonly short?: boolean;
	/** It brings in code from somewhere else. */
	readonly brings?: boolean;
	/** It works on a text and leaves it as it is. */
	readonly keeps?: boolean;
}

export interface MemberWords {
	readonly gives: (of: string) => string;
	readonly kind?: Kind;
}

export interface UnaryWords {
	readonly gives: (of: string) => string;
	readonly does?: (of: string) => string;
	readonly kind?: Kind;
	/** What it means that this equals a value. */
	readonly equals?: (of: string, other: string) => string;
}

export interface BinaryWords {
	readonly gives?: (left: string, right: string) => string;
	/** As a clause that can be true. */
	readonly asks?: (left: string, right: string) => string;
	/** The value of the left side changed by the right one, as a sentence (`**=`). */
	readonly changes?: (name: string, by: string) => string;
}

export interface OtherWords {
	readonly gives?: (part: Part, code: Code) => string;
	/** As a sentence, for a statement or an expression that stands alone. */
	readonly does?: (part: Part, code: Code) => string;
}

export interface Printed {
	readonly values: readonly Expression[];
	/** A text with places that are filled in with the values. */
	readonly form: Expression | null;
	/** What is printed next stands on a new line. */
	readonly endsLine: boolean;
}

export interface Typed {
	/** What is shown first. */
	readonly prompt: Expression | null;
	readonly as: 'text' | 'whole' | 'number';
	/** Where the typed values go, if that is a part of the call itself. */
	readonly into: readonly Expression[];
}

/** A loop in the ways of its language: in a sentence of its own, and in a short one that begins with "It". */
export interface Walk {
	readonly line: string;
	readonly short: string;
}

/** A program while it is explained. */
export interface Code {
	readonly program: Program;
	readonly language: ExplainedLanguage;
	/** The source of a span without the remarks in it. */
	text(span: Span): string;
	/** All of the source. */
	readonly source: string;
	/** Source in backticks, on one line and cut to a readable length. */
	quote(of: Span | string): string;
	parentOf(part: Part): Part | null;
	/** The nearest part above that is of one of the kinds; null when there is none. */
	above<K extends Part['kind']>(part: Part, ...kinds: readonly K[]): Extract<Part, { kind: K }> | null;
	/** The nearest part above that is of one of the kinds, but not from outside the function that the part stands in. */
	aboveInFunction<K extends Part['kind']>(part: Part, ...kinds: readonly K[]): Extract<Part, { kind: K }> | null;
	/** The function that the part stands in; the whole program for code of the top level. */
	scopeOf(part: Part): FunctionPart | Program;
	/** The part itself and all below it that are of one of the kinds, in the order of the source. */
	inside<K extends Part['kind']>(part: Part, ...kinds: readonly K[]): readonly Extract<Part, { kind: K }>[];
	/** A line of these could not be read whole. */
	isBroken(rows: Pick<Span, 'row' | 'endRow'>): boolean;
	/** The zero-based line of an offset. */
	rowOf(offset: number): number;
	/** Kinds of names that are known already, by their scope. */
	readonly kinds: Map<string, Kind | null>;
}

/** Parts that hold statements as their body. */
export type Loop = Extract<Statement, { kind: 'for' | 'each' | 'while' | 'do' }>;
