/**
 * What decides whether a rule speaks, on programs of more kinds than one: for each condition a message that passes, or is refused, because of
 * it alone. The rest of what is known of the moment is in moments.test.ts.
 */
import { describe, expect, it } from 'vitest';
import { type GuardContext, judge } from '../../../extension/tutor/guard';
import { tossesCoin } from '../../../extension/tutor/guard/coinToss';
import { disguises } from '../../../extension/tutor/guard/disguise';
import { type FeatureName, featureNames, featuresOf, subjectOf } from '../../../extension/tutor/guard/features';
import { leaks } from '../../../extension/tutor/guard/leaks';
import { isPicture } from '../../../extension/tutor/guard/pictures';
import { isPlain } from '../../../extension/tutor/guard/plain';
import { isPremature } from '../../../extension/tutor/guard/premature';
import { isIrrelevant, isTooLong } from '../../../extension/tutor/guard/questions';
import { changesOf, repairsOf } from '../../../extension/tutor/guard/repair';
import { fitted, scoreOf } from '../../../extension/tutor/guard/score';
import { sentencesOf } from '../../../extension/tutor/guard/sentences';
import { isOwnFinding } from '../../../extension/tutor/guard/statements';
import { tellsFault } from '../../../extension/tutor/guard/told';
import { backticked } from '../../../extension/tutor/offline/backticked';
import type { Words } from '../../../extension/words';
import { contextOf } from './mistakeContext';

const program = (source: string, ...repairs: readonly (readonly [string, string])[]) => contextOf({ kind: '', source, repairs, leaks: [], good: [] });
const late = program('def add_up(numbers):\n    total = 0\n    for number in range(1, len(numbers)):\n        total = total + numbers[number]\n    return total\n', ['range(1, len', 'range(0, len']);
const printed = program('def add(x):\n    total = x + x\n    print(total)\n', ['print(total)', 'return total']);
const tax = program('def cost(price, rate):\n    result = add(price, price)\n    print(result, price)\n', ['add(price, price)', 'add(price, rate)']);
const endless = program('while True:\n    answer = input()\n    if answer == "no":\n        print(answer)\n', ['        print(answer)', '        break']);
const fewApples = program('number_of_apples = 3\nn = 21\n# Add the apples\nif size_of_the_basket < 10:\n    print(add_up(number_of_apples))\nadd_up(first)\nk = 1\n', ['size_of_the_basket < 10', 'size_of_the_basket < 9']);

const leak = (words: string | Words, { repairs, ...context }: GuardContext, more: Partial<GuardContext> = {}) => leaks(typeof words === 'string' ? backticked(words) : words, repairsOf({ repairs, ...context }), { ...context, repairs, ...more });
const refusal = (text: string, context: GuardContext, more: Partial<GuardContext> = {}) => judge(backticked(text), { ...context, ...more }).refusal;

