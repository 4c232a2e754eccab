/** What the guard lets pass because the student has it before them, and that nothing else comes with it. */
import { describe, expect, it } from 'vitest';
import { type GuardContext, check } from '../../../extension/tutor/guard';
import { guardContext, refuse } from '../../../extension/tutor/guardSession';
import { backticked } from '../../../extension/tutor/offline/backticked';
import type { Situation } from '../../../extension/tutor/roles';
import type { Question } from '../../../extension/words';
import { firstRequest } from '../llm/situations';
import { contextOf } from './mistakeContext';

const source = 'def share(sweets, children):\n    left = sweets\n    while left > children:\n        left = left - children\n    return left\n';
const context = contextOf({ kind: 'limit', source, repairs: [['left > children', 'left >= children'], ['return left', 'return remaining(left)']], leaks: [], good: [] });
const reason = (text: string, more: Partial<GuardContext>) => {
	const verdict = check(backticked(text), { ...context, ...more });
	return verdict.ok ? null : verdict.reason;
};

describe('a fact of the reply', () => {
	it.each(['The run says `left >= children`.', 'It should be `remaining(left)` there.', 'Swap the two.', 'Change `>` to `>=`.', 'It is greater than or equal to.'])('lets no token, line or change of a repair pass: %s', (text) => {
		expect(reason(`${text} What is \`left\`?`, { facts: [backticked(text)] })).not.toBeNull();
	});

	it('is let pass where it is of the run, and only as it stands', () => {
		const fact = 'Your loop condition is still right there, so the loop goes on.';
		expect(reason(`${fact} What is \`left\`?`, { facts: [backticked(fact)] })).toBeNull();
		expect(reason(`${fact} What is \`left\`?`, { facts: [] })).not.toBeNull();
		expect(reason('Your loop condition is never right, so the loop goes on. What is `left`?', { facts: [backticked(fact)] })).not.toBeNull();
	});
});

describe('what stands on the screen', () => {
	it('may be named, and what is near it may not', () => {
		expect(reason('What does `remaining` mean in that message?', {})).toBe('leak');
		expect(reason('What does `remaining` mean in that message?', { shown: ['NameError: remaining'] })).toBeNull();
		expect(reason('What does `remaining(left)` give?', { shown: ['NameError: remaining'] })).toBe('leak');
		expect(reason('Is `left >= children` true?', { shown: ['5', '>'] })).toBe('leak');
	});
});

/** As much of a situation as the guard looks at: an example, its result, and one turn. */
function situation(turn: { readonly question: Partial<Question>; readonly text: string }, got = '5'): Situation {
	const part = {
		code: { language: 'python', version: 1, text: source }, outline: { broken: false, statementLines: [0, 1, 2, 3, 4] }, found: [], tasks: [],
		problem: { tests: [{ id: 't1', kind: 'call', call: 'share(4, 2)', expected: '0', origin: 'student' }] },
		evidence: { run: { results: [{ test: 't1', passed: false, ending: { kind: 'returned', value: { shown: got } }, output: '' }] } },
		diagnosis: { bugs: [{ id: 'value', kind: 'known', places: [{ place: { kind: 'lines', from: 2, to: 2 } }], repairs: context.repairs, symptom: { exception: null, syntax: null } }] },
		turns: [{ id: 'turn-1', version: 1, withdrawn: false, rung: 'question', given: { kind: 'typed', text: turn.text }, assessment: { kind: 'answer', correct: true, understood: [], misunderstood: null, readAs: turn.text }, question: { words: [], held: [], fact: [], stage: 'predict', answer: { kind: 'value' }, truth: { kind: 'open' }, ...turn.question } }],
	};
	// Only these parts are read; the rest of a situation would have to come from a run.
	return part as unknown as Situation;
}

describe('in a session', () => {
	it('a value that reads like a line number names no line', () => {
		expect(guardContext(situation({ question: {}, text: '3' }), 'value').found).toEqual([]);
		expect(guardContext(situation({ question: {}, text: 'it is line 3, I think' }), 'value').found).toEqual([2]);
		expect(guardContext(situation({ question: { answer: { kind: 'line' }, stage: 'locate' }, text: '3' }), 'value').found).toEqual([2]);
	});

	it('an error stands there with its kind, which may be a word that the program lacks', () => {
		const at = situation({ question: {}, text: '3' });
		const [result] = at.evidence.run.results;
		const exception = { type: 'missing return', message: 'the function ends without giving back a value', line: 4, frames: [] };
		const results = result ? [{ ...result, ending: { kind: 'raised' as const, exception } }] : [];
		expect(guardContext({ ...at, evidence: { ...at.evidence, run: { ...at.evidence.run, results } } }, 'value').shown).toContain('missing return: the function ends without giving back a value');
	});

	it('a model that puts a repair into the fact of its own question gains nothing by it', () => {
		const now = situation({ question: { held: backticked('Yes: it must be `left >= children`.'), fact: backticked('The run says: `left >= children`.') }, text: '5' });
		for (const text of ['Yes: it must be `left >= children`. What is `left`?', 'The run says: `left >= children`. What is `left`?']) {
			const words = backticked(text);
			const question = { words, stage: 'predict' } as unknown as Question;
			expect(refuse(now, { words, question, by: 'model' }, { ...firstRequest(now), target: { bug: 'value' } as never, last: now.turns[0] ?? null })).toBe('leak');
		}
	});
});
