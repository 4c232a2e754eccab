import { describe, expect, it } from 'vitest';
import { byOpportunity, bySureness, triesByConcept, type FirstTry } from '../../../extension/learner/firstTries';
import type { EventBody, SessionEvent } from '../../../extension/session/events/events';
import { firstTriesOf } from '../../../extension/session/knowledge/firstTries';
import type { Stage } from '../../../extension/words';

let stamps = 0;
const stamped = (body: EventBody): SessionEvent => ({ ...body, id: `e${stamps}`, at: 1000 * stamps++, v: 1 });
const begun = stamped({
	type: 'started', session: 's', document: { uri: 'file:///f', name: 'f' }, code: { language: 'any', version: 1, text: '' }, mastery: {}, problem: { title: 'f', statement: '', entry: { kind: 'script' }, tests: [] },
});
const tasks = stamped({ type: 'tasks-set', tasks: [{ id: 't1', bug: 'b', kind: 'conceptual', concept: 'indexing', shownBy: [] }], stages: {} });
const asked = (turn: string, stage: Stage, task: string | null = 't1') => stamped({ type: 'question-asked', turn, purpose: task === null ? 'probe' : 'task', node: null, task, stage, question: 'q', template: 't', slots: {}, form: { kind: 'value' }, words: [], version: 1 });
const assessed = (turn: string, correct: boolean | null, kind: 'answer' | 'not-sure' | 'asks' = 'answer') => stamped({ type: 'assessed', turn, assessment: { kind, correct, understood: [], misunderstood: null, readAs: null } });
const helped = (turn: string) => stamped({ type: 'help-given', turn, rung: 'fact', words: [] });
const told = (...events: readonly SessionEvent[]) => firstTriesOf([begun, tasks, ...events]).map(({ concept, right }) => `${concept} ${right ? 'right' : 'not yet'}`);

describe('the first try at each step of a session', () => {
	it('is the first answer that was judged: a second one on another input is no new chance', () => {
		expect(told(asked('a', 'predict'), assessed('a', false), asked('b', 'predict'), assessed('b', true), asked('c', 'locate'), assessed('c', true))).toEqual(['indexing not yet', 'indexing right']);
	});

	it('is not right where help came before it, or the student was not sure', () => {
		expect(told(asked('a', 'predict'), helped('a'), assessed('a', true))).toEqual(['indexing not yet']);
		expect(told(asked('a', 'predict'), assessed('a', null, 'not-sure'), assessed('a', true))).toEqual(['indexing not yet']);
	});

	it('is not asking back, what nobody could judge, what a test should give, a repair, or what is asked beside the tasks', () => {
		expect(told(
			asked('a', 'predict'), assessed('a', null, 'asks'), assessed('a', null), asked('b', 'expect'), assessed('b', true), asked('c', 'repair'), assessed('c', true), asked('d', 'predict', null), assessed('d', true),
		)).toEqual([]);
	});

	it('says how sure the student was of a prediction, where no help came before', () => {
		const answered = (turn: string, sure: FirstTry['sure']) => stamped({ type: 'answered', turn, given: { kind: 'typed', text: '3' }, version: 1, ...(sure ? { sure } : {}) });
		const sure = (...events: readonly SessionEvent[]) => firstTriesOf([begun, tasks, ...events]).map((one) => one.sure);
		expect(sure(asked('a', 'predict'), answered('a', 'certain'), assessed('a', false))).toEqual(['certain']);
		expect(sure(asked('a', 'predict'), helped('a'), answered('a', 'certain'), assessed('a', true))).toEqual([undefined]);
		expect(sure(asked('a', 'locate'), answered('a', 'guess'), assessed('a', true))).toEqual([undefined]);
	});

	it('goes with a verdict that is taken back, and the next answer is the first', () => {
		expect(told(asked('a', 'predict'), assessed('a', false), stamped({ type: 'verdict-withdrawn', turn: 'a' }), asked('b', 'predict'), assessed('b', true))).toEqual(['indexing right']);
	});
});

describe('first tries of all sessions', () => {
	const one = (id: string, concept: string, right: boolean, at: number, sure?: FirstTry['sure']): FirstTry => ({ id, at, session: 's', concept, right, ...(sure ? { sure } : {}) });
	const tries = [one('4', 'b', true, 4), one('1', 'a', false, 1, 'certain'), one('3', 'a', true, 3, 'guess'), one('2', 'b', false, 2, 'certain'), one('5', 'a', true, 5), one('5', 'a', true, 5)];

	it('are counted chance by chance over all concepts, each once, in the order of time', () => {
		expect(triesByConcept(tries).get('a')?.map(({ id }) => id)).toEqual(['1', '3', '5']);
		expect(byOpportunity(tries, 9)).toEqual([{ right: 0, wrong: 2 }, { right: 2, wrong: 0 }, { right: 1, wrong: 0 }]);
		expect(byOpportunity(tries, 1)).toEqual([{ right: 0, wrong: 2 }]);
		expect(byOpportunity([], 9)).toEqual([]);
	});

	it('are set beside how sure the student was', () => {
		expect(bySureness(tries)).toEqual({ guess: { right: 1, wrong: 0 }, rather: { right: 0, wrong: 0 }, certain: { right: 0, wrong: 2 } });
	});
});
