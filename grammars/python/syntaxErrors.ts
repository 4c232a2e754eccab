import * as l10n from '@vscode/l10n';
import type { ErrorLesson } from '../lessons';

/** The types of these errors. */
export const syntax = ['SyntaxError', 'IndentationError', 'TabError'];

/** The errors that keep a program from starting, with their messages as CPython 3.8 to 3.14 writes them; more of them are in moreSyntaxErrors.ts. */
export const syntaxErrors: readonly ErrorLesson[] = [
	{
		id: 'block-missing', types: syntax, message: /^expected an indented block(?: after (.+?)(?: on line \d+)?)?$/, concept: 'indentation',
		meaning: ([after = '']) => (after === '' ? l10n.t('A line before this one opens a block, but no line stands inside the block.') : l10n.t('After the {0} a block must follow, but no line stands inside it.', code(after))),
		right: () => l10n.t('A block was opened, and nothing is inside it.'),
		foils: () => [
			{ text: l10n.t('There are too many spaces.'), misconception: 'indent-is-too-much' },
			{ text: l10n.t('An empty line is missing.'), misconception: 'indent-is-blank-line' },
		],
	},
	{
		id: 'indent-unexpected', types: syntax, message: /^unexpected indent/, concept: 'indentation',
		meaning: () => l10n.t('This line starts further to the right than the line before it, and no block was opened there.'),
		right: () => l10n.t('The line is further to the right than it may be.'),
		foils: () => [
			{ text: l10n.t('The line is too long.'), misconception: 'indent-is-length' },
			{ text: l10n.t('The block has no lines in it.'), misconception: 'indent-is-empty' },
		],
	},
	{
		id: 'unindent', types: syntax, message: /^unindent does not match/, concept: 'indentation',
		meaning: () => l10n.t('This line starts at a place where none of the open blocks starts.'),
		right: () => l10n.t('The start of the line fits none of the blocks above it.'),
		foils: () => [
			{ text: l10n.t('A block has no lines in it.'), misconception: 'indent-is-empty' },
			{ text: l10n.t('A parenthesis is open.'), misconception: 'indent-is-bracket' },
		],
	},
	{
		id: 'tabs-and-spaces', types: syntax, message: /inconsistent use of tabs and spaces/, concept: 'indentation',
		meaning: () => l10n.t('Some lines of this block start with tabs and others with spaces. They only look alike.'),
		right: () => l10n.t('Tabs and spaces are mixed at the start of the lines.'),
		foils: () => [
			{ text: l10n.t('There are spaces at the end of the line.'), misconception: 'indent-is-line-end' },
			{ text: l10n.t('There are too few spaces between the words.'), misconception: 'indent-is-between-words' },
		],
	},
	{
		id: 'sign-expected', types: syntax, message: /^expected '(.+?)'(?: after (.+))?$/, concept: 'syntax',
		meaning: ([sign = '']) => l10n.t('The computer read this line up to a place where `{0}` must stand, and found something else.', sign),
		right: ([sign = '']) => l10n.t('At this place `{0}` was expected.', sign),
		foils: ([sign = '']) => [
			{ text: l10n.t('There is one `{0}` too many.', sign), misconception: 'expected-is-too-many' },
			{ text: l10n.t('The condition of the line is false.'), misconception: 'syntax-is-condition' },
		],
	},
	{
		id: 'try-alone', types: syntax, message: /^expected '?(\w+)'? or '?(\w+)'? block/, concept: 'syntax',
		meaning: ([one = '', two = '']) => l10n.t('A `try` block must be followed by `{0}` or `{1}`.', one, two),
		right: ([one = '', two = '']) => l10n.t('The `try` block has no `{0}` or `{1}`.', one, two),
		foils: () => [
			{ text: l10n.t('An error was raised inside the `try` block.'), misconception: 'syntax-is-running' },
			{ text: l10n.t('The `try` block is empty.'), misconception: 'indent-is-empty' },
		],
	},
	{
		id: 'bracket-open', types: syntax, message: /^'(.)' was never closed/, concept: 'syntax',
		meaning: ([sign = '']) => l10n.t('A `{0}` is opened here, and its partner never comes.', sign),
		right: ([sign = '']) => l10n.t('The `{0}` has no partner.', sign),
		foils: ([sign = '']) => [
			{ text: l10n.t('There is one closing bracket too many.'), misconception: 'open-is-too-many' },
			{ text: l10n.t('`{0}` may not be used here.', sign), misconception: 'bracket-is-forbidden' },
		],
	},
	{
		id: 'bracket-unmatched', types: syntax, message: /^unmatched '(.)'/, concept: 'syntax',
		meaning: ([sign = '']) => l10n.t('There is a `{0}` whose partner was never opened.', sign),
		right: ([sign = '']) => l10n.t('A `{0}` closes something that was not open.', sign),
		foils: ([sign = '']) => [
			{ text: l10n.t('A `{0}` is missing.', sign), misconception: 'unmatched-is-missing' },
			{ text: l10n.t('`{0}` may not be used here.', sign), misconception: 'bracket-is-forbidden' },
		],
	},
	{
		id: 'bracket-pair', types: syntax, message: /^closing parenthesis '(.)' does not match opening parenthesis '(.)'/, concept: 'syntax',
		meaning: ([close = '', open = '']) => l10n.t('`{0}` was opened and `{1}` closes it. They are not of one kind.', open, close),
		right: ([close = '', open = '']) => l10n.t('`{0}` and `{1}` are no pair.', open, close),
		foils: () => [
			{ text: l10n.t('Both brackets are too far from each other.'), misconception: 'bracket-is-distance' },
			{ text: l10n.t('The value in the brackets has the wrong type.'), misconception: 'syntax-is-type' },
		],
	},
	{
		id: 'text-open', types: syntax, message: /unterminated (?:triple-quoted )?(?:f-|t-)?string|EO[LF] while scanning (?:triple-quoted )?string/, concept: 'syntax',
		meaning: () => l10n.t('A text begins with a quote, and the line ends before the text does.'),
		right: () => l10n.t('A text has a beginning and no end.'),
		foils: () => [
			{ text: l10n.t('The text is too long.'), misconception: 'type-is-size' },
			{ text: l10n.t('The text has no name.'), misconception: 'text-is-name' },
		],
	},
	{
		id: 'call-form', types: syntax, message: /^Missing parentheses in call to '(\w+)'/, concept: 'function-call',
		meaning: ([name = '']) => l10n.t('`{0}` is a function. This line does not call it in the form of a call.', name),
		right: ([name = '']) => l10n.t('`{0}` is used without the form of a call.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('`{0}` does not exist.', name), misconception: 'call-is-unknown-name' },
			{ text: l10n.t('`{0}` has nothing to show.', name), misconception: 'syntax-is-running' },
		],
	},
	{
		id: 'equals-in-question', types: syntax, message: /^invalid syntax\. Maybe you meant '==' or ':=' instead of '='/, concept: 'assignment-vs-equality',
		meaning: () => l10n.t('There is a `=` at a place where a question must stand. `=` gives a value and asks nothing.'),
		right: () => l10n.t('A value is given where a question is needed.'),
		foils: () => [
			{ text: l10n.t('The two sides are not equal.'), misconception: 'syntax-is-condition' },
			{ text: l10n.t('The name has no value yet.'), misconception: 'syntax-is-unknown-name' },
		],
	},
	{
		id: 'assign-to', types: syntax, message: /^(?:cannot|can't) assign to ([\w -]+?)(?: here)?(?:\.|$)/, concept: 'assignment',
		meaning: ([what = '']) => l10n.t('On the left of `=` stands something that cannot get a value ({0}).', what),
		right: () => l10n.t('What stands on the left of `=` cannot get a value.'),
		foils: () => [
			{ text: l10n.t('The value on the right has the wrong type.'), misconception: 'syntax-is-type' },
			{ text: l10n.t('The two sides are not equal.'), misconception: 'assignment-is-equality' },
		],
	},
	{
		id: 'comma-forgotten', types: syntax, message: /^invalid syntax\. Perhaps you forgot a comma/, concept: 'syntax',
		meaning: () => l10n.t('Two values stand side by side in brackets, and nothing separates them.'),
		right: () => l10n.t('Nothing separates two values that stand side by side.'),
		foils: () => [
			{ text: l10n.t('One of the values is missing.'), misconception: 'separator-is-value' },
			{ text: l10n.t('A bracket is missing.'), misconception: 'separator-is-bracket' },
		],
	},
	{
		id: 'return-outside', types: syntax, message: /^'(return|yield|await)' outside (?:async )?function/, concept: 'indentation',
		meaning: ([word = '']) => l10n.t('`{0}` stands in a line that belongs to no function.', word),
		right: ([word = '']) => l10n.t('The line with `{0}` is in no function.', word),
		foils: ([word = '']) => [
			{ text: l10n.t('`{0}` has no value behind it.', word), misconception: 'outside-is-value' },
			{ text: l10n.t('The function is never called.'), misconception: 'outside-is-call' },
		],
	},
	{
		id: 'loop-word-outside', types: syntax, message: /^'(break|continue)' (?:outside|not properly in) loop/, concept: 'indentation',
		meaning: ([word = '']) => l10n.t('`{0}` stands in a line that belongs to no loop.', word),
		right: ([word = '']) => l10n.t('The line with `{0}` is in no loop.', word),
		foils: () => [
			{ text: l10n.t('The loop never ends.'), misconception: 'outside-is-endless' },
			{ text: l10n.t('The loop makes no rounds.'), misconception: 'outside-is-rounds' },
		],
	},
	{
		id: 'character-unknown', types: syntax, message: /^invalid (?:non-printable )?character(?: '(.+?)' \(U\+\w+\)| (U\+\w+)| in identifier)?$/, concept: 'syntax',
		meaning: ([sign = '', number = '']) => (sign + number === '' ? l10n.t('There is a sign in the program that the language does not know.') : l10n.t('There is a sign `{0}` in the program that the language does not know.', sign || number)),
		right: ([sign = '', number = '']) => (sign + number === '' ? l10n.t('The language does not know one of the signs.') : l10n.t('The language does not know the sign `{0}`.', sign || number)),
		foils: () => [
			{ text: l10n.t('A name has no value.'), misconception: 'syntax-is-unknown-name' },
			{ text: l10n.t('A text is too long.'), misconception: 'type-is-size' },
		],
	},
	{
		id: 'number-form', types: syntax, message: /^(?:invalid (?:decimal|hexadecimal|octal|binary) literal|leading zeros|invalid token)/, concept: 'syntax',
		meaning: () => l10n.t('Something begins like a number and does not go on like one.'),
		right: () => l10n.t('What begins with a digit here is no number.'),
		foils: () => [
			{ text: l10n.t('The number is too large.'), misconception: 'type-is-size' },
			{ text: l10n.t('The name has no value yet.'), misconception: 'syntax-is-unknown-name' },
		],
	},
	{
		id: 'argument-order', types: syntax, message: /^positional argument follows keyword argument/, concept: 'parameters',
		meaning: () => l10n.t('In the parentheses a value with a name comes first, and after it a value without one. That order is not allowed.'),
		right: () => l10n.t('The values in the parentheses are in an order that is not allowed.'),
		foils: () => [
			{ text: l10n.t('There are too few values in the parentheses.'), misconception: 'call-is-arguments' },
			{ text: l10n.t('A value has the wrong type.'), misconception: 'syntax-is-type' },
		],
	},
	{
		id: 'syntax', types: syntax, message: /^invalid syntax(?!\. (?:Maybe you meant '==' or|Perhaps you forgot a comma))/, concept: 'syntax',
		meaning: () => l10n.t('The computer cannot read this line: something on it, or just before it, does not have the form that the language needs.'),
		right: () => l10n.t('The form of the line cannot be read.'),
		foils: () => [
			{ text: l10n.t('The line ran, and its result was wrong.'), misconception: 'syntax-is-running' },
			{ text: l10n.t('A name on the line has no value.'), misconception: 'syntax-is-unknown-name' },
		],
	},
];

/** A part of a message that names words of the language: its quotes become those of code. */
function code(text: string): string {
	return text.replace(/'/g, '`');
}
