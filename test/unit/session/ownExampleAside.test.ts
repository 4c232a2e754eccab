/** An example of the student's own that is too narrow or wrong, as the only one: whole offline sessions. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callTest, inputTest } from '../../../extension/code/testIds';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, check, heard, press, questionOf, said, startedOn } from './plainStudent';

const total = 'price = input("Price? ")\ncount = input("How many? ")\ntotal = price * count\nprint("Total:", total)\n';
const mean = 'def mean(a, b):\n    return a + b / 2\n';
const own = (call: string, expected: string) => callTest({ call, expected, compare: 'equal', raises: false, before: '' }, 'student');

describe('an only example of the student\'s own', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	async function mended() {
		const session = await startedOn(plain, total, null, [inputTest(['3', '4'], '12', 'student')]);
		await check(session, total.replace('price * count', 'int(price) * int(count)'));
		return session;
	}

	it('that lacks the label of a mended program is asked about at once, and may be changed', async () => {
		const session = await mended();
		expect(said(session)).toBe('Your own example says that when you type 3 and 4 the program should print 12. Your program prints Total: 12. By the task, which of the two is right?');
		await answer(session, 'program');
		await answer(session, 'change');
		expect(session.view).toMatchObject({ passed: 1, total: 1 });
		await session.close();
	});

	it('that is set aside leads to the form, and the session goes on with another', async () => {
		const session = await mended();
		await answer(session, 'program');
		expect(session.needsExamples).toBeNull();
		await answer(session, 'aside');
		expect(session.needsExamples).toBe('aside');
		expect(session.view.open).toBeNull();
		session.giveExamples({ ...session.current.problem, statement: '', tests: [inputTest(['2', '5'], 'Total: 10', 'student')] });
		await session.go();
		expect(session.needsExamples).toBeNull();
		expect(session.view).toMatchObject({ passed: 1, total: 1 });
		await session.close();
	});

	it('may be set aside in the list; given once more it counts again', async () => {
		const session = await startedOn(plain, mean, 'mean', [own('mean(2, 4)', '7')]);
		const [test] = session.current.problem.tests;
		session.setAside(test?.id ?? '', true);
		await session.go();
		expect(session.needsExamples).toBe('aside');
		session.giveExamples(session.current.problem);
		await session.go();
		expect(session.needsExamples).toBeNull();
		expect(session.current.setAside).toEqual([]);
		// What was asked of the old example is asked afresh of the new one: nothing of it was worked out.
		expect(questionOf(session).stage).toBe('predict');
		await session.close();
	});

	it('is asked about when the student disagrees with a question that goes by it, once', async () => {
		const session = await startedOn(plain, mean, 'mean', [own('mean(2, 4)', '7')]);
		await answer(session, '4.0');
		await press(session, 'disputes');
		expect(said(session)).toBe('Your own example says that mean(2, 4) should return 7. Your program returns 4.0. By the task, which of the two is right?');
		await answer(session, 'example');
		expect(heard(session).join('\n')).not.toContain('It is the only one that fails');
		await session.close();
	});
});
