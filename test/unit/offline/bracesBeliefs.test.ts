/** What each misconception makes of a line of a program in braces, on the values of a run. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { conceptOf } from '../../../extension/learner/concepts';
import type { Shape, Value, Variables } from '../../../extension/words';

const language = languages.find(({ id }) => id === 'javascript');
if (!language) throw new Error('The language is missing.');
const { beliefs } = language;

/** A value as the run of such a program shows it. */
function value(source: string): Value {
	const shape = shapeOf(source.trim());
	return { shown: source.trim(), type: '', shape };
}

function shapeOf(text: string): Shape {
	if (text === 'undefined' || text === 'null') return { kind: 'nothing' };
	if (text === 'true' || text === 'false') return { kind: 'truth', value: text === 'true' };
	if (/^(?:-?[\d.]+|NaN|-?Infinity)$/.test(text)) return { kind: 'number', text, whole: Number.isInteger(Number(text)) };
	if (text.startsWith('[')) return { kind: 'items', of: 'list', items: parts(text).map(shapeOf) };
	if (text.startsWith('{')) {
		return { kind: 'pairs', pairs: parts(text).map((each) => { const [key = '', is = ''] = each.split(': '); return [{ kind: 'text', value: key }, shapeOf(is)] as const; }) };
	}
	return { kind: 'text', value: text.slice(1, -1) };
}

const parts = (text: string) => (text.slice(1, -1).trim() === '' ? [] : text.slice(1, -1).trim().split(', '));
type Given = Readonly<Record<string, string>>;
const state = (all: Given): Variables => Object.fromEntries(Object.entries(all).map(([name, shown]) => [name, value(shown)]));

/** Misconception, expression, variables, what the run gave, what the misconception gives. */
const values: readonly (readonly [string, string, Given, string, string])[] = [
	['texts-add-as-numbers', 'a + b', { a: "'3'", b: "'4'" }, "'34'", '7'],
	['number-joins-as-number', 'a + b', { a: "'3'", b: '4' }, "'34'", '7'],
	['numbers-are-added-first', '"sum: " + a + b', { a: '1', b: '2' }, "'sum: 12'", "'sum: 3'"],
	['minus-joins-no-texts', 'a - b', { a: "'5'", b: '2' }, '3', 'NaN'],
	['slash-drops-the-rest', 'total / 2', { total: '7' }, '3.5', '3'],
	['remainder-is-quotient', 'n % 5', { n: '17' }, '2', '3'],
	['percent-is-percentage', 'n % 50', { n: '20' }, '20', '10'],
	['rest-is-never-below-zero', 'n % 3', { n: '-7' }, '-1', '2'],
	['power-is-times', 'n ** 3', { n: '5' }, '125', '15'],
	['left-to-right', 'a + b * 2', { a: '1', b: '3' }, '7', '8'],
	['fractions-are-exact', 'a + b', { a: '0.1', b: '0.2' }, '0.30000000000000004', '0.3'],
	['nothing-counts-as-zero', 'total + 1', { total: 'undefined' }, 'NaN', '1'],
	['null-is-no-number', 'total + 1', { total: 'null' }, '1', 'NaN'],
	['value-of-a-truth', 'n + isOdd', { n: '2', isOdd: 'true' }, '3', 'NaN'],
	['positions-from-one', 'xs[2]', { xs: '[4, 6, 9]' }, '9', '6'],
	['below-zero-counts-from-the-end', 'xs[-1]', { xs: '[4, 6, 9]' }, 'undefined', '9'],
	['last-item-is-at-length', 'xs[xs.length]', { xs: '[4, 6, 9]' }, 'undefined', '9'],
	['length-is-last-position', 'xs.length', { xs: '[4, 6, 9]' }, '3', '2'],
	['found-position-from-one', "s.indexOf('n')", { s: "'planet'" }, '3', '4'],
	['missing-has-position-zero', "s.indexOf('z')", { s: "'planet'" }, '-1', '0'],
	['slice-end-is-included', 's.slice(1, 3)', { s: "'planet'" }, "'la'", "'lan'"],
	['slice-end-is-included', 'xs.slice(0, 2)', { xs: '[4, 6, 9]' }, '[ 4, 6 ]', '[ 4, 6, 9 ]'],
	['slice-takes-so-many', 's.substring(2, 3)', { s: "'planet'" }, "'a'", "'ane'"],
	['slice-counts-from-one', 's.slice(2)', { s: "'planet'" }, "'anet'", "'lanet'"],
	['reading-a-number-rounds', 'parseInt(s)', { s: "'3.9'" }, '3', '4'],
	['number-reads-the-beginning', 'Number(s)', { s: "'12px'" }, 'NaN', '12'],
	['reading-wants-digits-only', 'parseInt(s)', { s: "'12px'" }, '12', 'NaN'],
	['empty-text-is-no-number', 'Number(s)', { s: "''" }, '0', 'NaN'],
	['down-goes-to-nearest', 'Math.floor(x)', { x: '2.7' }, '2', '3'],
	['half-is-rounded-away', 'Math.round(x)', { x: '-2.5' }, '-2', '-3'],
	['fixed-gives-a-number', 'x.toFixed(2)', { x: '3.14159' }, "'3.14'", '3.14'],
	['sort-goes-by-number', 'xs.sort()', { xs: '[10, 9, 1]' }, '[ 1, 10, 9 ]', '[ 1, 9, 10 ]'],
	['push-gives-the-list', 'xs.push(5)', { xs: '[4]' }, '2', '[ 4, 5 ]'],
	['pop-gives-the-list', 'xs.pop()', { xs: '[4, 5]' }, '5', '[ 4 ]'],
	['two-signs-are-as-strict-as-three', "a == '1'", { a: '1' }, 'true', 'false'],
	['three-signs-adapt-kinds', "a === '1'", { a: '1' }, 'false', 'true'],
	['no-number-equals-itself', 'a === a', { a: 'NaN' }, 'false', 'true'],
	['null-and-undefined-are-one', 'a === b', { a: 'null', b: 'undefined' }, 'false', 'true'],
	['joining-gives-a-truth', "name || 'nobody'", { name: "''" }, "'nobody'", 'true'],
	['not-gives-the-value', '!!name', { name: "'Ann'" }, 'true', "'Ann'"],
	['comparisons-hold-together', '5 > x > 1', { x: '2' }, 'false', 'true'],
	['less-takes-in-equal', 'x < 5', { x: '5' }, 'false', 'true'],
];

