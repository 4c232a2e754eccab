import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../extension/code/edits';
import { eventSchema, type EventBody, type EventOf, type SessionEvent } from '../../../extension/session/events/events';
import { fold, foldAll } from '../../../extension/session/events/fold';
import { worked } from '../../../extension/session/pace';
import { readJournal } from '../../../extension/session/store/journal';
import { openTurn, type SessionState } from '../../../extension/session/state';
import { arbitraryOf } from '../store/arbitraryOf';

/** Few names, so that events often speak of the same turn or task. */
const name = fc.oneof({ weight: 30, arbitrary: fc.constantFrom('a', 'b', 'c') }, { weight: 1, arbitrary: fc.string() });
const anyEvent = arbitraryOf(eventSchema, name);
const started = anyEvent.filter((event) => event.type === 'started');
/** Any events in any order, most after a start. */
const anyJournal = fc.tuple(fc.oneof({ weight: 9, arbitrary: started.map((event) => [event]) }, { weight: 1, arbitrary: fc.constant([]) }), fc.array(anyEvent, { maxLength: 60, size: 'max' }))
	.map(([first, rest]): readonly SessionEvent[] => [...first, ...rest]);

/** The states after each event. */
function states(journal: readonly SessionEvent[]): readonly (SessionState | null)[] {
	let state: SessionState | null = null;
	return journal.map((event) => (state = fold(state, event)));
}

function always(holds: (state: SessionState, before: SessionState | null, event: SessionEvent) => void): void {
	fc.assert(
		fc.property(anyJournal, (journal) => {
			const all = states(journal);
			journal.forEach((event, at) => {
				const state = all[at];
				if (state) {
					holds(state, all[at - 1] ?? null, event);
				}
			});
		}),
		{ numRuns: 300 },
	);
}

describe('whatever a journal holds', () => {
	it('every prefix of it folds, to the same state each time', () => {
		fc.assert(
			fc.property(anyJournal, fc.nat(), (journal, at) => {
				const prefix = journal.slice(0, at % (journal.length + 1));
				expect(foldAll(prefix)).toEqual(foldAll(structuredClone(prefix)));
			}),
			{ numRuns: 200 },
		);
	});

	it('is nothing until it starts, and starts once', () => {
		always((state, before, event) => {
			expect(before !== null || event.type === 'started').toBe(true);
			if (before && event.type === 'started') {
				expect(state).toBe(before);
			}
		});
	});

	it('has at most one open turn, the last; every turn once, every task once', () => {
		always(({ turns, tasks }) => {
			expect(turns.slice(0, -1).every((turn) => turn.status !== 'open')).toBe(true);
			expect(new Set(turns.map((turn) => turn.id)).size).toBe(turns.length);
			expect(new Set(tasks.map((task) => task.id)).size).toBe(tasks.length);
		});
	});

	it('never reopens a conceptual task, and forgets one only while it is open and its bug is ruled out', () => {
		always((state, before, event) => {
			for (const task of before?.tasks ?? []) {
				const now = state.tasks.find((other) => other.id === task.id);
				const isRuledOut = event.type === 'diagnosed' && event.ruledOut?.includes(task.bug) === true && task.status === 'open';
				expect(now !== undefined || isRuledOut).toBe(true);
				if (task.kind === 'conceptual' && now?.kind === 'conceptual') {
					expect(task.status === 'open' || now.status !== 'open').toBe(true);
					expect(task.status === 'resolved' && now.status !== 'resolved').toBe(false);
				}
			}
		});
	});

	it('waits for an answer only where a question is open, and judges only one that was given', () => {
		always((state) => {
			const turn = openTurn(state);
			if (state.pending.kind === 'student') {
				expect(turn).not.toBeNull();
			}
			if (state.pending.kind === 'assess') {
				expect(turn).toMatchObject({ id: state.pending.turn, given: expect.anything() as unknown });
			}
		});
	});

	it('has nothing pending after its end, and says nothing more but about its ideas on other programs', () => {
		always((state, before) => {
			if (state.outcome) {
				expect(state).toMatchObject({ pending: { kind: 'nothing' }, dueRun: null });
				expect(openTurn(state)).toBeNull();
			}
			if (before?.outcome) {
				const { transfers, talk } = state;
				expect(state).toEqual({ ...before, document: state.document, last: state.last, pace: state.pace, transfers, talk });
				expect(talk.slice(before.talk.length).every(({ kind }) => kind.startsWith('transfer'))).toBe(true);
				expect(transfers.slice(0, -1).every(({ outcome }) => outcome !== 'open')).toBe(true);
			}
		});
	});

	it('knows the text of the program in the same way twice', () => {
		always((state, before, event) => {
			expect(state.lines.text).toBe(state.code.text);
			expect(state.lines.current).toBe(state.code.version);
			if (before && !before.outcome && event.type === 'code-changed') {
				expect(state.code.text).toBe(applyEdits(before.code.text, event.edits));
			}
		});
	});
});

