import * as l10n from '@vscode/l10n';
import type { ErrorLesson } from '../lessons';
import { syntax } from './syntaxErrors';

/** Rarer errors that keep a program from starting, and those without wrong readings that are worth a choice. */
export const moreSyntaxErrors: readonly ErrorLesson[] = [
	{
		id: 'import-outside', types: syntax, message: /^Cannot use import statement outside a module$|^import declarations may only appear at top level of a module$|^Unexpected token '?export'?$|^export declarations may only appear at top level of a module$/, concept: null,
		meaning: () => l10n.t('The line brings in code from another file, or gives some to others. This file is not run in the way that allows it.'),
	},
	{
		id: 'equal-in-object', types: syntax, message: /^Invalid shorthand property initializer$|^missing : after property id$/, concept: 'dictionary-key',
		meaning: () => l10n.t('Between the braces of an object stands a name with a `=`. In an object another sign leads from the key to its value.'),
	},
	{
		id: 'function-name', types: syntax, message: /^Function statements require a function name$|^function statement requires a name$/, concept: 'function-call',
		meaning: () => l10n.t('A line that begins with `function` makes a function. No name for it follows.'),
	},
	{
		id: 'parameter-twice', types: syntax, message: /^Duplicate parameter name not allowed in this context$|^duplicate formal argument .*$/, concept: 'parameters',
		meaning: () => l10n.t('Two parameters of one function have the same name.'),
	},
	{
		id: 'rest-last', types: syntax, message: /^Rest (?:element|parameter) must be last(?: (?:element|formal parameter))?$|^parameter after rest parameter$/, concept: 'parameters',
		meaning: () => l10n.t('The name behind `...` takes all that is left. Nothing can come after it.'),
	},
	{
		id: 'default-twice', types: syntax, message: /^More than one default clause in switch statement$|^more than one switch default$/, concept: 'switch-cases',
		meaning: () => l10n.t('A `switch` has two parts for all the rest. It can have only one.'),
	},
	{
		id: 'constructor-twice', types: syntax, message: /^A class may only have one constructor$|^duplicate constructor definition/, concept: 'classes',
		meaning: () => l10n.t('A class has two parts that say how its objects are made. It can have only one.'),
	},
	{
		id: 'super-outside', types: syntax, message: /^'super' keyword unexpected here$|^super (?:call|\(\)) is only valid .*$|^'super' .*outside.*$/, concept: 'classes',
		meaning: () => l10n.t('`super` means the class above. This line is in no class that has one.'),
	},
	{
		id: 'try-alone', types: syntax, message: /^Missing catch or finally after try$|^missing catch or finally after try$/, concept: 'exceptions',
		meaning: () => l10n.t('A `try` block says what may fail. No block follows that says what to do then.'),
	},
	{
		id: 'throw-alone', types: syntax, message: /^Illegal newline after throw$|^no line break is allowed between 'throw' and its expression$/, concept: 'exceptions',
		meaning: () => l10n.t('`throw` stands alone on its line. What it throws must stand on the same line.'),
	},
	{
		id: 'word-taken', types: syntax, message: /^Unexpected (?:strict mode )?reserved word$|^Unexpected eval or arguments in strict mode$|^'?(\w+)'? is a reserved (?:identifier|word)$/, concept: null,
		meaning: () => l10n.t('A word that the language keeps for itself stands here, as a name or where it cannot be.'),
	},
	{
		id: 'let-as-name', types: syntax, message: /^let is disallowed as a lexically bound name$/, concept: 'declaring-names',
		meaning: () => l10n.t('`let` is a word of the language. It cannot be the name of a value as well.'),
	},
	{
		id: 'arrow-form', types: syntax, message: /^Malformed arrow function parameter list$|^Invalid destructuring assignment target$|^invalid arrow-function arguments.*$/, concept: 'lambda',
		meaning: () => l10n.t('What stands on the left of `=>` are the names that a function gets. Something there is no name.'),
	},
	{
		id: 'power-of-minus', types: syntax, message: /^Unary operator used immediately before exponentiation expression.*|^unparenthesized unary expression can't appear on the left-hand side of '\*\*'$/, concept: 'operator-order',
		meaning: () => l10n.t('A minus stands before a number with a power. Nobody can tell which of the two is meant to come first.'),
	},
	{
		id: 'number-form', types: syntax, message: /^(?:Numeric separators are not allowed .*|Only one underscore is allowed .*|Octal literals are not allowed .*|Octal escape sequences are not allowed .*|Decimals with leading zeros .*|Invalid BigInt syntax|identifier starts immediately after numeric literal|missing (?:hexadecimal|binary|octal) digits .*|No identifiers allowed directly after numeric literal)$/, concept: 'syntax',
		meaning: () => l10n.t('Something begins like a number and does not go on like one.'),
	},
	{
		id: 'escape-form', types: syntax, message: /^Invalid (?:Unicode|hexadecimal) escape sequence$|^malformed (?:Unicode|hexadecimal) character escape sequence$|^Undefined Unicode code-point$/, concept: 'syntax',
		meaning: () => l10n.t('A `\\` in a text begins the code of a sign. What follows is no such code.'),
	},
	{
		id: 'label-unknown', types: syntax, message: /^Undefined label '(.+?)'$|^label not found$/, concept: 'loop-exit',
		meaning: ([name = '']) => (name === '' ? l10n.t('A loop of a certain name should be left. No loop around this line has it.') : l10n.t('A loop with the name `{0}` should be left. No loop around this line has it.', name)),
	},
	{
		id: 'private-undeclared', types: syntax, message: /^Private field '(#.+?)' must be declared in an enclosing class$|^reference to undeclared private field or method (#\S+)$/, concept: 'classes',
		meaning: (parts) => l10n.t('`{0}` is a part that only its own class may use. The class around this line has none of that name.', parts.find((part) => part !== '') ?? ''),
	},
	{
		id: 'delete-name', types: syntax, message: /^Delete of an unqualified identifier in strict mode\.$|^applying the 'delete' operator to an unqualified name is deprecated$/, concept: null,
		meaning: () => l10n.t('`delete` takes a part out of an object. What stands behind it is a whole name.'),
	},
];
