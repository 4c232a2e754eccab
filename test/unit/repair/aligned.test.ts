import { describe, expect, it } from 'vitest';
import type { Attempter } from '../../../extension/runs/attempts';
import { alignedVersions } from '../../../extension/runs/repair/aligned';
import { Doubts } from '../../../extension/runs/repair/doubts';
import { Trials } from '../../../extension/runs/repair/trials';
import { call, functions, never } from '../runs/sandbox';
import { ownParser } from '../runs/searching';

const parser = await ownParser();

const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

/** What the right program makes of the other, where a version passes when `passes` says so. */
async function versions(text: string, reference: string, passes: (text: string) => boolean): Promise<readonly string[]> {
	const attempter: Attempter = {
		attempt: (_, texts) => Promise.resolve(texts.map((one) => ({ passed: [passes(one)], lines: [[]], steps: 1, ends: [Number(!passes(one))], broken: null, spent: [1], shown: [null] }))),
	};
	const trials = new Trials(attempter, { program: functions(text), tests: [call('f(1)', '1')], reference, suspicious: [], missing: [], steps: [1] }, never, {}, new Doubts(parser, text, ''));
	return (await alignedVersions(trials, parser, text, reference)).map((one) => one.text);
}

describe('what a right program makes of the student’s', () => {
	const text = lines('def f(n):', '    a = n * 2', '    b = n - 3', '    c = n + 4', '    return a + b + c');
	const reference = lines('def f(n):', '    a = n * 5', '    b = n - 6', '    c = n + 7', '    return a + b + c');

	it('keeps of the differences the one that the tests need', async () => {
		expect(await versions(text, reference, (one) => one.includes('b = n - 6'))).toEqual([text.replace('n - 3', 'n - 6')]);
	});

	it('takes two back that can only go together', async () => {
		const isPaired = (one: string) => one.includes('n * 5') === one.includes('n + 7');
		expect(await versions(text, reference, (one) => one.includes('b = n - 6') && isPaired(one))).toEqual([text.replace('n - 3', 'n - 6')]);
	});

	it('keeps all that only together pass', async () => {
		expect(await versions(text, reference, (one) => one === reference)).toEqual([reference]);
	});

	it('is nothing where the tests refuse the right program, too', async () => {
		expect(await versions(text, reference, () => false)).toEqual([]);
	});

	it('counts lines, not the words of a line', async () => {
		const names = ['a', 'b', 'c', 'd', 'e'];
		const before = lines('def f(n):', '    start = n', ...names.map((name) => `    ${name} = n * 2 + start - 3 - n`), '    return start');
		const after = lines('def f(n):', '    start = n', ...names.map((name) => `    ${name} = n * 4 + start - 5 - n`), '    return start');
		expect(await versions(before, after, (one) => one === after)).toEqual([after]);
	});

	it('is nothing where another program would be put in', async () => {
		const other = lines('def f(n):', ...Array.from({ length: 12 }, (_, at) => `    value = n * ${at} + n * ${at + 1}`), '    return value');
		expect(await versions(lines('def f(n):', '    value = 0', '    return value'), other, (one) => one === other)).toEqual([]);
	});
});
