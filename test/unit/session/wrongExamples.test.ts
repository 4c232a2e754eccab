/** A student who holds that an example is wrong, in a program where nothing else is: they hear whose it is, and can set it aside. */
import { describe, expect, it } from 'vitest';
import { callTest } from '../../../extension/code/testIds';
import { openTurn } from '../../../extension/session/state';
import type { Origin } from '../../../extension/words';
import { answer, heard, press, questionOf, said, startsSessions, until } from './plainStudent';

const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
const example = (call: string, expected: string, origin: Origin) => callTest({ call, expected, compare: 'equal', raises: false, before: '' }, origin);

/** The last example is wrong by the first line. */
const size = lines('def size(area):', '    """', "    area under 10 -> 'small', under 50 -> 'middle', else 'large'", '', '    size(4) => \'small\'', '    size(20) => \'middle\'', '    size(60) => \'large\'', '    size(55) => \'middle\'', '    """', '    if area < 10:', "        return 'small'", '    elif area < 50:', "        return 'middle'", "    return 'large'");
const bare = lines('def size(area):', '    if area < 10:', "        return 'small'", '    elif area < 50:', "        return 'middle'", "    return 'large'");
const given = (origin: Origin) => [example('size(4)', "'small'", origin), example('size(20)', "'middle'", origin), example('size(60)', "'large'", origin), example('size(55)', "'middle'", origin)];
const empty = lines('def largest(xs):', '    """', '    >>> largest([3, 9])', '    9', '    >>> largest([5, 1, 2])', '    5', '    """', '    pass');

const starts = startsSessions();

describe('an example that is wrong', { timeout: 60_000 }, () => {
	it('is weighed against a student who says what the program gives, and changed by their wish', async () => {
		const session = await starts(size, 'size');
		await answer(session, 'large because 55 is not under 50');
		expect(said(session)).toBe('The example in your file says \'middle\'. Read the task once more: which of the two shall I go by?');
		await answer(session, 'said');
		expect(session.view).toMatchObject({ passed: 4, total: 4 });
		expect(session.current.problem.tests.at(-1)).toMatchObject({ call: 'size(55)', expected: '\'large\'', origin: 'student' });
		expect(session.current.turns[0]?.assessment).toBeNull();
		expect(said(session)).not.toContain('size(55)');
	});

	it('may be set aside so, or kept: then it is not asked for again', async () => {
		const aside = await starts(size, 'size');
		await answer(aside, 'large');
		await answer(aside, 'aside');
		expect(aside.view).toMatchObject({ passed: 3, total: 3 });
		const kept = await starts(size, 'size');
		await answer(kept, 'large');
		await answer(kept, 'keep');
		expect(said(kept)).toMatch(/^Then the example stands, and I go by it\. /);
		expect(questionOf(kept).stage).toBe('predict');
	});

	it('is weighed also where it stands as a console shows it', async () => {
		const session = await starts(size.replaceAll(/ {4}(size\(\d+\)) => (.*)/g, '    >>> $1\n    $2'), 'size');
		await answer(session, 'large');
		await answer(session, 'said');
		expect(session.view).toMatchObject({ passed: 4, total: 4 });
	});

	it('is not weighed when the student says a third thing, or when it is the instructor\'s', async () => {
		const session = await starts(size, 'size');
		await answer(session, 'small');
		expect(said(session)).toMatch(/^The example says that size\(55\) should return 'middle'\. /);
		const other = await starts(bare, 'size', given('instructor'));
		await answer(other, 'large');
		expect(openTurn(other.current)?.purpose).toBe('task');
	});

	it('is looked at again when they disagree with being called wrong by it', async () => {
		const session = await starts(size, 'size');
		await answer(session, 'small');
		await press(session, 'disputes');
		expect(heard(session).at(-2)).toMatch(/^That size\(55\) should give 'middle' stands in your file\./);
		expect(questionOf(session)).toMatchObject({ template: 'move.suspect', slots: { call: 'size(55)' } });
	});

	it('is named and looked at again when they disagree where they are to find the place, and once', async () => {
		const session = await starts(size, 'size');
		await until(session, 'locate');
		const question = questionOf(session).id;
		await press(session, 'disputes');
		expect(heard(session).at(-2)).toMatch(/^That size\(55\) should give 'middle' stands in your file\. .* The rest I saw when I ran your program as it is\.$/);
		expect(said(session)).toBe('Look at one example again, with the task beside it: what should size(55) return?');
		expect(session.view.entries.every((entry) => entry.kind !== 'tutor' || !entry.withdrawn)).toBe(true);
		await answer(session, 'middle');
		expect(said(session)).toMatch(/^Then the example stands, and I go by it\. /);
		expect(questionOf(session).id).toBe(question);
		const turn = openTurn(session.current)?.id;
		await press(session, 'disputes');
		expect(openTurn(session.current)?.id).toBe(turn);
		expect(said(session)).toContain('stands in your file');
	});

	it('is the student\'s own to change when it is one that they gave', async () => {
		const session = await starts(bare, 'size', given('student'));
		while (openTurn(session.current)?.purpose === 'example') await answer(session, 'example');
		await until(session, 'locate');
		await press(session, 'disputes');
		expect(heard(session).join('\n')).toContain('That size(55) should give \'middle\' is your own example. If it is wrong, set it aside in the list of examples');
	});

	it('of the instructor\'s is asked about with the instructor', async () => {
		const session = await starts(bare, 'size', given('instructor'));
		await until(session, 'locate');
		const turn = openTurn(session.current)?.id;
		await press(session, 'disputes');
		expect(openTurn(session.current)?.id).toBe(turn);
		expect(said(session)).toContain('comes from your instructor');
	});
});

describe('a student who disagrees while they plan', { timeout: 60_000 }, () => {
	it('hears that the steps are their own, and by which example they go', async () => {
		const session = await starts(empty, 'largest');
		await answer(session, '9');
		while (questionOf(session).stage === 'expect') await press(session, 'not-sure');
		expect(questionOf(session).template).toBe('move.plan-first');
		await press(session, 'disputes');
		expect(said(session)).toMatch(/^Your steps are your own, and nobody marks them\. .*stands in your file/);
		expect(said(session)).not.toContain('I ran your program');
	});
});
