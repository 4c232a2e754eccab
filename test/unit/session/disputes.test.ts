/** A student who disagrees and is right: the verdict goes, that is said, and it is listed at the end. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callTest } from '../../../extension/code/testIds';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, edit, heard, press, questionOf, said, startedOn } from './plainStudent';
import { total } from './programs';

const greeting = `def greet(name):
    print("Hi  " + name)
`;
const printed = (call: string, expected: string) => callTest({ call, expected, compare: 'printed', raises: false, before: '' }, 'student');
const own = printed('greet("Al")', 'Hi Al');

describe('a dispute', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	it('takes a verdict back where the answer has the right value in another form', async () => {
		const session = await startedOn(plain, total, 'total');
		await answer(session, '-(-5)');
		const [first] = session.current.turns;
		expect(first?.assessment?.correct).toBe(false);
		await press(session, 'disputes');
		expect(heard(session).join('\n')).toContain('You are right: -(-5) is 5. I read it wrongly and take that back.');
		expect(session.current.turns[0]).toMatchObject({ assessment: null, takenBack: { reason: 'equal' } });
		// It counts as right: what it asked for is not asked again, and nothing is struck out as if an edit had changed it.
		expect(questionOf(session).stage).toBe('predict');
		expect(session.view.entries.every((entry) => entry.kind !== 'tutor' || !entry.withdrawn)).toBe(true);
		await session.close();
	});

	it('takes a verdict back where the answer is right for the program as it is now', async () => {
		const store = createMemoryStore();
		const session = await startedOn(plain, total, 'total', [], store);
		await answer(session, '5');
		expect(questionOf(session)).toMatchObject({ stage: 'predict', template: 'predict.value' });
		// How sure the student is may be said at a prediction, and is kept with the answer.
		expect(session.view.open?.asksSure).toBe(true);
		await answer(session, '0', 'certain');
		expect((await store.read('s'))?.findLast(({ type }) => type === 'answered')).toMatchObject({ given: { text: '0' }, sure: 'certain' });
		expect(session.view.open?.asksSure).toBeUndefined();
		await edit(session, total.replace('prices[1:]', 'prices[2:]'));
		await press(session, 'disputes');
		expect(heard(session).join('\n')).toContain('You are right about your program as it is now.');
		expect(session.current.turns.find(({ template }) => template === 'predict.value')).toMatchObject({ assessment: null, takenBack: { reason: 'edit' } });
		await session.close();
	});

	it('keeps a verdict that holds, and shows its ground', async () => {
		const session = await startedOn(plain, total, 'total');
		await answer(session, '7');
		await press(session, 'disputes');
		expect(heard(session).at(-2)).toContain('That total([2, 3]) should give 5 stands in your file');
		expect(questionOf(session)).toMatchObject({ template: 'move.suspect', slots: { call: 'total([2, 3])' } });
		expect(session.current.turns[0]?.assessment?.correct).toBe(false);
		await session.close();
	});

	it('takes back what an example decided that is set aside, and lists it at the end', async () => {
		const session = await startedOn(plain, greeting, 'greet', [own, printed('greet("Bo")', 'Hi  Bo')]);
		expect(questionOf(session)).toMatchObject({ template: 'expect.spacing', slots: { test: own.id } });
		await answer(session, 'got');
		expect(session.current.turns[0]?.assessment?.correct).toBe(false);
		session.setAside(own.id, true);
		await session.go();
		expect(session.current.turns[0]).toMatchObject({ assessment: null, takenBack: { reason: 'aside', readAs: 'Hi  Al' } });
		const words = session.view.entries.flatMap((entry) => ('words' in entry ? entry.words.map((word) => ('text' in word ? word.text : '')).join('') : []));
		expect(words).toContainEqual('That example does not count now. I took Hi  Al for wrong because of it: I take that back.');
		while (openTurn(session.current)) await press(session, 'skip');
		expect(said(session)).toContain('Verdicts that I took back: Hi  Al.');
		await session.close();
	});
});
