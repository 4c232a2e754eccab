/** Sessions for the tests of the exports: the journals of the fixtures, and one that has what they lack. */
import { readFileSync } from 'node:fs';
import type { HandInWho } from '../../../../extension/records/handIn';
import { handedIn } from '../../../../extension/records/handIn';
import type { ResearchPart, ResearchSession } from '../../../../extension/records/research';
import type { EventBody, SessionEvent } from '../../../../extension/session/events/events';
import { readJournal } from '../../../../extension/session/store/journal';
import type { Use } from '../../../../extension/explain/use';

export const who: HandInWho = { course: { id: 'cs101', name: 'Programming', release: 3 }, pseudonym: 'k7f2', study: 'ask-or-tell', arm: 'questions' };
export const alone: HandInWho = { course: null, pseudonym: 'student-0a1b', study: null, arm: null };

export const journal = (name: string): readonly SessionEvent[] => readJournal(readFileSync(`test/fixtures/journals/v1/${name}.jsonl`), name).events;

export const stamped = (bodies: readonly EventBody[], from = 1_790_000_000_000): readonly SessionEvent[] => bodies.map((body, at): SessionEvent => ({ ...body, id: `n${at}`, at: from + at * 1500, v: 1 }));

const words = (text: string) => [{ kind: 'text' as const, text }];
const result = { test: 't1', passed: false, ending: 'returned' as const, got: '8', error: null, output: '', line: null };

/** A session in a course by a student whose name is Jane Doe: it is in the name and the folder of her file. */
export const inCourse: readonly SessionEvent[] = stamped([
	{
		type: 'started', session: 'in-course', document: { uri: 'file:///home/jane.doe/cs101/jane_doe.py', name: 'jane_doe.py' }, mastery: { 'loop-bounds': 0.3 },
		problem: {
			title: 'Fibonacci', statement: 'Return the nth number,\nplease "quickly".', entry: { kind: 'function', name: 'fibonacci' }, reference: 'def fibonacci(n): return SECRET',
			tests: [{ kind: 'call', id: 't1', origin: 'instructor', call: 'fibonacci(5)', expected: '5', compare: 'equal' }, { kind: 'input', id: 't2', origin: 'student', typed: ['5', ''], expected: 'a, "b"' }],
		},
		code: { language: 'python', version: 1, text: 'def fibonacci(n):\n    return "a, b"\n' }, course: { id: 'cs101', release: 3, problem: 'fibonacci', study: 'ask-or-tell', arm: 'questions', help: null, turns: null, mustReflect: false, contact: { name: 'Prof. Doe', email: 'prof@example.edu', url: null } },
	},
	{ type: 'run-finished', cause: 'start', digest: { version: 1, broken: null, results: [result, { ...result, test: 't2', ending: 'raised', error: 'ValueError', got: 'bad, "very"' }] } },
	{ type: 'diagnosed', version: 1, standing: 'broken', bugs: [{ id: 'b1', symptom: 'value', error: null, tests: ['t1'], mistake: 'one-round-too-many' }] },
	{ type: 'tasks-set', tasks: [{ id: 'k1', bug: 'b1', kind: 'conceptual', concept: 'loop-bounds', shownBy: ['explain'] }], stages: { b1: ['expect'] } },
	{
		type: 'question-asked', turn: 'q1', purpose: 'task', node: { kind: 'root', target: 'k1', level: 0, index: 0 }, task: 'k1', stage: 'expect', question: 'x', template: 'expect-value', slots: { test: 't1' },
		form: { kind: 'value' }, words: [...words('What of '), { kind: 'lines', from: 1, to: 1 }], version: 1, concept: 'loop-bounds',
	},
	{ type: 'answered', turn: 'q1', given: { kind: 'typed', text: 'no\nidea, "none"' }, version: 1, sure: 'guess' },
	{ type: 'assessed', turn: 'q1', assessment: { kind: 'not-sure', correct: null, understood: [], misunderstood: null, readAs: null } },
	{ type: 'help-given', turn: 'q1', rung: 'smaller-question', words: words('Take n = 1.') },
	{ type: 'answered', turn: 'q1', given: { kind: 'line', line: 1, version: 1, text: 'return 1' }, version: 1 },
	{ type: 'assessed', turn: 'q1', assessment: { kind: 'answer', correct: true, understood: ['k1'], misunderstood: null, readAs: null } },
	{ type: 'task-resolved', task: 'k1', by: 'answer' },
	{ type: 'code-changed', version: 2, cause: 'edit', edits: [{ from: 22, to: 35, text: 'return (' }], hash: 'h2' },
	{ type: 'run-finished', cause: 'edit', digest: { version: 2, broken: { kind: 'syntax', type: 'SyntaxError', message: 'never closed', line: 1 }, results: [] } },
	{ type: 'code-changed', version: 3, cause: 'save', edits: [{ from: 29, to: 30, text: '' }, { from: 29, to: 29, text: '5' }], hash: 'h3' },
	{ type: 'run-finished', cause: 'check', digest: { version: 3, broken: null, results: [{ ...result, passed: true, got: '5' }, { ...result, test: 't2', ending: 'endless', got: null }] } },
	{ type: 'finished', outcome: 'solved', words: words('It passes.') },
	{ type: 'transfer-asked', turn: 'q2', item: 'loop-bounds/1', concept: 'loop-bounds', when: 'end', words: words('And here?') },
	{ type: 'transfer-answered', turn: 'q2', given: '4', correct: false, words: words('It prints 3.') },
]);

export const uses: readonly Use[] = [
	{ type: 'viewed', view: 'v1', subject: 's1', at: 1_790_000_000_000, kind: 'lines', lines: 4, complexity: 2, model: false },
	{ type: 'looked', view: 'v1', openMs: 2000 },
	{ type: 'looked', view: 'v1', openMs: 9000 },
	{ type: 'rated', view: 'v1', subject: 's1', at: 1_790_000_009_000, helpful: true, why: 'it named the loop' },
	{ type: 'rated', view: 'gone', subject: 's2', at: 1_790_000_009_500, helpful: false, why: '' },
];

export const session = (id: string, events: readonly SessionEvent[], of: HandInWho = who): ResearchSession => ({ kind: 'session', who: of, release: '0.1.0', id, events: events.map(handedIn) });

export const parts: readonly ResearchPart[] = [
	session('in-course', inCourse), session('solved', journal('solved')), { kind: 'explained', who, release: '0.1.0', uses }, session('stuck', journal('stuck'), alone),
];

export async function* given<T>(items: readonly T[]): AsyncIterable<T> {
	yield* items;
}

export async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
	const gathered: T[] = [];
	for await (const item of items) {
		gathered.push(item);
	}
	return gathered;
}
