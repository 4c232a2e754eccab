import * as l10n from '@vscode/l10n';
import type { ErrorCase } from '../../lessons';

/** Calls that do not fit, numbers and texts that are too large, and what a program meets outside of itself. */
export const casesOfRuns: Readonly<Record<string, ErrorCase>> = {
	'new-forgotten': {
		code: 'class Lamp {}\nconst lamp = Lamp();', says: "TypeError: Class constructor Lamp cannot be invoked without 'new'",
		doing: () => l10n.t('It came to a call of a class. A class alone gives nothing back: objects are made from it.'),
		look: () => l10n.t('Compare the line with one that makes an object. Which word stands before the name of the class?'),
	},
	'no-plan': {
		code: 'const half = (n) => n / 2;\nconst one = new half(3);', says: 'TypeError: half is not a constructor',
		doing: () => l10n.t('It was to make an object and looked for the plan. What it found is no class.'),
		look: () => l10n.t('What stands behind `new`? Is it a class, or a function that works out a value?'),
	},
	'of-what-kind': {
		code: 'const kind = "Dog";\nconsole.log({} instanceof kind);', says: "TypeError: Right-hand side of 'instanceof' is not an object",
		doing: () => l10n.t('It was to find out from which class an object was made. The right side named no class.'),
		look: () => l10n.t('What stands on the right: a class, or a text with its name?'),
	},
	'private-part': {
		code: 'class Safe {\n    #code = 7;\n    static open(other) {\n        return other.#code;\n    }\n}\nSafe.open({});', says: 'TypeError: Cannot read private member #code from an object whose class did not declare it',
		doing: () => l10n.t('It wanted a part that only objects of one class have. It had another object in hand.'),
		look: () => l10n.t('Print the object. From which class was it made?'),
	},
	'number-kinds': {
		code: 'const big = 10n;\nconsole.log(big + 1);', says: 'TypeError: Cannot mix BigInt and other types, use explicit conversions',
		doing: () => l10n.t('It wanted to count with two numbers of two kinds. It does not turn one into the other by itself.'),
		look: () => l10n.t('Which of the numbers on this line are written with an `n`, or come from `BigInt`?'),
	},
	'symbol-as-text': {
		code: 'const mark = Symbol("mark");\nconsole.log("It is " + mark);', says: 'TypeError: Cannot convert a Symbol value to a string',
		doing: () => l10n.t('It wanted to join a text and a value. This kind of value is never made a text by itself.'),
		look: () => l10n.t('Which value on the line is a `Symbol`? Was it meant to be a text?'),
	},
	'promise-of-what': {
		code: 'const later = new Promise();', says: 'TypeError: Promise resolver undefined is not a function',
		doing: () => l10n.t('It was to make a promise and looked for the work to be done. There was no function.'),
		look: () => l10n.t('What stands in the parentheses behind `Promise`? Which work should it do?'),
	},
	recursion: {
		code: 'function down(n) {\n    return down(n - 1);\n}\n\ndown(3);', says: 'RangeError: Maximum call stack size exceeded',
		doing: () => l10n.t('It kept a place for each call that had not ended. At last there was no place left.'),
		look: () => l10n.t('Which call should be the last one? Print the values of each call: do they come nearer to it?'),
	},
	'list-length': {
		code: 'const seats = 3 - 5;\nconst row = new Array(seats);', says: 'RangeError: Invalid array length',
		doing: () => l10n.t('It was to make room for a list. No list can have that many places.'),
		look: () => l10n.t('Print the number just before. Can it be below 0, or a fraction?'),
	},
	'repeat-count': {
		code: 'const width = 4;\nconsole.log("-".repeat(width - 6));', says: 'RangeError: Invalid count value: -2',
		doing: () => l10n.t('It was to write a text many times in a row. It cannot do that fewer than 0 times.'),
		look: () => l10n.t('Print the number just before. For which inputs is it below 0?'),
	},
	'digits-range': {
		code: 'const price = 2.5;\nconsole.log(price.toFixed(-1));', says: 'RangeError: toFixed() digits argument must be between 0 and 100',
		doing: () => l10n.t('It was to write a number as text, with so many digits. That many cannot be.'),
		look: () => l10n.t('Which number stands in the parentheses, and what does it mean there?'),
	},
	'text-length': {
		code: 'let line = "ab";\nwhile (line !== "") {\n    line = line + line;\n}', says: 'RangeError: Invalid string length',
		doing: () => l10n.t('It put texts together and needed more and more room. Then there was no more.'),
		look: () => l10n.t('In which line does the text grow? How often does that line run?'),
	},
	'date-form': {
		code: 'const day = new Date("next week");\nday.toISOString();', says: 'RangeError: Invalid time value',
		doing: () => l10n.t('It was to write a date as text. What the date was made from, it could not read as one.'),
		look: () => l10n.t('Print what the date is made from. In which form does it stand there?'),
	},
	'no-whole-number': {
		code: 'const half = 2.5;\nBigInt(half);', says: 'RangeError: The number 2.5 cannot be converted to a BigInt because it is not an integer',
		doing: () => l10n.t('It was to make a whole number of another one. That one had something behind its point.'),
		look: () => l10n.t('Print the number. Should it be a whole one here?'),
	},
	'zero-division': {
		code: 'const people = 0n;\nconsole.log(12n / people);', says: 'RangeError: Division by zero',
		doing: () => l10n.t('It wanted to divide. Nothing can be shared out among zero.'),
		look: () => l10n.t('For which inputs is the right side of the division 0? Print it just before.'),
	},
	'text-to-whole': {
		code: 'const answer = "seven";\nBigInt(answer);', says: 'SyntaxError: Cannot convert seven to a BigInt',
		doing: () => l10n.t('It read a text sign by sign to make a number of it. There was a sign that no number has.'),
		look: () => l10n.t('Print the text. Are there letters or a point in it?'),
	},
	'json-ended': {
		code: 'const saved = "";\nJSON.parse(saved);', says: 'SyntaxError: Unexpected end of JSON input',
		doing: () => l10n.t('It read a text from its start to make a value of it. The text was over before the value was whole.'),
		look: () => l10n.t('Print the text just before it is read. Is it empty, or cut?'),
	},
	'json-form': {
		code: 'const saved = "{name: 1}";\nJSON.parse(saved);', says: "SyntaxError: Expected property name or '}' in JSON at position 1 (line 1 column 2)",
		doing: () => l10n.t('It read a text sign by sign to make a value of it. Then came a sign that cannot stand there.'),
		look: () => l10n.t('Print the text just before it is read. Which quotes does JSON want around names?'),
	},
	'pattern-form': {
		code: 'const digits = new RegExp("([0-9]+");', says: 'SyntaxError: Invalid regular expression: /([0-9]+/: Unterminated group',
		doing: () => l10n.t('It read a pattern for texts. In a pattern some signs have a meaning of their own, such as brackets.'),
		look: () => l10n.t('Which bracket in the pattern has no partner? Which sign is meant as itself?'),
	},
	'address-form': {
		code: 'const share = "100%";\ndecodeURIComponent(share);', says: 'URIError: URI malformed',
		doing: () => l10n.t('It read a web address and came to a `%`. Behind it two more signs must say which letter is meant.'),
		look: () => l10n.t('Print the text just before. Was it ever made for a web address?'),
	},
	'all-failed': {
		code: 'const late = Promise.reject("no bus");\nPromise.any([late]);', says: 'AggregateError: All promises were rejected', byHand: true,
		doing: () => l10n.t('It waited for whichever value came first. Each of them failed.'),
		look: () => l10n.t('Wait for one of them alone. Which error does it end with?'),
	},
	'own-error': {
		code: 'function pay(price) {\n    if (price < 0) {\n        throw new Error("a price is never below 0");\n    }\n}\n\npay(-2);', says: 'Error: a price is never below 0',
		doing: () => l10n.t('It came to a line with `throw`. Somebody wrote it, for the case that something is wrong.'),
		look: () => l10n.t('Find the line with `throw` and the condition above it. Which values made it true?'),
	},
	'assert-false': {
		code: 'import assert from "node:assert";\nconst age = -2;\nassert(age >= 0, "an age is never below 0");', says: 'AssertionError: an age is never below 0', byHand: true,
		doing: () => l10n.t('It came to a check that somebody wrote into the program. What it checks was false.'),
		look: () => l10n.t('Print both sides of what is checked just before. Which one is not as you expect?'),
	},
	'module-missing': {
		code: 'const shapes = require("./shapes");', says: "Error: Cannot find module './shapes'", byHand: true,
		doing: () => l10n.t('It looked for the file of this name, and in all places where such files are kept. There was none.'),
		look: () => l10n.t('Where does the file lie, and what is it called? Compare letter by letter.'),
	},
	'file-missing': {
		code: 'const fs = require("node:fs");\nconst text = fs.readFileSync("diary.txt", "utf8");', says: "Error: ENOENT: no such file or directory, open 'diary.txt'", byHand: true,
		doing: () => l10n.t('It looked for a file of this name in the folder where the program runs. There was none.'),
		look: () => l10n.t('Where does the file lie, and in which folder does the program run? Compare the name letter by letter.'),
	},
};
