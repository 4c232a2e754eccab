import type { Entry } from '../../code/entries';
import { idOf } from './entryNames';

/** When functions carry a lens: `failing` are those with an example that failed and, before any run, those with an example. */
export type CodeLensMode = 'never' | 'failing' | 'always';

/** How the examples of one entry point stood in a run. */
export interface Score {
	readonly passed: number;
	readonly total: number;
}

/** The score of the last run, and the program that it was of. */
export interface RunScore extends Score {
	readonly text: string;
}

/** The score to show: null before any run, and for a program that was changed since. */
export function scoreOfText(last: RunScore | null, text: string): Score | null {
	return last?.text === text ? last : null;
}

/** An entry point that may carry a lens. */
export type Lens = Entry & { readonly hasExamples: boolean };

/** With more than these no function carries a lens just for being one: an editor that draws thousands of them lags behind the keys. */
const mostLensed = 300;

/** Those of a program that all carry a lens; none where they are too many. */
export function fewEnough<T>(all: readonly T[]): readonly T[] {
	return all.length > mostLensed ? [] : all;
}

/**
 * Which of the entry points carry a lens. `hasRun`: a session had one of its examples fail. Its lens stays when all of them
 * pass, so that the text does not jump at that moment, and is there when a later change breaks them again.
 */
export function shownLenses(all: readonly Lens[], mode: CodeLensMode, hasRun: (id: string) => boolean): readonly Lens[] {
	switch (mode) {
		case 'never':
			return [];
		case 'always':
			return fewEnough(all).length > 0 ? all : shownLenses(all, 'failing', hasRun);
		case 'failing': {
			const functionsHaveExamples = all.some(({ entry, hasExamples }) => entry.kind === 'function' && hasExamples);
			// A script seldom says what it should print: it has its lens unless the file is about functions with examples.
			return all.filter((lens) => hasRun(idOf(lens.entry)) || lens.hasExamples || (lens.entry.kind === 'script' && !functionsHaveExamples));
		}
	}
}
