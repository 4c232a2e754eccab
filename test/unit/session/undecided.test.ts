/** Sessions in which likely repairs part on a call that no example has. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../../extension/session/events/fold';
import { openTurn, type SessionState } from '../../../extension/session/state';
import { ruledOutBy } from '../../../extension/session/examples/undecided';
import { linesOf } from '../../../extension/tutor/offline/subject';
import { Session } from '../../../extension/session/session';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import type { Test } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { readable } from '../offline/readable';
import { answer, check, edit, heard, open, press, questionOf, said, startedOn } from './plainStudent';

const example = (call: string, expected: string): Test => ({ kind: 'call', id: call, origin: 'file', call, expected, compare: 'equal' });
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
/** The sum of 1 to n; the loop ends one too early. */
const upTo = lines('def up_to(n):', '    total = 0', '    for i in range(n):', '        total = total + i', '    return total');
const sum = (n: number) => String((n * (n + 1)) / 2);

describe('repairs that part', { timeout: 60_000 }, () => {
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

	/** Answers right to the end; makes one of the changes at each question for one, and knows by the task what a call should give. */
	async function played(session: Session, changes: readonly (readonly [string, string])[], byTask: (numbers: readonly number[]) => number): Promise<string> {
		const left = [...changes];
		for (let turns = 0; !session.current.outcome && turns < 30; turns += 1) {
			const { truth, template, slots } = questionOf(session);
			if (truth.kind === 'run') await check(session, session.current.code.text.replace(...(left.shift() ?? ['', ''])));
			else if (template === 'move.narrow') await answer(session, String(byTask((slots.call?.match(/\d+/g) ?? []).map(Number))));
			else if (truth.kind === 'value') await answer(session, truth.value.shown);
			else if (truth.kind === 'values') await answer(session, truth.values.map(({ shown }) => shown).join(', '));
			else if (truth.kind === 'choice') await answer(session, truth.id);
			else if (truth.kind === 'count') await answer(session, String(truth.count));
			else if (truth.kind === 'places') await answer(session, linesOf(truth.places[0] ?? { kind: 'gap', after: 0 })[0] ?? 0);
			else await press(session, openTurn(session.current)?.purpose === 'task' ? 'not-sure' : 'skip');
		}
		expect(session.current.outcome).toBe('solved');
		return `${session.view.entries.map((entry) => (entry.kind === 'student' ? `> ${entry.text}` : readable(entry.words))).join('\n\n')}\n`;
	}

	it('are told apart in a whole session', async () => {
		const session = await started([example('up_to(2)', '3'), example('up_to(0)', '0')]);
		await expect(await played(session, [['range(n)', 'range(1, n + 1)']], ([n = 0]) => Number(sum(n)))).toMatchFileSnapshot('../../fixtures/offline/undecided.transcript.md');
		await session.close();
	});

	it('on lines beside each other are bugs of their own: each is gone by its own change, and what was gone stays so', async () => {
		const text = lines('def count_big(xs, limit):', '    n = 1', '    for i in range(len(xs) - 1):', '        if xs[i] < limit:', '            n = n + 1', '    return n');
		const session = await startedOn(plain, text, 'count_big', [example('count_big([5, 9, 2], 4)', '2'), example('count_big([1, 8], 3)', '1'), example('count_big([], 3)', '0'), example('count_big([7, 7, 1, 9], 5)', '3')]);
		const transcript = await played(session, [['n = 1', 'n = 0'], ['< limit', '> limit'], ['len(xs) - 1', 'len(xs)']], (numbers) => numbers.slice(0, -1).filter((x) => x > Number(numbers.at(-1))).length);
		await expect(transcript).toMatchFileSnapshot('../../fixtures/offline/undecidedBehind.transcript.md');
		expect(new Set(session.current.bugs.map(({ id }) => id))).toEqual(new Set(['value', 'value-2', 'value-3']));
		expect(session.current.tasks.filter(({ kind }) => kind === 'syntactical').map(({ status }) => status)).toEqual(['resolved', 'resolved', 'resolved']);
		await session.close();
	});

	it('that an example has ruled out leave no open task behind', () => {
		const task = (bug: string, status: 'open' | 'resolved') => ({ id: `${bug}/run`, bug, kind: 'conceptual', concept: null, shownBy: [], status, left: 0 }) as const;
		const stamp = { id: 'e', at: 0, v: 1 } as const;
		const begun = fold(null, { ...stamp, type: 'started', session: 's', document: { uri: 'u', name: 'n' }, problem: { title: 'f', statement: '', entry: { kind: 'function', name: 'f' }, tests: [{ kind: 'call', id: 'new', origin: 'student', call: 'f(1)', expected: '1', compare: 'equal' }] }, code: { language: 'l', version: 1, text: '' }, mastery: {} });
		if (!begun) throw new Error('it did not begin');
		const bug = (id: string): SessionState['bugs'][number] => ({ id, symptom: 'value', error: null, line: null, tests: [], version: 1 });
		const state: SessionState = { ...begun, diagnosed: '1 old', undecided: ['f(1)'], bugs: [bug('a'), bug('b')], tasks: [task('a', 'open'), task('b', 'open')], run: { version: 1, broken: null, results: [{ test: 'new', passed: false, ending: 'returned', got: '2', error: null, output: '', line: null }] } };
		expect(ruledOutBy({ version: 1, standing: 'broken', bugs: [{ kind: 'suspected', id: 'a', symptom: { kind: 'value', tests: ['new'], exception: null, syntax: null }, places: [], concept: null }] }, state)).toEqual(['b']);
		const after = fold(state, { ...stamp, type: 'diagnosed', version: 1, standing: 'broken', bugs: [{ id: 'a', symptom: 'value', error: null, tests: ['new'] }], ruledOut: ['b'] });
		expect(after?.bugs.map(({ id }) => id)).toEqual(['a']);
		expect(after?.tasks.map(({ id }) => id)).toEqual(['a/run']);
		// Without a new example nothing is ruled out.
		expect(ruledOutBy({ version: 1, standing: 'broken', bugs: [] }, { ...state, undecided: [] })).toEqual([]);
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
