import * as l10n from '@vscode/l10n';
import type { ErrorKind } from '../lessons';
import { syntax } from './syntaxErrors';

/** What each kind of error says, for messages that have no lesson of their own. */
export const errorKinds: readonly ErrorKind[] = [
	{
		types: syntax,
		meaning: () => l10n.t('The program cannot start. At this place it does not have the form that the language needs.'),
		look: () => l10n.t('Look at the place that the message points to, and at the line before it. Compare with a line of the same kind that works.'),
	},
	{
		types: ['TypeError'],
		meaning: () => l10n.t('A value is of a kind that does not fit what should be done with it.'),
		look: () => l10n.t('Print the type of each value on the line. Which of them is not what you think?'),
	},
	{
		types: ['ValueError'],
		meaning: () => l10n.t('A value is of the right kind, but with this content nothing can be done.'),
		look: () => l10n.t('Print each value on the line just before it. For which inputs is it like that?'),
	},
	{
		types: ['NameError', 'UnboundLocalError'],
		meaning: () => l10n.t('A name was used that has no value at that moment.'),
		look: () => l10n.t('Search for the name in the program. Where does it get its value, and has that line run before?'),
	},
	{
		types: ['AttributeError'],
		meaning: () => l10n.t('Behind a dot stands a word that does not belong to the value before the dot.'),
		look: () => l10n.t('Print the type of the value before the dot. Is it what you think?'),
	},
	{
		types: ['IndexError', 'LookupError'],
		meaning: () => l10n.t('Something was taken from a place that is not there.'),
		look: () => l10n.t('Print the position and the length just before this line.'),
	},
	{
		types: ['KeyError'],
		meaning: () => l10n.t('A key was looked up, and it is not there.'),
		look: () => l10n.t('Print the keys just before this line.'),
	},
	{
		types: ['ArithmeticError', 'FloatingPointError'],
		meaning: () => l10n.t('There is no answer to what should be worked out.'),
		look: () => l10n.t('Print each number on the line just before it.'),
	},
	{
		types: ['ImportError', 'ModuleNotFoundError'],
		meaning: () => l10n.t('A module, or a part of one, could not be had.'),
		look: () => l10n.t('Check how the names in the import are spelled, and where the file lies.'),
	},
	{
		types: ['OSError', 'IOError', 'FileNotFoundError', 'NotADirectoryError', 'ConnectionError', 'ConnectionRefusedError', 'ConnectionResetError', 'BrokenPipeError', 'TimeoutError', 'BlockingIOError', 'ProcessLookupError', 'InterruptedError', 'ChildProcessError'],
		meaning: () => l10n.t('The program asked for something from outside, such as a file. It did not get it.'),
		look: () => l10n.t('Read the end of the message: it names the file or the place. Is it there, and is it spelled right?'),
	},
	{
		types: ['UnicodeError', 'UnicodeDecodeError', 'UnicodeEncodeError', 'UnicodeTranslateError'],
		meaning: () => l10n.t('Letters could not be turned into bytes, or bytes into letters.'),
		look: () => l10n.t('Which encoding does the file have? Which sign does the message name?'),
	},
	{
		types: ['RuntimeError', 'SystemError', 'BufferError', 'ReferenceError', 'GeneratorExit', 'StopAsyncIteration', 'SystemExit'],
		meaning: () => l10n.t('Something went wrong while the program ran, which fits no other kind of error.'),
		look: () => l10n.t('Read the words behind the colon: they say what. Which line of yours is the last one named?'),
	},
	{
		types: ['Exception', 'BaseException', 'ExceptionGroup', 'BaseExceptionGroup', 'Warning', 'DeprecationWarning', 'SyntaxWarning', 'RuntimeWarning', 'UserWarning'],
		meaning: () => l10n.t('The program, or a part that it uses, stopped or warned with words of its own.'),
		look: () => l10n.t('Read the words behind the colon. Then search for them in the program: which line writes them?'),
	},
];
