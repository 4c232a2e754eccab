/** Yes and no, lists and error messages, as people say them. */
import { describe, expect, it } from 'vitest';
import { readMeaning } from '../../../extension/tutor/offline/reading/meaning';
import { judge, readAnswer, type AskedQuestion } from '../../../extension/tutor/offline/reading/normaliser';
import { isTypoOf } from '../../../extension/tutor/offline/reading/typo';
import { readYesNo } from '../../../extension/tutor/offline/reading/yesNo';
import { context, questionOf } from './fixture';

const options = (...texts: readonly string[]) => texts.map((text, at) => ({ id: `o${at}`, words: [{ kind: 'text' as const, text }] }));
const truth = options('Yes, it is true.', 'No, it is false.');
const run = options('Sí, debería ejecutarse.', 'No, no debería.');

describe('a yes or a no', () => {
	it.each(['yes', 'yeah', 'yep', 'ja', 'sí', 'sure', 'it is', 'yess', 'true', 'ture', 'yes because 3 is not 2', 'i think yes', 'of course', 'not false', 'yes 0 has no rest. but it makes a new line', 'yes 4 is even'])('%s', (text) => {
		expect(readYesNo(text, truth)).toBe('o0');
	});

	it.each(['no', 'nope', 'nah', 'nein', 'false', 'its false', 'not true', 'it isnt', 'no, it is not', 'no since yes is for 4', 'fasle', 'no 5 has a rest'])('%s is a no', (text) => {
		expect(readYesNo(text, truth)).toBe('o1');
	});

	it.each(['yes and no', 'yes or no', 'yes it is false', 'the loop', '7', '', 'it depends', 'banana'])('%s is neither', (text) => {
		expect(readYesNo(text, truth)).toBeNull();
	});

	it('is told by the first word of the options, in any language, and only where there are two', () => {
		expect(readYesNo('yep', run)).toBe('o0');
		expect(readYesNo('nope', run)).toBe('o1');
		expect(readYesNo('yes', options('Yes', 'No', 'Both'))).toBeNull();
		expect(readYesNo('yes', options('a number', 'a text'))).toBeNull();
	});
});

describe('what only one of the options can mean', () => {
	const kinds = options('+ was used between a whole number (int) and a text (str).', 'A word of the program was mistyped.', '+ is not a sign of the language.');
	const calls = options('The function went on calling itself without an end.', 'The number is too large for the computer.', 'The function has no name.');

	it.each(['it cant add a number and a string', 'you can not put an int and a text together', 'string and number dont mix', 'a nubmer and a text'])('%s', (text) => {
		expect(readMeaning(text, kinds)).toBe('o0');
	});

	it.each(['it never stops calling itself', 'infinite recursion', 'it keeps calling itself', 'the function called itself too many times'])('%s', (text) => {
		expect(readMeaning(text, calls)).toBe('o0');
	});

	it.each(['it is broken', 'a number', 'the program'])('%s says too little', (text) => {
		expect(readMeaning(text, kinds)).toBeNull();
	});
});

describe('a list in words', () => {
	const read = (typed: string, question: AskedQuestion) => judge(readAnswer({ kind: 'typed', text: typed }, question, context), question, context);

	it.each([
		["['read']", 'it shoud return a list with only read in it', true],
		["['read']", 'a list with read in it', true],
		["['read']", 'just read in a list', true],
		["['read']", 'a list with wash in it', false],
		["['read']", 'the list with read and wash', false],
		['[1, 2, 3]', 'a list with 1, 2 and 3 in it', true],
		['[1, 2, 3]', '1, 2, 3]', true],
		['[1, 2, 3]', 'a list with 3 numbers in it', null],
		['[1, 2, 3]', 'a list with 1 or 2 in it', null],
	])('%s: %s', (right, typed, correct) => {
		expect(read(typed, questionOf('value', right)).correct).toBe(correct);
	});

	it.each([
		['x and then read', true],
		['first x, then read', true],
		['it takes x and read', true],
		['x wash and then read', false],
	])('in a row: %s', (typed, correct) => {
		expect(read(typed, questionOf('values', "['x', 'read']")).correct).toBe(correct);
	});
});

it('a word is mistyped where it can be no other', () => {
	expect(['nubmer', 'numbr', 'nummber'].every((typed) => isTypoOf(typed, 'number'))).toBe(true);
	expect(['member', 'lumber', 'number', 'umber'].some((typed) => isTypoOf(typed, 'number'))).toBe(false);
	expect(isTypoOf('test', 'text')).toBe(false);
});
