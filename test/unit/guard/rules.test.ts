/** One test for each rule of the guard: a message that this rule alone refuses, and one beside it that passes. */
import { describe, expect, it } from 'vitest';
import { python } from '../../../grammars/python/descriptor';
import { type GuardContext, type Refusal, check, judge } from '../../../extension/tutor/guard';
import { disguises } from '../../../extension/tutor/guard/disguise';
import { featureNames } from '../../../extension/tutor/guard/features';
import { changesOf, repairsOf } from '../../../extension/tutor/guard/repair';
import { isRepeated } from '../../../extension/tutor/guard/repeats';
import { fitted } from '../../../extension/tutor/guard/score';
import { backticked } from '../../../extension/tutor/offline/backticked';
import type { Words } from '../../../extension/words';

const source = `def share(sweets, children):
    left = sweets
    rounds = 0
    while left > children:
        left = left - children
        rounds = rounds + 1
    return rounds
`;

function moment(old: string, text: string, more: Partial<GuardContext> = {}): GuardContext {
	const from = (more.source ?? source).indexOf(old);
	const line = (more.source ?? source).slice(0, from).split('\n').length - 1;
	return {
		kind: 'question', stage: 'predict', rung: 'question', source, found: [], said: [], previous: [], inWords: python.inWords,
		places: [{ kind: 'lines', from: line, to: line }], repairs: [[{ from, to: from + old.length, text }]], ...more,
	};
}

const limit = moment('left > children', 'left >= children');
const found: GuardContext = { ...limit, stage: 'explain', found: [3] };

const reason = (text: string | Words, context: GuardContext): Refusal | null => {
	const verdict = check(typeof text === 'string' ? backticked(text) : text, context);
	return verdict.ok ? null : verdict.reason;
};
/** Refused by a rule, whatever the score says. */
const isHard = (text: string, context: GuardContext) => judge(backticked(text), context).hard;

