/** What New Course makes of a folder with a bit of everything: the course file, and the report on what it did not understand. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseFolder } from '../../../../extension/course/courseFolder.node';
import { courseOf } from '../../../../extension/course/courseOf';
import { readCourse } from '../../../../extension/course/reading';
import { courseText, withProblems } from '../../../../extension/course/scaffold/courseText';
import { reportText } from '../../../../extension/course/scaffold/report';
import { scaffold, type Scaffold } from '../../../../extension/course/scaffold/scaffold';
import { wholeCourse } from '../../../../extension/course/whole';
import { plainParts, type PlainParts } from '../../../support/plainParts';
import { runAll } from '../../examples/sample';

const fixtures = resolve('test/fixtures/scaffold');
const folder = join(fixtures, 'mixed');

/** What a fixture says; rewritten with `UPDATE_FIXTURES=1`, for its diff to be reviewed. */
function expected(name: string, actual: string): string {
	const file = join(fixtures, name);
	if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(file, actual);
	return existsSync(file) ? readFileSync(file, 'utf8') : '(no such file; write it with UPDATE_FIXTURES=1)';
}

function filesOf(from: string): { name: string; text: string }[] {
	return readdirSync(from, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => {
		const path = join(one.parentPath, one.name);
		return { name: path.slice(from.length + 1).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') };
	}).sort((a, b) => (a.name < b.name ? -1 : 1));
}

describe('a course from a folder', { timeout: 60_000 }, () => {
	let plain: PlainParts;
	let made: Scaffold;
	beforeAll(async () => {
		plain = await plainParts();
		made = await scaffold(filesOf(folder), 'mixed', async () => plain.parser);
	});
	afterAll(() => plain.dispose());

	it('is written as it was reviewed, with a report on the rest', () => {
		const text = courseText(made);
		expect(text).toBe(expected('mixed.course.jsonc', text));
		const report = reportText(made.problems, made.notes, 'mixed');
		expect(report).toBe(expected('mixed.report.md', report));
	});

	it('reads without a fault, and its solutions pass what was imported', async () => {
		const { source, faults } = readCourse(courseText(made));
		expect(faults).toEqual([]);
		const { whole, faults: missing } = source ? await wholeCourse(source, courseFolder(folder), new AbortController().signal) : { whole: null, faults: [] };
		expect(missing).toEqual([]);
		const { problems } = whole ? courseOf(whole) : { problems: [] };
		expect(problems.map(({ id }) => id)).toEqual(['area', 'greet', 'ranks-rank', 'ranks-best', 'temps', 'echo']);
		for (const problem of problems) {
			const solved = await runAll(problem, problem.reference ?? '', plain.parts.runner);
			expect(solved.results.filter(({ passed }) => !passed), problem.id).toEqual([]);
			const begun = await runAll(problem, problem.starters.get(problem.program) ?? '', plain.parts.runner);
			expect(begun.results.some(({ passed }) => !passed), problem.id).toBe(true);
		}
	});

	it('makes nothing new where all problems are there, and keeps every word', () => {
		const text = courseText(made);
		expect(withProblems(text, made.problems)).toEqual({ kind: 'added', text, problems: [], already: made.problems });
	});

	it.each([['tabs', (text: string) => text], ['two spaces', (text: string) => text.replaceAll('\t', '  ')], ['other line breaks', (text: string) => text.replaceAll('\n', '\r\n')]])('adds what is new to a file with %s and leaves the rest as it is', (_, shaped) => {
		const some = shaped(courseText({ ...made, problems: made.problems.slice(0, 2) }).replace('\n\t]\n', '\n\t\t// more to come\n\t]\n'));
		const added = withProblems(some, made.problems);
		if (added.kind !== 'added') throw new Error('it was refused');
		expect(added.problems.map(({ id }) => id)).toEqual(made.problems.slice(2).map(({ id }) => id));
		const { source, faults } = readCourse(added.text);
		expect(faults).toEqual([]);
		expect(source?.problems.map(({ id }) => id)).toEqual(made.problems.map(({ id }) => id));
		// All that was there is there, in its order.
		const lines = added.text.split(/\r?\n/).map((line) => line.replace(/,$/, ''));
		let at = 0;
		for (const line of some.split(/\r?\n/).map((one) => one.replace(/,$/, ''))) {
			at = lines.indexOf(line, at);
			expect(at, line).toBeGreaterThanOrEqual(0);
			at += 1;
		}
		expect(added.text.split('\n').filter((line) => /^ *\t+ | +\t/.test(line))).toEqual([]);
		if (some.includes('\r\n')) expect(added.text.replaceAll('\r\n', '')).not.toContain('\n');
	});

	it('gives a new problem an id of its own', () => {
		const [first] = made.problems;
		if (!first) throw new Error('there is no problem');
		const other = withProblems(courseText({ ...made, problems: [{ ...first, program: 'other.py', starter: 'other.py' }] }), [first]);
		expect(other.kind === 'added' && other.problems.map(({ id }) => id)).toEqual([`${first.id}-2`]);
	});

	it.each(['', 'no JSON', '{ "problems": {} }', '{ "version": 1 }', '[]', '{ "problems": [ }'])('refuses to add to %s', (text) => {
		expect(withProblems(text, made.problems)).toEqual({ kind: 'unreadable' });
	});
});
