import * as l10n from '@vscode/l10n';
import type { ErrorKind } from '../lessons';
import { syntax } from './syntaxErrors';

/** What each kind of error says, for messages that have no lesson of their own. */
export const errorKinds: readonly ErrorKind[] = [
	{
		types: syntax,
		meaning: () => l10n.t('The program cannot start, or a text cannot be read. At one place it does not have the form that is needed.'),
		look: () => l10n.t('Look at the place that the message points to, and at the line before it. Compare with a line of the same kind that works.'),
	},
	{
		types: ['TypeError'],
		meaning: () => l10n.t('A value is of a kind that does not fit what should be done with it.'),
		look: () => l10n.t('Print each value on the line, with `typeof` before it. Which of them is not what you think?'),
	},
	{
		types: ['ReferenceError'],
		meaning: () => l10n.t('A name was used that has no value at that moment.'),
		look: () => l10n.t('Search for the name in the program. Where is it made, and has that line run before?'),
	},
	{
		types: ['RangeError'],
		meaning: () => l10n.t('A number is too small or too large for what should be done with it.'),
		look: () => l10n.t('Print each number on the line just before it. For which inputs is it like that?'),
	},
	{
		types: ['InternalError'],
		meaning: () => l10n.t('The program asked for more than the computer can do at once.'),
		look: () => l10n.t('What grows while the program runs: a list, a text, or calls inside of calls?'),
	},
	{
		types: ['URIError'],
		meaning: () => l10n.t('A web address does not have the form of one.'),
		look: () => l10n.t('Print the address just before this line. Which sign in it is unusual?'),
	},
	{
		types: ['AggregateError'],
		meaning: () => l10n.t('Several things failed, and none of them gave a value.'),
		look: () => l10n.t('Try one of them alone. Which error does it end with?'),
	},
	{
		types: ['AssertionError'],
		meaning: () => l10n.t('The program itself checks something. What it checks was not true.'),
		look: () => l10n.t('Print both sides of what is checked just before. Which one is not as you expect?'),
	},
	{
		types: ['DOMException'],
		meaning: () => l10n.t('The page, or what belongs to it, could not do what the program asked.'),
		look: () => l10n.t('Read the words of the message. Is what they name there when this line runs?'),
	},
	{
		types: ['Error'],
		meaning: () => l10n.t('Something failed, and the words of the message say what.'),
		look: () => l10n.t('Search for the words of the message in the program. Which line says them, and when?'),
	},
];
