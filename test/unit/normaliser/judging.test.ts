import { describe, expect, it } from 'vitest';
import type { Foil, Given } from '../../../extension/words';
import { judge, readAnswer } from '../../../extension/tutor/offline/reading/normaliser';
import type { AskedQuestion, Judgement } from '../../../extension/tutor/offline/reading/normaliser';
import { context, questionOf } from './fixture';

function answer(given: Given | string, question: AskedQuestion): Judgement {
	return judge(readAnswer(typeof given === 'string' ? { kind: 'typed', text: given } : given, question, context), question, context);
}

const foil = (answer: string, misconception: string): Foil => ({ answer, misconception });

describe('foils', () => {
	it('names the misconception that gives a wrong value', () => {
		const question = { ...questionOf('value', '5'), foils: [foil('8', 'one round too far'), foil('None', 'prints and returns alike')] };
		expect(answer('it returns 8', question)).toMatchObject({ correct: false, foil: { misconception: 'one round too far' } });
		expect(answer('nothing', question)).toMatchObject({ correct: false, foil: { misconception: 'prints and returns alike' } });
		expect(answer('7', question)).toMatchObject({ correct: false, foil: null });
		expect(answer('5', question)).toMatchObject({ correct: true, foil: null });
	});

	it('names it for lists, counts, options and text', () => {
		expect(answer('1 to 5', { ...questionOf('values', '[0, 1, 2, 3, 4]'), foils: [foil('[1, 2, 3, 4, 5]', 'counts from one')] }).foil?.misconception).toBe('counts from one');
		expect(answer('1 to 5', { ...questionOf('values', '[0, 1, 2, 3, 4]'), foils: [foil('1, 2, 3, 4, 5', 'counts from one')] }).foil?.misconception).toBe('counts from one');
		expect(answer('four times', { ...questionOf('count', '5'), foils: [foil('4', 'ends before the last')] }).foil?.misconception).toBe('ends before the last');
		expect(answer({ kind: 'chosen', option: 'o0' }, { ...questionOf('choice', '1; left; right'), foils: [foil('o0', 'mirrored')] }).foil?.misconception).toBe('mirrored');
		expect(answer('34', { ...questionOf('value', '7'), foils: [foil('\'34\'', 'joins text')] }).foil).toBeNull();
		expect(answer('\'34\'', { ...questionOf('value', '7'), foils: [foil('\'34\'', 'joins text')] }).foil?.misconception).toBe('joins text');
	});

	it('takes a number in quotes as the number unless the quotes are the mistake', () => {
		expect(answer('\'7\'', questionOf('value', '7'))).toMatchObject({ correct: true, note: 'type' });
		expect(answer('\'7\'', { ...questionOf('value', '7'), foils: [foil('\'7\'', 'stays text')] })).toMatchObject({ correct: false, foil: { misconception: 'stays text' } });
	});
});

describe('a text without quotes', () => {
	const greeting = { ...context, texts: ['Hello, Ana!', 'Hello, Bo!'] };
	const read = (typed: string, truth: string, known = greeting): Judgement => {
		const question = questionOf('value', truth);
		return judge(readAnswer({ kind: 'typed', text: typed }, question, known), question, known);
	};

	it('is one where the examples ask for nothing but texts, whatever the program gives', () => {
		expect(read('Hello, Ana!', 'None')).toMatchObject({ kind: 'answer', correct: false });
		expect(read('it returns Hello, Ana!', 'None')).toMatchObject({ kind: 'answer', correct: false });
		expect(read('Hello', '3')).toMatchObject({ kind: 'answer', correct: false });
		expect(read('Hello, Ana!', '\'Hello, Ana!\'')).toMatchObject({ correct: true });
	});

	it('leaves what is said in words what it is', () => {
		expect(read('None', 'None')).toMatchObject({ correct: true });
		expect(read('nothing', 'None')).toMatchObject({ correct: true });
		expect(read('I do not know', 'None').kind).toBe('not-sure');
		expect(read('what is a greeting?', 'None').kind).toBe('asks');
		expect(read('it takes the name and puts some words around it at the end', 'None').kind).toBe('unreadable');
	});

	it('is read before the reason that follows it', () => {
		expect(read('I think it returns A because 95 is more than 90', '\'A\'')).toMatchObject({ correct: true });
		expect(read('It returns B, since 85 is not more than 90', '\'C\'')).toMatchObject({ kind: 'answer', correct: false });
		expect(read('late because of rain', '\'late because of rain\'')).toMatchObject({ correct: true });
	});

	it('is told that it needs quotes where it cannot be one', () => {
		const reading = readAnswer({ kind: 'typed', text: 'Hello, Ana!' }, questionOf('value', 'None'), context);
		expect(reading.kind === 'unreadable' && reading.example).toContain('a text needs quotes');
	});
});

