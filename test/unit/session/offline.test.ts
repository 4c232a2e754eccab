import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { spoken } from '../../../extension/tutor/offline/say';
import type { Problem, Question, Test } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';

const wrong = 'def top(marks):\n    best = 0\n    for mark in marks:\n        if mark < best:\n            best = mark\n    return best\n';
const right = wrong.replace('<', '>');
const example = (call: string, expected: string): Test => ({ kind: 'call', id: call, origin: 'file', call, expected, compare: 'equal' });
const problem: Problem = {
	title: 'top', statement: 'The best mark.', entry: { kind: 'function', name: 'top' },
	tests: [example('top([3, 9, 4])', '9'), example('top([1])', '1'), example('top([])', '0')],
};

describe('an offline session on a real program', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	async function started(code: string): Promise<Session> {
		const file = await createMemoryStore().create('s');
		const session = Session.start(plain.parts, file, { document: { uri: 'file:///top.py', name: 'top.py' }, problem, code: { language: 'python', version: 1, text: code }, mastery: {} });
		await session.go();
		return session;
	}

	const questionOf = (session: Session): Question => {
		const question = session.secrets.questions[openTurn(session.current)?.id ?? ''];
		if (!question) {
			throw new Error('no question is open');
		}
		return question;
	};

	const said = (session: Session) => session.current.talk.flatMap((talk) => ('words' in talk ? [spoken(talk.words)] : [])).at(-1) ?? '';

	async function answer(session: Session, given: { kind: 'typed'; text: string } | { kind: 'chosen'; option: string }): Promise<void> {
		session.answer(openTurn(session.current)?.id ?? '', given);
		await session.go();
	}

	async function toProbe(session: Session): Promise<void> {
		session.edited(right, 'save');
		await session.go();
		while (openTurn(session.current)?.purpose === 'confirm') {
			session.quick(openTurn(session.current)?.id ?? '', 'skip');
			await session.go();
		}
		expect(openTurn(session.current)?.template).toBe('close.probe');
	}

	it('asks about this run, and shows nothing that the student has to find', async () => {
		const session = await started(wrong);
		expect(said(session)).toContain('1 of your 3 examples pass');
		expect(JSON.stringify(session.view)).not.toMatch(/"truth"|"foils"|"places"/);
		await session.close();
	});

	it('does not show what the program gave before it was predicted', async () => {
		const session = await started(wrong);
		const failing = () => session.view.examples.find((one) => one.status === 'failed' && one.given === questionOf(session).slots.test);
		while (openTurn(session.current)?.stage === 'expect') {
			const { truth } = questionOf(session);
			await answer(session, { kind: 'typed', text: truth.kind === 'value' ? truth.value.shown : '' });
		}
		expect(openTurn(session.current)?.stage).toBe('predict');
		expect(failing()?.got).toBeNull();
		await answer(session, { kind: 'typed', text: '77' });
		expect(session.view.examples.find((one) => one.given === session.current.turns.find((turn) => turn.stage === 'predict')?.slots.test)?.got).toBe('0');
		await session.close();
	});

	it('lets the student decide by the task when they and the program differ on the edge input', async () => {
		const session = await started(wrong);
		await toProbe(session);
		await answer(session, { kind: 'typed', text: '4321' });
		expect(said(session)).toMatch(/Read the task again/);
		await answer(session, { kind: 'chosen', option: 'student' });
		expect(session.view).toMatchObject({ passed: 3, total: 4 });
		expect(session.view.examples.at(-1)).toMatchObject({ origin: 'student', expected: '4321' });
		// No small change passes it and all else: it is asked about once more before anything is hunted.
		expect(openTurn(session.current)?.purpose).toBe('example');
		await answer(session, { kind: 'chosen', option: 'example' });
		expect(openTurn(session.current)?.purpose).toBe('task');
		await session.close();
	});

	it('takes nothing from a student who sides with the program', async () => {
		const session = await started(wrong);
		await toProbe(session);
		await answer(session, { kind: 'typed', text: '4321' });
		await answer(session, { kind: 'chosen', option: 'program' });
		expect(session.view.total).toBe(3);
		expect(openTurn(session.current)?.purpose).toBe('reflect');
		await session.close();
	});

	it('is the same session after it was closed in the middle of an answer', async () => {
		const store = createMemoryStore();
		const file = await store.create('s');
		const session = Session.start(plain.parts, file, { document: { uri: 'file:///top.py', name: 'top.py' }, problem, code: { language: 'python', version: 1, text: wrong }, mastery: {} });
		await session.go();
		const turn = openTurn(session.current)?.id ?? '';
		session.saveDraft(turn, 'half an ans');
		await session.close();
		const reopened = await store.open('s');
		const again = reopened && Session.resume(plain.parts, reopened);
		await again?.go();
		expect(again?.view.draft.text).toBe('half an ans');
		expect(again && openTurn(again.current)?.id).toBe(turn);
		await again?.close();
	});
});
