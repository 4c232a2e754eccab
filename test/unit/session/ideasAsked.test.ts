/** Between the line that was found and the repair stands the idea: a start that no item beats, a loop that takes letters for words. */
import { describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { answer, check, press, questionOf, said, startsSessions } from './plainStudent';

const started = startsSessions();
const coldest = 'def coldest(temps):\n    """\n    >>> coldest([10, 12])\n    10\n    >>> coldest([-3, 4])\n    -3\n    >>> coldest([5, 3, 8])\n    3\n    """\n    low = 0\n    for t in temps:\n        if t < low:\n            low = t\n    return low\n';
const longest = 'def longest(text):\n    """\n    >>> longest("hello")\n    \'hello\'\n    >>> longest("I like programming")\n    \'programming\'\n    """\n    best = ""\n    for word in text:\n        if len(word) > len(best):\n            best = word\n    return best\n';
const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part));

describe('the best one so far that nothing beats', { timeout: 60_000 }, () => {
	it.each(['low = 0', 'if t < low'])('is asked about by how often its comparison is true, once %s was found', async (part) => {
		const session = await started(coldest, 'coldest');
		for (const given of ['10', '0', lineOf(coldest, part)]) await answer(session, given);
		expect(questionOf(session)).toMatchObject({ template: 'explain.beaten', truth: { kind: 'count', count: 0 } });
		await answer(session, '2');
		expect(said(session)).toMatch(/^It is never true on this run: low stays 0\./);
	});

	it('is tried with values beyond the number that was written for its start', async () => {
		const session = await started(coldest, 'coldest');
		for (const given of ['10', '0', lineOf(coldest, 'low = 0'), '0']) await answer(session, given);
		await check(session, coldest.replace('low = 0', 'low = 100'));
		expect(questionOf(session)).toMatchObject({ template: 'close.probe', slots: { call: 'coldest([110, 112])' } });
		await answer(session, '110');
		expect(questionOf(session).template).toBe('close.doubt');
	});

	it('is no value but a position where its number is kept', async () => {
		const text = coldest.replace('low = 0\n    for t in temps:\n        if t < low:\n            low = t\n    return low', 'low = 0\n    for i in range(len(temps)):\n        if temps[i] < low:\n            low = i\n    return temps[low]');
		const session = await started(text.replace('([-3, 4])\n    -3', '([5, -3])\n    -3').replace('([10, 12])\n    10', '([12, 10])\n    10'), 'coldest');
		for (const given of ['10', '12', lineOf(text, 'if temps[i]')]) await answer(session, given);
		expect(questionOf(session).template).not.toBe('explain.beaten');
	});

	it('is not asked about where an item beats it', async () => {
		const session = await started(coldest.replace('low = 0', 'low = 4').replace('t < low', 't > low'), 'coldest');
		await press(session, 'not-sure', 2);
		expect(questionOf(session).template).not.toBe('explain.beaten');
	});
});

describe('a loop over a text', { timeout: 60_000 }, () => {
	it('is asked for what it takes first, where its name means a word', async () => {
		const session = await started(longest, 'longest');
		for (const given of ["'hello'", "'h'", lineOf(longest, 'return best')]) await answer(session, given);
		expect(questionOf(session)).toMatchObject({ template: 'explain.letters', truth: { value: { shown: "'h'" } } });
		await answer(session, "'hello'");
		expect(said(session)).toMatch(/^word is 'h': a loop over a text takes one letter after the other\./);
	});

	it('is asked for nothing of the kind where its name means a letter', async () => {
		const session = await started(longest.replaceAll('word', 'c'), 'longest');
		for (const given of ["'hello'", "'h'", lineOf(longest, 'return best')]) await answer(session, given);
		expect(questionOf(session).template).not.toBe('explain.letters');
	});

	it('of a script is asked about too', async () => {
		const script = 'text = input()\ncount = 0\nfor word in text:\n    if word == "the":\n        count = count + 1\nprint(count)\n';
		const session = await started(script, null, [inputTest(['the cat and the dog'], '2', 'student'), inputTest(['a cat'], '0', 'student')]);
		for (const given of ['0', 2]) await answer(session, given);
		expect(questionOf(session).template).toBe('explain.letters');
	});
});

describe('a line that puts the same value in each time', { timeout: 60_000 }, () => {
	const counted = 'def count_long(words):\n    """\n    >>> count_long(["apple", "fig", "banana"])\n    2\n    >>> count_long(["a"])\n    0\n    """\n    count = 0\n    for word in words:\n        if len(word) > 4:\n            count = 1\n    return count\n';

	it('is asked for what it should be the second time, and not for the condition over it', async () => {
		const session = await started(counted, 'count_long');
		for (const given of ['2', '1', lineOf(counted, 'count = 1')]) await answer(session, given);
		expect(said(session)).toContain('When line 11 runs for the second time, count is 1, and it becomes 1 once more. By the task, what should it be then?');
		await press(session, 'not-sure');
		expect(said(session)).toContain('Does line 11 look at what count was before?');
		await answer(session, '2');
		expect(said(session)).toMatch(/^You want 2 there, and the run gives 1\./);
	});
});

describe('a sum that first goes the other way', { timeout: 60_000 }, () => {
	const average = 'total = 0\ncount = 0\nmark = 0\nwhile mark != -1:\n    mark = int(input("Mark: "))\n    total = total + mark\n    count = count + 1\nprint("Average:", total / count)\n';

	it('is asked about in that round, and what it should be there', async () => {
		const session = await started(average, null, [inputTest(['10', '20', '-1'], 'Average: 15.0', 'student')]);
		// Two starts that come out right for this one example are no repair.
		expect(session.secrets.diagnosis?.bugs).toMatchObject([{ kind: 'suspected' }]);
		for (const given of ['Average: 9.666666666666666', lineOf(average, 'total = total')]) await answer(session, given);
		expect(said(session)).toContain('Before line 6 runs for the third time, total is 30 and mark is -1. What is total after line 6?');
		await answer(session, '29');
		expect(said(session)).toBe('Right, total becomes 29. By the task, what should total be there?');
	});
});

describe('how often a comparison is true', { timeout: 60_000 }, () => {
	it('tells each of its times: none of them is asked for after it', async () => {
		const session = await started(coldest, 'coldest');
		for (const given of ['10', '0', lineOf(coldest, 'low = 0'), '2']) await answer(session, given);
		expect(said(session)).not.toContain('Is t < low true at that moment?');
	});
});
