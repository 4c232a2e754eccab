/** What is said after an edit at the repair stage: what the run gives now, what came right, and help about the line that was changed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import type { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { heard, press, questionOf, said, startedOn, until } from './plainStudent';

const smallest = `def smallest(values):
    """The smallest value.

    >>> smallest([4, 9, 2])
    2
    >>> smallest([7])
    7
    >>> smallest([-1, -6, -3])
    -6
    """
    least = values[0]
    for v in values:
        if v < least:
            least = v
`;
const seats = 'free = int(input("Seats left? "))\nif free > 1:\n    print("You can come.")\nelse:\n    print("All taken.")\n';
const tally = `def tally(words):
    """How often each word comes.

    >>> tally(["tea", "tea"])
    {'tea': 2}
    >>> tally([])
    {}
    >>> tally(["pie", "tea", "tea"])
    {'pie': 1, 'tea': 2}
    """
    times = {}
    for word in words:
        times[word] = times[word] + 1
    return times
`;
const shout = `def shout(word):
    """The word with a mark.

    >>> shout("hey")
    'hey!'
    >>> shout("go")
    'go!'
    """
    loud = word + "!"
    print(loud)
`;
const prices = 'prices = [3, 8, 5]\nfor i in range(1, 4):\n    print("item", prices[i])\nprint("done")\n';
const power = `def power(n):
    """Two to the power of n.

    >>> power(0)
    1
    >>> power(1)
    2
    >>> power(3)
    8
    """
    return 2 * power(n - 1)
`;
const circle = `from math import sqqt


def side(area):
    """Side of a square.

    >>> side(0)
    0.0
    >>> side(16)
    4.0
    """
    return area ** 0.5
`;

let plain: PlainParts;
beforeAll(async () => {
	plain = await plainParts();
});
afterAll(() => plain.dispose());

/** Changes the program and presses Check. */
async function checked(session: Session, text: string): Promise<void> {
	session.edited(text, 'edit');
	session.edited(text, 'check');
	await session.go();
}

describe('a check in vain', { timeout: 60_000 }, () => {
	it('that cannot be read is told so once, and what it gives is told when it can', async () => {
		const session = await startedOn(plain, smallest, 'smallest');
		await until(session, 'repair', 30);
		await checked(session, `${smallest}return least\n`);
		expect(said(session)).toBe('The program cannot start. The message for line 15 says: \'return\' outside function. Change that line, or the one above it, so that the program can be read. Then check it.');
		const told = session.view.entries.filter((entry) => entry.kind !== 'student' && entry.words.some((segment) => segment.kind === 'code' && segment.text.includes('outside function')));
		expect(told).toHaveLength(1);
		await checked(session, `${smallest}        return least\n`);
		expect(said(session)).toMatch(/^Now the program can be read\. smallest\(\[4, 9, 2\]\) now returns 4, not 2\. You changed line 15\. In which rounds of the loop does it run, for smallest\(\[4, 9, 2\]\)\? .* Then make your change, and check it\.$/);
		await press(session, 'not-sure');
		expect(said(session)).toBe('The run first comes to line 15 in round 1. On line 15 the run ends and gives 4.');
		await session.close();
	});

	it('says what a script prints now, keeps the aim, and judges a print that was changed', async () => {
		const session = await startedOn(plain, seats, null, [inputTest(['1'], 'You can come.', 'student'), inputTest(['5'], 'You can come.', 'student')]);
		await until(session, 'repair', 30);
		const changed = seats.replace('You can', 'You  can');
		await checked(session, changed);
		expect(said(session)).toMatch(/^An example that passed before fails now\. It still prints All taken\., not You can come\. You changed line 3\. Follow the run on paper, line by line, when you type 1\. Does it come to that line\? Then make your change, and check it\.$/);
		await checked(session, changed.replace('> 1', '>= 1'));
		expect(said(session)).toContain('It now prints You  can come., not You can come. ');
		expect(session.current.run?.results.map(({ output }) => output.endsWith('You  can come.\n'))).toEqual([true, true]);
		await session.close();
	});

	it('names the line of several that is not right, and none that is', async () => {
		const session = await startedOn(plain, prices, null, [inputTest([], 'item 3\nitem 8\nitem 5\ndone', 'student')]);
		await until(session, 'repair', 30);
		expect(said(session)).toBe('Change the program so that the first line that it prints is item 3. Then check it.');
		await press(session, 'not-sure');
		expect(said(session)).toMatch(/^The error names line 3\. Print the position/);
		await checked(session, prices.replace('(1, 4)', '(1, 3)'));
		expect(said(session)).toContain('The first line is now item 8, not item 3.');
		await session.close();
	});

	it('says that it is as it was, and helps at the line that is never reached', async () => {
		const session = await startedOn(plain, tally, 'tally');
		await until(session, 'repair', 30);
		const aim = questionOf(session).slots.test;
		await checked(session, tally.replace('    return times', '        times[word] = 1\n    return times'));
		expect(questionOf(session).slots.test).toBe(aim);
		expect(said(session)).toMatch(/^tally\(\[.*\]\) still stops on line \d+ with KeyError: 'tea'\. You changed line 14\..* Does it come to that line\? Then make your change/);
		await press(session, 'not-sure');
		expect(said(session)).toMatch(/^The run does not come to line 14 .*: it stops on line 13\.$/);
		for (let times = 0; times < 3 && !said(session).startsWith('The key'); times++) await press(session, 'not-sure');
		expect(said(session)).toMatch(/^The key '.*' is not there when line 13 runs\./);
		await session.close();
	});

	it('says what is printed beside what is returned, and what printing gives back', async () => {
		const session = await startedOn(plain, shout, 'shout');
		await until(session, 'repair', 30);
		await checked(session, shout.replace('    print(loud)', '    return print(loud)'));
		expect(said(session)).toMatch(/^shout\("(\w+)"\) still returns None, not '\1!'\. It prints \1! You changed line 10: it gives back what print\(\.\.\.\) gives\./);
		await session.close();
	});
});

