/** What a mastery changes: the same program and the same answers, by students of whom something, or nothing, is known. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceParameters } from '../../../extension/learner/evidence';
import { fold } from '../../../extension/session/events/fold';
import { beginsSmaller, inOrder, stagesKnown } from '../../../extension/session/knowledge/fitted';
import { fittedHelp } from '../../../extension/session/knowledge/fittedHelp';
import { Session } from '../../../extension/session/session';
import { openTurn, type SessionState } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { spoken } from '../../../extension/tutor/offline/say';
import type { PastTurn, Situation } from '../../../extension/tutor/roles';
import type { Problem, Rung, Task, Test } from '../../../extension/words';
import { heard } from './plainStudent';
import { plainParts, type PlainParts } from '../../support/plainParts';

const concept = 'loop-bounds';
const known = { [concept]: evidenceParameters.use.mastered };
const hard = { [concept]: evidenceParameters.use.struggling - 0.05 };
const unclear = { [concept]: 0.6, slicing: 0.99 };

const task = (name: string, kind: Task['kind'], about: string | null = concept): Task => ({ id: name, bug: 'b', kind, text: '', concept: about, shownBy: ['explain'] });
const run = task('run', 'conceptual');
const place = task('place', 'conceptual');
const repair = task('repair', 'syntactical');
const ids = (tasks: readonly Task[]) => tasks.map(({ id }) => id).join(' ');

describe('the order of the tasks', () => {
	it('is the usual one where nothing is known, or not enough', () => {
		for (const mastery of [{}, hard, unclear]) {
			expect(inOrder([run, place, repair], mastery)).toEqual([run, place, repair]);
		}
	});

	it('puts behind the repair what is known already, but never everything that is to be understood', () => {
		expect(ids(inOrder([run, place, repair], known))).toBe('run repair place');
		expect(ids(inOrder([place, repair], known))).toBe('place repair');
		expect(ids(inOrder([repair], known))).toBe('repair');
	});

	it('is kept in the state, while a task that is found later still comes before the repair', () => {
		const stamp = (id: string) => ({ id, at: 0, v: 1 as const });
		const set = (id: string, tasks: readonly Task[]) => ({ ...stamp(id), type: 'tasks-set' as const, stages: {}, tasks: tasks.map(({ text: _, shownBy, ...rest }) => ({ ...rest, shownBy: [...shownBy] })) });
		const start = fold(null, { ...stamp('1'), type: 'started', session: 's', document: { uri: 'u', name: 'n' }, problem: { title: 'f', statement: '', entry: { kind: 'script' }, tests: [] }, code: { language: 'l', version: 1, text: '' }, mastery: known });
		const ordered = fold(start, set('2', [run, repair, place]));
		expect(ordered?.tasks.map(({ id }) => id)).toEqual(['run', 'repair', 'place']);
		expect(fold(ordered, set('3', [task('more', 'conceptual')]))?.tasks.map(({ id }) => id)).toEqual(['run', 'more', 'repair', 'place']);
	});
});

describe('the first stage', () => {
	const stages = ['expect', 'predict', 'locate', 'explain', 'repair'] as const;
	const example = (origin: Test['origin']): Test => ({ kind: 'call', id: 't', origin, call: 'f(1)', expected: '1', compare: 'equal' });
	const state = (mastery: SessionState['mastery'], bug: readonly SessionState['stages'][string][number][], origin: Test['origin'] = 'file') =>
		({ mastery, stages: { b: bug }, bugs: [{ id: 'b', tests: ['t'] }], problem: { tests: [example(origin)] } }) as unknown as SessionState;

	it('is where the run departs, for who knows the concept, and the usual one for all others', () => {
		expect(stagesKnown(state(known, stages), run)).toEqual(['expect', 'predict']);
		expect(stagesKnown(state(known, ['read', 'predict', 'explain', 'repair']), run)).toEqual(['read']);
		expect(stagesKnown(state(known, ['predict', 'repair']), run)).toEqual([]);
		for (const mastery of [{}, hard, unclear]) {
			expect(stagesKnown(state(mastery, stages), run)).toEqual([]);
		}
		expect(stagesKnown(state(known, stages), task('run', 'conceptual', null))).toEqual([]);
	});

	it('still asks what an example of the student\'s own should give', () => {
		expect(stagesKnown(state(known, stages, 'student'), run)).toEqual(['predict']);
	});

	it('begins with a smaller question only where the concept was hard', () => {
		expect([hard, known, unclear, {}].map((mastery) => beginsSmaller(state(mastery, stages), run))).toEqual([true, false, false, false]);
	});
});

describe('help', () => {
	const rungs: readonly Rung[] = ['smaller-question', 'fact', 'worked-example', 'place-named'];
	const situation = { diagnosis: { bugs: [] }, tasks: [], code: { language: 'l' } } as unknown as Situation;
	const turn = (rung: Rung) => ({ rung, question: { template: 'explain.rounds', stage: 'explain', task: '' } }) as unknown as PastTurn;
	const ladder = (has: readonly Rung[]) => ({
		help: async (_: Situation, { rung }: PastTurn) => {
			const next = rungs.slice(rungs.indexOf(rung) + 1).find((each) => has.includes(each));
			return next === undefined ? null : { rung: next, words: [] };
		},
	});
	const helped = async (mastery: SessionState['mastery'], rung: Rung, has = rungs) => (await fittedHelp(ladder(has), { mastery }, situation, turn(rung), 'place-named', new AbortController().signal))?.rung ?? null;

	it('begins on the next rung, with a fact where the concept was hard', async () => {
		expect(await Promise.all([{}, unclear, known, hard].map((mastery) => helped(mastery, 'question')))).toEqual(['smaller-question', 'smaller-question', 'smaller-question', 'fact']);
		expect(await helped(hard, 'question', ['smaller-question'])).toBe('smaller-question');
		expect(await helped(hard, 'fact')).toBe('worked-example');
	});

	it('has no example of what is known, unless there is nothing else', async () => {
		expect(await helped({}, 'fact')).toBe('worked-example');
		expect(await helped(known, 'fact')).toBe('place-named');
		expect(await helped(known, 'fact', ['worked-example'])).toBe('worked-example');
	});
});

describe('a session', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	const text = 'def total(n):\n    result = 0\n    for i in range(n):\n        result = result + i\n    return result\n';
	const tests = ([['1', '1'], ['3', '6'], ['4', '10']] as const).map(([given, expected]): Test => ({ kind: 'call', id: given, origin: 'file', call: `total(${given})`, expected, compare: 'equal' }));
	const problem: Problem = { title: 'total', statement: 'The sum of 1 to n.', entry: { kind: 'function', name: 'total' }, tests };

	async function begun(mastery: SessionState['mastery'], some: readonly Test[] = tests): Promise<Session> {
		const session = Session.start(plain.parts, await createMemoryStore().create('s'), { document: { uri: 'file:///t', name: 't' }, problem: { ...problem, tests: [...some] }, code: { language: plain.parser.language.id, version: 1, text }, mastery });
		await session.go();
		return session;
	}

	it('begins further on for who knows the concept, with a smaller step for who had trouble with it, and says in its journal what it began from', async () => {
		const nobody = await begun({});
		const about = nobody.current.tasks[0]?.concept ?? '';
		expect(openTurn(nobody.current)?.stage).toBe('expect');
		const other = await begun({ [about === 'slicing' ? 'modulo' : 'slicing']: 0.99 });
		expect(other.current.talk.map((talk) => ('words' in talk ? spoken(talk.words) : ''))).toEqual(nobody.current.talk.map((talk) => ('words' in talk ? spoken(talk.words) : '')));
		const expert = await begun({ [about]: 0.97 });
		expect(openTurn(expert.current)?.stage).toBe('locate');
		// What comes out was not asked: it is told.
		expect(heard(expert).at(-1)).toContain('total(1) should return 1 and returns 0.');
		expect(expert.current.tasks.map(({ kind }) => kind)).toEqual(['conceptual', 'syntactical', 'conceptual']);
		expect(expert.current.mastery).toEqual({ [about]: 0.97 });
		// With one example nobody is sure of the place: what is known of the idea puts nothing behind the repair.
		const unsure = await begun({ [about]: 0.97 }, tests.slice(1, 2));
		expect(unsure.current.tasks.map(({ kind }) => kind).at(-1)).toBe('syntactical');
		await unsure.close();
		const troubled = await begun({ [about]: 0.05 });
		const second = [];
		for (const session of [nobody, troubled]) {
			const turn = openTurn(session.current);
			const truth = session.secrets.questions[turn?.id ?? '']?.truth;
			session.answer(turn?.id ?? '', { kind: 'typed', text: truth?.kind === 'value' ? truth.value.shown : '' });
			await session.go();
			second.push(openTurn(session.current));
		}
		expect(second.map((turn) => turn?.stage)).toEqual(['predict', 'predict']);
		expect(heard(nobody).at(-1)).toContain('What does your program return for total(1)?');
		expect(heard(troubled).at(-1)).toContain('What is result after the first round of the loop?');
		await Promise.all([nobody, other, expert, troubled].map((session) => session.close()));
	}, 60_000);
});
