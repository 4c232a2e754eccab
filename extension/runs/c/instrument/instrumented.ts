import type { FunctionPart } from '../../../../grammars/braces/tree';
import type { Declared, RecordType } from './types';

/** What differs between the languages whose programs are instrumented here. */
export interface Manner {
	/** Names may stand for others' variables (`int &r = x`), and objects are taken apart at the end of a block. */
	readonly hasReferences: boolean;
}

export interface FunctionTable {
	/** Null for the program's own beginning, `main`. */
	readonly name: string | null;
	readonly slots: readonly Declared[];
	/** How many of the slots are parameters. */
	readonly parameters: number;
	readonly returns: string;
}

export interface Instrumented {
	/** Line for line as long as the source. */
	readonly text: string;
	/** Tables that stand before the text. */
	readonly tables: string;
	readonly functions: readonly FunctionTable[];
	readonly records: readonly RecordType[];
	/** The number of the struct that a type's name means; 0 for none. */
	readonly recordOf: (base: string) => number;
	readonly main: FunctionPart | null;
}

/** How much is put in: `all`; `lines`: no checks inside of expressions; `none`: only what is needed to start it. */
export type Level = 'all' | 'lines' | 'none';

export interface InstrumentOptions {
	readonly manner: Manner;
	readonly level: Level;
	/** Sets the tables of one version apart from those of others. */
	readonly tag: string;
	/** The first number of a function, of a loop and of a struct. */
	readonly base: { readonly functions: number; readonly loops: number; readonly records: number };
	/** Names of functions whose value is looked at from outside (by a test). */
	readonly asked: ReadonlySet<string>;
	/** Only these functions are wanted: all else stands elsewhere already. */
	readonly only?: ReadonlySet<string>;
}
