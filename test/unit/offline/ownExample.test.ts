/** Sessions in which an example of the student's own is the only thing that fails. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { spoken } from '../../../extension/tutor/offline/say';
import type { Given, Origin, Problem, Question, Test } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';

const example = (call: string, expected: string, origin: Origin = 'file'): Test => ({ kind: 'call', id: call, origin, call, expected, compare: 'equal' });
const chosen = (option: string): Given => ({ kind: 'chosen', option });
const typed = (text: string): Given => ({ kind: 'typed', text });

const right = 'def remainder(a, b):\n    rest = a\n    while rest >= b:\n        rest -= b\n    return rest\n';
const wrong = right.replace('>=', '>');
const problem = (tests: readonly Test[]): Problem => ({
	title: 'remainder', statement: 'What is left when a is divided by b. Of zero, nothing is left.', entry: { kind: 'function', name: 'remainder' }, tests,
});
const file = [example('remainder(7, 3)', '1'), example('remainder(6, 3)', '0'), example('remainder(2, 5)', '2')];
const own = example('remainder(11, 4)', '2', 'student');

describe('an example of the student\'s own that alone fails', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	async function started(tests: readonly Test[], text: string): Promise<Session> {
		const session = Session.start(plain.parts, await createMemoryStore().create('s'), {
			document: { uri: 'file:///program.py', name: 'program.py' }, problem: problem(tests), code: { language: plain.parser.language.id, version: 1, text }, mastery: {},
		});
		await session.go();
		return session;
	}

	const question = (session: Session): Question | undefined => session.secrets.questions[openTurn(session.current)?.id ?? ''];
	const said = (session: Session) => session.current.talk.flatMap((talk) => ('words' in talk ? [spoken(talk.words)] : [])).at(-1) ?? '';
	async function answer(session: Session, given: Given): Promise<void> {
		session.answer(openTurn(session.current)?.id ?? '', given);
		await session.go();
	}
	async function edit(session: Session, text: string): Promise<void> {
		session.edited(text, 'save');
		await session.go();
	}
	const asked = (session: Session) => session.current.turns.filter(({ template }) => template === 'move.doubted').length;

	it('is asked about before anything else, without what the program returns, and changed by the student\'s wish', async () => {
		const session = await started([...file, own], right);
		expect(said(session)).toBe('3 of your 4 examples pass. Your own example says that remainder(11, 4) should return 2. It is the only one that fails. By the task, is that right?');
		expect(session.view.open?.quick).toEqual(['skip']);
		await answer(session, chosen('wrong'));
		expect(said(session)).toBe('What do you want to do with your example?');
		// What the program returns was not said: it is not offered.
		expect(session.view.open?.form).toMatchObject({ options: [{ id: 'retype' }, { id: 'aside' }] });
		await answer(session, chosen('retype'));
		expect(said(session)).toBe('By the task, what should remainder(11, 4) return?');
		await answer(session, typed('3'));
		expect(session.view).toMatchObject({ passed: 4, total: 4 });
		expect(session.view.examples.at(-1)).toMatchObject({ given: 'remainder(11, 4)', expected: '3', origin: 'student', status: 'passed' });
		// There never was a bug: nothing of one is left to be confirmed.
		expect(openTurn(session.current)?.purpose).toBe('probe');
		for (let turns = 0; !session.current.outcome && turns < 6; turns += 1) {
			session.quick(openTurn(session.current)?.id ?? '', 'skip');
			await session.go();
		}
		expect(said(session)).toMatch(/^Your program passes your 4 examples\. Passing examples/);
		await session.close();
	});

	it('comes after the repair, and may be changed to what the program was seen to return', async () => {
		const session = await started([...file, own], wrong);
		expect(asked(session)).toBe(0);
		expect(question(session)?.stage).toBe('expect');
		// A stage of prediction that was answered shows what the program returns.
		for (let turns = 0; question(session)?.stage !== 'locate' && turns < 12; turns += 1) {
			const { truth } = question(session) ?? {};
			await answer(session, truth?.kind === 'value' ? typed(truth.value.shown) : truth?.kind === 'choice' ? chosen(truth.id) : typed(truth?.kind === 'count' ? String(truth.count) : '0'));
		}
		await edit(session, right);
		// What it returns for this call was told when it was asked about.
		expect(said(session)).toBe('Your own example says that remainder(11, 4) should return 2. Your program returns 3. By the task, which of the two is right?');
		expect(session.current.turns.at(-2)).toMatchObject({ status: 'withdrawn' });
		await answer(session, chosen('program'));
		await answer(session, chosen('change'));
		expect(session.view).toMatchObject({ passed: 4, total: 4 });
		await session.close();
	});

	it('is set aside by the student\'s wish, and the rest is judged anew', async () => {
		const session = await started([...file, own], right);
		await answer(session, chosen('wrong'));
		await answer(session, chosen('aside'));
		expect(session.view).toMatchObject({ passed: 3, total: 3 });
		expect(session.view.examples.at(-1)?.status).toBe('set-aside');
		await session.close();
	});

	it('may wait, set aside, while the student is not sure, or be gone by all the same', async () => {
		for (const [option, total] of [['aside', 3], ['keep', 4]] as const) {
			const session = await started([...file, own], right);
			await answer(session, chosen('unsure'));
			expect(session.view.open?.form).toMatchObject({ options: [{ id: 'aside' }, { id: 'keep' }] });
			await answer(session, chosen(option));
			expect(session.view).toMatchObject({ passed: 3, total });
			expect(asked(session)).toBe(1);
			await session.close();
		}
	});

	it('goes on to be hunted when the student stands by it, and is not asked about again', async () => {
		const session = await started([...file, own], right);
		await answer(session, chosen('example'));
		expect(said(session)).toMatch(/^Then your example stands, and I go by it\. /);
		// Its value was just said: that is not asked for.
		expect(question(session)?.stage).toBe('predict');
		await edit(session, right.replace('rest = a', 'rest = a + 0'));
		expect(asked(session)).toBe(1);
		expect(openTurn(session.current)?.purpose).toBe('task');
		await session.close();
	});

	it('is asked about at once where it comes from the probe and no small change passes it', async () => {
		const session = await started(file, right);
		for (let turns = 0; openTurn(session.current)?.template !== 'close.probe' && turns < 4; turns += 1) {
			session.quick(openTurn(session.current)?.id ?? '', 'skip');
			await session.go();
		}
		await answer(session, typed('77'));
		expect(asked(session)).toBe(0);
		await answer(session, chosen('student'));
		expect(session.view).toMatchObject({ passed: 3, total: 4 });
		// Nothing is hunted before: the program passes all else, and nobody knows a repair.
		expect(asked(session)).toBe(1);
		// They have just weighed the two: they are asked for the ground.
		expect(said(session)).toMatch(/is an example of yours now\. Is there a sentence of the task that says 77 for it\?$/);
		await answer(session, chosen('program'));
		await answer(session, chosen('change'));
		expect(session.view).toMatchObject({ passed: 4, total: 4 });
		await session.close();
	});

	it('is not doubted while another example fails, too few pass, or the program stops with an error', async () => {
		for (const [tests, text] of [[[...file, own], wrong], [[...file.slice(0, 1), own], right], [[...file, example('remainder(1, "x")', '1', 'student')], right], [[...file, { ...own, origin: 'instructor' }], right]] as const) {
			const session = await started(tests, text);
			expect(asked(session)).toBe(0);
			expect(session.view.passed).toBeLessThan(session.view.total);
			await session.close();
		}
	});
});
