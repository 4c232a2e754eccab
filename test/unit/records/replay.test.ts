/** A past session gone through step by step, from its journal alone. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replaySchema, type Replay } from '../../../extension/progressProtocol';
import { replayOf } from '../../../extension/records/replay';
import type { EventBody, SessionEvent } from '../../../extension/session/events/events';
import { foldAll } from '../../../extension/session/events/fold';
import { readJournal } from '../../../extension/session/store/journal';
import { spoken } from '../../../extension/tutor/offline/say';

const journal = (name: string): readonly SessionEvent[] => readJournal(readFileSync(`test/fixtures/journals/v1/${name}.jsonl`), name).events;
const replay = (events: readonly SessionEvent[]): Replay => {
	const made = replayOf(events);
	if (!made) throw new Error('a session');
	return made;
};
const stamped = (bodies: readonly EventBody[], from = 0): readonly SessionEvent[] => bodies.map((body, at): SessionEvent => ({ ...body, id: `more${at}`, at: from + at * 1000, v: 1 }));
const solved = journal('solved');
const stuck = journal('stuck');
/** The events up to and with the first one of this kind. */
const until = (events: readonly SessionEvent[], type: EventBody['type']): readonly SessionEvent[] => events.slice(0, events.findIndex((event) => event.type === type) + 1);

