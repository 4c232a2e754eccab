import type { Call, Expression, Part } from '../tree';
import type { LiteralRules } from './literals';

/** What has to be known of a language with braces to make its checks independent of where they stand. */
export interface CheckDialect {
	readonly literals: LiteralRules;
	/** What a statement checks, where that is all it does; null for other statements. */
	readonly checkedParts: (statement: Part, source: string) => readonly Expression[] | null;
	/** A call only prints what it is given. */
	readonly isPrint: (call: Call, source: string) => boolean;
	/** A call reads what is typed, or needs what is there only while tests run: what it gives cannot be told apart from running it. */
	readonly isUnclear: (call: Call, source: string) => boolean;
	/** A statement gives away a function to be run elsewhere (a test): where it stands nothing happens. */
	readonly runsElsewhere: (statement: Part, source: string) => boolean;
	/** Names that a part may give another value although it assigns nothing (it hands on where they are kept); missing where that cannot be. */
	readonly alsoChanges?: (part: Part) => readonly string[];
	/** A declaration gives its name more than the value that stands there (room for more items): the name cannot be replaced by it. Missing for none. */
	readonly isMore?: (statement: Part) => boolean;
	readonly isBuiltin: (name: string) => boolean;
	/** The source of an example without what only its place needs (a word that waits for the value). */
	readonly tidy: (text: string) => string;
	/** The source of a value as it stands outside of the declaration whose type it has; missing where it is the same. */
	readonly outside?: (value: Expression, text: string, source: string) => string;
	/** A function and a value may have one name without being taken for each other; missing where they may not. */
	readonly callsApart?: true;
	/** A name that is made in the place stands for the program's own module there (an object that keeps nothing); missing where none does. */
	readonly isModule?: (of: Expression, modules: ReadonlySet<string>) => boolean;
}
