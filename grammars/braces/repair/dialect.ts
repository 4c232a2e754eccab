import type { SyntaxNode } from '../../syntaxNode';
import type { Expression, Program } from '../tree';

/** What kind of value a name holds, as far as its type or its first value tells. */
export type Kind = 'number' | 'text' | 'truth' | 'list' | 'table' | 'function';

/** A way to write something of one value or two, with how unlikely it is that this was meant beside the other ways. */
export interface Way {
	readonly write: (...values: readonly string[]) => string;
	readonly more: number;
}

/**
 * What the languages with braces write differently, as far as the repair rules ask. Values come and go as their source; a type is the
 * source of what a name was declared with, null where nothing is said.
 */
export interface RepairDialect {
	/** Reads the language's syntax tree, of a whole program or of a piece. */
	readonly read: (root: SyntaxNode, source: string) => Program;

	// ---------------------------------------------------------------- signs

	/** What asks whether two values are equal, and what whether they are not. */
	readonly equal: string;
	readonly unequal: string;
	/** Signs that ask it in another way, and those to use in their place. */
	readonly otherEqual: Readonly<Record<string, string>>;
	/** Two texts with the same letters, where the sign asks for the very same thing; null where the sign will do. */
	readonly equalTexts: ((left: string, right: string) => string) | null;
	/** `/` of two whole numbers gives a whole one. */
	readonly dividesWhole: boolean;
	/** Ways to make a whole number of a fraction (`floor(a / b)`), the usual one first. */
	readonly whole: readonly Way[];
	/** Ways to make a fraction of a whole number, before it is divided. */
	readonly fraction: readonly Way[];
	/** One number to the power of another. */
	readonly power: (base: string, exponent: string) => string;

	// ---------------------------------------------------------------- values

	readonly nothing: readonly string[];
	readonly emptyText: string;
	readonly emptyList: string | null;
	/** What a text is written between, the usual sign first. */
	readonly quotes: readonly string[];
	/** What a result may start from: numbers, texts, the largest and the smallest number. */
	readonly starts: readonly string[];
	readonly largest: string;
	readonly smallest: string;
	/** The kind that a type stands for. */
	readonly kindOfType: (type: string) => Kind | null;
	/** What declares a name that may change; null where the type of the value does. */
	readonly declaring: string | null;
	/** The type to declare a name with that holds this value, where a type is what declares it. */
	readonly typeOfValue: (value: string) => string;
	/** Words that declare a name without a type. */
	readonly words: readonly string[];
	/** Those of them whose names are known in the whole function. */
	readonly hoisted: readonly string[];
	/** Names of the language itself. */
	readonly isGlobal: (name: string) => boolean;
	/** Fields of a class are known by their bare name in its methods. */
	readonly bareFields: boolean;
	/** What the object itself is called, with what stands before its parts: `this.`. */
	readonly self: string;

	// ---------------------------------------------------------------- collections and texts

	/** How many there are in it; null where nobody can ask. */
	readonly lengthOf: (value: string, type: string | null) => string | null;
	/** Parts and methods that say how many, and functions that do. */
	readonly lengthNames: ReadonlySet<string>;
	readonly lengthCalls: ReadonlySet<string>;
	readonly itemOf: (list: string, index: string, type: string | null) => string;
	/** Methods that take one item by its position. */
	readonly itemCalls: ReadonlySet<string>;
	/** Puts an item at the end; null for a collection that cannot grow. */
	readonly append: (list: string, item: string, type: string | null) => string | null;
	readonly appendNames: ReadonlySet<string>;
	/** Takes the first and the last item out. */
	readonly removals: readonly ((list: string) => string)[];
	/** Asks whether an item is in the collection. */
	readonly contains: (list: string, item: string, type: string | null) => string | null;
	/** Asks whether a key is in the table; null where there are none. */
	readonly hasKey: ((table: string, key: string) => string) | null;
	/** What a table holds for the key, or the start where there is no such key. */
	readonly entryOr: ((table: string, key: string, start: string) => string) | null;
	/** Keeps a value for the key; missing where that is written as for a position. */
	readonly keepEntry?: (table: string, key: string, value: string) => string;
	/** Another list with the same items. */
	readonly copy: ((list: string, type: string | null) => string) | null;
	/** A part of it, from one position to before another. */
	readonly part: ((list: string, from: string, to: string | null, type: string | null) => string) | null;
	/** Methods that take a part by positions. */
	readonly partCalls: ReadonlySet<string>;
	/** The kinds of value that methods give, as far as each gives one kind only. */
	readonly kindOfMethod: Readonly<Record<string, Kind>>;
	/** Methods that change what they belong to, and those whose only use is what they give. */
	readonly changing: ReadonlySet<string>;
	readonly giving: ReadonlySet<string>;
	/** Functions of the language whose only use is what they give. */
	readonly givingCalls: ReadonlySet<string>;

	// ---------------------------------------------------------------- calls

	/** The values that an expression prints; null where it prints nothing. */
	readonly printed: (expression: Expression, text: (expression: Expression) => string) => readonly Expression[] | null;
	/** A statement that prints a value, without its semicolon. */
	readonly print: (value: string) => string;
	/** Calls that read what is typed. */
	readonly reads: ReadonlySet<string>;
	/** Ways to make a number of a text, a text of a number; the usual one first. */
	readonly toNumber: readonly Way[];
	readonly toText: readonly Way[];
	/** The smaller, the larger of two, and a number without its sign. */
	readonly smaller: (one: string, other: string) => string;
	readonly larger: (one: string, other: string) => string;
	readonly absolute: (value: string) => string;
	/** Methods that are taken for one another, and functions that are. */
	readonly siblings: readonly (readonly string[])[];
	readonly siblingCalls: readonly (readonly string[])[];
	/** What other languages call it: a method or part of a value, and a function of it. The value and what else is given come first and after. */
	readonly foreignNames: Readonly<Record<string, string>>;
	readonly foreignCalls: Readonly<Record<string, (...given: readonly string[]) => string>>;
	/** Words of other languages that stand where a value does. */
	readonly foreignWords: Readonly<Record<string, string>>;
	/** Methods that nobody names for another reason than to call them. */
	readonly onlyCalled: ReadonlySet<string>;
	/** Methods of a text whose result differs only in its form: `trim`, `toLowerCase`. */
	readonly textForms: readonly string[];

	// ---------------------------------------------------------------- more

	/** Words that only another language has, and what stands for them here, for a text that is no program. */
	readonly mendWords: readonly (readonly [RegExp, string, number])[];
	/** Words that begin a statement, to find those that are misspelt. */
	readonly keywords: readonly string[];
	/** What says that a function begins, where a word does. */
	readonly functionWord: string | null;
	/** Speaks of files, the network, other programs or timers. */
	readonly outside: RegExp;
}
