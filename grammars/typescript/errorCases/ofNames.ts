import * as l10n from '@vscode/l10n';
import type { ErrorCase } from '../../lessons';

const noting = (): string => l10n.t('It was reading the program, before any line ran. It noted which names each block makes, and where.');
const following = (): string => l10n.t('It went through the function on each way that a run can take. On one of them something is missing.');
const making = (): string => l10n.t('It looked at how objects of this class are made, before any line ran.');

/** Names, calls, functions and classes, as the compiler sees them before the program runs. */
export const casesOfNames: Readonly<Record<string, ErrorCase>> = {
	'name-not-found': {
		code: 'const coffee = 3;\nconsole.log(cofee);', says: "error TS2552: Cannot find name 'cofee'. Did you mean 'coffee'?",
		doing: noting, look: () => l10n.t('Compare the name letter by letter with the line that makes it. Capital letters count, too.'),
	},
	'name-made-later': {
		code: 'console.log(seats);\nlet seats = 40;', says: "error TS2448: Block-scoped variable 'seats' used before its declaration.",
		doing: noting, look: () => l10n.t('Find the line that makes the name. Has it run before this one?'),
	},
	'name-made-twice': {
		code: 'let points = 3;\nlet points = 5;', says: "error TS2451: Cannot redeclare block-scoped variable 'points'.",
		doing: noting, look: () => l10n.t('Search for the name. Which line makes it, and which should only give it a new value?'),
	},
	'name-fixed': {
		code: 'const lives = 3;\nlives = 2;', says: "error TS2588: Cannot assign to 'lives' because it is a constant.",
		doing: noting, look: () => l10n.t('Find the line that makes the name. With which word does it begin?'),
	},
	'never-read': {
		code: 'function area(width: number, height: number): number {\n    return width * width;\n}', says: "error TS6133: 'height' is declared but its value is never read.", byHand: true,
		doing: noting, look: () => l10n.t('Where should the name be used? Does another name stand at that place?'),
	},
	'used-without-value': {
		code: 'let best: number;\nif (Math.random() > 0.5) best = 3;\nconsole.log(best);', says: "error TS2454: Variable 'best' is used before being assigned.",
		doing: following, look: () => l10n.t('On which way does no line give the name a value? What should it hold then?'),
	},
	'nothing-given-back': {
		code: 'function double(n: number): number {\n    console.log(n * 2);\n}', says: "error TS2355: A function whose declared type is neither 'undefined', 'void', nor 'any' must return a value.",
		doing: following, look: () => l10n.t('What should a call of this function stand for? Which line gives that back?'),
	},
	'a-way-without-return': {
		code: "function sign(n: number): string {\n    if (n < 0) {\n        return 'minus';\n    }\n}", says: "error TS2366: Function lacks ending return statement and return type does not include 'undefined'.",
		doing: following, look: () => l10n.t('Go through the function with a value for which the condition is false. What comes back?'),
	},
	'never-run': {
		code: 'function half(n: number): number {\n    return n / 2;\n    console.log(n);\n}', says: 'error TS7027: Unreachable code detected.', byHand: true,
		doing: following, look: () => l10n.t('Which line above always ends the function or the loop? Should it?'),
	},
	'values-in-call': {
		code: 'function area(width: number, height: number): number {\n    return width * height;\n}\narea(3);', says: 'error TS2554: Expected 2 arguments, but got 1.',
		doing: () => l10n.t('It counted the values of the call and the names in the first line of the function.'),
		look: () => l10n.t('Put the values of the call under the names of the function, one by one. Which name gets none?'),
	},
	'no-function': {
		code: "const names = ['Ann', 'Bo'];\nconsole.log(names(0));", says: 'error TS2349: This expression is not callable.',
		doing: () => l10n.t('It saw parentheses behind a value. This kind of value cannot be called.'),
		look: () => l10n.t('Look at what stands right before the parentheses. Which value has that name?'),
	},
	'condition-always-true': {
		code: "function ready(): boolean {\n    return false;\n}\nif (ready) {\n    console.log('go');\n}", says: 'error TS2774: This condition will always return true since this function is always defined. Did you mean to call it instead?',
		doing: () => l10n.t('It asked itself when the condition is false. It found no such case.'),
		look: () => l10n.t('Which value does the condition look at: an answer, or the thing that gives it?'),
	},
	'no-class': {
		code: 'const half = (n: number) => n / 2;\nnew half(3);', says: "error TS7009: 'new' expression, whose target lacks a construct signature, implicitly has an 'any' type.",
		doing: making, look: () => l10n.t('What stands behind `new`? Is it a class, or a function that works out a value?'),
	},
	'class-called': {
		code: 'class Lamp {}\nconst lamp = Lamp();', says: "error TS2348: Value of type 'typeof Lamp' is not callable. Did you mean to include 'new'?",
		doing: making, look: () => l10n.t('Compare the line with one that makes an object. Which word stands before the name of the class?'),
	},
	'field-without-value': {
		code: 'class Dog {\n    name: string;\n}', says: "error TS2564: Property 'name' has no initializer and is not definitely assigned in the constructor.",
		doing: making, look: () => l10n.t('Which value does the part have right after an object was made? Which line gives it?'),
	},
	'part-of-the-class': {
		code: 'class Safe {\n    private code = 7;\n}\nconsole.log(new Safe().code);', says: "error TS2341: Property 'code' is private and only accessible within class 'Safe'.",
		doing: making, look: () => l10n.t('Who should know this part? What does the class offer to others instead?'),
	},
	'promise-of-class': {
		code: 'interface Named { name: string }\nclass Dog implements Named {\n    age = 3;\n}', says: "error TS2420: Class 'Dog' incorrectly implements interface 'Named'.",
		doing: making, look: () => l10n.t('Go through the parts that the type lists. Which of them does the class have?'),
	},
	'abstract-made': {
		code: 'abstract class Shape {\n    abstract area(): number;\n}\nnew Shape();', says: 'error TS2511: Cannot create an instance of an abstract class.',
		doing: making, look: () => l10n.t('Which class builds on this one and has all of its methods?'),
	},
	'super-needed': {
		code: 'class Pet { legs = 4; }\nclass Dog extends Pet {\n    constructor() {\n    }\n}', says: "error TS2377: Constructors for derived classes must contain a 'super' call.",
		doing: making, look: () => l10n.t('What does the class above do for each object, and when does that happen?'),
	},
	'part-only-to-read': {
		code: 'interface Point { readonly x: number }\nconst p: Point = { x: 1 };\np.x = 5;', says: "error TS2540: Cannot assign to 'x' because it is a read-only property.",
		doing: () => l10n.t('It saw a new value for a part. The type says that this part stays as it is.'),
		look: () => l10n.t('Where is the part listed, and which word stands before it?'),
	},
	'left-of-equal': {
		code: 'function age() { return 7; }\nage = 8;', says: "error TS2630: Cannot assign to 'age' because it is a function.",
		doing: noting, look: () => l10n.t('Should the line give a value, or ask a question? What stands on the left of the `=`?'),
	},
	'this-of-whom': {
		code: 'function show() {\n    console.log(this.name);\n}', says: "error TS2683: 'this' implicitly has type 'any' because it does not have a type annotation.",
		doing: () => l10n.t('It wanted to know which object `this` is. Around the line is a function that stands alone.'),
		look: () => l10n.t('Which object do you mean? Does the function belong to it?'),
	},
	'key-written-twice': {
		code: "const cat = { name: 'Tom', name: 'Tim' };", says: 'error TS1117: An object literal cannot have multiple properties with the same name.',
		doing: () => l10n.t('It noted the keys of an object. One of them came a second time.'),
		look: () => l10n.t('Which of the two values should the key lead to?'),
	},
	'file-not-found': {
		code: "import { area } from './shapes';\narea(2);", says: "error TS2307: Cannot find module './shapes' or its corresponding type declarations.",
		doing: () => l10n.t('It looked for the file of this name, and in all places where such files are kept. There was none.'),
		look: () => l10n.t('Where does the file lie, and what is it called? Compare letter by letter.'),
	},
	'not-exported': {
		code: "import { area } from './shapes';\narea(2);", says: "error TS2305: Module './shapes' has no exported member 'area'.", byHand: true,
		doing: () => l10n.t('It read the other file and looked for what it gives out. The name was not among it.'),
		look: () => l10n.t('Open the other file. Which of its names are given out, and how are they written?'),
	},
};
