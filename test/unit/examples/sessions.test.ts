/** Whole sessions on the programs of the sample course, without a model: a careful student gets from each to a program that passes, and nothing is given away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Course } from '../../../extension/course/course';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { changedLines, type Case } from '../../evaluation/cases';
import { play } from '../../evaluation/play';
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

	it.each(ids)('%s is solved by a careful student, and nothing is given away', async (id) => {
		const found = course.problems.find((one) => one.id === id);
		if (!found || found.reference === null) throw new Error(`the course has no problem ${id} with a solution`);
		const { problem, starters, program, reference } = found;
		const code = starters.get(program) ?? '';
		const one: Case = {
			id, source: 'sample', statement: problem.statement, code, fixed: reference, fixSentences: [], trueLines: changedLines(code, reference),
			prelude: '', group: id, hasReference: true, tests: { kind: 'oracle' },
		};
		const { turns, ...played } = await play(one, { ...problem, reference }, 'careful', plain.parts, createMemoryStore());
		expect(played).toMatchObject({ outcome: 'solved', leaks: [], premature: [], repeated: 0, trouble: null });
		// A session that asks nothing on the way teaches nothing.
		expect(turns.length).toBeGreaterThanOrEqual(4);
	});
});
