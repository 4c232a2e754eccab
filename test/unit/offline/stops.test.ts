/** Sentences around code that ends as a sentence does; the run that an error is told of. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../extension/tutor/guard/sentences';
import { code, join, say, spoken } from '../../../extension/tutor/offline/say';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { heard, startedOn } from '../session/plainStudent';

describe('a sentence that ends in code', { timeout: 60_000 }, () => {
	it.each([['All done.', 'It printed All done. Go on.'], ['Hi!', 'It printed Hi! Go on.'], ['use ==?', 'It printed use ==? Go on.'], ['5', 'It printed 5. Go on.'], ['\'Hi.\'', 'It printed \'Hi.\'. Go on.']])('%s', (text, expected) => {
		const words = join(say('It printed {0}.', code(text)), say('Go on.'));
		expect(spoken(words)).toBe(expected);
		expect(sentencesOf(words)).toHaveLength(2);
	});

	it('keeps what goes on behind it', () => {
		expect(spoken(say('It prints {0}, not {1}.', code('A.'), code('B')))).toBe('It prints A., not B.');
		expect(spoken(say('{0}... and so on', code('A.')))).toBe('A.... and so on');
	});
});

describe('an error on one example, a wrong value on another', { timeout: 60_000 }, () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	it('is told of the example that stops', async () => {
		const text = `def longest(words):
    """The longest word.

    >>> longest(["a", "bbb", "cc"])
    'bbb'
    >>> longest(["x"])
    'x'
    >>> longest([])
    ''
    """
    for word in words:
        best = ""
        if len(word) > len(best):
            best = word
    return best
`;
		const session = await startedOn(plain, text, 'longest');
		const [first] = heard(session);
		expect(first).toMatch(/UnboundLocalError.*for longest\(\[\]\)\./);
		await session.close();
	});
});
