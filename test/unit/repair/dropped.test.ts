import { describe, expect, it } from 'vitest';
import { findRepairs } from '../../../extension/runs/repair/diagnosis';
import { neighbours } from '../../../extension/runs/repair/neighbours';
import { call, functions, never, script, startPatience, typing } from '../runs/sandbox';
import { parserAndRunner } from '../runs/searching';

const { parser, runner } = await parserAndRunner();
const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

/** What the rule for results that nothing keeps makes of the program. */
function versions(text: string): readonly string[] {
	return neighbours(parser, text, { literals: [], missing: [] }, null, () => true).filter(({ changes }) => changes.some(({ rule }) => rule === 'result-dropped')).map((one) => one.text);
}

const total = ['def total(prices):', '    s = 0', '    for p in prices:', '        s += p', '    return s', ''];
const cart = ['class Cart:', '    def __init__(self, prices):', '        self.prices = prices', '', '    def total(self):', '        return sum(self.prices)', ''];

/** The program, and the line that some version has in place of the call alone. */
const dropped: readonly (readonly [string, string, string])[] = [
	['a name that nothing has set', lines(...total, 'def bill(prices, tip):', '    total(prices)', '    return amount + tip'), '    amount = total(prices)'],
	['the name that the function has inside', lines(...total, 'def bill(prices):', '    total(prices)', '    return s'), '    s = total(prices)'],
	['the name in a text that is put together', lines(...total, 'def bill(prices):', '    total(prices)', '    return f"{amount} euros"'), '    amount = total(prices)'],
	['a name that keeps what it began with', lines(...total, 'def bill(prices):', '    amount = 0', '    total(prices)', '    return amount'), '    amount = total(prices)'],
	['what was given', lines('def shout(text):', '    return text.upper()', '', 'def greet(name):', '    shout(name)', '    return name'), '    name = shout(name)'],
	['what grows, in a loop', lines('def double(n):', '    return n * 2', '', 'def f(xs):', '    out = []', '    for x in xs:', '        double(x)', '    return out'), '        out.append(double(x))'],
	['a sum, in a loop', lines('def double(n):', '    return n * 2', '', 'def f(xs):', '    sum = 0', '    for x in xs:', '        double(x)', '    return sum'), '        sum += double(x)'],
	['the function’s name where its result is meant', lines(...total, 'def bill(prices, tip):', '    total(prices)', '    return total + tip'), '    return total(prices) + tip'],
	['the question that a condition asks', lines('def is_even(n):', '    return n % 2 == 0', '', 'def f(n):', '    is_even(n)', '    if is_even:', '        return "even"', '    return "odd"'), '    if is_even(n):'],
	['several names at once', lines('def ends(xs):', '    return xs[0], xs[-1]', '', 'def width(xs):', '    ends(xs)', '    return high - low'), '    low, high = ends(xs)'],
	['a method’s result', lines(...cart, 'def bill(prices):', '    cart = Cart(prices)', '    cart.total()', '    return amount'), '    amount = cart.total()'],
	['an object’s own value', lines('class Account:', '    def __init__(self, start):', '        self.balance = start', '', '    def grown(self, rate):', '        return self.balance * rate', '', '    def year(self, rate):', '        self.grown(rate)', '        return self.balance'), '        self.balance = self.grown(rate)'],
	['what the language gives', lines('def f(xs):', '    largest = 0', '    max(xs)', '    return largest'), '    largest = max(xs)'],
	['what was typed', lines('input()', 'print(name)'), 'name = input()'],
	['the smaller problem’s answer', lines('def fact(n):', '    if n <= 1:', '        return 1', '    fact(n - 1)', '    return n * result'), '    result = fact(n - 1)'],
	['the screen', lines(...total, 'total([1, 2])'), 'print(total([1, 2]))'],
];

