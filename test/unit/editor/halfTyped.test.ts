import { expect, test } from 'vitest';
import { isHalfTyped } from '../../../extension/editor/halfTyped';

/** `|` is the cursor. */
const at = (marked: string): boolean => isHalfTyped(marked.replace('|', ''), marked.indexOf('|'));

test.each(['|', '    |', 'total = total + |', 'if n > |', 'for x in xs:|', 'print(|', 'f(a, |', 'self.|', 'x = |  ', 'a = 1 + \\|'])('in the middle of a line: %j', (line) => expect(at(line)).toBe(true));
test.each(['total = total + 1|', 'return|', 'if n >|= 5:', '|for x in xs:', 'xs[0]|', "print('a:')|", 'x = 1  |', '}|'])('done with it: %j', (line) => expect(at(line)).toBe(false));
