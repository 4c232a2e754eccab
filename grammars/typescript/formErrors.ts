import * as l10n from '@vscode/l10n';
import type { ErrorLesson } from '../lessons';

/** What the compiler says of the form of a program. */
export const formErrors: readonly ErrorLesson[] = [
	{
		id: 'form-sign-expected', types: ['TS1005', 'TS1007', 'TS1472'], message: /^'(.+?)'(?: or '.+?')? expected\.$|^The parser expected to find a '(.+?)' to match/, concept: 'syntax',
		meaning: ([one = '', other = '']) => l10n.t('The computer read up to a place where `{0}` must stand, and found something else.', one || other),
		right: ([one = '', other = '']) => l10n.t('At this place `{0}` was expected.', one || other),
		foils: ([one = '', other = '']) => [
			{ text: l10n.t('There is one `{0}` too many.', one || other), misconception: 'expected-is-too-many' },
			{ text: l10n.t('The condition of the line is false.'), misconception: 'syntax-is-condition' },
		],
	},
	{
		id: 'form-text-open', types: ['TS1002', 'TS1160', 'TS1161', 'TS1126', 'TS1010'], message: /^(?:Unterminated (?:string|template|regular expression) literal|Unexpected end of text|'\*\/' expected)\.$/, concept: 'syntax',
		meaning: () => l10n.t('A text begins with a quote, and the line ends before the text does.'),
		right: () => l10n.t('A text has a beginning and no end.'),
		foils: () => [
			{ text: l10n.t('The text is too long.'), misconception: 'type-is-size' },
			{ text: l10n.t('The text has no name.'), misconception: 'text-is-name' },
		],
	},
	{
		id: 'form-name-expected', types: ['TS1003', 'TS1134', 'TS1138', 'TS1139', 'TS1359', 'TS1389', 'TS1390', 'TS1110', 'TS1136'], concept: 'syntax',
		message: /^(?:Identifier|Variable declaration|Parameter declaration|Type parameter declaration|Type|Property assignment) expected\.|^'(.+?)' is not allowed as a (?:variable declaration|parameter) name\.$/,
		meaning: () => l10n.t('At this place a name must stand, one that the program may choose. Something else stands there.'),
		right: () => l10n.t('A name was expected at this place.'),
		foils: () => [
			{ text: l10n.t('The name has no value yet.'), misconception: 'syntax-is-unknown-name' },
			{ text: l10n.t('A value has the wrong type.'), misconception: 'syntax-is-type' },
		],
	},
	{
		id: 'form-value-expected', types: ['TS1109', 'TS1011', 'TS1137'], message: /^(?:Expression|Expression or comma) expected\.$|^An element access expression should take an argument\.$/, concept: 'syntax',
		meaning: () => l10n.t('At this place a value must stand. Nothing stands there, or a sign.'),
		right: () => l10n.t('A value was expected at this place.'),
		foils: () => [
			{ text: l10n.t('The value is too large.'), misconception: 'type-is-size' },
			{ text: l10n.t('The value has the wrong type.'), misconception: 'syntax-is-type' },
		],
	},
	{
		id: 'form-line-expected', types: ['TS1128', 'TS1129', 'TS1068', 'TS1435', 'TS1434', 'TS1131'], concept: 'syntax',
		message: /^(?:Declaration or statement|Statement|Property or signature) expected\.|^Unexpected token\. A constructor, method, accessor, or property was expected\.$|^Unexpected keyword or identifier\.$|^Unknown keyword or identifier\. Did you mean '.+'\?$/,
		meaning: () => l10n.t('No line can go on like this. A word or a sign is at a place where it cannot be.'),
		right: () => l10n.t('The form of the line cannot be read.'),
		foils: () => [
			{ text: l10n.t('The line ran, and its result was wrong.'), misconception: 'syntax-is-running' },
			{ text: l10n.t('A name on the line has no value.'), misconception: 'syntax-is-unknown-name' },
		],
	},
	{
		id: 'form-sign-unknown', types: ['TS1127', 'TS1351', 'TS1124', 'TS1125'], message: /^Invalid character\.$|^An identifier or keyword cannot immediately follow a numeric literal\.$|^(?:Digit|Hexadecimal digit) expected\.$/, concept: 'syntax',
		meaning: () => l10n.t('There is a sign that the language does not know, or a number that goes on like a word.'),
	},
	{
		id: 'form-first-value', types: ['TS1155', 'TS1182'], message: /^(?:'const' declarations|A destructuring declaration) must (?:be initialized|have an initializer)\.$/, concept: 'declaring-names',
		meaning: () => l10n.t('A name that is made with `const` must get its value on the same line. So must names that take a value apart.'),
	},
	{
		id: 'form-return-outside', types: ['TS1108'], message: /^A 'return' statement can only be used within a function body\.$/, concept: 'return-value',
		meaning: () => l10n.t('`return` stands in a line that belongs to no function.'),
	},
	{
		id: 'form-leave-outside', types: ['TS1104', 'TS1105', 'TS1107'], message: /^A '(break|continue)' statement can only be used within|^Jump target cannot cross function boundary\.$/, concept: 'loop-exit',
		meaning: ([word = '']) => (word === '' ? l10n.t('A loop should be left from a function inside of it. That cannot be.') : l10n.t('`{0}` stands in a line that belongs to no loop.', word)),
	},
	{
		id: 'form-await-outside', types: ['TS1308', 'TS1375', 'TS1378', 'TS1431', 'TS1432'], message: /^(?:'await' expressions are only allowed|Top-level '(?:await|for await)' (?:expressions|loops) are only allowed|'for await' loops are only allowed)/, concept: 'awaiting',
		meaning: () => l10n.t('`await` waits for a value. It can do so only in a function that begins with the word `async`, and here it is in none.'),
	},
	{
		id: 'form-order-of-parameters', types: ['TS1016', 'TS1014', 'TS1013'], message: /^A required parameter cannot follow an optional parameter\.$|^A rest parameter (?:must be last|or binding pattern may not)/, concept: 'parameters',
		meaning: () => l10n.t('The parameters are in an order that cannot be. One that may be left out comes last, and so does one that takes all the rest.'),
	},
	{
		id: 'form-body-missing', types: ['TS2391', 'TS2390'], message: /^(?:Function|Constructor) implementation is missing/, concept: 'function-call',
		meaning: () => l10n.t('The first line of a function stands here. No block with its lines follows.'),
	},
];
