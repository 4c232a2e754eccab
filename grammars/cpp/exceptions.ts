import * as l10n from '@vscode/l10n';
import type { TaughtError } from '../taughtErrors';

/** What a program ends with when an exception is thrown and nobody catches it. */
export const exceptions: readonly TaughtError[] = [
	{
		id: 'position-not-there', types: ['std::out_of_range'], message: /^(?!map::at|.*stoi|.*sto[dlf])(?:.*\(which is (\d+)\) >= this->size\(\) \(which is (\d+)\))?/, concept: 'indexing',
		meaning: ([at = '', many = '']) => (at === '' ? l10n.t('Something was wanted at a position that is not there.') : l10n.t('Position {0} was wanted, and there are only {1} items. The first is at 0.', at, many)),
		right: () => l10n.t('There is no item at the position that was wanted.'),
		foils: () => [{ text: l10n.t('The item at that position is empty.'), misconception: 'outside-is-empty' }, { text: l10n.t('A number became too large.'), misconception: 'overflow-is-number' }],
		code: 'vector<int> trees = {4, 7};\ncout << trees.at(2);', says: 'std::out_of_range: vector::_M_range_check: __n (which is 2) >= this->size() (which is 2)',
		doing: () => l10n.t('It compared the position with how many items there are, and stopped.'),
		look: () => l10n.t('Print the position and the size just before.'),
	},
	{
		id: 'key-not-there', types: ['std::out_of_range'], message: /^map::at/, concept: 'dictionary-key',
		meaning: () => l10n.t('A key was looked up in a map, and it is not there.'),
		code: 'map<string, int> rooms = {{"Ann", 7}};\ncout << rooms.at("Bo");', says: 'std::out_of_range: map::at',
		doing: () => l10n.t('It went through the keys of the map, and this one was not among them.'),
		look: () => l10n.t('Print the key just before. Is it written as it was when it was put in?'),
	},
	{
		id: 'number-too-long', types: ['std::out_of_range'], message: /^sto[a-z]+/, concept: 'number-size',
		meaning: () => l10n.t('A text was read as a number, and that number is too large for its kind.'),
		code: 'int crowd = stoi("99999999999");\ncout << crowd;', says: 'std::out_of_range: stoi',
		doing: () => l10n.t('It read the digits one by one, and there was not enough room for the number.'),
		look: () => l10n.t('Print the text just before. How large can the number be?'),
	},
	{
		id: 'no-number', types: ['std::invalid_argument'], message: /^sto[a-z]+/, concept: 'type-conversion',
		meaning: () => l10n.t('A text was to be read as a number, and it does not begin with one.'),
		code: 'int age = stoi("seven");\ncout << age;', says: 'std::invalid_argument: stoi',
		doing: () => l10n.t('It read the first sign of the text, and that was no digit.'),
		look: () => l10n.t('Print the text just before, with a sign on each side of it.'),
	},
	{
		id: 'value-refused', types: ['std::invalid_argument', 'std::domain_error'], message: /^(?!sto[a-z]+)/, concept: 'exceptions',
		meaning: () => l10n.t('A function was given a value that it does not take. The program itself says so.'),
		code: 'int year = -3;\nif (year < 0) {\n    throw invalid_argument("below zero");\n}', says: 'std::invalid_argument: below zero',
		doing: () => l10n.t('It came to a line that stops the program for such a value, and nobody caught it.'),
		look: () => l10n.t('Which condition leads to this line? Where does the value come from?'),
	},
	{
		id: 'memory-used-up', types: ['std::bad_alloc', 'std::bad_array_new_length'], message: /^/, concept: null,
		meaning: () => l10n.t('The program asked for more memory than there is.'),
		code: 'int many = -1;\nint *seats = new int[many];\nseats[0] = 3;', says: 'std::bad_array_new_length: std::bad_array_new_length',
		doing: () => l10n.t('It was to make room for very many items, or for fewer than none.'),
		look: () => l10n.t('Print how much is asked for. Does something grow in each round?'),
	},
	{
		id: 'too-long', types: ['std::length_error'], message: /^/, concept: 'number-size',
		meaning: () => l10n.t('A vector or a text should become larger than any can be. Often the size is a number below zero.'),
		code: 'vector<int> fields;\nint wide = -1;\nfields.resize(wide);', says: 'std::length_error: vector::_M_default_append',
		doing: () => l10n.t('It was to make a row as long as it was told, and that was far too long.'),
		look: () => l10n.t('Print the size just before. Could it be below zero?'),
	},
	{
		id: 'text-from-nothing', types: ['std::logic_error'], message: /construct(?:ion)? (?:from )?null|null not valid/, concept: 'pointers',
		meaning: () => l10n.t('A text was to be made from a pointer that points to nothing.'),
		code: 'const char *nobody = nullptr;\nstring title = nobody;', says: 'std::logic_error: basic_string: construction from null is not valid',
		doing: () => l10n.t('It was to copy letters from a place, and there was no place.'),
		look: () => l10n.t('Where does the pointer come from? For which inputs is there nothing?'),
	},
	{
		id: 'thrown', types: ['std::runtime_error', 'std::exception', 'std::logic_error', 'std::range_error', 'std::overflow_error'], message: /^(?!.*(?:construct(?:ion)? (?:from )?null|null not valid))/, concept: 'exceptions',
		meaning: () => l10n.t('The program itself stopped with an error, and no part of it caught that.'),
		code: 'int fuel = 0;\nif (fuel == 0) {\n    throw runtime_error("no fuel");\n}', says: 'std::runtime_error: no fuel',
		doing: () => l10n.t('It came to a `throw` and went back call by call. None of them catches it.'),
		look: () => l10n.t('Search for the words of the message in the program. Which condition leads there?'),
	},
	{
		id: 'given-back-wrong', types: ['mismatched free', 'alloc-dealloc-mismatch'], message: /^/, concept: 'memory-lifetime',
		meaning: () => l10n.t('A row of items was given back as one item, or one item as a row.'),
		code: 'int *chairs = new int[3];\ndelete chairs;', says: 'mismatched free: this memory is given back in another way than it was asked for',
		doing: () => l10n.t('It compared how the memory was asked for with how it is given back.'),
		look: () => l10n.t('Look for the line that asks for this memory. Are there square brackets?'),
	},
];
