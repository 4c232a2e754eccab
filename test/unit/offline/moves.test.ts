import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramParser } from '../../../extension/code/parser';
import { compareQuestions } from '../../../extension/tutor/offline/moves/compare';
import { callIn } from '../../../extension/tutor/offline/moves/counterexample';
import { elsewhereQuestion } from '../../../extension/tutor/offline/moves/elsewhere';
import { rereadQuestions } from '../../../extension/tutor/offline/moves/reread';
import { sentencesOf } from '../../../extension/tutor/offline/moves/sentences';
import { spoken } from '../../../extension/tutor/offline/say';
import { type Subject, subjectOf } from '../../../extension/tutor/offline/subject';
import type { Question } from '../../../extension/words';
import { firstParser } from '../code/helpers';
import { newRunner } from '../runs/sandbox';
import { groundOf, programOf, situationOf } from './programs';

const runner = newRunner();
let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
}, 60_000);
afterAll(() => {
	runner.dispose();
	parser.dispose();
});

async function subject(text: string, statement = ''): Promise<Subject> {
	const program = programOf('program', text);
	const ground = await groundOf({ ...program, problem: { ...program.problem, statement } }, runner, parser);
	const situation = await situationOf(ground);
	const [bug] = situation.diagnosis.bugs;
	if (!bug) throw new Error('the program has no bug');
	return subjectOf(situation, bug, situation.tasks, []);
}

const right = ({ answer, truth }: Question): string | null => {
	const chosen = answer.kind === 'choice' && truth.kind === 'choice' ? answer.options.find(({ id }) => id === truth.id) : undefined;
	return chosen ? spoken(chosen.words) : null;
};
const options = ({ answer }: Question) => (answer.kind === 'choice' ? answer.options.map(({ words }) => spoken(words)) : []);
const examples = (...all: readonly string[]) => all.map((each) => `# example: ${each}`).join('\n');

describe('compare', () => {
	const asked = async (text: string) => compareQuestions(await subject(text)).map(({ question }) => question);
	const last = 'def last(xs):\n    if len(xs) == 1:\n        return None\n    return xs[-1]\n';

	it('has the trait that all failing examples have and no passing one', async () => {
		const [question] = await asked(last + examples('last([4]) => 4', 'last([7]) => 7', 'last([3, 9]) => 9', 'last([2, 2]) => 2'));
		expect(question && right(question)).toBe('xs has exactly one item');
		expect(question && options(question).length).toBeGreaterThanOrEqual(3);
	});

	it('compares sizes with a bound that passes', async () => {
		const text = 'def double(n):\n    return n if n > 9 else 2 * n\n';
		const [question] = await asked(text + examples('double(10) => 20', 'double(25) => 50', 'double(3) => 6', 'double(4) => 8'));
		expect(question && right(question)).toBe('n is greater than 4');
	});

	it('compares the values of one input with each other', async () => {
		const text = 'def gap(a, b):\n    return a - b\n';
		const [question] = await asked(text + examples('gap(1, 5) => 4', 'gap(5, 6) => 1', 'gap(6, 2) => 4', 'gap(4, 1) => 3', 'gap(3, 3) => 0'));
		expect(question && right(question)).toBe('b is greater than a');
	});

	it('takes no evenness for the reason where emptiness tells them apart, and none at all from few examples', async () => {
		const mean = 'def mean(xs):\n    if len(xs) == 0:\n        return 0\n    result = sum(xs) / len(xs)\n';
		const [question] = await asked(mean + examples('mean([1, 2, 3]) => 2.0', 'mean([5]) => 5.0', 'mean([]) => 0', 'mean(()) => 0'));
		expect(question && right(question)).toBe('xs is not empty');
		expect(question && options(question).filter((option) => option.includes('odd number'))).toEqual([]);
		const short = 'def size(word):\n    return 3\n';
		expect(await asked(short + examples('size("a") => 1', 'size("abcde") => 5', 'size("abcd") => 3'))).toEqual([]);
	});

	it('offers no second option that would be right too', async () => {
		const [question] = await asked(last + examples('last([4]) => 4', 'last([7]) => 7', 'last([3, 9]) => 9', 'last([2, 2]) => 2'));
		// The length is odd, and less than 2, for exactly the same examples.
		expect(question && options(question).filter((option) => /odd|less than/.test(option))).toEqual([]);
	});

	it.each([
		['one example fails', last + examples('last([4]) => 4', 'last([3, 9]) => 9', 'last([2, 2]) => 2')],
		['none passes', last + examples('last([4]) => 4', 'last([7]) => 7')],
		['nothing tells them apart', 'def odd(n):\n    return n in (1, 4)\n' + examples('odd(3) => True', 'odd(4) => False', 'odd(1) => True', 'odd(6) => False')],
		['an input is more than a literal', last + examples('last([2 + 2]) => 4', 'last([7]) => 7', 'last([3, 9]) => 9', 'last([2, 2]) => 2')],
	])('is not asked when %s', async (_why, text) => expect(await asked(text)).toEqual([]));
});

