/** Sessions in which one example that was found cannot be passed together with the others. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTurn } from '../../../extension/session/state';
import type { Session } from '../../../extension/session/session';
import { tracingOf, trialOf } from '../../../extension/session/trial';
import { offlineTutor } from '../../../extension/tutor/offlineTutor';
import type { FindRepairs } from '../../../extension/tutor/roles';
import type { Origin, Test } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, edit, heard, press, said, startedOn } from './plainStudent';

const example = (call: string, expected: string, origin: Origin = 'file'): Test => ({ kind: 'call', id: call, origin, call, expected, compare: 'equal' });
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
const right = lines('def up_to(n):', '    total = 0', '    for i in range(1, n + 1):', '        total = total + i', '    return total');
const wrong = right.replace('range(1, n + 1)', 'range(n)');
const good = [example('up_to(3)', '6'), example('up_to(1)', '1'), example('up_to(5)', '15')];
const bad = (origin: Origin = 'file') => example('up_to(4)', '11', origin);

/** The same program with the same examples is searched once for all tests: a search that finds nothing spends all that it may. */
function searchingOnce(plain: PlainParts): PlainParts {
	const found = new Map<string, ReturnType<FindRepairs>>();
	const findRepairs: FindRepairs = (ground, signal) => {
		const key = JSON.stringify([ground.code.text, ground.problem.tests.map((test) => (test.kind === 'call' ? [test.call, test.expected] : test.typed))]);
		const known = found.get(key) ?? plain.findRepairs(ground, signal);
		found.set(key, known);
		return known;
	};
	const { tutor } = offlineTutor({ findRepairs, trial: trialOf(plain.parts, () => 'program.py'), trace: tracingOf(plain.parts, () => 'program.py'), log: plain.log });
	return { ...plain, parts: { ...plain.parts, tutor } };
}

describe('an example that no repair passes together with the others', { timeout: 120_000 }, () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = searchingOnce(await plainParts());
	});
	afterAll(() => plain.dispose());

	const started = (tests: readonly Test[], text = wrong) => startedOn(plain, text, 'up_to', tests);
	const asked = (session: Session) => session.current.turns.filter(({ template }) => template === 'move.suspect').length;
	const bugs = (session: Session) => session.secrets.diagnosis?.bugs.map(({ kind }) => kind);

	it('is looked at again before anything else, in neutral words, and no value of the program is told', async () => {
		const session = await started([...good, bad()]);
		expect(said(session)).toBe('None of your 4 examples passes yet. Look at one example again, with the task beside it: what should up_to(4) return?');
		expect(session.view.open?.quick).toEqual(['skip']);
		expect(heard(session).join('\n')).not.toMatch(/\b10\b|wrong|repair/);
		await session.close();
	});

	it('stands when the student says what it says, and the hunt goes by it', async () => {
		const session = await started([...good, bad()]);
		await answer(session, '11');
		expect(said(session)).toMatch(/^Then the example stands, and I go by it\. /);
		expect(openTurn(session.current)?.purpose).toBe('task');
		expect(session.view.total).toBe(4);
		await edit(session, wrong.replace('total = 0', 'total = 0 + 0'));
		expect(asked(session)).toBe(1);
		await session.close();
	});

	it('counts with the value of the student\'s own by their wish, and the bug is known then', async () => {
		const session = await started([...good, bad()]);
		expect(bugs(session)).toEqual(['suspected']);
		await answer(session, '10');
		expect(said(session)).toBe('The example in your file says 11. Read the task once more: which of the two shall I go by?');
		expect(session.view.open?.form).toMatchObject({ options: [{ id: 'keep' }, { id: 'said' }, { id: 'aside' }] });
		await answer(session, 'said');
		expect(session.current.problem.tests.at(-1)).toMatchObject({ call: 'up_to(4)', expected: '10', origin: 'student' });
		expect(bugs(session)).toEqual(['known']);
		expect(session.current.bugs.map(({ id }) => id)).toEqual(['value']);
		expect(openTurn(session.current)?.purpose).toBe('task');
		await edit(session, right);
		expect(session.view).toMatchObject({ passed: 4, total: 4 });
		await session.close();
	});

	it('is not looked at a second time with a value of the student\'s own that no repair passes either', async () => {
		const session = await started([...good, bad()]);
		await answer(session, '12');
		await answer(session, 'said');
		expect(session.current.problem.tests.at(-1)).toMatchObject({ call: 'up_to(4)', expected: '12', origin: 'student' });
		expect(asked(session)).toBe(1);
		expect(said(session)).not.toMatch(/what should up_to\(4\) return/);
		await session.close();
	});

	it('may be set aside, and counted again in the list', async () => {
		const session = await started([...good, bad()]);
		await answer(session, '10');
		await answer(session, 'aside');
		expect(session.view).toMatchObject({ total: 3 });
		expect(bugs(session)).toEqual(['known']);
		const { id = '' } = session.view.examples.at(-1) ?? {};
		session.setAside(id, false);
		await session.go();
		expect(session.view).toMatchObject({ total: 4 });
		session.setAside(id, true);
		await session.go();
		expect(session.view).toMatchObject({ total: 3 });
		await session.close();
	});

	it('is kept when the student goes by it after all, or skips it, and is asked about once', async () => {
		for (const way of ['keep', 'skip'] as const) {
			const session = await started([...good, bad()]);
			if (way === 'keep') {
				await answer(session, '10');
				await answer(session, 'keep');
				expect(said(session)).toMatch(/^Then the example stands, and I go by it\. /);
			} else {
				await press(session, 'skip');
			}
			expect(openTurn(session.current)?.purpose).toBe('task');
			expect(session.view.total).toBe(4);
			expect(asked(session)).toBe(1);
			await session.close();
		}
	});

	it('is not doubted when it is the instructor\'s, when there are few examples, or when a repair passes all', async () => {
		for (const tests of [[...good, bad('instructor')], [...good.slice(0, 2), bad()], [...good, example('up_to(4)', '10')]]) {
			const session = await started(tests);
			expect(asked(session)).toBe(0);
			await session.close();
		}
	});
});
