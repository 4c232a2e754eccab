/** A student edits while another question is open: what the example gives now is told, and how near it comes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import type { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { edit, press, questionOf, startedOn, until } from './plainStudent';

const price = 'amount = int(input())\ntotal = 3 * amount\nif amount > 10:\n    total = total * 0.9\nprint("Total:", total)\n';
const total = `def total(prices):
    """Add the prices.

    >>> total([2, 3])
    5
    >>> total([4, 1, 1])
    6
    """
    result = 0
    for price in prices[1:]:
        result = result + price
    return result
`;

let plain: PlainParts;
beforeAll(async () => {
	plain = await plainParts();
});
afterAll(() => plain.dispose());

/** What the view says of the last run. */
function fact(session: Session): string {
	const last = session.view.entries.findLast(({ kind }) => kind === 'fact');
	return last && 'words' in last ? last.words.map((segment) => (segment.kind === 'lines' ? '' : segment.text)).join('') : '';
}

describe('an edit while a question is open', () => {
	it('that comes near is told what still differs', async () => {
		const session = await startedOn(plain, price, null, [inputTest(['10'], 'Total: 27', 'student'), inputTest(['2'], 'Total: 6', 'student')]);
		await until(session, 'locate');
		const open = openTurn(session.current)?.id;
		await edit(session, price.replace('> 10', '>= 10'));
		expect(fact(session)).toBe('1 of 2 examples pass. Now it prints Total: 27.0, and Total: 27 is wanted. It is the same number, written in another way.');
		expect(session.current.turns.find(({ id }) => id === open)?.assessment).toBeNull();
		await session.close();
	});

	it('does not tell what is still to be predicted, and leaves a repair to its check', async () => {
		const session = await startedOn(plain, total, 'total');
		expect(questionOf(session).stage).toBe('expect');
		await edit(session, total.replace('[1:]', '[2:]'));
		expect(fact(session)).not.toContain('wanted');
		await press(session, 'not-sure');
		await until(session, 'repair');
		await edit(session, total.replace('[1:]', '[:1]'));
		expect(fact(session)).not.toContain('wanted');
		await session.close();
	});
});
