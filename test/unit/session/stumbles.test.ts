/** Whole offline sessions on programs as students write them, at the places where a student stumbled over the tutor's words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyEdit } from '../../../extension/code/edits';
import { insertionOf, isAdded } from '../../../extension/code/looks';
import { openTurn } from '../../../extension/session/state';
import { spellingOf } from '../../../extension/tutor/offline/subject';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, heard, press, questionOf, said, startedOn, until } from './plainStudent';
import { digits, vowels } from './programs';

const stairs = `def stairs(n):
    """Draw a staircase of n steps.

    >>> stairs(3)
    #
    ##
    ###
    >>> stairs(1)
    #
    """
    for i in range(n):
        print("#" * i)
`;
const absolute = 'def absolute(x):\n    """\n    >>> absolute(-3)\n    3\n    """\n    if x < 0\n        return -x\n    return x\n';

describe('a student who stumbles', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	const started = (text: string, name: string) => startedOn(plain, text, name);

	it('is not told that a value is printed when they disagree with an example', async () => {
		const session = await started(vowels, 'count_vowels');
		await press(session, 'disputes');
		expect(said(session)).toMatch(/^That count_vowels\("idea"\) should give 3 stands in your file\./);
		await session.close();
	});

	it('hears which run is told after a question about another', async () => {
		const session = await started(vowels, 'count_vowels');
		for (const wrong of ['4', '2']) await answer(session, wrong);
		expect(said(session)).toContain('What does your program return for count_vowels("idea")?');
		await until(session, 'locate');
		expect(said(session)).toContain('Take count_vowels("idea"). Round by round count is 1, 1, 2.');
		await session.close();
	});

	it('is not told that a line that they pointed at should do something else', async () => {
		// With two examples nobody knows yet which line it is.
		const session = await started(vowels.replace('    >>> count_vowels("sky")\n    0\n', ''), 'count_vowels');
		await until(session, 'locate');
		await answer(session, 8);
		await until(session, 'repair');
		await press(session, 'not-sure');
		// What the run does on that line is said instead.
		expect(said(session)).toMatch(/line 9\b.* Is that what you want there\?/);
		expect(heard(session).join(' ')).not.toContain('what should it do there');
		await session.close();
	});

	it('is told of an empty line that it was printed', async () => {
		const session = await started(stairs, 'stairs');
		await answer(session, '#');
		await answer(session, '#');
		expect(said(session)).toMatch(/^It printed one empty line\./);
		await session.close();
	});

	it('may type several lines where several are asked for', async () => {
		const session = await started(stairs, 'stairs');
		session.edited(stairs.replace('* i', '* (i + 1)'), 'save');
		await session.go();
		for (let turns = 0; !said(session).includes('line by line') && turns < 4; turns++) await press(session, 'skip');
		expect(session.view.open?.form).toEqual({ kind: 'value', lines: true });
		await answer(session, '#\n##');
		expect(session.current.turns.findLast(({ purpose }) => purpose === 'probe')?.assessment?.correct).toBe(true);
		await session.close();
	});

	it('does not hear the same twice in one message, and is asked for the round that was asked for', async () => {
		const session = await started(digits, 'digits');
		for (let turns = 0; questionOf(session).slots.round !== 3 && turns < 8; turns++) await answer(session, '99');
		await press(session, 'not-sure');
		expect(said(session)).toContain('Which value comes out third?');
		for (let turns = 0; openTurn(session.current) && questionOf(session).answer.kind === 'value' && turns < 8; turns++) await answer(session, '99');
		for (const words of heard(session)) {
			const sentences = words.split(/(?<=[.?]) /);
			expect(new Set(sentences).size, words).toBe(sentences.length);
		}
		await session.close();
	});

	it('hears where the message comes from when the program cannot be read', async () => {
		const session = await started(absolute, 'absolute');
		await press(session, 'disputes');
		expect(said(session)).toMatch(/^This text of your program has not run: /);
		await session.close();
	});

	it('gets a print to look once, however often it is asked for', () => {
		const spelling = spellingOf(plain.parser.language.id);
		if (!spelling) throw new Error('the language has no spelling');
		for (const where of ['above', 'below'] as const) {
			const look = { expression: 'count', line: 12, where, like: 12 };
			expect(isAdded(look, vowels, spelling)).toBe(false);
			const edit = insertionOf(look, vowels, spelling);
			const watched = edit ? applyEdit(vowels, edit) : vowels;
			const now = { ...look, line: where === 'above' ? 13 : 12 };
			expect(isAdded(now, watched, spelling)).toBe(true);
			expect(isAdded({ ...now, expression: 'coun' }, watched, spelling)).toBe(false);
		}
	});
});
