/** What a repair does, in words: for each effect a change that has it, one that has not, and a sentence that only it refuses. */
import { describe, expect, it } from 'vitest';
import { python } from '../../../grammars/python/descriptor';
import { type GuardContext, judge } from '../../../extension/tutor/guard';
import { effects, effectsOf, newPartsOf } from '../../../extension/tutor/guard/effects';
import { hintsAtEffect } from '../../../extension/tutor/guard/hints';
import { repairsOf } from '../../../extension/tutor/guard/repair';
import { sentencesOf } from '../../../extension/tutor/guard/sentences';
import { backticked } from '../../../extension/tutor/offline/backticked';

/** A program of which a part is put right. */
function repaired(before: string, after: string, said: readonly string[] = []): GuardContext {
	return {
		kind: 'question', stage: 'explain', rung: 'question', source: before, found: [0, 1, 2], said, previous: [], inWords: python.inWords,
		places: [{ kind: 'lines', from: 0, to: 0 }], repairs: [[{ from: 0, to: before.length, text: after }]],
	};
}
const hints = (text: string, context: GuardContext) => sentencesOf(backticked(text)).some((sentence) => repairsOf(context).some((repair) => hintsAtEffect(sentence, repair, context)));
const idsOf = (context: GuardContext) => repairsOf(context).flatMap(effectsOf).map(({ id }) => id);

/** Before and after, and what is then a hint. */
const cases: Readonly<Record<string, readonly [string, string, string]>> = {
	shifted: ['for a in b:\n    c(a)\n    d(a)\n', 'for a in b:\n    c(a)\nd(a)\n', 'Could it wait until the loop is done?'],
	'limit-in': ['if a > b:\n', 'if a >= b:\n', 'Should a tie be let through?'],
	'limit-out': ['if a >= b:\n', 'if a > b:\n', 'Is your sign perhaps too generous?'],
	turned: ['if a > b:\n', 'if a < b:\n', 'Maybe flip it?'],
	reach: ['for a in range(b):\n', 'for a in range(b + 1):\n', 'Does your loop go all the way?'],
	start: ['a = 0\n', 'a = b[0]\n', 'With what should it begin?'],
	wrapped: ['a = b\n', 'a = int(b)\n', 'What must be done with it first?'],
	'goes-on': ['a = b\n', 'a = a + b\n', 'Does it keep what was there?'],
	'put-in': ['while a:\n    b()\n', 'while a:\n    b()\n    c()\n', 'Does it shrink anywhere?'],
	'taken-out': ['a()\nb()\n', 'a()\n', 'Could you do without it?'],
	order: ['if a:\n    b()\nelif c:\n    d()\n', 'if c:\n    d()\nelif a:\n    b()\n', 'Which of the two ought to be first?'],
	'handed-back': ['print(a)\n', 'return a\n', 'Does the caller need it?'],
	copied: ['a = b\n', 'a = b[:]\n', 'Are there two lists, or one?'],
	renamed: ['x(a)\n', 'x(b)\n', 'Should it be the other one?'],
	grouped: ['a = b + c / 2\n', 'a = (b + c) / 2\n', 'Do they need to be kept together?'],
	joined: ['if a or b:\n', 'if a and b:\n', 'Is either of them enough?'],
	letters: ['if a in "xy":\n', 'if a in "xyz":\n', 'Is the text complete?'],
};

