import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callTest } from '../../../extension/code/testIds';
import { Session } from '../../../extension/session/session';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import type { Problem } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, check, edit, heard, press, questionOf } from './plainStudent';

/** A program that cannot be read, and no example of what it should do. */
describe('a session on a syntax error alone', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	const broken = 'def double(n)\n    return n + 2\n';
	const mended = 'def double(n):\n    return n + 2\n';
	const problem: Problem = { title: 'double', statement: '', entry: { kind: 'function', name: 'double' }, tests: [] };
	const given: Problem = { ...problem, tests: [['double(3)', '6'], ['double(2)', '4'], ['double(0)', '0']].map(([call = '', expected = '']) => callTest({ call, expected, compare: 'equal', raises: false, before: '' }, 'student')) };
	const store = createMemoryStore();

	async function started(id: string): Promise<Session> {
		const session = Session.start(plain.parts, await store.create(id), {
			document: { uri: 'file:///double.py', name: 'double.py' }, problem, code: { language: plain.parser.language.id, version: 1, text: broken }, mastery: {}, examples: 'later',
		});
		await session.go();
		return session;
	}

	it('asks about the error, waits for examples once it is gone, and goes on with them', async () => {
		const session = await started('on');
		expect(questionOf(session).template).toContain('syntax');
		expect(session.needsExamples).toBeNull();
		await edit(session, mended);
		expect(session.view.entries.at(-1)).toMatchObject({ kind: 'fact', words: [{ text: 'Your program can be read now.' }] });
		expect(session.needsExamples).toBe('mended');
		expect(session.view.open).toBeNull();
		session.giveExamples(given);
		await session.go();
		expect(session.needsExamples).toBeNull();
		expect(session.current.bugs.some(({ symptom }) => symptom === 'value')).toBe(true);
		expect(session.view.open).not.toBeNull();
		expect(heard(session).join(' ')).not.toContain('no example');
	});

	it('waits again when it is opened again, and is about the error again when that is back', async () => {
		const session = await started('again');
		await edit(session, mended);
		await session.close();
		const file = await store.open('again');
		const later = file && Session.resume(plain.parts, file);
		await later?.go();
		expect(later?.needsExamples).toBe('mended');
		if (!later) return;
		await edit(later, broken);
		expect(later.needsExamples).toBeNull();
		expect(questionOf(later).template).toContain('syntax');
		await edit(later, mended);
		expect(later.needsExamples).toBe('mended');
	});

	it('takes a Check that changes nothing, doubt and a wrong answer', async () => {
		const session = await started('wrong');
		await press(session, 'not-sure', 2);
		if (questionOf(session).answer.kind !== 'edit') await answer(session, 0);
		await check(session);
		expect(session.needsExamples).toBeNull();
		expect(session.view.open).not.toBeNull();
		await edit(session, mended);
		expect(session.needsExamples).toBe('mended');
	});

	it('comes to its end with examples that all pass', async () => {
		const session = await started('end');
		await edit(session, mended.replace('+', '*'));
		session.giveExamples(given);
		await session.go();
		for (let turns = 0; !session.view.finished && turns < 6; turns++) await press(session, 'skip');
		expect(session.current.outcome).toBe('solved');
	});
});
