import * as l10n from '@vscode/l10n';
import type { IdeaPrograms } from '../../braces/ideas/programs';

/** Programs of the ideas of conditions, functions and rows. */
export const questionPrograms: Readonly<Record<string, IdeaPrograms>> = {
	spaces: {
		code: 'int a = 1, b = 2;\nprintf("%d%d\\n", a, b);   // 12\nprintf("%d %d\\n", a, b);  // 1 2',
		says: () => l10n.t('Nothing is put between two values by itself.'),
		then: [
			['printf("%d%d\\n", 3, 4);', '34'],
			['printf("%d-%d\\n", 3, 4);', '3-4'],
		],
	},
	conversion: {
		code: 'char text[] = "12";\nint n = atoi(text);\nprintf("%d\\n", n + 1);        // 13\nprintf("%d\\n", text[0] + 1);  // 50',
		says: () => l10n.t('Digits in quotes are a text. `atoi` makes a number of them.'),
		then: [
			['printf("%d\\n", atoi("3") + 4);', '7'],
			['int n = atoi("20") / 3;\nprintf("%d\\n", n);', '6'],
		],
	},
	'input-is-text': {
		code: 'char typed[20];\nfgets(typed, 20, stdin);  // 12\nint n = atoi(typed);\nprintf("%d\\n", n * 2);  // 24',
		says: () => l10n.t('What is typed comes as a text. It has to be made into a number.'),
		then: [
			['char typed[] = "8\\n";\nprintf("%d\\n", atoi(typed) + 1);', '9'],
			['char typed[] = "8\\n";\nprintf("%zu\\n", strlen(typed));', '2'],
		],
	},
	comparison: {
		code: 'int n = 7;\nprintf("%d\\n", n > 7);   // 0\nprintf("%d\\n", n >= 7);  // 1',
		says: () => l10n.t('Try a condition with the value that it is compared with.'),
		then: [
			['int age = 18;\nprintf("%d\\n", age > 18);', '0'],
			['int age = 18;\nprintf("%d\\n", age >= 18);', '1'],
		],
	},
	'other-comparison': {
		code: 'int n = 4;\nprintf("%d\\n", n > 7);  // 0\nprintf("%d\\n", n < 7);  // 1',
		says: () => l10n.t('Put the value in on both sides, and read it aloud.'),
		then: [
			['int n = 4;\nprintf("%d %d\\n", n != 5, n == 5);', '1 0'],
			['int n = 2;\nif (n < 7) {\n    printf("low\\n");\n} else {\n    printf("high\\n");\n}', 'low'],
		],
	},
	'compares-length': {
		code: 'char w[] = "b";\nprintf("%d\\n", strcmp(w, "apple") > 0);       // 1\nprintf("%d\\n", strlen(w) > strlen("apple"));  // 0',
		says: () => l10n.t('Texts are compared letter by letter, from a to z.'),
		then: [
			['printf("%d\\n", strcmp("b", "apple") < 0);', '0'],
			['printf("%d\\n", strlen("fig") > strlen("banana"));', '0'],
		],
	},
	logic: {
		code: 'int age = 20;\nprintf("%d\\n", age > 12 && age < 18);  // 0\nprintf("%d\\n", age > 12 || age < 18);  // 1',
		says: () => l10n.t('`&&` needs both sides. For `||` one side is enough.'),
		then: [
			['int n = 7;\nprintf("%d\\n", n > 5 && n > 9);', '0'],
			['int n = 7;\nprintf("%d\\n", n > 5 || n > 9);', '1'],
		],
	},
	'or-chain': {
		code: 'char c = \'x\';\nprintf("%d\\n", c == \'a\' || \'e\');       // 1\nprintf("%d\\n", c == \'a\' || c == \'e\');  // 0',
		says: () => l10n.t('A letter alone counts as true. Each side has to be a whole question.'),
		then: [
			['int n = 5;\nif (n == 1 || 2) {\n    printf("yes\\n");\n}', 'yes'],
			['int n = 5;\nprintf("%d\\n", n == 1 || n == 2);', '0'],
		],
	},
	between: {
		code: 'int n = 20;\nprintf("%d\\n", 1 < n < 9);       // 1\nprintf("%d\\n", 1 < n && n < 9);  // 0',
		says: () => l10n.t('A comparison gives 1 or 0. The next one then compares that, and not the number.'),
		then: [
			['int n = 50;\nprintf("%d\\n", 0 < n < 10);', '1'],
			['int n = 50;\nprintf("%d\\n", 0 < n && n < 10);', '0'],
		],
	},
	branches: {
		code: 'int n = 7;\nif (n > 5) printf("big\\n");     // big\nif (n > 3) printf("middle\\n");  // middle\nelse printf("low\\n");',
		says: () => l10n.t('Two `if` lines are two questions. Both can be true.'),
		then: [
			['int n = 8;\nif (n > 5) {\n    printf("big\\n");\n}\nif (n > 2) {\n    printf("small\\n");\n}', 'big\nsmall'],
			['int n = 8;\nif (n > 5) {\n    printf("big\\n");\n} else if (n > 2) {\n    printf("small\\n");\n}', 'big'],
		],
	},
	'order-of-branches': {
		code: 'int n = 15;\nif (n > 5) {\n    printf("middle\\n");  // middle\n} else if (n > 10) {\n    printf("big\\n");\n}',
		says: () => l10n.t('The first branch that is true is taken, also where a later one fits better.'),
		then: [
			['int n = 20;\nif (n > 1) {\n    printf("one\\n");\n} else if (n > 10) {\n    printf("ten\\n");\n}', 'one'],
			['int n = 20;\nif (n > 10) {\n    printf("ten\\n");\n} else if (n > 1) {\n    printf("one\\n");\n}', 'ten'],
		],
	},
	'case-break': {
		code: 'switch (1) {\n    case 1:\n        printf("one\\n");  // one\n    case 2:\n        printf("two\\n");  // two\n}',
		says: () => l10n.t('Without a `break` the lines of the next case run as well.'),
		then: [
			['switch (2) {\n    case 1:\n        printf("a\\n");\n    case 2:\n        printf("b\\n");\n    default:\n        printf("c\\n");\n}', 'b\nc'],
			['switch (1) {\n    case 1:\n        printf("a\\n");\n        break;\n    case 2:\n        printf("b\\n");\n}', 'a'],
		],
	},
	'missing-case': {
		code: 'int count = 0;\nif (count == 0) {\n    printf("%d\\n", 0);  // 0\n} else {\n    printf("%d\\n", 12 / count);\n}',
		says: () => l10n.t('Some values need an answer of their own, such as 0 or what is empty.'),
		then: [
			['int share(int n, int people) {\n    if (people == 0) {\n        return 0;\n    }\n    return n / people;\n}\n\nprintf("%d\\n", share(9, 0));', '0'],
			['int sign(int n) {\n    if (n > 0) return 1;\n    if (n < 0) return -1;\n    return 0;\n}\n\nprintf("%d\\n", sign(0));', '0'],
		],
	},
	'shows-only': {
		code: 'void show(int n) {\n    printf("%d\\n", n * 2);  // 8\n}\nint twice(int n) {\n    return n * 2;\n}\n\nshow(4);\nprintf("%d\\n", twice(4) + 1);  // 9',
		says: () => l10n.t('What is given back can be worked with. What is only printed cannot.'),
		then: [
			['void show(int n) {\n    printf("%d\\n", n + 1);\n}\n\nshow(4);', '5'],
			['int more(int n) {\n    return n + 1;\n}\n\nprintf("%d\\n", more(more(4)));', '6'],
		],
	},
	'no-return': {
		code: 'int half(int n) {\n    int h = n / 2;\n    return h;\n}\n\nprintf("%d\\n", half(9));  // 4',
		says: () => l10n.t('The call stands for what `return` gives back.'),
		then: [
			['int raised(int n) {\n    n = n + 5;\n    return n;\n}\n\nprintf("%d\\n", raised(1));', '6'],
			['int large(int n) {\n    if (n > 9) return 1;\n    return 0;\n}\n\nprintf("%d\\n", large(4));', '0'],
		],
	},
	'return-early': {
		code: 'int tally(int n) {\n    for (int k = 1; k <= n; k++) {\n        return k;\n    }\n    return 0;\n}\n\nprintf("%d\\n", tally(5));  // 1',
		says: () => l10n.t('`return` ends the function at once, also in the middle of a loop.'),
		then: [
			['int f(int n) {\n    int t = 0;\n    for (int k = 1; k <= n; k++) {\n        t += k;\n        return t;\n    }\n    return t;\n}\n\nprintf("%d\\n", f(3));', '1'],
			['int f(int n) {\n    int t = 0;\n    for (int k = 1; k <= n; k++) {\n        t += k;\n    }\n    return t;\n}\n\nprintf("%d\\n", f(3));', '6'],
		],
	},
	'kept-value': {
		code: 'int more(int n) {\n    return n + 1;\n}\n\nint a = 3;\nmore(a);\nint b = more(a);\nprintf("%d %d\\n", a, b);  // 3 4',
		says: () => l10n.t('What a call gives back is lost unless a name gets it.'),
		then: [
			['int twice(int n) {\n    return n * 2;\n}\n\nint a = 3;\ntwice(a);\nprintf("%d\\n", a);', '3'],
			['int twice(int n) {\n    return n * 2;\n}\n\nint a = 3;\na = twice(a);\nprintf("%d\\n", a);', '6'],
		],
	},
	'written-over': {
		code: 'int f(int n) {\n    n = 5;\n    return n * 2;\n}\n\nprintf("%d\\n", f(1));  // 10\nprintf("%d\\n", f(7));  // 10',
		says: () => l10n.t('What the call hands over is lost when the name gets another value.'),
		then: [
			['int f(int n) {\n    n = 3;\n    return n + 1;\n}\n\nprintf("%d\\n", f(8));', '4'],
			['int f(int n) {\n    n = n + 3;\n    return n;\n}\n\nprintf("%d\\n", f(8));', '11'],
		],
	},
	arguments: {
		code: 'int diff(int a, int b) {\n    return a - b;\n}\n\nprintf("%d\\n", diff(9, 2));  // 7\nprintf("%d\\n", diff(2, 9));  // -7',
		says: () => l10n.t('The first value goes into the first name, the second into the second.'),
		then: [
			['int diff(int a, int b) {\n    return a - b;\n}\n\nprintf("%d\\n", diff(2, 5));', '-3'],
			['int glued(int a, int b) {\n    return b * 10 + a;\n}\n\nprintf("%d\\n", glued(1, 2));', '21'],
		],
	},
	'base-case': {
		code: 'int sum(int n) {\n    if (n == 0) return 0;\n    return n + sum(n - 1);\n}\n\nprintf("%d\\n", sum(3));  // 6',
		says: () => l10n.t('One call needs no other: there it ends.'),
		then: [
			['int f(int n) {\n    if (n <= 1) return 1;\n    return n * f(n - 1);\n}\n\nprintf("%d\\n", f(4));', '24'],
			['int f(int n) {\n    if (n == 0) return 5;\n    return f(n - 1);\n}\n\nprintf("%d\\n", f(3));', '5'],
		],
	},
	'smaller-call': {
		code: 'void down(int n) {\n    if (n < 1) return;\n    printf("%d\\n", n);  // 5, then 3, then 1\n    down(n - 2);\n}\n\ndown(5);',
		says: () => l10n.t('Each call has to get a smaller part, until one call needs no other.'),
		then: [
			['void down(int n) {\n    if (n < 1) return;\n    printf("%d\\n", n);\n    down(n - 3);\n}\n\ndown(7);', '7\n4\n1'],
			['int sum(int n) {\n    if (n == 0) return 0;\n    return n + sum(n - 1);\n}\n\nprintf("%d\\n", sum(4));', '10'],
		],
	},
	'recursion-part': {
		code: 'int twos(int n) {\n    if (n == 0) return 0;\n    return 2 + twos(n - 1);\n}\n\nprintf("%d\\n", twos(3));  // 6',
		says: () => l10n.t('Each call adds its own part to what the smaller call gives back.'),
		then: [
			['int f(int n) {\n    if (n == 0) return 1;\n    return 2 * f(n - 1);\n}\n\nprintf("%d\\n", f(4));', '16'],
			['int digits(int n) {\n    if (n < 10) return 1;\n    return 1 + digits(n / 10);\n}\n\nprintf("%d\\n", digits(345));', '3'],
		],
	},
	position: {
		code: 'int xs[] = {4, 7, 9};\nprintf("%d\\n", xs[0]);  // 4\nprintf("%d\\n", xs[1]);  // 7',
		says: () => l10n.t('The first item is at position 0.'),
		then: [
			['int xs[] = {5, 6, 7};\nprintf("%d\\n", xs[1]);', '6'],
			['char w[] = "planet";\nprintf("%c\\n", w[2]);', 'a'],
		],
	},
	'row-and-column': {
		code: 'int grid[2][2] = {{1, 2}, {3, 4}};\nprintf("%d\\n", grid[0][1]);  // 2\nprintf("%d\\n", grid[1][0]);  // 3',
		says: () => l10n.t('The first position picks a row, the second an item in it.'),
		then: [
			['int g[2][2] = {{1, 2}, {3, 4}};\nprintf("%d\\n", g[1][0]);', '3'],
			['int g[2][3] = {{1, 2, 3}, {4, 5, 6}};\nprintf("%d\\n", g[0][2]);', '3'],
		],
	},
	'order-of-items': {
		code: 'int down(const void *a, const void *b) {\n    return *(int *) b - *(int *) a;\n}\n\nint xs[] = {3, 9, 1};\nqsort(xs, 3, sizeof(int), down);\nprintf("%d %d %d\\n", xs[0], xs[1], xs[2]);  // 9 3 1',
		says: () => l10n.t('The second minus the first: the larger one comes first.'),
		then: [
			['int up(const void *a, const void *b) {\n    return *(int *) a - *(int *) b;\n}\n\nint xs[] = {5, 2, 8};\nqsort(xs, 3, sizeof(int), up);\nprintf("%d\\n", xs[0]);', '2'],
			['int down(const void *a, const void *b) {\n    return *(int *) b - *(int *) a;\n}\n\nint xs[] = {5, 2, 8};\nqsort(xs, 3, sizeof(int), down);\nprintf("%d\\n", xs[0]);', '8'],
		],
	},
};
