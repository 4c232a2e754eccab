import * as l10n from '@vscode/l10n';
import type { IdeaPrograms } from '../../braces/ideas/programs';

/** Programs of the ideas of what is shown and typed, and of texts. */
export const textPrograms: Readonly<Record<string, IdeaPrograms>> = {
	'line-end': {
		code: 'printf("%d", 1);\nprintf("%d\\n", 2);  // 12\nprintf("%d\\n", 3);  // 3',
		says: () => l10n.t('A line ends only where the program says so.'),
		then: [
			['printf("a");\nprintf("b\\n");\nprintf("c\\n");', 'ab\nc'],
			['for (int k = 1; k <= 3; k++) {\n    printf("%d", k);\n}\nprintf("\\n");', '123'],
		],
	},
	'form-sign': {
		code: 'int n = 65;\nprintf("%d\\n", n);    // 65\nprintf("%c\\n", n);    // A\nprintf("%f\\n", 6.5);  // 6.500000',
		says: () => l10n.t('The sign behind `%` says of which kind the value is.'),
		then: [
			['char c = \'A\';\nprintf("%c %d\\n", c, c);', 'A 65'],
			['char name[] = "Bo";\nint age = 9;\nprintf("%s %d\\n", name, age);', 'Bo 9'],
		],
	},
	'read-into': {
		code: 'int a, b;\nsscanf("7 8", "%d %d", &a, &b);\nprintf("%d\\n", a + b);  // 15',
		says: () => l10n.t('`&a` is the place of `a`. There the number is put.'),
		then: [
			['int n = 1;\nsscanf("5", "%d", &n);\nprintf("%d\\n", n);', '5'],
			['char word[10];\nint n;\nsscanf("tea 2", "%s %d", word, &n);\nprintf("%s%d\\n", word, n);', 'tea2'],
		],
	},
	'typed-blanks': {
		code: 'int n;\nchar a, b;\nsscanf("5 x", "%d%c", &n, &a);\nsscanf("5 x", "%d %c", &n, &b);\nprintf("%d %d\\n", a == \' \', b == \'x\');  // 1 1',
		says: () => l10n.t('Without a blank in the form `%c` gets the blank itself.'),
		then: [
			['char a, b;\nsscanf("p q", "%c%c", &a, &b);\nprintf("%d\\n", b == \'q\');', '0'],
			['char a, b;\nsscanf("p q", "%c %c", &a, &b);\nprintf("%c\\n", b);', 'q'],
		],
	},
	'rest-of-line': {
		code: 'int n;\nchar rest[20];\nsscanf("5\\nAl", "%d%c", &n, rest);\nprintf("%d\\n", rest[0] == \'\\n\');  // 1',
		says: () => l10n.t('What comes right behind the number is the end of its line.'),
		then: [
			['int n;\nchar next;\nsscanf("4\\nB", "%d%c", &n, &next);\nprintf("%d\\n", next == \'B\');', '0'],
			['int n;\nchar next;\nsscanf("4\\nB", "%d %c", &n, &next);\nprintf("%c\\n", next);', 'B'],
		],
	},
	'end-of-input': {
		code: 'int c;\nc = EOF;\nprintf("%d\\n", c < 0);  // 1\nc = \'a\';\nprintf("%d\\n", c < 0);  // 0',
		says: () => l10n.t('The end is a number below 0, which no sign is.'),
		then: [
			['int c = EOF;\nprintf("%d\\n", c == EOF);', '1'],
			['int c = \'x\';\nwhile (c != EOF) {\n    printf("%c\\n", c);\n    c = EOF;\n}', 'x'],
		],
	},
	'equal-texts': {
		code: 'char a[] = "yes", b[] = "yes";\nprintf("%d\\n", a == b);             // 0\nprintf("%d\\n", strcmp(a, b) == 0);  // 1',
		says: () => l10n.t('`==` asks if they stand in the same place. `strcmp` compares the letters.'),
		then: [
			['char a[] = "tea", b[] = "tea";\nprintf("%d\\n", a == b);', '0'],
			['char a[] = "tea";\nprintf("%d\\n", strcmp(a, "tea") == 0);', '1'],
		],
	},
	'zero-means-equal': {
		code: 'printf("%d\\n", strcmp("tea", "tea"));       // 0\nprintf("%d\\n", strcmp("tea", "pot") == 0);  // 0\nprintf("%d\\n", strcmp("tea", "tea") == 0);  // 1',
		says: () => l10n.t('`strcmp` gives 0 where the texts are equal. 0 counts as false.'),
		then: [
			['if (strcmp("a", "a")) {\n    printf("other\\n");\n} else {\n    printf("same\\n");\n}', 'same'],
			['if (strcmp("a", "b") != 0) {\n    printf("other\\n");\n} else {\n    printf("same\\n");\n}', 'other'],
		],
	},
	'copies-letters': {
		code: 'char a[] = "x";\nchar *b = a;\nchar c[2];\nstrcpy(c, a);\na[0] = \'y\';\nprintf("%s %s\\n", b, c);  // y x',
		says: () => l10n.t('`b` stands for the place of `a`. `c` has letters of its own.'),
		then: [
			['char a[] = "tea";\nchar *b = a;\na[0] = \'s\';\nprintf("%s\\n", b);', 'sea'],
			['char a[] = "tea";\nchar b[4];\nstrcpy(b, a);\na[0] = \'s\';\nprintf("%s\\n", b);', 'tea'],
		],
	},
	'joins-letters': {
		code: 'char w[10] = "a";\nstrcat(w, "b");\nprintf("%s\\n", w);  // ab\nstrcpy(w, "b");\nprintf("%s\\n", w);  // b',
		says: () => l10n.t('`strcat` puts a text behind the one that is there. `strcpy` begins at the first place.'),
		then: [
			['char w[10] = "a";\nstrcat(w, "b");\nstrcat(w, "c");\nprintf("%s\\n", w);', 'abc'],
			['char w[10] = "a";\nstrcpy(w, "b");\nstrcpy(w, "c");\nprintf("%s\\n", w);', 'c'],
		],
	},
	'text-end': {
		code: 'char w[] = "tea";\nprintf("%zu\\n", strlen(w));  // 3\nprintf("%zu\\n", sizeof(w));  // 4\nw[1] = \'\\0\';\nprintf("%s\\n", w);  // t',
		says: () => l10n.t('One more place holds the sign that ends the text.'),
		then: [
			['char w[] = "pear";\nprintf("%zu %zu\\n", strlen(w), sizeof(w));', '4 5'],
			['char w[] = "pear";\nw[2] = \'\\0\';\nprintf("%s\\n", w);', 'pe'],
		],
	},
	'letter-number': {
		code: 'char c = \'7\';\nint asked = c;\nint digit = (int) (c - \'0\');\nprintf("%d\\n", asked);  // 55\nprintf("%d\\n", digit);  // 7',
		says: () => l10n.t('A sign counts as a number of its own. Minus `\'0\'` makes the digit of it.'),
		then: [
			['char c = \'a\';\nprintf("%d\\n", c + 1);', '98'],
			['char c = \'4\';\nprintf("%d\\n", (c - \'0\') * 2);', '8'],
		],
	},
	'letter-or-text': {
		code: 'char c = \'x\';\nchar w[] = "x";\nprintf("%zu %zu\\n", sizeof(c), sizeof(w));  // 1 2\nprintf("%d\\n", (int) c == w[0]);            // 1',
		says: () => l10n.t('A text has one more sign, which ends it. So `\'x\'` and `"x"` are not the same.'),
		then: [
			['char w[] = "yes";\nprintf("%d\\n", w[0] == \'y\');', '1'],
			['printf("%zu\\n", sizeof("hi"));', '3'],
		],
	},
	'array-size': {
		code: 'int counts[3] = {0};\ncounts[2] = 8;\nprintf("%d\\n", counts[2]);                            // 8\nprintf("%zu\\n", sizeof(counts) / sizeof(counts[0]));  // 3',
		says: () => l10n.t('Three places have the positions 0, 1 and 2.'),
		then: [
			['int xs[4];\nint last = 4 - 1;\nxs[last] = 9;\nprintf("%d\\n", xs[3]);', '9'],
			['int xs[3] = {5};\nprintf("%d %d\\n", xs[0], xs[2]);', '5 0'],
		],
	},
};
