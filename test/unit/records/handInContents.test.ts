/** What a student reads before a hand-in is written: all that says who they are or what they said, and where it ends. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Pseudonym, whoIn } from '../../../extension/editor/handIns/pseudonym';
import { handInContents } from '../../../extension/records/handInContents';
import type { SessionEvent } from '../../../extension/session/events/events';
import { readJournal } from '../../../extension/session/store/journal';

const journal = (name: string): readonly SessionEvent[] => readJournal(readFileSync(`test/fixtures/journals/v1/${name}.jsonl`), name).events;
const who = { course: { id: 'intro', name: 'Introduction', release: 1 }, pseudonym: 'brave-otter', study: 's1', arm: 'tutor' };
const when = (at: number): string => new Date(at).toISOString();

describe('what is in a hand-in', () => {
	const sessions = ['solved', 'stuck'].map((id) => ({ id, events: journal(id) }));

	it('names the pseudonym, the course, and each session with its files, its times, its program and every answer', () => {
		const text = handInContents(who, sessions, [{ type: 'rated', view: 'v', subject: 's', at: 1, helpful: false, why: 'too long for me' }], when);
		for (const part of ['brave-otter', 'The course: Introduction', 'The study: s1, group tutor', 'fibonacci.py', 'average.py, mean.py', '2026-09-21T14:13:27.000Z', 'def fibonacci(n):\n    a = 0', '1 1 2 3 5, so 5', 'list the values of range for a small n', 'is there another way to say it', 'too long for me']) {
			expect(text).toContain(part);
		}
		// Every text that the student typed is there to be read.
		for (const event of sessions.flatMap(({ events }) => events)) {
			if (event.type === 'answered' && event.given.kind === 'typed' && event.given.text !== '?') {
				expect(text).toContain(event.given.text);
			}
		}
		expect(text).not.toContain('file:');
	});

	it('says what is not in it, and nothing of what was left out', () => {
		const text = handInContents({ ...who, course: null, study: null, arm: null }, sessions.slice(0, 1), [], when);
		expect(text).toContain('It belongs to no course.');
		expect(text).toContain('Nothing of that is in it.');
		expect(text).not.toMatch(/average|study/);
	});

	it('cannot be changed by what stands in a program or an answer', () => {
		const [start, ...rest] = journal('solved');
		if (start?.type !== 'started') throw new Error('a start');
		const events: readonly SessionEvent[] = [
			{ ...start, problem: { ...start.problem, title: '# Nothing is in it' }, code: { ...start.code, text: '```\n# What is not in it\n' } },
			...rest.map((event) => (event.type === 'answered' && event.given.kind === 'typed' ? { ...event, given: { kind: 'typed' as const, text: '5\n\n## What is not in it' } } : event)),
		];
		const headings = handInContents(who, [{ id: 's', events }], [], when).split('\n').filter((line) => /^##? /.test(line));
		expect(headings.filter((line) => line.includes('What is not in it'))).toEqual(['# What is not in it', '## What is not in it']);
		expect(handInContents(who, [{ id: 's', events }], [], when)).toContain('````\n```\n# What is not in it\n````');
	});
});

describe('the name in a course', () => {
	it('is that of the membership, with the study and the arm', () => {
		const course = { id: 'intro', name: 'Introduction', release: 4, study: { id: 's1', arms: [] } } as unknown as Parameters<typeof whoIn>[0]['course'];
		expect(whoIn({ course, membership: { pseudonym: 'code-7' }, arm: { id: 'tutor' } })).toEqual({ course: { id: 'intro', name: 'Introduction', release: 4 }, pseudonym: 'code-7', study: 's1', arm: 'tutor' });
		expect(whoIn({ course: { ...course, study: null }, membership: { pseudonym: 'code-7' }, arm: null })).toMatchObject({ study: null, arm: null });
	});
});

describe('the name without a course', () => {
	it('is made up once, kept, and made up anew when everything was deleted', async () => {
		const kept = new Map<string, unknown>();
		const memory = { keys: () => [...kept.keys()], get: (key: string, otherwise?: unknown) => kept.get(key) ?? otherwise, update: async (key: string, value: unknown) => void kept.set(key, value) } as ConstructorParameters<typeof Pseudonym>[0];
		let made = 0;
		const pseudonym = new Pseudonym(memory, () => `0000000${++made}-aaaa-4aaa-8aaa-aaaaaaaaaaaa`);
		expect(await pseudonym.name()).toBe('student-00000001aaaa');
		expect(await pseudonym.who()).toEqual({ course: null, pseudonym: 'student-00000001aaaa', study: null, arm: null });
		await pseudonym.forget();
		expect(await pseudonym.name()).toBe('student-00000002aaaa');
	});
});
