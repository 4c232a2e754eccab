import type { SyntaxNode } from './syntaxNode';

/** A replacement in the program: from the first to before the last offset. */
export interface Replacement {
	readonly from: number;
	readonly to: number;
	readonly text: string;
}

/** Where a change is: lines (both ends included, zero-based), or the gap after a line (-1: before the first). */
export type ChangedPlace = { readonly kind: 'lines'; readonly from: number; readonly to: number } | { readonly kind: 'gap'; readonly after: number };

/** One small change that may take back one mistake. */
export interface Mutation {
	/** Non-overlapping, ascending; they count from the program as it is. */
	readonly edits: readonly Replacement[];
	/** The kind of mistake that it takes back: `comparison`, `range-end`. */
	readonly rule: string;
	/** The knowledge that the mistake lacks. */
	readonly concept: string;
	/** How unlikely it is that this was the mistake: about 1 for what beginners do daily, 3 for what is only just worth a try. */
	readonly cost: number;
	readonly kind: 'replace' | 'insert' | 'delete' | 'move';
	/** Where it is: where the first edit is, as a rule. */
	readonly place: ChangedPlace;
	/** Mutations of the same key are one idea at several sites, and count as one change when made at all of them. */
	readonly idea: string | null;
}

/** What is known of the program when mutations are asked for. */
export interface RepairHints {
	/** Sources of values that the tests name: expectations and arguments. */
	readonly literals: readonly string[];
	/** A right program, when there is one. */
	readonly reference: SyntaxNode | null;
	/** Names that a run found undefined. */
	readonly missing: readonly string[];
}

/** What speaks against a version that passes: something that was worked out has no effect in it any more, or it goes by another number than the task. */
export type RepairDoubt = 'without-effect' | 'against-the-task';

/** What a language knows of its beginners' mistakes and of how they are taken back. Every method is pure. */
export interface RepairRules {
	/** Single changes of a program that can be read, the likeliest first. */
	mutations(root: SyntaxNode, source: string, hints: RepairHints): readonly Mutation[];
	/** Single changes of a text that is no program; `line` is where it cannot be read on. */
	mends(source: string, line: number): readonly Mutation[];
	/** Versions of the program that do as a right one does, in the names of the student; none where the two have nothing in common. */
	aligned(root: SyntaxNode, source: string, reference: SyntaxNode): readonly string[];
	/** The knowledge that a mistake in this line lacks, as far as the line alone tells. */
	conceptOf(line: string): string;
	/** Calls like the given one, each with one of its values made a little different, those nearest to it first. */
	variations(call: SyntaxNode, source: string): readonly string[];
	/** Why a version that passes every example is hardly a repair; null for no reason. `said`: the task in words. */
	doubtOf(root: SyntaxNode, source: string, version: SyntaxNode, versionSource: string, said: string): RepairDoubt | null;
	/** The program touches neither files nor the network nor other programs, so that thousands of versions of it may run. */
	isSearchable(root: SyntaxNode): boolean;
}
