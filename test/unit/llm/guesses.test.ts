import { describe, expect, it } from 'vitest';
import { isGuess } from '../../../extension/tutor/llm/guesses';
import { unlessTossed } from '../../../extension/tutor/llm/llmVerifier';
import { backticked } from '../../../extension/tutor/offline/backticked';
import type { AnswerForm, Question } from '../../../extension/words';

const question = (text: string, answer: AnswerForm = { kind: 'words' }): Question => ({
	id: 'value/model.words/1', task: 'value/run', stage: 'explain', template: 'model.words', slots: {}, answer, truth: { kind: 'open' }, foils: [], words: backticked(text), help: [], fact: [], held: [], reworded: [],
});
const options = (...texts: readonly string[]): AnswerForm => ({ kind: 'choice', options: texts.map((text, at) => ({ id: `o${at}`, words: backticked(text) })) });

describe('a guess between two answers', () => {
	it.each([
		['Does the loop go round too often?', 'yes'], ['Does the loop go round too often?', 'Yes, I think so.'], ['Does the loop go round too often?', 'the loop goes too often, yes'],
		['Is the value there before or after the round?', 'after'], ['Good. So does it make four or five rounds?', 'I guess five rounds'],
		['For `f(3)`, is it too small?', 'no'],
	])('%s %s', (text, answer) => {
		expect(isGuess(question(text), answer)).toBe(true);
	});

	it('of a choice of two, not of three', () => {
		expect(isGuess(question('Which is so?', options('It starts at 0', 'It starts at 1')), 'it starts at 1')).toBe(true);
		expect(isGuess(question('Which is so?', options('It starts at 0', 'It starts at 1', 'It starts at 2')), 'it starts at 1')).toBe(false);
	});

	it.each([
		['Does the loop go round too often?', 'yes, five rounds but only four terms are left'], ['Is the value there before or after the round?', 'after, because b was added by then'],
		['How many rounds does it make?', 'five'], ['What does the loop do with the last value?', 'it skips it'], ['Why is it 4 or 5?', 'five'], ['Can you say what happens in the last round?', 'nothing'],
	])('is none with a reason, or where nothing is offered: %s %s', (text, answer) => {
		expect(isGuess(question(text), answer)).toBe(false);
	});

	it('shows nothing, though the model believes it', () => {
		const verdict = { kind: 'answer' as const, answers: true, correct: true, quote: 'yes', tasks: [{ id: 'T1', understood: true, quote: 'yes' }], misunderstanding: null, shown: ['loop-bounds'], missing: [] };
		expect(unlessTossed(verdict, question('Does the loop go round too often?'), 'yes')).toMatchObject({ correct: true, tasks: [], shown: [] });
		expect(unlessTossed(verdict, question('Does the loop go round too often?'), 'yes, five rounds but only four terms are left')).toBe(verdict);
	});
});
