import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from '../../../extension/session/session';
import { noSecrets } from '../../../extension/session/store/store';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { spoken } from '../../../extension/tutor/offline/say';
import type { Problem, Test } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';

const call = (text: string, expected: string, origin: 'file' | 'student' = 'file'): Test => ({ kind: 'call', id: text, origin, call: text, expected, compare: 'equal' });
const typing = (typed: string[], expected: string): Test => ({ kind: 'input', id: typed.join(), origin: 'student', typed, expected });

/** What a student does to a program in the middle of a session, in orders that hide one mistake behind another. */
describe('one mistake behind another', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	async function started(text: string, tests: readonly Test[]) {
		const script = tests[0]?.kind === 'input';
		const problem: Problem = { title: 'f', statement: '', entry: script ? { kind: 'script' } : { kind: 'function', name: 'f' }, tests };
		const store = createMemoryStore();
		const file = await store.create('s');
		const session = Session.start(plain.parts, file, { document: { uri: 'file:///f.py', name: 'f.py' }, problem, code: { language: 'python', version: 1, text }, mastery: {} });
		await session.go();
		return { session, store };
	}

	const saved = async (session: Session, text: string) => {
		session.edited(text, 'save');
		await session.go();
	};
	const said = (session: Session) => session.current.talk.flatMap((talk) => (talk.kind === 'asked' || talk.kind === 'taught' ? [spoken(talk.words)] : [])).at(-1) ?? '';

	const endless = 'def f(n):\n    i = 0\n    while i < n:\n        n = n\n    return i\n';
	const waiting = 'a = int(input())\nb = int(input())\nprint(a)\n';

	it.each([
		['an endless loop', endless, [call('f(1)', '1'), call('f(0)', '0')], `${endless}print((1\n`],
		['a script that waits', waiting, [typing(['1'], '1'), typing(['2'], '2')], 'a = int(input()\n'],
		['a wrong value', 'def f(n):\n    return n\n', [call('f(1)', '2'), call('f(2)', '3')], 'def f(n):\n    return (n\n'],
		['an exception', 'def f(n):\n    return m\n', [call('f(1)', '1'), call('f(2)', '2')], 'def f(n):\n    return (m\n'],
	] as const)('a syntax error over %s comes first and alone', async (_, text, tests, broken) => {
		const { session } = await started(text, tests);
		await saved(session, broken);
		expect(session.view.trouble).toBeNull();
		expect(said(session)).toMatch(/cannot start/);
		await saved(session, text);
		expect(session.current.tasks.filter((task) => task.bug.startsWith('syntax')).every((task) => task.status !== 'open')).toBe(true);
		expect(openTurn(session.current)?.task).not.toMatch(/^syntax/);
		await session.close();
	});

	it('speaks of the syntax error that is there now', async () => {
		const { session } = await started('def f(n):\n    if n == 1\n        return 1\n    return 2\n', [call('f(1)', '1'), call('f(2)', '2')]);
		session.edited('def f(n):\n    if n = 1:\n        return 1\n    return 2\n', 'check');
		await session.go();
		expect(said(session)).not.toMatch(/expected ':'/);
		await session.close();
	});

	it('takes the same error on another line for another mistake', async () => {
		const text = 'def f(xs):\n    a = xs[9]\n    b = xs[8]\n    return a + b\n';
		const { session } = await started(text, [call('f([1, 2])', '3'), call('f([2, 2])', '4')]);
		expect(said(session)).toMatch(/line 2/);
		await saved(session, text.replace('xs[9]', 'xs[0]'));
		expect(said(session)).toMatch(/line 3/);
		expect(said(session)).not.toMatch(/line 2\b/);
		await session.close();
	});

	it('diagnoses anew when the tests change and the program does not', async () => {
		const { session } = await started('def f(n):\n    return n\n', [call('f(1)', '1'), call('f(2)', '5', 'student')]);
		session.setAside('f(2)', true);
		await session.go();
		session.setAside('f(2)', false);
		await session.go();
		expect(session.current.outcome).toBeNull();
		expect(openTurn(session.current)?.purpose).toBe('task');
		await session.close();
	});

	it('waits for another example when the last one that counts is set aside', async () => {
		const { session } = await started('def f(n):\n    return n\n', [call('f(2)', '5', 'student')]);
		session.setAside('f(2)', true);
		await session.go();
		expect(session.current.setAside).toEqual(['f(2)']);
		expect(session.needsExamples).toBe('aside');
		expect(session.view.open).toBeNull();
		await session.close();
	});

	it('keeps the run that an edit owes when an answer is cancelled', async () => {
		const { session } = await started('def f(n):\n    return n\n', [call('f(1)', '2'), call('f(2)', '3')]);
		session.answer(openTurn(session.current)?.id ?? '', { kind: 'typed', text: '2' });
		session.edited('def f(n):\n    return n + 1\n', 'edit');
		session.cancel();
		await session.go();
		expect(session.view.passed).toBe(2);
		await session.close();
	});

	it('goes on without its secret file: what it held is found out anew', async () => {
		const { session, store } = await started('def f(n):\n    return n\n', [call('f(1)', '2'), call('f(2)', '3')]);
		await session.close();
		const file = await store.open('s');
		file?.saveSecrets(noSecrets);
		await file?.close();
		const again = await store.open('s');
		const resumed = again && Session.resume(plain.parts, again);
		if (!resumed) {
			throw new Error('the journal is there');
		}
		await resumed.go();
		resumed.quick(openTurn(resumed.current)?.id ?? '', 'not-sure');
		await resumed.go();
		expect(resumed.view.trouble).toBeNull();
		expect(resumed.view.open).not.toBeNull();
		await resumed.close();
	});
});
