/** A value that is given first is the answer, whatever reason, doubt or question back stands behind it. */
import { describe, expect, it } from 'vitest';
import { judge, readAnswer, type AskedQuestion } from '../../../extension/tutor/offline/reading/normaliser';
import { context, questionOf } from './fixture';

function read(typed: string, question: AskedQuestion): string | null {
	return judge(readAnswer({ kind: 'typed', text: typed }, question, context), question, context).readAs;
}

describe('a number and what is said of it', () => {
	it.each([
		['57.6, oh it adds the 32 first', '57.6'],
		['57.6. It adds the 32 first', '57.6'],
		['57.6 it adds the 32 before', '57.6'],
		['57.6? why does it add 32 first', '57.6'],
		['12 euro, it takes the 2 away', '12'],
		['3?? but why, I wrote number - 1', '3'],
		['2, line 8 takes one away', '2'],
		['240, 3 times 80', '240'],
		['4 at the end, I must keep the 7 first', '4'],
		// Another one is claimed behind it.
		['3, no wait 4', '4'],
		['4, the last one is 3', '3'],
		['first it is 4, after that it is 3', '3'],
		['oh it adds the 32 first, 57.6', '57.6'],
		['it adds 2, I get 9', '9'],
		['3 in the first round, 5 in the second', '5'],
	])('%s: %s', (typed, value) => {
		expect(read(typed, questionOf('value', '100.5'))).toBe(value);
	});

	it.each(['3, then 4', '3 or 4', '1, 2, 3'])('%s is not one number', (typed) => {
		expect(read(typed, questionOf('value', '7'))).toBeNull();
	});

	it.each([
		['2, once for 3 and once for 4', '2'],
		['2? the 4 and the 5', '2'],
		['3 rounds, it stops at 4', '3'],
	])('where it is a count: %s', (typed, count) => {
		expect(read(typed, questionOf('count', '7'))).toBe(count);
	});
});

describe('a text without quotes and what is said of it', () => {
	it.each([
		['HelloBig, a space is missing between', 'HelloBig'],
		['HelloBig but the space is missing', 'HelloBig'],
		['HelloBig (no space)', 'HelloBig'],
		['HelloBig. it needs a space', 'HelloBig'],
		['cat, the first one', 'cat'],
		['cat, that is wrong', 'cat'],
	])('%s: %s', (typed, value) => {
		expect(read(typed, questionOf('value', "'HelloBigWorld'"))).toBe(value);
	});

	it.each(['the words, without the spaces', 'the same, it does not change', 'it should have a space, in between'])('%s says something of a text and is none', (typed) => {
		expect(read(typed, questionOf('value', "'HelloBigWorld'"))).toBeNull();
	});
});

describe('a printed line and what is said of it', () => {
	it.each([
		['Player 1 wins', 'draw, that should not be there', 'draw'],
		['draw', 'draw. Why?', 'draw'],
		['draw', 'draw? but player 1 has won', 'draw'],
		['draw', 'draw, that is wrong', 'draw'],
		['You pay 240', 'You pay 80, it takes only one night', 'You pay 80'],
		['You pay 240', 'You pay 240, 3 times 80', 'You pay 240'],
		['You pay 240', '240, 3 times 80', '240'],
		['too low', 'too high, the guess is bigger than the secret', 'too high'],
		['Ben Dora', 'Ben Dora, and not Ana', 'Ben Dora'],
		// A pause may belong to the line.
		['Hello, Ana', 'Hello, Bob', 'Hello, Bob'],
		['You win, Bob has 3', 'You win, Ana has 3', 'You win, Ana has 3'],
	])('%s is printed: %s', (truth, typed, value) => {
		expect(read(typed, questionOf('output', truth))).toBe(value);
	});

	it('is another matter where an example is doubted', () => {
		const question = questionOf('output', 'draw');
		expect(readAnswer({ kind: 'typed', text: 'draw, the example is wrong' }, question, context).kind).toBe('disputes');
		expect(readAnswer({ kind: 'typed', text: 'no, that is wrong' }, question, context).kind).toBe('disputes');
	});
});

describe('a list and what is said of it', () => {
	const wished: AskedQuestion = { answer: { kind: 'value' }, truth: { kind: 'open' }, foils: [{ answer: '[1, 2, 3, 1]', misconception: '' }] };

	it.each([
		['[4, 2, 3, 1] at the end, I must keep the 4 somewhere first', '[4, 2, 3, 1]'],
		['[4, 2, 3, 1], it was [1, 2, 3, 4] before', '[4, 2, 3, 1]'],
		['[1, 2, 3, 1] and the 4 is gone!', '[1, 2, 3, 1]'],
		['4, 2, 3, 1', '[4, 2, 3, 1]'],
		['4', '4'],
	])('%s: %s', (typed, value) => {
		expect(read(typed, wished)).toBe(value);
		expect(read(typed, questionOf('value', '[5, 6, 7, 8]'))).toBe(value);
	});

	it.each(['I must keep the 4 somewhere first', 'the 4 is gone'])('%s: one of its items in a sentence is no value', (typed) => {
		expect(read(typed, wished)).toBeNull();
		expect(read(typed, questionOf('value', '[5, 6, 7, 8]'))).toBeNull();
	});

	it('of texts is no sentence, where nobody knows which is right', () => {
		const ofTexts: AskedQuestion = { ...wished, foils: [{ answer: "['Bo', 'Al']", misconception: '' }] };
		expect(read('first I look at every value', ofTexts)).toBeNull();
		expect(read('Al, Bo', ofTexts)).toBe('[Al, Bo]');
		expect(read("['Al', 'Bo'] in the end, it has to be sorted", ofTexts)).toBe("['Al', 'Bo']");
	});

	it('of several in a row nobody knows which one is meant', () => {
		expect(read('first [1, 2], then [2, 1]', questionOf('value', '[5, 6]'))).toBeNull();
	});
});

describe('a line and what is said of it', () => {
	it.each([
		'7? j begins with 0 again so it finds 0,1 and 1,0', '7 adds 5 and 3', '7! the 5 is lost', '7 and it adds 2', '7 i becomes 3', '7 prints 5',
		'7: the 3 is lost and the 4 too', '7 too late, 3 was there', '7 it finds 0,1 or 1,0', '7, the egg is still in it, where does it come from?', 'still 7, the fourth time',
	])('%s', (typed) => {
		expect(read(typed, questionOf('line', 'line 3'))).toBe('line 7');
	});

	it.each(['7, no 8', '7? or 8', '7, 8 and 9', '7 rounds', '7 + 1', '2 times it goes wrong'])('%s names no line', (typed) => {
		expect(read(typed, questionOf('line', 'line 3'))).toBeNull();
	});
});
