/** The ladder whole, at one question and at one repair: what each rung says, and the change for who asks after everything else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTurn } from '../../../extension/session/state';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, check, edit, heard, open, press, questionOf, said, startedOn, until } from './plainStudent';
import { vowels } from './programs';

describe('the ladder', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	it('gives something to do, then the fact, then a worked example of what the repair changes, and is journalled', async () => {
		const session = await startedOn(plain, vowels, 'count_vowels');
		await answer(session, '3');
		expect(questionOf(session).stage).toBe('predict');
		const turn = open(session);
		const rungs: string[] = [];
		for (let times = 0; times < 2 && open(session) === turn; times++) {
			await press(session, 'not-sure');
			rungs.push(openTurn(session.current)?.rung ?? '');
		}
		expect(rungs).toEqual(['smaller-question', 'fact']);
		expect(heard(session).slice(-2)).toEqual([expect.stringMatching(/^Add print/), expect.stringMatching(/^It returned \d\.$/)]);
		await until(session, 'repair');
		// What the repair changes is the end of a range, so that is what the examples show, each once.
		const examples = heard(session).filter((text) => text.startsWith('An example'));
		expect(examples.filter((text) => !/^An example, on another program:for \w+ in range\(/.test(text))).toEqual([]);
		expect(new Set(examples).size).toBe(examples.length);
		expect(examples.length).toBeGreaterThan(0);
		await session.close();
	});

	it('shows the change to who asks for it after everything else, and to nobody before', async () => {
		const session = await startedOn(plain, vowels, 'count_vowels');
		await until(session, 'repair');
		expect(session.view.open?.quick).not.toContain('show-change');
		expect(session.quick(open(session), 'show-change')).toBe('busy');
		for (let times = 0; times < 8 && session.view.open?.quick.includes('show-change') !== true; times++) await press(session, 'not-sure');
		expect(said(session)).toBe('I have no smaller hint left. Try it once more, or press “Show me the change”.');
		expect(heard(session).join('\n')).not.toContain('+ ');
		session.quick(open(session), 'show-change');
		await session.go();
		expect(openTurn(session.current)).toMatchObject({ stage: 'repair', rung: 'change-described' });
		expect(said(session)).toMatch(/^Here is a change that passes\..*-     for i in range\(0, len\(word\) - 1\):\n\+     for i in range\(0, len\(word\)\):$/s);
		expect(session.view.open?.quick).not.toContain('show-change');
		// What was shown can be checked in vain, and is spoken of then.
		await check(session);
		expect(questionOf(session).stage).toBe('repair');
		await edit(session, vowels.replace('len(word) - 1', 'len(word)'));
		expect(session.current.tasks.filter(({ kind }) => kind === 'syntactical').map(({ status }) => status)).toEqual(['resolved']);
		await session.close();
	});
});
