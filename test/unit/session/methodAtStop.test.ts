/** A method that gives nothing back, in the middle of a line that goes on with it: the error comes from there, not from the names on the line. */
import { describe, expect, it } from 'vitest';
import { answer, heard, press, questionOf, said, startsSessions, until } from './plainStudent';

const started = startsSessions();
const extras = 'def keep(xs):\n    """\n    >>> keep([1, 1, 2])\n    [1, 2]\n    >>> keep([5, 3, 5])\n    [5, 3]\n    """\n    out = []\n    for x in xs:\n        if x not in out:\n            out += out.append(x)\n    return out\n';
const walked = 'def top(nums):\n    """\n    >>> top([3, 9, 4])\n    9\n    >>> top([1])\n    1\n    """\n    for n in nums.sort():\n        best = n\n    return best\n';

describe('a method that gives nothing back', { timeout: 60_000 }, () => {
	it.each([
		['beside a plus', extras, 'keep', 'out.append(x)'],
		['under a loop', walked, 'top', 'nums.sort()'],
	])('%s is asked about, and not the kinds of names that are right', async (_place, text, name, call) => {
		const session = await started(text, name);
		await answer(session, 'right');
		await until(session, 'explain');
		expect(questionOf(session)).toMatchObject({ template: 'explain.gives-nothing', truth: { id: 'itself' } });
		expect(said(session)).toContain(`What does ${call} do?`);
		expect(heard(session).join('\n')).not.toMatch(/What kind of value does/);
		await answer(session, 'itself');
		if (questionOf(session).template === 'explain.wanted-then') await answer(session, '3');
		await press(session, 'not-sure');
		expect(said(session)).toMatch(/^When .* is done, .* has changed already\. What does line \d+ still have to do/);
	});
});
