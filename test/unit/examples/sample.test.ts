/** The sample course holds what it teaches: its solutions are right, its mistakes are wrong in ways of their own, its hidden tests find what the others do not. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editBetween } from '../../../extension/code/editBetween';
import { languages } from '../../../extension/code/languages';
import type { Course, CourseProblem } from '../../../extension/course/course';
import { conceptOf } from '../../../extension/learner/concepts';
import { check } from '../../../extension/tutor/guard';
import type { Rung, Words } from '../../../extension/words';
import { leakIn } from '../../../extension/records/check/replay/leaks';
import { changedLines } from '../../../extension/records/check/replay/mending';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { given, passes, runAll, sampleCourse, sampleFolder } from './sample';

const ids = ['house-numbers', 'savings', 'ticket-price', 'name-badge', 'busiest-reader', 'laps', 'tournament', 'handshakes'];

describe('the sample course', { timeout: 60_000 }, () => {
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
	const run = (problem: CourseProblem, text: string) => runAll(problem, text, plain.parts.runner);

	it('reads without a fault, and has the problems that are tested here', () => {
		expect(course.problems.map(({ id }) => id)).toEqual(ids);
	});

	it('names each of its files once, and has no other', () => {
		const named = course.problems.flatMap(({ id, mistakes }) => [`${id}/statement.md`, `${id}/starter.py`, `${id}/solution.py`, ...mistakes.map((mistake) => `${id}/mistakes/${mistake.id}.py`)]);
		const there = readdirSync(sampleFolder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && one.name !== 'course.socratic.json').length;
		expect(new Set(named).size).toBe(there);
	});

	it.each(ids)('%s has 4 to 8 examples, 2 to 4 hidden ones, 2 to 4 mistakes, and concepts of the catalogue', (id) => {
		const { problem, hidden, mistakes, concepts } = problemOf(id);
		expect(problem.tests.length).toBeGreaterThanOrEqual(4);
		expect(problem.tests.length).toBeLessThanOrEqual(8);
		for (const few of [hidden, mistakes]) {
			expect(few.length).toBeGreaterThanOrEqual(2);
			expect(few.length).toBeLessThanOrEqual(4);
		}
		expect(new Set([...problem.tests, ...hidden].map((test) => test.id)).size).toBe(problem.tests.length + hidden.length);
		expect([...concepts, ...mistakes.map(({ concept }) => concept)].filter((concept) => concept === null || !conceptOf(concept))).toEqual([]);
		expect(mistakes.filter(({ tasks, hints }) => tasks.length === 0 || Object.keys(hints).length < 3)).toEqual([]);
	});

	it.each(ids)('%s has a solution that passes everything, and a starter that does not pass what students see', async (id) => {
		const problem = problemOf(id);
		const solved = await run(problem, problem.reference ?? '');
		expect(solved.results.filter(({ passed }) => !passed)).toEqual([]);
		const started = await run(problem, problem.starters.get(problem.program) ?? '');
		expect(passes(started).slice(0, problem.problem.tests.length)).toContain(false);
	});

	it.each(ids)('%s has mistakes that fail, each in a way of its own', async (id) => {
		const problem = problemOf(id);
		const runs = await Promise.all(problem.mistakes.map(({ program }) => run(problem, program)));
		expect(runs.filter((one) => one.syntax || one.startup)).toEqual([]);
		expect(runs.map((one) => passes(one).includes(false))).toEqual(problem.mistakes.map(() => true));
		expect(new Set(runs.map(given)).size).toBe(problem.mistakes.length);
	});

	it.each(ids)('%s hides no test that the others already stand for', async (id) => {
		const problem = problemOf(id);
		const seen = problem.problem.tests.length;
		const runs = await Promise.all(problem.mistakes.map(async ({ program }) => passes(await run(problem, program))));
		const sly = runs.filter((one) => one.slice(0, seen).every(Boolean));
		expect(problem.hidden.filter((_, at) => sly.every((one) => one[seen + at]))).toEqual([]);
	});

	it.each(ids)('%s has hints that the guard lets through, with no token of the repair and no line', (id) => {
		const { mistakes, reference, problem, language } = problemOf(id);
		const right = reference ?? '';
		const inWords = languages.find((one) => one.id === language)?.inWords ?? [];
		const shown = [problem.statement, ...problem.tests.flatMap((test) => Object.values(test).filter((value) => typeof value === 'string'))];
		const refused = mistakes.flatMap(({ id: mistake, program, hints, tasks }) => {
			const context = {
				stage: 'predict', source: program, found: [], said: [], previous: [], shown, inWords, trusted: true, kind: 'help',
				places: changedLines(program, right).map((at) => ({ kind: 'lines', from: at, to: at }) as const), repairs: [editBetween(program, right)],
			} as const;
			const told = (Object.entries(hints) as [Rung, string][]).flatMap(([rung, text]) => {
				const verdict = check(wordsOf(text), { ...context, rung });
				return [...(verdict.ok ? [] : [`${mistake}, ${rung}: ${verdict.reason}: ${text}`]), ...(/\bline \d/i.test(text) ? [`${mistake}, ${rung} names a line`] : [])];
			});
			return [...told, ...[...Object.values(hints), ...tasks.map(({ text }) => text)].flatMap((text) => leakIn(text, program, right, [], shown) ?? [])];
		});
		expect(refused).toEqual([]);
	});
});

/** A text with code between backticks. */
function wordsOf(text: string): Words {
	return text.split('`').map((part, at) => ({ kind: at % 2 === 1 ? 'code' : 'text', text: part }) as const).filter((part) => part.text !== '');
}
