/** A repair that was tried in vain: which lines the student changed, what they do on the run, and what helps from there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { check, heard, open, press, said, startedOn, until } from './plainStudent';

const factorial = `def factorial(n):
    """The product of 1 to n.

    factorial(3) -> 6
    factorial(1) -> 1
    factorial(0) -> 1
    """
    return n * factorial(n - 1)
`;
const mean = `def mean(a, b):
    """Half of the sum.

    >>> mean(4, 2)
    3.0
    >>> mean(0, 0)
    0.0
    """
    middle = a + b / 2
    return middle
`;

const tally = `def tally(text):
    """How often each letter comes.

    >>> tally("aba")
    {'a': 2, 'b': 1}
    >>> tally("")
    {}
    """
    seen = {}
    for c in text:
        seen[c] += 1
    return seen
`;

const changed = (session: Session, old: string, now: string) => check(session, session.current.code.text.replace(old, now));

describe('a repair tried in vain', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());
	const on = async (text: string, name: string, body: (session: Session) => Promise<void>) => {
		const session = await startedOn(plain, text, name);
		await body(session);
		await session.close();
	};

	it('does not say that a line was changed which is as it was at the start', async () => {
		await on(mean, 'mean', async (session) => {
			await until(session, 'repair');
			await changed(session, 'a + b / 2', 'a * b / 2');
			const before = heard(session).length;
			await changed(session, 'a * b / 2', 'a + b / 2');
			await press(session, 'not-sure', 3);
			expect(heard(session).slice(before).join('\n')).not.toContain('You changed');
		});
	}, 60_000);

	it('speaks of the line that was put in and not of one that moved down, and of the values there instead of how often it ran', async () => {
		await on(factorial, 'factorial', async (session) => {
			await until(session, 'repair');
			await changed(session, '    return n', '    if n == 1:\n        return 1\n    return n');
			expect(said(session)).toMatch(/You changed line 8: it asks `?n == 1`?\. Which values does `?n`? have there/);
			await press(session, 'not-sure');
			expect(said(session)).toMatch(/On line 8 `?n`? is `?0`?, then `?-1`?, then `?-2`?, and so on\. There are more calls|On line 8 `?n`? is `?0`?, `?-1`?, `?-2`?, and so on\. There are more calls inside each other than can be kept\./);
			expect(heard(session).join('\n')).not.toMatch(/\d{3,} times/);
		});
	}, 60_000);

	it('speaks of what is missing where the run stops on the line that was changed', async () => {
		await on(tally, 'tally', async (session) => {
			await until(session, 'repair');
			await changed(session, 'seen[c] += 1', 'seen[c] = seen[c] + 1');
			expect(said(session)).toContain('The error names line');
			expect(heard(session).join('\n')).not.toContain('In which rounds');
		});
	}, 60_000);

	it('tells nothing as a hint that was said before, and asks why a change helps that was shown', async () => {
		await on(mean, 'mean', async (session) => {
			await until(session, 'repair');
			await press(session, 'not-sure', 4);
			expect(heard(session).filter((text) => text.includes('should return 3.0 and returns'))).toEqual([]);
			session.quick(open(session), 'show-change');
			await session.go();
			await changed(session, 'a + b / 2', '(a + b) / 2');
			expect(openTurn(session.current)?.purpose).toBe('confirm');
		});
	}, 60_000);
});
