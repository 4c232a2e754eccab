/** Each wording of an operator, and each kind of change, by itself: take it away, and its test fails. */
import { describe, expect, it } from 'vitest';
import { type GuardContext, judge } from '../../../extension/tutor/guard';
import { featureNames, featuresOf, subjectOf } from '../../../extension/tutor/guard/features';
import { changesOf, repairsOf } from '../../../extension/tutor/guard/repair';
import { sentencesOf } from '../../../extension/tutor/guard/sentences';
import { operatorsInWords, topics } from '../../../extension/tutor/guard/vocabulary';
import { backticked } from '../../../extension/tutor/offline/backticked';

/** What is said, in the order of `operatorsInWords`: the sign that a repair puts in, and its words. */
const said: readonly (readonly [string, string])[] = [
	['<=', 'What is less than or equal to the rest?'],
	['>=', 'What is greater than or equal to the rest?'],
	['<', 'Is it less than the rest?'],
	['>', 'Is it greater than the rest?'],
	['==', 'What do two equals signs do?'],
	['!=', 'When is it different from the rest?'],
	['**', 'What is it to the power of two?'],
	['//', 'What does a floor division give?'],
	['%', 'What is the remainder?'],
	['%', 'What is left over?'],
	['//', 'What are the whole times that it fits?'],
	['+=', 'What puts it on top of the old?'],
	['<=', 'And is the limit itself in?'],
	['>=', 'And is the limit itself in?'],
	['+', 'Is it the sum?'],
	['*', 'Is it the product?'],
	['/', 'Is it a division?'],
	['- 1', 'What is minus one?'],
	['-= 1', 'What is minus one?'],
	['+ 1', 'What is plus one?'],
	['+= 1', 'What is plus one?'],
	['+=', 'Is it incremented?'],
	['&&', 'What is a logical and?'],
	['||', 'What is a logical or?'],
	['[', 'Is there a slice?'],
	['(', 'Are there brackets?'],
	[':', 'Is there a colon?'],
	[',', 'Is there a comma?'],
	[';', 'Is there a semicolon?'],
	['0', 'Is it zero?'],
	['1', 'Is it one?'],
];

const source = 'total = rest\n';
const mended = (text: string): GuardContext => ({
	kind: 'question', stage: 'explain', rung: 'question', source, found: [0], said: [], previous: [],
	places: [{ kind: 'lines', from: 0, to: 0 }], repairs: [[{ from: source.indexOf('\n'), to: source.indexOf('\n'), text: ` ${text} ` }]],
});

describe('an operator in words', () => {
	it('has a case for every wording', () => {
		expect(said.map(([tokens]) => tokens)).toEqual(operatorsInWords.map(({ tokens }) => tokens.join(' ')));
	});

	it.each(operatorsInWords.map((one, at) => ({ one, tokens: said[at]?.[0] ?? '', text: said[at]?.[1] ?? '', at })))('$tokens: $text', ({ one, tokens, text, at }) => {
		const known = operatorsInWords.filter((other, index) => index !== at && other.tokens.join(' ') === tokens && other.phrase.test(text.toLowerCase()));
		expect(known).toEqual([]);
		const context = mended(tokens);
		const [sentence] = sentencesOf(backticked(text));
		const told = (against: GuardContext) => featuresOf(sentence!, repairsOf(against)[0] ?? null, against)[featureNames.indexOf('newPhrase')];
		expect([told(context), told(mended('@'))]).toEqual([1, 0]);
		if (one.sure) expect([judge(backticked(text), context).hard, judge(backticked(text), mended('@')).hard]).toEqual([true, false]);
	});
});

/** For each kind of change: what stood there, what is put in, and a sentence with its noun and its verb. */
const kinds: Readonly<Record<string, readonly [string, string, string]>> = {
	comparison: ['x = a < b', 'x = a > b', 'the comparison compares'],
	condition: ['if a:', 'if b:', 'the branch handles it'],
	logic: ['x = a and b', 'x = a or b', 'either is combined'],
	loop: ['for a in b:', 'for a in c:', 'the loop stops'],
	return: ['return a', 'return b', 'the result is returned'],
	'start-value': ['a = 1', 'a = 2', 'the starting value is assigned'],
	arithmetic: ['x = a + b', 'x = a - b', 'the formula is calculated'],
	call: ['x = a', 'x = f(a)', 'the function is called'],
	recursion: ['    return f(a)', '    return f(b)', 'the base case is called'],
	index: ['x = a[0]', 'x = a[1]', 'the index is picked'],
	collection: ['', 'a.append(b)', 'the list is appended'],
	text: ['x = "a"', 'x = "b"', 'the text is printed'],
	case: ['x = true', 'x = True', 'the keyword is capitalized'],
	name: ['x = one', 'x = other', 'using the variable'],
	place: ['  a', 'a', 'the indentation is moved'],
};

describe('a kind of change', () => {
	it('has a case for each', () => expect(Object.keys(kinds)).toEqual(topics.map(({ id }) => id)));

	it.each(Object.entries(kinds))('%s', (id, [before, after, words]) => {
		const topic = topics.find((one) => one.id === id);
		const [change] = changesOf(`${before}\n`, `${after}\n`);
		// A call of the function that it stands in is seen by the program around it (`repair.ts`).
		if (id !== 'recursion') expect(topic?.applies(change!)).toBe(true);
		const [sentence] = sentencesOf(backticked(words));
		const { nouns, verbs } = subjectOf(sentence!, { repaired: after, changes: [change!], topics: [topic!], names: new Set(), phrases: [] });
		expect([nouns.size > 0, verbs.size > 0]).toEqual([true, true]);
		expect(topic?.applies({ before: 'pass', after: 'pass', removed: [], added: [] })).toBe(false);
	});
});
