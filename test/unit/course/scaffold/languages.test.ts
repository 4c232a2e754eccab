/** A folder of problems in several languages becomes one course, and each problem is checked, and its submissions are replayed, in its own language. */
import { afterAll, describe, expect, it } from 'vitest';
import { languageOfFile } from '../../../../extension/code/languages';
import type { Course } from '../../../../extension/course/course';
import { courseOf } from '../../../../extension/course/courseOf';
import { readCourse } from '../../../../extension/course/reading';
import { courseText } from '../../../../extension/course/scaffold/courseText';
import { scaffold } from '../../../../extension/course/scaffold/scaffold';
import { wholeCourse } from '../../../../extension/course/whole';
import { checkCourse } from '../../../../extension/records/check/checkCourse';
import { findingsOf } from '../../../../extension/records/check/findings';
import { replaySubmissions, type Submission } from '../../../../extension/records/check/submissions';
import { createMemoryStore } from '../../../../extension/session/store/storeMemory';
import { Plain } from '../../../evaluation/plain';

const js = (head: string, ends: string) => `${head} {\n  let sum = 0;\n  for (let i = 0; i ${ends}; i++) {\n    if (numbers[i] > 0) {\n      sum += numbers[i];\n    }\n  }\n  return sum;\n}\n`;
const javascript = (ends: string) => js('export function gains(numbers)', ends);
const typescript = (ends: string) => js('export function gains(numbers: number[]): number', ends);
const python = (ends: string) => `def gains(numbers):\n    """The sum of those above zero.\n\n    >>> gains([1, -2, 3])\n    4\n    >>> gains([5])\n    5\n    """\n    sum = 0\n    for number in numbers${ends}:\n        if number > 0:\n            sum += number\n    return sum\n`;

/** Tests of `node:test`, of Jest, and pairs of what is typed and printed. */
const files: Readonly<Record<string, string>> = {
	'gains/statement.md': 'Give the sum of the numbers that are above zero.',
	'gains/starter.js': javascript('< numbers.length - 1'),
	'gains/solution.js': javascript('< numbers.length'),
	'gains/mistakes/zero-left-out.js': javascript('< numbers.length').replace('let i = 0', 'let i = 1'),
	'gains/gains.test.js': "import test from 'node:test';\nimport assert from 'node:assert/strict';\nimport { gains } from './gains.js';\n\ntest('adds', () => {\n  assert.equal(gains([1, -2, 3]), 4);\n  assert.equal(gains([5]), 5);\n  assert.equal(gains([-1]), 0);\n});\n\ntest('nothing', () => {\n  assert.equal(gains([]), 0);\n});\n",
	'gains/starter.ts': typescript('<= numbers.length - 2'),
	'gains/solution.ts': typescript('< numbers.length'),
	'gains/gains.test.ts': "import { gains } from './gains';\n\ndescribe('gains', () => {\n  it('adds', () => {\n    expect(gains([1, -2, 3])).toBe(4);\n    expect(gains([5])).toBe(5);\n  });\n  it('has nothing to add', () => {\n    expect(gains([])).toEqual(0);\n  });\n});\n",
	'gains/starter.py': python('[1:]'),
	'gains/solution.py': python(''),
	'greet/starter.js': "const name = prompt('Name: ');\nconsole.log('Hello ' + Name);\n",
	'greet/solution.js': "const name = prompt('Name: ');\nconsole.log('Hello ' + name);\n",
	'greet/1.in': 'Ann\n',
	'greet/1.out': 'Hello Ann\n',
};

const never = new AbortController().signal;
const plain = new Plain();
afterAll(() => plain.dispose());

describe('problems in several languages', { timeout: 120_000 }, () => {
	const made = scaffold(Object.entries(files).map(([name, text]) => ({ name, text })), 'mixed', async ({ id }) => (await plain.of(id)).parser);
	const course = async (): Promise<Course> => {
		const { source, faults } = readCourse(courseText(await made));
		expect(faults).toEqual([]);
		const { whole } = await wholeCourse(source as NonNullable<typeof source>, async (name) => (files[name] === undefined ? { kind: 'missing' } : { kind: 'text', text: files[name] }), never);
		return courseOf(whole as NonNullable<typeof whole>);
	};
	const parts = {
		now: Date.now, log: { trace() {}, debug() {}, info() {}, warn() {}, error() {} },
		tools: async (language: string) => {
			const { parser, parts: { runner }, attempter } = await plain.of(language);
			return { parser, runner: { warm: () => runner.warm(), run: runner.run.bind(runner), trace: runner.trace.bind(runner), evaluate: runner.evaluate.bind(runner), release: () => runner.release(), dispose: () => undefined, attempt: attempter.attempt.bind(attempter) } };
		},
	};

	it('stand in one course, each with the tests of its own language', async () => {
		const { problems, notes } = await made;
		expect(problems.map(({ id, language, program, tests, reference }) => [id, language, program, tests.length, reference])).toEqual([
			['gains', 'javascript', 'gains.js', 4, 'gains/solution.js'], ['gains-2', 'typescript', 'gains.ts', 3, 'gains/solution.ts'], ['gains-3', 'python', 'gains.py', 2, 'gains/solution.py'], ['greet', 'javascript', 'greet.js', 1, 'greet/solution.js'],
		]);
		expect(problems.map(({ statement, mistakes }) => [JSON.stringify(statement), mistakes.length])).toEqual([
			['{"file":"gains/statement.md"}', 1], ['{"file":"gains/statement.md"}', 0], ['{"file":"gains/statement.md"}', 0], ['[]', 0],
		]);
		expect(notes.filter(({ code }) => code !== 'no-statement')).toEqual([]);
	});

	it('are checked in their language: references pass, starters do not, mistakes are told apart and repaired', async () => {
		const report = await checkCourse(await course(), parts, never);
		expect(findingsOf(report).filter(({ code }) => code !== 'statement-empty').map(({ code, path }) => `${code} at ${path.join('.')}`)).toEqual([]);
		expect(report.problems.map(({ starter }) => starter)).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
	});

	it('and so are submissions, by the endings of their files', async () => {
		const store = createMemoryStore();
		let ids = 0;
		async function* handedIn(): AsyncGenerator<Submission> {
			for (const [name, text] of [['gains/ann.js', files['gains/mistakes/zero-left-out.js']], ['gains-2/bo.ts', files['gains/starter.ts']], ['gains-3/kim.py', files['gains/solution.py']]] as const) {
				yield { name, language: languageOfFile(name)?.id ?? '', text: text ?? '' };
			}
		}
		const report = await replaySubmissions(await course(), handedIn(), { ...parts, newId: () => `id-${(ids += 1)}`, store: () => store }, never);
		expect(report).toMatchObject({ failed: [], unmatched: [] });
		expect(report.problems.map(({ id, sessions, diagnosed, right, leaks }) => ({ id, sessions, diagnosed, right, leaks }))).toEqual([
			{ id: 'gains', sessions: 1, diagnosed: 1, right: 0, leaks: [] }, { id: 'gains-2', sessions: 1, diagnosed: 1, right: 0, leaks: [] }, { id: 'gains-3', sessions: 0, diagnosed: 0, right: 1, leaks: [] },
		]);
		expect(report.problems[0]?.mistakes).toEqual({ 'zero-left-out': 1 });
	});
});
