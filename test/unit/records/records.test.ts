import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { progressSchema, questionTreeSchema } from '../../../extension/progressProtocol';
import { progressText } from '../../../extension/records/markdown';
import { exported, portableIn, takeOver, type PortableSession } from '../../../extension/records/portable';
import { languages } from '../../../extension/code/languages';
import { progressOf, searched } from '../../../extension/records/progress';
import { questionTreeOf } from '../../../extension/records/questionTree';
import { mergeEvidence } from '../../../extension/learner/profile';
import type { SeenSession } from '../../../extension/session/store/evidence';
import type { SessionEvent } from '../../../extension/session/events/events';
import { foldAll } from '../../../extension/session/events/fold';
import { readJournal } from '../../../extension/session/store/journal';
import { seenIn } from '../../../extension/session/knowledge/seen';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';

const journal = (name: string): readonly SessionEvent[] => readJournal(readFileSync(`test/fixtures/journals/v1/${name}.jsonl`), name).events;
const [solved, stuck] = [journal('solved'), journal('stuck')];
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const never = new AbortController().signal;

const all = [seenIn('solved', solved), seenIn('stuck', stuck)];
const gathered = {
	evidence: mergeEvidence(...all.map(({ evidence }) => evidence)), tries: all.flatMap(({ tries }) => tries), notes: [],
	sessions: all.flatMap(({ summary, about, concepts }) => (summary ? [{ summary, about, concepts }] : [])),
};
const progress = progressOf(gathered, solved.at(-1)?.at ?? 0, dayOf);
const treeOf = (events: readonly SessionEvent[]) => {
	const state = foldAll(events);
	if (!state) throw new Error('a session');
	return questionTreeOf(state);
};

describe('what the student is shown', () => {
	it('is the evidence of the sessions, each piece with the session that it is from', () => {
		expect(() => progressSchema.parse(progress)).not.toThrow();
		expect(progress.concepts.length).toBeGreaterThan(0);
		expect(progress.concepts.reduce((sum, { right, wrong }) => sum + right + wrong, 0)).toBe(gathered.evidence.length);
		const titles = new Map(gathered.sessions.map(({ summary: { id, title } }) => [id, title]));
		for (const { evidence, least, mastery, most } of progress.concepts) {
			expect(evidence.map(({ title }) => title)).toEqual(evidence.map(({ session }) => titles.get(session)));
			expect([least, mastery, most]).toEqual([least, mastery, most].sort((a, b) => a - b));
		}
		expect(progress.chances.length).toBeGreaterThan(0);
		expect(progress.map.filter(({ grasp }) => grasp !== null).map(({ id }) => id).sort()).toEqual(progress.concepts.map(({ id }) => id).sort());
	});

	it('names only what the languages of the sessions have', () => {
		const mapOf = (fileName: string) => progressOf({ ...gathered, evidence: [], sessions: gathered.sessions.map((one) => ({ ...one, summary: { ...one.summary, document: { uri: '', name: fileName } } })) }, 0, dayOf).map.map(({ id }) => id);
		for (const { fileExtensions: [ending = ''], lessons: { lacks } } of languages) {
			expect(lacks.length).toBeGreaterThan(0);
			expect(mapOf(`shop${ending}`).filter((id) => lacks.includes(id))).toEqual([]);
			expect(mapOf(`shop${ending}`)).toContain('loop-walk');
		}
		// Before the first session: what everybody meets.
		expect(mapOf('notes').filter((id) => languages.some(({ lessons: { lacks } }) => lacks.includes(id)))).toEqual([]);
	});

	it('is the tree of a past session, with what was said and how it was judged, and nothing of a diagnosis', () => {
		const tree = treeOf(solved);
		expect(questionTreeSchema.parse(tree)).toEqual(tree);
		const questions = tree.ideas.flatMap((idea) => idea.questions);
		expect(questions.length).toBe(solved.filter(({ type }) => type === 'question-asked').length);
		expect(questions.filter(({ verdict }) => verdict !== 'none').length).toBeGreaterThan(0);
		expect(questions.every(({ text }) => text !== '')).toBe(true);
	});

	it('can be read as a text', () => {
		const text = progressText(progress, [treeOf(solved)], new Date(0));
		for (const { title } of progress.concepts) {
			expect(text).toContain(`| ${title} |`);
		}
		expect(text.startsWith('# ')).toBe(true);
		expect(text).toMatch(/- Take fibonacci\(5\)\. What should it return\?\n {2}- You: 1 1 2 3 5, so 5 \(right\)\n/);
		expect(text).toContain(`| 1 | ${progress.chances[0]?.wrong} | ${(progress.chances[0]?.wrong ?? 0) + (progress.chances[0]?.right ?? 0)} |`);
		for (const { right, wrong } of progress.sureness.filter((one) => one.right + one.wrong > 0)) {
			expect(text).toContain(`| ${right} | ${wrong} |`);
		}
		const [tree] = [treeOf(solved)];
		const withCode = { ...tree, ideas: [{ kind: 'other' as const, concept: 'A | idea', questions: [{ turn: 'x', kind: 'other' as const, level: 0, text: 'What does it print?\n```\nprint(1)', answer: null, verdict: 'none' as const, settled: false, help: 0 }] }] };
		expect(progressText(progress, [withCode], new Date(0))).toContain('- What does it print?\n\n  ````\n  ```\n  print(1)\n  ````\n');
	});
});

