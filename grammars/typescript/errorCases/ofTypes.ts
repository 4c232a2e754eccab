import * as l10n from '@vscode/l10n';
import type { ErrorCase } from '../../lessons';

const comparing = (): string => l10n.t('It had read the program and compared the kinds of value, before any line ran. At this place two of them did not fit.');

/** Kinds of value that do not fit each other, as the compiler sees it before the program runs. */
export const casesOfTypes: Readonly<Record<string, ErrorCase>> = {
	'kind-given': {
		code: "const age: number = '7';", says: "error TS2322: Type 'string' is not assignable to type 'number'.",
		doing: comparing, look: () => l10n.t('Which kind does the left side promise? Which kind does the right side have, and where does it come from?'),
	},
	'kind-handed-over': {
		code: "function half(n: number): number {\n    return n / 2;\n}\nhalf('8');", says: "error TS2345: Argument of type 'string' is not assignable to parameter of type 'number'.",
		doing: comparing, look: () => l10n.t('Compare each value of the call with the first line of the function. Which of them is of another kind?'),
	},
	'sign-between-kinds': {
		code: "const price = '5';\nconsole.log(price < 3);", says: "error TS2365: Operator '<' cannot be applied to types 'string' and 'number'.",
		doing: comparing, look: () => l10n.t('Say of each side which kind of value it is. Where does each of them come from?'),
	},
	'side-no-number': {
		code: "const price = '5';\nconsole.log(price * 2);", says: "error TS2362: The left-hand side of an arithmetic operation must be of type 'any', 'number', 'bigint' or an enum type.",
		doing: comparing, look: () => l10n.t('Which side of the sign is no number? What was it when it was made?'),
	},
	'never-equal': {
		code: "const size = 'small' as 'small' | 'big';\nif (size === 'large') {\n    console.log(size);\n}", says: "error TS2367: This comparison appears to be unintentional because the types '\"big\" | \"small\"' and '\"large\"' have no overlap.",
		doing: comparing, look: () => l10n.t('List all values that the left side can have. Is the right side one of them, letter by letter?'),
	},
	'case-never-fits': {
		code: "function name(day: 1 | 2) {\n    switch (day) {\n        case 3: return 'Wed';\n    }\n}", says: "error TS2678: Type '3' is not comparable to type '2 | 1'.",
		doing: comparing, look: () => l10n.t('List all values that are asked about. Which of them is this case for?'),
	},
	'part-not-there': {
		code: "const bag: string[] = ['pen'];\nbag.add('key');", says: "error TS2339: Property 'add' does not exist on type 'string[]'.",
		doing: () => l10n.t('It looked for a word behind the dot, among all that this kind of value has. It was not there.'),
		look: () => l10n.t('Which kind of value stands before the dot? Compare the word behind the dot letter by letter.'),
	},
	'maybe-nothing': {
		code: "const ages = new Map([['Ann', 7]]);\nconst years = ages.get('Bo');\nconsole.log(years + 1);", says: "error TS18048: 'years' is possibly 'undefined'.",
		doing: () => l10n.t('It asked itself which values can be here. One of them is nothing at all.'),
		look: () => l10n.t('When does the value come to be missing? Where does the program look if it is there?'),
	},
	'kind-unknown': {
		code: "const saved: unknown = JSON.parse('{}');\nconsole.log(saved.title);", says: "error TS18046: 'saved' is of type 'unknown'.",
		doing: () => l10n.t('It wanted to know what can be done with the value. Its type says that nobody knows yet.'),
		look: () => l10n.t('Where does the value come from? What do you know of it that the program does not say?'),
	},
	'part-missing': {
		code: "interface Pet { name: string; age: number }\nconst tom: Pet = { name: 'Tom' };", says: "error TS2741: Property 'age' is missing in type '{ name: string; }' but required in type 'Pet'.",
		doing: comparing, look: () => l10n.t('Go through the parts that the type lists. Which of them does this object have?'),
	},
	'part-too-many': {
		code: "interface Pet { name: string }\nconst tom: Pet = { name: 'Tom', legs: 4 };", says: "error TS2353: Object literal may only specify known properties, and 'legs' does not exist in type 'Pet'.",
		doing: comparing, look: () => l10n.t('Go through the parts of the object. Which of them does the type list, letter by letter?'),
	},
	'nothing-in-common': {
		code: 'interface Sound { loud?: boolean }\nconst level = 5;\nconst own: Sound = level;', says: "error TS2559: Type '5' has no properties in common with type 'Sound'.",
		doing: comparing, look: () => l10n.t('What does the type want: one value, or an object with parts?'),
	},
	'no-items-of-kind': {
		code: 'const rounds = 3;\nfor (const round of rounds) {\n    console.log(round);\n}', says: "error TS2488: Type '3' must have a '[Symbol.iterator]()' method that returns an iterator.",
		doing: comparing, look: () => l10n.t('What should the loop go through: a list, or the numbers up to this one?'),
	},
	'position-of-kind': {
		code: "const names = ['Ann', 'Bo'];\nconst last = true;\nconsole.log(names[last]);", says: "error TS2538: Type 'true' cannot be used as an index type.",
		doing: comparing, look: () => l10n.t('Which value stands in the square brackets? Which position do you want?'),
	},
	'position-behind-end': {
		code: "const pair: [string, number] = ['Ann', 7];\nconsole.log(pair[2]);", says: "error TS2493: Tuple type '[string, number]' of length '2' has no element at index '2'.",
		doing: comparing, look: () => l10n.t('With which number do positions begin? Count the items from there.'),
	},
	'key-of-no-kind': {
		code: "const price = { tea: 2 };\nconst wanted: string = 'tea';\nconsole.log(price[wanted]);", says: "error TS7053: Element implicitly has an 'any' type because expression of type 'string' can't be used to index type '{ tea: number; }'.",
		doing: comparing, look: () => l10n.t('Which keys can the name hold? Which keys does the object have?'),
	},
	'claim-too-far': {
		code: "const age = '7' as number;", says: "error TS2352: Conversion of type 'string' to type 'number' may be a mistake because neither type sufficiently overlaps with the other. If this was intentional, convert the expression to 'unknown' first.",
		doing: comparing, look: () => l10n.t('Should the value become another one, or is it of that kind already?'),
	},
	'no-form-of-call': {
		code: "const day = new Date({ year: 2024 });", says: 'error TS2769: No overload matches this call.',
		doing: comparing, look: () => l10n.t('Let the editor show the ways in which the function can be called. Which one did you mean?'),
	},
	'in-of-kind': {
		code: "const word = 'cat';\nclass Dog {}\nconsole.log(word instanceof Dog);", says: "error TS2358: The left-hand side of an 'instanceof' expression must be of type 'any', an object type or a type parameter.",
		doing: comparing, look: () => l10n.t('Which kind of value stands on each side? Is one of them an object?'),
	},
	'kind-not-said': {
		code: "function shout(word) {\n    return word + '!';\n}", says: "error TS7006: Parameter 'word' implicitly has an 'any' type.",
		doing: () => l10n.t('It read the first line of a function, to know what calls may hand over. One name was there alone.'),
		look: () => l10n.t('Which values do you want to hand over there? What are they: numbers, texts, lists?'),
	},
	'kind-never-said': {
		code: 'let found = [];\nfunction show() {\n    console.log(found);\n}', says: "error TS7034: Variable 'found' implicitly has type 'any[]' in some locations where its type cannot be determined.",
		doing: () => l10n.t('It looked for what a name can hold. Neither a type nor a value told it.'),
		look: () => l10n.t('What will the name hold later? Does the line that makes it say so?'),
	},
	'generic-without': {
		code: 'function first(xs: Array): number {\n    return 3;\n}', says: "error TS2314: Generic type 'Array<T>' requires 1 type argument(s).",
		doing: () => l10n.t('It read a type that holds values of another type. Of which one, it could not see.'),
		look: () => l10n.t('What are the items: numbers, texts, or objects? Where does the type say so?'),
	},
	'type-as-value': {
		code: 'interface Pet { name: string }\nconsole.log(Pet);', says: "error TS2693: 'Pet' only refers to a type, but is being used as a value here.",
		doing: () => l10n.t('It wanted a value and found the name of a type. Types are gone when the program runs.'),
		look: () => l10n.t('Is there an object of this type? Under which name?'),
	},
	'value-as-type': {
		code: "const tom = { name: 'Tom' };\nfunction show(pet: tom) {}", says: "error TS2749: 'tom' refers to a value, but is being used as a type here. Did you mean 'typeof tom'?",
		doing: () => l10n.t('It wanted the name of a type and found that of a value.'),
		look: () => l10n.t('Which kind of value may stand there? What is that kind called?'),
	},
};
