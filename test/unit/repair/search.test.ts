import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../extension/code/edits';
import { findRepairs } from '../../../extension/runs/repair/diagnosis';
import type { Test } from '../../../extension/words';
import { habits } from './habits';
import { call, functions, never, script, startPatience, typing } from '../runs/sandbox';
import { parserAndRunner } from '../runs/searching';

const { parser, runner } = await parserAndRunner();

async function search(text: string, tests: readonly Test[], signal = never, onProgress?: (tried: number) => void) {
	const program = tests[0]?.kind === 'input' ? script(text) : functions(text);
	const run = await runner.run(program, tests, never);
	return findRepairs(runner, parser, { program, tests, run, reference: null }, signal, onProgress ? { onProgress } : {});
}

const lines = (...text: readonly string[]) => `${text.join('\n')}\n`;

/** A mistake, its tests, and a line that some repair holds. */
const mistakes: readonly (readonly [string, string, readonly Test[], string])[] = [
	['a bound', lines('def f(n):', '    total = 0', '    for i in range(n):', '        total += i', '    return total'), [call('f(3)', '6'), call('f(1)', '1'), call('f(5)', '15')], '    for i in range(n + 1):'],
	['the equal case', lines('def f(age):', '    if age > 18:', '        return "adult"', '    return "child"'), [call('f(18)', '"adult"'), call('f(30)', '"adult"'), call('f(4)', '"child"')], '    if age >= 18:'],
	['the equal case at two places', lines('def f(a, b):', '    if a > b:', '        return "first"', '    if b > a + 5:', '        return "far"', '    return "near"'), [call('f(2, 2)', '"first"'), call('f(1, 6)', '"far"'), call('f(1, 3)', '"near"'), call('f(0, 5)', '"far"')], '    if a >= b:'],
	['a missing return', lines('def f(xs):', '    best = xs[0]', '    for x in xs:', '        if x > best:', '            best = x'), [call('f([1, 3, 2])', '3'), call('f([4])', '4')], '    return best'],
	['printed, not returned', lines('def f(n):', '    print(n * n)'), [call('f(3)', '9'), call('f(-2)', '4')], '    return n * n'],
	['a return that comes too early', lines('def f(xs):', '    total = 0', '    for x in xs:', '        total += x', '        return total'), [call('f([1, 2])', '3'), call('f([5])', '5')], '    return total'],
	['half an answer after the first round', lines('def f(xs, y):', '    for x in xs:', '        if x == y:', '            return True', '        else:', '            return False'), [call('f([1, 2], 2)', 'True'), call('f([1, 2], 3)', 'False'), call('f([], 1)', 'False')], '    return False'],
	['a result that nothing keeps', lines('def f(name):', '    name.upper()', '    return name'), [call('f("ann")', '"ANN"'), call('f("bo")', '"BO"')], '    name = name.upper()'],
	['nothing from sort', lines('def f(xs):', '    xs = xs.sort()', '    return xs'), [call('f([2, 1])', '[1, 2]'), call('f([3])', '[3]')], '    xs.sort()'],
	['another variable', lines('def f(width, height):', '    area = width * width', '    return area'), [call('f(2, 3)', '6'), call('f(4, 1)', '4')], '    area = width * height'],
	['a table without its first entry', lines('def f(word):', '    seen = {}', '    for c in word:', '        seen[c] += 1', '    return seen'), [call('f("aab")', '{"a": 2, "b": 1}'), call('f("")', '{}')], '        seen[c] = seen.get(c, 0) + 1'],
	['a loop that never gets nearer', lines('def f(n):', '    steps = 0', '    while n > 0:', '        steps += 1', '    return steps'), [call('f(4)', '4'), call('f(0)', '0')], '        n -= 1'],
	['no smallest case', lines('def f(n):', '    return n + f(n - 1)'), [call('f(3)', '6'), call('f(0)', '0')], '    if not n:'],
	['an average worked out in the wrong order', lines('def f(a, b):', '    return a + b / 2'), [call('f(2, 4)', '3.0'), call('f(1, 1)', '1.0')], '    return (a + b) / 2'],
	['a missing colon', lines('def f(n):', '    if n > 2', '        return "big"', '    return "small"'), [call('f(3)', '"big"'), call('f(1)', '"small"')], '    if n > 2:'],
	['a bracket that stays open, and a sign', lines('def f(xs):', '    return (len(xs) * (2 - 1)'), [call('f([1])', '1'), call('f([1, 2])', '2'), call('f([])', '0')], '    return (len(xs) * (2 - 1))'],
	['one more from another language', lines('def f(xs):', '    count = 0', '    for x in xs:', '        count++', '    return count'), [call('f([1, 1])', '2'), call('f([])', '0')], '        count += 1'],
	['two mistakes', lines('def f(xs):', '    total = 1', '    for i in range(1, len(xs)):', '        total += xs[i] * 2', '    return total'), [call('f([2])', '4'), call('f([])', '0'), call('f([4, 6])', '20'), call('f([9, 1])', '20')], '    total = 0'],
	['the spaces before a row of stars', lines('n = int(input())', 'for row in range(1, n + 1):', '    for space in range(row):', '        print(" ", end="")', '    for star in range(row):', '        print("*", end="")', '    print()'), [typing(['3'], '  *\n **\n***')], '    for space in range(n - row):'],
	['signs before a row', lines('n = int(input())', 'for row in range(1, n + 1):', '    print("." * row + "#" * row)'), [typing(['3'], '..#\n.##\n###')], '    print("." * (n - row) + "#" * row)'],
	['a value that is read too soon', lines('count = 0', 'highest = 0', 'price = float(input())', 'while price != 0:', '    price = float(input())', '    count = count + 1', '    if price > highest:', '        highest = price', 'print(count)', 'print(highest)'), [typing(['5', '9', '2', '0'], '3\n9.0'), typing(['7', '3', '0'], '2\n7.0')], '        highest = price'],
	['two mistakes that hide each other', lines('def f(name):', '    result = ""', '    for word in name.split():', '        result = result + word[1] + "."', '    return result.upper'), [call('f("ada lovelace")', '"A.L."'), call('f("Madonna")', '"M."')], '    return result.upper()'],
	['two mistakes in one picture', lines('size = int(input())', 'print("#" * size)', 'for i in range(size):', '    print("#" + " " * size + "#")', 'print("#" * size)'), [typing(['4'], '####\n#  #\n#  #\n####')], '    print("#" + " " * (size - 2) + "#")'],
	['a loop before a condition that one example turns', lines('word = input()', 'back = ""', 'for i in range(len(word) - 1, 0, -1):', '    back = back + word[i]', 'if back == word:', '    print(word, "is a palindrome")', 'else:', '    print(word, "is not a palindrome")'), [typing(['anna'], 'anna is a palindrome')], 'for i in range(len(word) - 1, -1, -1):'],
	['typed text', lines('a = input()', 'b = input()', 'print(a + b)'), [typing(['2', '3'], '5'), typing(['10', '4'], '14')], 'a = int(input())'],
];

