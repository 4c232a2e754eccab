/** What stands behind the lines of the examples of ideas, where it holds words: in the language of the reader. */
import * as l10n from '@vscode/l10n';

/** Those with words; values alone are the same everywhere. */
export const ideaRemarks: Readonly<Partial<Record<string, () => string>>> = {
	'1, then 2, then 3': () => l10n.t('1, then 2, then 3'),
	'0, then 3, then 6': () => l10n.t('0, then 3, then 6'),
	'1 a, then 2 b': () => l10n.t('1 a, then 2 b'),
	'0, then 1': () => l10n.t('0, then 1'),
	'7, then 9': () => l10n.t('7, then 9'),
	'3, then 2, then 1': () => l10n.t('3, then 2, then 1'),
	'1, then 2': () => l10n.t('1, then 2'),
	'1, then 1': () => l10n.t('1, then 1'),
	'1, then 3': () => l10n.t('1, then 3'),
	'1, then 0': () => l10n.t('1, then 0'),
	'1, then 3, then 6': () => l10n.t('1, then 3, then 6'),
	'5, then 3, then 1': () => l10n.t('5, then 3, then 1'),
};
