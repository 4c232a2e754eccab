/** When a rule of the guard speaks and when it does not, and how a message is read before any rule: one condition each. */
import { describe, expect, it } from 'vitest';
import { type GuardContext, judge } from '../../../extension/tutor/guard';
import { disguises } from '../../../extension/tutor/guard/disguise';
import { leaks } from '../../../extension/tutor/guard/leaks';
import { isNote } from '../../../extension/tutor/guard/places';
import { isPremature } from '../../../extension/tutor/guard/premature';
import { repairsOf } from '../../../extension/tutor/guard/repair';
import { isRepeated } from '../../../extension/tutor/guard/repeats';
import { sentencesOf } from '../../../extension/tutor/guard/sentences';
import { suggests } from '../../../extension/tutor/guard/suggested';
import { tellsFault } from '../../../extension/tutor/guard/told';
import { backticked } from '../../../extension/tutor/offline/backticked';
import { contextOf } from './mistakeContext';

const open = contextOf({ kind: 'late', source: 'def add_up(numbers):\n    total = 0\n    for number in range(1, len(numbers)):\n        total = total + numbers[number]\n    return total\n', repairs: [['range(1, len', 'range(0, len']], leaks: [], good: [], shown: ['add_up([1, 2])\n3'] });
const fault = (text: string, context: Partial<GuardContext>) => sentencesOf(backticked(text)).some((sentence) => tellsFault(sentence, repairsOf(open), { ...open, ...context }));
const leak = (text: string, context: Partial<GuardContext>) => leaks(backticked(text), repairsOf(open), { ...open, ...context });
const refusal = (text: string, context: Partial<GuardContext>) => judge(backticked(text), { ...open, ...context }).refusal;

describe('a rule', () => {
	it.each<[string, Partial<GuardContext>]>([['an explanation', { kind: 'explanation' }], ['what the built-in tutor states', { trusted: true }]])('says nothing of a fault, a choice or a suggestion in %s', (_, context) => {
		expect([fault('Your total is reversed.', {}), fault('Your total is reversed.', context)]).toEqual([true, false]);
		expect([leak('Should it start at 0 or 1?', {}), leak('Should it start at 0 or 1?', context)]).toEqual([true, false]);
		const suggested = (one: Partial<GuardContext>) => sentencesOf(backticked('Maybe a second sign?')).some((sentence) => suggests(sentence, { ...open, ...one }, false) !== null);
		expect([suggested({}), suggested(context)]).toEqual([true, false]);
	});

	it.each<[string, Partial<GuardContext>]>([['an explanation', { kind: 'explanation' }], ['the last rung', { rung: 'change-described' }], ['the rung that names the place', { rung: 'place-named' }], ['a later stage', { stage: 'explain' }], ['a message where no place is hidden', { found: [2] }]])('does not call %s premature', (_, context) => {
		expect([isPremature(backticked('Are you sure of line 3?'), open), isPremature(backticked('Are you sure of line 3?'), { ...open, ...context })]).toEqual([true, false]);
	});

	it('looks for two questions and for the length in all but an explanation', () => {
		const long = `What is \`total\` after ${'a and '.repeat(40)}b?`;
		expect([refusal('What is `total`? Which colour is it?', {}), refusal('What is `total`? Which colour is it?', { kind: 'explanation' })]).toEqual(['two-questions', null]);
		expect([refusal(long, { kind: 'reply' }), refusal(long, { kind: 'explanation' })]).toEqual(['too-long', null]);
	});

	it('only points at the place, and so passes in the stage of the repair', () => {
		const points = (stage: GuardContext['stage']) => sentencesOf(backticked('Ask yourself whether the rest counts.')).some((sentence) => suggests(sentence, { ...open, stage }, false) !== null);
		expect([points('predict'), points('repair')]).toEqual([true, false]);
	});
});

describe('a change is told', () => {
	it.each([
		['Here we swap `numbers` with `words`.', 'Here we print `numbers` with `words`.'], ['Here we switch `numbers` to `words`.', 'Here we compare `numbers` to `words`.'], ['Here we convert `numbers` to `words`.', 'Here we compare `numbers` to `words`.'],
		['Try writing `words` there.', 'Try reading `words` there.'], ['Here we decrease the count by one.', 'Here we read the count one by one.'],
	])('by %s', (telling, other) => {
		expect([leak(telling, {}), leak(other, {})]).toEqual([true, false]);
	});
});

describe('a message is read', () => {
	it.each(['# a', '// a', '/* a', '* a', '"""a', '\'\'\'a'])('with %s as a note', (line) => {
		expect([isNote(line), isNote('a')]).toEqual([true, false]);
	});

	it.each([
		['One.Two', ['One.', 'Two']], ['one.two', ['one.two']], ['one Two', ['one Two']], ['one\ntwo', ['one', 'two']], ['It’s “so”', ['It\'s "so"']],
	])('sentence by sentence: %s', (text, sentences) => {
		expect(sentencesOf([{ kind: 'text', text }]).map((each) => each.text)).toEqual(sentences);
	});

	it('with the lines of a link, and a sentence that code has ended', () => {
		expect(sentencesOf([{ kind: 'text', text: 'See ' }, { kind: 'lines', from: 1, to: 2 }]).map(({ lines }) => lines)).toEqual([[1, 2]]);
		expect(sentencesOf([{ kind: 'code', text: 'a = 1.' }, { kind: 'text', text: ' Then it runs' }])).toHaveLength(2);
		expect(sentencesOf([{ kind: 'code', text: 'a = 1.' }, { kind: 'text', text: ' then it runs' }])).toHaveLength(1);
		expect(sentencesOf([{ kind: 'code', text: 'a = 1' }, { kind: 'text', text: ' Then it runs' }])).toHaveLength(1);
		expect(sentencesOf([{ kind: 'text', text: 'One.' }, { kind: 'text', text: ' Two' }])).toHaveLength(1);
	});

	it.each(['0x72 0x65 0x74 0x75 0x72 0x6e', '\\x72\\x65\\x74\\x75\\x72\\x6e', '%72%65%74%75%72%6e', '72 65 74 75 72 6e', '72,65,74,75,72,6e'])('in codes of characters: %s', (text) => {
		expect(disguises(text)).toContain('return');
	});

	it.each(['your program again', 'the loop again', 'it once more', 'it now', 'it again'])('as asked anew after a change: run %s', (rest) => {
		expect(isRepeated(backticked(`What is it when you run ${rest}?`), backticked(`What is it when you run ${rest}?`))).toBe(false);
		expect(isRepeated(backticked('What is it when you run?'), backticked('What is it when you run?'))).toBe(true);
	});
});