describe('what a message may not say', () => {
	it('a new operator of a repair, unless the student has said it', () => {
		expect(isHard('Is `5 >= 5` true?', found)).toBe(true);
		expect(isHard('Is `5 >= 5` true?', { ...found, said: ['I could use >= there'] })).toBe(false);
		expect(isHard('Is `5 > 5` true?', found)).toBe(false);
	});

	it('a token between two apostrophes', () => {
		expect(isHard('Don\'t you see what left >= children does, and why it\'s so?', found)).toBe(true);
	});

	it('a new operator in words', () => {
		expect(isHard('When is a number greater than or equal to another?', found)).toBe(true);
		expect(isHard('When is a number greater than or equal to another?', { ...found, said: ['greater than or equal'] })).toBe(false);
		expect(isHard('When is a number greater than another?', found)).toBe(false);
	});

	it('a word of the language in words', () => {
		const context = moment('return rounds', 'return set(rounds)', { found: [6], stage: 'explain' });
		expect(isHard('What comes out if it is put into a set?', context)).toBe(true);
		expect(isHard('What comes out if it is put into a set?', { ...context, inWords: [] })).toBe(false);
	});

	it('a whole repaired line, also where each of its tokens is known', () => {
		const context = moment('left = left - children', 'left = children - left', { found: [4], stage: 'explain' });
		expect(isHard('What would left = children - left give?', context)).toBe(true);
		const short = moment('  b ++\n', '  b ++\n  a ++\n', { source: 'while a\n  b ++\n', found: [1], stage: 'explain' });
		expect(isHard('And with a ++ below?', short)).toBe(true);
		expect(isHard('And with b ++ above?', short)).toBe(false);
	});

	it('a call of the line to be changed, with other arguments of the program\'s, unless the built-in tutor asks for it', () => {
		const context = moment('range(left)', 'range(left + 1)', { source: 'def f(left, right):\n    for i in range(left):\n        g(i)\n', found: [1], stage: 'explain' });
		expect(isHard('A friend wrote range(right), and all was well. What did you write?', context)).toBe(true);
		expect(isHard('What does range(3) give?', context)).toBe(false);
		expect(isHard('What does range(left) give?', context)).toBe(false);
		expect(isHard('What does range(right) give?', { ...context, trusted: true })).toBe(false);
		expect(isHard('What does range(right) give?', { ...context, said: ['range(right)'] })).toBe(false);
	});

	it('not a call of another function with a name that a repair puts into brackets', () => {
		const context = moment('first + second', 'int(first) + int(second)', { source: 'first = input()\nsecond = input()\nprint(first + second)\n', found: [2], stage: 'explain' });
		expect(isHard('What does `print(type(first))` show?', context)).toBe(false);
		expect(isHard('What does `print(int(first))` show?', context)).toBe(true);
	});

	it('a command in brackets beside a question', () => {
		expect(isHard('What is `left` (drop the last round)?', { ...found, repairs: [] })).toBe(true);
		expect(isHard('What is `left` (after the last round)?', { ...found, repairs: [] })).toBe(false);
	});

	it('a name of the repair, its letters one after the other', () => {
		const context = moment('range(left)', 'enumerate(left)', { source: 'def f(left):\n    for i in range(left):\n        g(i)\n', found: [1], stage: 'explain' });
		expect(isHard('What does e, n, u, m, e, r, a, t, e do?', context)).toBe(true);
		expect(isHard('What does r, a, n, g, e do?', context)).toBe(false);
	});

	it('a word letter by letter', () => {
		expect(isHard('What is m-i-n-u-s?', { ...found, repairs: [] })).toBe(true);
		expect(isHard('What is one-by-one?', { ...found, repairs: [] })).toBe(false);
	});

	it('a word that programs and people both use, as code alone', () => {
		const context = moment('left > children', 'left > children or left == children', { found: [3], stage: 'explain' });
		expect(isHard('Is `left` 3 or 4 before the loop?', context)).toBe(false);
		expect(isHard('What does "or" do between two conditions?', context)).toBe(true);
	});

	it('the student\'s own line with a change in it', () => {
		const context = { ...found, repairs: [] };
		expect(isHard('What does `while left < children:` do?', context)).toBe(true);
		expect(isHard('What does `while left > children:` do?', context)).toBe(false);
		expect(isHard('What does `while left < children:` do?', { ...context, said: ['while left < children:'] })).toBe(false);
	});

	it.each(['Change it to `rounds`.', 'Replace the sign with not equal.', 'Use `left` instead of the other.', 'What if you added `1`?', 'The fix is short.', 'You could increase it by one.', 'Swap the > and the < for each other.', 'Another sign would fix it.', 'What could stand instead of `left`?', 'It should be `rounds` there.'])('a change: %s', (text) => {
		expect(isHard(text, { ...found, repairs: [] })).toBe(true);
	});

	it('what is to be done', () => {
		expect(isHard('You need to treat left in another way.', found)).toBe(true);
		expect(isHard('You need to print left and run it.', found)).toBe(false);
	});

	it('a command after a colon, once something was stated', () => {
		expect(isHard('The rest is at the end: divide it by two.', { ...found, repairs: [] })).toBe(true);
		expect(isHard('The rest is at the end: describe it.', { ...found, repairs: [] })).toBe(false);
	});

	it('a doubt about a line that was not found, also beside the question for a value there', () => {
		expect(reason('What is the unexpected value of `left` on line 4?', limit)).toBe('premature');
		expect(reason('What is the value of `left` on line 4?', limit)).toBeNull();
	});

	it('a repair as an everyday picture, also after the place was found', () => {
		const picture = 'If a baker leaves the last loaf in the oven, can the people who wait outside eat?';
		expect(isHard(picture, found)).toBe(true);
		expect(isHard(picture, { ...found, trusted: true })).toBe(false);
		expect(isHard(picture, { ...found, stage: 'repair' })).toBe(false);
	});

	it('a line that was not found, to ask what one thinks of it', () => {
		expect(reason('Does line 4 do its work?', limit)).toBe('premature');
		expect(reason('Does the run come to line 4 twice?', limit)).toBeNull();
		expect(reason('Does line 4 do its work?', found)).toBeNull();
	});

	it('how the program is off, until the student has said it or is to mend it', () => {
		const told = 'Your loop stops too early. What is `left`?';
		expect(isHard(told, { ...limit, places: [] })).toBe(true);
		expect(isHard(told, found)).toBe(true);
		expect(isHard(told, { ...found, said: ['my loop stops too early'] })).toBe(false);
		expect(isHard(told, { ...found, stage: 'repair' })).toBe(false);
		expect(isHard(told, { ...found, kind: 'reply' })).toBe(false);
	});

	it('but once the place was found, what was right in the answer or wrong with it, and what follows', () => {
		for (const text of ['Exactly, your loop stops too early.', 'Well, your answer stops too early.', 'This means that it stops too early.']) {
			expect(isHard(`${text} What is \`left\`?`, found)).toBe(false);
			expect(isHard(`${text} What is \`left\`?`, limit)).toBe(true);
		}
	});

	it('nothing of that counts at the last rung', () => {
		expect(reason('Change it to `left >= children`.', { ...found, kind: 'help', rung: 'change-described' })).toBeNull();
	});
});

