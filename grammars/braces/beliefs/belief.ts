import type { Misconception } from '../../beliefs';
import type { ValueRules, Worked } from '../working';
import type { Expression } from '../tree';

/** How somebody reads a language who believes one thing otherwise. */
export interface Belief {
	/** What becomes of values. */
	readonly rules?: (rules: ValueRules) => Partial<ValueRules>;
	/** Another reading of a piece of source, with its parts read on by `inner`; null for a piece that it leaves as it is. */
	readonly tree?: (expression: Expression, inner: (part: Expression) => Expression) => Expression | null;
}

/** A loop that counts, as its head says it. */
export interface Counting {
	readonly from: Worked;
	/** `<`, `<=`, `>`, `>=`, `!=` and its like. */
	readonly operator: string;
	/** What the name is compared with. */
	readonly to: (rules: ValueRules) => Worked;
	/** The next value of the name. */
	readonly next: (value: Worked, rules: ValueRules) => Worked;
	/** The items of which the loop counts the positions, where it does. */
	readonly positionsOf: readonly Worked[] | null;
}

/** A line that gives one name a value, or several names at once. */
export interface LineRead {
	readonly targets: readonly string[];
	/** `+` of `+=`; empty for plain `=`. */
	readonly operator: string;
	readonly values: readonly Expression[];
	/** The name whose step by one is the value: `y = x++`, `y = ++x`. */
	readonly step: { readonly name: string; readonly by: 1 | -1; readonly isBefore: boolean } | null;
}

/** What a line works with. */
export interface LineWork {
	readonly own: (part: Expression, changed?: Readonly<Record<string, Worked>>) => Worked;
	readonly rules: ValueRules;
	/** The value of a name before the line. */
	readonly before: (name: string) => Worked;
}

/** A misconception, with the way to what it leads to on a run where that can be worked out. */
export interface KnownBelief extends Misconception {
	readonly belief?: Belief;
	/** The row of values of a loop that counts; the row as it is goes in. */
	readonly counting?: (loop: Counting, row: readonly Worked[], rowOf: (changed: Partial<Counting>) => readonly Worked[], rules: ValueRules) => readonly Worked[] | null;
	/** The row of a loop that goes through something: its items, and its keys or positions; `isOfKeys`: the loop takes these. */
	readonly walk?: (items: readonly Worked[], keys: readonly Worked[], isOfKeys: boolean) => readonly Worked[] | null;
	/** What a name is after a line. */
	readonly line?: (line: LineRead, name: string, work: LineWork) => Worked | null;
	/** What a name is after a call of one of its methods that stands alone. */
	readonly method?: (of: Worked, name: string, given: readonly Worked[], rules: ValueRules) => Worked | null;
}

/** What has to be said of a language that writes blocks in braces, so that beliefs about it can be worked out. */
export interface BracesBeliefs {
	readonly rules: ValueRules;
	/** What a method makes of the value that it is called on; null where it leaves that as it is. */
	readonly changed: (of: Worked, name: string, given: readonly Worked[]) => Worked | null;
	/** A value as the language shows it; throws `Unknown` where that cannot be told. */
	readonly shown: (value: Worked) => string;
	readonly comment: string;
	/** What is known of a piece of source from how it is written, whatever somebody believes; missing for nothing. */
	readonly known?: NonNullable<Belief['tree']>;
	readonly all: readonly KnownBelief[];
}
