import * as l10n from '@vscode/l10n';
import type { TaughtError } from '../taughtErrors';
import { compiled, said } from './said';

const types = compiled;

/** What compilers and linkers say of names: which are known, and what they stand for. */
export const nameErrors: readonly TaughtError[] = [
	{
		id: 'name-unknown', types, message: said("'(.+?)' undeclared|use of undeclared identifier '(.+?)'|'(.+?)' was not declared in this scope"), concept: 'declaring-names',
		meaning: (parts) => l10n.t('Nothing is called `{0}` here: no line above makes that name for this place. Large and small letters count.', parts.find((part) => part !== '') ?? ''),
		right: () => l10n.t('A name on this line is not known at this place.'),
		foils: () => [{ text: l10n.t('The name has the value zero.'), misconception: 'unknown-is-zero' }, { text: l10n.t('The name has a value of the wrong type.'), misconception: 'unknown-is-wrong-type' }],
		code: 'int price = 3;\npryce = 4;', says: "error: 'pryce' undeclared (first use in this function); did you mean 'price'?",
		doing: () => l10n.t('It came to a name and looked where the name is made. It found no such place.'),
		look: () => l10n.t('Which line makes this name? Compare the two letter by letter, and look in which block that line stands.'),
	},
	{
		id: 'function-not-told', types, message: said("implicit declaration of function '(.+?)'|(?:call to undeclared|implicitly declaring) (?:library )?function '(.+?)'"), concept: 'function-call',
		meaning: ([one = '', other = '']) => l10n.t('The function `{0}` is called before the program has said what it is.', one === '' ? other : one),
		right: () => l10n.t('At this line, nothing has told what this function takes and gives.'),
		foils: () => [{ text: l10n.t('The function is given a wrong value.'), misconception: 'undeclared-is-argument' }, { text: l10n.t('The function does not give back a thing.'), misconception: 'undeclared-is-return' }],
		code: 'int n = power(2, 3);', says: "warning: implicit declaration of function 'power'",
		doing: () => l10n.t('It came to a call and knew no function of that name so far.'),
		look: () => l10n.t('Is it a function of yours? Then where does it stand? If it belongs to the language, which file brings it in?'),
	},
	{
		id: 'defined-nowhere', types: ['link error', 'undefined reference'], message: said("(?:undefined reference )?to '(.+?)'"), concept: 'function-call',
		meaning: ([name = '']) => l10n.t('`{0}` is used, but no file of the program says what it does.', name.replace(/\(.*$/, '')),
		right: () => l10n.t('The program calls something of which only the head is known.'),
		foils: () => [{ text: l10n.t('A pointer has no value.'), misconception: 'reference-is-pointer' }, { text: l10n.t('The call gives too few values.'), misconception: 'undefined-is-arguments' }],
		code: 'int area(int w, int h);\nint size = area(3, 4);', says: "link error: undefined reference to 'area'",
		doing: () => l10n.t('All parts were compiled. It put them together and looked for what this name stands for.'),
		look: () => l10n.t('Compare the name in the call with the name where the function is written. Was that file compiled along?'),
	},
	{
		id: 'no-main', types: ['link error', 'undefined reference'], message: said("the program has no function 'main'"), concept: 'function-call',
		meaning: () => l10n.t('A program begins in `main`. This one has no such function.'),
		code: 'int area(int w) {\n    return w * w;\n}', says: "link error: the program has no function 'main'", byHand: true,
		doing: () => l10n.t('It looked for the place where the program begins.'),
		look: () => l10n.t('How is the function called in which your program should begin?'),
	},
	{
		id: 'defined-twice', types: ['link error', 'multiple definition'], message: said("(?:multiple definition )?of '(.+?)'"), concept: 'name-scope',
		meaning: ([name = '']) => l10n.t('`{0}` is made in more than one place of the program.', name),
		code: '// lamp.h\nint watts = 40;\n// both files: #include "lamp.h"', says: "link error: multiple definition of 'watts'", byHand: true,
		doing: () => l10n.t('It put the compiled files together and found the same name in two of them.'),
		look: () => l10n.t('Which files make this name? Is it made in a file that others bring in?'),
	},
	{
		id: 'made-twice', types, message: said("redefinition of (?!.+ with a different type)'(.+?)'|redeclaration of '(.+?)'"), concept: 'declaring-names',
		meaning: ([one = '', other = '']) => l10n.t('`{0}` is made a second time in the same place.', one === '' ? other : one),
		code: 'int total = 1;\nint total = 2;', says: "error: redefinition of 'total'",
		doing: () => l10n.t('It was to make a name, and that name was there already.'),
		look: () => l10n.t('Find the line that makes this name first. Should both be one and the same thing?'),
	},
	{
		id: 'made-differently', types, message: said("conflicting types for '(.+?)'|conflicting declaration '(.+?)'|redefinition of '.+?' with a different type"), concept: 'type-declarations',
		meaning: ([one = '', other = '']) => l10n.t('`{0}` is made in two ways that do not agree.', one === '' ? other : one),
		code: 'double half(int n);\nint half(int n) {\n    return n / 2;\n}', says: "error: conflicting types for 'half'; have 'int(int)'",
		doing: () => l10n.t('It read a head and remembered it. Later the same name came with another one.'),
		look: () => l10n.t('Put both lines below each other. Or is it called above the place where it is written?'),
	},
	{
		id: 'type-unknown', types, message: said("unknown type name '(.+?)'|'(.+?)' does not name a type|must use 'struct' tag"), concept: 'type-declarations',
		meaning: ([one = '', other = '']) => l10n.t('No kind of value is called `{0}` here.', one === '' ? other : one),
		code: 'string name = "Ann";', says: "error: unknown type name 'string'; did you mean 'stdin'?",
		doing: () => l10n.t('It came to a word where a kind of value stands, and did not know the word.'),
		look: () => l10n.t('Is the word written as it should be? Which file brings this kind of value in?'),
	},
	{
		id: 'type-left-out', types, message: said("(?:return )?type defaults to 'int'(?: in declaration of '(.+?)')?|type specifier missing, defaults to 'int'"), concept: 'type-declarations',
		meaning: ([name = '']) => (name === '' ? l10n.t('A name is made here, and no word says which kind of value it holds.') : l10n.t('`{0}` is made here, and no word says which kind of value it holds.', name)),
		code: 'const limit = 9;', says: "warning: type defaults to 'int' in declaration of 'limit'",
		doing: () => l10n.t('It came to a new name, and found no kind of value before it.'),
		look: () => l10n.t('Is the name new, or should one that is there get another value? Which kind of value is it for?'),
	},
	{
		id: 'member-unknown', types, message: said("'(.+?)' has no member named '(.+?)'|no member named '(.+?)' in '(.+?)'"), concept: 'type-declarations',
		meaning: ([a = '', b = '', c = '', d = '']) => l10n.t('`{0}` has no part that is called `{1}`.', a === '' ? d : a, b === '' ? c : b),
		code: 'struct lamp { int watts; };\nstruct lamp desk = {40};\ndesk.wats = 60;', says: "error: 'struct lamp' has no member named 'wats'; did you mean 'watts'?",
		doing: () => l10n.t('It looked for a part of this name in what stands before the dot.'),
		look: () => l10n.t('Read where the type is made. How are its parts called?'),
	},
	{
		id: 'no-parts', types, message: said("request for member '(.+?)' in|member reference base type"), concept: 'type-declarations',
		meaning: () => l10n.t('A dot asks for a part. What stands before it is a plain value without parts.'),
		code: 'int seats = 12;\nseats.size = 3;', says: "error: request for member 'size' in something not a structure or union",
		doing: () => l10n.t('It came to a dot and looked for what belongs to the value before it.'),
		look: () => l10n.t('What kind of value stands before the dot? Did you mean another name?'),
	},
	{
		id: 'dot-on-pointer', types, message: said("'.+?' is a pointer; did you mean to use '->'|member reference type '.+?' is a pointer"), concept: 'pointers',
		meaning: () => l10n.t('A dot stands behind a pointer. A pointer has no parts; what it points to has.'),
		code: 'struct lamp { int watts; };\nstruct lamp desk = {40};\nstruct lamp *p = &desk;\np.watts = 60;', says: "error: 'p' is a pointer; did you mean to use '->'?",
		doing: () => l10n.t('It looked for a part of the pointer itself, and a pointer is only a place.'),
		look: () => l10n.t('Which of your names are pointers? Look where they are made.'),
	},
	{
		id: 'arrow-on-value', types, message: said("invalid type argument of '->'|member reference type '.+?' is not a pointer"), concept: 'pointers',
		meaning: () => l10n.t('An arrow stands behind a value that is no pointer.'),
		code: 'struct lamp { int watts; };\nstruct lamp desk = {40};\ndesk->watts = 60;', says: "error: invalid type argument of '->' (have 'struct lamp')",
		doing: () => l10n.t('It was to go to where the name points. The name is the value itself.'),
		look: () => l10n.t('Which of your names are pointers? Look where they are made.'),
	},
	{
		id: 'size-unknown', types, message: said("storage size of '.+?' isn't known|variable has incomplete type|invalid use of incomplete type"), concept: 'type-declarations',
		meaning: () => l10n.t('Of this type only the name is known. How large it is, the program has not said so far.'),
		code: 'struct lamp desk;', says: "error: storage size of 'desk' isn't known",
		doing: () => l10n.t('It was to make room for a value, and did not know how much.'),
		look: () => l10n.t('Where is this type made? Does that place come before this line?'),
	},
	{
		id: 'unset-used', types, message: said("'(.+?)' (?:is|may be) used uninitialized|variable '(.+?)' is (?:uninitialized when used|used uninitialized)"), concept: 'initial-value',
		meaning: ([one = '', other = '']) => l10n.t('`{0}` is used before it was given a value. What is in it then is left to chance.', one === '' ? other : one),
		right: ([one = '', other = '']) => l10n.t('At this line, `{0}` holds whatever was there before.', one === '' ? other : one),
		foils: ([one = '', other = '']) => [{ text: l10n.t('`{0}` has the value zero here.', one === '' ? other : one), misconception: 'unset-is-zero' }, { text: l10n.t('`{0}` is not known here.', one === '' ? other : one), misconception: 'unset-is-unknown' }],
		code: 'int total;\ntotal = total + 1;', says: "warning: 'total' is used uninitialized",
		doing: () => l10n.t('It followed the way to this line. Nothing on it had given the name a value.'),
		look: () => l10n.t('Which line gives the name its first value? Does it run in every case?'),
	},
];
