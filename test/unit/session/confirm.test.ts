import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTurn } from '../../../extension/session/state';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, edit, heard, questionOf, said, startedOn } from './plainStudent';

const counting = `def count_words(text):
    """How often each word is there.

    >>> count_words("a b a")
    {'a': 2, 'b': 1}
    >>> count_words("")
    {}
    """
    counts = {}
    for word in text.split():
        counts[word] += 1
    return counts
`;

const search = `def search(x, seq):
    """Where x goes in the sorted seq.

    >>> search(5, (1, 5, 10))
    1
    >>> search(100, [])
    0
    """
    for i in range(len(seq)):
        if len(seq) == 0:
            return 0
        if x <= seq[i]:
            return i
    if len(seq) > 0:
        return len(seq)
`;

const other = `    at = 0
    while at < len(seq) and seq[at] < x:
        at += 1
    return at
`;

const extras = `def extras(lst):
    """No item twice.

    >>> extras([1, 1, 2])
    [1, 2]
    >>> extras([3])
    [3]
    """
    a = []
    for i in lst:
        if i not in a:
            a.append(i)
        return a
`;

const down = `def down(n):
    """From n down to 1.

    >>> down(3)
    [3, 2, 1]
    """
    out = []
    k = n
    while k > 0:
        out.append(k)
    k = k - 1
    return out
`;

/** The check of what was not shown, after an edit that came before the questions. */
describe('the check after the repair', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	it('asks about the dictionary where a key was missing, not about rounds', async () => {
		const session = await startedOn(plain, counting, 'count_words');
		expect(heard(session).join(' ')).toContain("KeyError: 'a'");
		await edit(session, counting.replace('counts[word] += 1', 'counts[word] = counts.get(word, 0) + 1'));
		expect(openTurn(session.current)).toMatchObject({ purpose: 'confirm' });
		expect(questionOf(session).truth).toMatchObject({ kind: 'value', value: { shape: { kind: 'pairs' } } });
		expect(said(session)).toBe('Take count_words("a b a"). Before line 11 runs for the first time, counts is {} and word is \'a\'. What is counts after line 11?');
		await session.close();
	});

	it('asks how often a line runs that stands elsewhere now, and says how often it ran before', async () => {
		const session = await startedOn(plain, search, 'search');
		await edit(session, search.replace('        if len(seq) == 0:\n            return 0\n', '').replace('    for i', '    if len(seq) == 0:\n        return 0\n    for i'));
		expect(openTurn(session.current)).toMatchObject({ purpose: 'confirm' });
		expect(said(session)).toBe('How many times does line 9 run for search(100, [])?');
		await answer(session, '1');
		expect(heard(session).join(' ')).toContain('Right, it runs once. Before your change it was 0.');
		await session.close();
	});

	it('asks for the rounds of a loop that a line was taken out of', async () => {
		const session = await startedOn(plain, extras, 'extras');
		await edit(session, extras.replace('        return a', '    return a'));
		expect(said(session)).toBe('How many rounds does the loop on line 10 make for extras([1, 1, 2])?');
		expect(questionOf(session).truth).toMatchObject({ kind: 'count', count: 3 });
		await session.close();
	});

	it('asks once more what was asked before, of the program as it is now', async () => {
		const session = await startedOn(plain, down, 'down');
		expect(said(session)).toContain('What is k after the first round of the loop?');
		await answer(session, '2');
		await edit(session, down.replace('    k = k - 1', '        k = k - 1'));
		expect(said(session)).toContain('Your program has changed.');
		expect(said(session)).toMatch(/What is k after the first round of the loop\?$/);
		expect(questionOf(session).truth).toMatchObject({ kind: 'value', value: { shown: '2' } });
		await session.close();
	});

	it('asks for no rule that nothing showed to be missing, and nothing of a program that says the same as before', async () => {
		const session = await startedOn(plain, search, 'search');
		await edit(session, search.slice(0, search.indexOf('    for i')) + other);
		expect(session.current.replaced).toBe(2);
		expect(session.current.turns.map(({ template }) => template).filter((each) => each.startsWith('explain.rule'))).toEqual([]);
		expect(said(session)).toBe('Which line gives the result of search(100, []) back? Click it.');
		await session.close();
	});
});
