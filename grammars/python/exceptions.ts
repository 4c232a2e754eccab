import * as l10n from '@vscode/l10n';
import type { ErrorLesson } from '../lessons';
import { typeName } from './typeNames';

/** The errors of running programs that beginners meet, with their messages as CPython 3.8 to 3.14 writes them; more of them are in moreErrors.ts. */
export const exceptions: readonly ErrorLesson[] = [
	{
		id: 'unbound-local', types: ['UnboundLocalError'], message: /'(\w+)'/, concept: 'name-scope',
		meaning: ([name = '']) => l10n.t('`{0}` belongs to this function, because the function gives it a value somewhere. On this line it has no value yet.', name),
		right: ([name = '']) => l10n.t('The function uses its own `{0}` before it has a value.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('`{0}` appears nowhere else in the program.', name), misconception: 'unbound-is-misspelt' },
			{ text: l10n.t('The value of `{0}` has the wrong type.', name), misconception: 'unknown-is-wrong-type' },
		],
	},
	{
		id: 'name-unknown', types: ['NameError'], message: /name '(\w+)' is not defined/, concept: null,
		meaning: ([name = '']) => l10n.t('When this line ran, nothing had the name `{0}`. A name must get its value before it is used, and be written the same way.', name),
		right: ([name = '']) => l10n.t('When the line ran, nothing was called `{0}`.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('`{0}` has the value zero.', name), misconception: 'unknown-is-zero' },
			{ text: l10n.t('`{0}` has a value of the wrong type.', name), misconception: 'unknown-is-wrong-type' },
		],
	},
	{
		id: 'key-missing', types: ['KeyError'], message: /^(?!'?(?:popitem\(\)|pop from an empty))([\s\S]*)$/, concept: 'dictionary-key',
		meaning: ([key = '']) => l10n.t('The key `{0}` was looked up in a dictionary, and it is not there.', key),
		right: ([key = '']) => l10n.t('The dictionary has no key `{0}`.', key),
		foils: ([key = '']) => [
			{ text: l10n.t('The dictionary has no value `{0}`.', key), misconception: 'key-is-value' },
			{ text: l10n.t('The dictionary has no item at position `{0}`.', key), misconception: 'key-is-position' },
		],
	},
	{
		id: 'pop-empty', types: ['IndexError'], message: /^pop from empty/, concept: 'list-mutation',
		meaning: () => l10n.t('An item should be taken out of a list, but the list was empty.'),
		right: () => l10n.t('There was no item left in the list to take.'),
		foils: () => [
			{ text: l10n.t('The list was never made.'), misconception: 'empty-is-missing' },
			{ text: l10n.t('The item that was looked for is not in the list.'), misconception: 'index-is-value' },
		],
	},
	{
		id: 'index-range', types: ['IndexError'], message: /^(list|string|tuple|range|bytearray|pop)\b.*out of range/, concept: 'indexing',
		meaning: ([type = '']) => l10n.t('A position was used that {0} does not have. The positions go from 0 to the length minus one.', typeName(type === 'string' ? 'str' : type === 'pop' ? 'list' : type)),
		right: () => l10n.t('A position was used that is not there.'),
		foils: () => [
			{ text: l10n.t('A value was looked for that is not there.'), misconception: 'index-is-value' },
			{ text: l10n.t('A number is too large to be stored.'), misconception: 'index-is-size' },
		],
	},
	{
		id: 'zero-division', types: ['ZeroDivisionError'], message: /./, concept: 'integer-division',
		meaning: () => l10n.t('A number was divided by zero. On this line the right side of the division was 0.'),
		right: () => l10n.t('The number to divide by was 0.'),
		foils: () => [
			{ text: l10n.t('The result of the division was 0.'), misconception: 'zero-is-result' },
			{ text: l10n.t('The number that was divided was 0.'), misconception: 'zero-is-dividend' },
		],
	},
	{
		id: 'recursion', types: ['RecursionError'], message: /./, concept: 'recursion-base-case',
		meaning: () => l10n.t('A function called itself again and again. It never came to a call that ends by itself.'),
		right: () => l10n.t('The function went on calling itself without an end.'),
		foils: () => [
			{ text: l10n.t('A loop made too many rounds.'), misconception: 'recursion-is-loop' },
			{ text: l10n.t('A function may not call itself.'), misconception: 'recursion-is-forbidden' },
		],
	},
	{
		id: 'concatenate', types: ['TypeError'], message: /can only concatenate (\w+) \(not "([\w.]+)"\)/, concept: 'type-conversion',
		meaning: ([left = '', right = '']) => l10n.t('`+` stands between {0} and {1}. It can only join {0} to another value of that type.', typeName(left), typeName(right)),
		right: ([left = '', right = '']) => l10n.t('`+` was used between {0} and {1}.', typeName(left), typeName(right)),
		foils: () => [
			{ text: l10n.t('The result is too long.'), misconception: 'type-is-size' },
			{ text: l10n.t('One of the two names has no value.'), misconception: 'type-is-unknown-name' },
		],
	},
	{
		id: 'operand-none', types: ['TypeError'], message: /unsupported operand type\(s\) for ([^:]+): '(NoneType)' and '(\w+)'|unsupported operand type\(s\) for ([^:]+): '(\w+)' and '(NoneType)'/, concept: 'none-value',
		meaning: (parts) => l10n.t('One side of `{0}` is `None`, which is no value to calculate with.', parts.find((part) => part !== '') ?? ''),
		right: (parts) => l10n.t('One side of `{0}` is `None`.', parts.find((part) => part !== '') ?? ''),
		foils: () => [
			{ text: l10n.t('One side is 0.'), misconception: 'none-is-zero' },
			{ text: l10n.t('One of the names was never given anything.'), misconception: 'none-is-unknown-name' },
		],
	},
	{
		id: 'operand-types', types: ['TypeError'], message: /unsupported operand type\(s\) for ([^:]+): '(?!NoneType')(\w+)' and '(?!NoneType')(\w+)'/, concept: 'type-conversion',
		meaning: ([sign = '', left = '', right = '']) => l10n.t('`{0}` stands between {1} and {2}. It does not work with these two.', sign, typeName(left), typeName(right)),
		right: ([sign = '', left = '', right = '']) => l10n.t('`{0}` was used between {1} and {2}.', sign, typeName(left), typeName(right)),
		foils: ([sign = '']) => [
			{ text: l10n.t('`{0}` is not a sign of the language.', sign), misconception: 'operator-is-unknown' },
			{ text: l10n.t('A word of the program was mistyped.'), misconception: 'type-is-typing' },
		],
	},
	{
		id: 'compare-types', types: ['TypeError'], message: /'([<>=!]+)' not supported between instances of '(\w+)' and '(\w+)'/, concept: 'type-conversion',
		meaning: ([sign = '', left = '', right = '']) => l10n.t('`{0}` compares {1} with {2}. Neither of these comes before the other.', sign, typeName(left), typeName(right)),
		right: ([, left = '', right = '']) => l10n.t('{0} was compared with {1}.', capital(typeName(left)), typeName(right)),
		foils: () => [
			{ text: l10n.t('The comparison is false.'), misconception: 'error-is-false' },
			{ text: l10n.t('The comparison is written in the wrong order.'), misconception: 'comparison-is-order' },
		],
	},
	{
		id: 'multiply-sequence', types: ['TypeError'], message: /can't multiply sequence by non-int of type '(\w+)'/, concept: 'type-conversion',
		meaning: ([type = '']) => l10n.t('A text or a list was multiplied with {0}. It can only be repeated a whole number of times.', typeName(type)),
		right: ([type = '']) => l10n.t('A text or a list was multiplied with {0}.', typeName(type)),
		foils: () => [
			{ text: l10n.t('Two numbers were multiplied and the result is too large.'), misconception: 'type-is-size' },
			{ text: l10n.t('`*` may only be used once in a line.'), misconception: 'operator-is-unknown' },
		],
	},
	{
		id: 'operand-type', types: ['TypeError'], message: /bad operand type for (?:unary )?([^:]+): '(\w+)'/, concept: 'type-conversion',
		meaning: ([sign = '', type = '']) => l10n.t('`{0}` needs a number, and was used on {1}.', sign, typeName(type)),
		right: ([sign = '', type = '']) => l10n.t('`{0}` was used on {1}.', sign, typeName(type)),
		foils: () => [
			{ text: l10n.t('The number is negative.'), misconception: 'type-is-sign' },
			{ text: l10n.t('A word of the program was mistyped.'), misconception: 'type-is-typing' },
		],
	},
	{
		id: 'call-of-value', types: ['TypeError'], message: /'(\w+)' object is not callable/, concept: 'function-call',
		meaning: ([type = '']) => l10n.t('Parentheses stand behind {0}, as if it was a function. Only a function can be called.', typeName(type)),
		right: ([type = '']) => l10n.t('Something was called like a function, but it is {0}.', typeName(type)),
		foils: () => [
			{ text: l10n.t('The function got too few values.'), misconception: 'call-is-arguments' },
			{ text: l10n.t('The function does not exist.'), misconception: 'call-is-unknown-name' },
		],
	},
	{
		id: 'none-parts', types: ['TypeError'], message: /'NoneType' object is not (subscriptable|iterable)/, concept: 'none-value',
		meaning: ([what = '']) => (what === 'iterable' ? l10n.t('A loop or a function should go through items, but it got `None`.') : l10n.t('Square brackets stand behind a value that is `None`. There is nothing in it to take.')),
		right: () => l10n.t('There is `None` where a list or a text was meant.'),
		foils: () => [
			{ text: l10n.t('The list is empty.'), misconception: 'none-is-empty' },
			{ text: l10n.t('The position is too large.'), misconception: 'none-is-index' },
		],
	},
	{
		id: 'no-parts', types: ['TypeError'], message: /'(?!NoneType')([\w.]+)' object is not subscriptable/, concept: 'indexing',
		meaning: ([type = '']) => l10n.t('Square brackets stand behind {0}. It has no positions or keys.', typeName(type)),
		right: ([type = '']) => l10n.t('A part was asked of {0}, which has no parts.', typeName(type)),
		foils: () => [
			{ text: l10n.t('The position is too large.'), misconception: 'type-is-index' },
			{ text: l10n.t('The list is empty.'), misconception: 'type-is-empty' },
		],
	},
	{
		id: 'no-items', types: ['TypeError'], message: /'(?!NoneType')([\w.]+)' object is not iterable/, concept: 'loop-walk',
		meaning: ([type = '']) => l10n.t('A loop or a function should go through items, but it got {0}. That has no items.', typeName(type)),
		right: ([type = '']) => l10n.t('Items were needed, and it was {0}.', typeName(type)),
		foils: () => [
			{ text: l10n.t('There were no items: the list was empty.'), misconception: 'type-is-empty' },
			{ text: l10n.t('The loop made too many rounds.'), misconception: 'type-is-rounds' },
		],
	},
	{
		id: 'no-length', types: ['TypeError'], message: /(?:object of type '(\w+)' has no len)/, concept: 'indexing',
		meaning: ([type = '']) => l10n.t('The length of {0} was asked for. It has none.', typeName(type)),
		right: ([type = '']) => l10n.t('{0} has no length.', capital(typeName(type))),
		foils: () => [
			{ text: l10n.t('The length is 0.'), misconception: 'no-length-is-zero' },
			{ text: l10n.t('`len` does not exist.'), misconception: 'call-is-unknown-name' },
		],
	},
	{
		id: 'arguments-missing', types: ['TypeError'], message: /(\w+)\(\) missing (\d+) required (?:positional|keyword-only) arguments?: (.+)/, concept: 'parameters',
		meaning: ([name = '', count = '', which = '']) => l10n.t('`{0}` was called with too few values: {1} missing, for {2}.', name, count, which.replace(/'/g, '`')),
		right: ([name = '']) => l10n.t('The call of `{0}` gives too few values.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('`{0}` gives too few values back.', name), misconception: 'arguments-are-results' },
			{ text: l10n.t('The variable in the call has no value.'), misconception: 'argument-is-unknown-name' },
		],
	},
	{
		id: 'arguments-many', types: ['TypeError'], message: /(\w+)\(\) takes (?:from \d+ to )?(\d+) positional arguments? but (\d+) (?:was|were) given/, concept: 'parameters',
		meaning: ([name = '', wanted = '', given = '']) => l10n.t('`{0}` takes {1} values at most, and the call gives {2}.', name, wanted, given),
		right: ([name = '']) => l10n.t('The call of `{0}` gives too many values.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('`{0}` gives too many values back.', name), misconception: 'arguments-are-results' },
			{ text: l10n.t('A value in the call is too large.'), misconception: 'type-is-size' },
		],
	},
	{
		id: 'argument-unknown', types: ['TypeError'], message: /(\w+)\(\) got an unexpected keyword argument '(\w+)'/, concept: 'parameters',
		meaning: ([name = '', key = '']) => l10n.t('The call of `{0}` names a parameter `{1}`. The function has none of that name.', name, key),
		right: ([name = '', key = '']) => l10n.t('`{0}` has no parameter called `{1}`.', name, key),
		foils: ([, key = '']) => [
			{ text: l10n.t('The variable `{0}` has no value.', key), misconception: 'argument-is-unknown-name' },
			{ text: l10n.t('The value of `{0}` has the wrong type.', key), misconception: 'unknown-is-wrong-type' },
		],
	},
	{
		id: 'index-type', types: ['TypeError'], message: /(list|tuple|str|string) indices must be integers(?: or slices)?(?:, not '?(\w+))?/, concept: 'indexing',
		meaning: ([type = '', index = '']) => (index === '' ? l10n.t('In the square brackets behind {0} must stand a position: a whole number.', typeName(type === 'string' ? 'str' : type)) : l10n.t('In the square brackets behind {0} stands {1}. A position must be a whole number.', typeName(type === 'string' ? 'str' : type), typeName(index))),
		right: ([, index = '']) => (index === '' ? l10n.t('A position was given that is no whole number.') : l10n.t('A position was given as {0}.', typeName(index))),
		foils: () => [
			{ text: l10n.t('The position is not in the list.'), misconception: 'type-is-index' },
			{ text: l10n.t('The items must be whole numbers.'), misconception: 'index-is-value' },
		],
	},
	{
		id: 'item-fixed', types: ['TypeError'], message: /'(\w+)' object does(?: not|n't) support item (?:assignment|deletion)/, concept: 'string-immutability',
		meaning: ([type = '']) => l10n.t('One part of {0} should be changed. A value of this type never changes.', typeName(type)),
		right: ([type = '']) => l10n.t('A part of {0} cannot be changed.', typeName(type)),
		foils: () => [
			{ text: l10n.t('The position does not exist.'), misconception: 'type-is-index' },
			{ text: l10n.t('The new value has the wrong type.'), misconception: 'item-is-wrong-type' },
		],
	},
	{
		id: 'unhashable', types: ['TypeError'], message: /unhashable type: '(\w+)'/, concept: 'dictionary-key',
		meaning: ([type = '']) => l10n.t('{0} was used as a key of a dictionary or as an item of a set. Only values that never change can be that.', capital(typeName(type))),
		right: ([type = '']) => l10n.t('{0} cannot be a key or an item of a set.', capital(typeName(type))),
		foils: () => [
			{ text: l10n.t('The key is not in the dictionary.'), misconception: 'unhashable-is-missing' },
			{ text: l10n.t('The key is there twice.'), misconception: 'unhashable-is-double' },
		],
	},
	{
		id: 'whole-number', types: ['TypeError'], message: /'(\w+)' object cannot be interpreted as an integer/, concept: 'type-conversion',
		meaning: ([type = '']) => l10n.t('A whole number is needed here, and it was {0}.', typeName(type)),
		right: ([type = '']) => l10n.t('A whole number was needed, and it was {0}.', typeName(type)),
		foils: () => [
			{ text: l10n.t('The number is too large.'), misconception: 'type-is-size' },
			{ text: l10n.t('A word of the program was mistyped.'), misconception: 'type-is-typing' },
		],
	},
	{
		id: 'number-of', types: ['TypeError'], message: /(\w+)\(\) argument must be a string.* not '(\w+)'/, concept: 'type-conversion',
		meaning: ([name = '', type = '']) => l10n.t('`{0}` cannot make a number of {1}.', name, typeName(type)),
		right: ([name = '', type = '']) => l10n.t('`{0}` was given {1}.', name, typeName(type)),
		foils: ([name = '']) => [
			{ text: l10n.t('`{0}` was given too many values.', name), misconception: 'call-is-arguments' },
			{ text: l10n.t('The number is too large.'), misconception: 'type-is-size' },
		],
	},
	{
		id: 'unpack-one', types: ['TypeError'], message: /cannot unpack non-iterable (\w+) object/, concept: 'assignment',
		meaning: ([type = '']) => l10n.t('Several names stand on the left, but there is only one value for them: {0}.', typeName(type)),
		right: ([type = '']) => l10n.t('Several names were to share {0}, which has no parts.', typeName(type)),
		foils: () => [
			{ text: l10n.t('The names on the left have no value yet.'), misconception: 'unpack-is-unknown-name' },
			{ text: l10n.t('There are too many values for the names.'), misconception: 'unpack-is-many' },
		],
	},
	{
		id: 'text-to-int', types: ['ValueError'], message: /invalid literal for int\(\) with base \d+: (.+)/, concept: 'type-conversion',
		meaning: ([text = '']) => l10n.t('`int` should make a whole number of the text {0}. The text does not look like one.', quoted(text)),
		right: ([text = '']) => l10n.t('The text {0} does not look like a whole number.', quoted(text)),
		foils: ([text = '']) => [
			{ text: l10n.t('{0} is no text.', quoted(text)), misconception: 'content-is-type' },
			{ text: l10n.t('The number is too large.'), misconception: 'type-is-size' },
		],
	},
	{
		id: 'text-to-float', types: ['ValueError'], message: /could not convert string to float: (.+)/, concept: 'type-conversion',
		meaning: ([text = '']) => l10n.t('`float` should make a number of the text {0}. The text does not look like one.', quoted(text)),
		right: ([text = '']) => l10n.t('The text {0} does not look like a number.', quoted(text)),
		foils: ([text = '']) => [
			{ text: l10n.t('{0} is no text.', quoted(text)), misconception: 'content-is-type' },
			{ text: l10n.t('The number has too many digits.'), misconception: 'type-is-size' },
		],
	},
	{
		id: 'unpack-count', types: ['ValueError'], message: /(too many|not enough) values to unpack \(expected (?:at least )?(\d+)(?:, got (\d+))?\)/, concept: 'assignment',
		meaning: ([, wanted = '', got = '']) => (got === '' ? l10n.t('There are {0} names on the left, and another number of values for them.', wanted) : l10n.t('There are {0} names on the left, and {1} values for them.', wanted, got)),
		right: () => l10n.t('The number of names and the number of values differ.'),
		foils: () => [
			{ text: l10n.t('One of the values has the wrong type.'), misconception: 'unpack-is-type' },
			{ text: l10n.t('One of the names already has a value.'), misconception: 'unpack-is-taken' },
		],
	},
	{
		id: 'value-missing', types: ['ValueError'], message: /(?:list|tuple)\.(?:remove|index)\(x\): x not in|.+ is not in (?:list|deque)|(?:substring|subsection) not found/, concept: 'membership',
		meaning: () => l10n.t('A value was looked for, and it is not there.'),
		right: () => l10n.t('The value that was looked for is not there.'),
		foils: () => [
			{ text: l10n.t('The position is too large.'), misconception: 'value-is-index' },
			{ text: l10n.t('The value is there more than once.'), misconception: 'missing-is-double' },
		],
	},
	{
		id: 'items-empty', types: ['ValueError'], message: /(max|min)\(\) (?:iterable argument|arg) is (?:an )?empty/, concept: 'accumulator',
		meaning: ([name = '']) => l10n.t('`{0}` was asked about no items at all. There is no answer to that.', name),
		right: ([name = '']) => l10n.t('`{0}` got something empty.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('All items are 0.'), misconception: 'empty-is-zero' },
			{ text: l10n.t('`{0}` got too many items.', name), misconception: 'call-is-arguments' },
		],
	},
	{
		id: 'math-domain', types: ['ValueError'], message: /math domain error|expected a (?:nonnegative|positive) input|negative (?:number|shift)/, concept: 'comparison-operator',
		meaning: () => l10n.t('A function got a number that it has no result for, such as the square root of `-1`.'),
		right: () => l10n.t('The function has no result for this number.'),
		foils: () => [
			{ text: l10n.t('The value is not a number.'), misconception: 'content-is-type' },
			{ text: l10n.t('The result is too large.'), misconception: 'type-is-size' },
		],
	},
	{
		id: 'attribute-of-none', types: ['AttributeError'], message: /'NoneType' object has no attribute '(\w+)'/, concept: 'none-value',
		meaning: ([name = '']) => l10n.t('The value before `.{0}` is `None`. Nothing can be asked of it.', name),
		right: ([name = '']) => l10n.t('What stands before `.{0}` is `None`.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('`{0}` gives `None` back.', name), misconception: 'none-is-result' },
			{ text: l10n.t('The list before `.{0}` is empty.', name), misconception: 'none-is-empty' },
		],
	},
	{
		id: 'attribute-unknown', types: ['AttributeError'], message: /'(?!NoneType')([\w.]+)' object has no attribute '(\w+)'/, concept: 'attributes',
		meaning: ([type = '', name = '']) => l10n.t('The value before the dot is {0}. It has nothing that is called `{1}`.', typeName(type), name),
		right: ([type = '', name = '']) => l10n.t('There is no `{1}` for {0}.', typeName(type), name),
		foils: ([, name = '']) => [
			{ text: l10n.t('`{0}` got the wrong value in its parentheses.', name), misconception: 'attribute-is-argument' },
			{ text: l10n.t('The variable before the dot has no value.'), misconception: 'attribute-is-unknown-name' },
		],
	},
	{
		id: 'module-missing', types: ['ModuleNotFoundError'], message: /No module named '([\w.]+)'/, concept: null,
		meaning: ([name = '']) => l10n.t('There is no module with the name `{0}` here.', name),
		right: ([name = '']) => l10n.t('The module `{0}` was not found.', name),
		foils: ([name = '']) => [
			{ text: l10n.t('The module `{0}` has an error in it.', name), misconception: 'missing-is-broken' },
			{ text: l10n.t('The variable `{0}` has no value.', name), misconception: 'module-is-variable' },
		],
	},
	{
		id: 'import-name', types: ['ImportError'], message: /cannot import name '(\w+)' from '([\w.]+)'/, concept: null,
		meaning: ([name = '', module = '']) => l10n.t('The module `{1}` is there, but it has nothing called `{0}`.', name, module),
		right: ([name = '', module = '']) => l10n.t('`{1}` has no `{0}`.', name, module),
		foils: ([, module = '']) => [
			{ text: l10n.t('There is no module `{0}`.', module), misconception: 'missing-is-module' },
			{ text: l10n.t('`{0}` was imported twice.', module), misconception: 'missing-is-double' },
		],
	},
	{
		id: 'file-missing', types: ['FileNotFoundError'], message: /No such file or directory: (.+)/, concept: null,
		meaning: ([name = '']) => l10n.t('The program should open the file {0}. There is no such file beside the program.', quoted(name)),
		right: ([name = '']) => l10n.t('There is no file {0} here.', quoted(name)),
		foils: ([name = '']) => [
			{ text: l10n.t('The file {0} is empty.', quoted(name)), misconception: 'missing-is-empty' },
			{ text: l10n.t('The file {0} is already open.', quoted(name)), misconception: 'missing-is-open' },
		],
	},
	{
		id: 'input-ended', types: ['EOFError'], message: /./, concept: 'input-is-text',
		meaning: () => l10n.t('The program asked for a line of input, and no more was typed.'),
		right: () => l10n.t('The program asks for more lines than were typed.'),
		foils: () => [
			{ text: l10n.t('The typed line has the wrong type.'), misconception: 'input-is-type' },
			{ text: l10n.t('The program file ends too early.'), misconception: 'input-is-program' },
		],
	},
	{
		id: 'assert-false', types: ['AssertionError'], message: /^/, concept: null,
		meaning: () => l10n.t('The program itself checks something with `assert` on this line. What it checks was not true.'),
		right: () => l10n.t('What stands behind `assert` was not true.'),
		foils: () => [
			{ text: l10n.t('The line with `assert` is written wrong.'), misconception: 'check-is-broken' },
			{ text: l10n.t('The computer could not work out the check.'), misconception: 'check-is-crash' },
		],
	},
	{
		id: 'changed-in-loop', types: ['RuntimeError'], message: /(dictionary|Set|set|deque).* changed (?:size|.*) during iteration/, concept: 'list-mutation',
		meaning: () => l10n.t('A loop goes through a collection. Inside the loop that collection got more items, or lost some.'),
		right: () => l10n.t('The collection was changed while a loop went through it.'),
		foils: () => [
			{ text: l10n.t('The collection is too large.'), misconception: 'type-is-size' },
			{ text: l10n.t('The loop never ends.'), misconception: 'change-is-endless' },
		],
	},
];

/** A text of the message as code; it carries its own quotes. */
function quoted(text: string): string {
	return `\`${text}\``;
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