/** A session by its events' bodies. */
function session(...bodies: readonly EventBody[]): SessionState {
	const problem: EventOf<'started'>['problem'] = { title: 'f', statement: '', entry: { kind: 'function', name: 'f' }, tests: [] };
	const start: EventBody = { type: 'started', session: 's', document: { uri: 'file:///f', name: 'f' }, problem, code: { language: 'any', version: 1, text: 'one\ntwo\n' }, mastery: {} };
	const state = foldAll([start, ...bodies].map((body, at): SessionEvent => ({ ...body, id: `e${at}`, at, v: 1 })));
	if (!state) {
		throw new Error('the session did not start');
	}
	return state;
}

const run = (version: number): EventBody => ({ type: 'run-finished', cause: 'edit', digest: { version, broken: null, results: [] } });
const change = (version: number): EventBody => ({ type: 'code-changed', version, cause: 'edit', edits: [{ from: 0, to: 3, text: '1' }, { from: 4, to: 7, text: '2' }], hash: '' });
const tasks: EventOf<'tasks-set'> = {
	type: 'tasks-set', stages: { bug: ['predict', 'repair'] },
	tasks: [
		{ id: 'know', bug: 'bug', kind: 'conceptual', concept: null, shownBy: ['predict'] },
		{ id: 'do', bug: 'bug', kind: 'syntactical', concept: null, shownBy: [] },
	],
};
const ask = (turn: string, task = 'know'): EventBody => ({
	type: 'question-asked', turn, purpose: 'task', node: { kind: 'root', target: task, level: 0, index: 0 }, task, stage: 'predict', question: turn,
	template: 't', slots: {}, form: { kind: 'value' }, words: [], version: 1,
});
const answer = (turn: string): EventBody => ({ type: 'answered', turn, given: { kind: 'typed', text: '5' }, version: 1 });
const judge = (turn: string, correct: boolean, understood: string[] = []): EventBody => ({
	type: 'assessed', turn, assessment: { kind: 'answer', correct, understood, misunderstood: null, readAs: '5' },
});
const notSure = (turn: string): EventBody => ({ type: 'assessed', turn, assessment: { kind: 'not-sure', correct: null, understood: [], misunderstood: null, readAs: null } });
const diagnosed: EventBody = { type: 'diagnosed', version: 1, standing: 'broken', bugs: [] };
const before = [run(1), diagnosed, tasks] as const;

