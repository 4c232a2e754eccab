import * as l10n from '@vscode/l10n';
import type { ErrorLesson } from '../lessons';

/** The type of these errors. */
export const syntax = ['SyntaxError'];

/** The errors that keep a program from starting, as V8 words them (Node 18 to 24, Chrome), and Firefox and Safari where they differ; more of them are in moreSyntaxErrors.ts. */
export const syntaxErrors: readonly ErrorLesson[] = [
	{
		id: 'bracket-unexpected', types: syntax, message: /^Unexpected token '?([)\]}])'?$|^expected expression, got '([)\]}])'$/, concept: 'syntax',
		meaning: (parts) => l10n.t('A `{0}` comes where it cannot be. It has no partner, or something before it is not at its end.', sign(parts)),
		right: (parts) => l10n.t('The `{0}` comes too early, or has no partner.', sign(parts)),
		foils: (parts) => [
			{ text: l10n.t('A `{0}` is missing at the end.', sign(parts)), misconception: 'unmatched-is-missing' },
			{ text: l10n.t('`{0}` may not be used here.', sign(parts)), misconception: 'bracket-is-forbidden' },
		],
	},
	{
		id: 'block-unexpected', types: syntax, message: /^Unexpected token '?\{'?$|^expected expression, got '\{'$|^missing \) (?:after (?:condition|for-loop control|formal parameters)|in parenthetical)$/, concept: 'syntax',
		meaning: () => l10n.t('A block begins here with `{`. What stands before it is not at its end, or takes no block.'),
		right: () => l10n.t('The block comes before the part in front of it is whole.'),
		foils: () => [
			{ text: l10n.t('The block has no lines in it.'), misconception: 'indent-is-empty' },
			{ text: l10n.t('The condition of the line is false.'), misconception: 'syntax-is-condition' },
		],
	},
	{
		id: 'sign-unexpected', types: syntax, message: /^Unexpected token '?([^\w\s(){}[\]'][^\w\s']*|[[(])'?$|^expected expression, got '([^\w\s(){}[\]]+)'$/, concept: 'syntax',
		meaning: (parts) => l10n.t('The computer read this line up to the sign `{0}`. At this place something else must stand.', sign(parts)),
		right: (parts) => l10n.t('At the place of `{0}` something else was expected.', sign(parts)),
		foils: (parts) => [
			{ text: l10n.t('The values beside `{0}` have the wrong type.', sign(parts)), misconception: 'syntax-is-type' },
			{ text: l10n.t('A name on the line has no value.'), misconception: 'syntax-is-unknown-name' },
		],
	},
	{
		id: 'word-unexpected', types: syntax, message: /^Unexpected token '?((?!export\b|else\b)[a-z]+)'?$|^expected expression, got keyword '(?!else)(\w+)'$/, concept: 'syntax',
		meaning: (parts) => l10n.t('`{0}` is a word of the language. It stands at a place where it cannot be, or is used as a name.', sign(parts)),
		right: (parts) => l10n.t('The word `{0}` cannot stand at this place.', sign(parts)),
		foils: (parts) => [
			{ text: l10n.t('`{0}` has no value yet.', sign(parts)), misconception: 'syntax-is-unknown-name' },
			{ text: l10n.t('`{0}` is written wrong.', sign(parts)), misconception: 'word-is-misspelt' },
		],
	},
	{
		id: 'else-alone', types: syntax, message: /^Unexpected token '?else'?$|^expected expression, got keyword 'else'$/, concept: 'conditions',
		meaning: () => l10n.t('`else` must come right after the block of an `if`. Here something else stands before it, or no `if` is open.'),
		right: () => l10n.t('The `else` does not come right after a block of `if`.'),
		foils: () => [
			{ text: l10n.t('The condition of the `if` is never true.'), misconception: 'syntax-is-condition' },
			{ text: l10n.t('The `else` block has no lines in it.'), misconception: 'indent-is-empty' },
		],
	},
	{
		id: 'name-unexpected', types: syntax, message: /^Unexpected identifier(?: '(.+?)')?$|^unexpected token: identifier$|^missing ; before statement$|^Unexpected identifier(?: '(.+?)')?\. .*/, concept: 'syntax',
		meaning: ([name = '']) => (name === '' ? l10n.t('A name comes where the line cannot go on with one. What stands before it is not as it should be.') : l10n.t('The name `{0}` comes where the line cannot go on with one. What stands before it is not as it should be.', name)),
		right: ([name = '']) => (name === '' ? l10n.t('The line cannot go on with a name at this place.') : l10n.t('The line cannot go on with the name `{0}`.', name)),
		foils: ([name = '']) => [
			{ text: name === '' ? l10n.t('A name has no value.') : l10n.t('`{0}` has no value yet.', name), misconception: 'syntax-is-unknown-name' },
			{ text: l10n.t('A value has the wrong type.'), misconception: 'syntax-is-type' },
		],
	},
	{
		id: 'value-unexpected', types: syntax, message: /^Unexpected (number|string|template string)$|^unexpected token: (numeric literal|string literal|template string)$/, concept: 'syntax',
		meaning: (parts) => (/^n/.test(sign(parts)) ? l10n.t('A number comes where the line cannot go on with one. Nothing joins it to what stands before it.') : l10n.t('A text comes where the line cannot go on with one. Nothing joins it to what stands before it.')),
		right: () => l10n.t('Nothing stands between this value and what is before it.'),
		foils: () => [
			{ text: l10n.t('The value has the wrong type.'), misconception: 'syntax-is-type' },
			{ text: l10n.t('The value is too large.'), misconception: 'type-is-size' },
		],
	},
	{
		id: 'call-open', types: syntax, message: /^missing \) after argument list$/, concept: 'syntax',
		meaning: () => l10n.t('The parentheses of a call were opened. Before they were closed, something came that cannot stand in them.'),
		right: () => l10n.t('The parentheses of a call are not closed, or hold something that does not belong there.'),
		foils: () => [
			{ text: l10n.t('The call gives too few values.'), misconception: 'call-is-arguments' },
			{ text: l10n.t('There is one closing bracket too many.'), misconception: 'open-is-too-many' },
		],
	},
	{
		id: 'program-ended', types: syntax, message: /^Unexpected end of input$|^missing \} (?:after|in) .+$|^expected expression, got end of script$|^Unexpected end of script$/, concept: 'syntax',
		meaning: () => l10n.t('The program ended, and something was still open: a `{`, a `(`, a `[` or a text.'),
		right: () => l10n.t('Something was opened and never closed.'),
		foils: () => [
			{ text: l10n.t('There is one closing bracket too many.'), misconception: 'open-is-too-many' },
			{ text: l10n.t('The last function gives nothing back.'), misconception: 'syntax-is-running' },
		],
	},
	{
		id: 'text-or-sign', types: syntax, message: /^Invalid or unexpected token$|string literal contains an unescaped line break$|^unterminated string literal$|^illegal character(?: U\+\w+)?$|^Unexpected EOF$|^Invalid character(?:: .*)?$/, concept: 'syntax',
		meaning: () => l10n.t('A text begins with a quote and has no end on its line. Or there is a sign that the language does not know.'),
		right: () => l10n.t('A text has no end, or a sign is not known.'),
		foils: () => [
			{ text: l10n.t('A text is too long.'), misconception: 'type-is-size' },
			{ text: l10n.t('A name has no value.'), misconception: 'syntax-is-unknown-name' },
		],
	},
	{
		id: 'template-open', types: syntax, message: /^Missing \} in template expression$|^Unterminated template(?: literal)?$|^missing \} in template string$|^unterminated template literal$/, concept: 'formatting',
		meaning: () => l10n.t('A text in backticks holds a place for a value, which begins with `${`. The place, or the text, has no end.'),
		right: () => l10n.t('A place for a value in a text is not closed.'),
		foils: () => [
			{ text: l10n.t('The value for the place is missing.'), misconception: 'template-is-value' },
			{ text: l10n.t('The text is too long.'), misconception: 'type-is-size' },
		],
	},
	{
		id: 'name-twice', types: syntax, message: /^Identifier '(.+?)' has already been declared$|^redeclaration of (?:let|const|var|function|formal parameter|import|class) (\S+)$|^(?:Cannot declare a|Can't create duplicate) (?:let |const |var )?variable (?:twice|that shadows .*?): '(.+?)'/, concept: 'declaring-names',
		meaning: (parts) => l10n.t('The name `{0}` is made twice in one block. A block knows a name only once.', sign(parts)),
		right: (parts) => l10n.t('`{0}` is made a second time in the same block.', sign(parts)),
		foils: (parts) => [
			{ text: l10n.t('`{0}` has two values at once.', sign(parts)), misconception: 'twice-is-values' },
			{ text: l10n.t('`{0}` has no value yet.', sign(parts)), misconception: 'syntax-is-unknown-name' },
		],
	},
	{
		id: 'const-without-value', types: syntax, message: /^Missing initializer in (?:const|destructuring) declaration$|^missing = in const declaration$|^Unexpected token ';'\. const declared variable .* must have an initializer\.$/, concept: 'declaring-names',
		meaning: () => l10n.t('A name that is made with `const` must get its value on the same line. So must names that take a value apart.'),
		right: () => l10n.t('The name gets no value on the line that makes it.'),
		foils: () => [
			{ text: l10n.t('The name gets two values.'), misconception: 'twice-is-values' },
			{ text: l10n.t('The value has the wrong type.'), misconception: 'syntax-is-type' },
		],
	},
	{
		id: 'assign-to', types: [...syntax, 'ReferenceError'], message: /^Invalid left-hand side (?:in assignment|expression in (?:prefix|postfix) operation|in for-(?:loop|in loop|of loop).*|expression in .*)$|^invalid (?:assignment left-hand side|increment\/decrement operand)$|^Left side of assignment is not a reference\.$/, concept: 'assignment',
		meaning: () => l10n.t('On the left of `=` stands something that cannot get a value. Only a name or a place can.'),
		right: () => l10n.t('What stands on the left of `=` cannot get a value.'),
		foils: () => [
			{ text: l10n.t('The value on the right has the wrong type.'), misconception: 'syntax-is-type' },
			{ text: l10n.t('The two sides are not equal.'), misconception: 'assignment-is-equality' },
		],
	},
	{
		id: 'return-outside', types: syntax, message: /^Illegal return statement$|^return not in function$|^Return statements are only valid inside functions\.$/, concept: 'return-value',
		meaning: () => l10n.t('`return` stands in a line that belongs to no function.'),
		right: () => l10n.t('The line with `return` is in no function.'),
		foils: () => [
			{ text: l10n.t('`return` has no value behind it.'), misconception: 'outside-is-value' },
			{ text: l10n.t('The function is never called.'), misconception: 'outside-is-call' },
		],
	},
	{
		id: 'loop-word-outside', types: syntax, message: /^Illegal (break|continue) statement(?:: .*)?$|^(?:unlabeled )?(break|continue) must be inside (?:a )?loop(?: or switch)?$|^'(break|continue)' is only valid inside .*$/, concept: 'loop-exit',
		meaning: (parts) => l10n.t('`{0}` stands in a line that belongs to no loop.', sign(parts)),
		right: (parts) => l10n.t('The line with `{0}` is in no loop.', sign(parts)),
		foils: () => [
			{ text: l10n.t('The loop never ends.'), misconception: 'outside-is-endless' },
			{ text: l10n.t('The loop makes no rounds.'), misconception: 'outside-is-rounds' },
		],
	},
	{
		id: 'await-outside', types: syntax, message: /^await is only valid in async functions(?: and .*)?$|^await is only valid in async function$/, concept: 'awaiting',
		meaning: () => l10n.t('`await` waits for a value. It can do so only in a function that begins with the word `async`, and here it is in none.'),
		right: () => l10n.t('The line with `await` is not in a function that may wait.'),
		foils: () => [
			{ text: l10n.t('The value took too long to come.'), misconception: 'await-is-time' },
			{ text: l10n.t('There is nothing to wait for.'), misconception: 'await-is-nothing' },
		],
	},
];

/** The part of the message that the pattern found. */
function sign(parts: readonly string[]): string {
	return parts.find((part) => part !== '') ?? '';
}
