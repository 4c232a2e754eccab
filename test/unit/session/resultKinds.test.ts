/** Sessions on programs that give back another kind of value than is wanted, another number, or nothing; that use a loop's name behind its loop, or before it has a value. */
import { describe, expect, it } from 'vitest';
import { answer, heard, press, questionOf, said, startsSessions, until } from './plainStudent';

const position = `def search(x, seq):
    """The position at which x goes into the sorted list seq.

    >>> search(100, [])
    0
    >>> search(42, [1, 5, 10])
    3
    >>> search(5, [1, 5, 10])
    1
    """
    sort = []
    for i in range(len(seq)):
        if seq[i] <= x:
            sort.append(seq[i])
        else:
            sort.append(x)
            sort.extend(seq[i:])
            break
    return sort
`;
const oldestFirst = `def oldest_first(people):
    """
    >>> oldest_first([("M", 23), ("F", 19), ("M", 30)])
    [('M', 30), ('M', 23), ('F', 19)]
    >>> oldest_first([("F", 19)])
    [('F', 19)]
    >>> oldest_first([("F", 18), ("M", 23), ("F", 19), ("M", 30)])
    [('M', 30), ('M', 23), ('F', 19), ('F', 18)]
    """
    result = []
    while people:
        biggest = people[0][1]
        for i in people:
            if i[1] >= biggest:
                biggest = i[1]
        people.remove(i)
        result.append(i)
    return result
`;
const unbound = `def place(x, seq):
    """
    >>> place(42, [1, 5, 10])
    3
    >>> place(100, [])
    0
    >>> place(5, [1, 6, 10])
    1
    """
    for i in range(len(seq)):
        if x <= seq[i]:
            return i
    return i + 1
`;

describe('a result of another kind than is wanted', () => {
	const start = startsSessions();

	it('leads to the line that gives it back, and to the kind that the task wants', async () => {
		const session = await start(position, 'search');
		// Not the empty list, in which nothing happens.
		expect(said(session)).toContain('search(42, [1, 5, 10])');
		await answer(session, '3');
		await answer(session, '[1, 5, 10]');
		expect(said(session)).toContain('Which line gives the result of search(42, [1, 5, 10]) back? Click it.');
		await answer(session, 18);
		expect(said(session)).toContain('By the task, what kind of value should come back there?');
		await answer(session, 'list');
		expect(said(session)).toMatch(/^The example wants a number: 3\. What comes back on line 19 is a list\./);
		await until(session, 'repair');
		await press(session, 'not-sure');
		expect(said(session)).toBe('Your program gives back a list, and a number is wanted. How do you get 3 by hand, for search(42, [1, 5, 10])? Say it in one sentence.');
	});
});

describe('a loop\'s name', () => {
	const start = startsSessions();

	it.each([['on the line that uses it', 15], ['on its loop', 12]])('is asked about behind its loop, where the student clicks %s', async (_where, clicked) => {
		const session = await start(oldestFirst, 'oldest_first');
		await until(session, 'locate');
		await answer(session, clicked);
		expect(said(session)).toContain('When line 16 runs for the second time, the loop on line 13 is over. What is i then');
		await answer(session, '(\'M\', 23)');
		expect(said(session)).toMatch(/^After its loop i is still the last item: \('F', 19\)\./);
	});

	it('that got no value is looked for where it should get one, not in a book', async () => {
		const session = await start(unbound, 'place');
		await until(session, 'repair');
		await press(session, 'not-sure', 2);
		expect(heard(session).join(' ')).toContain('It is line 10 that gives i a value. What should line 13 do for place(100, []), where nothing did that before it?');
		expect(said(session)).toBe('On this run nothing gives i a value before line 13.');
		expect(heard(session).join(' ')).not.toContain('letter by letter');
		expect(questionOf(session).stage).toBe('repair');
	});
});

describe('a number that only is another number', () => {
	const start = startsSessions();

	it('is not asked about by its kind, also where the division on its way made it one with a point', async () => {
		const session = await start(`def discount(price, percent):
    """
    >>> discount(100, 20)
    80
    >>> discount(50, 10)
    45
    >>> discount(80, 0)
    80
    """
    off = price * percent / 100
    return price + off
`, 'discount');
		for (const value of ['80', '120']) await answer(session, value);
		await answer(session, 9);
		expect(questionOf(session)).toMatchObject({ template: 'explain.work', truth: { id: '+' } });
	});
});

describe('a function that gives nothing back', () => {
	const start = startsSessions();

	it('is told so also where what the language does then would be the repair', async () => {
		const session = await start(`def initials(name):
    """
    >>> initials("ada lovelace")
    'AL'
    >>> initials("guido")
    'G'
    >>> initials("")
    ''
    """
    result = ""
    for word in name.split():
        result = result + word[0].upper()
`, 'initials');
		for (const given of ['\'G\'', '\'G\'', 'line']) await answer(session, given);
		expect(said(session)).toMatch(/^On this run no line says which value to give back\. initials\("guido"\) should give 'G'\. Which name holds that/);
	});
});
