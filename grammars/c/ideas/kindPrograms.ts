import * as l10n from '@vscode/l10n';
import type { IdeaPrograms } from '../../braces/ideas/programs';

/** Programs of the ideas of kinds of number, and of signs that are easily taken for others. */
export const kindPrograms: Readonly<Record<string, IdeaPrograms>> = {
	'type-size': {
		code: 'long long big = 3000000000;\nint small = (int) big;\nprintf("%lld\\n", big);  // 3000000000\nprintf("%d\\n", small);  // -1294967296',
		says: () => l10n.t('An `int` is too small for the number. A `long long` holds it.'),
		then: [
			['long long n = 2147483647;\nn = n + 1;\nprintf("%lld\\n", n);', '2147483648'],
			['unsigned short n = 65535;\nn = n + 1;\nprintf("%d\\n", n);', '0'],
		],
	},
	'type-fraction': {
		code: 'int whole = 2.5;\ndouble exact = 2.5;\nprintf("%d\\n", whole);    // 2\nprintf("%.1f\\n", exact);  // 2.5',
		says: () => l10n.t('An `int` has no place for a fraction. A `double` has.'),
		then: [
			['int half = 5 / 2;\nprintf("%d\\n", half);', '2'],
			['double half = 5 / 2.0;\nprintf("%.1f\\n", half);', '2.5'],
		],
	},
	'below-zero': {
		code: 'unsigned n = 0;\nn = n - 1;\nprintf("%d\\n", n > 1000);  // 1\nint m = 0;\nm = m - 1;\nprintf("%d\\n", m);  // -1',
		says: () => l10n.t('One less than 0 is a huge number, where there is no sign.'),
		then: [
			['unsigned left = 2;\nprintf("%d\\n", left - 3 > 0);', '1'],
			['int left = 2;\nprintf("%d\\n", left - 3 > 0);', '0'],
		],
	},
	'exact-fraction': {
		code: 'double x = 0.1 + 0.2;\nprintf("%d\\n", x == 0.3);               // 0\nprintf("%d\\n", fabs(x - 0.3) < 0.001);  // 1',
		says: () => l10n.t('The sum is only nearly 0.3. How far apart they are can be asked.'),
		then: [
			['printf("%d\\n", 0.1 + 0.1 + 0.1 == 0.3);', '0'],
			['double a = 0.5;\nprintf("%d\\n", a + a == 1.0);', '1'],
		],
	},
	power: {
		code: 'int n = 5;\nprintf("%d\\n", n ^ 2);  // 7\nprintf("%d\\n", n * n);  // 25',
		says: () => l10n.t('`^` is no power. A number times itself is its square.'),
		then: [
			['int n = 3;\nprintf("%d\\n", n * n * n);', '27'],
			['printf("%.0f\\n", pow(2, 5));', '32'],
		],
	},
	'random-range': {
		code: 'printf("%d\\n", 11 % 6);      // 5\nprintf("%d\\n", 12 % 6);      // 0\nprintf("%d\\n", 12 % 6 + 1);  // 1',
		says: () => l10n.t('What is left over goes from 0 to 5. One more goes from 1 to 6.'),
		then: [
			['int n = rand() % 3;\nprintf("%d\\n", n < 3);', '1'],
			['int n = rand() % 3 + 1;\nprintf("%d\\n", n > 0);', '1'],
		],
	},
	'macro-grouping': {
		code: '#define BARE(x) x + x\n#define WHOLE(x) ((x) + (x))\nprintf("%d %d\\n", 3 * BARE(2), 3 * 2 + 2);     // 8 8\nprintf("%d %d\\n", 3 * WHOLE(2), 3 * (2 + 2));  // 12 12',
		says: () => l10n.t('A macro is put in as it is written. It is not worked out first.'),
		then: [
			['#define SUM 2 + 3\nprintf("%d\\n", 2 * SUM);', '7'],
			['#define SUM (2 + 3)\nprintf("%d\\n", 2 * SUM);', '10'],
		],
	},
	'bits-for-truth': {
		code: 'int a = 2, b = 4;\nprintf("%d\\n", a && b);  // 1\nprintf("%d\\n", a & b);   // 0',
		says: () => l10n.t('Both are true. But they have no bit in common.'),
		then: [
			['int a = 1, b = 2;\nif (a & b) {\n    printf("both\\n");\n} else {\n    printf("no\\n");\n}', 'no'],
			['int a = 1, b = 2;\nif (a && b) {\n    printf("both\\n");\n} else {\n    printf("no\\n");\n}', 'both'],
		],
	},
	'asked-first': {
		code: 'int xs[] = {4, 7}, i = 0;\nwhile (i < 2 && xs[i] != 9) {\n    i++;\n}\nprintf("%d\\n", i);  // 2',
		says: () => l10n.t('At position 2 the left side is false. So the place that is not there is not looked at.'),
		then: [
			['int n = 0;\nif (n != 0 && 10 / n > 1) {\n    printf("a\\n");\n} else {\n    printf("b\\n");\n}', 'b'],
			['int *p = NULL;\nprintf("%d\\n", p != NULL && *p > 0);', '0'],
		],
	},
	'empty-body': {
		code: 'int n = 0;\nfor (int k = 0; k < 3; k++);\n{\n    n++;\n}\nprintf("%d\\n", n);  // 1',
		says: () => l10n.t('The semicolon ends the loop. The block runs once.'),
		then: [
			['int n = 5;\nif (n > 9);\n{\n    printf("big\\n");\n}', 'big'],
			['int n = 0;\nfor (int k = 0; k < 4; k++) {\n    n++;\n}\nprintf("%d\\n", n);', '4'],
		],
	},
	'which-else': {
		code: 'int a = 1, b = 0;\nif (a > 0) {\n    if (b > 0) printf("%d\\n", 1);\n    else printf("%d\\n", 2);  // 2\n}',
		says: () => l10n.t('The `else` belongs to the nearest `if`.'),
		then: [
			['int a = 0, b = 0;\nif (a)\n    if (b)\n        printf("x\\n");\n    else\n        printf("y\\n");\nprintf("z\\n");', 'z'],
			['int a = 0;\nif (a) {\n    if (a > 5) printf("x\\n");\n} else {\n    printf("y\\n");\n}', 'y'],
		],
	},
};