describe('a print where nothing is given back', { timeout: 60_000 }, () => {
	const giving = shout.replace('    print(loud)\n', '');

	it('is a try of the repair once it is checked: who takes printing for giving back is told what comes back', async () => {
		const session = await startedOn(plain, giving, 'shout');
		await until(session, 'repair', 30);
		await checked(session, `${giving.trimEnd()}\n    print(loud)\n`);
		expect(said(session)).toMatch(/^shout\("(\w+)"\) still returns None, not '\1!'\. It prints \1! You changed line 10\. When it runs, loud is 'hey!'\./);
		await session.close();
	});
});

describe('a repair of a part', { timeout: 60_000 }, () => {
	it('is told what came right and what did not, and never that it did it', async () => {
		const session = await startedOn(plain, power, 'power');
		await until(session, 'repair', 30);
		await press(session, 'not-sure');
		expect(heard(session).join('\n')).not.toContain('You pointed at');
		await checked(session, power.replace('    return 2', '    if n == 1:\n        return 2\n    return 2'));
		expect(said(session)).toMatch(/^power\(1\) and power\(3\) come out right now\. power\(0\) still stops on line 1 with RecursionError: maximum recursion depth exceeded\./);
		expect(heard(session).join('\n')).not.toContain('that did it');
		await session.close();
	});
});

describe('a name that a module does not have', { timeout: 60_000 }, () => {
	it('is what the help is about; the module\'s own file is not told, and no line is said to be pointed at', async () => {
		const session = await startedOn(plain, circle, 'side');
		await until(session, 'repair', 30);
		expect(said(session)).toMatch(/Change the program so that it does not stop/);
		await press(session, 'not-sure', 3);
		expect(heard(session).slice(-3)).toEqual([
			'The error names line 1. Compare sqqt there, letter by letter, with the one in your book or notes. Where do they differ?',
			'Nothing else in your program uses sqqt.',
			'It is sqqt on line 1 that is not known. Spell it as your book does, or do without it.',
		]);
		expect(heard(session).join('\n')).not.toMatch(/pointed at|right value|\.py/);
		await checked(session, circle.replace('sqqt', 'sqt'));
		expect(openTurn(session.current)?.stage === 'repair' ? said(session) : 'The program now stops on line 1').toMatch(/^The program (?:still|now) stops on line 1/);
		await session.close();
	});
});
