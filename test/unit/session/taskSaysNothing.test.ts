/** What the task leaves open, and a probe that is answered with "nothing". */
import { describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { openTurn } from '../../../extension/session/state';
import { answer, edit, press, questionOf, said, startsSessions } from './plainStudent';

const started = startsSessions();

const winner = `def winner(votes):
    """The name with the most votes.

    >>> winner(["Ann", "Bob", "Ann"])
    'Ann'
    >>> winner(["Bob"])
    'Bob'
    >>> winner(["Zoe", "Ann", "Ann"])
    'Ann'
    """
    counts = {}
    for name in votes:
        counts[name] = counts.get(name, 0) + 1
    best = max(counts)
    return best
`;
const mended = winner.replace('max(counts)', 'max(counts, key=counts.get)');
const highest = 'highest = 0\nt = input()\nwhile t != "stop":\n    t = int(t)\n    if t > highest:\n        highest = t\n    t = input()\nprint("Highest:", highest)\n';

describe('a probe', { timeout: 60_000 }, () => {
	it('of which the task says nothing is settled by saying so, at once or when the two are weighed', async () => {
		for (const asked of ['at once', 'weighed']) {
			const session = await started(winner, 'winner');
			await edit(session, mended);
			await press(session, 'skip');
			expect(questionOf(session).template).toBe('close.probe');
			if (asked === 'at once') {
				await answer(session, "the task doesn't say what happens then");
			} else {
				await answer(session, 'Bob');
				expect(openTurn(session.current)?.form).toMatchObject({ options: [{ id: 'program' }, { id: 'student' }, { id: 'open' }] });
				await answer(session, 'open');
			}
			expect(questionOf(session).template).toBe('close.reflect');
			expect(session.current.problem.tests).toHaveLength(3);
		}
	});

	it('that is answered with nothing is weighed against what the program prints', async () => {
		const session = await started(highest, null, [inputTest(['-5', '-2', '-8', 'stop'], 'Highest: -2', 'student')]);
		await edit(session, highest.replace('highest = 0', 'highest = -5'));
		await answer(session, 'nothing');
		expect(said(session)).toContain('You expected that it prints nothing.');
		await answer(session, 'student');
		expect(session.current.problem.tests.map(({ expected }) => expected)).toEqual(['Highest: -2', '']);
	});
});
