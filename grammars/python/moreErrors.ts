import * as l10n from '@vscode/l10n';
import type { ErrorLesson } from '../lessons';
import { typeName } from './typeNames';

/** More errors of running programs: rarer ones, and those without wrong readings that are worth a choice. */
export const moreErrors: readonly ErrorLesson[] = [
	{
		id: 'free-variable', types: ['NameError'], message: /free variable '(\w+)'/, concept: 'name-scope',
		meaning: ([name = '']) => l10n.t('An inner function uses `{0}` of the function around it. At that moment `{0}` has no value yet.', name),
	},
	{
		id: 'argument-double', types: ['TypeError'], message: /([\w.]+)\(\) got multiple values for (?:keyword )?argument '(\w+)'/, concept: 'parameters',
		meaning: ([name = '', key = '']) => l10n.t('The call of `{0}` gives two values for one parameter: `{1}`.', name, key),
	},
	{
		id: 'no-arguments', types: ['TypeError'], message: /([\w.]+)\(\) takes no (?:keyword )?arguments/, concept: 'parameters',
		meaning: ([name = '']) => l10n.t('`{0}` takes nothing in its parentheses, and the call gives it something.', name),
	},
	{
		id: 'argument-count', types: ['TypeError'], message: /([\w.]+)(?:\(\))? (?:takes (?:exactly|at least|at most) \w+ (?:positional |keyword )?arguments?|expected (?:at least |at most |exactly )?\d+ arguments?|missing required argument)/, concept: 'parameters',
		meaning: ([name = '']) => l10n.t('The call of `{0}` gives it the wrong number of values.', name),
	},
	{
		id: 'look-in-text', types: ['TypeError'], message: /'in <string>' requires string as left operand, not (\w+)/, concept: 'membership',
		meaning: ([type = '']) => l10n.t('`in` should look for {0} inside a text. In a text only a text can be looked for.', typeName(type)),
	},
	{
		id: 'look-in-value', types: ['TypeError'], message: /argument of type '(\w+)' is not (?:iterable|a container)/, concept: 'membership',
		meaning: ([type = '']) => l10n.t('`in` should look inside {0}. There is nothing inside to look at.', typeName(type)),
	},
	{
		id: 'join-items', types: ['TypeError'], message: /sequence item (\d+): expected str instance, (\w+) found/, concept: 'type-conversion',
		meaning: ([at = '', type = '']) => l10n.t('`join` puts texts together. The item at position {0} is {1}.', at, typeName(type)),
	},
	{
		id: 'text-needed', types: ['TypeError'], message: /must be str\b[^,]*, not '?(\w+)/, concept: 'type-conversion',
		meaning: ([type = '']) => l10n.t('A text is needed here, and it was {0}.', typeName(type)),
	},
	{
		id: 'slice-index', types: ['TypeError'], message: /slice indices must be integers/, concept: 'slicing',
		meaning: () => l10n.t('A part of a list or a text was asked for. Where it starts or ends was not given as a whole number.'),
	},
	{
		id: 'format-value', types: ['TypeError'], message: /unsupported format string passed to (\w+)\.__format__/, concept: 'type-conversion',
		meaning: ([type = '']) => l10n.t('A text says how to show a value, but {0} cannot be shown that way.', typeName(type)),
	},
	{
		id: 'format-count', types: ['TypeError'], message: /not all arguments converted during string formatting|not enough arguments for format string/, concept: 'modulo',
		meaning: () => l10n.t('`%` behind a text fills values into it. The number of places and of values differ. Between numbers `%` means something else.'),
	},
	{
		id: 'raise-what', types: ['TypeError'], message: /exceptions must (?:derive from BaseException|be (?:old-style )?classes)/, concept: null,
		meaning: () => l10n.t('`raise` got a value that is no error. Only an error can be raised.'),
	},
	{
		id: 'not-iterator', types: ['TypeError'], message: /'(\w+)' object is not an iterator/, concept: 'loop-walk',
		meaning: ([type = '']) => l10n.t('`next` asks for the next item. It was asked of {0}, which does not remember where it is.', typeName(type)),
	},
	{
		id: 'format-code', types: ['ValueError'], message: /(?:Unknown|Invalid) format (?:code '(.+)' for object of type '(\w+)'|specifier)/, concept: 'type-conversion',
		meaning: ([sign = '', type = '']) => (sign === '' ? l10n.t('What stands behind the colon in the braces is no way to show a value.') : l10n.t('The sign `{0}` in the braces does not fit {1}.', sign, typeName(type))),
	},
	{
		id: 'step-zero', types: ['ValueError'], message: /range\(\) arg 3 must not be zero|slice step cannot be zero/, concept: 'loop-bounds',
		meaning: () => l10n.t('The step is 0. With steps of 0 nothing ever gets further.'),
	},
	{
		id: 'file-closed', types: ['ValueError'], message: /I\/O operation on closed file/, concept: null,
		meaning: () => l10n.t('The program reads or writes a file that is closed already.'),
	},
	{
		id: 'letter-number', types: ['ValueError'], message: /chr\(\) arg not in range/, concept: null,
		meaning: () => l10n.t('`chr` makes a letter from its number. There is no letter with this number.'),
	},
	{
		id: 'separator-empty', types: ['ValueError'], message: /empty separator/, concept: null,
		meaning: () => l10n.t('`split` should cut a text at a sign, and the sign is an empty text.'),
	},
	{
		id: 'digits-many', types: ['ValueError'], message: /Exceeds the limit \((\d+) digits\)/, concept: null,
		meaning: ([most = '']) => l10n.t('A whole number has more than {0} digits. That is too long to go from or to a text.', most),
	},
	{
		id: 'choose-empty', types: ['IndexError'], message: /Cannot choose from an empty sequence/, concept: null,
		meaning: () => l10n.t('One item should be picked by chance, but there are no items.'),
	},
	{
		id: 'place-missing', types: ['IndexError'], message: /Replacement index (\d+) out of range/, concept: 'parameters',
		meaning: ([at = '']) => l10n.t('A text has a place for value number {0}, counted from 0. That value was not given.', at),
	},
	{
		id: 'pop-empty-set', types: ['KeyError'], message: /^'?(?:popitem\(\)|pop from an empty)/, concept: 'list-mutation',
		meaning: () => l10n.t('An item should be taken out of a dictionary or a set, but it was empty.'),
	},
	{
		id: 'attribute-of-module', types: ['AttributeError'], message: /^module '([\w.]+)' has no attribute '(\w+)'/, concept: 'attributes',
		meaning: ([module = '', name = '']) => l10n.t('The module `{0}` has nothing that is called `{1}`.', module, name),
	},
	{
		id: 'attribute-of-class', types: ['AttributeError'], message: /type object '(\w+)' has no attribute '(\w+)'/, concept: 'attributes',
		meaning: ([type = '', name = '']) => l10n.t('The type `{0}` has nothing that is called `{1}`.', type, name),
	},
	{
		id: 'module-of-own-name', types: ['AttributeError', 'ImportError'], message: /partially initialized module '([\w.]+)'/, concept: null,
		meaning: ([module = '']) => l10n.t('`{0}` was used while it was still being read. Often a file of the program has the same name as the module.', module),
	},
	{
		id: 'import-relative', types: ['ImportError'], message: /attempted relative import/, concept: null,
		meaning: () => l10n.t('An import begins with a dot: it looks beside this file in a package. This file was run by itself, so it is in no package.'),
	},
	{
		id: 'number-large', types: ['OverflowError'], message: /./, concept: null,
		meaning: () => l10n.t('The result is too large for the kind of number that is needed here.'),
	},
	{
		id: 'memory', types: ['MemoryError'], message: /^/, concept: null,
		meaning: () => l10n.t('The program wanted to keep more than there is room for.'),
	},
	{
		id: 'items-ended', types: ['StopIteration'], message: /^/, concept: 'loop-walk',
		meaning: () => l10n.t('The next item was asked for, and there are no more items.'),
	},
	{
		id: 'interrupted', types: ['KeyboardInterrupt'], message: /^/, concept: 'while-condition',
		meaning: () => l10n.t('Somebody stopped the program from outside, as with Ctrl+C. It was still working, or waiting for input.'),
	},
	{
		id: 'bytes-to-text', types: ['UnicodeDecodeError'], message: /codec can't decode/, concept: null,
		meaning: () => l10n.t('A file or some bytes should be read as text. They hold something that is no text in this code for letters.'),
	},
	{
		id: 'text-to-bytes', types: ['UnicodeEncodeError'], message: /codec can't encode/, concept: null,
		meaning: () => l10n.t('A text has a letter or a sign that cannot be written in this code for letters.'),
	},
	{
		id: 'not-written', types: ['NotImplementedError'], message: /^/, concept: null,
		meaning: () => l10n.t('The program came to a part that says of itself that it is not written yet.'),
	},
	{
		id: 'not-allowed', types: ['PermissionError'], message: /./, concept: null,
		meaning: () => l10n.t('The computer does not let this program open or change that file or folder.'),
	},
	{
		id: 'is-folder', types: ['IsADirectoryError'], message: /./, concept: null,
		meaning: () => l10n.t('The program wanted to open a file, and there is a folder of that name.'),
	},
	{
		id: 'is-there', types: ['FileExistsError'], message: /./, concept: null,
		meaning: () => l10n.t('A file or folder should be made new, and one of that name is there already.'),
	},
];
