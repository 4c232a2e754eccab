import * as l10n from '@vscode/l10n';
import type { ErrorLesson } from '../lessons';

/** The message leaves two readings open: of a method that lists, texts and tables have by themselves it is the second, of another one most likely the first. */
const ofUnknownMethod = /^(?:.*[\w$)\]"'])\??\.(?!(?:split|map|filter|flatMap|flat|slice|splice|concat|sort|toSorted|reverse|toReversed|fill|keys|values|entries|match|matchAll|get|find|at|trim|toLowerCase|toUpperCase|substring|replace|join|from) )([\w$]+) is not a function or its return value is not iterable$/;

/** More errors of running programs: rarer ones, and those without wrong readings that are worth a choice. */
export const moreErrors: readonly ErrorLesson[] = [
	{
		id: 'super-first', types: ['ReferenceError'], message: /^Must call super constructor|^must call super constructor/, concept: 'classes',
		meaning: () => l10n.t('This class builds on another one. Its `constructor` uses the object before the class above has made its part.'),
	},
	{
		id: 'walk-of-method', types: ['TypeError'], message: ofUnknownMethod, concept: 'attributes',
		meaning: ([name = '']) => l10n.t('The value before the dot has nothing called `{0}`. Or what `{0}` gives back has no items.', name),
	},
	{
		id: 'items-given-back', types: ['TypeError'], message: new RegExp(`^(?!${ofUnknownMethod.source.slice(1)})(.+) is not a function or its return value is not iterable$`), concept: 'return-value',
		meaning: (parts) => l10n.t('What `{0}` gives back should be taken apart into items. It gives back nothing that has items.', parts.find((part) => part !== '') ?? ''),
	},
	{
		id: 'of-what-kind', types: ['TypeError'], message: /^(?:Right-hand side of 'instanceof' is not (?:callable|an object)|invalid 'instanceof' operand .*|.*is not a function \(evaluating '.* instanceof .*)$/, concept: 'classes',
		meaning: () => l10n.t('`instanceof` asks if an object was made from a class. What stands on its right is no class.'),
	},
	{
		id: 'part-fixed', types: ['TypeError'], message: /^Cannot (?:assign to read only|delete) property '(.+?)' of (?!string).+$|^"(.+)" is read-only$/, concept: 'attributes',
		meaning: (parts) => l10n.t('The part `{0}` of an object should be changed. This part, or the whole object, is fixed.', parts.find((part) => part !== '') ?? ''),
	},
	{
		id: 'not-to-grow', types: ['TypeError'], message: /^Cannot (?:add|define) property (.+?), object is not extensible$|^can't define property (.+?): .* is not extensible$/, concept: 'attributes',
		meaning: (parts) => l10n.t('An object or a list should get a new part `{0}`. It is fixed, and takes no new parts.', parts.find((part) => part !== '') ?? ''),
	},
	{
		id: 'only-to-read', types: ['TypeError'], message: /^Cannot set property (\S+) of .+ which has only a getter$|^setting getter-only property "(.+)"$/, concept: 'classes',
		meaning: (parts) => l10n.t('`{0}` is worked out anew each time that it is read. It cannot be given a value.', parts.find((part) => part !== '') ?? ''),
	},
	{
		id: 'circle', types: ['TypeError'], message: /^Converting circular structure to JSON|^cyclic object value$|^JSON\.stringify cannot serialize cyclic structures/, concept: null,
		meaning: () => l10n.t('An object should be written as text. It holds itself somewhere inside, so the text would have no end.'),
	},
	{
		id: 'number-kinds', types: ['TypeError'], message: /^Cannot mix BigInt and other types|^can't convert BigInt to number$|^Cannot convert a BigInt value to a number$/, concept: 'type-conversion',
		meaning: () => l10n.t('There are two kinds of number, one of them with an `n` at its end. They do not go together.'),
	},
	{
		id: 'symbol-as-text', types: ['TypeError'], message: /^Cannot convert a Symbol value to a (?:string|number)$|^can't convert symbol to (?:string|number)$/, concept: 'type-conversion',
		meaning: () => l10n.t('A value of the kind `Symbol` should become a text or a number by itself. It never does.'),
	},
	{
		id: 'nothing-as-object', types: ['TypeError'], message: /^Cannot convert undefined or null to object$|^can't convert (?:undefined|null) to object$/, concept: 'none-value',
		meaning: () => l10n.t('A call asks about the parts of an object. What it got is `undefined` or `null`: there is nothing.'),
	},
	{
		id: 'pair-wanted', types: ['TypeError'], message: /^Iterator value (.+) is not an entry object$/, concept: 'dictionary-key',
		meaning: ([item = '']) => l10n.t('Pairs of a key and a value were wanted, each in a list of two. There was `{0}`, which is no pair.', item),
	},
	{
		id: 'order-rule', types: ['TypeError'], message: /^The comparison function must be either a function or undefined|^The comparison function must be a function or undefined|^invalid Array\.prototype\.sort argument$/, concept: 'sorting',
		meaning: () => l10n.t('`sort` takes a function that compares two items, or nothing. It got something else.'),
	},
	{
		id: 'promise-of-what', types: ['TypeError'], message: /^Promise resolver (.+) is not a function$/, concept: 'awaiting',
		meaning: ([name = '']) => l10n.t('A promise is made with a function that does the work. Instead of one it got `{0}`.', name),
	},
	{
		id: 'private-part', types: ['TypeError'], message: /^Cannot (?:read|write) private member (#\S+) (?:from|to) an object whose class did not declare it$/, concept: 'classes',
		meaning: ([name = '']) => l10n.t('`{0}` belongs to the objects of one class alone. This object is not made from that class.', name),
	},
	{
		id: 'text-length', types: ['RangeError'], message: /^Invalid string length$|^Out of memory$|^allocation size overflow$/, concept: 'text-joining',
		meaning: () => l10n.t('A text grew and grew, until there was no room for it.'),
	},
	{
		id: 'date-form', types: ['RangeError'], message: /^Invalid (?:time value|date)$|^Invalid Date$/, concept: null,
		meaning: () => l10n.t('A date should be written as text. There is no such date, so it cannot be.'),
	},
	{
		id: 'no-whole-number', types: ['RangeError'], message: /^The number (.+) cannot be converted to a BigInt because it is not an integer$/, concept: 'type-conversion',
		meaning: ([number = '']) => l10n.t('`BigInt` makes large whole numbers. `{0}` is not a whole number.', number),
	},
	{
		id: 'zero-division', types: ['RangeError'], message: /^Division by zero$|^BigInt division by zero$/, concept: 'integer-division',
		meaning: () => l10n.t('A whole number with an `n` at its end was divided by zero. For that there is no answer.'),
	},
	{
		id: 'text-to-whole', types: ['SyntaxError', 'TypeError'], message: /^Cannot convert (?!a |undefined or null)(.+) to a BigInt$/, concept: 'type-conversion',
		meaning: ([text = '']) => l10n.t('`BigInt` should make a whole number of `{0}`. That does not look like one.', text),
	},
	{
		id: 'pattern-form', types: ['SyntaxError'], message: /^Invalid regular expression|^unterminated regular expression literal$|^Invalid flags supplied to RegExp constructor/, concept: 'syntax',
		meaning: () => l10n.t('A pattern for texts stands between two `/`. It does not have the form of one.'),
	},
	{
		id: 'address-form', types: ['URIError'], message: /malformed/, concept: null,
		meaning: () => l10n.t('A web address should be turned into plain text. A `%` in it is not followed by what must follow.'),
	},
	{
		id: 'all-failed', types: ['AggregateError'], message: /^All promises were rejected$|^No Promise in Promise\.any was resolved$/, concept: 'awaiting',
		meaning: () => l10n.t('The program waited for the first of some values. Not one of them came.'),
	},
	{
		id: 'module-missing', types: ['Error'], message: /^Cannot find (?:module|package) '(.+?)'/, concept: null,
		meaning: ([name = '']) => l10n.t('There is no module with the name `{0}` here.', name),
		right: ([name = '']) => l10n.t('The module `{0}` was not found.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('The module `{0}` has an error in it.', name), misconception: 'missing-is-broken' },
			{ text: l10n.t('The variable `{0}` has no value.', name), misconception: 'module-is-variable' },
		],
	},
	{
		id: 'file-missing', types: ['Error'], message: /^ENOENT: no such file or directory, \w+ (.+)$/, concept: null,
		meaning: ([name = '']) => l10n.t('The program should open the file `{0}`. There is no such file beside the program.', name),
		right: ([name = '']) => l10n.t('There is no file `{0}` here.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('The file `{0}` is empty.', name), misconception: 'missing-is-empty' },
			{ text: l10n.t('The file `{0}` is already open.', name), misconception: 'missing-is-open' },
		],
	},
];
