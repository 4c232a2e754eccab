import * as l10n from '@vscode/l10n';
import type { ErrorCase } from '../../lessons';

const reading = (): string => l10n.t('It was reading the program, before any line ran. Up to this place it could be read, and then not.');
const places = (): string => l10n.t('It was reading the program, before any line ran. It looked at where each kind of line may stand.');

/** The form of a program. */
export const casesOfForms: Readonly<Record<string, ErrorCase>> = {
	'form-sign-expected': {
		code: "if (3 > 2 {\n    console.log('yes');\n}", says: "error TS1005: ')' expected.",
		doing: reading, look: () => l10n.t('Compare the line, sign by sign, with a line of the same kind that works.'),
	},
	'form-text-open': {
		code: "const city = 'Rome;", says: 'error TS1002: Unterminated string literal.',
		doing: reading, look: () => l10n.t('Find both quotes of each text on the line. Are they of one kind, and plain ones?'),
	},
	'form-name-expected': {
		code: 'const class = 3;', says: "error TS1389: 'class' is not allowed as a variable declaration name.",
		doing: reading, look: () => l10n.t('Does the language use this word for something? What should it be here?'),
	},
	'form-value-expected': {
		code: 'const price = 5 * ;', says: 'error TS1109: Expression expected.',
		doing: reading, look: () => l10n.t('Read the line aloud. After which sign does a value not come?'),
	},
	'form-line-expected': {
		code: 'class Dog {\n    function bark() {}\n}', says: 'error TS1068: Unexpected token. A constructor, method, accessor, or property was expected.',
		doing: places, look: () => l10n.t('Compare the line with one of the same kind that works. Look at the brackets above it, too.'),
	},
	'form-sign-unknown': {
		code: 'const cost = 5 € 3;', says: 'error TS1127: Invalid character.',
		doing: reading, look: () => l10n.t('Which sign on the line is not on every keyboard? Was it pasted?'),
	},
	'form-first-value': {
		code: 'const total;', says: "error TS1155: 'const' declarations must be initialized.",
		doing: reading, look: () => l10n.t('When is the value of this name known? Does the name get another one later?'),
	},
	'form-return-outside': {
		code: 'const age = 7;\nreturn age;', says: "error TS1108: A 'return' statement can only be used within a function body.",
		doing: places, look: () => l10n.t('In which function should the line be? Look at where the block of that function ends.'),
	},
	'form-leave-outside': {
		code: 'const age = 7;\nif (age > 6) {\n    break;\n}', says: "error TS1105: A 'break' statement can only be used within an enclosing iteration or switch statement.",
		doing: places, look: () => l10n.t('Which loop should be left? Look at where its block ends.'),
	},
	'form-await-outside': {
		code: "function load() {\n    await fetch('news');\n}", says: "error TS1308: 'await' expressions are only allowed within async functions and at the top levels of modules.",
		doing: places, look: () => l10n.t('Which function is around the line? How does that function begin?'),
	},
	'form-order-of-parameters': {
		code: 'function greet(name?: string, age: number) {}', says: 'error TS1016: A required parameter cannot follow an optional parameter.',
		doing: reading, look: () => l10n.t('Which values can a call leave out? Where do they stand among the others?'),
	},
	'form-body-missing': {
		code: 'function half(n: number): number;', says: 'error TS2391: Function implementation is missing or not immediately following the declaration.',
		doing: reading, look: () => l10n.t('With which sign does the line end? What should come after it?'),
	},
};
