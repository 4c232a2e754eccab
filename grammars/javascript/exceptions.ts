import * as l10n from '@vscode/l10n';
import type { ErrorLesson } from '../lessons';

/** What other engines put behind a message, or write in its place, stands in the same pattern: the first part that is there counts. */
const first = (parts: readonly string[]): string => parts.find((part) => part !== '') ?? '';

/** The errors of running programs that beginners meet, as V8 (Node 18 to 24, Chrome) words them, and Firefox and Safari where they differ; more of them are in moreErrors.ts. */
export const exceptions: readonly ErrorLesson[] = [
	{
		id: 'name-unknown', types: ['ReferenceError'], message: /^(?!Must )(\S+) is not defined$|^Can't find variable: (\S+)$/, concept: null,
		meaning: (parts) => l10n.t('When this line ran, nothing had the name `{0}`. A name must be made before it is used, and be written the same way.', first(parts)),
		right: (parts) => l10n.t('When the line ran, nothing was called `{0}`.', first(parts)),
		foils: (parts) => [
			{ text: l10n.t('`{0}` has the value zero.', first(parts)), misconception: 'unknown-is-zero' },
			{ text: l10n.t('`{0}` has a value of the wrong type.', first(parts)), misconception: 'unknown-is-wrong-type' },
		],
	},
	{
		id: 'used-before-made', types: ['ReferenceError'], message: /^Cannot access '(.+?)' before initialization$|^can't access lexical declaration '(.+?)' before initialization$|^Cannot access uninitialized variable/, concept: 'declaring-names',
		meaning: (parts) => l10n.t('The name `{0}` is made on a later line of this block. On this line it has no value yet.', first(parts)),
		right: (parts) => l10n.t('`{0}` is used before the line that makes it.', first(parts)),
		foils: (parts) => [
			{ text: l10n.t('`{0}` appears nowhere else in the program.', first(parts)), misconception: 'unbound-is-misspelt' },
			{ text: l10n.t('The value of `{0}` has the wrong type.', first(parts)), misconception: 'unknown-is-wrong-type' },
		],
	},
	{
		id: 'parts-of-nothing', types: ['TypeError'], message: /^Cannot read (?:properties of (undefined|null) \(reading '(.*)'\)|property '(.*)' of (undefined|null))$|^can't access property "?(.*?)"?, .+ is (undefined|null)$|^(undefined|null) is not an object \(evaluating '(.*)'\)$/, concept: 'none-value',
		meaning: (parts) => l10n.t('The value before `{1}` is `{0}`: there is nothing. Nothing can be asked of it.', nothingIn(parts), partIn(parts)),
		right: (parts) => l10n.t('What stands before `{1}` is `{0}`.', nothingIn(parts), partIn(parts)),
		foils: (parts) => [
			{ text: l10n.t('`{1}` gives `{0}` back.', nothingIn(parts), partIn(parts)), misconception: 'none-is-result' },
			{ text: l10n.t('The list before `{0}` is empty.', partIn(parts)), misconception: 'none-is-empty' },
		],
	},
	{
		id: 'part-set-of-nothing', types: ['TypeError'], message: /^Cannot set (?:properties of (undefined|null) \(setting '(.*)'\)|property '(.*)' of (undefined|null))$/, concept: 'none-value',
		meaning: (parts) => l10n.t('`{1}` should get a value, but what it should belong to is `{0}`. There is nothing that could keep it.', nothingIn(parts), partIn(parts)),
		right: (parts) => l10n.t('What stands before `{1}` is `{0}`.', nothingIn(parts), partIn(parts)),
		foils: (parts) => [
			{ text: l10n.t('`{0}` already has a value.', partIn(parts)), misconception: 'set-is-taken' },
			{ text: l10n.t('The new value is `{0}`.', nothingIn(parts)), misconception: 'set-is-value' },
		],
	},
	{
		id: 'taken-apart-nothing', types: ['TypeError'], message: /^Cannot destructure property '(.+?)' of '.+' as it is (undefined|null)\.$/, concept: 'none-value',
		meaning: ([name = '', nothing = '']) => l10n.t('`{0}` should be taken out of a value, but that value is `{1}`. It has no parts.', name, nothing),
		right: ([name = '', nothing = '']) => l10n.t('The value that `{0}` should come from is `{1}`.', name, nothing),
		foils: ([name = '']) => [
			{ text: l10n.t('`{0}` already has a value.', name), misconception: 'set-is-taken' },
			{ text: l10n.t('There are too many values for the names.'), misconception: 'unpack-is-many' },
		],
	},
	{
		id: 'method-unknown', types: ['TypeError'], message: /^(?!undefined is not a function)(?:.*[\w$)\]"'])\??\.([\w$]+) is not a function(?:\. \(In .*)?$/, concept: 'attributes',
		meaning: ([name = '']) => l10n.t('The value before the dot has nothing called `{0}` that could be called.', name),
		right: ([name = '']) => l10n.t('There is no function `{0}` for this value.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('`{0}` got the wrong value in its parentheses.', name), misconception: 'attribute-is-argument' },
			{ text: l10n.t('The variable before the dot has no value.'), misconception: 'attribute-is-unknown-name' },
		],
	},
	{
		id: 'call-of-value', types: ['TypeError'], message: /^(?!.*[\w$)\]"']\.[\w$]+ is not a function)(?!Promise )(?:(?:number|string|boolean|object) )?(.+) is not a function$/, concept: 'function-call',
		meaning: ([name = '']) => l10n.t('`{0}` should be called, but it is no function. Only a function can be called.', name),
		right: ([name = '']) => l10n.t('`{0}` is called, and it is no function.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('`{0}` does not exist.', name), misconception: 'call-is-unknown-name' },
			{ text: l10n.t('`{0}` got too few values in its parentheses.', name), misconception: 'call-is-arguments' },
		],
	},
	{
		id: 'fixed-name', types: ['TypeError'], message: /^Assignment to constant variable\.$|^invalid assignment to const '(.+?)'$|^Attempted to assign to readonly property\.$/, concept: 'declaring-names',
		meaning: () => l10n.t('A name was made with `const`. Such a name keeps its first value. This line wants to give it another.'),
		right: () => l10n.t('A name that was made with `const` should get another value.'),
		foils: () => [
			{ text: l10n.t('The new value has the wrong type.'), misconception: 'item-is-wrong-type' },
			{ text: l10n.t('The name has no value yet.'), misconception: 'syntax-is-unknown-name' },
		],
	},
	{
		id: 'nothing-to-walk', types: ['TypeError'], message: /^(?:object )?(null|undefined) is not iterable(?: \(cannot read property .*)?$/, concept: 'none-value',
		meaning: (parts) => l10n.t('Items should be taken from a value one by one, but it is `{0}`. There is nothing.', first(parts)),
		right: (parts) => l10n.t('Items were needed, and there was `{0}`.', first(parts)),
		foils: () => [
			{ text: l10n.t('There were no items: the list was empty.'), misconception: 'type-is-empty' },
			{ text: l10n.t('The loop made too many rounds.'), misconception: 'type-is-rounds' },
		],
	},
	{
		id: 'no-items', types: ['TypeError'], message: /^(?!(?:object )?(?:null|undefined) is not iterable|.* is not a function or its)(?:\.for|(?:number |boolean |object )?([^.].*?)) is not iterable(?: \(cannot read property .*)?$|^Spread syntax requires \.\.\.iterable/, concept: 'loop-walk',
		meaning: ([name = '']) => (name === '' ? l10n.t('The items of a value should be taken out one by one, but it has none.') : l10n.t('A loop, or what takes items out, should go through `{0}`. That is no list and no text.', name)),
		right: ([name = '']) => (name === '' ? l10n.t('Items were needed, and the value has none.') : l10n.t('Items were needed, and `{0}` has none.', name)),
		foils: () => [
			{ text: l10n.t('There were no items: the list was empty.'), misconception: 'type-is-empty' },
			{ text: l10n.t('The loop made too many rounds.'), misconception: 'type-is-rounds' },
		],
	},
	{
		id: 'new-forgotten', types: ['TypeError'], message: /^Class constructor (\S+) cannot be invoked without 'new'$|^class constructors must be invoked with 'new'$/, concept: 'classes',
		meaning: ([name = '']) => (name === '' ? l10n.t('A class was called like a function. A class is the plan for an object.') : l10n.t('The class `{0}` was called like a function. A class is the plan for an object.', name)),
		right: ([name = '']) => (name === '' ? l10n.t('A class is called as if it were a function.') : l10n.t('`{0}` is a class, and it is called as if it were a function.', name)),
		foils: () => [
			{ text: l10n.t('The class has no methods.'), misconception: 'class-is-empty' },
			{ text: l10n.t('The object was made twice.'), misconception: 'class-is-double' },
		],
	},
	{
		id: 'no-plan', types: ['TypeError'], message: /^(.+) is not a constructor$/, concept: 'classes',
		meaning: ([name = '']) => l10n.t('An object should be made from `{0}`. That is no class.', name),
		right: ([name = '']) => l10n.t('`{0}` is no class that objects can be made from.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('`{0}` got too few values in its parentheses.', name), misconception: 'call-is-arguments' },
			{ text: l10n.t('The object was made twice.'), misconception: 'class-is-double' },
		],
	},
	{
		id: 'look-in-value', types: ['TypeError'], message: /^Cannot use 'in' operator to search for '(.+?)' in (.*)$|^right-hand side of 'in' should be an object/, concept: 'membership',
		meaning: () => l10n.t('`in` asks if an object has a key of this name. The value on its right is no object.'),
		right: () => l10n.t('What stands on the right of `in` is no object.'),
		foils: () => [
			{ text: l10n.t('The value that was looked for is not there.'), misconception: 'in-is-missing' },
			{ text: l10n.t('The value is there more than once.'), misconception: 'missing-is-double' },
		],
	},
	{
		id: 'letter-fixed', types: ['TypeError'], message: /^Cannot assign to read only property '(.+?)' of string/, concept: 'string-immutability',
		meaning: ([at = '']) => l10n.t('The sign at position `{0}` of a text should be changed. A text never changes.', at),
		right: () => l10n.t('A part of a text cannot be changed.'),
		foils: () => [
			{ text: l10n.t('The position does not exist.'), misconception: 'type-is-index' },
			{ text: l10n.t('The new value has the wrong type.'), misconception: 'item-is-wrong-type' },
		],
	},
	{
		id: 'reduce-empty', types: ['TypeError'], message: /^Reduce of empty array with no initial value$|^reduce of empty array with no initial value$/, concept: 'accumulator',
		meaning: () => l10n.t('`reduce` should make one value of all items. The list is empty, and there is no value to start with.'),
		right: () => l10n.t('`reduce` got no items and no start.'),
		foils: () => [
			{ text: l10n.t('All items are 0.'), misconception: 'empty-is-zero' },
			{ text: l10n.t('The list was never made.'), misconception: 'empty-is-missing' },
		],
	},
	{
		id: 'recursion', types: ['RangeError', 'InternalError'], message: /^Maximum call stack size exceeded|^too much recursion/, concept: 'recursion-base-case',
		meaning: () => l10n.t('A function called itself again and again. It never came to a call that ends by itself.'),
		right: () => l10n.t('The function went on calling itself without an end.'),
		foils: () => [
			{ text: l10n.t('A loop made too many rounds.'), misconception: 'recursion-is-loop' },
			{ text: l10n.t('A function may not call itself.'), misconception: 'recursion-is-forbidden' },
		],
	},
	{
		id: 'list-length', types: ['RangeError'], message: /^[Ii]nvalid array length$|^Array size is not a small enough positive integer/, concept: 'list-making',
		meaning: () => l10n.t('A list should have a length that no list can have: one below 0, a fraction, or far too large a number.'),
		right: () => l10n.t('No list can have the length that was asked for.'),
		foils: () => [
			{ text: l10n.t('A position was used that is not there.'), misconception: 'length-is-index' },
			{ text: l10n.t('The list is empty.'), misconception: 'type-is-empty' },
		],
	},
	{
		id: 'repeat-count', types: ['RangeError'], message: /^Invalid count value: (.+)$|^repeat count must be (?:non-negative|less than infinity)/, concept: 'text-joining',
		meaning: ([count = '']) => (count === '' ? l10n.t('A text should be repeated a number of times that cannot be.') : l10n.t('A text should be repeated `{0}` times. That cannot be.', count)),
		right: () => l10n.t('Nothing can be repeated so many times.'),
		foils: () => [
			{ text: l10n.t('The text is empty.'), misconception: 'repeat-is-empty' },
			{ text: l10n.t('The value is not a number.'), misconception: 'content-is-type' },
		],
	},
	{
		id: 'digits-range', types: ['RangeError'], message: /^(toFixed|toPrecision|toExponential|toString)\(\) (?:digits |radix )?argument must be between (\d+) and (\d+)$|^precision -?\d+ out of range/, concept: 'formatting',
		meaning: ([name = '', least = '', most = '']) => (name === '' ? l10n.t('A number of digits was asked for that is out of range.') : l10n.t('`{0}` takes a number from {1} to {2} in its parentheses. It got another one.', name, least, most)),
		right: () => l10n.t('The number in the parentheses is too small or too large.'),
		foils: () => [
			{ text: l10n.t('The number before the dot is too large.'), misconception: 'type-is-size' },
			{ text: l10n.t('The value before the dot is no number.'), misconception: 'content-is-type' },
		],
	},
	{
		id: 'json-ended', types: ['SyntaxError'], message: /^Unexpected end of JSON input$|^JSON\.parse: (?:unexpected end of data|end of data).*|^JSON Parse error: Unexpected EOF$/, concept: 'type-conversion',
		meaning: () => l10n.t('A text should be read as JSON. It ends before the value does, or it is empty.'),
		right: () => l10n.t('The text that should be read ends too early.'),
		foils: () => [
			{ text: l10n.t('The program file ends too early.'), misconception: 'input-is-program' },
			{ text: l10n.t('The text is too long.'), misconception: 'type-is-size' },
		],
	},
	{
		id: 'json-form', types: ['SyntaxError'], concept: 'type-conversion',
		message: /^(?:Unexpected (?:token|number|string)\b.*\b(?:is not valid JSON|in JSON at position \d+.*)|(?:Expected|Unterminated|Bad|Unexpected non-whitespace|No number|Exponent|Duplicate|Invalid) .*\bJSON\b.*|".*" is not valid JSON|JSON\.parse: (?!(?:unexpected )?end of data).*|JSON Parse error: (?!Unexpected EOF).*)$/s,
		meaning: () => l10n.t('A text should be read as JSON. At one place it does not have the form that JSON needs.'),
		right: () => l10n.t('The text that should be read is not in the form of JSON.'),
		foils: () => [
			{ text: l10n.t('A line of the program has the wrong form.'), misconception: 'json-is-program' },
			{ text: l10n.t('The value is not a text.'), misconception: 'json-is-type' },
		],
	},
	{
		id: 'own-error', types: ['Error'], message: /^(?!Cannot find (?:module|package) |ENOENT\b)/, concept: 'exceptions',
		meaning: () => l10n.t('The program itself stops here: a line with `throw` says that something is wrong. The words of the message were written by a person.'),
		right: () => l10n.t('A line of the program said `throw`.'),
		foils: () => [
			{ text: l10n.t('The line with `throw` is written wrong.'), misconception: 'check-is-broken' },
			{ text: l10n.t('The computer could not read the program.'), misconception: 'throw-is-syntax' },
		],
	},
	{
		id: 'assert-false', types: ['AssertionError'], message: /^/, concept: null,
		meaning: () => l10n.t('The program itself checks something on this line. What it checks was not true.'),
		right: () => l10n.t('What is checked on this line was not true.'),
		foils: () => [
			{ text: l10n.t('The line with the check is written wrong.'), misconception: 'check-is-broken' },
			{ text: l10n.t('The computer could not work out the check.'), misconception: 'check-is-crash' },
		],
	},
];

/** Which nothing it was. */
function nothingIn(parts: readonly string[]): string {
	return parts.find((part) => part === 'undefined' || part === 'null') ?? 'undefined';
}

/** What was asked of it: a name behind a dot, or a position in brackets. */
function partIn(parts: readonly string[]): string {
	const [part = ''] = parts.filter((each) => each !== '' && each !== 'undefined' && each !== 'null');
	return /^\d+$/.test(part) ? `[${part}]` : /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(part) ? `.${part}` : part;
}
