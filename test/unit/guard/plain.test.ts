/** Sentences that get no score, since they say or ask what the run decides: beside each, one that is scored all the same. */
import { describe, expect, it } from 'vitest';
import { python } from '../../../grammars/python/descriptor';
import { type GuardContext, check } from '../../../extension/tutor/guard';
import { isPlain } from '../../../extension/tutor/guard/plain';
import { sentencesOf } from '../../../extension/tutor/guard/sentences';
import { backticked } from '../../../extension/tutor/offline/backticked';

const source = 'def total(prices):\n    for price in prices:\n        sum = 0\n        sum = sum + price\n    return sum\n';
const context: GuardContext = {
	kind: 'question', stage: 'predict', rung: 'question', source, found: [], said: [], previous: [], inWords: python.inWords, places: [{ kind: 'lines', from: 2, to: 2 }],
	repairs: [[{ from: source.indexOf('    for'), to: source.indexOf('        sum = sum'), text: '    sum = 0\n    for price in prices:\n' }]], shown: ['total([1, 1])', '2', '1'],
};
const reason = (text: string, more: Partial<GuardContext> = {}) => {
	const verdict = check(backticked(text), { ...context, ...more });
	return verdict.ok ? null : verdict.reason;
};
const plain = (text: string, isFound = false) => sentencesOf(backticked(text)).every((sentence) => isPlain(sentence, source, isFound));

describe('no score is put on', () => {
	it.each([
		['a value at a moment', 'After the first round `sum` is 1.', 'After the first round `sum` is set anew.'],
		['values round by round', 'Round by round `sum` is 1, 1.', 'Round by round `sum` is the same.'],
		['several values', 'When the run comes to line 4, `price` is 1 and `sum` is 0.', 'When the run comes to line 4, `sum` is too small.'],
		['what an example says and the run gave', 'It should return 9 and returns 4.', 'It should start over and does not.'],
		['whether a condition of the program is true', 'Is `price in prices` true at that moment?', 'Is `sum` really true to its name?'],
		['whether a value changes in a round', 'Does `sum` change in the first round?', 'Does `sum` change too early?'],
		['the request to find a line', 'Click the first line where something happens that you did not expect.', 'Click the first line of the loop.'],
	])('%s', (_what, text, other) => {
		expect(plain(text)).toBe(true);
		expect(plain(other)).toBe(false);
	});

	it('an open request for the repair once the place is found, with nothing in it of how', () => {
		for (const text of ['How would you mend line 3 now?', 'Exactly. How can you fix your loop?', 'What will you change?']) {
			expect(plain(text)).toBe(false);
		}
		expect(plain('How would you mend line 3 now?', true)).toBe(true);
		expect(plain('How can you fix your loop?', true)).toBe(true);
		expect(plain('How can you fix your loop so that it keeps what it had?', true)).toBe(false);
		expect(reason('How would you fix your loop now?', { stage: 'repair', found: [2] })).toBeNull();
		expect(reason('How would you fix your loop now?')).toBe('premature');
		expect(reason('How would you change your loop so that the sum is set before it?', { stage: 'repair', found: [2] })).toBe('leak');
	});

	it('the hard rules hold for it all the same', () => {
		expect(reason('After the first round `sum` is 1. What is `sum` after the second round of the loop?')).toBeNull();
		expect(reason('After the first round `sum` is 1. Move the zero out of the loop. What is `sum` then?')).toBe('leak');
	});
});

describe('what is asked in an ordinary way', () => {
	it.each([
		'What should come out for `total([1, 1])`?', 'Go through lines 2 to 4 once more. Which values does `sum` take?', 'You type 20. What does it print?', 'It does not come to an end for `total([1, 1])`. What is `sum` after the first round?',
		'What should `total([1, 1])` return, and what did it return?', 'Try `print(type(prices))`. What comes out?', 'What values belong in the blanks?',
	])('passes: %s', (text) => {
		expect(reason(text)).toBeNull();
	});

	it('runs once more: refused where something of the program does', () => {
		expect(reason('The loop goes once more. What is `sum` then?')).not.toBeNull();
	});

	it('what an error says in quotation marks is no telling, if the student sees the error', () => {
		const text = 'age = input()\nprint(age + 1)\n';
		const typed: Partial<GuardContext> = { source: text, places: [{ kind: 'lines', from: 0, to: 0 }], repairs: [[{ from: 6, to: 13, text: 'int(input())' }]], found: [1] };
		const message = 'can only concatenate str (not "int") to str';
		expect(reason(`It stopped with \`TypeError: ${message}\`. What does that message say?`, { ...typed, shown: [message] })).toBeNull();
		expect(reason(`It stopped with \`TypeError: ${message}\`. What does that message say?`, { ...typed, shown: [] })).toBe('leak');
	});
});