describe('an effect of a repair', () => {
	it('has a case for each', () => expect(Object.keys(cases)).toEqual(effects.map(({ id }) => id)));

	it.each(Object.entries(cases))('%s', (id, [before, after, hint]) => {
		const context = repaired(before, after);
		expect(idsOf(context)).toContain(id);
		const [sentence] = sentencesOf(backticked(hint));
		const others = repairsOf(context).flatMap(effectsOf).filter((effect) => effect.id !== id && sentence!.plain.match(effect.words) !== null);
		expect(others).toEqual([]);
		expect(hints(hint, context)).toBe(true);
		expect(judge(backticked(hint), context)).toMatchObject({ refusal: 'leak', hard: true });
		const other = repaired('a = b.c\n', 'a = b.d.e\n');
		expect(idsOf(other)).not.toContain(id);
		expect(hints(hint, other)).toBe(false);
	});

	it.each<[string, string, string]>([
		['shifted', 'Look at the indentation.', 'Look at the loop.'], ['limit-in', 'How does it treat the boundary?', 'How does it treat the list?'],
		['start', 'What is the identity element of that?', 'What is the first element of that?'], ['order', 'Look at the order of your questions.', 'Look at your questions.'],
	])('is told by some words, however the sentence is put: %s', (id, told, other) => {
		const [before = '', after = ''] = cases[id] ?? [];
		expect(hints(told, repaired(before, after))).toBe(true);
		expect(hints(other, repaired(before, after))).toBe(false);
	});

	it('is none that the other direction has', () => {
		expect(idsOf(repaired('a = a + b\n', 'a = b\n'))).not.toContain('goes-on');
		expect(idsOf(repaired('a = a + b\n', 'a = a + c\n'))).not.toContain('goes-on');
		expect(idsOf(repaired('a = 1\n', 'a = a + 1\n'))).not.toContain('start');
		expect(idsOf(repaired(cases['shifted']?.[0] ?? '', cases['shifted']?.[1] ?? ''))).not.toContain('order');
		expect(idsOf(repaired('a = b + (c) / 2\n', 'a = b + c / 2\n'))).not.toContain('grouped');
		expect(idsOf(repaired('    a()\n', '  b()\n'))).not.toContain('shifted');
		expect(idsOf(repaired('a = b(1)\n', 'a = b(5)\n'))).not.toContain('reach');
		expect(idsOf(repaired('a = b\n', 'a = c(b).d\n'))).not.toContain('copied');
	});
});

describe('what a repair puts in', () => {
	it('is the names and operators that its line had not', () => {
		const [repair] = repairsOf(repaired('total = rest\n', 'total = rest * price\n'));
		expect(newPartsOf(repair!).some((part) => 'the price'.match(part) !== null)).toBe(true);
		expect(newPartsOf(repair!).some((part) => 'the rest'.match(part) !== null)).toBe(false);
		expect(newPartsOf(repair!).some((part) => 'multiplied'.match(part) !== null)).toBe(true);
	});

	it('is nothing of a whole new line: its words are those of the program around it', () => {
		const [repair] = repairsOf(repaired('a = b\n', 'a = b\ntotal = price\n'));
		expect(newPartsOf(repair!).some((part) => 'the price'.match(part) !== null)).toBe(false);
	});

	it('is no word that stands in any program or sentence', () => {
		expect(hints('What if it had a value?', repaired('total = rest\n', 'total = value\n'))).toBe(false);
		expect(hints('What if it had a price?', repaired('total = rest\n', 'total = price\n'))).toBe(true);
	});

	it('is urged', () => {
		const context = repaired('total = rest\n', 'total = rest * price\n');
		expect(hints('What if it came from the price?', context)).toBe(true);
		expect(hints('What is the price at that moment?', context)).toBe(false);
		expect(hints('Could you multiply?', context)).toBe(true);
		expect(hints('Which of them should it multiply?', context)).toBe(false);
		expect(hints('What if it came from the rest?', context)).toBe(false);
	});
});

describe('no hint', () => {
	const limit = repaired('if a > b:\n', 'if a >= b:\n');
	it.each([
		['asks for a fact', 'Which of them are equal?', 'Should equal ones count?'],
		['asks for a fact beside the closed question', 'Which of them, and are they equal?', 'Or are they equal, and so are they?'],
		['asks to tell', 'Could you explain what equal means?', 'Could equal ones count?'],
		['asks about the task', 'Should equal ones count, by the task?', 'Should equal ones count, by the rule?'],
		['asks for a result', 'What should it return for equal ones?', 'What should it do for equal ones?'],
		['asks what the run answers', 'Are they equal in value?', 'Are they equal in rank?'],
		['has it watched', 'Could you add a log for equal ones?', 'Could you add a line for equal ones?'],
		['calls for an example', 'Could you do it for a shorter list with equal ones?', 'Could you do it for equal ones?'],
		['is a statement that wishes nothing', 'They are equal.', 'They should be equal.'],
	])('%s', (_what, question, hint) => {
		expect(hints(question, limit)).toBe(false);
		expect(hints(hint, limit)).toBe(true);
	});

	it('says again what the student said', () => {
		expect(hints('Should equal ones count?', repaired('if a > b:\n', 'if a >= b:\n', ['what about equal ones']))).toBe(false);
	});

	it('comes from the built-in tutor, or is an explanation', () => {
		const refused = (more: Partial<GuardContext>) => judge(backticked('Should equal ones count?'), { ...limit, ...more }).hard;
		expect([refused({}), refused({ trusted: true }), refused({ kind: 'explanation' }), refused({ kind: 'help', rung: 'change-described' })]).toEqual([true, false, false, false]);
	});
});