describe('a text of digits', () => {
	it('takes the bare number for it unless the number is the mistake', () => {
		expect(answer('2', questionOf('value', '\'2\''))).toMatchObject({ correct: true, note: 'type' });
		const question = { ...questionOf('value', '\'2\''), foils: [foil('2', 'takes-text-for-number')] };
		expect(answer('2', question)).toMatchObject({ correct: false, foil: { misconception: 'takes-text-for-number' } });
		expect(answer('\'2\'', question)).toMatchObject({ correct: true });
		expect(answer('the text 2', question)).toMatchObject({ correct: true });
	});
});

describe('what was given without typing', () => {
	it('takes a clicked line as it is', () => {
		expect(answer({ kind: 'line', line: 7, version: 1, text: 'it goes round again after 5' }, questionOf('line', '8'))).toMatchObject({ kind: 'answer', correct: true, readAs: 'line 8' });
		expect(answer({ kind: 'line', line: 2, version: 1, text: '' }, questionOf('line', '8'))).toMatchObject({ correct: false });
	});

	it('takes a chosen option by its id and refuses one that was not offered', () => {
		expect(answer({ kind: 'chosen', option: 'o1' }, questionOf('choice', '1; left; right'))).toMatchObject({ correct: true, readAs: 'right' });
		expect(answer({ kind: 'chosen', option: 'o9' }, questionOf('choice', '1; left; right'))).toMatchObject({ kind: 'unreadable', correct: null });
	});
});

describe('what the question says about the answer', () => {
	const both = 'it should be 5 but it returns 8';

	it('tells the wished from the observed by the stage', () => {
		expect(answer(both, { ...questionOf('value', '5'), stage: 'expect' })).toMatchObject({ correct: true, readAs: '5' });
		expect(answer(both, { ...questionOf('value', '8'), stage: 'predict' })).toMatchObject({ correct: true, readAs: '8' });
		expect(answer('it returns 8 but should return 5', { ...questionOf('value', '8'), stage: 'predict' })).toMatchObject({ correct: true, readAs: '8' });
	});

	it('takes the value of the variable that was asked for', () => {
		const question = { ...questionOf('value', '1'), slots: { variable: 'b' } };
		expect(answer('b is 1, a is 0', question)).toMatchObject({ correct: true, readAs: '1' });
		expect(answer('a = 1, b = 2', question)).toMatchObject({ correct: false, readAs: '2' });
	});

	it('never shows the right answer as the example of a form', () => {
		for (const [form, truth] of [['value', '7'], ['count', '7'], ['line', '2']] as const) {
			const reading = readAnswer({ kind: 'typed', text: 'asdf qwer' }, questionOf(form, truth), context);
			expect(reading.kind === 'unreadable' && !new RegExp(`\\b${truth}\\b`).test(reading.example)).toBe(true);
		}
	});

	it('cannot read an empty answer, also in a language without names for its values', () => {
		const bare = { spellings: { nothing: '', true: '', false: '' }, variableNames: [], programLines: [], functionName: null };
		for (const form of ['value', 'values', 'count', 'line', 'output', 'words']) {
			const question = questionOf(form, form === 'values' ? '[1]' : '5');
			expect(readAnswer({ kind: 'typed', text: '' }, question, bare).kind).toBe('unreadable');
			expect(readAnswer({ kind: 'typed', text: ' \n ' }, question, bare).kind).toBe('unreadable');
		}
	});

	it('says neither right nor wrong where nobody knows', () => {
		expect(answer('5', { answer: { kind: 'value' }, truth: { kind: 'open' } })).toMatchObject({ kind: 'answer', correct: null, readAs: '5' });
		expect(answer('OOPS', { answer: { kind: 'value' }, truth: { kind: 'open' } })).toMatchObject({ kind: 'answer', correct: null, readAs: 'OOPS' });
	});

	it('sends a student who types where an edit is asked to the program', () => {
		expect(answer('I would make it one round less', { answer: { kind: 'edit' }, truth: { kind: 'run' } })).toMatchObject({ kind: 'unreadable', correct: null });
		expect(answer('no idea', { answer: { kind: 'edit' }, truth: { kind: 'run' } })).toMatchObject({ kind: 'not-sure' });
	});
});
