/** A session on a problem of a course: what the instructor knows shapes it, and none of it is told, written down or shown. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WholeProblem } from '../../../extension/course/course';
import { courseOf } from '../../../extension/course/courseOf';
import { withConcepts } from '../../../extension/session/course/knownMistakes';
import type { CourseGround } from '../../../extension/session/course/courseGround';
import type { SessionCourse } from '../../../extension/session/events/events';
import { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, check, heard, open, press, questionOf, said } from './plainStudent';

const right = `def total(numbers):\n    result = 0\n    for at in range(0, len(numbers)):\n        result = result + numbers[at]\n    return result\n`;
const firstLeftOut = right.replace('range(0, ', 'range(1, ');
const lastLeftOut = right.replace('len(numbers))', 'len(numbers) - 1)');
const absolute = right.replace('numbers[at]', 'abs(numbers[at])');

const source: WholeProblem = {
	id: 'total', title: 'Total', language: 'python', statement: 'Return the sum of the numbers.', entry: { function: 'total' }, program: 'total.py', starter: firstLeftOut,
	tests: [{ call: 'total([1, 2])', returns: '3' }, { call: 'total([5, 5])', returns: '10' }, { call: 'total([])', returns: '0' }],
	hiddenTests: [{ call: 'total([2, -3])', returns: '-1' }], reference: right,
	mistakes: [
		{
			id: 'first', title: 'The first is left out', program: firstLeftOut, concept: 'indexing', tasks: [{ text: 'knows at which position a list begins' }],
			hints: { 'smaller-question': 'Write down every position that the loop comes to, for a list of two numbers.', 'fact': 'It should say `range(0, len(numbers))`.' },
		},
		{ id: 'last', title: 'The last is left out', program: lastLeftOut },
	],
};

describe('a session in a course', { timeout: 60_000 }, () => {
	let plain: PlainParts;
	let sessions: Session[] = [];
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterEach(async () => {
		await Promise.all(sessions.map((session) => session.close()));
		sessions = [];
	});
	afterAll(() => plain.dispose());

	async function started(text: string, rules: Partial<SessionCourse> = {}, ground: Partial<CourseGround> = {}): Promise<Session> {
		const { problem, hidden, reference, mistakes } = courseOf({ version: 1, id: 'cs', name: 'CS', problems: [source] }).problems[0] ?? expect.fail('the course has its problem');
		const parts = { ...plain.parts, course: () => ({ reference, hidden, mistakes, concepts: [], avoid: [], ...ground }) };
		const course: SessionCourse = { id: 'cs', release: 1, problem: 'total', study: null, arm: null, help: null, turns: null, mustReflect: false, contact: null, ...rules };
		const session = Session.start(parts, await createMemoryStore().create('s'), { document: { uri: 'file:///total.py', name: 'total.py' }, problem, code: { language: plain.parser.language.id, version: 1, text }, mastery: {}, course });
		sessions.push(session);
		await session.go();
		return session;
	}

	const mistakeOf = ({ current }: Session): string | undefined => current.bugs[0]?.mistake;
	/** Answers nothing until the program is to be changed, then changes it. */
	const mends = async (session: Session, text: string): Promise<void> => {
		for (let turns = 0; turns < 30 && questionOf(session).stage !== 'repair'; turns += 1) await press(session, 'not-sure');
		await check(session, text);
	};
	const ends = async (session: Session): Promise<void> => {
		for (let turns = 0; turns < 12 && session.current.outcome === null && openTurn(session.current); turns += 1) {
			if (openTurn(session.current)?.purpose === 'reflect') await answer(session, 'I will list the positions of a small list first.');
			else await press(session, 'skip');
		}
	};

	it('begins with the course\'s tests, and finds the instructor\'s mistake by what the program gives', async () => {
		const session = await started(firstLeftOut);
		expect(mistakeOf(session)).toBe('first');
		expect(session.secrets.diagnosis?.bugs[0]?.concept).toBe('indexing');
		expect(mistakeOf(await started(lastLeftOut))).toBe('last');
		expect(mistakeOf(await started(right.replace('numbers[at]', '2 * numbers[at]'))), 'of another mistake nothing is said').toBeUndefined();
	});

	it('takes the one idea of the problem for a mistake whose idea nothing tells', async () => {
		const odd = right.replace('return result', 'return result * 1 + 7');
		const conceptOf = async (concepts: readonly string[]) => (await started(odd, {}, { concepts })).secrets.diagnosis?.bugs[0]?.concept;
		const plain = await conceptOf([]);
		expect(await conceptOf(['accumulator'])).toBe(plain ?? 'accumulator');
		expect(await conceptOf(['accumulator', 'loop-walk'])).toBe(plain);
		const bugs = (['indexing', null] as const).map((concept) => ({ kind: 'suspected' as const, id: 'b', symptom: { kind: 'value' as const, tests: [], exception: null, syntax: null }, places: [], concept }));
		expect(withConcepts({ version: 1, standing: 'broken', bugs }, ['accumulator']).bugs.map(({ concept }) => concept)).toEqual(['indexing', 'accumulator']);
	});

	it('helps in the instructor\'s words, where the guard lets them pass', async () => {
		const session = await started(firstLeftOut);
		// What the task says no hint on the mistake answers.
		await press(session, 'not-sure');
		expect(said(session)).not.toContain('Write down every position');
		await answer(session, '3');
		await press(session, 'not-sure');
		expect(said(session)).toContain('Write down every position that the loop comes to');
		await press(session, 'not-sure');
		expect(heard(session).join('\n')).not.toContain('range(0, len(numbers))');
		expect(openTurn(session.current)?.rung).toBe('fact');
	});

	it('helps no further than the course allows', async () => {
		const session = await started(firstLeftOut, { help: 'question' });
		await press(session, 'not-sure', 6);
		expect(session.current.talk.filter(({ kind }) => kind === 'hint')).toEqual([]);
		expect(session.current.turns.every(({ canShowChange }) => canShowChange !== true)).toBe(true);
		const more = await started(firstLeftOut, { help: 'smaller-question' });
		await press(more, 'not-sure', 6);
		expect(new Set(more.current.turns.map(({ rung }) => rung))).toEqual(new Set(['question', 'smaller-question']));
	});

	it('ends after the course\'s questions, and says whom to ask', async () => {
		const session = await started(firstLeftOut, { turns: 5, contact: { name: 'Dr. Ada', email: 'ada@example.edu', url: null } });
		for (let turns = 0; turns < 20 && session.current.outcome === null; turns += 1) await answer(session, '99');
		expect(session.current.turns.length).toBeLessThanOrEqual(5);
		expect(session.current.outcome).toBe('stuck');
		expect(said(session)).toContain('a session ends after 5 questions');
		expect(said(session)).toContain('Dr. Ada (ada@example.edu)');
	});

	it('takes the closing sentence from everybody, where the course requires it', async () => {
		const session = await started(firstLeftOut, { mustReflect: true });
		await mends(session, right);
		for (let turns = 0; turns < 8 && openTurn(session.current)?.purpose !== 'reflect'; turns += 1) await press(session, 'skip');
		expect(session.view.open?.quick).toEqual([]);
		expect(session.quick(open(session), 'skip')).toBe('busy');
		expect(session.current.outcome).toBeNull();
		await answer(session, 'I will list the positions of a small list first.');
		expect(session.current.outcome).toBe('solved');
	});

	it('does without the words that the course avoids', async () => {
		const plainly = await started(firstLeftOut);
		await press(plainly, 'not-sure', 8);
		expect(heard(plainly).join(' ')).toMatch(/\bloop\b/);
		const session = await started(firstLeftOut, {}, { avoid: ['Loop', 'rounds'] });
		await press(session, 'not-sure', 8);
		expect(heard(session).join(' ')).not.toMatch(/\bloop\b|\brounds\b/i);
	});

	it('says how many unseen tests pass, and is solved only with all of them', async () => {
		const session = await started(firstLeftOut);
		await mends(session, right);
		await ends(session);
		expect(heard(session).join('\n')).toContain('It also passes the one test of your course that you do not see.');
		expect(session.current.outcome).toBe('solved');
	});

	it('asks at the end about an input on which the program parts from the course\'s own, which is no unseen test', async () => {
		const session = await started(firstLeftOut);
		await mends(session, absolute);
		expect(session.view.passed).toBe(3);
		for (let turns = 0; turns < 6 && openTurn(session.current)?.purpose !== 'probe'; turns += 1) await press(session, 'skip');
		const { slots } = questionOf(session);
		expect(slots.call).toMatch(/-\d/);
		expect(slots.call).toBe('total([3, -4])');
		// What the program gives is not right because the program gives it.
		await answer(session, '7');
		expect(heard(session).join('\n')).not.toMatch(/^Yes/m);
		expect(heard(session).join('\n')).toContain('By your course, total([3, -4]) should return -1.');
		expect([session.view.passed, session.view.total, session.current.outcome]).toEqual([3, 4, null]);
		await mends(session, right);
		await ends(session);
		expect(session.current.outcome).toBe('solved');
		expect(heard(session).join('\n')).not.toContain('[2, -3]');
	});

	it('that ends with a failing unseen test is not solved, and says so in numbers', async () => {
		const session = await started(firstLeftOut);
		await mends(session, absolute);
		await ends(session);
		expect(session.current.outcome).toBe('stuck');
		expect(heard(session).join('\n')).toContain('passes 0 of 1');
	});

	it('keeps all of it out of the journal and the view', async () => {
		const session = await started(firstLeftOut);
		await mends(session, right.replace('0, len', 'len'));
		const everything = JSON.stringify([session.view, session.current]);
		for (const secret of ['[2, -3]', 'The first is left out', 'knows at which position', 'range(0, len']) expect(everything).not.toContain(secret);
	});

	it('goes on without the course where it was left', async () => {
		const session = await started(firstLeftOut, {}, { reference: null, hidden: [], mistakes: [] });
		expect(mistakeOf(session)).toBeUndefined();
		await mends(session, right);
		await ends(session);
		expect(session.current.outcome).toBe('solved');
	});
});
