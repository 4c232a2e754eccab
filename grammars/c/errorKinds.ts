import * as l10n from '@vscode/l10n';
import type { ErrorKind } from '../lessons';
import { outside } from './runErrors';
import { compiled } from './said';

/** What each kind of error says, for messages that have no lesson of their own. */
export const errorKinds: readonly ErrorKind[] = [
	{
		types: compiled.filter((type) => type !== 'warning'),
		meaning: () => l10n.t('The program cannot start. The compiler does not understand it at one place.'),
		look: () => l10n.t('Look at the place that the message points to, and at the line before it. Compare with a line of the same kind that works.'),
	},
	{
		types: ['warning'],
		meaning: () => l10n.t('The compiler takes the line, and it looks to it as if you meant something else.'),
		look: () => l10n.t('Say in your own words what the line should do. Does it say just that?'),
	},
	{
		types: ['link error'],
		meaning: () => l10n.t('Each file is right for itself. They cannot be put together to one program.'),
		look: () => l10n.t('Which name does the message speak of? In which file is it made, and how often?'),
	},
	{
		types: ['runtime error', 'undefined', 'bad shift'],
		meaning: () => l10n.t('The program did something of which the language does not say what comes out.'),
		look: () => l10n.t('Print each value on the line just before. Which of them is not what you think?'),
	},
	{
		types: ['out of bounds', ...outside],
		meaning: () => l10n.t('The program used memory beside an array or a text.'),
		look: () => l10n.t('Print the position just before. How many places are there?'),
	},
	{
		types: ['mismatched free'],
		meaning: () => l10n.t('Memory was given back in another way than it was asked for.'),
		look: () => l10n.t('Look for the line that asks for this memory. Which word belongs to it?'),
	},
];
