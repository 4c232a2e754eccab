/** Trying something out beside the program: a fact in the conversation, no answer, and nothing given away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from '../../../extension/session/session';
import { foldAll } from '../../../extension/session/events/fold';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { spoken } from '../../../extension/tutor/offline/say';
import type { Problem, Test } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';

const example = (call: string, expected: string): Test => ({ kind: 'call', id: call, origin: 'file', call, expected, compare: 'equal' });
const text = 'def total(xs):\n    result = 0\n    for i in range(len(xs) - 1):\n        result += xs[i]\n    return result\n';
const problem: Problem = {
	title: 'total', statement: '', entry: { kind: 'function', name: 'total' },
	tests: [example('total([])', '0'), example('total([4, 0])', '4'), example('total([1, 2])', '3'), example('total([7, 1, 2])', '10')],
};

describe('trying something out', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	const turnOf = (session: Session) => openTurn(session.current)?.id ?? '';
	const last = (session: Session) => {
		const entry = session.view.entries.at(-1);
		return entry?.kind === 'fact' ? spoken(entry.words) : '';
	};
	async function atPredict() {
		const file = await createMemoryStore().create('s');
		const session = Session.start(plain.parts, file, {
			document: { uri: 'file:///program.py', name: 'program.py' }, problem, code: { language: plain.parser.language.id, version: 1, text }, mastery: {},
		});
		await session.go();
		expect(session.view.scratch, 'not before the result is asked for').toBeUndefined();
		const test = problem.tests.find(({ id }) => id === openTurn(session.current)?.slots.test);
		session.answer(turnOf(session), { kind: 'typed', text: test?.expected ?? '' });
		await session.go();
		expect(openTurn(session.current)?.stage).toBe('predict');
		const call = test?.kind === 'call' ? test.call : '';
		return { session, file, call };
	}
	async function tried(session: Session, code: string): Promise<string> {
		session.tryOut(turnOf(session), code);
		await session.go();
		return last(session);
	}

	it('shows a value, what is printed and an error; the question, its draft and the program stay as they are', async () => {
		const { session, file } = await atPredict();
		const [turn, version, runs] = [turnOf(session), session.current.code.version, file.events.filter(({ type }) => type === 'run-finished').length];
		session.saveDraft(turn, 'half');
		expect(session.view.scratch).toEqual({ example: 'total([])' });
		expect(await tried(session, 'list(range(0, 3))')).toBe('You tried list(range(0, 3)). It gives [0, 1, 2].');
		expect(await tried(session, 'x = 4\nprint(x)\nx + 1')).toMatch(/It prints 4\. It gives 5\.$/);
		expect(await tried(session, 'for i in range(2):\n    print(i)')).toMatch(/It prints this:\s*0\n1/);
		expect(await tried(session, 'y = 3')).toBe('You tried y = 3. It runs, and prints nothing.');
		expect(await tried(session, '1 / 0')).toBe('You tried 1 / 0. It stops with ZeroDivisionError: division by zero.');
		expect(await tried(session, 'total([])')).toBe('You tried total([]). It gives 0.');
		expect(await tried(session, 'len([')).toMatch(/It stops with SyntaxError/);
		expect([turnOf(session), session.current.code.version, session.view.draft.text, openTurn(session.current)?.rung]).toEqual([turn, version, 'half', 'question']);
		expect(file.events.filter(({ type }) => type === 'run-finished')).toHaveLength(runs);
		expect(foldAll(file.events)?.talk).toEqual(session.current.talk);
		await session.close();
	});

	it('does not run the call that is asked about, nor one that may be it, before it is answered', async () => {
		const { session, call } = await atPredict();
		const bare = call.replaceAll(' ', '');
		for (const sly of [call, bare, `print(${bare})`, `xs = ${/\((.*)\)/.exec(call)?.[1] ?? ''}\ntotal(xs)`, 'f = total', 'total([1] + [2])']) {
			expect(await tried(session, sly), sly).toMatch(/^That would give away what total\(.*\) returns\. Say first what you expect/);
		}
		session.answer(turnOf(session), { kind: 'typed', text: '77' });
		await session.go();
		expect(session.view.scratch).toBeDefined();
		expect(await tried(session, call)).toMatch(/It gives /);
		expect(session.current.turns.filter(({ template }) => template === 'predict.value').at(-1)?.assessment).toMatchObject({ correct: false });
		await session.close();
	});

	it('is stopped by its limits or by the student, and nothing is lost', async () => {
		const { session } = await atPredict();
		expect(await tried(session, 'while True:\n    pass')).toMatch(/It did not come to an end in time\.$/);
		expect(await tried(session, '1\n'.repeat(30))).toBe('That is too long to try out here. Try one small piece of it.');
		const entries = session.view.entries.length;
		session.tryOut(turnOf(session), '1 + 1');
		expect(session.tryOut(turnOf(session), '2 + 2')).toBe('busy');
		session.cancel();
		await session.go();
		expect(session.current.scratch).toBeUndefined();
		expect(session.view.entries.length).toBe(entries);
		expect(session.view.open?.turn).toBe(turnOf(session));
		expect(await tried(session, '1 + 1')).toBe('You tried 1 + 1. It gives 2.');
		await session.close();
	});

	it('reaches no file and no network', async () => {
		const { session } = await atPredict();
		expect(await tried(session, 'open("/etc/passwd").read()')).toMatch(/It stops with /);
		await session.close();
	});
});
