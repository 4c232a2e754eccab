/** What was told is not asked: sessions in which wrong answers used to bring the same question back. */
import { describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { answer, heard, questionOf, said, startsSessions } from './plainStudent';

const started = startsSessions();

const byAge = `def by_age(people):
    """Names and ages, youngest first.

    >>> by_age([("Bo", 30), ("Al", 20)])
    [('Al', 20), ('Bo', 30)]
    >>> by_age([("Cy", 10), ("Al", 20)])
    [('Cy', 10), ('Al', 20)]
    """
    people = people.sort(key=lambda p: p[1])
    return people
`;

const counted = `def word_count(text):
    """
    >>> word_count("a b a")
    {'a': 2, 'b': 1}
    >>> word_count("b")
    {'b': 1}
    """
    counts = {}
    for word in text.split(" "):
        counts[word] = counts[word] + 1
    return counts
`;

const spread = `def spread(nums):
    """Largest minus smallest.

    >>> spread([3, 8, 5])
    5
    >>> spread([4])
    0
    """
    high = nums[0]
    low = nums[0]
    for n in nums:
        if n > high:
            high = n
        elif n < low:
            low = n
        return high - low
`;

const pairs = `def count_pairs(nums, target):
    """
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

const age = 'age = input("How old are you? ")\nyear = input("What year is it? ")\nborn = year - age\nprint("You were born in", born)\n';
const stairs = 'n = int(input("height: "))\nfor i in range(1, n + 1):\n    print(" " * n - i + "#" * i)\n';

describe('what was told', { timeout: 60_000 }, () => {
	it('of one call is not asked of another that gives the same: what the method does is', async () => {
		const session = await started(byAge, 'by_age');
		for (const given of ["[('Al', 20), ('Bo', 30)]", "[('Al', 20), ('Bo', 30)]", 'None', 8]) await answer(session, given);
		expect(questionOf(session)).toMatchObject({ template: 'explain.gives-nothing', truth: { id: 'itself' } });
		await answer(session, 'new');
		expect(heard(session).filter((text) => text.includes('What does your program return for'))).toHaveLength(1);
	});

	it('after a wrong answer leads to the repair, with a smaller question between or without', async () => {
		const session = await started(counted, 'word_count');
		for (const given of ['right', '{}', 'store']) await answer(session, given);
		expect(said(session)).toMatch(/^counts\[word\] must be read before the new value can be stored\. /);
		if (questionOf(session).stage === 'predict') await answer(session, '1');
		expect(questionOf(session).stage).toBe('repair');
		expect(heard(session).filter((text) => text.includes('Which one comes first?'))).toHaveLength(1);
	});

	it('as the value before a loop is not asked of the line that gave it', async () => {
		const session = await started(spread, 'spread');
		for (const given of ['5', '5']) await answer(session, given);
		expect(said(session)).toContain('Before the loop high is 3 (line 9).');
		await answer(session, '8');
		expect(said(session)).not.toContain('after line 9');
	});

	it('of a round is not asked of the round inside it', async () => {
		const session = await started(pairs, 'count_pairs');
		for (const given of ['0', '0', '1', 10, '0']) await answer(session, given);
		expect(heard(session).filter((text) => /What is count after the first round/.test(text))).toHaveLength(1);
	});

	it('of two texts of digits leads to the line that they come from', async () => {
		const session = await started(age, null, [inputTest(['20', '2026'], 'You were born in 2006', 'student')]);
		for (const given of ['right', 'number', '20']) await answer(session, given);
		expect(questionOf(session)).toMatchObject({ template: 'explain.origin', truth: { places: [{ from: 1 }] } });
		expect(heard(session).filter((text) => /What is (year|age)/.test(text))).toHaveLength(1);
	});

	it('of a kind leads to the sides of the sign that the message names, also where one of them is worked out first', async () => {
		const session = await started(stairs, null, [inputTest(['3'], '  #\n ##\n###', 'student')]);
		for (const given of ['right', 'number']) await answer(session, given);
		expect(said(session)).toContain('In " " * n - i on line 3, what stands to the left and to the right of -?');
		expect(questionOf(session)).toMatchObject({ template: 'explain.operands', truth: { id: 'text-number' } });
	});
});
