import { describe, expect, it } from 'vitest';
import { findRepairs } from '../../../extension/runs/repair/diagnosis';
import { Doubts } from '../../../extension/runs/repair/doubts';
import type { Test } from '../../../extension/words';
import { call, functions, never, startPatience } from '../runs/sandbox';
import { parserAndRunner } from '../runs/searching';

const { parser, runner } = await parserAndRunner();

const lines = (...text: readonly string[]) => `${text.join('\n')}\n`;

async function search(text: string, tests: readonly Test[], said = '') {
	const program = functions(text);
	const run = await runner.run(program, tests, never);
	return findRepairs(runner, parser, { program, tests, run, reference: null, said }, never, { work: 600_000 });
}

/** A box that forgets what is put in. */
const box = lines('class Box:', '    def __init__(self):', '        self.weight = 0', '', '    def put(self, kilos):', '        weight = self.weight + kilos', '        return weight', '', 'def load(total):', '    box = Box()', '    now = 0', '    for i in range(total):', '        now = box.put(1)', '    return now');
const boxTests = [call('load(1)', '1'), call('load(4)', '4'), call('load(6)', '6')];
/** A right program that says what it goes by. */
const fare = (said: string) => lines('def fare(age):', `    """${said}"""`, '    if age < 6:', '        return "free"', '    elif age < 16:', '        return "half"', '    return "full"');
const fareTests = [call('fare(3)', '"free"'), call('fare(10)', '"half"'), call('fare(16.5)', '"half"'), call('fare(40)', '"full"')];

describe('versions that pass and are hardly repairs', () => {
	const sum = lines('def f(xs, n):', '    total = 0', '    for x in xs:', '        total = total + x', '    return total');
	const collect = lines('def f(xs):', '    out = []', '    for x in xs:', '        if x > 1:', '            out.append(x)', '    return out.sort()');
	const doubt = (text: string, version: string, said = '') => new Doubts(parser, text, said).of({ text: version, changes: [] });

	it.each([
		['a parameter in place of what was worked out', sum, sum.replace('return total', 'return n'), 'without-effect'],
		['a parameter given back in the first round', sum, sum.replace('        total = total + x', '        total = total + x\n        return n'), 'without-effect'],
		['what is collected, given back with the first item', collect, collect.replace('append(x)', 'append(x)\n            return out'), 'without-effect'],
		['what is collected, given back after the loop', collect, collect.replace('    return out.sort()', '    return out'), null],
		['a constant in its place', sum, sum.replace('return total', 'return 3'), 'without-effect'],
		['an object that nobody asks any more', box, box.replace('now = box.put(1)', 'now = i + 1'), 'without-effect'],
		['what was worked out, in another way', sum, sum.replace('total + x', 'total - x'), null],
		['another variable that reached nothing before', lines('def f(xs):', '    count = 0', '    best = 0', '    for x in xs:', '        count += 1', '        best = max(best, x)', '    return count'), lines('def f(xs):', '    count = 0', '    best = 0', '    for x in xs:', '        count += 1', '        best = max(best, x)', '    return best'), null],
		['a return of nothing found beside one of what was', lines('def f(xs, y):', '    for i in range(len(xs)):', '        if xs[i] == y:', '            return i', '    return i'), lines('def f(xs, y):', '    for i in range(len(xs)):', '        if xs[i] == y:', '            return i', '    return -1'), null],
		['another number than the text names', fare('Free under 6, half under 16.'), fare('Free under 6, half under 16.').replace('age < 16', 'age < 17'), 'against-the-task'],
		['the same by a step before it is compared', fare('Free under 6, half under 16.'), fare('Free under 6, half under 16.').replace('age < 16', 'age - 1 < 16'), 'against-the-task'],
		['another number where the text names none', fare('The fare.'), fare('The fare.').replace('age < 16', 'age < 17'), null],
		['the number itself, in another comparison', fare('Free under 6, half up to 16.'), fare('Free under 6, half up to 16.').replace('age < 16', 'age <= 16'), null],
		['a number that only an example names', fare('fare(16) => "half"'), fare('fare(16) => "half"').replace('age < 16', 'age < 17'), null],
		['one named number for another', fare('Free under 6, half under 18, never 16.'), fare('Free under 6, half under 18, never 16.').replace('age < 16', 'age < 18'), null],
	])('%s', (_, text, version, expected) => {
		expect(doubt(text, version)).toBe(expected);
	});

	it('knows the words of the task', () => {
		const version = fare('').replace('age < 16', 'age < 17');
		expect(doubt(fare(''), version, 'Who is under 16 pays half.')).toBe('against-the-task');
	});
});

describe('a search that goes on past them', { timeout: startPatience }, () => {
	it('finds the method that keeps nothing', async () => {
		const { repairs } = await search(box, boxTests);
		expect(repairs[0]?.text).toBe(box.replace('weight = self.weight + kilos', 'self.weight = self.weight + kilos').replace('return weight', 'return self.weight'));
		expect(repairs.map(({ text }) => text)).toContain(box.replace('        return weight', '        self.weight = weight\n        return weight'));
		const cheat = repairs.find(({ text }) => text === box.replace('return now', 'return total'));
		expect(cheat === undefined || cheat.doubt === 'without-effect').toBe(true);
		const first = repairs.findIndex(({ doubt }) => doubt !== undefined);
		expect(first === -1 || repairs.slice(first).every(({ doubt }) => doubt !== undefined)).toBe(true);
	});

	it('doubts the example, not the number that the text names', async () => {
		const { repairs, suspect } = await search(fare('Free under 6, half under 16, else full.'), fareTests);
		expect(suspect).toBe(fareTests[2]?.id);
		expect(repairs.length).toBeGreaterThan(0);
		expect(repairs.every(({ doubt }) => doubt !== undefined)).toBe(true);
	});
});
