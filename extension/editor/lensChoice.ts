import type { Entry } from '../code/entries';
import { idOf } from './entryNames';

/** When functions carry a lens: `failing` are those with an example that failed and, before any run, those with an example. */
export type CodeLensMode = 'never' | 'failing' | 'always';

/** How the examples of one entry point stood in its last run. */
export interface Score {
	readonly passed: number;
	readonly total: number;
}

/** An entry point that may carry a lens. */
export type Lens = Entry & { readonly hasExamples: boolean };

/** Which of the entry points carry a lens. `scoreOf` gives null before any run. */
export function shownLenses(all: readonly Lens[], mode: CodeLensMode, scoreOf: (id: string) => Score | null): readonly Lens[] {
	switch (mode) {
		case 'never':
			return [];
		case 'always':
			return all;
		case 'failing': {
			const functionsHaveExamples = all.some(({ entry, hasExamples }) => entry.kind === 'function' && hasExamples);
			return all.filter((lens) => {
				const score = scoreOf(idOf(lens.entry));
				if (score) {
					return score.passed < score.total;
				}
				// A script seldom says what it should print: it has its lens unless the file is about functions with examples.
				return lens.hasExamples || (lens.entry.kind === 'script' && !functionsHaveExamples);
			});
		}
	}
}
