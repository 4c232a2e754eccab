import * as l10n from '@vscode/l10n';
import type { ErrorCase } from '../../lessons';

const reading = (): string => l10n.t('It was reading the program, before any line ran. Up to this place it could be read, and then not.');
const names = (): string => l10n.t('It was reading the program, before any line ran. It noted which names each block makes.');
const places = (): string => l10n.t('It was reading the program, before any line ran. It looked at where each kind of line may stand.');

/** What keeps a program from starting. */
export const casesOfSyntax: Readonly<Record<string, ErrorCase>> = {
	'bracket-unexpected': {
		code: 'const total = (3 + 4) * 2);', says: "SyntaxError: Unexpected token ')'",
		doing: reading, look: () => l10n.t('Go from bracket to bracket, and find the partner of each. Which one has none?'),
	},
	'block-unexpected': {
		code: 'const age = 7;\nif (age > 6 {\n    console.log("school");\n}', says: "SyntaxError: Unexpected token '{'",
		doing: reading, look: () => l10n.t('Look at what stands between the first word of the line and the `{`. Is each bracket there closed?'),
	},
	'sign-unexpected': {
		code: 'const price = 5 * ;', says: "SyntaxError: Unexpected token ';'",
		doing: reading, look: () => l10n.t('Compare the line, sign by sign, with a line of the same kind that works.'),
	},
	'word-unexpected': {
		code: 'const class = "7b";', says: "SyntaxError: Unexpected token 'class'",
		doing: reading, look: () => l10n.t('Does the language use this word for something? What should it be here?'),
	},
	'else-alone': {
		code: 'const age = 7;\nif (age > 6) console.log("school");\nconsole.log("checked");\nelse console.log("home");', says: "SyntaxError: Unexpected token 'else'",
		doing: places, look: () => l10n.t('Find the `if` that the `else` belongs to. What stands between the two?'),
	},
	'name-unexpected': {
		code: 'let first name = "Ann";', says: "SyntaxError: Unexpected identifier 'name'",
		doing: reading, look: () => l10n.t('What stands right before the name? Does a sign belong between the two, or is it one name?'),
	},
	'value-unexpected': {
		code: 'const days = [1 2, 3];', says: 'SyntaxError: Unexpected number',
		doing: reading, look: () => l10n.t('What stands between the two values, and what should stand there?'),
	},
	'call-open': {
		code: 'const name = "Ann";\nconsole.log("Hi " name);', says: 'SyntaxError: missing ) after argument list',
		doing: reading, look: () => l10n.t('Read the values in the parentheses one by one. What stands between each two of them?'),
	},
	'program-ended': {
		code: 'function half(n) {\n    if (n > 0) {\n        return n / 2;\n}', says: 'SyntaxError: Unexpected end of input',
		doing: () => l10n.t('It was reading the program and noted each bracket that opens. At the end one of them was still open.'),
		look: () => l10n.t('Go from block to block: where does each one end? The editor shows the partner of a bracket.'),
	},
	'text-or-sign': {
		code: "const city = 'Rome;\nconsole.log(city);", says: 'SyntaxError: Invalid or unexpected token',
		doing: reading, look: () => l10n.t('Find both quotes of each text on the line. Are they of one kind, and plain ones?'),
	},
	'template-open': {
		code: 'const age = 7;\nconsole.log(`I am ${age);', says: 'SyntaxError: Missing } in template expression',
		doing: reading, look: () => l10n.t('Find both ends of each place in the text. With which sign does it begin, and with which does it end?'),
	},
	'name-twice': {
		code: 'let points = 3;\nlet points = 5;', says: "SyntaxError: Identifier 'points' has already been declared",
		doing: names, look: () => l10n.t('Search for the name. Which line makes it, and which should only give it a new value?'),
	},
	'const-without-value': {
		code: 'const total;\nconsole.log(total);', says: 'SyntaxError: Missing initializer in const declaration',
		doing: names, look: () => l10n.t('When is the value of this name known? Does the name get another one later?'),
	},
	'assign-to': {
		code: 'const age = 7;\nif (age + 1 = 8) {\n    console.log("next");\n}', says: 'SyntaxError: Invalid left-hand side in assignment',
		doing: reading, look: () => l10n.t('Should the line give a value, or ask a question? What stands on the left of the `=`?'),
	},
	'return-outside': {
		code: 'const age = 7;\nreturn age;', says: 'SyntaxError: Illegal return statement',
		doing: places, look: () => l10n.t('In which function should the line be? Look at where the block of that function ends.'),
	},
	'loop-word-outside': {
		code: 'const age = 7;\nif (age > 6) {\n    break;\n}', says: 'SyntaxError: Illegal break statement',
		doing: places, look: () => l10n.t('Which loop should be left? Look at where its block ends.'),
	},
	'await-outside': {
		code: 'function load(address) {\n    const page = await fetch(address);\n    return page;\n}', says: 'SyntaxError: await is only valid in async functions and the top level bodies of modules',
		doing: places, look: () => l10n.t('Which function is around the line? How does that function begin?'),
	},
	'import-outside': {
		code: 'import { area } from "./shapes.js";\nconsole.log(area(2));', says: 'SyntaxError: Cannot use import statement outside a module',
		doing: places, look: () => l10n.t('How is the file called, and how is it run? Which way of bringing in code do your other files use?'),
	},
	'equal-in-object': {
		code: 'const cat = { name = "Tom" };', says: 'SyntaxError: Invalid shorthand property initializer',
		doing: reading, look: () => l10n.t('Which sign leads from a key to its value? Look at an object that works.'),
	},
	'function-name': {
		code: 'function (n) {\n    return n / 2;\n}', says: 'SyntaxError: Function statements require a function name',
		doing: reading, look: () => l10n.t('How should the function be called later? Where would that name stand?'),
	},
	'parameter-twice': {
		code: 'const area = (side, side) => side * side;', says: 'SyntaxError: Duplicate parameter name not allowed in this context',
		doing: names, look: () => l10n.t('How many values does the function get? Which name is for which of them?'),
	},
	'rest-last': {
		code: 'function show(...items, last) {\n    console.log(items, last);\n}', says: 'SyntaxError: Rest parameter must be last formal parameter',
		doing: reading, look: () => l10n.t('Which name should take all the rest? What can be left after it?'),
	},
	'default-twice': {
		code: 'switch (3) {\n    default:\n        console.log("a");\n    default:\n        console.log("b");\n}', says: 'SyntaxError: More than one default clause in switch statement',
		doing: places, look: () => l10n.t('Which of the parts is for all the rest? What is the other one for?'),
	},
	'constructor-twice': {
		code: 'class Dog {\n    constructor() {}\n    constructor(name) { this.name = name; }\n}', says: 'SyntaxError: A class may only have one constructor',
		doing: names, look: () => l10n.t('Which of the two should make the objects? What is the other one for?'),
	},
	'super-outside': {
		code: 'class Dog {\n    constructor() {\n        super();\n    }\n}', says: "SyntaxError: 'super' keyword unexpected here",
		doing: places, look: () => l10n.t('Which class should be above this one? Is it named in the first line of the class?'),
	},
	'try-alone': {
		code: 'try {\n    console.log("start");\n}', says: 'SyntaxError: Missing catch or finally after try',
		doing: reading, look: () => l10n.t('What should happen when something in the block fails? Where is that said?'),
	},
	'throw-alone': {
		code: 'function pay() {\n    throw\n        new Error("no money");\n}', says: 'SyntaxError: Illegal newline after throw',
		doing: reading, look: () => l10n.t('Where does the line with `throw` end, and what stands on it?'),
	},
	'word-taken': {
		code: '"use strict";\nconst public = true;', says: 'SyntaxError: Unexpected strict mode reserved word',
		doing: names, look: () => l10n.t('Which word did you choose as a name? Would another one tell more of the value?'),
	},
	'let-as-name': {
		code: 'let let = 3;', says: 'SyntaxError: let is disallowed as a lexically bound name',
		doing: names, look: () => l10n.t('Read the line aloud. Is the same word there twice?'),
	},
	'arrow-form': {
		code: 'const twice = 2 => 2 * 2;', says: 'SyntaxError: Malformed arrow function parameter list',
		doing: reading, look: () => l10n.t('What does the function get? Which name does that have inside it?'),
	},
	'power-of-minus': {
		code: 'const square = -3 ** 2;', says: 'SyntaxError: Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence',
		doing: reading, look: () => l10n.t('Which of the two should be worked out first: the minus, or the power?'),
	},
	'number-form': {
		code: 'const price = 1__000;', says: 'SyntaxError: Only one underscore is allowed as numeric separator',
		doing: reading, look: () => l10n.t('Is it meant as a number, as a name, or as a text?'),
	},
	'escape-form': {
		code: 'const folder = "C:\\users";', says: 'SyntaxError: Invalid Unicode escape sequence',
		doing: reading, look: () => l10n.t('Where in the text stands a `\\`? Is it meant as itself, or as part of a sign such as `\\n`?'),
	},
	'label-unknown': {
		code: 'for (const row of [1, 2]) {\n    break rows;\n}', says: "SyntaxError: Undefined label 'rows'",
		doing: names, look: () => l10n.t('Which loop should be left? Does a name stand before it?'),
	},
	'private-undeclared': {
		code: 'class Safe {\n    open() {\n        return this.#code;\n    }\n}', says: "SyntaxError: Private field '#code' must be declared in an enclosing class",
		doing: names, look: () => l10n.t('Where does the class list its own parts? Compare the names letter by letter.'),
	},
	'delete-name': {
		code: '"use strict";\nlet price = 3;\ndelete price;', says: 'SyntaxError: Delete of an unqualified identifier in strict mode.',
		doing: reading, look: () => l10n.t('What should be gone: a name, or one part of an object?'),
	},
};