/** Misconception, condition, variables, whether it held. */
const conditions: readonly (readonly [string, string, Given, boolean])[] = [
	['less-takes-in-equal', 'age > 18', { age: '18' }, false],
	['at-most-leaves-out-equal', 'age >= 18', { age: '18' }, true],
	['alternatives-share-the-test', 'x === 1 || 2', { x: '3' }, true],
	['or-means-only-one', 'x > 1 || x > 2', { x: '3' }, true],
	['or-needs-both', 'x > 1 || x > 5', { x: '3' }, true],
	['and-means-one-of-them', 'x > 1 && x > 5', { x: '3' }, false],
	['not-takes-in-all', '!x && y', { x: 'true', y: 'false' }, false],
	['comparisons-hold-together', '3 > x > 1', { x: '2' }, false],
	['texts-compare-as-numbers', 'a < b', { a: "'10'", b: "'9'" }, true],
	['capitals-do-not-matter', 'a === b', { a: "'Yes'", b: "'yes'" }, false],
	['two-signs-are-as-strict-as-three', "n == '7'", { n: '7' }, true],
	['three-signs-adapt-kinds', "n === '7'", { n: '7' }, false],
	['text-of-zero-is-false', 'answer', { answer: "'0'" }, true],
	['empty-list-is-false', 'xs', { xs: '[]' }, true],
	['lists-are-equal-by-content', 'xs === [1, 2]', { xs: '[1, 2]' }, false],
	['zero-is-a-value', 'count', { count: '0' }, false],
];

