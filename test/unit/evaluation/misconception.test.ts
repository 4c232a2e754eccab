import { describe, expect, it } from 'vitest';
import { misconceptionOf } from '../../evaluation/sessions/misconception';

const code = 'def last(items):\n    at = len(items)\n    return items[at]\n';
const fixed = 'def last(items):\n    at = len(items) - 1\n    return items[at]\n';
const nothing = 'Your program does what you meant it to do, line by line.';

describe('what a simulated student is told to believe', () => {
	it('is what the program does, without the line', () => {
		expect(misconceptionOf(['On line 2, the variable at is set to the length of the list.'], code, fixed)).toBe('The variable at is set to the length of the list.');
	});

	it.each([
		['what it needs to be', 'Therefore, at needs to be one smaller.'],
		['what would mend it', 'To avoid this, subtract something from it.'],
		['a piece of the repair', 'The last place is len(items) - 1.'],
		['code that is not in the program', 'Python counts `items[-1]` from the end.'],
		['that it is wrong', 'The index on line 3 is incorrect.'],
		['what comes of it', 'This results in a crash.'],
	])('is not %s', (_, sentence) => {
		expect(misconceptionOf([sentence], code, fixed)).toBe(nothing);
		expect(misconceptionOf([`On line 2, at is the length of the list. ${sentence}`], code, fixed)).toBe('At is the length of the list.');
	});

	it('holds no name that only the repaired program has', () => {
		expect(misconceptionOf(['The highest index comes from the helper.'], code, 'def last(items):\n    return helper(items)\n')).toBe(nothing);
	});
});
