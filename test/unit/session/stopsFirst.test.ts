import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callTest, inputTest } from '../../../extension/code/testIds';
import { Session } from '../../../extension/session/session';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import type { Problem, Test } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, check, edit, heard, press, questionOf } from './plainStudent';

/** A program whose run stops before anything is asked of the student. */
describe('a session on an exception alone', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	const store = createMemoryStore();
	const points = 'points = [4, 6]\nsum = 0\nfor i in range(1, 3):\n    sum = sum + points[i]\nprint(sum)\n';
	const script: Problem = { title: 'points.py', statement: '', entry: { kind: 'script' }, tests: [] };
	const half = 'import maths\n\ndef half(n):\n    return n / 2 + 1\n';
	const own = (call: string, expected: string): Test => callTest({ call, expected, compare: 'equal', raises: false, before: '' }, 'file');
	const called: Problem = { title: 'half', statement: '', entry: { kind: 'function', name: 'half' }, tests: [own('half(2)', '1'), own('half(4)', '2')] };

	async function started(id: string, text: string, problem: Problem): Promise<Session> {
		const session = Session.start(plain.parts, await store.create(id), {
			document: { uri: 'file:///points.py', name: 'points.py' }, problem, code: { language: plain.parser.language.id, version: 1, text }, mastery: {}, examples: 'later',
		});
		await session.go();
		return session;
	}

	it('reads the message first, follows the run, and asks for examples only once it runs', async () => {
		const session = await started('script', points, script);
		expect(questionOf(session)).toMatchObject({ stage: 'read', template: 'read.meaning' });
		expect(heard(session).join(' ')).toContain('line 4 with IndexError');
		await answer(session, 'right');
		// The values of the run are known, though there is no example.
		expect(questionOf(session).stage).toBe('predict');
		expect(session.view.examples).toEqual([]);
		expect(session.needsExamples).toBeNull();
		await edit(session, points.replace('range(1, 3)', 'range(2)'));
		expect(session.view.entries.at(-1)).toMatchObject({ kind: 'fact', words: [{ text: 'Your program runs now.' }] });
		expect(session.needsExamples).toBe('mended');
		session.giveExamples({ ...script, tests: [inputTest([], '11', 'student')] });
		await session.go();
		expect(session.needsExamples).toBeNull();
		expect(session.view.examples).toHaveLength(1);
		expect(session.current.bugs.some(({ symptom }) => symptom === 'output')).toBe(true);
	}, 60_000);

	it('is about the next message where a mended line only lets the run go further', async () => {
		const session = await started('further', 'import maths\nprint(maths.pi)\nprint(total)\n', script);
		expect(heard(session).join(' ')).toContain('line 1 with ModuleNotFoundError');
		await edit(session, 'import math\nprint(math.pi)\nprint(total)\n');
		await check(session);
		expect(session.needsExamples).toBeNull();
		expect(session.view.open).not.toBeNull();
		expect(session.current.bugs.some(({ error }) => error === 'NameError')).toBe(true);
	});

	it('begins with an import that fails although there are examples, and goes on with those', async () => {
		const session = await started('import', half, called);
		expect(heard(session)).toEqual(['Your program stopped on line 1 with ModuleNotFoundError: No module named \'maths\'. What does that message say?']);
		await answer(session, 'right');
		expect(heard(session).at(-1)).toContain('so that it does not stop on line 1 any more');
		await press(session, 'not-sure', 3);
		expect(session.needsExamples).toBeNull();
		await edit(session, half.replace('import maths\n', ''));
		expect(session.needsExamples).toBe('mended');
		session.giveExamples({ ...called, tests: [...called.tests, own('half(6)', '3')] });
		await session.go();
		expect(session.view.open).not.toBeNull();
		expect(session.current.bugs.some(({ symptom }) => symptom === 'value')).toBe(true);
	});

	it('asks for the repair where a function has no example at all', async () => {
		const session = await started('none', half, { ...called, tests: [] });
		await answer(session, 'right');
		expect(questionOf(session)).toMatchObject({ stage: 'repair', template: 'repair.start' });
		await edit(session, `# half\n${half}`);
		await check(session);
		expect(session.needsExamples).toBeNull();
		expect(session.view.open).not.toBeNull();
		await edit(session, half.replace('import maths\n', ''));
		expect(session.needsExamples).toBe('mended');
	});

	it('begins with an import that fails although there is an example of what is typed', async () => {
		const session = await started('typed', 'import maths\nprint(int(input()) + 1)\n', { ...script, tests: [inputTest(['3'], '6', 'file')] });
		expect(heard(session).join(' ')).toContain('line 1 with ModuleNotFoundError');
		await edit(session, 'print(int(input()) + 1)\n');
		expect(session.needsExamples).toBe('mended');
	});

	it('opens again where it was', async () => {
		const session = await started('again', points, script);
		await answer(session, 'right');
		const before = session.view.entries.length;
		await session.close();
		const file = await store.open('again');
		const later = file && Session.resume(plain.parts, file);
		await later?.go();
		expect(later?.view.entries).toHaveLength(before);
		expect(later?.view.open).not.toBeNull();
	});
});
