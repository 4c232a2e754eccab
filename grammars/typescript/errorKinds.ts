import * as l10n from '@vscode/l10n';
import type { ErrorKind } from '../lessons';

/** Codes from the one to the other, without the one that is behind them. */
const codes = (from: number, behind: number): readonly string[] => Array.from({ length: behind - from }, (_, at) => `TS${from + at}`);

/** What each kind of message of the compiler says, for those that have no lesson of their own. */
export const errorKinds: readonly ErrorKind[] = [
	{
		types: codes(1000, 1500),
		meaning: () => l10n.t('At this place the program does not have the form that the language needs.'),
		look: () => l10n.t('Look at the place that the message points to, and at the line before it. Compare with a line of the same kind that works.'),
	},
	{
		types: [...codes(2300, 2900), ...codes(18000, 18070)],
		meaning: () => l10n.t('The program says of which kind its values are. At this place something does not fit that.'),
		look: () => l10n.t('Rest the pointer on each name of the line: the editor shows its type. Which of them is not what you think?'),
	},
	{
		types: codes(7000, 7060),
		meaning: () => l10n.t('Of a value here nobody can say which kind it is.'),
		look: () => l10n.t('Rest the pointer on the name: the editor shows its type. What do you know of it that the program does not say?'),
	},
	{
		types: codes(6130, 6200),
		meaning: () => l10n.t('Something was made, and nothing uses it.'),
		look: () => l10n.t('Where should it be used? Does another name stand at that place?'),
	},
];