/** Misconception, what the loop's head says, variables, the values on the run, those by the misconception. */
const walks: readonly (readonly [string, string, Given, string, string])[] = [
	['end-is-included', 'let i = 0; i < n; i++', { n: '3' }, '0, 1, 2', '0, 1, 2, 3'],
	['end-is-included', 'let i = n; i > 0; i--', { n: '3' }, '3, 2, 1', '3, 2, 1, 0'],
	['ends-one-early', 'let i = 1; i <= n; i++', { n: '3' }, '1, 2, 3', '1, 2'],
	['step-comes-first', 'let i = 0; i < n; i++', { n: '3' }, '0, 1, 2', '1, 2, 3'],
	['starts-one-late', 'var i = 2; i < n; ++i', { n: '5' }, '2, 3, 4', '3, 4'],
	['step-is-ignored', 'let i = 0; i < n; i += 2', { n: '5' }, '0, 2, 4', '0, 1, 2, 3, 4'],
	['step-is-ignored', 'let i = n; i > 0; i = i - 2', { n: '5' }, '5, 3, 1', '5, 4, 3, 2, 1'],
	['item-for-index', 'let i = 0; i < xs.length; i++', { xs: '[4, 6, 9]' }, '0, 1, 2', '4, 6, 9'],
	['length-is-last-position', 'let i = 0; i < xs.length; i++', { xs: '[4, 6, 9]' }, '0, 1, 2', '0, 1'],
	['end-is-included', 'let i = 0, end = xs.length; i < end; i++', { xs: '[4, 6]' }, '0, 1', '0, 1, 2'],
	['end-is-included', 'let i = 0; n > i; i++', { n: '2' }, '0, 1', '0, 1, 2'],
	['index-for-item', 'xs', { xs: '[4, 6, 9]' }, '4, 6, 9', '0, 1, 2'],
	['keys-are-items', 'xs', { xs: '[4, 6, 9]' }, "'0', '1', '2'", '4, 6, 9'],
	['keys-are-items', 'prices', { prices: '{ milk: 2, bread: 3 }' }, "'milk', 'bread'", '2, 3'],
	['positions-are-numbers', 'xs', { xs: '[4, 6, 9]' }, "'0', '1', '2'", '0, 1, 2'],
];

/** Misconception, line, name, variables before it, its value after it on the run, that by the misconception. */
const lines: readonly (readonly [string, string, string, Given, string, string])[] = [
	['adding-to-it-replaces-it', '    total += x;', 'total', { total: '4', x: '3' }, '7', '3'],
	['minus-from-the-right', '  rest -= x; // less', 'rest', { rest: '4', x: '7' }, '-3', '3'],
	['step-counts-at-once', 'let y = x++;', 'y', { x: '4' }, '4', '5'],
	['step-counts-later', 'const y = --x;', 'y', { x: '4' }, '3', '4'],
	['names-swap-one-by-one', '[a, b] = [b, a + b];', 'b', { a: '1', b: '2' }, '3', '4'],
	['slash-drops-the-rest', 'const mean = total / 2;', 'mean', { total: '7' }, '3.5', '3'],
	['texts-add-as-numbers', 'total += x;', 'total', { total: "'4'", x: "'3'" }, "'43'", '7'],
	['push-gives-the-list', 'xs = xs.push(1);', 'xs', { xs: '[4]' }, '2', '[ 4, 1 ]'],
	['sort-goes-by-number', 'const sorted = xs.sort();', 'sorted', { xs: '[10, 9]' }, '[ 10, 9 ]', '[ 9, 10 ]'],
	['sort-goes-by-number', '  xs.sort();', 'xs', { xs: '[10, 9, 1]' }, '[ 1, 10, 9 ]', '[ 1, 9, 10 ]'],
	['method-changes-in-place', 'name.toUpperCase();', 'name', { name: "'ann'" }, "'ann'", "'ANN'"],
	['joined-list-changes', 'xs.concat([5]);', 'xs', { xs: '[4]' }, '[ 4 ]', '[ 4, 5 ]'],
	['part-is-taken-out', 'xs.slice(0, 1);', 'xs', { xs: '[4, 5]' }, '[ 4, 5 ]', '[ 5 ]'],
	['remainder-is-quotient', 'this.rest = n % 5;', 'this.rest', { n: '17' }, '2', '3'],
];