describe('the search', () => {
	const session = (id: string, title: string, day: number, concepts: readonly string[], about = ''): SeenSession => ({ about, concepts: [...concepts], summary: { id, title, document: { uri: `file:///${id}`, name: `${id}.txt` }, startedAt: Date.UTC(2026, 0, day), changedAt: Date.UTC(2026, 0, day, 5), finished: false } });
	const sessions = [session('c', 'Fibonacci', 9, ['indexing']), session('b', 'sum', 5, ['loop-bounds', 'indexing'], 'Add the prices up.'), session('a', 'fib', 1, ['loop-bounds'])];
	const ids = (query: Partial<Parameters<typeof searched>[1]>) => searched(sessions, { text: '', concept: '', from: '', to: '', ...query }, dayOf).sessions.map(({ id }) => id);

	it('finds by words of the problem, by concept, by days, and by all of them together', () => {
		expect(ids({})).toEqual(['c', 'b', 'a']);
		expect(ids({ text: ' FIB ' })).toEqual(['c', 'a']);
		expect(ids({ text: 'prices add' })).toEqual(['b']);
		expect(ids({ text: 'b.txt' })).toEqual(['b']);
		expect(ids({ concept: 'loop-bounds' })).toEqual(['b', 'a']);
		expect(ids({ from: '2026-01-05' })).toEqual(['c', 'b']);
		expect(ids({ from: '2026-01-02', to: '2026-01-05' })).toEqual(['b']);
		expect(ids({ text: 'fib', concept: 'indexing', to: '2026-01-08' })).toEqual([]);
	});

	it('of ten thousand sessions lists the newest and says how many there are', () => {
		const many = Array.from({ length: 10_000 }, (_, at) => session(`s${at}`, at % 2 === 0 ? 'even' : 'odd', 1, []));
		const found = searched(many, { text: 'even', concept: '', from: '', to: '' }, dayOf);
		expect([found.total, found.sessions.length, found.sessions[0]?.id]).toEqual([5000, 50, 's0']);
	});
});

describe('taken along to another computer', () => {
	const sessions: readonly PortableSession[] = [{ id: 'one', events: solved }, { id: 'two', events: stuck }];
	const read = (text: string): readonly PortableSession[] => {
		const portable = portableIn(text);
		if (portable.kind !== 'sessions') throw new Error(portable.kind);
		expect(portable.unread).toBe(0);
		return portable.sessions;
	};

	it('it is the same there, and a second time changes nothing', async () => {
		const store = createMemoryStore();
		const there = read(exported(sessions, 0));
		expect(there).toEqual(sessions);
		expect(await takeOver(store, there, never)).toMatchObject({ added: 2 });
		expect(await store.read('one')).toEqual(solved);
		expect(await takeOver(store, there, never)).toEqual({ added: 0, longer: 0, same: 2, apart: 0, busy: 0 });
	});

	it('a session that went on elsewhere grows; one that went on here, or in both places, stays', async () => {
		const store = createMemoryStore();
		await takeOver(store, [{ id: 'one', events: solved.slice(0, 9) }, { id: 'two', events: stuck }], never);
		expect(await takeOver(store, [{ id: 'one', events: solved }, { id: 'two', events: stuck.slice(0, 5) }], never)).toMatchObject({ longer: 1, same: 1 });
		expect(await store.read('one')).toEqual(solved);
		const [last] = solved.slice(-1);
		const other = [...solved.slice(0, -1), { ...last, id: 'other' } as SessionEvent];
		expect(await takeOver(store, [{ id: 'one', events: other }], never)).toMatchObject({ apart: 1 });
		expect(await store.read('one')).toEqual(solved);
	});

	it('one that another window writes waits', async () => {
		const store = createMemoryStore();
		const file = await store.create('one');
		file.append(solved.slice(0, 9));
		expect(await takeOver(store, [{ id: 'one', events: solved }], never)).toMatchObject({ busy: 1 });
		expect(await store.read('one')).toHaveLength(9);
		await file.close();
	});

	it('a course keeps its reference and its helpers', () => {
		const [first, ...rest] = solved;
		if (first?.type !== 'started') throw new Error('a start');
		const text = exported([{ id: 'one', events: [{ ...first, problem: { ...first.problem, reference: 'SECRET-reference', prelude: 'SECRET-prelude' } }, ...rest] }], 0);
		expect(text).not.toContain('SECRET');
	});

	it.each([
		['no JSON', 'hello', 'other'],
		['another file', '{"sessions":[]}', 'other'],
		['a newer file', '{"format":"socratic-progress","v":2}', 'newer'],
		['a newer event', '{"format":"socratic-progress","v":1,"sessions":[{"id":"a","events":[{"v":9}]}]}', 'newer'],
		['a name that leads elsewhere', '{"format":"socratic-progress","v":1,"sessions":[{"id":"../a","events":[]}]}', 'other'],
	])('%s is not taken', (_, text, kind) => {
		expect(portableIn(text).kind).toBe(kind);
	});

	it('a session that cannot be read is counted and left out', () => {
		const text = exported([{ id: 'one', events: solved.slice(1) }, { id: 'two', events: stuck }], 0);
		expect(portableIn(text)).toMatchObject({ kind: 'sessions', unread: 1, sessions: [{ id: 'two' }] });
	});
});
