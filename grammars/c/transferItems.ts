import type { TransferItem } from '../lessons';
import { sharedTransferItems } from './transferItemsShared';

/** Small programs on which somebody shows an idea again: nobody's own, each with a wrong idea of it in mind that would print something else. */
export const transferItems: readonly TransferItem[] = [
	...sharedTransferItems,
	{ id: 'list-mutation/1', concept: 'list-mutation', shows: ['same-list'], code: 'void clearFirst(int xs[]) {\n    xs[0] = 0;\n}\nint main(void) {\n    int a[] = {5, 6};\n    clearFirst(a);\n    printf("%d\\n", a[0]);\n}', prints: '0' },
	{ id: 'list-mutation/2', concept: 'list-mutation', shows: ['same-list'], code: 'int a[] = {1, 2};\nint *b = a;\nb[0] = 9;\nprintf("%d\\n", a[0]);', prints: '9' },
	{ id: 'text-joining/1', concept: 'text-joining', shows: ['spaces'], code: 'char line[20] = "sun";\nchar end[] = "day";\nstrcat(line, end);\nprintf("%s\\n", line);', prints: 'sunday' },
	{ id: 'text-joining/2', concept: 'text-joining', shows: ['spaces'], code: 'printf("Hi");\nprintf("Bo\\n");', prints: 'HiBo' },
	{ id: 'integer-division/2', concept: 'integer-division', shows: ['division'], code: 'double half = 5 / 2;\nprintf("%.1f\\n", half);', prints: '2.0' },
	{ id: 'input-is-text/1', concept: 'input-is-text', shows: ['input-is-text'], code: 'char typed[] = "5";\nprintf("%d\\n", atoi(typed) + 5);', prints: '10' },
	{ id: 'input-is-text/2', concept: 'input-is-text', shows: ['input-is-text'], code: 'char typed[] = "12";\nprintf("%c\\n", typed[0]);', prints: '1' },
	{ id: 'formatting/1', concept: 'formatting', shows: ['number-format'], code: 'printf("%.1f\\n", 2.38);', prints: '2.4' },
	{ id: 'length/1', concept: 'length', code: 'char word[20] = "a b";\nprintf("%zu\\n", strlen(word));', prints: '3' },
	{ id: 'sorting/2', concept: 'sorting', shows: ['order-of-items'], code: 'int down(const void *a, const void *b) {\n    return *(const int *) b - *(const int *) a;\n}\nint main(void) {\n    int xs[] = {3, 10, 2};\n    qsort(xs, 3, sizeof xs[0], down);\n    printf("%d\\n", xs[0]);\n}', prints: '10' },
	{ id: 'strict-equality/1', concept: 'strict-equality', shows: ['equal-texts'], code: 'char a[] = "sun";\nchar b[] = "sun";\nchar *p = a;\nprintf("%d\\n", p == b);\nprintf("%d\\n", strcmp(p, b) == 0);', prints: '0\n1' },
	{ id: 'input-format/1', concept: 'input-format', code: 'int a = 0;\nint b = 0;\nsscanf("3 4", "%d %d", &a, &b);\nprintf("%d\\n", a * b);', prints: '12' },
	{ id: 'input-format/2', concept: 'input-format', code: 'int a = 1;\nint b = 1;\nint read = sscanf("7 x", "%d %d", &a, &b);\nprintf("%d %d\\n", read, b);', prints: '1 1' },
	{ id: 'memory-lifetime/1', concept: 'memory-lifetime', code: 'int *make(int n) {\n    int *p = malloc(sizeof(int));\n    *p = n;\n    return p;\n}\nint main(void) {\n    int *a = make(6);\n    printf("%d\\n", *a); free(a);\n}', prints: '6' },
	{ id: 'memory-lifetime/2', concept: 'memory-lifetime', code: 'int *p = malloc(sizeof(int));\n*p = 5;\nint kept = *p;\nfree(p);\nprintf("%d\\n", kept);', prints: '5' },
	{ id: 'text-end/3', concept: 'text-end', code: 'char word[10] = "tea";\nprintf("%zu\\n", strlen(word));', prints: '3' },
];
