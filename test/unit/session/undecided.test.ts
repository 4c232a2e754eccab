/** Sessions in which likely repairs part on a call that no example has. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTurn } from '../../../extension/session/state';
import { Session } from '../../../extension/session/session';
import { createMemoryStore } from '../../../extension/session/storeMemory';
import type { Test } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { readable } from '../offline/render';
import { answer, check, edit, heard, open, press, questionOf, said, startedOn } from './plainStudent';

const example = (call: string, expected: string): Test => ({ kind: 'call', id: call, origin: 'file', call, expected, compare: 'equal' });
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
/** The sum of 1 to n; the loop ends one too early. */
const upTo = lines('def up_to(n):', '    total = 0', '    for i in range(n):', '        total = total + i', '    return total');
const sum = (n: number) => String((n * (n + 1)) / 2);

describe('repairs that part', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	const started = (tests: readonly Test[], text = upTo) => startedOn(plain, text, 'up_to', tests);
	const number = (session: Session) => Number(/\d+/.exec(questionOf(session).slots.call ?? '')?.[0]);
	const repairs = (session: Session) => session.secrets.diagnosis?.bugs.flatMap((bug) => (bug.kind === 'known' ? bug.repairs : [])) ?? [];

	it('are told apart by what the student says a call should give, which becomes an example of theirs', async () => {
		const session = await started([example('up_to(2)', '3')]);
		// What the failing example should give comes first.
		expect(questionOf(session).template).toBe('expect.value');
		const known = repairs(session).length;
		await answer(session, '3');
		const { call = '' } = questionOf(session).slots;
		expect(questionOf(session).template).toBe('move.narrow');
		expect(said(session)).toContain(`By the task, what should ${call} return? I keep your answer as an example of yours.`);
		const wanted = sum(number(session));
		await answer(session, wanted);
		expect(session.current.problem.tests.at(-1)).toMatchObject({ call, expected: wanted, origin: 'student' });
		expect(session.current.diagnosed).toContain(session.current.problem.tests.at(-1)?.id);
		expect(repairs(session).length).toBeLessThan(known);
		expect(session.current.bugs.map(({ id }) => id)).toEqual(['value']);
		// The hunt goes on where it was: what the example should give is not asked for again.
		for (let turns = 0; questionOf(session).template === 'move.narrow' && turns < 3; turns += 1) await answer(session, sum(number(session)));
		expect(openTurn(session.current)).toMatchObject({ purpose: 'task', stage: 'predict' });
		await session.close();
	});

	it('are told apart in a whole session', async () => {
		const session = await started([example('up_to(2)', '3'), example('up_to(0)', '0')]);
		for (let turns = 0; !session.current.outcome && turns < 30; turns += 1) {
			const { truth, template } = questionOf(session);
			if (truth.kind === 'run') await check(session, upTo.replace('range(n)', 'range(1, n + 1)'));
			else if (template === 'move.narrow') await answer(session, sum(number(session)));
			else if (truth.kind === 'value') await answer(session, truth.value.shown);
			else if (truth.kind === 'values') await answer(session, truth.values.map(({ shown }) => shown).join(', '));
			else if (truth.kind === 'choice') await answer(session, truth.id);
			else if (truth.kind === 'count') await answer(session, String(truth.count));
			else if (truth.kind === 'places') await answer(session, 2);
			else await press(session, openTurn(session.current)?.purpose === 'task' ? 'not-sure' : 'skip');
		}
		expect(session.current.outcome).toBe('solved');
		const transcript = session.view.entries.map((entry) => (entry.kind === 'student' ? `> ${entry.text}` : readable(entry.words))).join('\n\n');
		await expect(`${transcript}\n`).toMatchFileSnapshot('../../fixtures/offline/undecided.transcript.md');
		await session.close();
	});

	it('are dropped also where the program itself gives what the student says', async () => {
		const text = lines('def triple(n):', '    if n < 0:', '        return 0', '    if n > 9:', '        return n', '    return n * 3');
		const session = await startedOn(plain, text, 'triple', [example('triple(9)', '9')]);
		await answer(session, '9');
		expect(questionOf(session)).toMatchObject({ template: 'move.narrow', slots: { call: 'triple(8)' } });
		const before = repairs(session);
		await answer(session, '24');
		expect(session.view).toMatchObject({ passed: 1, total: 2 });
		expect(repairs(session).length).toBeLessThan(before.length);
		await session.close();
	});

	it('are left as they are when the student skips it, and nothing of the kind is asked again', async () => {
		const session = await started([example('up_to(2)', '3')]);
		await answer(session, '3');
		expect(session.view.open?.quick).toEqual(['skip']);
		await press(session, 'skip');
		expect(openTurn(session.current)).toMatchObject({ purpose: 'task', stage: 'predict' });
		expect(session.current.problem.tests).toHaveLength(1);
		for (let turns = 0; !session.current.outcome && turns < 30; turns += 1) await press(session, openTurn(session.current)?.purpose === 'task' ? 'not-sure' : 'skip');
		expect(session.current.turns.filter(({ purpose }) => purpose === 'narrow')).toHaveLength(1);
		await session.close();
	});

	it('are asked about in another way when the student is not sure, and then the hunt goes on', async () => {
		const session = await started([example('up_to(2)', '3')]);
		await answer(session, '3');
		const { call = '' } = questionOf(session).slots;
		await answer(session, 'no idea');
		expect(said(session)).toBe(`No example says it. Decide by the task alone: what would be sensible for ${call}?`);
		await answer(session, 'still no idea');
		expect(openTurn(session.current)?.purpose).toBe('task');
		expect(session.current.problem.tests).toHaveLength(1);
		await session.close();
	});

	it('are nothing to ask about any more once the program passes', async () => {
		const session = await started([example('up_to(2)', '3')]);
		await answer(session, '3');
		const turn = open(session);
		await edit(session, upTo.replace('range(n)', 'range(n + 1)'));
		expect(session.current.turns.find(({ id }) => id === turn)?.status).toBe('withdrawn');
		expect(openTurn(session.current)?.purpose).not.toBe('narrow');
		await session.close();
	});

	it('are asked about again when the window was closed in the middle of it', async () => {
		const store = createMemoryStore();
		const session = await startedOn(plain, upTo, 'up_to', [example('up_to(2)', '3')], store);
		await answer(session, '3');
		const { call } = questionOf(session).slots;
		expect(session.secrets.diagnosis?.undecided).toContain(call);
		await session.close();
		const file = await store.open('s');
		const later = file && Session.resume(plain.parts, file);
		if (!later) throw new Error('there is no session to go on with');
		await later.go();
		expect(later.current.undecided).toContain(call);
		expect(questionOf(later)).toMatchObject({ template: 'move.narrow', slots: { call } });
		await answer(later, sum(number(later)));
		expect(later.current.problem.tests.at(-1)).toMatchObject({ call, origin: 'student' });
		await later.close();
	});

	it('are no question where enough examples leave one place only, or an example is about what is printed', async () => {
		for (const tests of [[example('up_to(2)', '3'), example('up_to(1)', '1'), example('up_to(4)', '10')], [{ ...example('up_to(2)', '3'), compare: 'shown' } as Test]]) {
			const session = await started(tests);
			for (let turns = 0; !session.current.outcome && turns < 30; turns += 1) await press(session, openTurn(session.current)?.purpose === 'task' ? 'not-sure' : 'skip');
			expect(session.current.turns.map(({ purpose }) => purpose)).not.toContain('narrow');
			expect(heard(session).join('\n')).not.toContain('One more example would help');
			await session.close();
		}
	});
});
