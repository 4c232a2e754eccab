/** A list that is changed while a loop goes through it, and a loop that has to come to its end: what is asked, and which example is shown. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, heard, press, questionOf, said, startedOn, until } from './plainStudent';

const noShort = `def no_short(words):
    """The words with more than two letters.

    >>> no_short(["a", "is", "tree"])
    ['tree']
    >>> no_short(["sea", "be"])
    ['sea']
    >>> no_short([])
    []
    """
    for word in words:
        if len(word) < 3:
            words.remove(word)
    return words
`;
const halves = `def halves(n):
    """How often can n be halved until it is 1?

    >>> halves(4)
    2
    >>> halves(1)
    0
    """
    steps = 0
    while n > 1:
        steps = steps + 1
        n // 2
    return steps
`;

describe('a list that is changed while a loop goes through it', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	it('asks what the loop takes in the first round in which that shows, and shows such a loop', async () => {
		const session = await startedOn(plain, noShort, 'no_short');
		await until(session, 'explain');
		const { template, truth } = questionOf(session);
		expect(template).toBe('explain.changed-walk');
		expect(truth).toMatchObject({ value: { shown: '\'tree\'' } });
		await answer(session, '\'is\'');
		expect(heard(session).join('\n')).toMatch(/In the second round `?word`? is `?'tree'`?: the loop takes the second item of `?words`? as it is then\./);
		expect(questionOf(session).template).not.toMatch(/condition|part/);
		await press(session, 'not-sure', 3);
		expect(heard(session).join('\n')).not.toContain('Two names can mean one list');
		expect(heard(session).join('\n')).toContain('The loop goes by position.');
		await session.close();
	}, 60_000);

	it('shows a loop that comes to its end where one does not', async () => {
		const session = await startedOn(plain, halves, 'halves');
		await until(session, 'repair');
		await press(session, 'not-sure', 3);
		expect(said(session) + heard(session).join('\n')).toMatch(/When it is not true, the loop ends|nearer to its end|works out a value, and \w+ stays as it is/);
		expect(heard(session).join('\n')).not.toContain('It starts before the loop and grows');
		await session.close();
	}, 60_000);
});
