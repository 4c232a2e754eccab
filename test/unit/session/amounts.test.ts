/** Who types 17 and gets 17.0: the mistake is hunted, not the way in which a number is written; whether that matters is asked once all else is right. */
import { describe, expect, it } from 'vitest';
import { ownInputTest } from '../../../extension/code/testIds';
import { openTasks } from '../../../extension/session/state';
import { answer, check, said, startsSessions } from './plainStudent';

const started = startsSessions();
const bill = 'n = int(input("How many? "))\nfor i in range(n):\n    total = 0\n    price = float(input("Price: "))\n    total = total + price\nprint("Total:", total)\n';
const mended = bill.replace('    total = 0\n', '').replace('for', 'total = 0\nfor');
const example = ownInputTest(['3', '2', '5', '10'], 'Total: 17');

describe('an amount that is written in another way', { timeout: 60_000 }, () => {
	it('is no mistake of its own: one is found, at the line that stands at the wrong place', async () => {
		const session = await started(bill, null, [example]);
		expect(session.secrets.diagnosis?.bugs).toMatchObject([{ kind: 'known', places: [{ place: { kind: 'lines', from: 2, to: 2 } }] }]);
	});

	it('is asked about once the amounts are right, and taken as it is printed', async () => {
		const session = await started(bill, null, [example]);
		await check(session, mended);
		expect(said(session)).toBe('Your example says Total: 17, and your program prints Total: 17.0. The amount is the same. By the task, is that fine too?');
		await answer(session, 'program');
		expect(session.current.problem.tests).toMatchObject([{ expected: 'Total: 17.0' }]);
		expect(session.current.turns.filter(({ template }) => template === 'move.doubted')).toHaveLength(1);
	});

	it('is hunted where the student says that it matters', async () => {
		const session = await started(bill, null, [example]);
		await check(session, mended);
		await answer(session, 'example');
		expect(session.current.run?.results).toMatchObject([{ passed: false }]);
		expect(said(session)).toMatch(/^Then your example stands/);
		expect(openTasks(session.current).length).toBeGreaterThan(0);
	});

	it('still fails where the amounts differ', async () => {
		const session = await started(mended.replace('+ price', '+ price + 1'), null, [example]);
		expect(session.current.run?.results).toMatchObject([{ passed: false }]);
	});
});