describe('what only a repair has', () => {
	it.each<[string, string | Words, GuardContext, boolean]>([
		['a word of prose as code', [{ kind: 'block', text: 'break' }], endless, true],
		['a word of prose between backticks', 'There is `break`.', endless, true],
		['a word of prose in a text', 'What should come back, what is to return?', printed, false],
		['a word of prose in quotation marks', 'The word is \'return\' here.', printed, true],
		['what stands between two apostrophes', 'Why doesn\'t it return what it\'s given?', printed, false],
		['a line of one word in a text', 'After which answer does the run break off?', endless, false],
		['a line that the program has elsewhere', 'What is `total` after `total = 0`?', program('total = 1\nfor x in [1, 2]:\n    total = 0\n', ['total = 1', 'total = 0']), false],
		['three tokens that begin with a word of prose', 'What is meant is range(0 and so on.', late, true],
		['brackets in a row', 'Look at what is there (I mean the one (below)): what is it?', program('if (x > 3):\n    y()\n', ['(x > 3):', '((x > 3)):']), false],
		['the end of an argument list', 'It is (something, tax) there.', program('cost = add(price, rate)\nprint(tax)\n', ['price, rate', 'price, tax']), true],
		['the beginning of an argument list', 'The first two are (rate, tax) there.', program('cost = add(price, price, tax)\nrate = 1\n', ['add(price, price', 'add(rate, price']), true],
		['another call of the changed line', 'What does `add(rate, price)` give?', tax, true],
		['another call, read backwards', 'Here is a word: `)ecirp,etar(dda`.', tax, true],
		['a call as it stands, with other blanks', 'What does `print(result,price)` show?', program('print(result, price)\n', ['print(result, price)', 'print(result)']), false],
		['a call as it stands', 'What does `print(result, price)` show?', program('print(result, price)\n', ['print(result, price)', 'print(result)']), false],
		['a sign of two words, one of which the program has', 'Minus one is what is meant.', program('z = a - b\ny = x\n', ['y = x', 'y = x - 1']), true],
		['a sign that is not sure', 'Is it less than three?', program('if x > 3:\n    y()\n', ['    y()\n', '    y()\nif x < 3:\n    y()\n']), false],
	])('%s', (_, words, context, isLeak) => {
		expect(leak(words, context)).toBe(isLeak);
	});

	it('may be said again, once the screen or the student has it', () => {
		const passing = program('def grade(x):\n    if x > 3:\n        print(x)\n', ['        print(x)', '        pass']);
		expect([leak('The example gives \'pass\'.', passing), leak('The example gives \'pass\'.', passing, { shown: ['grade(5)\n\'pass\''] })]).toEqual([true, false]);
		const limit = program('if x > 3:\n    y()\n', ['x > 3', 'x >= 3']);
		expect([leak('So at least that many?', limit), leak('So at least that many?', limit, { said: ['is it >= then?'] })]).toEqual([true, false]);
	});
});

describe('a choice between two signs', () => {
	it('is one where both stand near to the "or"', () => {
		const limit = program('if x > 3:\n    y()\n', ['x > 3', 'x >= 3']);
		const isToss = (text: string) => sentencesOf(backticked(text)).some((sentence) => repairsOf(limit).some((repair) => tossesCoin(sentence, repair, [])));
		expect([isToss('Is it more than three or at least three?'), isToss('With more than one example on the screen that you can look at, is it so or not, where there are at least two?')]).toEqual([true, false]);
	});
});

describe('a changed line of the program', () => {
	it.each<[string, string | Words, boolean]>([
		['a value at a moment, of a short line', 'What is printed when `n = 1`?', false],
		['a value at a moment, where the line is short', 'What is printed when `k = 10`?', false],
		['another value of a name', 'What is printed when `number_of_apples = some.other[1]`?', false],
		['a condition out of its statement', 'Is `size_of_the_basket < 12` true there?', false],
		['a call with something else', 'What does `add_up(third)` give?', false],
		['a note', 'What does `# Adds the apples` say?', false],
		['a statement about something else', 'What does `if size_of_a_bag > 3:` mean?', false],
		['the shortest line', 'Is it `n = 22` there?', true],
		['the whole statement', 'Is it `if size_of_the_basket < 12:` there?', true],
	])('%s', (_, words, isLeak) => {
		expect(leak(words, { ...fewApples, repairs: [] })).toBe(isLeak);
	});

	it('is told with its place by a link as well', () => {
		expect(leak([{ kind: 'text', text: 'That should be ' }, { kind: 'code', text: 'numbers' }, { kind: 'text', text: ' on ' }, { kind: 'lines', from: 3, to: 3 }], { ...late, repairs: [] })).toBe(true);
	});

	it('is not told by the words of a note in a block', () => {
		expect(leak([{ kind: 'text', text: 'Look at ' }, { kind: 'code', text: 'numbers' }, { kind: 'text', text: ' in this:' }, { kind: 'block', text: '# the total instead of the mean' }], { ...late, repairs: [] })).toBe(false);
	});

	it('is written as code, not told in a text', () => {
		const words = (kind: 'text' | 'block'): Words => [{ kind, text: 'total = total and numbers[number]' }];
		expect([leak(words('block'), { ...late, repairs: [] }), leak(words('text'), { ...late, repairs: [] })]).toEqual([true, false]);
	});
});

