import * as l10n from '@vscode/l10n';
import type { TaughtError } from '../taughtErrors';

/** What keeps a program from starting: as this project's runs name it, and as the compiler writes it. */
export const compileTypes: readonly string[] = ['compile error', 'error'];

/** What the compiler says of the form of a program: signs, words and brackets, as JDK 17 to 25 word it. */
export const compileErrors: readonly TaughtError[] = [
	{
		id: 'semicolon-missing', types: compileTypes, message: /^';' expected/, concept: 'syntax',
		meaning: () => l10n.t('The statement before this place has no end. Each one ends with a semicolon.'),
		right: () => l10n.t('At this place a statement does not end as it should.'),
		foils: () => [{ text: l10n.t('The semicolon stands in a wrong place.'), misconception: 'expected-is-wrong-place' }, { text: l10n.t('The value on the line is wrong.'), misconception: 'syntax-is-value' }],
		code: 'int seats = 12\nint rows = 3;', says: "error: ';' expected",
		doing: () => l10n.t('It read a statement to its last word and waited for the sign that ends it.'),
		look: () => l10n.t('Read the line before the one that it names, too. Which sign do your other lines end with?'),
	},
	{
		id: 'bracket-missing', types: compileTypes, message: /^(?:'\)'|'\]'|'\)' or ',') expected/, concept: 'syntax',
		meaning: () => l10n.t('A bracket was opened and is not closed at this place.'),
		code: 'int seats = (12 + 4;', says: "error: ')' expected",
		doing: () => l10n.t('It read what stands in brackets and waited for the closing one.'),
		look: () => l10n.t('Count the brackets of the line from left to right. How many are open at its end?'),
	},
	{
		id: 'opening-missing', types: compileTypes, message: /^'(?:\(|\{|\[)' expected/, concept: 'syntax',
		meaning: () => l10n.t('At this place an opening bracket has to stand, and something else does.'),
		code: 'int seats = 12;\nif seats > 10 {\n    seats = 10;\n}', says: "error: '(' expected",
		doing: () => l10n.t('It read the first word of a line. Behind that word only a bracket can come.'),
		look: () => l10n.t('Compare the line with one of the same kind that works. What stands behind the first word?'),
	},
	{
		id: 'ends-too-early', types: compileTypes, message: /^reached end of file while parsing/, concept: 'syntax',
		meaning: () => l10n.t('The file ends inside of a block. A brace was opened and never closed.'),
		right: () => l10n.t('Some brace is opened and never closed.'),
		foils: () => [{ text: l10n.t('The last line is wrong.'), misconception: 'error-is-at-the-line' }, { text: l10n.t('The file was not saved to its end.'), misconception: 'error-is-of-the-computer' }],
		code: 'class Lamp {\n    int watts() {\n        return 40;\n    }', says: 'error: reached end of file while parsing',
		doing: () => l10n.t('It came to the end of the file and was still inside of a block.'),
		look: () => l10n.t('The line that it names is only the last one. Where does each opening brace find its closing one?'),
	},
	{
		id: 'outside-of-class', types: compileTypes, message: /^class, interface(?:, enum,? or record|, or enum|, enum, or record) expected/, concept: 'syntax',
		meaning: () => l10n.t('At this place the class has ended already. Only another class can stand here.'),
		code: 'class Lamp {\n    int watts = 40;\n}\n}', says: 'error: class, interface, enum, or record expected',
		doing: () => l10n.t('It had closed the class and found more behind it.'),
		look: () => l10n.t('Which brace ends the class? Is it the one that you mean?'),
	},
	{
		id: 'name-expected', types: compileTypes, message: /^<identifier> expected/, concept: 'syntax',
		meaning: () => l10n.t('At this place a name has to stand. Often a statement stands in the class, but in no method.'),
		code: 'class Lamp {\n    int watts;\n    watts = 40;\n}', says: 'error: <identifier> expected',
		doing: () => l10n.t('It was reading the parts of a class. There it knows only fields and methods.'),
		look: () => l10n.t('In which method does this line stand? Look for the braces around it.'),
	},
	{
		id: 'expression-start', types: compileTypes, message: /^illegal start of (?:expression|type|statement)/, concept: 'syntax',
		meaning: () => l10n.t('At this place a value or a statement has to begin. What stands there cannot begin one.'),
		code: 'int seats = 12;\nint rows = seats / ;', says: 'error: illegal start of expression',
		doing: () => l10n.t('It waited for a value and found a sign or a word that cannot begin one.'),
		look: () => l10n.t('What stands right before the place? Also look whether a block above is closed.'),
	},
	{
		id: 'no-statement', types: compileTypes, message: /^not a statement/, concept: 'syntax',
		meaning: () => l10n.t('This line has a value, but does nothing with it. Java takes only lines that do something.'),
		code: 'int seats = 12;\nseats + 3;', says: 'error: not a statement',
		doing: () => l10n.t('It read a whole line and found nothing on it that is done.'),
		look: () => l10n.t('What should become of the value on this line?'),
	},
	{
		id: 'text-not-closed', types: compileTypes, message: /^unclosed string literal/, concept: 'syntax',
		meaning: () => l10n.t('A text begins with a quote and does not end on its line.'),
		code: 'String name = "Ann;', says: 'error: unclosed string literal',
		doing: () => l10n.t('It read a text and came to the end of the line before the second quote.'),
		look: () => l10n.t('Count the quotes on the line. Does each text have two?'),
	},
	{
		id: 'letter-not-closed', types: compileTypes, message: /^(?:unclosed|empty) character literal/, concept: 'syntax',
		meaning: () => l10n.t('Single quotes hold one sign and no more. Texts stand in double quotes.'),
		code: "char first = 'Ann';", says: 'error: unclosed character literal',
		doing: () => l10n.t('It read one sign and waited for the single quote that closes it.'),
		look: () => l10n.t('How many signs stand between the single quotes?'),
	},
	{
		id: 'else-alone', types: compileTypes, message: /^'else' without 'if'/, concept: 'conditional-chain',
		meaning: () => l10n.t('This `else` has no `if` right before it.'),
		code: 'int n = 3;\nif (n > 2) n = 2; n++;\nelse n = 0;', says: "error: 'else' without 'if'",
		doing: () => l10n.t('It found an `else` and looked for the `if` that it belongs to. That one had ended already.'),
		look: () => l10n.t('Which statement does the `if` hold? Is there a semicolon right behind its head?'),
	},
	{
		id: 'try-alone', types: compileTypes, message: /^'try' without 'catch'|^'catch' without 'try'|^'finally' without 'try'/, concept: 'exceptions',
		meaning: () => l10n.t('`try` and `catch` belong together. Here one of them stands alone.'),
		code: 'int n = 0;\ntry {\n    n = Integer.parseInt("7");\n}\nn++;', says: "error: 'try' without 'catch', 'finally' or resource declarations",
		doing: () => l10n.t('It read a `try` block and looked for what to do when something fails in it.'),
		look: () => l10n.t('What stands right behind the closing brace of the block?'),
	},
	{
		id: 'sign-unknown', types: compileTypes, message: /^illegal character: '(.+)'/, concept: 'syntax',
		meaning: ([sign = '']) => l10n.t('The sign `{0}` means nothing in Java. Quotes from a text program look alike and are other signs.', sign),
		code: 'int seats = 12 # 3;', says: "error: illegal character: '#'",
		doing: () => l10n.t('It read the line sign by sign and came to one that is no part of the language.'),
		look: () => l10n.t('Was the line copied from somewhere? Type the signs anew and compare.'),
	},
	{
		id: 'number-too-large', types: compileTypes, message: /^integer number too large/, concept: 'number-size',
		meaning: () => l10n.t('This number is too large for an `int`.'),
		code: 'long people = 8000000000;', says: 'error: integer number too large',
		doing: () => l10n.t('It read a whole number. Without a letter behind it, it takes it as an `int`.'),
		look: () => l10n.t('The largest `int` is about 2 billion. How large can your number become?'),
	},
	{
		id: 'method-without-type', types: compileTypes, message: /^invalid method declaration; return type required/, concept: 'type-declarations',
		meaning: () => l10n.t('The head of this method does not say what kind of value it gives back.'),
		code: 'class Lamp {\n    static watts() {\n        return 40;\n    }\n}', says: 'error: invalid method declaration; return type required',
		doing: () => l10n.t('It read the head of a method and found its name where a type has to stand.'),
		look: () => l10n.t('What does the method give back? If it should be a constructor: is its name that of the class?'),
	},
	{
		id: 'size-missing', types: compileTypes, message: /^array dimension missing/, concept: 'array-bounds',
		meaning: () => l10n.t('A new array needs to be told how many places it has.'),
		code: 'int[] points = new int[];', says: 'error: array dimension missing',
		doing: () => l10n.t('It was to make room for an array and did not know for how many items.'),
		look: () => l10n.t('How many items will there be, and where does the program know that?'),
	},
	{
		id: 'case-alone', types: compileTypes, message: /^orphaned (case|default)/, concept: 'switch-cases',
		meaning: ([word = '']) => l10n.t('This `{0}` stands in no `switch`.', word),
		code: 'int n = 3;\ncase 3:\n    n = 4;', says: 'error: orphaned case',
		doing: () => l10n.t('It found a case and looked for the `switch` around it.'),
		look: () => l10n.t('Which brace ends the `switch`? Does it come too early?'),
	},
	{
		id: 'declared-alone', types: compileTypes, message: /^variable declaration not allowed here/, concept: 'name-scope',
		meaning: () => l10n.t('A name is made as the only statement behind a head without braces. Nobody could use it.'),
		code: 'int n = 3;\nif (n > 2)\n    int half = n / 2;', says: 'error: variable declaration not allowed here',
		doing: () => l10n.t('It was to make a name that ends at once, since no block is around it.'),
		look: () => l10n.t('Which lines should belong to the head? What shows where they end?'),
	},
];
