/** After half a repair: what came right, what the example of the rest gives now, and a hunt of its own for that. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../../../extension/session/session';
import { answer, heard, questionOf, said, startsSessions, until } from './plainStudent';

const start = startsSessions();

const merge = `def merge(a, b):
    """Merge two sorted lists into one sorted list.

    >>> merge([1, 4], [2, 3])
    [1, 2, 3, 4]
    >>> merge([1, 2], [3])
    [1, 2, 3]
    >>> merge([], [5])
    [5]
    """
    result = []
    i = 0
    j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            result.append(a[i])
            i += 1
        else:
            result.append(b[j])
            j += 1
    return result
`;
const halfMerge = merge.replace('    return result', '    result += b[j:]\n    return result');
const byAge = `def by_age(people):
    """The people, youngest first.

    >>> by_age([("Bo", 30), ("Al", 20)])
    [('Al', 20), ('Bo', 30)]
    >>> by_age([("Cy", 10), ("Al", 20)])
    [('Cy', 10), ('Al', 20)]
    >>> by_age([])
    []
    """
    people = people.sort(key=lambda p: p[0])
    return people
`;
const pairs = `def count_pairs(nums, target):
    """Count the pairs of places whose numbers add up to target.

    >>> count_pairs([1, 3, 2, 2], 4)
    2
    >>> count_pairs([2], 4)
    0
    """
    count = 0
    for i in range(len(nums)):
        for j in range(len(nums)):
            if nums[i] + nums[j] == target:
                count += 1
    return count
`;
const wordCount = `def word_count(text):
    """How often each word stands in the text.

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

const marks = `def average(numbers):
    """The average."""
    total = 0
    for n in numbers:
        total += n
    return total // len(numbers)


def passed(marks):
    """Whether the average is at least 5.5.

    >>> passed([5, 6])
    True
    >>> passed([6, 6])
    True
    >>> passed([5, 5])
    True
    """
    return average(marks) >= 5.5
`;

const stats = `def stats(numbers):
    """The smallest and the largest number.

    >>> stats([3, 1, 2])
    (1, 3)
    >>> stats([5])
    (5, 5)
    >>> stats([-4, -9])
    (-9, -4)
    """
    low = 0
    high = 0
    for n in numbers:
        if n < low:
            low = n
        if n > high:
            high = n
    return (low, high)
`;

/** Rests in typing, as a pause or with a press of Check. */
async function edited(session: Session, text: string, cause: 'edit' | 'save' | 'check' = 'check'): Promise<void> {
	session.edited(text, cause);
	await session.go();
}

/** Finds the place at this line (zero-based), and comes to the repair. */
async function foundAt(session: Session, line: number): Promise<void> {
	await until(session, 'locate', 30);
	await answer(session, line);
	await until(session, 'repair', 30);
}

const openTasks = (session: Session) => session.current.tasks.filter(({ status }) => status === 'open').map(({ id }) => id);

