/** Which prints were added to look, and which are the program's own, changed. */
import { expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { addedPrints } from '../../../extension/code/looks';

const spelling = languages[0]?.spelling;

it.each([
	['x = 1\nprint("a")\n', 'x = 1\nprint(x)\nprint("a")\n', [1]],
	['x = 1\nprint("a")\n', 'x = 1\nprint("b")\n', []],
	['x = 1\nprint("a")\n', 'x = 2\nprint(x)\nprint("ab")\n', [1]],
	['print("a")\nx = 1\nprint("b")\n', 'print("c")\nx = 1\nprint(x)\nprint("d")\n', [2]],
	['x = 1\n', 'print(x)\nprint(1)\n', [0, 1]],
	['x = 1;\n', 'print(x);\nprint(1) ; # here\nprint(2) + 1;\n', [0, 1]],
])('%j -> %j', (before, now, expected) => {
	if (!spelling) throw new Error('There is no spelling.');
	expect(addedPrints(before, now, spelling)).toEqual(expected);
});
