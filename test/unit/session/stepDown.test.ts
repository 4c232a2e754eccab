import { describe, expect, it } from 'vitest';
import { openTurn } from '../../../extension/session/state';
import { answer, check, edit, press, questionOf, said, startsSessions } from './plainStudent';

const search = `def search(x, seq):
    """Where x goes in the sorted seq.

    >>> search(5, (1, 5, 10))
    1
    >>> search(100, [])
    0
    >>> search(-100, ())
    0
    """
    for i, elem in enumerate(seq):
        if x <= elem:
            return i
    return i + 1
`;

/** At the repair, with the rounds of the loop found. */
describe('down from "Change the program"', { timeout: 60_000 }, () => {
	const start = startsSessions();
	async function atRepair() {
		const session = await start(search, 'search');
		await answer(session, 'right');
		await answer(session, '0');
		expect(said(session)).toContain('By the task, what should line 14 give back there?');
		await answer(session, '0');
		expect(said(session)).toContain('Right, 0 is wanted there, and i has no value to work it out from.');
		expect(questionOf(session).template).toBe('repair.test');
		return session;
	}

	it('says after a check without a change what was found, then which line, then what to do; never another call', async () => {
		const session = await atRepair();
		const heard: string[] = [];
		for (let time = 0; time < 3; time++) {
			await check(session);
			heard.push(said(session));
		}
		expect(heard[0]).toContain('The loop on line 11 makes 0 rounds for search(100, []), and i gets no value. Which value do you want there?');
		expect(heard[1]).toContain('Which line of your program should see to it that 0 comes out, or is there none yet?');
		expect(heard[2]).toContain('What does it take: to move a line, to add one, or to change one?');
		expect(heard.join(' ')).not.toContain('search(-100');
	});

	it('helps with the same steps', async () => {
		const session = await atRepair();
		await press(session, 'not-sure');
		expect(said(session)).toBe('The loop on line 11 makes 0 rounds for search(100, []), and i gets no value. Which value do you want there?');
		await press(session, 'not-sure');
		expect(said(session)).toContain('Which line of your program should see to it that 0 comes out, or is there none yet?');
	});

	it('stands while the program is changed', async () => {
		const session = await atRepair();
		await check(session);
		const turn = openTurn(session.current)?.id;
		await edit(session, search.replace('return i + 1', 'return i + 2'));
		expect(openTurn(session.current)?.id).toBe(turn);
		await check(session, search.replace('return i + 1', 'return len(seq)'));
		expect(session.view.passed).toBe(3);
	});
});