describe('what is told and not asked', () => {
	it.each([
		['You need to start earlier.', true], ['You need to breathe.', false], ['You missed numbers.', true], ['You could put a log of numbers there.', false], ['You should run it with numbers of your own.', false], ['You need to describe numbers.', false],
	])('in an explanation: %s', (text, isLeak) => {
		expect(leak(text, late, { kind: 'explanation' })).toBe(isLeak);
	});

	it.each([
		['Your loop is incorrect.', true], ['When your loop skips to the end, `number` is 2.', false], ['Explain how your loop never ends.', false], ['Well done, your loop has the same rounds.', false],
	])('how a part is off: %s', (text, isLeak) => {
		expect(leak(text, late)).toBe(isLeak);
	});

	it.each<[string, Partial<GuardContext>]>([['the built-in tutor', { trusted: true }], ['an explanation', { kind: 'explanation' }]])('by %s, who has it from the run', (_, more) => {
		expect([leak('Your loop skips one.', late), leak('Your loop skips one.', late, more)]).toEqual([true, false]);
	});

	it('again, when the student said it first', () => {
		const [sentence] = sentencesOf(backticked('The loop never sees the first number.'));
		expect(sentence && [isOwnFinding(sentence), isOwnFinding(sentence, ['the loop never sees the first number']), isOwnFinding(sentence, ['the loop sees a number'])]).toEqual([true, false, true]);
	});

	it('beside one mistake that is found, where another is open', () => {
		const fault = (text: string, more: Partial<GuardContext>) => sentencesOf(backticked(text)).some((sentence) => tellsFault(sentence, repairsOf({ ...late, ...more }), { ...late, ...more }));
		const two = { repairs: [...late.repairs, ...program(late.source, ['total = 0', 'total = 5']).repairs], found: [1] };
		expect([fault('Your total is reversed.', { kind: 'help' }), fault('Your total is reversed.', { kind: 'help', ...two })]).toEqual([true, false]);
		expect([fault('Right, your total is reversed.', {}), fault('Right, your total is reversed.', two)]).toEqual([true, false]);
	});
});

describe('a line that is not found', () => {
	const hidden = (source: string, line: number): GuardContext => ({ ...late, source, places: [{ kind: 'lines', from: line, to: line }] });

	it.each<[string, GuardContext, boolean]>([
		['Is `return total` right?', late, true],
		['Is total = total + numbers[number] right?', hidden(late.source, 3), true],
		['When you return total, is it right?', hidden(late.source, 4), false],
		['When `n = 0` holds, is the outcome right?', hidden('n = 0\nprint(n)\n', 0), false],
		['Is `# add them all up` really what is asked for?', hidden('# add them all up\nprint(1)\n', 0), false],
	])('%s', (text, context, isTooEarly) => {
		expect(isPremature(backticked(text), text.startsWith('Is `return') ? hidden(late.source, 4) : context)).toBe(isTooEarly);
	});

	it('may be asked for a repair in the stage of the repair, and by whoever has the place', () => {
		const ask = 'How would you fix your loop on line 3 now?';
		expect([refusal(ask, late), refusal(ask, late, { stage: 'repair' })]).toEqual(['premature', null]);
		const [sentence] = sentencesOf(backticked(ask));
		expect(sentence && [isPlain(sentence, late.source, true), isPlain(sentence, late.source, false)]).toEqual([true, false]);
	});
});

