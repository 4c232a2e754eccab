import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, edit, heard, questionOf, said, startedOn, until } from './plainStudent';

const countdown = `def countdown(n):
    """From n down to 0.

    countdown(3) => [3, 2, 1, 0]
    countdown(0) => [0]
    countdown(1) => [1, 0]
    """
    result = []
    while n > 0:
        result.append(n)
        n -= 1
    return result
`;
const grade = `def grade(points):
    """
    >>> grade(95)
    'A'
    >>> grade(82)
    'B'
    >>> grade(85)
    'B'
    >>> grade(10)
    'D'
    """
    result = "D"
    if points >= 90:
        result = "A"
    if points >= 80:
        result = "B"
    return result
`;
const chain = `def grade(points):
    """A for 90 or more, B for 80 or more, C for 70 or more, else F.

    >>> grade(95)
    'A'
    >>> grade(85)
    'B'
    >>> grade(72)
    'C'
    >>> grade(10)
    'F'
    """
    if points >= 90:
        result = "A"
    if points >= 80:
        result = "B"
    if points >= 70:
        result = "C"
    else:
        result = "F"
    return result
`;
const vowels = `def count_vowels(text):
    """
    >>> count_vowels("hello")
    2
    >>> count_vowels("sky")
    0
    >>> count_vowels("UNO")
    2
    >>> count_vowels("Eve")
    2
    """
    count = 0
    for letter in text:
        if letter in "aeiou":
            count += 1
    return count
`;
const biggest = `def biggest(numbers):
    """
    >>> biggest([3, 8, 2])
    8
    >>> biggest([5])
    5
    >>> biggest([-4, -2, -9])
    -2
    """
    best = numbers[0]
    for n in numbers:
        if n > best:
            best = n
`;
const half = `def middle(a, b):
    """
    >>> middle(2, 4)
    3.0
    >>> middle(0, 10)
    5.0
    >>> middle(0, 0)
    0.0
    """
    return a + b / 2
`;

/** Where a student looks, and what is said of it. */
/** A program that opens files is not searched. */
const average = `def kept(name):
    return open(name).read()


def average(xs):
    """
    >>> average([1, 3])
    2.0
    >>> average([4, 4])
    4.0
    >>> average([5])
    5.0
    """
    total = 0
    for x in xs:
        total = x
    return total / len(xs)
`;

describe('the place of a mistake', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	it('is looked for together where nobody knows it, which is said once and at the start', async () => {
		const session = await startedOn(plain, average, 'average');
		expect(said(session)).toMatch(/^1 of your 3 examples passes\. I do not know either where it goes wrong; let us find out\. .*\?$/);
		await answer(session, '2.0');
		expect(said(session)).not.toContain('I do not know');
		await session.close();
	});

	it('is not the line that gives back what a loop left too early', async () => {
		const session = await startedOn(plain, countdown, 'countdown');
		expect(said(session)).not.toContain('I do not know');
		await until(session, 'locate');
		await answer(session, 11);
		expect(said(session)).not.toMatch(/^Yes/);
		expect(heard(session).join('\n')).not.toContain('first gets a value');
		await session.close();
	});

	it('is also the line that a condition with a mistake lets run', async () => {
		const session = await startedOn(plain, grade, 'grade');
		await until(session, 'locate');
		await answer(session, 14);
		expect(said(session)).toMatch(/^Yes/);
		expect(questionOf(session)).toMatchObject({ stage: 'explain' });
		await session.close();
	});

	it('is also the condition that looks at what a line with a mistake has made', async () => {
		const session = await startedOn(plain, vowels, 'count_vowels');
		await until(session, 'locate');
		await answer(session, 13);
		expect(said(session)).toMatch(/^Yes/);
		await session.close();
	});

	it('is none where a return is missing: what the other lines do is not asked', async () => {
		const session = await startedOn(plain, biggest, 'biggest');
		await until(session, 'explain');
		await answer(session, 'line');
		await until(session, 'repair');
		expect(heard(session).join('\n')).not.toMatch(/round|Click| after /);
		await session.close();
	});

	it('is done with when an edit has mended it, which is said before the next one', async () => {
		const session = await startedOn(plain, chain, 'grade');
		await until(session, 'locate');
		await answer(session, 15);
		for (let turns = 0; questionOf(session).stage !== 'repair' && turns < 6; turns += 1) await answer(session, 'true');
		session.edited(chain.replace('    if points >= 80', '    elif points >= 80'), 'edit');
		await session.go();
		expect(said(session)).toMatch(/^That part is right now\./);
		await session.close();
	});

	it('is not asked for where one line does all the work', async () => {
		const session = await startedOn(plain, half, 'middle');
		for (let turns = 0; questionOf(session).stage !== 'repair' && turns < 6; turns += 1) {
			expect(questionOf(session).stage).not.toBe('locate');
			const { truth } = questionOf(session);
			await answer(session, truth.kind === 'value' ? truth.value.shown : truth.kind === 'choice' ? truth.id : '0');
		}
		await session.close();
	});

	it('is not spoken of while a line is being written', async () => {
		const session = await startedOn(plain, half, 'middle');
		const before = heard(session).length;
		session.edited(half.replace('a + b / 2', '(a + b'), 'edit');
		await session.go();
		expect(heard(session)).toHaveLength(before);
		await edit(session, half.replace('a + b / 2', '(a + b'));
		expect(heard(session).slice(before).join(' ')).toMatch(/cannot (?:start|be read|read)/);
		await session.close();
	});
});
