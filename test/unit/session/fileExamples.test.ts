/** What becomes of examples that were taken from the file when the file says something else. */
import { describe, expect, it } from 'vitest';
import { edit, heard, startsSessions } from './plainStudent';

const stay = (...comment: readonly string[]): string => `${comment.map((line) => `# ${line}\n`).join('')}nights = input("How many nights? ")\nprint("You pay", nights * 80)\n`;
const three = ['Input: 3', 'Output: You pay 240', '', 'Input: 0', 'Output: You pay 0', '', 'Input: 1', 'Output: You pay 80'];
const toll = 'def toll(weight):\n    """\n    >>> toll(40)\n    9\n    >>> toll(10)\n    3\n    >>> toll(60)\n    9\n    """\n    if weight > 40:\n        return 9\n    return 3\n';

const starts = startsSessions();

describe('an example that was taken from the file', { timeout: 90_000 }, () => {
	it.each([
		['stands there as before', stay(...three), false],
		['stands there beside a new one', stay(...three, '', 'Input: 2', 'Output: You pay 160'), false],
		['has another value, which the session corrects', stay(...three).replace('You pay 240', 'You pay 250'), false],
		['is typed as the mended program reads it', stay(...three).replace('input("How many nights? ")', 'int(input("How many nights? "))'), false],
		['is in a program that cannot be read', `${stay(...three.slice(2))}(`, false],
		['has another input', stay(...three).replace('Input: 3', 'Input: 4'), true],
		['is gone', stay(...three.slice(2)), true],
		['is gone with all others', stay('A hotel.'), true],
	])('counts no more where it is replaced there or gone: it %s', async (_, text, isGone) => {
		const session = await starts(stay(...three), null);
		expect(session.current.problem.tests.map(({ origin }) => origin)).toEqual(['file', 'file', 'file']);
		expect(session.isSaidNoMore(text)).toBe(isGone);
	});

	it('counts in a function as long as its call stands there, and not once it is set aside', async () => {
		const session = await starts(toll, 'toll');
		expect(session.isSaidNoMore(toll.replace('>>> toll(60)\n    9', '>>> toll(60)\n    8'))).toBe(false);
		const text = toll.replace('toll(60)', 'toll(50)');
		expect(session.isSaidNoMore(text)).toBe(true);
		session.setAside(session.current.problem.tests[2]?.id ?? '', true);
		await session.go();
		expect(session.isSaidNoMore(text)).toBe(false);
	});

	it('is corrected in a session on typed input too', async () => {
		const session = await starts(stay(...three).replace('You pay 240', 'You pay 250'), null);
		await edit(session, stay(...three));
		expect(heard(session)).toContain('Your file says You pay 240 for 3 now: I go by that.');
		expect(session.current.problem.tests.map(({ expected }) => expected)).toEqual(['You pay 240', 'You pay 0', 'You pay 80']);
	});
});
