/** A repair that was tried in vain: which lines the student changed, what they do on the run, and what helps from there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../../extension/session/session';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { check, heard, press, said, startedOn, until } from './plainStudent';

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
			await changed(session, 'a * b / 2', 'a + b / 2');
			await press(session, 'not-sure', 3);
			expect(heard(session).join('\n')).not.toContain('You changed');
		});
	}, 60_000);

	it('speaks of the line that was put in and not of one that moved down, and of the values there instead of how often it ran', async () => {
		await on(factorial, 'factorial', async (session) => {
			await until(session, 'repair');
			await changed(session, '    return n', '    if n == 1:\n        return 1\n    return n');
			await press(session, 'not-sure');
			expect(said(session)).toMatch(/You changed line 8: it asks `?n == 1`?\. Which values does `?n`? have there/);
			await press(session, 'not-sure');
			expect(said(session)).toMatch(/On line 8 `?n`? is `?0`?, then `?-1`?, then `?-2`?, and so on\. The run has no end\.|On line 8 `?n`? is `?0`?, `?-1`?, `?-2`?, and so on\. The run has no end\./);
			expect(heard(session).join('\n')).not.toMatch(/\d{3,} times/);
		});
	}, 60_000);
});
