/** Endless, slow and waiting for input are three facts, and each has a first question of its own; an exception is read first. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import type { Runner } from '../../../extension/runs/runner';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, heard, questionOf, startedOn } from './plainStudent';

const doc = (...examples: string[]) => `    """\n${examples.map((line) => `    ${line}\n`).join('')}    """\n`;
const endless = `def up(n):\n${doc('>>> up(3)', '3')}    i = 0\n    while i < n:\n        n = n + 0\n    return i\n`;
const slow = `def fib(n):\n${doc('>>> fib(1)', '1', '>>> fib(60)', '1548008755920')}    if n < 2:\n        return n\n    return fib(n - 1) + fib(n - 2)\n`;
const long = `def count(n):\n${doc('>>> count(2)', '2', '>>> count(10 ** 10)', '10000000000')}    c = 0\n    for i in range(n):\n        c = c + 1\n    return c\n`;
const asking = `def double(n):\n${doc('>>> double(2)', '4', '>>> double(3)', '6')}    n = int(input("n? "))\n    return n * 2\n`;
const thirsty = 'a = int(input())\nb = int(input())\nc = int(input())\nprint(a + b)\n';
const raising = `def last(items):\n${doc('>>> last([4, 5])', '5', '>>> last([7])', '7')}    at = len(items)\n    return items[at]\n`;

/** Each run of a slow program takes all the time that it may have. */
const patience = 60_000;

/** Less time than students have: so much would be waited for at each run. */
const withLessTime = (plain: PlainParts): PlainParts => {
	const { runner } = plain.parts;
	const hurried: Runner = {
		...runner,
		run: (program, tests, signal, limits) => runner.run(program, tests, signal, { timeMs: 1500, ...limits }),
		trace: (program, test, signal, limits) => runner.trace(program, test, signal, { timeMs: 1500, ...limits }),
	};
	return { ...plain, parts: { ...plain.parts, runner: hurried } };
};

describe('a run that comes to no result', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	it('is asked about as endless: what a round changes', async () => {
		const session = await startedOn(plain, endless, 'up');
		expect(questionOf(session).template).toBe('predict.round');
		expect(heard(session).join(' ')).toContain('up(3) does not come to an end.');
		await session.close();
	});

	it.each([['fib', slow, 'fib(60)'], ['count', long, 'count(10 ** 10)']])('is asked about as slow, and never called endless: %s', async (name, text, call) => {
		const session = await startedOn(withLessTime(plain), text, name);
		expect(questionOf(session).template).toBe('predict.slow');
		expect(heard(session).join(' ')).toContain(`${call} was still at work when its time was over. Which of these is it?`);
		await answer(session, 'round');
		expect(heard(session).join(' ')).toContain('It was getting on all the time');
		for (let turns = 0; turns < 3; turns++) await answer(session, '99');
		expect(heard(session).join(' ')).not.toMatch(/does not come to an end|for ever/);
		await session.close();
	}, patience);

	it('is asked about as waiting: how often a script came there, where a function gets its value from', async () => {
		const script = await startedOn(plain, thirsty, null, [inputTest(['3', '4'], '7', 'student')]);
		expect(questionOf(script).template).toBe('predict.waits');
		expect(heard(script).join(' ')).toContain('still waits on line 3');
		await script.close();
		const session = await startedOn(plain, asking, 'double');
		expect(questionOf(session).template).toBe('predict.source');
		expect(heard(session).join(' ')).toContain('double(2) waits on line 8 until something is typed.');
		await answer(session, 'call');
		expect(heard(session).join(' ')).toContain('Right, it stands in the brackets of double(2), and nothing is typed.');
		await session.close();
	});

	it('is read first when it stopped with an exception, then the value there is asked for, then why, then the change', async () => {
		const session = await startedOn(plain, raising, 'last');
		const seen: string[] = [];
		for (let turns = 0; turns < 6 && seen.at(-1) !== 'repair'; turns++) {
			const { stage, truth } = questionOf(session);
			if (seen.at(-1) !== stage) seen.push(stage);
			if (stage !== 'repair') await answer(session, truth.kind === 'choice' ? truth.id : truth.kind === 'value' ? truth.value.shown : truth.kind === 'count' ? String(truth.count) : '');
		}
		expect(seen).toEqual(['read', 'predict', 'explain', 'repair']);
		expect(heard(session).join(' ')).toContain('What is at when line 9 stops');
		await session.close();
	});
});
