/** What follows from the last answer: sessions in which the fact that was told is gone on from. */
import { describe, expect, it } from 'vitest';
import { answer, questionOf, said, startsSessions } from './plainStudent';

const started = startsSessions();

const winner = `def winner(votes):
    """The name with the most votes.

    >>> winner(["ann", "bob", "ann"])
    'ann'
    >>> winner(["bob"])
    'bob'
    >>> winner(["zoe", "ann", "ann"])
    'ann'
    """
    counts = {}
    for name in votes:
        counts[name] = counts.get(name, 0) + 1
    return max(counts)
`;

const paint = `def paint(rows, cols):
    """
    >>> paint(1, 2)
    ['**']
    >>> paint(2, 2)
    ['**', '**']
    >>> paint(1, 1)
    ['*']
    """
    grid = []
    for r in range(rows):
        line = []
        for c in range(cols):
            line.append("*")
        grid = grid.append("".join(line))
    return grid
`;

describe('what chooses among the keys of a table', { timeout: 60_000 }, () => {
	it('is asked by what it chooses, and the right line that fills the table is not said to be the place', async () => {
		const session = await started(winner, 'winner');
		await answer(session, "'ann'");
		await answer(session, "'ann'");
		await answer(session, "'zoe'");
		expect(said(session)).toContain("When the loop has ended, counts is {'zoe': 1, 'ann': 2}.");
		await answer(session, 12);
		expect(said(session)).toContain('Keep looking.');
		expect(said(session)).not.toContain('Click the line where counts');
		await answer(session, 13);
		expect(questionOf(session)).toMatchObject({ template: 'explain.chosen', truth: { kind: 'choice', id: 'keys' } });
		expect(said(session)).toMatch(/What does max\(counts\) compare\?$/);
		await answer(session, 'values');
		expect(said(session)).toContain("It compares 'ann' and 'bob': of a table it takes the keys.");
	});
});

describe('a wrong prediction', { timeout: 60_000 }, () => {
	it('whose told value the run should not have leads to the place at once', async () => {
		const session = await started(paint, 'paint');
		for (const given of ["['*']", "['*']"]) await answer(session, given);
		expect(questionOf(session)).toMatchObject({ template: 'predict.round', slots: { variable: 'grid' }, truth: { value: { shown: 'None' } } });
		await answer(session, "['*']");
		expect(said(session)).toMatch(/^After the first round grid is None\. /);
		expect(questionOf(session).stage).toBe('locate');
	});
});