/** A wrong function among many others that no example comes to. */
function amongOthers(others: number): string {
	const wrong = lines('def f(n):', '    total = 0', '    for i in range(n):', '        total += i', '    return total');
	return wrong + Array.from({ length: others }, (_, at) => lines('', `def other${at}(items):`, '    best = items[0]', '    for item in items:', `        if item > best + ${at}:`, '            best = item', '    return best')).join('');
}

describe('the search for repairs', { timeout: startPatience }, () => {
	it('finds its way in a long file, and in a very long one with as few versions', async () => {
		const tests = [call('f(3)', '6'), call('f(1)', '1'), call('f(5)', '15')];
		const alone = await search(amongOthers(0), tests);
		const long = await search(amongOthers(60), tests);
		expect(long.repairs.length).toBeGreaterThan(0);
		const text = `# notes\n${amongOthers(400).replace(/^(def f\(n\):[^]*?return total\n)([^]*)$/, '$2\n$1')}`;
		expect(text.length).toBeGreaterThan(40_000);
		const veryLong = await search(text, tests);
		expect(veryLong.tried).toBeLessThanOrEqual(alone.tried * 1.2);
		expect(veryLong.repairs.length).toBe(alone.repairs.length);
		const wanted = text.split('\n').findIndex((line) => line.includes('for i in range(n)'));
		expect(veryLong.places[0]?.place).toEqual({ kind: 'lines', from: wanted, to: wanted });
		for (const { edits, text: whole } of veryLong.repairs) expect(applyEdits(text, edits)).toBe(whole);
	});

	it('finds its way in a long script that speaks of every part and comes to one of them', async () => {
		const names = Array.from({ length: 150 }, (_, at) => `other${at}`).join(' ');
		const text = `${amongOthers(150)}${lines(`# ${names}`, 'choice = input()', 'print(f(int(choice)))')}`;
		expect(text.length).toBeGreaterThan(20_000);
		const found = await search(text, [typing(['3'], '6'), typing(['1'], '1'), typing(['5'], '15')]);
		expect(found.repairs[0]?.text).toMatch(/range\((?:1, )?n \+ 1\)/);
		expect(found.places[0]?.place).toEqual({ kind: 'lines', from: 2, to: 2 });
	});

	it('leaves a program alone of which too much is reached', async () => {
		const text = Array.from({ length: 400 }, (_, at) => `# ${at}: a remark that belongs to no function\n`).join('') + amongOthers(0);
		const found = await search(text, [call('f(3)', '6'), call('f(1)', '1')]);
		expect(found).toMatchObject({ searched: false, repairs: [], tried: 0 });
		expect(found.places.length).toBeGreaterThan(0);
	});

	it.each([...mistakes, ...habits])('takes back %s', async (_, text, tests, wanted) => {
		const found = await search(text, tests);
		const [best] = found.repairs;
		const versions = found.repairs.flatMap((one) => [one.text, ...one.alike.map((edits) => applyEdits(text, edits))]);
		expect(versions.filter((one) => one.split('\n').includes(wanted)).length).toBeGreaterThan(0);
		expect(best && applyEdits(text, best.edits)).toBe(best?.text);
		expect(found.places.length).toBeGreaterThan(0);
	});

	it('finds nothing in a program that is right', async () => {
		const found = await search(lines('def f(n):', '    return n + 1'), [call('f(1)', '2')]);
		expect(found).toMatchObject({ searched: false, repairs: [], partial: null, places: [] });
	});

	it('does not search a program that touches files', async () => {
		const found = await search(lines('def f(n):', '    return len(open("a.txt").read()) + n'), [call('f(1)', '2')]);
		expect(found).toMatchObject({ searched: false, repairs: [], tried: 0 });
	});

	it('gives the same every time', async () => {
		const [, text, tests] = mistakes[0] ?? ['', '', []];
		expect(await search(text, tests)).toEqual(await search(text, tests));
	});

	it('goes on from what passes more tests, and tells it where nothing passes all', async () => {
		const text = lines('def f(n):', '    if n > 0:', '        return "minus"', '    return "plus"');
		const found = await search(text, [call('f(1)', '"plus"'), call('f(-1)', '"minus"'), call('f(0)', '"plus"'), call('f(7)', '"seven " + str(len("abc") * 31)')]);
		expect(found.repairs).toEqual([]);
		expect(found.partial?.passed).toEqual([true, true, true, false]);
		expect(found.suspect).toBe('f(7)');
	});

	it('takes from a right program what the student lacks, in the student’s own names', async () => {
		const text = lines('def f(items):', '    kept = []', '    for thing in items:', '        kept.append(thing)', '    return kept');
		const reference = lines('def f(xs):', '    out = []', '    for x in xs:', '        if x % 3 == 1 and x not in out:', '            out.append(x)', '    return out');
		const tests = [call('f([1, 4, 1, 5])', '[1, 4]'), call('f([])', '[]'), call('f([3, 7])', '[7]')];
		const run = await runner.run(functions(text), tests, never);
		const found = await findRepairs(runner, parser, { program: functions(text), tests, run, reference }, never);
		expect(found.repairs[0]?.text).toContain('if thing % 3 == 1 and thing not in kept:');
	});

	it('tells the calls on which likely repairs part, the best one\'s value first, and counts those that agree', async () => {
		const text = lines('def f(a, b):', '    return a - b');
		const tests = [call('f(2, 2)', '4'), call('f(0, 0)', '0')];
		const calls = ['f(2, 3)', 'f(0, 0)', 'f(1000000, 1234567890123456789012345)'];
		const found = await findRepairs(runner, parser, { program: functions(text), tests, run: await runner.run(functions(text), tests, never), reference: null, calls }, never);
		expect(found.repairs.length).toBeGreaterThan(1);
		expect(found.repairs[0]?.text).toContain('a + b');
		// On one all do the same, on the other they give what nobody writes down.
		expect(found.undecided).toMatchObject([{ call: 'f(2, 3)', isElsewhere: false }]);
		const [telling] = found.undecided;
		expect(telling?.values[0]).toBe('5');
		expect(telling?.values).toContain('6');
		expect(telling?.gap).toBeGreaterThan(0);
		expect(found.repairs.every(({ agreeing }) => agreeing > 0)).toBe(true);
	});

	it('ends when it is cancelled', async () => {
		const aborter = new AbortController();
		const [, text, tests] = mistakes[17] ?? ['', '', []];
		await expect(search(text, tests, aborter.signal, () => aborter.abort(new Error('enough')))).rejects.toThrow('enough');
	});
});
