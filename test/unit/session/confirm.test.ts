import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTurn } from '../../../extension/session/state';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { edit, heard, questionOf, said, startedOn } from './plainStudent';

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
});
