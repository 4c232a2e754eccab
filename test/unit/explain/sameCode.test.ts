import { describe, expect, it } from 'vitest';
import { isSameCode } from '../../../extension/explain/sameCode';

const text = 'import math\n\ndef area(r):\n    square = r * r\n    return square\n\nprint(area(2))\n';
const range = { from: 2, to: 4 };

describe('what was explained, after a change', () => {
	it.each([
		['a line of the function behind its last one', text.replace('    return square\n', '    return square\n    # never run\n'), false],
		['the same, behind a blank line', text.replace('    return square\n', '    return square\n\n    print("x")\n'), false],
		['a statement behind the function', text.replace('    return square\n', '    return square\n\nr = 3\n'), true],
		['blank lines and blanks at ends of lines', text.replace('    return square\n', '\n    return square   \n\n\n'), true],
		['another last line', text.replace('return square', 'return r'), false],
	])('%s', (_, after, isSame) => {
		const last = after.split('\n').findLastIndex((line) => line.startsWith('    return'));
		expect(isSameCode(text, range, after, { from: 2, to: last }, 'block')).toBe(isSame);
	});

	it('a line at the end of the program belongs to the whole program, and to no chosen lines', () => {
		const after = `${text}print(area(3))\n`;
		expect(isSameCode(text, { from: 0, to: 6 }, after, { from: 0, to: 6 }, 'all')).toBe(false);
		expect(isSameCode(text, { from: 6, to: 6 }, after, { from: 6, to: 6 }, 'lines')).toBe(true);
		expect(isSameCode(text, { from: 0, to: 6 }, `"""Areas."""\n${text}`, { from: 1, to: 7 }, 'all')).toBe(false);
	});
});
