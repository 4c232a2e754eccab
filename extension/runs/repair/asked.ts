import type { RankedPlace, Test } from '../../words';
import type { Program } from '../runner';

/** What is searched: a program that fails some of its tests. */
export interface Search {
	readonly program: Program;
	readonly tests: readonly Test[];
	/** A right program, where there is one. */
	readonly reference: string | null;
	/** Where to look first; empty when nothing is known. */
	readonly suspicious: readonly RankedPlace[];
	/** The task in words, as far as anybody wrote it down. */
	readonly said?: string;
	/** Names that a run found undefined. */
	readonly missing: readonly string[];
	/** Lines that the program's own run of each test took; null where it did not come to an end. */
	readonly steps: readonly (number | null)[];
}

export interface SearchOptions {
	/** Told after each batch: how many versions were tried, and of these how many pass. */
	readonly onProgress?: (tried: number, passing: number) => void;
	/** Work that may be spent: a version costs a fixed share, each of its tests another, and its steps. */
	readonly work?: number;
	/** Asked before each batch: true ends the search with what it has found. */
	readonly isOver?: () => boolean;
}
