/** What a failing example runs and a passing one does not, in a session. */
import { describe, expect, it } from 'vitest';
import { answer, heard, press, questionOf, said, startsSessions } from './plainStudent';

const evens = (header: string, add: string) => `def sum_evens(numbers):
    """
    >>> sum_evens([1, 2, 3, 4])
    6
    >>> sum_evens([2])
    2
    >>> sum_evens([])
    0
    """
    total = 0
    for ${header}:
        if ${add.includes('[i]') ? 'numbers[i]' : 'i'} % 2 == 0:
            ${add}
    return total
`;

describe('lines that only the failing example runs', { timeout: 60_000 }, () => {
	const start = startsSessions();

	it('are not pointed at where the place of the known repair is none of them', async () => {
		const session = await start(evens('i in range(len(numbers) - 1)', 'total += numbers[i]'), 'sum_evens');
		for (const given of ['6', '2', 9]) await answer(session, given);
		expect(questionOf(session).stage).toBe('locate');
		await press(session, 'not-sure', 4);
		expect(heard(session).join('\n')).not.toMatch(/Only the second runs|it does not run line/);
	});

	it('are where it is: the line that counts where it should add, and not what would only make up for it', async () => {
		const session = await start(evens('i in numbers', 'total += 1'), 'sum_evens');
		expect(session.secrets.diagnosis?.bugs[0]?.places[0]?.place).toEqual({ kind: 'lines', from: 12, to: 12 });
		for (const given of ['2', '1', 9]) await answer(session, given);
		expect(said(session)).toMatch(/ passes, sum_evens\(\[.*\]\) does not\. Only the second runs line \d+ and line \d+\./);
	});
});