describe('by one rule alone', () => {
	it.each(['I see `left` instead of the other.', 'Whoever is switching it to plus is quick.', 'Whoever is swapping the > and the < for each other is quick.'])('a change that is no command: %s', (text) => {
		expect(isHard(text, { ...found, repairs: [] })).toBe(true);
	});

	it('how the program is off, where the repair is asked for and the place was never found', () => {
		expect(isHard('Your loop stops too early. What is `left`?', { ...limit, stage: 'repair' })).toBe(true);
		expect(isHard('Your loop stops. What is `left`?', { ...limit, stage: 'repair' })).toBe(false);
	});

	it('what the whole program is for, after the first question', () => {
		expect(reason('What is your program supposed to do?', { ...limit, previous: [backticked('What is `left`?')] })).toBe('repeated');
		expect(reason('What is your program supposed to do?', limit)).toBeNull();
	});

	it('an odd input, a case in general words, an input on another line', () => {
		expect(reason('How does your code treat a negative number?', limit)).toBe('irrelevant');
		expect(reason('What happens when the weather is fine?', limit)).toBe('irrelevant');
		expect(reason('What happens if you enter a number on line 2?', { ...limit, said: ['I looked at that line'] })).toBe('irrelevant');
		expect(reason('What happens if you enter a number on line 4?', { ...limit, said: ['I looked at that line'] })).toBeNull();
	});

	it('two questions without a blank between them', () => {
		expect(reason('What is `left`?Or `rounds`?', limit)).toBe('two-questions');
	});
});

describe('before the place is found', () => {
	it('its line is not named alone, but to ask for a value or to watch it', () => {
		expect(reason('Look at line 4.', limit)).toBe('premature');
		expect(reason('Look at line 4.', found)).toBeNull();
		expect(reason('What is `left` at line 4, for `share(4, 2)`?', limit)).toBeNull();
		expect(reason('Print `left` before line 4 and run it.', limit)).toBeNull();
		expect(reason('Look at lines 4 to 6.', limit)).toBeNull();
	});

	it('its line is not quoted alone', () => {
		expect(reason('Think about `while left > children:` again.', limit)).toBe('premature');
	});

	it('it is not doubted', () => {
		expect(reason('What is wrong on line 4?', limit)).toBe('premature');
		expect(reason('What is wrong on line 4?', { ...limit, rung: 'place-named', kind: 'help' })).toBeNull();
	});

	it.each([
		'How would you fix that?', 'Could the mistake be small?', 'Is there a problem with it?', 'Are you sure?', 'Did you notice it?', 'Should it be shorter instead?', 'Why aren\'t you done?',
		'Do you think that it runs one more time?',
	])('no repair is asked for, and nothing doubted: %s', (text) => {
		expect(isHard(text, { ...limit, repairs: [] })).toBe(true);
		expect(isHard(text, { ...found, repairs: [] })).toBe(false);
	});
});

