import * as l10n from '@vscode/l10n';
import type { ErrorCase } from '../../lessons';

/** Names, values, positions, keys and what belongs to a value. */
export const casesOfValues: Readonly<Record<string, ErrorCase>> = {
	'unbound-local': {
		code: 'count = 0\n\ndef press():\n    count = count + 1\n\npress()', says: "UnboundLocalError: cannot access local variable 'count' where it is not associated with a value",
		doing: () => l10n.t('It was inside a function and needed the value of one of that function\'s own names. It had none yet.'),
		look: () => l10n.t('Find every line of the function that gives this name a value. Did one of them run before?'),
	},
	'name-unknown': {
		code: 'colour = "red"\nprint(color)', says: "NameError: name 'color' is not defined",
		doing: () => l10n.t('It came to a name and looked for its value. No line that ran before has given that name one.'),
		look: () => l10n.t('Search for the name in the program. Is it written the same way everywhere, and does a text have its quotes?'),
	},
	'free-variable': {
		code: 'def outer():\n    def inner():\n        print(note)\n    inner()\n    note = "hi"\n\nouter()', says: "NameError: cannot access free variable 'note' where it is not associated with a value in enclosing scope",
		doing: () => l10n.t('It ran an inner function and looked for a name in the outer one. That line had not run yet.'),
		look: () => l10n.t('In which order do the lines run: the call of the inner function, and the line that gives the name its value?'),
	},
	'key-missing': {
		code: 'price = {"tea": 2, "milk": 1}\nprint(price["coffee"])', says: "KeyError: 'coffee'",
		doing: () => l10n.t('It looked up a key in a dictionary. No entry has exactly this key.'),
		look: () => l10n.t('Print the dictionary just before this line. Which keys does it have? `1` and `"1"` are two keys.'),
	},
	'pop-empty-set': {
		code: 'cards = set()\ncards.pop()', says: "KeyError: 'pop from an empty set'",
		doing: () => l10n.t('It wanted to take something out, and nothing was inside.'),
		look: () => l10n.t('Print how many items are there before this line. Who takes them out, and how often?'),
	},
	'pop-empty': {
		code: 'queue = ["Ann"]\nqueue.pop()\nqueue.pop()', says: 'IndexError: pop from empty list',
		doing: () => l10n.t('It wanted to take an item out of a list, and the list had none.'),
		look: () => l10n.t('Print the list before each time that something is taken out.'),
	},
	'index-range': {
		code: 'days = ["Mon", "Tue", "Wed"]\nprint(days[3])', says: 'IndexError: list index out of range',
		doing: () => l10n.t('It wanted the item at a position and counted from 0. There is no item so far along.'),
		look: () => l10n.t('Print the position and the length just before this line. Which positions are there with that length?'),
	},
	'choose-empty': {
		code: 'import random\nprizes = []\nprint(random.choice(prizes))', says: 'IndexError: Cannot choose from an empty sequence',
		doing: () => l10n.t('It wanted to pick one of the items, and there were none.'),
		look: () => l10n.t('Print what it should pick from. Where is it filled?'),
	},
	'place-missing': {
		code: 'print("{} and {}".format("Ann"))', says: 'IndexError: Replacement index 1 out of range for positional args tuple',
		doing: () => l10n.t('It was filling values into the places of a text, and ran out of values.'),
		look: () => l10n.t('Count the pairs of braces in the text, and the values behind it.'),
	},
	'zero-division': {
		code: 'points = 12\ngames = 0\nprint(points / games)', says: 'ZeroDivisionError: division by zero',
		doing: () => l10n.t('It wanted to divide, and the number on the right was 0. No number is the answer to that.'),
		look: () => l10n.t('Where does the right side get its value? For which input is it 0?'),
	},
	recursion: {
		code: 'def down(n):\n    return down(n - 1)\n\ndown(3)', says: 'RecursionError: maximum recursion depth exceeded',
		doing: () => l10n.t('It was inside a call, inside a call, about a thousand deep. Then it gave up.'),
		look: () => l10n.t('Print the value at the start of each call. Does it ever reach the case that calls nothing more?'),
	},
	'text-to-int': {
		code: 'age = int("ten")', says: "ValueError: invalid literal for int() with base 10: 'ten'",
		doing: () => l10n.t('It read a text sign by sign to make a whole number of it. One sign is no digit.'),
		look: () => l10n.t('Print the text with `repr(...)` before this line. Are there letters, a point, or nothing at all?'),
	},
	'text-to-float': {
		code: 'price = float("2,50")', says: "ValueError: could not convert string to float: '2,50'",
		doing: () => l10n.t('It read a text sign by sign to make a number of it. One sign does not belong into a number.'),
		look: () => l10n.t('Print the text with `repr(...)` before this line. Which sign is no digit and no point?'),
	},
	'unpack-count': {
		code: 'first, last = "Ann Mary Lee".split()', says: 'ValueError: too many values to unpack (expected 2, got 3)',
		doing: () => l10n.t('It gave out several values to several names, one each. The two numbers are not the same.'),
		look: () => l10n.t('Count the names on the left. Print the right side alone and count there too.'),
	},
	'value-missing': {
		code: 'guests = ["Ann", "Bo"]\nguests.remove("Cy")', says: 'ValueError: list.remove(x): x not in list',
		doing: () => l10n.t('It went through all items to find a value, and came to the end without it.'),
		look: () => l10n.t('Print the list and the value before this line. Are they written the same, also small and capital letters?'),
	},
	'items-empty': {
		code: 'times = []\nprint(min(times))', says: 'ValueError: min() iterable argument is empty',
		doing: () => l10n.t('It wanted the largest or smallest of some items, and there were none.'),
		look: () => l10n.t('Print the items before this line. For which input are there none?'),
	},
	'math-domain': {
		code: 'import math\nprint(math.sqrt(-4))', says: 'ValueError: expected a nonnegative input, got -4.0',
		doing: () => l10n.t('It wanted to calculate, and for this number there is no answer.'),
		look: () => l10n.t('Print the number that the function gets. For which numbers is it made?'),
	},
	'format-code': {
		code: 'print(f"{\'ten\':.2f}")', says: "ValueError: Unknown format code 'f' for object of type 'str'",
		doing: () => l10n.t('It wanted to write a value in the form that stands behind the colon. That form is for another kind of value.'),
		look: () => l10n.t('What kind of value stands before the colon: a number, or a text that looks like one?'),
	},
	'step-zero': {
		code: 'for k in range(0, 10, 0):\n    print(k)', says: 'ValueError: range() arg 3 must not be zero',
		doing: () => l10n.t('It wanted to go on by a step. With this step it would stay where it is.'),
		look: () => l10n.t('Which value is the step, and where does it come from?'),
	},
	'file-closed': {
		code: 'with open("notes.txt", "w") as file:\n    file.write("one")\nfile.write("two")', says: 'ValueError: I/O operation on closed file.',
		doing: () => l10n.t('It wanted to use a file that was closed before. A `with` block closes its file at its end.'),
		look: () => l10n.t('Which lines belong to the block that opens the file? Look at where each line starts.'),
	},
	'letter-number': {
		code: 'print(chr(-1))', says: 'ValueError: chr() arg not in range(0x110000)',
		doing: () => l10n.t('It looked up a letter by its number, and there is none.'),
		look: () => l10n.t('Print the number first. How was it worked out?'),
	},
	'separator-empty': {
		code: 'print("cat".split(""))', says: 'ValueError: empty separator',
		doing: () => l10n.t('It looked for the sign to cut at, and was given no sign.'),
		look: () => l10n.t('What should the pieces be: words, or single letters? A text can also be walked letter by letter.'),
	},
	'digits-many': {
		code: 'print(7 ** 6000)', says: 'ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit',
		doing: () => l10n.t('It wanted to write out a number with thousands of digits, and refused.'),
		look: () => l10n.t('Is so large a number what you expect? Print how the number grows from round to round.'),
	},
	'attribute-of-none': {
		code: 'names = ["Bo"].append("Al")\nnames.append("Cy")', says: "AttributeError: 'NoneType' object has no attribute 'append'",
		doing: () => l10n.t('It had the value before the dot, and that was `None`. `None` can do nothing.'),
		look: () => l10n.t('Find the line that gives the name before the dot its value. What comes back from the right side?'),
	},
	'attribute-unknown': {
		code: 'names = ["Bo"]\nnames.push("Al")', says: "AttributeError: 'list' object has no attribute 'push'",
		doing: () => l10n.t('It had the value before the dot and looked for the word behind it. This kind of value has no such word.'),
		look: () => l10n.t('Print the type of the value before the dot. Is it what you think, and is the word spelled right?'),
	},
	'attribute-of-module': {
		code: 'import math\nprint(math.squareroot(9))', says: "AttributeError: module 'math' has no attribute 'squareroot'",
		doing: () => l10n.t('It looked into a module for a name, and the module has none like it.'),
		look: () => l10n.t('Print `dir(...)` of the module to see its names. Is a file of your own called like the module?'),
	},
	'attribute-of-class': {
		code: 'class Dog:\n    legs = 4\n\nprint(Dog.tail)', says: "AttributeError: type object 'Dog' has no attribute 'tail'",
		doing: () => l10n.t('It looked into a class for a name, and the class has none like it.'),
		look: () => l10n.t('Does the name belong to the class, or to one object that is made from it?'),
	},
	'module-of-own-name': {
		code: 'import statistics   # this file itself is called statistics.py\nprint(statistics.mean([1, 2]))', says: "AttributeError: partially initialized module 'statistics' has no attribute 'mean' (most likely due to a circular import)", byHand: true,
		doing: () => l10n.t('It wanted to read a module and found the program\'s own file under that name.'),
		look: () => l10n.t('Compare the names of your files with the names of the modules that you import.'),
	},
	'module-missing': {
		code: 'import maths', says: "ModuleNotFoundError: No module named 'maths'",
		doing: () => l10n.t('It looked in all its folders for a module of that name, and there is none.'),
		look: () => l10n.t('Check how the name is spelled. A module that is not part of the language has to be installed first.'),
	},
	'import-name': {
		code: 'from math import squareroot', says: "ImportError: cannot import name 'squareroot' from 'math' (unknown location)",
		doing: () => l10n.t('It found the module and looked for a name in it. The module has none like it.'),
		look: () => l10n.t('Look up what the module offers. Is the name spelled right, small and capital letters too?'),
	},
	'import-relative': {
		code: 'from . import helper', says: 'ImportError: attempted relative import with no known parent package',
		doing: () => l10n.t('It saw the dot and looked for the package of this file. A file that is run by itself has none.'),
		look: () => l10n.t('Which file do you run, and from where? Where does the other file lie?'),
	},
};
