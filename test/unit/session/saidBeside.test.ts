/** What students say beside an answer is heard, and the line at which a wrong result shows is taken where they point at it. */
import { describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { answer, check, heard, questionOf, said, startsSessions, until } from './plainStudent';

/** A search for repairs on a busy machine. */
const patience = 120_000;

const eachPairTwice = `def count_pairs(numbers, target):
    """How many pairs of numbers add up to the target?

    >>> count_pairs([1, 2, 3, 4], 5)
    2
    >>> count_pairs([2, 2, 2], 4)
    3
    >>> count_pairs([5], 10)
    0
    """
    pairs = 0
    for i in range(len(numbers)):
        for j in range(len(numbers)):
            if numbers[i] + numbers[j] == target:
                pairs += 1
    return pairs
`;

const basket = `def add_item(item, basket=[]):
    """Adds the item to the basket; a new basket where there is none.

    >>> add_item("egg", ["milk"])
    ['milk', 'egg']
    >>> add_item("egg")
    ['egg']
    >>> add_item("tea")
    ['tea']
    """
    basket.append(item)
    return basket
`;

const score = `score1 = 0
score2 = 0
for rounds in range(2):
    score1 = score1 + int(input("Player 1: "))
    score2 = score2 + int(input("Player 2: "))
if score1 > score2:
    print("Player 1 wins")
if score2 > score1:
    print("Player 2 wins")
else:
    print("draw")
`;
const games = [inputTest(['3', '1', '4', '2'], 'Player 1 wins', 'student'), inputTest(['1', '3', '1', '5'], 'Player 2 wins', 'student'), inputTest(['1', '1', '2', '2'], 'draw', 'student')];

const countdown = `number = int(input("Start: "))
while number > 0:
    print(number)
    number - 1
print("Go!")
`;

const temperature = `def to_fahrenheit(c):
    """
    >>> to_fahrenheit(0)
    32.0
    >>> to_fahrenheit(100)
    212.0
    """
    return (c + 32) * 9 / 5
`;

describe('the line at which a wrong result shows', () => {
	const started = startsSessions();

	it('is taken although the repair stands elsewhere, and then the student looks further', async () => {
		const session = await started(eachPairTwice, 'count_pairs');
		await until(session, 'repair');
		await check(session, eachPairTwice.replace('if numbers', 'if i != j and numbers'));
		expect(said(session)).toContain('Round by round pairs is 2, 4, 6. Click the first line');
		await answer(session, '15, it counts every pair two times');
		expect(said(session)).toBe('Let us look there. Take count_pairs([2, 2, 2], 4). Which values do i and j have when line 15 runs for the first time?');
		await answer(session, '0\n1');
		expect(said(session)).toContain('Then look further. Click the next line');
		await answer(session, '13? j begins with 0 again so it finds 0,1 and 1,0');
		expect(said(session)).toContain('Yes, that is the place to look at. Which values does j take on line 13');
		expect(heard(session).join('\n')).not.toContain('Keep looking');
	}, patience);

	it('is taken with a question beside it, which is heard', async () => {
		const session = await started(basket, 'add_item');
		await until(session, 'locate');
		await answer(session, '11, the egg is still in basket, where does it come from?');
		expect(said(session)).toMatch(/^Let us look there\. Keep your own question: it is a good one\./);
		expect(questionOf(session)).toMatchObject({ stage: 'explain', slots: { line: 10, variable: 'basket' } });
	}, patience);

	it.each([9, '10 it should not print draw when player 1 has won'])('may be said by the `else` over it (%s): the condition that sends the run there is asked', async (given) => {
		const session = await started(score, null, games);
		await until(session, 'locate');
		await answer(session, given);
		expect(said(session)).toBe('Let us look there. At line 8 score2 is 3 and score1 is 7. Is score2 > score1 true at that moment?');
	}, patience);

	it('is in no list of lines to look through once it was refused', async () => {
		const session = await started(score, null, games);
		await until(session, 'locate');
		await answer(session, 6);
		const [, after = ''] = said(session).split('Keep looking.');
		expect(after).toMatch(/^ Go through line 3, line 8 and line 11 once more/);
	}, patience);
});

describe('beside a right value', () => {
	const started = startsSessions();

	it('a question back is heard', async () => {
		const session = await started(countdown, null, [inputTest(['3'], '3\n2\n1\nGo!', 'student')]);
		await answer(session, '3?? but why, I wrote number - 1');
		expect(said(session)).toMatch(/^Yes, the run says 3\. Keep your own question: it is a good one\./);
	}, patience);

	it('a reason is heard once, and is not said to be right', async () => {
		const session = await started(temperature, 'to_fahrenheit');
		await answer(session, '32.0');
		await answer(session, '57.6, oh it adds the 32 first');
		expect(said(session)).toMatch(/^Yes, it returns 57\.6\. It should be 32\.0\. Keep your reason in mind, and see whether the run agrees\./);
		const { truth } = questionOf(session);
		await answer(session, `${truth.kind === 'value' ? truth.value.shown : ''}, because it adds the 32 first`);
		expect(said(session)).toMatch(/^Right/);
		expect(said(session)).not.toContain('Keep your reason');
	}, patience);
});
