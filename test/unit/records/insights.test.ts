/** What the hand-ins of a class say together: the figures, told by hand for known sessions, and laws that hold for any class. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Use } from '../../../extension/explain/use';
import { figuresSchema, classSchema, sessionListSchema, tableSchema, type Filter } from '../../../extension/insightsProtocol';
import { handInLines, type HandInHead, type HandInSession } from '../../../extension/records/handIn';
import { classOf, sessionsOf } from '../../../extension/records/insights/classView';
import { ClassFold } from '../../../extension/records/insights/classFold';
import { csvOf } from '../../../extension/records/insights/csv';
import { anySession, figuresOf } from '../../../extension/records/insights/figures';
import { HandInFold } from '../../../extension/records/insights/handInFold';
import { eventsIn, readClass } from '../../../extension/records/insights/handInFiles.node';
import { factsOf } from '../../../extension/records/insights/sessionFacts';
import { spreadOf } from '../../../extension/records/insights/spread';
import { tableText } from '../../../extension/records/insights/tables';
import { weekOf } from '../../../extension/records/insights/weeks';
import { replayOf } from '../../../extension/records/replay';
import type { EventBody, SessionEvent } from '../../../extension/session/events/events';
import { readJournal } from '../../../extension/session/store/journal';

const journal = (name: string): readonly SessionEvent[] => readJournal(readFileSync(`test/fixtures/journals/v1/${name}.jsonl`), name).events;
const [solved, stuck] = [journal('solved'), journal('stuck')];
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const day = 24 * 60 * 60 * 1000;
const course = { id: 'intro', name: 'Introduction', release: 1 };
const headOf = (pseudonym: string, more: Partial<HandInHead> = {}): Omit<HandInHead, 'sessions'> => ({ course, pseudonym, study: null, arm: null, exportedAt: Date.UTC(2026, 9, 20), release: '0.1.0', ...more });

/** A journal as a session of the course on another day, in an arm, with known mistakes. */
function session(id: string, events: readonly SessionEvent[], { days = 0, problem = 'p1', arm = null, mistake }: { days?: number; problem?: string; arm?: string | null; mistake?: string } = {}): HandInSession {
	return {
		id,
		events: events.map((event): SessionEvent => {
			const moved = { ...event, at: event.at + days * day };
			return moved.type === 'started' ? { ...moved, session: id, course: { id: 'intro', release: 1, problem, study: null, arm, help: null, turns: null, mustReflect: false, contact: null } }
				: moved.type === 'diagnosed' && mistake !== undefined ? { ...moved, bugs: moved.bugs.map((bug) => ({ ...bug, mistake })) }
					: moved;
		}),
	};
}

const use: readonly Use[] = [
	{ type: 'viewed', view: 'v1', subject: 's1', at: 5, kind: 'summary', lines: 4, complexity: 2, model: false },
	{ type: 'looked', view: 'v1', openMs: 900 },
	{ type: 'rated', view: 'v1', subject: 's1', at: 9, helpful: true, why: '' },
];

interface HandedIn {
	readonly head: Omit<HandInHead, 'sessions'>;
	readonly sessions: readonly HandInSession[];
	readonly use?: readonly Use[];
}

function classWith(...handIns: readonly HandedIn[]): ClassFold {
	const fold = new ClassFold(dayOf);
	handIns.forEach(({ head, sessions, use: explained = [] }, at) => {
		const one = new HandInFold();
		one.take({ kind: 'head', head: { ...head, sessions: sessions.length } });
		for (const { id, events } of sessions) {
			one.take({ kind: 'session', id });
			events.forEach((event) => one.take({ kind: 'event', event }));
		}
		explained.forEach((each) => one.take({ kind: 'explained', use: each }));
		const facts = one.take({ kind: 'end' });
		if (!facts) throw new Error('facts');
		fold.add(`${at}.socratic-handin`, facts);
	});
	return fold;
}

const stamped = (bodies: readonly EventBody[]): readonly SessionEvent[] => bodies.map((body, at): SessionEvent => ({ ...body, id: `e${at}`, at: 1_790_000_000_000 + at * 60_000, v: 1 }));
const [start] = solved;
if (start?.type !== 'started') throw new Error('a start');
const asks = (turn: string, more: Partial<Extract<EventBody, { type: 'question-asked' }>> = {}): EventBody => {
	const asked = solved.find((event) => event.type === 'question-asked');
	if (asked?.type !== 'question-asked') throw new Error('a question');
	return { ...asked, turn, ...more };
};
const said = (turn: string, kind: 'answer' | 'not-sure' | 'disputes', correct: boolean | null): readonly EventBody[] => [
	{ type: 'answered', turn, given: { kind: 'typed', text: '?' }, version: 1 },
	{ type: 'assessed', turn, assessment: { kind, correct, understood: [], misunderstood: null, readAs: null } },
];

