/** Whole sessions on the programs of the sample course, without a model: a careful student gets from each to a program that passes, and nothing is given away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Course, CourseProblem } from '../../../extension/course/course';
import { changedLines } from '../../../extension/records/check/replay/mending';
import { play, type WrongProgram } from '../../../extension/records/check/replay/play';
import { groundOf, ofCourse } from '../../../extension/session/course/courseGround';
import { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { spoken } from '../../../extension/tutor/offline/say';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { sampleCourse } from './sample';

const ids = ['house-numbers', 'savings', 'ticket-price', 'name-badge', 'busiest-reader', 'laps', 'tournament', 'handshakes'];

describe('a session on the sample course', { timeout: 60_000 }, () => {
	let course: Course;
	let plain: PlainParts;
	beforeAll(async () => {
		[course, plain] = await Promise.all([sampleCourse(), plainParts()]);
	});
	afterAll(() => plain.dispose());

	const problemOf = (id: string): CourseProblem => {
		const found = course.problems.find((one) => one.id === id);
		if (!found) throw new Error(`the course has no problem ${id}`);
		return found;
	};

	/** What the tutor said to a student of the course who is not sure of anything, while `patience` lasts. */
	async function heardUnsure(given: CourseProblem): Promise<string> {
		const { id, problem, program, language, starters } = given;
		const session = Session.start({ ...plain.parts, course: () => groundOf(given, course.policy) }, await createMemoryStore().create('s'), {
			document: { uri: `file:///${program}`, name: program }, problem, code: { language, version: 1, text: starters.get(program) ?? '' }, mastery: {},
			course: ofCourse(course, id, null),
		});
		await session.go();
		for (let patience = 30; patience > 0 && !session.current.outcome; patience -= 1) {
			const turn = openTurn(session.current);
			if (!turn) break;
			session.quick(turn.id, turn.purpose === 'task' ? 'not-sure' : 'skip');
			await session.go();
		}
		await session.close();
		return session.current.talk.flatMap((talk) => ('words' in talk ? [spoken(talk.words)] : [])).join('\n');
	}

	it.each(ids.filter((id) => id !== 'handshakes'))('%s: a student who is not sure gets the hints of the instructor', async (id) => {
		const problem = problemOf(id);
		const heard = await heardUnsure(problem);
		const starter = problem.starters.get(problem.program);
		const hints = problem.mistakes.find(({ program }) => program === starter)?.hints;
		expect(Object.values(hints ?? {}).map((hint) => [hint, heard.includes(hint.replaceAll('`', ''))])).toEqual(Object.values(hints ?? {}).map((hint) => [hint, true]));
	});

	it.each(ids)('%s is solved by a careful student, and nothing is given away', async (id) => {
		const { problem, language, starters, program, reference } = problemOf(id);
		if (reference === null) throw new Error(`the problem ${id} has no solution`);
		const code = starters.get(program) ?? '';
		const one: WrongProgram = { id, language, fileName: program, code, fixed: reference, fixSentences: [], trueLines: changedLines(code, reference) };
		const { turns, ...played } = await play(one, { ...problem, reference }, 'careful', plain.parts, createMemoryStore());
		expect(played).toMatchObject({ outcome: 'solved', leaks: [], premature: [], repeated: 0, trouble: null });
		// A session that asks nothing on the way teaches nothing.
		expect(turns.length).toBeGreaterThanOrEqual(4);
	});
});