describe('a result that nothing keeps', () => {
	it.each(dropped)('goes into %s', (_, text, wanted) => {
		expect(versions(text).flatMap((one) => one.split('\n'))).toContain(wanted);
	});

	it('goes into the same place at every call, and each of two into the name of its own function', () => {
		const both = lines('def clean(text):', '    return text.strip()', '', 'def small(text):', '    return text.lower()', '', 'def key(text):', '    clean(text)', '    small(text)', '    return text');
		expect(versions(both)).toContain(both.replace('    clean(text)', '    text = clean(text)').replace('    small(text)', '    text = small(text)'));
		const two = lines('def lowest(xs):', '    low = min(xs)', '    return low', '', 'def highest(xs):', '    high = max(xs)', '    return high', '', 'def width(xs):', '    lowest(xs)', '    highest(xs)', '    return high - low');
		expect(versions(two)).toContain(two.replace('    lowest(xs)', '    low = lowest(xs)').replace('    highest(xs)', '    high = highest(xs)'));
	});

	it.each([
		['nothing is given back', lines('def show(xs):', '    for x in xs:', '        print(x)', '', 'def f(xs):', '    n = 0', '    show(xs)', '    return n')],
		['a return ends without a value', lines('def show(xs):', '    if not xs:', '        return', '    print(xs)', '', 'def f(xs):', '    n = 0', '    show(xs)', '    return n')],
		['a method that changes what it belongs to', lines('def f(xs):', '    n = 0', '    xs.append(n)', '    xs.sort()', '    return n')],
		['a method of the program’s own that only changes', lines('class Box:', '    def __init__(self):', '        self.n = 0', '', '    def put(self):', '        self.n += 1', '', 'def f():', '    box = Box()', '    count = 0', '    box.put()', '    return count')],
		['print', lines('def f(n):', '    total = 0', '    print(n)', '    return total')],
		['the result is kept', lines(...total, 'def bill(prices):', '    amount = total(prices)', '    return amount')],
		['the result is given on', lines(...total, 'def bill(prices):', '    return total(prices) + 1')],
	])('is no such thing where there is %s', (_, text) => {
		expect(versions(text)).toEqual([]);
	});

	it('is no return in front of lines that would never be reached', () => {
		const [, text] = dropped[3] ?? ['', ''];
		const cheap = neighbours(parser, text, { literals: [], missing: [] }, null, () => true);
		const costOf = (line: string) => cheap.find((one) => one.text.split('\n').includes(line))?.cost ?? Infinity;
		expect(costOf('    amount = total(prices)')).toBeLessThan(costOf('    return total(prices)'));
	});
});

describe('a search for what was meant with it', { timeout: startPatience }, () => {
	const search = async (text: string, tests: readonly (ReturnType<typeof call> | ReturnType<typeof typing>)[]) => {
		const program = tests[0]?.kind === 'input' ? script(text) : functions(text);
		return findRepairs(runner, parser, { program, tests, run: await runner.run(program, tests, never), reference: null }, never);
	};
	const bill = (...body: readonly string[]) => lines(...total, 'def bill(prices, tip):', ...body);
	const bills = [call('bill([1, 2], 1)', '4'), call('bill([], 0)', '0'), call('bill([5], 2)', '7')];

	it.each([
		['a missing name', bill('    total(prices)', '    return amount + tip'), bills, '    amount = total(prices)'],
		['a start value', bill('    amount = 0', '    total(prices)', '    return amount + tip'), bills, '    amount = total(prices)'],
		['a function for its result', bill('    total(prices)', '    return total + tip'), bills, '    return total(prices) + tip'],
		['a script without a word', lines(...total, 'n = int(input())', 'total([n, 1])'), [typing(['4'], '5'), typing(['7'], '8')], 'print(total([n, 1]))'],
	] as const)('puts it first: %s', async (_, text, tests, wanted) => {
		const { repairs: [best] } = await search(text, tests);
		expect(best?.text.split('\n')).toContain(wanted);
		expect(best?.doubt).toBeUndefined();
	});

	it('leaves a call alone whose result is not wanted', async () => {
		const text = lines('def log(n):', '    print(n)', '    return n', '', 'def f(n):', '    total = 0', '    log(n)', '    for i in range(n):', '        total += i', '    return total');
		const { repairs } = await search(text, [call('f(3)', '6'), call('f(1)', '1'), call('f(5)', '15')]);
		expect(repairs[0]?.text).toMatch(/^ {4}log\(n\)\n {4}for i in range\((?:1, )?n \+ 1\):$/m);
	});
});
