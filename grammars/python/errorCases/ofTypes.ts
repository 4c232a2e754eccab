import * as l10n from '@vscode/l10n';
import type { ErrorCase } from '../../lessons';

/** Values of a kind that does not fit: the examples of every `TypeError`. */
export const casesOfTypes: Readonly<Record<string, ErrorCase>> = {
	concatenate: {
		code: 'age = 12\nprint("Age: " + age)', says: 'TypeError: can only concatenate str (not "int") to str',
		doing: () => l10n.t('It had both sides of `+` and wanted to join them. Only two values of one kind can be joined.'),
		look: () => l10n.t('Say of each side of the `+` what kind of value it is. Is one of them a number, and one a text?'),
	},
	'operand-none': {
		code: 'def show(x):\n    print(x)\n\ntotal = show(3) + 1', says: "TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'",
		doing: () => l10n.t('It had worked out both sides and wanted to calculate. One side was `None`: nothing came back.'),
		look: () => l10n.t('Find where each side gets its value. If it comes from a call, does that function give something back?'),
	},
	'operand-types': {
		code: 'price = "5"\nprint(price - 1)', says: "TypeError: unsupported operand type(s) for -: 'str' and 'int'",
		doing: () => l10n.t('It had worked out both sides of the sign. For these two kinds of value the sign means nothing.'),
		look: () => l10n.t('Print `type(...)` of both sides. Where does each of them come from?'),
	},
	'compare-types': {
		code: 'age = "17"\nprint(age < 18)', says: "TypeError: '<' not supported between instances of 'str' and 'int'",
		doing: () => l10n.t('It wanted to find out which of two values comes first. These two cannot be put in order.'),
		look: () => l10n.t('Which kind is each side? What a user types, for one, is always a text.'),
	},
	'multiply-sequence': {
		code: 'width = "4"\nprint(width * 2.5)', says: "TypeError: can't multiply sequence by non-int of type 'float'",
		doing: () => l10n.t('It wanted to repeat a text or a list. That goes only a whole number of times.'),
		look: () => l10n.t('Was it to be repeated, or should two numbers be multiplied? Print the type of each side.'),
	},
	'operand-type': {
		code: 'step = "3"\nprint(-step)', says: "TypeError: bad operand type for unary -: 'str'",
		doing: () => l10n.t('It wanted to work with one value as a number. This kind of value is not for that.'),
		look: () => l10n.t('Follow the value back to the line where it was made. Which kind was it there?'),
	},
	'call-of-value': {
		code: 'names = ["Ann", "Bo"]\nprint(names(0))', says: "TypeError: 'list' object is not callable",
		doing: () => l10n.t('It saw parentheses behind a value and wanted to call it. The value is no function.'),
		look: () => l10n.t('Look at what stands right before the parentheses. Which value has that name at this moment?'),
	},
	'none-parts': {
		code: 'letters = ["c", "a"]\nordered = letters.sort()\nprint(ordered[0])', says: "TypeError: 'NoneType' object is not subscriptable",
		doing: () => l10n.t('It wanted to take a part, and what it should take it from was `None`.'),
		look: () => l10n.t('Find the line that gives this name its value. Does what stands on its right give something back?'),
	},
	'no-parts': {
		code: 'year = 2024\nprint(year[0])', says: "TypeError: 'int' object is not subscriptable",
		doing: () => l10n.t('It wanted to take one part of a value. A value of this kind has no parts.'),
		look: () => l10n.t('Look at what stands right before the square brackets. Print it: is it what you think?'),
	},
	'no-items': {
		code: 'for day in 7:\n    print(day)', says: "TypeError: 'int' object is not iterable",
		doing: () => l10n.t('It wanted the first item to begin with. This kind of value has no items.'),
		look: () => l10n.t('Say in words what the loop or the function should go through. Which value is it given?'),
	},
	'no-length': {
		code: 'pages = 120\nprint(len(pages))', says: "TypeError: object of type 'int' has no len()",
		doing: () => l10n.t('It wanted to count the items of a value. This kind of value has none.'),
		look: () => l10n.t('Print what is given to `len`. Is it the list or the text that you mean?'),
	},
	'arguments-missing': {
		code: 'def area(width, height):\n    return width * height\n\nprint(area(3))', says: "TypeError: area() missing 1 required positional argument: 'height'",
		doing: () => l10n.t('It wanted to start the function and had no value for one of its parameters.'),
		look: () => l10n.t('Put the call and the first line of the function side by side. Which value goes to which name?'),
	},
	'arguments-many': {
		code: 'def greet(name):\n    print("Hi", name)\n\ngreet("Ann", "Bo")', says: 'TypeError: greet() takes 1 positional argument but 2 were given',
		doing: () => l10n.t('It wanted to start the function and had more values than parameters. In a class the object itself counts too.'),
		look: () => l10n.t('Put the call and the first line of the function side by side, and count on both.'),
	},
	'argument-unknown': {
		code: 'def paint(colour):\n    print(colour)\n\npaint(color="red")', says: "TypeError: paint() got an unexpected keyword argument 'color'. Did you mean 'colour'?",
		doing: () => l10n.t('It looked for a parameter with the name in the call, and there was none.'),
		look: () => l10n.t('Look at the name in the call, letter by letter. Then look at the names in the first line of the function.'),
	},
	'argument-double': {
		code: 'def tea(cups, sugar):\n    print(cups, sugar)\n\ntea(2, cups=3)', says: "TypeError: tea() got multiple values for argument 'cups'",
		doing: () => l10n.t('It gave out the values of the call in order. Then one more came for a name that had one.'),
		look: () => l10n.t('Write next to each value of the call which parameter it goes to.'),
	},
	'no-arguments': {
		code: 'word = "cat"\nprint(word.upper(1))', says: 'TypeError: str.upper() takes no arguments (1 given)',
		doing: () => l10n.t('It wanted to start something that needs no values, and was given one.'),
		look: () => l10n.t('Look up what this function or class needs. What did you want to tell it with the value?'),
	},
	'argument-count': {
		code: 'for k in range():\n    print(k)', says: 'TypeError: range expected at least 1 argument, got 0',
		doing: () => l10n.t('It wanted to start a function of the language and counted the values for it.'),
		look: () => l10n.t('The message says how many are needed and how many came. Which commas in the call split them?'),
	},
	'index-type': {
		code: 'days = ["Mon", "Tue"]\nprint(days["Mon"])', says: 'TypeError: list indices must be integers or slices, not str',
		doing: () => l10n.t('It wanted the item at a position. What stands in the brackets is not a whole number.'),
		look: () => l10n.t('Print what stands in the square brackets. Is it a position, or is it an item itself?'),
	},
	'item-fixed': {
		code: 'word = "cat"\nword[0] = "h"', says: "TypeError: 'str' object does not support item assignment",
		doing: () => l10n.t('It wanted to put a new value in the place of one part. This kind of value stays as it was made.'),
		look: () => l10n.t('Which kind of value is it: a list, a text, a tuple? Which of them may change?'),
	},
	unhashable: {
		code: 'ages = {}\nages[["Ann", "Bo"]] = 12', says: "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')",
		doing: () => l10n.t('It wanted to use a value as a key. A key must never change, and a list can.'),
		look: () => l10n.t('Say in words what your keys are. Of which kind is the value that is used as one here?'),
	},
	'whole-number': {
		code: 'half = 10 / 2\nfor k in range(half):\n    print(k)', says: "TypeError: 'float' object cannot be interpreted as an integer",
		doing: () => l10n.t('It needed a whole number, for example to count. It was given another kind of value, as 5.0 is.'),
		look: () => l10n.t('Follow the number back: which line made it, and with which sign or function?'),
	},
	'number-of': {
		code: 'scores = ["4", "7"]\nprint(int(scores))', says: "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'",
		doing: () => l10n.t('It wanted to make one number of a value. Of this kind of value none can be made.'),
		look: () => l10n.t('Print what stands in the parentheses. Is it one value, or many, or none?'),
	},
	'unpack-one': {
		code: 'low, high = 5', says: 'TypeError: cannot unpack non-iterable int object',
		doing: () => l10n.t('It wanted to share one value among several names. This kind of value has no parts to share.'),
		look: () => l10n.t('Count the names on the left. What does the right side give: one value or several?'),
	},
	'look-in-text': {
		code: 'phone = "555 123"\nprint(5 in phone)', says: "TypeError: 'in <string>' requires string as left operand, not int",
		doing: () => l10n.t('It wanted to look for a value inside a text. A text holds only letters and signs.'),
		look: () => l10n.t('Which kind is the value on the left of `in`? And which kind is the one on the right?'),
	},
	'look-in-value': {
		code: 'code = 482\nprint(8 in code)', says: "TypeError: argument of type 'int' is not a container or iterable",
		doing: () => l10n.t('It wanted to look inside a value for another. This kind of value holds nothing.'),
		look: () => l10n.t('Print what stands on the right of `in`. Is it a list, a text or a dictionary?'),
	},
	'join-items': {
		code: 'parts = ["a", 2]\nprint("-".join(parts))', says: 'TypeError: sequence item 1: expected str instance, int found',
		doing: () => l10n.t('It was putting texts together, one by one. Then came an item that is no text.'),
		look: () => l10n.t('Print the list before this line. Which items stand in quotes, and which do not?'),
	},
	'text-needed': {
		code: 'word = "level"\nprint(word.replace("l", 1))', says: 'TypeError: replace() argument 2 must be str, not int',
		doing: () => l10n.t('It wanted to work on a text and was given another kind of value for it.'),
		look: () => l10n.t('Say of each value in the parentheses whether it is a text or a number.'),
	},
	'slice-index': {
		code: 'word = "planet"\nprint(word[0:len(word) / 2])', says: 'TypeError: slice indices must be integers or None or have an __index__ method',
		doing: () => l10n.t('It wanted to cut out a part. Where it starts and ends must be whole numbers.'),
		look: () => l10n.t('Print each of the values on both sides of the `:`. Is there one with a point in it?'),
	},
	'format-value': {
		code: 'price = None\nprint(f"{price:.2f}")', says: 'TypeError: unsupported format string passed to NoneType.__format__',
		doing: () => l10n.t('It wanted to write a value in a certain form, for example with two decimals. The value has no such form.'),
		look: () => l10n.t('Print the value alone on the line before. Is it the number that you think?'),
	},
	'format-count': {
		code: 'name = "7"\nprint(name % 2)', says: 'TypeError: not all arguments converted during string formatting',
		doing: () => l10n.t('It saw a text on the left of `%`, so it looked for places in the text to fill.'),
		look: () => l10n.t('Which kind of value stands on the left of `%`? Was a rest wanted, or a text with values in it?'),
	},
	'raise-what': {
		code: 'raise "too late"', says: 'TypeError: exceptions must derive from BaseException',
		doing: () => l10n.t('It wanted to stop with an error, and what it was given was not one.'),
		look: () => l10n.t('What stands behind `raise`: a kind of error, or only its words?'),
	},
	'not-iterator': {
		code: 'queue = ["Ann", "Bo"]\nprint(next(queue))', says: "TypeError: 'list' object is not an iterator",
		doing: () => l10n.t('It wanted the next item. A list has items, but nothing that remembers which one is next.'),
		look: () => l10n.t('Say in words which item is wanted: the first, or one after the other?'),
	},
};
