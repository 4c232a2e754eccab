import * as l10n from '@vscode/l10n';
import type { ErrorCase } from '../../lessons';

/** Values that are not there, or of a kind that does not fit. */
export const casesOfValues: Readonly<Record<string, ErrorCase>> = {
	'name-unknown': {
		code: 'const coffee = 3;\nconsole.log(cofee);', says: 'ReferenceError: cofee is not defined',
		doing: () => l10n.t('It came to a name and looked for what it stands for. It found nothing of that name.'),
		look: () => l10n.t('Compare the name letter by letter with the line that makes it. Capital letters count, too.'),
	},
	'used-before-made': {
		code: 'console.log(seats);\nlet seats = 40;', says: "ReferenceError: Cannot access 'seats' before initialization",
		doing: () => l10n.t('It wanted to use a name of this block. The line that makes the name had not run yet.'),
		look: () => l10n.t('Find the line that makes the name. Has it run before this one?'),
	},
	'super-first': {
		code: 'class Pet {}\nclass Dog extends Pet {\n    constructor() {\n        this.legs = 4;\n    }\n}\nnew Dog();', says: "ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
		doing: () => l10n.t('It was making an object. The class above had not made its part of it yet.'),
		look: () => l10n.t('What does the class above do for each object, and when does that happen?'),
	},
	'parts-of-nothing': {
		code: "const ages = { Ann: { years: 7 } };\nconsole.log(ages.Bo.years);", says: "TypeError: Cannot read properties of undefined (reading 'years')",
		doing: () => l10n.t('It had worked out what stands before a dot. There was nothing, so it could not go on.'),
		look: () => l10n.t('Print what stands before the dot that the message is about. Where should it have got a value?'),
	},
	'part-set-of-nothing': {
		code: "const rows = [];\nrows[2][0] = 'x';", says: "TypeError: Cannot set properties of undefined (setting '0')",
		doing: () => l10n.t('It had the new value and looked for the thing to put it in. There was no such thing.'),
		look: () => l10n.t('Print what stands before the dot or the bracket that the message is about. Was it ever made?'),
	},
	'taken-apart-nothing': {
		code: 'function show({ title }) {\n    console.log(title);\n}\n\nshow();', says: "TypeError: Cannot destructure property 'title' of 'undefined' as it is undefined.",
		doing: () => l10n.t('It wanted to take a value apart and put its parts under names. There was no value.'),
		look: () => l10n.t('Look at the call, or at the right side of the `=`. What does it hand over?'),
	},
	'nothing-to-walk': {
		code: 'const table = {};\nconst [first, last] = table.row;', says: 'TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))',
		doing: () => l10n.t('It wanted the first item of a value. The value was nothing at all.'),
		look: () => l10n.t('Print the value just before. Where should it have become a list?'),
	},
	'no-items': {
		code: 'const rounds = 3;\nfor (const round of rounds) {\n    console.log(round);\n}', says: 'TypeError: rounds is not iterable',
		doing: () => l10n.t('It wanted the first item of a value. Only a list, a text and the like have items.'),
		look: () => l10n.t('Print the value that the loop goes through. Is it a list, or one number?'),
	},
	'walk-of-method': {
		code: 'const word = "tea";\nfor (const letter of word.toUppercase()) {\n    console.log(letter);\n}', says: 'TypeError: word.toUppercase is not a function or its return value is not iterable',
		doing: () => l10n.t('It wanted to call what stands behind the dot, and then to take the items of what comes back.'),
		look: () => l10n.t('Which kind of value stands before the dot? Compare the word behind the dot letter by letter.'),
	},
	'items-given-back': {
		code: 'function size() {\n    return 3;\n}\n\nconst [width, height] = size();', says: 'TypeError: size is not a function or its return value is not iterable',
		doing: () => l10n.t('It had called the function and wanted to share out what came back. That had no items.'),
		look: () => l10n.t('Print what the call gives back. How many values does the left side wait for?'),
	},
	'method-unknown': {
		code: 'const bag = ["pen"];\nbag.add("key");', says: 'TypeError: bag.add is not a function',
		doing: () => l10n.t('It looked for a function of this name at the value before the dot. That kind of value has none.'),
		look: () => l10n.t('Which kind of value stands before the dot? Compare the word behind the dot letter by letter.'),
	},
	'call-of-value': {
		code: 'const names = ["Ann", "Bo"];\nconsole.log(names(0));', says: 'TypeError: names is not a function',
		doing: () => l10n.t('It saw parentheses behind a value and wanted to call it. The value is no function.'),
		look: () => l10n.t('Look at what stands right before the parentheses. Which value has that name at this moment?'),
	},
	'fixed-name': {
		code: 'const lives = 3;\nlives = lives - 1;', says: 'TypeError: Assignment to constant variable.',
		doing: () => l10n.t('It had the new value and wanted to put it under the name. This name must keep the value that it has.'),
		look: () => l10n.t('Find the line that makes the name. With which word does it begin?'),
	},
	'letter-fixed': {
		code: '"use strict";\nconst word = "tea";\nword[0] = "s";', says: "TypeError: Cannot assign to read only property '0' of string 'tea'",
		doing: () => l10n.t('It wanted to put another sign into a text. A text stays as it was made.'),
		look: () => l10n.t('Is it a text or a list? Which of the two can be changed in place?'),
	},
	'part-fixed': {
		code: '"use strict";\nconst point = Object.freeze({ x: 1 });\npoint.x = 5;', says: "TypeError: Cannot assign to read only property 'x' of object '#<Object>'",
		doing: () => l10n.t('It wanted to put a new value into a part of an object. Somebody had said that this part stays as it is.'),
		look: () => l10n.t('Where was the object made? Is it frozen there, or part of the language itself?'),
	},
	'not-to-grow': {
		code: '"use strict";\nconst days = Object.freeze(["Mon"]);\ndays.push("Tue");', says: 'TypeError: Cannot add property 1, object is not extensible',
		doing: () => l10n.t('It wanted to put something new into an object or a list. Somebody had said that nothing new may come in.'),
		look: () => l10n.t('Where was it made? Is it frozen there?'),
	},
	'only-to-read': {
		code: 'class Box {\n    get size() {\n        return 4;\n    }\n    grow() { this.size = 5; }\n}\nnew Box().grow();', says: 'TypeError: Cannot set property size of #<Box> which has only a getter',
		doing: () => l10n.t('It wanted to keep a value under this name. The name only stands for what its `get` works out.'),
		look: () => l10n.t('From which other values is it worked out? Which of them should change?'),
	},
	'look-in-value': {
		code: 'const word = "cat";\nconsole.log("a" in word);', says: "TypeError: Cannot use 'in' operator to search for 'a' in cat",
		doing: () => l10n.t('It wanted to look for a key. The value on the right has no keys.'),
		look: () => l10n.t('Which kind of value stands on the right: an object, a list, or a text? What does `in` look for?'),
	},
	'nothing-as-object': {
		code: 'let prices;\nconsole.log(Object.keys(prices));', says: 'TypeError: Cannot convert undefined or null to object',
		doing: () => l10n.t('It was to list the parts of a value. There was no value.'),
		look: () => l10n.t('Print the value just before the call. Where should it have been made?'),
	},
	'pair-wanted': {
		code: 'const ages = new Map(["Ann", "Bo"]);', says: 'TypeError: Iterator value Ann is not an entry object',
		doing: () => l10n.t('It took one item after the other and looked for a key and a value in each. The first item was no pair.'),
		look: () => l10n.t('What is one item of the list that is handed over? Does it have two parts?'),
	},
	'order-rule': {
		code: 'const ages = [9, 7];\nages.sort("up");', says: 'TypeError: The comparison function must be either a function or undefined: up',
		doing: () => l10n.t('It was to put a list in order and asked for the rule. What it got was no function.'),
		look: () => l10n.t('What stands in the parentheses? Is it a function, or what a call of one gave back?'),
	},
	'reduce-empty': {
		code: 'const bills = [];\nconst sum = bills.reduce((a, b) => a + b);', says: 'TypeError: Reduce of empty array with no initial value',
		doing: () => l10n.t('It wanted a first value to begin with. There was no item, and no other value to start from.'),
		look: () => l10n.t('Can the list be empty? Which answer should come out then?'),
	},
	circle: {
		code: 'const room = { name: "hall" };\nroom.next = room;\nJSON.stringify(room);', says: 'TypeError: Converting circular structure to JSON',
		doing: () => l10n.t('It wrote an object as text, part by part. It came back to the object that it had begun with.'),
		look: () => l10n.t('Which part of the object leads back to itself?'),
	},
};
