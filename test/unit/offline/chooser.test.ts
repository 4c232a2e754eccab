import { describe, expect, it } from 'vitest';
import { type Choice, choose } from '../../../extension/tutor/offline/chooser';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import type { PastTurn, Situation } from '../../../extension/tutor/roles';
import type { Question, Stage } from '../../../extension/words';
import { fibonacci, situation } from './handMade';

const now = await situation(fibonacci);
const [bug] = now.diagnosis.bugs;
if (!bug) throw new Error('There is no bug.');
const candidates = candidatesFor(now, bug, now.tasks);
const stages: readonly Stage[] = ['expect', 'predict', 'locate', 'explain', 'repair'];

function choice(target: string, more: Partial<Choice>, at: Situation = now): Choice {
	const found = at.tasks.find(({ id }) => id === target);
	if (!found) throw new Error(`There is no task ${target}.`);
	return { kind: 'root', target: found, last: null, stagesDone: [], stages, tasks: at.tasks, turns: [], ...more };
}

function past(template: string, correct: boolean | null, more: Partial<PastTurn> = {}): PastTurn {
	const question = candidates.find((each) => each.question.template === template)?.question;
	if (!question) throw new Error(`There is no question ${template}.`);
	return { id: template, question, version: 1, given: null, assessment: { kind: 'answer', correct, understood: [], misunderstood: null, readAs: null }, rung: 'question', withdrawn: false, ...more };
}

const picked = (which: Choice): string | null => {
	const pick = choose(candidates, which);
	return pick ? `${pick.question.template} ${pick.question.slots.variable ?? ''}${pick.question.slots.round ?? ''}`.trim() : null;
};

describe('choosing', () => {
	it('begins with the first stage not yet answered right', () => {
		expect(picked(choice('value/run', {}))).toBe('expect.value');
		expect(picked(choice('value/run', { stagesDone: ['expect'] }))).toBe('predict.value');
		expect(picked(choice('value/run', { stagesDone: ['expect', 'predict'] }))).toBe('locate.first');
	});

	it('goes on to the next stage after a right answer, and asks for less after a wrong one', () => {
		const last = past('predict.value', false);
		expect(picked(choice('value/run', { kind: 'sibling', last, turns: [last] }))).toBe('predict.round b1');
		const right = past('predict.value', true);
		expect(picked(choice('value/run', { kind: 'child', last: right, turns: [right], stagesDone: ['predict'] }))).toBe('locate.first');
	});

	it('stays at the stage that shows the target', () => {
		const last = past('explain.values', true);
		expect(picked(choice('value/place', { kind: 'child', last, turns: [last], stagesDone: stages.slice(0, 4) }))).toMatch(/^explain\./);
	});

	it('starts a later task at its own stage, once the earlier is settled', () => {
		const resolved = { ...now, tasks: now.tasks.map((task) => ({ ...task, status: task.id === 'value/run' ? 'unconfirmed' as const : task.status })) };
		expect(picked(choice('value/place', {}, resolved))).toMatch(/^explain\./);
		expect(picked(choice('value/repair', {}))).toBe('repair.test');
	});

	it('asks nothing twice and nothing whose answer was told', () => {
		const wrong = past('explain.rounds', false);
		const rest: string[] = [];
		const turns: PastTurn[] = [wrong];
		for (let last: PastTurn = wrong; ; ) {
			const pick = choose(candidates, choice('value/place', { kind: 'sibling', last, turns }));
			if (!pick) break;
			rest.push(pick.question.id);
			last = { ...wrong, id: pick.question.id, question: pick.question };
			turns.push(last);
		}
		expect(rest).not.toContain(wrong.question.id);
		expect(new Set(rest).size).toBe(rest.length);
		const told = past('locate.first', null);
		expect(picked(choice('value/run', { kind: 'sibling', last: past('predict.value', false), turns: [told] }))).toBe('predict.round a1');
	});

	it('asks again what an edit has made another question', () => {
		const before: Question = { ...past('predict.value', false).question, truth: { kind: 'count', count: 1 } };
		const last = past('expect.value', true);
		expect(picked(choice('value/run', { kind: 'child', last, stagesDone: ['expect'], turns: [last, past('predict.value', false, { question: before })] }))).toBe('predict.value');
	});

	it('comes to an end', () => {
		const turns = candidates.filter(({ question }) => question.stage === 'locate').map(({ question }) => past(question.template, null, { question }));
		const last = turns.at(-1) ?? null;
		expect(choose(candidates.filter(({ question }) => question.stage === 'locate'), choice('value/run', { kind: 'sibling', last, turns }))).toBeNull();
	});
});
