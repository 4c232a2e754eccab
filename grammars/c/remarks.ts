/** What stands behind the lines of worked examples and answers, where it holds words: in the language of the reader, as everything that is said is. */
import * as l10n from '@vscode/l10n';
import { ideaRemarks } from './ideas/remarks';

/** Those with words; values alone are the same everywhere. */
export const remarks: Readonly<Partial<Record<string, () => string>>> = {
	...ideaRemarks,
	'q is 4': () => l10n.t('q is 4'),
	'2, then 3, then 4': () => l10n.t('2, then 3, then 4'),
	'4, then 5, then 6': () => l10n.t('4, then 5, then 6'),
	'1 5, then 1 6, then 2 5, then 2 6': () => l10n.t('1 5, then 1 6, then 2 5, then 2 6'),
	'5, then 2': () => l10n.t('5, then 2'),
	'x is 5': () => l10n.t('x is 5'),
	'x is 0': () => l10n.t('x is 0'),
	'x is 9': () => l10n.t('x is 9'),
	'b is 5': () => l10n.t('b is 5'),
	'y is 8': () => l10n.t('y is 8'),
	's is -1': () => l10n.t('s is -1'),
	'y is 4': () => l10n.t('y is 4'),
	'y is 1': () => l10n.t('y is 1'),
	'a is 12': () => l10n.t('a is 12'),
	'a is 18': () => l10n.t('a is 18'),
	'c is 2': () => l10n.t('c is 2'),
	'now is 4': () => l10n.t('now is 4'),
	'now is 5': () => l10n.t('now is 5'),
	'seen is 9': () => l10n.t('seen is 9'),
	'first is 1': () => l10n.t('first is 1'),
	'kept is 5': () => l10n.t('kept is 5'),
	'4, then 10, then 15': () => l10n.t('4, then 10, then 15'),
	'4, then 10': () => l10n.t('4, then 10'),
	'4, then 7': () => l10n.t('4, then 7'),
	'4, then 7, then 9': () => l10n.t('4, then 7, then 9'),
	'0, then 1, then 2': () => l10n.t('0, then 1, then 2'),
	'the same list': () => l10n.t('the same list'),
	'sunday': () => l10n.t('sunday'),
};
