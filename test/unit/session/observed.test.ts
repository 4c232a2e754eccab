import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evidenceParameters, type Observation } from '../../../extension/learner/evidence';
import type { EventBody, EventOf, SessionEvent } from '../../../extension/session/events/events';
import { readJournal } from '../../../extension/session/store/journal';
import { observationsOf } from '../../../extension/session/knowledge/observed';
import type { Stage } from '../../../extension/words';

const { kinds, helped, told, hastyMs } = evidenceParameters;
const concept = 'loop-bounds';

/** A journal of these events: numbered, each of them ten seconds after the one before. */
function journal(...bodies: readonly EventBody[]): readonly SessionEvent[] {
	return bodies.map((body, at) => ({ ...body, id: `e${at}`, at: at * 10_000, v: 1 }));
}

const started: EventBody = {
	type: 'started', session: 's', document: { uri: 'file:///f', name: 'f' }, problem: { title: 'f', statement: '', entry: { kind: 'script' }, tests: [] }, code: { language: 'any', version: 1, text: '' }, mastery: {},
};
const tasks: EventBody = {
	type: 'tasks-set', stages: { b: ['predict', 'explain', 'repair'] },
	tasks: [{ id: 'know', bug: 'b', kind: 'conceptual', concept, shownBy: ['explain'] }, { id: 'do', bug: 'b', kind: 'syntactical', concept, shownBy: ['repair'] }],
};
const ask = (part: Partial<EventOf<'question-asked'>> = {}): EventBody => ({
	type: 'question-asked', turn: 't', purpose: 'task', node: null, task: 'know', stage: 'predict', question: 'q', template: 't', slots: {}, form: { kind: 'value' }, words: [], version: 1, ...part,
});
const answer: EventBody = { type: 'answered', turn: 't', given: { kind: 'typed', text: '3' }, version: 1 };
const judged = (part: Partial<EventOf<'assessed'>['assessment']> = {}, turn = 't'): EventBody => ({
	type: 'assessed', turn, assessment: { kind: 'answer', correct: true, understood: [], misunderstood: null, readAs: '3', ...part },
});
const help = (rung: EventOf<'help-given'>['rung']): EventBody => ({ type: 'help-given', turn: 't', rung, words: [] });
const node = (kind: 'root' | 'sibling' | 'teaching') => ({ kind, target: 'know', level: 0, index: 0 });
const resolved = (task: string, by: 'answer' | 'run'): EventBody => ({ type: 'task-resolved', task, by });
const ran = (passed: readonly string[], version: number): EventBody => ({
	type: 'run-finished', cause: 'save', digest: { version, broken: null, results: ['x', 'y'].map((test) => ({ test, passed: passed.includes(test), ending: 'returned' as const, got: '1', error: null, output: '', line: null })) },
});

const seen = (...bodies: readonly EventBody[]): readonly Observation[] => observationsOf(journal(started, tasks, ...bodies));
const brief = (all: readonly Observation[]) => all.map((one) => `${one.kind} ${one.concept} ${one.correct ? 'right' : 'wrong'} ${Math.round(one.weight * 1000) / 1000}`);

