import * as l10n from '@vscode/l10n';
import type { ErrorKind } from '../lessons';
import { compileTypes } from './compileErrors';

/** What each kind of error says, for messages that have no lesson of their own. */
export const errorKinds: readonly ErrorKind[] = [
	{
		types: compileTypes,
		meaning: () => l10n.t('The program cannot start. The compiler does not understand it at one place.'),
		look: () => l10n.t('Look at the place that the message points to, and at the line before it. Compare with a line of the same kind that works.'),
	},
	{
		types: ['IndexOutOfBoundsException', 'ArrayIndexOutOfBoundsException', 'StringIndexOutOfBoundsException'],
		meaning: () => l10n.t('Something is wanted at a position that is not there.'),
		look: () => l10n.t('Print the position and the length just before.'),
	},
	{
		types: ['IllegalArgumentException', 'NumberFormatException', 'InputMismatchException', 'DateTimeException', 'DateTimeParseException'],
		meaning: () => l10n.t('A call was given a value that it cannot work with.'),
		look: () => l10n.t('Which value does it get, and which ones can it take?'),
	},
	{
		types: ['IllegalStateException', 'NoSuchElementException'],
		meaning: () => l10n.t('A call came at a moment when it cannot be done.'),
		look: () => l10n.t('What was called on that object before? Say it in order.'),
	},
	{
		types: ['ArithmeticException'],
		meaning: () => l10n.t('A calculation has no result that could be kept.'),
		look: () => l10n.t('Print the numbers that are worked with, just before.'),
	},
	{
		types: ['FileNotFoundException', 'NoSuchFileException', 'IOException', 'UncheckedIOException'],
		meaning: () => l10n.t('A file could not be read or written.'),
		look: () => l10n.t('In which folder does the program run, and how is the file called exactly?'),
	},
];
