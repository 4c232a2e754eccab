/** What an example says, and what a run has said, is no leak, though a repair has the same words. */
import { describe, expect, it } from 'vitest';
import { check, type GuardContext } from '../../../extension/tutor/guard';
import { backticked } from '../../../extension/tutor/offline/backticked';

const source = 'def place(price, prices):\n    for i, other in enumerate(prices):\n        if price <= other:\n            return i\n';
const context: GuardContext = {
	kind: 'teaching', stage: 'predict', rung: 'question', source, found: [], said: [], previous: [], places: [{ kind: 'gap', after: 3 }],
	repairs: [[{ from: source.length, to: source.length, text: '    return 0\n' }]], shown: ['place(5, [])\n0'], trusted: true,
};
const passes = (text: string, more: Partial<GuardContext> = {}) => check(backticked(text), { ...context, ...more }).ok;

describe('what an example says', () => {
	it('may be told, although a line of a repair reads like it', () => {
		expect(passes('The example says that `place(5, [])` should return `0`. What does your program return for `place(5, [])`?')).toBe(true);
	});

	it('is no way to say what no example says, nor the line itself', () => {
		expect(passes('`place(5, [])` should return `0`. What does your program return?', { shown: ['place(5, [])\n7'] })).toBe(false);
		expect(passes('What does `return 0` do at the end?')).toBe(false);
	});
});

describe('what stopped the program', () => {
	const stopped = 'Your program stopped on line 4 with `IndexError: tuple index out of range`. What does that message say?';
	const tuples = { source: 'def f(xs):\n    if xs == []:\n        return 0\n    return xs[0]\n', found: [3], repairs: [[{ from: 18, to: 26, text: 'len(xs) == 0' }]], shown: ['f(())\n0', 'tuple index out of range'], stage: 'read' as const };

	it('is said by the run, and the built-in tutor may say it', () => {
		expect(passes(stopped, tuples)).toBe(true);
	});
});
