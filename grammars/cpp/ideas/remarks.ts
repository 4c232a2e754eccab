/** What stands behind the lines of the examples of ideas, where it holds words: in the language of the reader. */
import * as l10n from '@vscode/l10n';
import { ideaRemarks as older } from '../../c/ideas/remarks';

/** Those of C, which most examples come from, and what is C++'s own. */
export const ideaRemarks: Readonly<Partial<Record<string, () => string>>> = {
	...older,
	'a 7, then b 9': () => l10n.t('a 7, then b 9'),
};