describe('a score', () => {
	const found: Partial<GuardContext> = { found: [2], stage: 'explain' };

	it.each<[string, Partial<GuardContext>]>([['the built-in tutor', { trusted: true }], ['the last rung', { rung: 'change-described' }]])('is not put on %s', (_, more) => {
		const ask = 'How can you update the count instead of overwriting it?';
		expect([refusal(ask, late, found), refusal(ask, late, { ...found, ...more })]).toEqual(['leak', null]);
	});

	it('is at least the threshold where a rule refuses, and nothing is added where none does', () => {
		const [hard, fair] = [judge(backticked('What if you began with `range(0, len(numbers))`?'), late), judge(backticked('What is `total` after the first round?'), late)];
		expect([hard.hard, hard.score >= fitted.threshold, fair.hard, fair.score >= fitted.threshold]).toEqual([true, true, false, false]);
		const wish = judge(backticked('Maybe a second sign?'), late);
		expect([wish.hard, wish.score]).toEqual([true, fitted.threshold]);
	});

	it('is put on a message as well where no repair is known', () => {
		const ask = sentencesOf(backticked('How can you update your count instead of overwriting it?'));
		expect(scoreOf(ask, [], late)).toBeGreaterThanOrEqual(fitted.threshold);
	});

	it('counts what is near to the repair', () => {
		const value = (text: string, name: FeatureName) => sentencesOf(backticked(text)).map((sentence) => featuresOf(sentence, repairsOf(late)[0] ?? null, late)[featureNames.indexOf(name)])[0];
		expect([value('Are you looping over it?', 'deedOnTopic'), value('Are you baking a cake?', 'deedOnTopic')]).toEqual([1, 0]);
		expect([value('Is it the range that the loop starts at?', 'topicBoth'), value('Is it the range?', 'topicBoth')]).toEqual([1, 0]);
		expect([value('Could you add it?', 'suggests'), value('Could you add a print there?', 'suggests')]).toEqual([1, 0]);
		expect([value('Did you add it?', 'asksDeed'), value('Did you add a print there?', 'asksDeed')]).toEqual([1, 0]);
		expect([value('Put it into a new variable. Then print it.', 'asksRun'), value('Put it into a new variable. Then look.', 'asksRun')]).toEqual([1, 0]);
	});

	it('is higher for a name that is taken out beside one that is put in', () => {
		const names = program('def show(words, names):\n    for word in names:\n        print(word)\n', ['in names', 'in words']);
		const isHigh = (text: string) => scoreOf(sentencesOf(backticked(text)), repairsOf(names), names) >= fitted.threshold;
		expect([isHigh('Does it loop over names or words?'), isHigh('Does it loop over names or lines?')]).toEqual([true, false]);
	});

	it('is lower for what the student has said, and for what only watches the run', () => {
		const begin = 'What if low and high began with the first number?';
		expect([judge(backticked(begin), late).score >= fitted.threshold, judge(backticked(begin), { ...late, said: ['the first number'] }).score >= fitted.threshold]).toEqual([true, false]);
		const watch = 'Could you change your range into a new variable?';
		expect([refusal(watch, late, found), refusal(`${watch} Then print it.`, late, found), refusal('Could you change your range? Then print it.', late, found)]).toEqual(['leak', null, 'leak']);
	});
});

describe('a message', () => {
	it('of sixty words is not too long', () => {
		const words = (count: number) => `What is ${'really '.repeat(count - 3)}total?`;
		expect([isTooLong(backticked(words(60))), isTooLong(backticked(words(61)))]).toEqual([false, true]);
	});

	it('may ask for the purpose of the program once', () => {
		const ask = 'What is your function supposed to do?';
		expect([refusal(ask, late), refusal(ask, late, { previous: [backticked('What is `total`?')] })]).toEqual([null, 'repeated']);
	});
});