describe('what a journal says of what the student knows', () => {
	it('an unaided right prediction counts in full, once, under the id of its event and concept', () => {
		expect(seen(ask(), answer, judged())).toEqual([{ id: `s/e4/${concept}`, at: 40_000, session: 's', concept, kind: 'prediction', correct: true, weight: kinds.prediction.weight }]);
	});

	it('each stage has its kind, and what is about the task or left to the run has none', () => {
		const kindOf = (stage: Stage, part: Partial<EventOf<'question-asked'>> = {}) => seen(ask({ stage, ...part }), answer, judged()).map(({ kind }) => kind);
		expect(kindOf('read')).toEqual(['reading']);
		expect(kindOf('locate')).toEqual(['place']);
		expect(kindOf('explain')).toEqual(['explanation']);
		expect(kindOf('explain', { form: { kind: 'words' } })).toEqual(['words']);
		expect(kindOf('predict', { form: { kind: 'choice', options: [] } })).toEqual(['choice']);
		expect(kindOf('explain', { purpose: 'confirm' })).toEqual(['confirmation']);
		expect(kindOf('expect')).toEqual([]);
		expect(kindOf('repair')).toEqual([]);
		expect(kindOf('predict', { purpose: 'probe' })).toEqual([]);
	});

	it('the question\'s own concept goes before that of its task', () => {
		expect(brief(seen(ask({ concept: 'indexing' }), answer, judged()))).toEqual(['prediction indexing right 1']);
	});

	it.each(Object.entries(helped))('a right answer after help up to %s counts for %s of it', (rung, left) => {
		const weights = seen(ask(), help(rung as keyof typeof helped), answer, judged()).map(({ weight }) => weight);
		expect(weights).toEqual(left === 0 ? [] : [left]);
	});

	it('a right answer beside a wrong one, or to what was just taught, counts for less; a wrong one never does', () => {
		expect(brief(seen(ask({ node: node('sibling') }), answer, judged()))).toEqual([`prediction ${concept} right ${told.sibling}`]);
		expect(brief(seen(ask({ node: node('teaching') }), answer, judged()))).toEqual([`prediction ${concept} right ${told.teaching}`]);
		expect(brief(seen(ask({ node: node('teaching') }), help('place-named'), answer, judged({ correct: false })))).toEqual([`prediction ${concept} wrong 1`]);
	});

	it('not sure, another way, a question back, disagreeing and what nobody could read or judge are no evidence', () => {
		for (const kind of ['not-sure', 'another-way', 'asks', 'disputes', 'unreadable'] as const) {
			expect(seen(ask(), answer, judged({ kind, correct: null }))).toEqual([]);
		}
		expect(seen(ask(), answer, judged({ correct: null }))).toEqual([]);
	});

	it('a verdict that was taken back leaves nothing', () => {
		expect(seen(ask(), answer, judged({ correct: false }), { type: 'verdict-withdrawn', turn: 't', reason: 'edit' })).toEqual([]);
	});

	it('a wrong answer that a misconception explains is about what that one lacks', () => {
		expect(brief(seen(ask(), answer, judged({ correct: false, missing: ['indexing'] })))).toEqual(['prediction indexing wrong 1']);
	});

	it('what a model reads in free words counts, for less than what a run decides', () => {
		const read = seen(ask({ form: { kind: 'words' }, stage: 'explain' }), answer, judged({ correct: null, shown: [concept], missing: ['indexing'] }));
		expect(brief(read)).toEqual([`words ${concept} right ${kinds.words.weight}`, `words indexing wrong ${kinds.words.weight}`]);
	});

	it('a choice that was made too fast to be read is a guess', () => {
		const events = journal(started, tasks, ask({ form: { kind: 'choice', options: [] } }), answer, judged());
		const hasty = events.map((event) => (event.type === 'answered' ? { ...event, at: 20_000 + hastyMs - 1 } : event));
		expect(observationsOf(events)).toHaveLength(1);
		expect(observationsOf(hasty)).toEqual([]);
	});

	it('a repair counts when some of it was understood before; one by luck, or after the change was shown, does not', () => {
		const fix = (...before: readonly EventBody[]) => brief(seen(...before, resolved('do', 'run')).filter(({ kind }) => kind === 'fix'));
		expect(fix(resolved('know', 'answer'))).toEqual([`fix ${concept} right ${kinds.fix.weight}`]);
		expect(fix()).toEqual([]);
		expect(fix({ type: 'task-unconfirmed', task: 'know' })).toEqual([]);
		expect(fix(ask({ task: 'do', stage: 'repair' }), help('change-described'), resolved('know', 'answer'))).toEqual([]);
	});

	it('a repair by a program that was pasted in the place of the old one does not', () => {
		const changed: EventBody = { type: 'code-changed', version: 2, cause: 'save', edits: [], hash: '' };
		expect(seen(resolved('know', 'answer'), changed, { type: 'code-replaced', version: 2 }, resolved('do', 'run'))).toEqual([]);
	});

	it('an edit that brings a bug back, or one that was not there, counts against it', () => {
		expect(brief(seen({ type: 'task-reopened', task: 'do' }))).toEqual([`break ${concept} wrong ${kinds.break.weight}`]);
		const diagnosed: EventBody = { type: 'diagnosed', version: 2, standing: 'broken', bugs: [{ id: 'new', symptom: 'value', error: null, tests: ['x'] }] };
		const more: EventBody = { type: 'tasks-set', stages: {}, tasks: [{ id: 'new/do', bug: 'new', kind: 'syntactical', concept: 'slicing', shownBy: ['repair'] }] };
		expect(brief(seen(ran(['x'], 1), ran(['y'], 2), diagnosed, more))).toEqual([`break slicing wrong ${kinds.break.weight}`]);
		// What failed all the time was only not seen before.
		expect(brief(seen(ran([], 1), ran(['y'], 2), diagnosed, more))).toEqual([]);
	});

	it('what lines of the student\'s own use in a program that passes counts a little', () => {
		expect(brief(seen({ type: 'finished', outcome: 'solved', words: [], used: ['slicing'] }))).toEqual([`use slicing right ${kinds.use.weight}`]);
	});

	it('journals of the first version say what they can, and every beginning of one the beginning of that', () => {
		// Who is only unsure, and gives up, has shown nothing either way.
		for (const [name, least] of [['solved', 1], ['stuck', 0]] as const) {
			const { events } = readJournal(readFileSync(`test/fixtures/journals/v1/${name}.jsonl`), name);
			const all = observationsOf(events);
			expect(all.length, name).toBeGreaterThanOrEqual(least);
			for (let length = 0; length <= events.length; length++) {
				const sofar = observationsOf(events.slice(0, length));
				const isTakenBack = events.slice(length).some(({ type }) => type === 'verdict-withdrawn');
				expect(isTakenBack || sofar.every(({ id }, at) => all[at]?.id === id), `${name} ${length}`).toBe(true);
			}
		}
	});
});
