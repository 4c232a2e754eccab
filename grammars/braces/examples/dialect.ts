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
	readonly isBuiltin: (name: string) => boolean;
}
