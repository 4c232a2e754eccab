import * as l10n from '@vscode/l10n';
import type { ErrorLesson } from '../lessons';
import { syntax } from './syntaxErrors';

/** More errors that keep a program from starting. */
export const moreSyntaxErrors: readonly ErrorLesson[] = [
	{
		id: 'argument-twice', types: syntax, message: /^(?:duplicate (?:argument|parameter) '(\w+)'|keyword argument repeated)/, concept: 'parameters',
		meaning: () => l10n.t('The same name stands twice in the parentheses.'),
		right: () => l10n.t('A name is there two times in the parentheses.'),
		foils: () => [
			{ text: l10n.t('There are too few values in the parentheses.'), misconception: 'call-is-arguments' },
			{ text: l10n.t('A value has the wrong type.'), misconception: 'syntax-is-type' },
		],
	},
	{
		id: 'file-ended', types: syntax, message: /^unexpected EOF while parsing/, concept: 'syntax',
		meaning: () => l10n.t('The program ends in the middle of something: a bracket, a block or a line is not finished.'),
	},
	{
		id: 'backslash', types: syntax, message: /^unexpected character after line continuation/, concept: 'syntax',
		meaning: () => l10n.t('A `\\` outside of a text says that the line goes on below. Here something stands behind it on the same line.'),
	},
	{
		id: 'text-with-braces', types: syntax, message: /^[ft]-string: (?!unterminated)/, concept: 'syntax',
		meaning: () => l10n.t('In a text that begins with `f`, braces hold a value. What stands between or around these braces cannot be read.'),
	},
	{
		id: 'default-order', types: syntax, message: /^(?:non-default argument follows default argument|parameter without a default follows parameter with a default)/, concept: 'parameters',
		meaning: () => l10n.t('In the first line of a function one parameter has a value of its own. The next one has none.'),
	},
	{
		id: 'global-late', types: syntax, message: /^name '(\w+)' is (?:used prior to|assigned to before|parameter and) (?:global|nonlocal)/, concept: 'name-scope',
		meaning: ([name = '']) => l10n.t('The function says that `{0}` is a name from outside. But `{0}` is its own name already.', name),
	},
	{
		id: 'nonlocal-nothing', types: syntax, message: /^(?:no binding for nonlocal '(\w+)' found|nonlocal declaration not allowed at module level)/, concept: 'name-scope',
		meaning: () => l10n.t('`nonlocal` takes a name from the function around this one. There is no such name in a function around it.'),
	},
	{
		id: 'equals-in-call', types: syntax, message: /^expression cannot contain assignment/, concept: 'assignment-vs-equality',
		meaning: () => l10n.t('In the parentheses of a call stands a single `=`. On its left must be the name of a parameter, and it is something else.'),
	},
	{
		id: 'text-escape', types: syntax, message: /^\(unicode error\)/, concept: 'syntax',
		meaning: () => l10n.t('In a text a `\\` begins a special sign. The letters behind this one name no sign.'),
	},
	{
		id: 'branch-order', types: syntax, message: /^'elif' block follows an 'else' block/, concept: 'conditional-chain',
		meaning: () => l10n.t('An `elif` comes after the `else` of its chain. `else` is always the last branch.'),
	},
	{
		id: 'except-order', types: syntax, message: /^default 'except:' must be last/, concept: null,
		meaning: () => l10n.t('An `except` for every error stands before another one. The other would never be used.'),
	},
	{
		id: 'except-list', types: syntax, message: /^multiple exception types must be parenthesized/, concept: null,
		meaning: () => l10n.t('More than one kind of error stands after `except`. There are no parentheses around them.'),
	},
	{
		id: 'delete-what', types: syntax, message: /^cannot delete ([\w -]+)/, concept: 'assignment',
		meaning: ([what = '']) => l10n.t('`del` should take something away that cannot be taken away ({0}).', what),
	},
	{
		id: 'grow-what', types: syntax, message: /^'([\w -]+)' is an illegal expression for augmented assignment/, concept: 'assignment',
		meaning: ([what = '']) => l10n.t('A sign such as `+=` changes the value of one name. On its left stands something else ({0}).', what),
	},
	{
		id: 'star', types: syntax, message: /^can't use starred expression here/, concept: 'syntax',
		meaning: () => l10n.t('A `*` before a value spreads its items. Here is no place to spread them.'),
	},
];
