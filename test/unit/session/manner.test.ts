/** A program that prints its result where a console would also show a returned one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTurn } from '../../../extension/session/state';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, edit, open, press, questionOf, said, startedOn } from './plainStudent';

const largest = `def largest(a, b, c):
    """
    >>> largest(1, 2, 3)
    3
    >>> largest(9, 4, 5)
    9
    >>> largest(2, 7, 1)
    7
    """
    top = a
    if b > top:
        top = b
    if c > top:
        top = c
    print(top)
`;

describe('printing where a value may be meant', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	it('is asked about once, and goes on where printing is right', async () => {
		const session = await startedOn(plain, largest, 'largest');
		expect(session.view).toMatchObject({ passed: 3, total: 3 });
		expect(said(session)).toBe('All 3 of your examples pass. largest(1, 2, 3) prints 3 and returns nothing. Is that what the task wants?');
		await answer(session, 'prints');
		expect(session.current.tasks).toEqual([]);
		expect(session.view).toMatchObject({ passed: 3, total: 3 });
		for (let turns = 0; open(session) !== '' && turns < 5; turns++) {
			expect(openTurn(session.current)).toMatchObject({ purpose: 'probe' });
			await press(session, 'skip');
		}
		expect(session.view.finished).toBe(true);
		expect(session.current.outcome).toBe('solved');
		await session.close();
	});

	it('becomes a session about printing and returning where it should return', async () => {
		const session = await startedOn(plain, largest, 'largest');
		await answer(session, 'returns');
		expect(session.view).toMatchObject({ passed: 0, total: 3 });
		expect(session.current.problem.tests).toMatchObject([{ compare: 'equal', expected: '3' }, { compare: 'equal' }, { compare: 'equal' }]);
		expect(session.current.tasks.map(({ concept }) => concept)).toContain('print-vs-return');
		expect(questionOf(session).task).not.toBe('');
		await edit(session, largest.replace('print(top)', 'return top'));
		expect(session.view).toMatchObject({ passed: 3, total: 3 });
		expect(openTurn(session.current)?.purpose).not.toBe('manner');
		await session.close();
	});

	it.each([
		['that returns', largest.replace('print(top)', 'return top')],
		['that is said to print', largest.replace('"""\n', '"""Print the largest of three numbers.\n')],
	])('is not asked about in a program %s', async (_name, text) => {
		const session = await startedOn(plain, text, 'largest');
		expect(session.view).toMatchObject({ passed: 3, total: 3 });
		expect(session.current.turns.some(({ purpose }) => purpose === 'manner')).toBe(false);
		await session.close();
	});

	it('leaves what was skipped in the conversation', async () => {
		const session = await startedOn(plain, largest, 'largest');
		await press(session, 'skip');
		expect(session.view.entries.filter(({ kind }) => kind === 'student')).toMatchObject([{ text: 'I skip this' }]);
		expect(session.view.entries.at(-1)).toMatchObject({ kind: 'tutor' });
		await session.close();
	});
});