describe('the figures of a class', () => {
	const fold = classWith(
		{ head: headOf('ann', { arm: 'tutor' }), use, sessions: [session('a1', solved, { mistake: 'one-round-too-many', arm: 'tutor' }), session('a2', stuck, { problem: 'p2', days: 10, arm: 'tutor' })] },
		{ head: headOf('bob', { arm: 'neither' }), sessions: [session('b1', solved, { days: 1, arm: 'neither' })] },
		{ head: headOf('cem', { arm: 'neither' }), use, sessions: [] },
	);
	const all = figuresOf(fold, anySession);

	it('count mistakes by problem: those that the course knows, else the ideas behind the tasks', () => {
		expect(figuresSchema.parse(all)).toEqual(all);
		expect(all.mistakes).toEqual([
			{ problem: 'fibonacci', kind: 'concept', id: 'loop-bounds', title: 'Where a loop starts and ends', sessions: 1, students: 1, solved: 1 },
			{ problem: 'fibonacci', kind: 'mistake', id: 'one-round-too-many', title: 'one-round-too-many', sessions: 1, students: 1, solved: 1 },
		]);
	});

	it('tell where the students stand with each idea, how much each problem took, and how explanations were used', () => {
		expect(all.concepts.map(({ id, shown, growing, again, little }) => [id, shown + growing + again + little])).toEqual([['loop-bounds', 2]]);
		expect(all.effort).toEqual([
			{ problem: 'average', students: 1, sessions: 1, solved: 0, turns: { low: 1, middle: 1, high: 1 }, minutes: { low: 3.5, middle: 3.5, high: 3.5 } },
			{ problem: 'fibonacci', students: 2, sessions: 2, solved: 2, turns: { low: 5, middle: 5, high: 5 }, minutes: { low: 3.5, middle: 3.5, high: 3.5 } },
		]);
		expect(all.explanations).toEqual([{ kind: 'summary', students: 2, views: 2, helpful: 2, notHelpful: 0, middleMs: 900 }]);
	});

	it('tell where questions stall, what is tried after one, and which examples are doubted', () => {
		expect(all.stalls.slice(0, 3)).toEqual([
			{ stage: 'predict', template: 'predict-value', asked: 3, right: 0, wrong: 2, notSure: 0, left: 0 },
			{ stage: 'read', template: 'read-choice', asked: 1, right: 0, wrong: 0, notSure: 1, left: 1 },
			{ stage: 'repair', template: 'repair-edit', asked: 3, right: 2, wrong: 0, notSure: 0, left: 1 },
		]);
		const none = { right: 0, wrong: 0, unjudged: 0, edit: 0, check: 0, hint: 0, other: 0, left: 0 };
		expect(all.tried).toEqual([
			{ ...none, stage: 'read', other: 1 }, { ...none, stage: 'expect', right: 2 }, { ...none, stage: 'predict', wrong: 2, edit: 1 },
			{ ...none, stage: 'locate', right: 2 }, { ...none, stage: 'repair', edit: 2, left: 1 },
		]);
		expect(all.disputed).toEqual([{ problem: 'average', example: 'average([1]) → 2', origin: 'student', disputes: 0, aside: 1, suspect: 0 }]);
	});

	it('tell the kinds of answers by week or by day', () => {
		const none = { right: 0, wrong: 0, unjudged: 0, notSure: 0, anotherWay: 0, asks: 0, disputes: 0, unreadable: 0 };
		expect(figuresOf(fold, { ...anySession, by: 'day' }).answers).toEqual([
			{ ...none, day: '2026-09-21', right: 3, wrong: 1, unjudged: 1 }, { ...none, day: '2026-09-22', right: 3, wrong: 1, unjudged: 1 }, { ...none, day: '2026-10-01', notSure: 1, anotherWay: 1 },
		]);
		expect(all.answers.map((row) => row.day)).toEqual(['2026-09-21', '2026-09-28']);
		expect(all.answers[0]).toMatchObject({ right: 6, wrong: 2, unjudged: 2 });
	});

	it('are those of what a filter lets through', () => {
		const filtered = (filter: Partial<Filter>) => {
			const { students, sessions, explanations } = figuresOf(fold, { ...anySession, ...filter });
			return [students, sessions, explanations.length];
		};
		const problem = classOf(fold, 'f').problems.find(({ title }) => title === 'average')?.id ?? '';
		expect(filtered({})).toEqual([3, 3, 1]);
		expect(filtered({ problem })).toEqual([1, 1, 1]);
		expect(filtered({ arm: 'neither' })).toEqual([2, 1, 1]);
		expect(filtered({ mark: 'mistake one-round-too-many' })).toEqual([1, 1, 1]);
		expect(filtered({ mark: 'concept loop-bounds' })).toEqual([1, 1, 0]);
		expect(filtered({ from: '2026-09-22', to: '2026-09-30' })).toEqual([1, 1, 0]);
		expect(filtered({ problem: 'nothing' })).toEqual([0, 0, 0]);
	});

	it('name a problem as its newest session does', () => {
		const titled = (id: string, title: string, days: number): HandInSession => {
			const { events } = session(id, solved, { days });
			return { id, events: events.map((event) => (event.type === 'started' ? { ...event, problem: { ...event.problem, title } } : event)) };
		};
		const all = [titled('a', 'Old', 1), titled('b', 'New', 3), titled('c', 'Older', 0)].map((one): HandedIn => ({ head: headOf(one.id), sessions: [one] }));
		expect(figuresOf(classWith(...all), anySession).effort).toMatchObject([{ problem: 'New', sessions: 3 }]);
	});

	it('have the sessions behind them, page by page and by student', () => {
		const many = classWith(...Array.from({ length: 30 }, (_, at): HandedIn => ({ head: headOf(`student-${at}`), sessions: [session(`s${at}`, solved, { days: at })] })));
		const first = sessionsOf(many, anySession, { student: '', page: 0 });
		expect(sessionListSchema.parse(first)).toEqual(first);
		expect([first.total, first.sessions.length, first.sessions[0]?.pseudonym]).toEqual([30, 25, 'student-29']);
		expect(sessionsOf(many, anySession, { student: '', page: 7 })).toMatchObject({ listed: { page: 1 }, sessions: { length: 5 } });
		const [own] = sessionsOf(many, anySession, { student: 'STUDENT-7', page: 0 }).sessions;
		expect(many.rows[own?.key ?? -1]?.id).toBe('s7');
	});

	it('count a verdict that was taken back as none, an example that was doubted, and a question at which a student stopped', () => {
		const facts = factsOf(stamped([
			{ ...start }, asks('t1', { slots: { test: 't2' } }), ...said('t1', 'disputes', null), ...said('t1', 'answer', false), { type: 'verdict-withdrawn', turn: 't1', reason: 'aside' },
			{ type: 'test-set-aside', test: 't2', aside: true }, { type: 'test-set-aside', test: 't2', aside: false }, asks('t2'),
		]));
		expect(facts?.outcome).toBe('open');
		expect(facts?.counted.map(([counted, times]) => [...Object.values(counted), times].join(' ')).sort()).toEqual([
			'answer disputes 1', 'answer unjudged 1', 'doubt t2 disputes 1', 'tried expect left 1', 'tried expect other 1', 'went expect expect-value asked 2', 'went expect expect-value left 1',
		]);
	});

	const handIns = fc.uniqueArray(fc.record({
		pseudonym: fc.stringMatching(/^[a-z]{1,6}$/), arm: fc.constantFrom(null, 'tutor', 'neither'),
		sessions: fc.array(fc.record({ events: fc.constantFrom(solved, stuck), length: fc.integer({ min: 1, max: 31 }), days: fc.integer({ min: 0, max: 20 }), mistake: fc.constantFrom('m1', 'm2', undefined) }), { maxLength: 4 }),
	}), { selector: ({ pseudonym }) => pseudonym, maxLength: 5 });
	const asHandedIn = ({ pseudonym, arm, sessions }: { pseudonym: string; arm: string | null; sessions: readonly { events: readonly SessionEvent[]; length: number; days: number; mistake: string | undefined }[] }): HandedIn => ({
		head: headOf(pseudonym, { arm }),
		sessions: sessions.map(({ events, length, days, mistake }, at) => session(`${pseudonym}${at}`, events.slice(0, length), { days, problem: events === solved ? 'p1' : 'p2', arm, ...(mistake === undefined ? {} : { mistake }) })),
	});

	test('do not depend on the order of the files, and those of all problems make those of the class', () => fc.assert(fc.property(handIns, (given) => {
		const all = given.map(asHandedIn);
		const fold = classWith(...all);
		const whole = figuresOf(fold, anySession);
		expect(figuresOf(classWith(...all.toReversed()), anySession)).toEqual(whole);
		const asked = (filter: Filter): number => figuresOf(fold, filter).stalls.reduce((sum, one) => sum + one.asked, 0);
		const parts = classOf(fold, 'f').problems.map(({ id }) => ({ ...anySession, problem: id }));
		expect(parts.reduce((sum, filter) => sum + asked(filter), 0)).toBe(asked(anySession));
		expect(asked(anySession)).toBe(all.flatMap(({ sessions }) => sessions.flatMap(({ events }) => events.filter(({ type }) => type === 'question-asked'))).length);
		expect(parts.reduce((sum, filter) => sum + figuresOf(fold, filter).sessions, 0)).toBe(whole.sessions);
		// What is tried first is counted once for each question about a task.
		const tried = whole.tried.reduce((sum, { stage: _, ...counts }) => sum + Object.values(counts).reduce((a, b) => a + b, 0), 0);
		expect(tried).toBeLessThanOrEqual(asked(anySession));
	}), { numRuns: 60 }));

	test('grow with the sessions and not with their events', () => {
		const [begin, end] = [solved.slice(0, 12), solved.slice(12)];
		const more = solved[4];
		if (!more) throw new Error('an event');
		const long = [...begin, ...Array.from({ length: 5000 }, (_, at): SessionEvent => ({ ...more, id: `more${at}` })), ...end];
		const held = (events: readonly SessionEvent[]): number => {
			const { rows, cells, examples } = classWith({ head: headOf('ann'), sessions: [session('s', events)] });
			return rows.length + examples.size + [...cells.values()].reduce((sum, { counts }) => sum + counts.size, 0);
		};
		expect(held(long)).toBe(held(solved));
	});
});

