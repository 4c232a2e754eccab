/** What follows from the last answer: sessions in which the fact that was told is gone on from. */
import { describe, expect, it } from 'vitest';
import { answer, edit, press, questionOf, said, startsSessions } from './plainStudent';

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

const leap = `def is_leap(year):
    """
    >>> is_leap(2024)
    True
    >>> is_leap(2023)
    False
    >>> is_leap(1900)
    False
    """
    if year % 4 == 0 or year % 100 != 0 and year % 400 == 0:
        return True
    return False
`;

const marks = `def average(marks):
    total = 0
    for mark in marks:
        total = total + mark
    return total // len(marks)


def passed(marks):
    return average(marks) >= 5.5


assert passed([5, 6]) == True
assert passed([5, 5]) == False
assert passed([6, 6]) == True
`;

const counted = `def word_count(text):
    """
    >>> word_count("a b a")
    {'a': 2, 'b': 1}
    >>> word_count("")
    {}
    """
    counts = {}
    for word in text.split(" "):
        counts[word] = counts[word] + 1
    return counts
`;

const byAge = `def by_age(people):
    """
    >>> by_age([("Bo", 30), ("Al", 20)])
    [('Al', 20), ('Bo', 30)]
    >>> by_age([("Cy", 10), ("Al", 20)])
    [('Cy', 10), ('Al', 20)]
    >>> by_age([("Bo", 20), ("Al", 20)])
    [('Al', 20), ('Bo', 20)]
    """
    people = people.sort(key=lambda p: p[0])
    return people
`;

describe('a condition that and and or join', { timeout: 60_000 }, () => {
	it('is taken apart: which parts are true, then which two belong together', async () => {
		const session = await started(leap, 'is_leap');
		await answer(session, 'False');
		await answer(session, 'True');
		await answer(session, 9);
		expect(questionOf(session)).toMatchObject({ template: 'explain.parts-each', answer: { rows: [{ label: 'year % 4 == 0' }, { label: 'year % 100 != 0' }, { label: 'year % 400 == 0' }] } });
		await answer(session, 'ja\nno\nperhaps');
		expect(said(session)).toMatch(/Please give yes or no in each blank\.$/);
		await answer(session, 'yes\nno\nno');
		expect(said(session)).toMatch(/^Right\. True there: year % 4 == 0, so the whole condition is true\. /);
		expect(questionOf(session)).toMatchObject({ template: 'explain.together', truth: { id: 'year % 100 != 0 and year % 400 == 0' } });
		await answer(session, 'year % 4 == 0 or year % 100 != 0');
		expect(said(session)).toContain('What and joins is worked out first: year % 100 != 0 and year % 400 == 0.');
	});
});

describe('a mistake in a function that is called', { timeout: 60_000 }, () => {
	it('is come to by what that function gives, and by the place inside it', async () => {
		const session = await started(marks, 'passed');
		await answer(session, 'True');
		await answer(session, 'True');
		expect(said(session)).toMatch(/On the way passed calls average\. What does average\(\[5, 6\]\) return\?$/);
		await answer(session, '5.5');
		expect(questionOf(session).stage).toBe('locate');
		await answer(session, 8);
		expect(said(session)).toMatch(/On line 9 average is called\. Follow the run into it\. Click the line in average/);
		await answer(session, 4);
		expect(questionOf(session)).toMatchObject({ template: 'explain.kind', truth: { id: 'whole' } });
	});

	it('is not said to be mended by a change that breaks another example', async () => {
		const session = await started(marks, 'passed');
		for (const given of ['True', 'True', '5', 4]) await answer(session, given);
		await press(session, 'not-sure', 4);
		expect(questionOf(session).stage).toBe('repair');
		await edit(session, marks.replace('>= 5.5', '>= 5'));
		expect(said(session)).toMatch(/^passed\(\[5, 5\]\) passed before, and fails now\. /);
	});
});

describe('a known mistake behind an error that is gone', { timeout: 60_000 }, () => {
	it('is gone on with by the wrong result that it shows now', async () => {
		const session = await started(counted, 'word_count');
		await edit(session, counted.replace('counts[word] + 1', 'counts.get(word, 0) + 1'));
		expect(session.current.outcome).toBeNull();
		expect(questionOf(session).slots.test).toBe(session.current.problem.tests[1]?.id);
	});
});

describe('a line with a function of its own', { timeout: 60_000 }, () => {
	it('runs once, however often that one is called', async () => {
		const session = await started(byAge, 'by_age');
		await answer(session, "[('Al', 20), ('Bo', 30)]");
		await answer(session, "[('Al', 20), ('Bo', 30)]");
		expect(said(session)).toMatch(/^It returned None\. .*What is people after line 10/);
		await answer(session, '[]');
		expect(said(session)).toMatch(/^There people is None\. Click the first line/);
	});
});

const initials = `def initials(names):
    """
    >>> initials(["Ann", "Lee"])
    'A.L.'
    >>> initials([])
    ''
    >>> initials(["Bo", "Cy", "Di"])
    'B.C.D.'
    """
    result = ""
    for part in names:
        result = part[0] + "."
    return result
`;

describe('a line that drops the old value', { timeout: 60_000 }, () => {
	it('is looked at when it should go on from it, and asked from which values it makes the new one', async () => {
		const session = await started(initials, 'initials');
		for (const given of ["'A.L.'", "'A.L.'", "'A.'", 11]) await answer(session, given);
		expect(said(session)).toContain("Before line 12 runs for the second time, result is 'A.' and part is 'Lee'.");
		await answer(session, "'A.L.'");
		expect(questionOf(session)).toMatchObject({ template: 'explain.uses', truth: { id: 'alone' } });
		await answer(session, 'both');
		expect(said(session)).toMatch(/^It uses part alone\. The old value of result is gone\. /);
	});
});