describe('half a repair', { timeout: 120_000 }, () => {
	it('is told by what came right and what the rest gives; the rest is hunted in the changed program', async () => {
		const session = await start(merge, 'merge');
		await until(session, 'repair', 30);
		await edited(session, halfMerge);
		expect(said(session)).toMatch(/^merge\(\[1, 2\], \[3\]\) and merge\(\[\], \[5\]\) come out right now\. merge\(\[1, 4\], \[2, 3\]\) still returns \[1, 2, 3\], not \[1, 2, 3, 4\]\. Round by round result is .* Click the first line where something happens that you did not expect\.$/);
		expect(questionOf(session)).toMatchObject({ stage: 'locate', truth: { places: [{ kind: 'gap', after: 20 }, expect.anything()] } });
		// What was mended is behind the student, and what is left is to be understood before it is mended.
		expect(session.current.tasks.find(({ id }) => id === 'value/repair')?.status).toBe('resolved');
		expect(openTasks(session)).toEqual(['value-2/run', 'value-2/place', 'value-2/repair']);
		await answer(session, 20);
		expect(questionOf(session).stage).not.toBe('locate');
		// What the example gives was told: nobody is asked for that.
		expect(questionOf(session).truth).not.toMatchObject({ value: { shown: '[1, 2, 3]' } });
		await edited(session, halfMerge.replace('    return', '    result += a[i:]\n    return'));
		expect(openTasks(session)).toEqual([]);
	});

	it('by a pause keeps its question, with what came right; a Check of that leads on', async () => {
		const session = await start(merge, 'merge');
		await until(session, 'repair', 30);
		await edited(session, halfMerge, 'edit');
		expect(said(session)).toBe('merge([1, 2], [3]) and merge([], [5]) come out right now. merge([1, 4], [2, 3]) still returns [1, 2, 3], not [1, 2, 3, 4]. You changed line 21. When it runs, result is [1, 2, 3], b is [2, 3] and j is 2. Say what it makes of that, and what you want there. Then make your change, and check it.');
		await edited(session, halfMerge);
		expect(questionOf(session).stage).toBe('locate');
		expect(heard(session).join('\n')).not.toContain('not changed anything');
	});

	it('by a pause leads on when it is saved, or has rested for long', async () => {
		const session = await start(merge, 'merge');
		await until(session, 'repair', 30);
		await edited(session, halfMerge, 'edit');
		await edited(session, halfMerge, 'save');
		expect(questionOf(session).stage).toBe('locate');
		// Once more says nothing new.
		const before = heard(session).length;
		await edited(session, halfMerge, 'save');
		expect(heard(session)).toHaveLength(before);
	});

	it('on a line with another mistake leads to that one: by what does it sort?', async () => {
		const session = await start(byAge, 'by_age');
		await foundAt(session, 10);
		await edited(session, byAge.replace('people = people.sort', 'people.sort'));
		expect(said(session)).toBe('by_age([("Bo", 30), ("Al", 20)]) and by_age([]) come out right now. by_age([("Cy", 10), ("Al", 20)]) now returns [(\'Al\', 20), (\'Cy\', 10)], not [(\'Cy\', 10), (\'Al\', 20)]. Each value in turn is p on line 11. What does the line make of it when p is (\'Cy\', 10)?');
		await answer(session, "('Cy', 10)");
		expect(said(session)).toContain("Of ('Cy', 10) it makes 'Cy'.");
		await edited(session, byAge.replace('people = people.sort', 'people.sort').replace('p[0]', 'p[1]'));
		expect(openTasks(session)).toEqual([]);
		// It is another idea, with evidence of its own.
		expect(new Set(session.current.tasks.map(({ concept }) => concept))).toEqual(new Set(['return-value', 'indexing']));
	});

	it('of one and the same mistake leads to what is left of that', async () => {
		const session = await start(pairs, 'count_pairs');
		await foundAt(session, 10);
		await edited(session, pairs.replace('if nums', 'if i != j and nums'));
		expect(said(session)).toMatch(/^count_pairs\(\[2\], 4\) comes out right now\. count_pairs\(\[1, 3, 2, 2\], 4\) now returns 4, not 2\. .*\?$/);
		expect(questionOf(session)).toMatchObject({ stage: 'explain', slots: { test: session.current.problem.tests[0]?.id } });
		await edited(session, pairs.replace('range(len(nums)):\n            if', 'range(i + 1, len(nums)):\n            if'));
		expect(openTasks(session)).toEqual([]);
	});

	it('that brings another mistake to light is no repair of that one', async () => {
		const session = await start(wordCount, 'word_count');
		await until(session, 'repair', 30);
		await edited(session, wordCount.replace('counts[word] + 1', 'counts.get(word, 0) + 1'));
		expect(said(session)).toBe('word_count("a b a") comes out right now. word_count("") now returns {\'\': 1}, not {}. Click the first line where something happens that you did not expect.');
		// Nobody has mended what that was taken for: it has no task any more, and says nothing of the student.
		expect(session.current.bugs.map(({ id }) => id)).toEqual(['value', 'exception-KeyError-2']);
		expect(openTasks(session)).toEqual(['value/run', 'value/place', 'value/repair']);
		expect(session.current.tasks.find(({ id }) => id === 'exception-KeyError/repair')).toBeUndefined();
	});

	it('is told from none: who checks what was judged already is not said to have done nothing, who checks twice is', async () => {
		const session = await start(merge, 'merge');
		await until(session, 'repair', 30);
		const wrong = merge.replace('return result', 'return result + [9]');
		await edited(session, wrong, 'edit');
		await edited(session, wrong);
		expect(questionOf(session).stage).toBe('repair');
		expect(said(session)).not.toContain('not changed anything');
		expect(said(session)).toContain('returns [1, 2, 9], not [1, 2, 3]');
		await edited(session, wrong);
		expect(said(session)).toMatch(/^You have not changed anything yet\. /);
	});

	it('may be what a wrong example leaves: without it the rest is judged anew', async () => {
		const session = await start(marks, 'passed');
		await until(session, 'repair', 30);
		const wrong = session.current.problem.tests[2]?.id ?? '';
		session.setAside(wrong, true);
		await session.go();
		expect(session.current.bugs).toMatchObject([{ id: 'value-2', tests: [session.current.problem.tests[0]?.id] }]);
		expect(openTasks(session)).toEqual(['value-2/run', 'value-2/place', 'value-2/repair']);
		expect(questionOf(session)).toMatchObject({ stage: 'locate', slots: { test: session.current.problem.tests[0]?.id } });
	});

	it('that comes before the repair is asked for is told in the same way', async () => {
		const session = await start(stats, 'stats');
		await until(session, 'locate', 30);
		await edited(session, stats.replace('low = 0', 'low = numbers[0]'));
		expect(said(session)).toBe('stats([3, 1, 2]) and stats([5]) come out right now. stats([-4, -9]) still returns (-9, 0), not (-9, -4). Round by round high is 0, 0. Click the first line where something happens that you did not expect.');
		await edited(session, stats.replace('low = 0', 'low = numbers[0]').replace('high = 0', 'high = numbers[0]'));
		expect(openTasks(session)).toEqual([]);
	});
});