describe('a question that does not matter', () => {
	it('is none where nothing is known of the mistake, nor where it is about the place', () => {
		const ask = 'What does `apples` mean?';
		const context = { ...late, source: `total = 1\r\napples = 1\r\n${late.source.replaceAll('\n', '\r\n')}` };
		const asked = (more: Partial<GuardContext>) => isIrrelevant(backticked(ask), repairsOf({ ...late, ...more }), { ...context, ...more });
		const at = (line: number): Partial<GuardContext> => ({ places: [{ kind: 'lines', from: line, to: line }] });
		expect([asked({}), asked({ repairs: [] }), asked(at(1)), asked(at(0))]).toEqual([true, false, false, true]);
	});

	it('about a line that a link names', () => {
		const words = (name: string): Words => [{ kind: 'text', text: 'What is the purpose of ' }, { kind: 'code', text: name }, { kind: 'text', text: ' on ' }, { kind: 'lines', from: 0, to: 0 }, { kind: 'text', text: '?' }];
		expect([isIrrelevant(words('add_up'), repairsOf(late), late), isIrrelevant(words('range'), repairsOf(late), late)]).toEqual([true, false]);
	});

	it.each(['What happens if the third round is over?', 'What happens if all rounds are over?'])('is none about the run: %s', (text) => {
		expect(isIrrelevant(backticked(text), repairsOf(printed), printed)).toBe(false);
	});

	it('is one elsewhere than at a place, if there is one', () => {
		const ask = backticked('What happens if you enter a number on line 1?');
		expect([isIrrelevant(ask, repairsOf(late), { ...late, said: ['line 1'] }), isIrrelevant(ask, repairsOf(late), { ...late, places: [], said: ['line 1'] })]).toEqual([true, false]);
	});

	it.each<[GuardContext['kind'], string | null]>([['question', 'irrelevant'], ['teaching', 'irrelevant'], ['help', null], ['reply', null]])('in a %s', (kind, is) => {
		expect(refusal('What does `apples` mean?', late, { kind })).toBe(is);
	});
});

describe('a name of the program', () => {
	const cookies = program('for i in range(3):\n    newCookies = a + i\n    n = 1\n', ['newCookies = a + i', 'newCookies = n']);
	const spoken = (plain: string) => subjectOf({ plain }, repairsOf(cookies)[0] ?? null);

	it('is spoken of by its parts, its letters and in one word', () => {
		expect([spoken('how many cookies are there').names, spoken('what is n').names, spoken('what is i, or a').names]).toEqual([['newCookies'], ['n'], []]);
		expect([spoken('newcookies').about, spoken('cookies').about, spoken('apples').about]).toEqual([1, 1, 0]);
	});

	it('makes a story a question about the program', () => {
		const [sentence] = sentencesOf(backticked('If a cook burns the soup, would a guest pay the price?'));
		const told = (source: string) => sentence && isPicture(sentence, { source, said: [], previous: [] });
		expect([told('x = 1'), told('priceOfSoup = 1')]).toEqual([true, false]);
	});

	it.each(['range', 'numbers'])('or of programs does so as well: %s', (word) => {
		const [sentence] = sentencesOf(backticked(`If cows leave the ${word}, does it rain?`));
		expect(sentence && isPicture(sentence, { source: 'x = 1', said: [], previous: [] })).toBe(false);
	});
});

describe('a change', () => {
	it('has the lines of the program that it takes', () => {
		expect(changesOf('a\nb\nc\nd\n', 'a\nB\nc\nD\n').map(({ lines }) => lines)).toEqual([[1], [3]]);
	});

	it.each(['if work(x):', 'for y in work(x):', 'while work(x):', 'elif work(x):', 'return work(function (x) {', 'else work(x) {'])('of a call is no recursion for a call above: %s', (line) => {
		const topics = (source: string) => repairsOf(program(source, ['work(1)', 'work(2)']))[0]?.topics.map(({ id }) => id) ?? [];
		expect([topics('def work(x):\n    work(1)\n').includes('recursion'), topics(`${line}\n    work(1)\n`).includes('recursion')]).toEqual([true, false]);
	});

	it('of two names is told by both, and not by names that only change places', () => {
		const moved = program('gap = upper - lower\nprint(width)\n', ['upper - lower', 'lower - upper']);
		expect([leak('Is it `upper` rather than `lower` that counts?', moved), leak('It is return rather than print.', printed)]).toEqual([false, true]);
	});
});

describe('a text that only looks like a code', () => {
	it('keeps its capital letters when it is moved by thirteen', () => {
		expect(disguises('Snyfr')).toContain('False');
	});

	it('is read and does no harm', () => {
		expect(refusal('What is `numbers==0` there, and `longname=`?', late)).not.toBe('leak');
	});
});
