/** More places where a student stumbled over the tutor's words, as whole offline sessions. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, check, heard, press, said, startedOn } from './plainStudent';

const slip = `def total(items):
    """
    >>> total([1, 2])
    3
    >>> total([])
    0
    """
    result = 0
    for item in items:
        result = reslt + item
    return result
`;
const price = `price = float(input("Price: "))
if price > 100:
    price = price * 1.1
print("You pay", price)
`;

describe('a student who stumbles again', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	describe('over a misspelt name', () => {
		const told = 'reslt has no value; result has one from line 8. To the program these are two names.';

		it.each(['check', 'not-sure', 'both'] as const)('is told it after one try, and then something else (%s)', async (how) => {
			const session = await startedOn(plain, slip, 'total');
			for (let turn = 0; turn < 2; turn++) await (how === 'check' || (how === 'both' && turn === 1) ? check(session) : press(session, 'not-sure'));
			const [first, second, third] = heard(session);
			expect(first).toContain('Look at the spelling of the names on that line.');
			expect(second).toContain(told);
			expect(third).toMatch(/^Compare reslt on line 10 with result on line 8, letter by letter\./);
			expect(heard(session)).toHaveLength(3);
			await session.close();
		});
	});

	describe('over the line that a script prints', () => {
		const started = () => startedOn(plain, price, null, [inputTest(['100'], 'You pay 110.0', 'student'), inputTest(['200'], 'You pay 220.0', 'student'), inputTest(['50'], 'You pay 50.0', 'student')]);

		it.each(['110', '110.0', 'I think 110'])('may say only its value: %s', async (given) => {
			const session = await started();
			await answer(session, given);
			expect(said(session)).toMatch(/^Right, You pay 110\.0 is what it should print\./);
			await session.close();
		});

		it('hears the whole line after a wrong value', async () => {
			const session = await started();
			await answer(session, '200');
			expect(said(session)).toMatch(/^Your own example says that it should print You pay 110\.0\./);
			await session.close();
		});

		it('hears that the example is their own when they disagree with it', async () => {
			const session = await started();
			await press(session, 'disputes');
			expect(said(session)).toMatch(/^That this input should print You pay 110\.0 is your own example\./);
			await session.close();
		});
	});
});
