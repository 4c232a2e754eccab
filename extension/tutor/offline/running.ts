import * as l10n from '@vscode/l10n';
import type { RunningFacts } from '../../code/language';
import { languages } from '../../code/languages';

/** Of a language that nobody described nothing is taken for granted. */
const unknownRunning: RunningFacts = {
	familyOf: () => 'other', isOwnName: () => false, countsFromEnd: false, readsOutside: false, wholeDivision: null, refusesKinds: false, begins: null, itself: null, shownFunction: /^(?!)()/, keepsFallbacks: false,
	kindNames: () => ({ list: l10n.t('a list'), pairs: l10n.t('a dictionary') }),
};

/** What is known of runs in a language. */
export function runningOf(language: string): RunningFacts {
	return languages.find((each) => each.id === language)?.running ?? unknownRunning;
}