describe('a past session, step by step', () => {
	it('is what was asked, said, changed and judged, in that order, each with the examples that passed and the tasks as they stood then', () => {
		const { steps, questions } = replay(solved);
		expect(() => replaySchema.parse(replay(solved))).not.toThrow();
		const told = steps.map(({ kind, answer, verdict, score, tasks }) => [kind, answer, verdict, score && `${score.passed}/${score.total}`, tasks.map(({ status, isNow }) => `${status}${isNow ? '*' : ''}`).join(' ')]);
		expect(told).toEqual([
			['started', null, 'none', '1/2', 'open open'],
			['asked', null, 'none', '1/2', 'open* open'],
			['answered', '1 1 2 3 5, so 5', 'right', '1/2', 'open open'],
			['asked', null, 'none', '1/2', 'open* open'],
			['answered', '5', 'wrong', '1/2', 'open open'],
			['asked', null, 'none', '1/2', 'open* open'],
			['answered', 'line 4: it goes round again', 'right', '1/2', 'resolved open'],
			['asked', null, 'none', '1/2', 'resolved open*'],
			['changed', null, 'none', null, 'resolved open*'],
			['answered', 'Checked the program', 'right', '2/2', 'resolved resolved'],
			['asked', null, 'none', '2/2', 'resolved resolved'],
			['answered', 'list the values of range for a small n', 'none', '2/2', 'resolved resolved'],
			['ended', null, 'none', '2/2', 'resolved resolved'],
		]);
		expect(questions.map(({ kind, level, stage }) => `${kind} ${level} ${stage}`)).toEqual(solved.flatMap((event) => (event.type === 'question-asked' ? [`${event.node?.kind ?? 'other'} ${event.node?.level ?? 0} ${event.purpose === 'task' ? event.stage : null}`] : [])));
		expect(steps.every(({ question }) => question === null || questions.some(({ turn }) => turn === question))).toBe(true);
	});

	it('shows the program as it was, and the lines that the step is about', () => {
		const { steps, programs } = replay(solved);
		expect(programs).toHaveLength(2);
		expect(programs.at(-1)).toBe(foldAll(solved)?.code.text);
		const line = (kind: string) => steps.filter((step) => step.kind === kind).map(({ program, lines }) => lines.map(({ from }) => programs[program]?.split('\n')[from]?.trim()));
		expect(line('changed')).toEqual([['for i in range(0, n - 1):']]);
		expect(line('answered')[2]).toEqual(['for i in range(0, n):']);
	});

	it('tells help, a question that an edit took back, and one that was left', () => {
		const { steps } = replay(stuck);
		expect(steps.map(({ kind, after }) => `${kind}${after ? ` ${after}` : ''}`)).toEqual(['started', 'asked', 'answered', 'said', 'answered', 'hint later', 'ran', 'asked', 'changed withdrawn', 'asked', 'left', 'ended']);
		expect(spoken(steps.find(({ kind }) => kind === 'changed')?.words ?? [])).toContain('IndentationError');
	});

	it('takes what was typed while nothing else happened as one step, and an answer that was taken back as none', () => {
		const asked = until(solved, 'question-asked');
		const { code } = foldAll(asked) ?? { code: { text: '', version: 0 } };
		const typed = ['# a', '# ab', '# abc'].map((text, at): EventBody => ({ type: 'code-changed', version: code.version + 1 + at, cause: 'edit', edits: [{ from: 0, to: at === 0 ? 0 : at + 3, text: `${text}${at === 0 ? '\n' : ''}` }], hash: '' }));
		const turn = replay(asked).steps.at(-1)?.question ?? '';
		const { steps, programs } = replay([...asked, ...stamped([...typed, { type: 'answered', turn, given: { kind: 'typed', text: '5' }, version: 1 }, { type: 'cancelled', turn }], 1)]);
		expect(steps.slice(2).map(({ kind, lines }) => [kind, lines])).toEqual([['changed', [{ from: 0, to: 0 }]]]);
		expect(programs[steps.at(-1)?.program ?? -1]).toMatch(/^# abc/);
	});

	it('keeps a question that an edit settled before it was answered', () => {
		const changed = until(solved, 'code-changed');
		const turn = replay(changed).steps.at(-1)?.question ?? '';
		const { steps, tree } = replay([...changed, ...stamped([{ type: 'question-withdrawn', turn, reason: 'solved' }], 1)]);
		expect(steps.at(-1)).toMatchObject({ kind: 'changed', question: turn, after: 'settled' });
		expect(tree.ideas.at(-1)?.questions).toMatchObject([{ turn, settled: true, answer: null }]);
	});

	it('marks a line that was typed where one was asked for', () => {
		const typed = solved.map((event): SessionEvent => (event.type === 'answered' && event.given.kind === 'line' ? { ...event, given: { kind: 'typed', text: 'the fourth' } } : event));
		const at = replay(solved).steps.findIndex(({ answer }) => answer?.startsWith('line 4') === true);
		const judged = solved.filter((event) => event.type === 'assessed')[2];
		const read = typed.map((event): SessionEvent => (event.id === judged?.id && event.type === 'assessed' ? { ...event, assessment: { ...event.assessment, readAs: 'line 4' } } : event));
		expect(replay(read).steps[at]).toMatchObject({ answer: 'the fourth', lines: [{ from: 3, to: 3 }] });
	});

	it('says that a verdict was taken back later, and what it was then', () => {
		const judged = until(solved, 'assessed');
		const turn = replay(judged).steps.at(-1)?.question ?? '';
		expect(replay([...judged, ...stamped([{ type: 'verdict-withdrawn', turn, reason: 'equal' }], 1)]).steps.at(-1)).toMatchObject({ kind: 'answered', verdict: 'right', takenBack: true });
	});

	it('names nothing of a session that goes on but what was worked out, and lists no task before its question', () => {
		const begun = until(solved, 'question-asked');
		for (const { tasks } of replay(begun).steps) {
			expect(tasks.every(({ concept, status }) => concept === null && status === 'open')).toBe(true);
			expect(tasks.length).toBeLessThanOrEqual(1);
		}
		expect(replay(solved).steps[1]?.tasks[0]?.concept).toBeTruthy();
	});

	it('goes on after the end, with the idea on another program', () => {
		const words = [{ kind: 'text' as const, text: 'What does it print?' }];
		const { steps, tree } = replay([...solved, ...stamped([
			{ type: 'transfer-asked', turn: 'x', item: 'loop-bounds/1', concept: 'loop-bounds', when: 'end', words },
			{ type: 'transfer-unread', turn: 'x', given: 'hm', words: [{ kind: 'text', text: 'Give what is printed.' }] },
			{ type: 'transfer-answered', turn: 'x', given: '3', correct: false, words: [{ kind: 'text', text: 'It prints 4.' }] },
		], 9e12)]);
		expect(steps.slice(-3).map(({ kind, answer, verdict, words: said }) => [kind, answer, verdict, spoken(said)])).toEqual([
			['asked', null, 'none', 'What does it print?'], ['answered', 'hm', 'none', 'Give what is printed.'], ['answered', '3', 'wrong', 'It prints 4.'],
		]);
		expect(tree.ideas.at(-1)?.questions).toMatchObject([{ turn: 'x', answer: '3', verdict: 'wrong' }]);
	});

	it('can be made of every beginning of a journal, and of no journal without a start', () => {
		for (const events of [solved, stuck]) {
			for (let count = 1; count <= events.length; count += 1) {
				expect(() => replaySchema.parse(replay(events.slice(0, count)))).not.toThrow();
			}
			expect(replayOf(events.slice(1))).toBeNull();
		}
		expect(replayOf([])).toBeNull();
	});

	it('holds nothing of a course that students do not see', () => {
		const [first, ...rest] = solved;
		if (first?.type !== 'started') throw new Error('a start');
		expect(JSON.stringify(replay([{ ...first, problem: { ...first.problem, reference: 'SECRET-reference', prelude: 'SECRET-prelude' } }, ...rest]))).not.toContain('SECRET');
	});
});
