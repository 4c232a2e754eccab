import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Course } from '../../../extension/course/course';
import { courseOf } from '../../../extension/course/courseOf';
import { readCourse } from '../../../extension/course/reading';
import { wholeCourse } from '../../../extension/course/whole';
import { checkCourse, type CheckProgress } from '../../../extension/records/check/checkCourse';
import { type Finding, type FindingCode, findingsOf } from '../../../extension/records/check/findings';
import { findingWords } from '../../../extension/records/check/findingWords';
import { courseReportText } from '../../../extension/records/check/report';
import { SandboxRefused } from '../../../extension/runs/runner';
import { never, quiet, startPatience } from '../runs/sandbox';
import { parserAndRunner } from '../runs/searching';

const { parser, runner } = await parserAndRunner();
const parts = { tools: async () => ({ parser, runner }), now: Date.now, log: quiet };
const textOf = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/course/check', `${name}.jsonc`), 'utf8');

async function courseIn(text: string): Promise<Course> {
	const { source, faults } = readCourse(text);
	expect(faults).toEqual([]);
	const { whole } = await wholeCourse(source as NonNullable<typeof source>, async () => ({ kind: 'missing' }), never);
	return courseOf(whole as NonNullable<typeof whole>);
}

const shown = ({ code, path, line }: Finding) => `${code} at ${path.join('.')}${line === null ? '' : `, line ${line + 1}`}`;

/** Every code, so that one without a fixture is seen. */
const codes: Readonly<Record<FindingCode, true>> = {
	'statement-empty': true, 'not-run-here': true, 'no-reference': true, 'reference-broken': true, 'reference-fails': true, 'test-cannot-run': true, 'entry-missing': true, 'starter-broken': true, 'starter-passes': true, 'starter-passes-visible': true,
	'hidden-implied': true, 'mistake-broken': true, 'mistake-passes': true, 'mistake-like-reference': true, 'mistake-same': true, 'mistake-several': true, 'mistake-not-repaired': true,
	'hint-leaks': true, 'hint-too-early': true, 'hint-too-long': true, 'hint-asks-twice': true, 'hint-avoided': true, 'task-leaks': true,
};

