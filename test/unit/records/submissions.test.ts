import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../extension/course/courseOf';
import { readCourse } from '../../../extension/course/reading';
import { wholeCourse } from '../../../extension/course/whole';
import { problemFor } from '../../../extension/records/check/submissionMatch';
import { replaySubmissions, type Submission } from '../../../extension/records/check/submissions';
import { submissionsReportText } from '../../../extension/records/check/submissionsReport';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { SandboxRefused } from '../../../extension/runs/runner';
import { never, quiet, startPatience } from '../runs/sandbox';
import { parserAndRunner } from '../runs/searching';

const { parser, runner } = await parserAndRunner();
let ids = 0;
const store = createMemoryStore();
const parts = { tools: async () => ({ parser, runner }), now: Date.now, log: quiet, newId: () => `id-${(ids += 1)}`, store: () => store };

const { source } = readCourse(readFileSync(join(import.meta.dirname, '../../fixtures/course/check/good.jsonc'), 'utf8'));
const { whole } = await wholeCourse(source as NonNullable<typeof source>, async () => ({ kind: 'missing' }), never);
const course = courseOf(whole as NonNullable<typeof whole>);
const [term] = course.problems;
const right = term?.reference ?? '';

const programs: readonly (readonly [name: string, text: string])[] = [
	['term/anna.py', right.replace('range(n - 1)', 'range(n)').replaceAll('a, b', 'x, y').replace('return a', 'return x').replace('= b, a + b', '= y, x + y')],
	['ben_term.py', right],
	['carla.py', right.replace('1, 1', '0, 1')],
	['term/dan.py', 'def term(n):\n    words = {}\n    while len(words) < 3:\n        words[len(words)] = str(n)\n    return words\n'],
	['twice-eva.py', "n = input('Wie viel? ')\nprint(n * 2)\n"],
	['notes.py', 'print("hello")\n'],
];

async function* handedIn(some: readonly (readonly [string, string])[] = programs): AsyncGenerator<Submission> {
	for (const [name, text] of some) {
		yield { name, language: 'python', text };
	}
}

describe('Check Course on Submissions', { timeout: startPatience }, () => {
	it('replays a class: what is diagnosed and as which mistake, what is right, and what belongs to no problem', async () => {
		const kept = new Map<string, string>();
		const order: string[] = [];
		const report = await replaySubmissions(course, handedIn(), parts, never, {
			next: (name, done) => order.push(`${done} ${name}`),
			keep: async (problem, name, text) => void kept.set(`${problem}: ${name}`, text),
		});
		expect(order).toEqual(programs.map(([name], at) => `${at} ${name}`));
		const [first, second] = report.problems;
		expect(first).toMatchObject({ id: 'term', submissions: 4, right: 1, sessions: 3, diagnosed: 2, mistakes: { 'one-round-more': 1, 'starts-at-zero': 1 }, undiagnosed: ['term/dan.py'], leaks: [] });
		expect(second).toMatchObject({ id: 'bare', submissions: 1, right: 0, sessions: 1, diagnosed: 1, mistakes: {}, undiagnosed: [] });
		expect(first?.outcomes.solved).toBe(3);
		expect(first?.tests).toEqual([
			{ shown: 'term(1)', isHidden: false, passed: 2 }, { shown: 'term(5)', isHidden: false, passed: 1 }, { shown: 'term(6)', isHidden: false, passed: 1 }, { shown: 'term(0)', isHidden: true, passed: 3 },
		]);
		expect(first?.turns.length).toBe(3);
		expect(Math.min(...(first?.turns ?? []))).toBeGreaterThan(1);
		expect(report).toMatchObject({ unmatched: ['notes.py'], failed: [], isPart: false });
		expect([...kept.keys()]).toEqual(['term: term/anna.py', 'term: carla.py', 'term: term/dan.py', 'bare: twice-eva.py']);
		expect(kept.get('term: term/anna.py')).toMatch(/# term\/anna\.py: The n-th term[^]*return x[^]*\*\*Tutor\*\*[^]*\*\*Student\*\*[^]*## End: solved/);
		const text = submissionsReportText(report);
		expect(text).toContain('Known mistakes: one-round-more 1, starts-at-zero 1.');
		expect(text).toContain('- notes.py');
		expect(text).toMatch(/Tests that nobody passes:\n\n- 4\n- 10/);
	});

	it('tells of what was done when it is stopped', async () => {
		const stop = new AbortController();
		const report = await replaySubmissions(course, handedIn([...programs].slice(0, 3)), parts, stop.signal, { next: (_, done) => (done === 2 ? stop.abort() : undefined) });
		expect(report).toMatchObject({ isPart: true, problems: [{ submissions: 2, right: 1, sessions: 1 }] });
		expect(submissionsReportText(report)).toContain('stopped');
		expect(await store.list()).toEqual([]);
	});

	it('knows a program\'s problem by its folder, its name or its function, and guesses none', () => {
		const match = (name: string, text = '') => {
			const program = parser.parse(text);
			try {
				return problemFor(name, () => program.outline(), course.problems)?.id ?? null;
			} finally {
				program.dispose();
			}
		};
		expect(match('2026/term/x.py')).toBe('term');
		expect(match('a-twice_final.py')).toBe('bare');
		expect(match('LONGEST2.py')).toBe('to-write');
		expect(match('termite.py')).toBe(null);
		expect(match('x.py', 'def longest(words):\n    return words[0]\n')).toBe('to-write');
		expect(match('x.py', 'def longest(words): ...\ndef term(n): ...\n')).toBe(null);
	});

	it('goes on where programs of one language cannot be run here, and says so; and does not where that is so of all', async () => {
		const refusing = { ...runner, run: async () => { throw new SandboxRefused('There is no compiler on this computer.', 'Install one.'); } };
		const tools = async (language: string) => ({ parser, runner: language === 'other' ? refusing : runner });
		const both = { ...course, problems: [...course.problems, { ...term!, id: 'term-other', language: 'other' }] };
		async function* mixed(): AsyncGenerator<Submission> {
			yield { name: 'term-other/anna.x', language: 'other', text: right };
			yield { name: 'term/ben.py', language: 'python', text: right };
		}
		const report = await replaySubmissions(both, mixed(), { ...parts, tools }, never);
		expect(report.failed).toEqual([{ name: 'term-other/anna.x', reason: 'There is no compiler on this computer. Install one.' }]);
		expect(report.problems.find(({ id }) => id === 'term')).toMatchObject({ submissions: 1, right: 1 });
		async function* one(): AsyncGenerator<Submission> {
			yield { name: 'term-other/anna.x', language: 'other', text: right };
		}
		await expect(replaySubmissions(both, one(), { ...parts, tools }, never)).rejects.toThrow(SandboxRefused);
	});
});
