/** Sessions with a student who tries faster than they think, or comes with another program: a prediction before the next run, one check after. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { Session } from '../../../extension/session/session';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, edit, heard, open, press, questionOf, said, startedOn, until } from './plainStudent';

const total = `def total(prices):
    """Add the prices.

    >>> total([2, 3])
    5
    >>> total([])
    0
    >>> total([4, 1, 1])
    6
    """
    result = 0
    for price in prices[1:]:
        price = price + 0
        result = result + price
    return result
`;
const bodyFrom = total.indexOf('    result = 0');
const withBody = (body: string) => `${total.slice(0, bodyFrom)}${body}`;

describe('a student in haste', () => {
	let plain: PlainParts;
	let now = 1_000_000;
	beforeAll(async () => {
		const made = await plainParts();
		plain = { ...made, parts: { ...made.parts, now: () => now } };
	});
	afterAll(() => plain.dispose());

	async function threeTries(secondsBetween: number, store = createMemoryStore()): Promise<Session> {
		const session = await startedOn(plain, total, 'total', [], store);
		await until(session, 'repair');
		for (const start of ['2', '3', '-1']) {
			now += secondsBetween * 1000;
			await edit(session, total.replace('[1:]', `[${start}:]`));
		}
		now += secondsBetween * 1000;
		return session;
	}

	it('says what the next run will give before it is shown, after three failed tries in a minute', async () => {
		const session = await threeTries(10);
		const before = session.view.examples;
		session.edited(total.replace('[1:]', '[0:2]'), 'check');
		await session.go();
		expect(said(session)).toBe('Before I run it: what will total([2, 3]) give now?');
		// Nothing of the new run is on the screen yet.
		expect(session.current.run?.version).toBe(session.current.code.version - 1);
		expect(session.view.examples).toEqual(before);
		expect(heard(session).join('\n')).not.toContain('It gives');
		await answer(session, '5');
		expect(session.current.run?.version).toBe(session.current.code.version);
		expect(heard(session).at(-1)).toMatch(/^Yes, it gives 5\./);
		// One example more passes: what is left is hunted.
		expect(questionOf(session).stage).toBe('locate');
		// The next try is run at once again.
		await edit(session, total.replace('[1:]', '[:1]'));
		expect(session.current.run?.version).toBe(session.current.code.version);
		await session.close();
	});

	it('is not held up when the tries are slow', async () => {
		const slow = await threeTries(40);
		await edit(slow, total.replace('[1:]', '[0:2]'));
		expect(slow.current.run?.version).toBe(slow.current.code.version);
		await slow.close();
	});

	it('may skip the prediction', async () => {
		const skipping = await threeTries(10);
		await edit(skipping, total.replace('[1:]', '[0:2]'));
		expect(openTurn(skipping.current)?.purpose).toBe('foresee');
		await press(skipping, 'skip');
		expect(skipping.current.run?.version).toBe(skipping.current.code.version);
		await skipping.close();
	});

	it('may go on typing: the prediction was about another program then', async () => {
		const typing = await threeTries(10);
		await edit(typing, total.replace('[1:]', '[0:2]'));
		await edit(typing, total.replace('[1:]', '[0:1]'));
		expect(openTurn(typing.current)?.purpose).toBe('task');
		expect(typing.current.run?.version).toBe(typing.current.code.version);
		await typing.close();
	});

	it('goes on at the prediction after the window was closed', async () => {
		const store = createMemoryStore();
		const session = await threeTries(10, store);
		await edit(session, total.replace('[1:]', '[0:2]'));
		const turn = open(session);
		await session.close();
		const file = await store.open('s');
		const again = file && Session.resume(plain.parts, file);
		if (!again) throw new Error('the journal holds a start');
		await again.go();
		expect([openTurn(again.current)?.purpose, open(again)]).toEqual(['foresee', turn]);
		expect(again.current.run?.version).toBe(again.current.code.version - 1);
		await again.close();
	});

	it('who comes with another program is not accused: it is journalled, and one thing is asked', async () => {
		const session = await startedOn(plain, total, 'total');
		await answer(session, '5');
		await edit(session, withBody('    amount = 0\n    position = 0\n    while position < len(prices):\n        amount += prices[position]\n        position += 1\n    return amount\n'));
		expect(session.current).toMatchObject({ replaced: 2 });
		expect(heard(session).join('\n')).not.toMatch(/copied|someone|wrote this/i);
		expect(session.view.entries.some((entry) => entry.kind === 'tutor' && entry.words.some((word) => 'text' in word && word.text === 'Most of your program is new. I go by the new one from here.'))).toBe(true);
		expect(openTurn(session.current)).toMatchObject({ purpose: 'confirm' });
		// Which line gives the result back shows nothing of the mistake that was there.
		const before = session.current.tasks.filter(({ status }) => status === 'unconfirmed').length;
		await answer(session, session.current.code.text.split('\n').findIndex((line) => line.includes('return')));
		expect(session.current.turns.at(-2)?.assessment).toMatchObject({ correct: true, understood: [] });
		expect(session.current.tasks.filter(({ status }) => status === 'unconfirmed')).toHaveLength(before);
		await session.close();
	});

	it('another program that fails is diagnosed anew', async () => {
		const session = await startedOn(plain, total, 'total');
		const before = session.secrets.diagnosis;
		await edit(session, withBody('    amount = 0\n    position = 1\n    while position < len(prices):\n        amount += prices[position]\n        position += 1\n    return amount\n'));
		expect(session.current.replaced).toBe(2);
		expect(session.secrets.diagnosis?.version).toBe(2);
		expect(session.secrets.diagnosis).not.toEqual(before);
		await session.close();
	});

	it('a small change, and one that the student takes line by line, is no other program', async () => {
		const session = await startedOn(plain, total, 'total');
		await edit(session, total.replace('[1:]', ''));
		expect(session.current.replaced).toBeUndefined();
		await session.close();
	});

	it('a repair that was found by trying is checked once before the end', async () => {
		const session = await startedOn(plain, total, 'total');
		await edit(session, total.replace('[1:]', '[2:]'));
		await edit(session, total.replace('[1:]', ''));
		expect(openTurn(session.current)).toMatchObject({ purpose: 'confirm', node: { kind: 'root' } });
		const unshown = session.current.tasks.filter(({ status }) => status === 'unconfirmed').length;
		expect(unshown).toBeGreaterThan(0);
		const { truth } = questionOf(session);
		await answer(session, truth.kind === 'value' ? truth.value.shown : truth.kind === 'count' ? String(truth.count) : truth.kind === 'values' ? truth.values.map(({ shown }) => shown).join(', ') : truth.kind === 'choice' ? truth.id : '');
		expect(session.current.tasks.filter(({ status }) => status === 'unconfirmed')).toEqual([]);
		await session.close();
	});
});