describe('Check Course', { timeout: startPatience }, () => {
	it('finds nothing in a good course', async () => {
		const steps: CheckProgress[] = [];
		const report = await checkCourse(await courseIn(textOf('good')), parts, never, { progress: (step) => steps.push(step) });
		expect(findingsOf(report)).toEqual([]);
		expect(report.problems.map(({ starter }) => starter)).toEqual(['wrong', 'wrong', 'unfinished']);
		expect(report.problems[0]?.tried).toBeGreaterThan(20);
		expect(steps.map(({ problem, part }) => `${problem} ${part}`).slice(0, 5)).toEqual(['0 reference', '0 starter', '0 mistakes', '0 hidden-tests', '1 reference']);
		expect(courseReportText(report)).toContain('Nothing is wrong.');
	});

	it('finds everything that can be found, each where it is, as it goes on', async () => {
		const text = textOf('faulty');
		const expected = [...text.matchAll(/expects: (.+)/g)].map(([, one]) => one);
		const told: Finding[] = [];
		const report = await checkCourse(await courseIn(text), parts, never, { finding: (finding) => told.push(finding) });
		expect(told.map(shown).sort()).toEqual([...expected].sort());
		expect(findingsOf(report)).toEqual(told);
		expect(new Set([...told.map(({ code }) => code), 'not-run-here'])).toEqual(new Set(Object.keys(codes)));
		const words = told.map((finding) => findingWords(finding));
		expect(new Set(words).size).toBe(words.length);
		expect(words.join('\n')).toMatchInlineSnapshot(`
			"The statement is empty. Write what the program should do.
			There is no reference solution. Not checked: that the tests can be passed, and that the hidden tests tell more than the visible ones.
			The reference solution does not start: SyntaxError: unmatched ')'
			The reference solution does not pass total([4]): it gives 4. One of the two is wrong.
			The program of this mistake gives for every test what the reference solution gives, so the two cannot be told apart. Add a test on which they differ.
			The test total([4]) cannot be run: The value [4 that you expect cannot be worked out: SyntaxError: '[' was never closed
			The starter has no “total”, which the tests call. Students have to write its head, too; put it there if they should not.
			The starter cannot be read: SyntaxError: expected ':'. If that is the exercise, leave it so.
			The starter passes every test: there is nothing to do. Take out what students should write, or add a test that it fails.
			The starter passes every test that students see, so that nothing seems to be wrong with it. Show one that it fails.
			This hidden test tells nothing that the visible ones do not. Wrong programs that were tried: 402; of these pass all visible tests: 103. None of them fails it. Choose another case, or leave it out.
			The program of this mistake does not start, so no student's program can do the same: SyntaxError: closing parenthesis ')' does not match opening parenthesis '['
			The program of this mistake passes every test, so the mistake is never found. Add a test that it fails.
			The program of this mistake gives for every test what that of “equal-too” gives, so neither is ever recognised. Add a test on which they differ, or make the two one.
			The tutor finds no small change that makes this program pass. So it will not know where to ask. Is it just one mistake, in a program that looks like your reference solution?
			The tutor finds 2 separate mistakes in this program. Leave the one that you mean, so that students who make only that one are recognised.
			This hint gives the repair away: “x > limit”. Students would be told what to write.
			This hint points at the place before the student has found it: “Are you sure about line 4?”. Move it to “place-named”, or ask about what the program does.
			This hint is longer than what students read at once: more than 60 words.
			This hint asks more than one thing. Leave one question.
			This text holds a part of the repair: “if x > limit:”. A model that reads it may say it. Write what has to be understood instead.
			The course avoids this: “accumulator”. The hint says it."
		`);
	});

	it('tells a reference, a starter and a mistake without the entry point each at its place, and nothing more of them', async () => {
		const other = { ...(await courseIn(textOf('good'))) };
		const [problem] = other.problems;
		const elsewhere = 'def other(n):\n    return n\n';
		const changed = { ...problem!, reference: elsewhere, starters: new Map([[problem!.program, elsewhere]]), mistakes: [{ ...problem!.mistakes[0]!, program: elsewhere }] };
		const report = await checkCourse({ ...other, problems: [changed] }, parts, never);
		expect(findingsOf(report).map((finding) => `${finding.severity}: ${shown(finding)}`)).toEqual(['error: entry-missing at problems.0.reference', 'warning: entry-missing at problems.0.starter', 'error: entry-missing at problems.0.mistakes.0.program']);
	});

	it('is stricter with what no one may say than with what only sounds like it', async () => {
		const { problems: [problem] } = await courseIn(textOf('good'));
		const findings = async (fact: string) => findingsOf(await checkCourse({ ...(await courseIn(textOf('good'))), problems: [{ ...problem!, hidden: [], mistakes: [{ ...problem!.mistakes[0]!, hints: { fact } }] }] }, parts, never)).map(({ code, severity, about }) => [code, severity, ...about]);
		expect(await findings('Think of `range(n - 1)`.')).toEqual([['hint-leaks', 'error', 'range(n - 1)']]);
		expect(await findings('Let the loop stop earlier.')).toEqual([['hint-leaks', 'warning', 'Let the loop stop earlier.']]);
		expect(await findings('Reverse the loop.')).toEqual([['hint-leaks', 'warning', 'Reverse']]);
		expect(await findings('A gardener plants a row of trees. How many gaps are between them?')).toEqual([]);
	});

	it('checks the problems of other languages where one cannot be run, and says what to install', async () => {
		const course = await courseIn(textOf('good'));
		const refusing = { ...runner, run: async () => { throw new SandboxRefused('There is no compiler on this computer.', 'Install one.'); } };
		const [first, ...rest] = course.problems;
		const other = { ...first!, language: 'other' };
		const tools = async (language: string) => ({ parser, runner: language === 'other' ? refusing : runner });
		const report = await checkCourse({ ...course, problems: [other, ...rest.slice(0, 1)] }, { ...parts, tools }, never);
		expect(findingsOf(report).map(shown)).toEqual(['not-run-here at problems.0.language']);
		expect(findingsOf(report).map(findingWords)).toEqual(['This problem was not checked, for its programs cannot be run here. There is no compiler on this computer. Install one.']);
		expect(report.problems.map(({ starter }) => starter)).toEqual([null, 'wrong']);
		await expect(checkCourse({ ...course, problems: [other] }, { ...parts, tools }, never)).rejects.toThrow(SandboxRefused);
	});

	it('looks at nothing more once it is cancelled', async () => {
		const stop = new AbortController();
		const checking = checkCourse(await courseIn(textOf('good')), parts, stop.signal, { progress: ({ part }) => (part === 'mistakes' ? stop.abort(new Error('enough')) : undefined) });
		await expect(checking).rejects.toThrow('enough');
	});
});
