/** The trace table: after a wrong round, checked cell by cell, in a session in plain Node. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { blanksOf } from '../../../extension/tutor/offline/reading/table';
import type { Given, Problem, Question, Test } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { readable } from './readable';

const example = (call: string, expected: string): Test => ({ kind: 'call', id: call, origin: 'file', call, expected, compare: 'equal' });
const typed = (text: string): Given => ({ kind: 'typed', text });

const fibonacci = 'def fibonacci(n):\n    if n <= 0:\n        return "OOPS"\n    elif n == 1 or n == 2:\n        return 1\n    a = 0\n    b = 1\n    for i in range(0, n):\n        a, b = b, a + b\n    return b\n';
const problem: Problem = {
	title: 'fibonacci', statement: '', entry: { kind: 'function', name: 'fibonacci' },
	tests: [example('fibonacci(1)', '1'), example('fibonacci(0)', '"OOPS"'), example('fibonacci(5)', '5'), example('fibonacci(10)', '55')],
};

describe('the trace table', { timeout: 60_000 }, () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	const question = (session: Session): Question => {
		const found = session.secrets.questions[openTurn(session.current)?.id ?? ''];
		if (!found) throw new Error('no question is open');
		return found;
	};
	async function answer(session: Session, text: string): Promise<void> {
		session.answer(openTurn(session.current)?.id ?? '', typed(text));
		await session.go();
	}
	/** At the question for one round, after a right expectation and a wrong result. */
	async function atRound(): Promise<Session> {
		const session = Session.start(plain.parts, await createMemoryStore().create('s'), {
			document: { uri: 'file:///program.py', name: 'program.py' }, problem, code: { language: plain.parser.language.id, version: 1, text: fibonacci }, mastery: {},
		});
		await session.go();
		await answer(session, '5');
		await answer(session, '5');
		expect(question(session).template).toBe('predict.round');
		return session;
	}
	const transcript = (session: Session) => session.view.entries.map((entry) => (entry.kind === 'student' ? `> ${entry.text}` : readable(entry.words))).join('\n\n');

	it('comes after a wrong round, keeps what is right, tells the first wrong cell and asks for the others', async () => {
		const session = await atRound();
		await answer(session, '7');
		expect(question(session).template).toBe('predict.table');
		expect(session.view.open?.form).toEqual({
			kind: 'table', columns: ['b', 'a'], rows: [
				{ label: 'Before the loop', cells: ['1', '0'] }, { label: 'Round 1', cells: ['1', '1'] }, { label: 'Round 2', cells: ['2', null] },
				{ label: 'Round 3', cells: [null, '2'] }, { label: 'Round 4', cells: [null, null] },
			],
		});
		await answer(session, '1\n9\nfive\n9');
		expect(session.view.entries.findLast(({ kind }) => kind === 'student')).toMatchObject({ text: 'Round 2, a: 1; Round 3, b: 9; Round 4, b: five; Round 4, a: 9' });
		const again = question(session).answer;
		expect(again.kind === 'table' && blanksOf(again).map(({ label, name }) => `${label} ${name}`)).toEqual(['Round 4 a']);
		await answer(session, '3');
		expect(session.current.turns.at(-2)?.assessment).toMatchObject({ kind: 'answer', correct: true });
		expect(question(session).stage).toBe('locate');
		await expect(`${transcript(session)}\n`).toMatchFileSnapshot('../../fixtures/offline/table.transcript.md');
		await session.close();
	});

	it('counts nothing that cannot be read, and takes "not sure" as such', async () => {
		const session = await atRound();
		await answer(session, '7');
		const turn = openTurn(session.current)?.id;
		await answer(session, '1\nwhat a strange thing this is\n5\n3');
		expect(openTurn(session.current)).toMatchObject({ id: turn, assessment: { kind: 'unreadable' } });
		session.quick(turn ?? '', 'not-sure');
		await session.go();
		expect(session.view.entries.at(-1)).toMatchObject({ tag: 'hint' });
		await session.close();
	});

	describe('of code without a loop', () => {
		const price = 'def price(amount, each):\n    full = amount * each\n    rebate = full // 10\n    total = full + rebate\n    if total > 50:\n        return total - 5\n    return total\n';
		const shop: Problem = { ...problem, title: 'price', entry: { kind: 'function', name: 'price' }, tests: [example('price(2, 10)', '18'), example('price(4, 5)', '18')] };
		// No small change mends it: what the run has and should not have is not known.
		const words = 'hour = int(input())\nlate = hour * 7\ntext = str(late - hour * 5) + " pm"\nprint(text)\n';
		const clock: Problem = { ...problem, title: 'clock', entry: { kind: 'script' }, tests: [['13', '1 pm'], ['15', '3 pm'], ['20', '8 pm']].map(([given = '', out = '']): Test => ({ kind: 'input', id: given, origin: 'file', typed: [given], expected: `${out}\n` })) };

		async function at(of: Problem, text: string): Promise<Session> {
			const session = Session.start(plain.parts, await createMemoryStore().create('s'), {
				document: { uri: 'file:///program.py', name: 'program.py' }, problem: of, code: { language: plain.parser.language.id, version: 1, text }, mastery: {},
			});
			await session.go();
			return session;
		}
		/** Wrong about the result, then wrong about one line. */
		async function lost(of: Problem, text: string, expected: string, wrong: string): Promise<Session> {
			// What an instructor gives is not doubted.
			const session = await at({ ...of, tests: of.tests.map((test) => ({ ...test, origin: 'instructor' as const })) }, text);
			for (let turns = 0; question(session).template !== 'predict.line' && turns < 4; turns += 1) await answer(session, expected);
			expect(question(session).template).toBe('predict.line');
			await answer(session, wrong);
			return session;
		}

		it('has a row for each line that gives a value and one for the condition, and is checked cell by cell', async () => {
			const session = await lost(shop, price, '18', '7');
			expect(question(session).template).toBe('predict.table');
			expect(session.view.open?.form).toEqual({
				kind: 'table', columns: ['full', 'rebate', 'total', 'total > 50'], rows: [
					{ label: 'Line 2', cells: ['20', '', '', ''] }, { label: 'Line 3', cells: ['', null, '', ''] },
					{ label: 'Line 4', cells: ['', '', null, ''] }, { label: 'Line 5', cells: ['', '', '', null] },
				],
			});
			await answer(session, '2\n18\nTrue');
			expect(session.view.entries.map((entry) => (entry.kind === 'student' ? '' : readable(entry.words))).join(' ')).toContain('1 of your 3 values is right, and stays. In the row “Line 4” `total` is `22`.');
			const again = question(session).answer;
			expect(again.kind === 'table' && blanksOf(again).map(({ label, name }) => `${label} ${name}`)).toEqual(['Line 5 total > 50']);
			await answer(session, 'false');
			expect(session.current.turns.at(-2)?.assessment).toMatchObject({ correct: true });
			expect(question(session).stage).toBe('locate');
			await expect(`${transcript(session)}\n`).toMatchFileSnapshot('../../fixtures/offline/straightTable.transcript.md');
			await session.close();
		});

		it('comes in a script too', async () => {
			const session = await lost(clock, words, '1 pm', '99');
			expect(question(session).template).toBe('predict.table');
			expect(session.view.open?.form).toMatchObject({ columns: ['hour', 'late', 'text'] });
			await answer(session, `91\n'26 pm'`);
			expect(session.current.turns.at(-2)?.assessment).toMatchObject({ correct: true });
			await session.close();
		});

		it('comes neither where there is a loop, nor where one line alone gives a value', async () => {
			const short = 'def price(amount, each):\n    total = amount + each\n    return total - 2\n';
			const session = await at(shop, short);
			for (const said of ['18', '18', '7']) await answer(session, said);
			expect(session.current.turns.map(({ template }) => template)).not.toContain('predict.table');
			await session.close();
		});
	});

	it('never comes where no round was missed', async () => {
		const session = await atRound();
		expect(session.current.turns.map(({ template }) => template)).not.toContain('predict.table');
		await answer(session, '1');
		expect(question(session).stage).toBe('locate');
		await session.close();
	});
});