describe('reread', () => {
	it('knows the sentence of several values by the name that it has', async () => {
		const pair = 'def share(total, people):\n    return total - people\n' + examples('share(6, 0) => 0', 'share(6, 2) => 3');
		const [question] = rereadQuestions(await subject(pair, 'Divide the total by the people. If people is zero, the result is 0. If total is negative, nobody gets anything.')).map((one) => one.question).filter(({ words }) => spoken(words).includes('share(6, 0)'));
		expect(question && right(question)).toBe('If people is zero, the result is 0.');
		const [unnamed] = rereadQuestions(await subject(pair, 'Divide the total by the people. If it is zero, the result is 0.')).map((one) => one.question);
		expect(unnamed?.truth.kind).toBe('open');
	});

	it('asks about a long task with the sentences that have most to do with the case', async () => {
		const mean = 'def mean(xs):\n    return sum(xs) // 2\n' + examples('mean([]) => None', 'mean([4, 4, 4]) => 4');
		const long = [...Array.from({ length: 9 }, (_, at) => `This is remark number ${at} of the teacher.`), 'When the list is empty, give back None.', 'Give back the mean of xs.'].join(' ');
		const [question] = rereadQuestions(await subject(mean, long)).map((one) => one.question).filter(({ words }) => spoken(words).includes('mean([])'));
		expect(question && right(question)).toBe('When the list is empty, give back None.');
		expect(question?.answer.kind === 'choice' && question.answer.options.map(({ words }) => spoken(words)).slice(-2)).toEqual(['When the list is empty, give back None.', 'Give back the mean of xs.']);
		expect(question?.answer.kind === 'choice' && question.answer.options).toHaveLength(6);
	});

	const text = 'def mean(xs):\n    return sum(xs) // 2\n' + examples('mean([]) => None', 'mean([4, 4, 4]) => 4');
	const asked = async (statement: string) => rereadQuestions(await subject(text, statement)).map(({ question }) => question);

	it('knows the one sentence that names the case', async () => {
		const [question] = (await asked('Give back the mean of the numbers. When the list is empty, give back None.')).filter(({ words }) => spoken(words).includes('mean([])'));
		expect(question && right(question)).toBe('When the list is empty, give back None.');
	});

	it.each([
		['two sentences name it', 'When the list is empty, give back None. When it is empty there is no mean at all.'],
		['a word turns it round', 'Give back the mean of the numbers. When the list is not empty, divide by its length.'],
		['no sentence sets a condition', 'Give back the mean of the numbers. An empty list has no mean.'],
		['no sentence speaks of it', 'Give back the mean of the numbers. The numbers are whole.'],
	])('judges nothing where %s', async (_why, statement) => {
		const questions = await asked(statement);
		expect(questions.map(({ truth }) => truth.kind)).toEqual(['open', 'open']);
	});

	it('needs several sentences to choose from', async () => expect(await asked('Give back the mean of the numbers.')).toEqual([]));
});

describe('the sentences of a task', () => {
	it.each([
		['wrapped lines', 'Give back the larger\nof the two numbers. Both are\nwhole numbers.', ['Give back the larger of the two numbers.', 'Both are whole numbers.']],
		['a docstring with examples', 'Give back the larger number.\n\n>>> larger(1, 2)\n2\n\nBoth of them are whole.', ['Give back the larger number.', 'Both of them are whole.']],
		['markdown', '# Task\nWrite `f(n: int) -> int` that counts:\n- 0 if `n` is negative\n- else the digits of `n`\n## Example Cases:\n```\nf(3) => 1\n```', ['Write `f(n: int) -> int` that counts:', '0 if `n` is negative', 'else the digits of `n`']],
		['headings of a docstring', 'Count the words of a text.\n\nArgs:\n    text: what is counted\n\nReturns:\n    the number of words\n', ['Count the words of a text.', 'text: what is counted', 'the number of words']],
	])('of %s', (_what, statement, sentences) => expect(sentencesOf(statement)).toEqual(sentences));
});

describe('counterexample', () => {
	it.each([
		['maybe f(3)', 'f(3)'],
		['I think f([1, (2)], "a)") fails', 'f([1, (2)], "a)")'],
		['xf(3)', null],
		['f(3', null],
		['f is wrong', null],
	])('reads the call in %j', (typed, call) => expect(callIn(typed, 'f')).toBe(call));
});

describe('elsewhere', () => {
	const before = 'def low(xs):\n    best = 0\n    for x in xs:\n        if x < best:\n            best = x\n    return best\n\ndef high(ys):\n    top = ys[0]\n    for y in ys:\n        if y < top:\n            top = y\n    return top\n\n';
	const now = before.replace('x < best', 'x > best');
	const asked = async (began: string, text: string) => elsewhereQuestion({ ...(await situationOf(await groundOf(programOf('program', text + examples('low([1, 2]) => 2')), runner, parser))), began: began + examples('low([1, 2]) => 2') });

	it('finds the same line with other names', async () => {
		const question = await asked(before, now);
		expect(question?.truth).toEqual({ kind: 'places', places: [{ kind: 'lines', from: 10, to: 10 }], checked: true });
		expect(question && spoken(question.words)).toContain('You changed line 4.');
	});

	it('is not asked of a word that every program has', async () => {
		const flag = 'def low(xs):\n    ok = False\n    for x in xs:\n        if x == 2:\n            ok = True\n        else:\n            ok = False\n    if ok:\n        return 2\n    else:\n        return 0\n\n';
		expect(await asked(flag, flag.replace('        else:\n            ok = False\n', '\n\n'))).toBeNull();
	});
	it('is not asked when the names do not fit each other', async () => expect(await asked(before.replace('y < top', 'top < y'), now.replace('y < top', 'top < y'))).toBeNull());
	it('is not asked when the line stands nowhere else', async () => expect(await asked(before.replace('if y < top:', 'if y == 3:'), now.replace('if y < top:', 'if y == 3:'))).toBeNull());
	it('is not asked about what only moved or grew', async () => expect(await asked(before, before.replace('    best = 0\n', '    best = 0\n    n = 0\n'))).toBeNull());
});
