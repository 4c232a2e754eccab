/** The task in words comes while the session goes on: what is asked about it then, and that nothing runs again for it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import type { Problem, Test } from '../../../extension/words';
import { readable } from '../offline/readable';
import { plainParts, type PlainParts } from '../../support/plainParts';

const example = (call: string, expected: string): Test => ({ kind: 'call', id: call, origin: 'file', call, expected, compare: 'equal' });
const text = 'def total(xs):\n    result = 0\n    for i in range(len(xs) - 1):\n        result += xs[i]\n    return result\n';
const problem: Problem = { title: 'total', statement: '', entry: { kind: 'function', name: 'total' }, tests: [example('total([])', '0'), example('total([5])', '5'), example('total([1, 2])', '3')] };

describe('a task that comes later', { timeout: 60_000 }, () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	it('is cleaned, kept in the journal, and read again with the student after a wrong expectation; nothing runs for it', async () => {
		const file = await createMemoryStore().create('s');
		const session = Session.start(plain.parts, file, { document: { uri: 'file:///program.py', name: 'program.py' }, problem, code: { language: plain.parser.language.id, version: 1, text }, mastery: {} });
		await session.go();
		const turn = openTurn(session.current)?.id;
		const runs = () => file.events.filter(({ type }) => type === 'run-finished').length;
		const before = runs();
		session.setStatement('Add up all the num-\nbers of a list. When the list is empty, the total is 0.');
		await session.go();
		expect(session.view.statement).toBe('Add up all the numbers of a list. When the list is empty, the total is 0.');
		expect(openTurn(session.current)?.id).toBe(turn);
		expect(runs()).toBe(before);
		session.answer(turn ?? '', { kind: 'typed', text: '77' });
		await session.go();
		expect(openTurn(session.current)?.template).toBe('move.reread');
		const talk = session.view.entries.map((entry) => (entry.kind === 'student' ? `> ${entry.text}` : readable(entry.words)));
		await expect(`${talk.join('\n\n')}\n`).toMatchFileSnapshot('../../fixtures/offline/taskLater.transcript.md');
		session.setStatement('   ');
		expect(session.view.statement).toContain('Add up all the numbers');
		await session.close();
		const again = Session.resume(plain.parts, file);
		expect(again?.view.statement).toContain('Add up all the numbers');
	});

	it('gives its examples to be used or left out; a used one is run, and stands in the place of the student\'s own for that call', async () => {
		const own: Test = { kind: 'call', id: 'own', origin: 'student', call: 'total([2, 2])', expected: '5', compare: 'equal' };
		const file = await createMemoryStore().create('s');
		const session = Session.start(plain.parts, file, {
			document: { uri: 'file:///program.py', name: 'program.py' }, problem: { ...problem, tests: [...problem.tests, own] }, code: { language: plain.parser.language.id, version: 1, text }, mastery: {},
		});
		await session.go();
		expect(session.view.candidates).toBeUndefined();
		session.setStatement('Add up the numbers. total([2, 2]) returns 4. total([5]) returns 6. For example, total([3]) returns 3.');
		const offered = () => (session.view.candidates ?? []).map(({ given, expected }) => `${given} ${expected}`);
		expect(offered()).toEqual(['total([2, 2]) 4', 'total([5]) 6', 'total([3]) 3']);
		const id = (given: string) => session.view.candidates?.find((one) => one.given === given)?.id ?? '';
		session.settleTaskExample(id('total([3])'), 'refuse');
		expect(offered()).toEqual(['total([2, 2]) 4', 'total([5]) 6']);
		// The file says something else of this call: that is not overruled by a press.
		session.settleTaskExample(id('total([5])'), 'use');
		expect(session.view.trouble?.message).toBe('You said before that this gives 5.');
		session.settleTaskExample(id('total([2, 2])'), 'use');
		await session.go();
		expect(session.view.examples.map(({ given, expected, origin }) => [given, expected, origin])).toEqual([['total([])', '0', 'file'], ['total([5])', '5', 'file'], ['total([1, 2])', '3', 'file'], ['total([2, 2])', '4', 'student']]);
		expect(session.view.examples.at(-1)?.status).toBe('failed');
		await session.close();
	});
});
