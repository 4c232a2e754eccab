import * as l10n from '@vscode/l10n';
import type { IdeaPrograms } from '../../braces/ideas/programs';

/** Programs of the ideas of places and memory. */
export const placePrograms: Readonly<Record<string, IdeaPrograms>> = {
	'size-of-address': {
		code: 'int same(int xs[]) {\n    return sizeof(xs) == sizeof(int *);\n}\n\nint xs[8];\nprintf("%d\\n", same(xs));                     // 1\nprintf("%zu\\n", sizeof(xs) / sizeof(xs[0]));  // 8',
		says: () => l10n.t('In the function `xs` is only an address. How many items there are is not in it.'),
		then: [
			['int xs[5];\nprintf("%zu\\n", sizeof(xs) / sizeof(int));', '5'],
			['int sum(int xs[], int n) {\n    int t = 0;\n    for (int i = 0; i < n; i++) t += xs[i];\n    return t;\n}\n\nint xs[] = {2, 3, 4};\nprintf("%d\\n", sum(xs, 2));', '5'],
		],
	},
	'pointer-value': {
		code: 'int n = 4;\nint *p = &n;\n*p = *p + 1;\nprintf("%d\\n", n);  // 5',
		says: () => l10n.t('`*p` is the value at the place. It is `n` itself.'),
		then: [
			['int n = 2;\nint *p = &n;\n*p = 8;\nprintf("%d\\n", n);', '8'],
			['int xs[] = {5, 7};\nint *p = xs;\np++;\nprintf("%d\\n", *p);', '7'],
		],
	},
	'address-of': {
		code: 'int a = 3, b = 9;\nint *p = &a;\nprintf("%d\\n", *p);  // 3\np = &b;\nprintf("%d\\n", *p);  // 9',
		says: () => l10n.t('`&a` is the place of `a`. The pointer leads there.'),
		then: [
			['int n = 6;\nint *p = &n;\nn = 7;\nprintf("%d\\n", *p);', '7'],
			['void up(int *p) {\n    *p += 1;\n}\n\nint n = 4;\nup(&n);\nprintf("%d\\n", n);', '5'],
		],
	},
	'by-address': {
		code: 'void alone(int n) { n = 9; }\nvoid really(int *n) { *n = 9; }\n\nint a = 1, b = 1;\nalone(a);\nreally(&b);\nprintf("%d %d\\n", a, b);  // 1 9',
		says: () => l10n.t('The first function changes its copy. The second gets the place, and changes what stands there.'),
		then: [
			['void up(int n) {\n    n = n + 1;\n}\n\nint a = 5;\nup(a);\nprintf("%d\\n", a);', '5'],
			['void up(int *n) {\n    *n = *n + 1;\n}\n\nint a = 5;\nup(&a);\nprintf("%d\\n", a);', '6'],
		],
	},
	'points-nowhere': {
		code: 'int n = 3;\nint *p = NULL;\nprintf("%d\\n", p == NULL);  // 1\np = &n;\nprintf("%d\\n", *p);  // 3',
		says: () => l10n.t('`NULL` leads nowhere. With a place of its own the pointer can be used.'),
		then: [
			['int n = 3;\nint *p = NULL;\nif (p == NULL) {\n    p = &n;\n}\nprintf("%d\\n", *p);', '3'],
			['int *p = malloc(sizeof(int));\n*p = 4;\nprintf("%d\\n", *p + 1);\nfree(p);', '5'],
		],
	},
	'own-place': {
		code: 'int *row(int n) {\n    int *p = calloc(n, sizeof(int));\n    return p;\n}\n\nint *xs = row(3);\nprintf("%d\\n", xs[2]);  // 0\nfree(xs);',
		says: () => l10n.t('The name `p` is gone when the function ends. What `calloc` gave is still there.'),
		then: [
			['int step(void) {\n    static int n = 0;\n    n++;\n    return n;\n}\n\nstep();\nprintf("%d\\n", step());', '2'],
			['int step(void) {\n    int n = 0;\n    n++;\n    return n;\n}\n\nstep();\nprintf("%d\\n", step());', '1'],
		],
	},
	'bytes-for-items': {
		code: 'int *xs = malloc(3 * sizeof(int));\nxs[2] = 5;\nprintf("%d\\n", xs[2]);                // 5\nprintf("%d\\n", 3 * sizeof(int) > 3);  // 1\nfree(xs);',
		says: () => l10n.t('Three numbers need more than three bytes.'),
		then: [
			['printf("%d\\n", sizeof(double) > 1);', '1'],
			['printf("%zu\\n", 4 * sizeof(char));', '4'],
		],
	},
	'freed-too-soon': {
		code: 'int *p = malloc(sizeof(int));\n*p = 6;\nint kept = *p;\nfree(p);\nprintf("%d\\n", kept);  // 6',
		says: () => l10n.t('What is of use later is taken out before the memory goes.'),
		then: [
			['int *p = malloc(sizeof(int));\n*p = 3;\nprintf("%d\\n", *p);\nfree(p);', '3'],
			['int *p = malloc(sizeof(int));\n*p = 3;\nint n = *p * 2;\nfree(p);\nprintf("%d\\n", n);', '6'],
		],
	},
	'freed-twice': {
		code: 'int *p = malloc(sizeof(int));\nfree(p);\np = NULL;\nfree(p);\nprintf("%d\\n", p == NULL);  // 1',
		says: () => l10n.t('Who puts `NULL` in does not give the same memory back again: for `NULL` nothing is done.'),
		then: [
			['int *p = malloc(sizeof(int));\nint *q = p;\nprintf("%d\\n", p == q);\nfree(p);', '1'],
			['int *p = malloc(sizeof(int));\nfree(p);\np = NULL;\nif (p != NULL) {\n    free(p);\n}\nprintf("%d\\n", p == NULL);', '1'],
		],
	},
	'never-freed': {
		code: 'int *p = malloc(2 * sizeof(int));\np[0] = 1;\np[1] = 2;\nprintf("%d\\n", p[0] + p[1]);  // 3\nfree(p);',
		says: () => l10n.t('The last use comes first, and then the memory goes back.'),
		then: [
			['int *a = malloc(sizeof(int));\n*a = 4;\nint sum = *a + 1;\nfree(a);\nprintf("%d\\n", sum);', '5'],
			['int taken = 0;\nfor (int k = 0; k < 3; k++) {\n    char *p = malloc(10);\n    taken++;\n    free(p);\n}\nprintf("%d\\n", taken);', '3'],
		],
	},
	'same-list': {
		code: 'int a[] = {1, 2}, c[2];\nint *b = a;\nmemcpy(c, a, sizeof(a));\nb[0] = 9;\nprintf("%d %d\\n", a[0], c[0]);  // 9 1',
		says: () => l10n.t('`b` stands for the place of `a`. `c` has items of its own.'),
		then: [
			['int a[] = {3, 4};\nint *b = a;\nb[1] = 7;\nprintf("%d\\n", a[0] + a[1]);', '10'],
			['int a[] = {3, 4}, b[2];\nmemcpy(b, a, sizeof(a));\nb[1] = 7;\nprintf("%d\\n", a[0] + a[1]);', '7'],
		],
	},
};