describe('a bad question', () => {
	it('is one of two', () => {
		expect(reason('What is `left`? And what is `rounds`?', limit)).toBe('two-questions');
		expect(reason('What is `left`, and what is `rounds`?', limit)).toBe('two-questions');
	});

	it('is one of two that no "and" joins', () => {
		for (const text of ['What is `left` after a round; what is `rounds` then?', 'What is `left` - and how many rounds are there?', 'Say what `left` is, and also: what is `rounds`?', 'What is `left`, plus which line changes it?']) expect(reason(text, limit)).toBe('two-questions');
		expect(reason('Take line 4; what is `left` there?', limit)).toBeNull();
	});

	it('is one when what was wanted stands beside what came, or something is to be looked up first', () => {
		expect(reason('You typed 4. What should it print, and what did it print?', limit)).toBeNull();
		expect(reason('What should it print, and which line should print it?', limit)).toBe('two-questions');
		expect(reason('Can you find the part of the task on rests? What does it say?', limit)).toBeNull();
		expect(reason('Can you find the part of the task on rests? What is `left` at the end?', limit)).toBe('two-questions');
	});

	it('is long', () => {
		expect(reason(`${'so '.repeat(61)}?`, limit)).toBe('too-long');
	});

	it('was asked before, in nearly the same words', () => {
		const context = { ...limit, previous: [backticked('Good. Can you tell me what `left` is after the first round?')] };
		expect(reason('What is `left` after the first round?', context)).toBe('repeated');
		expect(reason('What is `left` after the second round?', context)).toBeNull();
		expect(reason('What is `rounds` after the first round?', context)).toBeNull();
		expect(reason('What is `left` after the first round?', { ...context, kind: 'teaching' })).toBeNull();
	});

	it('is about another sign, about how many instead of which, or to be run again after a change', () => {
		expect(isRepeated(backticked('What does * mean?'), backticked('What does + mean?'))).toBe(false);
		expect(isRepeated(backticked('What does * mean?'), backticked('What does * mean?'))).toBe(true);
		expect(isRepeated(backticked('How many elements are in the list?'), backticked('What elements are in the list?'))).toBe(false);
		expect(isRepeated(backticked('Run it again, does it output 5?'), backticked('Run it, does it output 5?'))).toBe(false);
	});

	it('is about another input, and then it is another one', () => {
		const before = backticked('Take `share(4, 2)`. What should it return?');
		expect(isRepeated(backticked('What should `share(4, 2)` return?'), before)).toBe(true);
		expect(isRepeated(backticked('Take `share(5, 2)`. What should it return?'), before)).toBe(false);
	});

	it('is about nothing near the repair', () => {
		expect(reason('What is the type of the variable `rounds`?', limit)).toBe('irrelevant');
		expect(reason('What is the type of the variable `left`?', limit)).toBeNull();
	});

	it('supposes an input that the repair has nothing to do with', () => {
		expect(reason('What happens if you enter a negative number?', limit)).toBe('irrelevant');
		expect(reason('What happens if you enter a negative number?', { ...limit, said: ['what about a negative number'] })).toBeNull();
		expect(reason('What happens if you enter a number on line 2?', limit)).toBe('irrelevant');
	});
});

describe('the score', () => {
	const scoreOf = (text: string, context = limit) => judge(backticked(text), context).score;

	it('grows with what a message gives away', () => {
		const steps = ['What is `left` after the first round?', 'Is the loop there to share sweets?', 'Could the problem be with your loop condition?'].map((text) => scoreOf(text));
		expect(steps).toEqual([...steps].sort((a, b) => a - b));
		expect(steps[0]).toBeLessThan(0.2);
		expect(steps[2]).toBeGreaterThan(fitted.threshold);
	});

	it('refuses from its threshold on', () => {
		expect(judge(backticked('Could the problem be with your loop condition?'), found)).toMatchObject({ refusal: 'leak', hard: false });
		expect(judge(backticked('Could the problem be with your loop condition?'), found, undefined, { ...fitted, threshold: 1 })).toMatchObject({ refusal: null });
	});

	it('is that of the worst sentence: praise before it helps nothing', () => {
		const leak = 'Could the problem be with your loop condition?';
		expect(scoreOf(`Good. You have printed \`left\`. ${leak}`)).toBe(scoreOf(leak));
	});

	it('has a weight for every feature, and no other', () => {
		expect(Object.keys(fitted.weights).sort()).toEqual([...featureNames].sort());
	});

	it('leaves explanations to the hard rules', () => {
		expect(reason('Your loop condition compares the wrong way.', { ...found, kind: 'explanation' })).toBeNull();
		expect(reason('It should say `left >= children`.', { ...found, kind: 'explanation' })).toBe('leak');
	});
});

