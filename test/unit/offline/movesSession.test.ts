/** Whole offline sessions on real programs in which a student meets each of the experts' moves. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedLines, insertionOf } from '../../../extension/code/looks';
import { applyEdit } from '../../../extension/code/edits';
import { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { spellingOf } from '../../../extension/tutor/offline/subject';
import { spoken } from '../../../extension/tutor/offline/say';
import type { Given, Problem, Question, Test } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';

const example = (call: string, expected: string): Test => ({ kind: 'call', id: call, origin: 'file', call, expected, compare: 'equal' });
const typed = (text: string): Given => ({ kind: 'typed', text });

const sum = 'def total(xs):\n    result = 0\n    for i in range(len(xs) - 1):\n        result += xs[i]\n    return result\n\n\ndef count(ys):\n    n = 0\n    for k in range(len(ys) - 1):\n        n += 1\n    return n\n';
const totals: Problem = {
	title: 'total', statement: 'Add up all the numbers of a list. When the list is empty, the total is 0.', entry: { kind: 'function', name: 'total' },
	tests: [example('total([])', '0'), example('total([4, 0])', '4'), example('total([5])', '5'), example('total([1, 2])', '3'), example('total([7, 1, 2])', '10')],
};
const script = 'price = int(input())\namount = int(input())\ntotal = price + amount\nprint("Total", total)\n';
const shop: Problem = {
	title: 'shop', statement: '', entry: { kind: 'script' },
	tests: [['3', '4', '12'], ['5', '2', '10'], ['2', '2', '4']].map(([a = '', b = '', out = '']): Test => ({ kind: 'input', id: `${a}-${b}`, origin: 'student', typed: [a, b], expected: `Total ${out}\n` })),
};

describe('the experts\' moves in a session', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	async function started(problem: Problem, text: string): Promise<Session> {
		const session = Session.start(plain.parts, await createMemoryStore().create('s'), {
			document: { uri: 'file:///program.py', name: 'program.py' }, problem, code: { language: plain.parser.language.id, version: 1, text }, mastery: {},
		});
		await session.go();
		return session;
	}

	const question = (session: Session): Question => {
		const found = session.secrets.questions[openTurn(session.current)?.id ?? ''];
		if (!found) {
			throw new Error('no question is open');
		}
		return found;
	};
	const said = (session: Session) => session.current.talk.flatMap((talk) => ('words' in talk ? [spoken(talk.words)] : [])).at(-1) ?? '';
	const spelling = () => {
		const found = spellingOf(plain.parser.language.id);
		if (!found) {
			throw new Error('the language has no spelling');
		}
		return found;
	};

	async function answer(session: Session, given: Given): Promise<void> {
		session.answer(openTurn(session.current)?.id ?? '', given);
		await session.go();
	}

	/** Answers right until the stage, or the template, is reached. */
	async function until(session: Session, reached: (asked: Question) => boolean): Promise<void> {
		for (let turns = 0; !reached(question(session)) && turns < 12; turns += 1) {
			const { truth, answer: form } = question(session);
			await answer(session, truth.kind === 'value' ? typed(truth.value.shown) : truth.kind === 'choice' ? { kind: 'chosen', option: truth.id } : truth.kind === 'count' ? typed(String(truth.count)) : typed(form.kind));
		}
		expect(reached(question(session))).toBe(true);
	}

	it('asks to reread after a misread task, and leads on whatever sentence was chosen', async () => {
		const session = await started(totals, sum);
		expect(question(session).stage).toBe('expect');
		await answer(session, typed('77'));
		expect(question(session).template).toBe('move.reread');
		expect(said(session)).toMatch(/Which sentence of the task decides total\(/);
		expect(session.view.open?.form).toMatchObject({ kind: 'choice', options: [{ id: 'sentence-1' }, { id: 'sentence-2' }] });
		await answer(session, { kind: 'chosen', option: 'sentence-1' });
		expect(session.current.turns[1]?.assessment).toMatchObject({ correct: null, understood: [] });
		expect(question(session).stage).toBe('predict');
		expect(session.current.node).toMatchObject({ kind: 'child' });
		await session.close();
	});

	it('goes from a wrong place to comparing, to a call of the student\'s own, and to an example by their wish alone', async () => {
		const session = await started({ ...totals, tests: [...totals.tests, example('total([3, 3, 0])', '6')] }, sum);
		await until(session, ({ stage }) => stage === 'locate');
		await answer(session, { kind: 'line', line: 0, version: 1, text: '' });
		// Nothing tells these inputs apart: no question is made of it.
		expect(question(session).template).not.toBe('move.compare');
		await session.close();

		const first = 'def first(word):\n    if len(word) > 3:\n        return word[1]\n    return word[0]\n';
		const words: Problem = { ...totals, title: 'first', entry: { kind: 'function', name: 'first' }, tests: [example('first("abcd")', '"a"'), example('first("house")', '"h"'), example('first("ab")', '"a"'), example('first("cat")', '"c"')] };
		const other = await started(words, first);
		await until(other, ({ stage }) => stage === 'locate');
		await answer(other, { kind: 'line', line: 0, version: 1, text: '' });
		expect(question(other).template).toBe('move.compare');
		await answer(other, { kind: 'chosen', option: 'length-0' });
		expect(said(other)).toMatch(/^Yes: exactly those fail in which the length of word is more than 3\. Which other call of first do you expect to fail too\?/);
		await answer(other, typed('the long ones'));
		expect(said(other)).toMatch(/could not read a call/);
		await answer(other, typed('first("horses")'));
		expect(said(other)).toBe('I ran it: first("horses") returns \'o\'. By the task, what should first("horses") return?');
		expect(other.view.total).toBe(4);
		await answer(other, typed('h'));
		expect(said(other)).toMatch(/Shall first\("horses"\) be one of your examples/);
		expect(other.view.total).toBe(4);
		await answer(other, { kind: 'chosen', option: 'keep' });
		expect(other.view).toMatchObject({ passed: 2, total: 5 });
		expect(other.view.examples.at(-1)).toMatchObject({ origin: 'student', given: 'first("horses")', status: 'failed' });
		expect(question(other).stage).toBe('locate');
		await other.close();
	});

	it('asks where else the repaired line stands, once everything passes', async () => {
		const session = await started(totals, sum);
		session.edited(sum.replace('range(len(xs) - 1)', 'range(len(xs))'), 'save');
		await session.go();
		while (openTurn(session.current)?.purpose === 'confirm') {
			session.quick(openTurn(session.current)?.id ?? '', 'skip');
			await session.go();
		}
		expect(question(session).template).toBe('move.elsewhere');
		await answer(session, { kind: 'line', line: 9, version: 2, text: '' });
		expect(said(session)).toMatch(/^Yes, there it is too\./);
		expect(openTurn(session.current)?.purpose).toBe('probe');
		await session.close();
	});

	it('judges a program without the print that a hint added, and tells what it shows', async () => {
		const session = await started({ ...totals, tests: totals.tests.filter((test) => test.id !== 'total([5])') }, sum);
		await until(session, ({ stage }) => stage === 'predict');
		await answer(session, typed('99'));
		expect(question(session).help.map(({ look }) => look?.expression)).toContain('result');
		const before = openTurn(session.current)?.id;
		session.quick(before ?? '', 'not-sure');
		await session.go();
		const look = session.current.talk.flatMap((talk) => ('look' in talk && talk.look ? [talk.look] : [])).at(-1);
		expect(look).toMatchObject({ expression: 'result' });
		expect(session.view.entries.at(-1)).toMatchObject({ look: { expression: 'result', ways: ['print', 'breakpoint'] } });
		const edit = look && insertionOf(look, sum, spelling());
		const watched = edit ? applyEdit(sum, edit) : sum;
		expect(markedLines(watched, spelling())).toHaveLength(1);
		session.edited(watched, 'save');
		await session.go();
		expect(openTurn(session.current)?.id).toBe(before);
		expect(session.current.bugs.map(({ id }) => id)).toEqual(['value']);
		expect(said(session)).toMatch(/^This was printed for total\(/);
		expect(session.view).toMatchObject({ looks: 1, passed: 2, total: 4 });
		await session.close();
	});

	it('takes a Check with nothing but an added print for no answer', async () => {
		const session = await started(totals, sum);
		session.edited(sum, 'save');
		await until(session, ({ stage }) => stage === 'locate');
		await answer(session, { kind: 'line', line: 2, version: 1, text: '' });
		await until(session, ({ answer: { kind } }) => kind === 'edit');
		const turn = openTurn(session.current)?.id;
		session.edited(sum.replace('        result', '        print(i)\n        result'), 'check');
		await session.go();
		expect(openTurn(session.current)).toMatchObject({ id: turn, given: null });
		session.edited(sum.replace('xs[i]', 'xs[0]'), 'check');
		await session.go();
		expect(session.current.turns.find(({ id }) => id === turn)?.assessment?.correct).toBe(false);
		await session.close();
	});

	it('does not hold a print to look against a script, and says at the end that it is there', async () => {
		const session = await started(shop, script);
		const turn = openTurn(session.current)?.id;
		session.edited(script.replace('total =', 'print(price)\ntotal ='), 'save');
		await session.go();
		expect(openTurn(session.current)?.id).toBe(turn);
		session.edited(script.replace('total = price + amount', 'print(price)\ntotal = price * amount'), 'save');
		await session.go();
		expect(session.view).toMatchObject({ passed: 3, total: 3 });
		for (let turns = 0; !session.current.outcome && turns < 6; turns += 1) {
			session.quick(openTurn(session.current)?.id ?? '', 'skip');
			await session.go();
		}
		expect(session.current.talk.flatMap((talk) => (talk.kind === 'end' ? [spoken(talk.words)] : [])).join()).toMatch(/I left out the prints that you added to look/);
		await session.close();
	});

	it('holds an added print that is meant as output against the examples', async () => {
		const silent = script.replace('print("Total", total)\n', '');
		const session = await started(shop, silent);
		session.edited(`${silent}print("Total", price * amount)\n`, 'save');
		await session.go();
		expect(session.view).toMatchObject({ passed: 3, total: 3 });
		expect(session.current.run?.leftOut).toBeUndefined();
		await session.close();
	});

	it('hunts what was planned once an example passes', async () => {
		const empty = 'def total(xs):\n    pass\n';
		const session = await started(totals, empty);
		expect(session.current.standing).toBe('unfinished');
		session.edited('def total(xs):\n    return 0\n', 'save');
		await session.go();
		expect(session.view).toMatchObject({ passed: 1, total: 5 });
		await until(session, () => session.current.standing === 'broken');
		expect(session.current.standing).toBe('broken');
		expect(Object.values(session.current.stages)[0]).toContain('predict');
		await session.close();
	});
});
