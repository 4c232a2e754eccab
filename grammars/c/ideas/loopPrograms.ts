import * as l10n from '@vscode/l10n';
import type { IdeaPrograms } from '../../braces/ideas/programs';

/** Programs of the ideas of loops, and of what a name holds in the course of them. */
export const loopPrograms: Readonly<Record<string, IdeaPrograms>> = {
	'loop-bound': {
		code: 'for (int k = 1; k <= 3; k++) {\n    printf("%d\\n", k);  // 1, then 2, then 3\n}',
		says: () => l10n.t('With `<=` the last number has a round too.'),
		then: [
			['for (int k = 2; k <= 4; k++) {\n    printf("%d\\n", k);\n}', '2\n3\n4'],
			['int n = 0;\nfor (int k = 0; k < 5; k++) {\n    n++;\n}\nprintf("%d\\n", n);', '5'],
		],
	},
	'step-size': {
		code: 'for (int k = 0; k < 7; k += 3) {\n    printf("%d\\n", k);  // 0, then 3, then 6\n}',
		says: () => l10n.t('The last part of the line says how far each round goes.'),
		then: [
			['for (int k = 0; k < 8; k += 3) {\n    printf("%d\\n", k);\n}', '0\n3\n6'],
			['for (int k = 3; k > 0; k--) {\n    printf("%d\\n", k);\n}', '3\n2\n1'],
		],
	},
	'counts-from-0': {
		code: 'char shelf[] = "ab";\nfor (int i = 0; i < 2; i++) {\n    printf("%d %c\\n", i + 1, shelf[i]);  // 1 a, then 2 b\n}',
		says: () => l10n.t('Positions begin with 0. People begin with 1.'),
		then: [
			['char pets[] = "cd";\nfor (int i = 0; i < 2; i++) {\n    printf("%d %c\\n", i, pets[i]);\n}', '0 c\n1 d'],
			['char pets[] = "cd";\nprintf("%d %c\\n", 1, pets[0]);', '1 c'],
		],
	},
	'item-or-position': {
		code: 'int xs[] = {7, 9};\nfor (int i = 0; i < 2; i++) {\n    printf("%d\\n", i);      // 0, then 1\n    printf("%d\\n", xs[i]);  // 7, then 9\n}',
		says: () => l10n.t('The name that counts is a position. `xs[i]` is the item that stands there.'),
		then: [
			['int xs[] = {8, 9};\nint sum = 0;\nfor (int i = 0; i < 2; i++) {\n    sum += i;\n}\nprintf("%d\\n", sum);', '1'],
			['int xs[] = {8, 9};\nint sum = 0;\nfor (int i = 0; i < 2; i++) {\n    sum += xs[i];\n}\nprintf("%d\\n", sum);', '17'],
		],
	},
	'loop-step': {
		code: 'int n = 3;\nwhile (n > 0) {\n    printf("%d\\n", n);  // 3, then 2, then 1\n    n--;\n}',
		says: () => l10n.t('Each round brings the end nearer by one.'),
		then: [
			['int n = 1;\nwhile (n < 10) {\n    n = n * 2;\n}\nprintf("%d\\n", n);', '16'],
			['int n = 7;\nwhile (n > 2) {\n    n -= 2;\n}\nprintf("%d\\n", n);', '1'],
		],
	},
	'loop-goes-on': {
		code: 'int n = 2;\nwhile (n >= 0) {\n    n--;\n}\nprintf("%d\\n", n);  // -1',
		says: () => l10n.t('The loop ends when its condition is false for the first time.'),
		then: [
			['int n = 3;\nwhile (n >= 0) {\n    n--;\n}\nprintf("%d\\n", n);', '-1'],
			['int n = 5;\nwhile (n > 1) {\n    printf("%d\\n", n);\n    n -= 2;\n}', '5\n3'],
		],
	},
	'nested-loops': {
		code: 'for (int i = 1; i <= 3; i++) {\n    int stars = 0;\n    for (int j = 1; j <= i; j++) stars++;\n    printf("%d\\n", stars);  // 1, then 2, then 3\n}',
		says: () => l10n.t('The inner loop ends where the outer one stands.'),
		then: [
			['int n = 0;\nfor (int i = 0; i < 3; i++) {\n    for (int j = 0; j < i; j++) {\n        n++;\n    }\n}\nprintf("%d\\n", n);', '3'],
			['for (int i = 1; i <= 2; i++) {\n    for (int j = 1; j <= 2; j++) {\n        printf("%d\\n", i * 10 + j);\n    }\n}', '11\n12\n21\n22'],
		],
	},
	'in-loop': {
		code: 'int xs[] = {1, 2};\nfor (int i = 0; i < 2; i++) {\n    printf("%d\\n", xs[i]);  // 1, then 2\n}\nprintf("%d\\n", 9);  // 9',
		says: () => l10n.t('What stands in the block of the loop is done in each round.'),
		then: [
			['int xs[] = {5, 6}, n = 0;\nfor (int i = 0; i < 2; i++) {\n    n += xs[i];\n}\nn += 1;\nprintf("%d\\n", n);', '12'],
			['int xs[] = {5, 6}, n = 0;\nfor (int i = 0; i < 2; i++) {\n    n += xs[i];\n    n += 1;\n}\nprintf("%d\\n", n);', '13'],
		],
	},
	'start-in-loop': {
		code: 'for (int k = 1; k <= 2; k++) {\n    int n = 0;\n    n += 1;\n    printf("%d\\n", n);  // 1, then 1\n}',
		says: () => l10n.t('What stands in the loop is done in each round. So the sum starts anew.'),
		then: [
			['for (int k = 2; k <= 3; k++) {\n    int sum = 0;\n    sum += k;\n    printf("%d\\n", sum);\n}', '2\n3'],
			['int sum = 0;\nfor (int k = 2; k <= 3; k++) {\n    sum += k;\n    printf("%d\\n", sum);\n}', '2\n5'],
		],
	},
	'under-condition': {
		code: 'int xs[] = {5, 1, 8}, n = 0;\nfor (int i = 0; i < 3; i++) {\n    if (xs[i] > 4) {\n        n++;\n    }\n}\nprintf("%d\\n", n);  // 2',
		says: () => l10n.t('The line in the block runs only when the condition is true.'),
		then: [
			['int xs[] = {1, 7, 9}, n = 0;\nfor (int i = 0; i < 3; i++) {\n    if (xs[i] > 5) {\n        n++;\n    }\n}\nprintf("%d\\n", n);', '2'],
			['int n = 0;\nfor (int k = 4; k < 7; k++) {\n    if (k > 5) {\n        printf("%d\\n", k);\n    }\n    n++;\n}\nprintf("%d\\n", n);', '6\n3'],
		],
	},
	'leaves-loop': {
		code: 'int xs[] = {2, 5, 9};\nfor (int i = 0; i < 3; i++) {\n    if (xs[i] > 4) {\n        printf("%d\\n", xs[i]);  // 5\n        break;\n    }\n}',
		says: () => l10n.t('`break` leaves the loop at once.'),
		then: [
			['for (int k = 0; k < 9; k++) {\n    if (k == 2) {\n        break;\n    }\n    printf("%d\\n", k);\n}', '0\n1'],
			['int xs[] = {3, 8, 9}, found = -1;\nfor (int i = 0; i < 3; i++) {\n    if (xs[i] > 5) {\n        found = xs[i];\n        break;\n    }\n}\nprintf("%d\\n", found);', '8'],
		],
	},
	'skips-round': {
		code: 'for (int k = 1; k <= 3; k++) {\n    if (k == 2) {\n        continue;\n    }\n    printf("%d\\n", k);  // 1, then 3\n}',
		says: () => l10n.t('`continue` skips what is left of the round.'),
		then: [
			['for (int k = 0; k < 4; k++) {\n    if (k == 2) {\n        continue;\n    }\n    printf("%d\\n", k);\n}', '0\n1\n3'],
			['int xs[] = {4, -1, 5}, sum = 0;\nfor (int i = 0; i < 3; i++) {\n    if (xs[i] < 0) {\n        continue;\n    }\n    sum += xs[i];\n}\nprintf("%d\\n", sum);', '9'],
		],
	},
	'start-value': {
		code: 'int p = 0;\nfor (int k = 2; k <= 4; k++) {\n    p *= k;\n}\nprintf("%d\\n", p);  // 0',
		says: () => l10n.t('What a name starts with counts in each round.'),
		then: [
			['int product = 0;\nfor (int k = 2; k < 4; k++) {\n    product *= k;\n}\nprintf("%d\\n", product);', '0'],
			['int product = 1;\nfor (int k = 2; k < 4; k++) {\n    product *= k;\n}\nprintf("%d\\n", product);', '6'],
		],
	},
	'start-of-best': {
		code: 'int xs[] = {-3, -8}, top = 0;\nfor (int i = 0; i < 2; i++) {\n    if (xs[i] > top) {\n        top = xs[i];\n    }\n}\nprintf("%d\\n", top);  // 0',
		says: () => l10n.t('All items are smaller than the start, so the start is kept.'),
		then: [
			['int xs[] = {7, 3}, least = 0;\nfor (int i = 0; i < 2; i++) {\n    if (xs[i] < least) {\n        least = xs[i];\n    }\n}\nprintf("%d\\n", least);', '0'],
			['int xs[] = {7, 3, 5};\nint least = xs[0];\nfor (int i = 1; i < 3; i++) {\n    if (xs[i] < least) {\n        least = xs[i];\n    }\n}\nprintf("%d\\n", least);', '3'],
		],
	},
	best: {
		code: 'int xs[] = {3, 7, 5}, top = 0;\nfor (int i = 0; i < 3; i++) {\n    if (xs[i] > top) {\n        top = xs[i];\n    }\n}\nprintf("%d\\n", top);  // 7',
		says: () => l10n.t('The better one takes the place of the best so far.'),
		then: [
			['int xs[] = {4, 9, 6}, top = 1, where = 0;\nfor (int i = 0; i < 3; i++) {\n    if (xs[i] > top) {\n        top = xs[i];\n        where = i;\n    }\n}\nprintf("%d\\n", where);', '1'],
			['int xs[] = {4, 9, 6}, top = 1, last = 0;\nfor (int i = 0; i < 3; i++) {\n    if (xs[i] > top) {\n        last = xs[i];\n    }\n}\nprintf("%d\\n", last);', '6'],
		],
	},
	'no-start': {
		code: 'int sum;\nsum = 0;\nfor (int k = 1; k <= 3; k++) {\n    sum += k;\n}\nprintf("%d\\n", sum);  // 6',
		says: () => l10n.t('The name is made on one line, and gets its first value on the next.'),
		then: [
			['int count;\ncount = 4;\ncount++;\nprintf("%d\\n", count);', '5'],
			['int counts[3] = {0};\ncounts[1]++;\nprintf("%d %d\\n", counts[1], counts[2]);', '1 0'],
		],
	},
	'second-name': {
		code: 'int x = 1;\nif (x > 0) {\n    int x = 5;\n    printf("%d\\n", x);  // 5\n}\nprintf("%d\\n", x);  // 1',
		says: () => l10n.t('A line that makes a name in a block makes a new one. The name outside keeps its value.'),
		then: [
			['int n = 2;\nif (n > 1) {\n    int n = 9;\n    n++;\n}\nprintf("%d\\n", n);', '2'],
			['int n = 2;\nif (n > 1) {\n    n = 9;\n    n++;\n}\nprintf("%d\\n", n);', '10'],
		],
	},
	flag: {
		code: 'int xs[] = {9, 2};\nbool big = false;\nfor (int i = 0; i < 2; i++) {\n    big = xs[i] > 5;\n    printf("%d\\n", big);  // 1, then 0\n}',
		says: () => l10n.t('Each round puts a new value in. The last one is kept.'),
		then: [
			['int xs[] = {9, 2};\nbool big = false;\nfor (int i = 0; i < 2; i++) {\n    if (xs[i] > 5) {\n        big = true;\n    }\n}\nprintf("%d\\n", big);', '1'],
			['int xs[] = {9, 2};\nbool big = false;\nfor (int i = 0; i < 2; i++) {\n    big = xs[i] > 5;\n}\nprintf("%d\\n", big);', '0'],
		],
	},
	grows: {
		code: 'int total = 0;\nfor (int k = 1; k <= 3; k++) {\n    total += k;\n    printf("%d\\n", total);  // 1, then 3, then 6\n}',
		says: () => l10n.t('Each round adds to what is there already.'),
		then: [
			['int total = 0;\nfor (int k = 2; k < 5; k++) {\n    total = k;\n}\nprintf("%d\\n", total);', '4'],
			['int total = 0;\nfor (int k = 2; k < 5; k++) {\n    total += k;\n}\nprintf("%d\\n", total);', '9'],
		],
	},
	collects: {
		code: 'int xs[] = {1, 6, 8}, out[3], n = 0, sum = 0;\nfor (int i = 0; i < 3; i++) {\n    if (xs[i] > 4) out[n++] = xs[i];\n    sum += xs[i];\n}\nprintf("%d %d\\n", out[0], n);  // 6 2',
		says: () => l10n.t('Each item that is kept gets the next place.'),
		then: [
			['int xs[] = {3, -1, 4}, out[3], n = 0;\nfor (int i = 0; i < 3; i++) {\n    if (xs[i] > 0) {\n        out[n] = xs[i];\n        n++;\n    }\n}\nprintf("%d %d\\n", n, out[1]);', '2 4'],
			['int twice[3];\nfor (int i = 0; i < 3; i++) {\n    twice[i] = i * 2;\n}\nprintf("%d\\n", twice[2]);', '4'],
		],
	},
};
