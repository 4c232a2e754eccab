/** What each misconception makes of a line of a Java program, on the values of a run. */
import { describe, expect, it } from 'vitest';
import { conceptOf } from '../../../extension/learner/concepts';
import type { Shape, Value, Variables } from '../../../extension/words';
import { beliefs } from '../../../grammars/java/beliefs';

/** A value as the run of such a program shows it. */
const value = (source: string): Value => ({ shown: source.trim(), type: '', shape: shapeOf(source.trim()) });

function shapeOf(text: string): Shape {
	if (text === 'null') return { kind: 'nothing' };
	if (text === 'true' || text === 'false') return { kind: 'truth', value: text === 'true' };
	if (/^-?\d+$/.test(text)) return { kind: 'number', text, whole: true };
	if (/^-?\d+\.\d+$/.test(text)) return { kind: 'number', text, whole: false };
	if (/^[[{]/.test(text) && !text.includes('=')) return { kind: 'items', of: 'list', items: parts(text).map(shapeOf) };
	if (text.startsWith('{')) return { kind: 'pairs', pairs: parts(text).map((each) => { const [key = '', is = ''] = each.split('='); return [shapeOf(key), shapeOf(is)] as const; }) };
	return { kind: 'text', value: text.slice(1, -1) };
}

const parts = (text: string) => (text.slice(1, -1).trim() === '' ? [] : text.slice(1, -1).trim().split(', '));
type Given = Readonly<Record<string, string>>;
const state = (all: Given): Variables => Object.fromEntries(Object.entries(all).map(([name, shown]) => [name, value(shown)]));

/** Misconception, expression, variables, what the run gave, what the misconception gives. */
const values: readonly (readonly [string, string, Given, string, string])[] = [
	['slash-keeps-the-fraction', 'total / count', { total: '7', count: '2' }, '3', '3.5'],
	['slash-rounds', 'total / 3', { total: '8' }, '2', '3'],
	['cast-reaches-inside', '(double) (a / b)', { a: '7', b: '2' }, '3.0', '3.5'],
	['cast-takes-the-whole-line', '(int) x * 10', { x: '2.5' }, '20', '25'],
	['cast-rounds', '(int) x', { x: '2.7' }, '2', '3'],
	['whole-result-has-no-point', 'x * 2', { x: '3.0' }, '6.0', '6'],
	['whole-result-has-no-point', 'Math.sqrt(n)', { n: '9' }, '3.0', '3'],
	['numbers-grow-without-end', 'n * 2', { n: '2000000000' }, '-294967296', '4000000000'],
	['letter-and-number-give-a-letter', 'c + 1', { c: "'a'" }, '98', "'b'"],
	['letters-are-joined', 'a + b', { a: "'x'", b: "'y'" }, '241', '"xy"'],
	['digit-counts-as-its-number', 'c + 0', { c: "'7'" }, '55', '7'],
	['texts-are-equal-by-content', 'a == b', { a: '"yes"', b: '"yes"' }, 'false', 'true'],
	['equals-takes-capitals-alike', 'a.equals(b)', { a: '"Yes"', b: '"yes"' }, 'false', 'true'],
	['letters-count-from-one', 's.charAt(2)', { s: '"cat"' }, "'t'", "'a'"],
	['letters-count-from-one', 'xs.get(1)', { xs: '[4, 6, 9]' }, '6', '4'],
	['missing-key-gives-zero', 'ages.get("Bo")', { ages: '{"Al"=7}' }, 'null', '0'],
	['remainder-is-quotient', 'n % 5', { n: '17' }, '2', '3'],
	['percent-is-percentage', 'n % 50', { n: '20' }, '20', '10'],
	['rest-is-never-below-zero', 'n % 3', { n: '-7' }, '-1', '2'],
	['left-to-right', 'a + b * 2', { a: '1', b: '3' }, '7', '8'],
	['texts-add-as-numbers', 'a + b', { a: '"3"', b: '"4"' }, '"34"', '7'],
	['number-joins-as-number', 'a + b', { a: '"3"', b: '4' }, '"34"', '7'],
	['numbers-are-added-first', '"sum: " + a + b', { a: '1', b: '2' }, '"sum: 12"', '"sum: 3"'],
	['positions-from-one', 'xs[2]', { xs: '{4, 6, 9}' }, '9', '6'],
	['length-is-last-position', 'xs.length', { xs: '{4, 6, 9}' }, '3', '2'],
	['length-is-last-position', 's.length()', { s: '"cat"' }, '3', '2'],
	['found-position-from-one', 's.indexOf("n")', { s: '"planet"' }, '3', '4'],
	['missing-has-position-zero', 's.indexOf("z")', { s: '"planet"' }, '-1', '0'],
	['slice-end-is-included', 's.substring(1, 3)', { s: '"planet"' }, '"la"', '"lan"'],
	['slice-takes-so-many', 's.substring(2, 3)', { s: '"planet"' }, '"a"', '"ane"'],
	['slice-counts-from-one', 's.substring(2)', { s: '"planet"' }, '"anet"', '"lanet"'],
	['half-is-rounded-away', 'Math.round(x)', { x: '-2.5' }, '-2', '-3'],
	['down-goes-to-nearest', 'Math.floor(x)', { x: '2.7' }, '2.0', '3'],
	['less-takes-in-equal', 'x < 5', { x: '5' }, 'false', 'true'],
];

/** Misconception, condition, variables, whether it held. */
const conditions: readonly (readonly [string, string, Given, boolean])[] = [
	['less-takes-in-equal', 'age > 18', { age: '18' }, false],
	['at-most-leaves-out-equal', 'age >= 18', { age: '18' }, true],
	['or-means-only-one', 'x > 1 || x > 2', { x: '3' }, true],
	['or-needs-both', 'x > 1 || x > 5', { x: '3' }, true],
	['and-means-one-of-them', 'x > 1 && x > 5', { x: '3' }, false],
	['not-takes-in-all', '!x && y', { x: 'true', y: 'false' }, false],
	['texts-are-equal-by-content', 'answer == "yes"', { answer: '"yes"' }, false],
	['equals-takes-capitals-alike', 'answer.equals("yes")', { answer: '"YES"' }, false],
	['slash-keeps-the-fraction', 'a / b > 3', { a: '7', b: '2' }, false],
];

/** Misconception, what the loop's head says, variables, the values on the run, those by the misconception. */
const walks: readonly (readonly [string, string, Given, string, string])[] = [
	['end-is-included', 'int i = 0; i < n; i++', { n: '3' }, '0, 1, 2', '0, 1, 2, 3'],
	['ends-one-early', 'int i = 1; i <= n; i++', { n: '3' }, '1, 2, 3', '1, 2'],
	['step-comes-first', 'int i = 0; i < n; i++', { n: '3' }, '0, 1, 2', '1, 2, 3'],
	['starts-one-late', 'int i = 2; i < n; ++i', { n: '5' }, '2, 3, 4', '3, 4'],
	['step-is-ignored', 'int i = 0; i < n; i += 2', { n: '5' }, '0, 2, 4', '0, 1, 2, 3, 4'],
	['item-for-index', 'int i = 0; i < xs.length; i++', { xs: '{4, 6, 9}' }, '0, 1, 2', '4, 6, 9'],
	['end-is-included', 'int i = 0; i < s.length(); i++', { s: '"ab"' }, '0, 1', '0, 1, 2'],
	['index-for-item', 'xs', { xs: '{4, 6, 9}' }, '4, 6, 9', '0, 1, 2'],
];

/** Misconception, line, name, variables before it, its value after it on the run, that by the misconception. */
const lines: readonly (readonly [string, string, string, Given, string, string])[] = [
	['adding-to-it-replaces-it', '    total += x;', 'total', { total: '4', x: '3' }, '7', '3'],
	['minus-from-the-right', '  rest -= x; // less', 'rest', { rest: '4', x: '7' }, '-3', '3'],
	['step-counts-at-once', 'int y = x++;', 'y', { x: '4' }, '4', '5'],
	['step-counts-later', 'int y = --x;', 'y', { x: '4' }, '3', '4'],
	['slash-keeps-the-fraction', 'int mean = total / 2;', 'mean', { total: '7' }, '3', '3.5'],
	['method-changes-in-place', 'name.toUpperCase();', 'name', { name: '"ann"' }, '"ann"', '"ANN"'],
	['remove-takes-the-value', 'xs.remove(1);', 'xs', { xs: '[1, 2, 3]' }, '[1, 3]', '[2, 3]'],
	['set-puts-in', 'xs.set(0, 5);', 'xs', { xs: '[1, 2]' }, '[5, 2]', '[5, 1, 2]'],
	['add-at-replaces', 'xs.add(0, 5);', 'xs', { xs: '[1, 2]' }, '[5, 1, 2]', '[5, 2]'],
	['add-puts-in-front', 'xs.add(5);', 'xs', { xs: '[1, 2]' }, '[1, 2, 5]', '[5, 1, 2]'],
	['remainder-is-quotient', 'this.rest = n % 5;', 'this.rest', { n: '17' }, '2', '3'],
];

const by = (all: readonly { misconception: string; shown: string }[], id: string) => all.find(({ misconception }) => misconception === id)?.shown;

describe('what a misconception makes of a line of Java', () => {
	it.each(values)('%s: %s', (id, source, variables, right, wrong) => {
		const found = beliefs.ofValue(source, state(variables), value(right));
		expect(found.map(({ shown }) => shown)).toContain(wrong);
		expect(by(found, id) ?? wrong).toBe(wrong);
		expect(found.map(({ shown }) => shown)).not.toContain(right);
		expect(new Set(found.map(({ shown }) => shown)).size).toBe(found.length);
	});

	it.each(conditions)('%s: %s', (id, source, variables, held) => {
		expect(beliefs.ofCondition(source, state(variables), held)).toContain(id);
		expect(beliefs.ofCondition(source, state(variables), !held)).toEqual([]);
	});

	it.each(walks)('%s: for (%s)', (id, over, variables, right, wrong) => {
		const found = beliefs.ofWalk(over, state(variables), right.split(', ').map(value));
		expect(found.map(({ shown }) => shown)).toContain(wrong);
		expect(by(found, id) ?? wrong).toBe(wrong);
	});

	it.each(lines)('%s: %s', (id, text, name, variables, right, wrong) => {
		expect(by(beliefs.ofLine(text, name, state(variables), value(right)), id)).toBe(wrong);
	});

	it.each([
		['a value that is not the run\'s', 'a / b', { a: '7', b: '2' }, '4'],
		['a division by zero', 'a / b', { a: '7', b: '0' }, '7'],
		['a position that is not there', 's.charAt(9)', { s: '"cat"' }, "'t'"],
		['two texts that are one object', 'a == b', { a: '"yes"', b: '"yes"' }, 'true'],
		['a call that is not known', 'f(a) / 2', { a: '7' }, '3'],
		['a function as a value', 'xs.map(x -> 2 * x)', { xs: '[1]' }, '[2]'],
	] as const)('nothing is made of %s', (_, source, variables, right) => {
		expect(beliefs.ofValue(source, state(variables), value(right))).toEqual([]);
	});

	it('each misconception is there once, has a concept of the catalogue and two rules that differ, and is tried', () => {
		const ids = beliefs.all.map(({ id }) => id);
		expect(ids.length).toBeGreaterThanOrEqual(40);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { id, concept, believes, holds } of beliefs.all) {
			expect(conceptOf(concept), `${id}: ${concept}`).not.toBeNull();
			expect(believes()).not.toBe(holds());
		}
		const tried = new Set([...values, ...conditions, ...walks, ...lines].map(([id]) => id));
		const asked = ['loop-always-ends-by-itself', 'nested-loops-share-rounds', 'condition-looked-at-last', 'condition-looked-at-first', 'value-always-lasts', 'each-name-has-its-own'];
		expect(ids.filter((id) => !tried.has(id) && !asked.includes(id))).toEqual([]);
		expect(ids).toEqual(expect.arrayContaining([...tried]));
	});
});
