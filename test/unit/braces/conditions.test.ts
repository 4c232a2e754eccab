/** Conditions and slices on the values of a run: what is worked out is what the language itself makes of them. */
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { javascript } from '../../../grammars/javascript/descriptor';
import type { Shape, Variables } from '../../../grammars/beliefs';

const { conditionParts, conditionTruth, slicesIn } = javascript.spelling;

function shapeOf(value: unknown): Shape {
	if (value === null || value === undefined) return { kind: 'nothing' };
	if (typeof value === 'boolean') return { kind: 'truth', value };
	if (typeof value === 'number') return { kind: 'number', text: String(value), whole: Number.isInteger(value) };
	if (typeof value === 'string') return { kind: 'text', value };
	if (Array.isArray(value)) return { kind: 'items', of: 'list', items: value.map(shapeOf) };
	return { kind: 'pairs', pairs: Object.entries(value).map(([key, each]) => [shapeOf(key), shapeOf(each)] as const) };
}

function variables(values: Readonly<Record<string, unknown>>): Variables {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { shown: String(value), shape: shapeOf(value) }]));
}

const values = { n: 7, zero: 0, half: 0.5, word: 'tea', empty: '', digits: '12', xs: [3, 5, 7], none: [], gone: undefined, nil: null, yes: true, no: false, nan: NaN, dog: { name: 'Rex', age: 3 }, i: 1 };

describe('conditions', () => {
	it.each([
		'n > 6', 'n >= 8', 'n === 7', "n === '7'", "n == '7'", 'n != 7', 'n !== 8 && word', 'empty || n', '!empty', '!xs', 'none', 'none.length', 'xs.length === 3', 'xs[1] === 5', 'xs[3] === undefined',
		'xs[i + 1] > xs[i]', 'n % 2 === 0', '-n % 4 === -3', 'n / 2 === 3.5', '2 ** 3 === 8', 'gone === undefined', 'nil === undefined', 'nil == gone', 'gone', 'nan === nan', 'nan', 'zero', "digits + 1 === '121'",
		'digits - 1 === 11', 'yes + 1 === 2', "word < 'tee'", "word.length > 2 ? yes : no", "word.includes('e')", "word[0] === 't'", "word.toUpperCase() === 'TEA'", 'xs.includes(5)', 'xs.indexOf(7) === 2',
		'Math.floor(half) === 0', 'Math.max(n, 9) === 9', "Number(digits) === 12", "String(n) === '7'", 'Number.isInteger(half)', 'Array.isArray(xs)', 'isNaN(word)', "dog.name === 'Rex'", "dog['age'] >= 3", 'dog.size === undefined',
		'(n > 3 || yes) && !(n < 2)', 'n > 3 || yes && no', 'gone ?? n', 'xs.at(-1) === 7', "`tea` === word", '1_000 > n', "parseInt('12px') === 12", 'n === 7.0', '0.1 + 0.2 === 0.3', 'word == true', 'zero == empty', 'nil == zero', "'a' === \"a\"",
	])('%s', (condition) => {
		expect(conditionTruth(condition, variables(values))).toBe(Boolean(runInNewContext(condition, { ...values })));
	});

	it.each(['other > 3', 'xs === xs', 'f(n) > 3', 'n > ', 'n = 3', 'new Date() > n', 'xs.map((x) => x).length', '`${n}` === word', 'xs == 3', '/a/.test(word)', 'dog.age.years > 3'])('says nothing where it cannot tell: %s', (condition) => {
		expect(conditionTruth(condition, variables(values))).toBeNull();
	});

	it.each([
		['n > 3 && n < 9', ['n > 3', 'n < 9'], ['&&']],
		['(a || b&&c)', ['a', 'b', 'c'], ['||', '&&']],
		["x === '&&' || (a && b)", ["x === '&&'", '(a && b)'], ['||']],
		['f(a || b)', ['f(a || b)'], []],
	])('has parts: %s', (condition, sides, words) => {
		expect(conditionParts(condition)).toEqual({ sides, words });
	});

	it.each(['(a && b', "a && 'b", 'a && '])('has no parts where it does not close: %s', (condition) => {
		expect(conditionParts(condition)).toBeNull();
	});
});

describe('slices', () => {
	const state = variables({ xs: [1, 2, 3, 4], word: 'planet', i: 1 });

	it.each([
		['return xs.slice(i, 3);', 'xs.slice(i, 3)', [1, 3], [1, 3]],
		['xs.slice(-2)', 'xs.slice(-2)', [-2, null], [2, 4]],
		['word.slice(0, i + 1)', 'word.slice(0, i + 1)', [0, 2], [0, 2]],
		['word.slice()', 'word.slice()', [null, null], [0, 6]],
		['word.substring(4, 2)', 'word.substring(4, 2)', [4, 2], [2, 4]],
		['word.substring(-3, 2)', 'word.substring(-3, 2)', [-3, 2], [0, 2]],
		['word.slice(4, 2)', 'word.slice(4, 2)', [4, 2], [4, 4]],
		['word.slice(1, xs.length)', 'word.slice(1, xs.length)', [1, 4], [1, 4]],
		['xs.slice(1, 99)', 'xs.slice(1, 99)', [1, 99], [1, 4]],
	])('%s', (line, text, taken, positions) => {
		const [slice, ...more] = slicesIn(line, state);
		expect([slice?.text, slice?.values, slice?.positions, more]).toEqual([text, taken, positions, []]);
		expect(line.slice(slice?.from).startsWith(text)).toBe(true);
	});

	it.each(['xs.splice(1, 2)', 'other.slice(1)', 'xs.slice(other)', 'xs.slice(0.5)', 'i.slice(1)'])('no slice that can be told: %s', (line) => {
		expect(slicesIn(line, state)).toEqual([]);
	});
});
