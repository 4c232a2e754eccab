import * as l10n from '@vscode/l10n';
import type { WorkedExample } from '../lessons';
import { sharedExamples } from './conceptsShared';

/** Worked examples for each concept, on programs that no student brings; those for what repairs are about stand with the ideas. */
export const workedExamples: readonly WorkedExample[] = [
	...sharedExamples,
	{ concept: 'list-making', code: 'int full[] = {4, 7};    // {4, 7}\nint part[3] = {5};      // {5, 0, 0}\nchar word[10] = "tea";  // "tea"', says: () => l10n.t('An array has all of its places from the start. It never grows.') },
	{ concept: 'loop-walk', code: 'int nums[] = {4, 7, 9};\nfor (int i = 0; i < 3; i++) {\n    printf("%d\\n", nums[i]);  // 4, then 7, then 9\n}', says: () => l10n.t('The loop counts positions. Each position leads to an item.') },
	{ concept: 'boolean-value', shows: ['flag'], code: 'int big = 7 > 3;    // 1\nint small = !big;   // 0', says: () => l10n.t('A condition has a value: 1 for true and 0 for false. A name can keep it.') },
	{ concept: 'comparison-operator', shows: ['comparison'], code: 'int age = 18;\nint over = age > 18;    // 0\nint least = age >= 18;  // 1', says: () => l10n.t('The two differ only when both sides are equal.') },
	{ concept: 'boolean-logic', shows: ['logic'], code: 'int t = 25;\nint both = t > 20 && t < 30;  // 1\nint one = t < 20 || t < 30;   // 1\nint not = !(t > 20);          // 0', says: () => l10n.t('`&&` needs both sides. `||` needs one side.') },
	{ concept: 'assignment-vs-equality', shows: ['equal-signs'], code: 'int x = 5;          // x is 5\nint same = x == 6;  // 0\nint now = x;        // 5', says: () => l10n.t('`=` gives a value to a name. `==` asks if two numbers are equal.') },
	{ concept: 'strict-equality', shows: ['equal-texts'], code: 'char a[] = "tea";\nchar b[] = "tea";\nchar *p = a;\nint same = p == b;              // 0\nint equal = strcmp(p, b) == 0;  // 1', says: () => l10n.t('`==` asks if they stand in the same place. `strcmp` compares the letters.') },
	{ concept: 'indexing', shows: ['position'], code: 'char word[] = "tea";\nchar c = word[2];  // \'a\'', says: () => l10n.t('Positions start at 0, in a text too.') },
	{ concept: 'length', code: 'char word[10] = "tree";\nint letters = strlen(word);  // 4\nint xs[] = {5, 5};\nint items = sizeof(xs) / sizeof(xs[0]);  // 2', says: () => l10n.t('`strlen` counts the letters of a text. `sizeof` counts the bytes of all places.') },
	{ concept: 'list-mutation', code: 'int a[] = {1, 2};\nint *b = a;   // the same list\nb[0] = 9;\nint x = a[0];  // x is 9', says: () => l10n.t('Two names can mean one array. A change is seen through both.') },
	{ concept: 'list-mutation', code: 'void clear(int xs[]) {\n    xs[0] = 0;\n}\nint a[] = {5, 6};\nclear(a);\nint x = a[0];  // x is 0', says: () => l10n.t('A function gets the array itself, and not a copy.') },
	{ concept: 'text-joining', shows: ['joins-letters'], code: 'char a[20] = "rain";\nstrcat(a, "bow");\nint letters = strlen(a);  // 7', says: () => l10n.t('`strcat` puts a text behind the other one. The first one must have room for both.') },
	{ concept: 'input-is-text', shows: ['input-is-text'], code: 'char typed[] = "6";\nint code = typed[0];        // 54\nint sum = atoi(typed) + 1;  // 7', says: () => l10n.t('What is typed comes in as text, also when it looks like a number.') },
	{ concept: 'input-format', shows: ['read-into'], code: 'int a = 0, b = 0;\nint read = sscanf("7 x", "%d %d", &a, &b);\nprintf("%d %d %d\\n", read, a, b);  // 1 7 0', says: () => l10n.t('It reads as long as the text fits, and says how many values it got.') },
	{ concept: 'formatting', shows: ['form-sign'], code: 'double p = 3.14159;\nprintf("%.2f\\n", p);  // 3.14\nprintf("%03d\\n", 7);  // 007', says: () => l10n.t('The number after the point says how many digits stand behind the point.') },
	{ concept: 'sorting', code: 'int up(const void *a, const void *b) {\n    return *(const int *) a - *(const int *) b;\n}\nint nums[] = {10, 9, 1};\nqsort(nums, 3, sizeof(int), up);\nint first = nums[0];  // first is 1', says: () => l10n.t('`qsort` puts the items of the array itself in order. The function says which one comes first.') },
	{ concept: 'memory-lifetime', code: 'int *p = malloc(sizeof(int));\n*p = 5;\nint kept = *p;  // kept is 5\nfree(p);', says: () => l10n.t('`malloc` asks for memory, and `free` gives it back. After that it is not yours.') },
];
