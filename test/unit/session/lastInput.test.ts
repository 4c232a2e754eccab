/** The input that is asked about at the end of a session. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTurn } from '../../../extension/session/state';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { edit, press, startedOn } from './plainStudent';

const sums = `def window_sums(xs, size):
    """Return the sum of each run of size neighbours.

    >>> window_sums([3, 1, 2], 2)
    [4, 3]
    >>> window_sums([5, 6, 1, 2], 3)
    [12, 9]
    >>> window_sums([4, 9], 1)
    [4, 9]
    """
    result = []
    for i in range(len(xs) - size):
        result.append(sum(xs[i:i + size]))
    return result
`;

describe('the last input', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	it('is one that the task decides', async () => {
		const session = await startedOn(plain, sums, 'window_sums');
		expect(session.view).toMatchObject({ passed: 0, total: 3 });
		await edit(session, sums.replace('len(xs) - size', 'len(xs) - size + 1'));
		for (let turns = 0; openTurn(session.current)?.purpose !== 'probe' && openTurn(session.current) && turns < 4; turns++) await press(session, 'skip');
		expect(openTurn(session.current)).toMatchObject({ purpose: 'probe', slots: { call: 'window_sums([3, 1, 2], 1)' } });
		await session.close();
	});
});
