/** The line that prints a value of a run, to be added to look at it. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import type { Shape, Value } from '../../../extension/words';

const value = (type: string, shown: string, shape: Shape): Value => ({ type, shown, shape });
const seven = value('int', '7', { kind: 'number', text: '7', whole: true });
const half = value('double', '0.5', { kind: 'number', text: '0.5', whole: false });
const large = value('long long', '9000000000', { kind: 'number', text: '9000000000', whole: true });
const letter = value('char', "'a'", { kind: 'text', value: 'a' });
const word = value('char *', '"ab"', { kind: 'text', value: 'ab' });
const row = (type: string): Value => value(type, '{1}', { kind: 'items', of: 'list', items: [seven.shape] });

const cases: readonly [language: string, expression: string, value: Value | null, print: string][] = [
	['c', 'n', seven, 'printf("%d\\n", n);'],
	['c', 'share', half, 'printf("%f\\n", share);'],
	['c', 'far', large, 'printf("%lld\\n", far);'],
	['c', 'sign', letter, 'printf("%c\\n", sign);'],
	['c', 'name', word, 'printf("%s\\n", name);'],
	['c', 'rain', row('int[1]'), ''],
	['c', 'here', value('struct point', '{x: 1}', { kind: 'pairs', pairs: [] }), ''],
	['c', '"here"', null, 'printf("%s\\n", "here");'],
	['cpp', 'n', seven, 'std::cout << n << std::endl;'],
	['cpp', 'n > 3', null, 'std::cout << (n > 3) << std::endl;'],
	['cpp', 'word != "end"', null, 'std::cout << (word != "end") << std::endl;'],
	['cpp', 'word + "="', null, 'std::cout << word + "=" << std::endl;'],
	['cpp', 'names', row('std::vector<int>'), ''],
	['java', 'n', seven, 'System.out.println(n);'],
	['java', 'prices', row('int[]'), 'System.out.println(java.util.Arrays.toString(prices));'],
	['java', 'grid', row('int[][]'), 'System.out.println(java.util.Arrays.deepToString(grid));'],
	['java', 'names', row('ArrayList'), 'System.out.println(names);'],
	['javascript', 'prices', row('Array'), 'console.log(prices);'],
	['python', 'prices', row('list'), 'print(prices)'],
];

const spelling = (id: string) => languages.find((language) => language.id === id)?.spelling;

describe('a print that is added to look at a value', () => {
	it.each(cases)('in %s of %s, %j', (language, expression, seen, print) => {
		expect(spelling(language)?.print(expression, seen)).toBe(print);
	});

	it.each([['python', 'print(i, j)'], ['javascript', 'console.log(i, j);'], ['cpp', 'std::cout << i << " " << j << std::endl;']])('in %s shows two by one statement', (language, print) => {
		expect(spelling(language)?.printAll?.(['i', 'j'])).toBe(print);
	});
});