const by = (all: readonly { misconception: string; shown: string }[], id: string) => all.find(({ misconception }) => misconception === id)?.shown;

describe('what a misconception makes of a line', () => {
	it.each(values)('%s: %s', (id, source, variables, right, wrong) => {
		const found = beliefs.ofValue(source, state(variables), value(right));
		// Another one may come to the same value: the first is named.
		expect(found.map(({ shown }) => shown)).toContain(wrong);
		expect(by(found, id) ?? wrong).toBe(wrong);
	});

	it.each(values)('%s is never the run\'s own value, and no value comes twice: %s', (_, source, variables, right) => {
		const found = beliefs.ofValue(source, state(variables), value(right)).map(({ shown }) => shown);
		expect(found).not.toContain(right);
		expect(new Set(found).size).toBe(found.length);
	});

	it.each(conditions)('%s: %s', (id, source, variables, held) => {
		expect(beliefs.ofCondition(source, state(variables), held)).toContain(id);
		expect(beliefs.ofCondition(source, state(variables), !held)).toEqual([]);
	});

	it.each(walks)('%s: for (%s)', (id, over, variables, right, wrong) => {
		const found = beliefs.ofWalk(over, state(variables), right.split(', ').map(value));
		expect(found.map(({ shown }) => shown)).toContain(wrong);
		expect(by(found, id) ?? wrong).toBe(wrong);
		expect(found.map(({ shown }) => shown)).not.toContain(right);
	});

	it.each(lines)('%s: %s', (id, text, name, variables, right, wrong) => {
		const found = beliefs.ofLine(text, name, state(variables), value(right));
		expect(by(found, id)).toBe(wrong);
		expect(found.map(({ shown }) => shown)).not.toContain(right);
	});

	it.each([
		['a value that is not the run\'s', 'a / b', { a: '7', b: '2' }, '4'],
		['a name that is not there', 'a / b', { a: '7' }, '3.5'],
		['a call that is not known', 'f(a) / 2', { a: '7' }, '3.5'],
		['a function as a value', 'xs.map((x) => 2 * x)', { xs: '[1]' }, '[ 2 ]'],
		['what is no expression', 'for (const a', { a: '7' }, '7'],
	])('nothing is made of %s', (_, source, variables, right) => {
		expect(beliefs.ofValue(source, state(variables as unknown as Given), value(right))).toEqual([]);
	});

	it.each([
		['that the run did not make so', 'let i = 0; i < n; i++', { n: '3' }, '0, 1'],
		['that has no step', 'let i = 0; i < n;', { n: '3' }, '0, 1, 2'],
		['that never ends', 'let i = 0; i < n; i--', { n: '3' }, '0, -1, -2'],
		['that goes by another name', 'let i = 0; j < n; i++', { n: '3', j: '0' }, '0, 1, 2'],
	])('nothing is made of a loop %s', (_, over, variables, right) => {
		expect(beliefs.ofWalk(over, state(variables as Given), right.split(', ').map(value))).toEqual([]);
	});

	it('has each misconception once, with a concept of the catalogue and two rules that differ', () => {
		expect(beliefs.all.length).toBeGreaterThanOrEqual(25);
		expect(new Set(beliefs.all.map(({ id }) => id)).size).toBe(beliefs.all.length);
		for (const { id, concept, believes, holds } of beliefs.all) {
			expect(conceptOf(concept), `${id}: ${concept}`).not.toBeNull();
			expect(believes()).not.toBe(holds());
		}
	});

	it('tries each that is worked out', () => {
		const tried = new Set([...values, ...conditions, ...walks, ...lines].map(([id]) => id));
		const asked = ['loop-always-ends-by-itself', 'nested-loops-share-rounds', 'condition-looked-at-last', 'condition-looked-at-first', 'value-always-lasts', 'each-name-has-its-own'];
		expect(beliefs.all.map(({ id }) => id).filter((id) => !tried.has(id) && !asked.includes(id))).toEqual([]);
		expect(beliefs.all.map(({ id }) => id)).toEqual(expect.arrayContaining([...tried]));
	});
});
