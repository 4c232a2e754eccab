import * as l10n from '@vscode/l10n';
import type { ErrorCase } from '../../lessons';

/** What a program meets outside of itself, and how it is stopped. */
export const casesOfRuns: Readonly<Record<string, ErrorCase>> = {
	'file-missing': {
		code: 'file = open("diary.txt")', says: "FileNotFoundError: [Errno 2] No such file or directory: 'diary.txt'",
		doing: () => l10n.t('It looked for a file of this name in the folder where the program runs. There was none.'),
		look: () => l10n.t('Where does the file lie, and in which folder does the program run? Compare the name letter by letter.'),
	},
	'input-ended': {
		code: 'first = input()\nsecond = input()', says: 'EOFError: EOF when reading a line', byHand: true,
		doing: () => l10n.t('It waited for one more line to be typed. There was no more to come.'),
		look: () => l10n.t('Count how often the program asks for input, also in loops. How many lines were typed?'),
	},
	'assert-false': {
		code: 'age = -2\nassert age >= 0, "an age is never negative"', says: 'AssertionError: an age is never negative',
		doing: () => l10n.t('It came to an `assert`: a check that somebody wrote into the program. What it checks was false.'),
		look: () => l10n.t('Print both sides of what is checked just before. Which one is not as you expect?'),
	},
	'changed-in-loop': {
		code: 'stock = {"tea": 0, "milk": 2}\nfor name in stock:\n    if stock[name] == 0:\n        del stock[name]', says: 'RuntimeError: dictionary changed size during iteration',
		doing: () => l10n.t('It went from item to item. In between, items came or went, so it did not know where it was.'),
		look: () => l10n.t('Which line inside the loop adds or takes away items of what the loop goes through?'),
	},
	'number-large': {
		code: 'import math\nprint(math.exp(1000))', says: 'OverflowError: math range error',
		doing: () => l10n.t('It had worked out a number. That was too large for its kind.'),
		look: () => l10n.t('Print the numbers before this line. Do they grow faster than you thought?'),
	},
	memory: {
		code: 'row = [0] * 10 ** 18', says: 'MemoryError', byHand: true,
		doing: () => l10n.t('It wanted room for new values, and there was no room left.'),
		look: () => l10n.t('Which list or text grows, and when does it stop growing? Print its length.'),
	},
	'items-ended': {
		code: 'queue = iter(["Ann"])\nnext(queue)\nnext(queue)', says: 'StopIteration',
		doing: () => l10n.t('It asked for the next item, and the last one had been given out before.'),
		look: () => l10n.t('Count the items, and how often the next one is asked for.'),
	},
	interrupted: {
		code: 'n = 1\nwhile n > 0:\n    n = n + 1   # somebody presses Ctrl+C', says: 'KeyboardInterrupt', byHand: true,
		doing: () => l10n.t('It was working, or waiting for input, when somebody stopped it. The line in the message is where it was.'),
		look: () => l10n.t('Did it wait for you to type, or was it in a loop? What has to happen for that loop to end?'),
	},
	'bytes-to-text': {
		code: 'data = b"caf\\xe9"\nprint(data.decode("utf-8"))', says: "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe9 in position 3: unexpected end of data",
		doing: () => l10n.t('It turned bytes into letters, one by one. Then came a byte that is no letter in this code.'),
		look: () => l10n.t('Is it a text file at all? Who wrote it, and which encoding did they use?'),
	},
	'text-to-bytes': {
		code: 'print("café".encode("ascii"))', says: "UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 3: ordinal not in range(128)",
		doing: () => l10n.t('It turned letters into bytes and came to one that this code does not have.'),
		look: () => l10n.t('Which letter is at that position? Which encoding is used for the file or the screen?'),
	},
	'not-written': {
		code: 'def volume(box):\n    raise NotImplementedError\n\nvolume(3)', says: 'NotImplementedError',
		doing: () => l10n.t('It came to a line that stops on purpose, since something is still to be written there.'),
		look: () => l10n.t('Which function does the last line of the message name? Is that the part that you should write?'),
	},
	'not-allowed': {
		code: 'file = open("/etc/shadow")', says: "PermissionError: [Errno 13] Permission denied: '/etc/shadow'", byHand: true,
		doing: () => l10n.t('It asked the computer for a file, and the computer said no.'),
		look: () => l10n.t('Is it a folder, or open in another program? May you change files in that place?'),
	},
	'is-folder': {
		code: 'import os\nos.mkdir("photos")\nfile = open("photos")', says: "IsADirectoryError: [Errno 21] Is a directory: 'photos'",
		doing: () => l10n.t('It wanted to open a file and found a folder.'),
		look: () => l10n.t('Print the whole name that is opened. Is the file\'s own name missing at its end?'),
	},
	'is-there': {
		code: 'import os\nos.mkdir("photos")\nos.mkdir("photos")', says: "FileExistsError: [Errno 17] File exists: 'photos'",
		doing: () => l10n.t('It wanted to make something new, and the name was taken.'),
		look: () => l10n.t('Has the program run before and left it there?'),
	},
};