describe('a folder of hand-ins', () => {
	let folder: string;
	const write = (name: string, { head, sessions, use: explained = [] }: HandedIn, change = (text: string): string => text): Promise<void> =>
		writeFile(join(folder, name), change([...handInLines(head, sessions, explained)].map((line) => `${line}\n`).join('')));
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'socratic-handins-'));
		await mkdir(join(folder, 'group 2'));
		await write('ann-old.socratic-handin', { head: headOf('ann', { exportedAt: Date.UTC(2026, 9, 1) }), sessions: [session('a1', solved)] });
		await write('ann-new.socratic-handin', { head: headOf('ann'), sessions: [session('a1', solved), session('a2', stuck, { problem: 'p2' })] });
		await write('group 2/bob.socratic-handin', { head: headOf('bob'), sessions: [session('b1', stuck)], use });
		await write('cut.socratic-handin', { head: headOf('cem'), sessions: [session('c1', solved)] }, (text) => text.slice(0, -60));
		await write('dee-old.socratic-handin', { head: headOf('dee', { exportedAt: 5 }), sessions: [session('d1', solved)] });
		await write('dee-new.socratic-handin', { head: headOf('dee'), sessions: [session('d1', solved), session('d2', solved)] }, (text) => text.replace('"type":"diagnosed"', '"type":"diagnosis"'));
		await write('more.socratic-handin', { head: headOf('eve'), sessions: [] }, (text) => `${text}{"end":true,"lines":2}\n`);
		await writeFile(join(folder, 'photo.socratic-handin'), Uint8Array.of(0xff, 0xd8, 0xff));
		await writeFile(join(folder, 'notes.txt'), 'not looked at');
		await symlink(join(folder, 'ann-new.socratic-handin'), join(folder, 'link.socratic-handin'));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));
	const reading = { dayOf, signal: new AbortController().signal, progress: (): void => undefined };

	it('is read whole: what is broken is listed with its reason, and of each student the newest that can be read counts', async () => {
		const told: string[] = [];
		const fold = await readClass(folder, { ...reading, progress: (done, of) => told.push(`${done}/${of}`) });
		const view = classOf(fold, 'handins');
		expect(classSchema.parse(view)).toEqual(view);
		expect(fold.students.map(({ pseudonym, file }) => `${pseudonym} ${fold.files[file]}`).sort()).toEqual(['ann ann-new.socratic-handin', `bob ${join('group 2', 'bob.socratic-handin')}`, 'dee dee-old.socratic-handin']);
		expect([view.students, view.sessions]).toEqual([3, 4]);
		expect(view.older).toEqual([{ file: 'ann-old.socratic-handin', newer: 'ann-new.socratic-handin', pseudonym: 'ann' }]);
		expect(view.broken.map(({ file, reason }) => `${file}: ${reason}`).sort()).toEqual([
			'cut.socratic-handin: The end of this hand-in is missing. Ask for it again.',
			'dee-new.socratic-handin: Line 5 of this hand-in cannot be read. Ask for it again.',
			'more.socratic-handin: Line 3 of this hand-in cannot be read. Ask for it again.',
			'photo.socratic-handin: This file is no text: something went wrong on its way. Ask for it again.',
		]);
		expect(told.at(-1)).toBe('8/8');
	});

	it('has every session of it at hand, to be gone through', async () => {
		const fold = await readClass(folder, reading);
		for (const { id, student } of fold.rows) {
			const events = await eventsIn(join(folder, fold.files[student.file] ?? ''), id);
			expect(replayOf(events ?? [])?.tree.session).toBe(id);
		}
		expect(await eventsIn(join(folder, 'ann-new.socratic-handin'), 'gone')).toBeNull();
	});

	it('that is not there is refused, and reading stops when it is told to', async () => {
		await expect(readClass(join(folder, 'nowhere'), reading)).rejects.toThrow(/ENOENT/);
		const stop = new AbortController();
		stop.abort();
		await expect(readClass(folder, { ...reading, signal: stop.signal })).rejects.toThrow(/abort/);
	});

	it('can be written as tables', async () => {
		const fold = await readClass(folder, reading);
		for (const table of tableSchema.options) {
			const [columns = '', ...rows] = tableText(fold, anySession, table).split('\r\n');
			expect(columns, table).toMatch(/^[a-z_,]+$/);
			expect(rows.at(-1)).toBe('');
			expect(rows.length, table).toBeGreaterThan(1);
		}
		expect(tableText(fold, anySession, 'sessions').split('\r\n').filter((line) => line.startsWith('ann'))).toHaveLength(2);
	});
});

