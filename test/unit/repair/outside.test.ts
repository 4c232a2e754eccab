import { describe, expect, it } from 'vitest';
import { mendings, neighbours } from '../../../extension/runs/repair/neighbours';
import { parserAndRunner } from '../runs/searching';

const { parser } = await parserAndRunner();
const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

/** What the rule makes of the program, which looks for these names in vain. */
function versions(rule: string, text: string, missing: readonly string[] = []): readonly string[] {
	return neighbours(parser, text, { literals: [], missing }, null, () => true).filter(({ changes }) => changes.some((one) => one.rule === rule)).map((one) => one.text);
}

const sum = ['def add(xs):', '    total = 0', '    for x in xs:', '        total += x'];

describe('what a function has to do with the outside', () => {
	it.each([
		['read behind its call', lines(...sum, '', 'add([1, 2])', 'print(total)'), lines(...sum, '    return total', '', 'total = add([1, 2])', 'print(total)')],
		['read in a text', lines(...sum, '', 'add([1, 2])', 'print(f"{total}!")'), lines(...sum, '    return total', '', 'total = add([1, 2])', 'print(f"{total}!")')],
		['one of the same name', lines('total = 0', ...sum, '', 'add([1, 2])', 'print(total)'), lines('total = 0', ...sum, '    return total', '', 'total = add([1, 2])', 'print(total)')],
		['two at once', lines('def f(xs):', '    def start():', '        low = xs[0]', '        high = xs[0]', '    start()', '    return high - low'), lines('def f(xs):', '    def start():', '        low = xs[0]', '        high = xs[0]', '        return high, low', '    high, low = start()', '    return high - low')],
	])('its variable is %s', (_, text, wanted) => {
		expect(versions('seen-outside', text)).toEqual([wanted]);
	});

	it.each([
		['it gives something back', lines(...sum, '    return total', '', 'add([1, 2])', 'print(total)')],
		['nothing of it is read', lines(...sum, '', 'add([1, 2])', 'print("done")')],
		['what it gives is kept', lines(...sum, '', 'total = add([1, 2])', 'print(total)')],
	])('but not where %s', (_, text) => {
		expect(versions('seen-outside', text)).toEqual([]);
	});

	it('asks for what it was given: all of that goes, with what is made of it', () => {
		const text = lines('def f(xs, n):', '    xs = input("Numbers? ")', '    xs = [int(x) for x in xs.split()]', '    n = int(input())', '    return xs[n]');
		expect(versions('given-written-over', text)).toContain(lines('def f(xs, n):', '    return xs[n]'));
		expect(versions('given-written-over', lines('def f(n):', '    m = int(input())', '    return m + n'))).toEqual([]);
	});

	it('has another name than the one that is called, with every call of its own', () => {
		const text = lines('def fac(n):', '    return 1 if n == 0 else n * fac(n - 1)');
		expect(versions('other-name', text, ['factorial'])).toEqual([text.replaceAll('fac(', 'factorial(')]);
		expect(versions('other-name', text)).toEqual([]);
		expect(versions('other-name', `${text}print(fac(3))\n`, ['factorial'])).toEqual([]);
	});

	it.each([
		['xs.reverse() == ys', 'xs[::-1] == ys'],
		['max(list.reverse(xs))', 'max(xs[::-1])'],
		['max(xs.sort(key=len))', 'max(sorted(xs, key=len))'],
		['f(xs.append(1), ys)', 'f(xs + [1], ys)'],
	])('%s is a method that changes and gives nothing', (value, wanted) => {
		expect(versions('no-result', lines('def f(xs, ys):', `    return ${value}`))).toContain(lines('def f(xs, ys):', `    return ${wanted}`));
	});

	it('names what the language has without saying of what, twice', () => {
		expect(versions('named-only', lines('def f(xs):', '    return max - min'))).toContain(lines('def f(xs):', '    return max(xs) - min(xs)'));
		expect(versions('named-only', lines('def f(xs, max):', '    return max - 1'))).toEqual([]);
	});

	it('is called with the wrong brackets, which can be read no more', () => {
		const text = lines('def f(xs):', '    xs.sort[reverse=True]', '    return xs');
		expect(mendings(parser, text, 1).map((one) => one.text)).toContain(text.replace('[reverse=True]', '(reverse=True)'));
	});
});
