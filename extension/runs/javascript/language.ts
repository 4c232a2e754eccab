import type { Finding, SyntaxProblem } from '../../words';

/** A program as the engine can run it. */
export interface Translated {
	readonly code: string;
	/** The zero-based line of the program for each line of the code; null where they are the same. */
	readonly lines: readonly number[] | null;
}

/** What differs between languages that run on the same engine. */
export interface EngineLanguage {
	/** Endings of files that are programs. */
	readonly endings: readonly string[];
	/** The program as the engine runs it, or why it is none. */
	readonly translate: (text: string, fileName: string) => Translated | SyntaxProblem;
	/** What the language's own checks say; null where it has none. */
	readonly check: ((fileName: string, files: ReadonlyMap<string, string>) => readonly Finding[]) | null;
}

export const isProblem = (translated: Translated | SyntaxProblem): translated is SyntaxProblem => 'message' in translated;