describe('a table for a spreadsheet', () => {
	it('is quoted where it must be, and is never a formula', () => {
		expect(csvOf(['a', 'b'], [['x, y', 'say "hi"'], ['=HYPERLINK("http://x")', '+1'], ['-1+2', '@SUM(A1)'], ['\t=1', null], ['two\nlines', 1 / 3], ['-', -2], ['＝1+1', '\n=1']])).toBe([
			'a,b', '"x, y","say ""hi"""', '"\'=HYPERLINK(""http://x"")",\'+1', '\'-1+2,\'@SUM(A1)', '\'\t=1,', '"two\nlines",0.333', '\'-,-2', '\'＝1+1,"\'\n=1"', '',
		].join('\r\n'));
	});

	test('holds what went in, as RFC 4180 reads it', () => fc.assert(fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { maxLength: 5 }), (rows) => {
		const read = parsed(csvOf(['a', 'b'], rows)).slice(1);
		expect(read).toEqual(rows.map((cells) => cells.map((cell) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell))));
	})));
});

/** A plain reader of RFC 4180, as a second opinion. */
function parsed(text: string): string[][] {
	const rows: string[][] = [];
	let [row, cell, isQuoted]: [string[], string, boolean] = [[], '', false];
	for (let at = 0; at < text.length; at++) {
		const char = text[at] ?? '';
		if (isQuoted) {
			if (char !== '"') cell += char;
			else if (text[at + 1] === '"') {
				cell += '"';
				at++;
			} else isQuoted = false;
		} else if (char === '"') isQuoted = true;
		else if (char === ',' || (char === '\r' && text[at + 1] === '\n')) {
			row.push(cell);
			cell = '';
			if (char === '\r') {
				rows.push(row);
				row = [];
				at++;
			}
		} else cell += char;
	}
	return rows;
}

test('the middle values of many, and the week of a day', () => {
	expect(spreadOf([])).toEqual({ low: 0, middle: 0, high: 0 });
	expect(spreadOf([4])).toEqual({ low: 4, middle: 4, high: 4 });
	expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ low: 2, middle: 3, high: 4 });
	expect(spreadOf([4, 1, 3, 2])).toEqual({ low: 1.75, middle: 2.5, high: 3.25 });
	expect(['2026-11-22', '2026-11-23', '2026-11-29', '2027-01-01'].map(weekOf)).toEqual(['2026-11-16', '2026-11-23', '2026-11-23', '2026-12-28']);
});