describe('the fold', () => {
	it('owes the run of the program as it is now, also when one of an older version ends', () => {
		expect(session(run(1)).dueRun).toBeNull();
		expect(session(change(2), run(1))).toMatchObject({ dueRun: 'edit', run: { version: 1 } });
		expect(session(change(2), run(1), run(2)).dueRun).toBeNull();
	});

	it('finds the lines again after several edits of one event', () => {
		const state = session(change(2));
		expect(state.code.text).toBe('1\n2\n');
		expect(state.lines.line(1, 1)).toBe(1);
	});

	it('judges an answer that a new diagnosis came between', () => {
		const state = session(...before, ask('t'), answer('t'), diagnosed, tasks);
		expect(state.pending).toEqual({ kind: 'assess', turn: 't' });
	});

	it('still sets the tasks of a diagnosis when its question is withdrawn first', () => {
		expect(session(...before, ask('t'), diagnosed, { type: 'question-withdrawn', turn: 't', reason: 'edit' }).pending).toEqual({ kind: 'set-tasks' });
	});

	it('takes an answer once', () => {
		expect(session(...before, ask('t'), answer('t'), answer('t')).talk.filter((talk) => talk.kind === 'answer')).toHaveLength(1);
	});

	it('counts "not sure" as no answer, and waits again after the help', () => {
		const state = session(...before, ask('t'), answer('t'), notSure('t'));
		expect(state).toMatchObject({ pending: { kind: 'decide' }, verdict: null, turns: [{ status: 'open' }] });
		const helped = session(...before, ask('t'), answer('t'), notSure('t'), { type: 'help-given', turn: 't', rung: 'fact', words: [] });
		expect(helped).toMatchObject({ pending: { kind: 'student' }, turns: [{ rung: 'fact' }] });
	});

	it('gives the answer back when it is cancelled', () => {
		expect(session(...before, ask('t'), answer('t'), { type: 'cancelled', turn: 't' })).toMatchObject({
			pending: { kind: 'student' }, turns: [{ status: 'open', given: null }], talk: [{ kind: 'asked' }],
		});
	});

	it('helps only at the open question', () => {
		const state = session(...before, ask('t'), answer('t'), judge('t', true));
		expect(fold(state, { id: 'x', at: 9, v: 1, type: 'help-given', turn: 't', rung: 'fact', words: [] })).toEqual({ ...state, last: 'x', pace: worked(state.pace, 9) });
	});

	it('writes the tasks that were understood down before it decides', () => {
		const understood = session(...before, ask('t'), answer('t'), judge('t', true, ['know']));
		expect(understood).toMatchObject({ pending: { kind: 'resolve', tasks: ['know'] }, verdict: { answered: true, ended: true }, stagesDone: { bug: ['predict'] } });
	});

	it('asks a node anew whose verdict was withdrawn', () => {
		const state = session(...before, ask('t'), answer('t'), judge('t', false), { type: 'verdict-withdrawn', turn: 't' });
		expect(state).toMatchObject({ verdict: null, node: { target: 'know' }, turns: [{ status: 'answered', assessment: null }] });
	});

	it('puts a target that was left behind the others, and counts it', () => {
		const state = session(...before, ask('t'), answer('t'), judge('t', false), { type: 'question-left', turn: 't', reason: 'taught' });
		expect(state).toMatchObject({ node: null, verdict: null, pending: { kind: 'decide' }, tasks: [{ id: 'do' }, { id: 'know', left: 1 }], turns: [{ status: 'left' }] });
	});

	it('leaves and withdraws only what is there', () => {
		const state = session(...before, ask('t'), answer('t'), judge('t', true), ask('u'));
		for (const event of [
			{ type: 'question-left', turn: 't', reason: 'taught' }, { type: 'question-withdrawn', turn: 't', reason: 'edit' }, { type: 'question-withdrawn', turn: 'nobody', reason: 'edit' },
		] as const) {
			expect(fold(state, { ...event, id: 'x', at: 9, v: 1 })).toEqual({ ...state, last: 'x', pace: worked(state.pace, 9) });
		}
	});

	it('undoes what has to be done, never what was understood', () => {
		const state = session(
			...before, { type: 'task-resolved', task: 'know', by: 'answer' }, { type: 'task-resolved', task: 'do', by: 'run' },
			{ type: 'task-reopened', task: 'know' }, { type: 'task-unconfirmed', task: 'know' }, { type: 'task-reopened', task: 'do' },
		);
		expect(state.tasks.map(({ id, status }) => [id, status])).toEqual([['know', 'resolved'], ['do', 'open']]);
	});

	it('keeps what it knows of a task when a new diagnosis names it again, and puts new ones last', () => {
		const again: EventBody = { ...tasks, tasks: [{ id: 'new', bug: 'other', kind: 'syntactical', concept: null, shownBy: [] }, ...tasks.tasks] };
		expect(session(...before, { type: 'task-resolved', task: 'do', by: 'run' }, again).tasks.map(({ id, status }) => [id, status]))
			.toEqual([['know', 'open'], ['do', 'resolved'], ['new', 'open']]);
	});
});

describe('a journal of a released version folds for ever', () => {
	const folder = join(import.meta.dirname, '../../fixtures/journals');
	const versions = readdirSync(folder);
	const journals = versions.flatMap((version) => readdirSync(join(folder, version)).filter((file) => file.endsWith('.jsonl')).map((file) => `${version}/${file}`));

	it.each(journals)('%s', async (file) => {
		const { events, end } = readJournal(readFileSync(join(folder, file)), file);
		expect(end).toBe(readFileSync(join(folder, file)).length);
		const { lines, ...state } = foldAll(events) ?? expect.fail('the journal does not start');
		await expect(`${JSON.stringify({ ...state, linesNow: lines.text.split('\n') }, null, '\t')}\n`).toMatchFileSnapshot(join(folder, file.replace('.jsonl', '.state.json')));
	});

	it('of version 1 ends as it did', () => {
		const states = ['solved', 'stuck'].map((file) => foldAll(readJournal(readFileSync(join(folder, `v1/${file}.jsonl`)), file).events));
		expect(states[0]).toMatchObject({ outcome: 'solved', problem: { title: 'fibonacci' }, run: { results: [{ passed: true }, { passed: true }] } });
		expect(states[0]?.tasks.every((task) => task.status === 'resolved')).toBe(true);
		expect(states[0]?.turns.map((turn) => turn.status)).toEqual(['answered', 'answered', 'answered', 'answered', 'answered']);
		expect(states[1]).toMatchObject({ outcome: 'stuck', setAside: ['t2'], document: { name: 'mean.py' } });
		expect(states[1]?.turns.map((turn) => turn.status)).toEqual(['left', 'withdrawn', 'left']);
	});
});
