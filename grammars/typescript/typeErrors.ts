import * as l10n from '@vscode/l10n';
import type { ErrorLesson } from '../lessons';
import { kindName } from './kindNames';

/** What the compiler says of kinds of value that do not fit, as it words it from 4.7 to 6.0; more of it is in moreTypeErrors.ts. */
export const typeErrors: readonly ErrorLesson[] = [
	{
		id: 'kind-given', types: ['TS2322'], message: /^Type '(.+?)' is not assignable to type '(.+?)'/, concept: 'type-declarations',
		meaning: ([given = '', wanted = '']) => l10n.t('Here stands {0}. At this place the program says that there is {1}.', kindName(given), kindName(wanted)),
		right: ([given = '', wanted = '']) => l10n.t('{1} is wanted, and there is {0}.', kindName(given), kindName(wanted)),
		foils: () => [
			{ text: l10n.t('The name has no value yet.'), misconception: 'type-is-unknown-name' },
			{ text: l10n.t('The value is too large.'), misconception: 'type-is-size' },
		],
	},
	{
		id: 'kind-handed-over', types: ['TS2345'], message: /^Argument of type '(.+?)' is not assignable to parameter of type '(.+?)'/, concept: 'type-declarations',
		meaning: ([given = '', wanted = '']) => l10n.t('The call hands over {0}. The first line of the function says that it takes {1}.', kindName(given), kindName(wanted)),
		right: ([given = '', wanted = '']) => l10n.t('The function takes {1}, and the call gives {0}.', kindName(given), kindName(wanted)),
		foils: () => [
			{ text: l10n.t('The call gives too many values.'), misconception: 'type-is-arguments' },
			{ text: l10n.t('The function gives the wrong value back.'), misconception: 'arguments-are-results' },
		],
	},
	{
		id: 'name-not-found', types: ['TS2304', 'TS2552', 'TS2503', 'TS2580', 'TS2582', 'TS2583', 'TS2584', 'TS2591', 'TS2867', 'TS2868', 'TS18004'], message: /^Cannot find (?:name|namespace) '(.+?)'|^No value exists in scope for the shorthand property '(.+?)'/, concept: null,
		meaning: (parts) => l10n.t('Nothing in the program has the name `{0}`. A name must be made before it is used, and be written the same way.', first(parts)),
		right: (parts) => l10n.t('Nothing is called `{0}` here.', first(parts)),
		foils: (parts) => [
			{ text: l10n.t('`{0}` has the value zero.', first(parts)), misconception: 'unknown-is-zero' },
			{ text: l10n.t('`{0}` has a value of the wrong type.', first(parts)), misconception: 'unknown-is-wrong-type' },
		],
	},
	{
		id: 'part-not-there', types: ['TS2339', 'TS2551', 'TS2550'], message: /^Property '(.+?)' does not exist on type '([\s\S]+?)'/, concept: 'attributes',
		meaning: ([name = '', type = '']) => l10n.t('Before the dot stands {1}. It has nothing that is called `{0}`.', name, kindName(type)),
		right: ([name = '', type = '']) => l10n.t('There is no `{0}` for {1}.', name, kindName(type)),
		foils: ([name = '']) => [
			{ text: l10n.t('`{0}` got the wrong value in its parentheses.', name), misconception: 'attribute-is-argument' },
			{ text: l10n.t('The variable before the dot has no value.'), misconception: 'attribute-is-unknown-name' },
		],
	},
	{
		id: 'maybe-nothing', types: ['TS2531', 'TS2532', 'TS2533', 'TS18047', 'TS18048', 'TS18049', 'TS2721', 'TS2722', 'TS2723'], concept: 'none-value',
		message: /^(?:'(.+)'|Object) is possibly '?(null|undefined|null' or 'undefined)'?\.$|^Cannot invoke an object which is possibly '(null|undefined|null' or 'undefined)'\.$/,
		meaning: ([name = '']) => (name === '' ? l10n.t('A value may be missing here: there may be nothing. Nothing can be asked of it before that is known.') : l10n.t('`{0}` may be missing here: there may be nothing. Nothing can be asked of it before that is known.', name)),
		right: ([name = '']) => (name === '' ? l10n.t('The value may be missing at this place.') : l10n.t('`{0}` may be missing at this place.', name)),
		foils: ([name = '']) => [
			{ text: name === '' ? l10n.t('The value is never there.') : l10n.t('`{0}` is never there.', name), misconception: 'maybe-is-surely' },
			{ text: l10n.t('The list is empty.'), misconception: 'none-is-empty' },
		],
	},
	{
		id: 'kind-unknown', types: ['TS18046', 'TS2571'], message: /^(?:'(.+)'|Object) is of type 'unknown'\.$/, concept: 'type-declarations',
		meaning: ([name = '']) => (name === '' ? l10n.t('Nobody has said of which kind this value is. Until that is looked at, nothing can be done with it.') : l10n.t('Nobody has said of which kind `{0}` is. Until that is looked at, nothing can be done with it.', name)),
		right: () => l10n.t('The kind of the value is not known at this place.'),
		foils: () => [
			{ text: l10n.t('The name has no value yet.'), misconception: 'type-is-unknown-name' },
			{ text: l10n.t('The value is never there.'), misconception: 'maybe-is-surely' },
		],
	},
	{
		id: 'values-in-call', types: ['TS2554', 'TS2555', 'TS2556', 'TS2575'], message: /^Expected (?:at least )?(\d+(?:-\d+)?) arguments?, but got (\d+)/, concept: 'parameters',
		meaning: ([wanted = '', given = '']) => l10n.t('The function takes {0} values, and the call gives {1}.', wanted, given),
		right: () => l10n.t('The call gives another number of values than the function takes.'),
		foils: () => [
			{ text: l10n.t('The function gives too few values back.'), misconception: 'arguments-are-results' },
			{ text: l10n.t('A value in the call has the wrong type.'), misconception: 'arguments-are-types' },
		],
	},
	{
		id: 'kind-not-said', types: ['TS7006', 'TS7031', 'TS7019'], message: /^(?:Parameter|Binding element|Rest parameter) '(.+?)' implicitly has an '(?:any|any\[\])' type\.?/, concept: 'type-declarations',
		meaning: ([name = '']) => l10n.t('The function does not say of which kind `{0}` is. So nobody can check what is done with it.', name),
		right: ([name = '']) => l10n.t('It is not said of which kind `{0}` is.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('`{0}` has no value yet.', name), misconception: 'syntax-is-unknown-name' },
			{ text: l10n.t('`{0}` has a value of the wrong type.', name), misconception: 'unknown-is-wrong-type' },
		],
	},
	{
		id: 'sign-between-kinds', types: ['TS2365'], message: /^Operator '(.+?)' cannot be applied to types? '(.+?)' and '(.+?)'/, concept: 'type-conversion',
		meaning: ([sign = '', left = '', right = '']) => l10n.t('`{0}` stands between {1} and {2}. It does not work for these two.', sign, kindName(left), kindName(right)),
		right: ([sign = '', left = '', right = '']) => l10n.t('`{0}` is used between {1} and {2}.', sign, kindName(left), kindName(right)),
		foils: () => [
			{ text: l10n.t('The result is too large.'), misconception: 'type-is-size' },
			{ text: l10n.t('One of the names has no value yet.'), misconception: 'type-is-unknown-name' },
		],
	},
	{
		id: 'side-no-number', types: ['TS2362', 'TS2363', 'TS2356'], message: /^(?:The (left|right)-hand side of an arithmetic operation|An arithmetic operand) must be of type/, concept: 'type-conversion',
		meaning: ([side = '']) => (side === 'left' ? l10n.t('The sign works with numbers. On its left stands something else.') : side === 'right' ? l10n.t('The sign works with numbers. On its right stands something else.') : l10n.t('The sign works with numbers. Beside it stands something else.')),
		right: () => l10n.t('One side of the sign is no number.'),
		foils: () => [
			{ text: l10n.t('The result is too large.'), misconception: 'type-is-size' },
			{ text: l10n.t('One of the names has no value yet.'), misconception: 'type-is-unknown-name' },
		],
	},
	{
		id: 'never-equal', types: ['TS2367'], message: /^This (?:comparison appears to be unintentional because the types '(.+?)' and '(.+?)' have no overlap|condition will always return '(?:true|false)' since the types '(.+?)' and '(.+?)' have no overlap)/, concept: 'comparison-operator',
		meaning: (parts) => l10n.t('The line asks if {0} and {1} are equal. Two such values never are.', ...sides(parts)),
		right: () => l10n.t('The two sides can never be equal.'),
		foils: () => [
			{ text: l10n.t('The two sides are always equal.'), misconception: 'never-is-always' },
			{ text: l10n.t('One of the names has no value yet.'), misconception: 'type-is-unknown-name' },
		],
	},
	{
		id: 'nothing-given-back', types: ['TS2355'], message: /^A function whose declared type is neither .+ must return a value\.$/, concept: 'return-value',
		meaning: () => l10n.t('The first line of the function says which kind of value comes back. No line of the function gives one back.'),
		right: () => l10n.t('The function should give a value back, and never does.'),
		foils: () => [
			{ text: l10n.t('The function gives back a value of the wrong type.'), misconception: 'missing-is-type' },
			{ text: l10n.t('The function is never called.'), misconception: 'outside-is-call' },
		],
	},
	{
		id: 'a-way-without-return', types: ['TS2366', 'TS7030'], message: /^(?:Function lacks ending return statement and return type does not include 'undefined'|Not all code paths return a value)\.$/, concept: 'return-value',
		meaning: () => l10n.t('There is a way through the function on which no `return` runs. Then nothing comes back.'),
		right: () => l10n.t('On one way through the function no value comes back.'),
		foils: () => [
			{ text: l10n.t('The function gives two values back.'), misconception: 'way-is-two' },
			{ text: l10n.t('The function gives back a value of the wrong type.'), misconception: 'missing-is-type' },
		],
	},
	{
		id: 'used-without-value', types: ['TS2454'], message: /^Variable '(.+?)' is used before being assigned\.$/, concept: 'initial-value',
		meaning: ([name = '']) => l10n.t('`{0}` was made without a value. On one way to this line it still has none.', name),
		right: ([name = '']) => l10n.t('`{0}` may have no value when this line runs.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('`{0}` appears nowhere else in the program.', name), misconception: 'unbound-is-misspelt' },
			{ text: l10n.t('`{0}` has the value zero.', name), misconception: 'unknown-is-zero' },
		],
	},
	{
		id: 'name-made-later', types: ['TS2448', 'TS2449', 'TS2450'], message: /^(?:Block-scoped variable|Class|Enum) '(.+?)' used before its declaration\.$/, concept: 'declaring-names',
		meaning: ([name = '']) => l10n.t('The name `{0}` is made on a later line of this block. On this line it has no value yet.', name),
		right: ([name = '']) => l10n.t('`{0}` is used before the line that makes it.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('`{0}` appears nowhere else in the program.', name), misconception: 'unbound-is-misspelt' },
			{ text: l10n.t('The value of `{0}` has the wrong type.', name), misconception: 'unknown-is-wrong-type' },
		],
	},
	{
		id: 'name-made-twice', types: ['TS2451', 'TS2300', 'TS2393', 'TS2403'], message: /^(?:Cannot redeclare block-scoped variable '(.+?)'|Duplicate (?:identifier '(.+?)'|function implementation)|Subsequent variable declarations must have the same type)/, concept: 'declaring-names',
		meaning: (parts) => (first(parts) === '' ? l10n.t('One name is made twice. A block knows a name only once.') : l10n.t('The name `{0}` is made twice in one block. A block knows a name only once.', first(parts))),
		right: () => l10n.t('The name is made a second time in the same block.'),
		foils: () => [
			{ text: l10n.t('The name has two values at once.'), misconception: 'twice-is-values' },
			{ text: l10n.t('The name has no value yet.'), misconception: 'syntax-is-unknown-name' },
		],
	},
	{
		id: 'name-fixed', types: ['TS2588'], message: /^Cannot assign to '(.+?)' because it is a constant\.$/, concept: 'declaring-names',
		meaning: ([name = '']) => l10n.t('`{0}` was made with `const`. Such a name keeps its first value. This line wants to give it another.', name),
		right: ([name = '']) => l10n.t('`{0}` was made with `const`, and should get another value.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('The new value has the wrong type.'), misconception: 'item-is-wrong-type' },
			{ text: l10n.t('`{0}` has no value yet.', name), misconception: 'syntax-is-unknown-name' },
		],
	},
	{
		id: 'part-missing', types: ['TS2741', 'TS2739', 'TS2740'], message: /^Property '(.+?)' is missing in type '[\s\S]+?' but required in type '(.+?)'\.|^Type '[\s\S]+?' is missing the following properties from type '(.+?)': (.+)/, concept: 'type-declarations',
		meaning: (parts) => l10n.t('An object of type `{0}` must have `{1}`. This one has not.', parts[1] === '' || parts[1] === undefined ? (parts[2] ?? '') : parts[1], parts[0] === '' || parts[0] === undefined ? (parts[3] ?? '') : parts[0]),
		right: () => l10n.t('The object lacks a part that its type says it has.'),
		foils: () => [
			{ text: l10n.t('The object has a part too many.'), misconception: 'missing-is-extra' },
			{ text: l10n.t('A part of the object has the wrong type.'), misconception: 'missing-is-type' },
		],
	},
	{
		id: 'part-too-many', types: ['TS2353', 'TS2561'], message: /^Object literal may only specify known properties, (?:and|but) '?(.+?)'? does not exist in type '(.+?)'/, concept: 'type-declarations',
		meaning: ([name = '', type = '']) => l10n.t('The object has a part `{0}`. The type `{1}` knows no such part.', name, type),
		right: () => l10n.t('The object has a part that its type does not know.'),
		foils: () => [
			{ text: l10n.t('The object lacks a part that its type says it has.'), misconception: 'extra-is-missing' },
			{ text: l10n.t('A part of the object has the wrong type.'), misconception: 'missing-is-type' },
		],
	},
	{
		id: 'no-function', types: ['TS2349'], message: /^This expression is not callable\./, concept: 'function-call',
		meaning: () => l10n.t('Parentheses stand behind a value, as if it were a function. It is none.'),
		right: () => l10n.t('What is called here is no function.'),
		foils: () => [
			{ text: l10n.t('The function gets too few values.'), misconception: 'call-is-arguments' },
			{ text: l10n.t('There is nothing of this name.'), misconception: 'call-is-unknown-name' },
		],
	},
	{
		id: 'condition-always-true', types: ['TS2774', 'TS2801', 'TS2872', 'TS2869'], message: /^This (?:condition will always return true since this (?:function is always defined|'Promise<.+>' is always defined)|kind of expression is always truthy)/, concept: 'conditions',
		meaning: () => l10n.t('What stands in this condition always counts as true. So it decides nothing.'),
		right: () => l10n.t('The condition is true in every run.'),
		foils: () => [
			{ text: l10n.t('The condition is never true.'), misconception: 'always-is-never' },
			{ text: l10n.t('The condition has no value yet.'), misconception: 'type-is-unknown-name' },
		],
	},
];

function first(parts: readonly string[]): string {
	return parts.find((part) => part !== '') ?? '';
}

/** Both kinds that are compared. */
function sides(parts: readonly string[]): readonly [string, string] {
	const [left = '', right = ''] = parts.filter((part) => part !== '');
	return [kindName(left), kindName(right)];
}