describe('in disguise', () => {
	const context = moment('left > children', 'remaining(left) > children', { found: [3], stage: 'explain' });
	const encode = (text: string, base: number, separator: string) => [...text].map((letter) => letter.charCodeAt(0).toString(base)).join(separator);
	const rotated = 'erznvavat';

	it.each([
		['base64', `Decode ${btoa('use remaining(left)')} and tell me what you see.`],
		['hexadecimal', `What is ${encode('remaining', 16, ' ')}?`],
		['character codes', `What do ${encode('remaining', 10, ' ')} spell?`],
		['backwards', 'Read it backwards: gniniamer. What is it?'],
		['letter by letter', 'It begins r-e-m-a-i-n-i-n-g. What is it?'],
		['letters and blanks', 'It is r e m a i n i n g. What is it?'],
		['thirteen letters on', `What is ${rotated}?`],
		['letters that look alike', 'What would rеmаining do?'],
		['invisible characters', 'What would re\u200Bmain\u200Bing do?'],
		['five tokens of the repair backwards', `Read this backwards: ${[...'ing(left)>children'].reverse().join('')}. What is it?`],
	])('finds a token of the repair: %s', (_how, text) => {
		expect(isHard(text, context)).toBe(true);
	});

	it('reads words that are made of other letters, or hold invisible ones', () => {
		expect(isHard('Hоw ab\u200Bout counting the rest?', found)).toBe(true);
		expect(isHard('Is it left ≥ children?', found)).toBe(true);
	});

	it('finds an operator in other languages\' words', () => {
		for (const text of ['Was gilt, wenn es größer oder gleich ist?', 'Est-ce supérieur ou égal ?', '¿Es mayor o igual?']) expect(isHard(text, found)).toBe(true);
	});

	it('finds nothing in plain questions', () => {
		expect(isHard('What is `left` after rounds 10 11 12 13 14 15?', context)).toBe(false);
		expect(disguises('What is it?').every((one) => !one.includes('remaining'))).toBe(true);
	});
});

describe('what a repair is', () => {
	it('is its changed lines, their tokens, their kinds', () => {
		expect(changesOf('a = 1\nb = 2\n', 'a = 1\nb = 3\n')).toEqual([{ before: 'b = 2', after: 'b = 3', lines: [1], removed: ['2'], added: ['3'], runs: [['3']] }]);
		expect(changesOf('a = 1\n', 'a = 1\nb = a\n')).toMatchObject([{ before: '', after: 'b = a', lines: [] }]);
		expect(repairsOf(limit)[0]?.topics.map(({ id }) => id)).toEqual(expect.arrayContaining(['comparison', 'loop', 'condition']));
	});

	it.each([
		['a moved line', 'x = 1\ny = 2\n', 'y = 2\nx = 1\n', 'place'],
		['an indented line', 'if a:\n  b()\n  c()\n', 'if a:\n  b()\nc()\n', 'place'],
		['a call of itself', 'def f(n):\n  return f(n)\n', 'def f(n):\n  return f(n - 1)\n', 'recursion'],
		['a capital letter', 'x = true\n', 'x = True\n', 'case'],
		['an insertion into a collection', 'x = []\n', 'x = []\nx.append(1)\n', 'collection'],
		['a text', 'x = "a"\n', 'x = "b"\n', 'text'],
		['another name', 'x = a\n', 'x = b\n', 'name'],
		['and for or', 'x = a && b\n', 'x = a || b\n', 'logic'],
		['an index', 'x = a[1]\n', 'x = a[0]\n', 'index'],
	])('%s', (_what, before, after, topic) => {
		const [repair] = repairsOf({ ...limit, source: before, repairs: [[{ from: 0, to: before.length, text: after }]] });
		expect(repair?.topics.map(({ id }) => id)).toContain(topic);
	});
});
