import { describe, expect, it } from 'vitest';
import type { Attempter } from '../../../extension/runs/attempts';
import type { Tried } from '../../../extension/runs/repair/candidate';
import { leaner } from '../../../extension/runs/repair/leaner';
import { call, functions, never } from '../runs/sandbox';

const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;
const change = { edits: [], rule: 'r', concept: 'c', cost: 1, kind: 'replace', place: { kind: 'lines', from: 0, to: 0 }, idea: null } as const;

/** The text of the version that is left of this one, where a version passes when `passes` says so. */
async function left(text: string, version: string, passes: (text: string) => boolean, changes = 2): Promise<readonly string[]> {
	const attempter: Attempter = {
		attempt: (_, texts) => Promise.resolve(texts.map((one) => ({ passed: [passes(one)], lines: [[]], steps: 1, ends: [Number(!passes(one))], broken: null, spent: [1], shown: [null] }))),
	};
	const tried: Tried = { text: version, changes: Array.from({ length: changes }, () => change), places: [], cost: 1, passed: [true], lines: [[]], ends: [0] };
	return (await leaner(attempter, functions(text), [call('f(1)', '1')], [tried, { ...tried, cost: 2 }], never)).map((one) => one.text);
}

const text = lines('def f(xs):', '    n = {}', '    for x in xs:', '        n[x] = n[x] + 1', '        n[x] = 1', '    return n');
const needed = '        n[x] = n.get(x, 0) + 1';
const dressed = lines('def f(xs):', '    n = {}', '    for x in xs:', needed, '        if x not in n:', '            n[x] = 1', '    return n');

describe('a repair of several changes', () => {
	it('loses the line of the student’s that another of them made useless, with what was put around it', async () => {
		const lean = lines('def f(xs):', '    n = {}', '    for x in xs:', needed, '    return n');
		expect(await left(text, dressed, (one) => one.includes(needed) && !one.includes('        n[x] = 1\n        ') && !/^ {8}n\[x\] = 1$/m.test(one))).toEqual([lean]);
	});

	it('keeps all that the tests need, and what no change has touched', async () => {
		expect(await left(text, dressed, (one) => one === dressed)).toEqual([dressed]);
		const other = text.replace('n[x] + 1', 'n.get(x, 0) + 1').replace('= {}', '= dict()');
		expect(await left(text, other, (one) => one.includes('get') && one.includes('dict()'))).toEqual([other]);
	});

	it('is not looked at when it is one change alone', async () => {
		expect(await left(text, dressed, () => true, 1)).toEqual([dressed]);
	});
});
