import * as l10n from '@vscode/l10n';
import type { ErrorCase } from '../../lessons';

const reading = (): string => l10n.t('It was reading the program, before any line ran. Up to this place it could be read, and then not.');
const layout = (): string => l10n.t('It was reading the program and looked at where each line starts. That shows which lines belong together.');

/** What keeps a program from starting. */
export const casesOfSyntax: Readonly<Record<string, ErrorCase>> = {
	'block-missing': {
		code: 'if 3 > 2:\nprint("yes")', says: "IndentationError: expected an indented block after 'if' statement on line 1",
		doing: layout, look: () => l10n.t('Which lines should belong to the line with the colon? Look at where each of them starts.'),
	},
	'indent-unexpected': {
		code: 'a = 1\n    b = 2', says: 'IndentationError: unexpected indent',
		doing: layout, look: () => l10n.t('Compare where this line starts with the line above it. Does the line above end with a colon?'),
	},
	unindent: {
		code: 'for k in range(3):\n        print(k)\n    print("end")', says: 'IndentationError: unindent does not match any outer indentation level',
		doing: layout, look: () => l10n.t('Count the spaces at the front of this line and of the lines above it. Which line should it be level with?'),
	},
	'tabs-and-spaces': {
		code: 'for k in range(3):\n        print(k)\n\tprint("next")', says: 'TabError: inconsistent use of tabs and spaces in indentation',
		doing: layout, look: () => l10n.t('Let the editor show spaces and tabs. Which lines begin with which?'),
	},
	'sign-expected': {
		code: 'if 3 > 2\n    print("yes")', says: "SyntaxError: expected ':'",
		doing: reading, look: () => l10n.t('Compare the line, sign by sign, with a line of the same kind that works.'),
	},
	'try-alone': {
		code: 'try:\n    age = int("12")\nprint(age)', says: "SyntaxError: expected 'except' or 'finally' block",
		doing: reading, look: () => l10n.t('Which line should run when the `try` block fails? Does it start where the `try` starts?'),
	},
	'bracket-open': {
		code: 'print(max(3, 5)\nprint("end")', says: "SyntaxError: '(' was never closed",
		doing: () => l10n.t('It was reading the program and looked for the end of a bracket. It came to the end of the file without it.'),
		look: () => l10n.t('Go along the line and count: one up for each opening bracket, one down for each closing one.'),
	},
	'bracket-unmatched': {
		code: 'print(max(3, 5)))', says: "SyntaxError: unmatched ')'",
		doing: reading, look: () => l10n.t('Go along the line and count: one up for each opening bracket, one down for each closing one. Where does it go below zero?'),
	},
	'bracket-pair': {
		code: 'days = ["Mon", "Tue")', says: "SyntaxError: closing parenthesis ')' does not match opening parenthesis '['",
		doing: reading, look: () => l10n.t('Click behind a bracket: the editor shows its partner. Which kind is each?'),
	},
	'text-open': {
		code: 'print("Hello)', says: 'SyntaxError: unterminated string literal (detected at line 1)',
		doing: () => l10n.t('It was reading a text and came to the end of the line before the text had ended.'),
		look: () => l10n.t('Look at the colours in the editor: where does the text begin, and where does it end? Is there a quote inside it?'),
	},
	'call-form': {
		code: 'print "Hello"', says: "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?",
		doing: reading, look: () => l10n.t('Compare the line with another call in your program. What stands behind the name there?'),
	},
	'equals-in-question': {
		code: 'age = 18\nif age = 18:\n    print("yes")', says: "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
		doing: reading, look: () => l10n.t('Read the line aloud. Does it ask something, or does it give a value to a name?'),
	},
	'equals-in-call': {
		code: 'size = 3\nprint(size + 1 = 4)', says: 'SyntaxError: expression cannot contain assignment, perhaps you meant "=="?',
		doing: reading, look: () => l10n.t('Read what stands in the parentheses aloud. Does it ask something, or does it name a parameter?'),
	},
	'assign-to': {
		code: '5 = apples', says: "SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?",
		doing: reading, look: () => l10n.t('In `=` the name stands on the left and the value on the right. Read both sides aloud.'),
	},
	'comma-forgotten': {
		code: 'ages = [12 14, 15]', says: 'SyntaxError: invalid syntax. Perhaps you forgot a comma?',
		doing: reading, look: () => l10n.t('Point at each value in the brackets. What stands between one and the next?'),
	},
	'return-outside': {
		code: 'def double(x):\n    y = 2 * x\nreturn y', says: "SyntaxError: 'return' outside function",
		doing: () => l10n.t('It was reading the program and knew for each line which function it is in. This one is in none.'),
		look: () => l10n.t('Compare where this line starts with the lines of the function that it should belong to.'),
	},
	'loop-word-outside': {
		code: 'for k in range(3):\n    print(k)\nbreak', says: "SyntaxError: 'break' outside loop",
		doing: () => l10n.t('It was reading the program and knew for each line which loop it is in. This one is in none.'),
		look: () => l10n.t('Compare where this line starts with the lines of the loop that it should belong to.'),
	},
	'character-unknown': {
		code: 'print(“Hello”)', says: "SyntaxError: invalid character '“' (U+201C)",
		doing: reading, look: () => l10n.t('Was the line copied from a page or a document? Some signs there only look like those on the keyboard.'),
	},
	'number-form': {
		code: '2nd = "Bo"', says: 'SyntaxError: invalid decimal literal',
		doing: () => l10n.t('It saw a digit and began to read a number. Then came something that belongs to no number.'),
		look: () => l10n.t('Which word on the line begins with a digit? Is it meant as a number or as a name?'),
	},
	'argument-order': {
		code: 'print(sep="-", "a", "b")', says: 'SyntaxError: positional argument follows keyword argument',
		doing: reading, look: () => l10n.t('Which values in the parentheses have a name before them, and in which order do they stand?'),
	},
	'argument-twice': {
		code: 'def area(side, side):\n    return side * side', says: "SyntaxError: duplicate argument 'side' in function definition",
		doing: reading, look: () => l10n.t('Read the names in the parentheses one by one. Which one comes again?'),
	},
	syntax: {
		code: 'for = 3', says: 'SyntaxError: invalid syntax',
		doing: reading, look: () => l10n.t('Look at the place that the `^` points to, and at the line before it. Compare with a line of the same kind that works.'),
	},
	'file-ended': {
		code: 'total = 1 + \\', says: 'SyntaxError: unexpected EOF while parsing',
		doing: () => l10n.t('It was reading the program and something was still open. Then the file was at its end.'),
		look: () => l10n.t('Look at the last lines. Is every bracket closed, and has every line with a colon something below it?'),
	},
	backslash: {
		code: 'path = \\n + "a"', says: 'SyntaxError: unexpected character after line continuation character',
		doing: reading, look: () => l10n.t('Find the `\\`. Is it inside of quotes?'),
	},
	'text-with-braces': {
		code: 'name = "Bo"\nprint(f"Hi {}")', says: "SyntaxError: f-string: valid expression required before '}'",
		doing: () => l10n.t('It was reading a text with braces and looked for the value that stands in them.'),
		look: () => l10n.t('Go through the braces one pair after the other. Has each one a partner and a value inside?'),
	},
	'default-order': {
		code: 'def greet(word="Hi", name):\n    print(word, name)', says: 'SyntaxError: parameter without a default follows parameter with a default',
		doing: reading, look: () => l10n.t('Which parameters must be given in a call, and which may be left out? In which order do they stand?'),
	},
	'global-late': {
		code: 'count = 0\n\ndef press():\n    print(count)\n    global count', says: "SyntaxError: name 'count' is used prior to global declaration",
		doing: () => l10n.t('It was reading a function and found out late that a name is not the function\'s own.'),
		look: () => l10n.t('Where in the function does the name come up first? Where does the line with `global` or `nonlocal` stand?'),
	},
	'nonlocal-nothing': {
		code: 'def press():\n    nonlocal count\n    count = 1', says: "SyntaxError: no binding for nonlocal 'count' found",
		doing: () => l10n.t('It looked for the name in the function around this one.'),
		look: () => l10n.t('Where is the name made: in a function around this one, or outside of all functions?'),
	},
	'text-escape': {
		code: 'path = "C:\\Users\\ann"', says: "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 2-3: truncated \\UXXXXXXXX escape",
		doing: () => l10n.t('It was reading a text and came to a `\\`. It looked at the letters behind it for a special sign.'),
		look: () => l10n.t('Where in the text stands a `\\`? Is it meant as itself, or as part of a sign such as `\\n`?'),
	},
	'branch-order': {
		code: 'n = 4\nif n > 5:\n    print("big")\nelse:\n    print("small")\nelif n > 2:\n    print("middle")', says: "SyntaxError: 'elif' block follows an 'else' block",
		doing: reading, look: () => l10n.t('Say the branches in order. Which of them is for all the rest?'),
	},
	'except-order': {
		code: 'try:\n    age = int("x")\nexcept:\n    print("any")\nexcept ValueError:\n    print("no number")', says: "SyntaxError: default 'except:' must be last",
		doing: reading, look: () => l10n.t('Which `except` is for every error? In which order are they tried?'),
	},
	'except-list': {
		code: 'try:\n    age = int("x")\nexcept ValueError, TypeError as error:\n    print(error)', says: "SyntaxError: multiple exception types must be parenthesized when using 'as'",
		doing: reading, look: () => l10n.t('How many kinds of error stand behind `except`, and what holds them together?'),
	},
	'delete-what': {
		code: 'del 5', says: 'SyntaxError: cannot delete literal',
		doing: reading, look: () => l10n.t('What stands behind `del`: a name, a position, or a value?'),
	},
	'grow-what': {
		code: '5 += 1', says: "SyntaxError: 'literal' is an illegal expression for augmented assignment",
		doing: reading, look: () => l10n.t('What stands on the left of the sign: one name, or something else?'),
	},
	star: {
		code: 'days = *["Mon", "Tue"]', says: "SyntaxError: can't use starred expression here",
		doing: reading, look: () => l10n.t('What should the `*` do: multiply, or spread the items of a list?'),
	},
};
